//! Money of the state month by month: output, taxes, tribute, budget, debt; damage and its repair.

use bevy_ecs::prelude::Res;

use super::Book;
use super::why::{About, Terms, Total};
use crate::scenario::{Bond, Brings, BudgetLine, Scenario};
use crate::units::{CountryId, Fixed, ProvinceId};
use crate::world::{EveryTable, Happening, Tables, Target};

/// A province's monthly output in thousands of dollars.
pub fn output(book: &Scenario, t: Tables<'_>, at: ProvinceId) -> Fixed {
    let owner = t.provinces.owner[at];
    let heads = i64::from(t.provinces.population[at]);
    let yearly = book.countries[owner].output;
    let d = &book.defines.economy;
    let lost = t.provinces.damage[at]
        + t.provinces.unrest[at].percent_of(d.unrest_loss)
        + if t.provinces.held_by[at].is_some() { d.held_loss } else { Fixed::ZERO };
    let mut percent = (Fixed::HUNDRED - lost).max(Fixed::whole(10));
    for active in t.modifiers.on(Target::Province(at)) {
        percent += brings_output(&book.modifiers[active.modifier].brings).times(active.times);
    }
    percent.percent_of(yearly.times_int(heads).over_int(12_000))
}

fn brings_output(brings: &[Brings]) -> Fixed {
    brings.iter().map(|b| if let Brings::Output(a) = b { *a } else { Fixed::ZERO }).sum()
}

/// Monthly revenue in thousands of dollars.
pub fn revenue(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    let state = &t.countries[country];
    let mut total = Total::new(sink);
    let own = t.provinces.of(country).iter().filter(|&&p| t.provinces.held_by[p].is_none());
    let produced: Fixed = own.map(|&p| output(book, t, p)).sum();
    let tax = book.countries[country].tax;
    let base = tax.percent_of(produced);
    total.add("taxes", base);
    for &law in &state.laws {
        total.about("law", About::Law(law), brings_output(&book.laws[law].brings).percent_of(base));
    }
    for active in t.modifiers.on(Target::Country(country)) {
        let percent = brings_output(&book.modifiers[active.modifier].brings).times(active.times);
        total.about("modifier", About::Modifier(active.modifier), percent.percent_of(base));
    }
    for &(competence, body) in &t.institutions[country].held {
        let Some(holder) = t.institutions[country].of(body) else { continue };
        let percent = brings_output(book.competences[competence].brings(holder.estate));
        total.about("competence", About::Competence(competence), percent.percent_of(base));
    }
    if let Some((over, bond)) = state.overlord {
        total.about("tribute", About::Country(over), -tribute_rate(book, bond).percent_of(base));
    }
    total.sum().max(Fixed::ZERO)
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
    total.add("administration", -book.defines.economy.administration.percent_of(revenue));
    for faction in t.factions.rows.values().filter(|f| f.active) {
        for &(_, monthly) in faction.patrons.iter().filter(|(patron, _)| *patron == country) {
            total.about("money-abroad", About::Country(faction.country), -monthly);
        }
    }
    total.sum()
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

/// System: on the first of the month the states' books are closed and rubble is cleared.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    if all.calendar.today.day_of_month() != 1 {
        return;
    }
    let t = all.read();
    let count = t.countries.rows.len();
    let mut tribute = vec![Fixed::ZERO; count];
    let mut paid_abroad = vec![Fixed::ZERO; count];
    let revenues: Vec<Fixed> = t
        .countries
        .rows
        .iter()
        .map(|(c, state)| {
            if !state.exists {
                return Fixed::ZERO;
            }
            let revenue = revenue(&book, t, c, &mut ());
            if let Some((over, bond)) = state.overlord {
                tribute[usize::from(over.0)] += tribute_rate(&book, bond).percent_of(revenue);
            }
            revenue
        })
        .collect();
    for row in t.factions.rows.values().filter(|f| f.active) {
        for &(patron, monthly) in &row.patrons {
            paid_abroad[usize::from(patron.0)] += monthly;
        }
    }
    let d = &book.defines.economy;
    for (c, state) in all.countries.rows.iter_mut().filter(|(_, s)| s.exists) {
        let at = usize::from(c.0);
        let spent: Fixed = state.budget.iter().map(|line| line.percent_of(revenues[at])).sum();
        state.revenue = revenues[at];
        let change = revenues[at] + tribute[at] - spent - d.administration.percent_of(revenues[at]) - paid_abroad[at];
        let before = state.treasury;
        let limit = d.debt_months.times(state.revenue);
        state.treasury = (state.treasury + change).clamp(-limit, Fixed::whole(1_000_000_000_000));
        if !before.is_negative() && state.treasury.is_negative() {
            state.stability = (state.stability + d.debt_stability).clamp(Fixed::ZERO, Fixed::HUNDRED);
        }
        if before > -limit && state.treasury <= -limit && limit.is_positive() {
            let today = all.calendar.today;
            all.chronicle.write(today, Happening::Bankrupt { country: c });
        }
    }
    rebuild(&book, &mut all);
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
