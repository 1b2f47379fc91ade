use plotters_backend::DrawingBackend;

use super::{
    Drawn, Frame, Hand, Layout, Pen,
    axes::thinned,
    cell::{self, Sign},
    frame::mark,
    key::{Key, Swatch, reasons},
    width::{body, compact, small},
};
use crate::chart::{
    Colour, Grid, Mark,
    measure::{shorten, text_width, wrap},
    words::sentence,
};

/// Rows of cells with a numeral in each, the key below.
pub struct GridLayout<'a> {
    grid: &'a Grid,
    size: f64,
    numeral: f64,
    names: Vec<Vec<String>>,
    columns: Vec<(usize, String)>,
    left: f64,
    top: f64,
    pitch: f64,
    key: Key,
}

const ROW: f64 = 29.0;

impl<'a> GridLayout<'a> {
    pub fn new(grid: &'a Grid, width: f64) -> Self {
        let size = small(width);
        let widest = grid.rows.iter().map(|name| text_width(name, size, false)).fold(0.0, f64::max);
        // Names share lines of at most this width; longer ones take two lines.
        let room = widest.min(width * if compact(width) { 0.22 } else { 0.3 });
        let names: Vec<_> = grid.rows.iter().map(|name| two_lines(name, size, room)).collect();
        let widest = names.iter().flatten().map(|line| text_width(line, size, false)).fold(0.0, f64::max);
        let left = (widest + 8.0).ceil();
        let count = grid.columns.len().max(1) as f64;
        let pitch = ((width - left) / count).clamp(2.0, 60.0);
        let pitch = if pitch > 8.0 { pitch.floor() } else { pitch };
        let numeral = body(width);
        let mut entries: Vec<_> = grid
            .legend
            .iter()
            .enumerate()
            .map(|(class, legend)| {
                let sign = Sign::fitting(&legend.glyph, class, numeral, pitch - 1.0);
                (Swatch::Cell(legend.colour, sign), legend.name.clone())
            })
            .collect();
        let missing = reasons(grid.cells.iter().flatten().filter_map(|cell| cell.as_ref().err()));
        entries.extend(missing.into_iter().map(|words| {
            let sign = Sign::fitting(&initial(&words), 0, numeral, pitch - 1.0);
            let swatch =
                if matches!(sign, Sign::Text(_)) { Swatch::Cell(Colour::Missing, sign) } else { Swatch::Missing };
            (swatch, words)
        }));
        let key = Key::new(entries, size, width - 2.0);
        let columns = thinned(&grid.columns, size, pitch);
        Self { grid, size, numeral, names, columns, left, top: size + 10.0, pitch, key }
    }

    fn plane(&self) -> Frame {
        let (w, h) = (self.grid.columns.len() as f64 * self.pitch, self.grid.rows.len() as f64 * ROW);
        Frame { x: self.left, y: self.top, w, h: h.max(ROW) }
    }

    fn cell(&self, row: usize, column: usize) -> Frame {
        let (x, y) = (self.left + column as f64 * self.pitch, self.top + row as f64 * ROW);
        Frame { x, y, w: self.pitch - 1.0, h: ROW - 1.0 }
    }

    /// Every cell that the chart has, row by row.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, &Result<usize, String>)> {
        self.grid.rows.iter().zip(&self.grid.cells).enumerate().flat_map(|(row, (_, cells))| {
            self.grid.columns.iter().zip(cells).enumerate().map(move |(column, (_, cell))| (row, column, cell))
        })
    }

    fn label(&self, row: usize, column: usize, cell: &Result<usize, String>) -> String {
        let class = match cell {
            Ok(class) => self.grid.legend.get(*class).map_or("", |legend| &legend.name),
            Err(words) => words,
        };
        sentence(&[&self.grid.rows[row], &self.grid.columns[column], class])
    }

    fn draw_missing<DB: DrawingBackend>(&self, pen: &Pen<DB>, frame: Frame, words: &str) -> Drawn<DB> {
        match Sign::fitting(&initial(words), 0, self.numeral, frame.w) {
            Sign::Text(text) => {
                pen.fill(frame, pen.theme.ground)?;
                let (x, y) = frame.centre();
                pen.write(&text, x, y, Hand::of(self.numeral, pen.theme.grey).middle())
            }
            Sign::Dots(_) => cell::missing(pen, frame),
        }
    }
}

/// The first character: `未` for `未监测`.
fn initial(words: &str) -> String {
    words.chars().take(1).collect()
}

/// The name in at most two lines, the second cut short if it must be.
fn two_lines(name: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = wrap(name, size, false, room);
    if lines.len() > 2 {
        let rest = lines.split_off(1).concat();
        lines.extend(shorten(&rest, size, false, room));
    }
    lines
}

impl<DB: DrawingBackend> Layout<DB> for GridLayout<'_> {
    fn height(&self) -> f64 {
        self.plane().bottom() + 12.0 + self.key.height
    }

    fn regions(&self) -> Vec<Frame> {
        vec![self.plane()]
    }

    fn marks(&self) -> Vec<Mark> {
        self.cells().map(|(row, column, cell)| mark(self.cell(row, column), self.label(row, column, cell))).collect()
    }

    fn draw(&self, pen: &Pen<DB>) -> Drawn<DB> {
        let hand = Hand::of(self.size, pen.theme.grey);
        for (column, text) in &self.columns {
            let x = self.left + (*column as f64 + 0.5) * self.pitch - 0.5;
            pen.write(text, x, self.size / 2.0 + 1.0, hand.middle())?;
        }
        for (row, lines) in self.names.iter().enumerate() {
            let middle = self.top + (row as f64 + 0.5) * ROW - 0.5;
            for (line, text) in lines.iter().enumerate() {
                let y = middle + (line as f64 - (lines.len() as f64 - 1.0) / 2.0) * (self.size + 1.5);
                pen.write(text, self.left - 8.0, y, Hand::of(self.size, pen.theme.ink).end())?;
            }
        }
        // The ground shows between the cells as hairlines: pale colours need an edge.
        for (row, column, _) in self.cells() {
            pen.fill(self.cell(row, column).grown(1.0), pen.theme.edge)?;
        }
        for (row, column, cell) in self.cells() {
            if let Ok(class) = cell {
                let colour = self.grid.legend.get(*class).map_or(Colour::Missing, |legend| legend.colour);
                pen.fill(self.cell(row, column), pen.theme.colour(colour))?;
            }
        }
        for (row, column, cell) in self.cells() {
            let frame = self.cell(row, column);
            match cell {
                Ok(class) => {
                    let Some(legend) = self.grid.legend.get(*class) else { continue };
                    let sign = Sign::fitting(&legend.glyph, *class, self.numeral, frame.w);
                    cell::sign(pen, frame, pen.theme.colour(legend.colour), &sign, self.numeral)?;
                }
                Err(words) => self.draw_missing(pen, frame, words)?,
            }
        }
        self.key.draw(pen, 1.0, self.plane().bottom() + 12.0)
    }
}
