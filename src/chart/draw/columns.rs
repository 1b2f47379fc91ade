use std::{convert::Infallible, iter};

use plotters::element::{BackendCoordOnly, Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::chart::{Rgb, Scene};

/// Many filled columns as one element: a thousand elements of plotters' own would be two lists each.
pub struct Columns {
    /// For each column the middle of its top and of its bottom.
    pub ends: Vec<BackendCoord>,
    pub colour: Rgb,
    /// Width of each in scene units.
    pub width: i32,
}

impl<'a> PointCollection<'a, BackendCoord, BackendCoordOnly> for &'a Columns {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl Drawable<Scene, BackendCoordOnly> for Columns {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        scene: &mut Scene,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let columns = iter::from_fn(|| {
            let ((x, top), (_, bottom)) = (ends.next()?, ends.next()?);
            Some((x, top, bottom))
        });
        scene.push_columns(self.colour, self.width, columns);
        Ok(())
    }
}
