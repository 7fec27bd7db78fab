//! Guidance.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, GuidanceId, MeetingId, MotionId};
use quorate_domain::vocabulary::{GuidanceKind, GuidanceStage, Language};

use super::common::{Action, Names, PersonRef};

answers! {
    /// The library.
    pub struct GuidanceLibrary {
        /// In force first, then drafts, then what was withdrawn.
        pub guidance: Vec<GuidanceLine>,
        /// What one may do: `draft_guidance`.
        pub actions: Vec<Action>,
    }

    /// A piece in a list.
    pub struct GuidanceLine {
        /// Id.
        pub id: GuidanceId,
        /// Kind.
        pub kind: GuidanceKind,
        /// Title.
        pub title: Names,
        /// How far it is.
        pub stage: GuidanceStage,
        /// Version in force.
        pub version_in_force: Option<u16>,
        /// Since when.
        pub in_force_from: Option<NaiveDate>,
        /// Last change.
        pub changed_at: DateTime<Utc>,
    }

    /// A piece of guidance.
    pub struct GuidancePage {
        /// Kind, title, stage.
        pub line: GuidanceLine,
        /// Version of the draft as seen, to be sent back.
        pub version: u32,
        /// Markdown, in English.
        pub body_en: String,
        /// Markdown, in Chinese.
        pub body_zh: String,
        /// Cases it cites; those this person may not know of are left out.
        pub cites: Vec<CitedCase>,
        /// Meetings and motions on it.
        pub motions: Vec<GuidanceMotion>,
        /// Versions published, newest first.
        pub published: Vec<PublishedVersion>,
        /// Why it was withdrawn.
        pub withdrawn_because: Option<String>,
        /// What one may do: `revise_guidance`, `publish_guidance`, `withdraw_guidance`.
        pub actions: Vec<Action>,
    }

    /// A case cited.
    pub struct CitedCase {
        /// Which.
        pub case: CaseId,
        /// Number.
        pub number: String,
        /// Title.
        pub title: String,
    }

    /// A motion on guidance.
    pub struct GuidanceMotion {
        /// Meeting.
        pub meeting: MeetingId,
        /// Motion.
        pub motion: MotionId,
        /// Result, once declared.
        pub result: Option<quorate_domain::vocabulary::VoteResult>,
    }

    /// A published version.
    pub struct PublishedVersion {
        /// Number, from 1.
        pub number: u16,
        /// Its fixed address, such as `guidance/counselling-triage/1/`.
        pub address: String,
        /// In force from.
        pub from: NaiveDate,
        /// Superseded or withdrawn on.
        pub until: Option<NaiveDate>,
        /// Published when.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Its files.
        pub files: Vec<GuidanceFile>,
    }

    /// A file of a published version.
    pub struct GuidanceFile {
        /// Language.
        pub language: Language,
        /// `html` or `pdf`.
        pub format: String,
        /// SHA-256 of its bytes.
        pub digest: String,
        /// What to `get` it by.
        pub file: String,
    }

    /// Guidance was drafted.
    pub struct GuidanceDrafted {
        /// Which.
        pub guidance: GuidanceId,
    }

    /// Markdown as it will look.
    pub struct Preview {
        /// HTML, sanitised.
        pub html: String,
    }
}

requests! {
    /// Drafts a piece of guidance.
    pub struct DraftGuidance {
        /// Kind.
        pub guidance_kind: GuidanceKind,
        /// Title, in one language at least.
        pub title: Names,
        /// Last part of its address: letters a–z, digits, hyphens.
        pub slug: String,
        /// Markdown, in English.
        pub body_en: String,
        /// Markdown, in Chinese.
        pub body_zh: String,
        /// Cases it cites.
        pub cites: Vec<CaseId>,
    }

    /// Changes a draft; once published, begins the next version.
    pub struct ReviseGuidance {
        /// Which.
        pub guidance: GuidanceId,
        /// Version seen.
        pub version: u32,
        /// Title.
        pub title: Names,
        /// Markdown, in English.
        pub body_en: String,
        /// Markdown, in Chinese.
        pub body_zh: String,
        /// Cases it cites.
        pub cites: Vec<CaseId>,
    }

    /// Names guidance.
    pub struct OfGuidance {
        /// Which.
        pub guidance: GuidanceId,
    }

    /// Publishes what was adopted.
    pub struct PublishGuidance {
        /// Which.
        pub guidance: GuidanceId,
        /// Version seen.
        pub version: u32,
        /// In force from; today if left out.
        pub from: Option<NaiveDate>,
    }

    /// Withdraws guidance.
    pub struct WithdrawGuidance {
        /// Which.
        pub guidance: GuidanceId,
        /// Version seen.
        pub version: u32,
        /// Why.
        pub reason: String,
    }

    /// Markdown to look at.
    pub struct PreviewMarkdown {
        /// Markdown.
        pub markdown: String,
    }
}
