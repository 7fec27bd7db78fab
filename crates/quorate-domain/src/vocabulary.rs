//! The words of the field that code, screens and documents share (GLOSSARY.md). Every word here
//! has a message in both catalogues.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export_to = "schema.ts")]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant),*
        }

        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable code, as stored and as catalogues name it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    )*};
}

words! {
    /// A language of the product.
    Language {
        /// English.
        En = "en",
        /// Simplified Chinese.
        ZhHans = "zh-Hans",
    }

    /// What a person does on the committee during a term.
    Role {
        /// Leads the committee and presides.
        Chair = "chair",
        /// Presides when the chair does not.
        ViceChair = "vice_chair",
        /// Keeps the casework. Does not vote.
        Secretary = "secretary",
        /// Votes.
        Member = "member",
        /// Stands in for a member.
        Alternate = "alternate",
        /// Advises on a case. Does not vote.
        Adviser = "adviser",
        /// Roles and rules, without sight of cases.
        Administrator = "administrator",
    }

    /// What a member stands for in the committee's composition.
    Capacity {
        /// Scientific or technical expertise in the field.
        Scientific = "scientific",
        /// Primary concerns are not scientific.
        NonScientific = "non_scientific",
        /// A lay person.
        Lay = "lay",
        /// Law.
        Legal = "legal",
        /// Ethics.
        Ethics = "ethics",
        /// A lay person who never worked in health care, clinical research or its direction.
        LayPlus = "lay_plus",
        /// An expert in the field reviewed.
        Expert = "expert",
        /// From outside the institution.
        Outside = "outside",
        /// Technology of artificial intelligence.
        AiTechnology = "ai_technology",
    }

    /// A gender, as a person states their own.
    Gender {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
        /// Neither.
        Other = "other",
    }

    /// What ties a member to somebody, whatever the case.
    StandingInterestKind {
        /// They work there, or hold an office.
        Employment = "employment",
        /// Shares, fees, a patent.
        Financial = "financial",
        /// Their work is paid for by it.
        Funding = "funding",
        /// They work together: joint papers, a joint project.
        Collaboration = "collaboration",
        /// Family or household.
        Family = "family",
        /// Anything else.
        Other = "other",
    }

    /// What a submission is.
    SubmissionKind {
        /// A first application.
        Application = "application",
        /// An answer to the committee's request.
        Response = "response",
        /// A change to what was decided on.
        Amendment = "amendment",
        /// A report under tracking review.
        TrackingReport = "tracking_report",
        /// Something went wrong.
        Incident = "incident",
        /// A complaint by anyone.
        Complaint = "complaint",
        /// An appeal against a decision.
        Appeal = "appeal",
        /// A final report.
        Closure = "closure",
        /// A request for advice.
        Advice = "advice",
    }

    /// Where a case stands.
    Stage {
        /// Logged, its completeness not yet checked.
        Validation = "validation",
        /// Asked for completion, waiting for the applicant.
        Completion = "completion",
        /// Accepted, not yet routed.
        Accepted = "accepted",
        /// With its reviewers.
        Review = "review",
        /// Waiting for the applicant's answers.
        Clarification = "clarification",
        /// On an agenda.
        Ready = "ready",
        /// Decided.
        Decided = "decided",
        /// Decided, with conditions open or tracking due.
        FollowUp = "follow_up",
        /// Finished.
        Closed = "closed",
        /// Not accepted, referred elsewhere, or withdrawn.
        NotTaken = "not_taken",
        /// Taken back with the import it came from.
        Undone = "undone",
    }

    /// How the completeness check ends.
    ValidationOutcome {
        /// Accepted: gets its case number.
        Accept = "accept",
        /// One consolidated request for what is missing.
        Complete = "complete",
        /// Not taken on, with reasons.
        Decline = "decline",
        /// Belongs to another body.
        Refer = "refer",
        /// Taken back by the applicant.
        Withdrawn = "withdrawn",
    }

    /// What the completeness check found about one material.
    MaterialMark {
        /// It is there.
        Present = "present",
        /// It is missing.
        Missing = "missing",
        /// It is not needed here.
        NotApplicable = "not_applicable",
    }

    /// A member's answer to the interest question.
    InterestAnswer {
        /// No interest.
        None = "none",
        /// An interest: I withdraw.
        Withdraw = "withdraw",
        /// Unclear: please decide.
        Decide = "decide",
        /// I will answer later.
        Later = "later",
    }

    /// Where a person stands towards a case.
    InterestState {
        /// Has not answered, or will later: counts as recused.
        Unanswered = "unanswered",
        /// Declared no interest, or the chair found none.
        Clear = "clear",
        /// Waits for the chair: counts as recused.
        Undecided = "undecided",
        /// Recused.
        Recused = "recused",
    }

    /// How an interest was ruled on.
    InterestRuling {
        /// There is no conflict.
        NoConflict = "no_conflict",
        /// Disclosed, and takes part.
        TakesPart = "takes_part",
        /// May be heard where the profile allows it, and leaves before deliberation.
        InformationOnly = "information_only",
        /// Recused.
        Recused = "recused",
    }

    /// What somebody is to a case.
    PartyRole {
        /// Applies.
        Applicant = "applicant",
        /// Develops the system.
        Developer = "developer",
        /// Supplies it or a part of it.
        Supplier = "supplier",
        /// Puts it to use.
        Deployer = "deployer",
        /// Gives the data.
        DataProvider = "data_provider",
        /// Pays.
        Funder = "funder",
        /// Named among the staff of the work.
        Staff = "staff",
    }

    /// A risk tier.
    RiskTier {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }

    /// A position taken in a review or in deliberation.
    Position {
        /// For.
        Support = "support",
        /// For, on conditions.
        SupportOnConditions = "support_on_conditions",
        /// Needs more before one can say.
        NeedsMore = "needs_more",
        /// Against.
        Oppose = "oppose",
    }

    /// Why a case was escalated to a pathway that decides at a meeting.
    EscalationCause {
        /// A review is against it.
        Negative = "negative",
        /// A review says that more is needed before one can say.
        Doubtful = "doubtful",
        /// The reviews are not of one mind.
        Differing = "differing",
        /// A member asked for it.
        Asked = "asked",
        /// The members did not agree in writing.
        NotCarried = "not_carried",
    }

    /// For what a decision was taken up again.
    ReopenPurpose {
        /// To change it by a new motion.
        Change = "change",
        /// To revoke it by a new motion.
        Revocation = "revocation",
        /// An interest was found after the vote: the motion is put anew.
        Interest = "interest",
        /// The votes were counted again and the result is another: there is a new vote.
        Recount = "recount",
    }

    /// What a correction may touch: names and words of a letter, never what was decided.
    CorrectableField {
        /// The reasons.
        Reasons = "reasons",
        /// The title of the case.
        Title = "title",
        /// The applicant.
        Applicant = "applicant",
        /// The organisation.
        Organisation = "organisation",
        /// The system.
        System = "system",
        /// The version of the system.
        SystemVersion = "system_version",
    }

    /// How somebody was spoken with.
    ContactKind {
        /// By telephone.
        Call = "call",
        /// By mail.
        Mail = "mail",
        /// In person.
        Visit = "visit",
    }

    /// Who reads a document.
    DocumentLabel {
        /// Must be read before the meeting.
        MustRead = "must_read",
        /// For reference.
        Reference = "reference",
    }

    /// A ballot.
    BallotValue {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Abstain.
        Abstain = "abstain",
    }

    /// Who learns how anyone voted, from the most open to the closest. The order is the law: a
    /// motion's mode only ever moves down this list.
    VoteMode {
        /// Everybody in the meeting sees each ballot as it comes.
        Open = "open",
        /// The count is seen as it grows; who voted how is shown once the result is declared.
        Named = "named",
        /// Nothing but who has voted is seen before the result is declared; then who voted how.
        Hidden = "hidden",
        /// Who voted is known, how is known to nobody from anything stored.
        Secret = "secret",
    }

    /// What an entry in the history of a case is about.
    HistoryGroup {
        /// Submissions, documents and parties.
        Submission = "submission",
        /// Interests and recusals.
        Interest = "interest",
        /// Completeness, acceptance, routing and time limits.
        Course = "course",
        /// Reviews, deliberation and questions to the applicant.
        Review = "review",
        /// Agendas and what happened at meetings.
        Meeting = "meeting",
        /// Motions and votes.
        Vote = "vote",
        /// Decisions, letters and what follows them.
        Decision = "decision",
        /// How long it is kept, and what of it was erased.
        Keeping = "keeping",
    }

    /// How far a motion is.
    MotionStage {
        /// Put, its text may change.
        Put = "put",
        /// The vote is open; text and electorate are frozen.
        Open = "open",
        /// The result is declared.
        Declared = "declared",
        /// Taken back before the vote, or the vote was void.
        Withdrawn = "withdrawn",
    }

    /// How a vote ended.
    VoteResult {
        /// Carried.
        Carried = "carried",
        /// Not carried.
        NotCarried = "not_carried",
        /// There was no quorum.
        NoQuorum = "no_quorum",
    }

    /// How far a meeting is.
    MeetingStage {
        /// Called.
        Called = "called",
        /// In session.
        Open = "open",
        /// Adjourned: attendance and votes are over.
        Adjourned = "adjourned",
        /// Called off before it was opened.
        CalledOff = "called_off",
        /// Adjourned, its letters issued and its minutes approved.
        Completed = "completed",
    }

    /// How far the minutes of a meeting are.
    MinutesStage {
        /// Being written.
        Draft = "draft",
        /// Put to those who attended, for correction.
        Correction = "correction",
        /// Approved and locked.
        Approved = "approved",
    }

    /// What a notice tells the applicant.
    NoticeKind {
        /// That the case was put off.
        Deferral = "deferral",
        /// What is missing.
        Completion = "completion",
        /// What is asked.
        Clarification = "clarification",
    }

    /// What a signed sheet is.
    SheetKind {
        /// Who was there.
        SignIn = "sign_in",
        /// A ballot paper.
        Ballot = "ballot",
        /// A declaration of interests.
        Declaration = "declaration",
    }

    /// How a request about somebody's data ended.
    DataRequestEnd {
        /// They were erased.
        Erased = "erased",
        /// They are kept and shown to nobody.
        Restricted = "restricted",
        /// It was refused.
        Refused = "refused",
        /// They were shown again.
        Released = "released",
    }

    /// How an agenda item ended.
    ItemEnd {
        /// A decision was taken.
        Decided = "decided",
        /// Put off.
        Deferred = "deferred",
        /// Noted without a vote.
        Noted = "noted",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }

    /// What a piece of guidance is.
    GuidanceKind {
        /// A norm.
        Norm = "norm",
        /// A practice guide.
        PracticeGuide = "practice_guide",
        /// A white paper.
        WhitePaper = "white_paper",
        /// A collection of cases.
        CaseCollection = "case_collection",
    }

    /// How far a piece of guidance is.
    GuidanceStage {
        /// Being drafted.
        Draft = "draft",
        /// Adopted by a vote, not yet published.
        Adopted = "adopted",
        /// In force.
        InForce = "in_force",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }

    /// What newly adopted rules apply to.
    AppliesTo {
        /// To what is accepted from the day on. What is open keeps its rules.
        AcceptedFrom = "accepted_from",
        /// To whatever is done from the day on, also to what was accepted before.
        ActsFrom = "acts_from",
        /// To everything open: each case is bound anew.
        AllOpen = "all_open",
    }

    /// How an import stands.
    ImportStage {
        /// Running, or interrupted while running: continue or undo.
        Interrupted = "interrupted",
        /// Running now.
        Running = "running",
        /// All rows are in.
        Finished = "finished",
        /// Stopped by a person; what is in stays until undone.
        Cancelled = "cancelled",
        /// Taken back as a whole.
        Undone = "undone",
    }
}

impl Default for VoteMode {
    /// Where nobody chose: nothing is shown before the result.
    fn default() -> Self {
        Self::Hidden
    }
}
