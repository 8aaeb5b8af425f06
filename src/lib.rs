//! Grand Marshal: a grand-strategy simulation of alternate histories.
//!
//! The map of the house. Eight floors; each knows only the floors below it, and nothing runs back up:
//!
//! | floor | module | what it owns |
//! |---|---|---|
//! | 8 | `client`, [`cli`] | the window with its map and panels; the command line |
//! | 7 | [`session`] | a running game: the `Day` schedule assembled, command log, saves, replays, branches |
//! | 7½ | [`telling`] | the world in words: names, chronicle, effects, refusals and explanations as text |
//! | 6 | [`ai`] | chooses commands for every seat that no person plays |
//! | 5 | [`command`] | typed orders: check (with a reason a person can read), apply |
//! | 4 | [`rules`] | how a day passes, one room a domain; the effect interpreter; explanations |
//! | 3 | [`world`] | what is true today: plain tables by typed id; the chronicle; the hash |
//! | 2 | [`scenario`] | what an author wrote: definitions, conditions and effects as data; load, check, diagnose |
//! | 1 | [`units`] | ids, dates, fixed point, random streams: know nothing of the game |

pub mod ai;
pub mod cli;
#[cfg(feature = "client")]
pub mod client;
pub mod command;
pub mod rules;
pub mod scenario;
pub mod session;
pub mod telling;
pub mod units;
pub mod world;

/// Previews and deliberations make and drop many short lists: a tenth of a day's time with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
