//! The right sheet of an election: how one place's seats were won, and how near it was.
//!
//! Owns the arrangement of the grid and the sentence under it.

use bevy_egui::egui::{Align, Color32, Sense, Ui, vec2};

use crate::client::theme::{Role, Scale, palette, text};
use crate::client::widgets::audit::{Audit, Figure, Row, sentence, sentence_height};
use crate::client::widgets::pattern::Fill;
use crate::client::widgets::{paint, sheet};

pub use crate::client::widgets::audit::Fate;

/// One party in the place.
#[derive(Clone, Debug)]
pub struct InquestRow {
    pub fill: Fill,
    pub name: String,
    /// Tag, number, what became of it.
    pub figures: Vec<(String, String, Fate)>,
    pub seats: String,
}

/// How strongly a piece of the sentence is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Strong,
    /// Strong and red: what would have changed it.
    Urgent,
}

/// Everything on the sheet.
#[derive(Clone, Debug, Default)]
pub struct Inquest {
    pub title: String,
    pub note: String,
    pub rule: String,
    pub heads: Vec<String>,
    pub seats: String,
    pub rows: Vec<InquestRow>,
    pub verdict: Vec<(Weight, String)>,
}

/// Draws the sheet into `ui`.
pub fn inquest(ui: &mut Ui, what: &Inquest) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    head(ui, &what.title, &what.note);
    let heads: Vec<&str> = what.heads.iter().map(String::as_str).collect();
    let rows: Vec<Row> = what
        .rows
        .iter()
        .map(|row| Row {
            fill: row.fill,
            name: &row.name,
            figures: row.figures.iter().map(|(tag, value, fate)| Figure { tag, value, fate: *fate }).collect(),
            seats: &row.seats,
        })
        .collect();
    let audit = Audit { rule: &what.rule, heads: &heads, seats: &what.seats, rows: &rows };
    let pieces: Vec<(Role, &str, Color32)> = what
        .verdict
        .iter()
        .map(|(weight, words)| match weight {
            Weight::Plain => (Role::Article, words.as_str(), palette::INK),
            Weight::Strong => (Role::ArticleStrong, words.as_str(), palette::INK),
            Weight::Urgent => (Role::ArticleStrong, words.as_str(), palette::LOSS),
        })
        .collect();
    let said = sentence_height(ui, &pieces) + scale.px(13.0, 21.0);
    let foot = said.max(scale.px(50.0, 74.0));
    let room = ui.available_height() - foot - scale.row();
    let row = (room / rows.len().max(1) as f32).floor().clamp(scale.px(18.0, 23.0), scale.px(22.0, 31.0));
    sheet::scroll(ui, "audit", (room + scale.row()).max(row * 3.0), |ui| {
        audit.show(ui, row);
    });
    ui.add_space(scale.px(5.0, 9.0));
    let y = ui.cursor().top().round();
    paint::hline(ui.painter(), ui.max_rect().left(), ui.max_rect().right(), y, 1.0, palette::INK);
    ui.add_space(scale.px(6.0, 10.0));
    sentence(ui, &pieces);
}

/// The title of the sheet with a quiet note at the right.
pub fn head(ui: &mut Ui, title: &str, note: &str) {
    let scale = Scale::of(ui.ctx());
    let height = scale.px(24.0, 36.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let base = (rect.top() + height * 0.62).round();
    let title = text::elided(ui, Role::Title, title, palette::INK, rect.width() * 0.66);
    let end = text::on_baseline(ui.painter(), rect.left(), base, Align::Min, title).right();
    let note = text::elided(ui, Role::Body, note, palette::INK_2, rect.right() - end - scale.gap());
    text::on_baseline(ui.painter(), rect.right(), base, Align::Max, note);
}
