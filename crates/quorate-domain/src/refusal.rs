//! Why something is refused: a stable code, arguments, and the rule it rests on.
//!
//! Deliberately no text: catalogues have a message `refusal-<code>` for each code.

use std::collections::BTreeMap;

macro_rules! refusal_codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),* $(,)?) => {
        /// Everything the committee's law can refuse.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RefusalCode {
            $($(#[$doc])* $variant),*
        }

        impl RefusalCode {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    };
}

refusal_codes! {
    /// The person has no role that may do this. Arguments: `roles`.
    RoleMissing = "role-missing",
    /// The person is recused from this case.
    Recused = "recused",
    /// The person has not said whether they have an interest.
    InterestFirst = "interest-first",
    /// Nobody gives themselves a role.
    OwnRole = "own-role",
    /// Who is recused does not change who acts in their place, nor whether they can.
    ActsForYou = "acts-for-you",
    /// Nobody resets their own passphrase: they change it.
    OwnReset = "own-reset",
    /// A vote is open in which this person may vote.
    ResetWhileVoting = "reset-while-voting",
    /// The name is on the roster already. Arguments: `name`.
    NameTaken = "name-taken",
    /// There is no such person on the roster.
    PersonUnknown = "person-unknown",
    /// A term ends before it begins.
    TermReversed = "term-reversed",
    /// The term is longer than the profile allows. Arguments: `years`.
    TermTooLong = "term-too-long",
    /// A term of the same role runs at that time already.
    TermOverlaps = "term-overlaps",
    /// There is no such term, or it has ended.
    TermUnknown = "term-unknown",
    /// An alternate needs the member they stand in for.
    AlternateForWhom = "alternate-for-whom",
    /// The member an alternate stands in for has no seat on any day of the term.
    AlternateForNobody = "alternate-for-nobody",
    /// Only the person themselves may state it.
    OnlyOneself = "only-oneself",
    /// There is no such entry about that person, or it was withdrawn.
    EntryUnknown = "entry-unknown",
    /// Something ends before it begins.
    DatesReversed = "dates-reversed",
    /// A person cannot substitute for themselves.
    OwnSubstitute = "own-substitute",
    /// A profile's text does not hold. Arguments: `line`, `key`, `problem`.
    ProfileText = "profile-text",
    /// There is no such profile. Arguments: `profile`.
    ProfileUnknown = "profile-unknown",
    /// No profile is named.
    ProfileMissing = "profile-missing",
    /// A profile is named twice. Arguments: `profile`.
    ProfileTwice = "profile-twice",
    /// A leading profile says who must be present and what carries. Arguments: `profile`.
    ProfileWithoutVote = "profile-without-vote",
    /// Open cases are bound anew on the day, not ahead of it.
    AllOpenToday = "all-open-today",
    /// The stage of the case does not allow it. Arguments: `stage`.
    WrongStage = "wrong-stage",
    /// A required material is marked missing. Arguments: `material`.
    MaterialMissing = "material-missing",
    /// A required material has no mark. Arguments: `material`.
    MaterialUnmarked = "material-unmarked",
    /// The case has no clock that runs.
    NoClock = "no-clock",
    /// The profile does not provide for an extension.
    ExtensionNotProvided = "extension-not-provided",
    /// The clock ran out; it can no longer be extended. Arguments: `date`.
    ClockRanOut = "clock-ran-out",
    /// The rules ask for no second review by experts on this pathway.
    ReReviewNotAskedFor = "re-review-not-asked-for",
    /// The committee has not agreed in its preliminary review.
    PreliminaryFirst = "preliminary-first",
    /// The second review is recorded already.
    ReReviewed = "re-reviewed",
    /// An expert has no name.
    NameMissing = "name-missing",
    /// An expert is on the committee's roster. Arguments: `name`.
    ExpertIsMember = "expert-is-member",
    /// An expert is named twice. Arguments: `name`.
    ExpertTwice = "expert-twice",
    /// An expert has not declared their interests. Arguments: `name`.
    ExpertInterestOpen = "expert-interest-open",
    /// An expert has a conflict of interest. Arguments: `name`.
    ExpertConflict = "expert-conflict",
    /// Fewer experts than the rules ask for. Arguments: `needed`.
    ExpertsTooFew = "experts-too-few",
    /// No expert stands for what the rules ask for. Arguments: `capacity`.
    ExpertCapacityMissing = "expert-capacity-missing",
    /// Completion is asked once and whole; it was asked already.
    CompletionAskedOnce = "completion-asked-once",
    /// Nothing is marked missing, so there is nothing to ask for.
    NothingMissing = "nothing-missing",
    /// The content of the case was destroyed at the end of its keeping.
    Disposed = "disposed",
    /// The day has not come yet.
    DateAhead = "date-ahead",
    /// A legal hold stands already.
    HeldAlready = "held-already",
    /// There is no legal hold.
    NotHeld = "not-held",
    /// A legal hold stands against it. Arguments: `number`.
    LegalHold = "legal-hold",
    /// The law obliges to keep the case. Arguments: `number`, `years`, `date` (none: not begun).
    KeptByLaw = "kept-by-law",
    /// The case is kept until a day, or its keeping has not begun. Arguments: `number`.
    StillKept = "still-kept",
    /// The request is decided.
    RequestDecided = "request-decided",
    /// Nothing is chosen that it could concern.
    NothingChosen = "nothing-chosen",
    /// A ground is demanded.
    GroundRequired = "ground-required",
    /// Nothing is withheld by this request.
    NothingWithheld = "nothing-withheld",
    /// A release is proposed already.
    ReleaseProposed = "release-proposed",
    /// Nobody has proposed a release.
    NoReleaseProposed = "no-release-proposed",
    /// It takes a second person.
    SecondPerson = "second-person",
    /// The list is no longer open.
    DisposalOver = "disposal-over",
    /// The file belongs to another case as well. Arguments: `number`.
    FileElsewhere = "file-elsewhere",
    /// The case stands on another list. Arguments: `number`.
    OnAnotherList = "on-another-list",
    /// A file is lost or damaged, and not in the backup. Arguments: `folder`, or `none`.
    FileLost = "file-lost",
    /// The file was destroyed, with data about somebody or at the end of the case's keeping.
    FileErased = "file-erased",
    /// Data of the case are restricted.
    DataRestricted = "data-restricted",
    /// The data were erased.
    DataErased = "data-erased",
    /// Reasons are demanded.
    ReasonsRequired = "reasons-required",
    /// The proposal was overridden without a reason.
    OverrideReason = "override-reason",
    /// The pathway is not one of the profile. Arguments: `pathway`.
    PathwayUnknown = "pathway-unknown",
    /// This pathway is decided at a meeting.
    MeetingDecides = "meeting-decides",
    /// This pathway is decided without a meeting; what a meeting is to decide is escalated first.
    DecidedWithoutMeeting = "decided-without-meeting",
    /// The meeting takes note of what was decided without one; it does not vote on it.
    NotedOnly = "noted-only",
    /// The profile lets no motion of this pathway be decided in writing. Arguments: `pathway`.
    NotCirculated = "not-circulated",
    /// A vote in writing on the case is open. Arguments: `until`.
    CirculationOpen = "circulation-open",
    /// Members vote in writing until the last day, and the rule knows no earlier close. Arguments:
    /// `until`.
    NoEarlyClose = "no-early-close",
    /// Not all have voted in writing yet, and the last day has not passed. Arguments: `count`,
    /// `until`.
    BallotsAwaited = "ballots-awaited",
    /// Electors of a vote in writing have withdrawn since it opened: it is void. Arguments: `names`.
    ElectorWithdrew = "elector-withdrew",
    /// Members vote in writing: there is no meeting.
    VoteInWriting = "vote-in-writing",
    /// The pathway has none above it.
    NoEscalation = "no-escalation",
    /// The pathway may not end against the applicant. Arguments: `pathway`.
    NeverDisapproves = "never-disapproves",
    /// The reviews are not of one mind.
    ReviewsDiffer = "reviews-differ",
    /// The reviewers recommend another outcome. Arguments: `outcome`.
    OutcomeNotRecommended = "outcome-not-recommended",
    /// Whoever reviews in the place of a meeting recommends an outcome.
    RecommendOutcome = "recommend-outcome",
    /// Whoever decides without a meeting is a member with a vote. Arguments: `name`.
    ReviewerNoVote = "reviewer-no-vote",
    /// Too few reviewers. Arguments: `needed`.
    ReviewersTooFew = "reviewers-too-few",
    /// A reviewer may not review: recused or has not answered. Arguments: `name`.
    ReviewerNotClear = "reviewer-not-clear",
    /// Not assigned to review this case.
    NotReviewer = "not-reviewer",
    /// The review is in already.
    ReviewIn = "review-in",
    /// A checklist item has no answer. Arguments: `item`.
    ChecklistOpen = "checklist-open",
    /// A round of clarification is open.
    RoundOpen = "round-open",
    /// No round of clarification is open.
    NoRoundOpen = "no-round-open",
    /// The round is closed for good.
    RoundClosed = "round-closed",
    /// A point has no answer yet. Arguments: `number`.
    PointUnanswered = "point-unanswered",
    /// Reviews are still to come. Arguments: `count`.
    ReviewsOpen = "reviews-open",
    /// There is no doubtful interest to rule on.
    NothingToDecide = "nothing-to-decide",
    /// The profile does not let a recused person be heard for information.
    InformingNotAllowed = "informing-not-allowed",
    /// The ruling on their interest does not let them be heard for information.
    NotToInform = "not-to-inform",
    /// They are not in the room.
    NotInTheRoom = "not-in-the-room",
    /// The interest was found after the vote: say whether the decision is suspended.
    SuspensionOpen = "suspension-open",
    /// An interest found after the vote waits for its ruling.
    InterestAfterVoteOpen = "interest-after-vote-open",
    /// The decision is suspended until the motion is put anew.
    DecisionSuspended = "decision-suspended",
    /// The profile does not let the applicant challenge a member.
    ChallengeNotAllowed = "challenge-not-allowed",
    /// A challenge waits for its ruling. Arguments: `name`.
    ChallengeOpen = "challenge-open",
    /// Somebody recused is still in the room. Arguments: `names`.
    RecusedInRoom = "recused-in-room",
    /// A case has an applicant.
    ApplicantMissing = "applicant-missing",
    /// A ruling on the chair or secretary is changed by who substitutes for the chair.
    RulingPinned = "ruling-pinned",
    /// Everybody who could act is recused; somebody who keeps the roster and is clear names a
    /// substitute. Arguments: `role`, `names`.
    NobodyActs = "nobody-acts",
    /// As [`RefusalCode::NobodyActs`], where nobody clear keeps the roster. Arguments: `role`.
    NobodyNames = "nobody-names",
    /// Nobody rules on their own interest.
    OwnInterest = "own-interest",
    /// The answer would change nothing.
    NoChange = "no-change",
    /// It is on an agenda already.
    OnAgenda = "on-agenda",
    /// The meeting is not open.
    MeetingNotOpen = "meeting-not-open",
    /// The meeting is over.
    MeetingOver = "meeting-over",
    /// The meeting is not over yet.
    MeetingNotOver = "meeting-not-over",
    /// The meeting is open already.
    MeetingOpenAlready = "meeting-open-already",
    /// The meeting was called off.
    MeetingCalledOff = "meeting-called-off",
    /// Arrivals and departures are not in order, or lie in the future.
    AttendanceOrder = "attendance-order",
    /// Somebody without a vote is in the room. Arguments: `names`.
    OthersPresent = "others-present",
    /// The profile provides for no co-option.
    CoOptionNotProvided = "co-option-not-provided",
    /// As many are co-opted as the profile allows. Arguments: `most`.
    CoOptionFull = "co-option-full",
    /// Whoever presides must be chair or vice-chair, or the chair's substitute.
    MayNotPreside = "may-not-preside",
    /// Whoever presides must be present.
    PresidingAbsent = "presiding-absent",
    /// An item has not ended. Arguments: `position`.
    ItemOpen = "item-open",
    /// The item has ended.
    ItemEnded = "item-ended",
    /// Only the item under discussion is voted on.
    ItemNotCurrent = "item-not-current",
    /// Somebody else has written this section since.
    WrittenSince = "written-since",
    /// The minutes are approved and locked: a remark may be added.
    MinutesLocked = "minutes-locked",
    /// The minutes have not been put to the attendees.
    MinutesNotPut = "minutes-not-put",
    /// The minutes are not approved: they are corrected and not remarked on.
    MinutesNotApproved = "minutes-not-approved",
    /// The minutes are not approved: there is nothing to sign yet.
    MinutesNotYetApproved = "minutes-not-yet-approved",
    /// The person has signed the minutes.
    MinutesSignedAlready = "minutes-signed-already",
    /// Whoever presided and the secretary sign minutes.
    MinutesSigners = "minutes-signers",
    /// Only who was at the meeting corrects its minutes.
    NotAttendee = "not-attendee",
    /// The day for corrections has passed. Arguments: `until`.
    CorrectionsOver = "corrections-over",
    /// Attendees may still ask for corrections. Arguments: `until`.
    CorrectionsOpen = "corrections-open",
    /// Proposed corrections are not settled. Arguments: `count`.
    CorrectionsUnsettled = "corrections-unsettled",
    /// The correction is settled.
    CorrectionSettled = "correction-settled",
    /// A motion on this item waits for its vote.
    MotionPending = "motion-pending",
    /// The vote is not open.
    VoteNotOpen = "vote-not-open",
    /// The vote is open: the motion is frozen.
    VoteOpen = "vote-open",
    /// The vote was not void, so there is none to hold anew.
    VoteNotVoid = "vote-not-void",
    /// The result is declared.
    ResultDeclared = "result-declared",
    /// There is no quorum for this item. Arguments: `present`, `needed`.
    NoQuorum = "no-quorum",
    /// A capacity is missing among those present. Arguments: `capacity`.
    CapacityMissing = "capacity-missing",
    /// The person is not in the electorate.
    NotElector = "not-elector",
    /// The person has voted already.
    VotedAlready = "voted-already",
    /// How a motion is voted on may become less open, never more. Arguments: `mode`.
    ModeOneWay = "mode-one-way",
    /// In a secret vote members vote themselves; nobody records a vote for them.
    VoteSecret = "vote-secret",
    /// The ballot box of a secret vote is lost, unreadable or does not fit the electorate: the vote
    /// has to be declared void and called again.
    BallotBoxLost = "ballot-box-lost",
    /// The disk failed after the box was written: whether the vote is in is not certain.
    /// Arguments: `code`.
    BallotUncertain = "ballot-uncertain",
    /// Ballots are in, so hands cannot be recorded as totals.
    BallotsIn = "ballots-in",
    /// Hands are recorded as totals, so there are no single ballots.
    TotalsIn = "totals-in",
    /// Totals do not add up to the electorate. Arguments: `sum`, `electorate`.
    TotalsDoNotFit = "totals-do-not-fit",
    /// Somebody entitled has not voted. Arguments: `count`.
    VotesOpen = "votes-open",
    /// One's ballot was not recorded by another.
    NothingToObject = "nothing-to-object",
    /// A written view is an absent member's: who is there votes.
    ViewOfPresent = "view-of-present",
    /// A written view has not been read out.
    ViewUnread = "view-unread",
    /// The result is not declared yet.
    NotDeclared = "not-declared",
    /// A recount waits for who presided.
    RecountOpen = "recount-open",
    /// No recount waits.
    NoRecount = "no-recount",
    /// Nobody confirms the recount they proposed.
    OwnRecount = "own-recount",
    /// The outcome is not one of the profile. Arguments: `outcome`.
    OutcomeUnknown = "outcome-unknown",
    /// The pathway may not give this outcome. Arguments: `outcome`, `pathway`.
    OutcomeNotOnPathway = "outcome-not-on-pathway",
    /// The outcome allows no conditions.
    ConditionsNotAllowed = "conditions-not-allowed",
    /// The outcome demands conditions.
    ConditionsRequired = "conditions-required",
    /// Only who presided signs. Arguments: `name`.
    NotPresiding = "not-presiding",
    /// The decision is signed.
    SignedAlready = "signed-already",
    /// The decision is not signed yet.
    NotSigned = "not-signed",
    /// A correction waits for who presided.
    CorrectionOpen = "correction-open",
    /// No correction waits.
    NoCorrection = "no-correction",
    /// Nobody countersigns their own proposal.
    OwnCorrection = "own-correction",
    /// A correction is a slip of a few words, and not empty. Arguments: `longest`.
    NotClerical = "not-clerical",
    /// The passage is not in the letter. Arguments: `text`.
    NotInLetter = "not-in-letter",
    /// The decision was taken up again already.
    DecisionReopened = "decision-reopened",
    /// The decision was not taken up again.
    DecisionNotReopened = "decision-not-reopened",
    /// A recount came to another result, so the decision cannot stand.
    RecountedOtherwise = "recounted-otherwise",
    /// A later decision has taken its place.
    DecisionChanged = "decision-changed",
    /// A change or revocation is put at another meeting than the one that decided.
    LaterMeeting = "later-meeting",
    /// The letter in that language is issued.
    LetterIssued = "letter-issued",
    /// There is nothing of that kind to tell the applicant.
    NothingToTell = "nothing-to-tell",
    /// No letter in that language was issued.
    LetterNotIssued = "letter-not-issued",
    /// The letter is marked delivered.
    DeliveredAlready = "delivered-already",
    /// The condition is cleared.
    ConditionCleared = "condition-cleared",
    /// Conditions are open. Arguments: `count`.
    ConditionsOpen = "conditions-open",
    /// Only who voted against or abstained, or was in the electorate, records dissent.
    NoDissent = "no-dissent",
    /// Guidance must be adopted by a vote before it is published.
    NotAdopted = "not-adopted",
    /// A title and text in one language at least.
    GuidanceEmpty = "guidance-empty",
    /// The last part of the address is taken. Arguments: `slug`.
    SlugTaken = "slug-taken",
    /// A vote on it is open, so it may not change.
    GuidanceInVote = "guidance-in-vote",
    /// It is withdrawn.
    GuidanceWithdrawn = "guidance-withdrawn",
    /// It is not in force.
    NotInForce = "not-in-force",
    /// The import is running.
    ImportRunning = "import-running",
    /// The import is not running.
    ImportNotRunning = "import-not-running",
    /// A case of the import is accepted, so it cannot be undone as a whole. Arguments: `number`.
    ImportAccepted = "import-accepted",
    /// The import is undone.
    ImportUndone = "import-undone",
    /// The classification code is not in the newest list. Arguments: `code`.
    ClassificationUnknown = "classification-unknown",
    /// A future day cannot be recorded as past.
    DayInFuture = "day-in-future",
    /// A day that has passed cannot be asked for.
    DayInPast = "day-in-past",
    /// The name and passphrase do not fit.
    SignInFailed = "sign-in-failed",
    /// Too many attempts; wait. Arguments: `seconds`.
    SignInWait = "sign-in-wait",
    /// The one-time code does not fit or has run out.
    CodeWrong = "code-wrong",
    /// The code of the recovery sheet does not fit.
    SheetWrong = "sheet-wrong",
    /// A part of the recovery sheet is not typed as it was printed. Arguments: `number` (which of
    /// those typed).
    PartWrong = "part-wrong",
    /// Too few parts of the recovery sheet were given. Arguments: `needed`, `given`.
    PartsMissing = "parts-missing",
    /// The record is damaged and does not open. Arguments: `sequence`, `segment`, `offset`.
    RecordDamaged = "record-damaged",
    /// Attachments are lost or damaged. Arguments: `count`, `sequence` (an act that names one).
    AttachmentsLost = "attachments-lost",
    /// The committee is not sealed, so it needs no recovery sheet.
    NotSealed = "not-sealed",
    /// No term runs today.
    NoTerm = "no-term",
    /// The folder holds a committee already.
    CommitteeThere = "committee-there",
    /// Only the sample may do that.
    OnlySample = "only-sample",
    /// No folder was chosen for backups.
    BackupNoFolder = "backup-no-folder",
    /// A backup is being made.
    BackupRunning = "backup-running",
    /// Nothing is recorded yet.
    BackupEmpty = "backup-empty",
    /// The folder has files that are no backup.
    BackupOccupied = "backup-occupied",
    /// The folder holds the backup of another committee.
    BackupOtherCommittee = "backup-other-committee",
    /// The backup in the folder has acts that are not in this record.
    BackupAhead = "backup-ahead",
    /// The folder is there, and the backups that were made into it are not.
    BackupGone = "backup-gone",
    /// The backup was written and is not intact.
    BackupNotIntact = "backup-not-intact",
    /// The committee's own journal could not be read.
    BackupSourceDamaged = "backup-source-damaged",
    /// The disk failed while the backup was made.
    BackupFailed = "backup-failed",
    /// The folder is not there.
    FolderAbsent = "folder-absent",
    /// The folder may not be written.
    FolderReadOnly = "folder-read-only",
    /// One folder lies in the other.
    FolderInside = "folder-inside",
    /// The disk is full.
    DiskFull = "disk-full",
    /// No backup was made into the chosen folder yet.
    RestoreNoneYet = "restore-none-yet",
    /// The folder holds no backup.
    RestoreNoBackup = "restore-no-backup",
    /// A newer version of the program made the backup. Arguments: `needs`.
    RestoreNewerFormat = "restore-newer-format",
    /// The backup is sealed, and nobody who may open it was named.
    RestoreSealed = "restore-sealed",
    /// The folder it should go to is not empty.
    RestoreNotEmpty = "restore-not-empty",
    /// Nothing was recorded up to the moment that was asked for.
    RestoreTooEarly = "restore-too-early",
    /// The backup is damaged.
    RestoreDamaged = "restore-damaged",
    /// The disk failed while the backup was put back.
    RestoreFailed = "restore-failed",
}

/// Why something is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What.
    pub code: RefusalCode,
    /// Arguments of the message.
    pub args: BTreeMap<String, String>,
    /// Profile and article it rests on.
    pub rule: Option<(String, String)>,
}

impl Refusal {
    /// Returns a refusal without arguments.
    pub fn of(code: RefusalCode) -> Self {
        Self {
            code,
            args: BTreeMap::new(),
            rule: None,
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// Names the rule it rests on.
    #[must_use]
    pub fn by(mut self, profile: &str, article: &str) -> Self {
        self.rule = Some((profile.to_owned(), article.to_owned()));
        self
    }
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Self::of(code)
    }
}

/// Refuses unless the condition holds.
pub fn ensure(holds: bool, refusal: impl Into<Refusal>) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(refusal.into()) }
}
