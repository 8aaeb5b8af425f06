//! Where those who must answer a question stand: the first answer warm and hatched, the second cool and dotted.

use super::Colours;
use super::colour::darker;
use crate::client::atlas::Hatch;
use crate::client::theme::palette;
use crate::rules::schism;
use crate::scenario::Scenario;
use crate::units::{FactionId, Fixed, ProvinceId, QuestionId, Share};
use crate::world::Tables;

/// Per cent of a place's people that must follow factions concerned before it is tinted.
pub const LEAST: i64 = 4;

/// The tint of one of four steps towards an answer: 0 the first, 1 the second.
pub fn tint(answer: u8, step: usize) -> ([u8; 3], Hatch) {
    let ramp = if answer == 0 { palette::INFLUENCE_WARM } else { palette::INFLUENCE_COOL };
    let [r, g, b, _] = ramp[step.min(3)].to_array();
    let tint = [r, g, b];
    let line = darker(tint, 0.3);
    (tint, if answer == 0 { Hatch::Diagonal(line) } else { Hatch::Dots(line) })
}

/// Each place by the mean stance of its followers of the factions concerned.
pub fn stance(book: &Scenario, t: Tables<'_>, question: QuestionId, colours: &mut Colours) {
    if book.questions.ids().all(|known| known != question) {
        return;
    }
    for (country, _) in t.countries.rows.iter() {
        let concerned: Vec<(usize, FactionId)> = t.influence.slots[country]
            .iter()
            .copied()
            .enumerate()
            .filter(|&(_, f)| t.factions[f].active && schism::concerned(book, t, f, question))
            .collect();
        if concerned.is_empty() {
            continue;
        }
        let stances: Vec<Fixed> = concerned.iter().map(|&(_, f)| t.wings.stance(f, question)).collect();
        for &at in t.provinces.of(country) {
            if let Some((answer, step)) = place(t, at, &concerned, &stances) {
                let (fill, hatch) = tint(answer, step);
                colours.set(at, fill, hatch);
            }
        }
    }
}

fn place(t: Tables<'_>, at: ProvinceId, concerned: &[(usize, FactionId)], stances: &[Fixed]) -> Option<(u8, usize)> {
    let row = &t.influence.shares[at];
    let followers: u32 = concerned.iter().map(|&(slot, _)| row[slot]).sum();
    if Share(followers).percent() < Fixed::whole(LEAST) {
        return None;
    }
    let weighed: i128 = concerned
        .iter()
        .zip(stances)
        .map(|(&(slot, _), stance)| i128::from(row[slot]) * i128::from(stance.to_raw()))
        .sum();
    let mean = Fixed::raw(i64::try_from(weighed / i128::from(followers)).ok()?);
    let step = [10, 30, 55].iter().filter(|&&least| mean.abs() >= Fixed::whole(least)).count();
    Some((u8::from(mean.is_negative()), step))
}
