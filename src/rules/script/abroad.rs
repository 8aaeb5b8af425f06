//! What effects do between states. Each does nothing where it would change nothing.

use super::Frame;
use super::change::Change;
use super::stage::Stage;
use super::value::country;
use crate::rules::diplomacy::{Diplomatic, acts, acts_abroad, crisis, offer, power};
use crate::scenario::{Effect, TreatyKind};
use crate::units::{CountryId, MatterId};
use crate::world::{Deal, Deed, Demand, Matter};

pub(super) fn run(s: &mut impl Stage, frame: &Frame, effect: &Effect) -> Option<()> {
    let c = |x| country(s, frame, x);
    match effect {
        Effect::OfferTreaty(a, b, kind) => {
            let deal = Deal::plain(*kind, c(a)?, c(b)?);
            let (by, t) = (deal.from, s.tables());
            let waits = t.treaties.offers.iter().any(|o| o.deal.is_like(&deal));
            if offer::possible(t, &deal) && !waits {
                acts::offer(s, by, deal);
            }
        }
        Effect::SignTreaty(a, b, kind) => {
            let deal = Deal::plain(*kind, c(a)?, c(b)?);
            let t = s.tables();
            let there = t.countries[deal.from].exists && t.countries[deal.to].exists;
            if there && deal.from != deal.to && *kind != TreatyKind::Subsidy && t.treaties.like(&deal).is_none() {
                acts::sign(s, deal);
            }
        }
        Effect::EndTreaty(a, b, kind) => {
            let (by, other) = (c(a)?, c(b)?);
            let treaty = s.tables().treaties.binding(by, other, *kind)?.clone();
            acts::break_word(s, by, &treaty);
        }
        Effect::JoinBloc(x, bloc) => {
            let (joiner, leader) = (c(x)?, s.book().blocs[*bloc].leader);
            let deal = Deal { bloc: Some(*bloc), ..Deal::plain(TreatyKind::Alliance, leader, joiner) };
            if offer::possible(s.tables(), &deal) {
                acts::sign(s, deal);
            }
        }
        Effect::Embargo(a, b) => embargo(s, c(a)?, c(b)?, true),
        Effect::LiftEmbargo(a, b) => embargo(s, c(a)?, c(b)?, false),
        Effect::RecogniseState(a, b) => recognise(s, c(a)?, c(b)?, true),
        Effect::WithholdRecognition(a, b) => recognise(s, c(a)?, c(b)?, false),
        Effect::Adopt(x, doctrine) => {
            let country = c(x)?;
            if s.tables().treaties.doctrine(country) != Some(*doctrine) {
                s.make(Change::Abroad(Diplomatic::Doctrine { country, to: *doctrine }));
            }
        }
        Effect::OpenMatter(matter) => {
            let def = &s.book().matters[*matter];
            let (doer, victim, days) = (def.doer, def.victim, def.days);
            if open(s, *matter).is_none() {
                acts::open(s, Deed::Written(*matter), doer, victim, days);
            }
        }
        Effect::Applaud(x, matter) => speak(s, c(x)?, *matter, true),
        Effect::Condemn(x, matter) => speak(s, c(x)?, *matter, false),
        Effect::OpenCrisis(claim) => {
            let def = &s.book().claims[*claim];
            let by = def.by;
            let first =
                def.countries.iter().flat_map(|&c| s.tables().provinces.of(c)).chain(&def.provinces).next().copied()?;
            let t = s.tables();
            let against = power::spoken_for(t, t.provinces.owner[first]);
            let land = crisis::claimed(s.book(), t, by, against);
            let both = acts_abroad(t, by) && acts_abroad(t, against) && by != against;
            if both && !land.is_empty() && crisis::may_begin(s.book(), t, by, against) {
                acts::demand(s, by, against, Demand::Land(land));
            }
        }
        Effect::CallConference(conference) => {
            let called = |c: &crate::world::Conference| c.written == Some(*conference);
            if !s.tables().affairs.conferences.iter().any(called) {
                acts::summon(s, *conference);
            }
        }
        _ => return None,
    }
    Some(())
}

fn embargo(s: &mut impl Stage, by: CountryId, against: CountryId, on: bool) {
    if by != against && s.tables().treaties.embargo(by, against) != on {
        acts::embargo(s, by, against, on);
    }
}

fn recognise(s: &mut impl Stage, by: CountryId, of: CountryId, on: bool) {
    if by != of && s.tables().treaties.recognises(by, of) != on {
        acts::recognise(s, by, of, on);
    }
}

fn open(s: &impl Stage, matter: MatterId) -> Option<Matter> {
    s.tables().affairs.matters.iter().find(|m| m.deed == Deed::Written(matter)).cloned()
}

fn speak(s: &mut impl Stage, by: CountryId, matter: MatterId, applauds: bool) {
    if let Some(row) = open(s, matter).filter(|m| m.doer != by && m.stand(by).is_none()) {
        acts::take_stand(s, by, &row, applauds);
    }
}
