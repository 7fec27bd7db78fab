//! Acts for the tests of this crate.

use chrono::DateTime;
use quorate_record::{Act, Recorded, StreamId};
use uuid::Uuid;

use crate::{Ledger, Log as _};

/// Records act number n, a note, in the nth second.
pub(crate) fn append(ledger: &Ledger, number: u32) {
    let act = Act {
        id: Uuid::from_u128(number.into()),
        at: DateTime::from_timestamp(number.into(), 0).unwrap(),
        actor: None,
        on_behalf_of: None,
        events: vec![Recorded {
            stream: StreamId::new("case:1"),
            version: number,
            kind: "note_added".to_owned(),
            schema: 1,
            body: serde_json::json!({ "number": number }),
        }],
    };
    ledger.log().append(ledger.log().head(), &[act]).unwrap();
}
