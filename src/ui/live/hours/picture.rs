use std::sync::Arc;

use leptos::{
    prelude::{request_animation_frame, window},
    task::spawn_local,
};

use super::{LiveHours, state::Shown};
use crate::{
    chart::{self, HourlyView, Resolution, Size, TileStore},
    domain::Tile,
    ui::live::{canvas::paint, fetch::tile, live_table::fill_table, scheme::theme, tip::Pointer},
};

/// What is drawn, and of what.
impl LiveHours {
    /// Fetches the days of all years and draws the first picture from them; `then`, whether they came or not.
    pub(super) fn fetch_days(self, then: impl FnOnce(Self) + 'static) {
        let address = self.change(|state| state.site.file_href(&state.hours.days));
        self.fetch(address, move |chart, days| {
            let there = days.is_some();
            chart.change(|state| {
                state.failed = !there;
                match days {
                    Some(days) => state.hours.tiles = TileStore::new(days),
                    None => state.say(),
                }
            });
            if there {
                chart.draw();
            }
            then(chart);
        });
    }

    /// Fetches a year's hours, once.
    fn fetch_year(self, year: usize) {
        let address = self.change(|state| {
            if state.asked.contains(&year) {
                return None;
            }
            state.asked.push(year);
            Some(state.site.file_href(&state.hours.years[year].address))
        });
        let Some(address) = address else { return };
        self.fetch(address, move |chart, hours| {
            let there = hours.is_some();
            chart.change(|state| {
                state.failed = !there;
                match hours {
                    Some(hours) => {
                        state.hours.tiles.insert(year, hours);
                        state.let_go_for_now();
                    }
                    None => state.asked.retain(|asked| *asked != year),
                }
                state.say();
            });
            if there {
                chart.draw_soon();
            }
        });
    }

    fn fetch(self, address: String, then: impl FnOnce(Self, Option<Arc<Tile>>) + 'static) {
        spawn_local(async move {
            let tile = tile(&address).await.map(Arc::new);
            if self.is_there() {
                then(self, tile);
            }
        });
    }

    /// Draws with the next frame, once however often it is asked.
    pub(super) fn draw_soon(self) {
        if !self.change(|state| std::mem::replace(&mut state.frame_is_due, true)) {
            request_animation_frame(move || {
                if self.is_there() {
                    self.draw();
                }
            });
        }
    }

    fn draw(self) {
        let missing_years = self.change(|state| {
            state.frame_is_due = false;
            // Asked once: the answer makes the browser lay out the page.
            let width = *state.width.get_or_insert_with(|| state.parts.plot.client_width());
            if width == 0 {
                state.width = None;
                return Vec::new();
            }
            let size = Size { width_px: width.unsigned_abs() };
            let device_pixels = if window().device_pixel_ratio() >= 2.0 { 2 } else { 1 };
            let view = HourlyView { device_pixels, ..state.view(state.window, state.hidden) };
            let (scene, place) = chart::draw_hourly(view, size, theme(), state.spec.watermark.as_deref());
            paint(&state.parts.canvas, &scene, 1.0);
            state.parts.show_canvas();
            fill_table(&state.parts.figure, || view.table(), state.spec.watermark.as_deref());
            let missing_years = if place.resolution == Resolution::Hours {
                state.hours.missing_years(state.window)
            } else {
                Vec::new()
            };
            if missing_years.is_empty() {
                state.parts.tell_complete();
            }
            let window = state.window;
            if state.shown.is_none_or(|shown| shown.place.plot != place.plot) {
                state.tip.set_reach(place.plot.y, place.plot.h);
            }
            state.shown = Some(Shown { hidden: state.hidden, place });
            if let Some(hour) = state.held.take().filter(|hour| window.from <= *hour && *hour < window.to) {
                state.choose(hour, None, Pointer::Keyboard);
            }
            missing_years
        });
        for year in missing_years {
            self.fetch_year(year);
        }
    }
}
