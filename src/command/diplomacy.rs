//! Orders to the chancelleries: offers and answers, denunciations, embargoes, recognition, stands, doctrine, crises, conferences.

use serde::{Deserialize, Serialize};

use super::check::{Refusal, demand};
use crate::rules::diplomacy::{Diplomatic, acts, acts_abroad, bloc, crisis, may_follow, offer};
use crate::rules::relation;
use crate::rules::script::{Change, CountryNumber, Frame, Stage, add_country, holds};
use crate::scenario::{CostDef, Scenario, TreatyKind};
use crate::units::{ConferenceId, CountryId, DoctrineId, FactionId, Fixed};
use crate::world::{Crisis, Deal, Demand, Tables, Target};

/// An order of a government to its envoys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Envoy {
    /// Offers a treaty; one in a bloc's name asks for admission, or offers it.
    Offer {
        deal: Deal,
    },
    Reply {
        offer: u32,
        yes: bool,
    },
    /// Ends a treaty after its notice.
    Denounce {
        treaty: u32,
    },
    /// Ends it at once.
    Break {
        treaty: u32,
    },
    Embargo {
        against: CountryId,
        on: bool,
    },
    /// Recognises another's government, or withdraws that.
    Recognise {
        of: CountryId,
        on: bool,
    },
    /// Condemns or applauds.
    Stand {
        matter: u32,
        applauds: bool,
    },
    Adopt {
        doctrine: DoctrineId,
    },
    Demand {
        against: CountryId,
        demand: Demand,
    },
    StandFirm {
        crisis: u32,
    },
    Concede {
        crisis: u32,
    },
    Escalate {
        crisis: u32,
    },
    BackDown {
        crisis: u32,
    },
    /// Stands by one side: 0 the one who demands, 1 the one who is asked.
    Back {
        crisis: u32,
        side: u8,
    },
    Mediate {
        crisis: u32,
    },
    /// Calls a conference that the scenario wrote.
    Summon {
        conference: ConferenceId,
    },
    /// Calls one of one's own.
    Call {
        agenda: TreatyKind,
        invited: Vec<CountryId>,
    },
}

pub(super) fn cost(book: &Scenario, order: &Envoy) -> CostDef {
    let d = &book.defines.diplomacy;
    let authority = match order {
        Envoy::Offer { .. } => d.offer_authority,
        Envoy::Reply { .. } => Fixed::ZERO,
        Envoy::Denounce { .. } | Envoy::Break { .. } => d.denounce_authority,
        Envoy::Embargo { .. } => d.embargo_authority,
        Envoy::Recognise { .. } => d.recognise_authority,
        Envoy::Stand { .. } => d.stand_authority,
        Envoy::Adopt { .. } => d.doctrine_authority,
        Envoy::Demand { .. } => d.demand_authority,
        Envoy::StandFirm { .. } | Envoy::Concede { .. } | Envoy::BackDown { .. } => d.answer_authority,
        Envoy::Escalate { .. } => d.escalate_authority,
        Envoy::Back { .. } => d.back_authority,
        Envoy::Mediate { .. } => d.mediate_authority,
        Envoy::Summon { .. } | Envoy::Call { .. } => d.conference_authority,
    };
    CostDef { authority, ..CostDef::default() }
}

