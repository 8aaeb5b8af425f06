//! What a seat could order in its own ranks and in sister parties abroad.

use crate::command::Command;
use crate::rules::schism;
use crate::scenario::Scenario;
use crate::units::{FactionId, Fixed, Share};
use crate::world::{Standing, Tables};

/// Its own wings and the line.
pub(super) fn ranks(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let d = &book.defines.schism;
    let ranks = &t.wings[seat];
    // A party at peace has better things to do.
    if ranks.pressure < d.holds.over_int(2) {
        return;
    }
    let open = t.wings.questions().map(|(q, _)| q).filter(|&q| schism::concerned(book, t, seat, q));
    let mut undecided = false;
    for question in open {
        if t.wings.line(seat, question).is_none() {
            undecided = true;
            let vote = schism::organs(book, t, seat, question);
            list.push(Command::Declare { question, answer: u8::from(vote.is_negative()) });
        }
    }
    if undecided {
        list.push(Command::Congress);
    }
    if let Some(found) = schism::leavers(book, t, seat) {
        let unruly = (0..ranks.wings.len()).filter(|n| found.wings >> n & 1 == 1);
        let largest = unruly.max_by_key(|&n| ranks.wings[n].share).and_then(|n| u8::try_from(n).ok());
        if let Some(wing) = largest {
            list.push(Command::Court { wing });
            if found.wings.count_ones() == 1 && ranks.pressure > d.holds && Share(found.share).percent() < d.expelled {
                list.push(Command::Expel { wing });
            }
        }
    }
}

/// A near and weaker body of its own kin.
pub(super) fn kin(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let row = &t.factions[seat];
    let near = t.factions.active_in(row.country).find(|&f| {
        f != seat
            && t.factions[f].origin.is_some()
            && t.factions[f].kind.holds_allegiance()
            && row.stance.distance(&t.factions[f].stance) <= book.defines.schism.near
    });
    list.extend(near.map(|faction| Command::Absorb { faction }));
}

/// The levers of those who have given an answer that has a patron: recognition, denunciation, agents and demands, each toward
/// the party where it tells most.
pub(super) fn sisters(book: &Scenario, t: Tables<'_>, seat: FactionId, list: &mut Vec<Command>) {
    let home = t.factions[seat].country;
    for (question, _) in t.wings.questions() {
        let Some(answer) = t.wings.line(seat, question) else { continue };
        let governs = t.countries[home].governs(seat);
        let convenes = schism::convened(book, seat).next().is_some();
        if book.questions[question].answer(answer).patron != Some(home) && !convenes {
            continue;
        }
        let mut best: [Option<(u64, FactionId)>; 3] = [None; 3];
        let abroad = t.factions.rows.iter().filter(|(_, row)| row.active && row.country != home);
        for (other, row) in abroad.filter(|&(f, _)| schism::concerned(book, t, f, question)) {
            let standing = t.wings.standing.get(&(home, other));
            let at = match t.wings.line(other, question) {
                Some(given) if given == answer && convenes && !governs => {
                    let joins = |body| schism::affiliation(book, t, body, other, &mut ()) >= Fixed::ZERO;
                    let asked = schism::body_of(book, t, seat, other).filter(|&b| !schism::belongs(t, b, other));
                    match asked.is_some_and(joins) {
                        true => 0,
                        false => continue,
                    }
                }
                Some(given) if given == answer && standing != Some(&Standing::Recognised) => 0,
                Some(given) if given != answer && standing != Some(&Standing::Denounced) => 1,
                None => 2,
                Some(_) => continue,
            };
            if best[at].is_none_or(|(most, _)| row.members > most) {
                best[at] = Some((row.members, other));
            }
        }
        let [friend, foe, doubtful] = best.map(|b| b.map(|(_, faction)| faction));
        list.extend(friend.map(|faction| Command::Recognise { faction }));
        list.extend(foe.map(|faction| Command::Denounce { faction }));
        list.extend(foe.map(|faction| Command::Demand { faction }));
        list.extend(doubtful.map(|faction| Command::Agents { faction }));
    }
}
