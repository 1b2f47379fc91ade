use std::collections::BTreeSet;

use crate::domain::MissingReason;

/// Why a city has no value: not valid where some station has one; else what its stations say, if all say the same.
pub(super) fn why(some: bool, reasons: impl Iterator<Item = MissingReason>) -> MissingReason {
    let reasons: BTreeSet<_> = reasons.collect();
    match (some, reasons.len(), reasons.first()) {
        (true, ..) => MissingReason::Invalid,
        (false, 1, Some(reason)) => *reason,
        (false, ..) => MissingReason::NotMeasured,
    }
}
