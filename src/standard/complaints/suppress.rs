use std::fmt;

use super::{
    PublishedCount,
    network::{Edge, Network, NoCycle},
};

/// The threshold: counts from 1 to 4 are small.
pub const SMALL: u32 = 5;

/// The small counts cannot be hidden among the others: the breakdown must not be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unprotectable;

/// A table of counts by small area (rows) and something else (columns), as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppressedTable {
    /// `cells[row][column]`.
    pub cells: Vec<Vec<PublishedCount>>,
    /// The total of each row, a count by small area itself.
    pub row_totals: Vec<PublishedCount>,
    /// The total of each column: of the whole city, never suppressed.
    pub column_totals: Vec<u32>,
    /// The total of all, never suppressed.
    pub total: u32,
}

/// Suppresses the counts below the threshold in a breakdown by small area whose total is published, and as many others
/// as are needed so that none can be computed from the rest: for all a reader knows, each suppressed one can be at least
/// two numbers.
///
/// A count of 0 is shown, since it reveals nobody; it is suppressed only where no other count can hide a small one.
/// The answer is in the order of the counts.
///
/// Not guarded against: what was published elsewhere about the same complaints. Rates and days by area reveal counts
/// too; and where each complaint has one type, the row totals of a table are the counts by area: publish one
/// of them, not both.
///
/// ```
/// use mingcha::standard::complaints::{PublishedCount, SMALL, suppress_line};
///
/// let counts = suppress_line(&[40, 3, 9], SMALL).unwrap();
/// // With 9 shown, 52 − 40 − 9 would give 3.
/// assert_eq!(counts, [PublishedCount::Shown(40), PublishedCount::Suppressed, PublishedCount::Suppressed]);
/// ```
///
/// # Errors
///
/// [`Unprotectable`] for a small count without another count beside it.
pub fn suppress_line(counts: &[u32], threshold: u32) -> Result<Vec<PublishedCount>, Unprotectable> {
    let edges = counts.iter().map(|count| edge(0, 1, *count, threshold)).collect();
    let hidden = Network::new(2, edges).protect()?;
    Ok(counts.iter().zip(hidden).map(cell).collect())
}

/// Suppresses likewise in a table by small area (rows) that is published with its totals; the limits of
/// [`suppress_line`] hold here too.
///
/// Row totals are counts by small area, and suppressed like the others. Column totals and the total of all are
/// those of the whole city and are shown. Rows that are shorter than the longest are filled with zeros.
///
/// # Errors
///
/// [`Unprotectable`] for a small count in a table of one row.
///
/// ```
/// use mingcha::standard::complaints::{PublishedCount, SMALL, suppress_table};
///
/// // Areas are rows, types columns. The 2 can be hidden in no smaller table than of two rows and two columns.
/// let table = suppress_table(&[vec![2, 30], vec![20, 40]], SMALL).unwrap();
/// assert_eq!(table.cells[0][0], PublishedCount::Suppressed);
/// assert_eq!((table.column_totals, table.total), (vec![22, 70], 92));
/// ```
pub fn suppress_table(counts: &[Vec<u32>], threshold: u32) -> Result<SuppressedTable, Unprotectable> {
    let (rows, columns) = (counts.len(), counts.iter().map(Vec::len).max().unwrap_or(0));
    let count = |row: usize, column: usize| counts[row].get(column).copied().unwrap_or(0);
    let row_totals: Vec<u32> = counts.iter().map(|row| row.iter().sum()).collect();
    // From one source through the rows to the columns, whose totals are fixed.
    let source = rows + columns;
    let of_rows = (0..rows).map(|row| edge(source, row, row_totals[row], threshold));
    let of_cells = (0..rows).flat_map(|row| {
        (0..columns)
            .map(move |column| (row, column))
            .map(|(row, column)| edge(row, rows + column, count(row, column), threshold))
    });
    let hidden = Network::new(source + 1, of_rows.chain(of_cells).collect()).protect()?;
    let cells = |row: usize| {
        let hidden = hidden[rows + row * columns..].iter().copied();
        (0..columns).zip(hidden).map(|(column, hidden)| cell((&count(row, column), hidden))).collect()
    };
    Ok(SuppressedTable {
        cells: (0..rows).map(cells).collect(),
        column_totals: (0..columns).map(|column| (0..rows).map(|row| count(row, column)).sum()).collect(),
        total: row_totals.iter().sum(),
        row_totals: row_totals.iter().zip(hidden.iter().copied()).map(cell).collect(),
    })
}

