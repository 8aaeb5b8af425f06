//! The window: how the world is shown and how orders are given.
//!
//! Owns everything on the screen. Never changes the world: it reads a view and sends commands.

pub mod desk;
pub mod panels;
pub mod theme;
pub mod widgets;
