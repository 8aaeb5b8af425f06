//! Words for what the rules distinguish: standing, form of government, bond, kind, role, budget line, place of an axis.

use super::Teller;
use crate::scenario::{Axis, Bond, Brings, BudgetLine, FactionKind, Field, Lot, Method, Pattern, Role, Stance, Status};
use crate::units::{FactionId, Fixed};
use crate::world::{ProtestEnd, ProtestKind};

/// The last part of the key of an enum's text.
pub(super) trait Word: Copy {
    fn word(self) -> &'static str;
}

macro_rules! words {
    ($($type:ty { $($case:pat => $word:literal),+ $(,)? })+) => {
        $(impl Word for $type {
            fn word(self) -> &'static str {
                match self { $($case => $word),+ }
            }
        })+
    };
}

words! {
    ProtestKind {
        ProtestKind::March => "march",
        ProtestKind::Strike => "strike",
    }
    ProtestEnd {
        ProtestEnd::Faded => "faded",
        ProtestEnd::Conceded => "conceded",
        ProtestEnd::Dispersed => "dispersed",
    }
    Status {
        Status::Legal => "legal",
        Status::Harassed => "harassed",
        Status::Banned => "banned",
        Status::Underground => "underground",
    }
    Bond {
        Bond::MilitaryAdministration => "military-administration",
        Bond::Colony => "colony",
        Bond::Protectorate => "protectorate",
        Bond::Mandate => "mandate",
        Bond::Dominion => "dominion",
        Bond::Autonomy => "autonomy",
    }
    FactionKind {
        FactionKind::Party => "party",
        FactionKind::Militia => "militia",
        FactionKind::Protest => "protest",
        FactionKind::Army => "army",
        FactionKind::Security => "security",
        FactionKind::Union => "union",
        FactionKind::Church => "church",
        FactionKind::Press => "press",
        FactionKind::Business => "business",
        FactionKind::Administration => "administration",
    }
    Role {
        Role::HeadOfState => "head-of-state",
        Role::HeadOfGovernment => "head-of-government",
        Role::Minister => "minister",
        Role::Commander => "commander",
        Role::Speaker => "speaker",
        Role::Governor => "governor",
    }
    Lot {
        Lot::Free => "free",
        Lot::Retired => "retired",
        Lot::Watched => "watched",
        Lot::Exiled => "exiled",
        Lot::Arrested => "arrested",
        Lot::Dead => "dead",
        Lot::Unknown => "unknown",
    }
    Field {
        Field::Politics => "politics",
        Field::Administration => "administration",
        Field::Command => "command",
        Field::Intrigue => "intrigue",
    }
    BudgetLine {
        BudgetLine::Army => "army",
        BudgetLine::Police => "police",
        BudgetLine::Welfare => "welfare",
        BudgetLine::Reconstruction => "reconstruction",
        BudgetLine::Propaganda => "propaganda",
        BudgetLine::Foreign => "foreign",
    }
    Pattern {
        Pattern::Plain => "plain",
        Pattern::Diagonal => "diagonal",
        Pattern::Dots => "dots",
        Pattern::Lines => "lines",
    }
    Method {
        Method::DHondt => "dhondt",
        Method::SainteLague => "sainte-lague",
        Method::ModifiedSainteLague => "modified-sainte-lague",
        Method::Hare => "hare",
        Method::Droop => "droop",
        Method::Plurality => "plurality",
        Method::TwoRound => "two-round",
    }
    Axis {
        Axis::Economy => "economy",
        Axis::Authority => "authority",
        Axis::Nation => "nation",
        Axis::Change => "change",
        Axis::Moscow => "moscow",
    }
}

impl Teller<'_> {
    /// A faction's wing by its movement, or by the one who leads it: "the Rykovists", "the wing of Líster".
    pub fn wing(&self, faction: FactionId, wing: u8) -> String {
        let Some(wing) = self.t.wings[faction].wings.get(usize::from(wing)) else { return String::new() };
        let args = [("movement", self.movement_adjective(wing.movement))];
        match wing.leader {
            Some(leader) => self.ui_with("wing-led", &[&args[..], &[("leader", self.character(leader))]].concat()),
            None => self.ui_with("wing", &args),
        }
    }

    pub fn status(&self, status: Status) -> String {
        self.word("status", status)
    }

    pub fn bond(&self, bond: Bond) -> String {
        self.word("bond", bond)
    }

    pub fn kind(&self, kind: FactionKind) -> String {
        self.word("kind", kind)
    }

    pub fn role(&self, role: Role) -> String {
        self.word("role", role)
    }

    pub fn lot(&self, lot: Lot) -> String {
        self.word("lot", lot)
    }

    /// A field of ability.
    pub fn field(&self, field: Field) -> String {
        self.word("field", field)
    }

    pub fn budget_line(&self, line: BudgetLine) -> String {
        self.word("budget", line)
    }

    pub fn pattern(&self, pattern: Pattern) -> String {
        self.word("pattern", pattern)
    }

    pub fn method(&self, method: Method) -> String {
        self.word("method", method)
    }

    pub fn axis(&self, axis: Axis) -> String {
        self.word("axis", axis)
    }

    /// The end of an axis that a position leans to, or its middle: "planned", "market", "between".
    pub fn lean(&self, axis: Axis, position: Fixed) -> String {
        let end = match position {
            p if p <= Fixed::whole(-15) => "low",
            p if p >= Fixed::whole(15) => "high",
            _ => "middle",
        };
        self.ui(&format!("axis-{}-{end}", axis.word()))
    }

    /// All five leanings, the strongest first.
    pub fn leanings(&self, stance: &Stance) -> Vec<String> {
        let mut axes = Axis::ALL;
        axes.sort_by_key(|&axis| std::cmp::Reverse(stance.on(axis).abs()));
        axes.iter().map(|&axis| self.lean(axis, stance.on(axis))).collect()
    }

    /// What a law or modifier brings, at a strength: "unrest +4, output −1.0 %".
    pub fn brings(&self, brings: &[Brings], times: Fixed) -> String {
        let parts: Vec<String> = brings.iter().map(|&b| self.bring(b, times)).collect();
        parts.join(", ")
    }

    pub(super) fn word(&self, kind: &str, word: impl Word) -> String {
        self.ui(&format!("{kind}-{}", word.word()))
    }
}
