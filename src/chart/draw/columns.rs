use plotters::element::{BackendCoordOnly, Drawable, PointCollection};
use plotters::style::ShapeStyle;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// Many upright strokes as one element: a thousand elements of plotters' own would be two lists each.
pub struct Columns {
    /// For each stroke its top and its bottom.
    pub ends: Vec<BackendCoord>,
    /// Colour and width.
    pub style: ShapeStyle,
}

impl<'a> PointCollection<'a, BackendCoord, BackendCoordOnly> for &'a Columns {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<DB: DrawingBackend> Drawable<DB, BackendCoordOnly> for Columns {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        while let (Some(top), Some(bottom)) = (ends.next(), ends.next()) {
            backend.draw_line(top, bottom, &self.style)?;
        }
        Ok(())
    }
}
