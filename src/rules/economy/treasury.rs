//! The state's month: what it takes, what it must pay, what it would pay, and what is left when there is not enough.
//!
//! Interest, redemption, garrisons, friends abroad, networks, subsidies and offices come first; the budget's lines, the pay of the
//! men whom no line covers and the administration share what is left and what own people lend. So garrisons, friends and the
//! army's pay compete by arithmetic. What a treasury
//! holds beyond its reserve goes into public works. One function plans the month for the day's run, the explanation and the
//! year's forecast.

use bevy_ecs::prelude::Res;

use super::production::of_output;
use super::soldiers::soldiers;
use super::{credit, money, rule};
use crate::rules::books::transfer;
use crate::rules::diplomacy::commerce;
use crate::rules::script::commit;
use crate::rules::why::{About, Terms, Total};
use crate::rules::{Book, brings, occupation};
use crate::scenario::{Bond, BudgetLine, Scenario};
use crate::units::{CountryId, Fixed, Table};
use crate::world::{Account, Deal, EveryTable, Runner, Snapshot, Sort, Tables};

/// What the coming month brings a state and asks of it, whatever it decides.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// After tribute.
    pub revenue: Fixed,
    /// Of the gross revenue, what works of the state's own bring, per cent.
    pub owned: Fixed,
    pub tribute_paid: Fixed,
    pub tribute: Fixed,
    pub garrisons: Fixed,
    /// Country where friends sit, and what they get.
    pub abroad: Vec<(CountryId, Fixed)>,
    pub offices: Fixed,
    pub deputies: Fixed,
    /// Pay and keep of all men under arms, whatever the budget says.
    pub soldiers: Fixed,
    /// What its networks are given in the month.
    pub networks: Fixed,
    /// Country, and what a treaty gives it a month; negative: what it gives us.
    pub subsidies: Vec<(CountryId, Fixed)>,
    /// Creditor, interest, redemption.
    pub service: Vec<(Account, Fixed, Fixed)>,
    /// What the mint lends to firms because so much more is made.
    pub notes: Fixed,
    /// Of all its provinces.
    pub output: Fixed,
}

/// What a state pays of it, and how.
#[derive(Clone, Debug, PartialEq)]
struct Plan {
    lines: [Fixed; 6],
    /// What the men cost beyond the army's line.
    soldiers: Fixed,
    administration: Fixed,
    works: Fixed,
    loan: Fixed,
    /// Per cent of what the lines and the administration ask.
    paid: Fixed,
    /// Per cent of interest and redemption.
    served: Fixed,
}

/// Monthly revenue in thousands of dollars.
pub fn revenue(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    parts(book, t, country, sink).0
}

