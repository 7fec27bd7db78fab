//! The built screens, read from their folder at each request, so that a new build shows at once.

use std::path::{Component, Path, PathBuf};

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use super::Door;
use crate::terminal;

/// What a screen may do. React sets no style attributes; nothing is loaded from elsewhere.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Looks for the built screens at run time: one target folder may serve several checkouts, so the
/// place where this was compiled says nothing. In order: the checkout that cargo runs, beside the
/// program as it is installed, the checkout the program or the person stands in.
pub(crate) fn find() -> Option<PathBuf> {
    let named = std::env::var_os("QUORATE_UI").map(PathBuf::from);
    let cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let program = std::env::current_exe().ok();
    let beside = program.iter().filter_map(|program| program.parent());
    let here = std::env::current_dir().ok();
    let checkouts = [&cargo, &program, &here];
    named
        .into_iter()
        .chain(beside.flat_map(|folder| [folder.join("ui"), folder.join("../share/quorate/ui")]))
        .chain(
            checkouts
                .into_iter()
                .flatten()
                .flat_map(|place| place.ancestors().map(|folder| folder.join("ui/dist"))),
        )
        .find(|folder| folder.join("index.html").is_file())
}

/// Everything that is no verb: a file of the screens, or the page, whose script reads the address.
pub(super) async fn screen(State(door): State<Door>, method: Method, uri: Uri) -> Response {
    if uri.path().starts_with("/api/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let Some(folder) = door.screens else {
        let sentence = terminal::sentence("host-no-screens", &[]);
        return (StatusCode::NOT_FOUND, sentence).into_response();
    };
    let path = uri.path().to_owned();
    let read = tokio::task::spawn_blocking(move || read(&folder, &path)).await;
    match read {
        Ok(Some((bytes, media, forever))) => {
            // Names of assets carry the digest of their content.
            let keep = if forever {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            };
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static(media)),
                (CACHE_CONTROL, HeaderValue::from_static(keep)),
                (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            ];
            (headers, bytes).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn read(folder: &Path, path: &str) -> Option<(Vec<u8>, &'static str, bool)> {
    let relative = Path::new(path.trim_start_matches('/'));
    let plain = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !plain || path.contains('\\') {
        return None;
    }
    let file = folder.join(relative);
    if relative.as_os_str().is_empty() || !file.is_file() {
        // A missing asset is missing; any other address is one of the page's.
        if path.starts_with("/assets/") {
            return None;
        }
        return Some((
            std::fs::read(folder.join("index.html")).ok()?,
            media_of("html"),
            false,
        ));
    }
    let extension = relative
        .extension()
        .and_then(|extension| extension.to_str());
    Some((
        std::fs::read(&file).ok()?,
        media_of(extension.unwrap_or_default()),
        path.starts_with("/assets/"),
    ))
}

fn media_of(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_folder_are_read_and_nothing_beside_it() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("dist");
        std::fs::create_dir_all(folder.join("assets")).unwrap();
        std::fs::write(outer.path().join("secret"), "secret").unwrap();
        std::fs::write(folder.join("index.html"), "page").unwrap();
        std::fs::write(folder.join("assets/a.js"), "script").unwrap();
        let found =
            |path: &str| read(&folder, path).map(|(bytes, ..)| String::from_utf8(bytes).unwrap());
        for (path, expected) in [
            ("/", Some("page")),
            ("/cases/0192", Some("page")),
            ("/assets/a.js", Some("script")),
            ("/assets/gone.js", None),
            ("/../secret", None),
            ("/assets/../../secret", None),
            ("//etc/passwd", Some("page")),
        ] {
            assert_eq!(found(path).as_deref(), expected, "{path}");
        }
    }
}
