//! One call on one committee: who asks, when, and the way to the record.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::case::Case;
use quorate_domain::committee::{Committee, Person};
use quorate_domain::ids::{ActId, CaseId, MeetingId, PersonId, Stream};
use quorate_domain::meeting::Meeting;
use quorate_domain::motion::MotionMatter;
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::rules::{Library, Regime};
use quorate_ledger::checkpoint::origin;
use quorate_ledger::signature::Statement;
use quorate_ledger::{Act, AppendError, Ledger, Log, Recorded, SealTextError, StreamId};
use quorate_views::{
    CaseRow, Event, NamesOfStream, PersonalText, decode, encode, names_somebody, personal_texts,
    seal_texts,
};
use serde_json::Value;

use crate::error::{Outcome, conflict, disk_refused, fault, not_found};
use crate::gate::{Gate, Interested, Right};
use crate::handlers::minutes::open_to_former;
use crate::house::{House, PlaceKey, new_id};
use crate::opened::Core;
use crate::profiles::{Rules, library_with};
use crate::schema::{Action, ApiError, Done, PersonRef};

/// What an act touched, to be told to who may read it.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    streams: Vec<Stream>,
    /// Cases whose stub itself changed: everybody on the roster may know.
    stubs: Vec<CaseId>,
    /// The case that the minutes touched are about: only its readers are told.
    concerns: Option<CaseId>,
}

impl Touched {
    pub(crate) fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }

    /// Takes in what another act touched.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.streams.extend(other.streams);
        self.stubs.extend(other.stubs);
        self.concerns = self.concerns.or(other.concerns);
    }

    /// Tells of a stream that changed without an act, such as the progress of an import.
    pub(crate) fn also(&mut self, stream: Stream) {
        self.streams.push(stream);
    }

    /// The tags a person may be told.
    pub(crate) fn tags_for(&self, core: &mut Core, person: PersonId) -> Vec<String> {
        let committee = Arc::clone(core.views.committee());
        let today = committee.day_of(core.clock.now());
        let corrects = open_to_former(&mut core.views, &committee, person, today);
        let gate = Gate {
            committee: &committee,
            person,
            today,
            corrects,
        };
        let has = |right| gate.allow(right, None).is_ok();
        let mut tags = Vec::new();
        for stream in &self.streams {
            match stream {
                Stream::Case(case) => {
                    let row = core.views.cases().get(case);
                    let readable =
                        row.is_some_and(|row| gate.allow(Right::Participant, Some(row)).is_ok());
                    let named = self.stubs.contains(case) && has(Right::Participant);
                    if readable || named {
                        tags.extend([format!("case:{case}"), "docket".into(), "desk".into()]);
                        tags.push("interests".into());
                    }
                }
                Stream::Motion(motion) => {
                    let known = core.views.motion(*motion).ok();
                    let matter = known.and_then(|motion| Some(motion.place.as_ref()?.matter));
                    let case = match matter {
                        Some(MotionMatter::Case(case)) => Some(case),
                        _ => None,
                    };
                    let row = case.and_then(|case| core.views.cases().get(&case));
                    let readable = has(Right::Participant)
                        && row.is_none_or(|row| gate.allow(Right::Participant, Some(row)).is_ok());
                    if readable {
                        tags.extend([format!("motion:{motion}"), "meeting".into(), "desk".into()]);
                    }
                }
                Stream::Meeting(_) if has(Right::Participant) => {
                    tags.extend(["meeting".into(), "desk".into()]);
                }
                Stream::Minutes(meeting) if corrects.is_none_or(|own| own == *meeting) => {
                    let row = self.concerns.and_then(|case| core.views.cases().get(&case));
                    let case = row.map(|row| row as &dyn Interested);
                    if gate.allow(Right::Minutes, case).is_ok() {
                        tags.extend(["minutes".into(), "meeting".into(), "desk".into()]);
                    }
                }
                Stream::Guidance(_) if has(Right::SignedIn) => {
                    tags.extend(["guidance".into(), "desk".into()]);
                }
                // Also to whose term ended by it: their screens close.
                Stream::Committee => {
                    tags.extend(["committee".into(), "session".into(), "desk".into()]);
                }
                Stream::Organisation(_) if has(Right::Participant) => {
                    tags.push("organisations".into());
                }
                Stream::Import(_) if has(Right::Secretary) => tags.push("imports".into()),
                Stream::DataRequest(_) | Stream::Disposal(_) if has(Right::ChairOrSecretary) => {
                    tags.extend(["personal-data".into(), "desk".into()]);
                }
                _ => {}
            }
        }
        tags.sort();
        tags.dedup();
        tags
    }
}

