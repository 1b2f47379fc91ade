use super::PageTexts;

/// What every page shows.
#[derive(Debug)]
pub struct SiteTexts {
    pub title: &'static str,
    pub window_title: &'static str,
    pub skip: &'static str,
    pub menu: &'static str,
    pub contacts: &'static str,
    pub published: &'static str,
    pub privacy: &'static str,
    pub not_found: PageTexts,
}
