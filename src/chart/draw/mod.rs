//! One file a kind of chart: where everything stands (its layout), and the drawing of it.

mod axes;
mod bars;
mod calendar;
mod cell;
mod columns;
mod curves;
mod dates;
mod distribution;
mod frame;
mod grid;
mod hours;
mod hours_place;
mod key;
mod kinds;
mod layout;
mod lines;
mod lying;
mod multiples;
mod paint;
mod pen;
mod plane;
mod points;
mod progress;
mod shares;
mod stamp;
mod symbols;
mod targets;
mod uprights;
mod width;

pub use frame::Frame;
pub use hours::HoursLayout;
pub use hours_place::HoursPlace;
pub use kinds::layout;
pub use layout::Layout;
pub use paint::paint;
pub use pen::{Drawn, Hand, Pen};
