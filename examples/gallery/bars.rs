//! Top bar, rail and timeline.

use bevy_egui::egui::{self, Align, Layout};

use grand_marshal::client::theme::{Scale, Tone, Trend, palette};
use grand_marshal::client::widgets::cable::{Cable, cable_card};
use grand_marshal::client::widgets::icon::Icon;
use grand_marshal::client::widgets::outliner::{Ending, Row, outliner_row};
use grand_marshal::client::widgets::section::{section, subsection};
use grand_marshal::client::widgets::speed::speed_buttons;
use grand_marshal::client::widgets::timeline::{Branch, Hit, Mark, Month, Timeline, timeline};
use grand_marshal::client::widgets::top_bar::{Resource, date_leaf, objective_slip, resource, seat};
use grand_marshal::client::widgets::why::{Term, Why, why_tooltip};

use super::{Gallery, colour};

pub fn top_bar(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let scale = Scale::of(ui.ctx());
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = scale.px(10.0, 18.0);
        ui.add_space(scale.padding());
        let name = if scale.roomy() { "Spanish Socialist Workers’ Party" } else { "Spanish Socialists" };
        seat(ui, "PSOE", palette::RED, name, "governs Spain · coalition 243 of 470");
        for (icon, label, value, unit, trend) in [
            (Icon::Authority, "Authority", "4", "/ 7", 1.0),
            (Icon::Money, "Money", "318", "k", -12.0),
            (Icon::Force, "Force", "12.4", "k", 0.0),
            (Icon::Cohesion, "Cohesion", "58", "", -3.0),
        ] {
            let shown = resource(ui, &Resource { icon, label, value, unit, trend: Trend::new(trend, 0) });
            let reasons =
                [Term { label: "Since last month", value: trend, text: &Trend::new(trend, 0).text, opens: false }];
            why_tooltip(
                &shown,
                &Why {
                    question: label,
                    sub: "Since 1 March",
                    terms: &reasons,
                    total_label: "Change",
                    total: &Trend::new(trend, 0).text,
                    total_tone: Trend::new(trend, 0).tone,
                    next: "Next moves 1 May",
                    hint: "T pin",
                },
            );
        }
        if scale.roomy() {
            objective_slip(ui, "Objectives 1 / 3", "Keep the majority until 1 June · ", "48 days", Tone::Plain);
        } else {
            objective_slip(ui, "Aims 1 / 3", "", "", Tone::Plain);
        }
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add_space(scale.padding());
            let (pressed, _) = speed_buttons(ui, gallery.speed);
            gallery.speed = pressed.unwrap_or(gallery.speed);
            date_leaf(ui, "Mon 14 April", "1947");
        });
    });
}

pub fn right_rail(ui: &mut egui::Ui) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(scale.px(6.0, 8.0));
    section(ui, "Cables", "4 open");
    for (number, title, sub, urgent) in [
        (1, "PCE close to a split", "Cohesion 31 · breaks under 25", true),
        (2, "Moscow’s envoy wants an answer", "Madrid · 6 days left", true),
        (3, "Supervision in Prague", "Red Army vets candidates", false),
        (4, "South Germany to be split", "Unconfirmed", false),
    ] {
        cable_card(ui, Cable { number, title, sub, urgent });
        ui.add_space(scale.px(4.0, 6.0));
    }
    ui.add_space(scale.px(5.0, 10.0));
    section(ui, "Outliner", "seats · month");
    subsection(ui, "My coalition · 243");
    for (initials, rgb, name, value, change) in [
        ("S", 0xbf321b, "Socialists (PSOE)", "118", -0.6),
        ("C", 0x612a24, "Communists (PCE)", "88", -2.3),
        ("E", 0xb88a1d, "Catalan Left", "21", 0.1),
        ("Y", 0x171615, "Syndicalists", "16", 0.2),
    ] {
        let trend = Trend::new(change, 1);
        let ending = Ending::Figure { value, trend: &trend };
        outliner_row(ui, &Row { initials, colour: colour(rgb), name, ending, selected: initials == "C" });
    }
    subsection(ui, "Against · 227");
    for (initials, rgb, name, value, change) in [
        ("L", 0x8c6ebe, "Republican Left", "84", 0.9),
        ("U", 0x0a437f, "Republican Union", "71", 1.4),
        ("A", 0x7f8d6d, "Popular Action", "46", 0.2),
        ("O", 0x9a9997, "Others", "26", -0.4),
    ] {
        let trend = Trend::new(change, 1);
        let ending = Ending::Figure { value, trend: &trend };
        outliner_row(ui, &Row { initials, colour: colour(rgb), name, ending, selected: false });
    }
    subsection(ui, "Watched");
    for (initials, name, note) in [("M", "Peru: civil war", "day 612"), ("R", "UK election", "3 July")] {
        let row = Row { initials, colour: palette::PIN_QUIET, name, ending: Ending::Note(note), selected: false };
        outliner_row(ui, &row);
    }
}

pub fn history(ui: &mut egui::Ui, gallery: &mut Gallery) {
    let months: Vec<Month> =
        [(0, "March 1947"), (31, "April"), (61, "May"), (92, "June"), (122, "July"), (153, "August")]
            .into_iter()
            .map(|(day, name)| Month { day, name })
            .collect();
    let mark = |(day, text, set): (i64, &'static str, bool)| Mark { day, text, note: text, set };
    let canon = [
        (0, "Coup", true),
        (17, "Bukharin endorses", true),
        (35, "PCE splits", true),
        (49, "Majority lost", false),
        (77, "Germany divided", false),
        (106, "Spain votes", false),
        (124, "Churchill wins", false),
        (150, "Peru", false),
    ]
    .map(mark);
    let own = [(0, "Coup", false), (19, "Bukharin", false), (34, "Put off", true)].map(mark);
    let branches = [Branch { from: 32, to: 88, text: "“Congress held”", note: "Left on 1 April." }];
    let (hit, _) = timeline(
        ui,
        &Timeline {
            first: 0.0,
            last: 184.0,
            now: 44,
            months: &months,
            canon: &canon,
            own: &own,
            branches: &branches,
            heads: [("As told", "canon"), ("This history", "2 of 3"), ("Branch", "")],
            back: "",
            said: &|day| format!("Day {day}"),
        },
    );
    if let Some(Hit::Canon(i)) = hit {
        gallery.toasts.note(ui.ctx(), format!("As told: {}.", canon[i].text), 4.0);
    }
}
