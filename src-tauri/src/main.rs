//! Quorate in its window.
//!
//! Thin: a window calls the four verbs of a [`House`](quorate_api::House), and this program carries
//! them. A session belongs to a window, so two windows are two people at one committee. Starting
//! the program again opens another window of the one that runs.
//!
//! Deliberately not here: any right, rule, text or screen, and anything that a page could ask of
//! the system besides the verbs.

mod files;
mod keeping;
mod opening;
mod verbs;
mod windows;

use std::path::PathBuf;
use std::process::ExitCode;

use keeping::Keeping;
use tauri::{Manager, RunEvent, WindowEvent};

/// The command line made no sense.
const USAGE: u8 = 2;
/// It failed otherwise.
const FAULT: u8 = 70;

fn main() -> ExitCode {
    let committee = match committee(std::env::args_os().skip(1)) {
        Ok(committee) => committee,
        Err(usage) => {
            opening::say(usage);
            return ExitCode::from(USAGE);
        }
    };
    #[cfg(target_os = "linux")]
    if let Err(error) = without_dmabuf() {
        opening::say(&error.to_string());
    }
    let filter = tracing_subscriber::EnvFilter::try_from_env("QUORATE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match run(committee) {
        Ok(code) => code,
        Err(error) => {
            opening::say(&error.to_string());
            ExitCode::from(FAULT)
        }
    }
}

fn run(committee: Option<PathBuf>) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut builder = tauri::Builder::default();
    if committee.is_none() {
        // First of all, so that a second start ends before it looks at the folder. It needs D-Bus;
        // without it the folder's lock still keeps two programs apart. A folder that was named is
        // not the one a running program has, so then only the lock speaks.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Err(error) = windows::open(app) {
                tracing::error!(%error, "no window could be opened");
            }
        }));
    }
    let app = builder
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            verbs::call,
            verbs::watch,
            verbs::put,
            verbs::get
        ])
        .on_window_event(|window, event| {
            if let WindowEvent::Destroyed = event {
                window.state::<Keeping>().window_closed(window.label());
            }
        })
        .build(tauri::generate_context!())?;
    // Not in the builder's own set-up, whose errors end in a panic; these have a sentence.
    let house = match opening::house(committee) {
        Ok(house) => house,
        Err(refused) => return Ok(refused.tell()),
    };
    house.keep_daily_backups();
    app.manage(Keeping::new(house)?);
    windows::open(app.handle())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            // The process ends without dropping anything; the record is to be closed in good order.
            app.state::<Keeping>().close();
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// The folder that `--committee` names.
fn committee(
    mut arguments: impl Iterator<Item = std::ffi::OsString>,
) -> Result<Option<PathBuf>, &'static str> {
    const USAGE: &str = "usage: quorate-desktop [--committee DIR]";
    match (arguments.next(), arguments.next(), arguments.next()) {
        (None, ..) => Ok(None),
        (Some(option), Some(folder), None) if option == "--committee" => Ok(Some(folder.into())),
        _ => Err(USAGE),
    }
}

/// Starts the program again with WebKitGTK's DMA-BUF renderer off, unless somebody has set it: on
/// some graphics drivers, and in virtual machines, the window stays blank with it (tauri #9304).
/// The variable must be there before the first thread, and setting it in one's own process is
/// unsafe.
#[cfg(target_os = "linux")]
fn without_dmabuf() -> std::io::Result<()> {
    use std::os::unix::process::CommandExt;

    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_some() {
        return Ok(());
    }
    let mut again = std::process::Command::new(std::env::current_exe()?);
    Err(again
        .args(std::env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec())
}

#[cfg(test)]
mod tests;
