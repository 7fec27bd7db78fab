//! Events as they are stored, and aggregates as they are folded.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use quorate_domain::case::{Case, CaseEvent};
use quorate_domain::committee::{Committee, CommitteeEvent};
use quorate_domain::data_request::{DataRequest, DataRequestEvent};
use quorate_domain::disposal::{Disposal, DisposalEvent};
use quorate_domain::guidance::{Guidance, GuidanceEvent};
use quorate_domain::ids::{PersonId, Stream};
use quorate_domain::import::{Import, ImportEvent};
use quorate_domain::meeting::minutes::{Minutes, MinutesEvent};
use quorate_domain::meeting::{Meeting, MeetingEvent};
use quorate_domain::motion::{Motion, MotionEvent};
use quorate_domain::organisation::{Organisation, OrganisationEvent};
use serde_json::{Value, json};

mod personal;

pub use personal::{
    NamesOfStream, PersonalText, is_withheld, names_somebody, personal_texts, seal_texts,
};

/// The schema version that this build writes. A change of an event's shape raises it and turns the
/// older JSON into the newer before it is decoded.
const SCHEMA: u16 = 1;

/// The event could not be read.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// A newer build wrote it.
    #[error("event {kind} has schema {schema}, this build reads up to {SCHEMA}")]
    Newer {
        /// Its type name.
        kind: String,
        /// Its schema version.
        schema: u16,
    },
    /// It does not have the shape its type and schema promise.
    #[error("event {kind} cannot be read")]
    Shape {
        /// Its type name.
        kind: String,
        /// What is wrong.
        #[source]
        source: serde_json::Error,
    },
    /// Its body is not an object with a type.
    #[error("an event did not serialise to a type and a body")]
    NotAnEvent,
}

macro_rules! aggregates {
    ($($name:ident($state:ty, $event:ty)),* $(,)?) => {
        /// An event of any aggregate.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $(
                #[doc = concat!("Of a ", stringify!($name), ".")]
                $name($event)
            ),*
        }

        $(impl From<$event> for Event {
            fn from(event: $event) -> Self {
                Self::$name(event)
            }
        })*

        /// The state of any aggregate.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Aggregate {
            $(
                #[doc = concat!("A ", stringify!($name), ".")]
                $name(Arc<$state>)
            ),*
        }

        impl Aggregate {
            /// Folds an event in; an event of another kind of aggregate changes nothing.
            #[must_use]
            pub fn apply(self, event: &Event, at: DateTime<Utc>, by: Option<PersonId>) -> Self {
                match (self, event) {
                    $((Self::$name(state), Event::$name(event)) => {
                        Self::$name(Arc::new(Arc::unwrap_or_clone(state).apply(event, at, by)))
                    })*
                    (other, _) => other,
                }
            }
        }

        /// Returns an event's type name, schema version and body, as stored.
        ///
        /// # Errors
        /// Fails only if an event type does not serialise, which a test rules out.
        pub fn encode(event: &Event) -> Result<(String, u16, Value), DecodeError> {
            let value = match event {
                $(Event::$name(event) => serde_json::to_value(event)),*
            };
            let mut value = value.map_err(|_| DecodeError::NotAnEvent)?;
            let object = value.as_object_mut().ok_or(DecodeError::NotAnEvent)?;
            let body = object.remove("body").unwrap_or(Value::Null);
            match object.remove("type") {
                Some(Value::String(kind)) => Ok((kind, SCHEMA, body)),
                _ => Err(DecodeError::NotAnEvent),
            }
        }
    };
}

aggregates! {
    Committee(Committee, CommitteeEvent),
    Organisation(Organisation, OrganisationEvent),
    Case(Case, CaseEvent),
    Meeting(Meeting, MeetingEvent),
    Minutes(Minutes, MinutesEvent),
    Motion(Motion, MotionEvent),
    Guidance(Guidance, GuidanceEvent),
    Import(Import, ImportEvent),
    DataRequest(DataRequest, DataRequestEvent),
    Disposal(Disposal, DisposalEvent),
}

impl Aggregate {
    /// The aggregate of a stream before its first event.
    pub fn empty(stream: Stream) -> Self {
        match stream {
            Stream::Committee => Self::Committee(Arc::default()),
            Stream::Organisation(_) => Self::Organisation(Arc::default()),
            Stream::Case(_) => Self::Case(Arc::default()),
            Stream::Meeting(_) => Self::Meeting(Arc::default()),
            Stream::Minutes(_) => Self::Minutes(Arc::default()),
            Stream::Motion(_) => Self::Motion(Arc::default()),
            Stream::Guidance(_) => Self::Guidance(Arc::default()),
            Stream::Import(_) => Self::Import(Arc::default()),
            Stream::DataRequest(_) => Self::DataRequest(Arc::default()),
            Stream::Disposal(_) => Self::Disposal(Arc::default()),
        }
    }

    /// How many events it has.
    pub fn version(&self) -> u32 {
        match self {
            Self::Committee(state) => state.version,
            Self::Organisation(state) => state.version,
            Self::Case(state) => state.version,
            Self::Meeting(state) => state.version,
            Self::Minutes(state) => state.version,
            Self::Motion(state) => state.version,
            Self::Guidance(state) => state.version,
            Self::Import(state) => state.version,
            Self::DataRequest(state) => state.version,
            Self::Disposal(state) => state.version,
        }
    }
}

/// Reads a stored event of a stream.
///
/// # Errors
/// Says whether a newer build wrote it or it is not what it promises to be.
pub fn decode(stream: Stream, kind: &str, schema: u16, body: &Value) -> Result<Event, DecodeError> {
    if schema > SCHEMA {
        return Err(DecodeError::Newer {
            kind: kind.to_owned(),
            schema,
        });
    }
    let value = json!({ "type": kind, "body": body });
    let event = match stream {
        Stream::Committee => serde_json::from_value(value).map(Event::Committee),
        Stream::Organisation(_) => serde_json::from_value(value).map(Event::Organisation),
        Stream::Case(_) => serde_json::from_value(value).map(Event::Case),
        Stream::Meeting(_) => serde_json::from_value(value).map(Event::Meeting),
        Stream::Minutes(_) => serde_json::from_value(value).map(Event::Minutes),
        Stream::Motion(_) => serde_json::from_value(value).map(Event::Motion),
        Stream::Guidance(_) => serde_json::from_value(value).map(Event::Guidance),
        Stream::Import(_) => serde_json::from_value(value).map(Event::Import),
        Stream::DataRequest(_) => serde_json::from_value(value).map(Event::DataRequest),
        Stream::Disposal(_) => serde_json::from_value(value).map(Event::Disposal),
    };
    event.map_err(|source| DecodeError::Shape {
        kind: kind.to_owned(),
        source,
    })
}
