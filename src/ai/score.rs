//! What changes are worth to a seat: the terms add up to the score, so that the AI can say why.

mod money;

use super::{diplomacy, office, states};
use crate::rules::covert::Deed;
use crate::rules::script::{Change, CountryNumber, FactionNumber, Item, PersonNumber};
use crate::rules::states::Reshape;
use crate::rules::{covert, election, government, measure, relation};
use crate::scenario::{Axis, Breadth, Brings, BudgetLine, Lot, Scenario, Status};
use crate::units::{CharacterId, CountryId, FactionId, Fixed, LawId, Share};
use crate::world::{Foresight, Promise, ProtestEnd, Runner, Tables, Target};

/// A score and its terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scored {
    pub total: Fixed,
    pub terms: Vec<(&'static str, Fixed)>,
}

/// Where points go: into a sum alone, or into a score that knows its terms.
pub trait Points {
    fn add(&mut self, reason: &'static str, points: Fixed);
}

impl Points for Fixed {
    fn add(&mut self, _: &'static str, points: Fixed) {
        *self += points;
    }
}

impl Points for Scored {
    fn add(&mut self, reason: &'static str, points: Fixed) {
        if points.is_zero() {
            return;
        }
        self.total += points;
        match self.terms.iter_mut().find(|(r, _)| *r == reason) {
            Some((_, sum)) => *sum += points,
            None => self.terms.push((reason, points)),
        }
    }
}

/// What the changes are worth to the seat, from public values and its own.
pub fn score<P: Points + Default>(book: &Scenario, t: Tables<'_>, seat: FactionId, items: &[Item]) -> P {
    let mut points = P::default();
    Eye::of(book, t, seat).weigh(items, Fixed::ONE, &mut points);
    points
}

/// A law is worth the trouble only where it is near to one's heart or was promised; one in force is given up only where it
/// is far from it.
pub(super) fn warmth(book: &Scenario, t: Tables<'_>, seat: FactionId, law: LawId, passes: bool) -> Fixed {
    let liking = measure::liking(book, t, seat, law);
    let promised =
        t.parliaments[t.factions[seat].country].pledges.iter().any(|p| p.what == Promise::Law { law, passes });
    let warmth = if passes { liking - Fixed::whole(84) } else { Fixed::whole(16) - liking };
    warmth.over_int(5) + if promised { Fixed::whole(5) } else { Fixed::ZERO }
}

/// What it is worth to the seat to give a line of the budget so many per cent.
pub(super) fn budget(book: &Scenario, t: Tables<'_>, seat: FactionId, line: BudgetLine, to: Fixed) -> Fixed {
    Eye::of(book, t, seat).budget(line, to)
}

struct Eye<'a> {
    book: &'a Scenario,
    t: Tables<'a>,
    seat: FactionId,
    home: CountryId,
    /// How many months of something lasting count.
    months: Fixed,
}

fn months_ahead(book: &Scenario, t: Tables<'_>) -> Fixed {
    let d = &book.defines.ai;
    match t.play.options.foresight {
        Foresight::Short => d.months_short,
        Foresight::Middle => d.months_middle,
        Foresight::Far => d.months_far,
    }
}

impl<'a> Eye<'a> {
    fn of(book: &'a Scenario, t: Tables<'a>, seat: FactionId) -> Self {
        Self { book, t, seat, home: t.factions[seat].country, months: months_ahead(book, t) }
    }

    fn weigh(&self, items: &[Item], weight: Fixed, out: &mut impl Points) {
        for item in items {
            match item {
                Item::Change(change) => {
                    if let Some((reason, points)) = self.change(change) {
                        out.add(reason, points.times(weight));
                    }
                }
                Item::Odds { percent, then, otherwise } => {
                    self.weigh(then, percent.over_int(100).times(weight), out);
                    self.weigh(otherwise, (Fixed::HUNDRED - *percent).over_int(100).times(weight), out);
                }
            }
        }
    }

    /// −1 (as far as can be) to 1 (oneself).
    fn sympathy(&self, other: FactionId) -> Fixed {
        if other == self.seat {
            return Fixed::ONE;
        }
        let affinity = self.t.factions[self.seat].stance.affinity(&self.t.factions[other].stance);
        (affinity - Fixed::whole(45)).over_int(100)
    }

    fn law(&self, law: LawId, passes: bool) -> Fixed {
        warmth(self.book, self.t, self.seat, law, passes)
    }

    fn governs(&self) -> bool {
        self.t.countries[self.home].governs(self.seat)
    }

