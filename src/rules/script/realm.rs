//! What effects do to states and their ground: who stands above whom, what an administration does, whose a province is.

use super::change::Change;
use super::effect::found;
use super::numbers::make;
use super::stage::Stage;
use super::value::{country, faction};
use super::{Frame, Reading};
use crate::rules::states::Reshape;
use crate::scenario::{Effect, Scope};
use crate::units::{CountryId, Fixed};
use crate::world::Issue;

pub(super) fn run(s: &mut impl Stage, frame: &Frame, effect: &Effect) -> Option<()> {
    let f = |x: &Scope| faction(s, frame, x);
    let c = |x: &Scope| country(s, frame, x);
    let change = match effect {
        Effect::SetOverlord(x, over, bond) => Change::Overlord { country: c(x)?, to: Some((c(over)?, *bond)) },
        Effect::Free(x) => Change::Overlord { country: c(x)?, to: None },
        Effect::HandOver(x) => {
            let country = c(x)?;
            s.tables().administrations.of(country)?;
            Change::Reshape(Reshape::HandOver { country })
        }
        Effect::Unite(x, y) => {
            let (from, into) = (c(x)?, c(y)?);
            let there = |country: CountryId| s.tables().countries[country].exists;
            if from == into || !there(from) || !there(into) {
                return None;
            }
            Change::Reshape(Reshape::Unite { from, into })
        }
        Effect::Plebiscite { country, with, days } => {
            let country = c(country)?;
            let matter = match with {
                Some(with) => Issue::Union(c(with)?),
                None => Issue::Independence,
            };
            let by = s.tables().countries[country].head?;
            Change::Reshape(Reshape::Vote { country, matter, by, days: *days })
        }
        Effect::Requisition(x, to) => {
            let country = c(x)?;
            s.tables().administrations.of(country)?;
            let to = (*to).clamp(Fixed::ZERO, s.book().defines.occupation.requisition_most);
            Change::Reshape(Reshape::Requisition { country, to })
        }
        Effect::Cadre(x, by) => Change::Reshape(Reshape::Cadre { country: administered(s, c(x)?)?, by: *by }),
        Effect::Terror(x, by) => Change::Reshape(Reshape::Terror { country: administered(s, c(x)?)?, by: *by }),
        Effect::Mercy(x, by) => Change::Reshape(Reshape::Mercy { country: administered(s, c(x)?)?, by: *by }),
        Effect::Garrison(x, men) => {
            let country = administered(s, c(x)?)?;
            let provinces = s.ground().provinces.of(country).to_vec();
            Change::Reshape(Reshape::Garrison { country, provinces, men: *men })
        }
        Effect::GiveLand(places, x) => {
            let to = c(x)?;
            for p in found(s, frame, places) {
                make(s, s.ground().provinces.owner[p] != to, Change::Owner { province: p, to });
            }
            return Some(());
        }
        Effect::Occupy(places, x) => {
            let to = c(x)?;
            for p in found(s, frame, places) {
                make(s, s.tables().provinces.controller[p] != to, Change::Controller { province: p, to });
            }
            return Some(());
        }
        Effect::Hold(places, x) => {
            let to = Some(f(x)?);
            for p in found(s, frame, places) {
                make(s, s.tables().provinces.held_by[p] != to, Change::Holder { province: p, to });
            }
            return Some(());
        }
        Effect::Release { country: released, places, head } => {
            let head = f(head)?;
            let provinces = found(s, frame, places);
            s.make(Change::Release { country: *released, head });
            for p in provinces {
                s.make(Change::Owner { province: p, to: *released });
            }
            return Some(());
        }
        _ => return None,
    };
    s.make(change);
    Some(())
}

/// The country, if it is under administration.
fn administered(s: &impl Reading, country: CountryId) -> Option<CountryId> {
    s.tables().administrations.of(country).map(|_| country)
}
