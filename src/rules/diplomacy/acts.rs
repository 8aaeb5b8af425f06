//! What chancelleries do, on any stage: orders, scripts and the day's round all go through here.

use super::change::Diplomatic;
use super::{crisis, offer, stand};
use crate::rules::script::{Change, CountryNumber, Stage, add_country};
use crate::scenario::{Motive, Scenario, TreatyKind};
use crate::units::{ConferenceId, CountryId, Fixed, ProvinceId};
use crate::world::{Crisis, CrisisEnd, Deal, Deed, Demand, Matter, Step, Tables, Treaty};

fn make(s: &mut impl Stage, change: Diplomatic) {
    s.make(Change::Abroad(change));
}

/// Adds to what lies between two states.
pub fn cause(s: &mut impl Stage, a: CountryId, b: CountryId, motive: Motive, by: Fixed) {
    if a != b && !by.is_zero() {
        make(s, Diplomatic::Motive { a, b, motive, by });
    }
}

/// An offer goes out, with what the other side thinks of it.
pub fn offer(s: &mut impl Stage, by: CountryId, deal: Deal) {
    let points = offer::offer_answer(s.book(), s.tables(), by, &deal, &mut ());
    make(s, Diplomatic::Offer { by, deal, points });
}

/// An offer is answered.
pub fn answer(s: &mut impl Stage, number: u32, yes: bool) {
    let Some(found) = s.tables().treaties.offer(number).cloned() else { return };
    make(s, Diplomatic::Answered { offer: number, yes });
    if yes {
        sign(s, found.deal);
    }
}

/// A treaty is signed. A second allegiance in a bloc's name takes the place of the first.
pub fn sign(s: &mut impl Stage, deal: Deal) {
    let by = s.book().defines.diplomacy.sign_relation;
    make(s, Diplomatic::Sign { deal });
    cause(s, deal.from, deal.to, Motive::Signed, by);
}

/// A treaty is denounced: it ends after its notice, or at once where none was agreed.
pub fn denounce(s: &mut impl Stage, by: CountryId, number: u32) {
    let Some(treaty) = s.tables().treaties.find(number).cloned() else { return };
    let d = &s.book().defines.diplomacy;
    let sore = -d.sign_relation;
    make(s, Diplomatic::Denounce { number, by });
    cause(s, by, treaty.deal.other(by), Motive::Signed, sore);
}

/// A word is broken: the treaty is gone at once, and everybody has seen it.
pub fn break_word(s: &mut impl Stage, by: CountryId, treaty: &Treaty) {
    let d = &s.book().defines.diplomacy;
    let (relation, faith, legitimacy) = (d.break_relation, d.break_faith, d.break_legitimacy);
    make(s, Diplomatic::Break { number: treaty.number, by });
    cause(s, by, treaty.deal.other(by), Motive::BrokenWord, relation);
    make(s, Diplomatic::Faith { country: by, by: faith });
    add_country(s, by, CountryNumber::Legitimacy, legitimacy);
}

pub fn embargo(s: &mut impl Stage, by: CountryId, against: CountryId, on: bool) {
    let d = &s.book().defines.diplomacy;
    let relation = if on { d.embargo_relation } else { -d.embargo_relation.over_int(2) };
    make(s, Diplomatic::Embargo { by, against, on });
    cause(s, by, against, Motive::Embargo, relation);
    let trade = s.tables().treaties.binding(by, against, TreatyKind::Trade).cloned();
    if on && let Some(treaty) = trade {
        break_word(s, by, &treaty);
    }
}

pub fn recognise(s: &mut impl Stage, by: CountryId, of: CountryId, on: bool) {
    let relation = s.book().defines.diplomacy.recognise_relation;
    make(s, Diplomatic::Recognition { by, of, on });
    cause(s, by, of, Motive::Recognition, if on { relation } else { -relation });
}

/// A government says in public what it thinks: the doer hears it, and so does whoever suffered the deed.
pub fn take_stand(s: &mut impl Stage, by: CountryId, matter: &Matter, applauds: bool) {
    let d = &s.book().defines.diplomacy;
    let by_how_much = stand::weight(s.book(), matter.deed).percent_of(d.stand_relation);
    let signed = if applauds { by_how_much } else { -by_how_much };
    make(s, Diplomatic::Stand { matter: matter.number, by, applauds });
    cause(s, by, matter.doer, Motive::Stand, signed);
    if let Some(victim) = matter.victim.filter(|&v| v != by) {
        cause(s, by, victim, Motive::Stand, -signed);
    }
}

