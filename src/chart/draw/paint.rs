use plotters_backend::DrawingBackend;

use super::{Drawn, Layout, Painter, TextStyle, watermark::watermark};
use crate::locale::Locale;

/// Draws a layout: its data, then over all of it the words of a demonstration.
pub fn paint<DB: DrawingBackend>(
    layout: &dyn Layout<DB>,
    painter: &Painter<DB>,
    locale: Locale,
    words: Option<&str>,
) -> Drawn<DB> {
    layout.draw(painter)?;
    let regions = layout.regions();
    if let (true, Some(region)) = (layout.points().is_empty(), regions.first()) {
        let (x, y) = region.centre();
        painter.write(locale.chart().no_data, x, y, TextStyle::of(13.0, painter.theme.grey).middle())?;
    }
    match words {
        Some(words) => stamp(painter, &regions, words),
        None => Ok(()),
    }
}
