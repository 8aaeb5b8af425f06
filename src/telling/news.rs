//! A chronicle entry as news: what it says, how far it carries, and where it points to.

use super::Teller;
use crate::rules::measure;
use crate::scenario::{Audience, Bond, Chosen, Repeat};
use crate::units::{CharacterId, CountryId, EventId, FactionId, ProvinceId};
use crate::world::{Entry, Happening, ObjectiveOutcome, ProtestEnd, Target};

/// An entry in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    pub text: String,
    /// 0 small, 1 regional, 2 national, 3 world news.
    pub weight: u8,
    pub country: Option<CountryId>,
    pub faction: Option<FactionId>,
    pub province: Option<ProvinceId>,
    pub event: Option<EventId>,
    /// It went as in the history as told.
    pub canon: bool,
}

pub(super) const SMALL: u8 = 0;
pub(super) const REGIONAL: u8 = 1;
pub(super) const NATIONAL: u8 = 2;
pub(super) const WORLD: u8 = 3;

/// How many of the largest sovereign economies count as great powers.
const GREAT_POWERS: usize = 6;

impl Teller<'_> {
    pub fn entry(&self, entry: &Entry) -> Telling {
        let mut about = self.about(&entry.what);
        // What happened at a place is news of whoever had it that day.
        let own =
            !matches!(entry.what, Happening::Event { this: Some(_), .. } | Happening::Event { actor: Some(_), .. });
        if let Some(place) = about.province.filter(|&p| own && about.country == Some(self.t.provinces.owner[p])) {
            about.country = Some(self.t.chronicle.owner_on(place, entry.date, self.t.provinces.owner[place]));
        }
        let text = self.sentence_of(entry);
        Telling { text, weight: self.weight(&entry.what), ..about }
    }

    /// Whether it is among the largest sovereign economies that exist today.
    pub fn is_great_power(&self, country: CountryId) -> bool {
        let size = |c: CountryId| {
            let state = &self.t.countries[c];
            let sovereign = state.exists && state.overlord.is_none();
            let heads = i128::from(self.t.influence.people[c]);
            if sovereign { heads * i128::from(self.book.countries[c].output.to_raw()) } else { 0 }
        };
        let mine = size(country);
        mine > 0 && self.t.countries.rows.ids().filter(|&c| size(c) > mine).count() < GREAT_POWERS
    }

    /// The place an event happens at: where its definition puts it, else the capital of the one it is about.
    pub fn event_place(&self, event: EventId, this: Option<Target>, actor: Option<FactionId>) -> Option<ProvinceId> {
        self.book.events[event].at.or_else(|| {
            let country = self.event_country(event, this, actor)?;
            Some(self.book.countries[country].capital)
        })
    }

    /// The country an event is about.
    pub(super) fn event_country(
        &self,
        event: EventId,
        this: Option<Target>,
        actor: Option<FactionId>,
    ) -> Option<CountryId> {
        let def = &self.book.events[event];
        this.map(|target| measure::country_of(self.t, target))
            .or_else(|| actor.map(|f| self.t.factions[f].country))
            .or_else(|| def.at.map(|p| self.t.provinces.owner[p]))
            .or_else(|| def.paper.map(|p| self.book.papers[p].country))
    }

    fn about(&self, what: &Happening) -> Telling {
        let faction = |f: FactionId| Telling {
            faction: Some(f),
            country: Some(self.t.factions[f].country),
            ..Telling::default()
        };
        let country = |c: CountryId| Telling { country: Some(c), ..Telling::default() };
        let province = |p: ProvinceId| Telling {
            province: Some(p),
            country: Some(self.t.provinces.owner[p]),
            ..Telling::default()
        };
        match what {
            Happening::Event { event, actor, this, canon, .. } => Telling {
                event: Some(*event),
                canon: *canon,
                country: self.event_country(*event, *this, *actor),
                faction: *actor,
                province: self.event_place(*event, *this, *actor),
                ..Telling::default()
            },
            Happening::Settled { faction: f, to, .. } => {
                Telling { country: Some(*to), faction: Some(*f), ..Telling::default() }
            }
            Happening::Decision { actor: f, .. }
            | Happening::Merged { into: f, .. }
            | Happening::Split { to: f, .. }
            | Happening::LineTaken { faction: f, .. }
            | Happening::LeftInternational { faction: f, .. }
            | Happening::JoinedInternational { faction: f, .. }
            | Happening::Recognised { faction: f, .. }
            | Happening::Denounced { faction: f, .. }
            | Happening::Founded { faction: f }
            | Happening::MovementChanged { faction: f, .. }
            | Happening::Banned { faction: f, .. }
            | Happening::Legalised { faction: f, .. }
            | Happening::LeaderChanged { faction: f, .. }
            | Happening::Truce { between: f, .. }
            | Happening::Funded { faction: f, .. }
            | Happening::Campaign { faction: f, .. } => faction(*f),
            Happening::GovernmentFormed { country: c, head, .. }
            | Happening::GovernmentFell { country: c, head }
            | Happening::Released { country: c, head } => Telling { faction: Some(*head), ..country(*c) },
            Happening::Crackdown { country: c, against, .. } => Telling { faction: Some(*against), ..country(*c) },
            Happening::ElectionHeld { country: c, results, .. } => {
                Telling { faction: results.first().map(|r| r.0), ..country(*c) }
            }
            Happening::Censured { country: c, head: f, .. }
            | Happening::Left { country: c, party: f }
            | Happening::Joined { country: c, party: f }
            | Happening::Dissolved { country: c, by: f }
            | Happening::Coup { country: c, by: f, .. }
            | Happening::PalaceShift { country: c, head: f, .. }
            | Happening::CompetenceMoved { country: c, to: f, .. }
            | Happening::Purged { country: c, body: f, .. } => Telling { faction: Some(*f), ..country(*c) },
            Happening::BillIntroduced { country: c, .. } | Happening::BillVoted { country: c, .. } => country(*c),
            Happening::Promised { to, .. } | Happening::Promise { to, .. } => faction(*to),
            Happening::PresidentElected { country: c, faction: f, .. }
            | Happening::FraudExposed { country: c, by: f, .. } => Telling { faction: Some(*f), ..country(*c) },
            Happening::PactMade { members } => members.first().map_or_else(Telling::default, |&f| faction(f)),
            Happening::ByElection { country: c, province, to, .. } => {
                Telling { province: Some(*province), faction: Some(*to), ..country(*c) }
            }
            Happening::UpperHouseRenewed { country: c, .. }
            | Happening::SecondRoundCalled { country: c, .. }
            | Happening::ChamberBallots { country: c, .. }
            | Happening::ElectionAnnulled { country: c, .. }
            | Happening::MajorityLost { country: c, .. }
            | Happening::ElectionCalled { country: c, .. }
            | Happening::LawPassed { country: c, .. }
            | Happening::LawRepealed { country: c, .. }
            | Happening::FormChanged { country: c, .. }
            | Happening::OverlordChanged { country: c, .. }
            | Happening::LoanRaised { country: c, .. }
            | Happening::NotesIssued { country: c, .. }
            | Happening::Discharged { country: c, .. }
            | Happening::TaxChanged { country: c, .. }
            | Happening::Invested { by: c, .. }
            | Happening::Bankrupt { country: c } => country(*c),
            Happening::Appointed { office, .. } | Happening::Vacated { office } => {
                country(self.book.offices[*office].country)
            }
            Happening::PassedOver { faction: f, .. }
            | Happening::HeirChosen { faction: f, .. }
            | Happening::WentOver { faction: f, .. } => faction(*f),
            Happening::Retired { character }
            | Happening::Died { character }
            | Happening::FellIll { character }
            | Happening::Watched { character, .. }
            | Happening::Exiled { character, .. }
            | Happening::Arrested { character, .. }
            | Happening::SetFree { character, .. }
            | Happening::CameUp { character, .. } => {
                let state = &self.t.people[*character];
                Telling { faction: state.faction, ..country(state.country) }
            }
            Happening::Owned { province: p, .. } | Happening::Occupied { province: p, .. } => province(*p),
            Happening::ProtestBegun { organiser: f, place, .. }
            | Happening::ProtestEnded { organiser: f, place, .. }
            | Happening::CounterMarch { faction: f, place, .. } => Telling { province: Some(*place), ..faction(*f) },
            Happening::Riot { province: p } => province(*p),
            Happening::States(deed) => self.state_about(deed),
            Happening::Leak { against: f, .. } => faction(*f),
            Happening::Covert(affair) => self.affair_about(affair),
            Happening::Seized { province: p, by, .. } => Telling { faction: *by, ..province(*p) },
            Happening::ConflictEnded { conflict, .. } => {
                self.t.conflicts.get(*conflict).map_or_else(Telling::default, |c| country(c.country))
            }
            Happening::War(news) => self.war_about(news),
            Happening::QuestionPut { .. } | Happening::QuestionSettled { .. } => Telling::default(),
            Happening::Objective { .. } => self.t.play.seat.map_or_else(Telling::default, faction),
            Happening::Abroad(affair) => self.dispatch_about(affair),
            Happening::Told { this, .. } => match this {
                Some(Target::Country(c)) => country(*c),
                Some(Target::Faction(f)) => faction(*f),
                Some(Target::Province(p)) => province(*p),
                Some(target @ Target::Character(_)) => country(measure::country_of(self.t, *target)),
                None => Telling::default(),
            },
        }
    }

    /// How far a name carries: those whom the scenario names farther than those who came up.
    fn fame(&self, id: CharacterId) -> u8 {
        if self.t.people[id].name.is_some() { REGIONAL } else { WORLD }
    }

    fn weight(&self, what: &Happening) -> u8 {
        let played = |f: FactionId| self.t.play.seat == Some(f);
        let great = |c: CountryId, other: u8| if self.is_great_power(c) { WORLD } else { other };
        match what {
            Happening::Event { event, this, actor, .. } => {
                let def = &self.book.events[*event];
                let telling = !def.facts.is_empty();
                // What comes again and again is news at home.
                if def.repeat != Repeat::Never {
                    return if telling || actor.is_some_and(played) { NATIONAL } else { REGIONAL };
                }
                match def.to {
                    // Asked of everyone, it is everyone's own affair.
                    Audience::AnyRuler | Audience::AnyFaction | Audience::Seat if telling => {
                        self.event_country(*event, *this, *actor).map_or(NATIONAL, |c| great(c, NATIONAL))
                    }
                    Audience::AnyRuler | Audience::AnyFaction | Audience::Seat => REGIONAL,
                    _ if telling => WORLD,
                    _ => NATIONAL,
                }
            }
            Happening::Decision { decision, actor, .. } if self.book.decisions[*decision].repeat != Repeat::Never => {
                if played(*actor) {
                    NATIONAL
                } else {
                    REGIONAL
                }
            }
            Happening::Decision { decision, .. } if !self.book.decisions[*decision].facts.is_empty() => WORLD,
            Happening::Decision { actor, .. } => {
                let governs = self.t.countries[self.t.factions[*actor].country].governs(*actor);
                if governs || played(*actor) { NATIONAL } else { REGIONAL }
            }
            Happening::GovernmentFormed { country, .. }
            | Happening::GovernmentFell { country, .. }
            | Happening::ElectionHeld { country, .. }
            | Happening::PresidentElected { country, .. }
            | Happening::ElectionAnnulled { country, .. }
            | Happening::FraudExposed { country, .. } => great(*country, NATIONAL),
            Happening::ByElection { from, to, .. } => {
                if from == to {
                    SMALL
                } else {
                    REGIONAL
                }
            }
            Happening::FormChanged { country, form } => match self.book.forms[*form].head {
                // Taken, not voted.
                Chosen::Arms | Chosen::Congress => WORLD,
                _ => great(*country, NATIONAL),
            },
            Happening::States(deed) => self.state_weight(deed),
            Happening::War(news) => self.war_weight(news),
            Happening::Abroad(affair) => self.dispatch_weight(affair),
            Happening::QuestionPut { .. } | Happening::QuestionSettled { .. } => WORLD,
            Happening::LineTaken { faction, .. } => great(self.t.factions[*faction].country, REGIONAL),
            Happening::LeftInternational { .. }
            | Happening::JoinedInternational { .. }
            | Happening::Settled { .. }
            | Happening::Recognised { .. }
            | Happening::Denounced { .. } => SMALL,
            Happening::MovementChanged { faction, .. } => great(self.t.factions[*faction].country, REGIONAL),
            Happening::ConflictEnded { .. } | Happening::Released { .. } => WORLD,
            Happening::OverlordChanged { to, .. } => match to {
                None | Some((_, Bond::MilitaryAdministration)) => WORLD,
                Some(_) => NATIONAL,
            },
            Happening::Objective { outcome, .. } => {
                if *outcome == ObjectiveOutcome::Open {
                    SMALL
                } else {
                    WORLD
                }
            }
            Happening::Coup { head: Some(_), .. } => WORLD,
            Happening::Coup { country, .. } | Happening::PalaceShift { country, .. } => great(*country, NATIONAL),
            Happening::CompetenceMoved { country, .. } | Happening::Purged { country, .. } => great(*country, REGIONAL),
            // Those who gave it and those who hold it know of it.
            Happening::Promised { to, .. }
                if played(*to) || self.t.countries[self.t.factions[*to].country].head.is_some_and(played) =>
            {
                NATIONAL
            }
            Happening::Promised { .. } => REGIONAL,
            Happening::BillIntroduced { .. } | Happening::BillVoted { .. } | Happening::Promise { .. } => SMALL,
            Happening::Censured { .. }
            | Happening::Left { .. }
            | Happening::Joined { .. }
            | Happening::Dissolved { .. }
            | Happening::MajorityLost { .. }
            | Happening::SecondRoundCalled { .. }
            | Happening::ChamberBallots { .. }
            | Happening::UpperHouseRenewed { .. }
            | Happening::PactMade { .. }
            | Happening::ElectionCalled { .. }
            | Happening::Split { .. }
            | Happening::Merged { .. }
            | Happening::Founded { .. }
            | Happening::Banned { .. }
            | Happening::Legalised { .. }
            | Happening::Truce { .. }
            | Happening::Bankrupt { .. }
            | Happening::Told { .. } => NATIONAL,
            Happening::Exiled { character, .. } | Happening::Arrested { character, .. } => {
                NATIONAL.min(self.fame(*character))
            }
            Happening::Died { character } => {
                great(self.t.people[*character].country, NATIONAL).min(self.fame(*character))
            }
            Happening::LoanRaised { from: None, .. } | Happening::TaxChanged { .. } => SMALL,
            Happening::Invested { by, country, .. } if by == country => SMALL,
            Happening::LoanRaised { .. }
            | Happening::NotesIssued { .. }
            | Happening::Discharged { .. }
            | Happening::Invested { .. }
            | Happening::LawPassed { .. }
            | Happening::LawRepealed { .. }
            | Happening::LeaderChanged { .. }
            | Happening::Appointed { .. }
            | Happening::Vacated { .. }
            | Happening::Retired { .. }
            | Happening::FellIll { .. }
            | Happening::Watched { .. }
            | Happening::SetFree { .. }
            | Happening::PassedOver { .. }
            | Happening::HeirChosen { .. }
            | Happening::WentOver { .. }
            | Happening::Owned { .. }
            | Happening::Occupied { .. }
            | Happening::Seized { .. } => REGIONAL,
            Happening::ProtestBegun { heads, .. } if *heads >= 300_000 => NATIONAL,
            Happening::ProtestBegun { organiser, .. } | Happening::ProtestEnded { organiser, .. }
                if played(*organiser) =>
            {
                NATIONAL
            }
            Happening::ProtestEnded { end: ProtestEnd::Dispersed, place, .. }
                if self.is_great_power(self.t.provinces.owner[*place]) =>
            {
                NATIONAL
            }
            Happening::ProtestEnded { end: ProtestEnd::Dispersed, .. }
            | Happening::ProtestBegun { .. }
            | Happening::ProtestEnded { end: ProtestEnd::Conceded, .. }
            | Happening::CounterMarch { clash: true, .. }
            | Happening::Riot { .. }
            | Happening::Leak { .. } => REGIONAL,
            Happening::ProtestEnded { .. } | Happening::CounterMarch { .. } => SMALL,
            Happening::Funded { faction, .. } | Happening::Campaign { faction, .. } if played(*faction) => REGIONAL,
            Happening::Crackdown { country, against, .. } => {
                let seat = self.t.play.seat;
                let ours = seat.is_some_and(|s| s == *against || self.t.countries[*country].governs(s));
                if ours { REGIONAL } else { SMALL }
            }
            Happening::Covert(affair) => self.affair_weight(affair),
            Happening::Funded { .. } | Happening::Campaign { .. } | Happening::CameUp { .. } => SMALL,
        }
    }
}
