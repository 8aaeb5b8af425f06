//! The apparatus of a faction month by month: authority, money, cohesion, members, force.

use bevy_ecs::prelude::Res;

use super::why::{About, Term, Terms, Total};
use super::{Book, books, brings, conflict, diplomacy, measure, people};
use crate::scenario::{Brings, Scenario, Status};
use crate::units::{Date, FactionId, Fixed, ProvinceId, Share};
use crate::world::{Account, Belligerent, EveryTable, Snapshot, Sort, Tables, Target, men};

/// Most authority that can be stored.
pub fn authority_limit(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    authority_income(book, t, faction, &mut ()).times(book.defines.faction.authority_months).max(Fixed::whole(3))
}

/// What the apparatus will do in a month: authority that comes in.
pub fn authority_income(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.faction;
    let row = &t.factions[faction];
    let country = &t.countries[row.country];
    let mut total = Total::new(sink);
    total.add("apparatus", d.authority_base);
    if country.governs(faction) {
        total.add("head-of-government", d.authority_head);
    } else if country.in_government(faction) {
        total.add("partner-in-government", d.authority_partner);
    }
    total.add("following", d.authority_support.times(measure::support(t, faction)).over_int(100));
    total.add("cohesion", d.authority_cohesion.times((row.cohesion - Fixed::whole(50)).over_int(50)));
    let pick = |b| if let Brings::Authority(a) = b { Some(a) } else { None };
    brings::of_modifiers(book, t, Target::Faction(faction), &mut total, pick);
    people::lends::leading(book, t, faction, &mut total, pick);
    total.within(Fixed::ZERO, Fixed::ratio(1, 2), Fixed::whole(12))
}

/// How authority changes on the 1st, the 11th and the 21st: what is kept of the old, and a third of the month's, up to the limit.
pub fn authority_change(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let held = t.factions[faction].authority;
    let income = authority_income(book, t, faction, &mut ());
    let limit = income.times(book.defines.faction.authority_months).max(Fixed::whole(3));
    let mut total = Total::new(sink);
    total.add("not-kept", book.defines.faction.authority_kept.percent_of(held) - held);
    total.add("ten-days-of-authority", income.over_int(3));
    total.within(held, Fixed::ZERO, limit.max(Fixed::ZERO))
}

/// Thousands of dollars a month that come in and go out.
pub fn money_change(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    money(book, t, faction, &mut total);
    total.sum()
}

/// Adds what comes in and goes out; gives what comes in.
fn money<S: Terms>(book: &Scenario, t: Tables<'_>, faction: FactionId, total: &mut Total<'_, S>) -> Fixed {
    income(book, t, faction, total);
    let all = total.sum();
    let income = all.max(Fixed::ZERO);
    let d = &book.defines.faction;
    let row = &t.factions[faction];
    total.add("apparatus-costs", -d.upkeep.percent_of(income));
    total.add("levies", levies(book, t, faction));
    total.add("organisers", -outlay(book, t, faction, income));
    if !super::economy::soldiers::in_state_pay(t, faction) {
        total.add("arms-and-pay", -d.force_cost.times(row.force).over_int(1000));
    }
    for &(to, monthly) in row.subsidies.iter().filter(|&&(to, _)| t.factions[to].active) {
        total.about("subsidy", About::Faction(to), -monthly);
    }
    all
}

/// What a full chest spends in a month on press, halls and organisers: a part of what lies in it beyond some months of income.
fn outlay(book: &Scenario, t: Tables<'_>, faction: FactionId, income: Fixed) -> Fixed {
    let d = &book.defines.faction;
    let kept = d.chest_months.times(income).max(d.chest_least);
    d.chest_spends.percent_of((t.factions[faction].funds - kept).max(Fixed::ZERO))
}

/// The part of the income that comes from patrons abroad, and all income.
pub fn income_parts(book: &Scenario, t: Tables<'_>, faction: FactionId) -> (Fixed, Fixed) {
    let mut nowhere = ();
    let mut total = Total::new(&mut nowhere);
    income(book, t, faction, &mut total);
    (from_patrons(t, faction), total.sum())
}

fn from_patrons(t: Tables<'_>, faction: FactionId) -> Fixed {
    let paying = t.factions[faction].patrons.iter().filter(|&&(patron, _)| t.countries[patron].exists);
    paying.map(|&(_, monthly)| monthly).sum()
}

/// Thousands of dollars a month that come in.
pub fn all_income(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let mut total = Total::new(sink);
    income(book, t, faction, &mut total);
    total.sum()
}

