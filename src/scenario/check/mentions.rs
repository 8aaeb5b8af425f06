//! Everything that events, decisions, objectives and named pieces mention, gathered in one walk over the draft.

use super::super::define::{ActDef, Condition, DecisionDef, Effect, EventDef, Scope, Trigger, Value};
use super::super::draft::Draft;
use super::super::locate::Step::{self, At, Field};
use super::scopes::{Sort, Wanted};
use super::walk::{Visitor, Walk};
use crate::units::{
    ActId, BlocId, ConditionId, CounterId, CountryId, Date, DecisionId, EffectsId, EventId, FactionId, Fixed, FlagId,
    Id, LawId, ModifierId, ObjectiveId, QuestionId, ValueId,
};

/// The entry in which something is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Country(CountryId),
    Event(EventId),
    Decision(DecisionId),
    Objective(ObjectiveId),
    Condition(ConditionId),
    Value(ValueId),
    Effects(EffectsId),
    Bloc(BlocId),
    Law(LawId),
    Act(ActId),
}

/// Something mentioned, and where.
#[derive(Clone, Debug)]
pub struct Mention {
    pub owner: Owner,
    /// Of an event: the option it is in, if in one.
    pub option: Option<usize>,
    pub at: Vec<Step<'static>>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Flag, value, whether of the world.
    FlagRead(FlagId, String, bool),
    FlagSet(FlagId, String, bool),
    CounterRead(CounterId),
    CounterChanged(CounterId),
    Chose(EventId, String),
    Call(EventId),
    Tell(String),
    Save(String),
    Saved(String),
    Condition(ConditionId),
    Value(ValueId),
    Effects(EffectsId),
    Date(Date),
    /// A number that is a percentage, argument `n` or field of the effect.
    Percent(Fixed, Step<'static>),
    /// A split, founding or release wakes it.
    WakesFaction(FactionId, Step<'static>),
    WakesCountry(CountryId),
    GivesModifier(ModifierId),
    /// An answer of a question, by id.
    Answer(QuestionId, String),
    This,
    Actor,
    /// `Each` outside of any quantifier.
    StrayEach,
    /// Something of another sort than is wanted.
    WrongScope(Wanted, Sort),
    /// What asks for the quantifier's province where there is none.
    NotInProvince,
}

/// All mentions, in the order of entries and of what is written in them.
pub fn collect(draft: &Draft) -> Vec<Mention> {
    let mut all = Vec::new();
    for (id, def) in rows(&draft.countries) {
        if let Some(birth) = &def.birth {
            let mut gather = Gather { this: Sort::Country, ..Gather::of(&mut all, Owner::Country(id)) };
            Walk::new(&mut gather, &[Field("birth"), Field("when")]).condition(&birth.when);
        }
    }
    for (id, def) in rows(&draft.events) {
        event(&mut all, id, def);
    }
    for (id, def) in rows(&draft.decisions) {
        decision(&mut all, id, def);
    }
    for (id, def) in rows(&draft.acts) {
        act(&mut all, id, def);
    }
    for (id, def) in rows(&draft.objectives) {
        Walk::new(&mut Gather::of(&mut all, Owner::Objective(id)), &[Field("condition")]).condition(&def.condition);
    }
    for (id, def) in rows(&draft.blocs) {
        let mut gather = Gather { this: Sort::Country, ..Gather::of(&mut all, Owner::Bloc(id)) };
        Walk::new(&mut gather, &[Field("joins")]).condition(&def.joins);
    }
    for (id, def) in rows(&draft.laws) {
        let mut gather = Gather { this: Sort::Country, ..Gather::of(&mut all, Owner::Law(id)) };
        Walk::new(&mut gather, &[Field("occasion")]).condition(&def.occasion);
    }
    for (id, def) in rows(&draft.conditions) {
        Walk::reused(&mut Gather::of(&mut all, Owner::Condition(id)), &[Field("is")]).condition(&def.is);
    }
    for (id, def) in rows(&draft.values) {
        Walk::reused(&mut Gather::of(&mut all, Owner::Value(id)), &[Field("is")]).value(&def.is);
    }
    for (id, def) in rows(&draft.effects) {
        Walk::reused(&mut Gather::of(&mut all, Owner::Effects(id)), &[Field("do")]).effects(&def.then);
    }
    all
}

fn rows<I: Id, T>(table: &crate::units::Table<I, Option<T>>) -> impl Iterator<Item = (I, &T)> {
    table.iter().filter_map(|(id, row)| row.as_ref().map(|row| (id, row)))
}

fn event(all: &mut Vec<Mention>, id: EventId, def: &EventDef) {
    let mut gather = Gather { this: Sort::of_this(def.to), ..Gather::of(all, Owner::Event(id)) };
    match &def.trigger {
        Trigger::On(date) => gather.add(&[Field("trigger"), At(0)], What::Date(*date)),
        Trigger::Window(from, to, _) => {
            gather.add(&[Field("trigger"), At(0)], What::Date(*from));
            gather.add(&[Field("trigger"), At(1)], What::Date(*to));
        }
        Trigger::When(condition, _) => Walk::new(&mut gather, &[Field("trigger"), At(0)]).condition(condition),
        Trigger::After(_) | Trigger::Called => {}
    }
    Walk::new(&mut gather, &[Field("only_if")]).condition(&def.only_if);
    for (n, option) in def.options.iter().enumerate() {
        gather.option = Some(n);
        Walk::new(&mut gather, &[Field("options"), At(n), Field("only_if")]).condition(&option.only_if);
        Walk::new(&mut gather, &[Field("options"), At(n), Field("effects")]).effects(&option.effects);
    }
}

fn decision(all: &mut Vec<Mention>, id: DecisionId, def: &DecisionDef) {
    let mut gather = Gather { this: Sort::of_this(def.to), ..Gather::of(all, Owner::Decision(id)) };
    Walk::new(&mut gather, &[Field("visible")]).condition(&def.visible);
    Walk::new(&mut gather, &[Field("allowed")]).condition(&def.allowed);
    Walk::new(&mut gather, &[Field("effects")]).effects(&def.effects);
}

fn act(all: &mut Vec<Mention>, id: ActId, def: &ActDef) {
    let mut gather = Gather { this: Sort::of_aim(def.aim), ..Gather::of(all, Owner::Act(id)) };
    Walk::new(&mut gather, &[Field("only_if")]).condition(&def.only_if);
    Walk::new(&mut gather, &[Field("effects")]).effects(&def.effects);
    Walk::new(&mut gather, &[Field("exposed")]).effects(&def.exposed);
}

struct Gather<'a> {
    all: &'a mut Vec<Mention>,
    owner: Owner,
    option: Option<usize>,
    this: Sort,
}

impl<'a> Gather<'a> {
    fn of(all: &'a mut Vec<Mention>, owner: Owner) -> Self {
        Self { all, owner, option: None, this: Sort::Unknown }
    }

