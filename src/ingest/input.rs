use serde::{Deserialize, Serialize};

/// The files of a bureau's folder, in the order in which their problems are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Input {
    /// Who publishes, for which areas.
    Portal,
    /// The report that the figures quote.
    Report,
    /// The bureau's figures.
    Figures,
    /// Figures of others.
    Context,
    /// Hourly concentrations by station or city.
    AirHourly,
    /// Daily concentrations by station or city.
    AirDaily,
    /// Monthly concentrations by section.
    WaterMonthly,
    /// Complaints, one a row.
    Complaints,
    /// Enforcement cases, one a row.
    EnforcementCases,
}

impl Input {
    /// Its path below the bureau's folder, unless `portal.toml` names another.
    pub fn path(self) -> &'static str {
        match self {
            Self::Portal => "portal.toml",
            Self::Report => "report.txt",
            Self::Figures => "figures.csv",
            Self::Context => "context.csv",
            Self::AirHourly => "series/air-hourly.csv",
            Self::AirDaily => "series/air-daily.csv",
            Self::WaterMonthly => "series/water-monthly.csv",
            Self::Complaints => "series/complaints.csv",
            Self::EnforcementCases => "series/enforcement-cases.csv",
        }
    }

    /// Whether it is an export that figures are made from.
    pub fn is_series(self) -> bool {
        self >= Self::AirHourly
    }

    /// Whether its rows are about people: then a message names the cell but does not repeat what is in it.
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Complaints | Self::EnforcementCases)
    }
}
