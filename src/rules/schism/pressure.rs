//! How near a faction is to breaking, and why; and who would leave.

use super::stance::{beside, character, dependence, wing_positions};
use super::{concerned, organs};
use crate::rules::why::{About, Terms, Total};
use crate::scenario::{Scenario, Stance, WINGS};
use crate::units::{FactionId, Fixed, QuestionId, Share};
use crate::world::{Tables, Wing};

/// Days for which a break is fresh.
const FRESH: i32 = 180;

/// 0 to 100.
pub fn pressure(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.schism;
    let row = &t.factions[faction];
    let ranks = &t.wings[faction];
    let mut total = Total::new(sink);
    let mut asked = false;
    total.add("wings-apart", d.apart.times(spread(book, t, faction)).over_int(200));
    for (question, _) in t.wings.questions().filter(|&(q, _)| concerned(book, t, faction, q)) {
        asked = true;
        let camps = Camps::of(book, &ranks.wings, question);
        let gap = (camps.mean(0) - camps.mean(1)).max(Fixed::ZERO);
        let balance = camps.part(0).times(camps.part(1)).times_int(4);
        let worth = book.questions[question].stakes.percent_of(d.question);
        total.about("open-question", About::Question(question), worth.times(gap.over_int(200)).times(balance));
        if let Some(answer) = t.wings.line(faction, question) {
            let beaten = 1 - answer;
            let part = camps.part(beaten).times_int(2).min(Fixed::ONE);
            let heat = camps.mean(beaten).abs().over_int(100);
            total.about("overruled", About::Question(question), d.overruled.times(part).times(heat));
            if let Some(patron) = book.questions[question].answer(beaten).patron {
                let living = dependence(book, t, faction, patron);
                total.about("patrons-threat", About::Country(patron), living.percent_of(d.threat));
            }
        }
    }
    let short = (d.united - row.cohesion).max(Fixed::ZERO).over(d.united.max(Fixed::ONE));
    total.add("disunity", d.disunity.times(short));
    if asked {
        total.add("example", d.example.times_int(examples(book, t, faction)).min(d.example_most));
    }
    if t.countries[row.country].in_government(faction) {
        total.add("fruits-of-office", -d.office);
    }
    let goodwill: Fixed = ranks.wings.iter().map(|w| part_of(w).times(w.goodwill)).sum();
    total.add("goodwill", -goodwill.percent_of(d.goodwill));
    if ranks.broke.is_some_and(|day| t.calendar.today.since(day) < FRESH) {
        total.add("healed", -d.healed);
    }
    total.add("strain", ranks.strain);
    total.within(Fixed::ZERO, Fixed::ZERO, Fixed::HUNDRED)
}

/// Mean distance of two people of the faction taken at random, by their wings' positions: 0 to 200.
fn spread(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let wings = &t.wings[faction].wings;
    let character = character(book, t, faction);
    let mut places = [Stance::default(); WINGS];
    let mut sum = Fixed::ZERO;
    for (n, one) in wings.iter().enumerate() {
        let here = beside(book, character, one);
        places[n] = here;
        for (other, there) in wings[..n].iter().zip(&places) {
            sum += here.distance(there).times(part_of(one)).times(part_of(other)).times_int(2);
        }
    }
    sum
}

/// How often those it looks to have broken of late.
fn examples(book: &Scenario, t: Tables<'_>, faction: FactionId) -> i64 {
    let home = t.factions[faction].country;
    let movement = t.factions[faction].movement;
    let mut count = 0;
    for tie in &book.ties.of[home] {
        for &other in &t.factions.of_country[tie.to] {
            let fresh = t.wings[other].broke.is_some_and(|day| t.calendar.today.since(day) < FRESH);
            if !fresh || !t.factions[other].active {
                continue;
            }
            // A break has two halves; the parent tells of it.
            if t.factions[other].origin.is_none() && related(book, t.factions[other].movement, movement) {
                count += 1;
            }
        }
    }
    count
}

/// Whether two movements are of one family: the same, parent and child, or children of one parent.
pub fn related(book: &Scenario, a: crate::units::MovementId, b: crate::units::MovementId) -> bool {
    let (above_a, above_b) = (book.movements[a].parent, book.movements[b].parent);
    a == b || above_a == Some(b) || above_b == Some(a) || (above_a.is_some() && above_a == above_b)
}

