//! The treasury through the months that are kept, and through the year to come if nothing is changed.

use bevy_egui::egui::Ui;

use super::super::{account, figures, rows, why};
use crate::client::desk::{Subject, View};
use crate::client::theme::{Scale, palette};
use crate::client::widgets::plot::{Plot, Series};
use crate::client::widgets::section::section;
use crate::client::widgets::slip;
use crate::rules::economy;
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
    let ahead = economy::forecast(view.book, t, country);
    let owed = t.economy.debt(country);
    let debts: Vec<Fixed> = std::iter::once(owed).chain(ahead.iter().map(|m| m.debt)).collect();
    let held: Vec<Fixed> = std::iter::once(now).chain(ahead.iter().map(|m| m.treasury)).collect();
    // A debt far above what is in hand would press the treasury's own line flat.
    let most = |sums: &[Fixed]| sums.iter().map(|v| v.abs()).max().unwrap_or(Fixed::ZERO);
    let fits = most(&debts) <= most(&held).max(most(&past)).times_int(3);
    let largest = most(&past).max(most(&held)).max(if fits { most(&debts) } else { Fixed::ZERO });
    let (unit, per) = scale_of(largest);
    let point = |month: i32, sum: Fixed| [month as f32, (sum.to_f64() / per) as f32];
    let line = |sums: &[Fixed]| -> Vec<[f32; 2]> { (0..).zip(sums).map(|(month, sum)| point(month, *sum)).collect() };
    let behind: Vec<[f32; 2]> = (1 - past.len() as i32..).zip(&past).map(|(month, sum)| point(month, *sum)).collect();
    let (then, owes) = (held.last().copied().unwrap_or(now), debts.last().copied().unwrap_or(owed));
    let (will_hold, will_owe) = (figures::money(then), tell.ui_with("books-debt", &[("sum", figures::money(owes))]));
    let (held, debts) = (line(&held), line(&debts));
    let rising = then >= now;
    let mut series = vec![
        Series { colour: palette::INK_2, points: &behind, end: "", dashed: false, dots: false },
        Series {
            colour: if rising { palette::GAIN } else { palette::LOSS },
            points: &held,
            end: &will_hold,
            dashed: true,
            dots: false,
        },
    ];
    if owes.is_positive() && fits {
        let colour = palette::BRASS_2;
        series.push(Series { colour, points: &debts, end: &will_owe, dashed: true, dots: false });
    }
    let first = t.books.past.first().map_or(t.books.page.month, |p| p.month);
    let (left, right) = (first.long(), t.calendar.today.first_of_month(MONTHS as i32).long());
    let plot = Plot { series: &series, left: &left, right: &right, unit, tall: (96.0, 140.0), floor: Some(0.0) };
    slip::note(plot.show(ui), &tell.ui("books-treasury-about"));
    let trend = figures::money_change(change);
    let args = [("sum", trend.text)];
    let response = rows::pair(
        ui,
        &tell.ui_with("books-now", &[("sum", figures::money(now))]),
        &tell.ui_with("books-a-month", &args),
        None,
    );
    why::why_tooltip_for(&response, view, Subject::Treasury(country));
    if owes.is_positive() {
        rows::pair(ui, &tell.ui("books-owed-then"), &figures::money(owes), None);
    }
}

/// The unit in which so many thousands of dollars are read, and how many thousands it is.
fn scale_of(largest: Fixed) -> (&'static str, f64) {
    match largest.to_f64() {
        n if n >= 1_000_000.0 => ("bn", 1_000_000.0),
        n if n >= 1_000.0 => ("m", 1_000.0),
        _ => ("k", 1.0),
    }
}
