//! System packages: what is missing, and getting it.

use std::path::Path;

use crate::program::{Failure, Program, on_path};

/// How the presence of a package shows.
#[derive(Clone, Copy)]
pub(crate) enum Sign {
    /// A program on the path.
    OnPath(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A file.
    File(&'static str),
}

/// A Debian package and the sign that it, or its like, is there.
pub(crate) type Package = (&'static str, Sign);

/// What any Rust build needs.
pub(crate) const RUST_BUILD: &[Package] = &[("build-essential", Sign::OnPath("cc"))];

/// What building the desktop window needs.
pub(crate) const DESKTOP_BUILD: &[Package] = &[
    ("build-essential", Sign::OnPath("cc")),
    ("pkg-config", Sign::OnPath("pkg-config")),
    ("libwebkit2gtk-4.1-dev", Sign::Library("webkit2gtk-4.1")),
    ("librsvg2-dev", Sign::Library("librsvg-2.0")),
];

/// What opens a letter from the desktop window, and shows Chinese in it.
pub(crate) const DESKTOP_RUN: &[Package] = &[("xdg-utils", Sign::OnPath("xdg-open")), CHINESE];

/// What the second verifier of evidence needs, which the tests hold against ours, and what makes a
/// disk fail.
pub(crate) const RUST_TEST: &[Package] = &[
    ("build-essential", Sign::OnPath("cc")),
    (
        "python3-nacl",
        Sign::File("/usr/lib/python3/dist-packages/nacl/__init__.py"),
    ),
    ("strace", Sign::OnPath("strace")),
];

/// What the journeys in a browser need.
pub(crate) const BROWSER_TEST: &[Package] = &[
    ("chromium", Sign::OnPath("chromium")),
    ("strace", Sign::OnPath("strace")),
    ("poppler-utils", Sign::OnPath("pdftotext")),
    CHINESE,
];

/// What the journeys in the true window need.
pub(crate) const DESKTOP_TEST: &[Package] = &[
    ("xvfb", Sign::OnPath("xvfb-run")),
    ("xauth", Sign::OnPath("xauth")),
    ("dbus", Sign::OnPath("dbus-run-session")),
    ("webkit2gtk-driver", Sign::OnPath("WebKitWebDriver")),
    ("poppler-utils", Sign::OnPath("pdftotext")),
    CHINESE,
];

const CHINESE: Package = (
    "fonts-noto-cjk",
    Sign::File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
);

impl Sign {
    fn seen(self) -> bool {
        match self {
            Sign::OnPath(name) => on_path(name),
            Sign::Library(name) => Program::new("pkg-config")
                .args(["--exists", name])
                .ask()
                .is_some(),
            Sign::File(path) => Path::new(path).is_file(),
        }
    }
}

/// Installs what is missing where that takes no question, else says what to type.
pub(crate) fn install(wanted: &[Package]) -> Result<(), Failure> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(_, sign)| !sign.seen())
        .map(|(name, _)| *name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !on_path("apt-get") {
        return Err(Failure::Stopped(format!(
            "Missing on this machine, by their Debian names: {names}"
        )));
    }
    let root = Program::new("id").args(["-u"]).ask().as_deref() == Some("0");
    let sudo = !root && Program::new("sudo").args(["-n", "true"]).ask().is_some();
    if !root && !sudo {
        return Err(Failure::Stopped(format!(
            "Missing on this machine: {names}\nInstall with:\n\n  sudo apt-get update && sudo apt-get install --no-install-recommends {names}\n"
        )));
    }
    let apt = || {
        let program = if root {
            Program::new("env")
        } else {
            Program::new("sudo").args(["-n", "env"])
        };
        program.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
    };
    apt().args(["update"]).run()?;
    apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(missing)
        .run()
}

/// Refuses a Node that is missing or too old; Debian's own may be either.
pub(crate) fn check_node() -> Result<(), Failure> {
    let version = Program::new("node").args(["--version"]).ask();
    match version.as_deref() {
        Some(version) if new_enough(version) && on_path("npm") => Ok(()),
        Some(version) if new_enough(version) => Err(Failure::Stopped(format!(
            "Node {version} is here without npm; install npm."
        ))),
        Some(version) => Err(Failure::Stopped(format!(
            "Node {version} is too old; 20.19 or newer is needed."
        ))),
        None => Err(Failure::Stopped(
            "Node is missing; install Node 20.19 or newer with npm.".to_owned(),
        )),
    }
}

fn new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let major = numbers.next().unwrap_or(0);
    let minor = numbers.next().unwrap_or(0);
    (major, minor) >= (20, 19)
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn old_node_is_refused() {
        for (version, expected) in [
            ("v18.20.4", false),
            ("v20.18.1", false),
            ("v20.19.0", true),
            ("v22.1.0", true),
            ("", false),
        ] {
            assert_eq!(new_enough(version), expected, "{version}");
        }
    }
}
