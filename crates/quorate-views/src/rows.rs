//! Rows: the small values that lists are made of, one per aggregate.
//!
//! A row is a function of the aggregate's state alone, so that a rebuilt shelf equals the live one.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::case::{Case, NoticeAbout};
use quorate_domain::data_request::DataRequest;
use quorate_domain::disposal::Disposal;
use quorate_domain::guidance::Guidance;
use quorate_domain::ids::{
    CaseId, DataRequestId, DecisionId, DisposalId, GuidanceId, ImportId, MeetingId, MotionId,
    OrganisationId, PersonId, SystemId,
};
use quorate_domain::import::{Import, ImportCounts};
use quorate_domain::meeting::Meeting;
use quorate_domain::meeting::minutes::Minutes;
use quorate_domain::motion::Motion;
use quorate_domain::organisation::Organisation;
use quorate_domain::vocabulary::{
    DataRequestEnd, GuidanceKind, GuidanceStage, ImportStage, InterestState, ItemEnd, Language,
    MeetingStage, MinutesStage, RiskTier, Stage,
};
use serde::{Deserialize, Serialize};

use crate::stored::is_withheld;

/// Longest text in a row, in characters: the shelf takes values up to 8 KiB.
const LONGEST: usize = 400;

/// Bytes that former names may take in a row together.
const ROOM_FOR_NAMES: usize = 5_000;

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// A case in lists and on desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    /// Id.
    pub id: CaseId,
    /// Case number.
    pub number: Option<String>,
    /// Receipt number.
    pub receipt: String,
    /// All receipt numbers given to its submissions.
    pub receipts: Vec<String>,
    /// Title, shortened.
    pub title: String,
    /// Party, shortened.
    pub party: String,
    /// Organisation.
    pub organisation: Option<OrganisationId>,
    /// System.
    pub system: Option<SystemId>,
    /// Stage.
    pub stage: Stage,
    /// Pathway.
    pub pathway: Option<String>,
    /// Tier.
    pub tier: Option<RiskTier>,
    /// Day received.
    pub received: NaiveDate,
    /// Last day of the clock while it runs, with its profile and article.
    pub due: Option<(NaiveDate, String, String)>,
    /// The import it came from.
    pub import: Option<ImportId>,
    /// Digest of the imported row's cells.
    pub row_digest: Option<String>,
    /// Where people stand who have answered.
    pub interests: BTreeMap<PersonId, InterestState>,
    /// Who is asked again, because the parties were corrected after they had answered.
    pub asked_again: Vec<PersonId>,
    /// People on whose interest, or on a challenge of whom, a ruling is awaited.
    pub rulings_open: Vec<PersonId>,
    /// Reviewers whose review is awaited, and who may read the case.
    pub reviews_open: Vec<PersonId>,
    /// Reviewers assigned who have not handed in a review, whether or not they have answered.
    pub reviewers_open: Vec<PersonId>,
    /// The open round of clarification.
    pub round: Option<RoundRow>,
    /// Day completion was asked, while it is awaited.
    pub completion_asked: Option<DateTime<Utc>>,
    /// Open conditions: number, due.
    pub conditions: Vec<(u16, Option<NaiveDate>)>,
    /// The meeting on whose agenda it is.
    pub meeting: Option<MeetingId>,
    /// The motion that goes round in writing, and the last day on which members vote.
    pub circulation: Option<(MotionId, NaiveDate)>,
    /// The last decision.
    pub decision: Option<DecisionRow>,
    /// Meetings that decided on it and whose letter is not issued, at most 50.
    pub letters_due: Vec<MeetingId>,
    /// Whether a decision without a meeting waits for the agenda on which it is noted.
    pub to_note: bool,
    /// Who is to countersign a correction.
    pub countersign: Option<PersonId>,
    /// How long it is kept, once it is over.
    pub keeping: Option<KeepingRow>,
    /// What is searched and sorted by, made of the row when it is taken in.
    #[serde(skip)]
    pub(crate) lower: Lower,
}

/// Texts of a row in lower case: a search through all cases then makes none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lower {
    /// Title, party, number and receipt number, a line feed between them.
    all: String,
    /// Where the title ends.
    title: usize,
    /// Where the party ends.
    party: usize,
}

impl Lower {
    fn of(row: &CaseRow) -> Self {
        let mut all = row.title.to_lowercase();
        let title = all.len();
        all.push('\n');
        all.push_str(&row.party.to_lowercase());
        let party = all.len();
        for text in [row.reference(), &row.receipt] {
            all.push('\n');
            all.push_str(&text.to_lowercase());
        }
        all.shrink_to_fit();
        Self { all, title, party }
    }
}

/// An open round of clarification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRow {
    /// Asked.
    pub asked: DateTime<Utc>,
    /// Due.
    pub due: NaiveDate,
    /// Whether answers came in.
    pub answered: bool,
}

