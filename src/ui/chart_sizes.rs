//! The two widths in which every chart is published; the style sheet shows the one that fits.

use crate::chart::Size;

/// For a column of text on a desktop.
pub const WIDE: Size = Size { width_px: 720 };

/// For a phone.
pub const NARROW: Size = Size { width_px: 340 };

/// From this width of its element on, in CSS pixels, a chart is shown wide.
pub const WIDE_FROM: i32 = 600;
