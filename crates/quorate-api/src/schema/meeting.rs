//! Meetings, motions and votes.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, GuidanceId, ItemId, MeetingId, MotionId, PersonId};
use quorate_domain::rules::Joined;
use quorate_domain::vocabulary::{
    BallotValue, Capacity, ItemEnd, MeetingStage, MotionStage, Role, VoteMode, VoteResult,
};

use super::common::{Action, PersonRef};
use super::interest::Away;
use super::vote::{ModeOffer, PublishedBallot};

answers! {
    /// Meetings.
    pub struct Meetings {
        /// Those to come first, then those held, newest first.
        pub meetings: Vec<MeetingLine>,
        /// What one may do: `call_meeting`.
        pub actions: Vec<Action>,
    }

    /// A meeting in a list.
    pub struct MeetingLine {
        /// Id.
        pub id: MeetingId,
        /// Title.
        pub title: String,
        /// Day.
        pub date: NaiveDate,
        /// Time of day, as `14:00`.
        pub time: String,
        /// Place; may be empty where there is a link.
        pub place: String,
        /// How far it is.
        pub stage: MeetingStage,
        /// Items on its agenda.
        pub items: u32,
        /// Place on the agenda of the item under discussion.
        pub current: Option<u16>,
    }

    /// A meeting.
    pub struct MeetingPage {
        /// Title, day, place, stage.
        pub line: MeetingLine,
        /// Zone, link, expected end, papers, capacity; what became of the call.
        pub call: super::room::CallDetails,
        /// Version, to be sent back with changes to the agenda.
        pub version: u32,
        /// Who presides.
        pub presiding: Option<PersonRef>,
        /// The agenda in order.
        pub items: Vec<AgendaItem>,
        /// The item under discussion.
        pub current: Option<ItemId>,
        /// The roster of the day.
        pub attendance: Vec<Attendee>,
        /// Whether somebody by video counts as present, by the rules.
        pub video_counts: bool,
        /// Guests, who do not vote.
        pub guests: Vec<super::room::Guest>,
        /// Corrections of attendance, oldest first.
        pub corrections: Vec<super::room::AttendanceCorrection>,
        /// What somebody should know and nothing forbids: `over-capacity`,
        /// `papers-late`.
        pub warnings: Vec<super::common::Sentence>,
        /// Cases that could be put on the agenda, at most 100.
        pub candidates: Vec<Candidate>,
        /// What one may do: `add_item`, `change_call`, `call_off`, `open_meeting`,
        /// `record_attendance`, `admit_guest`, `adjourn` …
        pub actions: Vec<Action>,
    }

    /// A case or guidance that could be put on the agenda.
    pub struct Candidate {
        /// The case.
        pub case: Option<CaseId>,
        /// The guidance.
        pub guidance: Option<GuidanceId>,
        /// The meeting whose minutes they are.
        pub minutes: Option<MeetingId>,
        /// Its number and title.
        pub title: String,
    }

    /// A person and whether they are there.
    pub struct Attendee {
        /// Who.
        pub person: PersonRef,
        /// Role on the day.
        pub role: Role,
        /// What they stand for.
        pub capacities: Vec<Capacity>,
        /// Whose seat an alternate may take.
        pub alternate_for: Option<PersonRef>,
        /// Whether they have a vote by role.
        pub votes: bool,
        /// Whether they are present now.
        pub present: bool,
        /// Whether that is by video.
        pub by_video: bool,
        /// Arrivals and departures, oldest first.
        pub log: Vec<PresenceChange>,
    }

    /// An arrival or a departure.
    pub struct PresenceChange {
        /// When.
        pub at: DateTime<Utc>,
        /// Present from then on, or not.
        pub present: bool,
        /// By video.
        pub by_video: bool,
    }

    /// An agenda item. One about a case this person is recused from has only its number, title
    /// and party.
    pub struct AgendaItem {
        /// Id.
        pub id: ItemId,
        /// Place on the agenda, from 1.
        pub position: u16,
        /// The case.
        pub case: Option<CaseId>,
        /// The guidance.
        pub guidance: Option<GuidanceId>,
        /// The meeting whose minutes are to be approved.
        pub minutes: Option<MeetingId>,
        /// Number of the case.
        pub number: Option<String>,
        /// Title.
        pub title: String,
        /// Party.
        pub party: Option<String>,
        /// Whether this person sees only this much.
        pub stub: bool,
        /// Whether the meeting only takes note of what was decided without one.
        pub noting: bool,
        /// How it ended.
        pub end: Option<ItemEnd>,
        /// Whether the projector shows its number alone.
        pub masked: bool,
        /// When it first came under discussion; none on a stub.
        pub begun_at: Option<DateTime<Utc>>,
        /// Who was there for it, once it was begun; empty on a stub.
        pub attended: Vec<super::room::Attended>,
        /// Who must leave for it: recused, or has not answered.
        pub must_leave: Vec<PersonRef>,
        /// When who is recused was out of the room for it; on a stub oneself alone.
        pub away: Vec<Away>,
        /// Who is in the room without a vote while it is under discussion, and must be outside
        /// before the vote opens; whoever keeps the record stays.
        pub without_vote: Vec<super::room::PresentWithoutVote>,
        /// Quorum for it now, in words and numbers, by every profile; none on a stub.
        pub quorum: Option<Joined>,
        /// Its motions; empty on a stub.
        pub motions: Vec<Motion>,
        /// What one may do: `begin_item`, `put_motion`, `end_item:deferred`, `move_item` …
        pub actions: Vec<Action>,
    }

    /// A motion.
    pub struct Motion {
        /// Id.
        pub id: MotionId,
        /// Version, to be sent back.
        pub version: u32,
        /// How far it is.
        pub stage: MotionStage,
        /// The question put.
        pub question: String,
        /// Outcome it would give the case; none for guidance.
        pub outcome: Option<String>,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
        /// Who put it.
        pub by: PersonRef,
        /// How it is voted on, as chosen so far; frozen when the vote opens.
        pub mode: VoteMode,
        /// The last day on which members vote in writing; none at a meeting.
        pub until: Option<NaiveDate>,
        /// Whether consensus is asked for: a member then says whether they object.
        pub consensus: bool,
        /// Before the vote, every way it could be held.
        pub modes: Vec<ModeOffer>,
        /// Whether so few may vote that the result itself can tell how each voted.
        pub few_electors: bool,
        /// The electorate, frozen when the vote opened.
        pub electorate: Vec<Elector>,
        /// Recused, as frozen.
        pub recused: Vec<PersonRef>,
        /// Absent, as frozen.
        pub absent: Vec<PersonRef>,
        /// Hands counted, where recorded as totals.
        pub totals: Option<Totals>,
        /// The count as it grows, where the open vote shows it.
        pub so_far: Option<Totals>,
        /// The ballots of a secret vote once it is closed, sorted by their codes.
        pub published: Vec<PublishedBallot>,
        /// Whether the ballot box of the open secret vote is lost: the vote is to be voided.
        pub box_lost: bool,
        /// Whether one's own ballot is in.
        pub has_voted: bool,
        /// One's own ballot; never of a secret vote.
        pub own_ballot: Option<BallotValue>,
        /// Whether one's own ballot was recorded by the secretary, who may be objected to.
        pub own_recorded_by: Option<PersonRef>,
        /// What is needed, before and after: numbers, words, articles.
        pub explanation: Option<Joined>,
        /// Result, once declared.
        pub result: Option<VoteResult>,
        /// When declared.
        pub declared_at: Option<DateTime<Utc>>,
        /// Why its vote was void; none if it was not, or was taken back before the vote.
        pub void: Option<VoidShown>,
        /// The motion with the same words whose vote was void.
        pub anew: Option<MotionId>,
        /// Absent members' written views, which are read out and never counted.
        pub views: Vec<WrittenView>,
        /// Recounts, oldest first.
        pub recounts: Vec<RecountShown>,
        /// Dissent.
        pub dissent: Vec<super::case::Dissent>,
        /// What one may do: `open_vote`, `set_vote_mode`, `cast_ballot`, `record_ballot`, `object_to_ballot`,
        /// `record_totals`, `declare_result`, `withdraw_motion`, `record_dissent`, `change_motion`.
        pub actions: Vec<Action>,
    }

    /// What an absent member wrote.
    pub struct WrittenView {
        /// Whose.
        pub person: PersonRef,
        /// What.
        pub text: String,
        /// When it was recorded.
        pub at: DateTime<Utc>,
        /// When it was read out.
        pub read_at: Option<DateTime<Utc>>,
    }

    /// A recount after the result.
    pub struct RecountShown {
        /// The count that should have been declared.
        pub totals: Totals,
        /// How the first one went wrong.
        pub reason: String,
        /// When it was proposed.
        pub at: DateTime<Utc>,
        /// By whom.
        pub by: PersonRef,
        /// Who confirmed it.
        pub confirmed_by: Option<String>,
        /// What the rules say of it, once confirmed.
        pub result: Option<VoteResult>,
        /// Refused, and why.
        pub refused: Option<String>,
        /// When it was confirmed or refused.
        pub ended_at: Option<DateTime<Utc>>,
    }

    /// Why a vote was void.
    pub struct VoidShown {
        /// What the keeper said; empty where an elector left.
        pub reason: String,
        /// The elector who left before voting.
        pub left: Option<PersonRef>,
        /// When.
        pub at: DateTime<Utc>,
        /// By whom it was recorded.
        pub by: PersonRef,
    }

    /// Somebody entitled to vote on a motion.
    pub struct Elector {
        /// Who.
        pub person: PersonRef,
        /// Whether their ballot is in.
        pub has_voted: bool,
        /// How, once declared, or where recorded openly, or seen as it came; never in a secret
        /// vote.
        pub value: Option<BallotValue>,
        /// Who recorded it, if not themselves.
        pub recorded_by: Option<PersonRef>,
    }
}

