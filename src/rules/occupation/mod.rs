//! Military administration: men, requisition, resistance, and local governments on their way to stand alone.
//!
//! Small rooms: `mood` (nationalism, collaboration, resistance: each with its causes), `troops` (whose men, how many are
//! needed, how far an army is stretched), `locals` (readiness and reliability of a local government), `incidents` (what
//! resistance does), `order` (what a month of administration changes). Rows live in `world::Administrations`; a country has one
//! exactly while its bond is that of military administration. Men leave and join the free troops through `troops` alone.

mod incidents;
mod locals;
mod mood;
mod order;
mod troops;

pub use incidents::watch;
pub use locals::{patron, readiness, reliability, strength};
pub use mood::{collaboration, mean_resistance, nationalism, resistance, resistance_level};
pub use order::{begin, end, month, requisition, start, upkeep};
pub use troops::{army, garrison_need, give_back, men, presence, send, stretch};
