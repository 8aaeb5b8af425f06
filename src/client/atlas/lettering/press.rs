//! Where lettering is set and cut into triangles before it is printed on the map's picture. Measures and lays out
//! with the interface's own typefaces, and keeps what is to be printed; never draws into the interface.

use std::sync::Arc;

use bevy::asset::RenderAssetUsages;
use bevy::math::Vec2;
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};
use bevy_egui::egui::epaint::{CircleShape, ClippedPrimitive, ClippedShape, Primitive};
use bevy_egui::egui::{Color32, Context, FontFamily, FontId, Galley, Pos2, Rect, Shape, Stroke, TextureId};

/// Lettering in the making, in points of the window.
pub struct Press<'a> {
    ctx: &'a Context,
    shapes: Vec<Shape>,
}

impl<'a> Press<'a> {
    pub fn new(ctx: &'a Context) -> Self {
        Self { ctx, shapes: Vec::new() }
    }

    pub fn layout(&self, text: String, font: FontId, colour: Color32) -> Arc<Galley> {
        self.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, colour))
    }

    /// The width of each letter at a size of one point.
    pub fn widths(&self, text: &str, family: &'static str) -> Vec<f32> {
        const MEASURED: f32 = 64.0;
        let font = FontId::new(MEASURED, FontFamily::Name(family.into()));
        self.ctx.fonts_mut(|fonts| text.chars().map(|c| fonts.glyph_width(&font, c) / MEASURED).collect())
    }

    pub fn add(&mut self, shape: impl Into<Shape>) {
        self.shapes.push(shape.into());
    }

    pub fn circle(&mut self, center: Pos2, radius: f32, fill: Color32, stroke: Stroke) {
        self.add(CircleShape { center, radius, fill, stroke });
    }

    /// Triangles in px of a picture whose corner lies at `corner` px of the window. A mesh without corners is not
    /// drawable, so an empty one gets a point.
    pub fn print(self, corner: Vec2, scale: f32) -> Mesh {
        let clip_rect = Rect::EVERYTHING;
        let shapes = self.shapes.into_iter().map(|shape| ClippedShape { clip_rect, shape }).collect();
        let (mut at, mut uv, mut ink, mut indices) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for ClippedPrimitive { primitive, .. } in self.ctx.tessellate(shapes, scale) {
            let Primitive::Mesh(mesh) = primitive else { continue };
            if mesh.texture_id != TextureId::default() {
                continue;
            }
            let base = at.len() as u32;
            indices.extend(mesh.indices.iter().map(|i| i + base));
            for v in &mesh.vertices {
                at.push([v.pos.x * scale - corner.x, v.pos.y * scale - corner.y, 0.0]);
                uv.push([v.uv.x, v.uv.y]);
                ink.push(v.color.to_array().map(|c| f32::from(c) / 255.0));
            }
        }
        if at.is_empty() { blank() } else { mesh(at, uv, ink, indices) }
    }
}

/// Nothing written yet.
pub fn blank() -> Mesh {
    mesh(vec![[0.0; 3]], vec![[0.0; 2]], vec![[0.0; 4]], vec![0, 0, 0])
}

fn mesh(at: Vec<[f32; 3]>, uv: Vec<[f32; 2]>, ink: Vec<[f32; 4]>, indices: Vec<u32>) -> Mesh {
    let mut mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD);
    mesh.insert_attribute(Mesh::ATTRIBUTE_POSITION, at);
    mesh.insert_attribute(Mesh::ATTRIBUTE_UV_0, uv);
    mesh.insert_attribute(Mesh::ATTRIBUTE_COLOR, ink);
    mesh.insert_indices(Indices::U32(indices));
    mesh
}
