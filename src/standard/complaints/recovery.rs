//! Whether a reader can compute a suppressed count back, judged from what is published and from nothing else.

use super::{PublishedCount, SMALL, SuppressedTable, properties::Seeded, suppress_line, suppress_table};

/// A reader who tries all tables of non-negative whole numbers, and keeps those that agree with all that is published.
struct Reader<'a> {
    published: &'a SuppressedTable,
    /// Counts so far, row by row.
    guess: Vec<Vec<u32>>,
    /// For each count, the least and the greatest value it had in a table that agrees.
    ranges: Vec<Vec<(u32, u32)>>,
    /// Likewise for the row totals.
    total_ranges: Vec<(u32, u32)>,
}

impl<'a> Reader<'a> {
    fn of(published: &'a SuppressedTable) -> Self {
        let (rows, columns) = (published.cells.len(), published.column_totals.len());
        let unknown = (u32::MAX, 0);
        let mut reader = Self {
            published,
            guess: vec![vec![0; columns]; rows],
            ranges: vec![vec![unknown; columns]; rows],
            total_ranges: vec![unknown; rows],
        };
        reader.fill(0, 0);
        reader
    }

    /// Tries every value from this count on, column by column.
    fn fill(&mut self, row: usize, column: usize) {
        let rows = self.guess.len();
        if column == self.published.column_totals.len() {
            return self.note();
        }
        let so_far: u32 = self.guess[..row].iter().map(|counts| counts[column]).sum();
        let rest = self.published.column_totals[column].checked_sub(so_far);
        if row == rows {
            if rest == Some(0) {
                self.fill(0, column + 1);
            }
            return;
        }
        let Some(rest) = rest else { return };
        let values = match self.published.cells[row][column] {
            PublishedCount::Shown(count) => count..=count,
            PublishedCount::Suppressed => 0..=rest,
        };
        for value in values {
            self.guess[row][column] = value;
            let of_row: u32 = self.guess[row][..=column].iter().sum();
            if !matches!(self.published.row_totals[row], PublishedCount::Shown(total) if of_row > total) {
                self.fill(row + 1, column);
            }
        }
    }

    /// A table whose column totals agree: takes it in if the row totals and the total do too.
    fn note(&mut self) {
        let totals: Vec<u32> = self.guess.iter().map(|counts| counts.iter().sum()).collect();
        let agrees = |(total, published): (&u32, &PublishedCount)| {
            *published == PublishedCount::Suppressed || *published == PublishedCount::Shown(*total)
        };
        if totals.iter().sum::<u32>() != self.published.total
            || !totals.iter().zip(&self.published.row_totals).all(agrees)
        {
            return;
        }
        let wider = |range: &mut (u32, u32), value: u32| *range = (range.0.min(value), range.1.max(value));
        for (row, counts) in self.guess.iter().enumerate() {
            wider(&mut self.total_ranges[row], totals[row]);
            for (column, count) in counts.iter().enumerate() {
                wider(&mut self.ranges[row][column], *count);
            }
        }
    }

    /// How many suppressed counts can be one number only, and how many there are.
    fn recovered(&self) -> (usize, usize) {
        let cells = self.published.cells.iter().flatten().zip(self.ranges.iter().flatten());
        let totals = self.published.row_totals.iter().zip(&self.total_ranges);
        let suppressed: Vec<_> = cells.chain(totals).filter(|(cell, _)| **cell == PublishedCount::Suppressed).collect();
        (suppressed.iter().filter(|(_, (least, greatest))| least >= greatest).count(), suppressed.len())
    }
}

/// A published table beside its true counts: looks for other counts that agree with it just as well.
struct Witness<'a> {
    published: &'a SuppressedTable,
    counts: &'a [Vec<u32>],
    shifts: Vec<Vec<i64>>,
}

impl Witness<'_> {
    /// Looks for a table with counts at most one off that agrees with what is published, with shifts as wanted.
    fn found(&mut self, at: usize, wanted: &dyn Fn(&[Vec<i64>]) -> bool) -> bool {
        let columns = self.published.column_totals.len();
        let rows = self.counts.len();
        if at == rows * columns {
            return wanted(&self.shifts) && self.agrees();
        }
        // Column by column; a column must be even before the next begins.
        let (row, column) = (at % rows, at / rows);
        if row == 0 && column > 0 && self.shifts.iter().map(|shifts| shifts[column - 1]).sum::<i64>() != 0 {
            return false;
        }
        let hidden = self.published.cells[row][column] == PublishedCount::Suppressed;
        let shifts: &[i64] = if hidden { &[0, 1, -1] } else { &[0] };
        for shift in shifts {
            self.shifts[row][column] = *shift;
            if i64::from(self.counts[row][column]) + shift >= 0 && self.found(at + 1, wanted) {
                return true;
            }
        }
        self.shifts[row][column] = 0;
        false
    }

    /// Whether the shifted table agrees with all that is published: checked from the start, not as it was built.
    fn agrees(&self) -> bool {
        let shifted = |row: usize, column: usize| i64::from(self.counts[row][column]) + self.shifts[row][column];
        let (rows, columns) = (self.counts.len(), self.published.column_totals.len());
        let same = |cell: PublishedCount, value: i64| {
            value >= 0 && !matches!(cell, PublishedCount::Shown(count) if i64::from(count) != value)
        };
        let of_row = |row: usize| (0..columns).map(|column| shifted(row, column)).sum::<i64>();
        let of_column = |column: usize| (0..rows).map(|row| shifted(row, column)).sum::<i64>();
        (0..rows).all(|row| (0..columns).all(|column| same(self.published.cells[row][column], shifted(row, column))))
            && (0..rows).all(|row| same(self.published.row_totals[row], of_row(row)))
            && (0..columns).all(|column| i64::from(self.published.column_totals[column]) == of_column(column))
            && i64::from(self.published.total) == (0..rows).map(of_row).sum::<i64>()
    }
}

