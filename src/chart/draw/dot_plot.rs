use super::{
    Layout, Painter, TextStyle,
    axes::Axes,
    legend::{Legend, LegendSymbol},
    symbols::{self, RADIUS},
    width::{body, compact, small},
};
use crate::{
    chart::{
        Baseline, DataPoint, Dot, DotPlot, Emphasis, Publisher, Rect, Scale, Weight,
        measure::text_width,
        wording::{join, with_unit},
    },
    domain::Date,
};

/// Dots in time that are not joined, each with its value and time beside it.
pub struct DotPlotLayout<'a> {
    chart: &'a DotPlot,
    size: f64,
    value: f64,
    axes: Axes,
    legend: Legend,
    /// The place of each label; `None` where it has no room.
    labels: Vec<Option<Rect>>,
}

impl<'a> DotPlotLayout<'a> {
    pub fn new(chart: &'a DotPlot, width: f64) -> Self {
        let (size, value) = (small(width), body(width));
        let legend = Legend::new(entries(chart), size, width);
        let heights: Vec<_> = chart.dots.iter().map(|dot| dot.value.position()).collect();
        let scale = Scale::new(&heights, Baseline::Zero, 6);
        let times: Vec<_> = chart.dots.iter().map(|dot| years(dot.middle)).collect();
        let time = Scale::new(&times, Baseline::Data, if compact(width) { 5 } else { 9 });
        // Time begins and ends near its dots: years without any would be empty paper.
        let pad = (time.high - time.low) * 0.04;
        let inside = times.iter().filter(|time| time.is_finite());
        let (first, last) =
            inside.fold((f64::MAX, f64::MIN), |(first, last), time| (first.min(*time), last.max(*time)));
        let (first, last) = (time.low.max(first - pad), time.high.min(last + pad));
        let (first, last) = if first < last { (first, last) } else { (time.low, time.high) };
        let height = if compact(width) { 220.0 } else { 280.0 };
        // The latest dot is at the right edge: its label needs room beyond it.
        let latest = chart.dots.last().map_or(0.0, |dot| text_width(&dot.time, size, Weight::Regular));
        let right = (latest + RADIUS + 8.0).clamp(16.0, width / 4.0);
        let axes = Axes::new(
            Rect { x: 0.0, y: legend.height_above(), w: width, h: height },
            right,
            size,
            scale,
            &chart.unit,
            (first, last),
        );
        let labels = time.ticks.iter().filter(|tick| tick.value >= first && tick.value <= last);
        let labels = labels.map(|tick| (axes.projection.point(tick.value, 0.0).0, tick.text.clone())).collect();
        let axes = axes.with_labels(apart(labels, size, width));
        let mut layout = Self { chart, size, value, axes, legend, labels: Vec::new() };
        layout.labels = layout.place_labels(width);
        layout
    }

    fn at(&self, dot: &Dot) -> (f64, f64) {
        self.axes.projection.point(years(dot.middle), dot.value.position())
    }

    /// Size of a label: the value above the time.
    fn label_size(&self, dot: &Dot) -> (f64, f64) {
        let value = text_width(dot.value.text(), self.value, Weight::Bold);
        (value.max(text_width(&dot.time, self.size, Weight::Regular)), self.value + self.size + 3.0)
    }

