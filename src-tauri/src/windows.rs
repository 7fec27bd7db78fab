//! Windows: each shows the same screens and has a session of its own.

use std::sync::atomic::{AtomicU32, Ordering};

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

/// Windows opened so far: labels are never used again, so that no session is inherited.
static OPENED: AtomicU32 = AtomicU32::new(0);

/// Opens a window.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let number = OPENED.fetch_add(1, Ordering::Relaxed) + 1;
    let label = if number == 1 { "main".to_owned() } else { format!("main-{number}") };
    let opener = app.clone();
    WebviewWindowBuilder::new(app, label, WebviewUrl::App("index.html".into()))
        .title("Quorate")
        .inner_size(1280.0, 800.0)
        .min_inner_size(320.0, 480.0)
        .zoom_hotkeys_enabled(true)
        // Files dropped are read by the page itself, as bytes and not as paths.
        .disable_drag_drop_handler()
        // Nothing leads out of the app: what a page wants to open becomes a window of ours.
        .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"))
        .on_new_window(move |_, _| {
            open_or_report(&opener);
            NewWindowResponse::Deny
        })
        .build()?;
    Ok(())
}

/// Opens a window where nobody waits for the answer.
pub(crate) fn open_or_report(app: &AppHandle) {
    if let Err(error) = open(app) {
        tracing::error!(%error, "a window could not be opened");
    }
}
