//! The window of the program, its document and its clocks.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Document, Window};

/// The window that the program runs in.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a page, not in a worker")
}

/// The page.
pub fn document() -> Document {
    window().document().expect("a window of a page has a document")
}

/// Calls `act` after so many milliseconds.
pub fn after(milliseconds: i32, act: impl FnOnce() + 'static) {
    // A browser refuses no timer.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(once(act).unchecked_ref(), milliseconds);
}

/// Calls `act` before the browser paints next.
pub fn before_next_frame(act: impl FnOnce() + 'static) {
    // Nor a frame.
    let _ = window().request_animation_frame(once(act).unchecked_ref());
}

fn once(act: impl FnOnce() + 'static) -> JsValue {
    // Boxed, so that the code that hands a closure to the browser exists once.
    Closure::once_into_js(Box::new(act) as Box<dyn FnOnce()>)
}
