//! The terminal: its language, what is read from it and what is said on it.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::Path;

use quorate_documents::Language;
use quorate_documents::catalogue::message;
use serde::Serialize;
use zeroize::Zeroizing;

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
/// If nobody reads it.
pub(crate) fn answer(value: &impl Serialize) -> Result<(), Failure> {
    let mut line = serde_json::to_string(value).map_err(|error| Failure::fault(&error))?;
    line.push('\n');
    print(&line)
}

/// Prints text.
///
/// # Errors
/// If nobody reads it.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| Failure::fault(&error))
}

/// The passphrase, from `QUORATE_PASSPHRASE` or the first line of standard input.
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
}
