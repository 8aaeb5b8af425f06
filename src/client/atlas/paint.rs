//! What the rest of the client tells the map to show. Knows nothing of the game: numbers, colours and names.

use bevy::prelude::*;

use super::geography::Geography;

/// The map's contents, by province index (the order of `provinces.csv`) and by nation (any number below 4,096 the
/// writer chooses; [`MapPaint::NOBODY`] for land without one).
///
/// Change a field, then say what changed: [`colours_changed`](Self::colours_changed) uploads kilobytes,
/// [`borders_changed`](Self::borders_changed) redraws the border lines and the lettering.
#[derive(Resource, Clone, Debug)]
pub struct MapPaint {
    pub fill: Vec<[u8; 3]>,
    pub hatch: Vec<Hatch>,
    pub nation: Vec<u16>,
    /// The nation drawn with the red border.
    pub viewer: Option<u16>,
    pub nation_names: Vec<(u16, String)>,
    pub capitals: Vec<(u16, CapitalKind)>,
    pub selected: Option<u16>,
    /// Pairs of neighbours between which a front runs, the lower first, ascending.
    pub fronts: Vec<(u16, u16)>,
    /// Who is on the way from where to where.
    pub marches: Vec<(u16, u16)>,
    pub pins: Vec<Pin>,
    /// While there are any, they are written instead of the towns; the first have the first choice of room.
    pub notes: Vec<Note>,
    colours: u32,
    borders: u32,
}

/// A pattern over a province's tint: colour is never the only sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hatch {
    #[default]
    None,
    /// Rising to the right.
    Diagonal([u8; 3]),
    /// Falling to the right.
    Back([u8; 3]),
    Dots([u8; 3]),
}

/// How a capital is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapitalKind {
    /// Ring and dot.
    Own,
    /// Ring and red star: under another power's administration.
    Administered,
}

/// A numbered drop over a place; an urgent one is red.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub lon: f32,
    pub lat: f32,
    pub label: String,
    pub urgent: bool,
}

/// A name and a figure on a province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub province: u16,
    pub name: String,
    pub figure: String,
}

impl MapPaint {
    /// The nation of land that belongs to nobody: no name, no band.
    pub const NOBODY: u16 = 4095;
    const PAPER: [u8; 3] = [0xec, 0xe4, 0xd0];

    /// Every province paper-coloured and nobody's.
    pub fn blank() -> Self {
        let n = Geography::world().provinces.len();
        Self {
            fill: vec![Self::PAPER; n],
            hatch: vec![Hatch::None; n],
            nation: vec![Self::NOBODY; n],
            viewer: None,
            nation_names: Vec::new(),
            capitals: Vec::new(),
            selected: None,
            fronts: Vec::new(),
            marches: Vec::new(),
            pins: Vec::new(),
            notes: Vec::new(),
            colours: 1,
            borders: 1,
        }
    }

    /// `fill` or `hatch` is different; the map fades to it over 150 ms.
    pub fn colours_changed(&mut self) {
        self.colours = self.colours.wrapping_add(1);
    }

    /// `nation`, `viewer`, `nation_names`, `fronts` or `marches` is different.
    pub fn borders_changed(&mut self) {
        self.borders = self.borders.wrapping_add(1);
    }

    /// Counts the changes of colours; a cache holds what it has seen.
    pub fn colours_revision(&self) -> u32 {
        self.colours
    }

    /// Counts the changes of borders and names.
    pub fn borders_revision(&self) -> u32 {
        self.borders
    }

    /// The name of a nation, if it has one to be lettered.
    pub fn name_of(&self, nation: u16) -> Option<&str> {
        self.nation_names.iter().find(|(n, _)| *n == nation).map(|(_, name)| name.as_str())
    }
}

impl Default for MapPaint {
    fn default() -> Self {
        Self::blank()
    }
}
