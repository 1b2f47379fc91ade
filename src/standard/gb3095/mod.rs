//! GB 3095, Ambient air quality standards: limits of the six basic pollutants (table 1), by class and
//! averaging time.
//!
//! The limits of 2026 were read in the standard's text. Of those of 2012 the class Ⅱ limits of PM10 and PM2.5 and the
//! class Ⅰ limits of PM2.5 were read; the others are provisional, taken to equal the transition limits of 2026.

mod edition;
mod hourly;

pub use edition::Gb3095Edition;
pub use hourly::hourly_limit;

use crate::domain::{Date, Decimal, Pollutant};

/// The version of GB 3095 whose limits apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gb3095Version {
    /// GB 3095-2012 with its amendment of 2018, to 2026-02-28.
    Gb3095_2012,
    /// GB 3095-2026, limits of the transition, 2026-03-01 to 2030-12-31.
    Gb3095_2026Transition,
    /// GB 3095-2026, from 2031-01-01.
    Gb3095_2026,
}

impl Gb3095Version {
    /// The days on which the second version and the third came into force.
    pub const CHANGES: [Date; 2] = [Date::constant(2026, 3, 1), Date::constant(2031, 1, 1)];

    /// The version that applies on a day.
    ///
    /// ```
    /// use mingcha::domain::Date;
    /// use mingcha::standard::gb3095::Gb3095Version;
    ///
    /// assert_eq!(Gb3095Version::in_force(Date::constant(2025, 1, 1)).name(), "GB 3095-2012");
    /// assert_eq!(Gb3095Version::in_force(Date::constant(2031, 1, 1)), Gb3095Version::Gb3095_2026);
    /// ```
    pub fn in_force(day: Date) -> Self {
        match Self::CHANGES.partition_point(|change| *change <= day) {
            0 => Self::Gb3095_2012,
            1 => Self::Gb3095_2026Transition,
            _ => Self::Gb3095_2026,
        }
    }

    /// The edition that sets these limits: that of 2026 has two versions.
    pub fn edition(self) -> Gb3095Edition {
        match self {
            Self::Gb3095_2012 => Gb3095Edition::Gb3095_2012,
            Self::Gb3095_2026Transition | Self::Gb3095_2026 => Gb3095Edition::Gb3095_2026,
        }
    }

    /// The number of the standard with its year, such as `GB 3095-2012`.
    pub fn name(self) -> &'static str {
        self.edition().name()
    }
}

/// The class of an area (clause 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Class Ⅰ: nature reserves, scenic areas.
    I,
    /// Class Ⅱ: where people live, trade and work; the class that cities are held to.
    II,
}

/// The time over which a concentration is averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Averaging {
    /// Mean of a calendar year.
    Annual,
    /// Mean of 24 hours of a day.
    Day,
    /// Maximum of the running 8 h means of a day (MDA8).
    Mda8,
}

/// The limit, in the unit of the pollutant; `None` where the standard sets none for this averaging time (table 1).
///
/// ```
/// use mingcha::domain::{Decimal, Pollutant};
/// use mingcha::standard::gb3095::{Averaging, Class, Gb3095Version, limit};
///
/// let annual = |version| limit(version, Class::II, Pollutant::Pm25, Averaging::Annual);
/// assert_eq!(annual(Gb3095Version::Gb3095_2012), Some(Decimal::from(35)));
/// assert_eq!(annual(Gb3095Version::Gb3095_2026), Some(Decimal::from(25)));
/// assert_eq!(limit(Gb3095Version::Gb3095_2012, Class::II, Pollutant::Pm25, Averaging::Mda8), None);
/// ```
pub fn limit(version: Gb3095Version, class: Class, pollutant: Pollutant, averaging: Averaging) -> Option<Decimal> {
    use Averaging::{Annual, Day, Mda8};
    use Pollutant::{Co, No2, O3, Pm10, Pm25, So2};

    let limits: Limits = match (pollutant, averaging) {
        (So2, Annual) => SO2_ANNUAL,
        (So2, Day) => [[50, 150], [50, 150], [50, 50]],
        (No2, Annual) => NO2_ANNUAL,
        (No2, Day) => [[80, 80], [80, 80], [50, 50]],
        (Co, Day) => CO_DAY,
        (O3, Mda8) => O3_MDA8,
        (Pm10, Annual) => PM10_ANNUAL,
        (Pm10, Day) => [[50, 150], [50, 120], [50, 100]],
        (Pm25, Annual) => PM25_ANNUAL,
        (Pm25, Day) => [[35, 75], [35, 60], [25, 50]],
        (Co | O3, Annual) | (So2 | No2 | Co | Pm10 | Pm25, Mda8) | (O3, Day) => return None,
    };
    Some(choose(limits, version, class))
}

/// Limits of class Ⅰ and Ⅱ: of GB 3095-2012, of the transition of GB 3095-2026, and of GB 3095-2026.
type Limits = [[u32; 2]; 3];

const SO2_ANNUAL: Limits = [[20, 60], [20, 60], [20, 20]];
const NO2_ANNUAL: Limits = [[40, 40], [40, 40], [30, 30]];
const CO_DAY: Limits = [[4, 4], [4, 4], [4, 4]];
const O3_MDA8: Limits = [[100, 160], [100, 160], [100, 160]];
const PM10_ANNUAL: Limits = [[40, 70], [40, 60], [20, 50]];
const PM25_ANNUAL: Limits = [[15, 35], [15, 30], [10, 25]];

