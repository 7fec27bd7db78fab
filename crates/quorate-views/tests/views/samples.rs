//! One event of every kind.
//!
//! [`missing`] finds the kinds that have none: its `match` does not compile when an event is added
//! and not named here.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use quorate_domain::case::{
    CaseEvent, Cell, ChecklistAnswer, ClericalChange, Clock, DecidedCondition, Expert,
    ImportedFrom, Mark, NewDocument, NoticeAbout, Opening, Party, PointAnswer, Proposal,
    ProposalReason,
};
use quorate_domain::committee::{
    Adoption, BilingualName, ClassificationList, CodeTitle, CommitteeEvent,
    ConfidentialityStatement, OwnProfile, StandingInterest, Term, TextBlock, Training,
};
use quorate_domain::data_request::DataRequestEvent;
use quorate_domain::disposal::DisposalEvent;
use quorate_domain::guidance::{GuidanceEvent, GuidanceText, PublishedFile};
use quorate_domain::ids::{
    CaseId, DataRequestId, DecisionId, DisposalId, DocumentId, EntryId, GuestId, GuidanceId,
    ImportId, ItemId, MeetingId, MotionId, OrganisationId, PersonId, Stream, SystemId, TermId,
    TextBlockId,
};
use quorate_domain::import::{ImportCounts, ImportEvent};
use quorate_domain::meeting::minutes::{
    Approval, MinutesEvent, MinutesFile, NotApproving, Section, Sheet,
};
use quorate_domain::meeting::{Call, Matter, MeetingEvent, PresenceChange};
use quorate_domain::motion::{
    HandTotals, MotionEvent, MotionMatter, MotionText, ProposedCondition, SecretBallot, VotingRoll,
};
use quorate_domain::organisation::OrganisationEvent;
use quorate_domain::vocabulary::{
    AppliesTo, BallotValue, Capacity, ContactKind, CorrectableField, DataRequestEnd, DocumentLabel,
    EscalationCause, Gender, GuidanceKind, InterestAnswer, InterestRuling, ItemEnd, Language,
    MaterialMark, PartyRole, Position, ReopenPurpose, RiskTier, Role, SheetKind,
    StandingInterestKind, SubmissionKind, ValidationOutcome, VoteMode, VoteResult,
};
use quorate_views::Event;
use serde_json::json;
use uuid::Uuid;

pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(uuid(number))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()
}

fn text(words: &str) -> String {
    words.to_owned()
}

/// The opening of a case; its receipt number and its row have the case's number.
pub(crate) fn opening(number: u128) -> Opening {
    Opening {
        kind: SubmissionKind::Application,
        receipt: format!("R2026-{number:04}"),
        received: day(),
        title: text("闸口的摄像头 \"Gate\" \u{1}"),
        summary: text("Faces are counted,\nnot kept."),
        applicant: text("Ling Wu"),
        contact: Some(text("ling@example.org")),
        organisation: Some(OrganisationId(uuid(1))),
        party: text("Harbour Metro"),
        unit: Some(text("Lines")),
        system: Some(SystemId(uuid(2))),
        system_name: Some(text("Gate")),
        system_version: Some(text("1.0")),
        classification: Some(text("6513 Software")),
        language: Language::ZhHans,
        imported: Some(ImportedFrom {
            import: ImportId(uuid(3)),
            file: text("cases.csv"),
            row: 70_000,
            digest: text("00ff"),
            cells: vec![Cell {
                column: 12,
                heading: text("备注"),
                value: text("1"),
            }],
        }),
        parties: parties(),
    }
}

fn parties() -> Vec<Party> {
    vec![Party {
        role: PartyRole::Supplier,
        name: text("Lens & Co"),
        organisation: None,
    }]
}

fn document(number: u128) -> NewDocument {
    NewDocument {
        id: DocumentId(uuid(number)),
        name: text("plan.pdf"),
        digest: text("ab"),
        size: u64::from(u32::MAX) + 1,
        label: DocumentLabel::Reference,
    }
}

