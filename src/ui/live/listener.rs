use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Event, EventTarget};

/// What a closure listens to, until it is dropped.
pub struct Listener {
    closure: Closure<dyn Fn(Event)>,
    targets: Vec<(EventTarget, &'static [&'static str])>,
}

impl Listener {
    /// Calls `act` with every event of these names at these targets.
    pub fn new(targets: Vec<(EventTarget, &'static [&'static str])>, act: impl Fn(Event) + 'static) -> Self {
        let closure = Closure::new(act);
        for (target, names) in &targets {
            for name in *names {
                // Adding a listener does not fail, nor does removing one.
                let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
            }
        }
        Self { closure, targets }
    }

    /// Listens as long as the program runs.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for (target, names) in &self.targets {
            for name in *names {
                let _ = target.remove_event_listener_with_callback(name, self.closure.as_ref().unchecked_ref());
            }
        }
    }
}
