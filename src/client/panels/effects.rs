//! What an order or an answer would do, as lines on paper.
//!
//! Owns their setting on slips. The lines come from the interpreter's own preview, told by the teller.

use bevy_egui::egui::{Align, Rect, Sense, Ui, pos2, vec2};

use super::{figures, foresight};
use crate::client::desk::View;
use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::{chart, paint};
use crate::command::{self, Command, Covert, Preview, WarOrder};
use crate::telling::{Line, Tone as Meaning};
use crate::units::FactionId;

/// Most lines on one slip.
const MOST: usize = 18;

/// The paper's tone of a told line.
pub fn tone(meaning: Meaning) -> Tone {
    match meaning {
        Meaning::Gain => Tone::Gain,
        Meaning::Loss => Tone::Loss,
        Meaning::Plain => Tone::Plain,
    }
}

/// An order's slip: what it will do, who gains by it and who resents it.
pub fn order_slip(ui: &mut Ui, view: &View, actor: FactionId, order: &Command, preview: &Preview) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    text::paragraph(ui, Role::Strong, &view.tell.command(order), palette::INK);
    ui.add_space(scale.px(3.0, 4.0));
    let mut lines = view.tell.order_lines(preview, actor);
    // A posture, a task and terms are what their order says: what is to be expected of them stands below.
    if let Command::War(WarOrder::Front { .. } | WarOrder::Task { .. } | WarOrder::Offer { .. }) = order {
        lines.retain(|line| !line.value.is_empty());
    }
    if let Command::Covert(Covert::Undertake { .. }) = order {
        // Of a secret act two things are left to chance.
        let rolls = lines.iter_mut().filter(|line| line.depth == 0 && line.odds.is_some());
        for (line, key) in rolls.zip(["panel-effects-comes-off", "panel-effects-comes-out"]) {
            line.label = view.tell.ui(key);
        }
    }
    let follows = foresight::lines(view, actor, order);
    if lines.is_empty() && follows.is_empty() {
        text::paragraph(ui, Role::Body, &view.tell.ui("panel-effects-none"), palette::INK_2);
    }
    effect_lines(ui, view, &lines);
    if !follows.is_empty() {
        if !lines.is_empty() {
            heading(ui, &view.tell.ui("panel-effects-follows"));
        }
        effect_lines(ui, view, &follows);
    }
    let others = command::reactions(view.t, actor, &preview.items);
    if !others.is_empty() {
        heading(ui, &view.tell.ui("panel-effects-others"));
        effect_lines(ui, view, &view.tell.reactions(&others[..others.len().min(6)]));
    }
}

fn heading(ui: &mut Ui, words: &str) {
    let scale = Scale::of(ui.ctx());
    ui.add_space(scale.px(4.0, 6.0));
    let title = text::line(ui, Role::Caps, words, palette::INK_2);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, title);
}

/// Lines under one another, nested ones indented, chances with a bar.
pub fn effect_lines(ui: &mut Ui, view: &View, lines: &[Line]) {
    for line in lines.iter().take(MOST) {
        line_row(ui, line);
    }
    if lines.len() > MOST {
        let more = view.tell.ui_with("panel-effects-more", &[("count", (lines.len() - MOST).to_string())]);
        text::paragraph(ui, Role::Small, &more, palette::INK_2);
    }
}

/// One line; a label that is too long for it goes on below.
fn line_row(ui: &mut Ui, line: &Line) {
    let scale = Scale::of(ui.ctx());
    let indent = scale.px(8.0, 11.0) * f32::from(line.depth);
    let width = ui.available_width();
    let colour = Ground::Paper.colour(tone(line.tone));
    let value = text::elided(ui, Role::Strong, &line.value, colour, width * 0.6);
    let room = width - indent - value.size().x - scale.px(6.0, 8.0);
    let label = text::wrapped(ui, Role::Body, &line.label, palette::INK, room);
    let bar = if line.odds.is_some() { scale.px(6.0, 8.0) } else { 0.0 };
    let height = label.size().y.max(value.size().y) + scale.px(2.0, 4.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + bar), Sense::hover());
    let base = rect.top() + text::baseline(&label).max(text::baseline(&value)) + 1.0;
    text::on_baseline(ui.painter(), rect.left() + indent, base, Align::Min, label);
    text::on_baseline(ui.painter(), rect.right(), base, Align::Max, value);
    if let Some(odds) = line.odds {
        let place = Rect::from_min_max(
            pos2(rect.left() + indent, rect.bottom() - bar),
            pos2(rect.right(), rect.bottom() - 1.0),
        );
        chart::share_bar_at(ui.painter(), paint::whole(place), odds.to_f32() / 100.0, Fill::plain(palette::BAR_QUIET));
    }
}

/// "57 %"
pub fn odds_text(line: &Line) -> Option<String> {
    line.odds.map(figures::percent_whole)
}
