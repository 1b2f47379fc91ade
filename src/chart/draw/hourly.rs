use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect,
    axes::Axes,
    hourly_projection::HourlyProjection,
    legend::{Legend, LegendSymbol},
    rect::data_point,
    symbols::LIMIT_DASH,
    vertical_rules::VerticalRule,
    width::{compact, small},
};
use crate::{
    chart::{DataPoint, HourlyLimit, HourlyView, Scale, TileStore, hourly::clock, measure::text_width},
    locale::fill,
};

/// Hours over time: where columns of hours are narrow, the range of each column of pixels; where they are wide, a line.
pub struct HourlyLayout<'a> {
    view: HourlyView<'a>,
    axes: Axes,
    /// Where hours and values stand.
    pub place: HourlyProjection,
    key: Legend,
    /// The limits that are drawn.
    limits: Vec<&'a HourlyLimit>,
    /// The runs of each series that is shown, by its index.
    runs: Vec<(usize, Vec<Run>)>,
    /// Stretches of hours in which no series has a value.
    gaps: Vec<(f64, f64)>,
}

/// A part of a series that no gap and no break divides.
enum Run {
    /// For each column of pixels its hour and the least and greatest value, joined to the column before.
    Columns(Vec<(f64, i32, i32)>),
    /// Hours and values.
    Line(Vec<(f64, i32)>),
}

/// From this many CSS pixels an hour on, hours are joined by a line.
const WIDE_HOUR: f64 = 2.0;
/// Width of a series' stroke in CSS pixels.
const STROKE: f64 = 1.5;
/// A limit so many times as high as all values is named and not drawn: they would all lie at the bottom.
const FAR: f64 = 2.5;

