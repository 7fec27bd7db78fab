//! Quorate without a window.
fn main() {}
