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
    use crate::client::atlas::Hatch;
    use crate::client::desk::MapMode;
    use crate::client::shell::painting::{self, colour};
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

    /// What a mode paints with: the steps of a quantity in their order, or signs of which each must be told from each;
    /// nothing where the scenario's colours are laid on as they are.
    enum Inks {
        Steps(Vec<[u8; 3]>),
        Signs(Vec<([u8; 3], Hatch)>),
        TheScenarios,
    }

    /// Every mode lies in one of the parts: a new one does not compile until it is put into one.
    fn inks(book: &Scenario, mode: MapMode) -> Inks {
        let steps = |ramp: [[u8; 3]; 4]| Inks::Steps(std::iter::once(colour::PAPER).chain(ramp).collect());
        match mode {
            MapMode::Unrest => steps(painting::unrest_ramp()),
            MapMode::Population => steps(painting::density_ramp()),
            MapMode::Output => steps(painting::output_ramp()),
            MapMode::Living => steps(painting::living_ramp()),
            MapMode::MoneyAbroad => steps(painting::money_ramp()),
            MapMode::Garrisons => steps(painting::resistance_ramp()),
            MapMode::Turnout | MapMode::Franchise => steps(painting::vote_ramp()),
            MapMode::Movement(m) => steps(colour::ramp(book.movements[m].color.0)),
            MapMode::Stance(_) => Inks::Signs((0..8).map(|n| painting::stance_tint(u8::from(n > 3), n % 4)).collect()),
            MapMode::Form => Inks::Signs(book.forms.ids().take(8).map(painting::form_tint).collect()),
            MapMode::Coalition => Inks::Signs((0..4).map(painting::coalition_tint).collect()),
            MapMode::Supply => Inks::Signs(painting::supply_ramp().to_vec()),
            MapMode::Relations(_) => {
                Inks::Signs((0..=painting::RELATION_STEPS.len()).map(painting::relation_tint).collect())
            }
            MapMode::Blocs => {
                let blocs = book.blocs.ids().flat_map(|b| [(b, false), (b, true)]);
                Inks::Signs(blocs.map(|(b, leads)| painting::bloc_tint(book, b, leads)).collect())
            }
            MapMode::Political
            | MapMode::Overlords
            | MapMode::Leading
            | MapMode::Winners
            | MapMode::Faction(_)
            | MapMode::Control => Inks::TheScenarios,
        }
    }

    fn kind(hatch: Hatch) -> u8 {
        match hatch {
            Hatch::None => 0,
            Hatch::Diagonal(_) => 1,
            Hatch::Back(_) => 2,
            Hatch::Dots(_) => 3,
        }
    }

    #[test]
    fn what_a_map_mode_paints_with_is_told_apart_by_everyone() {
        use MapMode as M;
        let book = book();
        let (country, question) = (crate::units::CountryId(0), crate::units::QuestionId(0));
        let mut modes = vec![M::Unrest, M::Population, M::Output, M::Living, M::MoneyAbroad, M::Garrisons, M::Turnout];
        modes.extend([M::Stance(question), M::Form, M::Coalition, M::Supply, M::Relations(country), M::Blocs]);
        modes.extend(book.movements.ids().map(M::Movement));
        for mode in modes {
            match inks(&book, mode) {
                Inks::Steps(steps) => {
                    for pair in steps.windows(2) {
                        let (distance, sight) = apart(pair[0], pair[1]);
                        assert!(distance >= 0.035, "{mode:?}: {pair:02x?} are {distance:.3} apart ({sight})");
                    }
                }
                Inks::Signs(signs) => {
                    for (i, (a, first)) in signs.iter().enumerate() {
                        for (b, second) in &signs[..i] {
                            let (distance, sight) = apart(*a, *b);
                            let least = if kind(*first) == kind(*second) { 0.045 } else { 0.01 };
                            let told = format!("{a:02x?} and {b:02x?} are {distance:.3} apart ({sight})");
                            assert!(distance >= least, "{mode:?}: {told}");
                        }
                    }
                }
                Inks::TheScenarios => {}
            }
        }
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