    fn lacks_majority(&self) -> bool {
        measure::coalition_seats(self.t, self.home) < measure::majority(self.book, self.home)
    }

    fn change(&self, change: &Change) -> Option<(&'static str, Fixed)> {
        let d = &self.book.defines.ai;
        Some(match change {
            Change::Faction { faction, number, by } if *faction == self.seat => match number {
                FactionNumber::Authority => ("authority", d.authority.times(*by)),
                FactionNumber::Money => ("money", d.money.times(by.over_int(10))),
                FactionNumber::Force => ("force", d.force.times(*by)),
                FactionNumber::Cohesion => {
                    // Below the middle every point counts double.
                    let low = self.t.factions[self.seat].cohesion < Fixed::whole(50);
                    ("cohesion", d.cohesion.times(by.times_int(if low { 2 } else { 1 })))
                }
                FactionNumber::Members => return None,
            },
            Change::Faction { faction, number: FactionNumber::Force, by } => {
                ("others", d.friend.times(d.force).times(*by).times(self.sympathy(*faction)).times_int(4))
            }
            Change::Faction { faction, number: FactionNumber::Cohesion, by } => {
                ("others", d.friend.times(*by).times(self.sympathy(*faction)).over_int(2))
            }
            Change::Country { country, number, by } if *country == self.home => {
                let sign = if self.governs() { Fixed::ONE } else { Fixed::ratio(-1, 4) };
                match number {
                    CountryNumber::Stability => ("stability", d.stability.times(*by).times(sign)),
                    CountryNumber::Legitimacy => ("legitimacy", d.legitimacy.times(*by).times(sign)),
                    CountryNumber::Weariness => ("weariness", -d.weariness.times(*by).times(sign)),
                    CountryNumber::Treasury => {
                        let revenue = self.t.countries[self.home].revenue.max(Fixed::HUNDRED);
                        ("treasury", d.treasury.times(by.times_int(100).over(revenue)).times(sign))
                    }
                }
            }
            Change::Pay { from, to, sum, .. } => self.payment(*from, *to, *sum)?,
            Change::Debt { debtor, creditor, by } if *debtor == self.home && self.governs() => {
                self.owing(*creditor, *by)
            }
            Change::WriteOff { country } if *country == self.home && self.governs() => ("debt", self.broken_word()),
            Change::Reshape(Reshape::Discharge { country, men }) if *country == self.home && self.governs() => {
                ("soldiers", self.discharged(*men))
            }
            Change::Tax { country, to } if *country == self.home && self.governs() => self.tax(*to),
            Change::Build { country, sum } => self.building(*country, *sum)?,
            Change::Unrest { province, by } if self.t.provinces.owner[*province] == self.home => {
                let sign = if self.governs() { -Fixed::ONE } else { Fixed::ratio(1, 5) };
                let count = self.t.provinces.of(self.home).len().max(1);
                ("unrest", d.unrest.times(*by).times(sign).over_int(i64::try_from(count).expect("some")))
            }
            Change::Sway { faction, province, units } => {
                ("support", self.following(*faction, *province, i64::from(*units)))
            }
            Change::Convert { from, to, province, units } => {
                let units = i64::from(*units);
                ("support", self.following(*to, *province, units) - self.following(*from, *province, units))
            }
            Change::Modifier { modifier, target: Target::Country(country), beneficiary: Some(asks), .. }
                if *modifier == self.book.defines.election.inquiry_modifier && *country == self.home =>
            {
                let suspicion = office::suspicion(self.t, self.home);
                let mine = *asks == self.seat && !self.t.countries[self.home].in_government(self.seat);
                ("count", if mine { suspicion } else { -suspicion.abs() })
            }
            Change::Modifier { modifier, target, beneficiary, times, days } => {
                let months = Fixed::ratio(i64::from(*days), 30);
                let brings = &self.book.modifiers[*modifier].brings;
                let sum = brings.iter().map(|b| self.brings(*b, *target, *beneficiary)).sum::<Fixed>();
                ("lasting", sum.times(*times).times(months.min(self.months)))
            }
            Change::Law { country, law, passed } if *country == self.home => ("law", self.law(*law, *passed)),
            Change::Status { faction, status, .. } => {
                let worth = d.rival.times(measure::support(self.t, *faction)).times(self.sympathy(*faction));
                ("standing", if matches!(status, Status::Legal) { worth } else { -worth })
            }
            Change::Government { country, head, coalition } if *country == self.home => {
                let now = self.t.countries[self.home].in_government(self.seat);
                let then = *head == self.seat || coalition.contains(&self.seat);
                ("office", d.office.times(Fixed::whole(i64::from(then) - i64::from(now))))
            }
            Change::Cabinet { country, found } if *country == self.home => {
                let now = self.t.countries[self.home].in_government(self.seat);
                let then = found.head == self.seat || found.partners.contains(&self.seat);
                let saved = found.majority && self.lacks_majority();
                let worth = i64::from(then) - i64::from(now) + i64::from(then && saved);
                ("office", d.office.times(Fixed::whole(worth)))
            }
            Change::Join { country, party } if *country == self.home && self.governs() => {
                let seats = measure::coalition_seats(self.t, self.home) + self.t.factions[*party].seats;
                let saves = self.lacks_majority() && seats >= measure::majority(self.book, self.home);
                let near = self.sympathy(*party).times_int(4) - Fixed::whole(6);
                ("office", if saves { d.office } else { near })
            }
            Change::Leave { country, party } if *country == self.home => {
                if *party == self.seat {
                    let state = &self.t.countries[self.home];
                    let head = state.head?;
                    let will =
                        government::willingness(self.book, self.t, self.seat, head, &state.coalition, &[], &mut ());
                    ("company", -will.over_int(2) - d.office)
                } else {
                    ("company", -d.office)
                }
            }
            Change::Motion { country, .. } if *country == self.home => {
                let vote = government::division(self.book, self.t, self.home, government::Matter::Confidence);
                ("office", if vote.noes > vote.ayes { d.office.over_int(2) } else { -Fixed::whole(4) })
            }
            Change::Bill { country, law, passes, .. } if *country == self.home => {
                let (ayes, noes) = government::verdict(self.book, self.t, self.home, *law, *passes);
                ("law", if ayes > noes { self.law(*law, *passes) } else { -Fixed::ONE })
            }
            Change::Election { country, .. } if *country == self.home && self.governs() => {
                let hopes = government::prospects(self.book, self.t, self.home);
                let won = hopes.iter().find(|(f, _)| *f == self.seat).map_or(0, |(_, n)| *n);
                let chamber = i64::from(measure::chamber(self.book, self.home).max(1));
                let gain = Fixed::ratio((i64::from(won) - i64::from(self.t.factions[self.seat].seats)) * 100, chamber);
                let risk = if self.lacks_majority() { d.office.over_int(3) } else { -d.office };
                ("office", gain + risk)
            }
            Change::Satisfaction { country, body, by } if *country == self.home && self.governs() => {
                let part = government::institutions::share(self.book, self.t, self.home, *body);
                ("institutions", part.percent_of(*by))
            }
            Change::Weight { country, body, by } if *country == self.home && self.governs() => {
                let press = government::institutions::pressure(self.book, self.t, self.home, *body, &mut ());
                ("institutions", -press.percent_of(*by))
            }
            Change::Competence { country, competence, to } if *country == self.home && self.governs() => {
                let worth = self.book.competences[*competence].weight.over_int(4);
                ("institutions", worth.times(self.sympathy(*to)))
            }
            Change::Endorse { faction, on, .. } => {
                let worth = d.friend.times_int(3).times(self.sympathy(*faction));
                ("voices", if *on { worth } else { -worth })
            }
            Change::Patron { faction, patron, monthly } => self.patron(*faction, *patron, *monthly),
            Change::Subsidy { to, monthly, .. } => {
                ("others", d.friend.times(self.sympathy(*to)) - d.money.times(*monthly).over_int(10))
            }
            Change::Budget { line, to, .. } => ("budget", self.budget(*line, *to)),
            Change::Split { from, percent, .. } if *from == self.seat => {
                ("support", -d.support.times(percent.over_int(5)))
            }
            Change::Break { from, wings, .. } => ("unity", self.parted(*from, *wings)),
            Change::Line { faction, question, answer } if *faction == self.seat => {
                ("line", self.line(*question, *answer))
            }
            Change::Strain { faction, by } => {
                let weight = if *faction == self.seat { Fixed::ONE } else { self.sympathy(*faction).times(d.friend) };
                ("unity", -weight.times(*by).over_int(10))
            }
            Change::Goodwill { faction, wing, by } if *faction == self.seat => ("unity", self.kept(*wing, *by)),
            Change::Incline { faction, question, by, .. } if *faction != self.seat => {
                let mine = self.t.wings.line(self.seat, *question).map_or(0, crate::scenario::QuestionDef::side);
                ("abroad", by.times_int(mine).over_int(8))
            }
            Change::Standing { faction, to, .. } => {
                let agreed = self.agreed(*faction);
                let sign = if *to == crate::world::Standing::Recognised { Fixed::ONE } else { -Fixed::ONE };
                ("abroad", agreed.times(sign))
            }
            Change::Membership { body, joins, .. } if self.book.internationals[*body].convener == self.seat => {
                let worth = d.friend.times_int(6);
                ("abroad", if *joins { worth } else { -worth })
            }
            Change::Merge { from, into } if *into == self.seat => {
                ("support", d.support.times(measure::support(self.t, *from)).over_int(4))
            }
            // To clear a street is order to some and a disgrace to others.
            Change::ProtestEnds { number, end } => {
                let organiser = self.t.protests.find(*number)?.organiser;
                let order = self.t.factions[self.seat].stance.on(Axis::Authority).over_int(20);
                match end {
                    ProtestEnd::Dispersed => ("order", order - d.rival.times(self.sympathy(organiser))),
                    ProtestEnd::Conceded => ("order", d.rival.times(self.sympathy(organiser)) - order.over_int(2)),
                    ProtestEnd::Faded => return None,
                }
            }
            Change::Merge { from, .. } if *from == self.seat => ("support", -d.office),
            Change::Pact { members } if members.contains(&self.seat) => {
                let others = members.iter().filter(|&&f| f != self.seat);
                let worth = others.map(|&f| election::pact_worth(self.book, self.t, self.seat, f, &mut ()));
                ("list", worth.sum::<Fixed>().over_int(3))
            }
            Change::Appoint { office, character } => {
                ("posts", office::worth(self.book, self.t, self.seat, *office, *character)?)
            }
            Change::Lot { character, lot, .. } => self.lot(*character, *lot)?,
            Change::Person { character, number, by } if self.t.people[*character].faction == Some(self.seat) => {
                let worth = match number {
                    PersonNumber::Loyalty => by.over_int(12),
                    PersonNumber::Grievance => -by.over_int(12),
                    PersonNumber::Health | PersonNumber::Ambition => return None,
                };
                ("own-people", d.cohesion.times(worth))
            }
            Change::Heir { faction, .. } if *faction == self.seat => ("own-people", d.cohesion.times_int(2)),
            Change::Relation { a, b, by } if *a == self.home || *b == self.home => ("abroad", by.over_int(10)),
            Change::Abroad(change) => ("abroad", diplomacy::score(self.book, self.t, self.home, change)?),
            Change::Covert(deed) => self.covert(deed)?,
            Change::Coup { country, by, won } if *country != self.home => {
                let ruler = self.t.countries[*country].head?;
                let better = self.sympathy(*by) - self.sympathy(ruler);
                ("abroad", if *won { d.office.times(better) } else { -better.abs() })
            }
            other => return states::worth(self.book, self.t, self.seat, other),
        })
    }

