//! What the program serves, as a browser sees it: plain HTTP on a socket.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{JoinHandle, panicking, spawn};
use std::time::Duration;

use serde_json::{Value, json};

use crate::{Fault, Program};

/// The longest an answer may take: what never comes is then a failure and not an endless wait.
const LONGEST: Duration = Duration::from_mins(5);

/// The program while it serves. Killed when it is let go.
pub struct Server {
    child: Child,
    /// Hears what the program says to its end: a pipe that nobody empties would stop it once full.
    hears: Option<JoinHandle<String>>,
    /// Where it listens, as `127.0.0.1:12345`.
    pub host: String,
}

impl Server {
    /// Starts serving a committee on a free port.
    pub fn start(committee: &Path) -> Self {
        Self::of(Program::new(["serve", "--port", "0"]).committee(committee)).expect("an address")
    }

    /// As [`Self::start`], on a disk that fails; what the program said if it ended at once.
    ///
    /// # Errors
    /// What the program said.
    pub fn start_failing(committee: &Path, fault: &Fault) -> Result<Self, String> {
        let program = Program::new(["serve", "--port", "0"]).committee(committee);
        Self::of(program.failing(fault))
    }

    /// As [`Self::start`], with a copy of the committee on a disk of so many bytes; what was said if
    /// it ended at once.
    ///
    /// # Errors
    /// What was said.
    pub fn start_on_small_disk(committee: &Path, disk: &Path, bytes: u64) -> Result<Self, String> {
        let program = Program::new(["serve", "--port", "0"]).committee(disk);
        Self::of(program.on_small_disk(disk, bytes, committee))
    }

    /// Where a place that only the program sees is for others.
    pub fn seen_by(&self, place: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.child.id()));
        root.join(place.strip_prefix("/").unwrap_or(place))
    }

    /// From now on, until what comes back is let go, some files find no room; nothing comes back
    /// where the machine does not let one program look into another that runs.
    pub fn without_room_for(&self, files: &[PathBuf]) -> Option<NoRoom> {
        let mut strace = Command::new("strace");
        strace.args(["-f", "-o", "/dev/null", "-p", &self.child.id().to_string()]);
        for file in files {
            strace.arg("-P").arg(file);
        }
        let calls = "pwrite64,write,ftruncate";
        strace.args(["-e", &format!("trace={calls}")]);
        strace.args(["-e", &format!("inject={calls}:error=ENOSPC")]);
        let mut tracer = strace.stderr(Stdio::piped()).spawn().ok()?;
        let said = tracer.stderr.take();
        let no_room = NoRoom(tracer);
        let mut said = BufReader::new(said?).lines().map_while(Result::ok);
        said.find(|line| line.contains("attached"))?;
        // Its other words, one for each thread of the program, are heard and forgotten.
        spawn(move || said.for_each(drop));
        Some(no_room)
    }

    fn of(program: Program) -> Result<Self, String> {
        let mut child = program.start();
        let printed = child.stdout.take().expect("a pipe");
        let mut errors = child.stderr.take().expect("a pipe");
        let hears = spawn(move || {
            let mut said = Vec::new();
            drop(errors.read_to_end(&mut said));
            String::from_utf8_lossy(&said).into_owned()
        });
        let mut line = String::new();
        BufReader::new(printed)
            .read_line(&mut line)
            .expect("a line");
        let host = line
            .split("http://")
            .nth(1)
            .map(|rest| rest.trim().trim_end_matches('/'));
        let host = host.unwrap_or_default().to_owned();
        if host.is_empty() {
            child.wait().expect("the program ends");
            return Err(hears.join().expect("it was heard"));
        }
        Ok(Self {
            child,
            hears: Some(hears),
            host,
        })
    }

    /// A browser that knows nobody yet.
    pub fn browser(&self) -> Browser {
        Browser {
            host: self.host.clone(),
            cookie: None,
        }
    }

    /// Kills it, as a power switch would.
    pub fn kill(&mut self) {
        self.child.kill().expect("it is ours to kill");
        self.child.wait().expect("it is gone");
    }
}

