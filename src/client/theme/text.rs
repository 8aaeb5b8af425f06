//! Which face, size and tracking each kind of text takes, and how a line of it is laid on its baseline.
//!
//! Owns the type table. Never chooses words or colours.

use std::sync::Arc;

use bevy_egui::egui::text::{LayoutJob, TextFormat, TextWrapping};
use bevy_egui::egui::{Align, Color32, Context, FontId, Galley, Painter, Pos2, Rect, RichText, Ui, pos2, vec2};

use super::fonts::Face;
use super::scale::Scale;

/// The kinds of text there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Name of a newspaper.
    Masthead,
    Headline,
    /// The italic line under a headline.
    Deck,
    /// What a whole screen is about.
    Banner,
    /// The subject of a panel, the seat.
    Title,
    /// The question of a slip, the date, an option.
    Heading,
    /// The name of a legend or figure.
    Subheading,
    /// Small lines of a newspaper: place, price.
    Imprint,
    ImprintItalic,
    /// Section names: letterspaced capitals.
    Caps,
    /// Resources in the top bar.
    Value,
    /// Numbers in the boxes of a panel.
    Figure,
    Body,
    Strong,
    Small,
    SmallStrong,
    /// Running text.
    Article,
    ArticleStrong,
    /// Cables.
    Wire,
}

impl Role {
    fn spec(self) -> (Face, f32, f32, f32) {
        match self {
            Self::Masthead => (Face::OldStandardBold, 50.0, 88.0, 0.06),
            Self::Headline => (Face::OldStandardBold, 30.0, 46.0, 0.01),
            Self::Deck => (Face::OldStandardItalic, 16.0, 23.0, 0.01),
            Self::Banner => (Face::OldStandardBold, 20.0, 29.0, 0.0),
            Self::Title => (Face::OldStandardBold, 16.0, 21.0, 0.0),
            Self::Heading => (Face::OldStandardBold, 15.0, 18.0, 0.0),
            Self::Subheading => (Face::OldStandardBold, 13.5, 16.5, 0.0),
            Self::Imprint => (Face::OldStandard, 12.0, 16.0, 0.02),
            Self::ImprintItalic => (Face::OldStandardItalic, 12.0, 16.0, 0.02),
            Self::Caps => (Face::NarrowBold, 11.0, 12.5, 0.11),
            Self::Value => (Face::NarrowBold, 18.0, 20.0, 0.0),
            Self::Figure => (Face::NarrowBold, 15.0, 19.0, 0.0),
            Self::Body => (Face::Narrow, 12.0, 14.5, 0.0),
            Self::Strong => (Face::NarrowBold, 12.0, 14.5, 0.0),
            Self::Small => (Face::Narrow, 11.0, 13.0, 0.0),
            Self::SmallStrong => (Face::NarrowBold, 11.0, 13.0, 0.0),
            Self::Article => (Face::Serif, 12.5, 16.0, 0.0),
            Self::ArticleStrong => (Face::SerifBold, 12.5, 16.0, 0.0),
            Self::Wire => (Face::Mono, 12.0, 14.5, 0.0),
        }
    }

    pub fn size(self, scale: Scale) -> f32 {
        let (_, small, large, _) = self.spec();
        scale.type_size(small, large)
    }

    pub fn font(self, scale: Scale) -> FontId {
        FontId::new(self.size(scale), self.spec().0.family())
    }

    /// Extra space between letters, in points.
    pub fn tracking(self, scale: Scale) -> f32 {
        self.spec().3 * self.size(scale)
    }

    /// Distance from baseline to baseline in running text, in points.
    pub fn leading(self, scale: Scale) -> f32 {
        let loose = match self {
            Self::Banner | Self::Title | Self::Heading | Self::Subheading => 1.2,
            _ => 1.32,
        };
        (self.size(scale) * loose).round()
    }

    pub fn format(self, scale: Scale, colour: Color32) -> TextFormat {
        TextFormat {
            extra_letter_spacing: self.tracking(scale),
            line_height: Some(self.leading(scale)),
            ..TextFormat::simple(self.font(scale), colour)
        }
    }
}

/// Text for egui's own labels.
pub fn rich(ctx: &Context, role: Role, text: impl Into<String>) -> RichText {
    let scale = Scale::of(ctx);
    let text = if role == Role::Caps { text.into().to_uppercase() } else { text.into() };
    RichText::new(text).font(role.font(scale)).extra_letter_spacing(role.tracking(scale))
}

pub fn title(ctx: &Context, text: impl Into<String>) -> RichText {
    rich(ctx, Role::Title, text)
}

/// Letterspaced capitals.
pub fn caps(ctx: &Context, text: impl Into<String>) -> RichText {
    rich(ctx, Role::Caps, text)
}

pub fn value(ctx: &Context, text: impl Into<String>) -> RichText {
    rich(ctx, Role::Value, text)
}

