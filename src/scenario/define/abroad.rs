//! The balance numbers of bodies abroad: who joins an international, and what it costs to move one's seat.

use serde::Deserialize;

use crate::units::Fixed;

/// Points are those of a party's willingness to join, 0 being enough.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AbroadDefines {
    /// What its independence is worth to any party.
    pub independence: Fixed,
    /// The convener's answer to an open question is the party's own; the party has none; it has the other.
    pub same_line: Fixed,
    pub no_line: Fixed,
    pub other_line: Fixed,
    /// Of the affinity between the two, per cent.
    pub nearness: Fixed,
    /// For a party whose whole income is the convener's money, and what income (thousands a month) is thought of besides:
    /// a little money does not buy the poorest.
    pub purse: Fixed,
    pub purse_least: Fixed,
    /// What its ranks think of the convener's answer, all of one mind.
    pub ranks: Fixed,
    /// For a party whose whole income is that of the other answer's patron.
    pub patron: Fixed,
    /// For each party that has joined, and the most that they count.
    pub company: Fixed,
    pub company_most: Fixed,
    /// For ten points of the convener's cohesion above (below: against) 50.
    pub credit: Fixed,
    /// For a party that governs: it has reasons of state.
    pub office: Fixed,
    /// Below this a party that joined a body of founders leaves it again.
    pub leaves: Fixed,
    /// What admission does for a party's cohesion.
    pub joined_cohesion: Fixed,
    /// The order to admit a party.
    pub admit_authority: Fixed,
    /// The order to move the seat, and what part of the members goes along, per cent.
    pub settle_authority: Fixed,
    pub settle_money: Fixed,
    pub settle_members: Fixed,
    pub settle_cohesion: Fixed,
}