    /// A network is worth what its country matters; a search what it would find; people lost abroad what they were.
    fn covert(&self, deed: &Deed) -> Option<(&'static str, Fixed)> {
        let d = &self.book.defines.covert;
        let mine = Runner::Country(self.home);
        let worth = match deed {
            Deed::Give { runner, country, monthly } if *runner == mine => {
                let feeling = relation::relation(self.book, self.t, self.home, *country, &mut ()).abs();
                let before = self.t.networks.of(mine, *country).map_or(Fixed::ZERO, |n| n.monthly);
                let agents = (*monthly - before).over(d.agent);
                d.ai_network.times(feeling).times(agents).over_int(1000)
            }
            Deed::Network { runner, by, part: covert::NetworkPart::Agents, .. } => {
                let sign = if *runner == mine { Fixed::ONE } else { -Fixed::ONE };
                sign.times(*by).times(d.ai_expel)
            }
            Deed::Search { country, breadth, .. } if *country == self.home => {
                let suspected = covert::suspicions(self.book, self.t, Some(self.seat), self.home);
                let found: Fixed = suspected.iter().map(|s| s.known.percent_of(s.agents.value)).sum();
                let times = if *breadth == Breadth::Broad { d.caught_broad } else { d.caught_narrow };
                d.ai_search.times(found).times(times).over_int(10)
            }
            Deed::Service { country, by } => {
                let other = self.t.countries[*country].head.map_or(Fixed::ZERO, |h| self.sympathy(h));
                by.times(other).over_int(2)
            }
            _ => return None,
        };
        Some(("covert", worth))
    }

