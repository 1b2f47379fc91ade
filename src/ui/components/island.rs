use leptos::prelude::*;

/// The kinds of parts that the browser makes live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Island {
    /// A chart's picture.
    Plot,
}

impl Island {
    /// The `id` of its element.
    pub fn element_id(self, id: &str) -> String {
        match self {
            Self::Plot => format!("{id}-plot"),
        }
    }

    /// The element that the browser finds it by, around what the publisher rendered.
    pub fn around<V: IntoView>(self, id: &str, content: V) -> impl IntoView + use<V> {
        view! { <div class="island" id=self.element_id(id)>{content}</div> }
    }
}
