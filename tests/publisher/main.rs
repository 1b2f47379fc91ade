//! The publisher, end to end: what the bureau's staff see, and what is on the disk afterwards.

mod aqi;
mod bad_input;
mod check;
mod complaints;
mod demo;
mod iaqi;
mod publish;
mod recomputed;
mod render;
mod serve;
mod test;
mod water_class;
