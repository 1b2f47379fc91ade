use super::{
    Layout, Painter, TextStyle,
    cell_label::{CellLabel, draw_missing},
    legend::{Legend, LegendSymbol, reasons},
    width::small,
};
use crate::{
    chart::{
        Calendar, CalendarDay, Colour, DataPoint, Rect, Weight,
        measure::text_width,
        wording::{join, with_unit},
    },
    locale::Locale,
};

/// Twelve rows of 31 columns, and the legend below.
pub struct CalendarLayout<'a> {
    calendar: &'a Calendar,
    locale: Locale,
    size: f64,
    /// Left and upper edge of the cells.
    left: f64,
    top: f64,
    /// From one day's left edge to the next's.
    pitch: f64,
    /// From one month's top edge to the next's.
    row: f64,
    legend: Legend,
}

/// A number takes at least this much of a row.
const WIDE: f64 = 20.0;
/// From this class on (index 2, the third level) a wide cell prints its number.
const NUMBERED: usize = 2;

impl<'a> CalendarLayout<'a> {
    pub fn new(calendar: &'a Calendar, locale: Locale, width: f64) -> Self {
        let size = small(width);
        let widest = calendar.months.iter().map(|month| text_width(month, size, Weight::Regular)).fold(0.0, f64::max);
        let left = (widest + 6.0).ceil();
        let pitch = ((width - left) / 31.0).floor().max(5.0);
        let row = if pitch >= WIDE { pitch } else { 17.0 };
        let mut entries: Vec<_> = calendar
            .legend
            .iter()
            .enumerate()
            .map(|(class, legend)| {
                let days = calendar.days.iter().filter(|day| day.class == Some(class)).count();
                let name = [&legend.name, " ", &with_unit(&days.to_string(), locale.words().day)].concat();
                (LegendSymbol::Cell(legend.colour, CellLabel::fitting(&legend.glyph, class, size, pitch - 1.0)), name)
            })
            .collect();
        for reason in reasons(calendar.days.iter().filter_map(|day| day.value.as_ref().err())) {
            let days = calendar.days.iter().filter(|day| day.value.as_ref().err() == Some(&reason)).count();
            entries.push((
                LegendSymbol::Missing,
                [&reason, " ", &with_unit(&days.to_string(), locale.words().day)].concat(),
            ));
        }
        let legend = Legend::new(entries, size, width - 2.0);
        Self { calendar, locale, size, left, top: size + 9.0, pitch, row, legend }
    }

    fn cells(&self) -> Rect {
        Rect { x: self.left, y: self.top, w: 31.0 * self.pitch, h: 12.0 * self.row }
    }

    fn cell(&self, day: &CalendarDay) -> Rect {
        let x = self.left + f64::from(day.date.day() - 1) * self.pitch;
        let y = self.top + f64::from(day.date.month() - 1) * self.row;
        Rect { x, y, w: self.pitch - 1.0, h: self.row - 1.0 }
    }

    fn colour(&self, class: usize) -> Colour {
        self.calendar.legend.get(class).map_or(Colour::Missing, |legend| legend.colour)
    }

    fn cell_label(&self, day: &CalendarDay, class: usize) -> CellLabel {
        let glyph = self.calendar.legend.get(class).map_or("", |legend| legend.glyph.as_str());
        let text = match &day.value {
            Ok(value) if class >= NUMBERED && self.pitch >= WIDE => value.text(),
            _ => glyph,
        };
        CellLabel::fitting(text, class, self.size, self.pitch - 1.0)
    }

    fn label(&self, day: &CalendarDay) -> String {
        let value = match &day.value {
            Ok(value) => value.text(),
            Err(reason) => reason,
        };
        let class = day.class.and_then(|class| self.calendar.legend.get(class)).map_or("", |legend| &legend.name);
        let heading = if day.note.is_empty() { "" } else { &self.calendar.headings[3] };
        join(&[&self.locale.date(day.date), &self.calendar.quantity, value, class, heading, &day.note])
    }
}

impl Layout for CalendarLayout<'_> {
    fn height(&self) -> f64 {
        self.cells().bottom() + 12.0 + self.legend.height
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.cells()]
    }

    fn is_empty(&self) -> bool {
        self.calendar.days.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        self.calendar.days.iter().map(|day| DataPoint::outlined(self.cell(day), self.label(day))).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        let style = TextStyle::new(self.size, painter.theme.grey);
        for day in [1, 5, 10, 15, 20, 25, 30] {
            let x = self.left + (f64::from(day) - 0.5) * self.pitch;
            painter.text(&day.to_string(), x, self.size / 2.0 + 1.0, style.middle());
        }
        for (index, month) in self.calendar.months.iter().take(12).enumerate() {
            let y = self.top + (index as f64 + 0.5) * self.row;
            painter.text(month, self.left - 6.0, y, style.end());
        }
        // The ground of each month shows between its cells as hairlines: pale colours need an edge.
        for month in 1..=12 {
            let last = self.calendar.days.iter().rfind(|day| day.date.month() == month).map(|day| self.cell(day));
            if let Some(last) = last {
                let ground = Rect { x: self.left, w: last.right() - self.left, ..last };
                painter.fill(ground.grown(1.0), painter.theme.edge);
            }
        }
        // Class by class, so that each is one path in the file.
        for class in 0..self.calendar.legend.len() {
            let fill = painter.theme.colour(self.colour(class));
            for day in self.calendar.days.iter().filter(|day| day.class == Some(class)) {
                painter.fill(self.cell(day), fill);
            }
        }
        for class in 0..self.calendar.legend.len() {
            let fill = painter.theme.colour(self.colour(class));
            for day in self.calendar.days.iter().filter(|day| day.class == Some(class)) {
                self.cell_label(day, class).draw(painter, self.cell(day), fill, self.size);
            }
        }
        for day in self.calendar.days.iter().filter(|day| day.class.is_none()) {
            draw_missing(painter, self.cell(day));
        }
        self.legend.draw(painter, 1.0, self.cells().bottom() + 12.0);
    }
}
