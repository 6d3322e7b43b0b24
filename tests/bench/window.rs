//! A program's window on a display without a screen, behind WebKit's driver.

#[path = "../desktop/harness/display.rs"]
mod display;

use crate::home::Home;
use crate::{PATIENCE, PAUSE};
use display::Display;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// Notes the moment and becomes the program, under the same process number.
const STARTER: &str = "#!/bin/sh
echo \"$$ $(date +%s%N)\" > \"$HOME/started\"
exec \"$REHEARSE_MEASURED\"
";

/// An open window.
pub struct Window {
    client: Client,
    /// The program's process.
    pub pid: u32,
    /// When it was started, in milliseconds since 1970 by the wall clock.
    pub started: f64,
    program: PathBuf,
    driver: Child,
    _display: Display,
}

impl Window {
    /// Starts a program as it ships, with the display renderer it chooses itself, and waits until the driver has its page.
    pub async fn open(program: &Path, home: &Home) -> Self {
        let starter = home.path().join("starter");
        std::fs::write(&starter, STARTER).expect("the starter is written");
        std::fs::set_permissions(&starter, PermissionsExt::from_mode(0o755))
            .expect("the starter may run");
        let display = Display::start();
        let port = free_port();
        let driver = driver(program, home, display.name(), port);
        let mut capabilities = serde_json::Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": starter, "args": [] }),
        );
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a session with the window");
        let noted =
            std::fs::read_to_string(home.path().join("started")).expect("the starter's note");
        let (pid, nanoseconds) = noted.trim().split_once(' ').expect("two numbers");
        Self {
            client,
            pid: pid.parse().expect("a process number"),
            started: nanoseconds.parse::<f64>().expect("a moment") / 1e6,
            program: program.to_owned(),
            driver,
            _display: display,
        }
    }

    /// Runs the body of an asynchronous function of `wanted` in the page, and answers with what it returns.
    pub async fn run(&self, script: &str, wanted: Value) -> Value {
        let page = include_str!("page.js");
        let script = format!(
            "{page}
            const done = arguments[1];
            (async (wanted) => {{ {script} }})(arguments[0]).then(done, (error) => done({{ failed: String(error) }}))"
        );
        let told = self
            .client
            .execute_async(&script, vec![wanted])
            .await
            .unwrap_or_else(|error| panic!("a script in the page: {error}\n{script}"));
        assert_eq!(told.get("failed"), None, "a script in the page\n{script}");
        told
    }

    /// Waits until an expression is neither false nor null, and returns it.
    pub async fn wait_for(&self, expression: &str) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = self.run(&format!("return {expression}"), Value::Null).await;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return value;
            }
            assert!(
                Instant::now() < deadline,
                "waited in vain for {expression}. The page reads:\n{}",
                self.run("return document.body.innerText", Value::Null)
                    .await
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Closes the window as a person does.
    pub async fn close(self) {
        self.client
            .clone()
            .close()
            .await
            .expect("the window closes");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let there = std::fs::read_link(format!("/proc/{}/exe", self.pid));
        if there.is_ok_and(|there| self.program.canonicalize().is_ok_and(|own| own == there)) {
            let _ = Command::new("kill")
                .args(["-KILL", &self.pid.to_string()])
                .status();
        }
        // Already ended is as good as killed.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn driver(program: &Path, home: &Home, display: &str, port: u16) -> Child {
    let driver = Command::new("WebKitWebDriver")
        .args(["--host=127.0.0.1", &format!("--port={port}")])
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("REHEARSE_MEASURED", program)
        .env("REHEARSE_DATA", home.data())
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("share"))
        .env("XDG_CONFIG_HOME", home.path().join("config"))
        .env("XDG_CACHE_HOME", home.path().join("cache"))
        .env("XDG_STATE_HOME", home.path().join("state"))
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver starts (apt-get install webkit2gtk-driver)");
    let deadline = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(
            Instant::now() < deadline,
            "WebKitWebDriver takes no connections"
        );
        std::thread::sleep(PAUSE);
    }
    driver
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}