    /// What is lost with wings that leave, less the quarrel that goes with them.
    fn parted(&self, from: FactionId, wings: u8) -> Fixed {
        let d = &self.book.defines.ai;
        let ranks = &self.t.wings[from];
        let gone = ranks.wings.iter().enumerate().filter(|(n, _)| wings >> n & 1 == 1);
        let share: Fixed = gone.map(|(_, w)| Share(w.share).percent()).sum();
        let worth = measure::support(self.t, from).times(share).over_int(100).times(d.support).over_int(4);
        let quarrel = (ranks.pressure - Fixed::whole(45)).max(Fixed::ZERO).over_int(4);
        if from == self.seat { quarrel - worth - Fixed::ONE } else { -worth.times(self.sympathy(from)) }
    }

    /// How an answer suits the seat: what its organs would say, and what its patron would pay.
    fn line(&self, question: crate::units::QuestionId, answer: u8) -> Fixed {
        let side = crate::scenario::QuestionDef::side(answer);
        let vote = crate::rules::schism::organs(self.book, self.t, self.seat, question).times_int(side);
        vote.over_int(5) - Fixed::whole(5)
    }

    /// Goodwill is worth the more the nearer the faction is to breaking, and the larger the wing.
    fn kept(&self, wing: u8, by: Fixed) -> Fixed {
        let ranks = &self.t.wings[self.seat];
        let share = ranks.wings.get(usize::from(wing)).map_or(Fixed::ZERO, |w| Share(w.share).percent());
        let near = (ranks.pressure - Fixed::whole(20)).max(Fixed::ZERO);
        by.times(share).times(near).over_int(100 * 60)
    }

