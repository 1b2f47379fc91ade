//! What runs in the browser.
//!
//! A page is published whole. Here its charts are found in it and made live; nothing of it is built anew.

mod address;
mod canvas;
mod fetch;
mod hours;
mod islands;
mod listen;
mod live_chart;
mod live_table;
mod navigation;
mod parts;
mod scheme;
mod tip;

/// Makes the published page live, as soon as all of it is there. A page that the publisher did not make, such as the bare
/// template, stays as it is.
pub fn start() {
    let document = leptos::prelude::document();
    // The program may be there before the page.
    if document.ready_state() == "loading" {
        leptos::prelude::window_event_listener(leptos::ev::DOMContentLoaded, |_| attach());
    } else {
        attach();
    }
}

fn attach() {
    let document = leptos::prelude::document();
    let data = islands::data_element(&document).and_then(|element| element.text_content());
    let Some(islands) = data.and_then(|data| islands::Islands::attach(&document, &data)) else { return };
    // While charts wait for their data. Until then links are the browser's.
    let start = move || {
        navigation::start(islands);
        // For whoever waits for it: the page's style does not hang on it.
        if let Some(root) = document.document_element() {
            root.set_class_name("live");
        }
    };
    leptos::prelude::set_timeout(start, std::time::Duration::ZERO);
}
