//! The war council: what a seat that has men in the field, or troops abroad, orders of war.
//!
//! It sits on the seat's own day of the month, before other business. It weighs each enemy by the strength that meets its own
//! (of others as much as the seat can know: `conflict::Eyes`),
//! the supply and heart of its men and the temper of the people; attacks the one or two against whom there is most hope; courts those
//! who only want to be left alone; talks when it loses or is tired; and, with troops abroad, weighs what they cost at home.

use super::score::Scored;
use super::{Deliberation, Minds, mediation};
use crate::command::{self, Command, WarOrder};
use crate::rules::conflict::{self, Eyes, SideReadout, sides_of};
use crate::rules::view::View;
use crate::scenario::{Axis, ForceKind, Scenario};
use crate::units::{CountryId, FactionId, Fixed, Kind, ProvinceId, Share, StreamKind, once_between};
use crate::world::{Aim, Belligerent, Clause, Conflict, Force, Posture, Snapshot, Tables, army_of};

/// Orders of war given in one month at most.
const ORDERS: usize = 6;

/// The council of a seat.
pub fn council(book: &Scenario, minds: &mut Minds, all: &mut Snapshot, seat: FactionId) {
    let t = all.read();
    let home = t.factions[seat].country;
    let governs = t.countries[home].governs(seat);
    let abroad = governs && conflict::sent(t, home).next().is_some();
    let at_war = t.conflicts.active().any(|c| conflict::stands_in(t, c, seat).is_some());
    if minds.at_random == Some(seat) {
        return;
    }
    if governs && !at_war {
        mediation::good_offices(book, minds, all, seat);
    }
    if governs {
        mediation::tired_patron(book, minds, all, seat);
    }
    if !at_war && !abroad {
        return;
    }
    let t = all.read();
    let mut wanted: Vec<(Fixed, &'static str, WarOrder)> = Vec::new();
    let view = View::new(book, t, Some(seat));
    for war in t.conflicts.active() {
        if let Some(who) = conflict::stands_in(t, war, seat) {
            Council { book, t, seat, war, who, sides: sides_of(view, war) }.sit(&mut wanted);
        }
    }
    if abroad {
        troops_abroad(book, t, seat, home, &mut wanted);
    }
    wanted.sort_by_key(|(points, ..)| std::cmp::Reverse(*points));
    let mut given = Vec::new();
    for (points, reason, order) in wanted {
        if given.len() == ORDERS {
            break;
        }
        let order = Command::War(order);
        if command::apply(book, all, seat, &order).is_ok() {
            given.push((points, reason, order));
        }
    }
    if minds.remember && !given.is_empty() {
        let weighed = given
            .iter()
            .map(|(total, reason, order)| {
                (order.clone(), Scored { total: *total, terms: vec![(*reason, *total)] }, true)
            })
            .collect();
        minds.last.insert(seat, Deliberation { day: all.calendar.today, weighed });
    }
    minds.today.extend(given.into_iter().map(|(.., order)| (seat, order)));
}

struct Council<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    seat: FactionId,
    war: &'a Conflict,
    who: Belligerent,
    sides: Vec<SideReadout>,
}

/// An enemy as the council sees it.
struct Foe {
    who: Belligerent,
    /// Strength that meets theirs for one of theirs.
    ratio: Fixed,
    /// The same where it is weakest: all who touch one of its places against those who would defend it.
    chance: Fixed,
    touches: bool,
    /// Whether it holds places of its own.
    holds: bool,
    /// Whether it hides on our ground.
    hides: bool,
    /// −1 to 1: how near it stands.
    near: Fixed,
    men: u32,
}

