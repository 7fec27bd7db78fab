//! A request about data that the committee keeps of somebody (PIPL art. 47, GDPR art. 17 and 18): it
//! ends in erasing them, in keeping them withheld, or in a refusal with its source.
//!
//! Deliberately not here: which keys there are, whether the law obliges to keep a case, and who the
//! request's person is. Names of members, their votes and decisions are never among what is erased.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::Stamp;
use crate::ids::{DataRequestId, PersonId};
use crate::refusal::{Refusal, RefusalCode, ensure};
use crate::vocabulary::DataRequestEnd;

/// What happened to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum DataRequestEvent {
    /// It came in.
    DataRequestLogged {
        /// Which.
        request: DataRequestId,
        /// Whose data it is about, by name.
        name: String,
        /// What it asks and why.
        text: String,
        /// Day it was received.
        received: NaiveDate,
    },
    /// It ended.
    DataRequestDecided {
        /// How.
        end: DataRequestEnd,
        /// Whose keys were destroyed or are withheld.
        subjects: Vec<Uuid>,
        /// Attachments that were destroyed, by the SHA-256 of their bytes.
        files: Vec<String>,
        /// The ground: an article of law, a rule.
        ground: String,
        /// Why.
        reason: String,
    },
    /// Somebody proposed that what is withheld is released.
    ReleaseProposed {
        /// Why.
        reason: String,
    },
    /// Another agreed: it is released.
    DataReleased {},
}

/// A request as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DataRequest {
    /// Events so far.
    pub version: u32,
    /// Id; none before it was logged.
    pub id: Option<DataRequestId>,
    /// Whose data it is about, by name.
    pub name: String,
    /// What it asks and why.
    pub text: String,
    /// Day it was received.
    pub received: Option<NaiveDate>,
    /// When it was logged, by whom.
    pub logged: Option<Stamp>,
    /// How it ended.
    pub decided: Option<Decided>,
    /// The proposal to release what is withheld, with its reason.
    pub release: Option<(Stamp, String)>,
    /// When it was released, by whom.
    pub released: Option<Stamp>,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// How.
    pub end: DataRequestEnd,
    /// Whose keys.
    pub subjects: Vec<Uuid>,
    /// Attachments.
    pub files: Vec<String>,
    /// The ground.
    pub ground: String,
    /// Why.
    pub reason: String,
    /// When, by whom.
    pub stamp: Stamp,
}

/// What somebody wants done to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataRequestCommand {
    /// Logs it.
    Log {
        /// New id.
        request: DataRequestId,
        /// Whose data.
        name: String,
        /// What it asks.
        text: String,
        /// Day it was received.
        received: NaiveDate,
        /// Fact: today.
        today: NaiveDate,
    },
    /// Ends it.
    Decide {
        /// How.
        end: DataRequestEnd,
        /// Whose keys.
        subjects: Vec<Uuid>,
        /// Attachments.
        files: Vec<String>,
        /// The ground.
        ground: String,
        /// Why.
        reason: String,
    },
    /// Proposes to release what is withheld.
    ProposeRelease {
        /// Why.
        reason: String,
    },
    /// Agrees to that.
    Release,
}

impl DataRequest {
    /// Whether something is withheld by it now.
    pub fn withholds(&self) -> bool {
        let decided = self.decided.as_ref();
        decided.is_some_and(|decided| decided.end == DataRequestEnd::Restricted)
            && self.released.is_none()
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(
        mut self,
        event: &DataRequestEvent,
        at: DateTime<Utc>,
        by: Option<PersonId>,
    ) -> Self {
        self.version += 1;
        let stamp = Stamp { at, by };
        match event {
            DataRequestEvent::DataRequestLogged {
                request,
                name,
                text,
                received,
            } => {
                self.id = Some(*request);
                self.name.clone_from(name);
                self.text.clone_from(text);
                self.received = Some(*received);
                self.logged = Some(stamp);
            }
            DataRequestEvent::DataRequestDecided {
                end,
                subjects,
                files,
                ground,
                reason,
            } => {
                self.decided = Some(Decided {
                    end: *end,
                    subjects: subjects.clone(),
                    files: files.clone(),
                    ground: ground.clone(),
                    reason: reason.clone(),
                    stamp,
                });
            }
            DataRequestEvent::ReleaseProposed { reason } => {
                self.release = Some((stamp, reason.clone()));
            }
            DataRequestEvent::DataReleased {} => self.released = Some(stamp),
        }
        self
    }

    /// Decides on a command.
    ///
    /// # Errors
    /// A refusal says what stands against it.
    pub fn decide(
        &self,
        command: DataRequestCommand,
        actor: PersonId,
    ) -> Result<DataRequestEvent, Refusal> {
        match command {
            DataRequestCommand::Log {
                request,
                name,
                text,
                received,
                today,
            } => {
                ensure(self.id.is_none(), RefusalCode::NoChange)?;
                ensure(received <= today, RefusalCode::DateAhead)?;
                Ok(DataRequestEvent::DataRequestLogged {
                    request,
                    name: said(&name)?,
                    text: said(&text)?,
                    received,
                })
            }
            DataRequestCommand::Decide {
                end,
                subjects,
                files,
                ground,
                reason,
            } => {
                self.may_decide()?;
                ensure(end != DataRequestEnd::Released, RefusalCode::NoChange)?;
                let something = !subjects.is_empty() || !files.is_empty();
                let refused = end == DataRequestEnd::Refused;
                ensure(something || refused, RefusalCode::NothingChosen)?;
                ensure(!ground.trim().is_empty(), RefusalCode::GroundRequired)?;
                let only_erased = end == DataRequestEnd::Erased || files.is_empty();
                ensure(only_erased, RefusalCode::NothingChosen)?;
                Ok(DataRequestEvent::DataRequestDecided {
                    end,
                    subjects: if refused { Vec::new() } else { subjects },
                    files,
                    ground: ground.trim().to_owned(),
                    reason: said(&reason)?,
                })
            }
            DataRequestCommand::ProposeRelease { reason } => {
                self.may_propose_release()?;
                Ok(DataRequestEvent::ReleaseProposed {
                    reason: said(&reason)?,
                })
            }
            DataRequestCommand::Release => {
                self.may_release(actor)?;
                Ok(DataRequestEvent::DataReleased {})
            }
        }
    }

    /// Whether it can be decided.
    ///
    /// # Errors
    /// It is decided.
    pub fn may_decide(&self) -> Result<(), Refusal> {
        let open = self.id.is_some() && self.decided.is_none();
        ensure(open, RefusalCode::RequestDecided)
    }

    /// Whether a release can be proposed.
    ///
    /// # Errors
    /// Nothing is withheld, or it is proposed.
    pub fn may_propose_release(&self) -> Result<(), Refusal> {
        ensure(self.withholds(), RefusalCode::NothingWithheld)?;
        ensure(self.release.is_none(), RefusalCode::ReleaseProposed)
    }

    /// Whether somebody can agree to the release that was proposed.
    ///
    /// # Errors
    /// Nothing is withheld or proposed, or it was they who proposed it.
    pub fn may_release(&self, actor: PersonId) -> Result<(), Refusal> {
        ensure(self.withholds(), RefusalCode::NothingWithheld)?;
        let proposed = self.release.as_ref();
        let proposed = proposed.ok_or(Refusal::of(RefusalCode::NoReleaseProposed))?;
        ensure(proposed.0.by != Some(actor), RefusalCode::SecondPerson)
    }
}

fn said(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    ensure(!text.is_empty(), RefusalCode::ReasonsRequired)?;
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests;
