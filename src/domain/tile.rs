use std::fmt;

use serde::{Deserialize, Serialize};

use super::{HourIndex, M4, MissingReason};

/// Buckets of one hour or of several for each of several series: the hourly values themselves, or their [`M4`]
/// aggregates.
///
/// Values are whole multiples of the last published decimal, which the tile does not hold, and never negative: a
/// negative number is the code of the reason why there is no value ([`Tile::missing`]).
///
/// ```
/// use mingcha::domain::{HourIndex, M4, Tile};
///
/// let hours = Tile::new(1, HourIndex::new(48), vec![vec![5, 9, 2, 7]])?;
/// let days = hours.coarser(24);
/// assert_eq!((days.step(), days.from(), days.to()), (24, HourIndex::new(48), HourIndex::new(72)));
/// assert_eq!(days.bucket(0, 0), Some(M4 { first: 5, min: 2, max: 9, last: 7 }));
/// assert_eq!(serde_json::to_string(&days)?, r#"{"step":24,"from":48,"series":[[5,2,9,7]]}"#);
///
/// assert!(serde_json::from_str::<Tile>(r#"{"step":0,"from":48,"series":[]}"#).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TileFields")]
pub struct Tile {
    step: i32,
    from: HourIndex,
    series: Vec<Vec<i32>>,
}

/// A tile as it is read, before it is checked.
#[derive(Deserialize)]
struct TileFields {
    step: i32,
    from: HourIndex,
    series: Vec<Vec<i32>>,
}

impl TryFrom<TileFields> for Tile {
    type Error = TileError;

    fn try_from(TileFields { step, from, series }: TileFields) -> Result<Self, TileError> {
        Self::new(step, from, series)
    }
}

/// Why numbers are not a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileError {
    /// The step is zero or negative.
    Step,
    /// The first hour is not a multiple of the step.
    From,
    /// The numbers of a series are not four per bucket.
    Length,
    /// The last bucket ends after the greatest hour.
    End,
}

impl fmt::Display for TileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Step => "a tile's step must be at least one hour",
            Self::From => "a tile must begin at a multiple of its step",
            Self::Length => "a bucket of several hours must have four numbers",
            Self::End => "a tile's last bucket ends after the greatest hour",
        })
    }
}

impl std::error::Error for TileError {}

/// A tile without series, from hour 0.
impl Default for Tile {
    fn default() -> Self {
        Self { step: 1, from: HourIndex::default(), series: Vec::new() }
    }
}

impl Tile {
    /// A tile of buckets of `step` hours. `from` is the hour at which the first begins. Each series has one number per
    /// bucket of one hour, else four.
    ///
    /// # Errors
    ///
    /// [`TileError`]: the step is not positive, `from` is not a multiple of it, a bucket is not complete, or there is no
    /// [`HourIndex`] of the end.
    pub fn new(step: i32, from: HourIndex, series: Vec<Vec<i32>>) -> Result<Self, TileError> {
        if step < 1 {
            return Err(TileError::Step);
        }
        if from.get() % step != 0 {
            return Err(TileError::From);
        }
        let tile = Self { step, from, series };
        let width = tile.width();
        if tile.series.iter().any(|values| values.len() % width != 0) {
            return Err(TileError::Length);
        }
        let length = i32::try_from(tile.buckets()).ok().and_then(|buckets| buckets.checked_mul(step));
        length.and_then(|length| from.get().checked_add(length)).ok_or(TileError::End)?;
        Ok(tile)
    }

    /// The number of a missing value.
    pub fn missing(reason: MissingReason) -> i32 {
        M4::missing(reason).first
    }

    /// Hours in a bucket: 1, or several.
    pub fn step(&self) -> i32 {
        self.step
    }

    /// The hour at which the first bucket begins; a multiple of the step.
    pub fn from(&self) -> HourIndex {
        self.from
    }

    /// The hour after the last bucket.
    pub fn to(&self) -> HourIndex {
        self.start(self.buckets())
    }

    /// The numbers of each series: one per bucket of one hour, else four.
    pub fn series(&self) -> &[Vec<i32>] {
        &self.series
    }

    /// Numbers of a bucket.
    fn width(&self) -> usize {
        if self.step == 1 { 1 } else { 4 }
    }

    /// How many buckets the longest series has.
    pub fn buckets(&self) -> usize {
        self.series.iter().map(Vec::len).max().unwrap_or(0) / self.width()
    }

    /// The hour at which a bucket begins.
    ///
    /// # Panics
    ///
    /// If there is no such bucket, nor an [`HourIndex`] of its beginning.
    pub fn start(&self, bucket: usize) -> HourIndex {
        self.from + i32::try_from(bucket).expect("a tile ends at an hour") * self.step
    }

    /// A bucket of a series; `None` if there is none.
    pub fn bucket(&self, series: usize, bucket: usize) -> Option<M4> {
        let (values, width) = (self.series.get(series)?, self.width());
        aggregate_of(values.get(bucket * width..(bucket + 1) * width)?)
    }

