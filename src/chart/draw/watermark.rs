use super::{Painter, TextStyle};
use crate::chart::{Rect, Weight, measure::text_width};

/// The greatest distance between two watermarks, across and down: no part of a picture that shows anything can be cut out
/// without one.
const DISTANCE: (f64, f64) = (200.0, 120.0);

/// Sets the watermark across the regions, at least twice in all, where it hides least text.
pub fn draw_watermark(painter: &mut Painter, regions: &[Rect], text: &str) {
    for region in regions {
        let size = if region.h < 20.0 { 13.0 } else { 15.0 };
        let rows = (region.h / DISTANCE.1).ceil().max(1.0);
        let least: f64 = if regions.len() == 1 && rows < 2.0 { 2.0 } else { 1.0 };
        let columns = (region.w / DISTANCE.0).ceil().max(least);
        let (w, h) = (region.w / columns, region.h / rows);
        for row in 0..rows as u32 {
            for column in 0..columns as u32 {
                let (x, y) = (region.x + f64::from(column) * w, region.y + f64::from(row) * h);
                draw_once(painter, &Rect { x, y, w, h }, text, size);
            }
        }
    }
}

/// Sets the watermark once in the part: in its middle, or where it hides less text than there.
fn draw_once(painter: &mut Painter, part: &Rect, text: &str, size: f64) {
    let w = text_width(text, size, Weight::Bold);
    let bounds = |x: f64, y: f64| Rect { x: x - w / 2.0, y: y - size / 2.0, w, h: size };
    let (slack_x, slack_y) = ((part.w - w - 8.0).max(0.0), (part.h - size - 8.0).max(0.0));
    let (middle_x, middle_y) = part.centre();
    let mut best = (f64::MAX, middle_x, middle_y);
    'search: for down in around(slack_y / 2.0, 2.0) {
        for along in around(slack_x / 2.0, 9.0) {
            let (x, y) = (middle_x + along, middle_y + down);
            let hidden = painter.area_under_text(&bounds(x, y));
            if hidden < best.0 {
                best = (hidden, x, y);
            }
            if hidden <= 0.0 {
                break 'search;
            }
        }
    }
    let (_, x, y) = best;
    let style = painter.watermark_style(&bounds(x, y));
    painter.overlay(text, x + 0.75, y + 0.75, TextStyle::new(size, style.shadow).bold().middle(), 0.6);
    painter.overlay(text, x, y, TextStyle::new(size, style.text).bold().middle(), style.opacity);
}

/// 0, then steps to either side, the nearest first, as far as `reach`.
fn around(reach: f64, step: f64) -> impl Iterator<Item = f64> {
    let steps =
        (1..=(reach / step) as u32).flat_map(move |index| [-1.0, 1.0].map(|side| side * step * f64::from(index)));
    std::iter::once(0.0).chain(steps)
}
