//! Where the terms of a published value go: nowhere in the day's run, into a list when someone asks why.
//!
//! A value is worked out by one function that is generic over [`Terms`], so the explanation is the calculation.

use crate::units::{
    CharacterId, CompetenceId, CountryId, DoctrineId, FactionId, Fixed, LawId, ModifierId, QualityId, QuestionId,
};

/// What a term is about, besides its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Nothing,
    Faction(FactionId),
    Country(CountryId),
    Law(LawId),
    Modifier(ModifierId),
    Question(QuestionId),
    Character(CharacterId),
    Quality(QualityId),
    Competence(CompetenceId),
    Doctrine(DoctrineId),
}

/// One line of an explanation. The reason is a key of the interface texts: `why-<reason>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub reason: &'static str,
    pub about: About,
    pub amount: Fixed,
}

pub trait Terms {
    fn term(&mut self, term: Term);
}

impl Terms for () {
    #[inline(always)]
    fn term(&mut self, _: Term) {}
}

impl Terms for Vec<Term> {
    fn term(&mut self, term: Term) {
        if !term.amount.is_zero() {
            self.push(term);
        }
    }
}

/// Adds up terms while passing them on.
pub struct Total<'a, S: Terms> {
    sum: Fixed,
    sink: &'a mut S,
}

impl<'a, S: Terms> Total<'a, S> {
    pub fn new(sink: &'a mut S) -> Self {
        Self { sum: Fixed::ZERO, sink }
    }

    #[inline]
    pub fn add(&mut self, reason: &'static str, amount: Fixed) {
        self.about(reason, About::Nothing, amount);
    }

    #[inline]
    pub fn about(&mut self, reason: &'static str, about: About, amount: Fixed) {
        self.sum += amount;
        self.sink.term(Term { reason, about, amount });
    }

    pub fn sum(&self) -> Fixed {
        self.sum
    }

    /// Holds `base + sum` between the limits; what that takes or gives is a term of its own.
    pub fn within(mut self, base: Fixed, low: Fixed, high: Fixed) -> Fixed {
        let wanted = base + self.sum;
        let held = wanted.clamp(low, high);
        self.add("limit", held - wanted);
        self.sum
    }
}
