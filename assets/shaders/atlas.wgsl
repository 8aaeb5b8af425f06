// The map, drawn from longitudes and latitudes. One vertex entry a kind of geometry, cheap fragments: the game must
// run on a software rasteriser. The projection is the one of src/client/atlas/projection.rs.

struct Sheet {
    // Longitude of the camera from the mesh's origin, its latitude, px per degree, blend towards the conic.
    camera: vec4<f32>,
    // Cone constant, cotangent of the cone's latitude, px per point, hatch period in px.
    cone: vec4<f32>,
    // Middle of the sheet and size of the window in px.
    window: vec4<f32>,
    // First waterline, step between waterlines, half width of the inner band (px), strength of the waterlines.
    shore: vec4<f32>,
    sea: vec4<f32>,
    waterline: vec4<f32>,
    // Colour and opacity, and half width in px, of every kind of line.
    ink: array<vec4<f32>, 12>,
    width: array<vec4<f32>, 12>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> sheet: Sheet;
// A column a province. Row 0: fill, depth of its nation. Row 1: hatch colour, kind of hatch.
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var paint: texture_2d<f32>;

const PI: f32 = 3.14159265;

fn place(at: vec2<f32>) -> vec2<f32> {
    let l = radians(at.x - sheet.camera.x);
    let p = radians(at.y);
    let p0 = radians(sheet.camera.y);
    let turned = p / PI;
    var x = 0.0;
    var y = p - p0;
    let blend = sheet.camera.w;
    if blend < 1.0 {
        x = 1.5 * l * sqrt(max(1.0 / 3.0 - turned * turned, 0.0));
    }
    if blend > 0.0 {
        // Sine and cosine of half the turn by series, true to a millionth within a quarter turn: on a software
        // rasteriser the built-in ones cost more than all the rest.
        let half = clamp(sheet.cone.x * l * 0.5, -1.65, 1.65);
        let h = half * half;
        let s = half * (1.0 - h * (0.16666667 - h * (0.008333333 - h * (0.00019841270 - h * 0.0000027557))));
        let c = 1.0 - h * (0.5 - h * (0.041666667 - h * (0.0013888889 - h * (0.000024801587 - h * 2.7557e-7))));
        let radius = sheet.cone.y + p0 - p;
        x = mix(x, radius * 2.0 * s * c, blend);
        y = y + radius * 2.0 * s * s * blend;
    }
    return sheet.window.xy + vec2(x, -y) * degrees(sheet.camera.z);
}

fn clip(px: vec2<f32>, depth: f32) -> vec4<f32> {
    let at = px / sheet.window.zw;
    return vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, depth, 1.0);
}

// Land: flat fill. The band inside borders uses the same fragments, darker.

struct Ground {
    @builtin(position) position: vec4<f32>,
    @location(0) @interpolate(flat) fill: vec4<f32>,
}

fn ground(px: vec2<f32>, province: i32, shade: f32) -> Ground {
    let fill = textureLoad(paint, vec2(province, 0), 0);
    var out: Ground;
    out.position = clip(px, fill.w);
    out.fill = vec4(fill.rgb * shade, 1.0);
    return out;
}

@vertex
fn land_vertex(@location(0) at: vec3<f32>) -> Ground {
    return ground(place(at.xy), i32(at.z), 1.0);
}

// The band lies along the inside of borders; only land of the same nation, known by its depth, is darkened.
@vertex
fn band_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Ground {
    return ground(place(at.xy) + aside * sheet.shore.z, i32(at.z) >> 1u, 0.87);
}

@fragment
fn land_fragment(in: Ground) -> @location(0) vec4<f32> {
    return in.fill;
}

// Hatch: over hatched provinces only, in screen space, never scaled with zoom. Blended over tint and band alike.

struct Hatch {
    @builtin(position) position: vec4<f32>,
    // Place in periods: across the strokes, or of the dots.
    @location(0) wave: vec2<f32>,
    @location(1) @interpolate(flat) colour: vec3<f32>,
    // Kind of hatch, period in px, half width of the mark in px and a half.
    @location(2) @interpolate(flat) mark: vec3<f32>,
}

