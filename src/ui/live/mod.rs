//! What runs in the browser.
//!
//! A page is published whole. Here its charts are found in it and made live; nothing of it is rebuilt. A live chart is a
//! [`LivePlot`](live_plot::LivePlot), which listens to the reader, and one of two [`Drawer`](drawer::Drawer)s: `data_points`
//! for most kinds, `hours` for long series.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths in pixels and hours since 1970 are far within the limits of whole numbers"
)]

mod address;
mod browser;
mod canvas;
mod color_scheme;
mod data_points;
mod drawer;
mod elements;
mod fetch;
mod hours;
mod listener;
mod live_page;
mod live_plot;
mod live_table;
mod navigation;
mod near;
mod plot;
mod tile_id;
mod tip;

use self::{
    browser::{after, document, window},
    listener::Listener,
    live_page::{LivePage, data_element},
};

/// Makes the published page live, as soon as all of it is there. A page that the publisher did not make, such as the bare
/// template, stays as it is.
pub fn start() {
    // The program may be there before the page.
    if document().ready_state() == "loading" {
        Listener::new(vec![(window().into(), &["DOMContentLoaded"])], |_| attach()).keep();
    } else {
        attach();
    }
}

fn attach() {
    let document = document();
    let data = data_element(&document).and_then(|element| element.text_content());
    let Some(page) = data.and_then(|data| LivePage::attach(&document, &data)) else { return };
    // While charts wait for their data. Until then links are the browser's.
    after(0, move || {
        navigation::start(page);
        // For tests and measurements, once all charts listen: the page's style does not depend on it.
        after(0, move || {
            if let Some(root) = document.document_element() {
                root.set_class_name("live");
            }
        });
    });
}
