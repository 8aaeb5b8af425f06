//! A walk through conditions, values, effects, scopes and places, in the order in which they are written.
//!
//! Knows where in its entry each one stands, what is wanted there and what `Each` is; judges nothing.

use super::super::define::{Condition, Effect, Places, Scope, Value};
use super::super::locate::Step;
use super::scopes::{Sort, Wanted};

/// Is shown everything on the way. `at` are the steps from the entry.
pub trait Visitor {
    fn condition(&mut self, condition: &Condition, at: &[Step<'static>]);
    /// `each`: what `Each` is here.
    fn value(&mut self, value: &Value, at: &[Step<'static>], each: Option<Sort>);
    fn effect(&mut self, effect: &Effect, at: &[Step<'static>]);
    /// `each`: what `Each` is here, if it means something.
    fn scope(&mut self, scope: &Scope, at: &[Step<'static>], wanted: Wanted, each: Option<Sort>);
}

pub struct Walk<'a, V> {
    visitor: &'a mut V,
    at: Vec<Step<'static>>,
    each: Option<Sort>,
}

impl<'a, V: Visitor> Walk<'a, V> {
    /// Begins at a part of an entry.
    pub fn new(visitor: &'a mut V, at: &[Step<'static>]) -> Self {
        Self { visitor, at: at.to_vec(), each: None }
    }

    /// A walk through what is reused elsewhere, so that `Each` may be given from there.
    pub fn reused(visitor: &'a mut V, at: &[Step<'static>]) -> Self {
        Self { each: Some(Sort::Unknown), ..Self::new(visitor, at) }
    }

    pub fn condition(&mut self, condition: &Condition) {
        use Condition as C;
        self.visitor.condition(condition, &self.at);
        match condition {
            C::Always | C::Never | C::Named(_) | C::FlagIs(..) | C::Holds(..) | C::Active(_) => {}
            C::QuestionOpen(_) => {}
            C::Affiliated(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            C::MaySettle(faction, country) => {
                self.arg(0, |w| w.scope(faction, Wanted::Faction));
                self.arg(1, |w| w.scope(country, Wanted::Country));
            }
            C::AtConflict(_) | C::Happened(_) | C::Chose(..) | C::From(_) | C::Until(_) => {}
            C::All(parts) | C::Any(parts) => self.arg(0, |w| w.each_of(parts, Self::condition)),
            C::Not(inner) => self.arg(0, |w| w.condition(inner)),
            C::AtLeast(value, _) | C::AtMost(value, _) => self.arg(0, |w| w.value(value)),
            C::Compare(left, _, right) => {
                self.arg(0, |w| w.value(left));
                self.arg(2, |w| w.value(right));
            }
            C::HasLaw(scope, _)
            | C::FormIs(scope, _)
            | C::HasMajority(scope)
            | C::FraudKnown(scope)
            | C::OneList(scope)
            | C::Searching(scope)
            | C::Owns(scope, _)
            | C::Controls(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            C::Governs(scope)
            | C::InCoalition(scope)
            | C::StatusIs(scope, _)
            | C::MovementIs(scope, _)
            | C::HeldBy(scope, _)
            | C::LineIs(scope, ..)
            | C::HasBroken(scope)
            | C::Institution(scope)
            | C::HoldsCompetence(scope, _)
            | C::Protesting(scope)
            | C::AtWar(scope)
            | C::IsPlayer(scope) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            C::FlagOf(scope, ..) | C::Exists(scope) | C::HasModifier(scope, _) => {
                self.arg(0, |w| w.scope(scope, Wanted::Anything));
            }
            C::HasQuality(scope, _) | C::LotIs(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Character)),
            C::Leads(scope, faction) | C::Belongs(scope, faction) => self.person_and_faction(scope, faction),
            C::Fighting(one, other) => self.two_scopes(one, other, Wanted::Faction),
            C::SubjectOf(one, other)
            | C::SatelliteOf(one, other)
            | C::HasTreaty(one, other, _)
            | C::RecognisesState(one, other)
            | C::Embargoes(one, other) => self.two_scopes(one, other, Wanted::Country),
            C::InBloc(scope, _) | C::InCrisis(scope) | C::DoctrineIs(scope, _) | C::Spoke(scope, ..) => {
                self.arg(0, |w| w.scope(scope, Wanted::Country));
            }
            C::SameAs(one, other) => self.two_scopes(one, other, Wanted::Anything),
            C::AnyProvince { of, when } | C::EveryProvince { of, when } => {
                self.quantifier(Sort::Province, Some(of), Some(when), &[]);
            }
            C::AnyFaction { of, when } | C::EveryFaction { of, when } => {
                self.quantifier(Sort::Faction, Some(of), Some(when), &[]);
            }
            C::AnyCountry { when } => self.quantifier(Sort::Country, None, Some(when), &[]),
        }
    }

    pub fn value(&mut self, value: &Value) {
        use Value as V;
        self.visitor.value(value, &self.at, self.each);
        match value {
            V::Number(_) | V::Named(_) | V::Affiliates(_) => {}
            V::VoteShare(scope)
            | V::Affiliation(scope)
            | V::Authority(scope)
            | V::Money(scope)
            | V::Force(scope)
            | V::Cohesion(scope)
            | V::Members(scope)
            | V::Support(scope)
            | V::Seats(scope)
            | V::SeatShare(scope)
            | V::Reach(scope)
            | V::HeldProvinces(scope)
            | V::Fielded(scope)
            | V::PatronShare(scope)
            | V::AllegianceIn(scope, _)
            | V::AllegianceHere(scope)
            | V::WingShare(scope, _)
            | V::StanceOn(scope, _)
            | V::SchismPressure(scope)
            | V::Willingness(scope)
            | V::PowerShare(scope)
            | V::Satisfaction(scope)
            | V::Pressure(scope) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            V::Stability(scope)
            | V::Legitimacy(scope)
            | V::Weariness(scope)
            | V::Treasury(scope)
            | V::Revenue(scope)
            | V::CoalitionSeats(scope)
            | V::CoalitionShare(scope)
            | V::Franchise(scope)
            | V::Turnout(scope)
            | V::DaysToElection(scope)
            | V::Liberties(scope)
            | V::Course(scope)
            | V::ServiceStrength(scope)
            | V::Unrest(scope)
            | V::Marchers(scope)
            | V::TroopsAbroad(scope)
            | V::Fallen(scope)
            | V::Population(scope) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            V::Ability(scope, _)
            | V::Ambition(scope)
            | V::Loyalty(scope)
            | V::Health(scope)
            | V::Grievance(scope)
            | V::Age(scope)
            | V::Standing(scope) => self.arg(0, |w| w.scope(scope, Wanted::Character)),
            V::Tie(one, other) => self.two_scopes(one, other, Wanted::Character),
            V::Tally(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Anything)),
            V::ControlOf(faction, country) => {
                self.arg(0, |w| w.scope(faction, Wanted::Faction));
                self.arg(1, |w| w.scope(country, Wanted::Country));
            }
            V::SupportOf(_, scope) => self.arg(1, |w| w.scope(scope, Wanted::Country)),
            V::Readiness(scope)
            | V::Reliability(scope)
            | V::Nationalism(scope)
            | V::Garrison(scope)
            | V::Stretch(scope) => {
                self.arg(0, |w| w.scope(scope, Wanted::Country));
            }
            V::Resistance(scope) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            V::Isolation(scope) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            V::Strength(one, other) | V::Relation(one, other) | V::Fear(one, other) => {
                self.two_scopes(one, other, Wanted::Country);
            }
            V::NetworkDepth(one, other) => self.runner_and_country(one, other),
            V::CountProvinces { of, when } => self.quantifier(Sort::Province, Some(of), Some(when), &[]),
            V::CountFactions { of, when } => self.quantifier(Sort::Faction, Some(of), Some(when), &[]),
            V::CountCountries { when } => self.quantifier(Sort::Country, None, Some(when), &[]),
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
            E::OpenQuestion(_) | E::SettleQuestion(_) => {}
            E::OpenMatter(_) | E::OpenCrisis(_) | E::CallConference(_) => {}
            E::EndConflict(_) | E::Call(..) | E::Tell(_) | E::Named(_) => {}
            E::Authority(scope, _)
            | E::Money(scope, _)
            | E::Force(scope, _)
            | E::Cohesion(scope, _)
            | E::Members(scope, _)
            | E::SetStatus(scope, _)
            | E::SetMovement(scope, _)
            | E::SetLeader(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            E::Stability(scope, _)
            | E::Legitimacy(scope, _)
            | E::Weariness(scope, _)
            | E::Treasury(scope, _)
            | E::PassLaw(scope, _)
            | E::RepealLaw(scope, _)
            | E::SetForm(scope, _)
            | E::SeekGovernment(scope)
            | E::CallElection(scope, _)
            | E::ExposeFraud(scope)
            | E::AnnulElection(scope, _)
            | E::HandOver(scope)
            | E::Requisition(scope, _)
            | E::Cadre(scope, _)
            | E::Garrison(scope, _)
            | E::Terror(scope, _)
            | E::Mercy(scope, _)
            | E::Search(scope, _)
            | E::Service(scope, _)
            | E::Free(scope) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            E::Break(scope) | E::TakeLine(scope, ..) | E::Incline(scope, ..) | E::Strain(scope, _) => {
                self.arg(0, |w| w.scope(scope, Wanted::Faction));
            }
            E::Affiliate(_, scope) | E::Disaffiliate(_, scope) => self.arg(1, |w| w.scope(scope, Wanted::Faction)),
            E::Settle(faction, country) => {
                self.arg(0, |w| w.scope(faction, Wanted::Faction));
                self.arg(1, |w| w.scope(country, Wanted::Country));
            }
            E::Recognise(country, faction) | E::Denounce(country, faction) => {
                self.arg(0, |w| w.scope(country, Wanted::Country));
                self.arg(1, |w| w.scope(faction, Wanted::Faction));
            }
            E::Arrest(scope)
            | E::Exile(scope)
            | E::Watch(scope)
            | E::SetFree(scope)
            | E::BringOut(scope)
            | E::Ambition(scope, _)
            | E::Loyalty(scope, _)
            | E::Health(scope, _)
            | E::Grievance(scope, _) => self.arg(0, |w| w.scope(scope, Wanted::Character)),
            E::Grant(one, other, _) => self.two_scopes(one, other, Wanted::Country),
            E::Tie(one, other, _) => self.two_scopes(one, other, Wanted::Character),
            E::Join(scope, faction) => self.person_and_faction(scope, faction),
            E::JoinGovernment(scope)
            | E::LeaveGovernment(scope)
            | E::Censure(scope)
            | E::Satisfaction(scope, _)
            | E::Weight(scope, _)
            | E::Coup(scope) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            E::MoveCompetence(_, scope) => self.arg(1, |w| w.scope(scope, Wanted::Faction)),
            E::SetFlagOf(scope, ..) | E::Count(scope, ..) => self.arg(0, |w| w.scope(scope, Wanted::Anything)),
            E::Lasting(_, scope, _) | E::Lift(_, scope) | E::Save(_, scope) => {
                self.arg(1, |w| w.scope(scope, Wanted::Anything));
            }
            E::Plebiscite { country, with, .. } => {
                self.field("country", |w| w.scope(country, Wanted::Country));
                if let Some(with) = with {
                    self.field("with", |w| w.scope(with, Wanted::Country));
                }
            }
            E::JoinBloc(scope, _) | E::Adopt(scope, _) | E::Applaud(scope, _) | E::Condemn(scope, _) => {
                self.arg(0, |w| w.scope(scope, Wanted::Country));
            }
            E::Cause(one, other, ..)
            | E::OfferTreaty(one, other, _)
            | E::SignTreaty(one, other, _)
            | E::EndTreaty(one, other, _)
            | E::Embargo(one, other)
            | E::LiftEmbargo(one, other)
            | E::RecogniseState(one, other)
            | E::WithholdRecognition(one, other) => self.two_scopes(one, other, Wanted::Country),
            E::Unite(one, other) | E::Relation(one, other, _) | E::SetOverlord(one, other, _) => {
                self.two_scopes(one, other, Wanted::Country);
            }
            E::Network(one, other, _) => self.runner_and_country(one, other),
            E::SetPatron(faction, patron, _) => {
                self.arg(0, |w| w.scope(faction, Wanted::Faction));
                self.arg(1, |w| w.scope(patron, Wanted::Country));
            }
            E::Endorse(one, other) | E::Withdraw(one, other) | E::Truce(one, other) => {
                self.two_scopes(one, other, Wanted::Faction);
            }
            E::TakeUpArms(scope, places) => {
                self.arg(0, |w| w.scope(scope, Wanted::Faction));
                self.arg(1, |w| w.places(places));
            }
            E::DeclareWar { by, against, .. } => {
                self.field("by", |w| w.scope(by, Wanted::Country));
                self.field("against", |w| w.scope(against, Wanted::Country));
            }
            E::JoinConflict(_, one, other) | E::SetStance(_, one, other, _) => {
                self.arg(1, |w| w.scope(one, Wanted::Faction));
                self.arg(2, |w| w.scope(other, Wanted::Faction));
            }
            E::AddForce(scope, ..) => self.arg(0, |w| w.scope(scope, Wanted::Faction)),
            E::SendTroops { sender, beside, .. } => {
                self.field("sender", |w| w.scope(sender, Wanted::Country));
                self.field("beside", |w| w.scope(beside, Wanted::Faction));
            }
            E::RecallTroops(scope) => self.arg(0, |w| w.scope(scope, Wanted::Country)),
            E::Sway(scope, _, places) => {
                self.arg(0, |w| w.scope(scope, Wanted::Faction));
                self.arg(2, |w| w.places(places));
            }
            E::March(scope, places, _) | E::Strike(scope, places, _) => {
                self.arg(0, |w| w.scope(scope, Wanted::Faction));
                self.arg(1, |w| w.places(places));
            }
            E::Unrest(places, _) => self.arg(0, |w| w.places(places)),
            E::GiveLand(places, scope) | E::Occupy(places, scope) => {
                self.arg(0, |w| w.places(places));
                self.arg(1, |w| w.scope(scope, Wanted::Country));
            }
            E::Hold(places, scope) => {
                self.arg(0, |w| w.places(places));
                self.arg(1, |w| w.scope(scope, Wanted::Faction));
            }
            E::Convert { from, to, at, .. } => {
                self.field("from", |w| w.scope(from, Wanted::Faction));
                self.field("to", |w| w.scope(to, Wanted::Faction));
                self.field("at", |w| w.places(at));
            }
            E::Split { from, .. } => self.field("from", |w| w.scope(from, Wanted::Faction)),
            E::Merge { from, into } => {
                self.field("from", |w| w.scope(from, Wanted::Faction));
                self.field("into", |w| w.scope(into, Wanted::Faction));
            }
            E::FormGovernment { head, coalition } => {
                self.field("head", |w| w.scope(head, Wanted::Faction));
                self.field("coalition", |w| w.each_of(coalition, |w, partner| w.scope(partner, Wanted::Faction)));
            }
            E::Release { places, head, .. } => {
                self.field("places", |w| w.places(places));
                self.field("head", |w| w.scope(head, Wanted::Faction));
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
            E::EachFaction { of, when, then } => self.quantifier(Sort::Faction, Some(of), Some(when), then),
            E::EachProvince { of, when, then } => self.quantifier(Sort::Province, Some(of), Some(when), then),
            E::EachCountry { when, then } => self.quantifier(Sort::Country, None, Some(when), then),
        }
    }

    fn places(&mut self, places: &Places) {
        match places {
            Places::Provinces(_) | Places::Region(_) => {}
            Places::All(scope) | Places::Capital(scope) | Places::At(scope) => {
                self.arg(0, |w| w.scope(scope, Wanted::Country));
            }
            Places::Where(scope, condition) => {
                self.arg(0, |w| w.scope(scope, Wanted::Country));
                self.arg(1, |w| w.within(Sort::Province, |w| w.condition(condition)));
            }
        }
    }

    fn scope(&mut self, scope: &Scope, wanted: Wanted) {
        self.visitor.scope(scope, &self.at, wanted, self.each);
        match scope {
            Scope::LeaderOf(inner) => self.arg(0, |w| w.scope(inner, Wanted::Faction)),
            Scope::FactionOf(inner) => self.arg(0, |w| w.scope(inner, Wanted::Character)),
            Scope::CountryOf(inner) => self.arg(0, |w| w.scope(inner, Wanted::Anything)),
            Scope::RulerOf(inner) | Scope::OverlordOf(inner) | Scope::CapitalOf(inner) => {
                self.arg(0, |w| w.scope(inner, Wanted::Country));
            }
            Scope::This
            | Scope::Actor
            | Scope::Each
            | Scope::Country(_)
            | Scope::Faction(_)
            | Scope::Province(_)
            | Scope::Character(_)
            | Scope::HolderOf(_)
            | Scope::Saved(_) => {}
        }
    }

    fn person_and_faction(&mut self, person: &Scope, faction: &Scope) {
        self.arg(0, |w| w.scope(person, Wanted::Character));
        self.arg(1, |w| w.scope(faction, Wanted::Faction));
    }

    fn runner_and_country(&mut self, runner: &Scope, country: &Scope) {
        self.arg(0, |w| w.scope(runner, Wanted::Faction));
        self.arg(1, |w| w.scope(country, Wanted::Country));
    }

    fn two_scopes(&mut self, one: &Scope, other: &Scope, wanted: Wanted) {
        self.arg(0, |w| w.scope(one, wanted));
        self.arg(1, |w| w.scope(other, wanted));
    }

    /// Within `where` and `do`, `Each` is the current one.
    fn quantifier(&mut self, each: Sort, of: Option<&Scope>, when: Option<&Condition>, then: &[Effect]) {
        if let Some(of) = of {
            self.field("of", |w| w.scope(of, Wanted::Country));
        }
        self.within(each, |w| {
            if let Some(when) = when {
                w.field("where", |w| w.condition(when));
            }
            w.field("do", |w| w.effects(then));
        });
    }

    fn within(&mut self, each: Sort, visit: impl FnOnce(&mut Self)) {
        let outer = self.each.replace(each);
        visit(self);
        self.each = outer;
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
