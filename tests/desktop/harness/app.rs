//! The program with its window: started, killed, started again on the same data.

use super::{PATIENCE, PAUSE, display::Display, driver::Driver};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use tempfile::TempDir;

/// A data folder and a home, gone after the test.
pub struct DataFolder {
    root: TempDir,
}

impl DataFolder {
    /// An empty one, as on the first start.
    pub fn new() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        for part in ["data", "home"] {
            std::fs::create_dir(root.path().join(part)).expect("a folder inside it");
        }
        Self { root }
    }

    /// What `REHEARSE_DATA` names.
    pub fn data(&self) -> PathBuf {
        self.root.path().join("data")
    }

    /// Plays a walk of a shipped case into it from the command line; a profile made for it asks for no PIN.
    pub fn play(&self, case: &str, role: &str, walk: &str, name: &str) {
        let case = acceptance::repository().join("scenarios").join(case);
        let played = Command::new(acceptance::command_line())
            .arg("play")
            .arg(case)
            .args(["--role", role, "--walk", walk, "--profile", name])
            .env("REHEARSE_DATA", self.data())
            .env("HOME", self.home())
            .env("XDG_DATA_HOME", self.home().join("share"))
            .env("XDG_CONFIG_HOME", self.home().join("config"))
            .output()
            .expect("the command line program runs");
        assert!(
            played.status.success(),
            "{walk}: {}",
            String::from_utf8_lossy(&played.stderr)
        );
    }

    fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }
}

/// The running program.
pub struct App {
    pub(super) client: Client,
    pid: u32,
    program: PathBuf,
    data: PathBuf,
    // Dropped in this order: the driver before the display it draws on.
    _driver: Driver,
    _display: Display,
}

impl App {
    /// Starts the program on a data folder and waits until its window shows a page.
    pub async fn start(folder: &DataFolder) -> Self {
        let program = acceptance::desktop();
        let display = Display::start();
        let driver = Driver::start(display.name(), &folder.data(), &folder.home());
        let mut capabilities = serde_json::Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": program, "args": [] }),
        );
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .expect("a session with the window");
        let pid = running(&program, &folder.data()).expect("the program runs on this data folder");
        let app = Self {
            client,
            pid,
            program,
            data: folder.data(),
            _driver: driver,
            _display: display,
        };
        app.wait_for("main h1, main h2").await;
        app
    }

    /// Kills the program without warning, as a power cut would, and waits until it is gone.
    pub async fn kill(self) {
        let pid = self.pid;
        assert!(
            send_kill(pid),
            "the program (process {pid}) runs until it is killed"
        );
        let deadline = Instant::now() + PATIENCE;
        while alive(pid) {
            assert!(Instant::now() < deadline, "process {pid} survives SIGKILL");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Closes the window as a person does at the end of the day.
    pub async fn close(self) {
        self.client
            .clone()
            .close()
            .await
            .expect("the window closes");
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // The driver does not take the program with it when a test fails half-way.
        if running(&self.program, &self.data) == Some(self.pid) {
            send_kill(self.pid);
        }
    }
}

fn send_kill(pid: u32) -> bool {
    Command::new("sh")
        .args(["-c", &format!("kill -KILL {pid}")])
        .status()
        .is_ok_and(|status| status.success())
}

/// The process that runs `program` on `data`. The driver does not tell which it started, so its environment is read.
fn running(program: &Path, data: &Path) -> Option<u32> {
    let program = program.canonicalize().ok()?;
    let wanted = format!("REHEARSE_DATA={}", data.display());
    std::fs::read_dir("/proc")
        .ok()?
        .flatten()
        .find_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            if std::fs::read_link(entry.path().join("exe")).ok()? != program {
                return None;
            }
            let environment = std::fs::read(entry.path().join("environ")).ok()?;
            environment
                .split(|byte| *byte == 0)
                .any(|line| line == wanted.as_bytes())
                .then_some(pid)
        })
}

/// A killed process may linger as a zombie until its parent asks; it no longer runs.
fn alive(pid: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| {
        stat.rsplit(')')
            .next()
            .is_some_and(|rest| !rest.trim_start().starts_with('Z'))
    })
}
