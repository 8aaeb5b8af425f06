//! What the panels keep between frames: open pages and rows, half-made choices, a few past weeks.
//!
//! Owns nothing of the world. What concerns a thing that is no longer selected is forgotten.

use std::collections::BTreeMap;

use super::past::Past;
use crate::client::desk::{Board, Selection, View};
use crate::rules::election;
use crate::units::{CountryId, DecisionId, FactionId, Fixed, LawId, OfficeId, ProvinceId};
use crate::world::{Answer, Record};

/// Kept by the shell and given to [`super::dossier`] each frame.
#[derive(Default)]
pub struct PanelState {
    pub(super) past: Past,
    shown: Selection,
    /// The open page of each kind of dossier.
    pub(super) faction_page: usize,
    pub(super) country_page: usize,
    /// The row that is unfolded.
    pub(super) unfolded: Option<Unfolded>,
    /// The long list of provinces is open.
    pub(super) all_provinces: bool,
    pub(super) choosing: Option<Choosing>,
    /// A sum that has been set but not ordered, thousands of dollars a month.
    pub(super) sum: Option<Fixed>,
    /// Who is picked in the list of candidates or targets now open.
    pub(super) picked: usize,
    /// Whose account is read in the books, by number.
    pub(super) account: usize,
    /// The page of covert work, the country looked at, and whom acts are aimed at, by kind.
    pub(super) covert_page: usize,
    pub(super) target: Option<CountryId>,
    pub(super) aims: BTreeMap<&'static str, usize>,
    /// The land under administration that is looked at.
    pub(super) land: Option<CountryId>,
    /// The page of foreign affairs, and the other state that is looked at.
    pub(super) foreign_page: usize,
    pub(super) partner: Option<CountryId>,
    /// What is open on the board of a war.
    pub(super) war: super::war::Open,
    /// The majority being tried out.
    pub(super) forming: Option<Forming>,
    poll: Option<Poll>,
}

/// A coalition that is only on paper: who forms it and who is ticked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Forming {
    pub country: CountryId,
    pub head: FactionId,
    pub partners: Vec<FactionId>,
    /// Day, orders given and partners that the answers belong to.
    pub asked: Option<(i32, usize, Vec<FactionId>)>,
    pub answers: Vec<Answer>,
}

/// A row that shows more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfolded {
    Law(LawId),
    /// A wing of the faction shown, by number.
    Wing(u8),
    /// A body that shares power.
    Institution(FactionId),
    Office(OfficeId),
    Voice(FactionId),
    Decision(DecisionId),
}

/// Provinces being chosen for an order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choosing {
    pub purpose: Purpose,
    pub provinces: Vec<ProvinceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Propaganda,
    Crackdown(FactionId),
}

/// A poll and the moment it was taken: country, day, orders given.
struct Poll {
    of: (CountryId, i32, usize),
    result: Option<Record>,
}

impl PanelState {
    /// Keeps the past up and drops what belonged to another selection.
    pub(super) fn follow(&mut self, view: &View) {
        self.past.follow(view);
        if self.shown != view.selection {
            self.shown = view.selection;
            self.unfolded = None;
            self.choosing = None;
            self.all_provinces = false;
            self.sum = None;
            self.picked = 0;
        }
    }

    /// Opens a page of whatever dossier is shown.
    pub fn open_page(&mut self, page: usize) {
        (self.faction_page, self.country_page) = (page, page);
        self.war.page = page;
        self.foreign_page = page;
        self.covert_page = page;
    }

    /// Turns to a page of the board that lies open, or of the dossier that a selection shows.
    pub fn turn_to(&mut self, board: Option<Board>, selection: Selection, page: usize) {
        match (board, selection) {
            (Some(Board::War(..)), _) => self.war.page = page,
            (Some(Board::Foreign(_)), _) => self.foreign_page = page,
            (Some(Board::Covert(_)), _) => self.covert_page = page,
            (Some(_), _) | (None, Selection::Province(_) | Selection::Character(_)) => {}
            (None, Selection::Country(_)) => self.country_page = page,
            (None, Selection::Faction(_) | Selection::Nothing) => self.faction_page = page,
        }
    }

    /// Keeps the past up even while no dossier is shown.
    pub fn watch(&mut self, view: &View) {
        self.past.follow(view);
    }

    /// The worlds of earlier months have become known.
    pub fn recall(&mut self, view: &View) {
        self.past.fill(view);
    }

    /// By how much a faction's support at home differs from about a month ago, in per cent of the people.
    pub fn month_change(&self, view: &View, faction: FactionId) -> Fixed {
        self.past.support(view, faction).map_or(Fixed::ZERO, |(by, _)| by)
    }

    /// Unfolds a row, or folds it if it was open.
    pub(super) fn unfold(&mut self, row: Unfolded) {
        self.unfolded = if self.unfolded == Some(row) { None } else { Some(row) };
        self.picked = 0;
    }

    /// How the country would vote today; counted once a day and after each order.
    pub(super) fn poll(&mut self, view: &View, country: CountryId) -> Option<&Record> {
        let of = (country, view.t.calendar.today.number(), view.session.log().len());
        if self.poll.as_ref().is_none_or(|poll| poll.of != of) {
            self.poll = Some(Poll { of, result: election::count(view.book, view.t, country) });
        }
        self.poll.as_ref().and_then(|poll| poll.result.as_ref())
    }
}
