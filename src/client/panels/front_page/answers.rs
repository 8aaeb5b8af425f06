//! The answers to an event as slips: what each would do, how likely things are, why one is closed.
//!
//! Owns the way from options to slips. Never decides which are open.

use bevy_egui::egui::{Rect, Sense, Ui, pos2, vec2};

use super::super::{account, effects, figures};
use crate::client::desk::View;
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::option_slip::{Line, Odds, OptionSlip, option_slips};
use crate::client::widgets::slip;
use crate::command::{self, Command};
use crate::rules::story;
use crate::telling::{self, Tone as Meaning};
use crate::world::OpenEvent;

pub struct Answers {
    all: Vec<Answer>,
}

struct Answer {
    title: String,
    lines: Vec<telling::Line>,
    canon: bool,
    default: bool,
    /// Why it is closed.
    refused: Option<String>,
}

/// "A" to "F".
pub fn letter(option: usize) -> &'static str {
    ["A", "B", "C", "D", "E", "F"].get(option).copied().unwrap_or("?")
}

impl Answers {
    pub fn read(view: &View, open: &OpenEvent) -> Self {
        let frame = story::open_frame(view.book, view.t, open);
        let def = &view.book.events[open.event];
        let allowed = story::options(view.book, view.t, open.event, &frame);
        let all = (0u8..).zip(&def.options).map(|(option, written)| {
            let order = Command::Answer { event: open.number, option };
            let preview = command::would_do(view.book, view.t, open.actor, &order);
            let refused = (!allowed.contains(&option)).then(|| {
                let failing = account::failing(view, &frame, &written.only_if);
                let told: Vec<String> = failing.into_iter().map(|part| part.told).collect();
                format!("{} {}", view.tell.ui("panel-event-closed"), told.join("; "))
            });
            Answer {
                title: view.tell.option(open.event, option),
                lines: view.tell.lines(&preview.items, Some(view.seat.unwrap_or(open.actor))),
                canon: written.canon,
                default: usize::from(option) == def.default_option(),
                refused,
            }
        });
        Self { all: all.collect() }
    }

    pub fn is_open(&self, option: u8) -> bool {
        self.all.get(usize::from(option)).is_some_and(|answer| answer.refused.is_none())
    }

    /// What is answered when time runs out: the author's default, or the first that is open.
    pub fn when_time_runs_out(&self) -> Option<usize> {
        let open = |i: &usize| self.all[*i].refused.is_none();
        let default = self.all.iter().position(|answer| answer.default).filter(open);
        default.or_else(|| (0..self.all.len()).find(open))
    }

    /// The slips across the width of `ui`, as many lines on each as `room` allows; the rest on hover. Returns the one
    /// pressed.
    pub fn show(&self, ui: &mut Ui, view: &View, chosen: Option<u8>, room: f32) -> Option<u8> {
        let told: Vec<Told> = self.all.iter().map(|answer| Told::of(ui, view, answer, room)).collect();
        let lines: Vec<Vec<Line>> = told.iter().map(Told::lines).collect();
        let odds: Vec<Vec<Odds>> = told.iter().map(Told::odds).collect();
        let stamp = view.tell.ui("panel-event-canon");
        let slips: Vec<OptionSlip> = self
            .all
            .iter()
            .enumerate()
            .map(|(i, answer)| OptionSlip {
                letter: letter(i),
                title: &answer.title,
                lines: &lines[i],
                odds: &odds[i],
                stamp: answer.canon.then_some(stamp.as_str()),
                selected: chosen.is_some_and(|c| usize::from(c) == i),
                refused: answer.refused.as_deref(),
            })
            .collect();
        let (top, width) = (ui.cursor().min, ui.available_width());
        let pressed = option_slips(ui, &slips);
        let bottom = ui.cursor().min.y;
        self.whole_lists(ui, view, &told, Rect::from_min_size(top, vec2(width, bottom - top.y)));
        pressed.and_then(|i| u8::try_from(i).ok())
    }

