//! A live chart of hours, by what is done with it: it listens (`attach`), pointer and keys choose, the window moves, and a
//! picture is drawn; what it keeps is one state.

mod attach;
mod keys;
mod live_hours;
mod picture;
mod pointer;
mod state;
mod window;

pub use live_hours::LiveHours;
