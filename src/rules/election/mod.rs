//! From influence to votes to seats: elections that can be audited.
//!
//! A vote goes through small rooms in one order: who stands (`tickets`), where seats are won (`places`), who may vote and does
//! (`franchise`), what the boxes hold (`ballot`), districts (`district`, `second_ballot`), seats (`apportion`), all put together (`count`) without
//! changing anything; `hold`, `upper` and `presidency` (with the chamber's `ballots`) make it count, and every record is kept for ever. Around the day:
//! dates (`calendar`), polls (`survey`), by-elections, foul play that may come to light (`trail`). Looking back: `audit` works
//! any seat out again from the votes in the record, `night` says in which order places declare.

mod apportion;
mod audit;
mod ballot;
mod ballots;
mod byelection;
mod calendar;
mod count;
mod district;
mod franchise;
mod hold;
mod night;
mod pact;
mod places;
mod presidency;
mod second_ballot;
mod survey;
mod tickets;
mod trail;
mod upper;

pub use apportion::{Audit, Claim, Ground, SeatAudit, admitted, apportion, audit};
pub use audit::{audit_district, audit_place, seats_again};
pub use ballot::ballot;
pub use ballots::{Ballots, ballots};
pub use calendar::{after_a_term, call, days_to_vote, polls};
pub use count::{Plan, chamber_plan, count, count_as};
pub use franchise::{electors, franchise, turnout, turnout_today};
pub use hold::hold;
pub use night::{Declaration, night};
pub use pact::pact_worth;
pub use places::{Layout, Place, places, voting};
pub use presidency::{Verdict, chamber_today, plan as presidency_plan, presidency_today, verdict};
pub use survey::poll;
pub use tickets::{Ticket, agree, may_stand, one_list, tickets};
pub use trail::{annul, expose_largest, exposure};
pub use upper::{inherit, part_ways, upper_seats};