    /// Where a slip had to be cut, all its lines while the pointer rests on it.
    fn whole_lists(&self, ui: &mut Ui, view: &View, told: &[Told], row: Rect) {
        let gap = Scale::of(ui.ctx()).px(10.0, 15.0);
        let count = self.all.len().max(1) as f32;
        let width = ((row.width() - gap * (count - 1.0)) / count).floor();
        for (i, (answer, told)) in self.all.iter().zip(told).enumerate() {
            if !told.cut || answer.refused.is_some() {
                continue;
            }
            let left = row.left() + (width + gap) * i as f32;
            let place = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
            let response = ui.interact(place, ui.id().with(("whole answer", i)), Sense::hover());
            slip::tooltip(&response, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                effects::effect_lines(ui, view, &answer.lines);
            });
        }
    }
}

/// An answer's lines and chances as they fit on its slip.
struct Told {
    lines: Vec<(String, String, Tone)>,
    chances: Vec<Chance>,
    cut: bool,
}

/// Something that may come of it.
struct Chance {
    what: String,
    share: f32,
    text: String,
    welcome: bool,
}

/// Chances of one or two things each stand below with their bars; where one has more, all stand among the lines.
fn few_of_each(lines: &[telling::Line]) -> bool {
    lines.iter().enumerate().filter(|(_, line)| line.odds.is_some()).all(|(i, line)| {
        let inner = lines[i + 1..].iter().take_while(|l| l.depth > line.depth).count();
        line.depth == 0 && (1..=2).contains(&inner)
    })
}

impl Told {
    fn of(ui: &Ui, view: &View, answer: &Answer, room: f32) -> Self {
        let scale = Scale::of(ui.ctx());
        let mut told = Self { lines: Vec::new(), chances: Vec::new(), cut: false };
        let mut rest = answer.lines.as_slice();
        let few = few_of_each(rest);
        while let Some((line, after)) = rest.split_first() {
            let inner = after.iter().take_while(|l| l.depth > line.depth).count();
            match line.odds {
                Some(odds) if few => {
                    told.chance(odds, &after[..inner]);
                    rest = &after[inner..];
                }
                _ => {
                    told.line(line);
                    rest = after;
                }
            }
        }
        if answer.lines.is_empty() {
            told.lines.push((view.tell.ui("panel-effects-none"), String::new(), Tone::Quiet));
        }
        let inside = (ui.available_width() / 3.0).min(scale.px(240.0, 320.0)) - scale.px(26.0, 38.0);
        told.cut = told.lines.iter().any(|(label, text, _)| {
            let wide = |role, words: &str| text::line(ui, role, words, palette::INK).size().x;
            wide(Role::Body, label) + wide(Role::Strong, text) > inside
        });
        // What the slip itself takes: margins, the stamp and a title of two lines.
        let fixed = scale.px(28.0, 41.0) + scale.px(42.0, 56.0) + scale.px(27.0, 43.0) * told.chances.len() as f32;
        told.cut_to(view, ((room - fixed) / scale.px(19.0, 28.0)).floor().max(2.0) as usize);
        told
    }

    fn line(&mut self, line: &telling::Line) {
        let indent = "\u{a0}".repeat(3 * usize::from(line.depth));
        let text = effects::odds_text(line).unwrap_or_else(|| line.value.clone());
        self.lines.push((format!("{indent}{}", line.label), text, effects::tone(line.tone)));
    }

    fn chance(&mut self, odds: crate::units::Fixed, what: &[telling::Line]) {
        let words: Vec<String> = what.iter().map(|l| format!("{} {}", l.label, l.value).trim().to_owned()).collect();
        self.chances.push(Chance {
            what: words.join("; "),
            share: odds.to_f32() / 100.0,
            text: figures::percent_whole(odds),
            welcome: what.iter().all(|l| l.tone != Meaning::Loss),
        });
    }

    fn cut_to(&mut self, view: &View, most: usize) {
        if self.lines.len() > most {
            let more = (self.lines.len() - (most - 1)).to_string();
            self.lines.truncate(most - 1);
            self.lines.push((view.tell.ui_with("panel-effects-more", &[("count", more)]), String::new(), Tone::Quiet));
            self.cut = true;
        }
    }

    fn lines(&self) -> Vec<Line<'_>> {
        self.lines.iter().map(|(label, text, tone)| Line { label, text, tone: *tone }).collect()
    }

    fn odds(&self) -> Vec<Odds<'_>> {
        self.chances
            .iter()
            .map(|c| Odds { label: &c.what, share: c.share, text: &c.text, welcome: c.welcome })
            .collect()
    }
}
