//! The panels: dossiers and front pages.

use bevy_egui::egui::{Context, Rect, Response, Ui};

use super::desk::{Action, Subject, View};

#[derive(Default)]
pub struct PanelState {}

pub fn dossier(_: &mut Ui, _: &View, _: &mut PanelState, _: &mut Vec<Action>) {}

pub fn front_page(_: &Context, _: &View, _: Rect, _: &mut Option<u8>, _: &mut Vec<Action>) {}

pub fn pinned(_: &Context, _: &View, _: &[Subject], _: Rect, _: &mut Vec<Action>) {}

pub fn why_tooltip_for(_: &Response, _: &View, _: Subject) {}
