//! The minutes of a meeting: what is written about it, what its attendees correct, their approval,
//! and the signed sheets that were scanned.
//!
//! A stream of its own beside the meeting's, so that writing does not make an open agenda stale.
//! Deliberately not here: attendance, recusals, motions and their results. Those are the record's
//! and are shown as it has them, so no command can change them.

pub mod decide;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use decide::{MinutesCommand, decide};

use crate::ids::{ItemId, MeetingId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::signature::KeySignature;
use crate::vocabulary::{Language, MinutesStage, SheetKind};

/// A part of the minutes that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Before the first item.
    Opening,
    /// On an item.
    Item(ItemId),
    /// After the last item.
    Closing,
}

/// The minutes as a file, written when they were approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesFile {
    /// Its language.
    pub language: Language,
    /// SHA-256 of the stored PDF.
    pub digest: String,
    /// Bytes.
    pub size: u64,
}

/// Somebody recused from an item, who does not approve what is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotApproving {
    /// Which item of the minuted meeting.
    pub item: ItemId,
    /// Who.
    pub people: Vec<PersonId>,
}

/// How minutes were approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The meeting that approved them.
    pub meeting: MeetingId,
    /// Its item.
    pub item: ItemId,
    /// Who was there with a vote.
    pub by: Vec<PersonId>,
    /// Who of them does not approve which item.
    pub except: Vec<NotApproving>,
    /// The files as approved.
    pub files: Vec<MinutesFile>,
}

/// A signed sheet that was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is.
    pub kind: SheetKind,
    /// The item it is about; none for the whole meeting.
    pub item: Option<ItemId>,
    /// Name of the file.
    pub name: String,
    /// SHA-256.
    pub digest: String,
    /// Bytes.
    pub size: u64,
}

/// A signature under approved minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesSignature {
    /// Printed name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Meaning.
    pub meaning: String,
    /// The public key it fits, base 64.
    pub key: Option<String>,
    /// When, by whom.
    pub written: Written,
}

/// What happened to the minutes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum MinutesEvent {
    /// What is said in a section was written anew; what it said before stays in the record.
    NarrativeSaved {
        /// Which section.
        section: Section,
        /// The revision that its writer saw.
        seen: u32,
        /// All of its text.
        text: String,
    },
    /// They were put to the attendees for correction, or the day for it was moved.
    MinutesPut {
        /// Last day.
        until: NaiveDate,
    },
    /// An attendee asked for a correction.
    CorrectionProposed {
        /// Its number, from 1.
        number: u16,
        /// Of which section.
        section: Section,
        /// What should be said.
        text: String,
    },
    /// An attendee agreed.
    MinutesAgreed {},
    /// A proposed correction was settled.
    CorrectionSettled {
        /// Its number.
        number: u16,
        /// Whether it was taken.
        taken: bool,
        /// Why; may be empty where it was taken.
        reason: String,
    },
    /// They were approved at a meeting and are locked for good.
    MinutesApproved {
        /// Their number.
        number: String,
        /// How.
        approval: Approval,
    },
    /// Somebody signed the approved minutes.
    MinutesSigned {
        /// Printed name.
        name: String,
        /// Role in which they signed.
        role: String,
        /// What the signature means.
        meaning: String,
        /// The signature itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signature: Option<KeySignature>,
    },
    /// A remark was added after they were approved.
    MinutesRemarked {
        /// On which section; none for the whole.
        section: Option<Section>,
        /// What it says.
        text: String,
    },
    /// A scan of a signed sheet was attached.
    SheetAttached {
        /// The sheet.
        sheet: Sheet,
    },
}

/// When, and by whom.
pub type Written = (DateTime<Utc>, Option<PersonId>);

/// What is said in a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrative {
    /// Its text.
    pub text: String,
    /// How often it was written: what a writer sends back as seen.
    pub revision: u32,
    /// When it was last written and by whom.
    pub written: Option<Written>,
}

/// A proposed correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its number, from 1.
    pub number: u16,
    /// Of which section.
    pub section: Section,
    /// What should be said.
    pub text: String,
    /// When and by whom.
    pub proposed: Written,
    /// How it was settled.
    pub settled: Option<Settled>,
}

/// How a proposed correction was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Whether it was taken.
    pub taken: bool,
    /// Why.
    pub reason: String,
    /// When and by whom.
    pub written: Written,
}

/// Minutes as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Minutes {
    /// Events so far.
    pub version: u32,
    /// What is written, by section.
    pub narrative: BTreeMap<Section, Narrative>,
    /// When something was last written.
    pub changed_at: Option<DateTime<Utc>>,
    /// Until when they are open to correction; none before they were put.
    pub put: Option<(NaiveDate, Written)>,
    /// Proposed corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// Who agreed, and when last.
    pub agreed: BTreeMap<PersonId, DateTime<Utc>>,
    /// Their number and how they were approved.
    pub approved: Option<(String, Approval, Written)>,
    /// Who signed them once they were approved.
    pub signatures: Vec<MinutesSignature>,
    /// Remarks since, oldest first.
    pub remarks: Vec<(Option<Section>, String, Written)>,
    /// Scans of signed sheets, oldest first.
    pub sheets: Vec<(Sheet, Written)>,
}

impl Minutes {
    /// How far they are.
    pub fn stage(&self) -> MinutesStage {
        match (&self.put, &self.approved) {
            (_, Some(_)) => MinutesStage::Approved,
            (Some(_), None) => MinutesStage::Correction,
            (None, None) => MinutesStage::Draft,
        }
    }