pub(super) fn allowed(book: &Scenario, t: Tables<'_>, actor: FactionId, order: &Envoy) -> Result<(), Refusal> {
    let home = t.factions[actor].country;
    demand(t.countries[home].governs(actor), "not-in-government")?;
    demand(acts_abroad(t, home), "no-foreign-policy")?;
    match order {
        Envoy::Offer { deal } => offerable(book, t, home, deal),
        Envoy::Reply { offer: number, yes } => {
            let found = t.treaties.offer(*number).ok_or(Refusal::because("offer-gone"))?;
            demand(found.to() == home, "offer-not-yours")?;
            demand(!yes || offer::possible(t, &found.deal), "offer-impossible")?;
            demand(!yes || may_pay(t, home, &found.deal), "treasury-cannot-pay")
        }
        Envoy::Denounce { treaty } | Envoy::Break { treaty } => {
            let found = t.treaties.find(*treaty).ok_or(Refusal::because("treaty-gone"))?;
            demand(found.deal.has(home), "treaty-of-others")?;
            demand(found.deal.kind != TreatyKind::Occupation || found.deal.to == home, "treaty-not-free")?;
            demand(!matches!(order, Envoy::Denounce { .. }) || found.ends.is_none(), "treaty-denounced")
        }
        Envoy::Embargo { against, on } => {
            another(t, home, *against)?;
            demand(t.treaties.embargo(home, *against) != *on, "embargo-as-it-is")?;
            demand(!on || !bound(t, home, *against), "treaty-binds")
        }
        Envoy::Recognise { of, on } => {
            another(t, home, *of)?;
            demand(t.treaties.recognises(home, *of) != *on, "recognition-as-it-is")?;
            demand(*on || !bound(t, home, *of), "treaty-binds")
        }
        Envoy::Stand { matter, .. } => {
            let found = t.affairs.matter(*matter).ok_or(Refusal::because("matter-closed"))?;
            demand(found.doer != home, "matter-your-own")?;
            demand(found.stand(home).is_none(), "matter-spoken")
        }
        Envoy::Adopt { doctrine } => {
            demand(t.treaties.doctrine(home) != Some(*doctrine), "doctrine-already")?;
            let rest = book.defines.diplomacy.doctrine_days.cast_signed();
            let rested = t.treaties.doctrines[home].is_none_or(|(_, day)| t.calendar.today.since(day) >= rest);
            demand(rested || t.treaties.doctrines[home].is_some_and(|d| d.1 == t.calendar.start), "doctrine-lately")?;
            demand(may_follow(book, t, home, *doctrine), "doctrine-treaties")
        }
        Envoy::Demand { against, demand: what } => {
            another(t, home, *against)?;
            demand(!bound(t, home, *against), "treaty-binds")?;
            demand(crisis::may_begin(book, t, home, *against), "crisis-lately")?;
            demand(crisis::demands(book, t, home, *against).contains(what), "nothing-to-demand")
        }
        Envoy::StandFirm { crisis: n } | Envoy::Concede { crisis: n } => {
            let row = a_crisis(t, *n)?;
            demand(row.against == home, "crisis-of-others")?;
            demand(matches!(order, Envoy::Concede { .. }) || row.awaits == home, "crisis-not-your-move")
        }
        Envoy::Escalate { crisis: n } => {
            let row = a_crisis(t, *n)?;
            demand(row.by == home, "crisis-of-others")?;
            demand(row.awaits == home, "crisis-not-your-move")?;
            let last = crisis::next(row.step).is_none();
            demand(!last || !bound(t, home, row.against), "treaty-binds")
        }
        Envoy::BackDown { crisis: n } => demand(a_crisis(t, *n)?.by == home, "crisis-of-others"),
        Envoy::Back { crisis: n, side } => {
            let row = a_crisis(t, *n)?;
            demand(row.side_of(home).is_none(), "crisis-sides-taken")?;
            let (whom, foe) = if *side == 0 { (row.by, row.against) } else { (row.against, row.by) };
            demand(!bound(t, home, foe), "treaty-binds")?;
            let liking = relation::relation(book, t, home, whom, &mut ());
            demand(bound(t, home, whom) || liking >= Fixed::whole(10), "no-friend-of-theirs")
        }
        Envoy::Mediate { crisis: n } => mediable(book, t, home, a_crisis(t, *n)?),
        Envoy::Summon { conference } => {
            demand(book.conferences[*conference].host == home, "conference-of-others")?;
            rested(book, t, home)
        }
        Envoy::Call { agenda, invited } => {
            demand(
                matches!(agenda, TreatyKind::Trade | TreatyKind::NonAggression | TreatyKind::Guarantee),
                "conference-agenda",
            )?;
            demand(!invited.is_empty() && invited.len() <= 24, "conference-empty")?;
            for &guest in invited {
                another(t, home, guest)?;
            }
            rested(book, t, home)
        }
    }
}

/// One conference at a time, and not every month.
fn rested(book: &Scenario, t: Tables<'_>, home: CountryId) -> Result<(), Refusal> {
    demand(!t.affairs.conferences.iter().any(|c| c.host == home), "conference-called")?;
    // A call is kept among the askings as a question to all.
    let called = t.treaties.asked.get((home, home));
    let rest = book.defines.diplomacy.crisis_rest.cast_signed();
    demand(called.is_none_or(|&day| t.calendar.today.since(day) >= rest), "conference-lately")
}

/// Another state with a foreign policy of its own.
fn another(t: Tables<'_>, home: CountryId, other: CountryId) -> Result<(), Refusal> {
    demand(other != home, "not-abroad")?;
    demand(acts_abroad(t, other), "no-foreign-policy-there")
}

/// Whether what two have signed forbids them to harm each other.
fn bound(t: Tables<'_>, a: CountryId, b: CountryId) -> bool {
    let crown = |x: CountryId, y: CountryId| t.countries[x].overlord.is_some_and(|(o, _)| o == y);
    crown(a, b)
        || crown(b, a)
        || t.treaties
            .between(a, b)
            .iter()
            .any(|x| matches!(x.deal.kind, TreatyKind::Alliance | TreatyKind::Guarantee | TreatyKind::NonAggression))
}

fn a_crisis(t: Tables<'_>, number: u32) -> Result<&Crisis, Refusal> {
    t.affairs.crisis(number).ok_or(Refusal::because("crisis-over"))
}

fn may_pay(t: Tables<'_>, home: CountryId, deal: &Deal) -> bool {
    deal.from != home || t.countries[home].treasury >= deal.monthly.times_int(3)
}