/// Of the case with that number.
pub(crate) fn case_events(number: u128) -> Vec<CaseEvent> {
    let proposal = Proposal {
        pathway: text("full"),
        tier: RiskTier::High,
        reasons: vec![ProposalReason {
            code: text("triage-high"),
            args: BTreeMap::from([(text("count"), text("3"))]),
            profile: text("profile"),
            article: text("7"),
            verified: true,
        }],
    };
    vec![
        CaseEvent::SubmissionLogged {
            case: CaseId(uuid(number)),
            opening: opening(number),
        },
        CaseEvent::SubmissionAdded {
            kind: SubmissionKind::TrackingReport,
            receipt: format!("R2026-{:04}", number + 500),
            text: text("A report."),
        },
        CaseEvent::DocumentAdded {
            document: document(1),
        },
        CaseEvent::DocumentReplaced {
            document: DocumentId(uuid(1)),
            with: document(1),
            reason: text("A page was missing."),
        },
        CaseEvent::InterestDeclared {
            person: person(1),
            answer: InterestAnswer::Decide,
            nature: Some(text("My sister works there.")),
        },
        CaseEvent::InterestReported {
            person: person(2),
            answer: InterestAnswer::Withdraw,
            nature: text("He said so as the item was called."),
        },
        CaseEvent::MemberChallenged {
            person: person(3),
            reasons: text("She wrote against us."),
        },
        CaseEvent::InterestRuled {
            person: person(1),
            recused: true,
            ruling: Some(InterestRuling::InformationOnly),
            reason: text("Near."),
        },
        CaseEvent::InterestFoundAfterVote {
            decision: DecisionId(uuid(1)),
            person: person(1),
        },
        CaseEvent::InterestAfterVoteRuled {
            decision: DecisionId(uuid(1)),
            person: person(1),
            reopened: true,
            suspended: true,
            reason: text("It weighed."),
        },
        CaseEvent::ConflictConfirmed {
            person: person(2),
            key: text("name:bo lin"),
            nature: text("The same person."),
        },
        CaseEvent::ConflictDismissed {
            person: person(3),
            key: text("name:cem"),
            reason: text("Another Cem."),
        },
        CaseEvent::PartiesCorrected {
            parties: parties(),
            reason: text("The supplier was left out."),
        },
        CaseEvent::SubmissionValidated {
            marks: vec![Mark {
                material: text("plan"),
                mark: MaterialMark::NotApplicable,
                note: None,
            }],
            outcome: ValidationOutcome::Accept,
            text: text(""),
        },
        CaseEvent::CaseAccepted {
            number: format!("EC2026-{number:03}"),
            profiles: vec![text("profile")],
            bound: vec![text("profile")],
            clock: Some(Clock {
                started: day(),
                last_day: day(),
                days: 30,
                hours: None,
                last_moment: None,
                stages_ended: Vec::new(),
                first_day_excluded: true,
                profile: text("profile"),
                article: text("9"),
                verified: false,
            }),
        },
        CaseEvent::CaseRebound {
            bound: vec![text("own-profile-v1"), text("profile")],
            clock: None,
            reason: text("The new rules apply to all open cases."),
        },
        CaseEvent::CaseRouted {
            answers: BTreeMap::from([(text("children"), true), (text("faces"), false)]),
            proposal,
            pathway: text("simplified"),
            tier: RiskTier::Low,
            reason: Some(text("A pilot.")),
        },
        CaseEvent::ClockSet {
            clock: Clock {
                started: day(),
                last_day: day(),
                days: 3,
                hours: Some(72),
                last_moment: Some(chrono::DateTime::UNIX_EPOCH),
                stages_ended: vec![day()],
                first_day_excluded: false,
                profile: text("profile"),
                article: text("35-39"),
                verified: false,
            },
        },
        CaseEvent::ClockPaused {
            from: day(),
            cause: text("clarification"),
        },
        CaseEvent::ClockResumed {
            until: day(),
            last_day: day(),
        },
        CaseEvent::ClockStageBegan {
            on: day(),
            stage: text("final-decision"),
            last_day: day(),
        },
        CaseEvent::ClockExtended {
            by: 15,
            last_day: day(),
            last_moment: None,
            reason: text("Hard."),
            notice: text("Fifteen more days."),
        },
        CaseEvent::ExpertsReviewed {
            decision: DecisionId(uuid(1)),
            experts: vec![Expert {
                name: text("黄教授"),
                capacities: vec![Capacity::Ethics],
                interest: text("None."),
                conflict: false,
                agrees: true,
            }],
            agreed: true,
            on: day(),
            text: text("Reasonable."),
        },
        CaseEvent::ReviewersAssigned {
            reviewers: vec![person(1), person(2)],
        },
        CaseEvent::ReviewSubmitted {
            answers: vec![ChecklistAnswer {
                item: text("fairness"),
                satisfied: None,
                note: text(""),
            }],
            recommendation: Position::SupportOnConditions,
            outcome: Some(text("approve")),
            text: text("Fine."),
        },
        CaseEvent::PostAdded {
            position: Some(Position::Oppose),
            text: text("No."),
        },
        CaseEvent::ClarificationAsked {
            points: vec![text("Who?"), text("When?")],
            due: day(),
        },
        CaseEvent::AnswersRecorded {
            answers: [1, 2, 300]
                .map(|number| PointAnswer {
                    number,
                    text: text("Us."),
                })
                .to_vec(),
        },
        CaseEvent::RoundClosed {},
        CaseEvent::ContactEntered {
            contact: ContactKind::Visit,
            on: day(),
            with: text("Ling Wu"),
            text: text("Seen."),
        },
        CaseEvent::PutOnAgenda {
            meeting: MeetingId(uuid(1)),
            item: ItemId(uuid(1)),
        },
        CaseEvent::AgendaEnded {
            item: ItemId(uuid(1)),
            end: ItemEnd::Deferred,
            reason: text("Late."),
        },
        CaseEvent::MotionPutOnCase {
            motion: MotionId(uuid(1)),
        },
        CaseEvent::CaseDecided {
            decision: DecisionId(uuid(1)),
            motion: Some(MotionId(uuid(1))),
            meeting: Some(MeetingId(uuid(1))),
            without_vote: None,
            changes: None,
            presiding: person(1),
            outcome: text("approve"),
            may_begin: true,
            reasons: text("Sound."),
            conditions: vec![
                DecidedCondition {
                    text: text("Keep a log."),
                    due: Some(day()),
                },
                DecidedCondition {
                    text: text("Put up a sign."),
                    due: None,
                },
            ],
            on: day(),
        },
        CaseEvent::CirculationOpened {
            motion: MotionId(uuid(1)),
            until: day(),
        },
        CaseEvent::CirculationEnded {
            motion: MotionId(uuid(1)),
            result: Some(VoteResult::NotCarried),
        },
        CaseEvent::CaseEscalated {
            from: text("simplified"),
            to: text("full"),
            cause: EscalationCause::Asked,
            reason: text("It concerns children."),
        },
        CaseEvent::CorrectionProposed {
            decision: DecisionId(uuid(1)),
            changes: vec![ClericalChange {
                field: CorrectableField::Reasons,
                from: text("2062"),
                to: text("2026"),
            }],
            reason: text("A slip."),
        },
        CaseEvent::CorrectionCountersigned {
            decision: DecisionId(uuid(1)),
            number: 1,
            name: text("Ling Wu"),
            role: text("chair"),
        },
        CaseEvent::CorrectionRefused {
            decision: DecisionId(uuid(1)),
            number: 1,
            reason: text("No slip."),
        },
        CaseEvent::DecisionReopened {
            decision: DecisionId(uuid(1)),
            purpose: ReopenPurpose::Revocation,
            suspended: true,
            reason: text("It was built on a wrong report."),
        },
        CaseEvent::DecisionUpheld {
            decision: DecisionId(uuid(1)),
            reason: text("The report was right."),
        },
        CaseEvent::DecisionDissented {
            motion: MotionId(uuid(1)),
            text: text("Too soon."),
        },
        CaseEvent::DecisionSigned {
            decision: DecisionId(uuid(1)),
            name: text("Ada Okafor"),
            role: text("chair"),
            meaning: text("decided"),
            signature: None,
        },
        CaseEvent::LetterIssued {
            decision: DecisionId(uuid(1)),
            language: Language::ZhHans,
            digest: text("cd"),
            size: 9,
        },
        CaseEvent::LetterDelivered {
            decision: DecisionId(uuid(1)),
            language: Language::ZhHans,
            on: day(),
        },
        CaseEvent::NoticeIssued {
            about: NoticeAbout::Deferral(ItemId(uuid(1))),
            language: Language::En,
            digest: text("00ff"),
            size: 70_000,
        },
        CaseEvent::NoticeIssued {
            about: NoticeAbout::Completion(1),
            language: Language::ZhHans,
            digest: text("00ff"),
            size: 70_000,
        },
        CaseEvent::NoticeDelivered {
            about: NoticeAbout::Clarification(1),
            language: Language::ZhHans,
            on: day(),
        },
        CaseEvent::ConditionCleared {
            decision: DecisionId(uuid(1)),
            number: 2,
            evidence: text("Seen."),
        },
        CaseEvent::CaseClosed {
            reason: text("Done."),
        },
        CaseEvent::KeepingBegan {
            event: text("The research ended."),
            on: day(),
        },
        CaseEvent::KeepingNotBegun {},
        CaseEvent::LegalHoldPlaced {
            reason: text("A lawsuit."),
        },
        CaseEvent::LegalHoldLifted {
            reason: text("It is over."),
        },
        CaseEvent::PersonalDataEnded {
            request: DataRequestId(uuid(1)),
            end: DataRequestEnd::Erased,
            ground: text("PIPL art. 47(1)(3)"),
        },
        CaseEvent::CaseDisposed {
            disposal: DisposalId(uuid(1)),
        },
        CaseEvent::CaseUndone {
            import: ImportId(uuid(3)),
        },
    ]
}

