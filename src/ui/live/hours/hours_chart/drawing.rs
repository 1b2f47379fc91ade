use std::sync::Arc;

use web_sys::{PointerEvent, WheelEvent};

use super::{HoursChart, Shown, middle};
use crate::{
    chart::{self, HiddenSeries, HourlyView, Resolution, Size, TileStore, Window},
    domain::{HourIndex, Tile},
    ui::live::{
        address,
        browser::window,
        canvas::paint,
        color_scheme::theme,
        drawer::{Drawer, PointerAction, Step},
        live_table::fill_table,
        plot::Plot,
        tile_id::TileId,
        tip::Pointer,
    },
};

/// Lengths of time that buttons show, in hours.
const LENGTHS: [(&str, f64); 4] = [("year", 8760.0), ("month", 720.0), ("week", 168.0), ("day", 24.0)];

/// Buckets that a Page key goes.
const PAGE: f64 = 24.0;

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
        let shown = HourIndex::floor(from);
        let (first, end) = self.selected.unwrap_or((shown, shown + 1));
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
