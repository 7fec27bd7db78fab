//! How many tests a step ran, out of what it printed.

/// How many passed and how many failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

/// How a step says what it ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Report {
    /// It is one check: it ends well or it does not.
    Single,
    /// Every line `test result: … N passed; N failed` of cargo.
    Cargo,
    /// Vitest's line `Tests  N failed | N passed (N)`.
    Vitest,
    /// The last line that reads `N passed, N failed`.
    LastLine,
}

impl Counts {
    /// Reads the counts. A step that ended badly has failed at least once, and one that reports
    /// tests must have run some: an empty run is a broken one.
    pub(crate) fn of(report: Report, printed: &str, ended_well: bool) -> Self {
        let mut counts = match report {
            Report::Single => Counts {
                passed: u32::from(ended_well),
                failed: 0,
            },
            Report::Cargo => sum(printed.lines().filter(|l| l.starts_with("test result:"))),
            Report::Vitest => sum(printed.lines().filter(|l| l.trim().starts_with("Tests "))),
            Report::LastLine => sum(printed
                .lines()
                .rfind(|l| l.contains(" passed, ") && l.trim().ends_with(" failed"))),
        };
        if counts.failed == 0 && (!ended_well || counts.passed == 0) {
            counts.failed = 1;
        }
        counts
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn sum<'line>(lines: impl IntoIterator<Item = &'line str>) -> Counts {
    let mut counts = Counts::default();
    for line in lines {
        let words: Vec<&str> = line
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(2) {
            if let (Ok(number), what) = (pair[0].parse::<u32>(), pair[1]) {
                match what {
                    "passed" => counts.passed += number,
                    "failed" => counts.failed += number,
                    _ => {}
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_out_of_what_tools_print() {
        for (report, printed, ended_well, passed, failed) in [
            (Report::Single, "", true, 1, 0),
            (Report::Single, "", false, 0, 1),
            (
                Report::Cargo,
                "test result: ok. 16 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out\n\
                 noise: 5 passed\n\
                 test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured",
                false,
                19,
                1,
            ),
            // It did not compile.
            (Report::Cargo, "", false, 0, 1),
            (
                Report::Vitest,
                " Test Files  9 passed (9)\n      Tests  1 failed | 41 passed (42)\n",
                false,
                41,
                1,
            ),
            (
                Report::LastLine,
                "1 passed, 0 failed\n12 passed, 2 failed\n",
                false,
                12,
                2,
            ),
            (Report::LastLine, "12 passed, 0 failed\n", true, 12, 0),
            // Killed after its last line, or never got to it.
            (Report::LastLine, "12 passed, 0 failed\n", false, 12, 1),
            (Report::LastLine, "", true, 0, 1),
        ] {
            assert_eq!(
                Counts::of(report, printed, ended_well),
                Counts { passed, failed },
                "{report:?} {printed:?}"
            );
        }
    }
}
