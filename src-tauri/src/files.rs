//! Showing a file that was got, in whatever the system shows such files with.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use quorate_api::{FileContent, GotFile};
use tauri_plugin_opener::open_path;

/// What a viewer opens without running anything of it. Everything else is only shown in its
/// folder: it came from outside, and a double click is then the person's own decision.
const OPENED: [&str; 18] = [
    "csv", "doc", "docx", "jpeg", "jpg", "md", "odp", "ods", "odt", "pdf", "png", "ppt", "pptx",
    "rtf", "txt", "xls", "xlsx", "zip",
];

/// Why a file was not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ShowError {
    /// It could not be written.
    #[error("the file could not be written: {0}")]
    Write(#[from] io::Error),
    /// The system has nothing to show it with.
    #[error("nothing here shows this file: {0}")]
    Open(#[from] tauri_plugin_opener::Error),
}

/// Writes a file into a folder of its own and opens it there.
pub(crate) fn show(got: GotFile, folder: &Path) -> Result<(), ShowError> {
    let opened = is_opened(&got);
    // The name leads out of no folder: the api has made it one name on every system.
    let place = folder.join(Path::new(&got.name).file_name().unwrap_or("file".as_ref()));
    let mut file = create(&place)?;
    match got.content {
        FileContent::Bytes(bytes) => file.write_all(&bytes)?,
        FileContent::Blob(mut source, _) => {
            io::copy(&mut source, &mut file)?;
        }
    }
    file.flush()?;
    open_path(if opened { place.as_path() } else { folder }, None::<&str>)?;
    Ok(())
}

fn create(place: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(place)
}

fn is_opened(got: &GotFile) -> bool {
    // Only what the committee itself wrote leaves as HTML.
    if got.media.starts_with("text/html") {
        return true;
    }
    let extension = Path::new(&got.name)
        .extension()
        .and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| OPENED.contains(&extension.to_ascii_lowercase().as_str()))
}

/// A name as `encodeURIComponent` wrote it; none if it is no UTF-8.
pub(crate) fn decoded(name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_arrive_as_the_page_sent_them() {
        for (sent, expected) in [
            ("plan.pdf", Some("plan.pdf")),
            ("%E7%9F%A5%E6%83%85%20v2.pdf", Some("知情 v2.pdf")),
            ("100%25", Some("100%")),
            ("%", None),
            ("%FF", None),
            ("%zz", None),
        ] {
            assert_eq!(decoded(sent).as_deref(), expected, "{sent}");
        }
    }

    #[test]
    fn what_came_from_outside_and_could_run_is_not_opened() {
        let got = |name: &str, media| GotFile {
            name: name.to_owned(),
            media,
            content: FileContent::Bytes(Vec::new()),
        };
        for (name, media, expected) in [
            ("letter.pdf", "application/pdf", true),
            ("PLAN.DOCX", "application/octet-stream", true),
            ("guide-1-en.html", "text/html; charset=utf-8", true),
            ("page.html", "application/octet-stream", false),
            ("start.desktop", "application/octet-stream", false),
            ("run.sh", "text/plain; charset=utf-8", false),
            ("macros.docm", "application/octet-stream", false),
            ("file", "application/octet-stream", false),
        ] {
            assert_eq!(is_opened(&got(name, media)), expected, "{name}");
        }
    }
}
