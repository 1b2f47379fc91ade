use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A progress display on the terminal, until it is dropped. Where there is no terminal, nothing is shown.
pub struct Progress(ProgressBar);

impl Progress {
    /// A display of work of unknown length.
    pub fn spinner(what: &'static str) -> Self {
        let bar = ProgressBar::new_spinner().with_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    /// A display of how many of `steps` are done.
    pub fn bar(what: &'static str, steps: usize) -> Self {
        let bar = ProgressBar::new(steps as u64).with_message(what);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// One more step is done.
    pub fn step(&self) {
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
