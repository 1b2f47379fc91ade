use leptos::{prelude::window, web_sys::MediaQueryList};

use super::listen::listen;
use crate::chart::Theme;

fn dark() -> Option<MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}

/// The colours that the reader prefers.
pub fn theme() -> &'static Theme {
    if dark().is_some_and(|query| query.matches()) { &Theme::DARK } else { &Theme::LIGHT }
}

/// Calls `act` when the reader's preference changes, for as long as the present owner lives.
pub fn on_change_of_theme(act: impl Fn() + 'static) {
    if let Some(query) = dark() {
        listen(&query, &["change"], move |_| act());
    }
}