fn edge(from: usize, to: usize, count: u32, threshold: u32) -> Edge {
    Edge { from, to, count, hidden: count > 0 && count < threshold }
}

fn cell((count, hidden): (&u32, bool)) -> PublishedCount {
    if hidden { PublishedCount::Suppressed } else { PublishedCount::Shown(*count) }
}

impl From<NoCycle> for Unprotectable {
    fn from(_: NoCycle) -> Self {
        Self
    }
}

impl fmt::Display for Unprotectable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("个别数太小，又没有别的数可以一起隐去，不能公布这项分类")
    }
}

impl std::error::Error for Unprotectable {}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(counts: &[u32]) -> String {
        match suppress_line(counts, SMALL) {
            Ok(cells) => cells.into_iter().map(|cell| cell.text(SMALL)).collect::<Vec<_>>().join(" "),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_small_count_takes_the_smallest_other_with_it() {
        assert_eq!(line(&[40, 3, 9, 25]), "40 <5 <5 25");
        assert_eq!(line(&[40, 3, 2, 25]), "40 <5 <5 25", "two small ones hide each other");
        assert_eq!(line(&[5, 9, 25]), "5 9 25", "the threshold itself is not small");
        assert_eq!(line(&[]), "");
    }

    #[test]
    fn a_zero_is_shown_and_hides_others_last() {
        assert_eq!(line(&[0, 3, 9]), "0 <5 <5");
        assert_eq!(line(&[1, 1, 0, 30]), "<5 <5 0 <5", "1 + 1 = 2 would give both away");
        assert_eq!(line(&[0, 3, 0]), "<5 <5 0");
    }

    #[test]
    fn a_single_small_count_cannot_be_published() {
        assert_eq!(suppress_line(&[3], SMALL), Err(Unprotectable));
        assert_eq!(suppress_table(&[vec![3, 70]], SMALL), Err(Unprotectable));
        assert_eq!(suppress_line(&[3], 0), Ok(vec![PublishedCount::Shown(3)]), "without a threshold nothing is small");
    }

    #[test]
    fn a_table_hides_a_rectangle_around_a_small_count() {
        let counts = [vec![3, 20, 30], vec![40, 8, 60], vec![70, 80, 90]];
        let table = suppress_table(&counts, SMALL).unwrap();
        let text = |cells: &[PublishedCount]| cells.iter().map(|cell| cell.text(SMALL)).collect::<Vec<_>>().join(" ");
        assert_eq!(text(&table.cells[0]), "<5 <5 30");
        assert_eq!(text(&table.cells[1]), "<5 <5 60");
        assert_eq!(text(&table.cells[2]), "70 80 90");
        assert_eq!(text(&table.row_totals), "53 108 240");
        assert_eq!((table.column_totals, table.total), (vec![113, 108, 180], 401));
    }

    #[test]
    fn a_small_row_total_is_suppressed_too() {
        let table = suppress_table(&[vec![1, 2], vec![10, 20], vec![50, 60]], SMALL).unwrap();
        assert_eq!(
            table.row_totals,
            [PublishedCount::Suppressed, PublishedCount::Suppressed, PublishedCount::Shown(110)]
        );
        assert_eq!(table.cells[0], [PublishedCount::Suppressed, PublishedCount::Suppressed]);
    }
}
