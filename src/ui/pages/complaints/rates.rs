use crate::{
    chart::Table,
    domain::{Decimal, Ratio},
    locale::{Locale, fill},
    snapshot::ComplaintsYear,
    standard::complaints::{CLOSE_DAYS, EXTENSION_DAYS, INFORM_DAYS},
};

/// How much was closed, how soon, and what is overdue: each number with how it was computed.
pub fn rates(complaints: &ComplaintsYear, locale: Locale) -> Table {
    let texts = locale.complaints();
    let rate = |name: &str, ratio: Ratio, how: &str| {
        let value = ratio.percent(1).map_or_else(
            || texts.no_share.to_owned(),
            |percent| fill(texts.share, &[("percent", &percent.to_string())]),
        );
        let counts = [("numerator", &ratio.part.to_string()[..]), ("denominator", &ratio.whole.to_string())];
        vec![name.to_owned(), value, limits(&fill(how, &counts))]
    };
    let days = |name: &str, days: Option<Decimal>, how: &str| {
        let value = fill(texts.days, &[("days", &days?.to_string())]);
        Some(vec![name.to_owned(), value, how.to_owned()])
    };
    let overdue =
        |name: &str, count: u32, how: &str| vec![name.to_owned(), format!("{count}\u{a0}{}", texts.unit), limits(how)];
    // Where no day of acceptance is known, no share can be computed.
    let informed = Some(complaints.summary.informed_on_time).filter(|ratio| ratio.whole > 0);
    let rows = [
        Some(rate(texts.closure, complaints.summary.closure, texts.closure_how)),
        Some(rate(texts.closed_on_time, complaints.summary.closed_on_time, texts.closed_on_time_how)),
        informed.map(|informed| rate(texts.informed_on_time, informed, texts.informed_on_time_how)),
        days(texts.median_days, complaints.summary.median_days, texts.median_days_how),
        days(texts.p90_days, complaints.summary.p90_days, texts.p90_days_how),
        Some(overdue(texts.overdue_to_close, complaints.summary.overdue_to_close, texts.overdue_to_close_how)),
        Some(overdue(texts.overdue_to_inform, complaints.summary.overdue_to_inform, texts.overdue_to_inform_how)),
    ];
    Table { headings: texts.rates_headings.map(str::to_owned).to_vec(), rows: rows.into_iter().flatten().collect() }
}

/// Puts the legal limits into a text.
pub fn limits(text: &str) -> String {
    let [inform, close, extension, extended] =
        [INFORM_DAYS, CLOSE_DAYS, EXTENSION_DAYS, CLOSE_DAYS + EXTENSION_DAYS].map(|days| days.to_string());
    fill(text, &[("inform", &inform), ("close", &close), ("extension", &extension), ("extended", &extended)])
}
