//! The look of charts: a spec of each kind against a committed picture, and specs with extreme content.

mod breaks;
mod dark;
mod edges;
mod legible;
mod pictures;
mod samples;
mod wire;
