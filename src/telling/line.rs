//! What an order or option will do, line by line, as it stands on the option slip: odds with what hangs on them below.

use super::gather::{Group, gather};
use super::stance::Eye;
use super::{Teller, number};
use crate::command::{Preview, Reaction};
use crate::rules::script::{Change, FactionNumber, Item};
use crate::units::{FactionId, Fixed};

/// How a line is meant, from the point of view of the one who acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    Gain,
    Loss,
    #[default]
    Plain,
}

/// One line: a label on the left, a value on the right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub label: String,
    pub value: String,
    pub tone: Tone,
    /// This line says how likely those below it and deeper are.
    pub odds: Option<Fixed>,
    pub depth: u8,
}

impl Teller<'_> {
    /// Every change as a person would tell it. Without an actor no line is a gain or a loss.
    pub fn lines(&self, items: &[Item], actor: Option<FactionId>) -> Vec<Line> {
        let mut lines = Vec::new();
        let eye = Eye { tell: *self, actor };
        self.level(&gather(eye, items), eye, 0, &mut lines);
        lines
    }

    /// The lines of an order without what it costs, which is told by [`Teller::cost`].
    pub fn order_lines(&self, preview: &Preview, actor: FactionId) -> Vec<Line> {
        let paid = [
            (FactionNumber::Authority, preview.cost.authority),
            (FactionNumber::Money, preview.cost.money),
            (FactionNumber::Force, preview.cost.force),
        ];
        let is_payment = |item: &Item| match item {
            Item::Change(Change::Faction { faction, number, by }) => {
                *faction == actor && by.is_negative() && paid.iter().any(|(n, cost)| n == number && -*by <= *cost)
            }
            _ => false,
        };
        let most = paid.iter().filter(|(_, cost)| cost.is_positive()).count();
        let payments = preview.items.iter().take(most).take_while(|i| is_payment(i)).count();
        self.lines(&preview.items[payments..], Some(actor))
    }

    /// Who gains and who resents it.
    pub fn reactions(&self, reactions: &[Reaction]) -> Vec<Line> {
        let line = |r: &Reaction| {
            let tone = if r.amount.is_negative() { Tone::Loss } else { Tone::Gain };
            let key = if r.amount.is_negative() { "reaction-resents" } else { "reaction-gains" };
            let faction = ("faction", super::article::sentence(&self.the_faction(r.faction)));
            Line { label: self.ui_with(key, &[faction]), value: number::signed(r.amount), tone, ..Line::default() }
        };
        reactions.iter().map(line).collect()
    }

    fn level(&self, groups: &[Group<'_>], eye: Eye<'_>, depth: u8, lines: &mut Vec<Line>) {
        for group in groups {
            match group {
                Group::Odds { percent, then, otherwise } => {
                    let roads =
                        [("odds-chance", *percent, then), ("odds-otherwise", Fixed::HUNDRED - *percent, otherwise)];
                    for (key, percent, road) in roads {
                        if road.is_empty() {
                            continue;
                        }
                        // Nothing stands before it that it could be otherwise to.
                        let key = if then.is_empty() { "odds-chance" } else { key };
                        let (label, value) = (self.ui(key), number::odds(percent));
                        lines.push(Line { label, value, tone: Tone::Plain, odds: Some(percent), depth });
                        self.level(road, eye, depth.saturating_add(1), lines);
                    }
                }
                group => lines.extend(self.group(group, eye).map(|line| Line { depth, ..line })),
            }
        }
    }
}