/// Revenue after tribute, and the tribute.
fn parts(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> (Fixed, Fixed) {
    let money = &t.economy.states[country];
    let own = t.provinces.of(country).iter().filter(|&&p| t.provinces.held_by[p].is_none());
    let produced: Fixed = own.map(|&p| t.economy.places[p].output).sum();
    let base = money.tax.percent_of(money.prices.percent_of(produced));
    let owned = rule(book, t, country).owns.percent_of(base);
    let mut total = Total::new(sink);
    total.add("taxes", base - owned);
    total.add("state-works", owned);
    brings::of_country(book, t, country, &mut total, |b| of_output(b, base));
    commerce::adds(book, t, country, base, &mut total);
    let mut tribute = Fixed::ZERO;
    if let Some((over, bond)) = t.countries[country].overlord {
        let rate = match bond {
            Bond::MilitaryAdministration => occupation::requisition(t, country),
            _ => tribute_rate(book, bond),
        };
        tribute = rate.percent_of(base).min(total.sum().max(Fixed::ZERO));
        total.about("tribute", About::Country(over), -tribute);
    }
    (total.within(Fixed::ZERO, Fixed::ZERO, base.times_int(100)), tribute)
}

/// What a country's subjects will pay it next month.
pub fn tribute(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    subjects(t, country).map(|(c, _)| tribute_paid(book, t, c)).sum()
}

/// What a country will pay its overlord next month.
pub fn tribute_paid(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    parts(book, t, country, &mut ()).1
}

fn subjects(t: Tables<'_>, country: CountryId) -> impl Iterator<Item = (CountryId, Bond)> {
    let all = t.countries.rows.iter().filter(|(_, s)| s.exists);
    all.filter_map(move |(c, s)| s.overlord.filter(|(over, _)| *over == country).map(|(_, bond)| (c, bond)))
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

/// What the head of a government may spend as its own of what goes into propaganda and foreign affairs.
pub fn offices(book: &Scenario, t: Tables<'_>, country: CountryId) -> Fixed {
    let state = &t.countries[country];
    let lines = state.line(BudgetLine::Propaganda) + state.line(BudgetLine::Foreign);
    book.defines.economy.head_funds.percent_of(lines.percent_of(state.revenue))
}

/// What the coming month brings a country and asks of it.
pub fn outlook(book: &Scenario, t: Tables<'_>, country: CountryId) -> Outlook {
    let mut one = own_outlook(book, t, country);
    one.tribute = tribute(book, t, country);
    one.networks = t.networks.run_by(Runner::Country(country)).map(|(_, n)| n.monthly).sum();
    for faction in t.factions.rows.values().filter(|f| f.active) {
        for &(_, monthly) in faction.patrons.iter().filter(|(patron, _)| *patron == country) {
            one.friends(faction.country, monthly);
        }
    }
    for deal in t.treaties.of(country).map(|x| x.deal).filter(|d| d.monthly.is_positive()) {
        one.subsidy(country, &deal);
    }
    one
}

/// The same for every country there is, in one look.
fn outlooks(book: &Scenario, t: Tables<'_>) -> Table<CountryId, Option<Outlook>> {
    let rows = t.countries.rows.iter();
    let mut all: Table<CountryId, Option<Outlook>> =
        Table::new(rows.map(|(c, s)| s.exists.then(|| own_outlook(book, t, c))).collect());
    for (c, state) in t.countries.rows.iter().filter(|(_, s)| s.exists) {
        let Some((over, _)) = state.overlord else { continue };
        let paid = all[c].as_ref().map_or(Fixed::ZERO, |o| o.tribute_paid);
        if let Some(overs) = &mut all[over] {
            overs.tribute += paid;
        }
    }
    for row in t.factions.rows.values().filter(|f| f.active) {
        for &(patron, monthly) in &row.patrons {
            if let Some(patrons) = &mut all[patron] {
                patrons.friends(row.country, monthly);
            }
        }
    }
    for (_, runner, network) in t.networks.all() {
        if let Runner::Country(c) = runner
            && let Some(outlook) = &mut all[c]
        {
            outlook.networks += network.monthly;
        }
    }
    for deal in t.treaties.all().map(|x| x.deal).filter(|d| d.monthly.is_positive()) {
        for party in [deal.from, deal.to] {
            if let Some(outlook) = &mut all[party] {
                outlook.subsidy(party, &deal);
            }
        }
    }
    all
}

/// As far as the country itself says.
fn own_outlook(book: &Scenario, t: Tables<'_>, country: CountryId) -> Outlook {
    let (revenue, tribute_paid) = parts(book, t, country, &mut ());
    let output: Fixed = t.provinces.of(country).iter().map(|&p| t.economy.places[p].output).sum();
    let head = t.countries[country].head.is_some_and(|head| t.factions[head].active);
    let seats: u32 = t.factions.active_in(country).map(|f| t.factions[f].seats).sum();
    let d = &book.defines.economy;
    let mut service: Vec<(Account, Fixed, Fixed)> = Vec::new();
    for (creditor, owed) in t.economy.debts_of(country) {
        let rate = credit::interest(book, t, country, &mut ());
        service.push((creditor, rate.percent_of(owed).over_int(12), d.redemption.percent_of(owed)));
    }
    Outlook {
        revenue,
        owned: rule(book, t, country).owns,
        tribute_paid,
        tribute: Fixed::ZERO,
        garrisons: occupation::upkeep(book, t, country),
        abroad: Vec::new(),
        offices: if head { offices(book, t, country) } else { Fixed::ZERO },
        deputies: book.defines.faction.seat_pay.times(Fixed::whole(i64::from(seats))).over_int(1000),
        soldiers: soldiers(book, t, country, &mut ()),
        networks: Fixed::ZERO,
        subsidies: Vec::new(),
        service,
        notes: money::notes_for_growth(book, t, country, output),
        output,
    }
}

impl Outlook {
    /// Friends somewhere: those of one country in one sum.
    fn friends(&mut self, there: CountryId, monthly: Fixed) {
        match self.abroad.iter_mut().find(|(c, _)| *c == there) {
            Some((_, sum)) => *sum += monthly,
            None => self.abroad.push((there, monthly)),
        }
    }

    /// What one of the two parties to a treaty pays by it, or gets.
    fn subsidy(&mut self, of: CountryId, deal: &Deal) {
        let sum = if deal.from == of { deal.monthly } else { -deal.monthly };
        self.subsidies.push((deal.other(of), sum));
    }

    /// What is asked before anything that the budget shares out.
    fn first_calls(&self) -> Fixed {
        let friends = self.abroad.iter().map(|(_, sum)| *sum).sum::<Fixed>();
        let given = self.subsidies.iter().map(|(_, sum)| (*sum).max(Fixed::ZERO)).sum::<Fixed>();
        friends + given + self.garrisons + self.offices + self.deputies + self.networks
    }

    fn debt_service(&self) -> Fixed {
        self.service.iter().map(|(_, interest, redemption)| *interest + *redemption).sum()
    }
}

/// What is paid of an outlook out of what is in hand.
fn plan(book: &Scenario, t: Tables<'_>, country: CountryId, o: &Outlook, in_hand: Fixed) -> Plan {
    let d = &book.defines.economy;
    let state = &t.countries[country];
    let mut lines = BudgetLine::ALL.map(|line| state.line(line).percent_of(o.revenue));
    // Friends abroad are paid out of the foreign line as far as it goes.
    let friends: Fixed = o.abroad.iter().map(|(_, sum)| *sum).sum();
    let foreign = &mut lines[BudgetLine::Foreign as usize];
    *foreign = (*foreign - friends).max(Fixed::ZERO);
    let administration = d.administration.percent_of(o.revenue);
    let soldiers = (o.soldiers - lines[BudgetLine::Army as usize]).max(Fixed::ZERO);
    let money = in_hand + o.revenue + o.tribute - o.first_calls();
    let service = o.debt_service();
    let served = share(money, service);
    let left = money - served.percent_of(service);
    let wanted = lines.iter().copied().sum::<Fixed>() + administration + soldiers;
    let gap = (wanted - left).max(Fixed::ZERO);
    let loan = if gap.is_positive() { gap.min(credit::lends_home(book, t, country)) } else { Fixed::ZERO };
    let paid = share(left + loan, wanted);
    let over = left - wanted - d.reserve_months.times(o.revenue);
    let works = d.public_works.percent_of(over.max(Fixed::ZERO));
    Plan {
        lines: lines.map(|line| paid.percent_of(line)),
        soldiers: paid.percent_of(soldiers),
        administration: paid.percent_of(administration),
        works,
        loan,
        paid,
        served,
    }
}

/// What part of a need is met, per cent.
fn share(have: Fixed, need: Fixed) -> Fixed {
    if !need.is_positive() || have >= need { Fixed::HUNDRED } else { have.max(Fixed::ZERO).times_int(100).over(need) }
}

/// Next month's change of the treasury, if nothing else happens.
pub fn treasury_next(book: &Scenario, t: Tables<'_>, country: CountryId, sink: &mut impl Terms) -> Fixed {
    treasury_change(book, t, country, &outlook(book, t, country), sink)
}

/// How the treasury changes at the turn of the month, by an outlook.
pub fn treasury_change(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    o: &Outlook,
    sink: &mut impl Terms,
) -> Fixed {
    let plan = plan(book, t, country, o, t.countries[country].treasury);
    change(country, o, &plan, sink)
}

fn change(country: CountryId, o: &Outlook, plan: &Plan, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    total.add("revenue", o.revenue);
    total.add("tribute-received", o.tribute);
    for (&line, sum) in BudgetLine::ALL.iter().zip(plan.lines) {
        total.add(line_reason(line), -sum);
    }
    total.add("soldiers-beyond", -plan.soldiers);
    total.add("administration", -plan.administration);
    total.add("garrisons", -o.garrisons);
    for &(creditor, interest, redemption) in &o.service {
        let (reason, about) = match creditor {
            Account::People(c) if c != country => ("interest-abroad", About::Country(c)),
            Account::Country(c) => ("interest-abroad", About::Country(c)),
            _ => ("interest", About::Nothing),
        };
        total.about(reason, about, -plan.served.percent_of(interest));
        total.about("redemption", about, -plan.served.percent_of(redemption));
    }
    for &(there, sum) in &o.abroad {
        total.about("money-abroad", About::Country(there), -sum);
    }
    for &(other, sum) in &o.subsidies {
        let reason = if sum.is_negative() { "subsidy-from" } else { "subsidy-to" };
        total.about(reason, About::Country(other), -sum);
    }
    total.add("networks", -o.networks);
    total.add("offices-of-state", -o.offices);
    total.add("deputies", -o.deputies);
    total.add("public-works", -plan.works);
    total.add("own-people-lend", plan.loan);
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

/// What a budget line really got last month, in per cent of revenue: less than is written where the state could not pay.
pub fn delivered(t: Tables<'_>, country: CountryId, line: BudgetLine) -> Fixed {
    t.economy.states[country].paid.percent_of(t.countries[country].line(line))
}

/// System: on the first of the month the states take, pay and borrow, and prices move. What they pay to factions and
/// garrisons is booked with these.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    let outlooks = outlooks(&book, all.read());
    let t = &mut *all;
    for (c, outlook) in outlooks.iter().filter_map(|(c, o)| o.as_ref().map(|o| (c, o))) {
        close(&book, t, c, outlook);
    }
    for (c, _) in outlooks.iter().filter(|(_, o)| o.is_some()) {
        reprice(&book, t, c);
    }
}

fn close(book: &Scenario, t: &mut Snapshot, c: CountryId, o: &Outlook) {
    let plan = plan(book, t.read(), c, o, t.countries[c].treasury);
    let (state, people) = (Account::Country(c), Account::People(c));
    let gross = o.revenue + o.tribute_paid;
    let owned = o.owned.percent_of(gross);
    transfer(t, people, state, gross - owned, Sort::Taxes);
    transfer(t, people, state, owned, Sort::Enterprise);
    transfer(t, Account::Mint(c), people, o.notes, Sort::Issue);
    if let Some((over, bond)) = t.countries[c].overlord {
        let sort = if bond == Bond::MilitaryAdministration { Sort::Requisition } else { Sort::Tribute };
        transfer(t, state, Account::Country(over), o.tribute_paid, sort);
    }
    transfer(t, people, state, plan.loan, Sort::Loan);
    if plan.loan.is_positive() {
        t.economy.owe(c, people, plan.loan);
    }
    for &(creditor, interest, redemption) in &o.service {
        let back = plan.served.percent_of(redemption);
        transfer(t, state, creditor, plan.served.percent_of(interest), Sort::Interest);
        transfer(t, state, creditor, back, Sort::Repayment);
        t.economy.owe(c, creditor, -back);
    }
    for (&line, sum) in BudgetLine::ALL.iter().zip(plan.lines) {
        transfer(t, state, people, sum, line_sort(line));
    }
    transfer(t, state, people, plan.soldiers, Sort::Army);
    transfer(t, state, people, plan.administration, Sort::Administration);
    transfer(t, state, people, plan.works, Sort::Reconstruction);
    t.countries[c].revenue = o.revenue;
    let built = plan.works + plan.lines[BudgetLine::Reconstruction as usize];
    let money = &mut t.economy.states[c];
    let worth = money.prices.percent_of(o.output);
    money.built = built.times_int(100).over(worth);
    money.paid = plan.paid;
    money.output = o.output;
    if !money.first_output.is_positive() && o.output.is_positive() {
        t.economy.enter(book, c, o.output);
    }
    if plan.paid < book.defines.economy.breaks && !o.service.is_empty() {
        for change in credit::broken_word(book, t.read(), c) {
            commit(book, t, change);
        }
    }
}

fn reprice(book: &Scenario, t: &mut Snapshot, c: CountryId) {
    let by = money::price_change(book, t.read(), c, &mut ());
    let state = &mut t.economy.states[c];
    let yearly = by.times_int(1200).over(state.prices);
    state.inflation += (yearly - state.inflation).over_int(4);
    state.prices += by;
}

/// A coming month of a forecast.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// At the month's end.
    pub treasury: Fixed,
    pub debt: Fixed,
    pub change: Fixed,
    pub paid: Fixed,
}

/// The year to come, month by month, if revenue, calls and prices stay as they are: what the treasury will hold, what will be
/// owed, and whether all can be paid.
pub fn forecast(book: &Scenario, t: Tables<'_>, country: CountryId) -> Vec<Ahead> {
    let (mut in_hand, mut debt) = (t.countries[country].treasury, t.economy.debt(country));
    let mut o = outlook(book, t, country);
    let rate = credit::interest(book, t, country, &mut ());
    let mut months = Vec::with_capacity(12);
    for _ in 0..12 {
        let plan = plan(book, t, country, &o, in_hand);
        let change = change(country, &o, &plan, &mut ());
        let back: Fixed = o.service.iter().map(|(.., redemption)| plan.served.percent_of(*redemption)).sum();
        in_hand += change;
        debt += plan.loan - back;
        months.push(Ahead { treasury: in_hand, debt, change, paid: plan.paid });
        // What was borrowed at home asks interest from the next month on.
        let own = Account::People(country);
        let more = rate.percent_of(plan.loan).over_int(12);
        match o.service.iter_mut().find(|(c, ..)| *c == own) {
            Some((_, interest, _)) => *interest += more,
            None if more.is_positive() => o.service.push((own, more, Fixed::ZERO)),
            None => {}
        }
    }
    months
}
