//! What runs in the browser, and what travels to it.

pub mod address;
mod canvas;
mod data;
mod fetch;
#[cfg(feature = "hydrate")]
mod islands;
mod listen;
#[cfg(feature = "hydrate")]
mod navigation;
pub mod sizes;

pub use canvas::paint;
pub use data::{Collector, LiveData};
pub use fetch::tile;
pub use listen::listen;

/// Makes the published page live. A page that the publisher did not make, such as the bare template, stays as it is.
#[cfg(feature = "hydrate")]
pub fn start() {
    let document = leptos::prelude::document();
    let data = islands::data_element(&document).and_then(|element| element.text_content());
    if let Some(islands) = data.and_then(|data| islands::Islands::hydrate(&document, &data)) {
        navigation::start(islands);
    }
}
