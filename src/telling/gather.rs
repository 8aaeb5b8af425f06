//! The single changes of a preview, put together as a person would tell them: a faction's following in all its places is
//! one thing, a modifier on ten provinces another.

use super::stance::Eye;
use crate::rules::script::{Change, CountryNumber, FactionNumber, Item};
use crate::units::{CounterId, CountryId, FactionId, Fixed, ModifierId, ProvinceId, Share};
use crate::world::{Tables, Target};

/// Sequels that lie farther off, in days, are not announced.
const SOON: u32 = 60;

/// One thing to tell.
pub(super) enum Group<'a> {
    Faction {
        faction: FactionId,
        number: FactionNumber,
        by: Fixed,
    },
    Country {
        country: CountryId,
        number: CountryNumber,
        by: Fixed,
    },
    /// Share units × people.
    Following {
        faction: FactionId,
        sum: i128,
        places: Vec<ProvinceId>,
    },
    /// Unrest × people, and the people.
    Unrest {
        country: CountryId,
        sum: i128,
        people: i128,
        places: Vec<ProvinceId>,
    },
    Modifier {
        modifier: ModifierId,
        times: Fixed,
        days: u32,
        beneficiary: Option<FactionId>,
        targets: Vec<Target>,
    },
    Lift {
        modifier: ModifierId,
        targets: Vec<Target>,
    },
    Owner {
        to: CountryId,
        places: Vec<ProvinceId>,
    },
    Controller {
        to: CountryId,
        places: Vec<ProvinceId>,
    },
    Holder {
        to: Option<FactionId>,
        places: Vec<ProvinceId>,
    },
    One(&'a Change),
    /// Days until events that follow, ascending.
    Sequels {
        days: Vec<u32>,
    },
    /// A counter that the one who looks keeps on its papers.
    Counter {
        counter: CounterId,
        on: Option<Target>,
        by: Fixed,
    },
    /// Flags and other counters: what the story will remember.
    Remembered,
    Odds {
        percent: Fixed,
        then: Vec<Group<'a>>,
        otherwise: Vec<Group<'a>>,
    },
}

impl Group<'_> {
    /// Percentage points of the country's people.
    pub fn points(t: Tables<'_>, faction: FactionId, sum: i128) -> Fixed {
        let people = i128::from(t.influence.people[t.factions[faction].country].max(1));
        Share::percent_of_units(i64::try_from(sum / people).expect("a mean of shares"))
    }

    /// Whether it comes to nothing after all.
    fn is_nothing(&self) -> bool {
        match self {
            Self::Faction { by, .. } | Self::Country { by, .. } | Self::Counter { by, .. } => by.is_zero(),
            Self::Following { sum, .. } | Self::Unrest { sum, .. } => *sum == 0,
            Self::Odds { then, otherwise, .. } => then.is_empty() && otherwise.is_empty(),
            _ => false,
        }
    }
}

/// The items of one level, in the order in which each thing is first touched.
pub(super) fn gather<'a>(eye: Eye<'_>, items: &'a [Item]) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    for item in items {
        match item {
            Item::Change(change) => add(eye, &mut groups, change),
            Item::Odds { percent, then, otherwise } => {
                groups.push(Group::Odds {
                    percent: *percent,
                    then: gather(eye, then),
                    otherwise: gather(eye, otherwise),
                });
            }
        }
    }
    groups.retain(|g| !g.is_nothing());
    // What happens now before what follows from it.
    groups.sort_by_key(|g| match g {
        Group::Remembered => 2,
        Group::Sequels { .. } => 1,
        _ => 0,
    });
    groups
}

/// Finds the group of a pattern and changes it, or begins it.
macro_rules! into_group {
    ($groups:ident, $pattern:pat $(if $same:expr)? => $grow:expr, $new:expr) => {
        match $groups.iter_mut().find_map(|g| match g {
            $pattern $(if $same)? => {
                $grow;
                Some(())
            }
            _ => None,
        }) {
            Some(()) => {}
            None => $groups.push($new),
        }
    };
}

