// Lettering on the map's picture: the triangles egui made of it, composed in sRGB like the rest of the picture.

// Width and height of the picture in px.
@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> picture: vec4<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var type_case: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var type_sampler: sampler;

struct Corner {
    @location(0) at: vec3<f32>,
    @location(1) uv: vec2<f32>,
    // Multiplied by its opacity.
    @location(2) ink: vec4<f32>,
}

struct Pixel {
    @builtin(position) position: vec4<f32>,
    @location(0) uv: vec2<f32>,
    @location(1) ink: vec4<f32>,
}

@vertex
fn vertex(in: Corner) -> Pixel {
    let at = in.at.xy / picture.xy;
    return Pixel(vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0), in.uv, in.ink);
}

// Type is kept as white of some opacity: only that is needed.
@fragment
fn fragment(in: Pixel) -> @location(0) vec4<f32> {
    return in.ink * textureSample(type_case, type_sampler, in.uv).a;
}
