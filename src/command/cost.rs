//! What orders cost: authority, money and force; dearer or cheaper by the form of government.

use super::{Command, covert, diplomacy, economy, party, states, street, war};
use crate::rules::people;
use crate::scenario::{CostDef, OrderWord, Scenario};
use crate::units::{FactionId, Fixed};
use crate::world::Tables;

/// The order as a form of government speaks of it; `None` for what is no government's business.
pub fn order_word(t: Tables<'_>, actor: FactionId, command: &Command) -> Option<OrderWord> {
    Some(match command {
        Command::Fund { faction, .. } => {
            let home = t.factions[actor].country;
            let abroad = t.factions[*faction].country != home && t.countries[home].governs(actor);
            abroad.then_some(OrderWord::FundAbroad)?
        }
        Command::Crackdown { .. } => OrderWord::Crackdown,
        Command::Ban { .. } => OrderWord::Ban,
        Command::Legalise { .. } => OrderWord::Legalise,
        Command::Invest { country, .. } if *country != t.factions[actor].country => OrderWord::FundAbroad,
        Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::IssueNotes { .. }
        | Command::Repudiate
        | Command::Tax { .. }
        | Command::Discharge { .. }
        | Command::Invest { .. }
        | Command::Budget { .. } => OrderWord::Budget,
        Command::Pass { .. } => OrderWord::Pass,
        Command::Repeal { .. } => OrderWord::Repeal,
        Command::Appoint { .. } => OrderWord::Appoint,
        Command::Dismiss { .. } => OrderWord::Dismiss,
        Command::Invite { .. } | Command::Oust { .. } => OrderWord::Coalition,
        Command::Reshuffle => OrderWord::Reshuffle,
        Command::Dissolve => OrderWord::Dissolve,
        Command::Transfer { .. } => OrderWord::Competence,
        Command::Purge { .. } => OrderWord::Purge,
        _ => return None,
    })
}

/// What the order costs the one who gives it: the form of government makes it cheap or dear.
pub fn cost(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> CostDef {
    let plain = plain_cost(book, t, actor, command);
    let form = &book.forms[t.countries[t.factions[actor].country].form];
    let times = order_word(t, actor, command).map_or(Fixed::ONE, |word| form.cost_of(word));
    CostDef { authority: plain.authority.times(times), ..plain }
}

fn plain_cost(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> CostDef {
    let d = &book.defines.orders;
    let authority = |a: Fixed| CostDef { authority: a, ..CostDef::default() };
    match command {
        Command::Begin { .. } | Command::Answer { .. } => CostDef::default(),
        Command::Decide { decision } => book.decisions[*decision].cost,
        Command::Fund { .. } => authority(d.fund_authority),
        Command::Propaganda { provinces } => {
            let people: u64 = provinces.iter().map(|&p| u64::from(t.provinces.population[p])).sum();
            let thousands = Fixed::whole((people / 1000).cast_signed());
            // Print and hire cost what people earn there.
            let wages = book.countries[t.factions[actor].country]
                .output
                .over_int(300)
                .clamp(Fixed::ratio(1, 5), Fixed::whole(3));
            let money = d.propaganda_money.times(thousands).times(wages).over_int(1000);
            let money = money + people::lends::campaign(book, t, actor).percent_of(money);
            CostDef { authority: d.propaganda_authority, money: money.max(Fixed::ZERO), force: Fixed::ZERO }
        }
        Command::Crackdown { .. } => {
            CostDef { authority: d.crackdown_authority, money: Fixed::ZERO, force: d.crackdown_force }
        }
        Command::Ban { .. } => authority(d.ban_authority),
        Command::Legalise { .. } => authority(d.legalise_authority),
        Command::Endorse { .. } | Command::Withdraw { .. } => authority(d.endorse_authority),
        Command::Budget { .. } => authority(d.budget_authority),
        Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::IssueNotes { .. }
        | Command::Repudiate
        | Command::Tax { .. }
        | Command::Discharge { .. }
        | Command::Invest { .. } => economy::cost(book, command),
        Command::Pass { law } | Command::Repeal { law } => authority(book.laws[*law].cost),
        Command::Appoint { .. } | Command::Dismiss { .. } => authority(d.appoint_authority),
        Command::Arrest { .. } => authority(d.arrest_authority),
        Command::Exile { .. } => authority(d.exile_authority),
        Command::Watch { .. } => authority(d.watch_authority),
        Command::SetFree { .. } => authority(d.free_authority),
        Command::Promote { .. } => authority(d.promote_authority),
        Command::Groom { .. } => authority(d.groom_authority),
        Command::Invite { .. } | Command::Oust { .. } | Command::Leave | Command::Censure => {
            authority(d.coalition_authority)
        }
        Command::Reshuffle | Command::Propose { .. } | Command::Dissolve => authority(d.reshuffle_authority),
        Command::Transfer { .. } => authority(book.defines.institutions.transfer_authority),
        Command::Purge { .. } => authority(book.defines.institutions.purge_authority),
        Command::Rally => CostDef { authority: d.rally_authority, money: d.rally_money, force: Fixed::ZERO },
        Command::Canvass { provinces } => {
            let e = &book.defines.election;
            let people: u64 = provinces.iter().map(|&p| u64::from(t.provinces.population[p])).sum();
            let thousands = Fixed::whole((people / 1000).cast_signed());
            let wages = book.countries[t.factions[actor].country]
                .output
                .over_int(300)
                .clamp(Fixed::ratio(1, 5), Fixed::whole(3));
            let money = e.canvass_money.times(thousands).times(wages).over_int(1000);
            CostDef { authority: e.canvass_authority, money, force: Fixed::ZERO }
        }
        Command::Pact { .. } => authority(book.defines.election.pact_authority),
        Command::Cow { .. } => {
            let e = &book.defines.election;
            CostDef { authority: e.cowing_authority, money: Fixed::ZERO, force: e.cowing_force }
        }
        Command::Rig { provinces } => {
            let e = &book.defines.election;
            let places = i64::try_from(provinces.len()).unwrap_or(i64::MAX);
            CostDef { authority: e.rigging_authority, money: e.rigging_money.times_int(places), force: Fixed::ZERO }
        }
        Command::Inquire => authority(book.defines.election.inquiry_authority),
        Command::Arm => CostDef { authority: d.arm_authority, money: d.arm_money, force: Fixed::ZERO },
        Command::Declare { .. }
        | Command::Congress
        | Command::Court { .. }
        | Command::Expel { .. }
        | Command::Absorb { .. }
        | Command::Recognise { .. }
        | Command::Denounce { .. }
        | Command::Agents { .. }
        | Command::Settle { .. }
        | Command::Demand { .. } => party::cost(book, t, actor, command),
        Command::States(order) => states::cost(book, order),
        Command::Abroad(order) => diplomacy::cost(book, order),
        Command::Covert(order) => covert::cost(book, t, actor, order),
        Command::March { .. }
        | Command::Strike { .. }
        | Command::Oppose { .. }
        | Command::Concede { .. }
        | Command::Disperse { .. }
        | Command::Leak { .. } => street::cost(book, t, actor, command),
        Command::War(order) => war::cost(book, t, order),
    }
}
