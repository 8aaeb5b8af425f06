//! The published polls of a campaign, drawn over time.
//!
//! Owns the choice of lists and the words at their ends. Figures are the pollsters' own, with their error.

use bevy_egui::egui::Ui;

use super::super::marks;
use crate::client::desk::View;
use crate::client::theme::number;
use crate::client::widgets::plot::{Plot, Series};
use crate::client::widgets::section::section;
use crate::client::widgets::slip;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::Poll;

/// Most lists drawn.
const LISTS: usize = 7;
/// Polls older than this many days belong to another campaign.
const OLD: i32 = 200;

/// Nothing until two polls are out.
pub fn polls(ui: &mut Ui, view: &View, id: CountryId) {
    let (tell, t) = (view.tell, view.t);
    let today = t.calendar.today;
    let known: Vec<&Poll> = t.elections[id].polls.iter().filter(|poll| today.since(poll.day) <= OLD).collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return };
    if known.len() < 2 {
        return;
    }
    section(ui, &tell.ui("panel-polls"), &tell.ui_with("panel-polls-note", &[("date", last.day.short())]));
    let at = |poll: &Poll| poll.day.since(first.day) as f32;
    let lines: Vec<(FactionId, Vec<[f32; 2]>)> = last
        .shares
        .iter()
        .take(LISTS)
        .map(|&(faction, _)| {
            let point = |poll: &&Poll| {
                let said = poll.shares.iter().find(|(f, _)| *f == faction)?;
                Some([at(poll), said.1.to_f32()])
            };
            (faction, known.iter().filter_map(point).collect())
        })
        .collect();
    let ends: Vec<String> = lines
        .iter()
        .map(|(faction, points)| {
            let now = points.last().map_or(0.0, |p| f64::from(p[1]));
            format!("{} {}", marks::emblem(view, *faction), number::decimal(now, 0))
        })
        .collect();
    let series: Vec<Series> = lines
        .iter()
        .zip(&ends)
        .map(|((faction, points), end)| Series {
            colour: marks::faction_colour(view, *faction),
            points,
            end,
            dashed: false,
            dots: true,
        })
        .collect();
    let (left, right) = (first.day.short(), last.day.short());
    let response =
        Plot { series: &series, left: &left, right: &right, unit: "%", tall: (104.0, 150.0), floor: Some(0.0) }
            .show(ui);
    slip::note(
        response,
        &tell.ui_with("panel-polls-error", &[("sample", last.sample.to_string()), ("error", error(last))]),
    );
}

/// Twice the standard error of the largest list, in percentage points.
fn error(poll: &Poll) -> String {
    let share = poll.shares.first().map_or(Fixed::ZERO, |s| s.1).to_f64() / 100.0;
    number::decimal(200.0 * (share * (1.0 - share) / f64::from(poll.sample.max(1))).sqrt(), 1)
}
