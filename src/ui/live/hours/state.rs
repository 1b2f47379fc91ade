use std::{collections::BTreeMap, sync::Arc};

use leptos::web_sys::HtmlElement;

use crate::{
    chart::{ChartSpec, HiddenSeries, HourlyChart, HourlyProjection, HourlyView, Window},
    ui::{
        Site,
        live::{
            address,
            parts::{Parts, set_lengths},
            tip::{Pointer, Tip},
        },
    },
};

/// What a live chart of hours keeps.
pub struct State {
    pub parts: Parts,
    /// The stretch that is being chosen.
    pub brush: HtmlElement,
    /// The words at the hour that the reader is at, and the line through it.
    pub tip: Tip,
    pub spec: Arc<ChartSpec>,
    pub hours: HourlyChart,
    pub site: Site,
    pub whole: Window,
    /// The hours that are to be shown.
    pub window: Window,
    /// The series that are put away.
    pub hidden: HiddenSeries,
    /// The picture at hand; `None` before the first.
    pub shown: Option<Shown>,
    /// Whether what was asked for last did not come.
    pub failed: bool,
    /// What a screen reader is told of the hour that the reader is at.
    pub spoken: Option<String>,
    /// The plot's width in CSS pixels, until something is resized.
    pub width: Option<i32>,
    /// What points at the plot.
    pub pointer: Pointer,
    /// Where the plot stands in the window, until something moves.
    pub corner: Option<(f64, f64)>,
    pub chosen: Option<(i32, i32)>,
    /// The hour to choose again when the picture is drawn.
    pub held: Option<f64>,
    /// The pointers that are down: where each is, and the hour that it holds.
    pub down: BTreeMap<i32, (f64, f64)>,
    /// The hour at which a stretch was begun.
    pub brush_from: Option<f64>,
    /// The years whose hours were asked for.
    pub asked: Vec<usize>,
    pub frame_is_due: bool,
    pub address_is_due: bool,
}

/// What a picture shows, and where.
#[derive(Clone, Copy)]
pub struct Shown {
    pub hidden: HiddenSeries,
    pub place: HourlyProjection,
}

/// A drag of fewer CSS pixels is a click.
pub const CLICK: f64 = 6.0;

impl State {
    /// Of a published chart, with what the address says of it; `None` where the page has not all of its parts.
    pub fn new(parts: Parts, spec: Arc<ChartSpec>, hours: HourlyChart, site: Site) -> Option<Self> {
        let tip = Tip::new(parts.other(".chart__tip")?, Some(parts.other(".chart__cursor")?));
        let whole = hours.full_window();
        let text = address::read(&spec.id).unwrap_or_default();
        let (window, hidden) = text.split_once('.').unwrap_or((&text, ""));
        Some(Self {
            brush: parts.other(".chart__brush")?,
            parts,
            tip,
            window: Window::from_address(window, whole),
            hidden: HiddenSeries::from_address(hidden),
            spec,
            hours,
            site,
            whole,
            shown: None,
            failed: false,
            spoken: None,
            width: None,
            pointer: Pointer::Mouse,
            corner: None,
            chosen: None,
            held: None,
            down: BTreeMap::new(),
            brush_from: None,
            asked: Vec::new(),
            frame_is_due: false,
            address_is_due: false,
        })
    }

