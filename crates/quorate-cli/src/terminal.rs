//! The terminal: its language, what is read from it and what is said on it.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use quorate_api::opener::{Opener, SheetCode};
use quorate_documents::Language;
use quorate_documents::catalogue::message;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::arguments::OpenedBy;
use crate::failure::Failure;

/// The language of the terminal, as `LANG` and its like say.
pub(crate) fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    language_of(&set.unwrap_or_default())
}

fn language_of(locale: &str) -> Language {
    if locale.to_ascii_lowercase().starts_with("zh") {
        Language::ZhHans
    } else {
        Language::En
    }
}

/// A sentence of the catalogue in the terminal's language.
pub(crate) fn sentence(id: &str, arguments: &[(&str, &str)]) -> String {
    message(language(), id, arguments.iter().copied()).unwrap_or_else(|| id.to_owned())
}

/// Says something to the person at the terminal.
pub(crate) fn say(text: &str) {
    // A closed terminal changes nothing about what was done.
    drop(writeln!(io::stderr(), "{text}"));
}

/// Prints an answer as one line of JSON.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn answer(value: &impl Serialize) -> Result<(), Failure> {
    let mut line = serde_json::to_string(value).map_err(|error| Failure::fault(&error))?;
    line.push('\n');
    print(&line)
}

/// Prints text. A reader who has seen enough (`| head`) is no failure: what was done is done.
///
/// # Errors
/// If it cannot be written for another reason.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    print_to(&mut io::stdout().lock(), text)
}

fn print_to(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::fault(&error)),
        _ => Ok(()),
    }
}

/// The passphrase, or the code on the recovery sheet (or the codes of its parts, one after another),
/// from `QUORATE_PASSPHRASE` or the first line of standard input.
///
/// # Errors
/// If there is none.
pub(crate) fn passphrase() -> Result<Zeroizing<String>, Failure> {
    if let Ok(passphrase) = std::env::var("QUORATE_PASSPHRASE") {
        return Ok(Zeroizing::new(passphrase));
    }
    let input = io::stdin();
    if input.is_terminal() {
        say(&sentence("host-passphrase-ask", &[]));
    }
    let mut line = Zeroizing::new(String::new());
    input
        .lock()
        .read_line(&mut line)
        .map_err(|error| Failure::fault(&error))?;
    let passphrase = Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned());
    if passphrase.is_empty() {
        Err(Failure::PassphraseMissing)
    } else {
        Ok(passphrase)
    }
}

/// Who opens an encrypted committee, with their passphrase or the code on the recovery sheet; none
/// if nobody is named.
///
/// # Errors
/// If there is no passphrase or no code, or the parts of a code do not fit.
pub(crate) fn opener(by: OpenedBy) -> Result<Option<Opener>, Failure> {
    if by.sheet {
        let code = SheetCode::typed(&passphrase()?);
        let code = code.map_err(|why| Failure::Api(PathBuf::new(), why.into()))?;
        return Ok(Some(Opener::Sheet(code)));
    }
    by.name
        .map(|name| {
            let passphrase = passphrase()?;
            Ok(Opener::Person { name, passphrase })
        })
        .transpose()
}

/// What is left of standard input.
///
/// # Errors
/// If it is not text.
pub(crate) fn rest_of_input() -> Result<String, Failure> {
    let mut text = String::new();
    io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|error| Failure::BadJson(error.to_string()))?;
    Ok(text)
}

/// Reads a text file that was named on the command line.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|_| Failure::Unreadable(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_speaks_the_language_of_its_locale() {
        for (locale, expected) in [
            ("", Language::En),
            ("C.UTF-8", Language::En),
            ("de_DE.UTF-8", Language::En),
            ("zh_CN.UTF-8", Language::ZhHans),
            ("ZH", Language::ZhHans),
        ] {
            assert_eq!(language_of(locale), expected, "{locale}");
        }
    }

    struct Refusing(io::ErrorKind);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_has_seen_enough_is_no_failure_and_a_full_disk_is_one() {
        for (kind, fine) in [
            (io::ErrorKind::BrokenPipe, true),
            (io::ErrorKind::StorageFull, false),
        ] {
            assert_eq!(print_to(&mut Refusing(kind), "x").is_ok(), fine, "{kind:?}");
        }
    }
}
