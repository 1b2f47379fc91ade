use crate::{
    domain::{Measured, Pollutant},
    locale::{Locale, fill},
    snapshot::{AirHistory, AnnualAir},
    standard::hj663::annual_metrics,
    ui::{components::PartedRow, pages::air::annual::metric_name},
};

/// The headings and rows of the years beside each other, with a row between years that cannot be compared.
pub fn history(history: &AirHistory, locale: Locale) -> (Vec<String>, Vec<PartedRow>) {
    let texts = locale.annual_air();
    let mut headings = vec![texts.year.to_owned(), texts.good_days.to_owned()];
    headings.extend(Pollutant::ALL.map(|pollutant| {
        let metric = annual_metrics(pollutant).first().map(|metric| metric_name(pollutant, *metric, locale));
        format!("{}{}（{}）", pollutant.symbol(), metric.unwrap_or_default(), pollutant.unit().symbol())
    }));
    headings.push(texts.composite_index.to_owned());
    let three_year = |year: i16| {
        let mut of_year = history.three_year_means.iter().filter(|mean| mean.year == year);
        of_year.find(|mean| mean.pollutant == Pollutant::Pm25).map(|mean| mean.value.to_string())
    };
    let has_means = !history.three_year_means.is_empty();
    headings.extend(has_means.then(|| texts.three_year_mean.to_owned()));
    let has_marks = history.years.iter().any(|year| year.provenance.is_demonstration());
    headings.extend(has_marks.then(|| locale.chart().mark_heading.to_owned()));
    let mut rows = Vec::new();
    let mut before: Option<&AnnualAir> = None;
    for year in &history.years {
        if before.is_some_and(|before| !before.is_comparable(year)) {
            let standards = format!("{}、{}", year.standard, year.annual.limits);
            rows.push(PartedRow::Part(fill(texts.other_standard, &[("standards", &standards)])));
        }
        before = Some(year);
        let mut row = vec![year.year.to_string(), good_days(year, locale)];
        row.extend(year.annual.pollutants.iter().map(|pollutant| {
            let value = pollutant.metrics.first().map(|metric| told(&metric.value, locale));
            value.unwrap_or_default()
        }));
        row.push(told(&year.annual.composite_index, locale));
        row.extend(has_means.then(|| three_year(year.year).unwrap_or_else(|| texts.none.to_owned())));
        let mark = if year.provenance.is_demonstration() { locale.words().demonstration } else { "" };
        row.extend(has_marks.then(|| mark.to_owned()));
        rows.push(PartedRow::Cells(row));
    }
    (headings, rows)
}

fn good_days(year: &AnnualAir, locale: Locale) -> String {
    let values = [("good", &year.good_days.to_string()[..]), ("valid", &year.valid_days.to_string())];
    let ratio = told(&year.good_days_ratio, locale);
    match year.good_days_ratio {
        Measured::Value(_) => ratio + &fill(locale.annual_air().of_days, &values),
        Measured::Missing(_) => ratio,
    }
}

fn told(value: &Measured<crate::domain::Decimal>, locale: Locale) -> String {
    match value {
        Measured::Value(value) => value.to_string(),
        Measured::Missing(reason) => locale.missing(*reason).to_owned(),
    }
}
