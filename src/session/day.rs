//! The order of the day, as one list.

use bevy_ecs::prelude::{IntoScheduleConfigs, Res, Schedule, World};
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use crate::ai;
use crate::rules::{
    books, conflict, contact, covert, dawn, diplomacy, economy, election, faction, government, influence, objectives,
    occupation, people, protest, schism, states, story, unrest,
};
use crate::world::{EveryTable, Snapshot};

/// A day passes.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day;

fn first_of_month(tables: Res<Snapshot>) -> bool {
    tables.calendar.today.day_of_month() == 1
}

fn every_ten_days(tables: Res<Snapshot>) -> bool {
    faction::gathers(tables.calendar.today)
}

/// The day's schedule: one thread, one total order.
pub fn schedule() -> Schedule {
    let mut day = Schedule::new(Day);
    day.set_executor(SingleThreadedExecutor::new());
    day.set_build_settings(ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..Default::default() });
    day.add_systems(
        (
            // Morning: what was yesterday's ends.
            dawn,
            // Allegiance moves once, from a frozen row.
            (contact::keep, influence::weigh, influence::flow).chain(),
            // The places and those who fight for them.
            (economy::work, unrest::smoulder, protest::streets, conflict::fight, occupation::watch).chain(),
            // On the first of the month the books are closed.
            (books::turn_page, economy::month, faction::month, government::month, occupation::month, states::month)
                .chain()
                .run_if(first_of_month),
            faction::gather.run_if(every_ten_days),
            states::vote,
            // States look around; what is due between them falls due.
            diplomacy::month::day,
            // Factions from within: stances, votes, breaks.
            schism::stir,
            // People grow older, one in thirty a day.
            people::pass,
            // What services do in the dark, and what comes to light.
            covert::work,
            // Chambers and voters.
            election::polls,
            government::confidence,
            // Those who share power, and what they would do about it.
            government::institutions::press,
            // What happens, and who answers it.
            story::fire,
            ai::answer,
            // Every seat on its own day of the month.
            ai::deliberate,
            // Evening: posts are filled; was it worth it?
            people::succession::posts,
            objectives::judge,
        )
            .chain(),
    );
    day
}

pub(super) fn install(world: &mut World) {
    world.add_schedule(schedule());
}

/// Lends all tables, between days.
pub(super) fn with_tables<T>(world: &mut World, work: impl FnOnce(&mut Snapshot) -> T) -> T {
    let mut state = bevy_ecs::system::SystemState::<EveryTable>::new(world);
    let mut all = state.get_mut(world).expect("every table is in the world");
    work(&mut all)
}

#[cfg(test)]
mod tests {
    use bevy_ecs::prelude::ResMut;

    use super::*;
    fn meddle(_: ResMut<Snapshot>) {}

    #[test]
    fn the_order_of_the_day_is_total() {
        schedule().initialize(&mut World::new()).expect("no two systems that touch one table are unordered");
    }

    #[test]
    fn a_system_without_a_place_in_the_order_is_noticed() {
        let mut day = schedule();
        day.add_systems(meddle);
        assert!(day.initialize(&mut World::new()).is_err(), "an unordered system that writes a table went unnoticed");
    }
}