pub(crate) fn committee_events() -> Vec<CommitteeEvent> {
    let term = |number: u128| Term {
        id: TermId(uuid(number)),
        role: Role::Alternate,
        capacities: vec![Capacity::AiTechnology, Capacity::Lay],
        from: day(),
        until: day(),
        alternate_for: Some(person(1)),
        co_opted: false,
    };
    vec![
        CommitteeEvent::CommitteeSetUp {
            name: BilingualName {
                en: None,
                zh: Some(text("伦理委员会")),
            },
            zone: text("Asia/Shanghai"),
            number_prefix: text("EC"),
            profiles: vec![text("profile")],
            chosen: vec![text("profile")],
            sample: true,
        },
        CommitteeEvent::OwnProfileSaved(OwnProfile {
            profile: text("own-profile"),
            based_on: text("profile"),
            text: text("id = \"own-profile\"\n# 本会自定"),
            reason: text("Six members were too few."),
        }),
        CommitteeEvent::RulesAdopted(Adoption {
            profiles: vec![text("own-profile-v1"), text("profile")],
            from: day(),
            applies: AppliesTo::ActsFrom,
            reason: text("Resolved on 1 March."),
        }),
        CommitteeEvent::PersonAppointed {
            person: person(1),
            name: text("Ada Okafor"),
            contact: None,
            term: term(1),
        },
        CommitteeEvent::TermBegun {
            person: person(1),
            term: term(2),
        },
        CommitteeEvent::TermEnded {
            person: person(1),
            term: TermId(uuid(1)),
            until: day(),
            reason: text("Moved away."),
        },
        CommitteeEvent::TrainingRecorded {
            person: person(1),
            training: Training {
                id: EntryId(uuid(1)),
                what: text("Research ethics"),
                on: day(),
                valid_until: Some(day()),
            },
        },
        CommitteeEvent::ConfidentialitySigned {
            person: person(1),
            statement: ConfidentialityStatement {
                id: EntryId(uuid(2)),
                on: day(),
                valid_until: None,
            },
        },
        CommitteeEvent::GenderStated {
            person: person(1),
            gender: Some(Gender::Woman),
        },
        CommitteeEvent::OtherNamesGiven {
            person: person(1),
            names: vec![text("阿达")],
        },
        CommitteeEvent::StandingInterestDeclared {
            person: person(1),
            interest: StandingInterest {
                id: EntryId(uuid(3)),
                kind: StandingInterestKind::Employment,
                with: text("North Hospital"),
                unit: Some(text("Radiology")),
                what: Some(text("Consultant")),
                since: Some(day()),
                until: None,
            },
        },
        CommitteeEvent::RosterEntryWithdrawn {
            person: person(1),
            entry: EntryId(uuid(1)),
            reason: text("Somebody else's."),
        },
        CommitteeEvent::SubstitutesNamed {
            chair: Some(person(1)),
            secretary: None,
        },
        CommitteeEvent::PassphraseSet { person: person(1) },
        CommitteeEvent::PassphraseReset { person: person(1) },
        CommitteeEvent::RecoverySheetMade { person: person(1) },
        CommitteeEvent::PassphraseRecovered { person: person(1) },
        CommitteeEvent::SigningKeyTaken {
            person: person(1),
            key: text("a key"),
        },
        CommitteeEvent::ClassificationImported {
            list: ClassificationList {
                name: text("GB/T 4754"),
                dated: day(),
                codes: vec![CodeTitle {
                    code: text("6513"),
                    title: text("Software"),
                }],
            },
        },
        CommitteeEvent::TextBlockSaved {
            block: TextBlock {
                id: TextBlockId(uuid(1)),
                title: text("Delay"),
                text: text("We are late."),
                language: Language::En,
            },
        },
        CommitteeEvent::TextBlockRemoved {
            block: TextBlockId(uuid(1)),
        },
    ]
}

