use std::{collections::BTreeMap, sync::Arc};

use web_sys::{HtmlElement, PointerEvent, WheelEvent};

use crate::{
    chart::{self, HiddenSeries, HourlyChart, HourlyProjection, HourlyView, Resolution, Size, TileStore, Window},
    domain::Tile,
    ui::live::{
        address,
        browser::window,
        canvas::paint,
        color_scheme::theme,
        drawer::{Drawer, PointerAction, Step, TileId},
        elements::ChartElements,
        live_table::fill_table,
        plot::Plot,
        tip::Pointer,
    },
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
    selected: Option<(i32, i32)>,
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

/// Lengths of time that buttons show, in hours.
const LENGTHS: [(&str, f64); 4] = [("year", 8760.0), ("month", 720.0), ("week", 168.0), ("day", 24.0)];

/// Buckets that a Page key goes.
const PAGE: f64 = 24.0;

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
    fn bucket(&self, plot: &Plot, hour: f64) -> Option<(i32, i32)> {
        let Shown { hidden, place } = self.shown?;
        let hour = (hour.floor() as i32).clamp(self.hours.from, self.hours.to - 1);
        Some(self.view(plot, place.window, hidden).tiles.bucket(hour, place.resolution))
    }

    /// Selects the hour at a distance from the plot's left edge. This is most of what pointers do; nothing is drawn for it.
    pub(super) fn follow(&mut self, plot: &mut Plot, (x, y): (f64, f64)) {
        if let Some(bucket) = self.hour_at(x).and_then(|hour| self.bucket(plot, hour)) {
            self.select_bucket(plot, bucket, Some(y), Pointer::Mouse);
        }
    }

    /// Puts the line at a bucket, and its words beside it; whether it is another bucket than before.
    fn select_bucket(&mut self, plot: &mut Plot, bucket: (i32, i32), y: Option<f64>, pointer: Pointer) -> bool {
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

impl Drawer for HoursChart {
    /// The first picture is drawn as soon as the days are there.
    fn start(&mut self, plot: &mut Plot) {
        plot.orders.fetch.push((TileId::Days, plot.site.file_href(&self.hours.days)));
        let Some(text) = address::read(&plot.spec.id) else { return };
        let (window, hidden) = text.split_once('.').unwrap_or((&text, ""));
        (self.window, plot.hidden) = (Window::from_address(window, self.whole), HiddenSeries::from_address(hidden));
        plot.mark_buttons();
        self.announce(plot);
    }

    fn receive(&mut self, plot: &mut Plot, id: TileId, tile: Option<Arc<Tile>>) {
        self.failed = tile.is_none();
        match (id, tile) {
            (TileId::Days, Some(days)) => {
                self.hours.tiles = TileStore::new(days);
                self.draw(plot);
            }
            (TileId::Year(year), Some(hours)) => {
                self.hours.tiles.insert(year, hours);
                self.deselect_until_redraw(plot);
                plot.orders.draw = true;
            }
            (TileId::Days, None) => {}
            (TileId::Year(year), None) => self.requested.retain(|requested| *requested != year),
        }
        if id == TileId::Days {
            plot.orders.listen = true;
        }
        if self.failed || id != TileId::Days {
            self.announce(plot);
        }
    }

    fn draw(&mut self, plot: &mut Plot) {
        let Some(width) = plot.width() else { return };
        let size = Size { width_px: width.unsigned_abs() };
        let device_pixels = if window().device_pixel_ratio() >= 2.0 { 2 } else { 1 };
        let view = HourlyView { device_pixels, ..self.view(plot, self.window, plot.hidden) };
        let (scene, place) = chart::draw_hourly(view, size, theme(), plot.spec.watermark.as_deref());
        paint(&plot.elements.canvas, &scene, 1.0);
        plot.elements.show_canvas();
        fill_table(&plot.elements.figure, || view.table(), plot.spec.watermark.as_deref());
        let missing =
            if place.resolution == Resolution::Hours { self.hours.missing_years(self.window) } else { Vec::new() };
        if missing.is_empty() {
            plot.elements.mark_complete();
        }
        if self.shown.is_none_or(|shown| shown.place.plot != place.plot) {
            plot.set_cursor(place.plot.y, place.plot.h);
        }
        self.shown = Some(Shown { hidden: plot.hidden, place });
        let Window { from, to } = self.window;
        if let Some(hour) = self.pending_hour.take().filter(|hour| from <= *hour && *hour < to) {
            self.select(plot, hour, None, Pointer::Keyboard);
        }
        self.order(plot, missing);
    }

    fn address(&self, plot: &Plot) -> String {
        let (window, hidden) = (self.window.to_address(self.whole), plot.hidden.to_address());
        let dot = if hidden.is_empty() { "" } else { "." };
        [&window, dot, &hidden].concat()
    }

    fn point(&mut self, plot: &mut Plot, action: PointerAction, event: &PointerEvent) {
        self.gesture(plot, action, event);
    }

    fn wheel(&mut self, plot: &mut Plot, event: &WheelEvent) -> bool {
        self.turn_wheel(plot, event)
    }

    /// Begins at the first hour, unless the pointer that gave the focus has selected another already.
    fn enter(&mut self, plot: &mut Plot) {
        if self.selected.is_none() && self.down.is_empty() {
            self.step(plot, Step::First);
        }
    }

    fn step(&mut self, plot: &mut Plot, step: Step) {
        let Window { from, to } = self.window;
        let (first, end) = self.selected.unwrap_or((from as i32, from as i32 + 1));
        let (at, length) = (middle((first, end)), f64::from(end - first));
        let hour = match step {
            Step::By(buckets) => at + f64::from(buckets) * length,
            Step::Page(pages) => at + f64::from(pages) * PAGE * length,
            Step::First => from,
            Step::Last => f64::MAX,
        };
        self.select(plot, hour.clamp(from, to - 0.5), None, Pointer::Keyboard);
    }

    /// Keeps the selected hour where it is.
    fn zoom(&mut self, plot: &mut Plot, factor: f64) -> bool {
        let hour = self.selected_hour().unwrap_or(f64::midpoint(self.window.from, self.window.to));
        self.zoom_at(plot, factor, hour);
        true
    }

    fn deselect(&mut self, plot: &mut Plot) {
        if self.selected.take().is_some() {
            plot.hide_tip();
            if self.announced.take().is_some() {
                self.announce(plot);
            }
        }
    }

    fn escape(&mut self, plot: &mut Plot) {
        if self.pending_hour.take().is_none() && self.selected.is_none() {
            self.show_all(plot);
        }
        self.deselect(plot);
    }

    fn show_all(&mut self, plot: &mut Plot) {
        self.show(plot, self.whole);
    }

    fn press(&mut self, plot: &mut Plot, button: &str) {
        match button {
            "all" => self.show_all(plot),
            "zoom-in" => _ = self.zoom(plot, 0.5),
            "zoom-out" => _ = self.zoom(plot, 2.0),
            "earlier" => self.shift(plot, -0.5),
            "later" => self.shift(plot, 0.5),
            _ => {
                if let Some((_, length)) = LENGTHS.iter().find(|(name, _)| *name == button) {
                    self.show_length(plot, *length);
                }
            }
        }
    }

    fn change_series(&mut self, plot: &mut Plot) {
        self.changed(plot);
    }

    fn refresh(&mut self, plot: &mut Plot) {
        plot.orders.draw |= self.shown.is_some();
    }
}

/// The middle of a bucket.
fn middle((from, to): (i32, i32)) -> f64 {
    f64::midpoint(from.into(), to.into())
}
