//! `cargo xtask run`: from a clone to the open window.

use crate::packages;
use crate::program::{Failure, Program, built};
use crate::web;

#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    browser: bool,
    release: bool,
    committee: Option<String>,
    port: Option<u16>,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let mut options = Options::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || {
                rest.next()
                    .ok_or_else(|| Failure::Usage(format!("{argument} wants a value")))
            };
            match argument.as_str() {
                "--browser" => options.browser = true,
                "--release" => options.release = true,
                "--committee" => options.committee = Some(value()?.clone()),
                "--port" => {
                    let port = value()?;
                    options.port = Some(port.parse().map_err(|_| {
                        Failure::Usage(format!("--port wants a number up to 65535, not {port}"))
                    })?);
                }
                _ => return Err(Failure::Usage(format!("unknown: {argument}"))),
            }
        }
        if options.port.is_some() && !options.browser {
            return Err(Failure::Usage("--port goes with --browser".to_owned()));
        }
        Ok(options)
    }
}

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let options = Options::parse(arguments)?;
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if !options.browser && !display {
        return Err(Failure::Stopped(
            "There is no display here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n\
             Use the same screens in a browser instead:\n\n  cargo xtask run --browser\n"
                .to_owned(),
        ));
    }

    let profile = if options.release {
        &["--release"][..]
    } else {
        &[]
    };
    let mut program;
    if options.browser {
        // Alone: a machine that only serves needs nothing of the window's libraries.
        packages::install(packages::RUST_BUILD)?;
        web::build()?;
        program = Program::cargo(["run", "--package", "quorate-cli"]);
        program = program.args(profile).args(["--", "serve"]);
    } else {
        packages::install(packages::DESKTOP_BUILD)?;
        packages::install(packages::DESKTOP_RUN)?;
        web::build()?;
        // The whole workspace, as the tests build it: another selection has other features of
        // shared crates, and Typst would be compiled anew for it.
        Program::cargo(["build", "--workspace"])
            .args(profile)
            .run()?;
        let mut window = built("quorate-desktop")?;
        if options.release {
            window = window.with_file_name("../release/quorate-desktop");
        }
        program = Program::new(window);
    }
    if let Some(committee) = &options.committee {
        // The program starts in the root of the repository, the person stands anywhere.
        let folder = std::path::absolute(committee)
            .map_err(|error| Failure::Stopped(format!("{committee}: {error}")))?;
        program = program.args(["--committee".as_ref(), folder.as_os_str()]);
    }
    if let Some(port) = options.port {
        program = program.args(["--port".to_owned(), port.to_string()]);
    }
    program.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_understood_or_refused() {
        let parse = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            Options::parse(&words)
        };
        assert_eq!(parse(""), Ok(Options::default()));
        assert_eq!(
            parse("--browser --committee here --port 4000 --release"),
            Ok(Options {
                browser: true,
                release: true,
                committee: Some("here".to_owned()),
                port: Some(4000),
            })
        );
        for line in ["--port 4000", "--browser --port 70000", "--committee", "x"] {
            assert!(matches!(parse(line), Err(Failure::Usage(_))), "{line}");
        }
    }
}
