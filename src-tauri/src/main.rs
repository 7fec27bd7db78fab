//! Quorate in its window.
fn main() {}
