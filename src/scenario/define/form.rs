//! Forms of government as data: how a head is chosen, who fills which office, how laws pass, what an order costs, and how
//! a government falls.

use serde::{Deserialize, Serialize};

use super::Role;
use crate::units::{Fixed, FormId};

/// Who or what decides who heads the government.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Chosen {
    /// The chamber's majority.
    Chamber,
    /// The voters, by themselves.
    Election,
    /// The congress of the ruling party or of those in power.
    Congress,
    /// The country that stands above.
    Overlord,
    /// The crown passes on, and names ministers.
    Succession,
    /// Whoever has the guns.
    Arms,
}

/// How a law is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Passage {
    /// Introduced, debated, voted seat by seat.
    Chamber,
    /// The head signs, and it is law.
    Decree,
    /// The institutions that share power agree by weight.
    Council,
    /// The overlord must consent.
    Consent,
}

/// How a government can fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fall {
    Confidence,
    Term,
    Coup,
    Palace,
    Overlord,
}

/// What follows when a government that answers to a chamber has no majority, tried in the order written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remedy {
    /// The head looks for other partners.
    Reshuffle,
    /// Another head is sought in the same chamber.
    Alternative,
    /// It governs on so many days.
    Minority(u32),
    /// The chamber is dissolved and the country votes.
    Dissolve,
}

/// Whose people may hold an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Filler {
    /// The head's own.
    Head,
    /// Of the head or a partner.
    Government,
    /// Of a party with seats.
    Chamber,
    /// Of the army.
    Army,
    /// Whom the overlord sends.
    Overlord,
    Anyone,
}

/// Orders of a government that a form may forbid or make cheap or dear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OrderWord {
    FundAbroad,
    Crackdown,
    Ban,
    Legalise,
    Budget,
    Pass,
    Repeal,
    Appoint,
    Dismiss,
    Coalition,
    Reshuffle,
    Dissolve,
    Competence,
    Purge,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Form")]
pub struct FormDef {
    #[serde(rename = "id")]
    _id: String,
    pub head: Chosen,
    pub laws: Passage,
    #[serde(default)]
    pub falls: Vec<Fall>,
    #[serde(default)]
    pub without_majority: Vec<Remedy>,
    #[serde(default)]
    pub offices: Vec<(Role, Filler)>,
    #[serde(default)]
    pub forbids: Vec<OrderWord>,
    /// Times the authority that the order costs.
    #[serde(default)]
    pub costs: Vec<(OrderWord, Fixed)>,
    /// Civil liberties where nothing else adds or takes, 0 to 100.
    #[serde(default = "FormDef::fifty")]
    pub liberties: Fixed,
    /// The form that a coup makes of it; the same where none is named.
    #[serde(default)]
    pub after_coup: Option<FormId>,
    /// Legitimacy where nothing else adds or takes, 0 to 100.
    #[serde(default = "FormDef::fifty")]
    pub legitimacy: Fixed,
}

impl FormDef {
    fn fifty() -> Fixed {
        Fixed::whole(50)
    }

    /// Whether a chamber's majority makes and breaks the government.
    pub fn answers_to_chamber(&self) -> bool {
        self.head == Chosen::Chamber
    }

    /// Whether no vote of the people stands behind the head.
    pub fn is_unelected(&self) -> bool {
        !matches!(self.head, Chosen::Chamber | Chosen::Election)
    }

    pub fn can_fall_by(&self, fall: Fall) -> bool {
        self.falls.contains(&fall)
    }

    /// Whose people may hold an office of this role.
    pub fn filler(&self, role: Role) -> Filler {
        self.offices.iter().find(|(r, _)| *r == role).map_or(Filler::Anyone, |(_, f)| *f)
    }

    /// Times the authority that an order costs.
    pub fn cost_of(&self, order: OrderWord) -> Fixed {
        self.costs.iter().find(|(o, _)| *o == order).map_or(Fixed::ONE, |(_, n)| *n)
    }
}
