//! Texts and formats of numbers and dates, a file a language.
