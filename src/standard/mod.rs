//! National standards, by version and date in force: tables as data, with the clause they come from.
