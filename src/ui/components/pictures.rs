use leptos::prelude::*;

use crate::{
    chart::{ChartSpec, Theme, draw, to_svg},
    ui::chart_sizes,
};

/// The published picture, in both widths, as markup.
pub fn pictures(spec: &ChartSpec) -> impl IntoView + use<> {
    let picture = |size| to_svg(&draw(spec, size, &Theme::LIGHT), &spec.title, "");
    view! { <div class="chart__picture" inner_html=[chart_sizes::WIDE, chart_sizes::NARROW].map(picture).concat()></div> }
}