    /// A part of the hours, as it is shown.
    pub fn view(&self, window: Window, hidden: HiddenSeries) -> HourlyView<'_> {
        let (tiles, locale) = (&self.hours.tiles, self.site.locale);
        HourlyView { hours: &self.hours, tiles, window, hidden, locale, device_pixels: 1 }
    }

    /// Where a place of the window is in the plot.
    ///
    /// Asking where an element stands makes the browser lay out the page, so that it is asked once.
    pub fn at(&mut self, (x, y): (i32, i32)) -> (f64, f64) {
        let (left, top) = self.corner();
        (f64::from(x) - left, f64::from(y) - top)
    }

    fn corner(&mut self) -> (f64, f64) {
        let plot = &self.parts.plot;
        *self.corner.get_or_insert_with(|| {
            let place = plot.get_bounding_client_rect();
            (place.left(), place.top())
        })
    }

    /// The hour at this distance from the plot's left edge.
    pub fn hour_at(&self, x: f64) -> Option<f64> {
        self.shown.map(|shown| shown.place.hour_at(x))
    }

    /// The middle of the chosen hours.
    pub fn chosen_hour(&self) -> Option<f64> {
        self.chosen.map(middle)
    }

    /// The column of an hour in the picture at hand.
    pub fn column(&self, hour: f64) -> Option<(i32, i32)> {
        let Shown { hidden, place } = self.shown?;
        let hour = (hour.floor() as i32).clamp(self.hours.from, self.hours.to - 1);
        Some(self.view(place.window, hidden).tiles.bucket(hour, place.resolution))
    }

    /// Follows a mouse that has no button down, which is most of what pointers do; otherwise does nothing and says so.
    pub fn follow(&mut self, client: (i32, i32)) -> bool {
        if self.pointer != Pointer::Mouse || !self.down.is_empty() {
            return false;
        }
        let (x, y) = self.at(client);
        if let Some(column) = self.hour_at(x).and_then(|hour| self.column(hour)) {
            self.point(column, Some(y), Pointer::Mouse);
        }
        true
    }

    /// Puts the line at a column, and its words beside it. Nothing is drawn for it. Whether it is another than before.
    pub fn point(&mut self, column: (i32, i32), y: Option<f64>, pointer: Pointer) -> bool {
        // Whoever chooses anew is not taken back.
        self.held = None;
        let before = self.chosen.replace(column);
        let Some(Shown { hidden, place }) = self.shown.filter(|_| before != Some(column)) else { return false };
        let (_, top) = self.corner();
        let said = self.view(place.window, hidden).describe(column, "\n");
        if before.is_none() {
            self.tip.set_hidden(false);
        }
        let at = (place.x_of(middle(column)), y.unwrap_or(place.plot.y));
        self.tip.put(&said, at, place.plot.right(), top, pointer);
        true
    }

    /// Chooses an hour where a pointer is.
    pub fn choose_at(&mut self, hour: f64, y: f64) {
        self.choose(hour, Some(y), self.pointer);
    }

    /// Chooses an hour, and tells a screen reader where no mouse did it.
    pub fn choose(&mut self, hour: f64, y: Option<f64>, pointer: Pointer) {
        let (Some(column), Some(Shown { hidden, place })) = (self.column(hour), self.shown) else { return };
        if self.point(column, y, pointer) && pointer != Pointer::Mouse {
            self.spoken = Some(self.view(place.window, hidden).describe(column, "，"));
            self.say();
        }
    }

    /// Lets go of the chosen hours.
    pub fn let_go(&mut self) {
        if self.chosen.take().is_some() {
            self.tip.set_hidden(true);
            if self.spoken.take().is_some() {
                self.say();
            }
        }
    }

    /// Lets go of the chosen hour until the next picture: who walks by keys, or reads what a finger chose, stays there.
    pub fn let_go_for_now(&mut self) {
        if self.spoken.is_some() {
            self.held = self.chosen_hour().or(self.held);
        }
        self.let_go();
    }

    /// Shows the stretch between two hours.
    pub fn show_brush(&self, from: f64, to: f64) {
        let Some(Shown { place, .. }) = self.shown else { return };
        let (left, right) = (place.x_of(from.min(to)), place.x_of(from.max(to)));
        let lengths = [("left", left), ("width", right - left), ("top", place.plot.y), ("height", place.plot.h)];
        set_lengths(&self.brush, &lengths);
        self.brush.set_hidden(right - left < CLICK);
    }

    /// Writes the line under the picture: the hour that the reader is at, else what is shown.
    pub fn say(&self) {
        let texts = self.site.locale.hours();
        let says = match &self.spoken {
            Some(spoken) => spoken.clone(),
            None if self.failed => texts.failed.to_owned(),
            None => self.view(self.window, self.hidden).hint(),
        };
        self.parts.readout.set_text_content(Some(&says));
    }

    /// Says in the address what is shown.
    pub fn write_address(&self) {
        let (window, hidden) = (self.window.to_address(self.whole), self.hidden.to_address());
        let dot = if hidden.is_empty() { "" } else { "." };
        address::write(&self.spec.id, &[&window, dot, &hidden].concat());
    }
}

fn middle((from, to): (i32, i32)) -> f64 {
    f64::midpoint(from.into(), to.into())
}
