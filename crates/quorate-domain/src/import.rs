//! An import of somebody else's table: a sequence of acts under one id.
//!
//! A killed import opens as interrupted: continue or undo. Rows that became cases say so in the
//! case's own stream; the import keeps the counts that it ended with.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{ImportId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::ImportStage;

/// How many rows ended how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Became cases.
    pub imported: u32,
    /// Were there already.
    pub already_there: u32,
    /// Were refused.
    pub refused: u32,
    /// Equal to an earlier row of the file, and imported.
    pub equal_rows: u32,
}

/// What happened to an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum ImportEvent {
    /// It began.
    ImportStarted {
        /// Which.
        import: ImportId,
        /// The file, by digest of its bytes.
        file: String,
        /// Its name.
        name: String,
        /// Rows below the heading.
        rows: u32,
        /// Mapping, as the importer stores it.
        mapping: serde_json::Value,
        /// Language of letters.
        language: crate::vocabulary::Language,
    },
    /// All rows are in.
    ImportFinished {
        /// Counts.
        counts: ImportCounts,
    },
    /// It was stopped.
    ImportCancelled {
        /// Counts so far.
        counts: ImportCounts,
    },
    /// It goes on.
    ImportContinued {},
    /// It was taken back as a whole.
    ImportUndone {},
}

/// An import as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// Events so far.
    pub version: u32,
    /// Id; none before it began.
    pub id: Option<ImportId>,
    /// The file, by digest.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Rows.
    pub rows: u32,
    /// Mapping.
    pub mapping: serde_json::Value,
    /// Language of letters.
    pub language: Option<crate::vocabulary::Language>,
    /// When it began.
    pub at: Option<DateTime<Utc>>,
    /// Who began it.
    pub by: Option<PersonId>,
    /// Stage: `Interrupted` while no end is recorded; the host knows whether it runs.
    pub stage: Option<ImportStage>,
    /// Counts at its end.
    pub counts: ImportCounts,
}

impl Import {
    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &ImportEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        match event {
            ImportEvent::ImportStarted {
                import,
                file,
                name,
                rows,
                mapping,
                language,
            } => {
                self.id = Some(*import);
                self.file.clone_from(file);
                self.name.clone_from(name);
                self.rows = *rows;
                self.mapping = mapping.clone();
                self.language = Some(*language);
                self.at = Some(at);
                self.by = by;
                self.stage = Some(ImportStage::Interrupted);
            }
            ImportEvent::ImportFinished { counts } => {
                self.counts = *counts;
                self.stage = Some(ImportStage::Finished);
            }
            ImportEvent::ImportCancelled { counts } => {
                self.counts = *counts;
                self.stage = Some(ImportStage::Cancelled);
            }
            ImportEvent::ImportContinued {} => self.stage = Some(ImportStage::Interrupted),
            ImportEvent::ImportUndone {} => self.stage = Some(ImportStage::Undone),
        }
        self
    }

    /// Whether it may go on.
    ///
    /// # Errors
    /// Refused while it runs, when it is complete, or when it is undone.
    pub fn may_continue(&self, running: bool) -> Result<(), Refusal> {
        ensure(!running, RefusalCode::ImportRunning)?;
        match self.stage {
            Some(ImportStage::Interrupted | ImportStage::Cancelled) => Ok(()),
            Some(ImportStage::Undone) => Err(RefusalCode::ImportUndone.into()),
            _ => Err(RefusalCode::ImportNotRunning.into()),
        }
    }

    /// Whether it may be taken back. `accepted` is the number of a case of it that is accepted.
    ///
    /// # Errors
    /// Refused while it runs, when it is undone, or when a case of it is accepted.
    pub fn may_undo(&self, running: bool, accepted: Option<&str>) -> Result<(), Refusal> {
        ensure(!running, RefusalCode::ImportRunning)?;
        ensure(self.stage.is_some(), RefusalCode::ImportNotRunning)?;
        ensure(
            self.stage != Some(ImportStage::Undone),
            RefusalCode::ImportUndone,
        )?;
        match accepted {
            Some(number) => Err(Refusal::of(RefusalCode::ImportAccepted).with("number", number)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
