use super::Rect;

/// How a data point is emphasised when the reader selects it.
#[derive(Clone, Debug, PartialEq)]
pub enum Emphasis {
    /// An outline around it.
    Outline,
    /// A ring on a vertical line through the plot, with the value beside it.
    Crosshair {
        /// The plot.
        plot: Rect,
        /// The value as printed; empty where it is missing.
        value: String,
        /// The value's font size.
        size: f64,
    },
    /// A ring with a line down to the lower axis.
    DropLine {
        /// Where the line ends.
        bottom: f64,
    },
}
