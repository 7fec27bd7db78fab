//! Quorate in its window: the committee of this desktop, its screens, and the system's viewer.
//!
//! Thin on purpose. A window reaches the committee through four verbs and nothing else; each window
//! has a session of its own. Deliberately not here: any decision, any text but what is said before a
//! window exists.

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Arc;

use quorate_api::{House, HouseOptions, OpenError, SystemClock};
use quorate_documents::Typesetter;

mod verbs;
mod windows;

/// WebKitGTK shows a blank window on some graphics drivers unless this is set.
const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Why the program could not start.
#[derive(Debug, thiserror::Error)]
enum StartError {
    /// There is no home folder to keep data in.
    #[error("this system names no folder for data: name one with --committee")]
    NoFolder,
    /// Another program has the committee open, or it is damaged or newer.
    #[error("the committee could not be opened: {0}")]
    Committee(#[from] OpenError),
    /// The window system failed.
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    // The variable must be there before the first thread; setting it in a running process is
    // unsafe, so the program starts itself anew with it.
    if cfg!(target_os = "linux") && std::env::var_os(RENDERER).is_none() {
        return again();
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "cannot start");
            say(&error.to_string());
            match error {
                StartError::Committee(OpenError::Locked) => ExitCode::from(7),
                _ => ExitCode::from(70),
            }
        }
    }
}

#[expect(clippy::print_stderr, reason = "there is no window yet to say it in")]
fn say(text: &str) {
    eprintln!("Quorate: {text}");
}

fn again() -> ExitCode {
    let Ok(program) = std::env::current_exe() else { return ExitCode::from(70) };
    let status =
        Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").status();
    let code = status.ok().and_then(|status| status.code());
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(70))
}

/// The folder named with `--committee`, or the platform's data folder.
fn folders() -> Result<(PathBuf, PathBuf), StartError> {
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--committee"
            && let Some(folder) = arguments.next()
        {
            let folder = PathBuf::from(folder);
            let sample = folder.join("sample");
            return Ok((folder, sample));
        }
    }
    let dirs = directories::ProjectDirs::from("", "", "quorate").ok_or(StartError::NoFolder)?;
    Ok((dirs.data_dir().join("committee"), dirs.data_dir().join("sample")))
}

fn run() -> Result<(), StartError> {
    let (folder, sample_folder) = folders()?;
    let mut builder = tauri::Builder::default();
    // A second start of the same committee is a second window of this process. Registered first;
    // without D-Bus it does nothing, and the folder's lock refuses the second process.
    let bus = cfg!(not(target_os = "linux"))
        || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some();
    if bus && std::env::args_os().len() == 1 {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            windows::open_or_report(app);
        }));
    }
    let documents = Arc::new(Typesetter::new());
    let app = builder
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            verbs::call,
            verbs::watch,
            verbs::put,
            verbs::get
        ])
        .build(tauri::generate_context!())?;
    let house =
        House::open(HouseOptions { folder, sample_folder, clock: Arc::new(SystemClock), documents })?;
    tauri::Manager::manage(&app, verbs::Desktop::new(house));
    windows::open(app.handle())?;
    app.run(|app, event| {
        if let tauri::RunEvent::WindowEvent {
            label,
            event: tauri::WindowEvent::Destroyed,
            ..
        } = event
        {
            verbs::forget(app, &label);
        }
    });
    Ok(())
}
