//! What money is worth to a seat: payments, taxes, loans, notes, soldiers sent home, and the lines of the budget.

use super::Eye;
use crate::rules::{economy, measure};
use crate::scenario::Axis;
use crate::units::{CountryId, FactionId, Fixed};
use crate::world::Account;

impl Eye<'_> {
    /// Money for one's own chest, or for the treasury that one has the spending of.
    pub(super) fn payment(&self, from: Account, to: Account, sum: Fixed) -> Option<(&'static str, Fixed)> {
        let d = &self.book.defines.ai;
        let of = |account: Account| {
            let sign = Fixed::whole(i64::from(to == account) - i64::from(from == account));
            sum.times(sign)
        };
        if from == Account::Mint(self.home) {
            return self.governs().then(|| ("treasury", self.notes(sum)));
        }
        let mine = of(Account::Faction(self.seat));
        if !mine.is_zero() {
            return Some(("money", d.money.times(mine.over_int(10))));
        }
        let revenue = self.t.countries[self.home].revenue.max(Fixed::HUNDRED);
        let states = of(Account::Country(self.home));
        (self.governs() && !states.is_zero())
            .then(|| ("treasury", d.treasury.times(states.times_int(100).over(revenue))))
    }

    /// Notes are printed by those who are pressed and too weak to take from anybody; less gladly where prices run already.
    pub(super) fn notes(&self, sum: Fixed) -> Fixed {
        let state = &self.t.countries[self.home];
        let months = sum.over(self.revenue());
        let weak =
            (Fixed::whole(50) - state.stability).over_int(5) + (Fixed::whole(50) - state.legitimacy).over_int(10);
        let prices = self.t.economy.states[self.home].inflation.max(Fixed::ZERO).over_int(4);
        let need = economy::strain(self.t, self.home).times_int(4) - Fixed::whole(6);
        months.times(need + weak - prices)
    }

    /// What is not served any more, against a word that nobody will take.
    pub(super) fn broken_word(&self) -> Fixed {
        let d = &self.book.defines;
        let owed = self.t.economy.debt(self.home);
        let a_year = economy::interest(self.book, self.t, self.home, &mut ());
        let a_month = a_year.percent_of(owed).over_int(12) + d.economy.redemption.percent_of(owed);
        let part = a_month.times_int(100).over(self.revenue());
        part.times(d.ai.treasury).times(self.months) - Fixed::whole(30)
    }

    /// Men sent home: money for those who are pressed, a danger for those who are afraid.
    pub(super) fn discharged(&self, men: Fixed) -> Fixed {
        let saved = men.times(economy::soldiers::a_thousand(self.book, self.t, self.home));
        let part = saved.times_int(100).over(self.revenue());
        let need = economy::strain(self.t, self.home) - Fixed::ratio(1, 2);
        let fear = self.t.relations.worst_fear(self.home).map_or(Fixed::ZERO, |f| f.1);
        // Five of a thousand heads are an army, more where one is afraid.
        let thousands = Fixed::ratio(self.t.provinces.people(self.home).cast_signed(), 1_000_000);
        let wanted = thousands.times_int(5).times(Fixed::ONE + fear.over_int(40)).max(Fixed::ONE);
        let left = economy::soldiers::at_home(self.t, self.home) - men;
        let bare = (wanted - left).max(Fixed::ZERO).times_int(20).over(wanted);
        part.times(need) - fear.over_int(25) - bare - Fixed::ONE
    }

    pub(super) fn revenue(&self) -> Fixed {
        self.t.countries[self.home].revenue.max(Fixed::HUNDRED)
    }

    /// Debts are made by the pressed and paid back by those at ease.
    pub(super) fn owing(&self, creditor: Account, by: Fixed) -> (&'static str, Fixed) {
        let d = &self.book.defines.ai;
        let ease = Fixed::ratio(13, 10) - economy::strain(self.t, self.home).over_int(2);
        let owed = -d.treasury.times(by.times_int(100).over(self.revenue())).times(ease);
        // The proud do not like to owe foreigners.
        let abroad = creditor != Account::People(self.home) && by.is_positive();
        let pride = self.t.factions[self.seat].stance.on(Axis::Nation).max(Fixed::ZERO);
        ("debt", if abroad { owed - pride.over_int(12) - Fixed::whole(3) } else { owed })
    }

    /// Taxes: money against the mood of the people, weighed by how hard one is pressed.
    pub(super) fn tax(&self, to: Fixed) -> (&'static str, Fixed) {
        let more = to - self.t.economy.states[self.home].tax;
        let need = economy::strain(self.t, self.home) - Fixed::ONE;
        let stance = self.t.factions[self.seat].stance.on(Axis::Economy);
        ("tax", more.times(need - stance.over_int(100)).times_int(2))
    }

    /// Building at home for those who have the means; abroad for friends.
    pub(super) fn building(&self, country: CountryId, sum: Fixed) -> Option<(&'static str, Fixed)> {
        let months = sum.over(self.revenue());
        if !self.governs() {
            return None;
        }
        if country == self.home {
            return Some(("building", months.times_int(30)));
        }
        let liked = crate::rules::relation::relation(self.book, self.t, self.home, country, &mut ());
        Some(("building", months.times(liked - Fixed::whole(20)).over_int(2)))
    }

    pub(super) fn patron(&self, faction: FactionId, patron: CountryId, monthly: Fixed) -> (&'static str, Fixed) {
        let d = &self.book.defines.ai;
        let before = self.t.factions[faction].patrons.iter().find(|(c, _)| *c == patron).map_or(Fixed::ZERO, |p| p.1);
        let more = monthly - before;
        if faction == self.seat {
            return ("money", d.money.times(more).over_int(10));
        }
        if patron != self.home {
            return ("others", Fixed::ZERO);
        }
        ("abroad", d.friend.times(self.sympathy(faction)).times(more).over_int(20) - d.money.times(more).over_int(60))
    }

    /// What a point more on a line is worth now: each has a need that falls with what it already gets.
    pub(super) fn budget(&self, line: crate::scenario::BudgetLine, to: Fixed) -> Fixed {
        use crate::scenario::BudgetLine;
        let state = &self.t.countries[self.home];
        let more = to - state.line(line);
        let stance = &self.t.factions[self.seat].stance;
        let taste = |axis: Axis, sign: i64| stance.on(axis).times_int(sign).over_int(10);
        let unrest = measure::unrest(self.t, self.home);
        let wanted = match line {
            BudgetLine::Army => Fixed::whole(16) + taste(Axis::Nation, 1) + state.weariness.over_int(5),
            BudgetLine::Police => Fixed::whole(4) + taste(Axis::Authority, 1).over_int(2) + unrest.over_int(6),
            BudgetLine::Welfare => Fixed::whole(16) + taste(Axis::Economy, -1) + unrest.over_int(8),
            BudgetLine::Reconstruction => Fixed::whole(12),
            BudgetLine::Propaganda => Fixed::whole(2) + taste(Axis::Authority, 1).over_int(4),
            BudgetLine::Foreign => Fixed::whole(1) + taste(Axis::Change, 1).over_int(6),
        };
        // The pressed save, and those who hold more than they need spend.
        let spare = state.treasury.over(self.revenue()) - self.book.defines.economy.reserve_months;
        let purse = spare.clamp(Fixed::ZERO, Fixed::whole(5)) - economy::strain(self.t, self.home).times_int(4);
        // What the men cost is paid anyhow: under that a smaller line saves nothing, and a larger one is a kindness that costs nothing.
        let due = match line {
            BudgetLine::Army => {
                let men = economy::soldiers(self.book, self.t, self.home, &mut ());
                men.times_int(100).over(self.revenue()).min(Fixed::HUNDRED)
            }
            _ => Fixed::ZERO,
        };
        let spent = to.max(due) - state.line(line).max(due);
        let free = more - spent;
        let gap = wanted.max(Fixed::ZERO) - state.line(line) - more.over_int(2) + purse;
        gap.times(spent).over_int(10) + free.over_int(2)
    }
}
