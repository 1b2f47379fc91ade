use crate::chart::DataPoint;

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
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Larger by `by` on every side.
    pub fn grown(&self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }

    /// The area that it shares with another.
    pub fn overlap(&self, other: &Self) -> f64 {
        let w = self.right().min(other.right()) - self.x.max(other.x);
        let h = self.bottom().min(other.bottom()) - self.y.max(other.y);
        w.max(0.0) * h.max(0.0)
    }

    /// Whether the other lies wholly in it.
    pub fn holds(&self, other: &Self) -> bool {
        other.x >= self.x && other.y >= self.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// Whether the line from one point to the other touches it (Liang and Barsky's clipping).
    pub fn touches(&self, from: (f64, f64), to: (f64, f64)) -> bool {
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

/// The mark of what stands in a frame.
pub fn data_point(frame: Rect, label: String) -> DataPoint {
    DataPoint { x: frame.x as f32, y: frame.y as f32, w: frame.w as f32, h: frame.h as f32, label }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_touches_only_what_it_passes_through() {
        let frame = Rect { x: 10.0, y: 10.0, w: 10.0, h: 10.0 };
        assert!(frame.touches((0.0, 15.0), (30.0, 15.0)));
        assert!(frame.touches((15.0, 15.0), (15.0, 15.0)));
        assert!(!frame.touches((0.0, 0.0), (9.0, 30.0)));
        assert!(!frame.touches((0.0, 15.0), (9.0, 15.0)));
    }
}
