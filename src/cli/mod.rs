//! The publisher's verbs.
