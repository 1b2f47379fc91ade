/// A published tile of a chart of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileId {
    /// The days of all years.
    Days,
    /// The hours of the year of this index.
    Year(usize),
}
