use super::{
    Layout, Painter, TextStyle,
    legend::{Legend, LegendSymbol},
    width::{body, small},
};
use crate::chart::{
    Colour, DataPoint, Rect, TargetRow, Targets, Weight,
    measure::{shorten, text_width},
    wording::{join, with_unit},
};

/// One row per quantity: the name, a bar of the actual value with a tick at the target, and both numbers below.
pub struct TargetsLayout<'a> {
    targets: &'a Targets,
    size: f64,
    number: f64,
    width: f64,
    /// Upper edge and numbers of each row.
    rows: Vec<(f64, Legend)>,
    height: f64,
}

const BAR: f64 = 14.0;

impl<'a> TargetsLayout<'a> {
    pub fn new(targets: &'a Targets, width: f64) -> Self {
        let (size, number) = (body(width), small(width));
        let mut top = 0.0;
        let mut rows = Vec::new();
        for row in &targets.rows {
            let legend = Legend::new(numbers(targets, row), number, width);
            let height = size + 8.0 + BAR + 6.0 + legend.height + 18.0;
            rows.push((top, legend));
            top += height;
        }
        let height = if rows.is_empty() { 60.0 } else { top - 16.0 };
        Self { targets, size, number, width, rows, height }
    }

    fn bar(&self, index: usize) -> Rect {
        let top = self.rows.get(index).map_or(0.0, |(top, _)| *top);
        Rect { x: 0.0, y: (top + self.size + 9.0).round(), w: self.width, h: BAR }
    }

    fn draw_row(&self, painter: &mut Painter, index: usize, row: &TargetRow) {
        let theme = painter.theme;
        let bar = self.bar(index);
        let y = bar.y - 9.0 - self.size / 2.0 + 1.0;
        let better = text_width(&row.better, self.number, Weight::Regular);
        let name = shorten(&row.name, self.size, Weight::Bold, self.width - better - 10.0);
        painter.text(&name, 0.0, y, TextStyle::new(self.size, theme.ink).bold());
        painter.text(&row.better, self.width, y, TextStyle::new(self.number, theme.grey).end());
        painter.fill(bar, theme.ground);
        painter.fill(Rect { w: bar.w * part(row.actual.position(), row.end.position()), ..bar }, theme.neutral[1]);
        let x = (bar.w * part(row.target.position(), row.end.position())).clamp(1.0, bar.w - 1.0).round();
        let (top, bottom) = (bar.y - 3.0, bar.bottom() + 3.0);
        // A margin of paper separates the tick from the bar.
        painter.line(&[(x, top), (x, bottom)], theme.paper, 5.0);
        painter.line(&[(x, top), (x, bottom)], theme.accent, 2.0);
    }
}

/// Both numbers of a row, each with its symbol.
fn numbers(targets: &Targets, row: &TargetRow) -> Vec<(LegendSymbol, String)> {
    let [_, actual, target] = &targets.headings;
    let number = |heading: &str, text: &str| [heading, " ", &with_unit(text, &row.unit)].concat();
    vec![
        (LegendSymbol::Block(Colour::Neutral(1)), number(actual, row.actual.text())),
        (LegendSymbol::Target, number(target, row.target.text())),
    ]
}

/// The position of a value on a scale from zero to `end`, from 0 to 1.
fn part(value: f64, end: f64) -> f64 {
    let part = value / end;
    if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
}

impl Layout for TargetsLayout<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn regions(&self) -> Vec<Rect> {
        (0..self.targets.rows.len().max(1)).map(|index| self.bar(index)).collect()
    }

    fn is_empty(&self) -> bool {
        self.targets.rows.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let [_, actual, target] = &self.targets.headings;
        let rows = self.targets.rows.iter().enumerate();
        rows.map(|(index, row)| {
            let (reached, aimed) = (with_unit(row.actual.text(), &row.unit), with_unit(row.target.text(), &row.unit));
            DataPoint::outlined(self.bar(index), join(&[&row.name, actual, &reached, target, &aimed, &row.better]))
        })
        .collect()
    }

    fn draw(&self, painter: &mut Painter) {
        for (index, row) in self.targets.rows.iter().enumerate() {
            self.draw_row(painter, index, row);
        }
        for (index, (_, legend)) in self.rows.iter().enumerate() {
            legend.draw(painter, 0.0, self.bar(index).bottom() + 6.0);
        }
    }
}
