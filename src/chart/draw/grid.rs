use super::{
    Layout, Painter, TextStyle,
    category_labels::CategoryLabels,
    cell_label::{CellLabel, draw_missing},
    legend::{Legend, LegendSymbol, reasons},
    width::{body, compact, small},
};
use crate::chart::{
    Colour, DataPoint, Grid, Rect, Weight,
    measure::{shorten, text_width, wrap},
    wording::join,
};

/// Rows of cells with a numeral in each, and the legend below.
pub struct GridLayout<'a> {
    grid: &'a Grid,
    size: f64,
    numeral: f64,
    names: Vec<Vec<String>>,
    columns: Vec<(usize, String)>,
    left: f64,
    top: f64,
    pitch: f64,
    legend: Legend,
}

const ROW: f64 = 29.0;

impl<'a> GridLayout<'a> {
    pub fn new(grid: &'a Grid, width: f64) -> Self {
        let size = small(width);
        let widest = grid.rows.iter().map(|name| text_width(name, size, Weight::Regular)).fold(0.0, f64::max);
        // Names share lines of at most this width; longer ones take two lines.
        let room = widest.min(width * if compact(width) { 0.22 } else { 0.3 });
        let names: Vec<_> = grid.rows.iter().map(|name| two_lines(name, size, room)).collect();
        let widest = names.iter().flatten().map(|line| text_width(line, size, Weight::Regular)).fold(0.0, f64::max);
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
                let label = CellLabel::fitting(&legend.glyph, class, numeral, pitch - 1.0);
                (LegendSymbol::Cell(legend.colour, label), legend.name.clone())
            })
            .collect();
        let missing = reasons(grid.cells.iter().flatten().filter_map(|cell| cell.as_ref().err()));
        entries.extend(missing.into_iter().map(|reason| {
            let label = CellLabel::fitting(&initial(&reason), 0, numeral, pitch - 1.0);
            let symbol = match label {
                CellLabel::Text(_) => LegendSymbol::Cell(Colour::Missing, label),
                CellLabel::Dots(_) => LegendSymbol::Missing,
            };
            (symbol, reason)
        }));
        let legend = Legend::new(entries, size, width - 2.0);
        let columns = CategoryLabels::from(&grid.columns[..]).fitting(size, pitch);
        Self { grid, size, numeral, names, columns, left, top: size + 10.0, pitch, legend }
    }

    fn cells_area(&self) -> Rect {
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
            Err(reason) => reason,
        };
        join(&[&self.grid.rows[row], &self.grid.columns[column], class])
    }

    fn draw_missing(&self, painter: &mut Painter, rect: Rect, reason: &str) {
        match CellLabel::fitting(&initial(reason), 0, self.numeral, rect.w) {
            CellLabel::Text(text) => {
                painter.fill(rect, painter.theme.ground);
                let (x, y) = rect.centre();
                painter.text(&text, x, y, TextStyle::new(self.numeral, painter.theme.grey).middle());
            }
            CellLabel::Dots(_) => draw_missing(painter, rect),
        }
    }
}

/// The first character: `未` for `未监测`.
fn initial(reason: &str) -> String {
    reason.chars().take(1).collect()
}

/// The name in at most two lines, the second cut short if it must be.
fn two_lines(name: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = wrap(name, size, Weight::Regular, room);
    if lines.len() > 2 {
        let rest = lines.split_off(1).concat();
        let rest = shorten(&rest, size, Weight::Regular, room);
        lines.extend((!rest.is_empty()).then(|| rest.into_owned()));
    }
    lines
}

impl Layout for GridLayout<'_> {
    fn height(&self) -> f64 {
        self.cells_area().bottom() + 12.0 + self.legend.height
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.cells_area()]
    }

    fn is_empty(&self) -> bool {
        self.cells().next().is_none()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        self.cells()
            .map(|(row, column, cell)| DataPoint::outlined(self.cell(row, column), self.label(row, column, cell)))
            .collect()
    }

    fn draw(&self, painter: &mut Painter) {
        let style = TextStyle::new(self.size, painter.theme.grey);
        for (column, text) in &self.columns {
            let x = self.left + (*column as f64 + 0.5) * self.pitch - 0.5;
            painter.text(text, x, self.size / 2.0 + 1.0, style.middle());
        }
        for (row, lines) in self.names.iter().enumerate() {
            let middle = self.top + (row as f64 + 0.5) * ROW - 0.5;
            for (line, text) in lines.iter().enumerate() {
                let y = middle + (line as f64 - (lines.len() as f64 - 1.0) / 2.0) * (self.size + 1.5);
                painter.text(text, self.left - 8.0, y, TextStyle::new(self.size, painter.theme.ink).end());
            }
        }
        // The ground shows between the cells as hairlines: pale colours need an edge.
        for (row, column, _) in self.cells() {
            painter.fill(self.cell(row, column).grown(1.0), painter.theme.edge);
        }
        for (row, column, cell) in self.cells() {
            if let Ok(class) = cell {
                let colour = self.grid.legend.get(*class).map_or(Colour::Missing, |legend| legend.colour);
                painter.fill(self.cell(row, column), painter.theme.colour(colour));
            }
        }
        for (row, column, cell) in self.cells() {
            let rect = self.cell(row, column);
            match cell {
                Ok(class) => {
                    let Some(legend) = self.grid.legend.get(*class) else { continue };
                    let label = CellLabel::fitting(&legend.glyph, *class, self.numeral, rect.w);
                    label.draw(painter, rect, painter.theme.colour(legend.colour), self.numeral);
                }
                Err(reason) => self.draw_missing(painter, rect, reason),
            }
        }
        self.legend.draw(painter, 1.0, self.cells_area().bottom() + 12.0);
    }
}