    /// 1 for a party that has given the seat's answer, −1 for one that has given the other.
    fn agreed(&self, other: FactionId) -> Fixed {
        let said = self.t.wings.questions().find_map(|(q, _)| {
            let (mine, theirs) = (self.t.wings.line(self.seat, q)?, self.t.wings.line(other, q)?);
            Some(if mine == theirs { Fixed::ONE } else { -Fixed::ONE })
        });
        said.unwrap_or(Fixed::ZERO)
    }

    /// A person put away or let go: worth what their faction is, by sympathy and by how well it is led.
    fn lot(&self, character: CharacterId, lot: Lot) -> Option<(&'static str, Fixed)> {
        let d = &self.book.defines.ai;
        let faction = self.t.people[character].faction?;
        let row = &self.t.factions[faction];
        let leads = if row.leader == Some(character) { 4 } else { 1 };
        let following = measure::support(self.t, faction).min(Fixed::whole(30)) + Fixed::whole(4);
        let worth = d.rival.times(self.sympathy(faction)).times(following).times_int(leads).over_int(8);
        let kept = matches!(self.t.people[character].lot, Lot::Watched | Lot::Arrested);
        let better = lot == Lot::Free || (lot == Lot::Exiled && kept);
        Some(("persons", if better { worth } else { -worth }))
    }

    /// Following gained, in points of the whole country, for oneself or (by sympathy) for another.
    fn following(&self, faction: FactionId, province: crate::units::ProvinceId, units: i64) -> Fixed {
        let d = &self.book.defines.ai;
        let country = self.t.factions[faction].country;
        let people = self.t.influence.people[country].max(1);
        let heads = Fixed::ratio(i64::from(self.t.provinces.population[province]), people.cast_signed());
        let points = Share::percent_of_units(units).times(heads);
        if faction == self.seat {
            d.support.times(points)
        } else if country == self.home {
            d.rival.times(points).times(self.sympathy(faction) - Fixed::ratio(1, 4))
        } else {
            d.friend.times(points).times(self.sympathy(faction))
        }
    }