answers! {
    /// A condition as put.
    #[serde(deny_unknown_fields)]
    pub struct NewCondition {
        /// Text.
        pub text: String,
        /// Until when.
        pub due: Option<NaiveDate>,
    }

    /// Hands counted.
    #[derive(Copy, Eq)]
    #[serde(deny_unknown_fields)]
    pub struct Totals {
        /// For.
        #[serde(rename = "for")]
        pub in_favour: u16,
        /// Against.
        pub against: u16,
        /// Abstaining.
        pub abstain: u16,
    }

    /// A meeting was called.
    pub struct MeetingCalled {
        /// Which.
        pub meeting: MeetingId,
    }

    /// A motion was put.
    pub struct MotionPut {
        /// Which.
        pub motion: MotionId,
    }

    /// An item was added.
    pub struct ItemAdded {
        /// Which.
        pub item: ItemId,
    }
}

requests! {
    /// Calls a meeting.
    pub struct CallMeeting {
        /// Title.
        pub title: String,
        /// Day.
        pub date: NaiveDate,
        /// Time of day in the zone, as `14:00`.
        pub time: String,
        /// Place; may be empty where there is a link.
        pub place: String,
        /// IANA time zone; the committee's if none is given.
        pub zone: Option<String>,
        /// Link for those who take part by video.
        pub link: Option<String>,
        /// Expected end, as `16:30`.
        pub ends: Option<String>,
        /// Last day for papers.
        pub papers_due: Option<NaiveDate>,
        /// How many cases it has time for.
        pub capacity: Option<u16>,
    }

    /// Names a meeting.
    pub struct OfMeeting {
        /// Which.
        pub meeting: MeetingId,
    }

    /// Puts something on the agenda: a case, guidance, the minutes of a former meeting, or other
    /// business by title.
    pub struct AddItem {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Case.
        pub case: Option<CaseId>,
        /// Guidance.
        pub guidance: Option<GuidanceId>,
        /// The meeting whose minutes are to be approved.
        pub minutes: Option<MeetingId>,
        /// Other business.
        pub title: Option<String>,
    }

    /// Names an item.
    pub struct OfItem {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Which item.
        pub item: ItemId,
    }

    /// Records that somebody recused was heard for information.
    pub struct HearForInformation {
        /// At which meeting.
        pub meeting: MeetingId,
        /// On which item.
        pub item: ItemId,
        /// Whom.
        pub person: PersonId,
    }

    /// Moves an item.
    pub struct MoveItem {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Version seen.
        pub version: u32,
        /// Which item.
        pub item: ItemId,
        /// New place, from 1.
        pub position: u16,
    }

    /// Opens a meeting.
    pub struct OpenMeeting {
        /// Which.
        pub meeting: MeetingId,
        /// Who presides: chair or vice-chair, or the chair's substitute.
        pub presiding: PersonId,
    }

    /// Ticks attendance.
    pub struct RecordAttendance {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Who.
        pub person: PersonId,
        /// Present from now on, or not.
        pub present: bool,
        /// By video.
        pub by_video: Option<bool>,
    }

    /// Ends an item without a decision.
    pub struct EndItem {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Which item.
        pub item: ItemId,
        /// How: `deferred`, `noted` or `withdrawn`.
        pub end: ItemEnd,
        /// Why.
        pub reason: String,
    }

    /// Puts a motion.
    pub struct PutMotion {
        /// Which meeting.
        pub meeting: MeetingId,
        /// Which item.
        pub item: ItemId,
        /// The question.
        pub question: String,
        /// Outcome it would give the case.
        pub outcome: Option<String>,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
    }

    /// Changes a motion before the vote.
    pub struct ChangeMotion {
        /// Which.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// The question.
        pub question: String,
        /// Outcome it would give the case.
        pub outcome: Option<String>,
        /// Reasons.
        pub reasons: String,
        /// Conditions.
        pub conditions: Vec<NewCondition>,
    }

    /// Names a motion as seen.
    pub struct OfMotionVersion {
        /// Which.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
    }

    /// Declares an open vote void.
    pub struct VoidVote {
        /// Which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// Why.
        pub reason: String,
    }

    /// Records an absent member's written view.
    pub struct RecordView {
        /// On which motion.
        pub motion: MotionId,
        /// Whose.
        pub person: PersonId,
        /// What.
        pub text: String,
    }

    /// Marks a written view as read out.
    pub struct ReadView {
        /// On which motion.
        pub motion: MotionId,
        /// Whose.
        pub person: PersonId,
    }

    /// Proposes a recount.
    pub struct ProposeRecount {
        /// Of which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// The count that should have been declared.
        pub totals: Totals,
        /// How the first one went wrong.
        pub reason: String,
    }

    /// Confirms a recount: the passphrase is typed again.
    pub struct ConfirmRecount {
        /// Of which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// Passphrase.
        pub passphrase: String,
    }

    /// Refuses a recount.
    pub struct RefuseRecount {
        /// Of which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// Why.
        pub reason: String,
    }

    /// Names a motion.
    pub struct OfMotion {
        /// Which.
        pub motion: MotionId,
    }

    /// Votes.
    pub struct CastBallot {
        /// On which motion.
        pub motion: MotionId,
        /// How.
        pub value: BallotValue,
    }

    /// Records what a present member openly showed.
    pub struct RecordBallot {
        /// On which motion.
        pub motion: MotionId,
        /// Whose.
        pub person: PersonId,
        /// How.
        pub value: BallotValue,
    }

    /// Records hands as totals.
    pub struct RecordTotals {
        /// On which motion.
        pub motion: MotionId,
        /// Version seen.
        pub version: u32,
        /// Hands.
        pub totals: Totals,
    }

    /// Records one's dissent.
    pub struct RecordDissent {
        /// On which motion.
        pub motion: MotionId,
        /// Reasons.
        pub text: String,
    }

    /// Adjourns a meeting.
    pub struct Adjourn {
        /// Which.
        pub meeting: MeetingId,
        /// Version seen.
        pub version: u32,
    }
}
