use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, EventTarget, KeyboardEvent, PointerEvent};

use super::{
    address,
    browser::{after, before_next_frame, window},
    color_scheme::dark,
    data_points::DataPoints,
    drawer::{Drawer, PointerAction, Step},
    elements::ChartElements,
    fetch,
    hours::HoursChart,
    listener::Listener,
    near::Near,
    plot::{Orders, Plot},
    tile_id::TileId,
    tip::{Pointer, Tip},
};
use crate::{
    chart::{Body, ChartSpec},
    ui::Site,
};

/// A live chart: passes what the reader does to what draws it, and carries out what that orders. Dropping it ends its life.
pub struct LivePlot {
    chart: RefCell<(Box<dyn Drawer>, Plot)>,
    listeners: RefCell<Vec<Listener>>,
    near: RefCell<Option<Near>>,
    frame_is_ordered: Cell<bool>,
    address_is_ordered: Cell<bool>,
}

/// What is listened to at every plot.
const EVENTS: [&str; 8] =
    ["pointerenter", "pointerdown", "pointerup", "pointercancel", "pointerleave", "focus", "blur", "keydown"];

/// How long the address waits for the reader to be done, in milliseconds.
const ADDRESS_DELAY: i32 = 300;

impl LivePlot {
    /// Of a published chart; `None` where the page has not all of its elements.
    pub fn new(document: &Document, spec: Arc<ChartSpec>, site: Site) -> Option<Rc<Self>> {
        let elements = ChartElements::find(document, &spec.id)?;
        let drawer: Box<dyn Drawer> = match &spec.body {
            Body::HourlyChart(hours) => Box::new(HoursChart::new(&elements, hours.clone())?),
            _ => Box::new(DataPoints::new(&elements, Arc::clone(&spec))?),
        };
        let tip = Tip::new(elements.other(".chart__tip")?, elements.other(".chart__cursor"));
        Some(Rc::new(Self {
            chart: RefCell::new((drawer, Plot::new(elements, spec, site, tip))),
            listeners: RefCell::default(),
            near: RefCell::default(),
            frame_is_ordered: Cell::default(),
            address_is_ordered: Cell::default(),
        }))
    }

    /// Fetches and draws what the chart shows first, and then listens to the reader.
    pub fn start(self: &Rc<Self>) {
        self.with(Drawer::start);
    }

    /// The same as soon as the chart is near the window.
    pub fn start_when_near(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        let figure = self.chart.borrow().1.elements.figure.clone();
        let near = Near::new(&figure, move || {
            if let Some(this) = this.upgrade() {
                this.start();
            }
        });
        *self.near.borrow_mut() = near;
    }

