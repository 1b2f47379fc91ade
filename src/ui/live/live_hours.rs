use std::{collections::BTreeMap, sync::Arc, time::Duration};

use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent},
};

use super::{
    address, is_the_browsers, listen,
    live_table::fill_table,
    on_change_of_theme, paint,
    parts::Parts,
    pressed, series_of, theme, tile,
    tip::{Pointer, pixels, show_tip},
};
use crate::{
    chart::{self, Archive, ChartSpec, Hours, HoursPlace, HoursView, Off, Size, Window},
    ui::Site,
};

/// A live chart of hours: any part of it, drawn at the size at hand, down to single hours.
#[derive(Clone, Copy)]
pub struct LiveHours {
    state: StoredValue<State, LocalStorage>,
    /// The series that are put away.
    off: RwSignal<Off>,
    window: RwSignal<Window>,
    /// What a screen reader is told of the hour that the reader is at.
    spoken: RwSignal<Option<String>>,
    failed: RwSignal<bool>,
}

/// What does not change what is shown by changing.
struct State {
    parts: Parts,
    /// The line at the hour that the reader is at.
    cursor: HtmlElement,
    /// The stretch that is being chosen.
    brush: HtmlElement,
    /// The words at that hour.
    tip: HtmlElement,
    spec: Arc<ChartSpec>,
    hours: Hours,
    site: Site,
    whole: Window,
    /// Where hours stand in the picture at hand; `None` before the first.
    place: Option<HoursPlace>,
    /// The plot's width in CSS pixels, until something is resized.
    width: Option<i32>,
    /// What points at the plot.
    pointer: Pointer,
    /// Where the plot stands in the window, until something moves.
    corner: Option<(f64, f64)>,
    chosen: Option<(i32, i32)>,
    /// The hour to choose again when the picture is drawn.
    held: Option<f64>,
    /// The pointers that are down: where each is, and the hour that it holds.
    down: BTreeMap<i32, (f64, f64)>,
    /// The hour at which a stretch was begun.
    brush_from: Option<f64>,
    asked: Vec<usize>,
    frame_is_due: bool,
    address_is_due: bool,
}

/// How much nearer a notch of the wheel goes.
const NOTCH: f64 = 1.25;
/// How long the address waits for the reader to be done.
const SETTLED: Duration = Duration::from_millis(300);
/// A drag of fewer CSS pixels is a click.
const CLICK: f64 = 6.0;
/// Lengths of time that can be asked for, in hours.
const YEAR: f64 = 8760.0;
const MONTH: f64 = 720.0;
const WEEK: f64 = 168.0;
const DAY: f64 = 24.0;

impl LiveHours {
    /// Makes a published chart of hours live. It is drawn as soon as its days are there.
    pub fn attach(parts: Parts, spec: Arc<ChartSpec>, hours: Hours, site: Site) {
        let other = |selector| parts.other(selector);
        let (Some(cursor), Some(brush), Some(tip)) =
            (other(".chart__cursor"), other(".chart__brush"), other(".chart__tip"))
        else {
            return;
        };
        let whole = Window::whole(&hours);
        let state = State {
            parts,
            cursor,
            brush,
            tip,
            spec,
            hours,
            site,
            whole,
            place: None,
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
        };
        let chart = Self {
            state: StoredValue::new_local(state),
            off: RwSignal::new(Off::default()),
            window: RwSignal::new(whole),
            spoken: RwSignal::new(None),
            failed: RwSignal::new(false),
        };
        chart.listen();
        chart.begin();
    }

    /// Takes up what the address says and fetches the days; from then on the picture follows what is chosen.
    fn begin(self) {
        let (id, address, whole) =
            self.with(|state| (state.spec.id.clone(), state.site.file_href(&state.hours.days), state.whole));
        if let Some(text) = address::read(&id) {
            let (window, off) = text.split_once('.').unwrap_or((&text, ""));
            self.window.set(Window::read(window, whole));
            self.off.set(Off::read(off));
        }
        spawn_local(async move {
            let days = tile(&address).await;
            // The reader may have gone to another page meanwhile.
            let there = self.state.try_update_value(|state| {
                let found = days.is_some();
                if let Some(days) = days {
                    state.hours.archive.days = Arc::new(days);
                }
                found
            });
            match there {
                Some(true) => self.draw(),
                Some(false) => self.failed.set(true),
                None => {}
            }
        });
        Effect::new(move |before: Option<()>| {
            self.window.track();
            let off = self.off.get();
            self.with(|state| state.parts.mark_buttons(state.hours.series.len(), off));
            if before.is_some() {
                self.let_go_for_now();
                self.draw_soon();
                self.write_address_soon();
            }
        });
        Effect::new(move |_| {
            let says = self.says();
            self.with(|state| state.parts.readout.set_text_content(Some(&says)));
        });
    }

