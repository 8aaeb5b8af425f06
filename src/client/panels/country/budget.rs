//! A state's money: revenue, the lines it is spent on with steps up and down, and what the treasury will hold.
//!
//! Owns the page's setting. The sums are the rules' own.

use bevy_egui::egui::{Align, Rect, Sense, Ui, pos2, vec2};

use super::super::{account, figures, foresight, orders, rows, why};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::section::section;
use crate::client::widgets::slip;
use crate::command::{self, Command};
use crate::rules::economy;
use crate::scenario::BudgetLine;
use crate::units::{CountryId, FactionId, Fixed};

/// Per cent of revenue that one press moves a line by.
const STEP: i64 = 5;

pub fn budget(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let seat = super::ruler(view, id);
    let revenue = economy::revenue(view.book, view.t, id, &mut ());
    let note = match seat {
        Some(seat) => {
            let order = Command::Budget { line: BudgetLine::Army, percent: Fixed::ZERO };
            let cost = tell.cost(&command::cost(view.book, view.t, seat, &order));
            tell.ui_with("panel-budget-cost", &[("cost", cost)])
        }
        None => String::new(),
    };
    section(ui, &tell.ui("panel-budget"), &note);
    let response = rows::pair(ui, &tell.ui("panel-budget-revenue"), &figures::money(revenue), None);
    why::why_tooltip_of(&response, view, || account::revenue(view, id));
    let tribute = account::tribute(view, id);
    if tribute.is_positive() {
        rows::pair(ui, &tell.ui("panel-budget-tribute"), &figures::money(tribute), None);
    }
    for line in BudgetLine::ALL {
        line_row(ui, view, id, seat, line, revenue, actions);
    }
    let administration = view.book.defines.economy.administration;
    let told =
        format!("{}   {}", figures::percent_whole(administration), figures::money(administration.percent_of(revenue)));
    rows::pair(ui, &tell.ui("panel-budget-administration"), &told, None);
    if view.board.is_none() {
        forecast(ui, view, id, actions);
    } else {
        runs_dry(ui, view, id);
    }
}

fn line_row(
    ui: &mut Ui,
    view: &View,
    id: CountryId,
    seat: Option<FactionId>,
    line: BudgetLine,
    revenue: Fixed,
    actions: &mut Vec<Action>,
) {
    let (tell, scale) = (view.tell, Scale::of(ui.ctx()));
    let height = scale.px(22.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let percent = view.t.countries[id].line(line);
    let y = rect.center().y;
    let money = text::line(ui, Role::Strong, &figures::money(percent.percent_of(revenue)), palette::INK);
    text::centred(ui.painter(), rect.right(), y, Align::Max, money);
    let side = scale.px(17.0, 21.0);
    let square = |right: f32| {
        let place = Rect::from_center_size(pos2(right - side / 2.0, y), vec2(side, side));
        Rect::from_min_max(place.min.round(), place.max.round())
    };
    let more = square(rect.right() - scale.px(62.0, 80.0));
    let less = square(more.left() - scale.px(40.0, 50.0));
    let share = text::line(ui, Role::Body, &figures::percent_whole(percent), palette::INK);
    text::centred(ui.painter(), (less.right() + more.left()) / 2.0, y, Align::Center, share);
    let name = text::elided(ui, Role::Body, &tell.budget_line(line), palette::INK, less.left() - rect.left() - 6.0);
    text::centred(ui.painter(), rect.left(), y, Align::Min, name);
    slip::note(response, &tell.ui(budget_about(line)));
    if let Some(seat) = seat {
        let to = |percent| Command::Budget { line, percent };
        let down = (percent - Fixed::whole(STEP)).max(Fixed::ZERO);
        if percent.is_positive() {
            orders::step(ui, view, seat, '-', to(down), less, actions);
        }
        orders::step(ui, view, seat, '+', to(percent + Fixed::whole(STEP)), more, actions);
    }
}

fn budget_about(line: BudgetLine) -> &'static str {
    match line {
        BudgetLine::Army => "panel-budget-about-army",
        BudgetLine::Police => "panel-budget-about-police",
        BudgetLine::Welfare => "panel-budget-about-welfare",
        BudgetLine::Reconstruction => "panel-budget-about-reconstruction",
        BudgetLine::Propaganda => "panel-budget-about-propaganda",
        BudgetLine::Foreign => "panel-budget-about-foreign",
    }
}

fn forecast(ui: &mut Ui, view: &View, id: CountryId, actions: &mut Vec<Action>) {
    let tell = view.tell;
    let treasury = view.t.countries[id].treasury;
    let change = account::treasury_change(view, id, &mut ());
    section(ui, &tell.ui("panel-budget-forecast"), "");
    let response = rows::pair(ui, &tell.ui("panel-budget-treasury"), &figures::money(treasury), None);
    why::why_tooltip_for(&response, view, Subject::Treasury(id));
    if response.clicked() {
        actions.push(why::toggle_pin(ui.ctx(), Subject::Treasury(id)));
    }
    let trend = figures::money_change(change);
    let response = rows::pair(ui, &tell.ui("panel-budget-month"), &trend.text, None);
    why::why_tooltip_for(&response, view, Subject::Treasury(id));
    let ahead = economy::forecast(view.book, view.t, id);
    let year = ahead.last().map_or(treasury, |month| month.treasury);
    rows::pair(ui, &tell.ui("panel-budget-year"), &figures::money(year), None);
    runs_dry(ui, view, id);
}

/// When the treasury will be empty, if it will.
fn runs_dry(ui: &mut Ui, view: &View, id: CountryId) {
    if let Some(months) = foresight::months_paid(view.book, view.t, id) {
        let told = view.tell.ui_with("panel-budget-empty", &[("months", months.to_string())]);
        text::paragraph(ui, Role::Body, &told, crate::client::theme::Ground::Paper.colour(Tone::Loss));
    }
}