/// One call.
pub(crate) struct Scope<'a> {
    pub(crate) house: &'a Arc<House>,
    pub(crate) place: PlaceKey,
    pub(crate) core: &'a mut Core,
    pub(crate) person: PersonId,
    pub(crate) now: DateTime<Utc>,
    pub(crate) today: NaiveDate,
    pub(crate) committee: Arc<Committee>,
    /// For whom the person acts, where that is somebody else.
    pub(crate) on_behalf_of: Option<PersonId>,
    /// The meeting whose minutes the person may still correct, having left since.
    pub(crate) corrects: Option<MeetingId>,
    touched: Touched,
}

impl<'a> Scope<'a> {
    /// Somebody as the roster has them now, after what this call has recorded.
    pub(crate) fn on_roster(&self, person: PersonId) -> Outcome<Person> {
        let known = self.core.views.committee().people.get(&person);
        known.cloned().ok_or_else(|| not_found("person"))
    }

    pub(crate) fn new(
        house: &'a Arc<House>,
        place: PlaceKey,
        core: &'a mut Core,
        person: PersonId,
    ) -> Self {
        let now = core.clock.now();
        let committee = Arc::clone(core.views.committee());
        let today = committee.day_of(now);
        let corrects = open_to_former(&mut core.views, &committee, person, today);
        Self {
            house,
            place,
            core,
            person,
            now,
            today,
            committee,
            on_behalf_of: None,
            corrects,
            touched: Touched::default(),
        }
    }

    pub(crate) fn into_touched(self) -> Touched {
        self.touched
    }

    pub(crate) fn ledger(&self) -> Arc<Ledger> {
        Arc::clone(&self.core.ledger)
    }

