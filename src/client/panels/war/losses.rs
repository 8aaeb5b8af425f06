//! What a war has cost, month by month, as lines.

use bevy_egui::egui::Ui;

use super::who;
use crate::client::desk::View;
use crate::client::theme::Scale;
use crate::client::widgets::plot::{Plot, Series};
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::slip;
use crate::world::{Belligerent, Conflict};

/// Most sides drawn.
const LINES: usize = 6;

/// The dead of each side so far, month by month.
pub fn losses(ui: &mut Ui, view: &View, conflict: &Conflict, tall: (f32, f32)) {
    let (tell, t) = (view.tell, view.t);
    let month = conflict.month(t.calendar.today);
    let days = t.calendar.today.since(conflict.since).max(1) as f32;
    section(ui, &tell.ui("war-losses"), &tell.ui("war-losses-note"));
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 5.0));
    let mut lines: Vec<(Belligerent, Vec<[f32; 2]>, u32)> = conflict
        .sides
        .iter()
        .map(|side| {
            let mut sum = 0;
            let mut points = vec![[0.0, 0.0]];
            for n in 0..=month {
                sum += side.tolls.get(n).map_or(0, |toll| toll.dead);
                let until = if n == month { days / 30.0 } else { (n + 1) as f32 };
                points.push([until, sum as f32]);
            }
            (side.who, points, sum)
        })
        .filter(|(_, _, sum)| *sum > 0)
        .collect();
    if lines.is_empty() {
        nothing_here(ui, &tell.ui("war-losses-none"));
        return;
    }
    lines.sort_by_key(|&(who, _, sum)| (std::cmp::Reverse(sum), who));
    lines.truncate(LINES);
    // Few dead are counted one by one, many in thousands.
    let most = lines.first().map_or(0, |l| l.2);
    let (unit, per) = if most >= 4000 { ("k", 1000.0) } else { ("", 1.0) };
    lines.iter_mut().flat_map(|l| &mut l.1).for_each(|point| point[1] /= per);
    let ends: Vec<String> = lines.iter().map(|(who, ..)| who::initials(view, *who)).collect();
    let series: Vec<Series> = lines
        .iter()
        .zip(&ends)
        .map(|((who, points, _), end)| Series {
            colour: who::colour(view, *who),
            points,
            end,
            dashed: false,
            dots: false,
        })
        .collect();
    let (left, right) = (conflict.since.long(), t.calendar.today.long());
    let plot = Plot { series: &series, left: &left, right: &right, unit, tall, floor: Some(0.0) };
    slip::note(plot.show(ui), &tell.ui("war-losses-about"));
}
