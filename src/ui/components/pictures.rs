use leptos::prelude::*;

use crate::chart::ChartSpec;

/// The published picture, in both widths.
///
/// The publisher writes it as markup and the browser leaves it as it finds it: hydrating paths that nobody has touched
/// would cost time, and setting markup from a string in the browser is what Trusted Types forbid.
#[cfg(not(feature = "hydrate"))]
pub fn pictures(spec: &ChartSpec) -> impl IntoView + use<> {
    use crate::{
        chart::{Theme, draw, to_svg},
        ui::live::sizes,
    };
    let picture = |size| to_svg(&draw(spec, size, &Theme::LIGHT).scene, &spec.title, "");
    view! { <div class="chart__picture" inner_html=[sizes::WIDE, sizes::NARROW].map(picture).concat()></div> }
}

/// The browser's side of the same element.
#[cfg(feature = "hydrate")]
pub fn pictures(_: &ChartSpec) -> impl IntoView + use<> {
    view! { <div class="chart__picture"></div> }
}
