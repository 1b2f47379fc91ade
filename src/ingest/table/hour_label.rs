use serde::Serialize;

/// By which of its ends an export names an hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::ingest) enum HourLabel {
    /// By its end, as national exports do: 1:00 is the hour from midnight.
    #[default]
    End,
    /// By its beginning: 0:00 is the hour from midnight.
    Begin,
}
