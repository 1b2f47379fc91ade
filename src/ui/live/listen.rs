use leptos::{
    prelude::StoredValue,
    web_sys::{Element, Event},
};
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls `act` with every event of these names at an element, for as long as the present owner lives.
///
/// One closure for all of them: each listener of a view would be a copy of the code that attaches it.
pub fn listen(element: &Element, names: &[&str], act: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(act);
    for name in names {
        // Adding a listener of a known kind does not fail.
        let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    }
    StoredValue::new_local(closure);
}
