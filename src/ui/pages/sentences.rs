//! The answers in words.

use std::cmp::Ordering;

use crate::{
    domain::{Decimal, Figure, FigureKind, Period, Pollutant},
    locale::{Locale, fill},
    snapshot::{ComplaintsYear, Figures, headline},
    standard::gb3095::{self, Averaging, Class},
};

/// How much of the year the air was good.
pub fn good_days(figure: &Figure, figures: &Figures, locale: Locale) -> String {
    let texts = locale.home();
    let target = figures.target_of(figure);
    let (next, value) =
        target.map_or_else(Default::default, |target| (locale.period(target.period), target.value.to_string()));
    let values =
        [("area", &figure.area[..]), ("period", &locale.period(figure.period)), ("next", &next), ("target", &value)];
    fill(if target.is_some() { texts.good_days_sentence } else { texts.good_days_sentence_alone }, &values)
}

/// How much PM2.5 there was, against the limit and the target.
pub fn pm25(figure: &Figure, figures: &Figures, locale: Locale) -> String {
    let texts = locale.home();
    let version = gb3095::Version::in_force(figure.period.start().first_of_year());
    let limit = gb3095::limit(version, Class::II, Pollutant::Pm25, Averaging::Annual);
    let against = |text: &str, value: Decimal, period: &str| {
        let compared = match figure.value.cmp(&value) {
            Ordering::Less => texts.below,
            Ordering::Equal => texts.equal,
            Ordering::Greater => texts.above,
        };
        fill(
            text,
            &[
                ("compared", compared),
                ("value", &value.to_string()),
                ("unit", figure.unit.symbol()),
                ("period", period),
            ],
        )
    };
    let mut sentence = fill(texts.pm25_sentence, &[("area", &figure.area), ("period", &locale.period(figure.period))]);
    sentence.extend(limit.map(|limit| against(texts.pm25_limit, limit, "")));
    sentence.extend(
        figures.target_of(figure).map(|target| against(texts.pm25_target, target.value, &locale.period(target.period))),
    );
    sentence + texts.full_stop
}

/// How many of the sections were good, and how many inferior.
pub fn good_water(figure: &Figure, figures: &Figures, locale: Locale) -> String {
    let texts = locale.home();
    let inferior = figures.find(headline::INFERIOR_WATER_RATIO, FigureKind::Actual, figure.period.end().year());
    let all = figure.denominator.map_or_else(String::new, |all| all.to_string());
    let inferior = inferior.map_or_else(String::new, |figure| figure.value.to_string());
    fill(
        texts.good_water_sentence,
        &[("period", &locale.period(figure.period)), ("all", &all), ("inferior", &inferior)],
    )
}

/// How many complaints there were, and how many are closed, as published.
pub fn complaints(figure: &Figure, locale: Locale) -> String {
    let (closed, received) = (figure.numerator.unwrap_or(figure.value), figure.denominator.unwrap_or(figure.value));
    closed_of_received(closed, received, figure.period, locale)
}

/// The same by the records; `None` for a demonstration, which answers nothing.
pub fn complaints_counted(complaints: &ComplaintsYear, locale: Locale) -> Option<String> {
    let (closed, received) = (complaints.summary.closed.into(), complaints.summary.received.into());
    let period = Period::year(complaints.year).ok().filter(|_| !complaints.provenance.is_demonstration())?;
    Some(closed_of_received(closed, received, period, locale))
}

fn closed_of_received(closed: Decimal, received: Decimal, period: Period, locale: Locale) -> String {
    let texts = locale.home();
    let text = if closed == received { texts.complaints_all_closed } else { texts.complaints_closed };
    let values =
        [("period", &locale.period(period)[..]), ("closed", &closed.to_string()), ("received", &received.to_string())];
    fill(text, &values)
}
