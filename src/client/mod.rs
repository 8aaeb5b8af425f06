//! The window: map and panels. Draws a read-only view of the world and sends commands; never changes the world.

pub mod atlas;
