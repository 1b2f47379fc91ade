//! Nothing is cut off, no text covers another, and the watermark is wherever data are.

use mingcha::chart::{Anchor, Op, SUBPIXEL, Scene, Shape, Size, Theme, draw, draw_standalone, text_width};

use crate::samples;

struct Box {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// The box of each text by our own measure, in CSS pixels.
fn texts(scene: &Scene) -> Vec<Box> {
    let pixels = |quarters: i32| f64::from(quarters) / f64::from(SUBPIXEL);
    let measured = |op: &Op| {
        let Shape::Text { x, y, size, weight, anchor, text } = &op.shape else { return None };
        let (x, y, size) = (pixels(*x), pixels(*y), pixels(*size));
        let width = text_width(text, size, *weight);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Some(Box { text: text.clone(), left, right: left + width, top: y - 0.86 * size, bottom: y + 0.14 * size })
    };
    scene.ops.iter().filter_map(measured).collect()
}

fn drawings() -> Vec<(String, Scene)> {
    let mut drawings = Vec::new();
    for spec in samples::all() {
        for width in [340, 720] {
            let scene = draw(&spec, Size { width_px: width }, &Theme::LIGHT);
            drawings.push((format!("{} at {width}", spec.id), scene));
        }
        drawings.push((format!("{} alone", spec.id), draw_standalone(&spec, &Theme::LIGHT)));
    }
    drawings
}

#[test]
fn every_text_lies_inside_the_picture() {
    for (name, scene) in drawings() {
        let (width, height) = (f64::from(scene.width / SUBPIXEL), f64::from(scene.height / SUBPIXEL));
        for text in texts(&scene) {
            let inside =
                text.left >= -0.5 && text.top >= -0.5 && text.right <= width + 0.5 && text.bottom <= height + 0.5;
            assert!(
                inside,
                "{name}: {:?} is cut off at {} {} {} {}",
                text.text, text.left, text.top, text.right, text.bottom
            );
        }
    }
}

#[test]
fn no_text_lies_on_another() {
    for (name, scene) in drawings() {
        // The watermark lies over everything on purpose.
        let texts: Vec<_> = texts(&scene).into_iter().filter(|text| text.text != "演示数据").collect();
        for (index, one) in texts.iter().enumerate() {
            for other in &texts[index + 1..] {
                let apart = one.right <= other.left + 0.25
                    || other.right <= one.left + 0.25
                    || one.bottom <= other.top + 0.25
                    || other.bottom <= one.top + 0.25;
                assert!(apart, "{name}: {:?} lies on {:?}", one.text, other.text);
            }
        }
    }
}

#[test]
fn no_text_is_smaller_than_can_be_read() {
    for (name, scene) in drawings() {
        let least = if scene.width == 340 * SUBPIXEL { 11 } else { 12 };
        for op in &scene.ops {
            if let Shape::Text { size, text, .. } = &op.shape {
                assert!(*size >= least * SUBPIXEL, "{name}: {text:?}");
            }
        }
    }
}

#[test]
fn demonstrations_have_the_watermark_at_least_twice_and_others_never() {
    for spec in samples::all() {
        for width in [340, 720, 1200] {
            let scene = draw(&spec, Size { width_px: width }, &Theme::LIGHT);
            // Each is drawn with a shadow.
            let count = texts(&scene).iter().filter(|text| text.text == "演示数据").count() / 2;
            assert_eq!(count >= 2, spec.watermark.is_some(), "{} at {width}: {count} times", spec.id);
        }
    }
}

#[test]
fn every_single_point_is_labelled_with_value_and_time() {
    let spec = samples::spec("points", None, samples::points());
    for width in [340, 720] {
        let scene = draw(&spec, Size { width_px: width }, &Theme::LIGHT);
        let texts: Vec<_> = texts(&scene).into_iter().map(|text| text.text).collect();
        for text in ["182.46", "20世纪60年代", "57", "2017年1月", "49.2", "2020年10月", "44.5", "2021年"] {
            assert!(texts.iter().any(|written| written == text), "{text} at {width}: {texts:?}");
        }
    }
}
