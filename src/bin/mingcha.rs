//! The bureau's program: checks, publishes, renders, serves.

use std::process::ExitCode;

fn main() -> ExitCode {
    mingcha::cli::run()
}