    /// Each label at the nearest place around its dot where it covers neither dots nor other labels.
    fn place_labels(&self, width: f64) -> Vec<Option<Rect>> {
        let dots = &self.chart.dots;
        let centres: Vec<_> = dots.iter().map(|dot| self.at(dot)).collect();
        let plot = self.axes.plot;
        let bounds = Rect { y: plot.y - 8.0, w: width - plot.x, h: plot.h + 6.0, ..plot };
        let mut taken: Vec<Rect> = Vec::new();
        let mut leaders: Vec<((f64, f64), (f64, f64))> = Vec::new();
        let mut labels = vec![None; centres.len()];
        // The bureau's own first: if a dot must go without a label, it is another's.
        let of = |publisher| (0..dots.len()).filter(move |index| dots[*index].publisher == publisher);
        for index in of(Publisher::Bureau).chain(of(Publisher::Other)) {
            let centre = &centres[index];
            let (w, h) = self.label_size(&dots[index]);
            let place = places(*centre, w, h).find(|place| {
                let around = place.grown(2.0);
                let leader = leader(*centre, place);
                bounds.contains(place)
                    && !centres.iter().any(|(x, y)| around.grown(RADIUS).intersects((*x, *y), (*x, *y)))
                    && !taken.iter().any(|other| other.overlap(&around) > 0.0)
                    && !leaders.iter().any(|(from, to)| around.intersects(*from, *to))
                    && !leader.is_some_and(|(from, to)| {
                        taken.iter().any(|other| other.grown(1.0).intersects(from, to))
                            || centres.iter().any(|(x, y)| {
                                (*x, *y) != *centre
                                    && Rect { x: *x, y: *y, w: 0.0, h: 0.0 }.grown(RADIUS + 1.0).intersects(from, to)
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

/// The labels that lie inside the picture and do not touch the one before.
fn apart(labels: Vec<(f64, String)>, size: f64, width: f64) -> Vec<(f64, String)> {
    let mut end = -size;
    let mut kept = Vec::new();
    for (x, text) in labels {
        let half = text_width(&text, size, Weight::Regular) / 2.0;
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

/// The line from a dot to a label that is not right beside it.
fn leader((x, y): (f64, f64), label: &Rect) -> Option<((f64, f64), (f64, f64))> {
    let to = (x.clamp(label.x, label.right()), y.clamp(label.y, label.bottom()));
    let (dx, dy) = (to.0 - x, to.1 - y);
    let length = dx.hypot(dy);
    let out = |far: f64| (x + dx * far / length, y + dy * far / length);
    (length > RADIUS + 12.0).then(|| (out(RADIUS + 1.5), out(length - 2.0)))
}

/// The legend: each source once, with its kind of dot.
fn entries(chart: &DotPlot) -> Vec<(LegendSymbol, String)> {
    let mut entries: Vec<(LegendSymbol, String)> = Vec::new();
    for dot in &chart.dots {
        let entry = (LegendSymbol::Dot(dot.publisher), dot.source.clone());
        if !dot.source.is_empty() && !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
}

impl Layout for DotPlotLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.plot]
    }

    fn is_empty(&self) -> bool {
        self.chart.dots.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let emphasis = Emphasis::DropLine { bottom: self.axes.plot.bottom() };
        let point = |dot: &Dot| {
            let (x, y) = self.at(dot);
            let value = with_unit(dot.value.text(), &self.chart.unit);
            DataPoint {
                rect: Rect { x: x - 7.0, y: y - 7.0, w: 14.0, h: 14.0 },
                label: join(&[&dot.time, &value, &dot.source]),
                emphasis: emphasis.clone(),
            }
        };
        self.chart.dots.iter().map(point).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        let theme = painter.theme;
        self.legend.draw(painter, 0.0, 0.0);
        self.axes.draw(painter);
        self.axes.draw_base(painter);
        for (dot, place) in self.chart.dots.iter().zip(&self.labels) {
            if let Some((from, to)) = place.as_ref().and_then(|place| leader(self.at(dot), place)) {
                painter.line(&[from, to], theme.grey, 0.75);
            }
        }
        for dot in &self.chart.dots {
            symbols::lone_dot(painter, self.at(dot), dot.publisher);
        }
        for (dot, place) in self.chart.dots.iter().zip(&self.labels) {
            let Some(place) = place else { continue };
            let (x, _) = place.centre();
            let style = TextStyle::new(self.value, theme.ink).bold().middle();
            painter.fill(place.grown(1.0), theme.paper);
            painter.text(dot.value.text(), x, place.y + self.value / 2.0, style);
            let style = TextStyle::new(self.size, theme.grey).middle();
            painter.text(&dot.time, x, place.bottom() - self.size / 2.0, style);
        }
    }
}

/// A day on a scale of years.
fn years(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}
