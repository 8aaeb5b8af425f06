//! How a side in a war is named and marked.

use bevy_egui::egui::Color32;

use super::super::marks;
use crate::client::desk::{Selection, View};
use crate::client::widgets::pattern::Fill;
use crate::rules::conflict::{self, Eyes};
use crate::rules::view::View as Seen;
use crate::world::{Belligerent, Conflict, Force};

pub fn name(view: &View, who: Belligerent) -> String {
    match who {
        Belligerent::Faction(f) => view.tell.faction_short(f),
        Belligerent::Country(c) => view.tell.country(c),
    }
}

pub fn full(view: &View, who: Belligerent) -> String {
    match who {
        Belligerent::Faction(f) => view.tell.faction(f),
        Belligerent::Country(c) => view.tell.country(c),
    }
}

pub fn initials(view: &View, who: Belligerent) -> String {
    match who {
        Belligerent::Faction(f) => marks::emblem(view, f).to_owned(),
        Belligerent::Country(c) => marks::initials(&view.tell.country(c)),
    }
}

pub fn colour(view: &View, who: Belligerent) -> Color32 {
    match who {
        Belligerent::Faction(f) => marks::faction_colour(view, f),
        Belligerent::Country(c) => marks::country_colour(view, c),
    }
}

pub fn fill(view: &View, who: Belligerent) -> Fill {
    match who {
        Belligerent::Faction(f) => marks::faction_fill(view, f),
        Belligerent::Country(c) => Fill::plain(marks::country_colour(view, c)),
    }
}

pub fn selection(who: Belligerent) -> Selection {
    match who {
        Belligerent::Faction(f) => Selection::Faction(f),
        Belligerent::Country(c) => Selection::Country(c),
    }
}

/// The side that the seat fights on, or that its country does while it governs.
pub fn own(view: &View, war: &Conflict) -> Option<Belligerent> {
    conflict::stands_in(view.t, war, view.seat?)
}

/// "marches to Ayacucho, 40 of 120 km", "attacks Puno", "holds".
pub fn doing(view: &View, force: &Force) -> String {
    let tell = view.tell;
    if let Some(march) = &force.march {
        let key = if march.sea { "war-doing-sails" } else { "war-doing-marches" };
        let args = [
            ("place", tell.province(march.to)),
            ("gone", march.gone.trunc().to_string()),
            ("km", march.km.trunc().to_string()),
        ];
        return tell.ui_with(key, &args);
    }
    let at = force.task.at.filter(|&at| at != force.place);
    match (force.task.posture, at) {
        (posture, None) => tell.posture(posture),
        (posture, Some(at)) => {
            let args = [("posture", tell.posture(posture)), ("place", tell.province(at))];
            tell.ui_with("war-doing-at", &args)
        }
    }
}

/// The eyes with which the board counts men: of others as many as who plays can know of.
pub fn eyes<'a>(view: &View<'a>, conflict: &'a Conflict) -> Eyes<'a> {
    Eyes::new(Seen::new(view.book, view.t, view.seat), conflict)
}
