//! An event as the front page of a newspaper.

use bevy_egui::egui::{self, Align, Align2, Id, Layout, Rect, UiBuilder, pos2, vec2};

use grand_marshal::client::theme::{Ground, Role, Scale, Tone, palette, text};
use grand_marshal::client::widgets::button::{Kind, button};
use grand_marshal::client::widgets::key_cap::key_cap;
use grand_marshal::client::widgets::legend::{Entry, legend};
use grand_marshal::client::widgets::option_slip::{Line, Odds, OptionSlip, option_slips};
use grand_marshal::client::widgets::pattern::{Fill, Pattern};
use grand_marshal::client::widgets::sheet::{self, Sheet};
use grand_marshal::client::widgets::slip::{self, Place};
use grand_marshal::client::widgets::{motion, newspaper, paint};

use super::{Gallery, Page, RUST, colour};

pub fn event_page(ctx: &egui::Context, ui: &mut egui::Ui, map: Rect, gallery: &mut Gallery) {
    let scale = Scale::of(ctx);
    let landed = motion::arrival(ctx, Id::new("front page"), 180.0);
    let page = Rect::from_min_max(
        map.min + vec2(scale.px(14.0, 40.0), scale.px(7.0, 22.0)),
        pos2(map.left() + scale.px(760.0, 1046.0), map.bottom() - scale.px(8.0, 26.0)),
    );
    let page = page.translate(vec2(0.0, (landed - 1.0) * scale.px(40.0, 60.0)));
    Sheet { fill: palette::SLIP, double_rule: false, shadow: 4.0, padding: 0.0 }.paint(ui.painter(), page);
    let inside = page.shrink2(vec2(scale.px(20.0, 34.0), scale.px(5.0, 14.0)));
    sheet::region(ui, "front page", inside, Ground::Paper, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        newspaper::masthead(ui, "EL SOL", ["Morning edition", "founded 1917"], ["Price", "30 céntimos"]);
        newspaper::date_line(ui, "Número 9 214", "Madrid, Saturday 19 April 1947", "Independent daily");
        newspaper::headline(ui, "GOVERNMENT LOSES ITS MAJORITY");
        newspaper::deck(
            ui,
            "Thirty-one communists abstain; the coalition falls to 212 votes, for the first time in nine years",
        );
        newspaper::thin_rule(ui);
        ui.add_space(scale.px(6.0, 12.0));
        front_story(ui, scale);
        ui.add_space(scale.px(6.0, 12.0));
        newspaper::double_rule(ui);
        answer_head(ui, scale);
        if let Some(i) = option_slips(ui, &options(gallery.option)) {
            gallery.option = i;
        }
        sheet::push_down(ui, scale.px(28.0, 40.0) + scale.px(2.0, 6.0));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let letter = ["A", "B", "C"][gallery.option];
            if button(ui, &format!("Sign {letter}"), Kind::Main, None).clicked() {
                gallery.page = Page::Main;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                key_cap(ui, "T");
                ui.label(
                    text::body(ui.ctx(), "why these numbers · odds are rolled on the day, never before")
                        .color(palette::INK_2),
                );
            });
        });
    });
    let steps: Vec<Fill> = palette::INFLUENCE_WARM
        .into_iter()
        .rev()
        .map(|c| Fill::new(c, Pattern::Hatch))
        .chain(palette::INFLUENCE_COOL.into_iter().map(|c| Fill::new(c, Pattern::Dots)))
        .collect();
    let corner = map.right_bottom() - vec2(scale.px(14.0, 20.0), scale.px(14.0, 20.0));
    let place = Place {
        pivot: Align2::RIGHT_BOTTOM,
        at: corner,
        width: scale.px(220.0, 298.0),
        notch: None,
        pinned: false,
        within: map,
    };
    slip::card(ctx, Id::new("ramp"), place, Sheet::legend(scale), |ui| {
        legend(
            ui,
            "Influence: the communist camp",
            &[
                Entry::Ramp { steps: &steps, left: "Tukhachevskist", right: "Rykovist" },
                Entry::Note("Darker: more of the province, more firmly held"),
                Entry::Swatch(Fill::plain(palette::INFLUENCE_NONE), "Under a tenth communist"),
            ],
        );
    });
}

