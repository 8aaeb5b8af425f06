//! Armed struggles: who fights whom, for what, what it has cost and what is offered.
//!
//! A conflict has any number of sides; between each two stands a stance, and where none is written they are hostile. One
//! that the scenario wrote keeps its name; one that begins in play gets a number that is never given again. Those that
//! have ended stay in the list, so that their losses can be read.
//!
//! Invariants: no side stands twice in a conflict; a country's side stands for whoever governs it.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

use crate::units::{ConflictId, CountryId, Date, FactionId, Fixed, ProvinceId};

/// Who fights: a faction for itself, or a country under whoever governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Belligerent {
    Faction(FactionId),
    Country(CountryId),
}

/// A conflict's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConflictKey {
    Written(ConflictId),
    Begun(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stance {
    Hostile,
    /// The guns are silent; with a day, until then.
    Truce {
        until: Option<Date>,
    },
    Allied,
}

/// What a side fights for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// To keep what it governs.
    #[default]
    Defence,
    /// To govern the country.
    Power,
    /// To be left alone on its own ground.
    Autonomy,
    /// Ground of another country.
    Land(Vec<ProvinceId>),
    /// Another country's government.
    Overthrow,
    /// The freedom of a country that has none.
    Liberation(CountryId),
}

/// How a side behaves toward another, and a force on its ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Posture {
    Offensive,
    #[default]
    Hold,
    /// Strikes and is gone: losses for the enemy, little ground.
    Raid,
    /// Gives ground rather than men.
    Withdraw,
    /// Combs its own ground for those who hide in it.
    Clear,
    /// Wells, schools and pay instead of searches.
    Hearts,
}

impl Posture {
    pub const ALL: [Self; 6] = [Self::Offensive, Self::Hold, Self::Raid, Self::Withdraw, Self::Clear, Self::Hearts];
}

/// People lost, in heads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toll {
    pub dead: u32,
    pub captured: u32,
    pub deserted: u32,
    /// Among those who bear no arms.
    pub civilians: u32,
    pub refugees: u32,
}

