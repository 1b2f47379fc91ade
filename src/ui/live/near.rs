use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys::Array};

/// How far beyond the window's edges an element is near: as far as the window is high.
const MARGIN: &str = "100%";

/// Waits for an element to come near the window, until it is dropped.
pub struct Near {
    observer: IntersectionObserver,
    _closure: Closure<dyn Fn(Array, IntersectionObserver)>,
}

impl Near {
    /// Calls `act` once, as soon as the element is in the window or near it.
    pub fn new(element: &Element, act: impl Fn() + 'static) -> Option<Self> {
        let closure = Closure::new(move |entries: Array, observer: IntersectionObserver| {
            if entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
                observer.disconnect();
                act();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