/// Of the organisation with that number.
pub(crate) fn organisation_events(number: u128) -> Vec<OrganisationEvent> {
    vec![
        OrganisationEvent::OrganisationRegistered {
            organisation: OrganisationId(uuid(number)),
            name: text("Harbour Metro"),
        },
        OrganisationEvent::OrganisationRenamed {
            name: format!("Rail {number}"),
        },
        OrganisationEvent::SystemRegistered {
            system: SystemId(uuid(2)),
            name: text("Gate"),
        },
        OrganisationEvent::SystemClassified {
            system: SystemId(uuid(2)),
            list: text("GB/T 4754 (2017-10-01)"),
            code: text("6513"),
            title: text("Software"),
        },
    ]
}

fn call() -> Call {
    Call {
        title: text("November"),
        date: day(),
        time: text("14:00"),
        place: text("Room 2"),
        ..Call::default()
    }
}

fn minutes_events() -> Vec<MinutesEvent> {
    let section = Section::Item(ItemId(uuid(1)));
    let file = |language| MinutesFile {
        language,
        digest: text("00ff"),
        size: 70_000,
    };
    vec![
        MinutesEvent::NarrativeSaved {
            section,
            seen: 0,
            text: text("They asked how long.\n委员询问保存期限。"),
        },
        MinutesEvent::NarrativeSaved {
            section: Section::Opening,
            seen: 0,
            text: text("Good morning."),
        },
        MinutesEvent::MinutesPut { until: day() },
        MinutesEvent::CorrectionProposed {
            number: 1,
            section: Section::Closing,
            text: text("At four."),
        },
        MinutesEvent::MinutesAgreed {},
        MinutesEvent::CorrectionSettled {
            number: 1,
            taken: false,
            reason: text("It was five."),
        },
        MinutesEvent::MinutesApproved {
            number: text("2026-01"),
            approval: Approval {
                meeting: MeetingId(uuid(2)),
                item: ItemId(uuid(3)),
                by: vec![person(1), person(2)],
                except: vec![NotApproving {
                    item: ItemId(uuid(1)),
                    people: vec![person(2)],
                }],
                files: vec![file(Language::En), file(Language::ZhHans)],
            },
        },
        MinutesEvent::MinutesSigned {
            name: text("Ada Okafor"),
            role: text("chair"),
            meaning: text("minutes-as-approved"),
            signature: Some(quorate_domain::signature::KeySignature {
                key: text("a key"),
                value: text("a signature"),
            }),
        },
        MinutesEvent::MinutesRemarked {
            section: Some(section),
            text: text("It was ninety days."),
        },
        MinutesEvent::MinutesRemarked {
            section: None,
            text: text("Page 2 was printed twice."),
        },
        MinutesEvent::SheetAttached {
            sheet: Sheet {
                kind: SheetKind::Ballot,
                item: Some(ItemId(uuid(1))),
                name: text("scan.pdf"),
                digest: text("00ff"),
                size: 70_000,
            },
        },
    ]
}

