//! Each sample against the picture committed beside it; `MINGCHA_BLESS=1` rewrites them.

use std::{env, fs, path::Path};

use mingcha::chart::{Size, Theme, draw, draw_standalone, draw_with_points, to_svg};

use crate::samples;

fn check(name: &str, svg: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts/svg").join(format!("{name}.svg"));
    if env::var_os("MINGCHA_BLESS").is_some_and(|value| value == "1") {
        fs::write(&path, svg).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == svg, "{name} looks different: run with MINGCHA_BLESS=1, look at it, and commit it");
}

#[test]
fn every_kind_looks_as_committed_at_both_widths() {
    for spec in samples::all() {
        for width in [340, 720] {
            let scene = draw(&spec, Size { width_px: width }, &Theme::LIGHT);
            check(&format!("{}-{width}", spec.id), &to_svg(&scene, "", ""));
        }
    }
}

#[test]
fn a_file_of_its_own_has_title_and_source() {
    let spec = samples::spec("alone", Some("演示数据"), samples::lines());
    let svg = to_svg(&draw_standalone(&spec, &Theme::LIGHT), &spec.title, "");
    check("alone", &svg);
}

#[test]
fn the_selected_data_point_is_emphasised() {
    for (id, body, index) in [
        ("calendar", samples::calendar(), 73),
        ("lines", samples::lines(), 2),
        ("points", samples::points(), 2),
        // In the second panel, of which each has 24.
        ("districts", samples::districts(), 30),
    ] {
        let spec = samples::spec(id, None, body);
        let drawing = draw_with_points(&spec, Size { width_px: 340 }, &Theme::LIGHT);
        let over = drawing.emphasis(index, &Theme::LIGHT).unwrap();
        check(&format!("{id}-focus"), &to_svg(&over, "", ""));
    }
}
