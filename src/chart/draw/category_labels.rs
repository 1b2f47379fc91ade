use std::borrow::Cow;

use super::date_labels::DateLabels;
use crate::{
    chart::{Categories, Weight, measure::text_width},
    locale::Locale,
};

/// The labels of categories, of which as many are shown as have room.
pub struct CategoryLabels<'a> {
    /// The label of each category.
    pub texts: Cow<'a, [String]>,
    /// Where the categories are days or months.
    dates: Option<DateLabels>,
}

impl<'a> From<&'a [String]> for CategoryLabels<'a> {
    fn from(names: &'a [String]) -> Self {
        Self { texts: Cow::Borrowed(names), dates: None }
    }
}

impl<'a> CategoryLabels<'a> {
    pub fn new(categories: &'a Categories, locale: Locale) -> Self {
        Self { texts: categories.labels(locale), dates: DateLabels::new(categories, locale) }
    }

    /// As many labels at equal distances as do not touch in slots of this width, each with its index.
    ///
    /// If not all fit, days and months are labelled by the beginnings of months and years. If they would fit without the
    /// character that all of them end with (`1月`, `2月`, …), only the first keeps it.
    pub fn fitting(&self, size: f64, slot: f64) -> Vec<(usize, String)> {
        let labels = &self.texts;
        let widest =
            |labels: &[String]| labels.iter().map(|text| text_width(text, size, Weight::Regular)).fold(0.0, f64::max);
        let gap = size / 3.0;
        let room = widest(labels) + gap;
        if room > slot
            && let Some(short) = without_last(labels)
            && widest(&short) + gap <= slot
            && labels.first().is_some_and(|first| text_width(first, size, Weight::Regular) + gap <= slot * 1.2)
        {
            let first = labels.first().cloned();
            return first.into_iter().chain(short.into_iter().skip(1)).enumerate().collect();
        }
        if room > slot
            && let Some(dates) = self.dates.as_ref().and_then(|dates| dates.fitting(size, slot))
        {
            return dates;
        }
        let step = step(labels.len(), room, slot);
        // A lone label wider than the picture would be cut off.
        let last = labels.len() as f64 * slot;
        let fits = |(index, text): &(usize, String)| {
            let half = text_width(text, size, Weight::Regular) / 2.0;
            let middle = (*index as f64 + 0.5) * slot;
            middle - half > -20.0 && middle + half < last + 8.0
        };
        labels.iter().cloned().enumerate().step_by(step).filter(fits).collect()
    }
}

/// The distance between those of `count` labels that fit, if each takes this much room.
fn step(count: usize, room: f64, slot: f64) -> usize {
    let mut step = 1;
    while step < count && room > slot * step as f64 {
        // Steps that divide a year of months evenly, then any.
        step = if step == 4 { 6 } else { step + 1 };
    }
    step
}

/// The labels without the last character, if all have the same and something before it.
fn without_last(labels: &[String]) -> Option<Vec<String>> {
    let last = labels.first()?.chars().next_back()?;
    labels.iter().map(|text| text.strip_suffix(last).filter(|rest| !rest.is_empty()).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months() -> Vec<String> {
        (1..=12).map(|month| format!("{month}月")).collect()
    }

    fn fitting(labels: &[String], slot: f64) -> Vec<String> {
        CategoryLabels::from(labels).fitting(11.0, slot).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn labels_are_whole_then_short_then_fewer() {
        assert_eq!(fitting(&months(), 50.0), months());
        assert_eq!(fitting(&months(), 20.0)[..3], ["1月", "2", "3"]);
        assert_eq!(fitting(&months(), 10.0), ["1月", "4月", "7月", "10月"]);
    }

    #[test]
    fn any_number_of_labels_is_thinned() {
        let many: Vec<_> = (0..2000).map(|day| day.to_string()).collect();
        assert!(fitting(&many, 0.2).len() < 30);
        assert!(fitting(&[], 10.0).is_empty());
        assert_eq!(fitting(&months()[..1], 300.0).len(), 1);
    }
}
