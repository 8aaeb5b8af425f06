//! The figure beside a story: the division of the chamber, or the ground that the sides of a war hold.
//!
//! Owns what is counted. The numbers are the world's own.

use bevy_egui::egui::{Color32, Ui};

use super::super::war::who;
use crate::client::desk::View;
use crate::client::theme::palette;
use crate::client::widgets::newspaper::{self, Bar};
use crate::client::widgets::pattern::{Fill, Pattern};
use crate::rules::view::View as Seen;
use crate::rules::{conflict, measure};
use crate::units::CountryId;

/// Bars to one scale, and lines below.
pub struct Figure {
    title: String,
    bars: Vec<(String, u32, Fill)>,
    lines: Vec<(String, String)>,
}

const GOVERNMENT: Color32 = Color32::from_rgb(0x8f, 0x24, 0x1c);
const AGAINST: Color32 = Color32::from_rgb(0x24, 0x57, 0x7f);

/// A war comes before a division; where there is neither there is no figure.
pub fn of(view: &View, country: CountryId) -> Option<Figure> {
    war(view, country).or_else(|| division(view, country))
}

fn war(view: &View, country: CountryId) -> Option<Figure> {
    let (tell, t) = (view.tell, view.t);
    let war = t.conflicts.in_country(country).find(|war| war.country == country)?;
    let mut bars: Vec<(String, u32, Fill)> = conflict::sides_of(seen(view), war)
        .into_iter()
        .map(|side| (who::name(view, side.who), side.provinces, who::fill(view, side.who)))
        .collect();
    bars.truncate(4);
    let days = t.calendar.today.since(war.since).max(0).to_string();
    Some(Figure {
        title: tell.conflict(war.key),
        bars,
        lines: vec![
            (tell.ui("panel-figure-provinces"), t.provinces.of(country).len().to_string()),
            (tell.ui("panel-figure-days"), days),
        ],
    })
}

/// The world as the seat may know it.
fn seen<'a>(view: &'a View) -> Seen<'a> {
    Seen::new(view.book, view.t, view.seat)
}

fn division(view: &View, country: CountryId) -> Option<Figure> {
    let (tell, t) = (view.tell, view.t);
    let all = measure::chamber(view.book, country);
    let state = &t.countries[country];
    if all == 0 || state.head.is_none() {
        return None;
    }
    let governing = measure::coalition_seats(t, country);
    let against: u32 =
        t.factions.active_in(country).filter(|&f| !state.in_government(f)).map(|f| t.factions[f].seats).sum();
    let mut bars = vec![
        (tell.ui("panel-figure-government"), governing, Fill::plain(GOVERNMENT)),
        (tell.ui("panel-figure-against"), against, Fill::plain(AGAINST)),
    ];
    let empty = all.saturating_sub(governing + against);
    if empty > 0 {
        bars.push((tell.ui("panel-figure-empty"), empty, Fill::new(palette::PAPER_3, Pattern::Hatch)));
    }
    Some(Figure {
        title: tell.ui_with("panel-figure-chamber", &[("country", tell.country(country))]),
        bars,
        lines: vec![
            (tell.ui("panel-figure-all"), all.to_string()),
            (tell.ui("panel-figure-needed"), measure::majority(view.book, country).to_string()),
        ],
    })
}

impl Figure {
    pub fn show(&self, ui: &mut Ui) {
        let numbers: Vec<String> = self.bars.iter().map(|(_, value, _)| value.to_string()).collect();
        let bars: Vec<Bar> = self
            .bars
            .iter()
            .zip(&numbers)
            .map(|((label, value, fill), text)| Bar { label, value: *value as f32, text, fill: *fill })
            .collect();
        let lines: Vec<(&str, &str)> = self.lines.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        newspaper::figure(ui, &self.title, &bars, &lines);
    }
}
