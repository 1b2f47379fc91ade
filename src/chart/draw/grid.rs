use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::thinned,
    cell_label::{self, CellLabel},
    legend::{Legend, LegendSymbol, reasons},
    rect::data_point,
    width::{body, compact, small},
};
use crate::chart::{
    Colour, DataPoint, Grid,
    measure::{shorten, text_width, wrap},
    wording::sentence,
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
    key: Legend,
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
                let sign = CellLabel::fitting(&legend.glyph, class, numeral, pitch - 1.0);
                (LegendSymbol::Cell(legend.colour, sign), legend.name.clone())
            })
            .collect();
        let missing = reasons(grid.cells.iter().flatten().filter_map(|cell| cell.as_ref().err()));
        entries.extend(missing.into_iter().map(|words| {
            let sign = CellLabel::fitting(&initial(&words), 0, numeral, pitch - 1.0);
            let swatch = if matches!(sign, CellLabel::Text(_)) {
                LegendSymbol::Cell(Colour::Missing, sign)
            } else {
                LegendSymbol::Missing
            };
            (swatch, words)
        }));
        let key = Legend::new(entries, size, width - 2.0);
        let columns = thinned(&grid.columns, size, pitch);
        Self { grid, size, numeral, names, columns, left, top: size + 10.0, pitch, key }
    }

    fn plane(&self) -> Rect {
        let (w, h) = (self.grid.columns.len() as f64 * self.pitch, self.grid.rows.len() as f64 * ROW);
        Rect { x: self.left, y: self.top, w, h: h.max(ROW) }
    }

    fn cell(&self, row: usize, column: usize) -> Rect {
        let (x, y) = (self.left + column as f64 * self.pitch, self.top + row as f64 * ROW);
        Rect { x, y, w: self.pitch - 1.0, h: ROW - 1.0 }
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

    fn draw_missing<DB: DrawingBackend>(&self, painter: &Painter<DB>, frame: Rect, words: &str) -> Drawn<DB> {
        match CellLabel::fitting(&initial(words), 0, self.numeral, frame.w) {
            CellLabel::Text(text) => {
                painter.fill(frame, painter.theme.ground)?;
                let (x, y) = frame.centre();
                painter.write(&text, x, y, TextStyle::of(self.numeral, painter.theme.grey).middle())
            }
            CellLabel::Dots(_) => cell_label::missing(painter, frame),
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

    fn regions(&self) -> Vec<Rect> {
        vec![self.plane()]
    }

    fn points(&self) -> Vec<DataPoint> {
        self.cells()
            .map(|(row, column, cell)| data_point(self.cell(row, column), self.label(row, column, cell)))
            .collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let style = TextStyle::of(self.size, painter.theme.grey);
        for (column, text) in &self.columns {
            let x = self.left + (*column as f64 + 0.5) * self.pitch - 0.5;
            painter.write(text, x, self.size / 2.0 + 1.0, style.middle())?;
        }
        for (row, lines) in self.names.iter().enumerate() {
            let middle = self.top + (row as f64 + 0.5) * ROW - 0.5;
            for (line, text) in lines.iter().enumerate() {
                let y = middle + (line as f64 - (lines.len() as f64 - 1.0) / 2.0) * (self.size + 1.5);
                painter.write(text, self.left - 8.0, y, TextStyle::of(self.size, painter.theme.ink).end())?;
            }
        }
        // The ground shows between the cells as hairlines: pale colours need an edge.
        for (row, column, _) in self.cells() {
            painter.fill(self.cell(row, column).grown(1.0), painter.theme.edge)?;
        }
        for (row, column, cell) in self.cells() {
            if let Ok(class) = cell {
                let colour = self.grid.legend.get(*class).map_or(Colour::Missing, |legend| legend.colour);
                painter.fill(self.cell(row, column), painter.theme.colour(colour))?;
            }
        }
        for (row, column, cell) in self.cells() {
            let frame = self.cell(row, column);
            match cell {
                Ok(class) => {
                    let Some(legend) = self.grid.legend.get(*class) else { continue };
                    let sign = CellLabel::fitting(&legend.glyph, *class, self.numeral, frame.w);
                    cell_label::sign(painter, frame, painter.theme.colour(legend.colour), &sign, self.numeral)?;
                }
                Err(words) => self.draw_missing(painter, frame, words)?,
            }
        }
        self.key.draw(painter, 1.0, self.plane().bottom() + 12.0)
    }
}
