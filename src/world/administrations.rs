//! Military administrations: whose men stand where in a country that another's army runs, and how it is borne.
//!
//! A country under the bond of military administration has one row here, and that row a post for each of its provinces,
//! ascending. Men in posts are not among the free troops of the army that sent them: every man is counted once.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{CountryId, Date, FactionId, Fixed, ProvinceId};

/// A province under administration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub province: ProvinceId,
    /// Thousands of the occupier's men.
    pub men: Fixed,
    /// 0 to 100.
    pub resistance: Fixed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administration {
    pub over: CountryId,
    pub since: Date,
    /// One for each province of the country, ascending.
    pub posts: Vec<Post>,
    /// Per cent of the revenue that is taken.
    pub requisition: Fixed,
    /// The local party that the administration works with.
    pub favoured: Option<FactionId>,
    /// 0 to 100: how far locals have learnt to run the offices.
    pub cadre: Fixed,
    /// What purges and amnesties have left behind, 0 to 100 each; they fade.
    pub terror: Fixed,
    pub mercy: Fixed,
    /// Thousands of men lost so far, and how often something happened.
    pub losses: Fixed,
    pub incidents: u32,
}

impl Administration {
    /// Thousands of men.
    pub fn men(&self) -> Fixed {
        self.posts.iter().map(|p| p.men).sum()
    }

    pub fn post(&self, province: ProvinceId) -> Option<&Post> {
        self.posts.binary_search_by_key(&province, |p| p.province).ok().map(|at| &self.posts[at])
    }

    pub fn post_mut(&mut self, province: ProvinceId) -> Option<&mut Post> {
        self.posts.binary_search_by_key(&province, |p| p.province).ok().map(|at| &mut self.posts[at])
    }

    /// Adds a post, or men to the post that is there.
    pub fn put(&mut self, post: Post) {
        match self.posts.binary_search_by_key(&post.province, |p| p.province) {
            Ok(at) => self.posts[at].men += post.men,
            Err(at) => self.posts.insert(at, post),
        }
    }

    pub fn take(&mut self, province: ProvinceId) -> Option<Post> {
        let at = self.posts.binary_search_by_key(&province, |p| p.province).ok()?;
        Some(self.posts.remove(at))
    }
}

/// By the country that is administered.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Administrations {
    pub rows: BTreeMap<CountryId, Administration>,
}

impl Administrations {
    pub fn of(&self, country: CountryId) -> Option<&Administration> {
        self.rows.get(&country)
    }

    pub fn of_mut(&mut self, country: CountryId) -> Option<&mut Administration> {
        self.rows.get_mut(&country)
    }

    /// The post in a province, given its owner.
    pub fn at(&self, owner: CountryId, province: ProvinceId) -> Option<&Post> {
        self.rows.get(&owner)?.post(province)
    }

    /// The countries that one administers, ascending.
    pub fn under(&self, over: CountryId) -> impl Iterator<Item = (CountryId, &Administration)> {
        self.rows.iter().filter(move |(_, a)| a.over == over).map(|(&c, a)| (c, a))
    }

    /// Thousands of a country's men that stand in all that it administers.
    pub fn men_of(&self, over: CountryId) -> Fixed {
        self.under(over).map(|(_, a)| a.men()).sum()
    }
}

/// Divides men by weights; what the division leaves goes to the first.
pub fn spread(men: Fixed, weights: &[u64]) -> Vec<Fixed> {
    let parts = crate::units::apportion_by_remainder(men.to_raw().unsigned_abs(), weights);
    let sign = if men.is_negative() { -1 } else { 1 };
    parts.into_iter().map(|p| Fixed::raw(p.cast_signed() * sign)).collect()
}
