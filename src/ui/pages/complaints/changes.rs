use crate::{
    chart::Table,
    domain::Decimal,
    locale::{Locale, fill},
    snapshot::ComplaintsYear,
    standard::complaints::Change,
};

/// What was received and closed in each month, and how that differs from a year and from a month before.
///
/// The column for the year before is left out where no month can be compared with it.
pub fn changes(complaints: &ComplaintsYear, locale: Locale) -> Table {
    let texts = locale.complaints();
    let of_year = complaints.months.iter().any(|month| month.year_on_year.is_some());
    let counted = |name: &str| format!("{name}（{}）", texts.unit);
    let mut headings = vec![locale.words().month_heading.to_owned(), counted(texts.received), counted(texts.closed)];
    headings.extend(of_year.then(|| texts.year_on_year.to_owned()));
    headings.push(texts.on_previous.to_owned());
    let rows = complaints.months.iter().map(|month| {
        let mut row = vec![locale.month(month.month), month.received.to_string(), month.closed.to_string()];
        row.extend(of_year.then(|| change(month.year_on_year, locale)));
        row.push(change(month.on_previous, locale));
        row
    });
    Table { headings, rows: rows.collect() }
}

/// The year's number beside that of the year before, as a sentence.
pub fn year_on_year(complaints: &ComplaintsYear, locale: Locale) -> Option<String> {
    let difference = complaints.year_on_year?;
    let values = [
        ("year", &complaints.year.to_string()[..]),
        ("current", &complaints.summary.received.to_string()),
        ("base", &difference.base.to_string()),
        ("change", &change(Some(difference), locale)),
    ];
    Some(fill(locale.complaints().year_on_year_sentence, &values))
}

/// How a count differs, in words.
fn change(change: Option<Change>, locale: Locale) -> String {
    let texts = locale.complaints();
    let Some(change) = change else { return texts.no_base.to_owned() };
    let Some(percent) = change.percent else { return texts.base_of_none.to_owned() };
    if percent == Decimal::ZERO {
        return texts.as_many.to_owned();
    }
    let (text, size) =
        if percent < Decimal::ZERO { (texts.fewer, Decimal::ZERO - percent) } else { (texts.more, percent) };
    fill(text, &[("percent", &size.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Period;

    #[test]
    fn a_change_is_told_in_words() {
        let told = |base, percent: Option<&str>| {
            let percent = percent.map(|percent| percent.parse().unwrap());
            change(Some(Change { with: Period::year(2020).unwrap(), base, percent }), Locale::ZhCn)
        };
        assert_eq!(told(4, Some("25.0")), "增加25.0%");
        assert_eq!(told(4, Some("-50.0")), "减少50.0%");
        assert_eq!(told(4, Some("0.0")), "持平");
        assert_eq!(told(0, None), "从0件起");
        assert_eq!(change(None, Locale::ZhCn), "无");
    }
}
