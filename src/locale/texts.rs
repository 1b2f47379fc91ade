//! The texts that a language must have. `{name}` stands for a value, put in by [`fill`](super::fill()).

#![expect(missing_docs, reason = "a text's documentation is the text itself, in the file of its language")]

/// The name of a page in the menu, its heading, and what it is about.
#[derive(Debug)]
pub struct PageTexts {
    pub name: &'static str,
    pub heading: &'static str,
    pub description: &'static str,
}

/// What stands on every page.
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

/// Words and formats used in several places.
#[derive(Debug)]
pub struct WordsTexts {
    pub date: &'static str,
    pub day_of_month: &'static str,
    pub month: &'static str,
    pub hour: &'static str,
    pub year: &'static str,
    pub years: &'static str,
    pub year_month: &'static str,
    pub day: &'static str,
    pub month_heading: &'static str,
    pub date_heading: &'static str,
    pub target: &'static str,
    pub source: &'static str,
    pub demonstration: &'static str,
    pub others: &'static str,
    pub others_note: &'static str,
    pub not_measured: &'static str,
    pub frozen: &'static str,
    pub removed: &'static str,
    pub below_detection: &'static str,
    pub outside_plan: &'static str,
    pub invalid: &'static str,
    pub aqi_levels: [&'static str; 6],
    pub aqi_glyphs: [&'static str; 6],
}

/// The parts of the bureau's work.
#[derive(Debug)]
pub struct SectionsTexts {
    pub air: &'static str,
    pub air_action: &'static str,
    pub water: &'static str,
    pub soil: &'static str,
    pub complaints: &'static str,
    pub rectification: &'static str,
    pub governance: &'static str,
    pub staff: &'static str,
}

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

/// 首页.
#[derive(Debug)]
pub struct HomeTexts {
    pub page: PageTexts,
    pub good_days: &'static str,
    pub good_days_sentence: &'static str,
    pub good_days_sentence_alone: &'static str,
    pub pm25: &'static str,
    pub pm25_sentence: &'static str,
    pub pm25_limit: &'static str,
    pub pm25_target: &'static str,
    pub below: &'static str,
    pub equal: &'static str,
    pub above: &'static str,
    pub full_stop: &'static str,
    pub good_water: &'static str,
    pub good_water_sentence: &'static str,
    pub complaints: &'static str,
    pub complaints_all_closed: &'static str,
    pub complaints_closed: &'static str,
    pub targets_heading: &'static str,
    pub targets_note: &'static str,
    pub targets_title: &'static str,
    pub targets_title_some: &'static str,
    pub targets_summary: &'static str,
    pub targets_headings: [&'static str; 3],
    pub higher_is_better: &'static str,
    pub lower_is_better: &'static str,
    pub releases_heading: &'static str,
    pub releases_note: &'static str,
    pub releases_columns: [&'static str; 2],
    pub overdue: &'static str,
}

/// 空气质量.
#[derive(Debug)]
pub struct AirTexts {
    pub page: PageTexts,
    pub answer: &'static str,
    pub published_heading: &'static str,
    pub published_note: &'static str,
    pub days_heading: &'static str,
    pub days_note: &'static str,
    pub calendar_title: &'static str,
    pub calendar_summary: &'static str,
    pub calendar_headings: [&'static str; 4],
    pub levels_title: &'static str,
    pub levels_summary: &'static str,
    pub levels_headings: [&'static str; 3],
    pub months_heading: &'static str,
    pub months_note: &'static str,
    pub month_page: PageTexts,
    pub days_of_month_note: &'static str,
    pub choose_month: &'static str,
    pub whole_year: &'static str,
    pub pm25_month: &'static str,
    pub o3_month: &'static str,
    pub pm25_day: &'static str,
    pub o3_day: &'static str,
    pub month_title: &'static str,
    pub month_summary: &'static str,
    pub day_summary: &'static str,
    pub limit_annual: &'static str,
    pub limit_day: &'static str,
    pub limit_mda8: &'static str,
    pub primary_heading: &'static str,
    pub primary_note: &'static str,
    pub primary_title: &'static str,
    pub primary_summary: &'static str,
    pub primary_axis: &'static str,
    pub primary_series: &'static str,
    pub actions_heading: &'static str,
}

/// 空气质量, what only the publisher's page says of a year.
#[derive(Debug)]
pub struct AnnualAirTexts {
    pub heading: &'static str,
    pub note: &'static str,
    pub incomplete: &'static str,
    pub caption: &'static str,
    pub mean: &'static str,
    pub percentile: &'static str,
    pub percentile_mda8: &'static str,
    pub compliant: &'static str,
    pub exceeds: &'static str,
    pub exceeds_little: &'static str,
    pub not_evaluated: &'static str,
    pub index: &'static str,
    pub no_index: &'static str,
    pub levels_summary: &'static str,
    pub levels_caption: &'static str,
    pub months_invalid_title: &'static str,
    pub months_invalid_summary: &'static str,
    pub pollutants_heading: &'static str,
    pub pollutants_note: &'static str,
    pub pollutants_title: &'static str,
    pub pollutants_title_none: &'static str,
    pub pollutants_summary: &'static str,
    pub pollutants_limit: &'static str,
    pub pollutants_break: &'static str,
    pub history_heading: &'static str,
    pub history_note: &'static str,
    pub history_caption: &'static str,
    pub year: &'static str,
    pub good_days: &'static str,
    pub of_days: &'static str,
    pub composite_index: &'static str,
    pub three_year_mean: &'static str,
    pub none: &'static str,
    pub other_standard: &'static str,
    pub headings: [&'static str; 7],
    pub levels_headings: [&'static str; 3],
}

/// 水环境.
#[derive(Debug)]
pub struct WaterTexts {
    pub page: PageTexts,
    pub answer: &'static str,
    pub published_heading: &'static str,
    pub published_note: &'static str,
    pub months_heading: &'static str,
    pub months_note: &'static str,
    pub section: &'static str,
    pub inferior_glyph: &'static str,
    pub annual: &'static str,
    pub class: &'static str,
    pub sections_unit: &'static str,
    pub classes_title: &'static str,
    pub classes_summary: &'static str,
    pub shares_title: &'static str,
    pub shares_summary: &'static str,
    pub lakes_heading: &'static str,
    pub lakes_note: &'static str,
    pub lakes_headings: [&'static str; 5],
    pub basins_heading: &'static str,
    pub basins_note: &'static str,
    pub basins_headings: [&'static str; 4],
    pub none: &'static str,
    pub lake_heading: &'static str,
    pub lake_note: &'static str,
    pub daihai_area: &'static str,
    pub daihai_volume: &'static str,
    pub daihai_title: &'static str,
    pub daihai_summary: &'static str,
    pub daihai_source: &'static str,
    pub daihai_headings: [&'static str; 3],
}

/// 投诉办理.
#[derive(Debug)]
pub struct ComplaintsTexts {
    pub page: PageTexts,
    pub published_heading: &'static str,
    pub sum_heading: &'static str,
    pub sum_note: &'static str,
    pub received: &'static str,
    pub closed: &'static str,
    pub in_progress: &'static str,
    pub not_accepted: &'static str,
    pub pending_note: &'static str,
    pub rates_heading: &'static str,
    pub rates_note: &'static str,
    pub rates_caption: &'static str,
    pub rates_headings: [&'static str; 3],
    pub share: &'static str,
    pub no_share: &'static str,
    pub days: &'static str,
    pub closure: &'static str,
    pub closure_how: &'static str,
    pub closed_on_time: &'static str,
    pub closed_on_time_how: &'static str,
    pub informed_on_time: &'static str,
    pub informed_on_time_how: &'static str,
    pub median_days: &'static str,
    pub median_days_how: &'static str,
    pub p90_days: &'static str,
    pub p90_days_how: &'static str,
    pub overdue_to_close: &'static str,
    pub overdue_to_close_how: &'static str,
    pub overdue_to_inform: &'static str,
    pub overdue_to_inform_how: &'static str,
    pub filed: &'static str,
    pub unit: &'static str,
    pub items_unit: &'static str,
    pub days_heading: &'static str,
    pub days_note: &'static str,
    pub days_title: &'static str,
    pub days_summary: &'static str,
    pub days_headings: [&'static str; 3],
    pub days_range: &'static str,
    pub days_more: &'static str,
    pub days_median: &'static str,
    pub days_limit: &'static str,
    pub days_extended: &'static str,
    pub months_heading: &'static str,
    pub months_note: &'static str,
    pub months_title: &'static str,
    pub months_summary: &'static str,
    pub both_summary: &'static str,
    pub not_yet: &'static str,
    pub year_on_year_sentence: &'static str,
    pub changes_caption: &'static str,
    pub year_on_year: &'static str,
    pub on_previous: &'static str,
    pub more: &'static str,
    pub fewer: &'static str,
    pub as_many: &'static str,
    pub base_of_none: &'static str,
    pub no_base: &'static str,
    pub kinds_heading: &'static str,
    pub kinds_note: &'static str,
    pub channel: &'static str,
    pub kind: &'static str,
    pub channels_title: &'static str,
    pub types_title: &'static str,
    pub ranked_summary: &'static str,
    pub areas_heading: &'static str,
    pub areas_note: &'static str,
    pub areas_left_out: &'static str,
    pub area: &'static str,
    pub areas_title: &'static str,
    pub areas_title_plain: &'static str,
    pub areas_summary: &'static str,
    pub suppressed_note: &'static str,
    pub enforcement_heading: &'static str,
    pub enforcement_title: &'static str,
    pub enforcement_types_title: &'static str,
    pub rectification_heading: &'static str,
    pub rectification_note: &'static str,
    pub rectification_title: &'static str,
    pub rectification_summary: &'static str,
    pub rectification_headings: [&'static str; 4],
}

/// 年度公报.
#[derive(Debug)]
pub struct BulletinTexts {
    pub page: PageTexts,
    pub report: &'static str,
}

/// Beside a figure that the series give too.
#[derive(Debug)]
pub struct RecomputedTexts {
    pub beside: &'static str,
    pub whole: &'static str,
    pub part: &'static str,
    pub plain: &'static str,
    pub divided: &'static str,
    pub apart: &'static str,
    pub points: &'static str,
    pub agrees: &'static str,
    pub differs: &'static str,
}

/// 关于与方法.
#[derive(Debug)]
pub struct AboutTexts {
    pub page: PageTexts,
    pub parts: &'static [(&'static str, &'static [&'static str])],
    pub intake_heading: &'static str,
    pub intake_note: &'static str,
    pub intake_caption: &'static str,
    pub intake_columns: [&'static str; 4],
    pub files_heading: &'static str,
    pub files_note: &'static str,
    pub files_columns: [&'static str; 2],
    pub manifest: &'static str,
}

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
    pub source: &'static str,
    pub source_demonstration: &'static str,
}

/// What a reader can do with a chart of hours.
#[derive(Debug)]
pub struct HoursTexts {
    pub hint: &'static str,
    pub spans: &'static str,
    /// What buttons do, and their names.
    pub acts: [(&'static str, &'static str); 9],
    /// A limit that is far above all that is shown.
    pub beyond: &'static str,
    pub failed: &'static str,
}
