use plotters_backend::DrawingBackend;

use super::{
    Drawn, Frame, Hand, Layout, Pen,
    axes::Axes,
    compact,
    hours_place::HoursPlace,
    key::{Key, Swatch},
    mark, small,
    symbols::LIMIT_DASH,
};
use crate::chart::{Archive, HoursView, Mark, Scale, hours::clock, measure::text_width};

/// Hours over time: where columns of hours are narrow, the range of each column of pixels; where they are wide, a line.
pub struct HoursLayout<'a> {
    view: HoursView<'a>,
    size: f64,
    axes: Axes,
    /// Where hours and values stand.
    pub place: HoursPlace,
    key: Key,
    /// The runs of each series that is shown, by its index.
    runs: Vec<(usize, Vec<Run>)>,
    /// Stretches of hours in which no series has a value.
    gaps: Vec<(f64, f64)>,
}

/// A part of a series that no gap and no break divides.
enum Run {
    /// For each column of pixels its left edge and the least and greatest value, joined to the column before.
    Columns(Vec<(f64, i32, i32)>),
    /// Hours and values.
    Line(Vec<(f64, i32)>),
}

/// From this many CSS pixels an hour on, hours are joined by a line.
const WIDE_HOUR: f64 = 2.0;
/// Width of a series' stroke in CSS pixels.
const STROKE: f64 = 1.5;

