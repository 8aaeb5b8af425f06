//! Money of the state month by month: output, taxes, tribute, budget, debt; damage and its repair.

use bevy_ecs::prelude::Res;

use super::diplomacy::commerce;
use super::why::{About, Terms, Total};
use super::{Book, books, brings, occupation};
use crate::scenario::{Bond, Brings, BudgetLine, Scenario};
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::{Account, EveryTable, Happening, Sort, Tables, TablesMut, Target};

/// A province's monthly output in thousands of dollars.
pub fn output(book: &Scenario, t: Tables<'_>, at: ProvinceId, sink: &mut impl Terms) -> Fixed {
    let owner = t.provinces.owner[at];
    let heads = i64::from(t.provinces.population[at]);
    let d = &book.defines.economy;
    let whole = book.countries[owner].output.times_int(heads).over_int(12_000);
    let mut total = Total::new(sink);
    total.add("work-of-the-people", whole);
    total.add("damage", -t.provinces.damage[at].percent_of(whole));
    total.add("unrest", -t.provinces.unrest[at].percent_of(d.unrest_loss).percent_of(whole));
    if t.provinces.held_by[at].is_some() {
        total.add("war", -d.held_loss.percent_of(whole));
    }
    brings::of_modifiers(book, t, Target::Province(at), &mut total, |b| of_output(b, whole));
    // Something is always got out of the ground.
    total.within(Fixed::ZERO, whole.over_int(10), whole.times_int(100))
}

/// What a law or modifier brings to an output or a revenue.
fn of_output(brings: Brings, base: Fixed) -> Option<Fixed> {
    if let Brings::Output(percent) = brings { Some(percent.percent_of(base)) } else { None }
}

/// Monthly revenue in thousands of dollars.
pub fn revenue(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let own = t.provinces.of(country).iter().filter(|&&p| t.provinces.held_by[p].is_none());
    let produced: Fixed = own.map(|&p| output(book, t, p, &mut ())).sum();
    let base = book.countries[country].tax.percent_of(produced);
    total.add("taxes", base);
    brings::of_country(book, t, country, &mut total, |b| of_output(b, base));
    commerce::adds(book, t, country, base, &mut total);
    if let Some((over, bond)) = state.overlord {
        let rate = match bond {
            Bond::MilitaryAdministration => occupation::requisition(t, country),
            _ => tribute_rate(book, bond),
        };
        total.about("tribute", About::Country(over), -rate.percent_of(base));
    }
    total.within(Fixed::ZERO, Fixed::ZERO, base.times_int(100))
}

/// What a country's subjects will pay it next month.
pub fn tribute(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let subjects = t.countries.rows.iter().filter(|(_, s)| s.exists);
    subjects
        .filter(|(_, s)| s.overlord.is_some_and(|(over, _)| over == country))
        .map(|(c, _)| tribute_paid(book, t, c))
        .sum()
}

/// What a country will pay its overlord next month.
pub fn tribute_paid(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let mut terms = Vec::new();
    revenue(book, t, country, &mut terms);
    terms.iter().filter(|term| term.reason == "tribute").map(|term| -term.amount).sum()
}

/// Next month's change of the treasury, if nothing else happens.
pub fn treasury_next(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let revenue = revenue(book, t, country, &mut ());
    treasury_change(book, t, country, revenue, tribute(book, t, country), sink)
}

/// Per cent of the revenue that an overlord takes by this bond.
pub fn tribute_rate(book: &Scenario, bond: Bond) -> Fixed {
    let d = &book.defines.economy;
    match bond {
        Bond::MilitaryAdministration => d.tribute_administration,
        Bond::Colony => d.tribute_colony,
        Bond::Protectorate | Bond::Mandate | Bond::Dominion | Bond::Autonomy => d.tribute_other,
    }
}

/// How the treasury changes at the turn of the month, given the month's revenue and the tribute received.
pub fn treasury_change(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    revenue: Fixed,
    tribute: Fixed,
    sink: &mut impl Terms,
) -> Fixed {
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    total.add("revenue", revenue);
    total.add("tribute-received", tribute);
    for line in BudgetLine::ALL {
        total.add(line_reason(line), -state.line(line).percent_of(revenue));
    }
    total.add("garrisons-abroad", -occupation::upkeep(book, t, country));
    total.add("administration", -book.defines.economy.administration.percent_of(revenue));
    for faction in t.factions.rows.values().filter(|f| f.active) {
        for &(_, monthly) in faction.patrons.iter().filter(|(patron, _)| *patron == country) {
            total.about("money-abroad", About::Country(faction.country), -monthly);
        }
    }
    if let Some(head) = state.head.filter(|&head| t.factions[head].active) {
        total.about("offices-of-state", About::Faction(head), -offices(book, t, country));
    }
    let seats: u32 = t.factions.active_in(country).map(|f| t.factions[f].seats).sum();
    total.add("deputies", -book.defines.faction.seat_pay.times(Fixed::whole(i64::from(seats))).over_int(1000));
    total.sum()
}

