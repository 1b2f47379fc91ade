use serde::{Deserialize, Serialize};

use crate::domain::{ContextFigure, Figure, FigureKind, Period, Topic};

/// Every figure that the bureau published, in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figures(pub Vec<Figure>);

/// Every figure of others, in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Context(pub Vec<ContextFigure>);

impl Figures {
    /// The figure with this code and kind for the year; where there is none, the first for a period that ends in it.
    pub fn find(&self, code: &str, kind: FigureKind, year: i16) -> Option<&Figure> {
        let all = || self.0.iter().filter(|figure| figure.code == code && figure.kind == kind);
        let of_year = all().find(|figure| Ok(figure.period) == Period::year(year));
        of_year.or_else(|| all().find(|figure| figure.period.end().year() == year))
    }

    /// The target that is shown beside an actual figure: the first to end after it, unless a later actual figure of the
    /// same code has it.
    pub fn target_of(&self, actual: &Figure) -> Option<&Figure> {
        let later = |kind: FigureKind| {
            let is_later = move |figure: &&Figure| {
                (figure.topic, &figure.code, figure.kind) == (actual.topic, &actual.code, kind)
                    && figure.period.end() > actual.period.end()
            };
            self.0.iter().filter(is_later).min_by_key(|figure| figure.period.end())
        };
        let next = later(FigureKind::Actual);
        later(FigureKind::Target)
            .filter(|_| actual.kind == FigureKind::Actual)
            .filter(|target| next.is_none_or(|next| next.period.end() >= target.period.end()))
    }

    /// The figures of one topic, without the targets that are shown beside an actual figure.
    pub fn reached_or_alone(&self, topic: Topic) -> Vec<Figure> {
        let beside: Vec<_> = self.0.iter().filter_map(|actual| self.target_of(actual)).collect();
        self.of(topic).into_iter().filter(|figure| !beside.contains(&figure)).collect()
    }

    /// The figures of one topic, in the order of the file.
    pub fn of(&self, topic: Topic) -> Vec<Figure> {
        self.0.iter().filter(|figure| figure.topic == topic).cloned().collect()
    }
}

impl Context {
    /// The figures of others about these quantities, in the order of the file.
    pub fn about(&self, codes: &[&str]) -> Vec<ContextFigure> {
        self.0.iter().filter(|figure| codes.contains(&&figure.code[..])).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::headline::{GOOD_DAYS_RATIO, TargetComparison};

    fn figure(period: &str, kind: FigureKind, value: &str) -> Figure {
        Figure {
            topic: Topic::Air,
            code: GOOD_DAYS_RATIO.to_owned(),
            metric: String::new(),
            period: period.parse().unwrap(),
            kind,
            value: value.parse().unwrap(),
            unit: "%".parse().unwrap(),
            numerator: None,
            denominator: None,
            area: String::new(),
            quote: String::new(),
        }
    }

    /// Two years of one code, the older first, a month of the later one, and two targets.
    fn figures() -> Figures {
        Figures(vec![
            figure("2020", FigureKind::Actual, "88.8"),
            figure("2021-12", FigureKind::Actual, "70.0"),
            figure("2021", FigureKind::Actual, "92.1"),
            figure("2025", FigureKind::Target, "95"),
            figure("2022", FigureKind::Target, "91.6"),
        ])
    }

    #[test]
    fn a_figure_is_that_of_the_year_that_is_asked_for() {
        let figures = figures();
        let value = |year| figures.find(GOOD_DAYS_RATIO, FigureKind::Actual, year).map(|one| one.value.to_string());
        assert_eq!([2019, 2020, 2021].map(value), [None, Some("88.8".to_owned()), Some("92.1".to_owned())]);
        let only_month = Figures(vec![figure("2021-12", FigureKind::Actual, "70.0")]);
        assert!(only_month.find(GOOD_DAYS_RATIO, FigureKind::Actual, 2021).is_some());
    }

    #[test]
    fn a_target_is_compared_with_the_last_figure_before_it() {
        let figures = figures();
        let [before, _, year, ..] = &figures.0[..] else { panic!("there are five") };
        assert_eq!(figures.target_of(before), None, "2021 lies between");
        assert_eq!(figures.target_of(year).unwrap().value.to_string(), "91.6");
        let compared = TargetComparison::all(&figures, 2021);
        let values: Vec<_> =
            compared.iter().map(|one| (one.actual.value.to_string(), one.target.value.to_string())).collect();
        assert_eq!(values, [("92.1".to_owned(), "91.6".to_owned())]);
        assert_eq!(TargetComparison::all(&figures, 2020), []);
        let shown: Vec<_> = figures.reached_or_alone(Topic::Air).iter().map(|one| one.period.to_string()).collect();
        assert_eq!(shown, ["2020", "2021-12", "2021", "2025"]);
    }
}
