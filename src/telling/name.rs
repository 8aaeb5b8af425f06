//! What things are called: the scenario's texts by id. Never makes a sentence.

use super::Teller;
use crate::rules::lineage;
use crate::scenario::Lot;
use crate::units::{
    CharacterId, CompetenceId, CounterId, CountryId, DecisionId, EventId, FactionId, FormId, Id, InternationalId,
    LawId, ModifierId, MovementId, ObjectiveId, OfficeId, PaperId, ProvinceId, QualityId, QuestionId, TraitId,
};
use crate::world::Target;

/// An event as its newspaper prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventText {
    pub headline: String,
    pub deck: String,
    pub body: String,
    pub dateline: String,
}

/// A newspaper: its masthead, the ears beside it, what kind of paper it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperText {
    pub name: String,
    pub left: String,
    pub right: String,
    pub kind: String,
}

impl Teller<'_> {
    pub fn country(&self, id: CountryId) -> String {
        self.name("country", id)
    }

    pub fn country_adjective(&self, id: CountryId) -> String {
        self.attribute("country", id, "adjective")
    }

    /// The full name.
    pub fn faction(&self, id: FactionId) -> String {
        self.heir(id, "breakaway", |parent| self.faction(parent)).unwrap_or_else(|| self.name("faction", id))
    }

    /// Up to 24 characters.
    pub fn faction_short(&self, id: FactionId) -> String {
        self.heir(id, "breakaway-short", |parent| self.faction_short(parent))
            .unwrap_or_else(|| self.attribute("faction", id, "short"))
    }

    /// The name by rule of a body that nobody wrote: its movement's adjective and the name of the nearest ancestor that the
    /// scenario named; from the second of one movement on, a number.
    fn heir(&self, id: FactionId, key: &str, name: impl Fn(FactionId) -> String) -> Option<String> {
        let written = lineage::written(self.book, &self.t.factions, id);
        if written == id {
            return None;
        }
        let row = &self.t.factions[id];
        let older = |f: FactionId| f < id && self.book.factions[f].shell && self.t.factions[f].movement == row.movement;
        let kin = self.t.factions.of_country[row.country].iter().filter(|&&f| {
            older(f)
                && self.t.factions[f].origin.is_some()
                && lineage::written(self.book, &self.t.factions, f) == written
        });
        let number = kin.count() + 1;
        let country = row.country;
        Some(self.ui_with(
            key,
            &[
                ("parent", name(written)),
                ("movement", self.movement_adjective(row.movement)),
                ("adjective", self.country_adjective(country)),
                ("country", self.country(country)),
                ("number", number.to_string()),
                ("numeral", ["I", "II", "III", "IV"].get(number - 1).copied().unwrap_or("V").to_owned()),
            ],
        ))
    }

    pub fn question(&self, id: QuestionId) -> String {
        self.name("question", id)
    }

    /// The question where it stands by itself, as a heading.
    pub fn question_title(&self, id: QuestionId) -> String {
        super::article::sentence(&self.question(id))
    }

    /// What those who give an answer say of themselves: "for the Marshal".
    pub fn answer(&self, id: QuestionId, answer: u8) -> String {
        self.ui(&format!("{}-{}", self.key("question", id), self.book.questions[id].answer(answer).id))
    }

    pub fn international(&self, id: InternationalId) -> String {
        self.name("international", id)
    }

    pub fn movement(&self, id: MovementId) -> String {
        self.name("movement", id)
    }

    pub fn movement_adjective(&self, id: MovementId) -> String {
        self.attribute("movement", id, "adjective")
    }

    /// As the scenario names them; of one who came up during play, put together from the lists of names.
    pub fn character(&self, id: CharacterId) -> String {
        let person = &self.t.people[id];
        match person.name {
            Some((list, given, family)) => self.book.name_lists[list].name(given, family),
            None if person.lot == Lot::Unknown => self.ui("somebody"),
            None => self.name("character", id),
        }
    }

    pub fn quality(&self, id: QualityId) -> String {
        self.name("quality", id)
    }

    pub fn quality_about(&self, id: QualityId) -> String {
        self.attribute("quality", id, "about")
    }

    pub fn office(&self, id: OfficeId) -> String {
        self.name("office", id)
    }

    pub fn law(&self, id: LawId) -> String {
        self.name("law", id)
    }

    pub fn law_about(&self, id: LawId) -> String {
        self.attribute("law", id, "about")
    }

    pub fn form(&self, id: FormId) -> String {
        self.name("form", id)
    }

    pub fn form_about(&self, id: FormId) -> String {
        self.attribute("form", id, "about")
    }

    pub fn competence(&self, id: CompetenceId) -> String {
        self.name("competence", id)
    }

    pub fn competence_about(&self, id: CompetenceId) -> String {
        self.attribute("competence", id, "about")
    }

    pub fn modifier(&self, id: ModifierId) -> String {
        self.name("modifier", id)
    }

    pub fn trait_name(&self, id: TraitId) -> String {
        self.name("trait", id)
    }

    /// A counter that a seat keeps on its papers.
    pub fn counter(&self, id: CounterId) -> String {
        self.name("counter", id)
    }

    pub fn counter_about(&self, id: CounterId) -> String {
        self.attribute("counter", id, "about")
    }

    pub fn objective(&self, id: ObjectiveId) -> String {
        self.name("objective", id)
    }

    pub fn decision(&self, id: DecisionId) -> String {
        self.name("decision", id)
    }

    pub fn decision_about(&self, id: DecisionId) -> String {
        self.attribute("decision", id, "about")
    }

    /// The period's name where the scenario gives one, else the map's.
    pub fn province(&self, id: ProvinceId) -> String {
        let key = self.key("province", id);
        if self.book.texts.has(&key) { self.ui(&key) } else { self.book.map.provinces[id].name.clone() }
    }

    pub fn target(&self, target: Target) -> String {
        match target {
            Target::Country(id) => self.country(id),
            Target::Faction(id) => self.faction_short(id),
            Target::Province(id) => self.province(id),
            Target::Character(id) => self.character(id),
        }
    }

    pub fn start_name(&self, seat: FactionId) -> String {
        self.name("start", seat)
    }

    pub fn start_briefing(&self, seat: FactionId) -> String {
        self.attribute("start", seat, "briefing")
    }

    pub fn scenario_title(&self) -> String {
        self.ui(&format!("scenario-{}", self.book.manifest.id))
    }

    pub fn scenario_about(&self) -> String {
        let key = format!("scenario-{}", self.book.manifest.id);
        self.book.texts.attribute(&key, "about").unwrap_or_default()
    }

    pub fn event(&self, id: EventId) -> EventText {
        let key = self.key("event", id);
        let part = |name: &str| self.book.texts.attribute(&key, name).unwrap_or_default();
        EventText { headline: self.ui(&key), deck: part("deck"), body: part("body"), dateline: part("dateline") }
    }

    /// The title of an option, by its number.
    pub fn option(&self, event: EventId, option: u8) -> String {
        let def = self.book.events[event].options.get(usize::from(option));
        def.map_or_else(String::new, |def| self.ui(&format!("{}-{}", self.key("event", event), def.id)))
    }

    pub fn paper(&self, id: PaperId) -> PaperText {
        let key = self.key("paper", id);
        let part = |name: &str| self.book.texts.attribute(&key, name).unwrap_or_default();
        PaperText { name: self.ui(&key), left: part("left"), right: part("right"), kind: part("kind") }
    }

    /// The key of a definition's text.
    pub(super) fn key<I: Id>(&self, kind: &str, id: I) -> String {
        let number = u16::try_from(id.index()).expect("ids are 16-bit numbers");
        format!("{kind}-{}", self.book.names.name(I::KIND, number))
    }

    pub(super) fn name<I: Id>(&self, kind: &str, id: I) -> String {
        self.ui(&self.key(kind, id))
    }

    /// The attribute, or the name itself where there is none.
    fn attribute<I: Id>(&self, kind: &str, id: I, attribute: &str) -> String {
        let key = self.key(kind, id);
        self.book.texts.attribute(&key, attribute).unwrap_or_else(|| self.ui(&key))
    }
}
