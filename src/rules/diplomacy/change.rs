//! The changes between states, and how each is made. Nothing is decided here.

use crate::rules::relation;
use crate::scenario::{Motive, Scenario, TreatyKind};
use crate::units::{ConferenceId, CountryId, DoctrineId, Fixed, ProvinceId};
use crate::world::{
    Conference, Crisis, CrisisEnd, Deal, Deed, Demand, Dispatch, Happening, Matter, Offer, Snapshot, Step, Treaty, pair,
};

use super::crisis::next;

/// One change between states, with all names resolved.
#[derive(Clone, Debug, PartialEq)]
pub enum Diplomatic {
    Motive {
        a: CountryId,
        b: CountryId,
        motive: Motive,
        by: Fixed,
    },
    /// An offer goes out; `points` is what the other side thinks of it.
    Offer {
        by: CountryId,
        deal: Deal,
        points: Fixed,
    },
    /// An offer is answered; a yes is followed by a signature of its own.
    Answered {
        offer: u32,
        yes: bool,
    },
    Sign {
        deal: Deal,
    },
    Denounce {
        number: u32,
        by: CountryId,
    },
    Break {
        number: u32,
        by: CountryId,
    },
    Faith {
        country: CountryId,
        by: Fixed,
    },
    Embargo {
        by: CountryId,
        against: CountryId,
        on: bool,
    },
    Recognition {
        by: CountryId,
        of: CountryId,
        on: bool,
    },
    Doctrine {
        country: CountryId,
        to: DoctrineId,
    },
    Open {
        deed: Deed,
        doer: CountryId,
        victim: Option<CountryId>,
        days: u32,
    },
    Stand {
        matter: u32,
        by: CountryId,
        applauds: bool,
    },
    Demand {
        by: CountryId,
        against: CountryId,
        demand: Demand,
    },
    Firm {
        crisis: u32,
    },
    Escalate {
        crisis: u32,
    },
    Settle {
        crisis: u32,
        end: CrisisEnd,
        mediator: Option<CountryId>,
    },
    Back {
        crisis: u32,
        by: CountryId,
        side: u8,
    },
    Forsake {
        by: CountryId,
        whom: CountryId,
    },
    /// For land, or, where none is named, for the other's government.
    War {
        by: CountryId,
        against: CountryId,
        land: Vec<ProvinceId>,
    },
    Call {
        host: CountryId,
        written: Option<ConferenceId>,
        agenda: TreatyKind,
        monthly: Fixed,
        days: u32,
        invited: Vec<CountryId>,
    },
    Met {
        number: u32,
        came: Vec<CountryId>,
        signed: Vec<CountryId>,
    },
}

