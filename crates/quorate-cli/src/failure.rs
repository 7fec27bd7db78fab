//! Why the program ends without having done what was asked: an exit code and a sentence.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use quorate_api::ApiError;
use quorate_api::backups::{restore_refusal, write_refusal};
use quorate_api::verification::NotIntact;
use quorate_documents::catalogue::{message, message_of_code};
use quorate_documents::{Language, rule_in_words};
use quorate_domain::refusal::Refusal;
use quorate_domain::rules::FactsRefusal;
use quorate_ledger::bundle::BundleFault;
use quorate_ledger::{
    BackUpError, CheckpointFault, GetBlobError, OpenError, ReadError, RestoreError,
};

/// Refusals that are about who asks, not about what is asked.
const SIGN_IN: [&str; 7] = [
    "sign-in-failed",
    "sign-in-wait",
    "no-term",
    "code-wrong",
    "sheet-wrong",
    "part-wrong",
    "parts-missing",
];

/// Why the program ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was given is not the JSON that is asked for.
    BadJson(String),
    /// There is no such command.
    UnknownCommand(String),
    /// No passphrase was given.
    PassphraseMissing,
    /// The folder could not be opened.
    Open(PathBuf, OpenError),
    /// A file that was named cannot be read.
    Unreadable(PathBuf),
    /// A file cannot be written.
    Unwritable(PathBuf),
    /// A mapping that was named is none.
    BadMap(PathBuf, String),
    /// What the committee answered.
    Api(PathBuf, ApiError),
    /// Facts that contradict themselves.
    Facts(FactsRefusal),
    /// An import stopped by itself.
    ImportInterrupted,
    /// The port is taken.
    Port(u16, String),
    /// A key that was given is none.
    BadKey,
    /// What is kept of a committee is not what was recorded.
    NotIntact(NotIntact),
    /// An evidence bundle does not prove what it says.
    Bundle(BundleFault),
    /// No backup was made.
    Backup(BackUpError),
    /// A backup was not put back.
    Restore(RestoreError),
    /// What is damaged is not whole in the backup either.
    Unmendable(PathBuf, OpenError),
    /// It failed otherwise.
    Fault(String),
}

impl Failure {
    /// A failure that nobody at the terminal caused.
    pub(crate) fn fault(error: &dyn std::error::Error) -> Self {
        Self::Fault(error.to_string())
    }

    /// What the committee in a folder answered.
    pub(crate) fn api(folder: &Path) -> impl Fn(ApiError) -> Self {
        move |error| Self::Api(folder.to_owned(), error)
    }

    /// The exit code.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::BadJson(_) | Self::Api(_, ApiError::BadRequest { .. }) => 3,
            Self::UnknownCommand(_) | Self::Api(_, ApiError::UnknownCommand { .. }) => 4,
            Self::PassphraseMissing
            | Self::Api(_, ApiError::SignedOut | ApiError::Locked)
            | Self::Open(_, OpenError::Sealed)
            | Self::Restore(RestoreError::Sealed) => 5,
            Self::Api(_, ApiError::Refused(refusal))
                if SIGN_IN.contains(&refusal.code.as_str()) =>
            {
                5
            }
            Self::Open(_, OpenError::NoCommittee) => 6,
            Self::Api(_, ApiError::NotFound { what }) if what == "committee" => 6,
            Self::Open(_, OpenError::Locked) => 7,
            Self::Unreadable(_) | Self::BadMap(..) | Self::BadKey | Self::Port(..) => 2,
            Self::NotIntact(_)
            | Self::Unmendable(..)
            | Self::Bundle(_)
            | Self::Restore(RestoreError::Damaged) => 10,
            Self::Open(..)
            | Self::Backup(BackUpError::Io(_) | BackUpError::Read(_))
            | Self::Restore(RestoreError::Io(_))
            | Self::Unwritable(_)
            | Self::ImportInterrupted
            | Self::Fault(_)
            | Self::Api(_, ApiError::Fault { .. } | ApiError::Recorded { .. }) => 70,
            Self::Facts(_)
            | Self::Backup(_)
            | Self::Restore(_)
            | Self::Api(
                _,
                ApiError::Invalid { .. }
                | ApiError::Refused(_)
                | ApiError::Conflict { .. }
                | ApiError::NotFound { .. },
            ) => 8,
            Self::Api(_, ApiError::Unknown { .. }) => 9,
        }
    }

    /// The sentence.
    pub(crate) fn sentence(&self, language: Language) -> String {
        let host = |id: &str, arguments: &[(&str, &str)]| {
            message(language, id, arguments.iter().copied()).unwrap_or_else(|| id.to_owned())
        };
        match self {
            Self::BadJson(detail) => host("host-bad-json", &[("detail", detail)]),
            Self::UnknownCommand(name) => host("host-unknown-command", &[("name", name)]),
            Self::PassphraseMissing => host("host-passphrase-missing", &[]),
            Self::Open(folder, error) => opening(language, folder, error),
            Self::Unmendable(folder, error) => {
                let (_, arguments) = told(folder, error);
                message_of_code(language, "repair", "not-there", &arguments)
                    .unwrap_or_else(|| error.to_string())
            }
            Self::Unreadable(file) => host("host-file-unreadable", &[("file", &shown(file))]),
            Self::Unwritable(file) => host("host-file-unwritable", &[("file", &shown(file))]),
            Self::BadMap(file, detail) => host(
                "host-bad-map",
                &[("file", &shown(file)), ("detail", detail)],
            ),
            Self::Api(folder, error) => answered(language, folder, error),
            Self::Facts(refusal) => {
                let code = serde_json::to_value(refusal.code).unwrap_or_default();
                let code = code.as_str().unwrap_or_default();
                let words = message_of_code(language, "facts", code, &refusal.args);
                format!(
                    "{} ({})",
                    words.unwrap_or_else(|| code.to_owned()),
                    refusal.path
                )
            }
            Self::ImportInterrupted => host("host-import-interrupted", &[]),
            Self::Port(port, detail) => host(
                "host-port-taken",
                &[("port", &port.to_string()), ("detail", detail)],
            ),
            Self::BadKey => host("host-bad-key", &[]),
            Self::Backup(what) => refused(language, &write_refusal(what)),
            Self::Restore(what) => refused(language, &restore_refusal(what)),
            Self::Bundle(what) => host("verify-bundle-not", &[("detail", &wrong(language, what))]),
            Self::NotIntact(what) => not_intact(language, what),
            Self::Fault(report) => host("error-fault", &[("report", report)]),
        }
    }
}