/// How long a case is kept that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepingRow {
    /// The day it was over.
    pub over: NaiveDate,
    /// The day its time of keeping is counted from.
    pub began: Option<NaiveDate>,
    /// When somebody last looked whether that had come.
    pub looked: Option<DateTime<Utc>>,
    /// Whether a legal hold stands.
    pub held: bool,
    /// Whether what it held is destroyed.
    pub disposed: bool,
}

impl KeepingRow {
    fn of(case: &Case) -> Option<Self> {
        let over = match case.stage() {
            Stage::Closed => case.closed.as_ref().map(|(stamp, _)| stamp.at),
            Stage::NotTaken => case.validations.last().map(|last| last.stamp.at),
            _ => None,
        };
        let keeping = &case.keeping;
        Some(Self {
            over: over?.date_naive(),
            began: keeping.began.as_ref().map(|(_, on)| *on),
            looked: keeping.looked.map(|stamp| stamp.at),
            held: keeping.hold.is_some(),
            disposed: keeping.disposed.is_some(),
        })
    }
}

/// The last decision of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRow {
    /// Id.
    pub id: DecisionId,
    /// Outcome.
    pub outcome: String,
    /// Day.
    pub on: NaiveDate,
    /// Who presided and signs.
    pub presiding: PersonId,
    /// Whether it is signed.
    pub signed: bool,
    /// Languages of letters issued.
    pub letters: Vec<Language>,
    /// Whether a letter was delivered.
    pub delivered: bool,
}

impl CaseRow {
    /// The row of a case; none before it was logged.
    pub fn of(case: &Case) -> Option<Self> {
        let opening = case.opening.as_ref()?;
        let stage = case.stage();
        let running = matches!(
            stage,
            Stage::Accepted | Stage::Review | Stage::Clarification | Stage::Ready
        );
        let due = case
            .clock
            .as_ref()
            .filter(|_| running && case.decisions.is_empty() && !case.clock_stands_still());
        let decision = case.decisions.last();
        Some(Self {
            id: case.id?,
            number: case.number.clone(),
            receipt: opening.receipt.clone(),
            receipts: case
                .submissions
                .iter()
                .map(|given| given.receipt.clone())
                .collect(),
            title: short(&opening.title),
            party: short(&opening.party),
            organisation: opening.organisation,
            system: opening.system,
            stage,
            pathway: case.routing.as_ref().map(|routing| routing.pathway.clone()),
            tier: case.routing.as_ref().map(|routing| routing.tier),
            received: opening.received,
            due: due.map(|clock| (clock.last_day, clock.profile.clone(), clock.article.clone())),
            import: opening.imported.as_ref().map(|from| from.import),
            row_digest: opening
                .imported
                .as_ref()
                .map(|from| from.digest.clone())
                .filter(|digest| !is_withheld(digest)),
            interests: case
                .interests
                .iter()
                .map(|(person, interest)| (*person, interest.state()))
                .collect(),
            asked_again: case
                .interests
                .keys()
                .copied()
                .filter(|person| case.asks_again(*person))
                .collect(),
            rulings_open: case
                .interests
                .iter()
                .filter(|(person, interest)| {
                    interest.state() == InterestState::Undecided
                        || interest.challenge().is_some()
                        || case.late_interest(**person).is_some()
                })
                .map(|(person, _)| *person)
                .collect(),
            reviews_open: match stage {
                Stage::Review | Stage::Clarification => case.reviews_open().collect(),
                _ => Vec::new(),
            },
            reviewers_open: case
                .reviewers
                .iter()
                .copied()
                .filter(|reviewer| {
                    !case
                        .reviews
                        .iter()
                        .any(|review| review.stamp.by == Some(*reviewer))
                })
                .collect(),
            round: case
                .open_round()
                .filter(|_| stage == Stage::Clarification)
                .map(|round| RoundRow {
                    asked: round.asked.at,
                    due: round.due,
                    answered: round.answered.is_some(),
                }),
            completion_asked: case
                .validations
                .last()
                .filter(|_| stage == Stage::Completion)
                .map(|validation| validation.stamp.at),
            conditions: case
                .decisions
                .iter()
                .flat_map(|decision| (1u16..).zip(&decision.conditions))
                .filter(|(_, condition)| condition.cleared.is_none() && stage != Stage::Closed)
                .map(|(number, condition)| (number, condition.decided.due))
                .take(50)
                .collect(),
            circulation: case.circulation.map(|open| (open.motion, open.until)),
            meeting: case.open_agenda().map(|entry| entry.meeting),
            letters_due: letters_due(case),
            to_note: case.is_decided() && case.awaits_noting(),
            lower: Lower::default(),
            keeping: KeepingRow::of(case),
            countersign: case
                .decisions
                .iter()
                .find(|decision| decision.open_correction().is_some())
                .map(|decision| decision.presiding),
            decision: decision.map(|decision| DecisionRow {
                id: decision.id,
                outcome: decision.outcome.clone(),
                on: decision.on,
                presiding: decision.presiding,
                signed: decision.signature.is_some(),
                letters: decision
                    .letters
                    .iter()
                    .map(|letter| letter.language)
                    .collect(),
                delivered: decision
                    .letters
                    .iter()
                    .any(|letter| letter.delivered.is_some()),
            }),
        })
    }

