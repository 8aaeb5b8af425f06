//! The books: whose money is where, and by what sort of payment it came there.
//!
//! Treasuries lie in the country table and chests in the faction table; the money of households and firms lies here. Every
//! sum leaves one account and enters another; only [`Account::Mint`] may go below zero for good, for what it has paid out is
//! what is in the world. So at any time all treasuries, chests and purses together are what was issued. The one way to move
//! money is `rules::books::transfer`.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, FactionId, Fixed, Table};

/// Where money lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Account {
    /// A state's treasury.
    Country(CountryId),
    /// A faction's chest.
    Faction(FactionId),
    /// A country's households and firms.
    People(CountryId),
    /// Where a country's money comes from when it is issued and goes when it is destroyed.
    Mint(CountryId),
}

macro_rules! sorts {
    ($($(#[$about:meta])* $name:ident $word:literal),+ $(,)?) => {
        /// What a payment is for: a closed list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Sort { $($(#[$about])* $name),+ }

        impl Sort {
            pub const ALL: [Sort; SORTS] = [$(Sort::$name),+];

            /// Its name on the command line and in the texts (`sort-<word>`).
            pub const fn word(self) -> &'static str {
                match self { $(Sort::$name => $word),+ }
            }
        }
    };
}

/// How many sorts of payment there are.
pub const SORTS: usize = 30;

sorts! {
    Taxes "taxes",
    /// What works that the state owns bring it.
    Enterprise "enterprise",
    Tribute "tribute",
    Army "army",
    /// Troops in lands under one's administration.
    Garrisons "garrisons",
    Police "police",
    Welfare "welfare",
    Reconstruction "reconstruction",
    Propaganda "propaganda",
    /// Embassies, missions and aid.
    Foreign "foreign",
    Administration "administration",
    /// From a state to a faction abroad.
    MoneyAbroad "money-abroad",
    Covert "covert",
    /// From a state to those who sit in its offices and chambers.
    Offices "offices",
    Dues "dues",
    /// From one faction to another of its country.
    Subsidy "subsidy",
    /// What keeps a party's apparatus going.
    Apparatus "apparatus",
    /// Arms bought, and the pay of those who bear them for a faction.
    Arms "arms",
    /// What single acts, orders and events cost or bring.
    Acts "acts",
    Requisition "requisition",
    Fines "fines",
    Loan "loan",
    Interest "interest",
    Repayment "repayment",
    Investment "investment",
    Trade "trade",
    /// From one state to another by treaty.
    Subvention "subvention",
    /// Money goes with land and people, and with the halves of what is divided.
    Succession "succession",
    /// Notes printed; also what lay in the world on the first day.
    Issue "issue",
    /// Notes burnt, gold at the bottom of the sea.
    Destruction "destruction",
}

/// What came in (and, negative, went out) by sort of payment.
pub type Flows = [Fixed; SORTS];

/// One account's month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// In hand when the month began.
    pub opening: Fixed,
    pub flows: Flows,
}

impl Sheet {
    pub(crate) fn open(opening: Fixed) -> Self {
        Self { opening, flows: [Fixed::ZERO; SORTS] }
    }

    /// In hand at the end of it.
    pub fn closing(&self) -> Fixed {
        self.opening + self.flows.iter().copied().sum()
    }

    pub fn flow(&self, sort: Sort) -> Fixed {
        self.flows[sort as usize]
    }
}

/// A month of the states' and peoples' books.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its first day.
    pub month: Date,
    pub countries: Table<CountryId, Sheet>,
    pub people: Table<CountryId, Sheet>,
}

/// A sum of one sort in a faction's book.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub faction: FactionId,
    pub sort: Sort,
    pub sum: Fixed,
}

/// How many closed months are kept.
pub const MONTHS_KEPT: usize = 12;

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Books {
    /// Money of households and firms, in thousands of dollars.
    pub people: Table<CountryId, Fixed>,
    /// Issued less destroyed since the beginning of time, by the mint that did it.
    pub issued: Table<CountryId, Fixed>,
    /// This month.
    pub page: Page,
    /// Closed months, the oldest first; shared by copies of the world.
    #[serde(with = "super::closed_months")]
    pub past: Vec<Arc<Page>>,
    /// What factions took and paid this month, in the order of payment, and last month, by faction and sort.
    pub lines: Vec<Line>,
    pub last_lines: Vec<Line>,
}

impl Books {
    /// Notes a payment on its account's sheet.
    pub(crate) fn note(&mut self, account: Account, sort: Sort, sum: Fixed) {
        match account {
            Account::Country(c) => self.page.countries[c].flows[sort as usize] += sum,
            Account::People(c) => self.page.people[c].flows[sort as usize] += sum,
            Account::Faction(faction) => self.lines.push(Line { faction, sort, sum }),
            Account::Mint(_) => {}
        }
    }

    /// Closes the month and opens the next with what is in hand.
    pub(crate) fn turn(&mut self, month: Date, treasuries: impl Iterator<Item = Fixed>) {
        let next = Page {
            month,
            countries: Table::new(treasuries.map(Sheet::open).collect()),
            people: Table::new(self.people.values().map(|&sum| Sheet::open(sum)).collect()),
        };
        self.past.push(Arc::new(std::mem::replace(&mut self.page, next)));
        let most = self.past.len().saturating_sub(MONTHS_KEPT);
        self.past.drain(..most);
        let mut lines = std::mem::take(&mut self.lines);
        lines.sort_by_key(|l| (l.faction, l.sort));
        lines.dedup_by(|next, kept| {
            let same = (next.faction, next.sort) == (kept.faction, kept.sort);
            if same {
                kept.sum += next.sum;
            }
            same
        });
        self.lines = std::mem::replace(&mut self.last_lines, lines);
        self.lines.clear();
    }

    /// The page of a month, today's or one that is kept.
    pub fn month(&self, year: i32, month: u32) -> Option<&Page> {
        let is = |page: &Page| (page.month.year(), page.month.month()) == (year, month);
        Some(&self.page).filter(|p| is(p)).or_else(|| self.past.iter().map(|p| &**p).find(|p| is(p)))
    }

    /// What a faction took and paid last month, by sort.
    pub fn last_month_of(&self, faction: FactionId) -> impl Iterator<Item = (Sort, Fixed)> {
        let first = self.last_lines.partition_point(|l| l.faction < faction);
        self.last_lines[first..].iter().take_while(move |l| l.faction == faction).map(|l| (l.sort, l.sum))
    }

    /// All money there is said to be.
    pub fn all_issued(&self) -> Fixed {
        self.issued.values().copied().sum()
    }
}
