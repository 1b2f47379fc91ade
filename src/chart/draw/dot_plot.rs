use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::Axes,
    legend::{Legend, LegendSymbol},
    rect::data_point,
    symbols::{self, RADIUS},
    width::{body, compact, small},
};
use crate::{
    chart::{
        DataPoint, Dot, DotPlot, Scale,
        measure::text_width,
        wording::{sentence, with_unit},
    },
    domain::Date,
};

/// Dots in time, not joined, each with its value and time beside it.
pub struct DotPlotLayout<'a> {
    points: &'a DotPlot,
    size: f64,
    value: f64,
    axes: Axes,
    key: Legend,
    /// Where each label stands; `None` where there is no room for it.
    labels: Vec<Option<Rect>>,
}

impl<'a> DotPlotLayout<'a> {
    pub fn new(points: &'a DotPlot, width: f64) -> Self {
        let (size, value) = (small(width), body(width));
        let key = Legend::new(entries(points), size, width);
        let heights: Vec<_> = points.points.iter().map(|point| point.value.position).collect();
        let scale = Scale::of(&heights, true, 6);
        let times: Vec<_> = points.points.iter().map(|point| years(point.middle)).collect();
        let time = Scale::of(&times, false, if compact(width) { 5 } else { 9 });
        // Time begins and ends near its points: years without any would be empty paper.
        let pad = (time.high - time.low) * 0.04;
        let inside = times.iter().filter(|time| time.is_finite());
        let (first, last) =
            inside.fold((f64::MAX, f64::MIN), |(first, last), time| (first.min(*time), last.max(*time)));
        let (first, last) = (time.low.max(first - pad), time.high.min(last + pad));
        let (first, last) = if first < last { (first, last) } else { (time.low, time.high) };
        let height = if compact(width) { 220.0 } else { 280.0 };
        // The latest point stands at the right edge: its label needs room beyond it.
        let latest = points.points.last().map_or(0.0, |point| text_width(&point.time, size, false));
        let right = (latest + RADIUS + 8.0).clamp(16.0, width / 4.0);
        let axes = Axes::new(
            Rect { x: 0.0, y: key.above(), w: width, h: height },
            right,
            size,
            scale,
            &points.unit,
            (first, last),
        );
        let labels = time.ticks.iter().filter(|tick| tick.value >= first && tick.value <= last);
        let labels = labels.map(|tick| (axes.plane.at(tick.value, 0.0).0, tick.text.clone())).collect();
        let axes = axes.with_labels(clear(labels, size, width));
        let mut layout = Self { points, size, value, axes, key, labels: Vec::new() };
        layout.labels = layout.place_labels(width);
        layout
    }

    fn at(&self, point: &Dot) -> (f64, f64) {
        self.axes.plane.at(years(point.middle), point.value.position)
    }

    /// Size of a label: the value above the time.
    fn label_size(&self, point: &Dot) -> (f64, f64) {
        let value = text_width(&point.value.text, self.value, true);
        (value.max(text_width(&point.time, self.size, false)), self.value + self.size + 3.0)
    }

    /// Each label at the nearest place around its dot where it stands clear of dots and of other labels.
    fn place_labels(&self, width: f64) -> Vec<Option<Rect>> {
        let centres: Vec<_> = self.points.points.iter().map(|point| self.at(point)).collect();
        let frame = self.axes.frame;
        let bounds = Rect { y: frame.y - 8.0, w: width - frame.x, h: frame.h + 6.0, ..frame };
        let mut taken: Vec<Rect> = Vec::new();
        let mut leaders: Vec<((f64, f64), (f64, f64))> = Vec::new();
        let mut labels = vec![None; centres.len()];
        // The bureau's own come first: if one must go without a label, it is another's.
        let of = |own: bool| (0..centres.len()).filter(move |index| self.points.points[*index].own == own);
        for index in of(true).chain(of(false)) {
            let (point, centre) = (&self.points.points[index], &centres[index]);
            let (w, h) = self.label_size(point);
            let place = places(*centre, w, h).find(|place| {
                let around = place.grown(2.0);
                let leader = leader(*centre, place);
                bounds.holds(place)
                    && !centres.iter().any(|(x, y)| around.grown(RADIUS).touches((*x, *y), (*x, *y)))
                    && !taken.iter().any(|other| other.overlap(&around) > 0.0)
                    && !leaders.iter().any(|(from, to)| around.touches(*from, *to))
                    && !leader.is_some_and(|(from, to)| {
                        taken.iter().any(|other| other.grown(1.0).touches(from, to))
                            || centres.iter().any(|(x, y)| {
                                (*x, *y) != *centre
                                    && Rect { x: *x, y: *y, w: 0.0, h: 0.0 }.grown(RADIUS + 1.0).touches(from, to)
                            })
                    })
            });
            if let Some(place) = place {
                taken.push(place);
                leaders.extend(leader(*centre, &place));
            }
            labels[index] = place;
        }
        labels
    }
}

