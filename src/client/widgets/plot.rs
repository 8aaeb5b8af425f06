//! Lines over time with a scale at the left and a word at the end of each.
//!
//! Owns the frame, the scale's round numbers and where the words lie. Never chooses what is drawn.

use bevy_egui::egui::{Align, Color32, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, Tone, number, palette, text};

use super::paint;

/// One line. Points run from left to right; `end` stands at its last.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    pub colour: Color32,
    pub points: &'a [[f32; 2]],
    pub end: &'a str,
    /// What is only expected.
    pub dashed: bool,
    pub dots: bool,
}

/// The chart. All series share one scale.
#[derive(Clone, Copy, Debug)]
pub struct Plot<'a> {
    pub series: &'a [Series<'a>],
    /// What stands under the first and the last day.
    pub left: &'a str,
    pub right: &'a str,
    /// After the highest number of the scale: "%", "k".
    pub unit: &'a str,
    /// Height at 720 and 1080 lines.
    pub tall: (f32, f32),
    /// A value that must be on the scale, or none to fit the lines closely.
    pub floor: Option<f32>,
}

/// A scale that holds all values: from, to, step; three or four steps of a round size.
fn round_scale(low: f32, high: f32) -> (f32, f32, f32) {
    let span = (high - low).max(high.abs() * 0.05).max(1e-3);
    let raw = span / 3.0;
    let power = 10_f32.powf(raw.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * power).find(|s| *s >= raw).unwrap_or(10.0 * power);
    let from = (low / step).floor() * step;
    let to = ((high / step).ceil() * step).max(from + step);
    (from, to, step)
}

impl Plot<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
        let foot = scale.px(15.0, 20.0);
        let size = vec2(ui.available_width(), scale.px(self.tall.0, self.tall.1) + foot);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, self.spoken()));
        let all = || self.series.iter().flat_map(|s| s.points.iter());
        if all().next().is_none() {
            return response;
        }
        let (mut low, mut high) = all().fold((f32::MAX, f32::MIN), |(l, h), p| (l.min(p[1]), h.max(p[1])));
        if let Some(floor) = self.floor {
            (low, high) = (low.min(floor), high.max(floor));
        }
        let (from, to, step) = round_scale(low, high);
        let (first, last) = all().fold((f32::MAX, f32::MIN), |(l, h), p| (l.min(p[0]), h.max(p[0])));
        let quiet = ground.colour(Tone::Quiet);
        let ticks: Vec<(f32, String)> = ticks(from, to, step, self.unit);
        let widest = |words: &mut dyn Iterator<Item = &str>| {
            words.map(|w| text::line(ui, Role::Small, w, quiet).size().x).fold(0.0, f32::max)
        };
        let scale_room = widest(&mut ticks.iter().map(|t| t.1.as_str())) + scale.px(5.0, 7.0);
        let end_room = widest(&mut self.series.iter().map(|s| s.end)) + scale.px(8.0, 10.0);
        let inner = Rect::from_min_max(
            pos2(rect.left() + scale_room, rect.top() + scale.px(5.0, 7.0)),
            pos2(rect.right() - end_room, rect.bottom() - foot),
        );
        let y = |v: f32| inner.bottom() - inner.height() * (v - from) / (to - from).max(f32::EPSILON);
        let x = |v: f32| inner.left() + inner.width() * (v - first) / (last - first).max(f32::EPSILON);
        for (value, words) in &ticks {
            let line = y(*value).round();
            let colour = if *value == 0.0 || *value == from { ground.colour(Tone::Quiet) } else { ground.rule() };
            paint::hline(ui.painter(), inner.left(), inner.right(), line, 1.0, colour);
            let galley = text::line(ui, Role::Small, words, quiet);
            text::centred(ui.painter(), inner.left() - scale.px(5.0, 7.0), line, Align::Max, galley);
        }
        let below = inner.bottom() + foot * 0.62;
        for (words, at, align) in [(self.left, inner.left(), Align::Min), (self.right, inner.right(), Align::Max)] {
            let galley = text::line(ui, Role::Small, words, quiet);
            text::centred(ui.painter(), at, below, align, galley);
        }
        for series in self.series {
            let points: Vec<_> = series.points.iter().map(|p| pos2(x(p[0]), y(p[1]))).collect();
            if series.dashed {
                paint::dashed(ui.painter(), &points, series.colour, 1.6, 4.0, 3.0);
            } else {
                // A dark rim, so that light colours show on paper.
                ui.painter().line(points.clone(), Stroke::new(2.8, palette::shade(series.colour, -0.45)));
                ui.painter().line(points.clone(), Stroke::new(1.5, series.colour));
            }
            if series.dots {
                for point in points {
                    ui.painter().circle(
                        point,
                        2.3,
                        series.colour,
                        Stroke::new(0.7, palette::shade(series.colour, -0.45)),
                    );
                }
            }
        }
        self.ends(ui, inner, y);
        response
    }

    /// The words at the right, pushed apart where they would touch.
    fn ends(&self, ui: &Ui, inner: Rect, y: impl Fn(f32) -> f32) {
        let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
        let high = scale.px(11.0, 13.5);
        let mut words: Vec<(f32, &str)> = self
            .series
            .iter()
            .filter(|s| !s.end.is_empty())
            .filter_map(|s| s.points.last().map(|p| (y(p[1]), s.end)))
            .collect();
        words.sort_by(|a, b| a.0.total_cmp(&b.0));
        for i in 1..words.len() {
            words[i].0 = words[i].0.max(words[i - 1].0 + high);
        }
        let over = words.last().map_or(0.0, |w| w.0 - (inner.bottom() + high * 0.3));
        if over > 0.0 {
            let mut most = inner.bottom() + high * 0.3;
            for word in words.iter_mut().rev() {
                word.0 = word.0.min(most);
                most = word.0 - high;
            }
        }
        for (at, end) in words {
            let galley = text::line(ui, Role::SmallStrong, end, ground.colour(Tone::Plain));
            text::centred(ui.painter(), inner.right() + scale.px(6.0, 8.0), at, Align::Min, galley);
        }
    }

    fn spoken(&self) -> String {
        let ends: Vec<&str> = self.series.iter().map(|s| s.end).filter(|e| !e.is_empty()).collect();
        ends.join(", ")
    }
}

