/// Where a datum stands, in CSS pixels, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
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
pub fn hit(marks: &[Mark], x: f32, y: f32) -> Option<usize> {
    let mut nearest: Option<(usize, f32, f32)> = None;
    for (index, mark) in marks.iter().enumerate() {
        let outside = |low: f32, length: f32, at: f32| (low - at).max(at - low - length).max(0.0);
        let distance = outside(mark.x, mark.w, x).hypot(outside(mark.y, mark.h, y));
        // Where several are equally near, the one whose middle is nearest is meant.
        let middle = (mark.x + mark.w / 2.0 - x).hypot(mark.y + mark.h / 2.0 - y);
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

    fn mark(x: f32, y: f32) -> Mark {
        Mark { x, y, w: 10.0, h: 10.0, label: String::new() }
    }

    #[test]
    fn a_touch_finds_the_mark_under_it_or_the_nearest_one() {
        let marks = [mark(0.0, 0.0), mark(10.0, 0.0), mark(100.0, 0.0)];
        assert_eq!(hit(&marks, 12.0, 5.0), Some(1));
        assert_eq!(hit(&marks, 30.0, 5.0), Some(1));
        assert_eq!(hit(&marks, 9.0, 20.0), Some(0));
        assert_eq!(hit(&marks, 60.0, 5.0), None);
        assert_eq!(hit(&[], 0.0, 0.0), None);
    }
}
