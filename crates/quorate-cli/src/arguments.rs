//! The command line.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Parser, Subcommand};
use quorate_domain::vocabulary::Language;

#[derive(Debug, Parser)]
#[command(name = "quorate-cli", version, about = "Quorate without a window.")]
#[command(
    after_help = "Passphrases come from QUORATE_PASSPHRASE, or from the first line of standard \
    input; never from an argument.\n\nExit codes: 2 usage, 3 bad JSON, 4 unknown command, 5 sign-in, \
    6 no committee, 7 locked, 8 refused, 9 outcome unknown, \
    10 record not intact, 70 fault."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Sets up a committee in an empty folder.
    Create(Create),
    /// Builds the sample committee in an empty folder, and prints its people with passphrases.
    Sample {
        /// Folder of the committee.
        #[arg(long, value_name = "DIR")]
        committee: PathBuf,
    },
    /// Calls a command of the list.
    Call(Call),
    /// Puts a file, and prints what to name it by.
    Put {
        #[command(flatten)]
        who: Who,
        /// The file.
        file: PathBuf,
    },
    /// Gets a file by what a page calls it.
    Get {
        #[command(flatten)]
        who: Who,
        /// What a page calls it.
        id: String,
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Imports a table somebody else made.
    Import(Import),
    /// Exports decisions: decisions.csv, decisions.xlsx, letters.zip.
    Export(Export),
    /// Serves the screens on this machine.
    Serve(Serve),
    /// The rules by themselves.
    Rule {
        #[command(subcommand)]
        command: RuleCommand,
    },
    /// Backs up a committee into a folder, and verifies the backup by putting it back.
    Backup(Backup),
    /// Puts a backup back into a folder that is absent or empty.
    Restore(Restore),
    /// Puts back from a backup what is damaged of a committee's record; what was recorded since
    /// stays.
    Repair(Repair),
    /// Makes everything that screens show anew from the journal alone.
    Rebuild {
        /// Folder of the committee.
        #[arg(value_name = "DIR")]
        committee: PathBuf,
        /// Who opens the committee, if it is encrypted.
        #[command(flatten)]
        opened_by: OpenedBy,
    },
    /// Verifies everything that is kept of a committee, and shows nothing of it; or an evidence
    /// bundle.
    Verify(Verify),
    /// Writes one page that verifies evidence bundles in a browser, without this program and
    /// without a network.
    VerifierPage {
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Measures on this machine, and prints a table in Markdown.
    Bench(Bench),
}

/// Which committee, as whom.
#[derive(Debug, Args)]
pub(crate) struct Who {
    /// Folder of the committee.
    #[arg(long, value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// Name on the roster.
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) name: String,
}

#[derive(Debug, Args)]
pub(crate) struct Create {
    /// Folder of the committee: absent or empty.
    #[arg(long, value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// Rule profile, such as cn-st-ethics-2023; may be given again: the first leads, all are met.
    #[arg(long = "profile", value_name = "ID", required = true)]
    pub(crate) profiles: Vec<String>,
    /// The committee's name; a name with Chinese characters is its Chinese one.
    #[arg(long)]
    pub(crate) name: String,
    /// Its name in the other language.
    #[arg(long, value_name = "NAME")]
    pub(crate) other_name: Option<String>,
    /// The first secretary, whose passphrase is read.
    #[arg(long, value_name = "NAME")]
    pub(crate) secretary: String,
    /// IANA time zone; this machine's if left out.
    #[arg(long)]
    pub(crate) zone: Option<String>,
    /// What case numbers begin with.
    #[arg(long, value_name = "TEXT")]
    pub(crate) number_prefix: Option<String>,
    /// The chair, appointed for as long as the profile allows.
    #[arg(long, value_name = "NAME")]
    pub(crate) chair: Option<String>,
    /// Who substitutes for the chair, appointed as vice-chair.
    #[arg(long, value_name = "NAME")]
    pub(crate) substitute_chair: Option<String>,
    /// Who substitutes for the secretary, appointed as secretary.
    #[arg(long, value_name = "NAME")]
    pub(crate) substitute_secretary: Option<String>,
    /// Does not encrypt what is on the disk.
    #[arg(long)]
    pub(crate) not_encrypted: bool,
    /// Language of the secretary's screens.
    #[arg(long, value_parser = language)]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Call {
    /// Prints all commands with the JSON schemas of request and answer.
    #[arg(long, exclusive = true)]
    pub(crate) list: bool,
    /// Folder of the committee.
    #[arg(long, value_name = "DIR", required_unless_present = "list")]
    pub(crate) committee: Option<PathBuf>,
    /// Name on the roster; a few commands work without.
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Name of the command.
    #[arg(required_unless_present = "list")]
    pub(crate) command: Option<String>,
    /// The request: JSON, - for standard input, or @FILE; {} if left out.
    #[arg(value_name = "JSON")]
    pub(crate) request: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) who: Who,
    /// Which column means what; the proposal if left out.
    #[arg(long, value_name = "FILE.toml", conflicts_with = "write_map")]
    pub(crate) map: Option<PathBuf>,
    /// Says what would be done, and does nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Writes the proposal.
    #[arg(long, value_name = "FILE.toml", requires = "dry_run")]
    pub(crate) write_map: Option<PathBuf>,
    /// Language of the letters to these applicants.
    #[arg(long, value_parser = language, default_value = "en")]
    pub(crate) language: Language,
    /// The table: CSV, XLSX, XLS or ODS.
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) who: Who,
    /// First day decided.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// Last day decided.
    #[arg(long, value_name = "DATE")]
    pub(crate) until: NaiveDate,
    /// Folder to write into.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
    /// Only this outcome; may be given again.
    #[arg(long, value_name = "CODE")]
    pub(crate) outcome: Vec<String>,
    /// Language of headings and words; the terminal's if left out.
    #[arg(long, value_parser = language)]
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Folder of the committee; the one in this person's data folder if left out.
    #[arg(long, value_name = "DIR")]
    pub(crate) committee: Option<PathBuf>,
    /// Port on 127.0.0.1; 0 for any that is free.
    #[arg(long, default_value_t = 7207)]
    pub(crate) port: u16,
    /// Folder of the built screens; looked for if left out.
    #[arg(long, value_name = "DIR")]
    pub(crate) ui: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RuleCommand {
    /// Reads facts of a vote as JSON from standard input; prints quorum, electorate and result
    /// with its sentences in both languages.
    Explain,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// Folder of the committee.
    #[arg(value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// Folder of the backup: absent, empty, or with an earlier backup of the committee.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) to: PathBuf,
    /// Who opens the committee, if it is encrypted.
    #[command(flatten)]
    pub(crate) opened_by: OpenedBy,
}