fn choose(limits: Limits, version: Gb3095Version, class: Class) -> Decimal {
    let [of_2012, of_the_transition, of_2026] = limits;
    let [one, two] = match version {
        Gb3095Version::Gb3095_2012 => of_2012,
        Gb3095Version::Gb3095_2026Transition => of_the_transition,
        Gb3095Version::Gb3095_2026 => of_2026,
    };
    Decimal::from(match class {
        Class::I => one,
        Class::II => two,
    })
}

/// The limit that a pollutant's annual value (see [`hj663::period_value`](super::hj663::period_value)) is held against:
/// the annual limit, for carbon monoxide that of a day, for ozone that of the daily maximum 8 h mean (HJ 663).
///
/// ```
/// use mingcha::domain::{Decimal, Pollutant};
/// use mingcha::standard::gb3095::{Class, Gb3095Version, annual_limit};
///
/// let of = |pollutant| annual_limit(Gb3095Version::Gb3095_2012, Class::II, pollutant);
/// assert_eq!(of(Pollutant::Pm25), Decimal::from(35));
/// assert_eq!(of(Pollutant::O3), Decimal::from(160));
/// ```
pub fn annual_limit(version: Gb3095Version, class: Class, pollutant: Pollutant) -> Decimal {
    choose(
        match pollutant {
            Pollutant::So2 => SO2_ANNUAL,
            Pollutant::No2 => NO2_ANNUAL,
            Pollutant::Co => CO_DAY,
            Pollutant::O3 => O3_MDA8,
            Pollutant::Pm10 => PM10_ANNUAL,
            Pollutant::Pm25 => PM25_ANNUAL,
        },
        version,
        class,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_annual_limit_of_fine_particles_falls_in_two_steps() {
        let on = |year, month, day| {
            let version = Gb3095Version::in_force(Date::constant(year, month, day));
            limit(version, Class::II, Pollutant::Pm25, Averaging::Annual)
        };
        assert_eq!(on(2021, 6, 1), Some(Decimal::from(35)));
        assert_eq!(on(2026, 2, 28), Some(Decimal::from(35)));
        assert_eq!(on(2026, 3, 1), Some(Decimal::from(30)));
        assert_eq!(on(2030, 12, 31), Some(Decimal::from(30)));
        assert_eq!(on(2031, 1, 1), Some(Decimal::from(25)));
    }

    const VERSIONS: [(&str, Gb3095Version); 3] = [
        ("2012", Gb3095Version::Gb3095_2012),
        ("2026 transition", Gb3095Version::Gb3095_2026Transition),
        ("2026", Gb3095Version::Gb3095_2026),
    ];

    /// Every limit that there is, written as in the committed table; its columns of the item and the time are given.
    fn all_limits(item: &str, averaging: &str, limit: &dyn Fn(Gb3095Version, Class) -> Option<Decimal>) -> Vec<String> {
        let line = |(name, version): (&str, Gb3095Version)| {
            let [one, two] = [Class::I, Class::II].map(|class| limit(version, class));
            Some(format!("{name},{item},{averaging},{},{}", one?, two?))
        };
        VERSIONS.into_iter().filter_map(line).collect()
    }

    #[test]
    fn every_limit_is_that_of_the_table_and_there_are_no_others() {
        let mut ours = Vec::new();
        for pollutant in Pollutant::ALL {
            let item = pollutant.symbol().replace('₂', "2").replace('₃', "3");
            for (name, averaging) in [("annual", Averaging::Annual), ("24h", Averaging::Day), ("mda8", Averaging::Mda8)]
            {
                let of = |version, class| limit(version, class, pollutant, averaging);
                ours.extend(all_limits(&item, name, &of));
            }
            ours.extend(all_limits(&item, "1h", &|version, class| hourly_limit(version, class, pollutant)));
        }
        ours.sort_unstable();
        let mut table: Vec<_> = include_str!("golden.csv").lines().skip(1).collect();
        table.sort_unstable();
        assert_eq!(ours, table);
    }

    #[test]
    fn the_limits_of_a_year_are_those_that_its_value_is_held_against() {
        let limits = Pollutant::ALL.map(|pollutant| annual_limit(Gb3095Version::Gb3095_2012, Class::II, pollutant));
        assert_eq!(limits, [60, 40, 4, 160, 70, 35].map(|limit: i64| Decimal::from(limit)));
    }

    #[test]
    fn the_final_limits_are_never_laxer_than_the_transition_and_class_one_never_laxer_than_two() {
        let versions = VERSIONS.map(|(_, version)| version);
        for pollutant in Pollutant::ALL {
            for averaging in [Averaging::Annual, Averaging::Day, Averaging::Mda8] {
                let two = versions.map(|version| limit(version, Class::II, pollutant, averaging));
                assert!(two[0] >= two[1] && two[1] >= two[2], "{pollutant:?} {averaging:?} {two:?}");
                for version in versions {
                    let one = limit(version, Class::I, pollutant, averaging);
                    assert!(one <= limit(version, Class::II, pollutant, averaging), "{pollutant:?} {averaging:?}");
                }
            }
        }
    }
}
