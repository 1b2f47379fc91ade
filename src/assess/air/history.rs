use crate::{
    domain::Pollutant,
    snapshot::{AirHistory, AnnualAir, AnnualMetric, ThreeYearMean},
    standard::hj663::{self, Decimals},
};

/// The history of these years, given in order, with what follows from several of them.
pub(in crate::assess) fn history(years: Vec<AnnualAir>) -> AirHistory {
    let consecutive = |three: &&[AnnualAir]| three[2].year - three[0].year == 2;
    let three_year_means = years.windows(3).filter(consecutive).flat_map(three_year_means).collect();
    AirHistory { years, three_year_means }
}

/// The means of the metrics that are valid in all of three years.
fn three_year_means(three: &[AnnualAir]) -> Vec<ThreeYearMean> {
    let metrics = |year: &AnnualAir| -> Vec<(Pollutant, AnnualMetric)> {
        let pollutants = year.summary.evaluation.pollutants.iter();
        pollutants.flat_map(|(pollutant, of)| of.metrics.iter().map(move |metric| (pollutant, *metric))).collect()
    };
    let [first, second, last] = [0, 1, 2].map(|index: usize| metrics(&three[index]));
    let year = three[2].year;
    let mean = |((first, second), last): ((&_, &_), &(Pollutant, AnnualMetric))| {
        let value = |(_, metric): &(Pollutant, AnnualMetric)| metric.value.value().copied();
        let (pollutant, metric) = *last;
        let decimals = Decimals::of_year(year).of(pollutant);
        let value = hj663::three_year_mean([value(first), value(second), value(last)], decimals)?;
        Some(ThreeYearMean { year, pollutant, metric: metric.metric, value })
    };
    // Every year has the same metrics in the same order.
    first.iter().zip(&second).zip(&last).filter_map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measured, MissingReason};

    fn year(year: i16, pm25: Option<u32>) -> AnnualAir {
        let mut of_year = AnnualAir::without_values(year);
        of_year.summary.evaluation.pollutants[Pollutant::Pm25].metrics.leading.value =
            Measured::from_option(pm25.map(Into::into), MissingReason::Invalid);
        of_year
    }

    fn means(years: &[(i16, Option<u32>)]) -> Vec<(i16, String)> {
        let history = history(years.iter().map(|(number, pm25)| year(*number, *pm25)).collect());
        history.three_year_means.iter().map(|mean| (mean.year, mean.value.to_string())).collect()
    }

    #[test]
    fn three_valid_years_in_a_row_have_a_mean() {
        assert_eq!(means(&[(2019, Some(23)), (2020, Some(21)), (2021, Some(24))]), [(2021, "23".to_owned())]);
        assert_eq!(means(&[(2018, Some(23)), (2020, Some(21)), (2021, Some(24))]), [], "a year is missing");
        assert_eq!(means(&[(2019, Some(23)), (2020, None), (2021, Some(24))]), [], "a year is not valid");
        assert_eq!(means(&[(2024, Some(23)), (2025, Some(21)), (2026, Some(24))]), [(2026, "22.7".to_owned())]);
    }

    #[test]
    fn years_of_other_limits_are_not_comparable() {
        let (one, mut other) = (year(2020, None), year(2021, None));
        assert!(one.is_comparable(&other));
        other.summary.evaluation.pollutants[Pollutant::Pm25].metrics.leading.limit = 30.into();
        assert!(!one.is_comparable(&other));
    }
}