/// A state makes a demand.
pub fn demand(s: &mut impl Stage, by: CountryId, against: CountryId, demand: Demand) {
    let relation = s.book().defines.diplomacy.step_relation;
    make(s, Diplomatic::Demand { by, against, demand });
    cause(s, by, against, Motive::Threats, relation);
}

/// The next step: an ultimatum, mobilisation, war.
pub fn escalate(s: &mut impl Stage, row: &Crisis) {
    let d = s.book().defines.diplomacy.clone();
    match crisis::next(row.step) {
        Some(step) => {
            make(s, Diplomatic::Escalate { crisis: row.number });
            cause(s, row.by, row.against, Motive::Threats, d.step_relation.times_int(crisis::height(step)));
            if step == Step::Ultimatum {
                open(s, Deed::Ultimatum, row.by, Some(row.against), ULTIMATUM_DAYS);
            }
            if step == Step::Mobilisation {
                for party in [row.by, row.against] {
                    add_country(s, party, CountryNumber::Weariness, d.mobilise_weariness);
                    add_country(s, party, CountryNumber::Stability, d.mobilise_stability);
                }
            }
        }
        None => {
            make(s, Diplomatic::Settle { crisis: row.number, end: CrisisEnd::War, mediator: None });
            let land = if let Demand::Land(land) = &row.demand { land.clone() } else { Vec::new() };
            war(s, row.by, row.against, land, &row.backers);
        }
    }
}

const ULTIMATUM_DAYS: u32 = 180;
const WAR_DAYS: u32 = 540;

/// A deed becomes a matter of which governments speak.
pub fn open(s: &mut impl Stage, deed: Deed, doer: CountryId, victim: Option<CountryId>, days: u32) {
    make(s, Diplomatic::Open { deed, doer, victim, days });
}

/// The one who is asked stands firm.
pub fn stand_firm(s: &mut impl Stage, row: &Crisis) {
    make(s, Diplomatic::Firm { crisis: row.number });
}

/// The demand is met, at a price in standing at home that grows with the step.
pub fn concede(s: &mut impl Stage, row: &Crisis) {
    let d = s.book().defines.diplomacy.clone();
    make(s, Diplomatic::Settle { crisis: row.number, end: CrisisEnd::Conceded, mediator: None });
    add_country(s, row.against, CountryNumber::Legitimacy, d.concede_legitimacy.times_int(crisis::height(row.step)));
    add_country(s, row.by, CountryNumber::Legitimacy, -d.concede_legitimacy.over_int(2));
    grant(s, row, true);
}

/// The one who demanded lets it rest.
pub fn back_down(s: &mut impl Stage, row: &Crisis) {
    let d = s.book().defines.diplomacy.clone();
    make(s, Diplomatic::Settle { crisis: row.number, end: CrisisEnd::BackedDown, mediator: None });
    add_country(s, row.by, CountryNumber::Legitimacy, d.back_legitimacy.times_int(crisis::height(row.step)));
    add_country(s, row.against, CountryNumber::Legitimacy, -d.back_legitimacy.over_int(2));
    cause(s, row.by, row.against, Motive::Concession, -d.step_relation);
}

/// A third finds half a solution: both keep face for half the price.
pub fn mediate(s: &mut impl Stage, row: &Crisis, mediator: CountryId) {
    let d = s.book().defines.diplomacy.clone();
    make(s, Diplomatic::Settle { crisis: row.number, end: CrisisEnd::Mediated, mediator: Some(mediator) });
    add_country(s, row.against, CountryNumber::Legitimacy, d.concede_legitimacy.over_int(2));
    add_country(s, row.by, CountryNumber::Legitimacy, d.back_legitimacy.over_int(2));
    add_country(s, mediator, CountryNumber::Legitimacy, d.mediate_legitimacy);
    for party in [row.by, row.against] {
        cause(s, mediator, party, Motive::Mediation, -d.step_relation);
    }
    grant(s, row, false);
}

