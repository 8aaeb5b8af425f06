//! Shows one picture in the window, shifted, turned and stretched; and says how a picture drawn for one view of the
//! map lies in another.

use bevy::asset::{load_internal_asset, uuid_handle};
use bevy::mesh::MeshVertexBufferLayoutRef;
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, CompareFunction, RenderPipelineDescriptor, ShaderType, SpecializedMeshPipelineError,
};
use bevy::shader::ShaderRef;
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey};

use super::projection::Projection;

const SHADER: Handle<Shader> = uuid_handle!("0c6d1f0e-6a3c-4a55-9f0f-5a51b1b1c7d2");

/// The picture in the window: opaque, nearest texel, for a software rasteriser pays dearly for filtering.
#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
pub struct PaneMaterial {
    #[uniform(0)]
    pub pane: Pane,
    #[texture(1, visibility(fragment))]
    pub picture: Handle<Image>,
}

/// `assets/shaders/canvas.wgsl` explains the fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, ShaderType)]
pub struct Pane {
    corners: Vec4,
    across_down: Vec4,
    origin: Vec4,
}

/// How a picture drawn for one view lies in another: shift in points, turn in radians (clockwise), stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    shift: Vec2,
    turn: f32,
    stretch: Vec2,
}

impl Default for Pose {
    fn default() -> Self {
        Self { shift: Vec2::ZERO, turn: 0.0, stretch: Vec2::ONE }
    }
}

impl Pose {
    pub fn of(old: &Projection, new: &Projection) -> Self {
        if old == new {
            return Self::default();
        }
        const ARM: f64 = 120.0;
        let now = |x: f64, y: f64| {
            let (lon, lat) = old.find(x, y).unwrap_or((old.lon, old.lat));
            let [x, y] = new.place(lon, lat);
            Vec2::new(x as f32, y as f32)
        };
        let across = (now(ARM, 0.0) - now(-ARM, 0.0)) / (2.0 * ARM as f32);
        let down = (now(0.0, ARM) - now(0.0, -ARM)) / (2.0 * ARM as f32);
        Self { shift: now(0.0, 0.0), turn: across.to_angle(), stretch: Vec2::new(across.length(), down.length()) }
    }

    /// True if the old picture still covers the sheet, given its margin in points, and is not too distorted.
    pub fn is_within(&self, margin: f32) -> bool {
        let stretched = (self.stretch - Vec2::ONE).abs().max_element();
        let turned = self.turn.abs() * 380.0 + stretched * 380.0;
        stretched < 0.06 && self.shift.abs().max_element() + turned < margin
    }
}

/// Makes the shader part of the program.
pub fn load_shader(app: &mut App) {
    load_internal_asset!(app, SHADER, "../../../assets/shaders/canvas.wgsl", Shader::from_wgsl);
}

impl Pane {
    /// A pane from `min` to `max` (px of a window of `size`) that shows a picture whose point `middle` lies on the
    /// window's point `at`, posed.
    pub fn new(min: Vec2, max: Vec2, size: Vec2, at: Vec2, middle: Vec2, pose: &Pose, scale: f32) -> Self {
        let clip = |p: Vec2| Vec2::new(p.x / size.x * 2.0 - 1.0, 1.0 - p.y / size.y * 2.0);
        let (low, high) = (clip(Vec2::new(min.x, max.y)), clip(Vec2::new(max.x, min.y)));
        // From the window back to the picture.
        let across = Vec2::from_angle(-pose.turn) / pose.stretch;
        let down = Vec2::from_angle(-pose.turn).perp() / pose.stretch;
        let to = at + pose.shift * scale;
        let origin = middle - across * to.x - down * to.y;
        Self {
            corners: Vec4::new(low.x, low.y, high.x, high.y),
            across_down: Vec4::new(across.x, across.y, down.x, down.y),
            origin: Vec4::new(origin.x, origin.y, size.x, size.y),
        }
    }
}

impl Material2d for PaneMaterial {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Opaque
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let attributes = [Mesh::ATTRIBUTE_POSITION.at_shader_location(0)];
        descriptor.vertex.buffers = vec![layout.0.get_layout(&attributes)?];
        descriptor.vertex.entry_point = Some("vertex".into());
        let fragment = descriptor.fragment.as_mut().expect("a 2D material has a fragment stage");
        fragment.entry_point = Some("fragment".into());
        descriptor.primitive.cull_mode = None;
        // Drawn first and whole: no need to read or write depth.
        let depth = descriptor.depth_stencil.as_mut().expect("the 2D pass has a depth buffer");
        depth.depth_compare = Some(CompareFunction::Always);
        depth.depth_write_enabled = Some(false);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::atlas::canvas::PAD;

    #[test]
    fn a_picture_in_its_own_view_stays_where_it_is() {
        let view = Projection::new(15.0, 48.0, 21.0);
        assert_eq!(Pose::of(&view, &view), Pose::default());
    }

    #[test]
    fn a_view_a_little_to_the_east_moves_the_picture_west() {
        let (old, new) = (Projection::new(15.0, 48.0, 21.0), Projection::new(16.0, 48.0, 21.0));
        let pose = Pose::of(&old, &new);
        assert!((-16.0..-12.0).contains(&pose.shift.x), "{pose:?}");
        assert!(pose.is_within(PAD), "{pose:?}");
    }
}
