/// When an item is of which class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// At most these, classes Ⅰ to Ⅳ.
    AtMost([&'static str; 4]),
    /// Class Ⅰ where it is not detected; at most these, classes Ⅱ to Ⅳ.
    NotDetected([&'static str; 3]),
    /// At most these, classes Ⅰ to Ⅲ; Ⅳ above. What more there is, an analysis of nuclides has to say.
    Activity([&'static str; 3]),
    /// pH: 6.5 to 8.5 is Ⅰ, 5.5 to 9.0 is Ⅳ.
    Ph,
    /// Perceived or not: classes Ⅰ to Ⅳ all ask for none.
    None,
}
