//! Texts and formats of numbers and dates: one folder per language, in it one file per group of texts.
//!
//! A second language is one more folder like `zh_cn/` and one more [`Locale`]: the compiler names every text it lacks.

mod fill;
#[expect(clippy::module_inception, reason = "the type is the module's subject, and a file is named after its type")]
mod locale;
mod texts;
mod zh_cn;

pub use fill::{fill, fill_all};
pub use locale::Locale;
pub use texts::*;