fn front_story(ui: &mut egui::Ui, scale: Scale) {
    const STORY: &str = "At twenty past two this morning the Cortes refused the Government its confidence. The \
        deputies who hold with Marshal Tukhachevsky, and who left the Communist Workers’ Party on Thursday, kept \
        their seats and did not vote. The Prime Minister went from the Chamber to the Palace. He may ask for new \
        elections, govern without a majority, or look for friends in the centre. The Republican Left says it will \
        listen.";
    let aside = scale.px(196.0, 268.0);
    let gap = scale.px(14.0, 22.0);
    let room = ui.available_rect_before_wrap();
    let story = Rect::from_min_max(room.min, pos2(room.right() - aside - 2.0 * gap, room.bottom()));
    let figure = Rect::from_min_max(pos2(room.right() - aside, room.top()), room.max);
    let left = ui.scope_builder(UiBuilder::new().max_rect(story), |ui| newspaper::columns(ui, STORY, 2)).response.rect;
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(figure), |ui| {
            let bars = [
                ("For", 212.0, "212", Fill::plain(colour(0x8f241c))),
                ("Against", 227.0, "227", Fill::plain(colour(0x24577f))),
                ("Abstained", 31.0, "31", Fill::new(RUST, Pattern::Hatch)),
            ];
            let bars = bars.map(|(label, value, text, fill)| newspaper::Bar { label, value, text, fill });
            newspaper::figure(ui, "The division", &bars, &[("All deputies", "470"), ("Needed for a majority", "236")]);
        })
        .response
        .rect;
    let x = room.right() - aside - gap;
    let bottom = left.bottom().max(right.bottom());
    paint::vline(ui.painter(), x.round(), room.top(), bottom, 1.0, palette::INK);
}

fn answer_head(ui: &mut egui::Ui, scale: Scale) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.px(23.0, 40.0)), egui::Sense::hover());
    let title = text::line(ui, Role::Title, "The Prime Minister’s answer", palette::INK);
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, title);
    let note = "Your office: head of government · answer by 22 April · the clock is stopped";
    let note = text::line(ui, Role::Body, note, palette::INK_2);
    text::centred(ui.painter(), rect.right(), rect.center().y, Align::Max, note);
}

fn options(selected: usize) -> [OptionSlip<'static>; 3] {
    use Tone::{Gain, Loss, Plain};
    const fn line(label: &'static str, text: &'static str, tone: Tone) -> Line<'static> {
        Line { label, text, tone }
    }
    const fn odds(label: &'static str, share: f32, text: &'static str, welcome: bool) -> Odds<'static> {
        Odds { label, share, text, welcome }
    }
    const A: [Line; 5] = [
        line("Authority", "−2", Loss),
        line("Cohesion, your party", "+3", Gain),
        line("Caretaker government", "57 days", Plain),
        line("Republican Union", "gains 2.1", Plain),
        line("Communist Executive", "resents it", Loss),
    ];
    const B: [Line; 5] = [
        line("Authority, each month", "−1", Loss),
        line("Cohesion, your party", "−5", Loss),
        line("Cabinet", "unchanged", Plain),
        line("Tukhachevskists", "gain 1.2", Plain),
        line("Catalan Left", "resents it", Loss),
    ];
    const C: [Line; 5] = [
        line("Authority", "−1", Loss),
        line("Cohesion, your party", "−11", Loss),
        line("Majority, if they accept", "239 seats", Gain),
        line("Republican Left", "gains 1.7", Plain),
        line("Both communist parties", "resent it", Loss),
    ];
    const ODDS_A: [Odds; 2] =
        [odds("The left keeps a majority", 0.18, "18 %", true), odds("Your party comes first", 0.34, "34 %", true)];
    const ODDS_B: [Odds; 2] =
        [odds("A bill passes", 0.46, "46 %", true), odds("Voted out within 60 days", 0.64, "64 %", false)];
    const ODDS_C: [Odds; 2] = [
        odds("The Republican Left accepts", 0.57, "57 %", true),
        odds("If so: voted out in 60 days", 0.12, "12 %", false),
    ];
    let slip = |letter, title, lines: &'static [Line], odds: &'static [Odds], stamp, i| OptionSlip {
        letter,
        title,
        lines,
        odds,
        stamp,
        selected: i == selected,
        refused: None,
    };
    [
        slip("A", "Dissolve the Cortes; vote on 15 June", &A, &ODDS_A, Some("As told"), 0),
        slip("B", "Govern on without a majority", &B, &ODDS_B, None, 1),
        slip("C", "Bring in the Republican Left, drop the communists", &C, &ODDS_C, None, 2),
    ]
}
