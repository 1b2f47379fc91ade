use super::PageTexts;

/// 逐小时浓度.
#[derive(Debug)]
pub struct AirHoursTexts {
    pub page: PageTexts,
    pub heading: &'static str,
    pub note: &'static str,
    pub axis: &'static str,
    pub title: &'static str,
    pub empty: &'static str,
    pub summary: &'static str,
    pub limit: &'static str,
    pub standards_of_2026: &'static str,
    pub limits_of_2031: &'static str,
    pub source: &'static str,
    pub source_demonstration: &'static str,
}