    /// The aggregate of the buckets that overlap the hours from `from` up to `to`; `None` if there are none.
    ///
    /// It is called for every pixel column of a long series: hence a plain loop over the numbers.
    pub fn aggregate(&self, series: usize, from: HourIndex, to: HourIndex) -> Option<M4> {
        let (values, width) = (self.series.get(series)?, self.width());
        // An hour before the first bucket has the index of the first.
        let index = |hours: i32| usize::try_from(hours.div_euclid(self.step)).unwrap_or(0);
        let first = index(from - self.from);
        let end = index(to - self.from + self.step - 1).min(values.len() / width);
        let mut all: Option<M4> = None;
        for index in first..end {
            let bucket = aggregate_of(values.get(index * width..(index + 1) * width)?)?;
            all = Some(all.map_or(bucket, |before| before.join(bucket)));
        }
        all
    }

    /// The same series in buckets of `step` hours, which is a multiple of this tile's step.
    #[must_use]
    pub fn coarser(&self, step: i32) -> Self {
        let from = self.from.floor_to(step);
        let buckets = (self.to() - from + step - 1) / step;
        let bucket = |series: usize, bucket: i32| {
            let start = from + bucket * step;
            self.aggregate(series, start.max(self.from), (start + step).min(self.to()))
                .unwrap_or(M4::missing(MissingReason::NotMeasured))
        };
        let series = |series| (0..buckets).flat_map(|index| bucket(series, index).to_array()).collect();
        Self { step, from, series: (0..self.series.len()).map(series).collect() }
    }
}

/// The aggregate of a bucket's numbers: of four, or of a single value.
#[inline]
fn aggregate_of(numbers: &[i32]) -> Option<M4> {
    match *numbers {
        [first, min, max, last] => Some(M4 { first, min, max, last }),
        [value] => Some(M4::of_value(value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hours(from: i32, series: Vec<Vec<i32>>) -> Tile {
        Tile::new(1, HourIndex::new(from), series).unwrap()
    }

    #[test]
    fn each_reason_has_the_number_that_published_tiles_have() {
        use MissingReason::{BelowDetection, Frozen, Invalid, NotMeasured, OutsidePlan, Removed};
        let reasons = [NotMeasured, Frozen, Invalid, Removed, BelowDetection, OutsidePlan];
        assert_eq!(reasons.map(Tile::missing), [-1, -2, -3, -4, -5, -6]);
        assert_eq!(MissingReason::ALL, reasons, "the browser finds a reason's text by its number");
    }

    #[test]
    fn a_bucket_has_first_least_greatest_and_last() {
        let tile = hours(48, vec![vec![5, 9, -1, 2, 7]]).coarser(24);
        assert_eq!(tile, Tile::new(24, HourIndex::new(48), vec![vec![5, 2, 9, 7]]).unwrap());
        assert_eq!(tile.coarser(48).series, [[5, 2, 9, 7]]);
    }

    #[test]
    fn a_bucket_without_values_keeps_a_reason_that_all_its_hours_share() {
        let [removed, invalid] = [MissingReason::Removed, MissingReason::Invalid].map(Tile::missing);
        let of = |values: Vec<i32>| hours(0, vec![values]).coarser(24).series[0][0];
        assert_eq!(of(vec![removed; 24]), removed);
        assert_eq!(of(vec![removed, invalid]), Tile::missing(MissingReason::NotMeasured));
        assert_eq!(hours(0, vec![vec![]]).coarser(24).buckets(), 0);
    }

    #[test]
    fn numbers_that_are_not_a_tile_are_refused() {
        let error =
            |step, from, values: usize| Tile::new(step, HourIndex::new(from), vec![vec![0; values]]).unwrap_err();
        assert_eq!([0, -24].map(|step| error(step, 0, 0)), [TileError::Step; 2]);
        assert_eq!(error(24, 25, 4), TileError::From);
        assert_eq!(error(24, 24, 7), TileError::Length);
        assert_eq!(error(1, i32::MAX, 1), TileError::End);
        assert_eq!(Tile::new(Tile::default().step(), Tile::default().from(), Vec::new()), Ok(Tile::default()));
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
                .filter(|(index, value)| (start..end).contains(&fine.start(*index)) && **value >= 0)
                .map(|(_, value)| *value)
                .collect();
            let bucket = coarse.aggregate(0, start, end).filter(|bucket| bucket.has_value());
            let expected = of_window.first().map(|first| {
                [*first, *of_window.iter().min().unwrap(), *of_window.iter().max().unwrap(), *of_window.last().unwrap()]
            });
            prop_assert_eq!(bucket.map(M4::to_array), expected);
            // Two coarsenings give the same as one.
            prop_assert_eq!(coarse.coarser(step * 2), fine.coarser(step * 2));
        }
    }
}
