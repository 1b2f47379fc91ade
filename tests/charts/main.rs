//! What charts look like: a spec of each kind against a committed picture, and specs that no bureau should ever send.

mod breaks;
mod dark;
mod edges;
mod legible;
mod pictures;
mod samples;
mod wire;
