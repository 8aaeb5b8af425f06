//! What the modes of arms and of states say of a place: who holds it and with how many men, garrisons, relations.

use super::super::war::who;
use super::super::{figures, occupation as board};
use super::{line, toned};
use crate::client::desk::View;
use crate::client::theme::number::NBSP;
use crate::rules::{conflict, occupation, relation};
use crate::scenario::Link;
use crate::telling::{Line, Tone};
use crate::units::{CountryId, Fixed, ProvinceId, Share};
use crate::world::Conflict;

/// The war that is fought over a place.
fn fought<'a>(view: &View<'a>, at: ProvinceId) -> Option<&'a Conflict> {
    view.t.control.get(at).and_then(|ground| view.t.conflicts.get(ground.conflict)).filter(|war| war.active)
}

/// Who holds how much of it, with how many men; what an attack of one's own would have for it.
pub(super) fn control(view: &View, at: ProvinceId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let (Some(war), Some(ground)) = (fought(view, at), t.control.get(at)) else {
        return vec![line(tell.ui("glance-peace"), String::new())];
    };
    let mut eyes = who::eyes(view, war);
    let mut lines = Vec::new();
    for side in war.fighting() {
        let there = t.forces.of_side(war.key, side.who).filter(|f| f.place == at);
        let men: u32 = there.map(|f| eyes.heads(f)).sum();
        let share = Share(ground.share(side.who)).percent();
        if men == 0 && share < Fixed::ONE {
            continue;
        }
        let name = who::name(view, side.who);
        let label = match men {
            0 => name,
            _ => {
                format!("{name}{NBSP}·{NBSP}{}", tell.ui_with("glance-men", &[("men", figures::heads(u64::from(men)))]))
            }
        };
        lines.push((share, line(label, figures::percent_whole(share))));
    }
    lines.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    let mut lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
    if let Some(own) = who::own(view, war).filter(|&own| war.hostile(own, ground.controller)) {
        let touches = |near: &crate::scenario::Neighbour| {
            near.link != Link::Sea && t.control.get(near.to).is_some_and(|g| g.share(own) > 0)
        };
        if view.book.map.provinces[at].neighbours.iter().any(touches) {
            let seen = crate::rules::view::View::new(view.book, t, view.seat);
            let odds = conflict::odds_at(seen, war, own, at);
            lines.push(Line { odds: Some(odds), ..line(tell.ui("glance-odds"), figures::percent_whole(odds)) });
        }
    }
    lines
}

/// The men there and how they are supplied.
pub(super) fn supply(view: &View, at: ProvinceId) -> Vec<Line> {
    let (t, tell) = (view.t, view.tell);
    let Some(war) = fought(view, at) else { return vec![line(tell.ui("glance-peace"), String::new())] };
    let mut eyes = who::eyes(view, war);
    let told = |force: &crate::world::Force| {
        let tone = if force.supply < Fixed::whole(30) { Tone::Loss } else { Tone::Plain };
        let label = format!("{} {}", who::name(view, force.side), figures::heads(u64::from(eyes.heads(force))));
        toned(tone, line(label, figures::points(force.supply)))
    };
    let lines: Vec<Line> =
        t.forces.rows.iter().filter(|f| f.place == at && f.conflict == war.key).take(6).map(told).collect();
    if lines.is_empty() { vec![line(tell.ui("glance-nobody"), String::new())] } else { lines }
}

pub(super) fn garrison(view: &View, at: ProvinceId, owner: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    let Some(post) = t.administrations.of(owner).and_then(|row| row.post(at)) else {
        return vec![line(tell.ui("glance-not-held"), String::new())];
    };
    let there = occupation::presence(book, t, at);
    let tone = if there < Fixed::HUNDRED { Tone::Loss } else { Tone::Plain };
    vec![
        line(tell.ui("glance-resistance"), figures::points(post.resistance)),
        line(tell.ui("glance-garrison"), board::men(post.men)),
        toned(tone, line(tell.ui("glance-of-need"), figures::percent_whole(there))),
    ]
}

pub(super) fn relations(view: &View, owner: CountryId, to: CountryId) -> Vec<Line> {
    let (book, t, tell) = (view.book, view.t, view.tell);
    if owner == to {
        return Vec::new();
    }
    let value = relation::relation(book, t, to, owner, &mut ());
    let tone = if value.is_negative() { Tone::Loss } else { Tone::Gain };
    let label = tell.ui_with("glance-toward", &[("country", tell.country(to))]);
    let mut lines = vec![toned(tone, line(label, figures::change(value).text))];
    lines.extend(t.treaties.between(to, owner).iter().take(3).map(|treaty| line(tell.treaty(treaty), String::new())));
    let fear = t.relations.fear(to, owner);
    if fear.is_positive() {
        lines.push(line(tell.ui_with("glance-feared", &[("country", tell.country(to))]), figures::points(fear)));
    }
    lines
}
