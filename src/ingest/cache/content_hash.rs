use serde::Serialize;

use crate::store::sha256;

/// The bytes under which the cache keeps a value.
pub(super) fn encode(value: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(value).expect("numbers, texts, lists and maps can be encoded")
}

/// The SHA-256 of a value's encoding: equal values have equal hashes.
pub(in crate::ingest) fn content_hash(value: &impl Serialize) -> String {
    sha256(&encode(value))
}
