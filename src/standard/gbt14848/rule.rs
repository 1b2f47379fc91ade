use crate::domain::Decimal;

/// How the class of an item follows from its amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// At most these, classes Ⅰ to Ⅳ.
    AtMost([Decimal; 4]),
    /// Class Ⅰ where it is not detected; at most these, classes Ⅱ to Ⅳ.
    NotDetected([Decimal; 3]),
    /// At most these, classes Ⅰ to Ⅲ; Ⅳ above, where the standard asks for an analysis of nuclides.
    Activity([Decimal; 3]),
    /// pH: 6.5 to 8.5 is Ⅰ, 5.5 to 9.0 is Ⅳ.
    Ph,
    /// Perceived or not: classes Ⅰ to Ⅳ all require that it is not.
    None,
}

pub(super) const fn at_most([first, second, third, fourth]: [&str; 4]) -> Rule {
    Rule::AtMost([Decimal::literal(first), Decimal::literal(second), Decimal::literal(third), Decimal::literal(fourth)])
}

pub(super) const fn not_detected(limits: [&str; 3]) -> Rule {
    Rule::NotDetected(three(limits))
}

pub(super) const fn activity(limits: [&str; 3]) -> Rule {
    Rule::Activity(three(limits))
}

const fn three([first, second, third]: [&str; 3]) -> [Decimal; 3] {
    [Decimal::literal(first), Decimal::literal(second), Decimal::literal(third)]
}
