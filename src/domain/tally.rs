/// How many items there are: counts of days, sections and complaints are `u32` wherever they are published.
///
/// ```
/// assert_eq!(mingcha::domain::tally(["甲", "乙"]), 2);
/// ```
pub fn tally<T>(items: impl IntoIterator<Item = T>) -> u32 {
    items.into_iter().map(|_| 1).sum()
}
