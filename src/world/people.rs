//! Characters, their ties and the posts they hold.
//!
//! Invariants: who holds an office or leads a faction is free and known; a tie stands with both.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::{Field, Lot, Scenario};
use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, NameListId, OfficeId, QualityId, Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CharacterState {
    pub lot: Lot,
    /// Since when it is so.
    pub since: Date,
    pub country: CountryId,
    pub faction: Option<FactionId>,
    pub born: Date,
    /// By field, 0 to 100.
    pub abilities: [Fixed; 4],
    /// 0 to 100 each.
    pub ambition: Fixed,
    pub loyalty: Fixed,
    pub health: Fixed,
    /// Of one passed over: 0 none, 100 the worst.
    pub grievance: Fixed,
    /// Ascending.
    pub qualities: Vec<QualityId>,
    /// −100 (rivals) to 100 (friends), ascending by person.
    pub ties: Vec<(CharacterId, Fixed)>,
    /// Of one who came up during play: the list and the numbers of given and family name.
    pub name: Option<(NameListId, u16, u16)>,
}

impl CharacterState {
    /// In public life: neither retired nor watched, away, locked up or dead.
    pub fn is_free(&self) -> bool {
        self.lot == Lot::Free
    }

    pub fn is_alive(&self) -> bool {
        !matches!(self.lot, Lot::Dead | Lot::Unknown)
    }

    pub fn ability(&self, field: Field) -> Fixed {
        self.abilities[field as usize]
    }

    /// Whole years.
    pub fn age(&self, today: Date) -> i32 {
        let (year, month, day) = self.born.ymd();
        let (now, m, d) = today.ymd();
        now - year - i32::from((m, d) < (month, day))
    }

    /// 0 to 100, 50 being nothing either way: the hand with which such a person leads, by ability and qualities.
    pub fn hand(&self, book: &Scenario, field: Field) -> Fixed {
        let pull: Fixed = self.qualities.iter().map(|&q| book.qualities[q].pull).sum();
        (self.ability(field) + pull).clamp(Fixed::ZERO, Fixed::HUNDRED)
    }

    pub fn tie(&self, to: CharacterId) -> Fixed {
        self.ties.binary_search_by_key(&to, |&(c, _)| c).map_or(Fixed::ZERO, |at| self.ties[at].1)
    }
}

/// Something that one person at a time holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Post {
    Leader(FactionId),
    Office(OfficeId),
}

#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct People {
    pub characters: Table<CharacterId, CharacterState>,
    pub holders: Table<OfficeId, Option<CharacterId>>,
    /// Since when the holder holds it, or since when it is empty.
    pub held_since: Table<OfficeId, Date>,
    /// All people of a country, those not yet known included; ascending.
    pub of_country: Table<CountryId, Vec<CharacterId>>,
    /// Posts that wait to be filled, since when.
    pub vacant: BTreeMap<Post, Date>,
    /// Whom the leader of a faction has chosen to follow.
    pub heirs: BTreeMap<FactionId, CharacterId>,
}

impl People {
    /// The known and living of a country.
    pub fn alive_in(&self, country: CountryId) -> impl Iterator<Item = CharacterId> {
        self.of_country[country].iter().copied().filter(|&c| self.characters[c].is_alive())
    }

    /// Those of a faction who are in public life.
    pub fn of_faction(&self, country: CountryId, faction: FactionId) -> impl Iterator<Item = CharacterId> {
        self.of_country[country].iter().copied().filter(move |&c| {
            let person = &self.characters[c];
            person.faction == Some(faction) && person.is_free()
        })
    }

    pub fn holds_office(&self, character: CharacterId) -> bool {
        // Without an early end, so that many are compared at a time.
        self.holders.values().fold(false, |found, holder| found | (*holder == Some(character)))
    }

    /// The offices that a person holds.
    pub fn offices_of(&self, character: CharacterId) -> impl Iterator<Item = OfficeId> {
        self.holders.iter().filter(move |(_, h)| **h == Some(character)).map(|(o, _)| o)
    }

    /// Sets what two people are to each other, on both sides.
    pub fn set_tie(&mut self, a: CharacterId, b: CharacterId, to: Fixed) {
        if a == b {
            return;
        }
        for (one, other) in [(a, b), (b, a)] {
            let ties = &mut self.characters[one].ties;
            match (ties.binary_search_by_key(&other, |&(c, _)| c), to.is_zero()) {
                (Ok(at), false) => ties[at].1 = to,
                (Ok(at), true) => {
                    ties.remove(at);
                }
                (Err(at), false) => ties.insert(at, (other, to)),
                (Err(_), true) => {}
            }
        }
    }
}

impl std::ops::Index<CharacterId> for People {
    type Output = CharacterState;
    fn index(&self, id: CharacterId) -> &CharacterState {
        &self.characters[id]
    }
}

impl std::ops::IndexMut<CharacterId> for People {
    fn index_mut(&mut self, id: CharacterId) -> &mut CharacterState {
        &mut self.characters[id]
    }
}
