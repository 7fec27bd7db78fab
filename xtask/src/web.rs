//! The screens: npm's packages, the build, and the TypeScript that is generated.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::packages;
use crate::program::{Failure, Program, built, root};

/// The folder of the screens.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Runs `npm ci` where the installed packages are not those of the lock file.
pub(crate) fn install(folder: &Path) -> Result<(), Failure> {
    let lock = folder.join("package-lock.json");
    // What npm itself leaves there differs from the lock file; a copy tells exactly.
    let installed = folder.join("node_modules/.installed-package-lock.json");
    let wanted = read(&lock)?;
    if fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    packages::check_node()?;
    Program::npm(folder, ["ci", "--no-audit", "--no-fund"]).run()?;
    fs::write(&installed, wanted)
        .map_err(|error| Failure::Stopped(format!("{}: {error}", installed.display())))
}

/// Builds the screens into `ui/dist`, which both hosts embed.
pub(crate) fn build() -> Result<(), Failure> {
    packages::check_node()?;
    install(&ui())?;
    Program::npm(&ui(), ["run", "build"]).run()
}

/// Writes the generated TypeScript; the api's example `codegen` must be built.
pub(crate) fn codegen() -> Result<(), Failure> {
    install(&ui())?;
    Program::new(built("examples/codegen")?)
        .args(["ui/src/api"])
        .run()?;
    Program::new("node").args(["ui/scripts/messages.mjs"]).run()
}

/// The files of the typed client, by path, to see whether generating changes one.
pub(crate) fn client_files() -> BTreeMap<PathBuf, Vec<u8>> {
    let Ok(entries) = fs::read_dir(ui().join("src/api")) else {
        return BTreeMap::new();
    };
    entries
        .flatten()
        // Made by every npm script and not committed: a clone has none to compare with.
        .filter(|entry| entry.file_name() != "messages.ts")
        .filter_map(|entry| Some((entry.path(), fs::read(entry.path()).ok()?)))
        .collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Stopped(format!("{}: {error}", path.display())))
}
