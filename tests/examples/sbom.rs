//! Prints the bill of materials: `cargo xtask sbom` runs it.

#![expect(clippy::print_stdout, reason = "it is what was asked for")]

fn main() {
    println!(
        "{:#}",
        quorate_tests::supply::bill(&quorate_tests::supply::root())
    );
}