    /// Whether a review is awaited from a person, once they have answered the interest question.
    pub fn reviews_awaited_from(&self, person: PersonId) -> bool {
        self.reviewers_open.contains(&person)
    }

    /// Where a person stands towards it.
    pub fn interest_of(&self, person: PersonId) -> InterestState {
        self.interests
            .get(&person)
            .copied()
            .unwrap_or(InterestState::Unanswered)
    }

    /// Makes what it is searched and sorted by.
    pub(crate) fn take_in(mut self) -> Self {
        self.lower = Lower::of(&self);
        self
    }

    /// The title in lower case.
    pub fn lower_title(&self) -> &str {
        self.lower.all.get(..self.lower.title).unwrap_or_default()
    }

    /// The party in lower case.
    pub fn lower_party(&self) -> &str {
        let Lower { all, title, party } = &self.lower;
        all.get(title + 1..*party).unwrap_or_default()
    }

    /// Whether number, receipt number, title or party contains a text, given in lower case.
    pub fn contains(&self, wanted: &str) -> bool {
        self.lower.all.contains(wanted)
    }

    /// The number, or the receipt number before acceptance.
    pub fn reference(&self) -> &str {
        self.number.as_deref().unwrap_or(&self.receipt)
    }
}

/// Meetings that decided on a case or put it off, and whose letter about it is not issued.
fn letters_due(case: &Case) -> Vec<MeetingId> {
    if case.stage() == Stage::Undone {
        return Vec::new();
    }
    let decided = case.decisions.iter();
    let decided = decided
        .filter(|decision| decision.letters.is_empty())
        // No letter goes out about what has no effect.
        .filter(|decision| !case.is_replaced(decision.id) && !case.is_suspended(decision.id))
        .filter_map(|decision| decision.meeting);
    let deferred = case.agenda.iter().filter(|entry| {
        let about = NoticeAbout::Deferral(entry.item);
        let due = entry
            .end
            .as_ref()
            .is_some_and(|(end, _)| *end == ItemEnd::Deferred);
        due && !entry.noting && case.notices_about(about).next().is_none()
    });
    decided
        .chain(deferred.map(|entry| entry.meeting))
        .take(50)
        .collect()
}

/// A meeting in lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRow {
    /// Id.
    pub id: MeetingId,
    /// Title, shortened.
    pub title: String,
    /// Day.
    pub date: NaiveDate,
    /// Time of day.
    pub time: String,
    /// Place, shortened.
    pub place: String,
    /// Stage.
    pub stage: MeetingStage,
    /// Items.
    pub items: u32,
}

impl MeetingRow {
    /// The row of a meeting; none before it was called.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        Some(Self {
            id: meeting.id?,
            title: short(&meeting.title),
            date: meeting.date,
            time: meeting.time.clone(),
            place: short(&meeting.place),
            stage: meeting.stage(),
            items: u32::try_from(meeting.items.len()).unwrap_or(u32::MAX),
        })
    }
}

/// The minutes of a meeting in lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesRow {
    /// The meeting.
    pub meeting: MeetingId,
    /// Stage.
    pub stage: MinutesStage,
    /// Last day for corrections, once they were put.
    pub until: Option<NaiveDate>,
    /// Their number, once approved.
    pub number: Option<String>,
    /// Corrections that are not settled.
    pub unsettled: u32,
    /// Who agrees to what is written now.
    pub agreed: Vec<PersonId>,
}

impl MinutesRow {
    /// The row of a meeting's minutes.
    pub fn of(meeting: MeetingId, minutes: &Minutes) -> Self {
        let agreed = minutes.agreed.keys().copied();
        Self {
            meeting,
            stage: minutes.stage(),
            until: minutes.put.map(|(until, _)| until),
            number: minutes.approved.as_ref().map(|(number, ..)| number.clone()),
            unsettled: u32::try_from(minutes.unsettled().count()).unwrap_or(u32::MAX),
            agreed: agreed
                .filter(|person| minutes.agrees(*person))
                .take(100)
                .collect(),
        }
    }
}

/// At which meeting a motion was put; one in writing has no row, its case knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotionRow {
    /// Id.
    pub id: MotionId,
    /// Meeting.
    pub meeting: MeetingId,
}

