//! Exporting decisions into a folder.

use std::time::Duration;

use quorate_api::schema::{ExportStarted, JobState, SessionInfo, StartExport};
use quorate_domain::vocabulary::Language;
use serde_json::json;

use crate::arguments::Export;
use crate::failure::Failure;
use crate::person::Person;
use crate::{files, terminal};

/// How often a running export is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// Exports decisions.
pub(crate) fn export(export: Export) -> Result<(), Failure> {
    let language = export.language.unwrap_or(match terminal::language() {
        quorate_documents::Language::En => Language::En,
        quorate_documents::Language::ZhHans => Language::ZhHans,
    });
    std::fs::create_dir_all(&export.out).map_err(|_| Failure::Unwritable(export.out.clone()))?;
    let mut person = Person::signed_in(&export.who)?;
    let request = StartExport {
        from: export.from,
        until: export.until,
        outcomes: export.outcome,
        language,
    };
    let request = serde_json::to_value(request).map_err(|error| Failure::fault(&error))?;
    let started: ExportStarted = person.call("start_export", request)?;
    let state = loop {
        let state: JobState = person.call("job", json!({ "job": started.job }))?;
        if state.finished {
            break state;
        }
        std::thread::sleep(LOOK);
    };
    if let Some(error) = state.failed {
        return Err(Failure::Api(export.who.committee, error));
    }
    let mut written = Vec::new();
    for file in &state.files {
        let got = person.get(&file.file)?;
        // The names are ours: decisions.csv, decisions.xlsx, letters.zip.
        files::write(got.content, &export.out.join(&file.name))?;
        written.push(json!({ "name": file.name, "size": file.size }));
    }
    if state.partial {
        let session: SessionInfo = person.call("session", json!({}))?;
        terminal::say(&terminal::sentence(
            "host-export-partial",
            &[("name", &session.name)],
        ));
    }
    terminal::answer(&json!({ "files": written, "partial": state.partial }))
}