/// The labels that stand wholly in the picture and clear of the one before.
fn clear(labels: Vec<(f64, String)>, size: f64, width: f64) -> Vec<(f64, String)> {
    let mut end = -size;
    let mut kept = Vec::new();
    for (x, text) in labels {
        let half = text_width(&text, size, false) / 2.0;
        if x - half >= end + size && x + half <= width {
            end = x + half;
            kept.push((x, text));
        }
    }
    kept
}

/// Places for a label around a dot, the nearest first.
fn places((x, y): (f64, f64), w: f64, h: f64) -> impl Iterator<Item = Rect> {
    let steps = [0.0, 14.0, 28.0, 44.0, 62.0, 82.0, 104.0, 128.0];
    steps.into_iter().flat_map(move |away| {
        let gap = RADIUS + 4.0 + away;
        let slant = RADIUS + 2.0 + away * 0.75;
        [
            (x - w / 2.0, y - gap - h),
            (x + gap, y - h / 2.0),
            (x - gap - w, y - h / 2.0),
            (x - w / 2.0, y + gap),
            (x - slant - w, y - slant - h),
            (x + slant, y - slant - h),
            (x - slant - w, y + slant),
            (x + slant, y + slant),
        ]
        .map(|(x, y)| Rect { x, y, w, h })
    })
}

/// The line from a dot to a label that does not stand beside it.
fn leader((x, y): (f64, f64), label: &Rect) -> Option<((f64, f64), (f64, f64))> {
    let to = (x.clamp(label.x, label.right()), y.clamp(label.y, label.bottom()));
    let (dx, dy) = (to.0 - x, to.1 - y);
    let length = dx.hypot(dy);
    let out = |far: f64| (x + dx * far / length, y + dy * far / length);
    (length > RADIUS + 12.0).then(|| (out(RADIUS + 1.5), out(length - 2.0)))
}

/// Who published the points: each source once, with its kind of dot.
fn entries(points: &DotPlot) -> Vec<(LegendSymbol, String)> {
    let mut entries: Vec<(LegendSymbol, String)> = Vec::new();
    for point in &points.points {
        let entry = (LegendSymbol::Dot(point.own), point.source.clone());
        if !point.source.is_empty() && !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
}

impl<DB: DrawingBackend> Layout<DB> for DotPlotLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.frame]
    }

    fn points(&self) -> Vec<DataPoint> {
        let points = self.points.points.iter();
        points
            .map(|point| {
                let (x, y) = self.at(point);
                let value = with_unit(&point.value.text, &self.points.unit);
                let frame = Rect { x: x - 7.0, y: y - 7.0, w: 14.0, h: 14.0 };
                data_point(frame, sentence(&[&point.time, &value, &point.source]))
            })
            .collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let theme = painter.theme;
        self.key.draw(painter, 0.0, 0.0)?;
        self.axes.draw(painter)?;
        self.axes.draw_base(painter)?;
        for (point, place) in self.points.points.iter().zip(&self.labels) {
            if let Some((from, to)) = place.as_ref().and_then(|place| leader(self.at(point), place)) {
                painter.line(&[from, to], theme.grey, 0.75)?;
            }
        }
        for point in &self.points.points {
            symbols::point(painter, self.at(point), point.own)?;
        }
        for (point, place) in self.points.points.iter().zip(&self.labels) {
            let Some(place) = place else { continue };
            let (x, _) = place.centre();
            let style = TextStyle::of(self.value, theme.ink).bold().middle();
            painter.fill(place.grown(1.0), theme.paper)?;
            painter.write(&point.value.text, x, place.y + self.value / 2.0, style)?;
            painter.write(
                &point.time,
                x,
                place.bottom() - self.size / 2.0,
                TextStyle::of(self.size, theme.grey).middle(),
            )?;
        }
        Ok(())
    }

    fn focus(&self, painter: &Painter<DB>, _index: usize, rect: Rect) -> Drawn<DB> {
        let (x, y) = rect.centre();
        let frame = self.axes.frame;
        let x_line = x.floor() + 0.5;
        painter.line(&[(x_line, (y + 9.0).min(frame.bottom())), (x_line, frame.bottom())], painter.theme.grey, 1.0)?;
        painter.ring((x, y), RADIUS + 3.5, painter.theme.ink, 2.0)
    }
}

/// A day on a scale of years.
fn years(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}
