//! Mixing of printing colours: tints from inks and inks from tints.

/// Land without anything to show.
pub const PAPER: [u8; 3] = [0xec, 0xe4, 0xd0];

/// `amount` of the way from one colour to another, 0 to 1.
pub fn mix(from: [u8; 3], to: [u8; 3], amount: f32) -> [u8; 3] {
    let amount = amount.clamp(0.0, 1.0);
    std::array::from_fn(|k| {
        let (a, b) = (f32::from(from[k]), f32::from(to[k]));
        (a + (b - a) * amount).round() as u8
    })
}

pub fn darker(colour: [u8; 3], amount: f32) -> [u8; 3] {
    mix(colour, [0x1c, 0x14, 0x0e], amount)
}

/// A strong line colour of the same hue, for hatching over any tint.
pub fn ink(tint: [u8; 3]) -> [u8; 3] {
    let [r, g, b] = tint.map(|c| f32::from(c) / 255.0);
    let (high, low) = (r.max(g).max(b), r.min(g).min(b));
    let chroma = high - low;
    if chroma < 0.02 {
        return [0x4a, 0x46, 0x40];
    }
    let light = f32::midpoint(high, low);
    let saturation = chroma / (1.0 - (2.0 * light - 1.0).abs()).max(0.05);
    let sector = if high == r {
        ((g - b) / chroma).rem_euclid(6.0)
    } else if high == g {
        (b - r) / chroma + 2.0
    } else {
        (r - g) / chroma + 4.0
    };
    from_hsl(sector * 60.0, (saturation * 1.25).clamp(0.35, 0.66), 0.38)
}

fn from_hsl(hue: f32, saturation: f32, light: f32) -> [u8; 3] {
    let chroma = (1.0 - (2.0 * light - 1.0).abs()) * saturation;
    let sector = hue / 60.0;
    let second = chroma * (1.0 - (sector.rem_euclid(2.0) - 1.0).abs());
    let (r, g, b) = match sector as u8 {
        0 => (chroma, second, 0.0),
        1 => (second, chroma, 0.0),
        2 => (0.0, chroma, second),
        3 => (0.0, second, chroma),
        4 => (second, 0.0, chroma),
        _ => (chroma, 0.0, second),
    };
    let base = light - chroma / 2.0;
    [r, g, b].map(|c| ((c + base) * 255.0).round().clamp(0.0, 255.0) as u8)
}

/// Four steps of one ink from light to dark.
pub fn ramp(ink: [u8; 3]) -> [[u8; 3]; 4] {
    // A pale ink (a light grey-green, a yellow) still has to end dark enough to be told from paper.
    let brightness = ink.iter().map(|c| u32::from(*c)).sum::<u32>();
    let deep = if brightness > 480 { darker(ink, 0.35) } else { ink };
    [mix(PAPER, deep, 0.28), mix(PAPER, deep, 0.52), mix(PAPER, deep, 0.78), darker(deep, 0.12)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tint_and_its_ink_share_their_hue() {
        let [r, g, b] = ink([0xdc, 0xab, 0x9b]);
        assert!(r > g && g > b && r > 0x80, "a warm tint gave {r:02x}{g:02x}{b:02x}");
        let [r, g, b] = ink([0xb3, 0xc6, 0xd8]);
        assert!(b > g && g > r, "a cool tint gave {r:02x}{g:02x}{b:02x}");
    }

    #[test]
    fn a_ramp_only_gets_darker() {
        for ink in [[0xf0, 0xc5, 0x48], [0x0a, 0x43, 0x7f], [0xb6, 0xc3, 0xa5]] {
            let sums = ramp(ink).map(|c| c.iter().map(|v| u32::from(*v)).sum::<u32>());
            assert!(sums.is_sorted_by(|a, b| a > b), "{sums:?}");
        }
    }
}