    /// Acts on what pointer, wheel and keyboard do to the plot.
    fn listen(self) {
        const EVENTS: [&str; 10] = [
            "pointerenter",
            "pointerdown",
            "pointerup",
            "pointercancel",
            "pointerleave",
            "wheel",
            "dblclick",
            "focus",
            "blur",
            "keydown",
        ];
        on_change_of_theme(move || self.resized());
        let resized = window_event_listener(ev::resize, move |_| self.resized());
        let scrolled = window_event_listener(ev::scroll, move |_| self.moved());
        on_cleanup(move || {
            resized.remove();
            scrolled.remove();
        });
        let (plot, figure) = self.with(|state| (state.parts.plot.clone(), state.parts.figure.clone()));
        // Apart, since it comes more often than all others.
        listen(&plot, &["pointermove"], move |event| self.pointer_moves(event.unchecked_ref()));
        listen(&plot, &EVENTS, move |event| match event.type_().as_str() {
            "pointerenter" => self.pointer_enters(event.unchecked_ref()),
            "pointerdown" => self.pointer_down(event.unchecked_ref()),
            "pointerup" | "pointercancel" => self.pointer_up(event.unchecked_ref()),
            "pointerleave" => self.pointer_leaves(event.unchecked_ref()),
            "wheel" => self.wheel(event.unchecked_ref()),
            "dblclick" => self.show_all(),
            "focus" => self.enter(),
            "blur" if self.with(|state| state.parts.keeps_focus(event.unchecked_ref())) => {}
            "blur" => self.choose(None),
            _ => self.key(event.unchecked_ref()),
        });
        pressed(&figure, move |button| self.press(button));
        if let Some(details) = self.with(|state| state.parts.other::<Element>("details")) {
            // A table that is opened is filled by the next drawing.
            listen(&details, &["toggle"], move |_| self.resized());
        }
    }

    /// A button was pressed.
    fn press(self, button: &str) {
        match button {
            "all" => self.show_all(),
            "year" => self.show(YEAR),
            "month" => self.show(MONTH),
            "week" => self.show(WEEK),
            "day" => self.show(DAY),
            "nearer" => self.zoom(0.5),
            "farther" => self.zoom(2.0),
            "earlier" => self.shift(-0.5),
            "later" => self.shift(0.5),
            _ => {
                if let Some(index) = series_of(button) {
                    self.off.update(|off| off.turn(index));
                }
            }
        }
    }

    /// The line under the picture: the hour that the reader is at, else what is shown.
    fn says(self) -> String {
        let (spoken, window, failed) = (self.spoken.get(), self.window.get(), self.failed.get());
        self.with(|state| {
            let texts = state.site.locale.hours();
            match spoken {
                Some(spoken) => spoken,
                None if failed => texts.failed.to_owned(),
                None => [&view(state, window, Off::default()).span(), "。", texts.hint].concat(),
            }
        })
    }

    /// Shows all hours.
    fn show_all(self) {
        self.window.set(self.with(|state| state.whole));
    }

    /// Shows so many hours around those that are shown.
    fn show(self, length: f64) {
        let window = self.window.get_untracked();
        self.resize(length, f64::midpoint(window.from, window.to));
    }

    /// Shows so many times as many hours, with the chosen one where it is.
    fn zoom(self, factor: f64) {
        let window = self.window.get_untracked();
        let chosen = self.with(|state| state.chosen.map(|(from, to)| f64::midpoint(from.into(), to.into())));
        self.resize(window.length() * factor, chosen.unwrap_or(f64::midpoint(window.from, window.to)));
    }

    /// Shows what lies so many times the shown hours later.
    fn shift(self, by: f64) {
        let window = self.window.get_untracked();
        self.window.set(window.moved(by * window.length(), self.with(|state| state.whole)));
    }

    fn resize(self, length: f64, at: f64) {
        let window = self.window.get_untracked();
        self.window.set(window.resized(length, at, self.with(|state| state.whole)));
    }

