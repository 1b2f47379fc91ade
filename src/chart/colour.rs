use crate::domain::{AqiLevel, WaterClass};

/// The colour of a datum by its meaning; a theme turns it into red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// An AQI level, and nothing else.
    Aqi(AqiLevel),
    /// A water class, and nothing else.
    Water(WaterClass),
    /// The n-th of the neutral scale for everything else, 0 the strongest.
    Neutral(u8),
    /// No value.
    Missing,
}
