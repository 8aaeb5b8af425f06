//! Movements and the five axes on which they, factions and laws stand.

use serde::{Deserialize, Serialize};

use super::Colour;
use crate::units::{Fixed, MovementId, TraitId};

/// The published axes, −100 to +100: planned … market, liberty … order, internationalist … nationalist, tradition …
/// revolution, hostile … loyal to Moscow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Economy,
    Authority,
    Nation,
    Change,
    Moscow,
}

impl Axis {
    pub const ALL: [Axis; 5] = [Axis::Economy, Axis::Authority, Axis::Nation, Axis::Change, Axis::Moscow];
}

/// Positions as written: an axis not mentioned is taken from elsewhere, or 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Positions {
    pub economy: Option<Fixed>,
    pub authority: Option<Fixed>,
    pub nation: Option<Fixed>,
    pub change: Option<Fixed>,
    pub moscow: Option<Fixed>,
}

impl Positions {
    pub fn get(&self, axis: Axis) -> Option<Fixed> {
        match axis {
            Axis::Economy => self.economy,
            Axis::Authority => self.authority,
            Axis::Nation => self.nation,
            Axis::Change => self.change,
            Axis::Moscow => self.moscow,
        }
    }

    /// These positions, with what is not mentioned from `base`.
    pub fn over(&self, base: Stance) -> Stance {
        let mut stance = base;
        for axis in Axis::ALL {
            if let Some(p) = self.get(axis) {
                stance.0[axis as usize] = p;
            }
        }
        stance
    }

    pub fn stance(&self) -> Stance {
        self.over(Stance::default())
    }
}

/// Positions on all five axes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance(pub [Fixed; 5]);

impl Stance {
    /// Mean distance over the axes: 0 (alike) to 200 (opposite in all).
    pub fn distance(&self, other: &Stance) -> Fixed {
        // Positions lie within ±100, so that nothing can overflow and all axes are compared at a time.
        let apart = self.0.iter().zip(&other.0).map(|(a, b)| a.to_raw().wrapping_sub(b.to_raw()).wrapping_abs());
        Fixed::raw(apart.fold(0, i64::wrapping_add) / 5)
    }

    /// 100 (alike) to −100 (opposite in all).
    pub fn affinity(&self, other: &Stance) -> Fixed {
        Fixed::HUNDRED - self.distance(other)
    }

    pub fn on(&self, axis: Axis) -> Fixed {
        self.0[axis as usize]
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Pattern {
    #[default]
    Plain,
    Diagonal,
    Dots,
    Lines,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Movement")]
pub struct MovementDef {
    #[serde(rename = "id")]
    _id: String,
    pub color: Colour,
    pub positions: Positions,
    #[serde(default)]
    pub pattern: Pattern,
    #[serde(default)]
    pub parent: Option<MovementId>,
    /// Natural following: at +100 every 10 points of the trait above the country's mean raise it by a tenth.
    #[serde(default)]
    pub roots: Vec<(TraitId, Fixed)>,
    /// The currents inside a faction of it, and their shares in per cent.
    #[serde(default)]
    pub currents: Vec<(MovementId, Fixed)>,
}
