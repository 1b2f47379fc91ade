use leptos::prelude::*;

use super::DemonstrationMark;
use crate::{
    domain::Unit,
    locale::{Locale, fill},
    snapshot::{FigureNumber, Recomputed, RecomputedNumber},
    ui::context::use_site,
};

/// What the series give for a figure, beside the published value: one line, marked where the series is a demonstration.
#[component]
pub fn RecomputedLine(
    /// The figure beside what the series give.
    recomputed: Recomputed,
    /// The unit of its value.
    unit: Unit,
) -> impl IntoView {
    let locale = use_site().locale;
    let provenance = recomputed.derived_from.provenance;
    let differs = !recomputed.agrees;
    view! {
        <p class="fact__recomputed" class:fact__recomputed--differs=differs>
            {sentence(&recomputed, unit, locale)}
            " "
            <DemonstrationMark provenance=provenance />
        </p>
    }
}

/// The first number, which is the value where it can be recomputed; of the others those that do not agree.
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
    let with_unit = |text: String| match number.of.unit(unit) {
        Some(Unit::Percent) => format!("{text}%"),
        // A line does not end between a number and its unit.
        Some(unit) => format!("{text}\u{a0}{unit}"),
        None => text,
    };
    let value = with_unit(number.rounded.to_string());
    let mut text = match number.division() {
        Some(division) => fill(texts.divided, &[("label", label), ("value", &value), ("division", &division)]),
        None => fill(texts.plain, &[("label", label), ("value", &value)]),
    };
    if !number.agrees() {
        let points = || format!("{}\u{a0}{}", number.distance(), texts.points);
        let difference = if number.of.is_percentage(unit) { points() } else { with_unit(number.distance()) };
        let published = with_unit(number.published.to_string());
        text += &fill(texts.apart, &[("published", &published), ("difference", &difference)]);
    }
    text
}