/// What the head of a government may spend as its own of what goes into propaganda and foreign affairs.
pub fn offices(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let state = &t.countries[country];
    let lines = state.line(BudgetLine::Propaganda) + state.line(BudgetLine::Foreign);
    book.defines.economy.head_funds.percent_of(lines.percent_of(state.revenue))
}

/// The reason key of a budget line.
pub fn line_reason(line: BudgetLine) -> &'static str {
    match line {
        BudgetLine::Army => "budget-army",
        BudgetLine::Police => "budget-police",
        BudgetLine::Welfare => "budget-welfare",
        BudgetLine::Reconstruction => "budget-reconstruction",
        BudgetLine::Propaganda => "budget-propaganda",
        BudgetLine::Foreign => "budget-foreign",
    }
}

/// System: on the first of the month the states take and spend, and rubble is cleared. What they pay to factions is booked
/// with the factions' own month.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    if all.calendar.today.day_of_month() != 1 {
        return;
    }
    let t = all.read();
    let exists = t.countries.rows.iter().filter(|(_, s)| s.exists);
    let closings: Vec<(CountryId, Fixed, Fixed)> =
        exists.map(|(c, _)| (c, revenue(&book, t, c, &mut ()), tribute_paid(&book, t, c))).collect();
    let t = &mut all.tables_mut();
    for (c, revenue, tribute) in closings {
        close(&book, t, c, revenue, tribute);
    }
    rebuild(&book, &mut all);
}

fn close(book: &Scenario, t: &mut TablesMut<'_>, c: CountryId, revenue: Fixed, tribute: Fixed) {
    let d = &book.defines.economy;
    let (state, people) = (Account::Country(c), Account::People(c));
    let before = t.countries[c].treasury;
    books::transfer(t, people, state, revenue + tribute, Sort::Taxes);
    if let Some((over, bond)) = t.countries[c].overlord {
        let sort = if bond == Bond::MilitaryAdministration { Sort::Requisition } else { Sort::Tribute };
        books::transfer(t, state, Account::Country(over), tribute, sort);
    }
    for line in BudgetLine::ALL {
        books::transfer(t, state, people, t.countries[c].line(line).percent_of(revenue), line_sort(line));
    }
    books::transfer(t, state, people, d.administration.percent_of(revenue), Sort::Administration);
    let row = &mut t.countries[c];
    row.revenue = revenue;
    let limit = d.debt_months.times(revenue);
    if !before.is_negative() && row.treasury.is_negative() {
        row.stability = (row.stability + d.debt_stability).clamp(Fixed::ZERO, Fixed::HUNDRED);
    }
    if before > -limit && row.treasury <= -limit && limit.is_positive() {
        let today = t.calendar.today;
        t.chronicle.write(today, Happening::Bankrupt { country: c });
    }
}

/// The sort of payment of a budget line.
pub fn line_sort(line: BudgetLine) -> Sort {
    match line {
        BudgetLine::Army => Sort::Army,
        BudgetLine::Police => Sort::Police,
        BudgetLine::Welfare => Sort::Welfare,
        BudgetLine::Reconstruction => Sort::Reconstruction,
        BudgetLine::Propaganda => Sort::Propaganda,
        BudgetLine::Foreign => Sort::Foreign,
    }
}

/// Reconstruction clears damage, the faster the more of the revenue goes into it.
fn rebuild(book: &Scenario, all: &mut EveryTable) {
    let yearly = book.defines.economy.reconstruction;
    let (provinces, countries) = (&mut *all.provinces, &*all.countries);
    for (p, damage) in provinces.damage.iter_mut().filter(|(_, d)| d.is_positive()) {
        let effort = countries[provinces.owner[p]].line(BudgetLine::Reconstruction).over_int(20);
        *damage = (*damage - yearly.times(effort).over_int(12)).max(Fixed::ZERO);
    }
}