/// A wing's part of its faction, 0 to 1.
pub fn part_of(wing: &Wing) -> Fixed {
    Share(wing.share).percent().over_int(100)
}

/// The two camps on a question: wings that stand clearly on either side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Camps {
    /// Wings by number, as bits.
    pub wings: [u8; 2],
    /// Of the faction, in share units.
    pub shares: [u64; 2],
    weighed: [i128; 2],
}

impl Camps {
    pub fn of(book: &Scenario, wings: &[Wing], question: QuestionId) -> Self {
        let apart = book.defines.schism.apart_stance;
        let mut camps = Self::default();
        for (n, wing) in wings.iter().enumerate() {
            let stance = wing.stance(question);
            if stance.abs() >= apart {
                let side = usize::from(stance.is_negative());
                camps.wings[side] |= 1 << n;
                camps.shares[side] += u64::from(wing.share);
                camps.weighed[side] += i128::from(wing.share) * i128::from(stance.to_raw());
            }
        }
        camps
    }

    /// A camp's part of the faction, 0 to 1.
    pub fn part(&self, answer: u8) -> Fixed {
        let share = u32::try_from(self.shares[usize::from(answer)]).expect("a part of the whole");
        Share(share).percent().over_int(100)
    }

    /// A camp's mean stance.
    pub fn mean(&self, answer: u8) -> Fixed {
        let n = usize::from(answer);
        let mean = self.weighed[n].checked_div(i128::from(self.shares[n])).unwrap_or(0);
        Fixed::raw(i64::try_from(mean).expect("a mean of stances"))
    }
}

/// Those who would leave a faction if it broke today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leavers {
    /// Wings by number, as bits.
    pub wings: u8,
    /// Of the faction, in share units.
    pub share: u32,
    pub over: Option<(QuestionId, u8)>,
}

/// Who would leave: the camp that the line, or else the majority of the organs, goes against; without a question the wing
/// that stands farthest from the whole, if it stands far enough.
pub fn leavers(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Option<Leavers> {
    let d = &book.defines.schism;
    let wings = &t.wings[faction].wings;
    let mut best: Option<(Fixed, Leavers)> = None;
    for (question, _) in t.wings.questions().filter(|&(q, _)| concerned(book, t, faction, q)) {
        let camps = Camps::of(book, wings, question);
        let ruling = t
            .wings
            .line(faction, question)
            .unwrap_or_else(|| u8::from(organs(book, t, faction, question).is_negative()));
        let beaten = 1 - ruling;
        let heat = camps.part(beaten).times(camps.mean(beaten).abs());
        let share = u32::try_from(camps.shares[usize::from(beaten)]).expect("a part of the whole");
        let found = Leavers { wings: camps.wings[usize::from(beaten)], share, over: Some((question, beaten)) };
        if is_a_body(book, wings, found) && best.is_none_or(|(most, _)| heat > most) {
            best = Some((heat, found));
        }
    }
    if let Some((_, found)) = best {
        return Some(found);
    }
    let whole = t.factions[faction].stance;
    let leader = t.factions[faction].leader;
    let movement = t.factions[faction].movement;
    let far = wings.iter().enumerate().filter(|(_, w)| w.leader.is_none() || w.leader != leader);
    // Who stands where the party has gone to has no reason to leave it.
    let far = far.filter(|(_, w)| w.movement != movement);
    let far = far.map(|(n, w)| (wing_positions(book, faction, t, w).distance(&whole), n, w));
    let (distance, n, wing) = far.max_by_key(|&(distance, n, _)| (distance, std::cmp::Reverse(n)))?;
    let found = Leavers { wings: 1 << n, share: wing.share, over: None };
    (distance >= d.near && is_a_body(book, wings, found)).then_some(found)
}

/// Neither nobody nor everybody leaves.
fn is_a_body(book: &Scenario, wings: &[Wing], found: Leavers) -> bool {
    let least = Share::from_percent(book.defines.schism.least).0;
    let count = usize::try_from(found.wings.count_ones()).expect("a few wings");
    count > 0 && count < wings.len() && found.share >= least && Share::WHOLE - found.share >= least
}

/// Chance in per cent that a faction under this pressure breaks when it is next looked into.
pub fn hazard(book: &Scenario, pressure: Fixed) -> Fixed {
    let d = &book.defines.schism;
    (pressure - d.holds).max(Fixed::ZERO).times(d.hazard)
}
