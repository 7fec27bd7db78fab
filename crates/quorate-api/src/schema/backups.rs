//! Backups: where to, how they went, and putting them back.

use chrono::{DateTime, NaiveDate, Utc};

use super::common::{Action, Refusal};
use super::session::CommitteeCard;

answers! {
    /// The backups of a committee on this machine.
    pub struct BackupsPage {
        /// The folder that was chosen; backups are then made by themselves.
        pub folder: Option<String>,
        /// Where the committee itself lies.
        pub home: String,
        /// Where the backup is at that runs now: `copying` or `verifying`.
        pub running: Option<String>,
        /// The last good one.
        pub last: Option<BackupMade>,
        /// The last attempt that came to nothing, if no good one came after it.
        pub failure: Option<BackupFailure>,
        /// IANA name of the zone in which moments are told.
        pub zone: String,
        /// `choose_backup_folder`, `back_up`, `restore_beside`.
        pub actions: Vec<Action>,
    }

    /// A backup that was put back and verified.
    pub struct BackupMade {
        /// When.
        pub at: DateTime<Utc>,
        /// Acts in it; not told to whoever may not read every case.
        pub acts: Option<u32>,
        /// Where it lies.
        pub folder: String,
    }

    /// An attempt that came to nothing.
    pub struct BackupFailure {
        /// When.
        pub at: DateTime<Utc>,
        /// Why, and what would change it.
        pub refusal: Refusal,
    }

    /// A copy that was put back beside the committee.
    pub struct RestoredBeside {
        /// Where it lies.
        pub folder: String,
        /// Acts in it; not told to whoever may not read every case.
        pub acts: Option<u32>,
        /// The last instant of what it holds, if not everything.
        pub until: Option<DateTime<Utc>>,
    }

    /// What a backup holds, before it is put back.
    pub struct BackupFound {
        /// When it was made.
        pub at: DateTime<Utc>,
        /// Acts in it.
        pub acts: u32,
        /// Whether it takes somebody who may open it.
        pub sealed: bool,
    }

    /// A committee that was put back.
    pub struct RestoredCommittee {
        /// The committee.
        pub card: CommitteeCard,
        /// Acts it has.
        pub acts: u32,
    }
}

requests! {
    /// Chooses where this machine backs the committee up to.
    pub struct ChooseBackupFolder {
        /// The whole path of a folder; none to make no backups any more.
        pub folder: Option<String>,
    }

    /// Puts the backup in the chosen folder back beside the committee.
    pub struct RestoreBeside {
        /// The whole path of a folder that is absent or empty.
        pub into: String,
        /// The last day that is wanted, in the committee’s zone; everything if left out.
        pub day: Option<NaiveDate>,
        /// The last minute of that day, as `14:00`; the whole day if left out.
        pub time: Option<String>,
    }

    /// Where a backup may be.
    pub struct LookIntoBackup {
        /// The whole path of a folder.
        pub from: String,
    }

    /// Puts a backup back where no committee is yet.
    pub struct RestoreCommittee {
        /// The whole path of the folder with the backup.
        pub from: String,
        /// The last day that is wanted; everything if left out.
        pub day: Option<NaiveDate>,
        /// The last minute of that day, as `14:00`; the whole day if left out.
        pub time: Option<String>,
        /// IANA name of the zone of day and time; UTC if left out.
        pub zone: Option<String>,
        /// Of a sealed backup, the name of somebody who may open it.
        pub name: Option<String>,
        /// Their passphrase.
        pub passphrase: Option<String>,
        /// Instead of both, the code on the recovery sheet, or those of its parts.
        pub code: Option<String>,
    }
}
