//! The typefaces, built into the program.
//!
//! Owns the font files and the family names. Never decides a size: that is `text`.

use std::sync::Arc;

use bevy_egui::egui::{Context, FontData, FontDefinitions, FontFamily};

/// The faces of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Titles, newspaper, map lettering.
    OldStandard,
    OldStandardItalic,
    OldStandardBold,
    /// Interface and numbers.
    Narrow,
    NarrowBold,
    /// Running text on paper.
    Serif,
    SerifBold,
    /// Cables and wire.
    Mono,
}

const FACES: [(Face, &str, &[u8]); 8] = [
    (Face::OldStandard, "old-standard", include_bytes!("../../../assets/fonts/OldStandard-Regular.ttf")),
    (Face::OldStandardItalic, "old-standard-italic", include_bytes!("../../../assets/fonts/OldStandard-Italic.ttf")),
    (Face::OldStandardBold, "old-standard-bold", include_bytes!("../../../assets/fonts/OldStandard-Bold.ttf")),
    (Face::Narrow, "pt-sans-narrow", include_bytes!("../../../assets/fonts/PTN57F.ttf")),
    (Face::NarrowBold, "pt-sans-narrow-bold", include_bytes!("../../../assets/fonts/PTN77F.ttf")),
    (Face::Serif, "pt-serif", include_bytes!("../../../assets/fonts/PTF55F.ttf")),
    (Face::SerifBold, "pt-serif-bold", include_bytes!("../../../assets/fonts/PTF75F.ttf")),
    (Face::Mono, "pt-mono", include_bytes!("../../../assets/fonts/PTM55F.ttf")),
];

impl Face {
    /// The family name egui knows the face by.
    pub fn name(self) -> &'static str {
        FACES.iter().find(|(face, _, _)| *face == self).map_or("pt-sans-narrow", |(_, name, _)| name)
    }

    pub fn family(self) -> FontFamily {
        FontFamily::Name(self.name().into())
    }
}

/// Puts all faces into `ctx`; they can be used from the next frame on.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (_, name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut chain = vec![name.to_owned()];
        chain.extend(fallback.iter().cloned());
        fonts.families.insert(FontFamily::Name(name.into()), chain);
    }
    for (family, face) in [(FontFamily::Proportional, Face::Narrow), (FontFamily::Monospace, Face::Mono)] {
        fonts.families.entry(family).or_default().insert(0, face.name().to_owned());
    }
    ctx.set_fonts(fonts);
}
