//! Money matters: what laws say of an economy, ruins, and whether a state can pay its first month.

use super::super::define::{EconomyRule, FactionKind};
use super::super::locate::Step::{At, Field};
use super::{Check, Owners};
use crate::units::{CountryId, Fixed, Id};

pub fn check(check: &mut Check<'_>, owners: Option<&Owners>) {
    for (law, def) in check.draft.laws.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if let Some(rule) = &def.economy {
            ranges(check, law, rule);
        }
    }
    for (country, def) in check.draft.countries.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        check.within(country, &[Field("ruin")], "what lies in ruins", def.ruin, 0, 80);
        if let Some(growth) = def.growth {
            check.within(country, &[Field("growth")], "the growth of a people in a year", growth, -5, 5);
        }
        let trillion = 1_000_000_000_000;
        if let Some(home) = def.debt.home {
            check.within(country, &[Field("debt"), Field("home")], "a debt", home, 0, trillion);
        }
        for (n, &(lender, sum)) in def.debt.abroad.iter().enumerate() {
            check.within(country, &[Field("debt"), Field("abroad"), At(n), At(1)], "a debt", sum, 0, trillion);
            if lender == country {
                let message = "what a state owes its own people is said by `home`";
                check.error("owes-itself", country, &[Field("debt"), Field("abroad"), At(n)], message);
            }
        }
    }
    first_month(check, owners);
}

fn ranges<I: Id>(check: &mut Check<'_>, id: I, rule: &EconomyRule) {
    for (field, what, value, most) in [
        ("owns", "what the state owns", rule.owns, 100),
        ("invests", "what goes into new plant", rule.invests, 40),
        ("responds", "what trust adds to it", rule.responds, 30),
        ("free", "how free prices are", rule.free, 100),
        ("waste", "what want of goods costs", rule.waste, 100),
    ] {
        check.within(id, &[Field("economy"), Field(field)], what, value, 0, most);
    }
}

/// A budget whose lines, administration and soldiers ask more than the revenue needs a treasury that bears it for a month at least.
fn first_month(check: &mut Check<'_>, owners: Option<&Owners>) {
    let (Some(owners), Some(defines)) = (owners, check.defines) else { return };
    let economy = &defines.economy;
    for (country, def) in check.draft.sound(&check.draft.countries, check.names) {
        if def.dormant || !def.tax.is_positive() {
            continue;
        }
        let heads: i64 = owners
            .iter()
            .filter(|(_, owner)| **owner == Some(country))
            .map(|(p, _)| i64::from(check.map.provinces[p].population))
            .sum();
        let revenue = def.tax.percent_of(def.output.times_int(heads).over_int(12_000)).max(Fixed::ONE);
        // What the men cost beyond the army's line.
        let pay = economy.soldier_pay.times(def.output).over_int(12).times(paid_men(check, country));
        let beyond = pay.times_int(100).over(revenue) - def.budget.army;
        let asked = def.budget.lines().into_iter().sum::<Fixed>() + economy.administration + beyond.max(Fixed::ZERO);
        if asked <= Fixed::HUNDRED {
            continue;
        }
        let short = (asked - Fixed::HUNDRED).percent_of(revenue);
        if def.treasury < short {
            let message = format!(
                "the budget and the administration ask {asked} % of the revenue; the treasury does not last the first month"
            );
            check.error("cannot-pay", country, &[Field("budget")], message);
        }
    }
}

/// Thousands of men whom a state pays on the first day: its armies and security troops, and what stands in lands it administers.
fn paid_men(check: &Check<'_>, country: CountryId) -> Fixed {
    let factions = check.draft.sound(&check.draft.factions, check.names).map(|(_, def)| def);
    let serves = |kind| matches!(kind, FactionKind::Army | FactionKind::Security);
    let home: Fixed = factions.filter(|f| f.country == country && serves(f.kind)).map(|f| f.force).sum();
    let countries = check.draft.sound(&check.draft.countries, check.names);
    let abroad = countries.filter_map(|(_, def)| def.overlord.as_ref().filter(|o| o.country == country));
    home + abroad.map(|o| o.garrison).sum::<Fixed>()
}
