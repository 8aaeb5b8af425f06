// Shows the map's picture in the window: one texel a pixel, moved, turned and stretched by six numbers.

struct Pane {
    // The pane's corners in clip space.
    corners: vec4<f32>,
    // Texel = across * x + down * y + origin, for a pixel x, y of the window.
    across_down: vec4<f32>,
    origin: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> pane: Pane;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var picture: texture_2d<f32>;

struct Corner {
    @builtin(position) position: vec4<f32>,
    @location(0) texel: vec2<f32>,
}

@vertex
fn vertex(@location(0) at: vec3<f32>) -> Corner {
    // The mesh is a square from -0.5 to 0.5, y upward; origin.zw is the size of the window.
    let clip = mix(pane.corners.xy, pane.corners.zw, at.xy + 0.5);
    let pixel = vec2(clip.x + 1.0, 1.0 - clip.y) * 0.5 * pane.origin.zw;
    var out: Corner;
    out.position = vec4(clip, 0.5, 1.0);
    out.texel = pane.across_down.xy * pixel.x + pane.across_down.zw * pixel.y + pane.origin.xy;
    return out;
}

// The picture is kept in sRGB, the window takes linear light. A polynomial in place of a power: it brings each of the
// 256 shades back to itself.
@fragment
fn fragment(in: Corner) -> @location(0) vec4<f32> {
    let c = textureLoad(picture, vec2<i32>(in.texel), 0).rgb;
    let lit = c * (0.066477683 + c * (0.194326324 + c * (1.773589638 + c * (-1.787176486 + c * 0.756984283))));
    return vec4(lit, 1.0);
}
