//! Affairs between states in words: treaties, demands, crises, stands, conferences; orders to envoys and what they change.

use super::article::sentence;
use super::line::{Line, Tone};
use super::news::Telling;
use super::stance::Eye;
use super::word::Word;
use super::{Teller, number};
use crate::command::Envoy;
use crate::rules::diplomacy::Diplomatic;
use crate::scenario::{Motive, TreatyKind};
use crate::units::{BlocId, ConferenceId, CountryId, DoctrineId, Fixed};
use crate::world::{CrisisEnd, Deal, Deed, Demand, Dispatch, Step, Treaty};

type Args = Vec<(&'static str, String)>;

impl Word for TreatyKind {
    fn word(self) -> &'static str {
        match self {
            Self::Alliance => "alliance",
            Self::Guarantee => "guarantee",
            Self::NonAggression => "non-aggression",
            Self::Basing => "basing",
            Self::Trade => "trade",
            Self::Subsidy => "subsidy",
            Self::Occupation => "occupation",
        }
    }
}

impl Word for Step {
    fn word(self) -> &'static str {
        match self {
            Self::Demand => "demand",
            Self::Ultimatum => "ultimatum",
            Self::Mobilisation => "mobilisation",
        }
    }
}

impl Word for CrisisEnd {
    fn word(self) -> &'static str {
        match self {
            Self::Conceded => "conceded",
            Self::BackedDown => "backed-down",
            Self::Mediated => "mediated",
            Self::Lapsed => "lapsed",
            Self::War => "war",
        }
    }
}