/// What is wrong with a bundle, in the words of the page that verifies one.
fn wrong(language: Language, what: &BundleFault) -> String {
    let arguments = what.arguments();
    let arguments = arguments
        .iter()
        .map(|(name, value)| (*name, value.as_str()));
    let words = message(
        language,
        &format!("verifier-fault-{}", what.code()),
        arguments,
    );
    match (words, what) {
        (Some(words), BundleFault::Form(detail)) => format!("{words} ({detail})"),
        (words, _) => words.unwrap_or_else(|| what.to_string()),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn opening(language: Language, folder: &Path, error: &OpenError) -> String {
    let (code, arguments) = told(folder, error);
    message_of_code(language, "host", code, &arguments).unwrap_or_else(|| error.to_string())
}

/// The code of an error of opening, and what its sentences name.
fn told(folder: &Path, error: &OpenError) -> (&'static str, BTreeMap<String, String>) {
    let mut arguments = BTreeMap::from([("folder".to_owned(), shown(folder))]);
    let code = match error {
        OpenError::NoCommittee => "no-committee",
        OpenError::Locked => "locked",
        OpenError::Sealed => "sealed",
        OpenError::NewerFormat { needs } => {
            arguments.insert("needs".to_owned(), needs.to_string());
            "newer-format"
        }
        OpenError::Damaged {
            segment,
            offset,
            sequence,
            ..
        } => {
            arguments.insert("segment".to_owned(), segment.to_string());
            arguments.insert("offset".to_owned(), offset.to_string());
            arguments.insert("sequence".to_owned(), sequence.to_string());
            "damaged"
        }
        OpenError::Io(_) if error.is_for_want_of_room() => "disk-full",
        OpenError::Io(_) => "disk-failed",
    };
    (code, arguments)
}

/// Why a backup was not made or not put back, as on screen.
fn refused(language: Language, refusal: &Refusal) -> String {
    let code = refusal.code.code();
    message_of_code(language, "refusal", code, &refusal.args).unwrap_or_else(|| code.to_owned())
}

/// The first thing that is wrong with what is kept.
fn not_intact(language: Language, what: &NotIntact) -> String {
    let mut arguments = BTreeMap::new();
    let mut with = |name: &str, value: String| {
        arguments.insert(name.to_owned(), value);
    };
    let code = match what {
        NotIntact::Open(OpenError::Damaged { sequence, .. }) => {
            with("act", sequence.to_string());
            "act"
        }
        NotIntact::Act(ReadError::Damaged(damage))
        | NotIntact::Checkpoint(CheckpointFault::Read(ReadError::Damaged(damage))) => {
            with("act", damage.sequence.to_string());
            "act"
        }
        NotIntact::Checkpoint(CheckpointFault::Note { size, .. }) => {
            with("size", size.to_string());
            "note"
        }
        NotIntact::Checkpoint(CheckpointFault::Journal { size })
        | NotIntact::NotContinued { size } => {
            with("size", size.to_string());
            "journal"
        }
        NotIntact::Checkpoint(CheckpointFault::Key) => "key",
        NotIntact::OtherKey => "other-key",
        NotIntact::StrangeCheckpoint => "strange-checkpoint",
        NotIntact::Attachment { act, what } => {
            with("act", act.to_string());
            match what {
                GetBlobError::Absent(_) => "attachment-absent",
                _ => "attachment",
            }
        }
        NotIntact::Signature { act, .. } => {
            with("act", act.to_string());
            "signature"
        }
        NotIntact::SubjectKey { act } => {
            with("act", act.to_string());
            "subject-key"
        }
        NotIntact::SubjectKeys { .. } => "subject-keys",
        NotIntact::Views { .. } => "views",
        NotIntact::Open(_) | NotIntact::Act(_) | NotIntact::Checkpoint(_) | NotIntact::Fold(_) => {
            "unreadable"
        }
    };
    with("detail", what.to_string());
    message_of_code(language, "verify-not-intact", code, &arguments)
        .unwrap_or_else(|| what.to_string())
}

fn answered(language: Language, folder: &Path, error: &ApiError) -> String {
    let none = BTreeMap::new();
    let host = |id: &str, arguments: &[(&str, &str)]| {
        message(language, id, arguments.iter().copied()).unwrap_or_else(|| id.to_owned())
    };
    match error {
        ApiError::Invalid { field, code, args } => {
            match message_of_code(language, "invalid", code, args) {
                Some(words) => format!("{field}: {words}"),
                None => host("host-invalid", &[("field", field), ("code", code)]),
            }
        }
        ApiError::Refused(refusal) => {
            let args = worded(language, &refusal.args);
            let words = message_of_code(language, "refusal", &refusal.code, &args)
                .unwrap_or_else(|| host("refusal-without-words", &[("code", &refusal.code)]));
            let Some(rule) = &refusal.rule else {
                return words;
            };
            let cited = rule_in_words(language, &rule.profile, &rule.article);
            format!("{words} ({cited})")
        }
        ApiError::Conflict { what } => message_of_code(language, "conflict", what, &none)
            .unwrap_or_else(|| host("error-conflict", &[])),
        ApiError::NotFound { what } if what == "committee" => {
            host("host-no-committee", &[("folder", &shown(folder))])
        }
        ApiError::NotFound { .. } => host("error-not-found", &[]),
        ApiError::SignedOut => host("host-signed-out", &[]),
        ApiError::Locked => host("error-locked", &[]),
        ApiError::UnknownCommand { name } => host("host-unknown-command", &[("name", name)]),
        ApiError::BadRequest { detail } => host("host-bad-json", &[("detail", detail)]),
        ApiError::Unknown { act } => format!("{} ({act})", host("error-unknown", &[])),
        ApiError::Fault { report } => host("error-fault", &[("report", report)]),
        ApiError::Recorded { report } => host("error-recorded", &[("report", report)]),
    }
}

/// Ids of a profile in the arguments of a refusal, in words.
fn worded(language: Language, args: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let word = |(name, value): (&String, &String)| {
        let prefix = match name.as_str() {
            "item" => "checklist",
            "material" | "outcome" | "pathway" => name.as_str(),
            _ => return (name.clone(), value.clone()),
        };
        let words = message_of_code(language, prefix, value, &BTreeMap::new());
        (name.clone(), words.unwrap_or_else(|| value.clone()))
    };
    args.iter().map(word).collect()
}

#[cfg(test)]
mod tests {
    use quorate_api::schema::Refusal;
    use quorate_domain::ids::ActId;
    use quorate_domain::refusal::RefusalCode;

    use super::*;

    fn refused(code: &str) -> Failure {
        let refusal = Refusal {
            code: code.to_owned(),
            args: BTreeMap::new(),
            rule: None,
        };
        Failure::Api(PathBuf::from("/c"), ApiError::Refused(refusal))
    }

    #[test]
    fn every_failure_has_the_exit_code_that_scripts_rely_on() {
        let api = |error| Failure::Api(PathBuf::from("/c"), error);
        let text = String::new;
        for (failure, code) in [
            (Failure::Unreadable(PathBuf::new()), 2),
            (Failure::BadJson(text()), 3),
            (api(ApiError::BadRequest { detail: text() }), 3),
            (Failure::UnknownCommand(text()), 4),
            (Failure::PassphraseMissing, 5),
            (api(ApiError::SignedOut), 5),
            (refused("sign-in-failed"), 5),
            (Failure::Open(PathBuf::new(), OpenError::NoCommittee), 6),
            (
                api(ApiError::NotFound {
                    what: "committee".to_owned(),
                }),
                6,
            ),
            (Failure::Open(PathBuf::new(), OpenError::Locked), 7),
            (refused("wrong-stage"), 8),
            (
                api(ApiError::Conflict {
                    what: "case".to_owned(),
                }),
                8,
            ),
            (
                api(ApiError::Unknown {
                    act: ActId(uuid::Uuid::nil()),
                }),
                9,
            ),
            (api(ApiError::Fault { report: text() }), 70),
            (api(ApiError::Recorded { report: text() }), 70),
        ] {
            assert_eq!(failure.code(), code, "{failure:?}");
        }
    }

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        for language in [Language::En, Language::ZhHans] {
            for code in RefusalCode::ALL {
                let key = format!("refusal-{}", code.code());
                assert!(
                    message(language, &key, []).is_some(),
                    "{key} in {language:?}"
                );
            }
        }
    }

    #[test]
    fn a_folder_that_is_open_elsewhere_is_named_in_the_sentence() {
        let failure = Failure::Open(PathBuf::from("/committee"), OpenError::Locked);
        for language in [Language::En, Language::ZhHans] {
            assert!(failure.sentence(language).contains("/committee"));
        }
    }
}
