//! The pieces every panel is made of.
//!
//! Owns drawing and the reading of clicks, nothing else: a widget is a function from data to a picture and a
//! response. None knows the simulation, keeps a value, or chooses words.

pub mod audit;
pub mod balance;
pub mod ballot;
pub mod button;
pub mod cable;
pub mod chart;
pub mod division;
pub mod emblem;
pub mod field;
pub mod formation;
pub mod hemicycle;
pub mod icon;
pub mod key_cap;
pub mod legend;
pub mod modal;
pub mod motion;
pub mod newspaper;
pub mod option_slip;
pub mod outliner;
pub mod paint;
pub mod pattern;
pub mod person;
pub mod plot;
pub mod proportion;
pub mod section;
pub mod sheet;
pub mod slip;
pub mod speed;
pub mod stances;
pub mod stat;
pub mod tab;
pub mod table;
pub mod timeline;
pub mod toast;
pub mod top_bar;
pub mod tray_row;
pub mod why;
pub mod wire;