    /// A month of something steady.
    fn brings(&self, brings: Brings, target: Target, beneficiary: Option<FactionId>) -> Fixed {
        let d = &self.book.defines.ai;
        let here = measure::country_of(self.t, target) == self.home;
        let sign = if self.governs() { Fixed::ONE } else { Fixed::ratio(-1, 4) };
        let places = self.t.provinces.of(self.home).len().max(1);
        let part = if matches!(target, Target::Province(_)) {
            Fixed::ratio(1, i64::try_from(places).expect("some"))
        } else {
            Fixed::ONE
        };
        let for_whom = match (target, brings) {
            (_, Brings::AppealOf(f, _)) => Some(f),
            (Target::Faction(f), _) => Some(f),
            (_, Brings::Appeal(_)) => beneficiary,
            (_, Brings::GovernmentAppeal(_)) => self.t.countries[measure::country_of(self.t, target)].head,
            _ => None,
        };
        let sympathy = for_whom.map_or(Fixed::ZERO, |f| self.sympathy(f));
        match brings {
            // A month of the pull at the middle of the curve, over the people whom it reaches.
            Brings::Appeal(a) | Brings::AppealOf(_, a) | Brings::GovernmentAppeal(a) => {
                let points = a.times(self.book.defines.influence.appeal).times_int(18).times(self.people(target));
                // What is followed abroad matters as far as one has friends there.
                let weight = if here { d.support } else { d.friend.times_int(3) };
                weight.times(points).times(sympathy)
            }
            Brings::Cohesion(a) => d.cohesion.times(a).times(sympathy),
            Brings::Authority(a) => d.authority.times(a).times(sympathy),
            Brings::Money(a) => d.money.times(a).times(sympathy).over_int(10),
            Brings::Members(a) => d.support.times(a).times(sympathy).over_int(10),
            Brings::Force(a) => d.force.times(a).times(sympathy),
            _ if !here => self.elsewhere(brings, target),
            Brings::Stability(a) => d.stability.times(a).times(sign),
            Brings::Legitimacy(a) => d.legitimacy.times(a).times(sign),
            Brings::Weariness(a) => -d.weariness.times(a).times(sign),
            Brings::Unrest(a) => -d.unrest.times(a).times(sign).times(part).over_int(4),
            Brings::Repression(a) => self.repressed(a.times(part)),
            Brings::Output(a) => d.treasury.times(a).times(sign).times(part),
            // Votes on the day are worth following: what is brought out or kept away in the place.
            Brings::Ballots(a) | Brings::Rigging(a) => d.support.times(a).times(self.people(target)).over_int(12),
            Brings::Cowing(a) => d.support.times(a).times(self.people(target)).over_int(24),
            Brings::Franchise(_) | Brings::Turnout(_) => Fixed::ZERO,
            Brings::Vigilance(a) => d.stability.times(a).times(sign).over_int(20),
            Brings::Liberties(a) => -taste_for_order(self.t, self.seat).percent_of(a),
        }
    }

    /// A month of what befalls another country: welcome as far as one stands ill with it. A service that sleeps is always welcome.
    fn elsewhere(&self, brings: Brings, target: Target) -> Fixed {
        let d = &self.book.defines.ai;
        let harm = match brings {
            Brings::Vigilance(a) => {
                return if self.governs() { -d.stability.times(a).over_int(80) } else { Fixed::ZERO };
            }
            Brings::Output(a) => -d.treasury.times(a),
            Brings::Stability(a) => -d.stability.times(a),
            Brings::Unrest(a) => d.unrest.times(a).over_int(4),
            _ => return Fixed::ZERO,
        };
        let there = measure::country_of(self.t, target);
        let ill = -relation::relation(self.book, self.t, self.home, there, &mut ());
        let part = match target {
            Target::Province(p) => {
                let all = self.t.influence.people[there].max(1).cast_signed();
                Fixed::ratio(i64::from(self.t.provinces.population[p]) * 4, all).min(Fixed::ONE)
            }
            _ => Fixed::ONE,
        };
        if self.governs() { ill.percent_of(harm.times(part)).over_int(3) } else { Fixed::ZERO }
    }

    /// The part of the seat's country that lives in a province; all of it for anything larger.
    fn people(&self, target: Target) -> Fixed {
        let Target::Province(p) = target else { return Fixed::ONE };
        let all = self.t.influence.people[self.home].max(1).cast_signed();
        Fixed::ratio(i64::from(self.t.provinces.population[p]), all)
    }

    /// Repression falls on those outside the law; a government fears rivals there.
    fn repressed(&self, level: Fixed) -> Fixed {
        let rivals: Fixed = self
            .t
            .factions
            .active_in(self.home)
            .filter(|&f| self.t.factions[f].status != Status::Legal)
            .map(|f| measure::support(self.t, f).times(-self.sympathy(f)))
            .sum();
        self.book.defines.ai.rival.times(rivals).times(level).over_int(1000)
    }
}

/// −100 to 100: what a seat thinks of order against liberty.
fn taste_for_order(t: Tables<'_>, seat: FactionId) -> Fixed {
    t.factions[seat].stance.on(crate::scenario::Axis::Authority)
}
