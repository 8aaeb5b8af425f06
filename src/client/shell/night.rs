//! The desk while an election lies open: its page around the map, and the map's legend.

use bevy_egui::egui::{Align2, Color32, Context, Id, Rect, Ui, vec2};

use super::layout::NightParts;
use super::painting::{self, colour};
use super::words::Words;
use super::{keys, top_bar};
use crate::client::app::Client;
use crate::client::atlas::Hatch;
use crate::client::desk::{Action, View};
use crate::client::night::Night;
use crate::client::panels::election;
use crate::client::theme::{Ground, Scale};
use crate::client::widgets::legend::{Entry, legend};
use crate::client::widgets::pattern::{Fill, Pattern};
use crate::client::widgets::sheet::{self, Sheet, Side};
use crate::client::widgets::slip::{self, Place};

pub fn draw(ctx: &Context, ui: &mut Ui, client: &mut Client, wishes: &mut Vec<Action>) -> Rect {
    let Client { game, words, chord, .. } = client;
    let game = game.as_mut().expect("the desk is drawn while a game is open");
    let scale = Scale::of(ctx);
    keys::read(ctx, game, *chord, wishes);
    let view = View::new(&game.session, game.selection, game.mode, game.event);
    let night = game.night.as_mut().expect("an election lies open");
    night.follow(&view);
    let night = &*night;
    let parts = NightParts::new(ui.max_rect(), scale);
    super::around(ui, parts.screen, parts.map);
    sheet::metal(ui.painter(), parts.top, Some(Side::Bottom));
    sheet::metal(ui.painter(), parts.sheets.wire, Some(Side::Top));
    sheet::region(ui, "top bar", parts.top, Ground::Metal, |ui| top_bar::draw(ui, &view, words, game.clock, wishes));
    election::page(ui, &view, night, &parts.sheets, wishes);
    key(ctx, &view, words, night, parts.map);
    parts.map
}

/// What the tints of the declared places mean, in those of the list that is first in most of them.
fn key(ctx: &Context, view: &View, words: &Words, night: &Night, map: Rect) {
    let scale = Scale::of(ctx);
    let ramp = painting::night_ramp(view.book, view.t, night);
    let steps: Vec<Fill> = ramp.iter().map(|&(tint, hatch)| fill(tint, hatch)).collect();
    let counting = fill(colour::PAPER, painting::NIGHT_COUNTING);
    let corner = map.right_bottom() - vec2(scale.px(21.0, 28.0), scale.px(21.0, 28.0));
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width: scale.px(196.0, 262.0),
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("night legend"), place, Sheet::legend(scale), |ui| {
        let (left, right, counts) =
            (words.get("night-lead-high"), words.get("night-lead-low"), words.get("night-counting-key"));
        let mut entries = vec![Entry::Ramp { steps: &steps, left: &left, right: &right }];
        if !night.is_over() {
            entries.push(Entry::Swatch(counting, &counts));
        }
        legend(ui, &words.get("night-legend"), &entries);
    });
}

fn fill(tint: [u8; 3], hatch: Hatch) -> Fill {
    let rgb = |[r, g, b]: [u8; 3]| Color32::from_rgb(r, g, b);
    let (pattern, over) = match hatch {
        Hatch::None => (Pattern::Plain, None),
        Hatch::Diagonal(line) => (Pattern::Hatch, Some(rgb(line))),
        Hatch::Back(line) => (Pattern::BackHatch, Some(rgb(line))),
        Hatch::Dots(line) => (Pattern::Dots, Some(rgb(line))),
    };
    Fill { colour: rgb(tint), pattern, over }
}
