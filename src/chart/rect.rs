/// An upright rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The centre.
    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The rectangle with each edge moved outwards by `by`.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }

    /// At least one pixel wide and high, and inside a picture of this size.
    #[must_use]
    pub fn clamped(&self, width: f64, height: f64) -> Self {
        let (x, y) = (self.x.clamp(0.0, width - 1.0), self.y.clamp(0.0, height - 1.0));
        Self { x, y, w: self.w.clamp(1.0, width - x), h: self.h.clamp(1.0, height - y) }
    }

    /// The area that it shares with another, in square pixels.
    pub fn overlap(&self, other: &Self) -> f64 {
        let w = self.right().min(other.right()) - self.x.max(other.x);
        let h = self.bottom().min(other.bottom()) - self.y.max(other.y);
        w.max(0.0) * h.max(0.0)
    }

    /// Whether the other lies wholly in it.
    pub fn contains(&self, other: &Self) -> bool {
        other.x >= self.x && other.y >= self.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// Whether the segment from one point to the other intersects it (Liang and Barsky's clipping).
    pub fn intersects(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (at, by, low, high) in
            [(from.0, to.0 - from.0, self.x, self.right()), (from.1, to.1 - from.1, self.y, self.bottom())]
        {
            if by == 0.0 {
                if at < low || at > high {
                    return false;
                }
            } else {
                let (one, other) = ((low - at) / by, (high - at) / by);
                enter = enter.max(one.min(other));
                leave = leave.min(one.max(other));
            }
        }
        enter <= leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_intersects_only_what_it_passes_through() {
        let rect = Rect { x: 10.0, y: 10.0, w: 10.0, h: 10.0 };
        assert!(rect.intersects((0.0, 15.0), (30.0, 15.0)));
        assert!(rect.intersects((15.0, 15.0), (15.0, 15.0)));
        assert!(!rect.intersects((0.0, 0.0), (9.0, 30.0)));
        assert!(!rect.intersects((0.0, 15.0), (9.0, 15.0)));
    }

    #[test]
    fn a_clamped_rectangle_lies_inside_and_can_be_hit() {
        let clamped = Rect { x: -3.0, y: 60.0, w: 0.0, h: 9.0 }.clamped(40.0, 50.0);
        assert_eq!(clamped, Rect { x: 0.0, y: 49.0, w: 1.0, h: 1.0 });
    }
}
