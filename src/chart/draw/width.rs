//! What a picture's width decides: whether it is read on a phone, and how large its text is.

/// Whether a picture of this width is read on a phone.
pub fn compact(width: f64) -> bool {
    width < 480.0
}

/// The size of the smallest text of a picture of this width.
pub fn small(width: f64) -> f64 {
    if compact(width) { 11.0 } else { 12.0 }
}

/// The size of names and of the numbers that count.
pub fn body(width: f64) -> f64 {
    if compact(width) { 12.0 } else { 13.0 }
}