@vertex
fn hatch_vertex(@location(0) at: vec3<f32>) -> Hatch {
    let hatch = textureLoad(paint, vec2(i32(at.z), 1), 0);
    let px = place(at.xy);
    let scale = sheet.cone.z;
    let period = sheet.cone.w;
    var out: Hatch;
    out.position = clip(px, 0.0);
    out.colour = hatch.rgb;
    if hatch.w < 2.5 {
        let slant = select(1.0, -1.0, hatch.w > 1.5);
        out.wave = vec2((px.x * slant + px.y) * 0.70710678 / period, 0.0);
        out.mark = vec3(hatch.w, period, 0.675 * scale + 0.5);
    } else {
        // Dots stand at the corners of a grid turned by 45 degrees.
        out.wave = vec2(px.x + px.y, px.x - px.y) * 0.70710678 / period;
        out.mark = vec3(hatch.w, period, 1.25 * scale + 0.5);
    }
    return out;
}

@fragment
fn hatch_fragment(in: Hatch) -> @location(0) vec4<f32> {
    let off = (fract(in.wave) - 0.5) * in.mark.y;
    var away = abs(off.x);
    if in.mark.x > 2.5 { away = length(off); }
    return vec4(in.colour, 0.62 * clamp(in.mark.z - away, 0.0, 1.0));
}

// Lakes: the sea's colour over land.

@vertex
fn lake_vertex(@location(0) at: vec3<f32>) -> @builtin(position) vec4<f32> {
    return clip(place(at.xy), 0.0);
}

@fragment
fn lake_fragment() -> @location(0) vec4<f32> {
    return sheet.sea;
}

// Waterlines: a tent along the coast, high at the shore and sinking outward. The depth test keeps, for each pixel,
// the nearest coast; its distance says which ring it is on.

struct Tent {
    @builtin(position) position: vec4<f32>,
    // Distance from the shore in steps between rings, counted from the first ring.
    @location(0) ring: f32,
    @location(1) @interpolate(flat) sea: vec3<f32>,
    @location(2) @interpolate(flat) ink: vec3<f32>,
    // Strength at the first ring, step in px, half width of a ring in px and a half.
    @location(3) @interpolate(flat) mark: vec3<f32>,
}

@vertex
fn tent_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Tent {
    let reach = sheet.shore.x + sheet.shore.y * 4.45;
    var out: Tent;
    out.position = clip(place(at.xy) + aside * reach, 1.0 - 0.45 * at.z);
    out.ring = (reach * at.z - sheet.shore.x) / sheet.shore.y;
    out.sea = sheet.sea.rgb;
    out.ink = sheet.waterline.rgb - sheet.sea.rgb;
    out.mark = vec3(sheet.shore.w, sheet.shore.y, 0.5 * sheet.cone.z + 0.5);
    return out;
}

@fragment
fn tent_fragment(in: Tent) -> @location(0) vec4<f32> {
    let off = abs(in.ring - round(in.ring)) * in.mark.y;
    let cover = clamp(in.mark.z - off, 0.0, 1.0) * in.mark.x * (1.0 - 0.17 * in.ring);
    return vec4(in.sea + in.ink * cover, 1.0);
}

// Lines: widths in px, edges smoothed by coverage. Lines under one px are one px wide and fainter.

struct Stroke {
    @builtin(position) position: vec4<f32>,
    @location(0) across: f32,
    @location(1) @interpolate(flat) colour: vec4<f32>,
    @location(2) @interpolate(flat) reach: f32,
}

@vertex
fn line_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Stroke {
    let code = i32(at.z);
    let reach = sheet.width[code >> 1u].x + 0.5;
    var out: Stroke;
    out.position = clip(place(at.xy) + aside * reach, 0.0);
    out.across = select(-reach, reach, (code & 1) == 1);
    out.colour = sheet.ink[code >> 1u];
    out.reach = reach;
    return out;
}

@fragment
fn line_fragment(in: Stroke) -> @location(0) vec4<f32> {
    return vec4(in.colour.rgb, in.colour.a * min(in.reach - abs(in.across), 1.0));
}
