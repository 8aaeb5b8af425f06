//! The window: how the world is shown and how orders are given.
//!
//! Owns everything on the screen. Never changes the world: it reads a view and sends commands.

mod app;
pub mod atlas;
pub mod desk;
mod errands;
mod game;
mod keeping;
mod night;
mod opening;
pub mod panels;
mod shell;
pub mod theme;
mod told;
mod tray;
pub mod widgets;

pub use opening::{ClientError, PlayOptions, ScreenshotOptions, run};
