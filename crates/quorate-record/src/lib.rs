//! The bytes of a committee's record, and what proves them: acts, the records they are stored as,
//! the tree over their headers, signed checkpoints and evidence.
//!
//! Everything here is a function of its arguments: no file, no clock, no randomness. So the same
//! code checks a record on the committee's desktop, on the command line and in a page that
//! somebody opens years later. `docs/record.md` describes the bytes.
//!
//! Deliberately not here: where bytes are kept and when they are durable (`quorate-ledger`), what
//! an event means (bodies are opaque JSON), who may read it.

mod act;
pub mod bundle;
pub mod checkpoint;
pub mod record;
pub mod seal;
pub mod signature;
pub mod tree;

pub use act::{Act, Digest, Place, Placed, Recorded, Sequence, StreamId};
pub use checkpoint::{Checkpoint, CheckpointError, Signer, VerifyingKey};
pub use record::{DamageKind, MAX_ACT_BYTES};
pub use seal::{Purpose, RootKey, Sealer};
pub use tree::Tree;