    fn add(&mut self, at: &[Step<'static>], what: What) {
        self.all.push(Mention { owner: self.owner, option: self.option, at: at.to_vec(), what });
    }
}

impl Visitor for Gather<'_> {
    fn condition(&mut self, condition: &Condition, at: &[Step<'static>]) {
        let what = match condition {
            Condition::FlagIs(flag, value) => What::FlagRead(*flag, value.clone(), true),
            Condition::FlagOf(_, flag, value) => What::FlagRead(*flag, value.clone(), false),
            Condition::Chose(event, option) => What::Chose(*event, option.clone()),
            Condition::LineIs(_, question, answer) if answer != "undecided" => What::Answer(*question, answer.clone()),
            Condition::Named(id) => What::Condition(*id),
            Condition::From(date) | Condition::Until(date) => What::Date(*date),
            _ => return,
        };
        self.add(at, what);
    }

    fn value(&mut self, value: &Value, at: &[Step<'static>], each: Option<Sort>) {
        match value {
            Value::AllegianceHere(_) if !matches!(each, Some(Sort::Province | Sort::Unknown)) => {
                self.add(at, What::NotInProvince);
            }
            Value::Tally(_, counter) => self.add(at, What::CounterRead(*counter)),
            Value::Named(id) => self.add(at, What::Value(*id)),
            _ => {}
        }
    }

    fn effect(&mut self, effect: &Effect, at: &[Step<'static>]) {
        let what = match effect {
            Effect::SetFlag(flag, value) => What::FlagSet(*flag, value.clone(), true),
            Effect::SetFlagOf(_, flag, value) => What::FlagSet(*flag, value.clone(), false),
            Effect::Count(_, counter, _) => What::CounterChanged(*counter),
            Effect::Call(event, _) => What::Call(*event),
            Effect::Tell(key) => What::Tell(key.clone()),
            Effect::Save(name, _) => What::Save(name.clone()),
            Effect::Named(id) => What::Effects(*id),
            Effect::Lasting(modifier, ..) => What::GivesModifier(*modifier),
            Effect::Chance(chance, ..) => What::Percent(*chance, At(0)),
            Effect::Convert { percent, .. } => What::Percent(*percent, Field("percent")),
            Effect::Split { to, percent, .. } => {
                self.add(at, What::Percent(*percent, Field("percent")));
                What::WakesFaction(*to, Field("to"))
            }
            Effect::Found(faction, percent) => {
                self.add(at, What::Percent(*percent, At(1)));
                What::WakesFaction(*faction, At(0))
            }
            Effect::TakeLine(_, question, answer) => What::Answer(*question, answer.clone()),
            Effect::Release { country, .. } => What::WakesCountry(*country),
            _ => return,
        };
        self.add(at, what);
    }

    fn scope(&mut self, scope: &Scope, at: &[Step<'static>], wanted: Wanted, each: Option<Sort>) {
        let sort = Sort::of(scope, self.this, each);
        if !wanted.takes(sort) {
            self.add(at, What::WrongScope(wanted, sort));
        }
        let what = match scope {
            Scope::This => What::This,
            Scope::Actor => What::Actor,
            Scope::Each if each.is_none() => What::StrayEach,
            Scope::Saved(name) => What::Saved(name.clone()),
            _ => return,
        };
        self.add(at, what);
    }
}
