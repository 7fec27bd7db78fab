//! Quorate without a window: create, call, import, export, serve.
//!
//! The same product as in the window: everything passes the four verbs of a
//! [`House`](quorate_api::House), as a person who signs in. What a command answers goes to standard
//! output as JSON; sentences for people go to standard error, in the language of the terminal.
//!
//! Deliberately not here: any right, rule or text of the committee.

mod arguments;
mod backup;
mod bench;
mod call;
mod create;
mod export;
mod failure;
mod files;
mod import;
mod person;
mod rule;
mod serve;
mod terminal;
mod verify;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, RuleCommand};
use failure::Failure;

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("QUORATE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::say(&failure.sentence(terminal::language()));
            ExitCode::from(failure.code())
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Create(create) => create::create(create),
        Command::Sample { committee } => create::sample(&committee),
        Command::Call(call) => call::call(call),
        Command::Put { who, file } => files::put(&who, &file),
        Command::Get { who, id, out } => files::get(&who, &id, &out),
        Command::Import(import) => import::import(import),
        Command::Export(export) => export::export(export),
        Command::Serve(serve) => serve::serve(serve),
        Command::Rule {
            command: RuleCommand::Explain,
        } => rule::explain(),
        Command::Backup(wanted) => backup::backup(wanted),
        Command::Restore(wanted) => backup::restore(wanted),
        Command::Repair(wanted) => backup::repair(wanted),
        Command::Rebuild {
            committee,
            opened_by,
        } => backup::rebuild(&committee, opened_by),
        Command::Verify(wanted) => verify::verify(wanted),
        Command::VerifierPage { to } => verify::page(&to),
        Command::Bench(bench) => bench::bench(&bench),
    }
}
