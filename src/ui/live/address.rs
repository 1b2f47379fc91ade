//! What a reader has chosen in a chart, in the page's address: a parameter named after the chart.

use wasm_bindgen::JsValue;
use web_sys::{Location, UrlSearchParams};

use super::browser::window;

fn parameters() -> Option<(Location, UrlSearchParams)> {
    let location = window().location();
    let parameters = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
    Some((location, parameters))
}

/// The parameter of a chart, if the address has it.
pub fn read(id: &str) -> Option<String> {
    parameters()?.1.get(id)
}

/// Sets the parameter of a chart, or removes it for an empty text. The history gets no entry.
pub fn write(id: &str, state: &str) {
    let Some((location, parameters)) = parameters() else { return };
    if state.is_empty() {
        parameters.delete(id);
    } else {
        parameters.set(id, state);
    }
    let (path, hash) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    let search = String::from(parameters.to_string());
    let mark = if search.is_empty() { "" } else { "?" };
    if let Ok(history) = window().history() {
        // A browser that limits how often this may be done only keeps an older state.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&[&path, mark, &search, &hash].concat()));
    }
}
