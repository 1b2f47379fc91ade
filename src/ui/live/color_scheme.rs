use web_sys::MediaQueryList;

use super::browser::window;
use crate::chart::Theme;

/// The media query for a dark screen; it fires `change` when the reader's preference changes.
pub fn dark() -> Option<MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}

/// The colours that the reader prefers.
pub fn theme() -> &'static Theme {
    if dark().is_some_and(|query| query.matches()) { &Theme::DARK } else { &Theme::LIGHT }
}
