//! The player's objectives: kept every day, or reached once.

use bevy_ecs::prelude::Res;

use super::Book;
use super::script::{Frame, holds};
use crate::scenario::ObjectiveKind;
use crate::world::{EveryTable, Happening, ObjectiveOutcome, Target};

/// System: settles the objectives that the day has decided.
pub fn judge(book: Res<Book>, mut all: EveryTable) {
    let Some(seat) = all.play.seat else { return };
    let today = all.calendar.today;
    let t = all.read();
    let frame = Frame::of(seat, Target::Country(t.factions[seat].country));
    let mut settled = Vec::new();
    for (i, state) in t.play.objectives.iter().enumerate().filter(|(_, o)| o.outcome == ObjectiveOutcome::Open) {
        let def = &book.objectives[state.objective];
        let now = holds(&(&**book, t), &frame, &def.condition);
        let outcome = match (def.kind, now) {
            (ObjectiveKind::Keep, false) => ObjectiveOutcome::Lost,
            (ObjectiveKind::Reach, true) => ObjectiveOutcome::Won,
            (ObjectiveKind::Keep, true) if today >= def.by => ObjectiveOutcome::Won,
            (ObjectiveKind::Reach, false) if today >= def.by => ObjectiveOutcome::Lost,
            _ => continue,
        };
        settled.push((i, outcome));
    }
    for (i, outcome) in settled {
        let state = &mut all.play.objectives[i];
        state.outcome = outcome;
        state.settled = Some(today);
        let objective = state.objective;
        all.chronicle.write(today, Happening::Objective { objective, outcome });
    }
}