fn income<S: Terms>(book: &Scenario, t: Tables<'_>, faction: FactionId, total: &mut Total<'_, S>) {
    let d = &book.defines.faction;
    let row = &t.factions[faction];
    let country = &t.countries[row.country];
    total.add("dues", d.dues.times(Fixed::ratio(row.members.cast_signed(), 1_000_000)));
    total.add("deputies", d.seat_pay.times(Fixed::whole(i64::from(row.seats))).over_int(1000));
    for &(patron, monthly) in row.patrons.iter().filter(|&&(patron, _)| t.countries[patron].exists) {
        total.about("patron", About::Country(patron), monthly);
    }
    if country.governs(faction) {
        total.add("offices-of-state", super::economy::offices(book, t, row.country));
    }
    for (payer, monthly) in payers(book, t, faction) {
        total.about("paid-by", About::Faction(payer), monthly);
    }
    let pick = |b| if let Brings::Money(a) = b { Some(a) } else { None };
    brings::of_modifiers(book, t, Target::Faction(faction), total, pick);
    people::lends::leading(book, t, faction, total, pick);
}

/// What the armed take of the people on ground that they hold, or of which they have a part.
fn levies(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Fixed {
    let row = &t.factions[faction];
    if !row.force.is_positive() {
        return Fixed::ZERO;
    }
    let own = Belligerent::Faction(faction);
    let part = |at: ProvinceId| match t.control.get(at) {
        Some(ground) => u64::from(t.provinces.population[at]) * u64::from(ground.share(own)) / u64::from(Share::WHOLE),
        None if t.provinces.held_by[at] == Some(faction) => u64::from(t.provinces.population[at]),
        None => 0,
    };
    let heads: u64 = t.provinces.of(row.country).iter().map(|&at| part(at)).sum();
    book.defines.faction.levies.times(Fixed::ratio(heads.cast_signed(), 1_000_000))
}

/// Those who pay it a subsidy: bodies of its own country, and conveners of bodies of parties elsewhere.
fn payers(book: &Scenario, t: Tables<'_>, faction: FactionId) -> impl Iterator<Item = (FactionId, Fixed)> {
    let country = t.factions[faction].country;
    let abroad = super::schism::conveners(book).filter(move |&f| {
        let payer = &t.factions[f];
        payer.active && payer.country != country
    });
    t.factions.active_in(country).chain(abroad).filter_map(move |payer| {
        let paid = t.factions[payer].subsidies.iter().find(|(to, _)| *to == faction)?;
        Some((payer, paid.1))
    })
}

/// Cohesion a month: spent by concessions and crackdowns elsewhere, it comes back slowly by itself.
pub fn cohesion_change(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.faction;
    let row = &t.factions[faction];
    let country = &t.countries[row.country];
    let mut total = Total::new(sink);
    total.add("return-to-rest", d.cohesion_return.percent_of(d.cohesion_rest - row.cohesion));
    if country.in_government(faction) {
        total.add("burden-of-office", d.cohesion_government);
    }
    if country.governs(faction) {
        total.add("isolation", diplomacy::alone(t, row.country, book.defines.diplomacy.isolation_cohesion));
    }
    if matches!(row.status, Status::Banned | Status::Underground) {
        total.add("outside-the-law", d.cohesion_banned);
    }
    if let Some(leader) = row.leader {
        let ability = t.people[leader].ability(row.kind.asks());
        total.about("leader", About::Character(leader), (ability - Fixed::whole(50)).over_int(100));
    } else {
        total.add("no-leader", Fixed::ratio(-1, 2));
    }
    people::strains(book, t, faction, &mut total);
    let pick = |b| if let Brings::Cohesion(a) = b { Some(a) } else { None };
    brings::of_modifiers(book, t, Target::Faction(faction), &mut total, pick);
    people::lends::leading(book, t, faction, &mut total, pick);
    total.within(row.cohesion, Fixed::ZERO, Fixed::HUNDRED)
}

/// Heads a month that join or leave.
pub fn members_change(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let d = &book.defines.faction;
    let row = &t.factions[faction];
    let mut total = Total::new(sink);
    let members = Fixed::whole(row.members.cast_signed());
    if row.kind.holds_allegiance() {
        let followers = measure::followers(t, faction);
        let rest = row.density.percent_of(Fixed::whole(followers.cast_signed()));
        total.add("follow-the-following", d.members_follow.percent_of(rest - members));
        if row.funds > d.chest_least {
            let income = all_income(book, t, faction, &mut ()).max(Fixed::ONE);
            let spent = outlay(book, t, faction, income);
            let part = spent.times_int(100).over(spent + income);
            total.add("organisers", part.percent_of(d.organisers.percent_of(members)));
        }
    }
    let pick = |b| if let Brings::Members(a) = b { Some(a.percent_of(members)) } else { None };
    brings::of_modifiers(book, t, Target::Faction(faction), &mut total, pick);
    people::lends::leading(book, t, faction, &mut total, pick);
    total.within(members, Fixed::whole(50), Fixed::whole(1_000_000_000))
}

/// Thousands under arms a month, besides those who are raised in a war and fall in it.
pub fn force_change(book: &Scenario, t: Tables<'_>, faction: FactionId, sink: &mut impl Terms) -> Fixed {
    let row = &t.factions[faction];
    let mut total = Total::new(sink);
    if t.conflicts.fights(faction) && row.funds.is_negative() {
        total.add("unpaid", -row.force.over_int(20));
    }
    let pick = |b| if let Brings::Force(a) = b { Some(a) } else { None };
    brings::of_modifiers(book, t, Target::Faction(faction), &mut total, pick);
    people::lends::leading(book, t, faction, &mut total, pick);
    total.within(row.force, Fixed::ZERO, Fixed::whole(20_000))
}

/// Whether authority comes in besides the first of the month, when the books are closed.
pub fn gathers(today: Date) -> bool {
    matches!(today.day_of_month(), 11 | 21)
}

/// System: on the eleventh and the twenty-first the apparatus gathers itself: ten days' authority comes in.
pub fn gather(book: Res<Book>, mut all: EveryTable) {
    let t = all.read();
    let gains: Vec<(FactionId, Fixed)> = (t.factions.rows.ids().filter(|&f| t.factions[f].active))
        .map(|f| (f, authority_change(&book, t, f, &mut ())))
        .collect();
    for (faction, gain) in gains {
        all.factions.rows[faction].authority += gain;
    }
}

/// System: on the first of the month every faction's books are closed, all from the same frozen world.
pub fn month(book: Res<Book>, mut all: EveryTable) {
    let t = all.read();
    let closings: Vec<Closing> =
        t.factions.rows.ids().filter(|&f| t.factions[f].active).map(|f| close(&book, t, f)).collect();
    let t = &mut *all;
    let mut fielded: Vec<FactionId> = t.forces.rows.iter().map(|f| f.home).collect();
    fielded.sort_unstable();
    for closing in closings {
        closing.apply(t);
        if !closing.force.is_zero() {
            conflict::call_up(t, closing.faction, closing.force);
        }
        if fielded.binary_search(&closing.faction).is_ok() {
            let most = men(t.factions[closing.faction].force);
            t.forces.fit(closing.faction, most);
        }
    }
}

/// Books a term of a faction's money: whose account it comes from or goes to follows from its reason. What one faction pays
/// another is booked where it is paid.
fn book_term(t: &mut Snapshot, faction: FactionId, term: &Term) {
    let home = t.factions[faction].country;
    let people = Account::People(home);
    let (other, sort) = match (term.reason, term.about) {
        ("paid-by", _) => return,
        ("subsidy", About::Faction(to)) => (Account::Faction(to), Sort::Subsidy),
        ("patron", About::Country(patron)) => (Account::Country(patron), Sort::MoneyAbroad),
        ("deputies" | "offices-of-state", _) => (Account::Country(home), Sort::Offices),
        ("dues" | "levies", _) => (people, Sort::Dues),
        ("apparatus-costs" | "organisers", _) => (people, Sort::Apparatus),
        ("arms-and-pay", _) => (people, Sort::Arms),
        _ => (people, Sort::Acts),
    };
    books::transfer(t, other, Account::Faction(faction), term.amount, sort);
}

fn close(book: &Scenario, t: Tables<'_>, faction: FactionId) -> Closing {
    let mut terms = Vec::with_capacity(8);
    let income = money(book, t, faction, &mut Total::new(&mut terms));
    let sink = &mut ();
    Closing {
        faction,
        authority: authority_change(book, t, faction, sink),
        money: terms,
        cohesion: cohesion_change(book, t, faction, sink),
        members: members_change(book, t, faction, sink),
        force: force_change(book, t, faction, sink),
        income,
        abroad: from_patrons(t, faction),
    }
}

struct Closing {
    faction: FactionId,
    authority: Fixed,
    money: Vec<Term>,
    cohesion: Fixed,
    members: Fixed,
    force: Fixed,
    income: Fixed,
    abroad: Fixed,
}

impl Closing {
    fn apply(&self, t: &mut Snapshot) {
        for term in &self.money {
            book_term(t, self.faction, term);
        }
        let row = &mut t.factions[self.faction];
        row.authority += self.authority;
        row.cohesion += self.cohesion;
        row.members = (row.members.cast_signed() + self.members.trunc()).max(0).unsigned_abs();
        row.income = self.income;
        row.income_abroad = self.abroad;
        if row.funds.is_negative() && row.cohesion > Fixed::ONE {
            row.cohesion -= Fixed::ONE;
        }
        if row.funds.is_negative() && !row.subsidies.is_empty() {
            row.subsidies.clear();
        }
    }
}
