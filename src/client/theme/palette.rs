//! The colours of the interface, named by what they are on the desk.
//!
//! Owns every colour constant and the two grounds (metal and paper) that decide which of them a text takes.
//! Never names whose colour a hue is: countries and factions bring theirs from the scenario.

use bevy_egui::egui::{Color32, Ui};

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// The table behind everything.
pub const DESK: Color32 = hex(0x141b18);
/// Rails and bars.
pub const METAL: Color32 = hex(0x1e2723);
/// Inactive tabs, raised metal.
pub const METAL_2: Color32 = hex(0x27322d);
/// Metal under the pointer.
pub const METAL_3: Color32 = hex(0x39473f);
/// One point of light on a metal edge.
pub const HAIR: Color32 = hex(0x44534b);
/// One point of shadow on a metal edge.
pub const EDGE: Color32 = hex(0x0b0f0d);
/// Text on metal.
pub const TEXT: Color32 = hex(0xece5d3);
/// Secondary text on metal.
pub const TEXT_2: Color32 = hex(0xb3b8a8);
/// Headings on metal, the canon, the chosen thing.
pub const BRASS: Color32 = hex(0xc8a45d);
/// Rules in brass.
pub const BRASS_2: Color32 = hex(0x8d7340);
/// A card.
pub const PAPER: Color32 = hex(0xefe6d1);
/// A card that has been read.
pub const PAPER_2: Color32 = hex(0xe4d8bd);
/// Rules on paper.
pub const PAPER_3: Color32 = hex(0xd3c4a3);
/// A slip lying above the map, lighter than the panels so that it reads as nearer.
pub const SLIP: Color32 = hex(0xf6efde);
/// The chosen field on paper.
pub const CHOSEN: Color32 = hex(0xfbf6ea);
/// Text on paper.
pub const INK: Color32 = hex(0x231c15);
/// Secondary text on paper.
pub const INK_2: Color32 = hex(0x5a4a39);
/// The one main action of a screen, urgent pins.
pub const RED: Color32 = hex(0xa8281c);
/// Red under the pointer.
pub const RED_2: Color32 = hex(0xbd3a2c);
/// Red as a line on metal, where the paper's red would sink: the present day.
pub const RED_ON_METAL: Color32 = hex(0xde5440);
/// A fall, on paper.
pub const LOSS: Color32 = hex(0x9a2014);
/// A rise, on paper.
pub const GAIN: Color32 = hex(0x2c5a2c);
/// The bar of a rise, on paper: large enough to be lighter than its text.
pub const GAIN_BAR: Color32 = hex(0x396a39);
/// A fall, on metal.
pub const LOSS_ON_METAL: Color32 = hex(0xf0927f);
/// A rise, on metal.
pub const GAIN_ON_METAL: Color32 = hex(0xa5c98e);
/// Other histories: lines.
pub const BRANCH: Color32 = hex(0x7fb0d4);
/// Other histories: text.
pub const BRANCH_TEXT: Color32 = hex(0xb5d4ea);
/// Open water.
pub const SEA: Color32 = hex(0xcbd8d3);
/// Rings along the coast.
pub const WATERLINE: Color32 = hex(0x8ba7a8);
/// Lettering on water.
pub const SEA_LETTERING: Color32 = hex(0x3d6268);
/// A pin or card number that asks for nothing.
pub const PIN_QUIET: Color32 = hex(0x4a5a52);
/// Bars of a histogram that are not picked out.
pub const BAR_QUIET: Color32 = hex(0xb5a078);
/// The flat shadow of a sheet.
pub const SHADOW: Color32 = Color32::from_rgba_premultiplied(7, 9, 8, 120);

/// Warm end of the influence ramp, light to dark; drawn with a hatch.
pub const INFLUENCE_WARM: [Color32; 4] = [hex(0xf0d2bd), hex(0xe3a283), hex(0xcd6844), hex(0x9f3419)];
/// Cool end of the influence ramp, light to dark; drawn with dots.
pub const INFLUENCE_COOL: [Color32; 4] = [hex(0xc9d9e6), hex(0x8fb3d0), hex(0x4f84b0), hex(0x24577f)];
/// Where neither end of the ramp reaches a tenth.
pub const INFLUENCE_NONE: Color32 = hex(0xece4d0);

/// Ten hues for parties, told apart in normal, deuter-, prot- and tritanopic sight (smallest OKLab distance 0.09).
pub const PARTY_HUES: [Color32; 10] = [
    hex(0xd0813a),
    hex(0x612a24),
    hex(0x171615),
    hex(0xbf321b),
    hex(0xf0c548),
    hex(0x8c6ebe),
    hex(0x3f7365),
    hex(0x0a437f),
    hex(0xb6c3a5),
    hex(0x9a9997),
];

/// What a thing lies on. Decides which text, rule and trend colours it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Metal,
    Paper,
}

/// What a number or word means to the reader. Never shown by colour alone: a sign, arrow or word goes with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    /// Secondary.
    Quiet,
    Gain,
    Loss,
    /// Brass on metal, red on paper.
    Accent,
}

impl Ground {
    /// The ground `ui` was set to with [`Ground::apply`]; metal unless something else was said.
    pub fn of(ui: &Ui) -> Self {
        if ui.visuals().dark_mode { Self::Metal } else { Self::Paper }
    }

    /// Makes `ui` and its children draw for this ground.
    pub fn apply(self, ui: &mut Ui) {
        super::style::ground_visuals(ui.visuals_mut(), self);
    }

    pub fn colour(self, tone: Tone) -> Color32 {
        match (self, tone) {
            (Self::Metal, Tone::Plain) => TEXT,
            (Self::Metal, Tone::Quiet) => TEXT_2,
            (Self::Metal, Tone::Gain) => GAIN_ON_METAL,
            (Self::Metal, Tone::Loss) => LOSS_ON_METAL,
            (Self::Metal, Tone::Accent) => BRASS,
            (Self::Paper, Tone::Plain) => INK,
            (Self::Paper, Tone::Quiet) => INK_2,
            (Self::Paper, Tone::Gain) => GAIN,
            (Self::Paper, Tone::Loss) => LOSS,
            (Self::Paper, Tone::Accent) => RED,
        }
    }

    /// Thin rules between rows and under headings.
    pub fn rule(self) -> Color32 {
        match self {
            Self::Metal => hex(0x2f3b35),
            Self::Paper => PAPER_3,
        }
    }

    /// The ground itself.
    pub fn fill(self) -> Color32 {
        match self {
            Self::Metal => METAL,
            Self::Paper => PAPER,
        }
    }

    /// A row or field under the pointer.
    pub fn hover(self) -> Color32 {
        match self {
            Self::Metal => METAL_2,
            Self::Paper => hex(0xf5eddb),
        }
    }
}

/// Whether white or dark text is easier to read on `fill` (relative luminance after WCAG 2, cut at 0.4).
pub fn text_on(fill: Color32) -> Color32 {
    let linear = |c: u8| {
        let c = f32::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(fill.r()) + 0.7152 * linear(fill.g()) + 0.0722 * linear(fill.b());
    if luminance > 0.4 { INK } else { hex(0xfdf6e3) }
}

/// `colour` moved towards black (negative) or white (positive) by `amount` of the way.
pub fn shade(colour: Color32, amount: f32) -> Color32 {
    let target = if amount < 0.0 { Color32::BLACK } else { Color32::WHITE };
    colour.lerp_to_gamma(target, amount.abs().min(1.0))
}
