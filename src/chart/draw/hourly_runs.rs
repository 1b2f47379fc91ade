//! The parts of an hourly series that no gap and no break divides.

use crate::{
    chart::{HourlyView, Resolution},
    domain::{HourIndex, M4},
};

/// One part.
pub enum Run {
    /// For each column of pixels its hour, and the least and the greatest value, which reach to the column before.
    Columns(Vec<(f64, i32, i32)>),
    /// Hours and values, joined by a line.
    Line(Vec<(f64, i32)>),
}

/// A series as columns of pixels, one per flag; sets the flags of the columns that have a value.
pub fn columns(view: &HourlyView, series: usize, resolution: Resolution, filled: &mut [bool]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    // The last value before this column, to which the column reaches.
    let mut before = None;
    let length = view.window.length() / filled.len() as f64;
    for (index, filled) in filled.iter_mut().enumerate() {
        // No hour is left out between two columns.
        let hour = view.window.from + index as f64 * length;
        let from = HourIndex::floor(hour);
        let mut to = HourIndex::ceil(hour + length).max(from + 1);
        // A column with a break shows what is before it; the next column shows what is after it.
        let change = view.hours.breaks.iter().map(|change| change.at).find(|at| from < *at && *at <= to);
        if let Some(at) = change {
            to = to.min(at);
        }
        match view.tiles.aggregate(series, from, to, resolution) {
            Some(M4 { first, min, max, last }) if first >= 0 => {
                let joined = before.unwrap_or(first);
                run.push((hour, min.min(joined), max.max(joined)));
                before = Some(last);
                *filled = true;
            }
            _ => {
                before = None;
                end(&mut runs, &mut run);
            }
        }
        if change.is_some() {
            before = None;
            end(&mut runs, &mut run);
        }
    }
    end(&mut runs, &mut run);
    runs
}

fn end(runs: &mut Vec<Run>, run: &mut Vec<(f64, i32, i32)>) {
    if !run.is_empty() {
        runs.push(Run::Columns(std::mem::take(run)));
    }
}

/// A series as lines.
pub fn lines(view: &HourlyView, series: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut line = Vec::new();
    // The hours whose middle is shown.
    let (first, last) = (HourIndex::ceil(view.window.from - 0.5), HourIndex::floor(view.window.to - 0.5));
    for hour in first.through(last) {
        let value = view.tiles.aggregate(series, hour, hour + 1, Resolution::Hours).filter(|hour| hour.has_value());
        let divided = view.hours.breaks.iter().any(|change| change.at == hour);
        if (value.is_none() || divided) && !line.is_empty() {
            runs.push(Run::Line(std::mem::take(&mut line)));
        }
        line.extend(value.map(|value| (f64::from(hour) + 0.5, value.first)));
    }
    if !line.is_empty() {
        runs.push(Run::Line(line));
    }
    runs
}

/// The beginnings and ends, in hours, of neighbouring columns that are not filled.
pub fn gaps(view: &HourlyView, filled: &[bool]) -> Vec<(f64, f64)> {
    let hour = |index: usize| view.window.from + index as f64 / filled.len() as f64 * view.window.length();
    let mut gaps = Vec::new();
    let mut from = None;
    for (index, filled) in filled.iter().chain([&true]).enumerate() {
        match (filled, from) {
            (false, None) => from = Some(index),
            (true, Some(first)) => {
                gaps.push((hour(first), hour(index)));
                from = None;
            }
            _ => {}
        }
    }
    gaps
}