impl Council<'_> {
    fn sit(&self, wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        let foes = self.foes();
        let Some(mine) = self.sides.iter().find(|s| s.who == self.who) else { return };
        self.postures(&foes, mine, wanted);
        self.talks(&foes, mine, wanted);
        self.recruit(&foes, mine, wanted);
    }

    fn mine(&self) -> Option<&SideReadout> {
        self.sides.iter().find(|s| s.who == self.who)
    }

    fn foes(&self) -> Vec<Foe> {
        let (book, t, war) = (self.book, self.t, self.war);
        let fronts = conflict::fronts(book, t, war);
        let mut eyes = Eyes::new(View::new(book, t, Some(self.seat)), war);
        let mine = self.mine().map_or(0, |s| s.men);
        let hostile = self.sides.iter().filter(|s| war.hostile(s.who, self.who));
        hostile
            .map(|enemy| {
                let mut pairs: Vec<(ProvinceId, ProvinceId)> = Vec::new();
                for f in &fronts {
                    let (one, other) = match (f.one, f.other) {
                        (a, b) if a == self.who && b == enemy.who => (f.from, f.to),
                        (a, b) if b == self.who && a == enemy.who => (f.to, f.from),
                        _ => continue,
                    };
                    pairs.push((one, other));
                }
                let mut ours: Vec<ProvinceId> = pairs.iter().map(|p| p.0).collect();
                let mut theirs: Vec<ProvinceId> = pairs.iter().map(|p| p.1).collect();
                for places in [&mut ours, &mut theirs] {
                    places.sort_unstable();
                    places.dedup();
                }
                let mut strength = |who, places: &[ProvinceId]| eyes.strength_over(who, places).value();
                let (a, d) = (strength(self.who, &ours), strength(enemy.who, &theirs));
                let defence = book.defines.conflict.defence;
                let chance = theirs.iter().map(|&to| {
                    let near: Vec<ProvinceId> = pairs.iter().filter(|p| p.1 == to).map(|p| p.0).collect();
                    let there = strength(enemy.who, &[to]);
                    strength(self.who, &near).over((there + defence.percent_of(there)).max(Fixed::whole(50)))
                });
                let chance = chance.max().unwrap_or_default().min(Fixed::whole(20));
                let hides = t
                    .control
                    .of(war.key)
                    .any(|(_, g)| g.controller == self.who && g.share(enemy.who) >= Share::WHOLE / 12);
                let commander = conflict::commander(t, enemy.who);
                let near = commander.map_or(Fixed::ZERO, |f| {
                    (t.factions[self.seat].stance.affinity(&t.factions[f].stance) - Fixed::whole(50)).over_int(50)
                });
                // Who is twice as strong in all can be as strong wherever he wants.
                let all = Fixed::ratio(i64::from(mine), 2 * i64::from(enemy.men.max(50)));
                Foe {
                    who: enemy.who,
                    ratio: a.over(d.max(Fixed::whole(50))).max(all).min(Fixed::whole(20)),
                    chance,
                    touches: !ours.is_empty(),
                    holds: enemy.provinces > 0,
                    hides,
                    near,
                    men: enemy.men,
                }
            })
            .collect()
    }

    fn postures(&self, foes: &[Foe], mine: &SideReadout, wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        let hope = self.book.defines.conflict.hope;
        let aim = self.war.side(self.who).map_or(&Aim::Defence, |s| &s.aim);
        // An army that is hungry or sick at heart stays where it is.
        let fit = mine.supply >= Fixed::whole(45) && mine.morale >= Fixed::whole(36);
        let timid = *aim == Aim::Autonomy;
        let needed = if timid { hope.times_int(3) } else { hope.times(Fixed::ratio(95, 100)) };
        let mut best: Vec<(Fixed, Belligerent)> = foes
            .iter()
            .filter(|f| f.touches && f.holds && fit && (f.ratio >= needed || !timid && f.chance >= needed))
            .map(|f| {
                // Those who stand farthest first, and the state, whose place it is that one wants.
                let prize = if matches!(f.who, Belligerent::Country(_)) && *aim == Aim::Power { 2 } else { 0 };
                let spare = self.autonomous(f.who) && f.near > Fixed::ratio(-1, 4);
                let worth = f.ratio.max(f.chance).min(Fixed::whole(3)) + Fixed::whole(prize) - f.near.times_int(2);
                (if spare { worth - Fixed::whole(3) } else { worth }, f.who)
            })
            .collect();
        best.sort_by_key(|&(worth, who)| (std::cmp::Reverse(worth), who));
        best.truncate(2);
        let mild = self.t.factions[self.seat].stance.on(Axis::Authority) < Fixed::whole(30);
        for foe in foes {
            let posture = if best.iter().any(|(worth, who)| *who == foe.who && worth.is_positive()) {
                Posture::Offensive
            } else if foe.hides && !foe.holds {
                if mild { Posture::Hearts } else { Posture::Clear }
            } else if foe.hides && !foe.touches {
                Posture::Clear
            } else if foe.touches && foe.ratio < hope.over_int(2) && !timid && self.light(mine) {
                Posture::Raid
            } else {
                Posture::Hold
            };
            let now = self.war.side(self.who).map_or(Posture::Hold, |s| s.toward(foe.who));
            if posture != now {
                let points = if posture == Posture::Offensive { foe.ratio.times_int(4) } else { Fixed::whole(3) };
                let (conflict, enemy) = (self.war.key, foe.who);
                wanted.push((points, "odds", WarOrder::Front { conflict, enemy, posture }));
            }
        }
    }

    /// Whether most of one's men are of the light kinds.
    fn light(&self, mine: &SideReadout) -> bool {
        let at = ForceKind::ALL.iter().position(|k| *k == ForceKind::Guerrillas).unwrap_or(0);
        mine.kinds[at] * 2 > mine.men
    }

    fn autonomous(&self, who: Belligerent) -> bool {
        self.war.side(who).is_some_and(|s| s.aim == Aim::Autonomy)
    }

    /// Whom to make peace with, whom to win.
    fn talks(&self, foes: &[Foe], mine: &SideReadout, wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        let t = self.t;
        let weary = self.weary(foes, mine);
        let month = t.calendar.today.first_of_month(0);
        for foe in foes {
            let names = &self.book.names;
            let name = conflict::name_of(self.book, foe.who) ^ names.hash(Kind::Faction, self.seat.0).rotate_left(11);
            let whim =
                once_between(t.calendar.seed, StreamKind::WarCouncil, name, month, Fixed::whole(-8), Fixed::whole(8));
            let losing = (Fixed::ONE - foe.ratio).max(Fixed::ZERO).times_int(12);
            let wish = weary + losing + foe.near.times_int(14) + whim;
            let home = t.factions[self.seat].country;
            match foe.who {
                Belligerent::Country(_) => self.to_a_state(foe, wish, mine, wanted),
                Belligerent::Faction(other) if t.factions[other].country != home => {
                    self.to_a_rival(foe, wish, mine, wanted)
                }
                Belligerent::Faction(other) if self.who == Belligerent::Country(home) => {
                    if self.autonomous(foe.who) {
                        self.to_a_warlord(foe, other, wish, foes, wanted);
                    } else {
                        self.to_a_rebel(foe, wish, wanted);
                    }
                }
                Belligerent::Faction(_) => self.to_a_rival(foe, wish, mine, wanted),
            }
        }
    }

    /// How much one would like fewer enemies.
    fn weary(&self, foes: &[Foe], mine: &SideReadout) -> Fixed {
        let t = self.t;
        let home = t.factions[self.seat].country;
        let all: u32 = foes.iter().map(|f| f.men).sum();
        let outweighed = Fixed::ratio(i64::from(all) * 100, i64::from(mine.men.max(1)));
        let state = self.who == Belligerent::Country(home);
        let tired = if state { t.countries[home].weariness } else { Fixed::whole(70) - t.factions[self.seat].cohesion };
        let lost = self.war.side(self.who).map_or(Fixed::ZERO, |s| {
            let before = i64::from(s.strength[2].max(1));
            Fixed::ratio((before - i64::from(mine.men)) * 100, before)
        });
        let years = Fixed::ratio(i64::from(t.calendar.today.since(self.war.since).max(0)), 60).min(Fixed::whole(20));
        outweighed.min(Fixed::whole(200)).over_int(8)
            + tired.over_int(5)
            + lost.max(Fixed::ZERO).over_int(2)
            + years
            + conflict::exhaustion(self.book, t, self.war, self.who, &mut ()).over_int(2)
            - Fixed::whole(26)
    }

    /// A rebel to the state: its own ground as a state, or peace. Whoever has no place left and is far the weaker gives up.
    fn to_a_state(
        &self,
        foe: &Foe,
        wish: Fixed,
        mine: &SideReadout,
        wanted: &mut Vec<(Fixed, &'static str, WarOrder)>,
    ) {
        let rebel = matches!(self.who, Belligerent::Faction(_));
        if rebel && mine.provinces == 0 && !self.light(mine) && foe.men > mine.men * 3 {
            let order = WarOrder::Offer { conflict: self.war.key, to: foe.who, clauses: vec![Clause::Surrender] };
            wanted.push((Fixed::whole(5), "odds", order));
        }
        let own = conflict::could_part(self.book, self.t, self.war, self.who)
            .filter(|_| foe.who == Belligerent::Country(self.war.country));
        let parted: Vec<Clause> = own.map(|country| Clause::Partition { country }).into_iter().collect();
        // What is lost is paid with, where nothing less would do.
        let lost = match (self.who, foe.who) {
            (Belligerent::Country(own), Belligerent::Country(_)) => {
                let held = self.t.control.of(self.war.key).filter(|(_, g)| g.controller == foe.who);
                held.filter(|(at, _)| self.t.provinces.owner[*at] == own).count() > 0
            }
            _ => false,
        };
        let ceded: &[Clause] = if lost { &[Clause::Cession, Clause::Peace] } else { &[] };
        self.offer(foe, wish, &[&parted, &[Clause::Peace], ceded, &[Clause::CeaseFire { days: 120 }]], wanted);
    }

    /// The state to one who only wants to be left alone: won over, turned on the enemies of both, or left alone.
    fn to_a_warlord(
        &self,
        foe: &Foe,
        other: FactionId,
        wish: Fixed,
        foes: &[Foe],
        wanted: &mut Vec<(Fixed, &'static str, WarOrder)>,
    ) {
        let (book, t, conflict) = (self.book, self.t, self.war.key);
        let money = t.factions[self.seat].funds;
        let percent = conflict::chance_to_win_over(book, t, self.war, (self.seat, other), true, &mut ());
        if money > conflict::price_of(book, t, other).times_int(2) && percent >= Fixed::whole(22) {
            let merge = percent >= Fixed::whole(38);
            wanted.push((percent.over_int(4), "hearts", WarOrder::Court { conflict, faction: other, merge }));
        }
        // When nobody else is left to fight, a settlement ends the war.
        let last = foes.iter().all(|f| self.autonomous(f.who));
        let wish = wish + Fixed::whole(if last { 26 } else { 8 });
        let packages: [&[Clause]; 2] = [&[Clause::Alliance], &[Clause::Peace, Clause::Autonomy, Clause::Amnesty]];
        self.offer(foe, wish, &packages, wanted);
    }

    /// The state to one who would govern in its place: a share in the government to those who stand near, a state of their own
    /// to those whom it cannot beat.
    fn to_a_rebel(&self, foe: &Foe, wish: Fixed, wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        let conflict = self.war.key;
        let seats = [Clause::Peace, Clause::Seats, Clause::Amnesty];
        let own = conflict::could_part(self.book, self.t, self.war, foe.who).filter(|_| foe.ratio < Fixed::ratio(5, 4));
        let parted: Vec<Clause> = own.map(|country| Clause::Partition { country }).into_iter().collect();
        // Those who are all but beaten are offered their lives.
        let equal = foe.ratio < Fixed::whole(2);
        let near: &[Clause] = if equal && foe.near > Fixed::ratio(-1, 4) { &seats } else { &[] };
        let (autonomy, silence) =
            ([Clause::Peace, Clause::Autonomy, Clause::Amnesty], [Clause::CeaseFire { days: 120 }]);
        let packages: [&[Clause]; 4] =
            [near, &parted, if equal { &autonomy } else { &[] }, if equal { &silence } else { &[] }];
        self.offer(foe, wish - Fixed::whole(6), &packages, wanted);
        if foe.ratio > Fixed::ratio(3, 2) || !foe.holds {
            wanted.push((Fixed::whole(2), "hearts", WarOrder::Amnesty { conflict, against: foe.who }));
        }
    }

    /// One rebel to another: an alliance, or silence along a front that they have. Who is all but beaten gives himself up to one
    /// who stands not too far.
    fn to_a_rival(
        &self,
        foe: &Foe,
        wish: Fixed,
        mine: &SideReadout,
        wanted: &mut Vec<(Fixed, &'static str, WarOrder)>,
    ) {
        let last = mine.men < self.book.defines.conflict.broken * 3 && foe.ratio < Fixed::ratio(1, 4);
        if last && foe.near > Fixed::ratio(-1, 2) {
            let order = WarOrder::Offer { conflict: self.war.key, to: foe.who, clauses: vec![Clause::Surrender] };
            wanted.push((Fixed::whole(4), "odds", order));
        }
        let near: &[Clause] = if foe.near.is_positive() { &[Clause::Alliance] } else { &[] };
        let silence: &[Clause] = if foe.touches && foe.holds { &[Clause::CeaseFire { days: 150 }] } else { &[] };
        self.offer(foe, wish - Fixed::whole(4), &[near, silence], wanted);
    }

    /// The first of the packages that could be sent and would be taken, if one wants peace with them at all.
    fn offer(&self, foe: &Foe, wish: Fixed, packages: &[&[Clause]], wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        if !wish.is_positive() {
            return;
        }
        let orders = packages.iter().filter(|clauses| !clauses.is_empty()).map(|clauses| WarOrder::Offer {
            conflict: self.war.key,
            to: foe.who,
            clauses: clauses.to_vec(),
        });
        // The check says what they would say.
        let mut could =
            orders.filter(|o| command::check(self.book, self.t, self.seat, &Command::War(o.clone())).is_ok());
        if let Some(order) = could.next() {
            wanted.push((wish.over_int(2), "war", order));
        }
    }

    fn recruit(&self, foes: &[Foe], mine: &SideReadout, wanted: &mut Vec<(Fixed, &'static str, WarOrder)>) {
        let d = &self.book.defines.conflict;
        let row = &self.t.factions[self.seat];
        let threatened = foes.iter().any(|f| f.touches && f.ratio < Fixed::ratio(3, 2));
        let men = d.raise_most / 2;
        let price = d.raise_cost.times_int(i64::from(men)).over_int(1000);
        if threatened && row.funds > price.times_int(2) && row.kind.holds_allegiance() {
            let kind = if self.light(mine) {
                ForceKind::Guerrillas
            } else if matches!(self.who, Belligerent::Country(_)) {
                ForceKind::Regulars
            } else {
                ForceKind::Militia
            };
            wanted.push((Fixed::whole(3), "force", WarOrder::Raise { conflict: self.war.key, kind, men }));
        }
        let foreign = foes.iter().any(|f| matches!(f.who, Belligerent::Country(_)) && f.ratio < Fixed::ONE);
        if foreign && matches!(self.who, Belligerent::Country(_)) {
            wanted.push((Fixed::whole(6), "force", WarOrder::Mobilise { conflict: self.war.key }));
        }
        debug_assert!(self.mine().is_some(), "the council sits for a side that is there");
    }
}

/// A government that has men abroad weighs what they cost at home against what they are for: it sends more while it is
/// wanted and can be borne, and brings them home when it cannot.
fn troops_abroad(
    book: &Scenario,
    t: Tables<'_>,
    seat: FactionId,
    home: CountryId,
    wanted: &mut Vec<(Fixed, &'static str, WarOrder)>,
) {
    let state = &t.countries[home];
    let month = t.calendar.today.first_of_month(0);
    let rows: Vec<&Force> =
        conflict::sent(t, home).filter(|f| f.mandate.as_ref().is_some_and(|m| !m.leaving)).collect();
    let dead = t.conflicts.fallen.get(&home).map_or(0, |f| f.0);
    let d = &book.defines.conflict;
    let sent: u32 = rows.iter().map(|f| f.men).sum();
    for force in rows {
        let Some(mandate) = &force.mandate else { continue };
        let Some(war) = t.conflicts.get(force.conflict).filter(|c| c.active) else { continue };
        let host = conflict::commander(t, force.side);
        let near = host.map_or(Fixed::ZERO, |h| {
            (t.factions[seat].stance.affinity(&t.factions[h].stance) - Fixed::whole(50)).over_int(4)
        });
        let over = Fixed::ratio(i64::from(dead) * 100, i64::from(mandate.tolerated.max(100)));
        let name = book.names.hash(Kind::Country, home.0) ^ u64::from(force.number);
        let whim =
            once_between(t.calendar.seed, StreamKind::WarCouncil, name, month, Fixed::whole(-10), Fixed::whole(10));
        let streets = Fixed::ratio(t.protests.heads(home).cast_signed(), 100_000).min(Fixed::whole(15));
        // A vote that is near makes every coffin heavier.
        let vote = crate::rules::election::days_to_vote(t, home).is_some_and(|d| (0..240).contains(&d));
        // One's own subjects are not abroad.
        let under = |c: CountryId| t.countries[c].overlord.is_some_and(|(o, _)| o == home);
        let own = if war.theatre.iter().any(|&c| under(c)) { d.own_subject } else { Fixed::ZERO };
        let weight = state.weariness + streets + (over - Fixed::whole(80)).over_int(3) - near - own
            + if vote { Fixed::whole(8) } else { Fixed::ZERO };
        if weight + whim > d.recall_at {
            wanted.push((weight.over_int(4), "weariness", WarOrder::Recall { force: force.number }));
            continue;
        }
        let seen = sides_of(View::new(book, t, Some(seat)), war);
        let pressed = seen.iter().filter(|s| war.hostile(s.who, force.side)).map(|s| s.men).sum::<u32>();
        let ours = t.forces.men(force.conflict, force.side);
        let reserve = army_of(&t.factions, &t.countries, home).map_or(0, |a| conflict::reserve(t, a));
        let men = (force.men / 4).max(500);
        // No more than were to be expected by the dead that the public was told of.
        let room = Fixed::whole(i64::from(sent + men)) <= d.sent_most.times_int(i64::from(mandate.tolerated));
        if weight + whim < d.reinforce_under && room && pressed > ours && reserve > men * 6 {
            wanted.push((Fixed::whole(3), "war", WarOrder::Reinforce { force: force.number, men }));
        }
    }
}