    /// Lets the chart act, and then carries out its orders.
    fn with<T>(self: &Rc<Self>, act: impl FnOnce(&mut (dyn Drawer + 'static), &mut Plot) -> T) -> T {
        let mut chart = self.chart.borrow_mut();
        let (drawer, plot) = &mut *chart;
        let result = act(drawer.as_mut(), plot);
        let orders = std::mem::take(&mut plot.orders);
        drop(chart);
        self.carry_out(orders);
        result
    }

    /// The reader may have gone to another page before a frame, a timer or a file comes.
    fn later(self: &Rc<Self>, act: impl FnOnce(&Rc<Self>) + 'static) -> impl FnOnce() + 'static {
        let this = Rc::downgrade(self);
        move || {
            if let Some(this) = this.upgrade() {
                act(&this);
            }
        }
    }

    fn carry_out(self: &Rc<Self>, orders: Orders) {
        if orders.draw && !self.frame_is_ordered.replace(true) {
            before_next_frame(self.later(|this| {
                this.frame_is_ordered.set(false);
                this.with(Drawer::draw);
            }));
        }
        if orders.address && !self.address_is_ordered.replace(true) {
            after(
                ADDRESS_DELAY,
                self.later(|this| {
                    this.address_is_ordered.set(false);
                    let (drawer, plot) = &*this.chart.borrow();
                    address::write(&plot.spec.id, &drawer.address(plot));
                }),
            );
        }
        if orders.listen {
            // Once the browser has had its turn to show the picture.
            after(0, self.later(Self::listen));
        }
        for (id, file) in orders.fetch {
            self.fetch(id, file);
        }
    }

    fn fetch(self: &Rc<Self>, id: TileId, file: String) {
        let this = Rc::downgrade(self);
        spawn_local(async move {
            let tile = fetch::tile(&file).await.map(Arc::new);
            if let Some(this) = this.upgrade() {
                this.with(|drawer, plot| drawer.receive(plot, id, tile));
            }
        });
    }

    /// Listens to the reader and shows the controls.
    fn listen(self: &Rc<Self>) {
        let targets = self.with(|_, plot| {
            let ChartElements { plot: element, figure, .. } = &plot.elements;
            let mut targets: Vec<(EventTarget, &[&str])> = vec![
                (element.clone().into(), &EVENTS),
                (figure.clone().into(), &["click"]),
                (window().into(), &["resize", "scroll"]),
            ];
            targets.extend(dark().map(|query| (query.into(), &["change"][..])));
            // Elsewhere the wheel moves the page, and the browser need not wait for this program to learn so.
            if matches!(plot.spec.body, Body::HourlyChart(_)) {
                targets.push((element.clone().into(), &["wheel", "dblclick"]));
                let details = plot.elements.other::<EventTarget>("details");
                targets.extend(details.map(|details| (details, &["toggle"][..])));
            }
            targets
        });
        let (moved, other) = (Rc::downgrade(self), Rc::downgrade(self));
        *self.listeners.borrow_mut() = vec![
            // Apart, since it comes more often than all others.
            Listener::new(vec![(targets[0].0.clone(), &["pointermove"])], move |event| {
                if let Some(this) = moved.upgrade() {
                    this.point(PointerAction::Move, event.unchecked_ref());
                }
            }),
            Listener::new(targets, move |event| {
                if let Some(this) = other.upgrade() {
                    this.act(&event);
                }
            }),
        ];
        self.with(|drawer, plot| {
            plot.elements.show_controls();
            // The keyboard may have been here first.
            if plot.elements.has_focus() {
                drawer.enter(plot);
            }
        });
    }

    fn act(self: &Rc<Self>, event: &Event) {
        match event.type_().as_str() {
            "pointerenter" => self.with(|_, plot| Self::take_pointer(plot, event.unchecked_ref())),
            "pointerdown" => {
                self.with(|_, plot| Self::take_pointer(plot, event.unchecked_ref()));
                self.point(PointerAction::Down, event.unchecked_ref());
            }
            "pointerup" | "pointercancel" => self.point(PointerAction::Up, event.unchecked_ref()),
            "pointerleave" => {
                self.point(PointerAction::Leave, event.unchecked_ref());
                self.with(|_, plot| plot.forget_position());
            }
            "wheel" => {
                if self.with(|drawer, plot| drawer.wheel(plot, event.unchecked_ref())) {
                    event.prevent_default();
                }
            }
            "dblclick" => self.with(Drawer::show_all),
            "focus" => self.with(Drawer::enter),
            "blur" => self.with(|drawer, plot| {
                if !plot.elements.keeps_focus(event.unchecked_ref()) {
                    drawer.deselect(plot);
                }
            }),
            "keydown" => self.key(event.unchecked_ref()),
            "click" => self.press(event),
            "scroll" => self.with(|_, plot| plot.forget_position()),
            // Resized, other colours, or a table that was opened, which the next drawing fills.
            _ => self.with(|drawer, plot| {
                plot.forget_size();
                drawer.refresh(plot);
            }),
        }
    }

    fn take_pointer(plot: &mut Plot, event: &PointerEvent) {
        plot.pointer = Pointer::from_type(&event.pointer_type());
        plot.forget_position();
    }

    fn point(self: &Rc<Self>, action: PointerAction, event: &PointerEvent) {
        self.with(|drawer, plot| drawer.point(plot, action, event));
    }

    /// Arrows go to the neighbour, Page keys further, Home and End to the ends of what is shown; plus and minus zoom; Escape
    /// deselects, and then shows all. What is held with another key is the browser's or the system's.
    fn key(self: &Rc<Self>, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let step = |step| {
            self.with(|drawer, plot| drawer.step(plot, step));
            true
        };
        let used = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => step(Step::By(1)),
            "ArrowLeft" | "ArrowUp" => step(Step::By(-1)),
            "PageDown" => step(Step::Page(1)),
            "PageUp" => step(Step::Page(-1)),
            "Home" => step(Step::First),
            "End" => step(Step::Last),
            "+" | "=" => self.with(|drawer, plot| drawer.zoom(plot, 0.5)),
            "-" => self.with(|drawer, plot| drawer.zoom(plot, 2.0)),
            "Escape" => {
                self.with(Drawer::escape);
                true
            }
            _ => false,
        };
        if used {
            event.prevent_default();
        }
    }

    /// A button of the chart was pressed: of one of its series, or of its own.
    fn press(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok()?);
        let Some(value) = button.and_then(|button| button.get_attribute("value")) else { return };
        self.with(|drawer, plot| match value.strip_prefix("series-").and_then(|index| index.parse().ok()) {
            Some(index) => {
                plot.hidden.toggle(index);
                plot.mark_buttons();
                drawer.change_series(plot);
                plot.orders.address = true;
            }
            None => drawer.press(plot, &value),
        });
    }
}
