use plotters_backend::DrawingBackend;

use super::{Drawn, Hand, Layout, Pen, stamp::stamp};
use crate::locale::Locale;

/// Draws a layout: its data, then over all of it the words of a demonstration.
pub fn paint<DB: DrawingBackend>(
    layout: &dyn Layout<DB>,
    pen: &Pen<DB>,
    locale: Locale,
    words: Option<&str>,
) -> Drawn<DB> {
    layout.draw(pen)?;
    let regions = layout.regions();
    if let (true, Some(region)) = (layout.marks().is_empty(), regions.first()) {
        let (x, y) = region.centre();
        pen.write(locale.chart().no_data, x, y, Hand::of(13.0, pen.theme.grey).middle())?;
    }
    match words {
        Some(words) => stamp(pen, &regions, words),
        None => Ok(()),
    }
}
