use leptos::{
    prelude::StoredValue,
    web_sys::{Element, Event, EventTarget, KeyboardEvent},
};
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls `act` with every event of these names at a target, for as long as the present owner lives.
///
/// One closure for all of them: each listener of a view would be a copy of the code that attaches it.
pub fn listen(target: &EventTarget, names: &[&str], act: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(act);
    for name in names {
        // Adding a listener of a known kind does not fail.
        let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    }
    StoredValue::new_local(closure);
}

/// Calls `act` with what a button stands for, whichever button in an element is pressed.
pub fn pressed(element: &Element, act: impl Fn(&str) + 'static) {
    listen(element, &["click"], move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        if let Some(value) = button.and_then(|button| button.get_attribute("value")) {
            act(&value);
        }
    });
}

/// Which series a button puts away or takes back, counted from 0.
pub fn series_of(button: &str) -> Option<usize> {
    button.strip_prefix("series-")?.parse().ok()
}

/// Whether a key is held with another, which makes it the browser's or the system's.
pub fn is_the_browsers(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}
