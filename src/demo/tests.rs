//! The published totals, read back from the files by the national standards.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, files};
use crate::{
    domain::{
        AqiLevel, Date, Decimal, PerPollutant, Pollutant, Thousandths, WaterBody, WaterClass, WaterItem, days_of_year,
    },
    standard::{
        gb3095, gb3838,
        hj633::{Hj633Version, Rating, aqi},
        hj663,
    },
};

const SEEDS: [u64; 7] = [1, 2, 3, 4, 5, 2021, u64::MAX];

/// A file's rows by column.
fn read(file: &File) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(file.bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

fn decimal(row: &BTreeMap<String, String>, column: &str) -> Decimal {
    row[column].parse().unwrap()
}

fn date(row: &BTreeMap<String, String>, column: &str) -> Date {
    row[column].parse().unwrap()
}

/// The city's concentrations of each day.
fn city(file: &File) -> BTreeMap<Date, PerPollutant<Decimal>> {
    let mut days: BTreeMap<Date, PerPollutant<Vec<Decimal>>> = BTreeMap::new();
    for row in read(file) {
        let stations = days.entry(date(&row, "date")).or_default();
        for pollutant in Pollutant::ALL {
            stations[pollutant].push(decimal(&row, pollutant.column()));
        }
    }
    days.into_iter()
        .map(|(day, stations)| {
            let city = |pollutant| hj663::city_value(pollutant, &stations[pollutant]).unwrap();
            (day, PerPollutant::from_fn(city))
        })
        .collect()
}

fn ratings(days: &BTreeMap<Date, PerPollutant<Decimal>>) -> BTreeMap<Date, Rating> {
    let rate = |values: &PerPollutant<Decimal>| aqi(Hj633Version::Hj633_2012, &values.map(Some)).unwrap();
    days.iter().map(|(day, values)| (*day, rate(values))).collect()
}

fn of(days: &BTreeMap<Date, PerPollutant<Decimal>>, pollutant: Pollutant) -> Vec<Decimal> {
    days.values().map(|values| values[pollutant]).collect()
}

#[test]
fn the_committed_files_are_those_of_seed_2021() {
    let committed: [&[u8]; 5] = [
        include_bytes!("../../bureau/wulanchabu-2021/series/air-daily.csv"),
        include_bytes!("../../bureau/wulanchabu-2021/series/water-monthly.csv"),
        include_bytes!("../../bureau/wulanchabu-2021/series/complaints.csv"),
        include_bytes!("../../bureau/wulanchabu-2021/series/enforcement-cases.csv"),
        include_bytes!("../../bureau/wulanchabu-2021/series/air-hourly.csv"),
    ];
    let files = files(2021, 2021).unwrap();
    assert_eq!(files.len(), committed.len());
    for (file, committed) in files.iter().zip(committed) {
        assert!(file.bytes == committed, "{} differs: run `mingcha demo` again and commit it", file.name);
    }
}

#[test]
fn a_seed_gives_the_same_bytes_and_another_seed_gives_others() {
    let [one, again, other] = [7, 7, 8].map(|seed| files(seed, 2021).unwrap());
    for ((one, again), other) in one.iter().zip(&again).zip(&other) {
        assert!(one.bytes == again.bytes, "{}", one.name);
        assert!(one.bytes != other.bytes, "{}", one.name);
    }
}

#[test]
fn every_row_of_every_file_says_that_it_is_a_demonstration() {
    for file in files(1, 2021).unwrap() {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(!text.contains('\r'), "{}", file.name);
        assert_eq!(text.lines().count(), file.rows + 1, "{}", file.name);
        if file.name == "air-hourly.csv" {
            // Where exports of hours come from is said in portal.toml; the stations say it in their names.
            assert!(text.lines().skip(1).all(|line| line.starts_with("演示站")), "{}", file.name);
            continue;
        }
        assert!(text.lines().skip(1).all(|line| line.ends_with(",演示数据")), "{}", file.name);
        assert!(text.lines().next().unwrap().ends_with(",provenance"), "{}", file.name);
    }
}

#[test]
fn air_has_the_good_days_and_the_fine_particles_that_were_published() {
    for seed in SEEDS {
        let [air, ..] = files(seed, 2021).unwrap();
        let days = city(&air);
        assert!(days.keys().copied().eq(days_of_year(2021)), "seed {seed}");
        let good = hj663::good_days(ratings(&days).values().map(|rating| Some(rating.aqi)));
        assert_eq!((good.part, good.whole), (336, 365), "seed {seed}");
        assert_eq!(good.percent(1).unwrap().to_string(), "92.1");
        let fine = of(&days, Pollutant::Pm25);
        assert_eq!(fine.iter().copied().sum::<Decimal>(), Decimal::from(7665), "seed {seed}");
        assert_eq!(hj663::period_value(Pollutant::Pm25, &fine).unwrap().to_string(), "21");
    }
}

#[test]
fn all_six_pollutants_stay_below_their_annual_limits() {
    for seed in SEEDS {
        let days = city(&files(seed, 2021).unwrap()[0]);
        for pollutant in Pollutant::ALL {
            let value = hj663::period_value(pollutant, &of(&days, pollutant)).unwrap();
            let limit = gb3095::annual_limit(gb3095::Gb3095Version::Gb3095_2012, gb3095::Class::II, pollutant);
            assert!(value < limit, "seed {seed}: {pollutant:?} {value} against {limit}");
        }
    }
}

#[test]
fn the_city_is_the_exact_mean_of_three_stations_and_pm10_holds_pm25() {
    for seed in SEEDS {
        let rows = read(&files(seed, 2021).unwrap()[0]);
        for stations in rows.chunks(3) {
            assert_eq!(stations.iter().map(|row| &row["date"]).collect::<BTreeSet<_>>().len(), 1);
            for pollutant in Pollutant::ALL {
                let total: Decimal = stations.iter().map(|row| decimal(row, pollutant.column())).sum();
                let mean = total.div_rounded(Decimal::from(3), hj663::decimals(pollutant)).unwrap();
                assert_eq!(mean * Decimal::from(3), total, "seed {seed}: {pollutant:?} on {}", stations[0]["date"]);
            }
            for row in stations {
                assert!(decimal(row, "pm25") <= decimal(row, "pm10"), "seed {seed}: {row:?}");
                assert!(Pollutant::ALL.iter().all(|item| decimal(row, item.column()) > Decimal::ZERO), "{row:?}");
            }
        }
    }
}

#[test]
fn the_year_looks_like_a_cold_windy_plateau() {
    for seed in SEEDS {
        let ratings = ratings(&city(&files(seed, 2021).unwrap()[0]));
        let excellent = ratings.values().filter(|rating| rating.level() == AqiLevel::Excellent).count();
        assert!((140..=200).contains(&excellent), "seed {seed}: {excellent} days 优");
        let worst = ratings.values().map(|rating| rating.aqi).max().unwrap();
        assert!((130..=200).contains(&worst), "seed {seed}: AQI up to {worst}");
        let mut exceeding: BTreeMap<Pollutant, BTreeSet<i8>> = BTreeMap::new();
        let mut counts: BTreeMap<Pollutant, i32> = BTreeMap::new();
        for (day, rating) in ratings.iter().filter(|(_, rating)| rating.aqi > 100) {
            assert_eq!(rating.primary.len(), 1, "seed {seed}: {day}");
            exceeding.entry(rating.primary[0]).or_default().insert(day.month());
            *counts.entry(rating.primary[0]).or_default() += 1;
        }
        assert!(exceeding[&Pollutant::Pm10].iter().all(|month| [3, 4, 5, 10, 11].contains(month)), "seed {seed}");
        assert!(exceeding[&Pollutant::O3].iter().all(|month| (5..=8).contains(month)), "seed {seed}");
        assert!(exceeding[&Pollutant::Pm25].iter().all(|month| [12, 1, 2].contains(month)), "seed {seed}");
        assert!((11..=13).contains(&counts[&Pollutant::Pm10]), "seed {seed}: {counts:?}");
        assert!((10..=12).contains(&counts[&Pollutant::O3]), "seed {seed}: {counts:?}");
    }
}

#[test]
fn five_of_six_sections_are_good_and_one_is_inferior() {
    use WaterClass::{II, III, IV, Inferior};

    let items: Vec<WaterItem> = WaterItem::ALL
        .into_iter()
        .filter(|item| read(&files(1, 2021).unwrap()[1])[0].contains_key(item.column()))
        .collect();
    assert_eq!(items.len(), 7);
    for seed in SEEDS {
        let mut sections: BTreeMap<String, BTreeMap<WaterItem, Vec<Decimal>>> = BTreeMap::new();
        let mut months: BTreeMap<String, Vec<WaterClass>> = BTreeMap::new();
        for row in read(&files(seed, 2021).unwrap()[1]) {
            if row["missing"] == "冰封" {
                assert!(items.iter().all(|item| row[item.column()].is_empty()), "{row:?}");
                continue;
            }
            let values: Vec<(WaterItem, Decimal)> =
                items.iter().map(|item| (*item, decimal(&row, item.column()))).collect();
            let class = gb3838::section_class(&values, WaterBody::River).unwrap();
            months.entry(row["section"].clone()).or_default().push(class);
            for (item, value) in values {
                sections.entry(row["section"].clone()).or_default().entry(item).or_default().push(value);
            }
        }
        let annual: Vec<WaterClass> = sections
            .values()
            .map(|values| {
                let means = values.iter().map(|(item, values)| (*item, gb3838::mean(*item, values).unwrap()));
                gb3838::section_class(&means.collect::<Vec<_>>(), WaterBody::River).unwrap()
            })
            .collect();
        assert_eq!(annual, [II, II, III, II, III, Inferior], "seed {seed}");
        assert!(months["演示断面3"].contains(&IV), "seed {seed}: a flood shows in its month");
        assert_eq!(months.values().map(Vec::len).collect::<Vec<_>>(), [12, 12, 12, 12, 10, 9]);
        let good = annual.iter().filter(|class| class.is_good()).count();
        assert_eq!(
            Decimal::from(u32::try_from(good).unwrap()).percent_of(Decimal::from(6), 1).unwrap().to_string(),
            "83.3"
        );
    }
}

#[test]
fn every_complaint_is_closed_within_the_year_and_most_within_60_days() {
    for seed in SEEDS {
        let rows = read(&files(seed, 2021).unwrap()[2]);
        assert_eq!(rows.len(), 228);
        assert_eq!(rows.iter().map(|row| &row["case"]).collect::<BTreeSet<_>>().len(), 228);
        let mut late = 0;
        for row in &rows {
            let (received, closed) = (date(row, "received"), date(row, "closed"));
            let accepted = date(row, "accepted");
            assert!(received < accepted && accepted <= closed, "seed {seed}: {row:?}");
            assert!((accepted - received).get_days() < 15, "seed {seed}: {row:?}");
            assert_eq!(row["extended"] == "是", (closed - accepted).get_days() > 60, "seed {seed}: {row:?}");
            assert_eq!(row["status"], "已办结");
            assert!(received <= closed && received.year() == 2021 && closed.year() == 2021, "seed {seed}: {row:?}");
            late += i32::from((closed - received).get_days() > 60);
        }
        assert!((1..=23).contains(&late), "seed {seed}: {late} later than 60 days");
        let several = rows.iter().filter(|row| row["types"].contains(';')).count();
        assert!((15..=45).contains(&several), "seed {seed}: {several} with two types");
        let most = |name: &str| rows.iter().filter(|row| row["types"].split(';').any(|kind| kind == name)).count();
        assert!(most("大气") > most("水") && most("噪声") > most("水"), "seed {seed}");
        let areas: BTreeSet<&String> = rows.iter().map(|row| &row["area"]).collect();
        assert!(areas.len() <= 11 && areas.contains(&"集宁区".to_owned()), "seed {seed}: {areas:?}");
        let months =
            |from: i8, to: i8| rows.iter().filter(|row| (from..=to).contains(&date(row, "received").month())).count();
        assert!(months(6, 8) > months(1, 3), "seed {seed}: more in summer");
    }
}

#[test]
fn enforcement_cases_are_205_and_all_closed() {
    for seed in SEEDS {
        let rows = read(&files(seed, 2021).unwrap()[3]);
        assert_eq!(rows.len(), 205);
        assert!(rows.iter().all(|row| row["status"] == "已办结" && date(row, "filed").year() == 2021), "seed {seed}");
    }
}

#[test]
fn another_year_has_its_own_days() {
    let days = city(&files(1, 2024).unwrap()[0]);
    assert!(days.keys().copied().eq(days_of_year(2024)));
    assert_eq!(ratings(&days).values().filter(|rating| rating.aqi > 100).count(), 29);
    assert_eq!(hj663::mean(&of(&days, Pollutant::Pm25), 1).unwrap().to_string(), "21.0");
}

#[test]
fn the_hours_come_to_the_days() {
    for seed in SEEDS {
        let [days, .., hours] = files(seed, 2021).unwrap();
        let mut of_day: BTreeMap<(String, String), Vec<BTreeMap<String, String>>> = BTreeMap::new();
        for row in read(&hours) {
            let date = row["time"].split(' ').next().unwrap().to_owned();
            of_day.entry((row["station"].clone(), date)).or_default().push(row);
        }
        let days = read(&days);
        assert_eq!(days.len(), of_day.len());
        for day in days {
            let hours = &of_day[&(day["station"].clone(), day["date"].clone())];
            for pollutant in Pollutant::ALL {
                let column = pollutant.column();
                let value = |hour: usize| {
                    let value = hours[hour][column].parse::<Decimal>().ok()?;
                    Thousandths::new(u32::try_from(value.in_thousandths().unwrap()).unwrap())
                };
                let values: hj663::hours::Hours = std::array::from_fn(value);
                let mean = match pollutant {
                    Pollutant::O3 => hj663::hours::maximum_8h_mean(&values, Thousandths::default()),
                    _ => hj663::hours::day_mean(&values),
                };
                let mean = mean.unwrap();
                let expected = decimal(&day, column).in_thousandths().unwrap();
                assert_eq!(
                    u64::from(mean.sum),
                    u64::from(mean.count) * u64::try_from(expected).unwrap(),
                    "{seed} {day:?} {column}"
                );
            }
        }
    }
}
