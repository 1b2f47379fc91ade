use serde::{Deserialize, Serialize};

use crate::domain::{ContextFigure, Figure, Kind, Section};

/// Every figure that the bureau published, in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figures(pub Vec<Figure>);

/// Every figure of others, in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Context(pub Vec<ContextFigure>);

impl Figures {
    /// The first figure with this code and kind.
    pub fn find(&self, code: &str, kind: Kind) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.code == code && figure.kind == kind)
    }

    /// The target that stands beside an actual figure, where there is one.
    pub fn target_of(&self, actual: &Figure) -> Option<&Figure> {
        self.find(&actual.code, Kind::Target)
            .filter(|target| actual.kind == Kind::Actual && target.section == actual.section)
    }

    /// The figures of one part of the bureau's work, without the targets that stand beside an actual value of it.
    pub fn reached_or_alone(&self, section: Section) -> Vec<Figure> {
        let beside = |figure: &Figure| {
            figure.kind == Kind::Target
                && self.find(&figure.code, Kind::Actual).is_some_and(|actual| actual.section == section)
        };
        self.of(section).into_iter().filter(|figure| !beside(figure)).collect()
    }

    /// The figures of one part of the bureau's work, in the order of the file.
    pub fn of(&self, section: Section) -> Vec<Figure> {
        self.0.iter().filter(|figure| figure.section == section).cloned().collect()
    }
}

impl Context {
    /// The figures of others about these quantities, in the order of the file.
    pub fn about(&self, codes: &[&str]) -> Vec<ContextFigure> {
        self.0.iter().filter(|figure| codes.contains(&&figure.code[..])).cloned().collect()
    }
}
