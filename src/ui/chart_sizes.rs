//! The two widths in which every chart is published; the style sheet shows the one that fits.

use crate::chart::Size;

/// For a column of text on a desktop.
pub const WIDE: Size = Size { width_px: 720 };

/// For a phone.
pub const NARROW: Size = Size { width_px: 340 };
