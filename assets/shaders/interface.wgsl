// The interface, as egui draws it, without leaving linear light. The shader that comes with bevy_egui turns every
// fragment into sRGB and back, six powers each: on a software rasteriser that is most of a frame. Here the colours of
// corners are made linear once a corner, and texels come linear from the sampler.

struct Transform {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct Corner {
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
}

struct Pixel {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
}

@group(0) @binding(0) var<uniform> transform: Transform;

#ifdef BINDLESS
@group(1) @binding(0) var image_texture: binding_array<texture_2d<f32>>;
@group(1) @binding(1) var image_sampler: binding_array<sampler>;

struct BindlessOffset {
    offset: u32,
};
var<immediate> offset: BindlessOffset;
#else
@group(1) @binding(0) var image_texture: texture_2d<f32>;
@group(1) @binding(1) var image_sampler: sampler;
#endif

fn linear(srgb: vec3<f32>) -> vec3<f32> {
    let low = srgb / 12.92;
    let high = pow((srgb + 0.055) / 1.055, vec3(2.4));
    return select(high, low, srgb < vec3(0.04045));
}

@vertex
fn vs_main(in: Corner) -> Pixel {
    let position = in.position * transform.scale + transform.translation;
    return Pixel(vec4(position, 0.0, 1.0), vec4(linear(in.color.rgb), in.color.a), in.uv);
}

@fragment
fn fs_main(in: Pixel) -> @location(0) vec4<f32> {
    #ifdef BINDLESS
    return textureSample(image_texture[offset.offset], image_sampler[offset.offset], in.uv) * in.color;
    #else
    return textureSample(image_texture, image_sampler, in.uv) * in.color;
    #endif
}
