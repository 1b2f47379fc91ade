/// Around every chart.
#[derive(Debug)]
pub struct ChartTexts {
    pub hint: &'static str,
    pub series: &'static str,
    pub table: &'static str,
    pub picture: &'static str,
    pub vector: &'static str,
    pub numbers: &'static str,
    pub source_report: &'static str,
    pub source_series: &'static str,
    pub source_demonstration: &'static str,
    pub by_standard: &'static str,
    pub mark_heading: &'static str,
    pub source_heading: &'static str,
    pub no_data: &'static str,
}
