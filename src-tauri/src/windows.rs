//! Windows: each with a session of its own.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::keeping::Keeping;

/// The first window's label; further ones have a number behind it. The capability names them so.
const MAIN: &str = "main";

/// Opens a window, beside those that are open.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    open_at(app, None)
}

/// Opens a window, at a projector view if one is named: the page after `#`, and the window whose
/// session it shares. Any other window begins signed out.
fn open_at(app: &AppHandle, projector: Option<(&str, &str)>) -> tauri::Result<()> {
    let free = |label: &String| app.get_webview_window(label).is_none();
    let numbered = (2..).map(|number: u32| format!("{MAIN}-{number}"));
    let label = std::iter::once(MAIN.to_owned()).chain(numbered).find(free);
    let label = label.unwrap_or_default();
    let page = match projector {
        Some((page, from)) => {
            app.state::<Keeping>().share(from, &label);
            WebviewUrl::App(format!("index.html#{page}").into())
        }
        None => WebviewUrl::default(),
    };
    let opener = app.clone();
    let from = label.clone();
    WebviewWindowBuilder::new(app, label, page)
        .title("Quorate")
        .inner_size(1280.0, 860.0)
        // Narrow enough for text at 200 per cent in a quarter of a screen.
        .min_inner_size(360.0, 480.0)
        .zoom_hotkeys_enabled(true)
        // Files are dropped onto the page; the host's own handler would swallow them.
        .disable_drag_drop_handler()
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!(%error, "a window kept its title");
            }
        })
        // A page leads nowhere but to itself.
        .on_navigation(|url| is_ours(url.scheme(), url.host_str()))
        // `window.open` on our own address is another window; elsewhere leads nowhere.
        .on_new_window(move |url, _| {
            if is_ours(url.scheme(), url.host_str()) {
                let app = opener.clone();
                let from = from.clone();
                let page = url.fragment().filter(|page| is_projector(page));
                let page = page.map(ToOwned::to_owned);
                let opened = opener.run_on_main_thread(move || {
                    let projector = page.as_deref().map(|page| (page, from.as_str()));
                    if let Err(error) = open_at(&app, projector) {
                        tracing::error!(%error, "no window could be opened");
                    }
                });
                if let Err(error) = opened {
                    tracing::error!(%error, "no window could be opened");
                }
            }
            NewWindowResponse::Deny
        })
        .build()?;
    Ok(())
}

/// Whether a page is the projector view of a meeting.
fn is_projector(page: &str) -> bool {
    let meeting = page.strip_prefix("/meeting/");
    let meeting = meeting.and_then(|rest| rest.strip_suffix("/projector"));
    meeting.is_some_and(|meeting| !meeting.is_empty() && !meeting.contains('/'))
}

/// Where Tauri serves our own page from, on Linux and macOS, and on Windows.
fn is_ours(scheme: &str, host: Option<&str>) -> bool {
    match scheme {
        "tauri" => host == Some("localhost"),
        "http" | "https" => host == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_projector_view_shares_a_session() {
        assert!(is_projector("/meeting/019a/projector"));
        for page in [
            "/meeting/019a",
            "/meeting//projector",
            "/desk",
            "/meeting/1/2/projector",
        ] {
            assert!(!is_projector(page), "{page}");
        }
    }

    #[test]
    fn a_page_leads_only_to_itself() {
        assert!(is_ours("tauri", Some("localhost")));
        assert!(is_ours("http", Some("tauri.localhost")));
        for (scheme, host) in [
            ("https", Some("example.org")),
            ("http", Some("localhost")),
            ("file", None),
            ("javascript", None),
        ] {
            assert!(!is_ours(scheme, host), "{scheme} {host:?}");
        }
    }
}
