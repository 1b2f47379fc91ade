/// The colour of a mark, by what it stands for: a theme turns it into red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The AQI level 1 to 6 (HJ 633), and for nothing else.
    Aqi(u8),
    /// The water class 1 to 6 (Ⅰ to Ⅴ, inferior to Ⅴ), and for nothing else.
    Water(u8),
    /// The n-th of the calm scale for everything else, 0 the strongest.
    Neutral(u8),
    /// No value.
    Missing,
}
