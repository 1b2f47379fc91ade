use std::sync::Arc;

use super::*;
use crate::{
    domain::{
        Area, AreaKind, Date, Decimal, FigureKind, Measured, MissingReason, PerPollutant, Period, Pollutant, Portal,
        Provenance, Report, Topic, WaterClass,
    },
    snapshot::{AirDaily, ComplaintsYear, DailyConcentrations, Figures, Snapshots, WaterSection, WaterYear},
    standard::complaints::Summary,
};

fn area(name: &str, kind: AreaKind) -> Area {
    Area { name: name.to_owned(), code: None, kind }
}

/// Two days of PM2.5 and 30 without it, and of the other pollutants nothing; six sections; three complaints.
fn snapshots(figures: Vec<Figure>) -> Snapshots {
    let value = |text: &str| Measured::Value(text.parse().unwrap());
    let values =
        [value("20"), value("21")].into_iter().chain([Measured::Missing(MissingReason::NotMeasured); 30]).collect();
    let section = |annual| WaterSection {
        name: String::new(),
        months: vec![],
        annual,
        main_pollutants: vec![],
        basin: None,
        lake: None,
        below_detection: 0,
        rejected_months: vec![],
    };
    let classes =
        [WaterClass::II, WaterClass::III, WaterClass::III, WaterClass::I, WaterClass::II, WaterClass::Inferior];
    Snapshots {
        portal: Arc::new(Portal {
            bureau: String::new(),
            city: String::new(),
            year: 2021,
            report: Report { title: String::new(), date: Period::year(2022).unwrap() },
            areas: vec![area("中心城区", AreaKind::Place), area("全市", AreaKind::City), area("岱海", AreaKind::Place)],
            contacts: vec![],
            releases: vec![],
            embed_hosts: vec![],
            complaints_as_of: None,
        }),
        figures: Arc::new(Figures(figures)),
        context: Arc::default(),
        air: None,
        air_daily: Some(Arc::new(AirDaily {
            provenance: Provenance::Demonstration,
            year: 2021,
            series: only_pm25(values),
        })),
        air_history: None,
        air_hours: None,
        water: Some(Arc::new(WaterYear {
            provenance: Provenance::Bureau,
            year: 2021,
            standard: "GB 3838-2002".to_owned(),
            sections: classes.map(section).into(),
            basins: vec![],
        })),
        complaints: Some(Arc::new(ComplaintsYear {
            provenance: Provenance::Bureau,
            year: 2021,
            as_of: Date::constant(2021, 12, 31),
            summary: Summary { received: 3, accepted: 3, closed: 2, in_progress: 1, ..Summary::default() },
            days_to_close: None,
            year_on_year: None,
            months: vec![],
            channels: vec![],
            types: vec![],
            areas: None,
            enforcement_cases: 5,
            enforcement_types: vec![],
        })),
        intake: None,
        recomputed: None,
    }
}

/// A figure of 2021, with its numerator and denominator where they are not empty.
fn figure(topic: Topic, code: &str, area: &str, value: [&str; 4]) -> Figure {
    Figure {
        topic,
        code: code.to_owned(),
        metric: String::new(),
        period: Period::year(2021).unwrap(),
        kind: FigureKind::Actual,
        value: value[0].parse().unwrap(),
        unit: value[1].parse().unwrap(),
        numerator: value[2].parse().ok(),
        denominator: value[3].parse().ok(),
        area: area.to_owned(),
        quote: String::new(),
    }
}

fn pm25(value: &str) -> Figure {
    figure(Topic::Air, "pm25-annual-mean", "中心城区", [value, "µg/m³", "", ""])
}

fn good_water(value: [&str; 4]) -> Figure {
    figure(Topic::Water, "good-water-ratio", "全市", value)
}

/// What is compared of the figure, one text a part.
fn compared(figure: Figure) -> Vec<String> {
    let recomputed = recompute(&snapshots(vec![figure]));
    let numbers = recomputed.into_iter().flat_map(|all| all.0).flat_map(|one| one.numbers);
    numbers
        .map(|number| format!("{:?} {} {} {}", number.of, number.published, number.arithmetic(), number.difference))
        .collect()
}

#[test]
fn a_tie_of_the_mean_goes_to_the_even_digit() {
    assert_eq!(compared(pm25("20")), ["Value 20 41÷2=20.5→20 0"]);
    assert_eq!(compared(pm25("21")), ["Value 21 41÷2=20.5→20 -1"]);
    assert_eq!(compared(pm25("20.5")), ["Value 20.5 41÷2=20.5 0.0"]);
}

