/// Where a datum stands, in CSS pixels, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct DataPoint {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// Everything there is to say, such as `2021年3月5日 AQI 63 良 首要污染物 PM10`.
    pub label: String,
}

/// How far beside a mark a finger may touch, in CSS pixels: half of a touch target.
const TOLERANCE: f32 = 22.0;

/// The mark at this place, or the nearest one within half of a touch target.
pub fn hit_test(points: &[DataPoint], x: f32, y: f32) -> Option<usize> {
    let mut nearest: Option<(usize, f32, f32)> = None;
    for (index, point) in points.iter().enumerate() {
        let outside = |low: f32, length: f32, at: f32| (low - at).max(at - low - length).max(0.0);
        let distance = outside(point.x, point.w, x).hypot(outside(point.y, point.h, y));
        // Where several are equally near, the one whose middle is nearest is meant.
        let middle = (point.x + point.w / 2.0 - x).hypot(point.y + point.h / 2.0 - y);
        let better = nearest.is_none_or(|(_, least, to_middle)| (distance, middle) < (least, to_middle));
        if distance <= TOLERANCE && better {
            nearest = Some((index, distance, middle));
        }
    }
    nearest.map(|(index, ..)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f32, y: f32) -> DataPoint {
        DataPoint { x, y, w: 10.0, h: 10.0, label: String::new() }
    }

    #[test]
    fn a_touch_finds_the_mark_under_it_or_the_nearest_one() {
        let points = [point(0.0, 0.0), point(10.0, 0.0), point(100.0, 0.0)];
        assert_eq!(hit_test(&points, 12.0, 5.0), Some(1));
        assert_eq!(hit_test(&points, 30.0, 5.0), Some(1));
        assert_eq!(hit_test(&points, 9.0, 20.0), Some(0));
        assert_eq!(hit_test(&points, 60.0, 5.0), None);
        assert_eq!(hit_test(&[], 0.0, 0.0), None);
    }
}
