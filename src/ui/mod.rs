//! The portal's pages: rendered natively when published, made live in the browser.
