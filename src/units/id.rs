//! Typed dense ids and the tables they index.
//!
//! Inside, an id is a small number; outside (scenario, replay, command line) it is a name. Reading and writing names is
//! the business of [`super::naming`].

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::naming;

/// A dense index into the table of its kind.
pub trait Id: Copy + Eq + Ord + fmt::Debug + 'static {
    const KIND: Kind;
    fn index(self) -> usize;
    fn at(index: usize) -> Self;
}

macro_rules! ids {
    ($($id:ident $kind:ident $word:literal),+ $(,)?) => {
        /// What a name names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind { $($kind),+ }

        impl Kind {
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),+];

            /// The word a person uses for it.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$kind => $word),+ }
            }

            /// The name of an entry of this kind in a scenario file.
            pub fn entry(self) -> &'static str {
                match self { $(Kind::$kind => stringify!($kind)),+ }
            }
        }

        $(
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(pub u16);

            impl Id for $id {
                const KIND: Kind = Kind::$kind;
                fn index(self) -> usize { usize::from(self.0) }
                fn at(index: usize) -> Self { Self(u16::try_from(index).expect("counts are limited at load")) }
            }
            impl fmt::Debug for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    naming::write_name(f, Kind::$kind, self.0)
                }
            }
            impl Serialize for $id {
                fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                    naming::serialize(Kind::$kind, self.0, s)
                }
            }
            impl<'de> Deserialize<'de> for $id {
                fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                    naming::deserialize(Kind::$kind, d).map(Self)
                }
            }
        )+
    };
}

ids! {
    ProvinceId Province "province",
    TraitId Trait "trait",
    MovementId Movement "movement",
    CountryId Country "country",
    RegionId Region "region",
    FactionId Faction "faction",
    CharacterId Character "character",
    OfficeId Office "office",
    LawId Law "law",
    FormId Form "form",
    CompetenceId Competence "competence",
    ModifierId Modifier "modifier",
    FlagId Flag "flag",
    CounterId Counter "counter",
    PaperId Paper "paper",
    EventId Event "event",
    DecisionId Decision "decision",
    ConflictId Conflict "conflict",
    ConditionId Condition "condition",
    ValueId Value "value",
    EffectsId Effects "effects",
    ObjectiveId Objective "objective",
    QuestionId Question "question",
    InternationalId International "international",
    TongueId Tongue "tongue",
    FactId Fact "fact",
    QualityId Quality "quality",
    NameListId NameList "list of names",
    TreatyId Treaty "treaty",
    BlocId Bloc "bloc",
    DoctrineId Doctrine "doctrine",
    MatterId Matter "matter",
    ClaimId Claim "claim",
    AttitudeId Attitude "attitude",
    ConferenceId Conference "conference",
    ActId Act "act",
}

/// One row for each id of a kind, without gaps.
pub struct Table<I, T> {
    rows: Vec<T>,
    kind: PhantomData<fn(I)>,
}

impl<I: Id, T> Table<I, T> {
    pub fn new(rows: Vec<T>) -> Self {
        Self { rows, kind: PhantomData }
    }

    pub fn filled(len: usize, value: T) -> Self
    where
        T: Clone,
    {
        Self::new(vec![value; len])
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.rows.len()).map(I::at)
    }

    /// The ids whose turn it is on a day, each once in a round of so many days.
    pub fn on_turn(&self, day: i32, round: i32) -> impl Iterator<Item = I> + use<I, T> {
        let round = round.max(1);
        let first = (-day).rem_euclid(round).unsigned_abs() as usize;
        (first..self.rows.len()).step_by(round.unsigned_abs() as usize).map(I::at)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.rows.iter().enumerate().map(|(i, row)| (I::at(i), row))
    }

    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (I, &mut T)> {
        self.rows.iter_mut().enumerate().map(|(i, row)| (I::at(i), row))
    }

    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }

    pub fn as_slice(&self) -> &[T] {
        &self.rows
    }

    pub fn as_mut_slice(&mut self) -> &mut [T] {
        &mut self.rows
    }

    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.index())
    }

    /// Adds a row and gives its id.
    pub fn push(&mut self, row: T) -> I {
        self.rows.push(row);
        I::at(self.rows.len() - 1)
    }
}

impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;
    #[inline]
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for Table<I, T> {
    #[inline]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.rows[id.index()]
    }
}

impl<I, T: Clone> Clone for Table<I, T> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), kind: PhantomData }
    }

    /// Into the room that is there.
    fn clone_from(&mut self, other: &Self) {
        self.rows.clone_from(&other.rows);
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { rows: Vec::new(), kind: PhantomData }
    }
}

impl<I, T: PartialEq> PartialEq for Table<I, T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<I, T: fmt::Debug> fmt::Debug for Table<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(f)
    }
}

impl<I: Id, T: Serialize> Serialize for Table<I, T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(s)
    }
}

impl<'de, I: Id, T: Deserialize<'de>> Deserialize<'de> for Table<I, T> {
    /// Rows come in the order in which they were saved and are put where today's names are.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let rows = Vec::deserialize(d)?;
        naming::reorder(I::KIND, rows).map(Self::new).map_err(serde::de::Error::custom)
    }
}
