use std::{
    fmt::Display,
    io::{self, Write},
};

/// Prints a line of the result. Where the reader has closed the pipe, nothing is lost.
pub(super) fn print_line(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Prints a line about what is wrong.
pub(super) fn eprint_line(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}
