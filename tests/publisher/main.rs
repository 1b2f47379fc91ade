//! The publisher, end to end: what the bureau's staff see, and what is on the disk afterwards.

mod air;
mod aqi;
mod bad_input;
mod check;
mod complaints;
mod demo;
mod exports;
mod hostile;
mod hours;
mod iaqi;
mod kept;
mod png;
mod publish;
mod real_data;
mod recomputed;
mod render;
mod serve;
mod test;
mod water;
mod water_class;
mod workbooks;