impl MotionRow {
    /// The row of a motion; none before it was put at a meeting.
    pub fn of(motion: &Motion) -> Option<Self> {
        let place = motion.place.as_ref()?;
        Some(Self {
            id: place.motion,
            meeting: place.meeting()?,
        })
    }
}

/// An organisation in lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRow {
    /// Id.
    pub id: OrganisationId,
    /// Name.
    pub name: String,
    /// Names it had, the last first, at most ten and fewer if they are very long.
    pub also: Vec<String>,
    /// Systems.
    pub systems: u32,
}

impl OrganisationRow {
    /// The row of an organisation; none before it was registered.
    pub fn of(organisation: &Organisation) -> Option<Self> {
        let mut room = ROOM_FOR_NAMES;
        let also = organisation
            .also
            .iter()
            .rev()
            .take(10)
            .map(|name| short(name));
        Some(Self {
            id: organisation.id?,
            name: short(&organisation.name),
            also: also
                .take_while(|name| {
                    // With its length before it.
                    let bytes = name.len() + 5;
                    let fits = bytes <= room;
                    room = room.saturating_sub(bytes);
                    fits
                })
                .collect(),
            systems: u32::try_from(organisation.systems.len()).unwrap_or(u32::MAX),
        })
    }

    /// Its name and those it had: what it is recognised by.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.also.iter().chain([&self.name]).map(String::as_str)
    }
}

/// Guidance in lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceRow {
    /// Id.
    pub id: GuidanceId,
    /// Kind.
    pub kind: GuidanceKind,
    /// Title in English, shortened.
    pub title_en: Option<String>,
    /// Title in Chinese, shortened.
    pub title_zh: Option<String>,
    /// Last part of its address.
    pub slug: String,
    /// Stage.
    pub stage: GuidanceStage,
    /// Version in force, and since when.
    pub in_force: Option<(u16, NaiveDate)>,
    /// Last change.
    pub changed_at: DateTime<Utc>,
    /// Cases cited, at most 100.
    pub cites: Vec<CaseId>,
}

impl GuidanceRow {
    /// The row of a piece of guidance; none before it was drafted.
    pub fn of(guidance: &Guidance) -> Option<Self> {
        Some(Self {
            id: guidance.id?,
            kind: guidance.kind?,
            title_en: guidance.text.title.en.as_deref().map(short),
            title_zh: guidance.text.title.zh.as_deref().map(short),
            slug: guidance.slug.clone(),
            stage: guidance.stage(),
            in_force: guidance
                .newest()
                .map(|version| (version.number, version.from)),
            changed_at: guidance.changed_at?,
            cites: guidance.text.cites.iter().copied().take(100).collect(),
        })
    }
}

/// An import in lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRow {
    /// Id.
    pub id: ImportId,
    /// Name of the file, shortened.
    pub name: String,
    /// Began.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<PersonId>,
    /// Stage as recorded: `Interrupted` while no end is.
    pub stage: ImportStage,
    /// Rows of the file.
    pub rows: u32,
    /// Counts at its end.
    pub counts: ImportCounts,
}

/// A request about somebody's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataRequestRow {
    /// Id.
    pub id: DataRequestId,
    /// How it ended; none while it is open.
    pub end: Option<DataRequestEnd>,
    /// Who proposed to release what it withholds, while another is to agree.
    pub release_proposed: Option<PersonId>,
}

impl DataRequestRow {
    /// The row of a request; none before it was logged.
    pub fn of(request: &DataRequest) -> Option<Self> {
        let proposed = request.release.as_ref().filter(|_| request.withholds());
        Some(Self {
            id: request.id?,
            end: request.decided.as_ref().map(|decided| decided.end),
            release_proposed: proposed.and_then(|(stamp, _)| stamp.by),
        })
    }
}

/// A list of cases whose keeping is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisposalRow {
    /// Id.
    pub id: DisposalId,
    /// Whether it waits for approval.
    pub open: bool,
    /// Who approved it.
    pub approved_by: Vec<PersonId>,
}

impl DisposalRow {
    /// The row of a list; none before it was made.
    pub fn of(disposal: &Disposal) -> Option<Self> {
        Some(Self {
            id: disposal.id?,
            open: disposal.is_open(),
            approved_by: disposal
                .approvals
                .iter()
                .filter_map(|stamp| stamp.by)
                .collect(),
        })
    }
}

impl ImportRow {
    /// The row of an import; none before it began.
    pub fn of(import: &Import) -> Option<Self> {
        Some(Self {
            id: import.id?,
            name: short(&import.name),
            at: import.at?,
            by: import.by,
            stage: import.stage?,
            rows: import.rows,
            counts: import.counts,
        })
    }
}
