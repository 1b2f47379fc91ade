//! What a chart says: a file a kind of chart, and files of what several kinds share.
//!
//! Hours have a folder of their own, `chart/hours/`.

mod bars;
mod body;
mod breaks;
mod calendar;
mod cell;
mod chart_spec;
mod distribution;
mod grid;
mod legend;
mod limit;
mod lines;
mod multiples;
mod points;
mod progress;
mod series;
mod shares;
mod targets;
mod value;

pub use bars::{Arrangement, Bars};
pub use body::Body;
pub use breaks::Break;
pub use calendar::{Calendar, CalendarDay};
pub use cell::Cell;
pub use chart_spec::ChartSpec;
pub use distribution::{Bin, Distribution};
pub use grid::Grid;
pub use legend::Legend;
pub use limit::Limit;
pub use lines::Lines;
pub use multiples::{Multiples, Panel};
pub use points::{Point, Points};
pub use progress::{Progress, ProgressRow};
pub use series::Series;
pub use shares::{Share, Shares};
pub use targets::{TargetRow, Targets};
pub use value::Value;
