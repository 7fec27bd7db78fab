//! The list as others need it: JSON schemas for scripts, TypeScript for screens.

use schemars::schema_for;
use serde_json::{Value, json};
use ts_rs::{Config, TS};

#[cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the whole schema is meant")
)]
use crate::schema::*;

/// A command's request and answer.
#[derive(TS)]
#[ts(export_to = "schema.ts")]
#[expect(dead_code, reason = "exists for its TypeScript")]
struct Command<Request, Response> {
    request: Request,
    response: Response,
}

macro_rules! describe {
    (
        outside { $($(#[doc = $odoc:literal])* $outside:ident($oreq:ident) -> $oans:ident,)* }
        inside { $($(#[doc = $idoc:literal])* $inside:ident($ireq:ident) -> $ians:ident : $right:ident,)* }
    ) => {
        /// All commands with what they are for, the right they need, and the JSON schemas of request
        /// and answer.
        pub fn list() -> Value {
            Value::Array(vec![
                $(json!({
                    "name": stringify!($outside),
                    "about": concat!($($odoc),*).trim(),
                    "right": null,
                    "request": schema_for!($oreq),
                    "response": schema_for!($oans),
                }),)*
                $(json!({
                    "name": stringify!($inside),
                    "about": concat!($($idoc),*).trim(),
                    "right": stringify!($right),
                    "request": schema_for!($ireq),
                    "response": schema_for!($ians),
                }),)*
            ])
        }

        /// Maps each command to its request and answer.
        #[derive(TS)]
        #[ts(export_to = "schema.ts")]
        #[expect(dead_code, reason = "exists for its TypeScript")]
        struct Commands {
            $($outside: Command<$oreq, $oans>,)*
            $($inside: Command<$ireq, $ians>,)*
        }
    };
}
crate::with_commands!(describe);

/// Writes `schema.ts` into a folder: every type that crosses the boundary, and `Commands`.
///
/// # Errors
/// If the folder cannot be written.
pub fn write_typescript(folder: &std::path::Path) -> Result<(), ts_rs::ExportError> {
    let config = Config::new().with_out_dir(folder);
    Commands::export_all(&config)?;
    ApiError::export_all(&config)?;
    Notice::export_all(&config)?;
    PutFile::export_all(&config)
}
