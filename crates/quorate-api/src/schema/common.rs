//! What several commands share.

use std::collections::BTreeMap;

use quorate_domain::ids::{ActId, PersonId};
use quorate_domain::vocabulary::Language;

answers! {
    /// A name in one or both languages; at least one is there.
    pub struct Names {
        /// In English.
        pub en: Option<String>,
        /// In Simplified Chinese.
        pub zh: Option<String>,
    }

    /// A person as shown beside what they did.
    pub struct PersonRef {
        /// Who.
        pub id: PersonId,
        /// Their name.
        pub name: String,
    }

    /// The rule a refusal or a result rests on.
    pub struct RuleRef {
        /// The profile, such as `cn-st-ethics-2023`.
        pub profile: String,
        /// The article, section or paragraph.
        pub article: String,
    }

    /// Why something is refused, and on what it rests. Text is in the catalogues under
    /// `refusal-<code>`.
    pub struct Refusal {
        /// Stable code.
        pub code: String,
        /// Arguments of the message.
        pub args: BTreeMap<String, String>,
        /// The rule it rests on, if one.
        pub rule: Option<RuleRef>,
    }

    /// One thing a screen offers, allowed or refused with the reason.
    pub struct Action {
        /// Name of the command, or `command:variant`.
        pub act: String,
        /// Whether this person may do it now.
        pub allowed: bool,
        /// Why not.
        pub refusal: Option<Refusal>,
    }

    /// What a command that only records answers.
    pub struct Done {
        /// The act under which it was recorded; none if nothing had to change.
        pub act: Option<ActId>,
    }

    /// Everything that can go wrong with a call.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum ApiError {
        /// A field of the request does not hold; text under `invalid-<code>`.
        Invalid {
            /// Path of the field.
            field: String,
            /// Stable code.
            code: String,
            /// Arguments of the message.
            args: BTreeMap<String, String>,
        },
        /// The law of the committee or the rights of the person refuse it.
        Refused(Refusal),
        /// What was seen has changed since. Nothing was recorded.
        Conflict {
            /// What changed: `case`, `motion`, `meeting`, `minutes`, `guidance`, `committee`.
            what: String,
        },
        /// There is no such thing, or this person may not know of it.
        NotFound {
            /// What was asked for.
            what: String,
        },
        /// Nobody is signed in.
        SignedOut,
        /// The session is locked.
        Locked,
        /// There is no such command.
        UnknownCommand {
            /// Its name.
            name: String,
        },
        /// The request is not JSON of the right shape.
        BadRequest {
            /// Where and what, for developers.
            detail: String,
        },
        /// The disk failed while the act was made safe: ask again by its id.
        Unknown {
            /// The act.
            act: ActId,
        },
        /// Something failed that is not the person's doing; the log has it under this id.
        Fault {
            /// Id of the entry in the log.
            report: String,
        },
        /// It is recorded, and something that follows from it failed: doing it again may do it
        /// twice. The log has it under this id.
        Recorded {
            /// Id of the entry in the log.
            report: String,
        },
    }

    /// A change that a session may know of: queries with these tags are stale.
    pub struct Notice {
        /// Such as `case:0192…`, `docket`, `meeting:0192…`, `desk`, `guidance`, `committee`.
        pub tags: Vec<String>,
    }

    /// A file as it was put, before it is part of anything.
    pub struct PutFile {
        /// SHA-256 of its bytes, in hexadecimal.
        pub digest: String,
        /// Bytes.
        pub size: u32,
        /// The name it came with.
        pub name: String,
    }

    /// A message of a profile or rule: text under its code.
    pub struct Sentence {
        /// Message id in the catalogues.
        pub code: String,
        /// Arguments of the message.
        pub args: BTreeMap<String, String>,
    }
}

requests! {
    /// Nothing to say.
    pub struct Empty {}

    /// One language or the other.
    pub struct InLanguage {
        /// Which.
        pub language: Language,
    }
}
