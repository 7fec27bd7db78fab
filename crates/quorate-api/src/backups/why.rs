//! Why a backup was not made, or not put back, as refusals: each says what would change it.

use std::io::{self, ErrorKind};

use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_ledger::{BackUpError, OpenError, ReadError, RestoreError};

use super::{BackupFault, PutBackFault};
use crate::verification::NotIntact;

/// Why a backup was not written.
pub fn write_refusal(error: &BackUpError) -> Refusal {
    match error {
        BackUpError::Empty => RefusalCode::BackupEmpty.into(),
        BackUpError::Occupied => RefusalCode::BackupOccupied.into(),
        BackUpError::OtherCommittee => RefusalCode::BackupOtherCommittee.into(),
        BackUpError::Ahead { .. } => RefusalCode::BackupAhead.into(),
        BackUpError::Io(error) | BackUpError::Read(ReadError::Io(error)) => {
            disk(error, RefusalCode::BackupFailed)
        }
        BackUpError::Read(_) => RefusalCode::BackupSourceDamaged.into(),
    }
}

/// Why a backup was not put back.
pub fn restore_refusal(error: &RestoreError) -> Refusal {
    match error {
        RestoreError::NoBackup => RefusalCode::RestoreNoBackup.into(),
        RestoreError::NewerFormat { needs } => {
            Refusal::of(RefusalCode::RestoreNewerFormat).with("needs", needs)
        }
        RestoreError::Sealed => RefusalCode::RestoreSealed.into(),
        RestoreError::NotEmpty => RefusalCode::RestoreNotEmpty.into(),
        RestoreError::TooEarly => RefusalCode::RestoreTooEarly.into(),
        RestoreError::Damaged => RefusalCode::RestoreDamaged.into(),
        RestoreError::Io(error) => disk(error, RefusalCode::RestoreFailed),
    }
}

impl BackupFault {
    /// Why, to whoever keeps the backups.
    pub(crate) fn refusal(&self) -> Refusal {
        match self {
            Self::Write(error) => write_refusal(error),
            Self::Restore(RestoreError::Io(error)) | Self::Io(error) => {
                disk(error, RefusalCode::BackupFailed)
            }
            Self::Restore(_) => RefusalCode::BackupNotIntact.into(),
            Self::Verify(what) => not_intact(what, RefusalCode::BackupNotIntact),
            Self::Open(_) => RefusalCode::BackupFailed.into(),
        }
    }
}

impl PutBackFault {
    /// Why, to whoever wants it back.
    pub(crate) fn refusal(&self) -> Refusal {
        match self {
            Self::Restore(error) => restore_refusal(error),
            Self::Verify(what) => not_intact(what, RefusalCode::RestoreDamaged),
        }
    }
}

/// What is there may be damaged, or the disk that it was put on may have failed.
fn not_intact(what: &NotIntact, damaged: RefusalCode) -> Refusal {
    match what {
        NotIntact::Open(OpenError::Io(error)) => disk(error, damaged),
        _ => damaged.into(),
    }
}

/// What the disk said, as far as somebody can do something about it.
fn disk(error: &io::Error, otherwise: RefusalCode) -> Refusal {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => RefusalCode::DiskFull.into(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            RefusalCode::FolderReadOnly.into()
        }
        ErrorKind::NotFound | ErrorKind::NotADirectory => RefusalCode::FolderAbsent.into(),
        _ => otherwise.into(),
    }
}