/// Who opens an encrypted committee.
#[derive(Debug, Args)]
pub(crate) struct OpenedBy {
    /// Somebody who may open the committee, if it is encrypted; their passphrase is read.
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The recovery sheet opens it; its code is read, or those of its parts one after another on one line.
    #[arg(long, conflicts_with = "name")]
    pub(crate) sheet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// Folder of the backup.
    #[arg(value_name = "FOLDER")]
    pub(crate) from: PathBuf,
    /// Folder of the committee: absent or empty.
    #[arg(long, value_name = "DIR")]
    pub(crate) into: PathBuf,
    /// Only what was recorded up to a day (its end in UTC) or a moment, such as
    /// 2026-03-02T10:40:00+08:00.
    #[arg(long, value_name = "MOMENT", value_parser = crate::backup::moment)]
    pub(crate) until: Option<DateTime<Utc>>,
    /// Who opens the committee, if it is encrypted.
    #[command(flatten)]
    pub(crate) opened_by: OpenedBy,
}

#[derive(Debug, Args)]
pub(crate) struct Repair {
    /// Folder of the committee.
    #[arg(value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// Folder of the backup.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) from: PathBuf,
    /// Who opens the committee, if it is encrypted.
    #[command(flatten)]
    pub(crate) opened_by: OpenedBy,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Folder of the committee, or an evidence bundle.
    #[arg(value_name = "DIR|BUNDLE")]
    pub(crate) committee: PathBuf,
    /// A signed checkpoint that was kept elsewhere: the record must continue it.
    #[arg(long, value_name = "FILE")]
    pub(crate) checkpoint: Option<PathBuf>,
    /// The key that checkpoints are signed with, as it was kept elsewhere: name+hash+key.
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
    /// Who opens the committee, if it is encrypted.
    #[command(flatten)]
    pub(crate) opened_by: OpenedBy,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Bench {
    #[command(subcommand)]
    pub(crate) command: Option<BenchCommand>,
    /// Cases in the docket.
    #[arg(long, default_value_t = 10_000)]
    pub(crate) cases: u32,
    /// Acts measured.
    #[arg(long, default_value_t = 300)]
    pub(crate) acts: u32,
    /// Folder to measure in, whose disk is the one that counts; a temporary one if left out.
    #[arg(long, value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    /// Prints JSON instead of Markdown.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    /// Writes a synthetic committee into an empty folder, by the commands its people would give.
    Make(BenchMake),
    /// Measures every kind of page, verification, backup and memory on a synthetic committee.
    Measure(BenchMeasure),
}

#[derive(Debug, Args)]
pub(crate) struct BenchMake {
    /// Folder of the committee: absent or empty.
    #[arg(long, value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// How many cases.
    #[arg(long, default_value_t = 10_000)]
    pub(crate) cases: u32,
}

#[derive(Debug, Args)]
pub(crate) struct BenchMeasure {
    /// Folder of the committee.
    #[arg(long, value_name = "DIR")]
    pub(crate) committee: PathBuf,
    /// Leaves out verification and backup, which read everything.
    #[arg(long)]
    pub(crate) pages_only: bool,
    /// Prints JSON instead of Markdown.
    #[arg(long)]
    pub(crate) json: bool,
}

fn language(code: &str) -> Result<Language, String> {
    let mut all = Language::ALL.iter().copied();
    all.find(|language| language.code() == code)
        .ok_or_else(|| "en or zh-Hans".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_holds_together() {
        super::Arguments::command().debug_assert();
    }
}