pub fn body(ctx: &Context, text: impl Into<String>) -> RichText {
    rich(ctx, Role::Body, text)
}

pub fn small(ctx: &Context, text: impl Into<String>) -> RichText {
    rich(ctx, Role::Small, text)
}

/// A line or paragraph made of differently set pieces, for [`LayoutJob`]-taking labels and [`spans`].
pub fn job(ctx: &Context, pieces: &[(Role, &str, Color32)]) -> LayoutJob {
    let scale = Scale::of(ctx);
    let mut job = LayoutJob::default();
    for (role, text, colour) in pieces {
        job.append(text, 0.0, role.format(scale, *colour));
    }
    job
}

/// One line, as long as it needs to be. Capitals are made where the role asks for them.
pub fn line(ui: &Ui, role: Role, text: &str, colour: Color32) -> Arc<Galley> {
    lay(ui.painter(), role, text, colour, TextWrapping::no_max_width())
}

/// One line, cut with an ellipsis at `width`.
pub fn elided(ui: &Ui, role: Role, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    lay(ui.painter(), role, text, colour, TextWrapping::truncate_at_width(width.max(1.0)))
}

/// A paragraph wrapped at `width`.
pub fn wrapped(ui: &Ui, role: Role, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    lay(ui.painter(), role, text, colour, TextWrapping::wrap_at_width(width.max(1.0)))
}

/// A title wrapped at `width` into lines of about one length, so that no word is left alone on the last.
pub fn balanced(ui: &Ui, role: Role, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    let greedy = wrapped(ui, role, text, colour, width);
    let rows = greedy.rows.len();
    if rows < 2 {
        return greedy;
    }
    let even = line(ui, role, text, colour).size().x / rows as f32;
    (0..6)
        .map(|step| wrapped(ui, role, text, colour, (even * (1.04 + 0.08 * step as f32)).min(width)))
        .find(|galley| galley.rows.len() == rows)
        .unwrap_or(greedy)
}

/// One line made of differently set pieces on one baseline.
pub fn spans(ui: &Ui, pieces: &[(Role, &str, Color32)]) -> Arc<Galley> {
    let mut job = job(ui.ctx(), pieces);
    job.wrap = TextWrapping::no_max_width();
    ui.painter().layout_job(job)
}

fn lay(painter: &Painter, role: Role, text: &str, colour: Color32, wrap: TextWrapping) -> Arc<Galley> {
    let scale = Scale::of(painter.ctx());
    let upper;
    let text = if role == Role::Caps {
        upper = text.to_uppercase();
        upper.as_str()
    } else {
        text
    };
    let mut job = LayoutJob::single_section(text.to_owned(), role.format(scale, colour));
    job.wrap = wrap;
    painter.layout_job(job)
}

/// Distance from the top of `galley` to the baseline of its first row.
pub fn baseline(galley: &Galley) -> f32 {
    galley.rows.first().map_or(0.0, |row| row.pos.y + row.row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y))
}

/// Height of capitals and figures: seven tenths of the size in all faces used here.
pub fn cap_height(galley: &Galley) -> f32 {
    0.7 * galley.job.sections.iter().map(|s| s.format.font_id.size).fold(0.0, f32::max)
}

/// Draws `galley` with its first baseline at `y`; `align` says which end of it stands at `x`.
pub fn on_baseline(painter: &Painter, x: f32, y: f32, align: Align, galley: Arc<Galley>) -> Rect {
    let x = match align {
        Align::Min => x,
        Align::Center => x - galley.size().x / 2.0,
        Align::Max => x - galley.size().x,
    };
    let pos = pos2(x.round(), (y - baseline(&galley)).round());
    let rect = Rect::from_min_size(pos, galley.size());
    painter.galley(pos, galley, Color32::PLACEHOLDER);
    rect
}

/// Draws one line so that its capitals stand in the middle of `y`. Lines of one size drawn so share a baseline.
pub fn centred(painter: &Painter, x: f32, y: f32, align: Align, galley: Arc<Galley>) -> Rect {
    let base = (y + cap_height(&galley) / 2.0).round();
    on_baseline(painter, x, base, align, galley)
}

/// Draws `galley` with its top left corner at `pos`.
pub fn at(painter: &Painter, pos: Pos2, galley: Arc<Galley>) -> Rect {
    let pos = pos2(pos.x.round(), pos.y.round());
    let rect = Rect::from_min_size(pos, galley.size());
    painter.galley(pos, galley, Color32::PLACEHOLDER);
    rect
}

/// A label that wraps: allocates its space in `ui` and draws.
pub fn paragraph(ui: &mut Ui, role: Role, text: &str, colour: Color32) -> bevy_egui::egui::Response {
    let galley = wrapped(ui, role, text, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width().min(galley.size().x.ceil()), galley.size().y.ceil()),
        bevy_egui::egui::Sense::hover(),
    );
    at(ui.painter(), rect.min, galley);
    response
}
