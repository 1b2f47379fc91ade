//! The texts that a language must have. `{name}` is replaced by a value in [`fill`](super::fill()).

#![expect(missing_docs, reason = "a text's documentation is the text itself, in the folder of its language")]

mod about;
mod air;
mod air_hours;
mod annual_air;
mod bulletin;
mod chart;
mod complaints;
mod home;
mod hours;
mod page;
mod recomputed;
mod site;
mod topics;
mod water;
mod words;

pub use about::AboutTexts;
pub use air::AirTexts;
pub use air_hours::AirHoursTexts;
pub use annual_air::AnnualAirTexts;
pub use bulletin::BulletinTexts;
pub use chart::ChartTexts;
pub use complaints::ComplaintsTexts;
pub use home::HomeTexts;
pub use hours::HoursTexts;
pub use page::PageTexts;
pub use recomputed::RecomputedTexts;
pub use site::SiteTexts;
pub use topics::TopicTexts;
pub use water::WaterTexts;
pub use words::WordsTexts;
