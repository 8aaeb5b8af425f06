//! The economy: what is made, what the state takes and spends, prices, credit, trade, and how people live.
//!
//! `production` makes goods from people, plant and roads; `treasury` is the state's month; `money` sets prices; `credit` says
//! who lends and at what price; `trade` passes goods across borders; `living` is what reaches people, and moves them;
//! `population` how many more they become; `soldiers` what men under arms cost. All
//! money goes through `rules::books`; laws say by their `EconomyRule` how one economy differs from another.

pub mod credit;
pub mod living;
pub mod money;
pub mod population;
pub mod production;
pub mod soldiers;
pub mod trade;
pub mod treasury;

pub use credit::{debt_limit, interest, lends_abroad, lends_home, strain, trust};
pub use living::living;
pub use money::{price_change, shortage};
pub use population::growth;
pub use production::{investment, output, rule};
pub use soldiers::soldiers;
pub use treasury::{
    Ahead, Outlook, delivered, forecast, line_reason, month, offices, outlook, revenue, treasury_change, treasury_next,
    tribute, tribute_paid, tribute_rate,
};

use bevy_ecs::prelude::Res;

use super::Book;
use crate::scenario::Scenario;
use crate::units::{Fixed, ProvinceId};
use crate::world::{EveryTable, Place, Snapshot};

/// The first day: people are used to the living they have, and trade flows as it would.
pub fn settle(book: &Scenario, world: &mut Snapshot) {
    let t = world.tables();
    let levels: Vec<Fixed> = t.economy.places.ids().map(|p| living(book, t, p, &mut ())).collect();
    let flows: Vec<(Fixed, Fixed)> = t.economy.flows.iter().map(|f| trade::volumes(book, t, f)).collect();
    for (place, level) in world.economy.places.values_mut().zip(levels) {
        (place.living, place.habit) = (level, level);
    }
    let economy = &mut *world.economy;
    for (flow, (exports, imports)) in economy.flows.iter_mut().zip(flows) {
        (flow.exports, flow.imports) = (exports, imports);
        for c in [flow.a, flow.b] {
            economy.states[c].trade += exports + imports;
            economy.states[c].first_trade += exports + imports;
        }
    }
}

/// System: one place and one flow of trade in thirty a day: works wear out and are built, people live better or worse and
/// move, goods are paid for.
pub fn work(book: Res<Book>, mut all: EveryTable) {
    let day = all.calendar.today.number();
    let t = all.read();
    let due = t.economy.places.on_turn(day, 30);
    let turned: Vec<(ProvinceId, Place, Fixed, i64, Option<living::Move>)> = due
        .map(|p| {
            let here = production::common(&book, t, t.provinces.owner[p]);
            let (mut place, damage) = production::turned(&book, t, p, here);
            living::settle_in(&book, t, p, here, &mut place);
            (p, place, damage, population::month(&book, t, p), living::leaving(&book, t, p))
        })
        .collect();
    for (p, place, damage, more, leaving) in turned {
        all.economy.places[p] = place;
        all.provinces.damage[p] = damage;
        let heads = population::grown(all.provinces.population[p], more);
        all.economy.born += i64::from(heads) - i64::from(all.provinces.population[p]);
        all.provinces.population[p] = heads;
        if let Some(living::Move { to, heads }) = leaving {
            all.provinces.population[p] -= heads;
            all.provinces.population[to] += heads;
        }
    }
    trade::pay(&book, &mut all, day);
}
