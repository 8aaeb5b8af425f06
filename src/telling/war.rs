//! Wars in words: belligerents, postures, clauses, news, and what orders do.

use super::article::sentence;
use super::line::{Line, Tone};
use super::news::{NATIONAL, REGIONAL, SMALL, Telling, WORLD};
use super::stance::Eye;
use super::{Teller, number};
use crate::command::WarOrder;
use crate::rules::conflict::WarChange;
use crate::scenario::ForceKind;
use crate::units::{CountryId, Date, Fixed};
use crate::world::{Aim, Belligerent, Clause, ConflictKey, Ending, Mandate, Posture, Stance, WarNews};

fn word_of_posture(posture: Posture) -> &'static str {
    match posture {
        Posture::Offensive => "offensive",
        Posture::Hold => "hold",
        Posture::Raid => "raid",
        Posture::Withdraw => "withdraw",
        Posture::Clear => "clear",
        Posture::Hearts => "hearts",
    }
}

fn word_of_kind(kind: ForceKind) -> &'static str {
    match kind {
        ForceKind::Regulars => "regulars",
        ForceKind::Militia => "militia",
        ForceKind::Guerrillas => "guerrillas",
        ForceKind::Garrison => "garrison",
        ForceKind::Advisers => "advisers",
        ForceKind::Air => "air",
    }
}

