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
