//! The treasury through the months that are kept, and through the year to come if nothing is changed.

use bevy_egui::egui::Ui;

use super::super::{account, figures, rows, why};
use crate::client::desk::{Subject, View};
use crate::client::theme::{Scale, palette};
use crate::client::widgets::plot::{Plot, Series};
use crate::client::widgets::section::section;
use crate::client::widgets::slip;
use crate::units::{CountryId, Fixed};

const MONTHS: u32 = 12;

pub fn year(ui: &mut Ui, view: &View, country: CountryId) {
    let (tell, t) = (view.tell, view.t);
    let now = t.countries[country].treasury;
    let change = account::treasury_change(view, country, &mut ());
    section(ui, &tell.ui("books-treasury"), &tell.ui("books-treasury-note"));
    ui.add_space(Scale::of(ui.ctx()).px(3.0, 5.0));
    let kept =
        t.books.past.iter().map(|p| p.countries[country].opening).chain([t.books.page.countries[country].opening, now]);
    let past: Vec<Fixed> = kept.collect();
    let (unit, per) =
        scale_of(past.iter().map(|v| v.abs()).max().unwrap_or(Fixed::ZERO).max((now + change.times_int(12)).abs()));
    let point = |month: i32, sum: Fixed| [month as f32, (sum.to_f64() / per) as f32];
    let behind: Vec<[f32; 2]> = (1 - past.len() as i32..).zip(&past).map(|(month, sum)| point(month, *sum)).collect();
    let ahead: Vec<[f32; 2]> =
        (0..=MONTHS as i32).map(|month| point(month, now + change.times_int(i64::from(month)))).collect();
    let (held, then) = (figures::money(now), figures::money(now + change.times_int(i64::from(MONTHS))));
    let rising = !change.is_negative();
    let series = [
        Series { colour: palette::INK_2, points: &behind, end: "", dashed: false, dots: false },
        Series {
            colour: if rising { palette::GAIN } else { palette::LOSS },
            points: &ahead,
            end: &then,
            dashed: true,
            dots: false,
        },
    ];
    let first = t.books.past.first().map_or(t.books.page.month, |p| p.month);
    let (left, right) = (first.long(), t.calendar.today.first_of_month(MONTHS as i32).long());
    let plot = Plot { series: &series, left: &left, right: &right, unit, tall: (96.0, 140.0), floor: Some(0.0) };
    slip::note(plot.show(ui), &tell.ui("books-treasury-about"));
    let trend = figures::money_change(change);
    let args = [("sum", trend.text)];
    let response =
        rows::pair(ui, &tell.ui_with("books-now", &[("sum", held)]), &tell.ui_with("books-a-month", &args), None);
    why::why_tooltip_for(&response, view, Subject::Treasury(country));
}

/// The unit in which so many thousands of dollars are read, and how many thousands it is.
fn scale_of(largest: Fixed) -> (&'static str, f64) {
    match largest.to_f64() {
        n if n >= 1_000_000.0 => ("bn", 1_000_000.0),
        n if n >= 1_000.0 => ("m", 1_000.0),
        _ => ("k", 1.0),
    }
}
