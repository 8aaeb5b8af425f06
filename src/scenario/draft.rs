//! The definitions while they are being checked: a row for every name, empty where it could not be read.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::define::*;
use super::entry::EntryKind;
use super::merge::Entries;
use super::parse::Parser;
use super::shells;
use crate::units::{
    ActId, AttitudeId, BlocId, CharacterId, ClaimId, CompetenceId, ConditionId, ConferenceId, ConflictId, CounterId,
    CountryId, DecisionId, DoctrineId, EffectsId, EventId, FactId, FactionId, FlagId, FormId, Id, InternationalId,
    Kind, LawId, MatterId, ModifierId, MovementId, NameListId, Names, ObjectiveId, OfficeId, PaperId, QualityId,
    QuestionId, RegionId, Table, TongueId, TraitId, TreatyId, ValueId,
};

/// Rows of definitions, some of which could not be read.
pub type Rows<I, T> = Table<I, Option<T>>;

macro_rules! tables {
    ($($table:ident: $id:ident => $def:ident),+ $(,)?) => {
        /// All tables of a scenario, with what is known to be faulty.
        #[derive(Debug, Default)]
        pub struct Draft {
            $(pub $table: Rows<$id, $def>,)+
            pub holds: Vec<(String, Option<HoldDef>)>,
            pub starts: Vec<(String, Option<StartDef>)>,
            pub breakaways: Vec<(String, Option<BreakawayDef>)>,
            pub services: Vec<(String, Option<ServiceDef>)>,
            unsound: BTreeSet<(EntryKind, String)>,
        }

        /// All tables of a scenario, whole.
        pub struct Tables {
            $(pub $table: Table<$id, $def>,)+
            pub holds: Vec<HoldDef>,
            pub starts: Vec<StartDef>,
            pub breakaways: Vec<BreakawayDef>,
            pub services: Vec<ServiceDef>,
        }

        impl Draft {
            pub fn read(parser: &mut Parser<'_>) -> Self {
                let mut draft = Self::default();
                $(draft.$table = Table::new(draft.rows($id::KIND.into(), parser).into_iter().map(|(_, d)| d).collect());)+
                draft.holds = draft.rows(EntryKind::Hold, parser);
                draft.starts = draft.rows(EntryKind::Start, parser);
                draft.breakaways = draft.rows(EntryKind::Breakaway, parser);
                draft.services = draft.rows(EntryKind::Service, parser);
                shells::make(&mut draft.factions, &parser.names);
                draft
            }

            /// The tables, if every row could be read.
            pub fn whole(self) -> Option<Tables> {
                Some(Tables {
                    $($table: whole_table(self.$table)?,)+
                    holds: self.holds.into_iter().map(|(_, d)| d).collect::<Option<_>>()?,
                    starts: {
                        let starts = self.starts.into_iter().map(|(_, d)| d).collect::<Option<Vec<_>>>();
                        let mut starts = starts?;
                        starts.sort_by_key(|start| start.place);
                        starts
                    },
                    breakaways: self.breakaways.into_iter().map(|(_, d)| d).collect::<Option<_>>()?,
                    services: self.services.into_iter().map(|(_, d)| d).collect::<Option<_>>()?,
                })
            }
        }
    };
}

tables! {
    traits: TraitId => TraitDef,
    movements: MovementId => MovementDef,
    countries: CountryId => CountryDef,
    regions: RegionId => RegionDef,
    factions: FactionId => FactionDef,
    characters: CharacterId => CharacterDef,
    offices: OfficeId => OfficeDef,
    laws: LawId => LawDef,
    forms: FormId => FormDef,
    competences: CompetenceId => CompetenceDef,
    modifiers: ModifierId => ModifierDef,
    flags: FlagId => FlagDef,
    counters: CounterId => CounterDef,
    papers: PaperId => PaperDef,
    events: EventId => EventDef,
    decisions: DecisionId => DecisionDef,
    conflicts: ConflictId => ConflictDef,
    conditions: ConditionId => ConditionDef,
    values: ValueId => ValueDef,
    effects: EffectsId => EffectsDef,
    objectives: ObjectiveId => ObjectiveDef,
    questions: QuestionId => QuestionDef,
    internationals: InternationalId => InternationalDef,
    tongues: TongueId => TongueDef,
    facts: FactId => FactDef,
    qualities: QualityId => QualityDef,
    name_lists: NameListId => NameListDef,
    treaties: TreatyId => TreatyDef,
    blocs: BlocId => BlocDef,
    doctrines: DoctrineId => DoctrineDef,
    matters: MatterId => MatterDef,
    claims: ClaimId => ClaimDef,
    attitudes: AttitudeId => AttitudeDef,
    conferences: ConferenceId => ConferenceDef,
    acts: ActId => ActDef,
}

impl From<Kind> for EntryKind {
    fn from(kind: Kind) -> Self {
        Self::Of(kind)
    }
}

impl Draft {
    /// Whether nothing was wrong with the entry when it was read.
    pub fn is_sound(&self, kind: EntryKind, id: &str) -> bool {
        self.unsound.is_empty() || !self.unsound.contains(&(kind, id.to_owned()))
    }

    /// Whether nothing was wrong with any entry of the kind, so that what is absent is truly absent.
    pub fn all_sound(&self, kind: Kind) -> bool {
        !self.unsound.iter().any(|(k, _)| *k == EntryKind::Of(kind))
    }

    /// The rows in which nothing was wrong when they were read: only these may be followed to others.
    pub fn sound<'a, I: Id, T>(
        &'a self,
        rows: &'a Rows<I, T>,
        names: &'a Names,
    ) -> impl DoubleEndedIterator<Item = (I, &'a T)> {
        let sound = move |id: I| self.is_sound(I::KIND.into(), name(names, id));
        rows.iter().filter_map(move |(id, row)| row.as_ref().filter(|_| sound(id)).map(|row| (id, row)))
    }

    fn rows<T: DeserializeOwned>(&mut self, kind: EntryKind, parser: &mut Parser<'_>) -> Vec<(String, Option<T>)> {
        let entries: &Entries = parser.entries;
        let mut rows = Vec::new();
        for (id, entry) in entries.of(kind) {
            // Of an entry that was cut off nothing more is said.
            let (row, sound) =
                if entry.fields.is_empty() && entry.broken { (None, false) } else { parser.parse(kind, id, entry) };
            if !sound {
                self.unsound.insert((kind, id.to_owned()));
            }
            rows.push((id.to_owned(), row));
        }
        rows
    }
}

/// The names of all entries and of the map's provinces: within a kind in alphabetical order.
pub fn register(entries: &Entries, names: &mut Names) {
    for (kind, id, _) in entries.all() {
        if let EntryKind::Of(kind) = kind {
            names.add(kind, id);
        }
    }
}

pub fn name<I: Id>(names: &Names, id: I) -> &str {
    names.name(I::KIND, u16::try_from(id.index()).expect("ids are 16-bit numbers"))
}

fn whole_table<I: Id, T>(rows: Rows<I, T>) -> Option<Table<I, T>> {
    let mut rows = rows;
    rows.values_mut().map(Option::take).collect::<Option<Vec<T>>>().map(Table::new)
}
