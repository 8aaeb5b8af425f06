//! The map's material: one uniform and one look-up texture, with a pipeline for each layer of the drawing.
//! Owns how a layer meets the depth buffer; never decides what is drawn.

use bevy::asset::{load_internal_asset, uuid_handle};
use bevy::mesh::{MeshVertexAttribute, MeshVertexBufferLayoutRef, VertexFormat};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, BlendState, CompareFunction, RenderPipelineDescriptor, ShaderType, SpecializedMeshPipelineError,
};
use bevy::shader::ShaderRef;
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey};

const SHADER: Handle<Shader> = uuid_handle!("6f0b6a52-0d6b-4e0e-9c67-8f8d7f2f1c11");

/// The direction in which a corner of a line is pushed, in px for a width of one.
pub const ASIDE: MeshVertexAttribute = MeshVertexAttribute::new("Aside", 0x61_746c_6173, VertexFormat::Float32x2);

pub const LINE_KINDS: usize = 12;

/// What the shader knows of the sheet; `assets/shaders/atlas.wgsl` explains every field.
#[derive(Clone, Copy, Debug, Default, ShaderType)]
pub struct Sheet {
    pub camera: Vec4,
    pub cone: Vec4,
    pub window: Vec4,
    pub shore: Vec4,
    pub sea: Vec4,
    pub waterline: Vec4,
    pub ink: [Vec4; LINE_KINDS],
    pub width: [Vec4; LINE_KINDS],
}

/// The layers of the map, in the order of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Waterlines: the depth test keeps the nearest coast.
    Tents,
    Graticule,
    /// Land leaves its nation's depth behind.
    Land,
    /// The band inside borders, only where the nation's own depth lies.
    Band,
    Hatch,
    Lakes,
    Lines,
}

impl Layer {
    pub const ALL: [Layer; 7] =
        [Layer::Tents, Layer::Graticule, Layer::Land, Layer::Band, Layer::Hatch, Layer::Lakes, Layer::Lines];

    /// True for layers whose vertices carry [`ASIDE`].
    pub fn has_aside(self) -> bool {
        !matches!(self, Layer::Land | Layer::Hatch | Layer::Lakes)
    }
}

#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
#[bind_group_data(Layer)]
pub struct AtlasMaterial {
    #[uniform(0)]
    pub sheet: Sheet,
    #[texture(1, filterable = false, visibility(vertex))]
    pub paint: Handle<Image>,
    pub layer: Layer,
}

impl From<&AtlasMaterial> for Layer {
    fn from(material: &AtlasMaterial) -> Self {
        material.layer
    }
}

/// Makes the shader part of the program, so that the map needs no files at run time.
pub fn load_shader(app: &mut App) {
    load_internal_asset!(app, SHADER, "../../../assets/shaders/atlas.wgsl", Shader::from_wgsl);
}

impl Material2d for AtlasMaterial {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    // All layers go through the sorted phase, where their order is their z.
    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let layer = key.bind_group_data;
        let over = Some(BlendState::ALPHA_BLENDING);
        let (vertex, fragment, compare, write, blend) = match layer {
            Layer::Tents => ("tent_vertex", "tent_fragment", CompareFunction::GreaterEqual, true, None),
            Layer::Land => ("land_vertex", "land_fragment", CompareFunction::Always, true, None),
            Layer::Band => ("band_vertex", "land_fragment", CompareFunction::Equal, false, None),
            Layer::Lakes => ("lake_vertex", "lake_fragment", CompareFunction::Always, false, None),
            Layer::Hatch => ("hatch_vertex", "hatch_fragment", CompareFunction::Always, false, over),
            Layer::Graticule | Layer::Lines => ("line_vertex", "line_fragment", CompareFunction::Always, false, over),
        };
        let mut attributes = vec![Mesh::ATTRIBUTE_POSITION.at_shader_location(0)];
        if layer.has_aside() {
            attributes.push(ASIDE.at_shader_location(1));
        }
        descriptor.vertex.buffers = vec![layout.0.get_layout(&attributes)?];
        descriptor.vertex.entry_point = Some(vertex.into());
        let target = descriptor.fragment.as_mut().expect("a 2D material has a fragment stage");
        target.entry_point = Some(fragment.into());
        for colour in target.targets.iter_mut().flatten() {
            colour.blend = blend;
        }
        let depth = descriptor.depth_stencil.as_mut().expect("the 2D pass has a depth buffer");
        depth.depth_compare = Some(compare);
        depth.depth_write_enabled = Some(write);
        descriptor.primitive.cull_mode = None;
        Ok(())
    }
}