/// Of the meeting with that number.
pub(crate) fn meeting_events(number: u128) -> Vec<MeetingEvent> {
    let item = || ItemId(uuid(1));
    let added = |item, matter| MeetingEvent::AgendaItemAdded {
        item: ItemId(uuid(item)),
        matter,
    };
    vec![
        MeetingEvent::MeetingCalled {
            meeting: MeetingId(uuid(number)),
            call: call(),
        },
        MeetingEvent::CallChanged {
            call: Call {
                zone: Some(text("Europe/Geneva")),
                link: Some(text("https://example.org/room")),
                ends: Some(text("16:30")),
                papers_due: Some(day()),
                capacity: Some(4),
                ..call()
            },
            reason: text("The room is flooded."),
        },
        added(1, Matter::Case(CaseId(uuid(1)))),
        added(2, Matter::Guidance(GuidanceId(uuid(1)))),
        added(3, Matter::Other(text("Dates"))),
        added(4, Matter::Minutes(MeetingId(uuid(2)))),
        MeetingEvent::AgendaItemRemoved {
            item: ItemId(uuid(3)),
        },
        MeetingEvent::AgendaItemMoved {
            item: item(),
            position: 2,
        },
        MeetingEvent::AgendaItemMasked {
            item: item(),
            masked: true,
        },
        MeetingEvent::MemberCoOpted {
            person: person(2),
            reason: text("Two are ill."),
        },
        MeetingEvent::MeetingOpened {
            presiding: person(1),
        },
        MeetingEvent::AttendanceRecorded {
            person: person(1),
            present: true,
            by_video: true,
        },
        MeetingEvent::AttendanceCorrected {
            person: person(1),
            log: vec![PresenceChange {
                at: DateTime::UNIX_EPOCH,
                present: true,
                by_video: false,
            }],
            reason: text("The clock was slow."),
        },
        MeetingEvent::GuestAdmitted {
            guest: GuestId(uuid(1)),
            name: text("Dr Wang"),
            purpose: text("Answers questions."),
        },
        MeetingEvent::GuestAttendanceRecorded {
            guest: GuestId(uuid(1)),
            present: true,
        },
        MeetingEvent::ItemBegun { item: item() },
        MeetingEvent::HeardForInformation {
            item: item(),
            person: person(2),
        },
        MeetingEvent::RoomCleared {
            item: item(),
            people: vec![person(2)],
            guests: vec![GuestId(uuid(1))],
        },
        MeetingEvent::MotionPutOnItem {
            item: item(),
            motion: MotionId(uuid(1)),
        },
        MeetingEvent::ItemEnded {
            item: item(),
            end: ItemEnd::Decided,
            reason: text(""),
        },
        MeetingEvent::MeetingAdjourned,
        MeetingEvent::MeetingCalledOff {
            reason: text("A storm."),
        },
    ]
}

