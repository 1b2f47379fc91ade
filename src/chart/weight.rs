/// The weight of a text's characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As body text.
    Regular,
    /// As headings and the values that count.
    Bold,
}
