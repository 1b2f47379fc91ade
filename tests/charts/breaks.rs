//! Where the standard changes, nothing is joined.

use mingcha::chart::{Body, Op, Shape, Size, Theme, draw};

use crate::samples;

/// The places of the breaks, drawn as vertical lines in ink.
fn breaks(ops: &[Op]) -> Vec<i32> {
    let vertical = |op: &Op| match &op.shape {
        Shape::Line { points, .. } if op.colour == Theme::LIGHT.ink => {
            (points.len() == 2 && points[0].0 == points[1].0).then_some(points[0].0)
        }
        _ => None,
    };
    ops.iter().filter_map(vertical).collect()
}

/// Whether something of the data lies on both sides; the grid and the base of the plot do, and may.
fn crosses(op: &Op, x: i32) -> bool {
    let (Shape::Line { points, .. } | Shape::Polygon { points }) = &op.shape else { return false };
    ![Theme::LIGHT.hairline, Theme::LIGHT.grey].contains(&op.colour)
        && points.iter().any(|point| point.0 < x)
        && points.iter().any(|point| point.0 > x)
}

#[test]
fn no_line_area_or_limit_crosses_a_break() {
    let Body::LineChart(lines) = samples::breaks() else { unreachable!() };
    let mut area = lines.clone();
    area.area = true;
    // A limit that holds on both sides is broken off too.
    area.limits.push(samples::limit("不变的限值", "20"));
    for lines in [lines, area] {
        let spec = samples::spec("breaks", None, Body::LineChart(lines));
        for width in [340, 720] {
            let ops = draw(&spec, Size { width_px: width }, &Theme::LIGHT).ops;
            let [x] = breaks(&ops)[..] else { panic!("{:?} at {width}", breaks(&ops)) };
            assert!(ops.iter().all(|op| !crosses(op, x)), "{:?}", ops.iter().find(|op| crosses(op, x)));
            assert!(
                ops.iter().any(|op| matches!(&op.shape, Shape::Text { text, .. } if text.contains("2026年3月1日")))
            );
        }
    }
}

#[test]
fn no_line_or_limit_of_a_panel_crosses_a_break() {
    let spec = samples::spec("multiples", None, samples::multiples());
    let ops = draw(&spec, Size { width_px: 720 }, &Theme::LIGHT).ops;
    // The first of them is in the legend.
    let places = &breaks(&ops)[1..];
    assert_eq!(places.len(), 4);
    for op in &ops {
        let Shape::Line { points, .. } = &op.shape else { continue };
        // Panels lie beside each other: only what begins in the panel of a break could cross it.
        let crossed = |x: &&i32| crosses(op, **x) && points.iter().all(|point| (point.0 - **x).abs() < 170 * 4);
        assert_eq!(places.iter().find(crossed), None, "{op:?}");
    }
}

#[test]
fn without_the_break_the_line_would_cross_it() {
    let Body::LineChart(mut lines) = samples::breaks() else { unreachable!() };
    let draw_lines = |lines| {
        let spec = samples::spec("breaks", None, Body::LineChart(lines));
        draw(&spec, Size { width_px: 720 }, &Theme::LIGHT).ops
    };
    let x = breaks(&draw_lines(lines.clone()))[0];
    lines.breaks.clear();
    assert!(draw_lines(lines).iter().any(|op| crosses(op, x)));
}
