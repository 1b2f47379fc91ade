use crate::{
    chart::Table,
    domain::{Measured, Pollutant},
    locale::{Locale, fill},
    snapshot::{AirHistory, AnnualAir},
    standard::hj663::annual_metrics,
    ui::{
        components::TableRow,
        pages::{air::annual::metric_name, mark_demonstrations::mark_demonstrations},
    },
};

/// The headings and rows of the years beside each other, with a note between years that cannot be compared.
pub fn history(history: &AirHistory, locale: Locale) -> (Vec<String>, Vec<TableRow>) {
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
    let row = |year: &AnnualAir| {
        let mut row = vec![year.year.to_string(), good_days(year, locale)];
        row.extend(
            year.summary
                .evaluation
                .pollutants
                .values()
                .map(|pollutant| value_or_reason(&pollutant.metrics.leading.value, locale)),
        );
        row.push(value_or_reason(&year.summary.evaluation.composite_index, locale));
        row.extend(has_means.then(|| three_year(year.year).unwrap_or_else(|| texts.none.to_owned())));
        row
    };
    let table = Table { headings, rows: history.years.iter().map(row).collect() };
    let table = mark_demonstrations(table, history.years.iter().map(|year| year.provenance), locale);
    let before = std::iter::once(None).chain(history.years.iter().map(Some));
    let rows = table.rows.into_iter().zip(&history.years).zip(before).flat_map(|((row, year), before)| {
        let note = before.filter(|before| !before.is_comparable(year)).map(|_| {
            let standards = format!("{}、{}", year.standard.name(), year.summary.evaluation.limits.name());
            TableRow::Note(fill(texts.other_standard, &[("standards", &standards)]))
        });
        note.into_iter().chain([TableRow::from(row)])
    });
    (table.headings, rows.collect())
}

fn good_days(year: &AnnualAir, locale: Locale) -> String {
    let values = [("good", &year.summary.good_days.to_string()[..]), ("valid", &year.summary.valid_days.to_string())];
    let ratio = value_or_reason(&year.summary.good_days_ratio, locale);
    match year.summary.good_days_ratio {
        Measured::Value(_) => ratio + &fill(locale.annual_air().of_days, &values),
        Measured::Missing(_) => ratio,
    }
}

fn value_or_reason(value: &Measured<crate::domain::Decimal>, locale: Locale) -> String {
    match value {
        Measured::Value(value) => value.to_string(),
        Measured::Missing(reason) => locale.missing(*reason).to_owned(),
    }
}
