//! The pages' charts: from snapshots and texts to [`ChartSpec`](crate::chart::ChartSpec)s. Pure.

pub mod air;
pub mod complaints;
pub mod home;
pub mod hours;
pub mod pollutants;
mod shared;
pub mod water;

use crate::{chart::ChartSpec, locale::Locale, snapshot::Snapshots};

/// Every chart that is also published as files of its own: picture and numbers.
pub fn all(snapshots: &Snapshots, locale: Locale) -> Vec<ChartSpec> {
    let portal = &snapshots.portal;
    let mut charts = Vec::new();
    let (figures, context) = (&snapshots.figures, &snapshots.context);
    charts.extend(home::targets(figures, portal, locale));
    charts.extend(complaints::rectification(figures, portal, locale));
    charts.extend(water::daihai_area(figures, context, portal, locale));
    charts.extend(water::daihai_volume(figures, context, portal, locale));
    if let Some(air) = &snapshots.air {
        charts.push(air::calendar(air, locale));
        charts.extend(air::levels(air, locale));
        charts.extend([air::pm25_by_month(air, locale), air::o3_by_month(air, locale)]);
        charts.extend(air::primary_pollutants(air, locale));
    }
    charts.extend(snapshots.air_daily.as_ref().map(|days| pollutants::pollutants(days, locale)));
    charts.extend(snapshots.air_hours.iter().flat_map(|hours| hours::all(hours, locale)));
    if let Some(water) = &snapshots.water {
        charts.extend([water::classes(water, locale), water::shares(water, locale)]);
    }
    if let Some(complaints) = &snapshots.complaints {
        charts.push(complaints::by_month(complaints, locale));
        charts.extend(complaints::by_channel(complaints, locale));
        charts.extend(complaints::by_type(complaints, locale));
        charts.push(complaints::enforcement_by_month(complaints, locale));
        charts.extend(complaints::enforcement_by_type(complaints, locale));
        charts.extend(complaints::days_to_close(complaints, locale));
        charts.extend(complaints::by_area(complaints, locale));
    }
    charts
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        domain::{Figure, FigureKind, Period, Portal, Report, Topic, Unit},
        snapshot::{Context, Figures, headline},
    };

    /// A bureau that has published its portal, its report and these figures, and no series.
    fn bureau(figures: Vec<Figure>) -> Snapshots {
        let report = Report { title: "报告".to_owned(), date: Period::year(2022).unwrap() };
        let portal = Portal {
            bureau: "本局".to_owned(),
            city: "本市".to_owned(),
            year: 2021,
            report,
            areas: Vec::new(),
            contacts: Vec::new(),
            releases: Vec::new(),
            embed_hosts: Vec::new(),
            complaints_as_of: None,
        };
        Snapshots {
            portal: Arc::new(portal),
            figures: Arc::new(Figures(figures)),
            context: Arc::new(Context::default()),
            air: None,
            air_daily: None,
            air_history: None,
            air_hours: None,
            water: None,
            complaints: None,
            recomputed: None,
            intake: None,
        }
    }

    fn figure(kind: FigureKind, year: i16) -> Figure {
        Figure {
            topic: Topic::Air,
            code: headline::GOOD_DAYS_RATIO.to_owned(),
            metric: "优良天数比例".to_owned(),
            period: Period::year(year).unwrap(),
            kind,
            value: "92.1".parse().unwrap(),
            unit: Unit::Percent,
            numerator: None,
            denominator: None,
            area: "中心城区".to_owned(),
            quote: String::new(),
        }
    }

    #[test]
    fn a_bureau_with_one_figure_has_no_chart_with_a_gap_in_its_title() {
        assert_eq!(all(&bureau(vec![figure(FigureKind::Actual, 2021)]), Locale::ZhCn), []);
    }

    #[test]
    fn one_target_is_a_chart_of_targets() {
        let charts =
            all(&bureau(vec![figure(FigureKind::Actual, 2021), figure(FigureKind::Target, 2022)]), Locale::ZhCn);
        let titles: Vec<_> = charts.iter().map(|chart| &chart.title[..]).collect();
        assert_eq!(titles, ["1项有目标的指标，2021年实际都达到了2022年目标的要求"]);
    }
}
