use crate::domain::WaterClass;

/// The colour of a datum by its meaning; a theme turns it into red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The AQI level 1 to 6 (HJ 633), and for nothing else.
    Aqi(u8),
    /// A water class, and nothing else.
    Water(WaterClass),
    /// The n-th of the neutral scale for everything else, 0 the strongest.
    Neutral(u8),
    /// No value.
    Missing,
}
