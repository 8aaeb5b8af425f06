//! A walk through conditions, values, effects, scopes and places, in the order in which they are written.
//!
//! Knows where in its entry each one stands, and what is around it; judges nothing.

use super::super::define::{Condition, Effect, Places, Scope, Value};
use super::super::locate::Step;

/// Is shown everything on the way. `at` are the steps from the entry.
pub trait Visitor {
    fn condition(&mut self, condition: &Condition, at: &[Step<'static>]);
    fn value(&mut self, value: &Value, at: &[Step<'static>]);
    fn effect(&mut self, effect: &Effect, at: &[Step<'static>]);
    /// `quantified`: whether `Each` means something here.
    fn scope(&mut self, scope: &Scope, at: &[Step<'static>], quantified: bool);
}

pub struct Walk<'a, V> {
    visitor: &'a mut V,
    at: Vec<Step<'static>>,
    quantifiers: u32,
}

impl<'a, V: Visitor> Walk<'a, V> {
    /// Begins at a part of an entry.
    pub fn new(visitor: &'a mut V, at: &[Step<'static>]) -> Self {
        Self { visitor, at: at.to_vec(), quantifiers: 0 }
    }

    /// A walk through what is reused elsewhere, so that `Each` may be given from there.
    pub fn reused(visitor: &'a mut V, at: &[Step<'static>]) -> Self {
        Self { quantifiers: 1, ..Self::new(visitor, at) }
    }

    pub fn condition(&mut self, condition: &Condition) {
        use Condition as C;
        self.visitor.condition(condition, &self.at);
        match condition {
            C::Always | C::Never | C::Named(_) | C::FlagIs(..) | C::Holds(..) | C::Active(_) => {}
            C::AtConflict(_) | C::Happened(_) | C::Chose(..) | C::From(_) | C::Until(_) => {}
            C::All(parts) | C::Any(parts) => self.arg(0, |w| w.each_of(parts, Self::condition)),
            C::Not(inner) => self.arg(0, |w| w.condition(inner)),
            C::AtLeast(value, _) | C::AtMost(value, _) => self.arg(0, |w| w.value(value)),
            C::Compare(left, _, right) => {
                self.arg(0, |w| w.value(left));
                self.arg(2, |w| w.value(right));
            }
            C::FlagOf(scope, ..)
            | C::HasLaw(scope, _)
            | C::FormIs(scope, _)
            | C::Governs(scope)
            | C::InCoalition(scope)
            | C::StatusIs(scope, _)
            | C::MovementIs(scope, _)
            | C::Exists(scope)
            | C::Owns(scope, _)
            | C::Controls(scope, _)
            | C::HeldBy(scope, _)
            | C::IsPlayer(scope)
            | C::FraudKnown(scope)
            | C::OneList(scope)
            | C::HasModifier(scope, _) => self.arg(0, |w| w.scope(scope)),
            C::SubjectOf(one, other) | C::SameAs(one, other) => self.two_scopes(one, other),
            C::AnyProvince { of, when }
            | C::EveryProvince { of, when }
            | C::AnyFaction { of, when }
            | C::EveryFaction { of, when } => self.quantifier(Some(of), Some(when), &[]),
            C::AnyCountry { when } => self.quantifier(None, Some(when), &[]),
        }
    }

    pub fn value(&mut self, value: &Value) {
        use Value as V;
        self.visitor.value(value, &self.at);
        match value {
            V::Number(_) | V::Named(_) => {}
            V::Authority(scope)
            | V::Money(scope)
            | V::Force(scope)
            | V::Cohesion(scope)
            | V::Members(scope)
            | V::Support(scope)
            | V::Seats(scope)
            | V::SeatShare(scope)
            | V::Reach(scope)
            | V::HeldProvinces(scope)
            | V::PatronShare(scope)
            | V::Stability(scope)
            | V::Legitimacy(scope)
            | V::Weariness(scope)
            | V::Treasury(scope)
            | V::Revenue(scope)
            | V::CoalitionSeats(scope)
            | V::CoalitionShare(scope)
            | V::Franchise(scope)
            | V::Turnout(scope)
            | V::VoteShare(scope)
            | V::DaysToElection(scope)
            | V::Unrest(scope)
            | V::Population(scope)
            | V::AllegianceIn(scope, _)
            | V::AllegianceHere(scope)
            | V::Tally(scope, _) => self.arg(0, |w| w.scope(scope)),
            V::SupportOf(_, scope) => self.arg(1, |w| w.scope(scope)),
            V::Relation(one, other) => self.two_scopes(one, other),
            V::CountProvinces { of, when } | V::CountFactions { of, when } => {
                self.quantifier(Some(of), Some(when), &[]);
            }
            V::CountCountries { when } => self.quantifier(None, Some(when), &[]),
            V::Sum(parts) => self.arg(0, |w| w.each_of(parts, Self::value)),
            V::Times(inner, _) => self.arg(0, |w| w.value(inner)),
            V::Less(left, right) => {
                self.arg(0, |w| w.value(left));
                self.arg(1, |w| w.value(right));
            }
        }
    }

    pub fn effects(&mut self, effects: &[Effect]) {
        self.each_of(effects, Self::effect);
    }

    pub fn effect(&mut self, effect: &Effect) {
        use Effect as E;
        self.visitor.effect(effect, &self.at);
        match effect {
            E::SetFlag(..) | E::Found(..) | E::Appoint(..) | E::Vacate(_) | E::Retire(_) | E::Die(_) => {}
            E::EndConflict(_) | E::Call(..) | E::Tell(_) | E::Named(_) => {}
            E::Authority(scope, _)
            | E::Money(scope, _)
            | E::Force(scope, _)
            | E::Cohesion(scope, _)
            | E::Members(scope, _)
            | E::Stability(scope, _)
            | E::Legitimacy(scope, _)
            | E::Weariness(scope, _)
            | E::Treasury(scope, _)
            | E::SetFlagOf(scope, ..)
            | E::Count(scope, ..)
            | E::PassLaw(scope, _)
            | E::RepealLaw(scope, _)
            | E::SetStatus(scope, _)
            | E::SetMovement(scope, _)
            | E::SetLeader(scope, _)
            | E::SetForm(scope, _)
            | E::CallElection(scope, _)
            | E::ExposeFraud(scope)
            | E::AnnulElection(scope, _)
            | E::Free(scope) => self.arg(0, |w| w.scope(scope)),
            E::Lasting(_, scope, _) | E::Lift(_, scope) | E::Save(_, scope) => self.arg(1, |w| w.scope(scope)),
            E::Relation(one, other, _)
            | E::SetPatron(one, other, _)
            | E::Endorse(one, other)
            | E::Withdraw(one, other)
            | E::SetOverlord(one, other, _)
            | E::Truce(one, other) => self.two_scopes(one, other),
            E::Sway(scope, _, places) => {
                self.arg(0, |w| w.scope(scope));
                self.arg(2, |w| w.places(places));
            }
            E::Unrest(places, _) => self.arg(0, |w| w.places(places)),
            E::GiveLand(places, scope) | E::Occupy(places, scope) | E::Hold(places, scope) => {
                self.arg(0, |w| w.places(places));
                self.arg(1, |w| w.scope(scope));
            }
            E::Convert { from, to, at, .. } => {
                self.field("from", |w| w.scope(from));
                self.field("to", |w| w.scope(to));
                self.field("at", |w| w.places(at));
            }
            E::Split { from, .. } => self.field("from", |w| w.scope(from)),
            E::Merge { from, into } => {
                self.field("from", |w| w.scope(from));
                self.field("into", |w| w.scope(into));
            }
            E::FormGovernment { head, coalition } => {
                self.field("head", |w| w.scope(head));
                self.field("coalition", |w| w.each_of(coalition, Self::scope));
            }
            E::Release { places, head, .. } => {
                self.field("places", |w| w.places(places));
                self.field("head", |w| w.scope(head));
            }
            E::If(condition, then, otherwise) => {
                self.arg(0, |w| w.condition(condition));
                self.arg(1, |w| w.effects(then));
                self.arg(2, |w| w.effects(otherwise));
            }
            E::Chance(_, then, otherwise) => {
                self.arg(1, |w| w.effects(then));
                self.arg(2, |w| w.effects(otherwise));
            }
            E::EachFaction { of, when, then } | E::EachProvince { of, when, then } => {
                self.quantifier(Some(of), Some(when), then);
            }
            E::EachCountry { when, then } => self.quantifier(None, Some(when), then),
        }
    }

    fn places(&mut self, places: &Places) {
        match places {
            Places::Provinces(_) | Places::Region(_) => {}
            Places::All(scope) | Places::Capital(scope) | Places::At(scope) => self.arg(0, |w| w.scope(scope)),
            Places::Where(scope, condition) => {
                self.arg(0, |w| w.scope(scope));
                self.quantifiers += 1;
                self.arg(1, |w| w.condition(condition));
                self.quantifiers -= 1;
            }
        }
    }

    fn scope(&mut self, scope: &Scope) {
        self.visitor.scope(scope, &self.at, self.quantifiers > 0);
        match scope {
            Scope::CountryOf(inner) | Scope::RulerOf(inner) | Scope::OverlordOf(inner) | Scope::CapitalOf(inner) => {
                self.arg(0, |w| w.scope(inner));
            }
            Scope::This
            | Scope::Actor
            | Scope::Each
            | Scope::Country(_)
            | Scope::Faction(_)
            | Scope::Province(_)
            | Scope::Character(_)
            | Scope::Saved(_) => {}
        }
    }

    fn two_scopes(&mut self, one: &Scope, other: &Scope) {
        self.arg(0, |w| w.scope(one));
        self.arg(1, |w| w.scope(other));
    }

    /// Within `where` and `do`, `Each` is the current one.
    fn quantifier(&mut self, of: Option<&Scope>, when: Option<&Condition>, then: &[Effect]) {
        if let Some(of) = of {
            self.field("of", |w| w.scope(of));
        }
        self.quantifiers += 1;
        if let Some(when) = when {
            self.field("where", |w| w.condition(when));
        }
        self.field("do", |w| w.effects(then));
        self.quantifiers -= 1;
    }

    fn each_of<T>(&mut self, items: &[T], visit: fn(&mut Self, &T)) {
        for (n, item) in items.iter().enumerate() {
            self.arg(n, |w| visit(w, item));
        }
    }

    fn arg(&mut self, n: usize, visit: impl FnOnce(&mut Self)) {
        self.step(Step::At(n), visit);
    }

    fn field(&mut self, name: &'static str, visit: impl FnOnce(&mut Self)) {
        self.step(Step::Field(name), visit);
    }

    fn step(&mut self, step: Step<'static>, visit: impl FnOnce(&mut Self)) {
        self.at.push(step);
        visit(self);
        self.at.pop();
    }
}
