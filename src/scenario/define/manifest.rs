//! The manifest: what a scenario is and what it builds on.

use serde::Deserialize;

use crate::units::Date;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scenario")]
pub struct Manifest {
    pub id: String,
    pub version: String,
    /// The scenario whose entries come first.
    #[serde(default)]
    pub extends: Option<String>,
    pub start: Date,
    pub end: Date,
    /// The last day of the history as told.
    #[serde(default)]
    pub canon_end: Option<Date>,
    #[serde(default)]
    pub licence: Option<String>,
}
