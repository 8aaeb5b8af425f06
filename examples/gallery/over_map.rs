//! What floats on the map: pins, tabs, legend, an explanation.

use bevy_egui::egui::{self, Align2, Id, Rect, pos2, vec2};

use grand_marshal::client::theme::{Ground, Scale, Tone, palette};
use grand_marshal::client::widgets::cable::pin;
use grand_marshal::client::widgets::legend::{Entry, legend};
use grand_marshal::client::widgets::pattern::{Fill, Pattern};
use grand_marshal::client::widgets::sheet::{self, Sheet, Side};
use grand_marshal::client::widgets::slip::{self, Place};
use grand_marshal::client::widgets::tab::{Tab, index_tabs, tabs_height};
use grand_marshal::client::widgets::why::{Term, Why, why_card, why_width};

use super::{Gallery, colour};

pub fn over_the_map(ctx: &egui::Context, ui: &mut egui::Ui, map: Rect, paper: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ctx);
    pin(ui, map.min + map.size() * vec2(0.16, 0.74), 1, true);
    pin(ui, map.min + map.size() * vec2(0.53, 0.46), 3, false);
    let tabs = map_modes();
    let row = Rect::from_min_size(
        pos2(map.left() + scale.px(22.0, 28.0), map.bottom() - tabs_height(scale) - scale.px(11.0, 16.0)),
        vec2(map.width(), tabs_height(scale)),
    );
    let chosen = sheet::region(ui, "modes", row, Ground::Metal, |ui| index_tabs(ui, &tabs, gallery.mode));
    gallery.mode = chosen.unwrap_or(gallery.mode);

    let uncovered = map.shrink(scale.px(14.0, 18.0));
    let width = scale.px(188.0, 240.0);
    let corner = uncovered.right_bottom() - vec2(scale.px(7.0, 10.0), scale.px(9.0, 12.0));
    let place = Place { pivot: Align2::RIGHT_BOTTOM, at: corner, width, notch: None, pinned: false, within: map };
    slip::card(ctx, Id::new("legend"), place, Sheet::legend(scale), |ui| {
        legend(
            ui,
            "Sovereignty and occupation",
            &[
                Entry::Swatch(
                    Fill { colour: colour(0xdcab9b), pattern: Pattern::Hatch, over: Some(colour(0xa8321f)) },
                    "Soviet military administration",
                ),
                Entry::Swatch(
                    Fill { colour: colour(0xd3ccb8), pattern: Pattern::BackHatch, over: Some(colour(0x2f5d8a)) },
                    "Held by France",
                ),
                Entry::Border { tint: colour(0xecd08a), border: palette::RED, text: "Your country" },
                Entry::Towns("Capital; administered"),
            ],
        );
    });
    if gallery.why_open {
        let tip = pos2(paper.right() + 2.0, paper.top() + scale.px(90.0, 126.0));
        let place = Place {
            pivot: Align2::LEFT_TOP,
            at: pos2(map.left() + scale.px(20.0, 26.0), map.top() + scale.px(62.0, 90.0)),
            width: why_width(scale),
            notch: (!gallery.pinned).then_some((Side::Left, tip)),
            pinned: gallery.pinned,
            within: map,
        };
        let id = Id::new(("why", gallery.pinned));
        let card = why_card(ctx, id, place, &why_support());
        if card.closed {
            gallery.why_open = false;
            gallery.pinned = false;
        }
    }
}

fn map_modes() -> [Tab<'static>; 7] {
    ["Political", "Influence", "Government", "Elections", "Economy", "Conflict", "Relations"]
        .into_iter()
        .zip(["F1", "F2", "F3", "F4", "F5", "F6", "F7"])
        .map(|(name, key)| Tab { name, key })
        .collect::<Vec<_>>()
        .try_into()
        .expect("seven names and seven keys")
}

fn why_support() -> Why<'static> {
    const TERMS: [Term; 6] = [
        Term { label: "Its leaders condemned the coup", value: -1.6, text: "−1.6", opens: true },
        Term { label: "Militia cadres stop canvassing", value: -1.2, text: "−1.2", opens: true },
        Term { label: "Republican Union wins the uncommitted", value: -0.8, text: "−0.8", opens: true },
        Term { label: "Moscow money, 38 % of funds", value: 0.9, text: "+0.9", opens: true },
        Term { label: "Republic Day, 14 April", value: 0.3, text: "+0.3", opens: false },
        Term { label: "Diminishing returns", value: 0.1, text: "+0.1", opens: false },
    ];
    Why {
        question: "Why 17.4 %, and 2.3 lower?",
        sub: "Support in Spain since 1 March",
        terms: &TERMS,
        total_label: "Change, from 19.7 %",
        total: "−2.3",
        total_tone: Tone::Loss,
        next: "Next moves 20 April",
        hint: "T pin · dotted words open",
    }
}
