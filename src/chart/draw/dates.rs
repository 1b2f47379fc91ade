//! Labels for days and months where not all of them have room: months by their beginnings, years by their names.

use crate::chart::measure::text_width;

/// A category that is a day or a month.
struct Date<'a> {
    /// The year as written, empty where the label has none.
    year: &'a str,
    month: usize,
    /// Whether it is a month, or the first of its days.
    begins: bool,
}

/// Parts of the labels `2021年3月5日`, `3月5日` and `2021年3月`, and of the same as `2021-03-05` and `2021-03`.
fn parts(label: &str) -> Option<[&str; 3]> {
    if let Some((year, rest)) = label.split_once('-') {
        let (month, day) = rest.split_once('-').unwrap_or((rest, ""));
        return Some([year, month, day]);
    }
    let (year, rest) = label.split_once('年').unwrap_or(("", label));
    let (month, day) = rest.split_once('月')?;
    let day = if day.is_empty() { day } else { day.strip_suffix('日')? };
    Some([year, month, day])
}

/// The labels as dates, if all are dates of days, or of months with their years.
fn dates(labels: &[String]) -> Option<Vec<Date<'_>>> {
    let mut dates: Vec<Date<'_>> = Vec::new();
    for label in labels {
        let [year, month, day] = parts(label)?;
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        // Twelve months without years have room for all of them, or are thinned like anything else.
        if year.is_empty() && day.is_empty() {
            return None;
        }
        // Where days begin in the middle of a month, that one has no beginning.
        let begins = dates.last().map_or(matches!(day, "" | "1" | "01"), |before| before.month != month);
        dates.push(Date { year, month, begins });
    }
    Some(dates)
}

/// The finest of these that stand clear of each other in slots of this width: every month, every second, third or
/// sixth, every year, every second, fifth or tenth and so on. `None` where the labels are no such dates, or too few.
pub fn dated(labels: &[String], size: f64, slot: f64) -> Option<Vec<(usize, String)>> {
    let dates = dates(labels)?;
    let months = [1, 2, 3, 6].into_iter().map(|step| (step, 1));
    let years = [1, 2, 5, 10, 20, 50, 100, 1000].into_iter().map(|step| (12, step));
    let end = labels.len() as f64 * slot;
    months
        .chain(years)
        .map(|(month, year)| chosen(&dates, month, year))
        .find(|chosen| {
            // Where the first stands before the plot, and where each text ends.
            let mut taken = -20.0;
            let clear = chosen.iter().all(|(index, text)| {
                let (middle, half) = ((*index as f64 + 0.5) * slot, text_width(text, size, false) / 2.0);
                let stands = middle - half >= taken && middle + half < end + 8.0;
                taken = middle + half + size / 3.0;
                stands
            });
            clear && !chosen.is_empty()
        })
        // Two months give no idea of a span of days: its days are labelled instead.
        .filter(|chosen| chosen.len() > 2 || dates.iter().filter(|date| date.begins).count() > 3)
}

/// The beginnings of every so many months, or years: January by its year, if there are years.
fn chosen(dates: &[Date], months: usize, years: usize) -> Vec<(usize, String)> {
    let mut shown = "";
    let chosen = dates.iter().enumerate().filter(|(_, date)| {
        let year = date.year.parse().unwrap_or(0_usize);
        date.begins && (date.month - 1).is_multiple_of(months) && (years == 1 || year.is_multiple_of(years))
    });
    chosen
        .map(|(index, date)| {
            let new_year = std::mem::replace(&mut shown, date.year) != date.year;
            let month = date.month.to_string();
            let text = match (new_year, date.month) {
                (false, _) => [&month, "月"].concat(),
                (true, 1) => [date.year, "年"].concat(),
                (true, _) => [date.year, "年", &month, "月"].concat(),
            };
            (index, text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::days_of_year;

    fn days(first: i16, last: i16, text: impl Fn(i16, i8, i8) -> String) -> Vec<String> {
        let days = (first..=last).flat_map(days_of_year);
        days.map(|day| text(day.year(), day.month(), day.day())).collect()
    }

    fn at(labels: &[String], width: f64) -> Vec<String> {
        let dated = dated(labels, 11.0, width / labels.len() as f64).unwrap_or_default();
        dated.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn days_of_a_year_are_labelled_by_the_beginnings_of_months() {
        let year = days(2021, 2021, |_, month, day| format!("{month}月{day}日"));
        assert_eq!(at(&year, 650.0).join(" "), "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月");
        assert_eq!(at(&year, 300.0).join(" "), "1月 3月 5月 7月 9月 11月");
        assert_eq!(at(&year, 130.0).join(" "), "1月 4月 7月 10月");
        let (index, text) = &dated(&year, 11.0, 1.8).unwrap()[2];
        assert_eq!((*index, text.as_str()), (59, "3月"), "the first of March");
    }

    #[test]
    fn where_years_change_the_year_is_written() {
        let days = days(2021, 2022, |year, month, day| format!("{year}-{month:02}-{day:02}"));
        assert_eq!(at(&days, 320.0).join(" "), "2021年 4月 7月 10月 2022年 4月 7月 10月");
        let months: Vec<_> = (7..31).map(|month| format!("{}年{}月", 2020 + month / 12, month % 12 + 1)).collect();
        assert_eq!(at(&months, 650.0).join(" "), "2020年9月 11月 2021年 3月 5月 7月 9月 11月 2022年 3月 5月 7月");
        assert_eq!(at(&months, 120.0).join(" "), "2021年 2022年");
        let decades: Vec<_> = (0..1200).map(|month| format!("{}年{}月", 1926 + month / 12, month % 12 + 1)).collect();
        assert_eq!(at(&decades, 300.0).join(" "), "1940年 1960年 1980年 2000年 2020年");
    }

    #[test]
    fn other_labels_are_left_to_others() {
        let month: Vec<_> = (1..=31).map(|day| format!("{day}日")).collect();
        let months: Vec<_> = (1..=12).map(|month| format!("{month}月")).collect();
        let weeks: Vec<_> = (1..=60).map(|day| format!("{}月{}日", 1 + day / 31, day)).collect();
        for labels in [month, months, weeks, vec!["集宁区".into(), "3月".into()], vec!["-".into()], vec![]] {
            assert_eq!(dated(&labels, 11.0, 3.0), None, "{labels:?}");
        }
    }
}