impl Toll {
    pub fn add(&mut self, other: Self) {
        self.dead += other.dead;
        self.captured += other.captured;
        self.deserted += other.deserted;
        self.civilians += other.civilians;
        self.refugees += other.refugees;
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Side {
    pub who: Belligerent,
    /// Bodies whose men fight under it; of a faction's side the faction is the first.
    pub members: Vec<FactionId>,
    pub aim: Aim,
    /// Toward each enemy; one that is not named is held off.
    pub postures: BTreeMap<Belligerent, Posture>,
    /// By month since the conflict began; civilians where the side was in control.
    pub tolls: Vec<Toll>,
    pub since: Date,
    /// Beaten, gone over or gone home.
    pub out: Option<Date>,
    /// How far each of its reachable provinces is from what supplies it, in provinces crossed.
    pub reach: BTreeMap<ProvinceId, u8>,
    /// Men in the field at the last count, a month ago and the month before that.
    pub strength: [u32; 3],
    /// Thousands of people on its ground on the first of this month and of those before it.
    #[serde(default)]
    pub held: [u32; 7],
    /// Men who have run since it began, at the last count.
    #[serde(default)]
    pub ran: u32,
}

impl Side {
    pub fn new(who: Belligerent, members: Vec<FactionId>, aim: Aim, since: Date) -> Self {
        let (postures, reach) = (BTreeMap::new(), BTreeMap::new());
        Self {
            who,
            members,
            aim,
            postures,
            tolls: Vec::new(),
            since,
            out: None,
            reach,
            strength: [0; 3],
            held: [0; 7],
            ran: 0,
        }
    }

    pub fn fights(&self) -> bool {
        self.out.is_none()
    }

    pub fn toward(&self, enemy: Belligerent) -> Posture {
        self.postures.get(&enemy).copied().unwrap_or_default()
    }

    /// Per cent of the people whom it had on its ground within half a year that it has lost.
    pub fn losing(&self) -> Fixed {
        let most = self.held.iter().copied().max().unwrap_or(0);
        Fixed::ratio(i64::from(most - self.held[0]) * 100, i64::from(most.max(1)))
    }

    /// Adds what another has lost, month by month.
    pub fn take_tolls(&mut self, other: &Self) {
        let months = self.tolls.len().max(other.tolls.len());
        self.tolls.resize(months, Toll::default());
        for (sum, toll) in self.tolls.iter_mut().zip(&other.tolls) {
            sum.add(*toll);
        }
    }

    pub fn toll(&self) -> Toll {
        let mut sum = Toll::default();
        self.tolls.iter().for_each(|t| sum.add(*t));
        sum
    }
}

/// What a peace can say. Carried out by the same changes as any script's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Clause {
    /// Silence for so many days.
    CeaseFire { days: u32 },
    /// Peace: each keeps what it holds.
    Peace,
    /// They fight on the same side from now on.
    Alliance,
    /// Those who take the offer lay their arms down, unpunished.
    Amnesty,
    /// Who takes the offer comes into the government of the one who makes it.
    Seats,
    /// Who takes the offer goes up in the faction of the one who makes it.
    Merger,
    /// The ground that who takes the offer holds is theirs to run.
    Autonomy,
    /// A sum paid to who takes the offer, thousands of dollars.
    Payment { sum: Fixed },
    /// Who makes the offer gives itself up.
    Surrender,
    /// Who takes the offer is given the ground of the other country that it controls.
    Cession,
    /// Foreign troops of who makes the offer go home.
    Departure,
    /// The ground of the rebel of the two becomes this country.
    Partition { country: CountryId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeaceOffer {
    pub from: Belligerent,
    pub to: Belligerent,
    pub clauses: Vec<Clause>,
    pub until: Date,
}

/// A government that is not in the war holds a door open for two who are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodOffices {
    pub by: CountryId,
    pub one: Belligerent,
    pub other: Belligerent,
    /// The day from which nobody waits at that table any more.
    pub until: Date,
}

impl GoodOffices {
    pub fn between(&self, a: Belligerent, b: Belligerent) -> bool {
        pair(self.one, self.other) == pair(a, b)
    }
}

/// How a conflict came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// No enemy of this side was left.
    Victory(Belligerent),
    /// Those who were left had made their peace.
    Settlement,
    /// Nobody could move any more: the line stays where it stood.
    Frozen,
    /// An event ended it.
    Scripted,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub key: ConflictKey,
    pub active: bool,
    /// Whose government is in question; of a war between countries the one attacked.
    pub country: CountryId,
    /// Countries whose provinces are fought over, ascending.
    pub theatre: Vec<CountryId>,
    pub since: Date,
    pub sides: Vec<Side>,
    /// Lower belligerent first; pairs that are not here are hostile.
    pub stances: BTreeMap<(Belligerent, Belligerent), Stance>,
    pub offers: Vec<PeaceOffer>,
    /// When a body last courted another here, or offered its men amnesty.
    pub courted: BTreeMap<(FactionId, Belligerent), Date>,
    pub amnesties: BTreeMap<(FactionId, Belligerent), Date>,
    /// When the guns were last silenced for some days between two, lower first.
    pub silences: BTreeMap<(Belligerent, Belligerent), Date>,
    /// Good offices, those that came to nothing too, the latest last.
    #[serde(default)]
    pub offices: Vec<GoodOffices>,
    /// Countries that were made of ground fought over, by peace.
    pub parted: Vec<CountryId>,
    /// When men last died in it, and when ground last changed hands.
    pub last_fight: Date,
    pub last_gain: Date,
    /// Who governed the country when it began, and those who have come to govern it out of the fight.
    pub government: Option<FactionId>,
    pub rose: Vec<FactionId>,
    pub ended: Option<(Date, Ending)>,
}

impl Conflict {
    pub fn side(&self, who: Belligerent) -> Option<&Side> {
        self.sides.iter().find(|s| s.who == who)
    }

    pub fn side_mut(&mut self, who: Belligerent) -> Option<&mut Side> {
        self.sides.iter_mut().find(|s| s.who == who)
    }

    /// The side under which a body's men fight, if it is still in the field.
    pub fn side_of(&self, faction: FactionId) -> Option<&Side> {
        self.sides.iter().find(|s| s.fights() && s.members.contains(&faction))
    }

    pub fn fighting(&self) -> impl DoubleEndedIterator<Item = &Side> {
        self.sides.iter().filter(|s| s.fights())
    }

    pub fn stance(&self, a: Belligerent, b: Belligerent) -> Stance {
        if a == b {
            return Stance::Allied;
        }
        self.stances.get(&pair(a, b)).copied().unwrap_or(Stance::Hostile)
    }

    pub fn hostile(&self, a: Belligerent, b: Belligerent) -> bool {
        a != b && self.stance(a, b) == Stance::Hostile
    }

    pub fn set_stance(&mut self, a: Belligerent, b: Belligerent, stance: Stance) {
        if a == b {
            return;
        }
        if stance == Stance::Hostile {
            self.stances.remove(&pair(a, b));
        } else {
            self.stances.insert(pair(a, b), stance);
        }
    }

    /// When a silence of some days between two last began.
    pub fn last_silence(&self, a: Belligerent, b: Belligerent) -> Option<&Date> {
        self.silences.get(&pair(a, b))
    }

    pub fn note_silence(&mut self, a: Belligerent, b: Belligerent, today: Date) {
        self.silences.insert(pair(a, b), today);
    }

