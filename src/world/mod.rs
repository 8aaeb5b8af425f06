//! Floor 3: what is true today. Plain tables by typed id; cheap to clone, hash and save.
//!
//! No behaviour beyond keeping each table's own invariants; nothing here decides anything. The tables are listed once, in
//! [`tables!`] below: that list makes the Bevy resources, the snapshot, the hash by table, the save and the access of the
//! effect interpreter, so a table cannot be forgotten in one of them.

mod administrations;
mod affairs;
mod books;
mod calendar;
mod chronicle;
mod closed_months;
mod conflicts;
mod control;
mod countries;
mod deploy;
mod economy;
mod elections;
mod factions;
mod following;
mod forces;
mod hash;
mod influence;
mod institutions;
mod ledger;
mod modifiers;
mod networks;
mod packed;
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
pub use chronicle::{Break, Chronicle, Entry, Happening};
pub use conflicts::{
    Aim, Belligerent, Clause, Conflict, ConflictKey, Conflicts, Ending, PeaceOffer, Posture, Side, Stance, Toll,
    WarNews,
};
pub use control::{Contested, Control};
pub use countries::{Countries, CountryState};
pub use deploy::{army_of, field, first_shares, quality};
pub use economy::{Economy, Finances, Flow, Place, roads_factor};
pub use elections::{
    CountryElections, Elections, Foul, FoulPlay, ListResult, PlaceResult, Poll, ProvinceVotes, Record, Trail, Voting,
    per_cent,
};
pub use factions::{FactionState, Factions, Origin};
pub use following::fit;
pub use forces::{Force, Forces, Mandate, March, Roll, Task, men, thousands};
pub use hash::{TableHash, WorldHash};
pub use influence::{Cause, Influence, LocalPull, NO_SLOT, Pressures, Row, SLOTS, add_heads};
pub use institutions::{Estates, InstitutionState, Institutions};
pub use ledger::{FINE, InfluenceAccount, Ledger, Line as LedgerLine, Statement, Stock, Work};
pub use modifiers::{ActiveModifier, Modifiers, Target};
pub use networks::{Affair, Network, Networks, Operation, Outcome, Report, Runner, Search, Service, Services};
pub use parliaments::{Answer, Attempt, Bill, Formation, Motion, Parliament, Parliaments, Pledge};
pub use people::{CharacterState, People, Post};
pub use play::{Foresight, ObjectiveOutcome, ObjectiveState, Play, StartOptions};
pub use protests::{Protest, ProtestEnd, ProtestKind, Protests};
pub use provinces::Provinces;
pub use relations::{Ground, Relations, pair};
pub use start::{declared, first_wings, nearest_movement, start};
pub use states::{Incident, Issue, Plebiscite, Satellite, StateNews, States, Verdict};
pub use story::{EventRecord, Flags, OpenEvent, QueuedEvent, Saved, Story};
pub use treaties::{Deal, Offer, Treaties, Treaty};
pub use wings::{Line, Ranks, Standing, Wing, Wings};

use hash::HashPart;

use bevy_ecs::prelude::{Res, ResMut, World};
use bevy_ecs::system::SystemParam;
use serde::{Deserialize, Serialize};

macro_rules! tables {
    ($($name:ident: $table:ident),+ $(,)?) => {
        /// All tables of one day: what a save holds and a branch starts from.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Snapshot { $(pub $name: $table),+ }

        /// Read access to all tables.
        #[derive(Clone, Copy)]
        pub struct Tables<'a> { $(pub $name: &'a $table),+ }

        /// Write access to all tables.
        pub struct TablesMut<'a> { $(pub $name: &'a mut $table),+ }

        /// All tables as a system's parameter, for the few systems whose scripts may touch anything.
        #[derive(SystemParam)]
        pub struct EveryTable<'w> { $(pub $name: ResMut<'w, $table>),+ }

        /// All tables, read only, as a system's parameter.
        #[derive(SystemParam)]
        pub struct EveryTableRead<'w> { $(pub $name: Res<'w, $table>),+ }

        impl Snapshot {
            pub fn tables(&self) -> Tables<'_> {
                Tables { $($name: &self.$name),+ }
            }
            pub fn tables_mut(&mut self) -> TablesMut<'_> {
                TablesMut { $($name: &mut self.$name),+ }
            }
            /// Puts every table into a Bevy world as a resource.
            pub fn insert_into(self, world: &mut World) {
                $(world.insert_resource(self.$name);)+
            }
            pub fn copied_from(world: &World) -> Self {
                Self { $($name: world.resource::<$table>().clone()),+ }
            }
            /// A 64-bit hash with a part for each table.
            pub fn hash(&self) -> WorldHash {
                self.tables().hash()
            }
        }

        impl<'a> Tables<'a> {
            /// A copy of all tables.
            pub fn to_snapshot(self) -> Snapshot {
                Snapshot { $($name: self.$name.clone()),+ }
            }
            pub fn of(world: &'a World) -> Self {
                Self { $($name: world.resource::<$table>()),+ }
            }
            /// A 64-bit hash with a part for each table.
            pub fn hash(&self) -> WorldHash {
                WorldHash::new(vec![$(TableHash { table: stringify!($name), hash: self.$name.hash_part() }),+])
            }
        }

        impl TablesMut<'_> {
            pub fn read(&self) -> Tables<'_> {
                Tables { $($name: self.$name),+ }
            }
        }

        impl EveryTable<'_> {
            pub fn tables_mut(&mut self) -> TablesMut<'_> {
                TablesMut { $($name: &mut self.$name),+ }
            }
            pub fn read(&self) -> Tables<'_> {
                Tables { $($name: &self.$name),+ }
            }
        }

        impl EveryTableRead<'_> {
            pub fn read(&self) -> Tables<'_> {
                Tables { $($name: &self.$name),+ }
            }
        }
    };
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
