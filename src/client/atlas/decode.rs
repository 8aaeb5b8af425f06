//! Reads `shapes.bin`, the packed geometry; `tools/map/pack.py` describes the format and writes it.
//! Never interprets what it reads.

/// The content of the file, with coordinates in degrees.
pub struct Shapes {
    /// Tolerance of each level of detail in degrees, coarse to fine; the last is 0.
    pub tolerances: Vec<f32>,
    pub arcs: Vec<PackedArc>,
    pub provinces: Vec<Polygons>,
    pub lakes: Vec<Polygons>,
}

/// A line between two junctions, or a closed island shore. Every point with the coarsest level that keeps it.
pub struct PackedArc {
    pub points: Vec<[f32; 2]>,
    pub levels: Vec<u8>,
}

/// Polygons of rings (the first is the outside) of arcs.
pub type Polygons = Vec<Vec<Vec<ArcRef>>>;

/// An arc as part of a ring, possibly run backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcRef {
    pub arc: u32,
    pub reversed: bool,
}

/// Reads the whole file. The file is part of the program, so damage is a fault of the build, not of the player.
///
/// # Panics
/// On anything that is not a well-formed `shapes.bin`.
pub fn shapes(bytes: &[u8]) -> Shapes {
    let mut r = Reader { rest: bytes };
    assert_eq!(r.take(8), b"GMSHAPE1", "shapes.bin has another format: run tools/map/pack.py");
    let (scale, west, south) = (r.f64(), r.f64(), r.f64());
    let tolerances = (0..r.varint()).map(|_| r.f32()).collect();
    let arcs = (0..r.varint()).map(|_| r.arc(scale, west, south)).collect();
    let provinces = (0..r.varint()).map(|_| r.polygons()).collect();
    let lakes = (0..r.varint()).map(|_| r.polygons()).collect();
    assert!(r.rest.is_empty(), "shapes.bin has {} bytes too many", r.rest.len());
    Shapes { tolerances, arcs, provinces, lakes }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> &'a [u8] {
        let (head, rest) = self.rest.split_at(n);
        self.rest = rest;
        head
    }

    fn f64(&mut self) -> f64 {
        f64::from_le_bytes(self.take(8).try_into().expect("eight bytes were taken"))
    }

    fn f32(&mut self) -> f32 {
        f32::from_le_bytes(self.take(4).try_into().expect("four bytes were taken"))
    }

    fn varint(&mut self) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.rest[0];
            self.rest = &self.rest[1..];
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
    }

    fn signed(&mut self) -> i32 {
        let z = self.varint();
        (z >> 1) as i32 ^ -((z & 1) as i32)
    }

    fn arc(&mut self, scale: f64, west: f64, south: f64) -> PackedArc {
        let n = self.varint() as usize;
        let (mut x, mut y) = (0, 0);
        let points = (0..n)
            .map(|_| {
                x += self.signed();
                y += self.signed();
                [(f64::from(x) * scale + west) as f32, (f64::from(y) * scale + south) as f32]
            })
            .collect();
        let nibbles = self.take(n.div_ceil(2));
        let levels = (0..n).map(|i| nibbles[i / 2] >> (4 * (i % 2)) & 15).collect();
        PackedArc { points, levels }
    }

    fn polygons(&mut self) -> Polygons {
        let polygons = self.varint();
        (0..polygons)
            .map(|_| {
                let rings = self.varint();
                (0..rings)
                    .map(|_| {
                        let arcs = self.varint();
                        (0..arcs)
                            .map(|_| {
                                let v = self.varint();
                                ArcRef { arc: v >> 1, reversed: v & 1 == 1 }
                            })
                            .collect()
                    })
                    .collect()
            })
            .collect()
    }
}
