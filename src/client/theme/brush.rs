//! The shader of the interface: takes the place of egui's own, which costs a software rasteriser most of a frame.

use bevy::app::App;
use bevy::asset::Assets;
use bevy::shader::Shader;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// Call after `EguiPlugin` is added.
pub fn install(app: &mut App) {
    let text = include_str!("../../../assets/shaders/interface.wgsl");
    let shader = Shader::from_wgsl(text, "assets/shaders/interface.wgsl");
    app.world_mut()
        .resource_mut::<Assets<Shader>>()
        .insert(&EGUI_SHADER_HANDLE, shader)
        .expect("a shader known by name is always taken");
}
