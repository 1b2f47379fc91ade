use plotters_backend::DrawingBackend;

use super::{Drawn, Frame, Hand, Pen};
use crate::chart::measure::text_width;

/// How far apart the words are repeated at most: no part of a picture that shows anything is cut out without them.
const TILE: (f64, f64) = (200.0, 120.0);

/// Sets the words of a demonstration across the regions, at least twice in all, where they hide least text.
pub fn stamp<DB: DrawingBackend>(pen: &Pen<DB>, regions: &[Frame], words: &str) -> Drawn<DB> {
    for region in regions {
        let size = if region.h < 20.0 { 13.0 } else { 15.0 };
        let rows = (region.h / TILE.1).ceil().max(1.0);
        let least: f64 = if regions.len() == 1 && rows < 2.0 { 2.0 } else { 1.0 };
        let columns = (region.w / TILE.0).ceil().max(least);
        let (w, h) = (region.w / columns, region.h / rows);
        for row in 0..rows as u32 {
            for column in 0..columns as u32 {
                let (x, y) = (region.x + f64::from(column) * w, region.y + f64::from(row) * h);
                place(pen, &Frame { x, y, w, h }, words, size)?;
            }
        }
    }
    Ok(())
}

/// Sets the words once in the tile: in its middle, or where they hide less text than there.
fn place<DB: DrawingBackend>(pen: &Pen<DB>, tile: &Frame, words: &str, size: f64) -> Drawn<DB> {
    let w = text_width(words, size, true);
    let (slack_x, slack_y) = ((tile.w - w - 8.0).max(0.0), (tile.h - size - 8.0).max(0.0));
    let (middle_x, middle_y) = tile.centre();
    let mut best = (f64::MAX, middle_x, middle_y);
    for down in [0.0, -0.08, 0.08, -0.16, 0.16, -0.25, 0.25, -0.37, 0.37, -0.5, 0.5] {
        for along in [0.0, -0.12, 0.12, -0.25, 0.25, -0.37, 0.37, -0.5, 0.5] {
            let (x, y) = (middle_x + along * slack_x, middle_y + down * slack_y);
            let crowded = pen.crowded(&Frame { x: x - w / 2.0, y: y - size / 2.0, w, h: size });
            if crowded < best.0 {
                best = (crowded, x, y);
            }
        }
    }
    let (_, x, y) = best;
    // The paper's shadow keeps the words legible on dark colours, as the ink does on light ones.
    pen.stamp(words, x + 0.75, y + 0.75, Hand::of(size, pen.theme.paper).bold().middle(), 0.6)?;
    pen.stamp(words, x, y, Hand::of(size, pen.theme.ink).bold().middle(), 0.4)
}
