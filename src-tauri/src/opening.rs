//! Opening the data folder, and saying so when it cannot be.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use quorate_api::{House, HouseOptions, SystemClock};
use quorate_documents::catalogue::message;
use quorate_documents::{Language, Typesetter};
use quorate_ledger::OpenError;

/// The folder is open elsewhere.
const LOCKED: u8 = 7;
const FAULT: u8 = 70;

/// The folder could not be opened.
#[derive(Debug)]
pub(crate) struct Refused {
    sentence: String,
    title: String,
    code: u8,
}

/// Opens the committee's folder, the named one or the one in this person's data.
pub(crate) fn house(committee: Option<PathBuf>) -> Result<Arc<House>, Refused> {
    let language = language();
    let (folder, sample_folder) = match committee {
        Some(folder) => {
            let mut beside = folder.as_os_str().to_owned();
            beside.push("-sample");
            (folder, beside.into())
        }
        None => match directories::ProjectDirs::from("", "", "quorate") {
            Some(folders) => {
                let data = folders.data_dir();
                (data.join("committee"), data.join("sample"))
            }
            None => return Err(refused(language, "disk-failed", &[("folder", "~")], FAULT)),
        },
    };
    let options = HouseOptions {
        folder: folder.clone(),
        sample_folder,
        clock: Arc::new(SystemClock),
        documents: Arc::new(Typesetter::new()),
    };
    House::open(options).map_err(|error| {
        let folder = folder.display().to_string();
        let of_folder = ("folder", folder.as_str());
        match error {
            OpenError::Locked => refused(language, "locked", &[of_folder], LOCKED),
            OpenError::NewerFormat { needs } => refused(
                language,
                "newer-format",
                &[of_folder, ("needs", &needs.to_string())],
                FAULT,
            ),
            OpenError::Damaged {
                segment,
                offset,
                sequence,
                ..
            } => {
                let segment = segment.to_string();
                let offset = offset.to_string();
                let sequence = sequence.to_string();
                let arguments = [
                    of_folder,
                    ("segment", &segment),
                    ("offset", &offset),
                    ("sequence", &sequence),
                ];
                refused(language, "damaged", &arguments, FAULT)
            }
            error if error.is_for_want_of_room() => refused(language, "disk-full", &[], FAULT),
            OpenError::NoCommittee | OpenError::Sealed | OpenError::Io(_) => {
                refused(language, "disk-failed", &[of_folder], FAULT)
            }
        }
    })
}

fn refused(language: Language, code: &str, arguments: &[(&str, &str)], exit: u8) -> Refused {
    let words = |id: &str| message(language, id, arguments.iter().copied());
    let id = format!("host-{code}");
    Refused {
        sentence: words(&id).unwrap_or(id),
        title: words("host-window-title").unwrap_or_default(),
        code: exit,
    }
}

impl Refused {
    /// Says it at the terminal and, where there is a display, in a window of its own.
    pub(crate) fn tell(self) -> ExitCode {
        say(&self.sentence);
        #[cfg(target_os = "linux")]
        show(&self.title, &self.sentence);
        ExitCode::from(self.code)
    }
}

/// The window is up already as far as GTK goes, but has no page yet.
#[cfg(target_os = "linux")]
fn show(title: &str, sentence: &str) {
    use gtk::prelude::*;

    // Nobody would close it.
    let automated = std::env::var_os("TAURI_AUTOMATION").is_some();
    if automated || gtk::init().is_err() {
        return;
    }
    let none: Option<&gtk::Window> = None;
    let (flags, kind) = (gtk::DialogFlags::MODAL, gtk::MessageType::Error);
    let dialog = gtk::MessageDialog::new(none, flags, kind, gtk::ButtonsType::Close, sentence);
    dialog.set_title(title);
    dialog.run();
    dialog.close();
}

/// Says something at the terminal this was started from, if any.
pub(crate) fn say(text: &str) {
    drop(writeln!(std::io::stderr(), "{text}"));
}

fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    if set.is_some_and(|locale| locale.starts_with("zh")) {
        Language::ZhHans
    } else {
        Language::En
    }
}