impl Teller<'_> {
    /// A war's name: the scenario's, else who fights whom.
    pub fn conflict(&self, key: ConflictKey) -> String {
        if let ConflictKey::Written(id) = key {
            return self.name("conflict", id);
        }
        let Some(conflict) = self.t.conflicts.get(key) else { return self.ui("war-nameless") };
        match conflict.sides.as_slice() {
            [a, b, ..] if conflict.theatre.len() > 1 => {
                let args = [("a", self.belligerent(a.who)), ("b", self.belligerent(b.who))];
                self.ui_with("war-between", &args)
            }
            _ => self.ui_with("war-in", &[("country", self.the_country(conflict.country))]),
        }
    }

    /// Who fights, with the article: "the Revolutionary Union", "Peru".
    pub fn belligerent(&self, who: Belligerent) -> String {
        match who {
            Belligerent::Faction(f) => self.the_faction(f),
            Belligerent::Country(c) => self.the_country(c),
        }
    }

    pub fn posture(&self, posture: Posture) -> String {
        self.ui(&format!("posture-{}", word_of_posture(posture)))
    }

    pub fn force_kind(&self, kind: ForceKind) -> String {
        self.ui(&format!("force-kind-{}", word_of_kind(kind)))
    }

    pub fn war_aim(&self, aim: &Aim) -> String {
        let word = match aim {
            Aim::Defence => "defence",
            Aim::Power => "power",
            Aim::Autonomy => "autonomy",
            Aim::Land(_) => "land",
            Aim::Overthrow => "overthrow",
            Aim::Liberation(_) => "liberation",
        };
        self.ui(&format!("aim-{word}"))
    }

    pub fn clause(&self, clause: Clause) -> String {
        match clause {
            Clause::CeaseFire { days } => self.ui_with("clause-cease-fire", &[("days", days.to_string())]),
            Clause::Payment { sum } => self.ui_with("clause-payment", &[("money", number::money(sum))]),
            Clause::Peace => self.ui("clause-peace"),
            Clause::Alliance => self.ui("clause-alliance"),
            Clause::Amnesty => self.ui("clause-amnesty"),
            Clause::Seats => self.ui("clause-seats"),
            Clause::Merger => self.ui("clause-merger"),
            Clause::Autonomy => self.ui("clause-autonomy"),
            Clause::Surrender => self.ui("clause-surrender"),
            Clause::Cession => self.ui("clause-cession"),
            Clause::Departure => self.ui("clause-departure"),
            Clause::Partition { country } => self.ui_with("clause-partition", &[("country", self.country(country))]),
        }
    }

    pub fn clauses(&self, clauses: &[Clause]) -> String {
        self.list(clauses.iter().map(|c| self.clause(*c)).collect())
    }

    fn stance_word(&self, stance: Stance) -> String {
        match stance {
            Stance::Hostile => self.ui("stance-hostile"),
            Stance::Truce { .. } => self.ui("stance-truce"),
            Stance::Allied => self.ui("stance-allied"),
        }
    }

    pub(super) fn ending(&self, ending: Ending, key: ConflictKey) -> String {
        let name = ("conflict", self.conflict(key));
        match ending {
            Ending::Victory(who) => self.told("conflict-won", &[name, ("who", self.belligerent(who))]),
            Ending::Settlement => self.told("conflict-settled", &[name]),
            Ending::Frozen => self.told("conflict-frozen", &[name]),
            Ending::Scripted => self.told("conflict-ended", &[name]),
        }
    }

    /// The sentence of a piece of war news.
    pub(super) fn war_news(&self, news: &WarNews) -> String {
        let who = |key: &'static str, b: Belligerent| (key, self.belligerent(b));
        let men = |n: u32| ("men", number::people(i64::from(n)));
        let country = |c: CountryId| ("country", self.the_country(c));
        let day = |d: Date| ("day", d.short());
        match news {
            WarNews::Begun { by, against, .. } => self.told("war-begun", &[who("by", *by), who("against", *against)]),
            WarNews::Joined { conflict, who: b, beside: Some(friend) } => {
                let args = [who("who", *b), who("beside", *friend), ("conflict", self.conflict(*conflict))];
                self.told("war-joined-beside", &args)
            }
            WarNews::Joined { conflict, who: b, beside: None } => {
                self.told("war-joined", &[who("who", *b), ("conflict", self.conflict(*conflict))])
            }
            WarNews::CeaseFire { between, and, until } => {
                self.told("war-cease-fire", &[who("a", *between), who("b", *and), day(*until)])
            }
            WarNews::Agreed { from, to, clauses, through } => {
                let mut args = vec![who("a", *from), who("b", *to), ("clauses", self.clauses(clauses))];
                args.extend(through.map(|by| ("by", self.the_country(by))));
                self.told(if through.is_some() { "war-agreed-through" } else { "war-agreed" }, &args)
            }
            WarNews::GoodOffices { by, one, other } => {
                self.told("war-good-offices", &[country(*by), who("a", *one), who("b", *other)])
            }
            WarNews::Crumbles { who: b, men: n } => self.told("war-crumbles", &[who("who", *b), men(*n)]),
            WarNews::Resumed { between, and } => self.told("war-resumed", &[who("a", *between), who("b", *and)]),
            WarNews::Beaten { conflict, who: b } => {
                self.told("war-beaten", &[who("who", *b), ("conflict", self.conflict(*conflict))])
            }
            WarNews::TookPower { country: c, faction, from } => {
                let taker = ("faction", self.the_faction(*faction));
                match from {
                    Some(from) => self.told("war-took-power", &[country(*c), taker, ("from", self.the_faction(*from))]),
                    None => self.told("war-took-power-alone", &[country(*c), taker]),
                }
            }
            WarNews::Sent { sender, beside, men: n } => {
                self.told("war-sent", &[country(*sender), who("beside", *beside), men(*n)])
            }
            WarNews::Recalled { sender, men: n } => self.told("war-recalled", &[country(*sender), men(*n)]),
            WarNews::Casualties { sender, dead, all } => {
                let args = [
                    country(*sender),
                    ("dead", number::people(i64::from(*dead))),
                    ("all", number::people(i64::from(*all))),
                ];
                self.told("war-casualties", &args)
            }
            WarNews::Mandate { sender } => self.told("war-mandate", &[country(*sender)]),
            WarNews::Arms { from, to, sum } => {
                let args = [country(*from), ("faction", self.the_faction(*to)), ("money", number::money(*sum))];
                self.told("war-arms", &args)
            }
            WarNews::Amnesty { by, against, men: n } => {
                self.told("war-amnesty", &[("faction", self.the_faction(*by)), who("against", *against), men(*n)])
            }
            WarNews::Courted { by, whom, won } => {
                let args = [("by", self.the_faction(*by)), ("faction", self.the_faction(*whom))];
                self.told(if *won { "war-courted" } else { "war-courted-in-vain" }, &args)
            }
            WarNews::Defected { from, to, men: n } => {
                let args = [("from", self.the_faction(*from)), ("to", self.the_faction(*to)), men(*n)];
                self.told("war-defected", &args)
            }
            WarNews::Surrendered { who: b, to } => self.told("war-surrendered", &[who("who", *b), who("to", *to)]),
            WarNews::Mobilised { country: c, men: n } => self.told("war-mobilised", &[country(*c), men(*n)]),
            WarNews::Fled { from, people } => {
                let args = [("place", self.province(*from)), ("people", number::people(i64::from(*people)))];
                self.told("war-fled", &args)
            }
        }
    }

    /// What a piece of war news is about.
    pub(super) fn war_about(&self, news: &WarNews) -> Telling {
        let country = |c: CountryId| Telling { country: Some(c), ..Telling::default() };
        let of = |who: Belligerent| match who {
            Belligerent::Faction(f) => Telling { faction: Some(f), ..country(self.t.factions[f].country) },
            Belligerent::Country(c) => country(c),
        };
        match news {
            WarNews::Begun { against: b, .. }
            | WarNews::Joined { who: b, .. }
            | WarNews::CeaseFire { between: b, .. }
            | WarNews::Agreed { to: b, .. }
            | WarNews::Resumed { between: b, .. }
            | WarNews::Beaten { who: b, .. }
            | WarNews::Amnesty { against: b, .. }
            | WarNews::GoodOffices { one: b, .. }
            | WarNews::Crumbles { who: b, .. }
            | WarNews::Surrendered { who: b, .. } => of(*b),
            WarNews::TookPower { country: c, faction, .. } => Telling { faction: Some(*faction), ..country(*c) },
            WarNews::Sent { sender: c, .. }
            | WarNews::Recalled { sender: c, .. }
            | WarNews::Casualties { sender: c, .. }
            | WarNews::Mandate { sender: c }
            | WarNews::Mobilised { country: c, .. } => country(*c),
            WarNews::Arms { to: f, .. } | WarNews::Courted { whom: f, .. } | WarNews::Defected { to: f, .. } => {
                of(Belligerent::Faction(*f))
            }
            WarNews::Fled { from, .. } => Telling { province: Some(*from), ..country(self.t.provinces.owner[*from]) },
        }
    }

    pub(super) fn war_weight(&self, news: &WarNews) -> u8 {
        match news {
            WarNews::TookPower { .. } => WORLD,
            WarNews::Begun { by: Belligerent::Country(_), .. } => WORLD,
            // Rebels who let each other be for a while are of interest to their neighbours.
            WarNews::Agreed { from: Belligerent::Faction(a), to: Belligerent::Faction(b), clauses, .. }
                if clauses.iter().all(|c| matches!(c, Clause::CeaseFire { .. }))
                    && self.t.play.seat.is_none_or(|s| s != *a && s != *b) =>
            {
                REGIONAL
            }
            WarNews::Begun { .. }
            | WarNews::Joined { .. }
            | WarNews::Agreed { .. }
            | WarNews::Beaten { .. }
            | WarNews::Surrendered { .. }
            | WarNews::GoodOffices { .. }
            | WarNews::Sent { .. } => NATIONAL,
            WarNews::CeaseFire { .. }
            | WarNews::Resumed { .. }
            | WarNews::Recalled { .. }
            | WarNews::Casualties { .. }
            | WarNews::Mobilised { .. }
            | WarNews::Mandate { .. }
            | WarNews::Amnesty { .. }
            | WarNews::Defected { .. }
            | WarNews::Crumbles { .. }
            | WarNews::Fled { .. }
            | WarNews::Courted { won: true, .. } => REGIONAL,
            WarNews::Arms { .. } | WarNews::Courted { .. } => SMALL,
        }
    }

    fn war_tone(&self, eye: Eye<'_>, who: Belligerent, better: Fixed) -> Tone {
        match who {
            Belligerent::Faction(f) => Eye::tone(eye.faction(f), better),
            Belligerent::Country(c) => Eye::tone(eye.country(c), better),
        }
    }

    /// The line of a change to a war.
    pub(super) fn war_line(&self, change: &WarChange, eye: Eye<'_>) -> Line {
        let who = |key: &'static str, b: Belligerent| (key, self.belligerent(b));
        let men = |n: u32| ("men", number::people(i64::from(n)));
        match change {
            WarChange::Front { side, enemy, posture, .. } => {
                let args = [who("side", *side), who("enemy", *enemy), ("posture", self.posture(*posture))];
                self.line("war-front", &args, Tone::Plain)
            }
            WarChange::Task { force, task } => {
                let place = task.at.map_or_else(|| self.ui("war-where-it-stands"), |at| self.province(at));
                let args = [("force", self.force(*force)), ("posture", self.posture(task.posture)), ("place", place)];
                self.line(if task.own { "war-task" } else { "war-task-staff" }, &args, Tone::Plain)
            }
            WarChange::Raise { home, kind, men: n, .. } => {
                let args = [("faction", self.the_faction(*home)), ("kind", self.force_kind(*kind)), men(*n)];
                self.line("war-raise", &args, Eye::tone(eye.faction(*home), Fixed::ONE))
            }
            WarChange::Appear { home, kind, at, men: n, .. } => {
                let args = [
                    ("faction", self.the_faction(*home)),
                    ("kind", self.force_kind(*kind)),
                    ("place", self.province(*at)),
                    men(*n),
                ];
                self.line("war-appear", &args, Eye::tone(eye.faction(*home), Fixed::ONE))
            }
            WarChange::Send { beside, at, men: n, mandate, .. } => {
                let args = [
                    ("country", self.the_country(mandate.sender)),
                    who("beside", *beside),
                    ("place", self.province(*at)),
                    men(*n),
                ];
                self.line("war-send", &args, self.war_tone(eye, *beside, Fixed::ONE))
            }
            WarChange::Recall { force } => self.line("war-recall", &[("force", self.force(*force))], Tone::Plain),
            WarChange::Mandate { force, mandate } => {
                let args = [("force", self.force(*force)), ("mandate", self.mandate(mandate))];
                self.line("war-new-mandate", &args, Tone::Plain)
            }
            WarChange::Arms { to, sum, .. } => {
                let args = [("faction", self.the_faction(*to)), ("money", number::money(*sum))];
                self.line("war-arms", &args, Eye::tone(eye.faction(*to), Fixed::ONE))
            }
            WarChange::Offer { offer, .. } => {
                let args = [who("to", offer.to), ("clauses", self.clauses(&offer.clauses))];
                self.line("war-offer", &args, Tone::Plain)
            }
            WarChange::Decline { from, .. } => self.line("war-decline", &[who("from", *from)], Tone::Plain),
            WarChange::Agree { from, to, clauses, .. } => {
                let args = [who("a", *from), who("b", *to), ("clauses", self.clauses(clauses))];
                self.line("war-agree", &args, Tone::Plain)
            }
            WarChange::Amnesty { against, .. } => {
                self.line("war-amnesty", &[who("against", *against)], self.war_tone(eye, *against, -Fixed::ONE))
            }
            WarChange::Courted { whom, won, .. } => {
                let key = if *won { "war-courted" } else { "war-courted-in-vain" };
                self.line(key, &[("faction", self.the_faction(*whom))], Tone::Plain)
            }
            WarChange::Mobilise { country, men: n, .. } => {
                self.line("war-mobilise", &[("country", self.the_country(*country)), men(*n)], Tone::Plain)
            }
            WarChange::Begin { attacker, defender, aim } => {
                let args = [
                    ("a", self.the_country(*attacker)),
                    ("b", self.the_country(*defender)),
                    ("aim", self.war_aim(aim)),
                ];
                self.line("war-begin", &args, Tone::Plain)
            }
            WarChange::Rise { faction, .. } => {
                self.line("war-rise", &[("faction", self.the_faction(*faction))], Tone::Plain)
            }
            WarChange::Join { conflict, who: b, .. } => {
                self.line("war-join", &[who("who", *b), ("conflict", self.conflict(*conflict))], Tone::Plain)
            }
            WarChange::Stance { a, b, stance, .. } => {
                let args = [who("a", *a), who("b", *b), ("stance", self.stance_word(*stance))];
                self.line("war-stance", &args, Tone::Plain)
            }
            WarChange::Mediate { by, one, other, .. } => {
                let args = [("country", self.the_country(*by)), who("a", *one), who("b", *other)];
                self.line("war-mediate", &args, Tone::Plain)
            }
            WarChange::End { conflict, .. } => {
                self.line("end-conflict", &[("conflict", self.conflict(*conflict))], Tone::Plain)
            }
        }
    }

    /// "4,000 militia at Junín".
    pub fn force(&self, force: u32) -> String {
        let Some(force) = self.t.forces.get(force) else { return self.ui("force-gone") };
        let args = [
            ("men", number::people(i64::from(force.men))),
            ("kind", self.force_kind(force.kind)),
            ("place", self.province(force.place)),
        ];
        self.ui_with("force-named", &args)
    }

    /// What foreign troops may do, in a phrase.
    pub fn mandate(&self, mandate: &Mandate) -> String {
        let against = match mandate.against.as_slice() {
            [] => self.ui("mandate-all-enemies"),
            some => self.list(some.iter().map(|w| self.belligerent(*w)).collect()),
        };
        let places = match mandate.within.as_slice() {
            [] => self.ui("mandate-everywhere"),
            some => self.places(some),
        };
        let until = mandate
            .until
            .map_or_else(|| self.ui("mandate-open"), |d| self.ui_with("mandate-until", &[("day", d.short())]));
        let dead = number::people(i64::from(mandate.tolerated));
        self.ui_with("mandate", &[("against", against), ("places", places), ("until", until), ("dead", dead)])
    }

    /// An order of war in a few words.
    pub(super) fn war_order(&self, order: &WarOrder) -> String {
        let who = |key: &'static str, b: Belligerent| (key, self.belligerent(b));
        let men = |n: u32| ("men", number::people(i64::from(n)));
        let force = |n: u32| ("force", self.force(n));
        let (key, args): (&str, Vec<(&str, String)>) = match order {
            WarOrder::Front { enemy, posture, .. } => {
                ("front", vec![who("enemy", *enemy), ("posture", self.posture(*posture))])
            }
            WarOrder::Task { force: n, posture, at } => {
                let place = at.map_or_else(|| self.ui("war-where-it-stands"), |at| self.province(at));
                ("task", vec![force(*n), ("posture", self.posture(*posture)), ("place", place)])
            }
            WarOrder::Release { force: n } => ("release-force", vec![force(*n)]),
            WarOrder::Raise { kind, men: n, .. } => ("raise", vec![men(*n), ("kind", self.force_kind(*kind))]),
            WarOrder::Send { beside, men: n, at, .. } => {
                ("send", vec![men(*n), who("beside", *beside), ("place", self.province(*at))])
            }
            WarOrder::Reinforce { force: n, men: more } => ("reinforce", vec![force(*n), men(*more)]),
            WarOrder::Recall { force: n } => ("recall", vec![force(*n)]),
            WarOrder::Mandate { force: n, .. } => ("mandate", vec![force(*n)]),
            WarOrder::Arms { faction, sum } => {
                ("send-arms", vec![("faction", self.the_faction_at_large(*faction)), ("money", number::money(*sum))])
            }
            WarOrder::Offer { to, clauses, .. } => {
                ("offer-terms", vec![who("to", *to), ("clauses", self.clauses(clauses))])
            }
            WarOrder::Accept { from, .. } => ("accept", vec![who("from", *from)]),
            WarOrder::Decline { from, .. } => ("decline", vec![who("from", *from)]),
            WarOrder::Amnesty { against, .. } => ("amnesty-rebels", vec![who("against", *against)]),
            WarOrder::Court { faction, merge: true, .. } => {
                ("court-merger", vec![("faction", self.the_faction(*faction))])
            }
            WarOrder::Court { faction, .. } => ("court-warlord", vec![("faction", self.the_faction(*faction))]),
            WarOrder::Mobilise { conflict } => ("mobilise", vec![("conflict", self.conflict(*conflict))]),
            WarOrder::Mediate { one, other, .. } => ("mediate-war", vec![who("a", *one), who("b", *other)]),
            WarOrder::Rise { .. } => ("rise", vec![]),
        };
        sentence(&self.ui_with(&format!("order-{key}"), &args))
    }
}