    /// What is said in a section.
    pub fn said(&self, section: Section) -> Narrative {
        self.narrative.get(&section).cloned().unwrap_or_default()
    }

    /// Whether somebody has agreed to what is written now.
    pub fn agrees(&self, person: PersonId) -> bool {
        let agreed = self.agreed.get(&person);
        agreed.is_some_and(|at| self.changed_at.is_none_or(|changed| changed <= *at))
    }

    /// Corrections that wait.
    pub fn unsettled(&self) -> impl Iterator<Item = &Correction> {
        let all = self.corrections.iter();
        all.filter(|correction| correction.settled.is_none())
    }

    /// Whether they may be written. `opened`: the meeting has been opened.
    pub fn may_write(&self, opened: bool) -> Result<(), Refusal> {
        ensure(opened, RefusalCode::MeetingNotOpen)?;
        self.not_approved()
    }

    /// Whether they may be put to the attendees. `over`: the meeting is adjourned.
    pub fn may_put(&self, over: bool) -> Result<(), Refusal> {
        ensure(over, RefusalCode::MeetingNotOver)?;
        self.not_approved()
    }

    /// Whether they are open to correction on a day by somebody who was there or was not.
    pub fn may_correct(&self, attended: bool, today: NaiveDate) -> Result<(), Refusal> {
        self.not_approved()?;
        let Some((until, _)) = self.put else {
            return Err(RefusalCode::MinutesNotPut.into());
        };
        ensure(attended, RefusalCode::NotAttendee)?;
        ensure(
            today <= until,
            Refusal::of(RefusalCode::CorrectionsOver).with("until", until),
        )
    }

    /// Whether somebody may agree.
    pub fn may_agree(
        &self,
        person: PersonId,
        attended: bool,
        today: NaiveDate,
    ) -> Result<(), Refusal> {
        self.may_correct(attended, today)?;
        ensure(!self.agrees(person), RefusalCode::NoChange)
    }

    /// Whether a proposed correction may be settled.
    pub fn may_settle(&self, correction: &Correction) -> Result<(), Refusal> {
        self.not_approved()?;
        ensure(correction.settled.is_none(), RefusalCode::CorrectionSettled)
    }

    /// Whether a meeting may approve them on a day: every correction is settled, and the time for
    /// them is over or everybody who was there has agreed.
    pub fn may_approve(&self, today: NaiveDate, attendees: &[PersonId]) -> Result<(), Refusal> {
        self.not_approved()?;
        let Some((until, _)) = self.put else {
            return Err(RefusalCode::MinutesNotPut.into());
        };
        let open = self.unsettled().count();
        ensure(
            open == 0,
            Refusal::of(RefusalCode::CorrectionsUnsettled).with("count", open),
        )?;
        let all_agree = attendees.iter().all(|person| self.agrees(*person));
        ensure(
            until <= today || all_agree,
            Refusal::of(RefusalCode::CorrectionsOpen).with("until", until),
        )
    }

    /// Whether somebody may sign: once they are approved, and once each.
    pub fn may_sign(&self, person: PersonId) -> Result<(), Refusal> {
        ensure(self.approved.is_some(), RefusalCode::MinutesNotYetApproved)?;
        let mut signed = self.signatures.iter();
        let known = signed.any(|signature| signature.written.1 == Some(person));
        ensure(!known, RefusalCode::MinutesSignedAlready)
    }

    /// Whether a remark may be added: only then, for before that they are corrected.
    pub fn may_remark(&self) -> Result<(), Refusal> {
        ensure(self.approved.is_some(), RefusalCode::MinutesNotApproved)
    }

    fn not_approved(&self) -> Result<(), Refusal> {
        ensure(self.approved.is_none(), RefusalCode::MinutesLocked)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(mut self, event: &MinutesEvent, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
        self.version += 1;
        let written = (at, by);
        match event {
            MinutesEvent::NarrativeSaved { section, text, .. } => {
                let narrative = self.narrative.entry(*section).or_default();
                narrative.text.clone_from(text);
                narrative.revision += 1;
                narrative.written = Some(written);
                self.changed_at = Some(at);
            }
            MinutesEvent::MinutesPut { until } => self.put = Some((*until, written)),
            MinutesEvent::CorrectionProposed {
                number,
                section,
                text,
            } => self.corrections.push(Correction {
                number: *number,
                section: *section,
                text: text.clone(),
                proposed: written,
                settled: None,
            }),
            MinutesEvent::MinutesAgreed {} => self.agreed.extend(by.map(|person| (person, at))),
            MinutesEvent::CorrectionSettled {
                number,
                taken,
                reason,
            } => {
                let mut all = self.corrections.iter_mut();
                if let Some(known) = all.find(|known| known.number == *number) {
                    known.settled = Some(Settled {
                        taken: *taken,
                        reason: reason.clone(),
                        written,
                    });
                }
            }
            MinutesEvent::MinutesApproved { number, approval } => {
                self.approved = Some((number.clone(), approval.clone(), written));
            }
            MinutesEvent::MinutesSigned {
                name,
                role,
                meaning,
                signature,
            } => self.signatures.push(MinutesSignature {
                name: name.clone(),
                role: role.clone(),
                meaning: meaning.clone(),
                key: signature.as_ref().map(|signature| signature.key.clone()),
                written,
            }),
            MinutesEvent::MinutesRemarked { section, text } => {
                self.remarks.push((*section, text.clone(), written));
            }
            MinutesEvent::SheetAttached { sheet } => self.sheets.push((sheet.clone(), written)),
        }
        self
    }
}
