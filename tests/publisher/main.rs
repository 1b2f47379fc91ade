//! The publisher, end to end: what the bureau's staff see, and what is on the disk afterwards.

mod air;
mod aqi;
mod bad_input;
mod broken;
mod bureau;
mod cache;
mod check;
mod command;
mod complaints;
mod demo;
mod exports;
mod figures;
mod hostile;
mod hours;
mod iaqi;
mod png;
mod publish;
mod real_data;
mod recomputed;
mod render;
mod serve;
mod site;
#[path = "../../build/source_hash.rs"]
mod source_hash;
mod water;
mod water_class;
mod workbooks;