#[expect(clippy::print_stderr, reason = "whoever reads of a failure needs it")]
impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        let said = self.hears.take().map(JoinHandle::join);
        if panicking() {
            eprintln!(
                "the program said: {}",
                said.and_then(Result::ok).unwrap_or_default()
            );
        }
    }
}

/// Keeps some files of a program that runs from finding room.
pub struct NoRoom(Child);

impl Drop for NoRoom {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A browser with its cookie.
#[derive(Clone)]
pub struct Browser {
    host: String,
    cookie: Option<String>,
}

impl Browser {
    /// Signs in.
    #[must_use]
    pub fn sign_in(self, name: &str, passphrase: &str) -> Self {
        self.try_sign_in(name, passphrase).expect("an answer")
    }

    /// Signs in, or nothing if the server went away.
    pub fn try_sign_in(self, name: &str, passphrase: &str) -> Option<Self> {
        let signed_in = self.sign_in_or_not(name, passphrase)?;
        Some(signed_in.unwrap_or_else(|answer| panic!("{answer}")))
    }

    /// Signs in, or what the server answered, or nothing if it went away.
    pub fn sign_in_or_not(mut self, name: &str, passphrase: &str) -> Option<Result<Self, Value>> {
        let request = json!({ "name": name, "passphrase": passphrase }).to_string();
        let headers = ["Content-Type: application/json"];
        let (status, headers, body) =
            self.ask("POST", "/api/call/sign_in", &headers, request.as_bytes())?;
        if status != 200 {
            return Some(Err(serde_json::from_str(&body).unwrap_or(Value::Null)));
        }
        let cookie = headers
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "));
        self.cookie = cookie
            .and_then(|cookie| cookie.split(';').next())
            .map(str::to_owned);
        assert!(self.cookie.is_some(), "no session in {headers}");
        Some(Ok(self))
    }

    /// Calls a command: the status and the answer, or nothing if the server went away.
    pub fn call(&self, command: &str, request: &Value) -> Option<(u16, Value)> {
        let address = format!("/api/call/{command}");
        let headers = ["Content-Type: application/json"];
        let (status, _, body) =
            self.ask("POST", &address, &headers, request.to_string().as_bytes())?;
        Some((status, serde_json::from_str(&body).unwrap_or(Value::Null)))
    }

    /// Calls a command that must be done.
    pub fn done(&self, command: &str, request: &Value) -> Value {
        let (status, answer) = self.call(command, request).expect("an answer");
        assert_eq!(status, 200, "{command}: {answer}");
        answer
    }

    /// Asks for an address: status, headers in lower case, body. Nothing if the answer never came
    /// whole.
    pub fn ask(
        &self,
        method: &str,
        address: &str,
        headers: &[&str],
        body: &[u8],
    ) -> Option<(u16, String, String)> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        stream.set_read_timeout(Some(LONGEST)).ok()?;
        let mut head = format!("{method} {address} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|header| header.starts_with("Host:")) {
            writeln!(head, "Host: {}\r", self.host).expect("a string grows");
        }
        if let Some(cookie) = &self.cookie {
            writeln!(head, "Cookie: {cookie}\r").expect("a string grows");
        }
        for header in headers {
            writeln!(head, "{header}\r").expect("a string grows");
        }
        writeln!(head, "Content-Length: {}\r\n\r", body.len()).expect("a string grows");
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body).ok()?;
        let mut answer = Vec::new();
        if let Err(error) = stream.read_to_end(&mut answer) {
            let hangs = matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
            assert!(!hangs, "{method} {address} was not answered in {LONGEST:?}");
            return None;
        }
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let whole =
            method == "HEAD" || length.is_none_or(|length| length.parse() == Ok(body.len()));
        whole.then(|| (status, head.to_owned(), body.to_owned()))
    }
}