impl Teller<'_> {
    pub fn treaty_kind(&self, kind: TreatyKind) -> String {
        self.word("treaty-kind", kind)
    }

    pub fn bloc(&self, id: BlocId) -> String {
        self.ui(&self.key("bloc", id))
    }

    pub fn doctrine(&self, id: DoctrineId) -> String {
        self.ui(&self.key("doctrine", id))
    }

    pub fn doctrine_about(&self, id: DoctrineId) -> String {
        self.book.texts.attribute(&self.key("doctrine", id), "about").unwrap_or_default()
    }

    pub fn step(&self, step: Step) -> String {
        self.word("crisis-step", step)
    }

    pub fn motive(&self, motive: Motive) -> String {
        self.ui_with(&format!("why-{}", crate::rules::relation::motive_reason(motive)), &[("what", String::new())])
    }

    /// A treaty by its name, or by what it promises.
    pub fn treaty(&self, treaty: &Treaty) -> String {
        match treaty.written {
            Some(id) => self.ui(&self.key("treaty", id)),
            None => self.deal(&treaty.deal),
        }
    }

    /// What two states promise each other: "an alliance between France and Belgium".
    pub fn deal(&self, deal: &Deal) -> String {
        let parties = [
            ("from", self.the_country(deal.from)),
            ("to", self.the_country(deal.to)),
            ("money", number::money(deal.monthly)),
        ];
        match deal.bloc {
            Some(bloc) => {
                let joiner = deal.other(self.book.blocs[bloc].leader);
                let args = [("country", self.the_country(joiner)), ("bloc", self.bloc(bloc))];
                self.ui_with("deal-bloc", &args)
            }
            None => self.ui_with(&format!("deal-{}", deal.kind.word()), &parties),
        }
    }

    /// The same where both parties are known, as the first of them says it: "Our bases on their soil".
    pub fn deal_between(&self, deal: &Deal, us: CountryId) -> String {
        let side = match (deal.kind.is_mutual(), deal.from == us) {
            (true, _) => "",
            (false, true) => "-ours",
            (false, false) => "-theirs",
        };
        self.ui_with(&format!("foreign-deal-{}{side}", deal.kind.word()), &[("sum", number::money(deal.monthly))])
    }

    /// What is demanded: "Eritrea", "an end to the embargo".
    pub fn demand(&self, demand: &Demand) -> String {
        match demand {
            Demand::Land(land) => {
                // A whole country is called by its name.
                let owner = land.first().map(|&p| self.t.provinces.owner[p]);
                let whole = owner.filter(|&c| land.len() > 1 && self.t.provinces.of(c).len() == land.len());
                match whole {
                    Some(country) => self.the_country(country),
                    None => self.places(land),
                }
            }
            Demand::Meddling(faction) => {
                self.ui_with("demand-meddling", &[("faction", self.the_faction_at_large(*faction))])
            }
            Demand::Embargo => self.ui("demand-embargo"),
            Demand::Recognition => self.ui("demand-recognition"),
            Demand::Bloc(bloc) => self.ui_with("demand-bloc", &[("bloc", self.bloc(*bloc))]),
        }
    }

    /// What governments speak of: "the coup in Moscow", "the ultimatum to Turkey".
    pub fn matter(&self, deed: Deed, doer: CountryId, victim: Option<CountryId>) -> String {
        let args = [
            ("doer", self.the_country(doer)),
            ("adjective", self.country_adjective(doer)),
            ("victim", victim.map_or_else(String::new, |v| self.the_country(v))),
        ];
        match deed {
            Deed::Written(id) => self.ui(&self.key("matter", id)),
            Deed::Coup => self.ui_with("deed-coup", &args),
            Deed::Ultimatum => self.ui_with("deed-ultimatum", &args),
            Deed::War => self.ui_with("deed-war", &args),
        }
    }

    /// A conference by its name, or by its host.
    pub fn conference(&self, written: Option<ConferenceId>, host: CountryId) -> String {
        match written {
            Some(id) => self.ui(&self.key("conference", id)),
            None => self.ui_with("conference-of", &[("country", self.the_country(host))]),
        }
    }

    fn two(&self, by: CountryId, against: CountryId) -> Args {
        vec![("country", self.the_country(by)), ("other", self.the_country(against))]
    }

    pub(super) fn dispatch(&self, affair: &Dispatch) -> String {
        let with = |mut args: Args, more: (&'static str, String)| {
            args.push(more);
            args
        };
        let of = |country: CountryId| vec![("country", self.the_country(country))];
        let (key, args): (String, Args) = match affair {
            Dispatch::Offered { by, deal } => {
                ("offered".into(), with(self.two(*by, deal.other(*by)), ("deal", self.deal(deal))))
            }
            Dispatch::Refused { by, deal } => {
                ("offer-refused".into(), with(self.two(*by, deal.other(*by)), ("deal", self.deal(deal))))
            }
            Dispatch::Signed { deal, .. } => (format!("signed-{}", self.signed_key(deal)), self.signed_args(deal)),
            Dispatch::Denounced { by, deal, ends } => {
                let args = with(self.two(*by, deal.other(*by)), ("deal", self.deal(deal)));
                ("treaty-denounced".into(), with(args, ("day", ends.long())))
            }
            Dispatch::Broken { by, deal } => {
                ("treaty-broken".into(), with(self.two(*by, deal.other(*by)), ("deal", self.deal(deal))))
            }
            Dispatch::Expired { deal } => ("treaty-ended".into(), vec![("deal", self.deal(deal))]),
            Dispatch::Embargo { by, against, on } => {
                (if *on { "embargo" } else { "embargo-lifted" }.into(), self.two(*by, *against))
            }
            Dispatch::Recognition { by, of, on } => {
                (if *on { "recognition" } else { "recognition-withdrawn" }.into(), self.two(*by, *of))
            }
            Dispatch::Doctrine { country, to } => {
                ("doctrine".into(), with(of(*country), ("doctrine", self.doctrine(*to))))
            }
            Dispatch::Stand { by, deed, doer, applauds } => {
                let args = with(self.two(*by, *doer), ("deed", self.matter(*deed, *doer, None)));
                (if *applauds { "applauded" } else { "condemned" }.into(), args)
            }
            Dispatch::Demanded { by, against, demand } => {
                ("demanded".into(), with(self.two(*by, *against), ("demand", self.demand(demand))))
            }
            Dispatch::StoodFirm { by, against, step } => {
                (format!("stood-firm-{}", step.word()), self.two(*by, *against))
            }
            Dispatch::Escalated { by, against, to } => (format!("escalated-{}", to.word()), self.two(*by, *against)),
            Dispatch::Backed { by, whom, against } => {
                ("backed".into(), with(self.two(*by, *whom), ("against", self.the_country(*against))))
            }
            Dispatch::Forsook { by, whom } => ("forsook".into(), self.two(*by, *whom)),
            Dispatch::Ended { by, against, demand, end, mediator } => {
                let args = with(self.two(*by, *against), ("demand", self.demand(demand)));
                let mediator = mediator.map_or_else(String::new, |c| self.the_country(c));
                (format!("crisis-{}", end.word()), with(args, ("mediator", mediator)))
            }
            Dispatch::War { by, against } => ("war-declared".into(), self.two(*by, *against)),
            Dispatch::Called { host, written, meets, .. } => {
                let args = with(of(*host), ("conference", self.conference(*written, *host)));
                ("conference-called".into(), with(args, ("day", meets.long())))
            }
            Dispatch::Met { host, written, came, signed, .. } => {
                let args = with(of(*host), ("conference", self.conference(*written, *host)));
                let args = with(args, ("came", self.list(came.iter().map(|&c| self.the_country(c)).collect())));
                let key = if signed.is_empty() { "conference-vain" } else { "conference-met" };
                (key.into(), with(args, ("signed", self.list(signed.iter().map(|&c| self.the_country(c)).collect()))))
            }
        };
        sentence(&self.ui_with(&format!("chronicle-{key}"), &args))
    }

    fn signed_key(&self, deal: &Deal) -> &'static str {
        if deal.bloc.is_some() { "bloc" } else { deal.kind.word() }
    }

    fn signed_args(&self, deal: &Deal) -> Args {
        let mut args = vec![
            ("from", self.the_country(deal.from)),
            ("to", self.the_country(deal.to)),
            ("money", number::money(deal.monthly)),
        ];
        if let Some(bloc) = deal.bloc {
            let joiner = deal.other(self.book.blocs[bloc].leader);
            args.push(("country", self.the_country(joiner)));
            args.push(("bloc", self.bloc(bloc)));
        }
        args
    }

    pub(super) fn dispatch_about(&self, affair: &Dispatch) -> Telling {
        let country = match affair {
            Dispatch::Offered { by, .. }
            | Dispatch::Refused { by, .. }
            | Dispatch::Denounced { by, .. }
            | Dispatch::Broken { by, .. }
            | Dispatch::Embargo { by, .. }
            | Dispatch::Recognition { by, .. }
            | Dispatch::Stand { by, .. }
            | Dispatch::Demanded { by, .. }
            | Dispatch::StoodFirm { by, .. }
            | Dispatch::Escalated { by, .. }
            | Dispatch::Backed { by, .. }
            | Dispatch::Forsook { by, .. }
            | Dispatch::Ended { by, .. }
            | Dispatch::War { by, .. } => *by,
            Dispatch::Signed { deal, .. } | Dispatch::Expired { deal } => deal.from,
            Dispatch::Doctrine { country, .. } => *country,
            Dispatch::Called { host, .. } | Dispatch::Met { host, .. } => *host,
        };
        Telling { country: Some(country), faction: self.t.countries[country].head, ..Telling::default() }
    }

    /// 0 small, 1 regional, 2 national, 3 world news.
    pub(super) fn dispatch_weight(&self, affair: &Dispatch) -> u8 {
        let great = |c: &CountryId| self.t.relations.is_great(*c);
        let home = self.t.play.seat.map(|f| self.t.factions[f].country);
        let ours = |c: &CountryId| home == Some(*c);
        match affair {
            Dispatch::Offered { by, deal } | Dispatch::Refused { by, deal } => {
                if ours(by) || ours(&deal.other(*by)) {
                    2
                } else {
                    0
                }
            }
            Dispatch::Signed { deal, .. } | Dispatch::Expired { deal } => {
                let grave = deal.kind.binds_to_war();
                let powers = u8::from(great(&deal.from)) + u8::from(great(&deal.to));
                let heard = match (grave, deal.kind == TreatyKind::NonAggression) {
                    (true, _) => 2 + powers.min(1),
                    (_, true) => 1 + powers,
                    _ => 1,
                };
                if ours(&deal.from) || ours(&deal.to) { heard.max(2) } else { heard }
            }
            Dispatch::Denounced { by, deal, .. } | Dispatch::Broken { by, deal } => {
                if deal.kind.binds_to_war() && (great(by) || great(&deal.other(*by))) { 3 } else { 2 }
            }
            Dispatch::Stand { by, .. } => {
                if great(by) || ours(by) {
                    2
                } else {
                    0
                }
            }
            Dispatch::Recognition { by, .. } => {
                if great(by) || ours(by) {
                    2
                } else {
                    1
                }
            }
            Dispatch::Embargo { by, .. } | Dispatch::Doctrine { country: by, .. } => {
                if great(by) {
                    3
                } else {
                    2
                }
            }
            Dispatch::StoodFirm { .. } | Dispatch::Backed { .. } | Dispatch::Demanded { .. } => 2,
            Dispatch::Called { .. } => 2,
            Dispatch::Ended { end: CrisisEnd::Lapsed, .. } => 1,
            Dispatch::Escalated { .. }
            | Dispatch::Forsook { .. }
            | Dispatch::Ended { .. }
            | Dispatch::War { .. }
            | Dispatch::Met { .. } => 3,
        }
    }

    /// What a change between states looks like in a preview.
    pub(super) fn diplomatic(&self, change: &Diplomatic, eye: Eye<'_>) -> Option<Line> {
        let plain = |key: &str, args: &[(&str, String)], tone: Tone| Line {
            label: sentence(&self.ui_with(&format!("change-{key}"), args)),
            tone,
            ..Line::default()
        };
        let two = |by: &CountryId, other: &CountryId| self.two(*by, *other);
        Some(match change {
            Diplomatic::Motive { a, b, motive, by } => {
                let args = [("a", self.country(*a)), ("b", self.country(*b)), ("motive", self.motive(*motive))];
                let ours = eye.country(*a) == 1 || eye.country(*b) == 1;
                let own = eye.actor.map(|actor| self.t.factions[actor].country);
                // What an event or an order does to relations needs no name; other motives have one.
                let line = match (*motive, own) {
                    (Motive::Events, Some(own)) if own == *a || own == *b => {
                        let other = if own == *a { *b } else { *a };
                        plain("relation-with", &[("other", self.the_country(other))], Tone::Plain)
                    }
                    (Motive::Events, _) => plain("relation", &args, Tone::Plain),
                    _ => plain("relation-motive", &args, Tone::Plain),
                };
                Line { value: number::signed(*by), tone: Eye::tone(i64::from(ours), *by), ..line }
            }
            Diplomatic::Offer { by, deal, points } => {
                let key = if points.is_negative() { "offer-no" } else { "offer-yes" };
                let args = [("deal", self.deal(deal)), ("other", self.the_country(deal.other(*by)))];
                let tone = if points.is_negative() { Tone::Loss } else { Tone::Gain };
                Line { value: number::signed(*points), ..plain(key, &args, tone) }
            }
            Diplomatic::Sign { deal } => plain("sign", &[("deal", self.deal(deal))], Tone::Gain),
            Diplomatic::Denounce { number, .. } => {
                let treaty = self.t.treaties.find(*number)?;
                let args = [("deal", self.treaty(treaty)), ("n", treaty.notice.to_string())];
                plain("denounce", &args, Tone::Plain)
            }
            Diplomatic::Break { number, .. } => {
                plain("break-treaty", &[("deal", self.treaty(self.t.treaties.find(*number)?))], Tone::Loss)
            }
            Diplomatic::Faith { country, by } => {
                let side = -eye.country(*country);
                let line = plain("faith", &[("country", self.country(*country))], Eye::tone(side, *by));
                Line { value: number::signed(-*by), ..line }
            }
            Diplomatic::Embargo { by, against, on } => {
                plain(if *on { "embargo" } else { "embargo-lifted" }, &two(by, against), Tone::Plain)
            }
            Diplomatic::Recognition { by, of, on } => {
                plain(if *on { "recognition" } else { "recognition-withdrawn" }, &two(by, of), Tone::Plain)
            }
            Diplomatic::Doctrine { country, to } => {
                let args = [("country", self.the_country(*country)), ("doctrine", self.doctrine(*to))];
                plain("doctrine", &args, Tone::Plain)
            }
            Diplomatic::Open { .. } => plain("matter", &[], Tone::Plain),
            Diplomatic::Stand { matter, applauds, .. } => {
                let row = self.t.affairs.matter(*matter)?;
                let args = [("deed", self.matter(row.deed, row.doer, row.victim))];
                plain(if *applauds { "applaud" } else { "condemn" }, &args, Tone::Plain)
            }
            Diplomatic::Demand { by, against, demand } => {
                let mut args = two(by, against);
                args.push(("demand", self.demand(demand)));
                plain("demand", &args, Tone::Plain)
            }
            Diplomatic::Firm { .. } => plain("firm", &[], Tone::Plain),
            Diplomatic::Escalate { crisis } => {
                let row = self.t.affairs.crisis(*crisis)?;
                let step = crate::rules::diplomacy::crisis::next(row.step)?;
                plain(&format!("step-{}", step.word()), &two(&row.by, &row.against), Tone::Loss)
            }
            Diplomatic::Settle { crisis, end, .. } => {
                let row = self.t.affairs.crisis(*crisis)?;
                plain(&format!("crisis-{}", end.word()), &two(&row.by, &row.against), Tone::Plain)
            }
            Diplomatic::Back { by, crisis, side } => {
                let row = self.t.affairs.crisis(*crisis)?;
                plain("back", &two(by, if *side == 0 { &row.by } else { &row.against }), Tone::Plain)
            }
            Diplomatic::Forsake { by, whom } => plain("forsake", &two(by, whom), Tone::Loss),
            Diplomatic::War { by, against, .. } => plain("war", &two(by, against), Tone::Loss),
            Diplomatic::Call { host, written, days, .. } => {
                let args = [("conference", self.conference(*written, *host)), ("n", days.to_string())];
                plain("conference", &args, Tone::Plain)
            }
            Diplomatic::Answered { .. } | Diplomatic::Met { .. } => return None,
        })
    }

    /// Key and arguments of an order to the envoys.
    pub(super) fn envoy(&self, order: &Envoy) -> (&'static str, Args) {
        let country = |c: &CountryId| vec![("country", self.the_country(*c))];
        let treaty = |n: &u32| {
            let known = self.t.treaties.find(*n).map_or_else(|| "?".to_owned(), |x| self.treaty(x));
            vec![("deal", known)]
        };
        let crisis = |n: &u32| {
            let unknown = || ("?".to_owned(), "?".to_owned(), "?".to_owned());
            let (by, against, demand) = self.t.affairs.crisis(*n).map_or_else(unknown, |row| {
                (self.the_country(row.by), self.the_country(row.against), self.demand(&row.demand))
            });
            vec![("by", by), ("against", against), ("demand", demand)]
        };
        match order {
            Envoy::Offer { deal } => ("offer", vec![("deal", self.deal(deal))]),
            Envoy::Reply { offer, yes } => {
                let deal = self.t.treaties.offer(*offer).map_or_else(|| "?".to_owned(), |o| self.deal(&o.deal));
                (if *yes { "reply-yes" } else { "reply-no" }, vec![("deal", deal)])
            }
            Envoy::Denounce { treaty: n } => ("denounce-treaty", treaty(n)),
            Envoy::Break { treaty: n } => ("break-treaty", treaty(n)),
            Envoy::Embargo { against, on } => (if *on { "embargo" } else { "embargo-lift" }, country(against)),
            Envoy::Recognise { of, on } => (if *on { "recognise-government" } else { "unrecognise" }, country(of)),
            Envoy::Stand { matter, applauds } => {
                let deed = self.t.affairs.matter(*matter);
                let deed = deed.map_or_else(|| "?".to_owned(), |m| self.matter(m.deed, m.doer, m.victim));
                (if *applauds { "applaud" } else { "condemn" }, vec![("deed", deed)])
            }
            Envoy::Adopt { doctrine } => ("doctrine", vec![("doctrine", self.doctrine(*doctrine))]),
            Envoy::Demand { against, demand } => {
                ("demand-of", vec![("country", self.the_country(*against)), ("demand", self.demand(demand))])
            }
            Envoy::StandFirm { crisis: n } => ("stand-firm", crisis(n)),
            Envoy::Concede { crisis: n } => ("concede-demand", crisis(n)),
            Envoy::Escalate { crisis: n } => {
                let step = self.t.affairs.crisis(*n).map(|row| crate::rules::diplomacy::crisis::next(row.step));
                let key = match step {
                    Some(Some(Step::Mobilisation)) => "escalate-mobilisation",
                    Some(None) => "escalate-war",
                    _ => "escalate-ultimatum",
                };
                (key, crisis(n))
            }
            Envoy::BackDown { crisis: n } => ("back-down", crisis(n)),
            Envoy::Back { crisis: n, side } => (if *side == 0 { "back-demander" } else { "back-asked" }, crisis(n)),
            Envoy::Mediate { crisis: n } => ("mediate", crisis(n)),
            Envoy::Summon { conference } => {
                let host = self.book.conferences[*conference].host;
                ("summon", vec![("conference", self.conference(Some(*conference), host))])
            }
            Envoy::Call { agenda, invited } => {
                let guests = self.list(invited.iter().map(|&c| self.the_country(c)).collect());
                ("call-conference", vec![("kind", self.treaty_kind(*agenda)), ("guests", guests)])
            }
        }
    }

    /// The points of an offer's answer as a word: "would sign", "would refuse".
    pub fn would_sign(&self, points: Fixed) -> String {
        self.ui(if points.is_negative() { "offer-would-refuse" } else { "offer-would-sign" })
    }
}