    /// The pointer chooses the hour under it; with the button down a stretch, with two fingers how near to look.
    fn pointer_moves(self, event: &PointerEvent) {
        let (x, y) = self.at(event);
        let Some(hour) = self.hour_at(x) else { return };
        let (pointers, brush) = self.change(|state| {
            if !state.down.is_empty()
                && let Some(held) = state.down.get_mut(&event.pointer_id())
            {
                held.0 = x;
            }
            (state.down.values().copied().collect::<Vec<_>>(), state.brush_from)
        });
        if let [one, other] = pointers[..] {
            return self.pinch(one, other);
        }
        if let Some(from) = brush {
            self.show_brush(from, hour);
        }
        self.choose_at(hour, y);
    }

    fn pointer_enters(self, event: &PointerEvent) {
        self.change(|state| state.pointer = Pointer::of(&event.pointer_type()));
    }

    /// A button or a finger goes down.
    fn pointer_down(self, event: &PointerEvent) {
        self.pointer_enters(event);
        let (x, y) = self.at(event);
        let Some(hour) = self.hour_at(x) else { return };
        let mouse = event.pointer_type() == "mouse";
        let pointers = self.change(|state| {
            state.down.insert(event.pointer_id(), (x, hour));
            state.brush_from = (mouse && event.button() == 0).then_some(hour);
            state.down.len()
        });
        if mouse {
            // What is dragged out of the plot ends in it all the same; where that cannot be, it ends at the edge.
            let _ = self.with(|state| state.parts.plot.set_pointer_capture(event.pointer_id()));
        }
        if pointers < 2 {
            self.choose_at(hour, y);
        }
    }

    /// It comes up again: a stretch that was chosen is shown.
    fn pointer_up(self, event: &PointerEvent) {
        let (at, _) = self.at(event);
        let (held, from, whole) =
            self.change(|state| (state.down.remove(&event.pointer_id()), state.brush_from.take(), state.whole));
        self.with(|state| state.brush.set_hidden(true));
        let Some((from, place)) = from.zip(self.with(|state| state.place)) else { return };
        if held.is_some() && (place.x_of(from) - at).abs() > CLICK {
            self.window.set(Window::between(from, place.hour_at(at), whole));
        }
    }

