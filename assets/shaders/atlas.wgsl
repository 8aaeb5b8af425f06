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

// Land: flat fill and hatch. The band inside borders uses the same fragments, darker.

struct Ground {
    @builtin(position) position: vec4<f32>,
    @location(0) @interpolate(flat) fill: vec3<f32>,
    @location(1) @interpolate(flat) hatch: vec4<f32>,
}

fn ground(px: vec2<f32>, province: i32, shade: f32) -> Ground {
    let fill = textureLoad(paint, vec2(province, 0), 0);
    var out: Ground;
    out.position = clip(px, fill.w);
    out.fill = fill.rgb * shade;
    out.hatch = textureLoad(paint, vec2(province, 1), 0);
    return out;
}

@vertex
fn land_vertex(@location(0) at: vec3<f32>) -> Ground {
    return ground(place(at.xy), i32(at.z), 1.0);
}

// The band lies along the inside of borders; only land of the same nation, known by its depth, is darkened.
@vertex
fn band_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Ground {
    return ground(place(at.xy) + aside * sheet.shore.z, i32(at.z) >> 1u, 0.77);
}

@fragment
fn land_fragment(in: Ground) -> @location(0) vec4<f32> {
    var colour = in.fill;
    if in.hatch.w > 0.5 {
        let scale = sheet.cone.z;
        let period = sheet.cone.w;
        var cover = 0.0;
        if in.hatch.w < 2.5 {
            let slant = select(1.0, -1.0, in.hatch.w > 1.5);
            let across = (in.position.x * slant + in.position.y) * 0.70710678;
            let off = abs(fract(across / period) - 0.5) * period;
            cover = clamp(0.675 * scale + 0.5 - off, 0.0, 1.0);
        } else {
            let row = floor(in.position.y / period);
            let shift = select(0.0, 0.5, (i32(row) & 1) == 1);
            let cell = fract(vec2(in.position.x / period + shift, in.position.y / period)) - 0.5;
            cover = clamp(1.25 * scale + 0.5 - length(cell) * period, 0.0, 1.0);
        }
        colour = mix(colour, in.hatch.rgb, cover * 0.66);
    }
    return vec4(colour, 1.0);
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
    @location(0) away: f32,
}

@vertex
fn tent_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Tent {
    let reach = sheet.shore.x + sheet.shore.y * 4.0 + 2.0 * sheet.cone.z;
    var out: Tent;
    out.away = reach * at.z;
    out.position = clip(place(at.xy) + aside * reach, 1.0 - 0.45 * at.z);
    return out;
}

@fragment
fn tent_fragment(in: Tent) -> @location(0) vec4<f32> {
    let ring = clamp(round((in.away - sheet.shore.x) / sheet.shore.y), 0.0, 4.0);
    let off = abs(in.away - sheet.shore.x - ring * sheet.shore.y);
    let cover = clamp(0.5 + 0.5 * sheet.cone.z - off, 0.0, 1.0);
    let strength = sheet.shore.w * (1.0 - 0.17 * ring);
    return mix(sheet.sea, sheet.waterline, cover * strength);
}

// Lines: widths in px, edges smoothed by coverage.

struct Stroke {
    @builtin(position) position: vec4<f32>,
    @location(0) across: f32,
    @location(1) @interpolate(flat) half_width: f32,
    @location(2) @interpolate(flat) colour: vec4<f32>,
}

@vertex
fn line_vertex(@location(0) at: vec3<f32>, @location(1) aside: vec2<f32>) -> Stroke {
    let code = i32(at.z);
    let kind = code >> 1u;
    let reach = sheet.width[kind].x + 0.75;
    var out: Stroke;
    out.position = clip(place(at.xy) + aside * reach, 0.0);
    out.across = select(-reach, reach, (code & 1) == 1);
    out.half_width = sheet.width[kind].x;
    out.colour = sheet.ink[kind];
    return out;
}

@fragment
fn line_fragment(in: Stroke) -> @location(0) vec4<f32> {
    let d = abs(in.across);
    let cover = clamp(in.half_width + 0.5 - d, 0.0, 1.0) - clamp(0.5 - in.half_width - d, 0.0, 1.0);
    return vec4(in.colour.rgb, in.colour.a * cover);
}