    /// Whose good offices stand between two today.
    pub fn mediator(&self, a: Belligerent, b: Belligerent, today: Date) -> Option<CountryId> {
        self.offices.iter().rev().find(|o| o.until > today && o.between(a, b)).map(|o| o.by)
    }

    /// Another side stands in the place of one that was out: what that one lost is not forgotten.
    pub fn replace_side(&mut self, mut side: Side) {
        if let Some(at) = self.sides.iter().position(|s| s.who == side.who) {
            let old = self.sides.remove(at);
            side.take_tolls(&old);
        }
        self.sides.push(side);
    }

    /// The month of the conflict that a day is in, from 0.
    pub fn month(&self, today: Date) -> usize {
        usize::try_from(today.since(self.since).max(0) / 30).expect("not negative")
    }

    /// Counts losses of a side this month.
    pub fn count(&mut self, who: Belligerent, today: Date, toll: Toll) {
        let month = self.month(today);
        if let Some(side) = self.side_mut(who) {
            if side.tolls.len() <= month {
                side.tolls.resize(month + 1, Toll::default());
            }
            side.tolls[month].add(toll);
        }
    }
}

fn pair(a: Belligerent, b: Belligerent) -> (Belligerent, Belligerent) {
    if a < b { (a, b) } else { (b, a) }
}

#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conflicts {
    pub rows: Vec<Conflict>,
    /// Numbers given so far.
    pub numbered: u32,
    /// Dead of each country's troops abroad, and of how many it has been told at home.
    pub fallen: BTreeMap<CountryId, (u32, u32)>,
}

impl Conflicts {
    pub fn get(&self, key: ConflictKey) -> Option<&Conflict> {
        self.rows.iter().find(|c| c.key == key)
    }

    pub fn get_mut(&mut self, key: ConflictKey) -> Option<&mut Conflict> {
        self.rows.iter_mut().find(|c| c.key == key)
    }

    pub fn active(&self) -> impl DoubleEndedIterator<Item = &Conflict> {
        self.rows.iter().filter(|c| c.active)
    }

    /// The conflicts over a country's ground.
    pub fn in_country(&self, country: CountryId) -> impl Iterator<Item = &Conflict> {
        self.active().filter(move |c| c.theatre.contains(&country))
    }

    /// Whether a body's men are in a fight anywhere.
    pub fn fights(&self, faction: FactionId) -> bool {
        self.active().any(|c| c.side_of(faction).is_some())
    }

    /// The active conflict in which both stand.
    pub fn between(&self, a: Belligerent, b: Belligerent) -> Option<&Conflict> {
        let stands = |c: &Conflict, who| c.side(who).is_some_and(Side::fights);
        self.active().find(|c| stands(c, a) && stands(c, b))
    }
}

/// What the chronicle tells of a war.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WarNews {
    Begun {
        conflict: ConflictKey,
        by: Belligerent,
        against: Belligerent,
    },
    Joined {
        conflict: ConflictKey,
        who: Belligerent,
        beside: Option<Belligerent>,
    },
    CeaseFire {
        between: Belligerent,
        and: Belligerent,
        until: Date,
    },
    Agreed {
        from: Belligerent,
        to: Belligerent,
        clauses: Vec<Clause>,
        /// By whose good offices.
        #[serde(default)]
        through: Option<CountryId>,
    },
    /// A government offers its good offices to two sides.
    GoodOffices {
        by: CountryId,
        one: Belligerent,
        other: Belligerent,
    },
    /// Whole companies of a side go home in one month.
    Crumbles {
        who: Belligerent,
        men: u32,
    },
    /// The guns speak again.
    Resumed {
        between: Belligerent,
        and: Belligerent,
    },
    Beaten {
        conflict: ConflictKey,
        who: Belligerent,
    },
    TookPower {
        country: CountryId,
        faction: FactionId,
        from: Option<FactionId>,
    },
    Sent {
        sender: CountryId,
        beside: Belligerent,
        men: u32,
    },
    Recalled {
        sender: CountryId,
        men: u32,
    },
    /// Dead of a sender's this month, and in all.
    Casualties {
        sender: CountryId,
        dead: u32,
        all: u32,
    },
    Mandate {
        sender: CountryId,
    },
    Arms {
        from: CountryId,
        to: FactionId,
        sum: Fixed,
    },
    Amnesty {
        by: FactionId,
        against: Belligerent,
        men: u32,
    },
    Courted {
        by: FactionId,
        whom: FactionId,
        won: bool,
    },
    Defected {
        from: FactionId,
        to: FactionId,
        men: u32,
    },
    Surrendered {
        who: Belligerent,
        to: Belligerent,
    },
    Mobilised {
        country: CountryId,
        men: u32,
    },
    Fled {
        from: ProvinceId,
        people: u32,
    },
}
