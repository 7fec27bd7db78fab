//! Names the four verbs in the access-control manifest: whatever is not named there is denied.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A check of the Rust side alone must not fail because the screens are not built yet.
    let screens = Path::new("../ui/dist");
    if !screens.join("index.html").exists() {
        std::fs::create_dir_all(screens)?;
        std::fs::write(
            screens.join("index.html"),
            "<!doctype html><title>Quorate</title><p>The screens are not built: cargo xtask run.</p>",
        )?;
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["call", "watch", "put", "get"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
