//! Orders, what they cost and why one is refused.

use super::article::sentence;
use super::word::Word;
use super::{Teller, number};
use crate::command::{Command, Refusal};
use crate::scenario::CostDef;
use crate::units::{Fixed, ProvinceId};

impl Teller<'_> {
    /// Why not, in a sentence.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let told = |n: Fixed| match refusal.reason {
            "money"
            | "nobody-lends-that"
            | "treasury-holds-less"
            | "too-many-notes"
            | "network-unpaid"
            | "act-unpaid"
            | "search-unpaid" => number::money(n),
            "force" => number::force(n),
            "budget-full" => number::percent(n),
            _ if n.to_raw() % Fixed::SCALE == 0 => number::plain(n),
            _ => number::decimal(n),
        };
        let args = [("need", told(refusal.need)), ("have", told(refusal.have))];
        self.ui_with(&format!("refusal-{}", refusal.reason), &args)
    }

    /// "2 authority, $40 k"; a word for nothing.
    pub fn cost(&self, cost: &CostDef) -> String {
        let mut parts = Vec::new();
        for (key, amount, told) in [
            ("cost-authority", cost.authority, number::plain(cost.authority)),
            ("cost-money", cost.money, number::money(cost.money)),
            ("cost-force", cost.force, number::force(cost.force)),
        ] {
            if !amount.is_zero() {
                parts.push(self.ui_with(key, &[("n", told)]));
            }
        }
        if parts.is_empty() { self.ui("cost-nothing") } else { parts.join(", ") }
    }

    /// A wing of the seat that is played; of others its number.
    fn own_wing(&self, wing: u8) -> String {
        let name = self.t.play.seat.map_or_else(String::new, |seat| self.wing(seat, wing));
        if name.is_empty() { self.ui_with("wing-numbered", &[("n", (wing + 1).to_string())]) } else { name }
    }

    /// The order in a few words: as a button's label or a line of the log.
    pub fn command(&self, command: &Command) -> String {
        let monthly = |n: &Fixed| ("money", number::money(*n));
        let person = |c| ("character", self.character(c));
        let places = |p: &[ProvinceId]| ("places", self.places(p));
        let (key, args): (&str, Vec<(&str, String)>) = match command {
            Command::Begin { seat: Some(f), .. } => ("begin", vec![("faction", self.the_faction(*f))]),
            Command::Begin { seat: None, .. } => ("watch", vec![]),
            Command::Answer { event, option } => match self.t.story.open.iter().find(|o| o.number == *event) {
                Some(open) => {
                    let headline = self.event(open.event).headline;
                    ("answer", vec![("event", headline), ("option", self.option(open.event, *option))])
                }
                None => ("answered", vec![]),
            },
            Command::Decide { decision } => ("decide", vec![("decision", self.decision(*decision))]),
            Command::Fund { faction, monthly: n } if n.is_positive() => {
                ("fund", vec![("faction", self.the_faction(*faction)), monthly(n)])
            }
            Command::Fund { faction, .. } => ("fund-end", vec![("faction", self.the_faction(*faction))]),
            Command::Propaganda { provinces } => ("propaganda", vec![places(provinces)]),
            Command::Crackdown { against, provinces } => {
                ("crackdown", vec![("faction", self.the_faction(*against)), places(provinces)])
            }
            Command::Ban { faction } => ("ban", vec![("faction", self.the_faction(*faction))]),
            Command::Legalise { faction } => ("legalise", vec![("faction", self.the_faction(*faction))]),
            Command::Endorse { voice, faction } => {
                ("endorse", vec![("voice", self.the_faction(*voice)), ("faction", self.the_faction(*faction))])
            }
            Command::Withdraw { voice, faction } => {
                ("withdraw", vec![("voice", self.the_faction(*voice)), ("faction", self.the_faction(*faction))])
            }
            Command::Budget { line, percent } => {
                ("budget", vec![("line", self.budget_line(*line)), ("percent", number::percent(*percent))])
            }
            Command::Borrow { from: Some(c), sum } => {
                ("borrow-abroad", vec![("country", self.the_country(*c)), ("money", number::money(*sum))])
            }
            Command::Borrow { from: None, sum } => ("borrow", vec![("money", number::money(*sum))]),
            Command::Repay { sum } => ("repay", vec![("money", number::money(*sum))]),
            Command::IssueNotes { sum } => ("notes", vec![("money", number::money(*sum))]),
            Command::Repudiate => ("repudiate", vec![]),
            Command::Discharge { men } => ("discharge", vec![("men", number::force(*men))]),
            Command::Tax { percent } => ("tax", vec![("percent", number::percent(*percent))]),
            Command::Invest { country, sum } => {
                ("invest", vec![("country", self.the_country(*country)), ("money", number::money(*sum))])
            }
            Command::Pass { law } => ("pass", vec![("law", self.law(*law))]),
            Command::Repeal { law } => ("repeal", vec![("law", self.law(*law))]),
            Command::Appoint { office, character } => {
                ("appoint", vec![("office", self.office(*office)), ("character", self.character(*character))])
            }
            Command::Dismiss { office } => match self.t.people.holders[*office] {
                Some(holder) => {
                    ("dismiss", vec![("office", self.office(*office)), ("character", self.character(holder))])
                }
                None => ("vacate", vec![("office", self.office(*office))]),
            },
            Command::Arrest { character } => ("arrest", vec![person(*character)]),
            Command::Exile { character } => ("exile", vec![person(*character)]),
            Command::Watch { character } => ("watch-person", vec![person(*character)]),
            Command::SetFree { character } => ("set-free", vec![person(*character)]),
            Command::Promote { character } => ("promote", vec![person(*character)]),
            Command::Groom { character } => ("groom", vec![person(*character)]),
            Command::Invite { party } => ("invite", vec![("faction", self.the_faction(*party))]),
            Command::Oust { party } => ("oust", vec![("faction", self.the_faction(*party))]),
            Command::Leave => ("leave", vec![]),
            Command::Reshuffle => ("reshuffle", vec![]),
            Command::Propose { partners } if partners.is_empty() => ("propose-alone", vec![]),
            Command::Propose { partners } => ("propose", vec![("partners", self.the_factions(partners))]),
            Command::Censure => ("censure", vec![]),
            Command::Dissolve => ("dissolve", vec![]),
            Command::Transfer { competence, to } => {
                ("transfer", vec![("competence", self.competence(*competence)), ("faction", self.the_faction(*to))])
            }
            Command::Purge { body } => ("purge", vec![("faction", self.the_faction(*body))]),
            Command::Rally => ("rally", vec![]),
            Command::Arm => ("arm", vec![]),
            Command::Declare { question, answer } => {
                let answer = self.answer(*question, *answer);
                ("declare", vec![("question", self.question(*question)), ("answer", answer)])
            }
            Command::Congress => ("congress", vec![]),
            Command::Court { wing } => ("court", vec![("wing", self.own_wing(*wing))]),
            Command::Expel { wing } => ("expel", vec![("wing", self.own_wing(*wing))]),
            Command::Absorb { faction } => ("absorb", vec![("faction", self.the_faction(*faction))]),
            Command::Recognise { faction } => ("recognise", vec![("faction", self.the_faction_at_large(*faction))]),
            Command::Settle { country } => ("settle", vec![("country", self.the_country(*country))]),
            Command::Denounce { faction } => ("denounce", vec![("faction", self.the_faction_at_large(*faction))]),
            Command::Agents { faction } => ("agents", vec![("faction", self.the_faction_at_large(*faction))]),
            Command::Demand { faction } => ("demand", vec![("faction", self.the_faction_at_large(*faction))]),
            Command::Canvass { provinces } => ("canvass", vec![places(provinces)]),
            Command::Pact { with } => ("pact", vec![("faction", self.the_faction(*with))]),
            Command::Cow { provinces } => ("cow", vec![places(provinces)]),
            Command::Rig { provinces } => ("rig", vec![places(provinces)]),
            Command::Inquire => ("inquire", vec![]),
            Command::March { provinces } => ("march", vec![places(provinces)]),
            Command::Strike { provinces } => ("strike", vec![places(provinces)]),
            Command::Oppose { protest } => ("oppose", self.protest_args(*protest)),
            Command::Concede { protest } => ("concede", self.protest_args(*protest)),
            Command::Disperse { protest } => ("disperse", self.protest_args(*protest)),
            Command::States(order) => self.states_order(order),
            Command::War(order) => return self.war_order(order),
            Command::Abroad(order) => self.envoy(order),
            Command::Covert(order) => self.covert_order(order),
            Command::Leak { against } => ("leak", vec![("faction", self.the_faction(*against))]),
        };
        sentence(&self.ui_with(&format!("order-{key}"), &args))
    }

    /// What a protest is called by: kind, who called it, where.
    fn protest_args(&self, number: u32) -> Vec<(&'static str, String)> {
        let Some(protest) = self.t.protests.find(number) else {
            return vec![("kind", "march".to_owned()), ("faction", "?".to_owned()), ("places", "?".to_owned())];
        };
        vec![
            ("kind", protest.kind.word().to_owned()),
            ("faction", self.the_faction(protest.organiser)),
            ("places", self.places(&protest.provinces)),
        ]
    }
}