    pub(crate) fn gate(&self) -> Gate<'_> {
        Gate {
            committee: &self.committee,
            person: self.person,
            today: self.today,
            corrects: self.corrects,
        }
    }

    /// Tells of a stream that changed without an act: of the vote somebody cast in secret.
    pub(crate) fn touch(&mut self, stream: Stream) {
        self.touched.also(stream);
    }

    /// Of what is recorded in minutes next, only who may read that case is told.
    pub(crate) fn concerns(&mut self, case: Option<CaseId>) {
        self.touched.concerns = case;
    }

    /// Asks the gate.
    pub(crate) fn allow(&self, right: Right) -> Outcome<()> {
        Ok(self.gate().allow(right, None)?)
    }

    /// A case, if the person has the right towards it. The only way to a case's content.
    pub(crate) fn case(&mut self, id: CaseId, right: Right) -> Outcome<Arc<Case>> {
        let case = self.known_case(id)?;
        self.gate().allow(right, Some(&*case))?;
        if let Some(person) = self.gate().in_place_of(right, &*case) {
            self.on_behalf_of = Some(person);
        }
        Ok(case)
    }

    /// A case without asking for its content: for stubs, declarations and rulings only.
    pub(crate) fn known_case(&mut self, id: CaseId) -> Outcome<Arc<Case>> {
        self.allow(Right::Participant)?;
        let case = self.core.views.case(id)?;
        if case.id.is_none() {
            Err(not_found("case"))
        } else {
            Ok(case)
        }
    }

    /// As [`Self::case`], refused as a conflict if its procedure went on since the person saw it.
    pub(crate) fn case_as_seen(
        &mut self,
        id: CaseId,
        version: u32,
        right: Right,
    ) -> Outcome<Arc<Case>> {
        let case = self.case(id, right)?;
        if case.procedure_version == version {
            Ok(case)
        } else {
            Err(conflict("case"))
        }
    }

    pub(crate) fn meeting(&mut self, id: MeetingId) -> Outcome<Arc<Meeting>> {
        let meeting = self.core.views.meeting(id)?;
        if meeting.id.is_none() {
            Err(not_found("meeting"))
        } else {
            Ok(meeting)
        }
    }

    /// Whether a person may read a case.
    pub(crate) fn reads(&self, row: &CaseRow) -> bool {
        self.gate().allow(Right::Participant, Some(row)).is_ok()
    }

    /// One line of what a screen offers: the gate and the law, asked in this order.
    pub(crate) fn action(
        &self,
        act: &str,
        right: Right,
        case: Option<&dyn Interested>,
        law: impl FnOnce() -> Result<(), Refusal>,
    ) -> Action {
        let answer = self.gate().allow(right, case).and_then(|()| law());
        Action {
            act: act.to_owned(),
            allowed: answer.is_ok(),
            refusal: answer.err().map(Into::into),
        }
    }

    pub(crate) fn person_ref(&self, person: PersonId) -> PersonRef {
        PersonRef {
            id: person,
            name: self.committee.name_of(person).to_owned(),
        }
    }

    /// As [`Self::person_ref`]; nobody is the program itself.
    pub(crate) fn author(&self, person: Option<PersonId>) -> PersonRef {
        self.person_ref(person.unwrap_or(PersonId(uuid::Uuid::nil())))
    }

    /// The profiles at hand: shipped, and the committee's own.
    pub(crate) fn library(&self) -> Outcome<&'static Library> {
        library_with(&self.committee.rules)
    }

    /// The regime that leads in the committee today, for whatever belongs to no case.
    pub(crate) fn regime(&self) -> Outcome<Regime<'static>> {
        self.rules_on(self.today)?.lead()
    }

    /// The rules of the committee on a day, for whatever belongs to no case.
    pub(crate) fn rules_on(&self, day: NaiveDate) -> Outcome<Rules> {
        self.rules(self.committee.rules_on(day), day, day)
    }

    /// The rules that govern what is done to a case today.
    pub(crate) fn rules_of(&self, case: &Case) -> Outcome<Rules> {
        self.rules_for(Some(case), self.today)
    }

    /// The rules that govern what is done on a day to a case, or to nothing of a case.
    pub(crate) fn rules_for(&self, case: Option<&Case>, day: NaiveDate) -> Outcome<Rules> {
        let bindings = case.map_or(&[][..], |case| &case.bindings);
        let (profiles, bound_on) = self.committee.rules_for(bindings, day);
        self.rules(profiles, bound_on, day)
    }

    /// Rules of these profiles, bound to on one day, as they are on another.
    pub(crate) fn rules(
        &self,
        profiles: &[String],
        bound_on: NaiveDate,
        day: NaiveDate,
    ) -> Outcome<Rules> {
        let rules = &self.committee.rules;
        Rules::new(self.library()?, rules, profiles, bound_on, day)
    }

    /// Records the events of one command as one act.
    ///
    /// An empty list records nothing. After `Ok` the act is on the disk, and the views have it.
    pub(crate) fn record(&mut self, events: Vec<(Stream, impl Into<Event>)>) -> Outcome<Done> {
        let events: Vec<_> = events
            .into_iter()
            .map(|(stream, event)| (stream, event.into()))
            .collect();
        self.record_all(events)
    }

    /// As [`Self::record`], for events of several kinds of aggregate.
    pub(crate) fn record_all(&mut self, events: Vec<(Stream, Event)>) -> Outcome<Done> {
        self.append(events, |_, _| Ok(()))
    }

    /// As [`Self::record_all`], with the signature of who acts in each event.
    pub(crate) fn record_signed(
        &mut self,
        events: Vec<(Stream, Event)>,
        seed: &[u8; 32],
    ) -> Outcome<Done> {
        let (actor, at) = (self.person.0, self.now);
        let ledger = self.ledger();
        let first = ledger.log().root(1).map_err(|error| fault(&error))?;
        let first = first.unwrap_or_default();
        let (origin, previous) = (origin(first), ledger.log().head_digest());
        self.append(events, |kind, body| {
            let statement = Statement {
                origin: &origin,
                previous,
                actor,
                at,
                kind,
                body,
            };
            let signature = statement.sign(seed);
            body["signature"] = serde_json::to_value(signature)?;
            Ok(())
        })
    }

    /// Records one act. What `sign` does to the body of an event is part of it.
    fn append(
        &mut self,
        events: Vec<(Stream, Event)>,
        sign: impl Fn(&str, &mut Value) -> Outcome<()>,
    ) -> Outcome<Done> {
        if events.is_empty() {
            return Ok(Done { act: None });
        }
        let mut versions: BTreeMap<Stream, u32> = BTreeMap::new();
        let mut recorded = Vec::new();
        let mut names: BTreeMap<Stream, NamesOfStream> = BTreeMap::new();
        let mut personal = Vec::new();
        for (stream, event) in &events {
            let version = match versions.get(stream) {
                Some(version) => version + 1,
                None => self.core.views.aggregate(*stream)?.version() + 1,
            };
            versions.insert(*stream, version);
            let (kind, schema, mut body) = encode(event)?;
            sign(&kind, &mut body)?;
            // What cannot be read back must never reach the journal: it would close the committee.
            decode(*stream, &kind, schema, &body)?;
            if names_somebody(&kind) && !names.contains_key(stream) {
                names.insert(*stream, self.core.views.names_in(*stream)?);
            }
            let known = names.entry(*stream).or_default();
            personal.push(personal_texts(*stream, &kind, &body, known, &mut new_id));
            if let (Stream::Case(case), true) = (stream, changes_stub(&kind)) {
                self.touched.stubs.push(*case);
            }
            recorded.push(Recorded {
                stream: StreamId::new(stream.to_string()),
                version,
                kind,
                schema,
                body,
            });
        }
        self.seal_personal(&mut recorded, &personal)?;
        let id = new_id();
        let act = Act {
            id,
            at: self.now,
            actor: Some(self.person.0),
            on_behalf_of: self.on_behalf_of.map(|person| person.0),
            events: recorded,
        };
        let ledger = self.ledger();
        let head = self.core.views.head();
        match ledger.log().append(head, &[act]) {
            Ok(_) => {}
            Err(AppendError::Unknown(error)) => {
                fault(&error);
                return Err(ApiError::Unknown { act: ActId(id) });
            }
            Err(AppendError::Refused(error)) => {
                fault(&error);
                return Err(disk_refused());
            }
            Err(error @ AppendError::Stopped) => {
                self.house.close_place(self.place);
                return Err(fault(&error));
            }
            Err(error) => return Err(fault(&error)),
        }
        // The act is done, whatever becomes of the views: if they cannot be folded here, the
        // folder is opened anew and they are.
        let folded = ledger
            .log()
            .read_from(head.next())
            .try_for_each(|placed| -> Outcome<()> {
                let placed = placed.map_err(|error| fault(&error))?;
                Ok(self.core.views.fold(&placed)?)
            });
        if folded.is_err() {
            self.house.close_place(self.place);
        } else if versions
            .keys()
            .any(|stream| matches!(stream, Stream::Motion(_)))
        {
            self.core.destroy_idle_boxes();
        }
        self.committee = Arc::clone(self.core.views.committee());
        self.touched.streams.extend(versions.into_keys());
        Ok(Done {
            act: Some(ActId(id)),
        })
    }
}

impl Scope<'_> {
    /// Seals what the events of an act tell of somebody, with keys that are on the disk before it.
    fn seal_personal(
        &self,
        recorded: &mut [Recorded],
        personal: &[Vec<PersonalText>],
    ) -> Outcome<()> {
        let subjects = personal.iter().flatten().map(|text| text.subject);
        let subjects: Vec<_> = subjects.collect();
        let ledger = self.ledger();
        let keys = ledger.subjects();
        keys.ensure(&subjects).map_err(|error| {
            fault(&error);
            disk_refused()
        })?;
        for (event, texts) in recorded.iter_mut().zip(personal) {
            seal_texts(keys, &mut event.body, texts).map_err(|error| match error {
                SealTextError::Erased(_) => Refusal::of(RefusalCode::DataErased).into(),
                SealTextError::Io(error) => fault(&error),
            })?;
        }
        Ok(())
    }
}

/// Whether an event changes what even a recused person may see of a case.
fn changes_stub(kind: &str) -> bool {
    matches!(
        kind,
        "submission_logged"
            | "case_accepted"
            | "interest_declared"
            | "interest_reported"
            | "interest_ruled"
            | "member_challenged"
            | "parties_corrected"
            | "case_undone"
    )
}
