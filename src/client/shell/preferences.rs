//! What the player has set: kept in a small RON file beside the system's other settings.
//!
//! A file that cannot be read is left alone and the settings as shipped are used until something is changed.

use serde::{Deserialize, Serialize};

use super::files;
use crate::client::theme;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// 1 as shipped.
    pub ui_scale: f32,
    pub reduced_motion: bool,
    pub fullscreen: bool,
    /// Logical points.
    pub window: (u32, u32),
    /// Minutes of play between saves made by themselves; 0 for none.
    pub autosave: u32,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { ui_scale: 1.0, reduced_motion: false, fullscreen: false, window: (1280, 720), autosave: 5 }
    }
}

/// Window sizes that are offered.
pub const WINDOWS: [(u32, u32); 5] = [(1280, 720), (1366, 768), (1600, 900), (1920, 1080), (2560, 1440)];

/// Minutes between saves that are offered.
pub const AUTOSAVES: [u32; 5] = [0, 2, 5, 10, 20];

/// The largest settings file that is read.
const LARGEST: u64 = 64 << 10;

impl Preferences {
    pub fn load() -> Self {
        let path = files::settings_file();
        if std::fs::metadata(&path).map_or(true, |m| m.len() > LARGEST) {
            return Self::default();
        }
        let read: Option<Self> = std::fs::read_to_string(path).ok().and_then(|text| ron::from_str(&text).ok());
        read.unwrap_or_default().held()
    }

    pub fn save(&self) -> std::io::Result<()> {
        let pretty = ron::ser::PrettyConfig::default();
        let text = ron::ser::to_string_pretty(self, pretty).expect("plain numbers always write");
        crate::session::write_whole(&files::settings_file(), text.as_bytes())
    }

    /// Within what the window can show.
    fn held(mut self) -> Self {
        self.ui_scale = if self.ui_scale.is_finite() { self.ui_scale.clamp(0.8, 2.0) } else { 1.0 };
        self.window = (self.window.0.clamp(960, 7680), self.window.1.clamp(600, 4320));
        self.autosave = self.autosave.min(600);
        self
    }

    pub fn look(&self) -> theme::Settings {
        theme::Settings { ui_scale: self.ui_scale, reduced_motion: self.reduced_motion }
    }
}
