mod drawing;

use std::collections::BTreeMap;

use web_sys::HtmlElement;

use crate::{
    chart::{HiddenSeries, HourlyChart, HourlyProjection, HourlyView, Window},
    domain::HourIndex,
    ui::live::{drawer::Drawer, elements::ChartElements, plot::Plot, tile_id::TileId, tip::Pointer},
};

/// A chart of hours: any part of them, drawn at the plot's own size, down to single hours.
pub struct HoursChart {
    /// The stretch that is being chosen by dragging.
    pub(super) brush: HtmlElement,
    hours: HourlyChart,
    pub(super) whole: Window,
    /// The hours that are to be shown.
    pub(super) window: Window,
    /// What the picture shows; `None` before the first.
    pub(super) shown: Option<Shown>,
    /// Whether the last tile could not be fetched.
    failed: bool,
    /// What a screen reader announced of the selected hour.
    announced: Option<String>,
    /// The selected hours: the first, and the one after the last.
    selected: Option<(HourIndex, HourIndex)>,
    /// The hour to select again when the next picture is drawn.
    pending_hour: Option<f64>,
    /// The pointers that are down, by id: how far each is from the plot's left edge, and the hour that it holds.
    pub(super) down: BTreeMap<i32, (f64, f64)>,
    /// The hour at which dragging began.
    pub(super) brush_from: Option<f64>,
    /// The years whose hours were ordered.
    requested: Vec<usize>,
}

/// What a picture shows, and where.
#[derive(Clone, Copy)]
pub struct Shown {
    hidden: HiddenSeries,
    pub place: HourlyProjection,
}

impl HoursChart {
    /// Of a published chart; `None` where the page has not all of its elements.
    pub fn new(elements: &ChartElements, hours: HourlyChart) -> Option<Self> {
        let whole = hours.full_window();
        Some(Self {
            brush: elements.other(".chart__brush")?,
            hours,
            whole,
            window: whole,
            shown: None,
            failed: false,
            announced: None,
            selected: None,
            pending_hour: None,
            down: BTreeMap::new(),
            brush_from: None,
            requested: Vec::new(),
        })
    }

    /// A part of the hours, as it is shown.
    fn view(&self, plot: &Plot, window: Window, hidden: HiddenSeries) -> HourlyView<'_> {
        let locale = plot.site.locale;
        HourlyView { hours: &self.hours, tiles: &self.hours.tiles, window, hidden, locale, device_pixels: 1 }
    }

    /// The hour at this distance from the plot's left edge.
    pub(super) fn hour_at(&self, x: f64) -> Option<f64> {
        self.shown.map(|shown| shown.place.hour_at(x))
    }

    /// The middle of the selected hours.
    fn selected_hour(&self) -> Option<f64> {
        self.selected.map(middle)
    }

    /// The bucket of an hour in the present picture.
    fn bucket(&self, plot: &Plot, hour: f64) -> Option<(HourIndex, HourIndex)> {
        let Shown { hidden, place } = self.shown?;
        let hour = HourIndex::floor(hour).clamp(self.hours.from, self.hours.to - 1);
        Some(self.view(plot, place.window, hidden).tiles.bucket(hour, place.resolution))
    }

    /// Selects the hour at a distance from the plot's left edge. This is most of what pointers do; nothing is drawn for it.
    pub(super) fn follow(&mut self, plot: &mut Plot, (x, y): (f64, f64)) {
        if let Some(bucket) = self.hour_at(x).and_then(|hour| self.bucket(plot, hour)) {
            self.select_bucket(plot, bucket, Some(y), Pointer::Mouse);
        }
    }

    /// Puts the line at a bucket, and its words beside it; whether it is another bucket than before.
    fn select_bucket(
        &mut self,
        plot: &mut Plot,
        bucket: (HourIndex, HourIndex),
        y: Option<f64>,
        pointer: Pointer,
    ) -> bool {
        // A reader who selects another hour is not taken back to the pending one.
        self.pending_hour = None;
        let before = self.selected.replace(bucket);
        let Some(Shown { hidden, place }) = self.shown.filter(|_| before != Some(bucket)) else { return false };
        let words = self.view(plot, place.window, hidden).describe(bucket, "\n");
        let at = (place.x_of(middle(bucket)), y.unwrap_or(place.plot.y));
        plot.show_tip(&words, at, place.plot.right(), pointer);
        true
    }

    /// Selects an hour, and announces it where no mouse did so.
    pub(super) fn select(&mut self, plot: &mut Plot, hour: f64, y: Option<f64>, pointer: Pointer) {
        let (Some(bucket), Some(Shown { hidden, place })) = (self.bucket(plot, hour), self.shown) else { return };
        if self.select_bucket(plot, bucket, y, pointer) && pointer != Pointer::Mouse {
            self.announced = Some(self.view(plot, place.window, hidden).describe(bucket, "，"));
            self.announce(plot);
        }
    }

    /// Deselects until the next picture: a reader who walks by keys, or reads what a finger selected, stays at that hour.
    fn deselect_until_redraw(&mut self, plot: &mut Plot) {
        if self.announced.is_some() {
            self.pending_hour = self.selected_hour().or(self.pending_hour);
        }
        self.deselect(plot);
    }

    /// Writes the line below the picture: the announced hour, else what is shown.
    fn announce(&self, plot: &Plot) {
        let view = || self.view(plot, self.window, plot.hidden);
        match &self.announced {
            Some(announced) => plot.announce(announced),
            None if self.failed => plot.announce(plot.site.locale.hours().failed),
            None => plot.announce(&view().hint()),
        }
    }

    /// Shows these hours.
    pub(super) fn show(&mut self, plot: &mut Plot, window: Window) {
        if std::mem::replace(&mut self.window, window) != window {
            self.changed(plot);
        }
    }

    /// Other hours or series are to be shown.
    fn changed(&mut self, plot: &mut Plot) {
        self.deselect_until_redraw(plot);
        self.announce(plot);
        (plot.orders.draw, plot.orders.address) = (true, true);
    }

    /// Shows `length` hours around the middle of those that are shown.
    fn show_length(&mut self, plot: &mut Plot, length: f64) {
        let middle = f64::midpoint(self.window.from, self.window.to);
        self.show(plot, self.window.resized(length, middle, self.whole));
    }

    /// Shows `factor` times as many hours, with this hour where it is.
    pub(super) fn zoom_at(&mut self, plot: &mut Plot, factor: f64, hour: f64) {
        self.show(plot, self.window.resized(self.window.length() * factor, hour, self.whole));
    }

    /// Shows what is `by` times the shown length later.
    fn shift(&mut self, plot: &mut Plot, by: f64) {
        self.show(plot, self.window.moved(by * self.window.length(), self.whole));
    }

    /// Orders the years' hours, each once.
    fn order(&mut self, plot: &mut Plot, years: Vec<usize>) {
        for year in years {
            if !self.requested.contains(&year) {
                self.requested.push(year);
                let file = plot.site.file_href(&self.hours.years[year].address);
                plot.orders.fetch.push((TileId::Year(year), file));
            }
        }
    }
}

/// The middle of a bucket.
fn middle((from, to): (HourIndex, HourIndex)) -> f64 {
    f64::midpoint(from.into(), to.into())
}
