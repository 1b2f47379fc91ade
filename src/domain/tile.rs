use serde::{Deserialize, Serialize};

use super::MissingReason;

/// Hourly values of several series, or what longer columns of time come to: the first, the least, the greatest and the
/// last value of each, so that no peak is lost however little of it is looked at.
///
/// Values are whole numbers in a unit that whoever has the tile knows (a concentration's last published decimal), and
/// never negative: a negative number says that there is no value and why ([`Tile::missing`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// Hours in a column: 1, or several.
    pub step: i32,
    /// The hour at which the first column begins, counted from 1970-01-01 0:00 by the local clock; a multiple of `step`.
    pub from: i32,
    /// For each series its columns in order: a number each for columns of one hour, else four.
    pub series: Vec<Vec<i32>>,
}

/// What a column comes to: first, least, greatest and last value; the same number four times where there is none.
pub type Column = [i32; 4];

impl Tile {
    /// The number that stands for a missing value.
    pub fn missing(reason: MissingReason) -> i32 {
        -i32::from(reason.code())
    }

    /// Numbers of a column.
    fn width(&self) -> usize {
        if self.step == 1 { 1 } else { 4 }
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.series.iter().map(Vec::len).max().unwrap_or(0) / self.width()
    }

    /// The hour after the last column.
    ///
    /// # Panics
    ///
    /// Where there are more columns than hours in an `i32`.
    pub fn to(&self) -> i32 {
        self.from + i32::try_from(self.columns()).expect("an hour is an i32") * self.step
    }

    /// A column of a series; `None` where there is none.
    pub fn column(&self, series: usize, column: usize) -> Option<Column> {
        let values = self.series.get(series)?;
        if self.step == 1 {
            return values.get(column).map(|value| [*value; 4]);
        }
        values.get(4 * column..4 * column + 4)?.try_into().ok()
    }

    /// What the columns that touch the hours from `from` up to `to` come to together; `None` where there are none.
    ///
    /// Every column of pixels of a long series asks for it: hence a plain loop over the numbers.
    pub fn within(&self, series: usize, from: i32, to: i32) -> Option<Column> {
        let (values, width) = (self.series.get(series)?, self.width());
        // Before the first column is as good as in it.
        let index = |hours: i32| usize::try_from(hours.div_euclid(self.step)).unwrap_or(0);
        let first = index(from - self.from);
        let end = index(to - self.from + self.step - 1).min(values.len() / width);
        let mut all = None;
        for index in first..end {
            let column = match values.get(index * width..(index + 1) * width)? {
                four @ [_, _, _, _] => [four[0], four[1], four[2], four[3]],
                [value, ..] => [*value; 4],
                [] => return None,
            };
            all = Some(all.map_or(column, |before| join(before, column)));
        }
        all
    }

    /// The same in longer columns: `step` is a multiple of this tile's.
    #[must_use]
    pub fn coarser(&self, step: i32) -> Self {
        let from = self.from.div_euclid(step) * step;
        let columns = (self.to() - from + step - 1) / step;
        let column = |series: usize, column: i32| {
            let start = from + column * step;
            self.within(series, start.max(self.from), (start + step).min(self.to()))
        };
        let none = [Self::missing(MissingReason::NotMeasured); 4];
        let series = (0..self.series.len())
            .map(|series| (0..columns).flat_map(|index| column(series, index).unwrap_or(none)).collect())
            .collect();
        Self { step, from, series }
    }
}

/// What two columns, one after the other, come to. Where one has no value the other speaks for both; where neither has,
/// the reason is told if both have the same.
#[inline]
pub fn join(before: Column, after: Column) -> Column {
    match (before[0] < 0, after[0] < 0) {
        (false, false) => [before[0], before[1].min(after[1]), before[2].max(after[2]), after[3]],
        (false, true) => before,
        (true, false) => after,
        (true, true) if before == after => before,
        (true, true) => [Tile::missing(MissingReason::NotMeasured); 4],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hours(from: i32, series: Vec<Vec<i32>>) -> Tile {
        Tile { step: 1, from, series }
    }

    #[test]
    fn each_reason_has_the_number_that_published_tiles_have() {
        use MissingReason::{BelowDetection, Frozen, Invalid, NotMeasured, OutsidePlan, Removed};
        let reasons = [NotMeasured, Frozen, Invalid, Removed, BelowDetection, OutsidePlan];
        assert_eq!(reasons.map(Tile::missing), [-1, -2, -3, -4, -5, -6]);
        assert_eq!(MissingReason::ALL, reasons, "the browser finds a reason's text by its number");
    }

    #[test]
    fn a_column_has_first_least_greatest_and_last() {
        let tile = hours(48, vec![vec![5, 9, -1, 2, 7]]).coarser(24);
        assert_eq!(tile, Tile { step: 24, from: 48, series: vec![vec![5, 2, 9, 7]] });
        assert_eq!(tile.coarser(48).series, [[5, 2, 9, 7]]);
    }

    #[test]
    fn a_column_without_values_says_why_where_all_say_the_same() {
        let [removed, invalid] = [MissingReason::Removed, MissingReason::Invalid].map(Tile::missing);
        let of = |values: Vec<i32>| hours(0, vec![values]).coarser(24).series[0][0];
        assert_eq!(of(vec![removed; 24]), removed);
        assert_eq!(of(vec![removed, invalid]), Tile::missing(MissingReason::NotMeasured));
        assert_eq!(hours(0, vec![vec![]]).coarser(24).columns(), 0);
    }

    /// A value, or none.
    fn value() -> impl Strategy<Value = i32> {
        prop_oneof![4 => 0..2000_i32, 1 => -6..0_i32]
    }

    proptest! {
        #[test]
        fn the_least_and_the_greatest_of_every_window_survive(
            from in -500..500_i32,
            values in prop::collection::vec(value(), 1..400),
            step in prop_oneof![Just(6), Just(24), Just(168)],
            start in 0..60_i32,
            length in 1..20_i32,
        ) {
            let fine = hours(from, vec![values.clone()]);
            let coarse = fine.coarser(step);
            let (start, end) = (coarse.from + start * step, coarse.from + (start + length) * step);
            let of_window: Vec<_> = values
                .iter()
                .enumerate()
                .filter(|(index, value)| (start..end).contains(&(from + i32::try_from(*index).unwrap())) && **value >= 0)
                .map(|(_, value)| *value)
                .collect();
            let column = coarse.within(0, start, end).filter(|column| column[0] >= 0);
            let expected = of_window.first().map(|first| {
                [*first, *of_window.iter().min().unwrap(), *of_window.iter().max().unwrap(), *of_window.last().unwrap()]
            });
            prop_assert_eq!(column, expected);
            // However often it is made coarser, it comes to the same.
            prop_assert_eq!(coarse.coarser(step * 2), fine.coarser(step * 2));
        }
    }
}
