//! A live chart of hours: what it keeps and draws (`hours_chart`), and what pointers do to it (`gestures`).

mod gestures;
mod hours_chart;

pub use hours_chart::HoursChart;
