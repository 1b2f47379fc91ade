use super::{Layout, Painter, TextStyle, watermark::draw_watermark};
use crate::locale::Locale;

/// Draws a layout and, over all of it, the watermark.
pub fn paint(layout: &dyn Layout, painter: &mut Painter, locale: Locale, watermark: Option<&str>) {
    layout.draw(painter);
    let regions = layout.regions();
    if let (true, Some(region)) = (layout.is_empty(), regions.first()) {
        let (x, y) = region.centre();
        painter.text(locale.chart().no_data, x, y, TextStyle::new(13.0, painter.theme.grey).middle());
    }
    if let Some(watermark) = watermark {
        draw_watermark(painter, &regions, watermark);
    }
}
