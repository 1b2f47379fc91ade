//! The answers as sentences.

use std::cmp::Ordering;

use crate::{
    domain::{Decimal, Figure, FigureKind, Period, Pollutant},
    locale::{Locale, fill},
    snapshot::{ComplaintsYear, Figures, headline},
    standard::gb3095::{self, Averaging, Class},
};

/// On what share of days the air was good, and the target.
pub fn good_days(figure: &Figure, figures: &Figures, locale: Locale) -> String {
    let texts = locale.home();
    let period = locale.period(figure.period);
    let mut values = vec![("area", &figure.area[..]), ("period", &period)];
    let Some(target) = figures.target_of(figure) else { return fill(texts.good_days_sentence_alone, &values) };
    let (next, value) = (locale.period(target.period), target.value.to_string());
    values.extend([("next", &next[..]), ("target", &value)]);
    fill(texts.good_days_sentence, &values)
}

/// The mean of PM2.5 against the limit and the target.
pub fn pm25(figure: &Figure, figures: &Figures, locale: Locale) -> String {
    let texts = locale.home();
    let version = gb3095::Gb3095Version::in_force(figure.period.start().first_of_year());
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

/// How many of the sections were good, and how many inferior; `None` where one of them is not published.
pub fn good_water(figure: &Figure, figures: &Figures, locale: Locale) -> Option<String> {
    let inferior = figures.find(headline::INFERIOR_WATER_RATIO, FigureKind::Actual, figure.period.end().year())?;
    let values = [
        ("period", &locale.period(figure.period)[..]),
        ("all", &figure.denominator?.to_string()),
        ("inferior", &inferior.value.to_string()),
    ];
    Some(fill(locale.home().good_water_sentence, &values))
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
