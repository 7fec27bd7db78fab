//! The program at a terminal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// A call of the program that is being put together.
pub struct Program {
    command: Command,
    input: Vec<u8>,
}

/// How the disk fails.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The call of the operating system.
    pub call: &'static str,
    /// What it says.
    pub error: &'static str,
    /// The first that fails, from 1.
    pub from: u64,
    /// Whether all after it fail too.
    pub lasting: bool,
}

/// What a call came to.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; none if it was killed.
    pub code: Option<i32>,
    /// What was printed.
    pub printed: String,
    /// What was said beside it.
    pub said: String,
}

impl Answer {
    /// The answer of a call that ended well, as JSON.
    pub fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{}", self.said);
        serde_json::from_str(&self.printed).expect("an answer is JSON")
    }
}

impl Program {
    /// The program with its arguments, in an English terminal without a passphrase.
    pub fn new<const N: usize>(arguments: [&str; N]) -> Self {
        let mut command = Command::new(built());
        command.args(arguments);
        command
            .env("LANG", "C.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES");
        command
            .env_remove("QUORATE_PASSPHRASE")
            .env_remove("QUORATE_LOG")
            // Cargo's: it would be looked through for each library before the program begins.
            .env_remove("LD_LIBRARY_PATH");
        Self {
            command,
            input: Vec::new(),
        }
    }

    /// Calls a command of the list as somebody.
    pub fn call(
        committee: &Path,
        name: &str,
        passphrase: &str,
        command: &str,
        request: &Value,
    ) -> Value {
        Self::new(["call", "--as", name, command, "-"])
            .committee(committee)
            .passphrase(passphrase)
            .input(&request.to_string())
            .run()
            .json()
    }

    /// Lets a call of the operating system fail: from the `from`-th on in each thread, once or
    /// always. Needs `strace`, and a machine that lets one program look into another.
    #[must_use]
    pub fn failing(self, fault: &Fault) -> Self {
        let Fault {
            call,
            error,
            from,
            lasting,
        } = fault;
        let inject = format!(
            "inject={call}:error={error}:when={from}{}",
            if *lasting { "+" } else { "" }
        );
        let mut strace = Command::new("strace");
        // As a grandchild, so that who kills the child kills the program.
        strace
            .args(["-D", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e"])
            .arg(format!("trace={call}"))
            .args(["-e", &inject]);
        self.within(strace)
    }

    /// Gives it a disk of its own, in memory, of so many bytes and with a copy of a folder on it.
    /// Only the program sees it. Needs a machine that lets a user have mounts of their own.
    #[must_use]
    pub fn on_small_disk(self, disk: &Path, bytes: u64, copied: &Path) -> Self {
        let mut unshare = Command::new("unshare");
        let mounted = "mkdir \"$0\" && mount -t tmpfs -o size=$1 none \"$0\" && cp -r \"$2\"/. \"$0\" && shift 2 && exec \"$@\"";
        unshare
            .args(["--map-root-user", "--mount", "sh", "-c", mounted])
            .arg(disk)
            .arg(bytes.to_string())
            .arg(copied);
        self.within(unshare)
    }

    /// Runs it as an argument of another program.
    fn within(self, mut command: Command) -> Self {
        command
            .arg(self.command.get_program())
            .args(self.command.get_args());
        for (name, value) in self.command.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        Self { command, ..self }
    }

    /// Names the committee.
    #[must_use]
    pub fn committee(mut self, folder: &Path) -> Self {
        self.command.arg("--committee").arg(folder);
        self
    }

    /// Adds a path.
    #[must_use]
    pub fn path(mut self, path: &Path) -> Self {
        self.command.arg(path);
        self
    }

    /// Gives the passphrase in the environment.
    #[must_use]
    pub fn passphrase(mut self, passphrase: &str) -> Self {
        self.command.env("QUORATE_PASSPHRASE", passphrase);
        self
    }

    /// Sets the language of the terminal.
    #[must_use]
    pub fn language(mut self, locale: &str) -> Self {
        self.command.env("LANG", locale);
        self
    }

    /// Gives text on standard input.
    #[must_use]
    pub fn input(mut self, text: &str) -> Self {
        text.as_bytes().clone_into(&mut self.input);
        self
    }

    /// Starts it, with everything it says in pipes.
    pub fn start(mut self) -> Child {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // A program that ended before it read this is judged by how it ended.
        drop(stdin.write_all(&self.input));
        child
    }

    /// Runs it to its end.
    pub fn run(self) -> Answer {
        let output = self.start().wait_with_output().expect("the program ends");
        Answer {
            code: output.status.code(),
            printed: String::from_utf8_lossy(&output.stdout).into_owned(),
            said: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// The built program: as named by `QUORATE_CLI`, or beside these tests. Built if it is not there.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        if let Some(named) = std::env::var_os("QUORATE_CLI") {
            return named.into();
        }
        let own = std::env::current_exe().expect("this program has a place");
        let folder = own
            .parent()
            .and_then(Path::parent)
            .expect("tests lie in target/debug/deps");
        let program = folder.join("quorate-cli");
        if !program.exists() {
            let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let built = Command::new(cargo)
                .args(["build", "--package", "quorate-cli"])
                .status();
            assert!(
                built.is_ok_and(|status| status.success()),
                "quorate-cli does not build"
            );
        }
        program
    })
}
