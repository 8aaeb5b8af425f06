//! An account's entries by sort of payment: last month, this month, and all months that are kept.
//!
//! Owns the table. What is shown of a column adds up to its balance, and the balance to what is in hand.

use bevy_egui::egui::Ui;

use super::super::account::account as account_of;
use super::super::state::PanelState;
use super::super::{figures, rows};
use crate::client::desk::{Subject, View};
use crate::client::theme::{Role, Scale, Tone, palette};
use crate::client::widgets::field::drop_down;
use crate::client::widgets::section::{nothing_here, section};
use crate::client::widgets::table::{Cell, Column, Table};
use crate::client::widgets::{paint, sheet};
use crate::rules::books;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::{Account, SORTS, Sheet, Sort};

/// What one column of the table holds: entries by sort, and what was in hand when it began.
struct Span {
    flows: [Fixed; SORTS],
    opening: Fixed,
}

impl Span {
    fn sum(&self) -> Fixed {
        self.flows.iter().copied().sum()
    }

    fn of(sheets: &[&Sheet]) -> Self {
        let mut flows = [Fixed::ZERO; SORTS];
        for sheet in sheets {
            flows.iter_mut().zip(&sheet.flows).for_each(|(sum, flow)| *sum += *flow);
        }
        Self { flows, opening: sheets.first().map_or(Fixed::ZERO, |sheet| sheet.opening) }
    }
}

