//! Names the commands that pages may be given, and embeds the screens.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The screens are built before this is; where they are not, as for lints in a fresh clone, an
    // empty page stands in for them.
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all("../ui/dist")?;
        std::fs::write(
            page,
            "<!doctype html><title>Quorate</title>The screens are not built.\n",
        )?;
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    // Named here, a command is refused to every window whose capability does not allow it.
    let commands = tauri_build::AppManifest::new().commands(&["call", "watch", "put", "get"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
