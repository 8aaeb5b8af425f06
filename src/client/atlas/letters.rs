//! The topmost layer of the map's picture: its lettering, as triangles with letters of the interface's type case.
//! Owns the mesh's entity and its material; what is written is `lettering`'s.

use bevy::asset::{load_internal_asset, uuid_handle};
use bevy::camera::visibility::NoFrustumCulling;
use bevy::mesh::MeshVertexBufferLayoutRef;
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, BlendState, CompareFunction, RenderPipelineDescriptor, SpecializedMeshPipelineError,
};
use bevy::shader::ShaderRef;
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey};
use bevy_egui::{EguiManagedTextures, PrimaryEguiContext};

use super::canvas::{self, Canvas};
use super::lettering::{Press, blank};

const SHADER: Handle<Shader> = uuid_handle!("d3a1c2c4-5f2b-4b7a-9b50-53f5f3c1a9e4");

/// Above all layers of `material::Layer`.
const TOP: f32 = 20.0;

#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
pub struct LetterMaterial {
    /// Width and height of the picture in px.
    #[uniform(0)]
    picture: Vec4,
    #[texture(1, visibility(fragment))]
    #[sampler(2, visibility(fragment))]
    type_case: Handle<Image>,
}

/// The lettering as printed.
#[derive(Resource)]
pub struct Letters {
    mesh: Handle<Mesh>,
    material: Handle<LetterMaterial>,
}

impl Letters {
    pub fn print(&self, meshes: &mut Assets<Mesh>, press: Press, canvas: &Canvas) {
        let mesh = press.print(canvas.corner(), canvas.scale);
        meshes.insert(&self.mesh, mesh).expect("the mesh of letters was added at start");
    }
}

/// Makes the shader part of the program.
pub fn load_shader(app: &mut App) {
    load_internal_asset!(app, SHADER, "../../../assets/shaders/letters.wgsl", Shader::from_wgsl);
}

pub fn set_up(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LetterMaterial>>,
    mut images: ResMut<Assets<Image>>,
) {
    let mesh = meshes.add(blank());
    let type_case = images.add(Image::default());
    let material = materials.add(LetterMaterial { picture: Vec4::ONE, type_case });
    commands.spawn((
        Mesh2d(mesh.clone()),
        MeshMaterial2d(material.clone()),
        Transform::from_xyz(0.0, 0.0, TOP),
        NoFrustumCulling,
        canvas::LAYER,
    ));
    commands.insert_resource(Letters { mesh, material });
}

/// After egui has brought its type case up to date: shows the material where it is now. A changed texture is only
/// seen by a material that changes too.
pub fn ink(
    canvas: Res<Canvas>,
    letters: Res<Letters>,
    textures: Res<EguiManagedTextures>,
    context: Option<Single<Entity, With<PrimaryEguiContext>>>,
    mut materials: ResMut<Assets<LetterMaterial>>,
) {
    let Some(context) = context else { return };
    if !canvas.is_drawing() {
        return;
    }
    if let Some(texture) = textures.get(&(*context, 0))
        && let Some(mut material) = materials.get_mut(&letters.material)
    {
        material.type_case = texture.handle.clone();
        material.picture = canvas.size.as_vec2().extend(0.0).extend(0.0);
    }
}

impl Material2d for LetterMaterial {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let attributes = [
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            Mesh::ATTRIBUTE_UV_0.at_shader_location(1),
            Mesh::ATTRIBUTE_COLOR.at_shader_location(2),
        ];
        descriptor.vertex.buffers = vec![layout.0.get_layout(&attributes)?];
        descriptor.vertex.entry_point = Some("vertex".into());
        let target = descriptor.fragment.as_mut().expect("a 2D material has a fragment stage");
        target.entry_point = Some("fragment".into());
        for colour in target.targets.iter_mut().flatten() {
            colour.blend = Some(BlendState::PREMULTIPLIED_ALPHA_BLENDING);
        }
        let depth = descriptor.depth_stencil.as_mut().expect("the 2D pass has a depth buffer");
        depth.depth_compare = Some(CompareFunction::Always);
        depth.depth_write_enabled = Some(false);
        descriptor.primitive.cull_mode = None;
        Ok(())
    }
}
