//! Floor 3: what is true today. Plain tables by typed id; cheap to clone, hash and save.
//!
//! No behaviour beyond keeping each table's own invariants; nothing here decides anything. The tables are listed once, in
//! [`tables!`] below: that list makes the snapshot (the one Bevy resource), the hash by table and the save, so a table cannot
//! be forgotten in one of them.

mod administrations;
mod affairs;
mod books;
mod calendar;
mod camps;
mod chronicle;
mod closed_months;
mod conflicts;
mod control;
mod countries;
mod deploy;
mod economy;
mod elections;
mod factions;
mod flows;
mod following;
mod forces;
mod hash;
mod held;
mod influence;
mod institutions;
mod ledger;
mod modifiers;
mod networks;
mod packed;
mod pairs;
mod parliaments;
mod people;
mod play;
mod protests;
mod provinces;
mod relations;
mod start;
mod states;
mod story;
mod treaties;
mod wings;

pub use administrations::{Administration, Administrations, Post as GarrisonPost, spread};
pub use affairs::{Affairs, Conference, Crisis, CrisisEnd, Deed, Demand, Dispatch, Matter, Step};
pub use books::{Account, Books, Flows, MONTHS_KEPT, Page, SORTS, Sheet, Sort};
pub use calendar::Calendar;
pub use camps::{declared, first_wings, nearest_movement};
pub use chronicle::{Break, Chronicle, Entry, Happening};
pub use conflicts::{
    Aim, Belligerent, Clause, Conflict, ConflictKey, Conflicts, Ending, GoodOffices, PeaceOffer, Posture, Side, Stance,
    Toll, WarNews,
};
pub use control::{Contested, Control};
pub use countries::{Countries, CountryState};
pub use deploy::{army_of, field, first_shares};
pub use economy::{Economy, Finances, Place, roads_factor};
pub use elections::{
    CountryElections, Elections, Foul, FoulPlay, ListResult, PlaceResult, Poll, ProvinceVotes, Record, Trail, Voting,
    per_cent,
};
pub use factions::{FactionState, Factions, Origin};
pub use flows::{Flow, TradeFlows};
pub use following::fit;
pub use forces::{Force, Forces, Mandate, March, Posting, Reckoning, Roll, Task, men, thousands};
pub use hash::{TableHash, WorldHash};
pub use held::Held;
pub use influence::{Cause, Influence, LocalPull, NO_SLOT, Pressures, Row, SLOTS, add_heads};
pub use institutions::{Estates, InstitutionState, Institutions};
pub use ledger::{FINE, InfluenceAccount, Ledger, Line as LedgerLine, Statement, Stock, Work};
pub use modifiers::{ActiveModifier, Modifiers, Target};
pub use networks::{Affair, Network, Networks, Operation, Outcome, Report, Runner, Search, Service, Services};
pub use pairs::Pairs;
pub use parliaments::{Answer, Attempt, Bill, Formation, Motion, Parliament, Parliaments, Pledge, Promise};
pub use people::{CharacterState, People, Post};
pub use play::{Foresight, ObjectiveOutcome, ObjectiveState, Play, StartOptions};
pub use protests::{Protest, ProtestEnd, ProtestKind, Protests};
pub use provinces::Provinces;
pub use relations::{Ground, Relations, pair};
pub use start::start;
pub use states::{Incident, Issue, Plebiscite, Satellite, StateNews, States, Verdict};
pub use story::{EventRecord, Flags, OpenEvent, QueuedEvent, Saved, Story};
pub use treaties::{Deal, Offer, Treaties, Treaty};
pub use wings::{Line, Ranks, Standing, Wing, Wings};

use hash::HashPart;

use bevy_ecs::prelude::{ResMut, Resource, World};
use serde::{Deserialize, Serialize};

macro_rules! tables {
    ($($name:ident: $table:ident),+ $(,)?) => {
        /// All tables of one day: the one resource of the simulation, what a save holds and what a branch starts from.
        #[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Snapshot { $(pub $name: Held<$table>),+ }

        impl Snapshot {
            /// A 64-bit hash with a part for each table.
            pub fn hash(&self) -> WorldHash {
                WorldHash::new(vec![$(TableHash { table: stringify!($name), hash: (*self.$name).hash_part() }),+])
            }
        }
    };
}

/// Read access to all tables.
pub type Tables<'a> = &'a Snapshot;

/// All tables as a system's parameter: one resource, so that a system costs one look-up.
pub type EveryTable<'w> = ResMut<'w, Snapshot>;

impl Snapshot {
    pub fn of(world: &World) -> Tables<'_> {
        world.resource::<Self>()
    }
    pub fn tables(&self) -> Tables<'_> {
        self
    }
    #[inline]
    pub fn read(&self) -> Tables<'_> {
        self
    }
}

tables! {
    calendar: Calendar,
    provinces: Provinces,
    influence: Influence,
    pressures: Pressures,
    factions: Factions,
    wings: Wings,
    countries: Countries,
    books: Books,
    economy: Economy,
    elections: Elections,
    relations: Relations,
    treaties: Treaties,
    affairs: Affairs,
    parliaments: Parliaments,
    institutions: Institutions,
    people: People,
    modifiers: Modifiers,
    flags: Flags,
    story: Story,
    conflicts: Conflicts,
    control: Control,
    forces: Forces,
    protests: Protests,
    administrations: Administrations, states: States, networks: Networks, services: Services, ledger: Ledger,
    play: Play,
    chronicle: Chronicle,
}
