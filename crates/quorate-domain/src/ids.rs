//! Identifiers. Each kind of thing has its own type, so that a case cannot be mistaken for a
//! meeting. New ones are made by hosts, never here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(transparent)]
        #[ts(export_to = "schema.ts", type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

id_type! {
    /// A person on the committee's roster.
    PersonId,
    /// One dated term of a person.
    TermId,
    /// An entry about a person on the roster: training, a signed statement, a standing interest.
    EntryId,
    /// An organisation that owns, deploys or studies something.
    OrganisationId,
    /// A system (or study) that cases are about, across years.
    SystemId,
    /// A case: one dossier.
    CaseId,
    /// A document in a case, through all its versions.
    DocumentId,
    /// A decision of a case.
    DecisionId,
    /// A meeting.
    MeetingId,
    /// An agenda item.
    ItemId,
    /// Somebody at a meeting who is not on the roster.
    GuestId,
    /// A motion put to the vote.
    MotionId,
    /// A piece of guidance, through all its versions.
    GuidanceId,
    /// An import of a table.
    ImportId,
    /// A standard text that the secretary re-uses.
    TextBlockId,
    /// Whose key a text about somebody is sealed with.
    SubjectId,
    /// A request about somebody's data.
    DataRequestId,
    /// A list of cases whose keeping is over.
    DisposalId,
    /// One act: all events of one command.
    ActId,
}

/// Where an event belongs: one stream per aggregate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// The committee itself.
    Committee,
    /// An organisation and its systems.
    Organisation(OrganisationId),
    /// A case.
    Case(CaseId),
    /// A meeting.
    Meeting(MeetingId),
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// A motion.
    Motion(MotionId),
    /// A piece of guidance.
    Guidance(GuidanceId),
    /// An import.
    Import(ImportId),
    /// A request about somebody's data.
    DataRequest(DataRequestId),
    /// A list of cases whose keeping is over.
    Disposal(DisposalId),
}

impl Stream {
    /// The id in its name; the committee has none.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Self::Committee => None,
            Self::Organisation(id) => Some(id.0),
            Self::Case(id) => Some(id.0),
            Self::Meeting(id) | Self::Minutes(id) => Some(id.0),
            Self::Motion(id) => Some(id.0),
            Self::Guidance(id) => Some(id.0),
            Self::Import(id) => Some(id.0),
            Self::DataRequest(id) => Some(id.0),
            Self::Disposal(id) => Some(id.0),
        }
    }
}

impl std::fmt::Display for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Committee => write!(f, "committee"),
            Self::Organisation(id) => write!(f, "organisation:{id}"),
            Self::Case(id) => write!(f, "case:{id}"),
            Self::Meeting(id) => write!(f, "meeting:{id}"),
            Self::Minutes(id) => write!(f, "minutes:{id}"),
            Self::Motion(id) => write!(f, "motion:{id}"),
            Self::Guidance(id) => write!(f, "guidance:{id}"),
            Self::Import(id) => write!(f, "import:{id}"),
            Self::DataRequest(id) => write!(f, "data-request:{id}"),
            Self::Disposal(id) => write!(f, "disposal:{id}"),
        }
    }
}

/// The text is not the name of a stream.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
#[error("not the name of a stream: {0}")]
pub struct NotAStream(String);

impl std::str::FromStr for Stream {
    type Err = NotAStream;

    fn from_str(text: &str) -> Result<Self, NotAStream> {
        if text == "committee" {
            return Ok(Self::Committee);
        }
        let fault = || NotAStream(text.to_owned());
        let (kind, id) = text.split_once(':').ok_or_else(fault)?;
        let id = Uuid::parse_str(id).map_err(|_| fault())?;
        match kind {
            "organisation" => Ok(Self::Organisation(OrganisationId(id))),
            "case" => Ok(Self::Case(CaseId(id))),
            "meeting" => Ok(Self::Meeting(MeetingId(id))),
            "minutes" => Ok(Self::Minutes(MeetingId(id))),
            "motion" => Ok(Self::Motion(MotionId(id))),
            "guidance" => Ok(Self::Guidance(GuidanceId(id))),
            "import" => Ok(Self::Import(ImportId(id))),
            "data-request" => Ok(Self::DataRequest(DataRequestId(id))),
            "disposal" => Ok(Self::Disposal(DisposalId(id))),
            _ => Err(fault()),
        }
    }
}
