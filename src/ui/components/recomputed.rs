use leptos::prelude::*;

use crate::{
    domain::Unit,
    locale::{Locale, fill},
    snapshot::{FigureNumber, Recomputed, RecomputedNumber},
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
    let mark = recomputed.derived_from.provenance.is_demonstration();
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
    let shown = recomputed.numbers.iter().enumerate().filter(|(index, number)| *index == 0 || !number.agrees());
    let numbers: Vec<_> = shown.map(|(_, number)| describe(number, unit, locale)).collect();
    let verdict = if recomputed.agrees { texts.agrees } else { texts.differs };
    fill(texts.beside, &[("parts", &numbers.join("；")), ("verdict", verdict)])
}

fn describe(number: &RecomputedNumber, unit: Unit, locale: Locale) -> String {
    let texts = locale.recomputed();
    let label = match number.of {
        FigureNumber::Value => "",
        FigureNumber::Whole => texts.whole,
        FigureNumber::Part => texts.part,
    };
    let unit_of = |text: String| match (number.of, unit) {
        (FigureNumber::Value, Unit::Percent) => format!("{text}%"),
        (FigureNumber::Whole | FigureNumber::Part, unit) if !unit.is_count() => text,
        // A line does not end between a number and its unit.
        (_, unit) => format!("{text}\u{a0}{unit}"),
    };
    let value = unit_of(number.rounded.to_string());
    let division = number.division().unwrap_or_default();
    let template = if division.is_empty() { texts.plain } else { texts.divided };
    let line = fill(template, &[("label", label), ("value", &value), ("division", &division)]);
    if number.agrees() {
        return line;
    }
    let difference = match (number.of, unit) {
        (FigureNumber::Value, Unit::Percent) => format!("{}\u{a0}{}", number.distance(), texts.points),
        _ => unit_of(number.distance()),
    };
    let published = unit_of(number.published.to_string());
    line + &fill(texts.apart, &[("published", &published), ("difference", &difference)])
}
