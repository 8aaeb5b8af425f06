//! What divides factions: wings, questions with two answers, who inherits a name, and the ties between parties abroad.

use serde::Deserialize;

use crate::units::{CharacterId, CountryId, Date, FactionId, Fixed, MovementId, QuestionId};

/// Most questions of one scenario: every wing stands somewhere on each.
pub const QUESTIONS: usize = 4;
/// Most wings of one faction.
pub const WINGS: usize = 4;

/// A current inside a faction, as written: its share of the faction in per cent.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WingDef {
    pub movement: MovementId,
    pub share: Fixed,
    #[serde(default)]
    pub leader: Option<CharacterId>,
}

/// One of the two answers to a question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDef {
    pub id: String,
    /// The movement of those who give it.
    pub movement: MovementId,
    /// The country that pays and shelters those who give it.
    #[serde(default)]
    pub patron: Option<CountryId>,
}

/// A question that every faction of the movements concerned must answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Question")]
pub struct QuestionDef {
    #[serde(rename = "id")]
    _id: String,
    /// The day on which it is put; without one an effect opens it.
    #[serde(default)]
    pub opens: Option<Date>,
    pub concerns: Vec<MovementId>,
    /// 0 to 100.
    pub stakes: Fixed,
    /// The first counts +100, the second −100.
    pub answers: (AnswerDef, AnswerDef),
    /// What binds a leader: −100 (second answer) to 100 (first).
    #[serde(default)]
    pub ties: Vec<(CharacterId, Fixed)>,
}

impl QuestionDef {
    /// The answer of that number.
    pub fn answer(&self, number: u8) -> &AnswerDef {
        if number == 0 { &self.answers.0 } else { &self.answers.1 }
    }

    /// The number of a declared answer.
    pub fn number(&self, id: &str) -> Option<u8> {
        [&self.answers.0, &self.answers.1].iter().position(|a| a.id == id).and_then(|n| u8::try_from(n).ok())
    }

    /// Which side of the question an answer is: 1 or −1.
    pub const fn side(number: u8) -> i64 {
        if number == 0 { 1 } else { -1 }
    }
}

/// A declared, dormant faction that those who leave a faction with this answer found.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Breakaway")]
pub struct BreakawayDef {
    pub faction: FactionId,
    pub of: FactionId,
    pub question: QuestionId,
    pub answer: String,
}

/// A body of sister parties, and who convenes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "International")]
pub struct InternationalDef {
    #[serde(rename = "id")]
    _id: String,
    pub convener: FactionId,
    /// Whose parties it speaks to.
    pub movements: Vec<MovementId>,
    /// Its members on the first day; all parties of the movements where nothing is said.
    #[serde(default)]
    pub founders: Option<Vec<FactionId>>,
}

/// Countries whose parties read each other's papers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Tongue")]
pub struct TongueDef {
    #[serde(rename = "id")]
    _id: String,
    pub countries: Vec<CountryId>,
}