/// The numbers of the scale; the highest carries the unit.
fn ticks(from: f32, to: f32, step: f32, unit: &str) -> Vec<(f32, String)> {
    let count = ((to - from) / step).round().max(1.0) as usize;
    // As many decimals as the step itself has: 0.25 and 2.5 have one more than 0.2 and 2.
    let whole = |d: i32| (step * 10_f32.powi(d)).fract().min(1.0 - (step * 10_f32.powi(d)).fract()) < 0.01;
    let decimals = (0..4).find(|&d| whole(d)).unwrap_or(4).unsigned_abs() as usize;
    (0..=count)
        .map(|i| {
            let value = from + step * i as f32;
            let told = number::decimal(f64::from(value), decimals);
            (value, if i == count && !unit.is_empty() { format!("{told}{}{unit}", number::NBSP) } else { told })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_says_its_numbers_as_they_are() {
        let told = |to, step| ticks(0.0, to, step, "").into_iter().map(|t| t.1).collect::<Vec<_>>();
        assert_eq!(told(7.5, 2.5), ["0.0", "2.5", "5.0", "7.5"]);
        assert_eq!(told(0.075, 0.025), ["0.000", "0.025", "0.050", "0.075"]);
        assert_eq!(told(60.0, 20.0), ["0", "20", "40", "60"]);
    }

    #[test]
    fn a_scale_holds_its_values_in_three_to_five_round_steps() {
        for (low, high) in [(0.0, 31.0), (-12.0, 4.0), (0.0, 0.37), (1200.0, 1900.0), (5.0, 5.0)] {
            let (from, to, step) = round_scale(low, high);
            assert!(from <= low && to >= high, "{low}–{high} on {from}–{to}");
            let steps = ((to - from) / step).round();
            assert!((1.0..=5.0).contains(&steps), "{low}–{high} in {steps} steps of {step}");
        }
    }
}
