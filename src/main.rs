//! The browser's program: makes the published page live.

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    mingcha::ui::live::start();
}
