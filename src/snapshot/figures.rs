use serde::{Deserialize, Serialize};

use crate::domain::{ContextFigure, Figure, FigureKind, Topic};

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
    pub fn find(&self, code: &str, kind: FigureKind) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.code == code && figure.kind == kind)
    }

    /// The target that stands beside an actual figure, where there is one.
    pub fn target_of(&self, actual: &Figure) -> Option<&Figure> {
        self.find(&actual.code, FigureKind::Target)
            .filter(|target| actual.kind == FigureKind::Actual && target.topic == actual.topic)
    }

    /// The figures of one part of the bureau's work, without the targets that stand beside an actual value of it.
    pub fn reached_or_alone(&self, topic: Topic) -> Vec<Figure> {
        let beside = |figure: &Figure| {
            figure.kind == FigureKind::Target
                && self.find(&figure.code, FigureKind::Actual).is_some_and(|actual| actual.topic == topic)
        };
        self.of(topic).into_iter().filter(|figure| !beside(figure)).collect()
    }

    /// The figures of one part of the bureau's work, in the order of the file.
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