/// Of the motion with that number, put at the first meeting.
pub(crate) fn motion_events(number: u128) -> Vec<MotionEvent> {
    let words = || MotionText {
        question: text("Is it approved?"),
        outcome: Some(text("approve")),
        reasons: text("Sound."),
        conditions: vec![ProposedCondition {
            text: text("Keep a log."),
            due: Some(day()),
        }],
    };
    let put = |matter| MotionEvent::MotionPut {
        motion: MotionId(uuid(number)),
        meeting: MeetingId(uuid(1)),
        item: ItemId(uuid(1)),
        matter,
        text: words(),
        anew: Some(MotionId(uuid(3))),
    };
    vec![
        put(MotionMatter::Guidance(GuidanceId(uuid(1)))),
        put(MotionMatter::Case(CaseId(uuid(1)))),
        MotionEvent::MotionCirculated {
            motion: MotionId(uuid(number)),
            case: CaseId(uuid(1)),
            text: words(),
            until: day(),
        },
        MotionEvent::MotionChanged {
            text: MotionText::default(),
        },
        MotionEvent::VoteOpened {
            roll: VotingRoll {
                electorate: vec![person(1), person(2)],
                recused: vec![person(3)],
                absent: Vec::new(),
            },
            mode: VoteMode::Named,
        },
        MotionEvent::VoteModeSet {
            mode: VoteMode::Open,
        },
        MotionEvent::SecretVoteClosed {
            roll: vec![person(1)],
            ballots: vec![SecretBallot {
                code: text("K7QM-2F9D"),
                value: BallotValue::Abstain,
            }],
        },
        MotionEvent::BallotCast {
            person: person(1),
            value: BallotValue::Against,
        },
        MotionEvent::BallotRecorded {
            person: person(2),
            value: BallotValue::Abstain,
        },
        MotionEvent::BallotObjected { person: person(2) },
        MotionEvent::TotalsRecorded {
            totals: HandTotals {
                in_favour: 1,
                against: 2,
                abstain: 0,
            },
        },
        MotionEvent::ResultDeclared {
            result: VoteResult::NotCarried,
            explanation: json!({ "1": [2, { "type": "body" }], "sentences": null }),
        },
        MotionEvent::MotionWithdrawn,
        MotionEvent::VoteVoided {
            reason: text("The power failed."),
            left: Some(person(1)),
        },
        MotionEvent::WrittenViewRecorded {
            person: person(2),
            text: text("Ask for a trial first."),
        },
        MotionEvent::WrittenViewRead { person: person(2) },
        MotionEvent::RecountProposed {
            totals: HandTotals {
                in_favour: 3,
                against: 2,
                abstain: 0,
            },
            reason: text("A hand was overlooked."),
        },
        MotionEvent::RecountConfirmed {
            result: VoteResult::Carried,
            explanation: json!({"needed": 3}),
            name: text("Ling Wu"),
        },
        MotionEvent::RecountRefused {
            reason: text("Nothing was overlooked."),
        },
        MotionEvent::DissentRecorded {
            person: person(1),
            text: text("Too soon."),
        },
    ]
}