/// Asserts that the small counts are suppressed and the shown ones true.
fn assert_small_hidden<'a>(counts: impl IntoIterator<Item = (u32, &'a PublishedCount)>) {
    for (count, cell) in counts {
        match cell {
            PublishedCount::Shown(shown) => {
                assert!(*shown == count && !(1..SMALL).contains(&count), "{count} shown as {shown}");
            }
            PublishedCount::Suppressed => {}
        }
    }
}

fn assert_published_truly(counts: &[Vec<u32>], published: &SuppressedTable) {
    for (row, cells) in counts.iter().zip(&published.cells) {
        assert_small_hidden(row.iter().copied().zip(cells));
    }
    assert_small_hidden(counts.iter().map(|row| row.iter().sum()).zip(&published.row_totals));
    for (column, total) in published.column_totals.iter().enumerate() {
        assert_eq!(*total, counts.iter().map(|row| row[column]).sum::<u32>());
    }
    assert_eq!(published.total, counts.iter().flatten().sum::<u32>());
}

#[test]
fn the_audit_sees_a_count_that_can_be_computed_back() {
    let published = |cells: [[PublishedCount; 2]; 2]| SuppressedTable {
        cells: cells.map(Vec::from).to_vec(),
        row_totals: vec![PublishedCount::Shown(12), PublishedCount::Shown(20)],
        column_totals: vec![13, 19],
        total: 32,
    };
    let (shown, hidden) = (PublishedCount::Shown, PublishedCount::Suppressed);
    // The table is 3 9 / 10 10.
    assert_eq!(Reader::of(&published([[hidden, shown(9)], [shown(10), shown(10)]])).recovered(), (1, 1));
    assert_eq!(Reader::of(&published([[hidden, hidden], [shown(10), shown(10)]])).recovered(), (2, 2));
    assert_eq!(Reader::of(&published([[hidden, hidden], [hidden, hidden]])).recovered(), (0, 4));
}

#[test]
fn no_suppressed_count_of_a_line_can_be_recovered() {
    let mut seeded = Seeded(3);
    let mut suppressed = 0;
    for _ in 0..5000 {
        let counts: Vec<_> = (0..seeded.below(7)).map(|_| seeded.count()).collect();
        let Ok(cells) = suppress_line(&counts, SMALL) else {
            assert!(counts.len() == 1 && (1..SMALL).contains(&counts[0]), "{counts:?} could be published");
            continue;
        };
        assert_small_hidden(counts.iter().copied().zip(&cells));
        // All that a reader has is the total, less what is shown; each hidden one is anything from 0 to that rest, if
        // there are two or more.
        let shown: u32 =
            cells.iter().map(|cell| if let PublishedCount::Shown(count) = cell { *count } else { 0 }).sum();
        let rest = counts.iter().sum::<u32>() - shown;
        let hidden = cells.iter().filter(|cell| **cell == PublishedCount::Suppressed).count();
        assert!(hidden == 0 || (hidden > 1 && rest > 0), "{counts:?} {cells:?}");
        // A reader who takes each hidden one for at least 1 learns nothing more, unless a 0 had to be hidden, or all
        // are 0 or 1: 1 1 0 is published as 2 0 0 would be.
        let zero_hidden = counts.iter().zip(&cells).any(|pair| pair == (&0, &PublishedCount::Suppressed));
        let none_larger = counts.iter().all(|count| *count <= 1);
        assert!(hidden == 0 || zero_hidden || none_larger || rest as usize > hidden, "{counts:?} {cells:?}");
        suppressed += hidden;
    }
    assert!(suppressed > 1000);
}

#[test]
fn no_suppressed_count_of_a_small_table_can_be_recovered_by_trying_all() {
    let mut seeded = Seeded(4);
    let mut seen = 0;
    for _ in 0..400 {
        let (rows, columns) = (2 + seeded.below(2), 1 + seeded.below(2));
        let counts: Vec<Vec<u32>> = (0..rows).map(|_| (0..columns).map(|_| seeded.below(8)).collect()).collect();
        let published = suppress_table(&counts, SMALL).unwrap();
        assert_published_truly(&counts, &published);
        let (recovered, suppressed) = Reader::of(&published).recovered();
        assert_eq!(recovered, 0, "{counts:?} {published:?}");
        seen += suppressed;
    }
    assert!(seen > 500);
}

#[test]
fn no_suppressed_count_of_a_larger_table_can_be_recovered() {
    let mut seeded = Seeded(5);
    let mut seen = 0;
    for _ in 0..300 {
        let (rows, columns) = (2 + seeded.below(4), 1 + seeded.below(4));
        let counts: Vec<Vec<u32>> = (0..rows).map(|_| (0..columns).map(|_| seeded.count()).collect()).collect();
        let published = suppress_table(&counts, SMALL).unwrap();
        assert_published_truly(&counts, &published);
        let shifts = vec![vec![0; columns as usize]; rows as usize];
        let mut witness = Witness { published: &published, counts: &counts, shifts };
        for row in 0..rows as usize {
            if published.row_totals[row] == PublishedCount::Suppressed {
                let other = |shifts: &[Vec<i64>]| shifts[row].iter().sum::<i64>() != 0;
                assert!(witness.found(0, &other), "total of {row} in {counts:?} {published:?}");
                seen += 1;
            }
            for column in (0..columns as usize).filter(|at| published.cells[row][*at] == PublishedCount::Suppressed) {
                let other = |shifts: &[Vec<i64>]| shifts[row][column] != 0;
                assert!(witness.found(0, &other), "{row}, {column} in {counts:?} {published:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1000);
}