#[test]
fn a_comparison_names_what_it_was_derived_from() {
    let figures = vec![pm25("20"), good_water(["83.4", "%", "", ""])];
    let snapshots = snapshots(figures.clone());
    let all = recompute(&snapshots).unwrap();
    let mean = all.find(&figures[0]).unwrap();
    assert_eq!((mean.agrees, mean.derived_from.used, mean.derived_from.all), (true, 2, 32));
    assert!(mean.derived_from.provenance.is_demonstration());
    let good = all.find(&figures[1]).unwrap();
    assert_eq!((good.agrees, good.derived_from.standard.as_deref()), (false, Some("GB 3838-2002")));
    assert_eq!(serde_json::from_str::<Recomputations>(&serde_json::to_string(&all).unwrap()).unwrap(), all);
}

#[test]
fn the_whole_and_the_part_are_compared_too_where_they_are_published() {
    assert_eq!(compared(good_water(["83.3", "%", "", ""])), ["Value 83.3 5÷6=83.33…→83.3 0.0"]);
    assert_eq!(
        compared(good_water(["83.3", "%", "10", "12"])),
        ["Value 83.3 5÷6=83.33…→83.3 0.0", "Whole 12 6 -6", "Part 10 5 -5"]
    );
    let inferior = figure(Topic::Water, "inferior-water-ratio", "全市", ["16.7", "%", "", "6"]);
    assert_eq!(compared(inferior), ["Value 16.7 1÷6=16.66…→16.7 0.0", "Whole 6 6 0"]);
}

#[test]
fn complaints_are_compared_as_closed_of_received_and_cases_as_filed() {
    let complaints = figure(Topic::Complaints, "complaints", "全市", ["3", "件", "3", "3"]);
    assert_eq!(compared(complaints), ["Value 3 2 -1", "Whole 3 3 0"]);
    let cases = |value| figure(Topic::Complaints, "enforcement-cases", "全市", value);
    assert_eq!(compared(cases(["5", "件", "5", "5"])), ["Whole 5 5 0"]);
    assert_eq!(compared(cases(["5", "件", "", ""])), [""; 0], "how many are closed is not known");
}

#[test]
fn pollutants_are_counted_within_the_limits_of_their_year() {
    let within = figure(Topic::Air, "pollutants-within-limits", "中心城区", ["6", "项", "6", "6"]);
    assert_eq!(compared(within), ["Value 6 1 -5", "Whole 6 1 -5"], "five have no values");
}

#[test]
fn a_figure_of_another_period_area_or_unit_is_not_compared() {
    for figure in [
        Figure { period: Period::year(2020).unwrap(), ..pm25("20") },
        Figure { period: Period::month(2021, 12).unwrap(), ..pm25("20") },
        Figure { area: "全市".to_owned(), ..pm25("20") },
        Figure { area: "岱海".to_owned(), ..good_water(["83.3", "%", "", ""]) },
        Figure { kind: FigureKind::Target, ..pm25("20") },
        Figure { topic: Topic::Water, ..pm25("20") },
        Figure { unit: "mg/m³".parse().unwrap(), ..pm25("20") },
        Figure { code: "drinking-water-ratio".to_owned(), ..good_water(["83.3", "%", "", ""]) },
    ] {
        assert_eq!(compared(figure.clone()), [""; 0], "{figure:?}");
    }
}

/// Days of PM2.5; the others have none.
fn only_pm25(values: Vec<Measured<Decimal>>) -> PerPollutant<DailyConcentrations> {
    PerPollutant::from_fn(|pollutant| DailyConcentrations {
        pollutant,
        values: if pollutant == Pollutant::Pm25 { values.clone() } else { vec![] },
    })
}

#[test]
fn without_series_nothing_is_compared() {
    let figures = vec![
        pm25("20"),
        good_water(["83.3", "%", "", "6"]),
        figure(Topic::Air, "good-days-ratio", "中心城区", ["92.1", "%", "", ""]),
        figure(Topic::Complaints, "complaints", "全市", ["3", "件", "3", "3"]),
    ];
    let none = Snapshots { air_daily: None, water: None, complaints: None, ..snapshots(figures) };
    assert_eq!(recompute(&none), None);
    let daily = AirDaily { provenance: Provenance::Bureau, year: 2021, series: only_pm25(vec![]) };
    let empty = Snapshots { air_daily: Some(Arc::new(daily)), ..snapshots(vec![pm25("20")]) };
    assert_eq!(recompute(&empty), None, "a mean of nothing is none");
}
