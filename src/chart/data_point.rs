use super::{Emphasis, Rect};

/// The place of one datum in a picture, and its description.
#[derive(Clone, Debug, PartialEq)]
pub struct DataPoint {
    /// Where it is drawn.
    pub rect: Rect,
    /// The full description, such as `2021年3月5日 AQI 63 良 首要污染物 PM10`.
    pub label: String,
    /// How it is emphasised.
    pub emphasis: Emphasis,
}

impl DataPoint {
    /// One that is emphasised by an outline.
    pub fn outlined(rect: Rect, label: String) -> Self {
        Self { rect, label, emphasis: Emphasis::Outline }
    }
}

/// How far beside a data point a finger may touch, in CSS pixels: half of a touch target.
const TOLERANCE: f64 = 22.0;

/// The index of the data point at this place, or of the nearest one within half of a touch target.
pub fn hit_test(points: &[DataPoint], x: f64, y: f64) -> Option<usize> {
    let mut nearest: Option<(usize, f64, f64)> = None;
    for (index, DataPoint { rect, .. }) in points.iter().enumerate() {
        let outside = |low: f64, length: f64, at: f64| (low - at).max(at - low - length).max(0.0);
        let distance = outside(rect.x, rect.w, x).hypot(outside(rect.y, rect.h, y));
        // Among several at the same distance, the one with the nearest centre.
        let centre = rect.centre();
        let to_centre = (centre.0 - x).hypot(centre.1 - y);
        let better = nearest.is_none_or(|(_, least, of_centre)| (distance, to_centre) < (least, of_centre));
        if distance <= TOLERANCE && better {
            nearest = Some((index, distance, to_centre));
        }
    }
    nearest.map(|(index, ..)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> DataPoint {
        DataPoint::outlined(Rect { x, y, w: 10.0, h: 10.0 }, String::new())
    }

    #[test]
    fn a_touch_finds_the_data_point_under_it_or_the_nearest_one() {
        let points = [point(0.0, 0.0), point(10.0, 0.0), point(100.0, 0.0)];
        assert_eq!(hit_test(&points, 12.0, 5.0), Some(1));
        assert_eq!(hit_test(&points, 30.0, 5.0), Some(1));
        assert_eq!(hit_test(&points, 9.0, 20.0), Some(0));
        assert_eq!(hit_test(&points, 60.0, 5.0), None);
        assert_eq!(hit_test(&[], 0.0, 0.0), None);
    }
}