pub(crate) fn offerable(book: &Scenario, t: Tables<'_>, home: CountryId, deal: &Deal) -> Result<(), Refusal> {
    demand(deal.has(home) && deal.from != deal.to, "not-abroad")?;
    let other = deal.other(home);
    another(t, home, other)?;
    demand(deal.kind != TreatyKind::Occupation, "not-offered")?;
    demand(t.treaties.like(deal).is_none(), "treaty-already")?;
    demand(offer::possible(t, deal), "sum-out-of-range")?;
    demand(may_pay(t, home, deal), "treasury-cannot-pay")?;
    demand(!t.treaties.embargoed(home, other), "embargo-between")?;
    demand(!t.affairs.crises.iter().any(|c| c.has(home) && c.has(other)), "crisis-between")?;
    demand(!t.treaties.offers.iter().any(|o| o.deal.is_like(deal)), "offer-on-the-table")?;
    let rest = book.defines.diplomacy.offer_rest.cast_signed();
    let asked = t.treaties.asked.get((home, other));
    demand(asked.is_none_or(|&day| t.calendar.today.since(day) >= rest), "offer-lately")?;
    if let Some(id) = t.treaties.doctrine(home) {
        let def = &book.doctrines[id];
        demand(!def.refuses.contains(&deal.kind), "doctrine-forbids")?;
        demand(!(def.aloof && deal.bloc.is_some()), "doctrine-forbids")?;
    }
    let Some(of) = deal.bloc else { return Ok(()) };
    let def = &book.blocs[of];
    demand(deal.kind == TreatyKind::Alliance && deal.has(def.leader), "bloc-leader-only")?;
    let joiner = deal.other(def.leader);
    demand(bloc::of(book, t, joiner).is_none(), "bloc-already")?;
    let frame = Frame { this: Some(Target::Country(joiner)), actor: t.countries[joiner].head, ..Frame::default() };
    demand(holds(&(book, t), &frame, &def.joins), "bloc-closed")
}

/// A third whom both hear, while neither has made up its mind.
fn mediable(book: &Scenario, t: Tables<'_>, home: CountryId, row: &Crisis) -> Result<(), Refusal> {
    demand(row.side_of(home).is_none(), "crisis-sides-taken")?;
    let least = Fixed::whole(-20);
    for party in [row.by, row.against] {
        let liking = relation::relation(book, t, home, party, &mut ());
        if liking < least {
            return Err(Refusal { reason: "mediator-disliked", need: least, have: liking });
        }
    }
    let most = book.defines.diplomacy.mediate_below;
    for party in [row.by, row.against] {
        let firm = crisis::resolve(book, t, row, party, &mut ());
        if firm > most {
            return Err(Refusal { reason: "mediation-hopeless", need: most, have: firm });
        }
    }
    Ok(())
}

pub(super) fn carry_out(s: &mut impl Stage, actor: FactionId, order: &Envoy) {
    let home = s.tables().factions[actor].country;
    match order {
        Envoy::Offer { deal } => acts::offer(s, home, *deal),
        Envoy::Reply { offer, yes } => acts::answer(s, *offer, *yes),
        Envoy::Denounce { treaty } => acts::denounce(s, home, *treaty),
        Envoy::Break { treaty } => {
            if let Some(treaty) = s.tables().treaties.find(*treaty).cloned() {
                acts::break_word(s, home, &treaty);
            }
        }
        Envoy::Embargo { against, on } => acts::embargo(s, home, *against, *on),
        Envoy::Recognise { of, on } => acts::recognise(s, home, *of, *on),
        Envoy::Stand { matter, applauds } => {
            if let Some(matter) = s.tables().affairs.matter(*matter).cloned() {
                acts::take_stand(s, home, &matter, *applauds);
            }
        }
        Envoy::Adopt { doctrine } => {
            let by = s.book().defines.diplomacy.doctrine_legitimacy;
            s.make(Change::Abroad(Diplomatic::Doctrine { country: home, to: *doctrine }));
            add_country(s, home, CountryNumber::Legitimacy, by);
        }
        Envoy::Demand { against, demand } => acts::demand(s, home, *against, demand.clone()),
        Envoy::StandFirm { crisis } => in_crisis(s, *crisis, acts::stand_firm),
        Envoy::Concede { crisis } => in_crisis(s, *crisis, acts::concede),
        Envoy::Escalate { crisis } => in_crisis(s, *crisis, acts::escalate),
        Envoy::BackDown { crisis } => in_crisis(s, *crisis, acts::back_down),
        Envoy::Mediate { crisis } => in_crisis(s, *crisis, |s, row| acts::mediate(s, row, home)),
        Envoy::Back { crisis, side } => acts::back(s, *crisis, home, *side),
        Envoy::Summon { conference } => acts::summon(s, *conference),
        Envoy::Call { agenda, invited } => {
            let (days, invited) = (s.book().defines.diplomacy.conference_days, invited.clone());
            let (written, monthly) = (None, Fixed::ZERO);
            let call = Diplomatic::Call { host: home, written, agenda: *agenda, monthly, days, invited };
            s.make(Change::Abroad(call));
        }
    }
}

fn in_crisis<S: Stage>(s: &mut S, number: u32, act: impl FnOnce(&mut S, &Crisis)) {
    if let Some(row) = s.tables().affairs.crisis(number).cloned() {
        act(s, &row);
    }
}
