//! Starting other programs.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why xtask ends early.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The command line makes no sense; the usage is printed below this.
    Usage(String),
    /// Something did not work, or is missing; the sentence says what to do, and is empty where
    /// all was said already.
    Stopped(String),
}

/// A program about to be started, in the root of the repository unless told otherwise.
pub(crate) struct Program {
    command: Command,
    shown: String,
    /// Whether what it says of errors counts as printed.
    with_errors: bool,
}

impl Program {
    /// A program by name or path.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        command.current_dir(root());
        Program {
            command,
            shown: name.to_string_lossy().into_owned(),
            with_errors: false,
        }
    }

    /// The cargo that started us.
    pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut program = Program::new(cargo).args(arguments);
        program.shown = format!("cargo {}", arguments.join(" "));
        program
    }

    /// npm, in a folder below the root.
    pub(crate) fn npm<const N: usize>(folder: &Path, arguments: [&str; N]) -> Self {
        let mut program = Program::new("npm").args(arguments);
        program.command.current_dir(folder);
        program
    }

    pub(crate) fn args(mut self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        for argument in arguments {
            self.shown.push(' ');
            self.shown.push_str(&argument.as_ref().to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// [`Self::watch`] answers what it prints as errors, too: some print everything there.
    pub(crate) fn with_errors(mut self) -> Self {
        self.with_errors = true;
        self
    }

    /// Runs it in the terminal.
    pub(crate) fn run(self) -> Result<(), Failure> {
        println!("$ {}", self.shown);
        self.quiet()
    }

    /// As [`Self::run`], with nothing printed but what it prints itself.
    pub(crate) fn quiet(mut self) -> Result<(), Failure> {
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::Stopped(format!("{}: {status}", self.shown))),
            Err(error) => Err(Failure::Stopped(format!("{}: {error}", self.shown))),
        }
    }

    /// Runs it, shows what it prints while it prints it, and answers what it printed and whether
    /// it ended well.
    pub(crate) fn watch(mut self) -> (String, bool) {
        println!("$ {}", self.shown);
        let started = std::io::pipe().and_then(|(output, end)| {
            if self.with_errors {
                self.command.stderr(end.try_clone()?);
            }
            self.command
                .env("NO_COLOR", "1")
                .env("CARGO_TERM_COLOR", "never")
                .stdin(Stdio::null())
                .stdout(end);
            Ok((output, self.command.spawn()?))
        });
        // It has an end of the pipe, too: with it, what is read would have none.
        drop(self.command);
        let (output, mut child) = match started {
            Ok(started) => started,
            Err(error) => {
                println!("{}: {error}", self.shown);
                return (String::new(), false);
            }
        };
        let mut printed = String::new();
        let mut lines = BufReader::new(output);
        let mut line = Vec::new();
        // A test may print any bytes; the counts are plain ASCII.
        while lines
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            // A closed terminal is no reason to stop a test.
            drop(std::io::stdout().write_all(&line));
            printed.push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
        (printed, child.wait().is_ok_and(|status| status.success()))
    }

    /// Runs it unseen; what it printed, where it ended well.
    pub(crate) fn ask(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let printed = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(printed)
    }
}

/// The root of the repository this was started in.
///
/// Asked at run time: one target folder may serve several checkouts, and cargo then takes the
/// xtask that another of them built for its own.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    match own.as_deref().and_then(Path::parent) {
        Some(root) => root.to_owned(),
        // Started without cargo: from the root, by hand.
        None => PathBuf::from("."),
    }
}

/// Where cargo puts the programs it builds in the development profile: next to this one.
pub(crate) fn built(name: &str) -> Result<PathBuf, Failure> {
    match std::env::current_exe() {
        Ok(own) => Ok(own.with_file_name(name)),
        Err(error) => Err(Failure::Stopped(format!("xtask is nowhere: {error}"))),
    }
}

/// Whether a program of this name is on the path.
pub(crate) fn on_path(name: &str) -> bool {
    let path: OsString = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