    /// A mouse has left; what a finger chose stays to be read.
    fn pointer_leaves(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.choose(None);
        }
        self.change(|state| state.corner = None);
    }

    /// The wheel looks nearer or farther where the reader is at work in the chart; elsewhere it moves the page.
    fn wheel(self, event: &WheelEvent) {
        let plot = self.with(|state| state.parts.plot.clone());
        let at_work =
            event.ctrl_key() || document().active_element().is_some_and(|active| active.is_same_node(Some(&plot)));
        if !at_work {
            return;
        }
        event.prevent_default();
        let x = f64::from(event.client_x()) - self.corner().0;
        if let Some(hour) = self.hour_at(x) {
            let factor = if event.delta_y() < 0.0 { 1.0 / NOTCH } else { NOTCH };
            self.resize(self.window.get_untracked().length() * factor, hour);
        }
    }

    /// The keyboard has come: begin at the first hour.
    fn enter(self) {
        // A pointer that gives focus has chosen already.
        if self.with(|state| state.chosen.is_none() && state.down.is_empty()) {
            self.step(|from, _, _| from);
        }
    }

    /// Arrows go to the neighbour, Page keys further, Home and End to the ends of what is shown; plus and minus look
    /// nearer and farther; Escape lets go, and then shows all.
    fn key(self, event: &KeyboardEvent) {
        const PAGE: f64 = 24.0;
        if is_the_browsers(event) {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => self.step(|_, at, length| at + length),
            "ArrowLeft" | "ArrowUp" => self.step(|_, at, length| at - length),
            "PageDown" => self.step(|_, at, length| at + PAGE * length),
            "PageUp" => self.step(|_, at, length| at - PAGE * length),
            "Home" => self.step(|from, _, _| from),
            "End" => self.step(|_, _, _| f64::MAX),
            "+" | "=" => self.zoom(0.5),
            "-" => self.zoom(2.0),
            "Escape" if self.with(|state| state.chosen.is_some() || state.held.is_some()) => {
                self.change(|state| state.held = None);
                self.choose(None);
            }
            "Escape" => self.show_all(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Draws anew: the plot is of another size.
    fn resized(self) {
        self.moved();
        self.change(|state| state.width = None);
        if self.with(|state| state.place.is_some()) {
            self.draw_soon();
        }
    }

    /// The plot stands elsewhere in the window.
    fn moved(self) {
        self.change(|state| state.corner = None);
    }

    /// Lets go of the chosen hours, or chooses others and tells a screen reader.
    fn choose(self, chosen: Option<(i32, i32)>) {
        if let Some(column) = chosen {
            return self.point(column, None, Pointer::Keyboard);
        }
        if self.change(|state| state.chosen.take()).is_some() {
            self.spoken.set(None);
            self.with(|state| {
                state.tip.set_hidden(true);
                state.cursor.set_hidden(true);
            });
        }
    }

    /// Lets go of the chosen hour until the next picture: who walks by keys, or reads what a finger chose, stays there.
    fn let_go_for_now(self) {
        if self.spoken.get_untracked().is_some() {
            self.change(|state| {
                let chosen = state.chosen.map(|(from, to)| f64::midpoint(from.into(), to.into()));
                state.held = chosen.or(state.held);
            });
        }
        self.choose(None);
    }

    /// Chooses where the keyboard goes: from the window's beginning, the chosen hour and the length of a column.
    fn step(self, to: impl Fn(f64, f64, f64) -> f64) {
        let window = self.window.get_untracked();
        let at = self.with(|state| {
            let (from, end) = state.chosen.unwrap_or((window.from as i32, window.from as i32 + 1));
            to(window.from, f64::midpoint(from.into(), end.into()), f64::from(end - from))
        });
        let at = at.clamp(window.from, window.to - 0.5);
        self.choose(self.column(at));
    }

    fn choose_at(self, hour: f64, y: f64) {
        if let Some(column) = self.column(hour) {
            self.point(column, Some(y), self.with(|state| state.pointer));
        }
    }

    /// The column of an hour in the picture at hand.
    fn column(self, hour: f64) -> Option<(i32, i32)> {
        let (window, off) = (self.window.get_untracked(), self.off.get_untracked());
        self.with(|state| {
            let width = state.place?.width;
            let hour = (hour.floor() as i32).clamp(state.hours.from, state.hours.to - 1);
            Some(view(state, window, off).column(hour, width))
        })
    }

    /// Puts the line at a column, and its words beside it. Nothing is drawn for it.
    fn point(self, column: (i32, i32), y: Option<f64>, pointer: Pointer) {
        let before = self.change(|state| {
            // Whoever chooses anew is not taken back.
            state.held = None;
            state.chosen.replace(column)
        });
        if before == Some(column) {
            return;
        }
        let first = before.is_none();
        let (window, off, top) = (self.window.get_untracked(), self.off.get_untracked(), self.corner().1);
        let said = self.with(|state| {
            let said = view(state, window, off).said(column);
            let place = state.place?;
            let x = place.x_of(f64::midpoint(column.0.into(), column.1.into()));
            // Every browser knows it.
            let _ = state.cursor.style().set_property("transform", &["translateX(", &pixels(x), ")"].concat());
            if first {
                state.cursor.set_hidden(false);
                state.tip.set_hidden(false);
            }
            let width = place.left + place.width;
            show_tip(&state.tip, &said.join("\n"), (x, y.unwrap_or(place.top)), width, top, pointer);
            Some(said)
        });
        if pointer != Pointer::Mouse {
            self.spoken.set(said.map(|said| said.join("，")));
        }
    }

    /// Two fingers hold each its hour.
    fn pinch(self, one: (f64, f64), other: (f64, f64)) {
        let Some(place) = self.with(|state| state.place) else { return };
        let apart = (one.0 - other.0).abs();
        if apart < CLICK {
            return;
        }
        let length = (one.1 - other.1).abs() / apart * place.width;
        let middle = f64::midpoint(one.1, other.1);
        let from = middle - (f64::midpoint(one.0, other.0) - place.left) / place.width * length;
        let window = Window { from, to: from + length };
        self.window.set(window.resized(length, middle, self.with(|state| state.whole)));
    }

    fn show_brush(self, from: f64, to: f64) {
        self.with(|state| {
            let Some(place) = state.place else { return };
            let (left, right) = (place.x_of(from.min(to)), place.x_of(from.max(to)));
            let style = state.brush.style();
            for (name, length) in
                [("left", left), ("width", right - left), ("top", place.top), ("height", place.height)]
            {
                let _ = style.set_property(name, &pixels(length));
            }
            state.brush.set_hidden(right - left < CLICK);
        });
    }

    /// Where the pointer is in the plot.
    fn at(self, event: &PointerEvent) -> (f64, f64) {
        let (left, top) = self.corner();
        (f64::from(event.client_x()) - left, f64::from(event.client_y()) - top)
    }

    /// Asking where an element stands makes the browser lay out the page, so that it is asked once.
    fn corner(self) -> (f64, f64) {
        self.change(|state| {
            *state.corner.get_or_insert_with(|| {
                let place = state.parts.plot.get_bounding_client_rect();
                (place.left(), place.top())
            })
        })
    }

    fn hour_at(self, x: f64) -> Option<f64> {
        self.with(|state| state.place.map(|place| place.hour_at(x)))
    }

    fn draw_soon(self) {
        if !self.change(|state| std::mem::replace(&mut state.frame_is_due, true)) {
            request_animation_frame(move || {
                if self.state.try_update_value(|state| state.frame_is_due = false).is_some() {
                    self.draw();
                }
            });
        }
    }

    fn draw(self) {
        let (window, off) = (self.window.get_untracked(), self.off.get_untracked());
        let wanting = self.change(|state| {
            // Asked once: the answer makes the browser lay out the page.
            let width = *state.width.get_or_insert_with(|| state.parts.plot.client_width());
            if width == 0 {
                state.width = None;
                return Vec::new();
            }
            let size = Size { width_px: width.unsigned_abs() };
            let fineness = if leptos::prelude::window().device_pixel_ratio() >= 2.0 { 2 } else { 1 };
            let view = HoursView { fineness, ..view(state, window, off) };
            let (scene, place) = chart::draw_hours(view, size, theme(), state.spec.mark.as_deref());
            paint(&state.parts.canvas, &scene, 1.0);
            state.parts.show_canvas();
            fill_table(&state.parts.figure, || view.table(), state.spec.mark.as_deref());
            state.place = Some(place);
            let in_hours = Archive::shows_hours(window, place.width);
            if in_hours { state.hours.archive.wanting(&state.hours, window) } else { Vec::new() }
        });
        if wanting.is_empty() {
            self.with(|state| state.parts.tell_complete());
        }
        let held = self.change(|state| state.held.take()).filter(|hour| window.from <= *hour && *hour < window.to);
        if let Some(hour) = held {
            self.choose(self.column(hour));
        }
        for year in wanting {
            self.fetch(year);
        }
    }

    /// Fetches a year's hours, once.
    fn fetch(self, year: usize) {
        let asked = self.change(|state| {
            let asked = state.asked.contains(&year);
            state.asked.push(year);
            asked
        });
        if asked {
            return;
        }
        let address = self.with(|state| state.site.file_href(&state.hours.years[year].address));
        spawn_local(async move {
            let hours = tile(&address).await;
            // The reader may have gone to another page meanwhile.
            let there = self.state.try_update_value(|state| {
                let found = hours.is_some();
                match hours {
                    Some(hours) => state.hours.archive.add(year, Arc::new(hours)),
                    None => state.asked.retain(|asked| *asked != year),
                }
                found
            });
            let Some(there) = there else { return };
            self.failed.set(!there);
            if there {
                self.let_go_for_now();
                self.draw_soon();
            }
        });
    }

    fn write_address_soon(self) {
        if self.change(|state| std::mem::replace(&mut state.address_is_due, true)) {
            return;
        }
        set_timeout(
            move || {
                if self.state.try_update_value(|state| state.address_is_due = false).is_none() {
                    return;
                }
                let (window, off) = (self.window.get_untracked(), self.off.get_untracked());
                self.with(|state| {
                    let (window, off) = (window.written(state.whole), off.written());
                    let dot = if off.is_empty() { "" } else { "." };
                    address::write(&state.spec.id, &[&window, dot, &off].concat());
                });
            },
            SETTLED,
        );
    }

    fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(read)
    }

    fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> T {
        // Whoever calls is stopped before the state is taken away.
        self.state.try_update_value(change).unwrap_or_else(|| unreachable!())
    }
}

fn view(state: &State, window: Window, off: Off) -> HoursView<'_> {
    let (archive, locale) = (&state.hours.archive, state.site.locale);
    HoursView { hours: &state.hours, archive, window, off, locale, fineness: 1 }
}
