//! A published light picture that the style sheet darkens looks as the canvas draws it in the dark theme.

use std::collections::BTreeMap;

use mingcha::chart::{Rgb, Scene, Size, Theme, draw_with_points};

use crate::samples;

/// Adds each light colour with the dark one of the same shape, and compares it with those known.
fn pairs(name: &str, light: &Scene, dark: &Scene, known: &mut BTreeMap<[u8; 3], [u8; 3]>) {
    assert_eq!(light.ops.len(), dark.ops.len(), "{name}");
    let channels = |Rgb(red, green, blue): Rgb| [red, green, blue];
    for (one, other) in light.ops.iter().zip(&dark.ops) {
        assert_eq!((&one.shape, one.alpha), (&other.shape, other.alpha), "{name}");
        let dark = channels(other.colour);
        assert_eq!(*known.entry(channels(one.colour)).or_insert(dark), dark, "{name}: {:?}", one.colour);
    }
}

const THEMES: [&Theme; 2] = [&Theme::LIGHT, &Theme::DARK];

#[test]
fn a_dark_picture_is_the_light_one_colour_for_colour() {
    let mut known = BTreeMap::new();
    for spec in samples::all() {
        for width_px in [340, 720] {
            let size = Size { width_px };
            let [light, dark] = THEMES.map(|theme| draw_with_points(&spec, size, theme));
            pairs(&spec.id, &light.scene, &dark.scene, &mut known);
            if let [Some(light), Some(dark)] = [light.emphasis(0, THEMES[0]), dark.emphasis(0, THEMES[1])] {
                pairs(&spec.id, &light, &dark, &mut known);
            }
        }
    }
    // No two colours that differ on light paper are one on dark paper.
    let mut dark: Vec<_> = known.values().collect();
    dark.sort_unstable();
    dark.dedup();
    assert_eq!(dark.len(), known.len());
}
