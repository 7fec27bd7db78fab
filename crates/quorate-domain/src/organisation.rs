//! Organisations and their systems: what cases are about, across years.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{OrganisationId, PersonId, SystemId};
use crate::refusal::{Refusal, RefusalCode, ensure};

/// What happened to an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "body", rename_all = "snake_case")]
pub enum OrganisationEvent {
    /// It became known.
    OrganisationRegistered {
        /// Which.
        organisation: OrganisationId,
        /// Name.
        name: String,
    },
    /// It was given another name; the old one goes on being recognised.
    OrganisationRenamed {
        /// New name.
        name: String,
    },
    /// A system of it became known.
    SystemRegistered {
        /// Which.
        system: SystemId,
        /// Name.
        name: String,
    },
    /// A system was given an industry classification code.
    SystemClassified {
        /// Which.
        system: SystemId,
        /// Name of the list, with its date.
        list: String,
        /// Code.
        code: String,
        /// What it stands for.
        title: String,
    },
}

/// A system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// Id.
    pub id: SystemId,
    /// Name.
    pub name: String,
    /// List, code and title of its classification.
    pub classification: Option<(String, String, String)>,
}

/// An organisation as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// Events so far.
    pub version: u32,
    /// Id; none before it is registered.
    pub id: Option<OrganisationId>,
    /// Name.
    pub name: String,
    /// Names it had.
    pub also: Vec<String>,
    /// Systems, oldest first.
    pub systems: Vec<System>,
}

/// The form in which names are compared: lower case, single blanks, no outer ones.
pub fn comparable(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

impl Organisation {
    /// The system of that name.
    pub fn system_named(&self, name: &str) -> Option<&System> {
        let wanted = comparable(name);
        self.systems
            .iter()
            .find(|system| comparable(&system.name) == wanted)
    }

    /// The system of that id.
    pub fn system(&self, id: SystemId) -> Option<&System> {
        self.systems.iter().find(|system| system.id == id)
    }

    /// Folds an event in.
    #[must_use]
    pub fn apply(
        mut self,
        event: &OrganisationEvent,
        _at: DateTime<Utc>,
        _by: Option<PersonId>,
    ) -> Self {
        self.version += 1;
        match event {
            OrganisationEvent::OrganisationRegistered { organisation, name } => {
                self.id = Some(*organisation);
                self.name.clone_from(name);
            }
            OrganisationEvent::OrganisationRenamed { name } => {
                let old = std::mem::replace(&mut self.name, name.clone());
                self.also.push(old);
            }
            OrganisationEvent::SystemRegistered { system, name } => self.systems.push(System {
                id: *system,
                name: name.clone(),
                classification: None,
            }),
            OrganisationEvent::SystemClassified {
                system,
                list,
                code,
                title,
            } => {
                if let Some(system) = self.systems.iter_mut().find(|known| known.id == *system) {
                    system.classification = Some((list.clone(), code.clone(), title.clone()));
                }
            }
        }
        self
    }

    /// Decides on a new name.
    ///
    /// # Errors
    /// Refused if the name is empty or the one it has.
    pub fn rename(&self, name: &str) -> Result<OrganisationEvent, Refusal> {
        let name = name.trim();
        ensure(!name.is_empty() && name != self.name, RefusalCode::NoChange)?;
        Ok(OrganisationEvent::OrganisationRenamed {
            name: name.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests;