/// Of the guidance with that number.
pub(crate) fn guidance_events(number: u128) -> Vec<GuidanceEvent> {
    let words = |body: &str| GuidanceText {
        title: BilingualName {
            en: Some(text("Triage")),
            zh: None,
        },
        body_en: text(body),
        body_zh: String::new(),
        cites: vec![CaseId(uuid(1))],
    };
    let motion = || MotionId(uuid(1));
    vec![
        GuidanceEvent::GuidanceDrafted {
            guidance: GuidanceId(uuid(number)),
            kind: GuidanceKind::PracticeGuide,
            slug: format!("triage-{number}"),
            text: words("One."),
        },
        GuidanceEvent::GuidanceRevised {
            text: words("Two."),
        },
        GuidanceEvent::GuidanceVoteOpened { motion: motion() },
        GuidanceEvent::GuidanceVoteEnded { motion: motion() },
        GuidanceEvent::GuidanceAdopted { motion: motion() },
        GuidanceEvent::GuidancePublished {
            number: 1,
            from: day(),
            address: text("/guidance/triage/1"),
            files: vec![PublishedFile {
                language: Language::En,
                format: text("pdf"),
                digest: text("ef"),
            }],
        },
        GuidanceEvent::GuidanceWithdrawn {
            reason: text("Old."),
            on: day(),
        },
    ]
}

/// Of the import with that number.
pub(crate) fn import_events(number: u128) -> Vec<ImportEvent> {
    let counts = ImportCounts {
        imported: 3,
        already_there: 1,
        refused: 2,
        equal_rows: 0,
    };
    vec![
        ImportEvent::ImportStarted {
            import: ImportId(uuid(number)),
            file: text("00"),
            name: text("cases.csv"),
            rows: 6,
            mapping: json!({ "columns": { "3": "title" } }),
            language: Language::ZhHans,
        },
        ImportEvent::ImportFinished { counts },
        ImportEvent::ImportCancelled { counts },
        ImportEvent::ImportContinued {},
        ImportEvent::ImportUndone {},
    ]
}

/// Of the request with that number.
pub(crate) fn data_request_events(number: u128) -> Vec<DataRequestEvent> {
    vec![
        DataRequestEvent::DataRequestLogged {
            request: DataRequestId(uuid(number)),
            name: text("王芳"),
            text: text("I withdraw my consent."),
            received: day(),
        },
        DataRequestEvent::DataRequestDecided {
            end: DataRequestEnd::Restricted,
            subjects: vec![uuid(7)],
            files: vec![text("00ff")],
            ground: text("PIPL art. 47"),
            reason: text("A dispute goes on."),
        },
        DataRequestEvent::ReleaseProposed {
            reason: text("It is over."),
        },
        DataRequestEvent::DataReleased {},
    ]
}

/// Of the list with that number.
pub(crate) fn disposal_events(number: u128) -> Vec<DisposalEvent> {
    vec![
        DisposalEvent::DisposalListed {
            disposal: DisposalId(uuid(number)),
            cases: vec![CaseId(uuid(1))],
        },
        DisposalEvent::DisposalApproved {},
        DisposalEvent::DisposalGivenUp {
            reason: text("Listed too early."),
        },
        DisposalEvent::DisposalCarriedOut {
            files: vec![text("00ff")],
        },
    ]
}

/// One event of every kind at least, each with a stream it may lie in.
pub(crate) fn all() -> Vec<(Stream, Event)> {
    fn of<E: Into<Event>>(stream: Stream, events: Vec<E>) -> impl Iterator<Item = (Stream, Event)> {
        events.into_iter().map(move |event| (stream, event.into()))
    }
    of(Stream::Committee, committee_events())
        .chain(of(
            Stream::Organisation(OrganisationId(uuid(1))),
            organisation_events(1),
        ))
        .chain(of(Stream::Case(CaseId(uuid(1))), case_events(1)))
        .chain(of(Stream::Meeting(MeetingId(uuid(1))), meeting_events(1)))
        .chain(of(Stream::Minutes(MeetingId(uuid(1))), minutes_events()))
        .chain(of(Stream::Motion(MotionId(uuid(1))), motion_events(1)))
        .chain(of(
            Stream::Guidance(GuidanceId(uuid(1))),
            guidance_events(1),
        ))
        .chain(of(Stream::Import(ImportId(uuid(3))), import_events(3)))
        .chain(of(
            Stream::DataRequest(DataRequestId(uuid(1))),
            data_request_events(1),
        ))
        .chain(of(
            Stream::Disposal(DisposalId(uuid(1))),
            disposal_events(1),
        ))
        .collect()
}

