//! What crosses the boundary: the requests and answers of every command.
//!
//! These types are the contract with screens and scripts. TypeScript and JSON schemas are made
//! from them. They are not the stored form (events are) and not the domain's state.

macro_rules! answers {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[ts(export_to = "schema.ts")]
        $item
    )*};
}

macro_rules! requests {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export_to = "schema.ts", optional_fields)]
        $item
    )*};
}

pub mod backups;
pub mod case;
pub mod casework;
pub mod clock;
pub mod committee;
pub mod common;
pub mod decision;
pub mod desk;
pub mod guidance;
pub mod history;
pub mod interest;
pub mod meeting;
pub mod minutes;
pub mod notice;
pub mod people;
pub mod personal_data;
pub mod proposals;
pub mod room;
pub mod rules;
pub mod session;
pub mod tables;
pub mod vote;

pub use backups::*;
pub use case::*;
pub use casework::*;
pub use clock::*;
pub use committee::*;
pub use common::*;
pub use decision::*;
pub use desk::*;
pub use guidance::*;
pub use history::*;
pub use interest::*;
pub use meeting::*;
pub use minutes::*;
pub use notice::*;
pub use people::*;
pub use personal_data::*;
pub use proposals::*;
pub use room::*;
pub use rules::*;
pub use session::*;
pub use tables::*;
pub use vote::*;
