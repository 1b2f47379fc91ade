use leptos::prelude::*;

use crate::{
    domain::Unit,
    locale::{Locale, fill},
    snapshot::{Part, Quantity, Recomputed},
    ui::site::use_site,
};

/// What the series give for a figure, beside the published value: a line, marked where the series is a demonstration.
#[component]
pub fn RecomputedLine(
    /// The figure beside what the series give.
    recomputed: Recomputed,
    /// The unit of its value.
    unit: Unit,
) -> impl IntoView {
    let locale = use_site().locale;
    let mark = recomputed.made_from.provenance.is_demonstration();
    let mark = mark.then(|| view! { <span class="mark">{locale.words().demonstration}</span> });
    let differs = !recomputed.agrees;
    view! {
        <p class="fact__recomputed" class:fact__recomputed--differs=differs>
            {sentence(&recomputed, unit, locale)}
            " "
            {mark}
        </p>
    }
}

/// The first number, which is the value where it can be told; of the others those that do not agree.
fn sentence(recomputed: &Recomputed, unit: Unit, locale: Locale) -> String {
    let texts = locale.recomputed();
    let told = recomputed.parts.iter().enumerate().filter(|(index, part)| *index == 0 || !part.agrees());
    let parts: Vec<_> = told.map(|(_, part)| told_of(part, unit, locale)).collect();
    let verdict = if recomputed.agrees { texts.agrees } else { texts.differs };
    fill(texts.beside, &[("parts", &parts.join("；")), ("verdict", verdict)])
}

fn told_of(part: &Part, unit: Unit, locale: Locale) -> String {
    let texts = locale.recomputed();
    let label = match part.of {
        Quantity::Value => "",
        Quantity::Whole => texts.whole,
        Quantity::Part => texts.part,
    };
    let unit_of = |number: String| match (part.of, unit) {
        (Quantity::Value, Unit::Percent) => format!("{number}%"),
        (Quantity::Whole | Quantity::Part, unit) if !unit.is_count() => number,
        // A line does not end between a number and its unit.
        (_, unit) => format!("{number}\u{a0}{unit}"),
    };
    let value = unit_of(part.rounded.to_string());
    let division = part.division().unwrap_or_default();
    let text = if division.is_empty() { texts.plain } else { texts.divided };
    let told = fill(text, &[("label", label), ("value", &value), ("division", &division)]);
    if part.agrees() {
        return told;
    }
    let difference = match (part.of, unit) {
        (Quantity::Value, Unit::Percent) => format!("{}\u{a0}{}", part.distance(), texts.points),
        _ => unit_of(part.distance()),
    };
    let published = unit_of(part.published.to_string());
    told + &fill(texts.apart, &[("published", &published), ("difference", &difference)])
}