/// Gives what was asked, or half of it.
fn grant(s: &mut impl Stage, row: &Crisis, whole: bool) {
    let (by, against) = (row.by, row.against);
    match &row.demand {
        Demand::Land(land) => {
            let part = if whole { land.len() } else { land.len() / 2 };
            for &province in &land[..part] {
                if s.tables().provinces.owner[province] != by {
                    s.make(Change::Owner { province, to: by });
                }
            }
        }
        Demand::Meddling(faction) => {
            s.make(Change::Patron { faction: *faction, patron: against, monthly: Fixed::ZERO });
        }
        Demand::Embargo => embargo(s, against, by, false),
        Demand::Recognition => recognise(s, against, by, true),
        Demand::Bloc(bloc) if whole => {
            let leader = s.book().blocs[*bloc].leader;
            let rows = s.tables().treaties.between(leader, against);
            let found = rows.iter().find(|x| x.deal.bloc == Some(*bloc)).cloned();
            if let Some(treaty) = found {
                break_word(s, against, &treaty);
            }
        }
        Demand::Bloc(_) => {}
    }
}

/// War: what the two had signed is broken first; those who stand beside either go with it; those who were bound and do not are
/// seen to have forsaken their ally.
pub fn war(
    s: &mut impl Stage,
    by: CountryId,
    against: CountryId,
    land: Vec<ProvinceId>,
    backers: &[Vec<CountryId>; 2],
) {
    let d = s.book().defines.diplomacy.clone();
    let signed: Vec<Treaty> = s.tables().treaties.between(by, against).to_vec();
    for treaty in &signed {
        break_word(s, by, treaty);
    }
    make(s, Diplomatic::War { by, against, land });
    open(s, Deed::War, by, Some(against), WAR_DAYS);
    cause(s, by, against, Motive::War, -Fixed::HUNDRED);
    // Who is attacked calls those bound to it; who attacks has only those who came of their own will.
    let bound = crisis::bound(s.tables(), against);
    for (ally, number) in bound {
        if ally == by || backers[0].contains(&ally) {
            continue;
        }
        let comes = backers[1].contains(&ally) || would_come(s.book(), s.tables(), ally, against, by);
        if comes {
            join(s, ally, by, against);
        } else if let Some(treaty) = s.tables().treaties.find(number).cloned() {
            make(s, Diplomatic::Forsake { by: ally, whom: against });
            break_word(s, ally, &treaty);
            cause(s, ally, against, Motive::Forsaken, d.break_relation);
        }
    }
    for &friend in &backers[1] {
        if !crisis::bound(s.tables(), against).iter().any(|(c, _)| *c == friend) {
            join(s, friend, by, against);
        }
    }
    for &friend in &backers[0] {
        join(s, friend, against, by);
    }
}

fn would_come(book: &Scenario, t: Tables<'_>, ally: CountryId, whom: CountryId, against: CountryId) -> bool {
    !crisis::loyalty(book, t, ally, whom, against, &mut ()).is_negative()
}

/// One who stands beside another goes to war with it.
fn join(s: &mut impl Stage, ally: CountryId, enemy: CountryId, friend: CountryId) {
    let signed: Vec<Treaty> = s.tables().treaties.between(ally, enemy).to_vec();
    for treaty in &signed {
        break_word(s, ally, treaty);
    }
    make(s, Diplomatic::War { by: ally, against: enemy, land: Vec::new() });
    cause(s, ally, enemy, Motive::War, -Fixed::whole(70));
    let thanks = -s.book().defines.diplomacy.break_relation.over_int(2);
    cause(s, ally, friend, Motive::StoodBy, thanks);
}

/// One stands beside a party.
pub fn back(s: &mut impl Stage, crisis: u32, by: CountryId, side: u8) {
    let Some(row) = s.tables().affairs.crisis(crisis).cloned() else { return };
    let (whom, foe) = if side == 0 { (row.by, row.against) } else { (row.against, row.by) };
    let thanks = -s.book().defines.diplomacy.step_relation;
    make(s, Diplomatic::Back { crisis, by, side });
    cause(s, by, whom, Motive::StoodBy, thanks);
    cause(s, by, foe, Motive::Threats, -thanks);
}

/// A conference that the scenario wrote is called.
pub fn summon(s: &mut impl Stage, conference: ConferenceId) {
    let def = &s.book().conferences[conference];
    let (host, agenda, monthly, days, invited) = (def.host, def.agenda, def.monthly, def.days, def.invited.clone());
    make(s, Diplomatic::Call { host, written: Some(conference), agenda, monthly, days, invited });
}
