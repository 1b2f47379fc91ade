use leptos as _;
fn main() {}
