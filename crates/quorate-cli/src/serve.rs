//! The same product in a browser: the four verbs over HTTP, on this machine only.
//!
//! Everything here is translation. Who may do what is decided behind the verbs; what guards the
//! door itself (loopback, Host, Origin, cookie) is in [`guard`].

mod get;
mod guard;
mod put;
mod screens;
mod verbs;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get as on_get, post as on_post};
use quorate_api::House;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::{person, terminal};

/// The largest request of a command, in bytes. Files go another way.
const LARGEST_REQUEST: usize = 8 * 1024 * 1024;

/// How long calls may go on after the program was asked to end.
const GRACE: Duration = Duration::from_secs(5);

/// What every request needs.
#[derive(Clone)]
struct Door {
    house: Arc<House>,
    /// Where the browser finds us.
    address: SocketAddr,
    /// The built screens; none if they were not found.
    screens: Option<Arc<PathBuf>>,
}

/// Serves until the program is asked to end.
pub(crate) fn serve(serve: Serve) -> Result<(), Failure> {
    let (folder, sample) = match serve.committee {
        Some(folder) => {
            let sample = person::beside(&folder);
            (folder, sample)
        }
        None => usual_folders()?,
    };
    let screens = serve.ui.or_else(screens::find);
    if screens.is_none() {
        terminal::say(&terminal::sentence("host-no-screens", &[]));
    }
    let house = person::open(&folder, sample)?;
    house.keep_daily_backups();
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::fault(&error))?;
    let ended = runtime.block_on(run(Arc::clone(&house), serve.port, screens));
    // Watchers never end by themselves. The house goes last, so that the record is closed in good
    // order.
    runtime.shutdown_timeout(GRACE);
    drop(house);
    ended
}

async fn run(house: Arc<House>, port: u16, screens: Option<PathBuf>) -> Result<(), Failure> {
    let taken = |error: std::io::Error| Failure::Port(port, error.to_string());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let door = Door {
        house,
        address,
        screens: screens.map(Arc::new),
    };
    let mut end = signal(SignalKind::terminate()).map_err(|error| Failure::fault(&error))?;
    let shown = format!("http://{address}/");
    terminal::print(&format!(
        "{}\n",
        terminal::sentence("host-serving", &[("address", &shown)])
    ))?;
    tokio::select! {
        ended = axum::serve(listener, routes(door)) => ended.map_err(|error| Failure::fault(&error)),
        _ = tokio::signal::ctrl_c() => Ok(()),
        _ = end.recv() => Ok(()),
    }
}

fn routes(door: Door) -> Router {
    Router::new()
        .route("/api/call/{name}", on_post(verbs::call))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route("/api/watch", on_get(watch::watch))
        .route("/api/put", on_post(put::put))
        .route("/api/get/{*id}", on_get(get::get))
        .fallback(screens::screen)
        .layer(axum::middleware::from_fn_with_state(
            door.clone(),
            guard::guard,
        ))
        .with_state(door)
}

/// The folders of the committee and the sample among this person's data: the window's own.
fn usual_folders() -> Result<(PathBuf, PathBuf), Failure> {
    let folders = directories::ProjectDirs::from("", "", "quorate")
        .ok_or_else(|| Failure::Fault("this person has no folder for data".to_owned()))?;
    let data = folders.data_dir();
    Ok((data.join("committee"), data.join("sample")))
}