/// Makes one change.
pub fn commit(book: &Scenario, t: &mut Snapshot, change: Diplomatic) {
    let (d, today) = (&book.defines.diplomacy, t.calendar.today);
    let days = |n: u32| today.plus(n.cast_signed());
    match change {
        Diplomatic::Motive { a, b, motive, by } => relation::cause(t, a, b, motive, by),
        Diplomatic::Offer { by, deal, points } => {
            let number = t.treaties.next_number();
            let until = days(d.offer_days);
            t.treaties.asked.insert((by, deal.other(by)), today);
            t.treaties.offers.push(Offer { number, by, deal, since: today, until, points });
            tell(t, Dispatch::Offered { by, deal });
        }
        Diplomatic::Answered { offer, yes } => {
            let Some(at) = t.treaties.offers.iter().position(|o| o.number == offer) else { return };
            let offer = t.treaties.offers.remove(at);
            if !yes {
                tell(t, Dispatch::Refused { by: offer.to(), deal: offer.deal });
            }
        }
        Diplomatic::Sign { deal } => sign(book, t, deal),
        Diplomatic::Denounce { number, by } => {
            let Some(treaty) = t.treaties.find_mut(number) else { return };
            let ends = days(treaty.notice);
            treaty.ends = Some((ends, by));
            let deal = treaty.deal;
            tell(t, Dispatch::Denounced { by, deal, ends });
        }
        Diplomatic::Break { number, by } => {
            if let Some(treaty) = t.treaties.end(number) {
                tell(t, Dispatch::Broken { by, deal: treaty.deal });
            }
        }
        Diplomatic::Faith { country, by } => {
            let lost = &mut t.treaties.faithless[country];
            *lost = (*lost + by).clamp(Fixed::ZERO, Fixed::HUNDRED);
        }
        Diplomatic::Embargo { by, against, on } => {
            if on {
                t.treaties.embargoes.insert((by, against), today);
            } else {
                t.treaties.embargoes.remove((by, against));
            }
            tell(t, Dispatch::Embargo { by, against, on });
        }
        Diplomatic::Recognition { by, of, on } => {
            if on {
                t.treaties.unrecognised.remove((by, of));
            } else {
                t.treaties.unrecognised.insert((by, of), today);
            }
            tell(t, Dispatch::Recognition { by, of, on });
        }
        Diplomatic::Doctrine { country, to } => {
            t.treaties.doctrines[country] = Some((to, today));
            tell(t, Dispatch::Doctrine { country, to });
        }
        Diplomatic::Open { deed, doer, victim, days: n } => {
            let number = t.affairs.next_number();
            let (until, stands) = (days(n), Vec::new());
            t.affairs.matters.push(Matter { number, deed, doer, victim, since: today, until, stands });
        }
        Diplomatic::Stand { matter, by, applauds } => {
            let Some(row) = t.affairs.matters.iter_mut().find(|m| m.number == matter) else { return };
            row.stands.push((by, applauds));
            let (deed, doer) = (row.deed, row.doer);
            tell(t, Dispatch::Stand { by, deed, doer, applauds });
        }
        Diplomatic::Demand { by, against, demand } => {
            let number = t.affairs.next_number();
            let due = days(d.answer_days);
            tell(t, Dispatch::Demanded { by, against, demand: demand.clone() });
            let (step, since, awaits, backers) = (Step::Demand, today, against, [Vec::new(), Vec::new()]);
            t.affairs.crises.push(Crisis { number, by, against, demand, step, since, awaits, due, backers });
        }
        Diplomatic::Firm { crisis } => {
            let due = days(d.answer_days);
            let Some(row) = t.affairs.crisis_mut(crisis) else { return };
            (row.awaits, row.due) = (row.by, due);
            let (by, against, step) = (row.against, row.by, row.step);
            tell(t, Dispatch::StoodFirm { by, against, step });
        }
        Diplomatic::Escalate { crisis } => {
            let due = days(d.answer_days);
            let Some(row) = t.affairs.crisis_mut(crisis) else { return };
            let Some(step) = next(row.step) else { return };
            (row.step, row.awaits, row.due) = (step, row.against, due);
            let (by, against) = (row.by, row.against);
            tell(t, Dispatch::Escalated { by, against, to: step });
        }
        Diplomatic::Settle { crisis, end, mediator } => {
            let Some(at) = t.affairs.crises.iter().position(|c| c.number == crisis) else { return };
            let row = t.affairs.crises.remove(at);
            t.affairs.ended.insert(pair(row.by, row.against), today);
            tell(t, Dispatch::Ended { by: row.by, against: row.against, demand: row.demand, end, mediator });
        }
        Diplomatic::Back { crisis, by, side } => {
            let Some(row) = t.affairs.crisis_mut(crisis) else { return };
            let backers = &mut row.backers[usize::from(side.min(1))];
            if let Err(at) = backers.binary_search(&by) {
                backers.insert(at, by);
            }
            let (whom, against) = if side == 0 { (row.by, row.against) } else { (row.against, row.by) };
            tell(t, Dispatch::Backed { by, whom, against });
        }
        Diplomatic::Forsake { by, whom } => tell(t, Dispatch::Forsook { by, whom }),
        Diplomatic::War { by, against, land } => {
            if super::war::begin(book, t, by, against, land) {
                tell(t, Dispatch::War { by, against });
            }
        }
        Diplomatic::Call { host, written, agenda, monthly, days: n, invited } => {
            let number = t.affairs.next_number();
            let meets = days(n);
            t.treaties.asked.insert((host, host), today);
            let invited = invited.into_iter().map(|c| (c, None)).collect();
            t.affairs.conferences.push(Conference { number, written, host, agenda, monthly, meets, invited });
            tell(t, Dispatch::Called { host, written, agenda, meets });
        }
        Diplomatic::Met { number, came, signed } => {
            let Some(at) = t.affairs.conferences.iter().position(|c| c.number == number) else { return };
            let row = t.affairs.conferences.remove(at);
            tell(t, Dispatch::Met { host: row.host, written: row.written, agenda: row.agenda, came, signed });
        }
    }
}

fn sign(book: &Scenario, t: &mut Snapshot, deal: Deal) {
    if t.treaties.like(&deal).is_some() {
        return;
    }
    let today = t.calendar.today;
    let notice = book.defines.diplomacy.notice.of(deal.kind).trunc();
    let notice = u32::try_from(notice).unwrap_or(0);
    let number = t.treaties.next_number();
    t.treaties.sign(Treaty { number, written: None, deal, since: today, until: None, notice, ends: None });
    tell(t, Dispatch::Signed { number, deal });
}

fn tell(t: &mut Snapshot, affair: Dispatch) {
    let today = t.calendar.today;
    t.chronicle.write(today, Happening::Abroad(affair));
}
