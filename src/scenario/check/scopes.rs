//! What sort of thing a scope means, as far as its writing tells, and whether that can stand where it stands.

use super::super::define::{Aim, Audience, Scope};

/// What a scope means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Country,
    Faction,
    Province,
    Character,
    /// What is reused or saved may be anything.
    Unknown,
}

/// What is wanted at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A country; a faction or province stands for its own.
    Country,
    /// A faction; a country stands for the one that rules it.
    Faction,
    Character,
    Anything,
}

impl Sort {
    /// What `This` is in what is put to an audience.
    pub fn of_this(to: Audience) -> Self {
        if matches!(to, Audience::AnyFaction | Audience::Seat) { Self::Faction } else { Self::Country }
    }

    /// What `This` is in an act.
    pub fn of_aim(aim: Aim) -> Self {
        match aim {
            Aim::Country => Self::Country,
            Aim::Faction | Aim::Institution => Self::Faction,
            Aim::Character => Self::Character,
            Aim::Province => Self::Province,
        }
    }

    pub fn of(scope: &Scope, this: Sort, each: Option<Sort>) -> Self {
        match scope {
            Scope::This => this,
            Scope::Each => each.unwrap_or(Self::Unknown),
            Scope::Country(_) | Scope::CountryOf(_) | Scope::OverlordOf(_) => Self::Country,
            Scope::Faction(_) | Scope::Actor | Scope::RulerOf(_) | Scope::FactionOf(_) => Self::Faction,
            Scope::Province(_) | Scope::CapitalOf(_) => Self::Province,
            Scope::Character(_) | Scope::LeaderOf(_) | Scope::HolderOf(_) => Self::Character,
            Scope::Saved(_) => Self::Unknown,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Faction => "faction",
            Self::Province => "province",
            Self::Character => "character",
            Self::Unknown => "thing",
        }
    }
}

impl Wanted {
    pub fn takes(self, sort: Sort) -> bool {
        match (self, sort) {
            (_, Sort::Unknown) | (Self::Anything, _) => true,
            (Self::Country, sort) => sort != Sort::Character,
            (Self::Faction, sort) => matches!(sort, Sort::Faction | Sort::Country),
            (Self::Character, sort) => sort == Sort::Character,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Faction => "faction",
            Self::Character => "character",
            Self::Anything => "thing",
        }
    }

    /// How to write what was probably meant.
    pub fn help(self) -> &'static str {
        match self {
            Self::Country => "write `CountryOf(…)` around it for its country",
            Self::Faction => "write `RulerOf(…)` around it for the faction that rules there",
            Self::Character => "write `Character(\"…\")`, `LeaderOf(…)` or `HolderOf(\"…\")`",
            Self::Anything => "anything can stand here",
        }
    }
}
