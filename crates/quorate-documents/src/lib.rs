//! Letters, guidance and exports: PDF, HTML, XLSX, CSV, ZIP.
//!
//! Data in, bytes out. The same data give the same bytes, on any day: every
//! date, time and identifier comes in with the data. The input types are this
//! crate's own; hosts fill them from what the record says.
//!
//! Deliberately not here: who may have a document (the api's gate decides
//! before it asks), where the bytes are kept, and the wording of outcomes,
//! rules and sentences, which come in already worded in the language of the
//! letter. Only labels are ours, in `locales/*/letters.ftl`.

mod articles;
pub mod catalogue;
pub mod decisions;
pub mod fonts;
pub mod guidance;
mod language;
pub mod letter;
pub mod letters_zip;
pub mod markdown;
mod papers;
mod port;
mod typesetter;

pub use articles::rule_in_words;
pub use decisions::{DecisionRow, ExportError, PartialNotice, decisions_csv, decisions_xlsx};
pub use guidance::{GuidanceData, GuidanceStatus, guidance_html};
pub use language::{CommitteeNames, Language};
pub use letter::{LetterData, LetterKind};
pub use letters_zip::{LettersZipError, letters_zip};
pub use markdown::markdown_preview;
pub use typesetter::{TypesetError, Typesetter};
