//! Whether colours can be told apart, also by those who see fewer of them. Only for tests.
//!
//! Colour blindness is simulated after Machado, Oliveira and Fernandes (2009) at full severity; distances are measured
//! in OKLab (Ottosson 2020).

const VISIONS: [(&str, [[f32; 3]; 3]); 4] = [
    ("usual sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

/// The smallest distance of two colours over all kinds of sight, and which it is.
pub fn apart(a: [u8; 3], b: [u8; 3]) -> (f32, &'static str) {
    let distance = |seen: &[[f32; 3]; 3]| {
        let (a, b) = (lab(a, seen), lab(b, seen));
        (0..3).map(|k| (a[k] - b[k]).powi(2)).sum::<f32>().sqrt()
    };
    let all = VISIONS.iter().map(|(name, seen)| (distance(seen), *name));
    all.min_by(|a, b| a.0.total_cmp(&b.0)).expect("there are four")
}

/// How light a colour is in OKLab.
pub fn lightness(colour: [u8; 3]) -> f32 {
    lab(colour, &VISIONS[0].1)[0]
}

fn lab(colour: [u8; 3], seen: &[[f32; 3]; 3]) -> [f32; 3] {
    let linear = colour.map(|c| {
        let c = f32::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    let times = |m: &[[f32; 3]; 3], v: [f32; 3]| [0, 1, 2].map(|row| (0..3).map(|k| m[row][k] * v[k]).sum::<f32>());
    let light = times(seen, linear).map(|c| c.clamp(0.0, 1.0));
    let cones = times(
        &[
            [0.412_221_47, 0.536_332_54, 0.051_445_995],
            [0.211_903_5, 0.680_699_5, 0.107_396_96],
            [0.088_302_46, 0.281_718_84, 0.629_978_7],
        ],
        light,
    );
    times(
        &[
            [0.210_454_26, 0.793_617_8, -0.004_072_047],
            [1.977_998_5, -2.428_592_2, 0.450_593_7],
            [0.025_904_037, 0.782_771_77, -0.808_675_77],
        ],
        cones.map(f32::cbrt),
    )
}

mod tests {
    use super::*;
    use crate::client::shell::painting::{DENSITY_STEPS, colour, density_ramp, unrest_ramp};
    use crate::client::theme::palette;
    use crate::scenario::{Library, Scenario};

    fn book() -> std::sync::Arc<Scenario> {
        Library::standard().load("after_the_coup").unwrap_or_else(|report| panic!("{}", report.render(false)))
    }

    #[test]
    fn black_and_white_are_one_apart_and_red_and_green_meet_for_some() {
        let (distance, _) = apart([0; 3], [255; 3]);
        assert!((distance - 1.0).abs() < 0.01, "black and white are {distance} apart");
        let (usual, blind) = (lightness([0xb0, 0x50, 0x40]), apart([0xb0, 0x60, 0x40], [0x7a, 0x80, 0x40]));
        assert!(usual > 0.3 && blind.0 < 0.08 && blind.1 != "usual sight", "{blind:?}");
    }

    #[test]
    fn movements_of_one_pattern_are_told_apart_by_everyone_and_of_two_patterns_nearly_so() {
        let book = book();
        let all: Vec<_> = book.movements.iter().collect();
        let mut faults = Vec::new();
        for (i, (a, first)) in all.iter().enumerate() {
            for (b, second) in &all[i + 1..] {
                let (distance, sight) = apart(first.color.0, second.color.0);
                let least = if first.pattern == second.pattern { 0.07 } else { 0.02 };
                if distance < least {
                    let name = |m| book.names.name(crate::units::Kind::Movement, m);
                    faults.push(format!("{} and {}: {distance:.3} ({sight})", name(a.0), name(b.0)));
                }
            }
        }
        assert!(faults.is_empty(), "these colours run together:\n{}", faults.join("\n"));
    }

    #[test]
    fn the_steps_of_a_quantity_are_told_apart_by_everyone() {
        let book = book();
        let inks = book.movements.iter().map(|(_, m)| colour::ramp(m.color.0));
        for ramp in inks.chain([unrest_ramp(), density_ramp()]) {
            for pair in [colour::PAPER].iter().chain(&ramp).collect::<Vec<_>>().windows(2) {
                let (distance, sight) = apart(*pair[0], *pair[1]);
                assert!(distance >= 0.035, "{pair:02x?} are {distance:.3} apart ({sight})");
            }
        }
        assert_eq!(DENSITY_STEPS.len(), density_ramp().len());
    }

    #[test]
    fn gain_and_loss_are_told_apart_by_everyone_on_paper_and_on_metal() {
        let rgb = |c: bevy_egui::egui::Color32| [c.r(), c.g(), c.b()];
        for (gain, loss) in [(palette::GAIN, palette::LOSS), (palette::GAIN_ON_METAL, palette::LOSS_ON_METAL)] {
            let (distance, sight) = apart(rgb(gain), rgb(loss));
            assert!(distance >= 0.035, "gain and loss are {distance:.3} apart ({sight})");
        }
    }
}
