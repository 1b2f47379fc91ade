use std::{
    fmt::Display,
    io::{self, Write},
};

/// Prints a line of the result. A reader who has closed the pipe has read enough.
pub(super) fn print_line(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Prints a line of complaint.
pub(super) fn eprint_line(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}