pub fn ledger(ui: &mut Ui, view: &View, state: &mut PanelState, country: CountryId) {
    let tell = view.tell;
    let accounts = accounts(view, country);
    let names: Vec<String> = accounts.iter().map(|&account| named(view, account)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    state.account = state.account.min(accounts.len() - 1);
    let width = ui.available_width();
    drop_down(ui, "whose account", &mut state.account, &names, width);
    let account = accounts[state.account];
    let spans = spans(view, account);
    section(ui, &tell.ui("books-ledger"), &tell.ui("books-ledger-note"));
    let columns = [Column::rest(), Column::number(62.0, 80.0), Column::number(66.0, 84.0), Column::number(66.0, 88.0)];
    let table = Table { columns: &columns, ruled: false };
    let months = view.t.books.past.len() + 1;
    let heads = [
        tell.ui("books-column-last"),
        tell.ui("books-column-this"),
        tell.ui_with("books-column-all", &[("months", months.to_string())]),
    ];
    let shown: Vec<Sort> =
        Sort::ALL.into_iter().filter(|s| spans.iter().any(|span| !span.flows[*s as usize].is_zero())).collect();
    if shown.is_empty() {
        nothing_here(ui, &tell.ui("books-empty"));
        if account == Account::Country(country) {
            plan(ui, view, country);
        }
        return;
    }
    table.header(ui, &["", &heads[0], &heads[1], &heads[2]]);
    let height = ui.available_height();
    sheet::scroll(ui, "ledger rows", height, |ui| {
        let total = |sort: Sort| spans[2].flows[sort as usize];
        let (mut inward, mut outward): (Vec<Sort>, Vec<Sort>) = shown.iter().partition(|&&s| !total(s).is_negative());
        inward.sort_by_key(|&s| (std::cmp::Reverse(total(s)), s));
        outward.sort_by_key(|&s| (total(s), s));
        for (key, sorts) in [("books-in", inward), ("books-out", outward)] {
            if sorts.is_empty() {
                continue;
            }
            for sort in &sorts {
                line(ui, &table, &tell.payment(*sort), &spans.each_ref().map(|s| s.flows[*sort as usize]), Role::Body);
            }
            rule(ui);
            let sums = spans.each_ref().map(|span| sorts.iter().map(|s| span.flows[*s as usize]).sum());
            line(ui, &table, &tell.ui(key), &sums, Role::Strong);
            ui.add_space(Scale::of(ui.ctx()).px(4.0, 6.0));
        }
        let balance = spans.each_ref().map(Span::sum);
        line(ui, &table, &tell.ui("books-balance"), &balance, Role::Strong);
        for (key, sums) in [
            ("books-before", spans.each_ref().map(|s| s.opening)),
            ("books-after", spans.each_ref().map(|s| s.opening + s.sum())),
        ] {
            let (name, told) = (tell.ui(key), sums.map(figures::money));
            let [last, this, all] = told.each_ref().map(|sum| Cell::Text(sum));
            table.row(ui, &[Cell::Text(&name), last, this, all]);
        }
    });
}

/// What the month to come will bring and ask, as long as the pages are empty.
fn plan(ui: &mut Ui, view: &View, country: CountryId) {
    let (tell, planned) = (view.tell, account_of(view, Subject::Treasury(country)));
    section(ui, &tell.ui("books-plan"), &tell.ui("books-plan-note"));
    let (inward, outward): (Vec<_>, Vec<_>) = planned.terms.iter().partition(|(_, sum)| !sum.is_negative());
    for (name, sum) in inward.into_iter().chain(outward) {
        rows::pair(ui, name, &figures::money_change(*sum).text, None);
    }
    rule(ui);
    rows::pair(ui, &tell.ui("books-balance"), &figures::money_change(planned.total).text, None);
}

fn rule(ui: &mut Ui) {
    let (rect, y) = (ui.max_rect(), ui.cursor().top().round());
    paint::hline(ui.painter(), rect.left(), rect.right(), y, 1.0, palette::INK);
    ui.add_space(1.0);
}

fn line(ui: &mut Ui, table: &Table, name: &str, sums: &[Fixed; 3], role: Role) {
    let told = sums.map(|sum| if sum.is_zero() { "–".to_owned() } else { figures::money_change(sum).text });
    let tone = |sum: Fixed| match role {
        Role::Strong if sum.is_negative() => Tone::Loss,
        Role::Strong => Tone::Plain,
        _ => Tone::Plain,
    };
    let cells = [
        Cell::Set(name, role, Tone::Plain),
        Cell::Set(&told[0], role, tone(sums[0])),
        Cell::Set(&told[1], role, tone(sums[1])),
        Cell::Set(&told[2], role, tone(sums[2])),
    ];
    table.row(ui, &cells);
}

/// The state, its people, and the factions whose purse the seat may look into.
fn accounts(view: &View, country: CountryId) -> Vec<Account> {
    let mut list = vec![Account::Country(country), Account::People(country)];
    let open = |f: &FactionId| view.session.view(view.seat).knows(*f);
    list.extend(view.t.factions.active_in(country).filter(open).map(Account::Faction));
    list
}

fn named(view: &View, account: Account) -> String {
    match account {
        Account::Country(_) => view.tell.ui("books-the-state"),
        Account::People(_) => view.tell.ui("books-the-people"),
        Account::Faction(faction) => view.tell.faction(faction),
        Account::Mint(_) => view.tell.account(account),
    }
}

/// Last month, this month, and all that is kept.
fn spans(view: &View, account: Account) -> [Span; 3] {
    let kept = &view.t.books;
    let sheets: Vec<&Sheet> = match account {
        Account::Country(c) => kept.past.iter().map(|p| &p.countries[c]).chain([&kept.page.countries[c]]).collect(),
        Account::People(c) => kept.past.iter().map(|p| &p.people[c]).chain([&kept.page.people[c]]).collect(),
        Account::Faction(faction) => return of_faction(view, faction),
        Account::Mint(_) => Vec::new(),
    };
    let n = sheets.len();
    [
        Span::of(&sheets[n.saturating_sub(2)..n.saturating_sub(1)]),
        Span::of(&sheets[n.saturating_sub(1)..]),
        Span::of(&sheets),
    ]
}

/// Of factions two months are kept.
fn of_faction(view: &View, faction: FactionId) -> [Span; 3] {
    let mut last = [Fixed::ZERO; SORTS];
    let mut this = [Fixed::ZERO; SORTS];
    for (sort, sum) in view.t.books.last_month_of(faction) {
        last[sort as usize] += sum;
    }
    for line in view.t.books.lines.iter().filter(|l| l.faction == faction) {
        this[line.sort as usize] += line.sum;
    }
    let mut both = last;
    both.iter_mut().zip(&this).for_each(|(sum, flow)| *sum += *flow);
    let sum = |flows: &[Fixed; SORTS]| flows.iter().copied().sum::<Fixed>();
    let began = books::balance(view.t, Account::Faction(faction)) - sum(&this);
    let before = began - sum(&last);
    [Span { flows: last, opening: before }, Span { flows: this, opening: began }, Span { flows: both, opening: before }]
}
