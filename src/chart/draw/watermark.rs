use plotters_backend::DrawingBackend;

use super::{Drawn, Painter, Rect, TextStyle};
use crate::chart::measure::text_width;

/// How far apart the words are repeated at most: no part of a picture that shows anything is cut out without them.
const TILE: (f64, f64) = (200.0, 120.0);

/// Sets the words of a demonstration across the regions, at least twice in all, where they hide least text.
pub fn stamp<DB: DrawingBackend>(painter: &Painter<DB>, regions: &[Rect], words: &str) -> Drawn<DB> {
    for region in regions {
        let size = if region.h < 20.0 { 13.0 } else { 15.0 };
        let rows = (region.h / TILE.1).ceil().max(1.0);
        let least: f64 = if regions.len() == 1 && rows < 2.0 { 2.0 } else { 1.0 };
        let columns = (region.w / TILE.0).ceil().max(least);
        let (w, h) = (region.w / columns, region.h / rows);
        for row in 0..rows as u32 {
            for column in 0..columns as u32 {
                let (x, y) = (region.x + f64::from(column) * w, region.y + f64::from(row) * h);
                place(painter, &Rect { x, y, w, h }, words, size)?;
            }
        }
    }
    Ok(())
}

/// Sets the words once in the tile: in its middle, or where they hide less text than there.
fn place<DB: DrawingBackend>(painter: &Painter<DB>, tile: &Rect, words: &str, size: f64) -> Drawn<DB> {
    let w = text_width(words, size, true);
    let (slack_x, slack_y) = ((tile.w - w - 8.0).max(0.0), (tile.h - size - 8.0).max(0.0));
    let (middle_x, middle_y) = tile.centre();
    let mut best = (f64::MAX, middle_x, middle_y);
    'search: for down in around(slack_y / 2.0, 2.0) {
        for along in around(slack_x / 2.0, 9.0) {
            let (x, y) = (middle_x + along, middle_y + down);
            let crowded = painter.crowded(&Rect { x: x - w / 2.0, y: y - size / 2.0, w, h: size });
            if crowded < best.0 {
                best = (crowded, x, y);
            }
            if crowded <= 0.0 {
                break 'search;
            }
        }
    }
    let (_, x, y) = best;
    let across = painter.across(&Rect { x: x - w / 2.0, y: y - size / 2.0, w, h: size });
    painter.stamp(words, x + 0.75, y + 0.75, TextStyle::of(size, across.shadow).bold().middle(), 0.6)?;
    painter.stamp(words, x, y, TextStyle::of(size, across.words).bold().middle(), across.strength)
}

/// 0, then steps to either side, the nearest first, as far as `reach`.
fn around(reach: f64, step: f64) -> impl Iterator<Item = f64> {
    let steps =
        (1..=(reach / step) as u32).flat_map(move |index| [-1.0, 1.0].map(|side| side * step * f64::from(index)));
    std::iter::once(0.0).chain(steps)
}