fn add<'a>(eye: Eye<'_>, groups: &mut Vec<Group<'a>>, change: &'a Change) {
    let t = eye.tell.t;
    let heads = |p: ProvinceId| i128::from(t.provinces.population[p]);
    match change {
        Change::Faction { faction, number, by } => into_group!(groups,
            Group::Faction { faction: f, number: n, by: sum } if f == faction && n == number => *sum += *by,
            Group::Faction { faction: *faction, number: *number, by: *by }),
        Change::Country { country, number, by } => into_group!(groups,
            Group::Country { country: c, number: n, by: sum } if c == country && n == number => *sum += *by,
            Group::Country { country: *country, number: *number, by: *by }),
        Change::Sway { faction, province, units } => {
            follow(groups, *faction, *province, i128::from(*units) * heads(*province));
        }
        Change::Convert { from, to, province, units } => {
            let sum = i128::from(*units) * heads(*province);
            follow(groups, *from, *province, -sum);
            follow(groups, *to, *province, sum);
        }
        Change::Unrest { province, by } => {
            let owner = t.provinces.owner[*province];
            let (more, heads) = (i128::from(by.to_raw()) * heads(*province), heads(*province));
            into_group!(groups,
                Group::Unrest { country, sum, people, places } if *country == owner => {
                    *sum += more;
                    if !places.contains(province) {
                        *people += heads;
                        places.push(*province);
                    }
                },
                Group::Unrest { country: owner, sum: more, people: heads, places: vec![*province] });
        }
        Change::Modifier { modifier, target, beneficiary, times, days } => into_group!(groups,
            Group::Modifier { modifier: m, times: x, days: d, beneficiary: b, targets }
                if m == modifier && x == times && d == days && b == beneficiary && same_kind(targets, target) =>
                if !targets.contains(target) { targets.push(*target) },
            Group::Modifier { modifier: *modifier, times: *times, days: *days, beneficiary: *beneficiary,
                targets: vec![*target] }),
        Change::Lift { modifier, target } => into_group!(groups,
            Group::Lift { modifier: m, targets } if m == modifier && same_kind(targets, target) => targets.push(*target),
            Group::Lift { modifier: *modifier, targets: vec![*target] }),
        Change::Owner { province, to } => into_group!(groups,
            Group::Owner { to: x, places } if x == to => places.push(*province),
            Group::Owner { to: *to, places: vec![*province] }),
        Change::Controller { province, to } => into_group!(groups,
            Group::Controller { to: x, places } if x == to => places.push(*province),
            Group::Controller { to: *to, places: vec![*province] }),
        Change::Holder { province, to } => into_group!(groups,
            Group::Holder { to: x, places } if x == to => places.push(*province),
            Group::Holder { to: *to, places: vec![*province] }),
        Change::Counter { counter, on, by } if eye.keeps(*counter) => into_group!(groups,
            Group::Counter { counter: c, on: o, by: sum } if c == counter && o == on => *sum += *by,
            Group::Counter { counter: *counter, on: *on, by: *by }),
        Change::Flag { .. } | Change::Counter { .. } => {
            if !groups.iter().any(|g| matches!(g, Group::Remembered)) {
                groups.push(Group::Remembered);
            }
        }
        Change::Queue { days: later, .. } => {
            if *later < SOON {
                into_group!(groups,
                    Group::Sequels { days } => {
                        days.insert(days.partition_point(|d| d < later), *later);
                        days.dedup();
                    },
                    Group::Sequels { days: vec![*later] });
            }
        }
        // What only keeps the books, and news of what is listed anyway.
        Change::Record(_)
        | Change::Tell { .. }
        | Change::Answered { .. }
        | Change::Decided { .. }
        | Change::Seat { .. } => {}
        other => groups.push(Group::One(other)),
    }
}

fn follow(groups: &mut Vec<Group<'_>>, faction: FactionId, province: ProvinceId, more: i128) {
    into_group!(groups,
        Group::Following { faction: f, sum, places } if *f == faction => {
            *sum += more;
            if !places.contains(&province) {
                places.push(province);
            }
        },
        Group::Following { faction, sum: more, places: vec![province] });
}

fn same_kind(targets: &[Target], target: &Target) -> bool {
    targets.first().is_some_and(|t| std::mem::discriminant(t) == std::mem::discriminant(target))
}
