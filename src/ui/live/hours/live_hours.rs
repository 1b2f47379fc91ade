use leptos::prelude::*;

use super::state::State;

/// A live chart of hours: any part of it, drawn at the size at hand, down to single hours.
#[derive(Clone, Copy)]
pub struct LiveHours(pub(super) StoredValue<State, LocalStorage>);

impl LiveHours {
    /// Whether the reader has not gone to another page.
    pub(super) fn is_there(self) -> bool {
        !self.0.is_disposed()
    }

    pub(super) fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> T {
        // Whoever calls is stopped before the state is taken away.
        self.0.try_update_value(change).unwrap_or_else(|| unreachable!())
    }
}
