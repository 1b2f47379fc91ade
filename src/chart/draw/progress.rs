use super::{
    Layout, Painter, TextStyle,
    width::{body, small},
};
use crate::chart::{
    DataPoint, Progress, ProgressRow, Rect, Weight,
    measure::{shorten, text_width},
    wording::{join, with_unit},
};

/// One row per total: the name, and below it a bar of what is done with the numbers at its right.
pub struct ProgressLayout<'a> {
    progress: &'a Progress,
    size: f64,
    number: f64,
    width: f64,
    /// The right edge of the bars.
    right: f64,
    /// The right edge of the counts; the shares are behind them.
    counts: f64,
}

const BAR: f64 = 16.0;

impl<'a> ProgressLayout<'a> {
    pub fn new(progress: &'a Progress, width: f64) -> Self {
        let (size, number) = (body(width), small(width));
        let widest = |texts: Vec<f64>| texts.into_iter().fold(0.0, f64::max);
        let percent = widest(progress.rows.iter().map(|row| text_width(&row.percent, size, Weight::Bold)).collect());
        let count =
            widest(progress.rows.iter().map(|row| text_width(&fraction(row), number, Weight::Regular)).collect());
        let counts = width - percent - 10.0;
        let right = (counts - count - 12.0).max(width / 4.0).floor();
        Self { progress, size, number, width, right, counts }
    }

    fn row_height(&self) -> f64 {
        self.size + 6.0 + BAR + 16.0
    }

    fn bar(&self, index: usize) -> Rect {
        let y = (index as f64 * self.row_height() + self.size + 6.0).round();
        Rect { x: 0.0, y, w: self.right, h: BAR }
    }

    fn draw_row(&self, painter: &mut Painter, index: usize, row: &ProgressRow) {
        let theme = painter.theme;
        let bar = self.bar(index);
        let name = shorten(&row.name, self.size, Weight::Regular, self.width);
        painter.text(&name, 0.0, bar.y - 6.0 - self.size / 2.0, TextStyle::new(self.size, theme.ink));
        painter.fill(bar, theme.ground);
        let complete = is_complete(row);
        let colour = if complete { theme.neutral[0] } else { theme.neutral[1] };
        painter.fill(Rect { w: bar.w * share(row), ..bar }, colour);
        let (_, y) = bar.centre();
        if complete {
            // A tick drawn as a line: not every font has one.
            let x = bar.right() - 16.0;
            painter.line(&[(x, y), (x + 3.5, y + 3.5), (x + 10.0, y - 3.5)], theme.text_on(colour), 2.0);
        } else {
            // The edge of the whole, so that what is left is seen on a pale screen too.
            painter.line(&[(bar.right() - 0.5, bar.y), (bar.right() - 0.5, bar.bottom())], theme.grey, 1.0);
        }
        painter.text(&fraction(row), self.counts, y, TextStyle::new(self.number, theme.ink).end());
        painter.text(&row.percent, self.width, y, TextStyle::new(self.size, theme.ink).bold().end());
    }
}

/// `40/53 件`.
fn fraction(row: &ProgressRow) -> String {
    with_unit(&[row.done.text(), "/", row.total.text()].concat(), &row.unit)
}

fn is_complete(row: &ProgressRow) -> bool {
    row.total.position() > 0.0 && row.done.position() >= row.total.position()
}

/// The part that is done, from 0 to 1.
fn share(row: &ProgressRow) -> f64 {
    let share = row.done.position() / row.total.position();
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

impl Layout for ProgressLayout<'_> {
    fn height(&self) -> f64 {
        (self.progress.rows.len().max(1) as f64 * self.row_height() - 14.0).round()
    }

    fn regions(&self) -> Vec<Rect> {
        (0..self.progress.rows.len().max(1)).map(|index| self.bar(index)).collect()
    }

    fn is_empty(&self) -> bool {
        self.progress.rows.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let [_, done, total, share] = &self.progress.headings;
        let rows = self.progress.rows.iter().enumerate();
        rows.map(|(index, row)| {
            let (done_text, total_text) =
                (with_unit(row.done.text(), &row.unit), with_unit(row.total.text(), &row.unit));
            let label = join(&[&row.name, done, &done_text, total, &total_text, share, &row.percent]);
            DataPoint::outlined(self.bar(index), label)
        })
        .collect()
    }

    fn draw(&self, painter: &mut Painter) {
        for (index, row) in self.progress.rows.iter().enumerate() {
            self.draw_row(painter, index, row);
        }
    }
}