impl<'a> HourlyLayout<'a> {
    pub fn new(view: HourlyView<'a>, width: f64) -> Self {
        let size = small(width);
        let (hours, window) = (view.hours, view.window);
        let usual = if compact(width) { 200.0 } else { 280.0 };
        let height = if hours.height == 0 { usual } else { f64::from(hours.height) };
        // The scale's labels are not known yet, but their room is that of a few digits.
        let in_hours = TileStore::shows_hours(window, width - 5.0 * size);
        let (from, to) = (window.from.floor() as i32, window.to.ceil() as i32);
        let of_series: Vec<_> = view.shown().filter_map(|index| view.tiles.within(index, from, to, in_hours)).collect();
        let of_series = of_series.iter().filter(|[first, ..]| *first >= 0);
        let mut values: Vec<_> = of_series
            .flat_map(|[_, least, greatest, _]| [*least, *greatest])
            .map(|value| view.position(value))
            .collect();
        let any = view.shown().next().is_some();
        let limits: Vec<_> = hours
            .limits
            .iter()
            .filter(|limit| any && f64::from(limit.from) < window.to && f64::from(limit.to) > window.from)
            .collect();
        let greatest = values.iter().copied().reduce(f64::max).unwrap_or(f64::INFINITY);
        let near = limits.iter().map(|limit| view.position(limit.value)).filter(|limit| *limit <= FAR * greatest);
        let near: Vec<_> = near.collect();
        values.extend(near);
        let scale = Scale::of(&values, true, 6);
        let range = (scale.low, scale.high);
        let room = Rect { x: 0.0, y: 0.0, w: width, h: height };
        let axes = Axes::new(room, 8.0, size, scale, &hours.unit, (window.from, window.to));

        // A column for each pixel of the screen: none is smeared over two.
        let mut filled = vec![false; (axes.frame.w * f64::from(view.device_pixels.max(1))) as usize];
        let wide = in_hours && window.length() * WIDE_HOUR <= axes.frame.w;
        let runs = view.shown().map(|index| {
            let ranges = ranges(&view, index, in_hours, &mut filled);
            (index, if wide { lines(&view, index) } else { ranges })
        });
        let runs: Vec<_> = runs.collect();
        let gaps = gaps(&view, &filled);
        let mut entries: Vec<_> = view
            .shown()
            .map(|index| (LegendSymbol::Block(hours.series[index].colour), hours.series[index].name.clone()))
            .collect();
        let inside = |limit: &HourlyLimit| view.position(limit.value) <= range.1;
        for limit in &limits {
            let name = if inside(limit) {
                limit.name.clone()
            } else {
                fill(view.locale.hours().beyond, &[("name", &limit.name)])
            };
            let entry = (LegendSymbol::Limit, name);
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if !gaps.is_empty() {
            entries.push((LegendSymbol::Missing, view.locale.chart().no_data.to_owned()));
        }
        let key = Legend::new(entries, size, width);
        let labels = clock::ticks(window.from, window.to, axes.frame.w / (5.0 * size), view.locale);
        let labels = labels.into_iter().map(|(at, text)| (axes.plane.at(at.into(), 0.0).0, text));
        let half = |text: &str| text_width(text, size, false) / 2.0;
        let labels = labels.filter(|(x, text)| x - half(text) >= 0.0 && x + half(text) <= width).collect();
        let within = |at: f64| window.from < at && at < window.to;
        let breaks = hours.breaks.iter().filter(|change| within(change.at.into()));
        let breaks: Vec<_> =
            breaks.map(|change| VerticalRule { at: change.at.into(), name: &change.name, limit: false }).collect();
        let axes = axes.below(key.above()).with_labels(labels).with_uprights(&breaks);
        let place = HourlyProjection::new(axes.frame, window, range, in_hours);
        let limits = limits.into_iter().filter(|limit| inside(limit)).collect();
        Self { view, axes, place, key, limits, runs, gaps }
    }

    fn y_of(&self, value: i32) -> f64 {
        self.place.y_of(self.view.position(value))
    }

    fn draw_run<DB: DrawingBackend>(&self, painter: &Painter<DB>, run: &Run, index: usize) -> Drawn<DB> {
        let colour = painter.theme.colour(self.view.hours.series[index].colour);
        match run {
            Run::Columns(columns) => {
                let pixels = f64::from(self.view.device_pixels.max(1));
                let width = 1.0 / pixels;
                // Their ends are the screen's pixels too: nothing is half there, and fractions take no room in the SVG.
                let least_height = (STROKE * pixels).ceil() * width;
                let strokes = columns.iter().map(|(hour, least, greatest)| {
                    let (top, bottom) = (self.y_of(*greatest), self.y_of(*least));
                    let low = (STROKE - (bottom - top)).max(0.0) / 2.0;
                    let [top, bottom] = [top - low, bottom + low].map(|y| (y * pixels).round() * width);
                    (self.place.x_of(*hour) + width / 2.0, top, bottom.max(top + least_height))
                });
                painter.columns(strokes, colour, width)
            }
            Run::Line(points) => {
                let places: Vec<_> =
                    points.iter().map(|(hour, value)| (self.place.x_of(*hour), self.y_of(*value))).collect();
                if let [single] = places[..] {
                    return painter.disc(single, STROKE, colour);
                }
                painter.line(&places, colour, STROKE)
            }
        }
    }
}

fn ranges(view: &HourlyView, series: usize, in_hours: bool, filled: &mut [bool]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    // The last value before the column at hand, which it is joined to.
    let mut before = None;
    let length = view.window.length() / filled.len() as f64;
    for (index, filled) in filled.iter_mut().enumerate() {
        // No hour is left out between two columns.
        let hour = view.window.from + index as f64 * length;
        let from = hour.floor() as i32;
        let mut to = ((hour + length).ceil() as i32).max(from + 1);
        // A column in which something changed shows what was before it; the next shows what comes after.
        let change = view.hours.breaks.iter().map(|change| change.at).find(|at| from < *at && *at <= to);
        if let Some(at) = change {
            to = to.min(at);
        }
        match view.tiles.within(series, from, to, in_hours) {
            Some([first, least, greatest, end_value]) if first >= 0 => {
                let joined = before.unwrap_or(first);
                run.push((hour, least.min(joined), greatest.max(joined)));
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

fn lines(view: &HourlyView, series: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut line = Vec::new();
    // The hours whose middle is shown.
    for hour in (view.window.from - 0.5).ceil() as i32..=(view.window.to - 0.5).floor() as i32 {
        let value = view.tiles.within(series, hour, hour + 1, true).filter(|column| column[0] >= 0);
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
fn gaps(view: &HourlyView, filled: &[bool]) -> Vec<(f64, f64)> {
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

impl<DB: DrawingBackend> Layout<DB> for HourlyLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.frame]
    }

    /// The whole, where there is anything: single hours are found by their time.
    fn points(&self) -> Vec<DataPoint> {
        let some = self.runs.iter().any(|(_, runs)| !runs.is_empty());
        some.then(|| data_point(self.axes.frame, self.view.span())).into_iter().collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.key.draw(painter, 0.0, 0.0)?;
        self.axes.draw(painter)?;
        self.axes.draw_base(painter)?;
        let frame = self.axes.frame;
        for (from, to) in &self.gaps {
            let (x, right) = (self.place.x_of(*from), self.place.x_of(*to));
            painter.fill(Rect { x, y: frame.bottom() - 5.0, w: (right - x).max(1.0), h: 5.0 }, painter.theme.ground)?;
        }
        for (index, runs) in self.runs.iter().rev() {
            for run in runs {
                self.draw_run(painter, run, *index)?;
            }
        }
        for limit in &self.limits {
            let from = self.place.x_of(limit.from.into()).max(frame.x);
            let to = self.place.x_of(limit.to.into()).min(frame.right());
            let y = self.y_of(limit.value);
            painter.dashes(&[(from, y), (to, y)], painter.theme.accent, 1.25, LIMIT_DASH)?;
        }
        self.axes.draw_uprights(painter)
    }
}
