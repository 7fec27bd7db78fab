//! Calling any command of the list.

use std::path::Path;

use quorate_api::commands::NAMES;
use serde_json::Value;

use crate::arguments::{Call, Who};
use crate::failure::Failure;
use crate::person::Person;
use crate::terminal;

/// Calls a command, or lists all.
pub(crate) fn call(call: Call) -> Result<(), Failure> {
    let (Some(folder), Some(command)) = (call.committee, call.command) else {
        return terminal::answer(&quorate_api::codegen::list());
    };
    // Both are plain to see without opening anything.
    if !NAMES.contains(&command.as_str()) {
        return Err(Failure::UnknownCommand(command));
    }
    let given = match call.request.as_deref() {
        None => Some(Value::Object(serde_json::Map::new())),
        // The first line of standard input may be the passphrase.
        Some("-") => None,
        Some(text) => Some(match text.strip_prefix('@') {
            Some(file) => parse(&terminal::read_text(Path::new(file))?)?,
            None => parse(text)?,
        }),
    };
    let mut person = match call.name {
        Some(name) => Person::signed_in(&Who {
            committee: folder,
            name,
        })?,
        None => Person::nobody(&folder)?,
    };
    let request = match given {
        Some(request) => request,
        None => parse(&terminal::rest_of_input()?)?,
    };
    let answer = person.call_json(&command, request)?;
    terminal::answer(&answer)
}

fn parse(text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::BadJson(error.to_string()))
}
