//! The votes a country has held: each opens its record.

use bevy_egui::egui::Ui;

use super::super::{figures, rows};
use crate::client::desk::{Action, View};
use crate::client::widgets::section::section;
use crate::units::CountryId;
use crate::world::Voting;

/// Most votes listed.
const ROWS: usize = 8;

/// The newest first; nothing where none was held.
pub fn past(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    if view.t.elections.of(id).next().is_none() {
        return;
    }
    section(ui, &tell.ui("panel-elections"), "");
    for record in view.t.elections.of(id).take(ROWS) {
        let what = tell.ui(match record.what {
            Voting::Chamber => "panel-election-chamber",
            Voting::UpperHouse => "panel-election-upper",
            Voting::President => "panel-election-president",
            Voting::SecondRound => "panel-election-second",
            Voting::College => "panel-election-college",
            Voting::ByElection => "panel-election-by",
        });
        let args = [("what", what), ("turnout", figures::percent_whole(record.turnout()))];
        if rows::pair(ui, &record.day.long(), &tell.ui_with("panel-election-line", &args), None).clicked() {
            actions.push(Action::OpenRecord { record: record.number, over: true });
        }
    }
}