macro_rules! kinds {
    ($($event:ident as $kind:ident { $($variant:ident)* })*) => {
        fn kind(event: &Event) -> &'static str {
            match event {
                $($(Event::$kind($event::$variant { .. }) => stringify!($variant),)*)*
            }
        }

        /// Kinds of events that [`all`] has none of.
        pub(crate) fn missing() -> Vec<&'static str> {
            let mut names = vec![$($(stringify!($variant)),*),*];
            for (_, event) in all() {
                names.retain(|name| *name != kind(&event));
            }
            names
        }
    };
}

kinds! {
    CommitteeEvent as Committee {
        CommitteeSetUp PersonAppointed TermBegun TermEnded TrainingRecorded ConfidentialitySigned
        GenderStated OtherNamesGiven StandingInterestDeclared RosterEntryWithdrawn
        SubstitutesNamed PassphraseSet PassphraseReset RecoverySheetMade PassphraseRecovered
        SigningKeyTaken
        ClassificationImported TextBlockSaved
        TextBlockRemoved OwnProfileSaved RulesAdopted
    }
    OrganisationEvent as Organisation {
        OrganisationRegistered OrganisationRenamed SystemRegistered SystemClassified
    }
    CaseEvent as Case {
        SubmissionLogged SubmissionAdded DocumentAdded DocumentReplaced InterestDeclared
        InterestReported MemberChallenged InterestRuled InterestFoundAfterVote
        InterestAfterVoteRuled PartiesCorrected SubmissionValidated CaseAccepted CaseRouted
        ClockSet ClockPaused ClockResumed ClockStageBegan ClockExtended ExpertsReviewed
        ReviewersAssigned ReviewSubmitted ConflictConfirmed ConflictDismissed CaseRebound
        PostAdded ClarificationAsked AnswersRecorded RoundClosed ContactEntered PutOnAgenda
        AgendaEnded MotionPutOnCase CirculationOpened CirculationEnded CaseEscalated CaseDecided CorrectionProposed
        CorrectionCountersigned CorrectionRefused DecisionReopened DecisionUpheld
        DecisionDissented DecisionSigned LetterIssued LetterDelivered ConditionCleared CaseClosed
        CaseUndone NoticeIssued NoticeDelivered KeepingBegan KeepingNotBegun LegalHoldPlaced
        LegalHoldLifted PersonalDataEnded CaseDisposed
    }
    MeetingEvent as Meeting {
        MeetingCalled CallChanged MeetingCalledOff AgendaItemAdded AgendaItemRemoved
        AgendaItemMoved AgendaItemMasked MeetingOpened AttendanceRecorded AttendanceCorrected
        GuestAdmitted GuestAttendanceRecorded MemberCoOpted ItemBegun HeardForInformation RoomCleared MotionPutOnItem
        ItemEnded MeetingAdjourned
    }
    MinutesEvent as Minutes {
        NarrativeSaved MinutesPut CorrectionProposed MinutesAgreed CorrectionSettled
        MinutesApproved MinutesSigned MinutesRemarked SheetAttached
    }
    MotionEvent as Motion {
        MotionPut MotionCirculated MotionChanged VoteOpened BallotCast BallotRecorded BallotObjected TotalsRecorded
        ResultDeclared MotionWithdrawn VoteVoided WrittenViewRecorded WrittenViewRead
        RecountProposed RecountConfirmed RecountRefused DissentRecorded VoteModeSet
        SecretVoteClosed
    }
    GuidanceEvent as Guidance {
        GuidanceDrafted GuidanceRevised GuidanceVoteOpened GuidanceVoteEnded GuidanceAdopted
        GuidancePublished GuidanceWithdrawn
    }
    ImportEvent as Import {
        ImportStarted ImportFinished ImportCancelled ImportContinued ImportUndone
    }
    DataRequestEvent as DataRequest {
        DataRequestLogged DataRequestDecided ReleaseProposed DataReleased
    }
    DisposalEvent as Disposal {
        DisposalListed DisposalApproved DisposalGivenUp DisposalCarriedOut
    }
}