impl<'a> HoursLayout<'a> {
    pub fn new(view: HoursView<'a>, width: f64) -> Self {
        let size = small(width);
        let hours = view.hours;
        let usual = if compact(width) { 200.0 } else { 280.0 };
        let height = if hours.height == 0 { usual } else { f64::from(hours.height) };
        // The scale's labels are not known yet, but their room is that of a few digits.
        let room = (width - 5.0 * size).max(60.0).floor();
        let columns = room * f64::from(view.fineness.max(1));
        let in_hours = Archive::shows_hours(view.window, room);
        // Whether any series has a value in each column of pixels.
        let mut filled = vec![false; columns as usize];
        let runs: Vec<_> = view
            .shown()
            .map(|index| {
                let ranges = ranges(&view, index, columns, in_hours, &mut filled);
                let wide = in_hours && view.window.length() * WIDE_HOUR <= room;
                (index, if wide { lines(&view, index) } else { ranges })
            })
            .collect();
        let gaps = gaps(&view, &filled);
        let (least, greatest) = extremes(&runs);
        let limits = hours.limits.iter().filter(|limit| {
            f64::from(limit.from) < view.window.to && f64::from(limit.to) > view.window.from && !runs.is_empty()
        });
        let limits: Vec<_> = limits.collect();
        let mut values: Vec<_> = limits.iter().map(|limit| view.position(limit.value)).collect();
        values.extend([least, greatest].into_iter().flatten().map(|value| view.position(value)));
        let mut entries: Vec<_> = view
            .shown()
            .map(|index| (Swatch::Block(hours.series[index].colour), hours.series[index].name.clone()))
            .collect();
        for limit in limits {
            let entry = (Swatch::Limit, limit.name.clone());
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if !gaps.is_empty() {
            entries.push((Swatch::Missing, view.locale.chart().no_data.to_owned()));
        }
        let key = Key::new(entries, size, width);
        let scale = Scale::of(&values, true, 6);
        let range = (scale.low, scale.high);
        let shown = (view.window.from, view.window.to);
        let room = Frame { x: 0.0, y: key.above(), w: width, h: height };
        let axes = Axes::new(room, 8.0, size, scale, &hours.unit, shown);
        let labels = clock::ticks(shown.0, shown.1, axes.frame.w / (5.0 * size), view.locale);
        let labels = labels.into_iter().map(|(at, text)| (axes.plane.at(at.into(), 0.0).0, text));
        let half = |text: &str| text_width(text, size, false) / 2.0;
        let labels = labels.filter(|(x, text)| x - half(text) >= 0.0 && x + half(text) <= width).collect();
        let axes = axes.with_labels(labels);
        let place = HoursPlace::new(axes.frame, view.window, range);
        Self { view, size, axes, place, key, runs, gaps }
    }

    fn y_of(&self, value: i32) -> f64 {
        self.place.y_of(self.view.position(value))
    }

    fn draw_run<DB: DrawingBackend>(&self, pen: &Pen<DB>, run: &Run, index: usize) -> Drawn<DB> {
        let colour = pen.theme.colour(self.view.hours.series[index].colour);
        match run {
            Run::Columns(columns) => {
                let width = 1.0 / f64::from(self.view.fineness.max(1));
                let strokes = columns.iter().map(|(hour, least, greatest)| {
                    let (top, bottom) = (self.y_of(*greatest), self.y_of(*least));
                    let low = (STROKE - (bottom - top)).max(0.0) / 2.0;
                    (self.place.x_of(*hour) + width / 2.0, top - low, bottom + low)
                });
                pen.columns(strokes, colour, width)
            }
            Run::Line(points) => {
                let places: Vec<_> =
                    points.iter().map(|(hour, value)| (self.place.x_of(*hour), self.y_of(*value))).collect();
                if let [single] = places[..] {
                    return pen.disc(single, STROKE, colour);
                }
                pen.line(&places, colour, STROKE)
            }
        }
    }

    fn draw_breaks<DB: DrawingBackend>(&self, pen: &Pen<DB>) -> Drawn<DB> {
        let frame = self.axes.frame;
        let Frame { y, .. } = frame;
        for change in &self.view.hours.breaks {
            let x = self.place.x_of(change.at.into()).floor() + 0.5;
            if x <= frame.x || x >= frame.right() {
                continue;
            }
            pen.line(&[(x, y - 4.0), (x, frame.bottom())], pen.theme.ink, 1.0)?;
            let w = text_width(&change.name, self.size, false);
            let left = if x + w + 6.0 <= frame.right() { x + 6.0 } else { (x - w - 6.0).max(0.0) };
            let hand = Hand::of(self.size, pen.theme.ink);
            pen.fill(hand.frame(&change.name, left, y + self.size).grown(2.0), pen.theme.paper)?;
            pen.write(&change.name, left, y + self.size, hand)?;
        }
        Ok(())
    }
}

/// The first hour of a column of pixels, and the one after its last; no hour is left out between two.
fn column(view: &HoursView, index: f64, columns: f64) -> (i32, i32) {
    let hour = |index: f64| view.window.from + index / columns * view.window.length();
    let from = hour(index).floor() as i32;
    (from, (hour(index + 1.0).ceil() as i32).max(from + 1))
}

fn ranges(view: &HoursView, series: usize, columns: f64, in_hours: bool, filled: &mut [bool]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    // The last value before the column at hand, which it is joined to.
    let mut before = None;
    for (index, filled) in filled.iter_mut().enumerate() {
        let (from, mut to) = column(view, index as f64, columns);
        let left = view.window.from + index as f64 / columns * view.window.length();
        // A column in which something changed shows what was before it; the next shows what comes after.
        let change = view.hours.breaks.iter().map(|change| change.at).find(|at| from < *at && *at <= to);
        if let Some(at) = change {
            to = to.min(at);
        }
        match view.archive.within(series, from, to, in_hours) {
            Some([first, least, greatest, end_value]) if first >= 0 => {
                let joined = before.unwrap_or(first);
                run.push((left, least.min(joined), greatest.max(joined)));
                before = Some(end_value);
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

fn lines(view: &HoursView, series: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut line = Vec::new();
    // The hours whose middle is shown.
    for hour in (view.window.from - 0.5).ceil() as i32..=(view.window.to - 0.5).floor() as i32 {
        let value = view.archive.within(series, hour, hour + 1, true).filter(|column| column[0] >= 0);
        let divided = view.hours.breaks.iter().any(|change| change.at == hour);
        if (value.is_none() || divided) && !line.is_empty() {
            runs.push(Run::Line(std::mem::take(&mut line)));
        }
        line.extend(value.map(|[value, ..]| (f64::from(hour) + 0.5, value)));
    }
    if !line.is_empty() {
        runs.push(Run::Line(line));
    }
    runs
}

/// The stretches of hours of the columns that are not filled.
fn gaps(view: &HoursView, filled: &[bool]) -> Vec<(f64, f64)> {
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

fn extremes(runs: &[(usize, Vec<Run>)]) -> (Option<i32>, Option<i32>) {
    let mut extremes: (Option<i32>, Option<i32>) = (None, None);
    let mut take = |least: i32, greatest: i32| {
        extremes.0 = Some(extremes.0.map_or(least, |so_far| so_far.min(least)));
        extremes.1 = Some(extremes.1.map_or(greatest, |so_far| so_far.max(greatest)));
    };
    for run in runs.iter().flat_map(|(_, runs)| runs) {
        match run {
            Run::Columns(columns) => columns.iter().for_each(|(_, least, greatest)| take(*least, *greatest)),
            Run::Line(points) => points.iter().for_each(|(_, value)| take(*value, *value)),
        }
    }
    extremes
}

impl<DB: DrawingBackend> Layout<DB> for HoursLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Frame> {
        vec![self.axes.frame]
    }

    /// The whole, where there is anything: single hours are found by their time.
    fn marks(&self) -> Vec<Mark> {
        let some = self.runs.iter().any(|(_, runs)| !runs.is_empty());
        some.then(|| mark(self.axes.frame, self.view.span())).into_iter().collect()
    }

    fn draw(&self, pen: &Pen<DB>) -> Drawn<DB> {
        self.key.draw(pen, 0.0, 0.0)?;
        self.axes.draw(pen)?;
        self.axes.draw_base(pen)?;
        let frame = self.axes.frame;
        for (from, to) in &self.gaps {
            let (x, right) = (self.place.x_of(*from), self.place.x_of(*to));
            pen.fill(Frame { x, y: frame.bottom() - 5.0, w: (right - x).max(1.0), h: 5.0 }, pen.theme.ground)?;
        }
        for (index, runs) in self.runs.iter().rev() {
            for run in runs {
                self.draw_run(pen, run, *index)?;
            }
        }
        for limit in &self.view.hours.limits {
            let from = self.place.x_of(limit.from.into()).max(frame.x);
            let to = self.place.x_of(limit.to.into()).min(frame.right());
            if from < to && !self.runs.is_empty() {
                let y = self.y_of(limit.value);
                pen.dashes(&[(from, y), (to, y)], pen.theme.accent, 1.25, LIMIT_DASH)?;
            }
        }
        self.draw_breaks(pen)
    }
}
