//! WebKit's driver, which starts the program and looks into its window.

use super::{PATIENCE, PAUSE};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// One driver process. It ends, with the program it started, when dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver; the program inherits its environment: the display, the data folder, and a home of its own, so that
    /// neither keys nor settings of the person running the tests are touched.
    pub fn start(display: &str, data: &Path, home: &Path) -> Self {
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // The program turns this renderer off unless told otherwise, and without it the driver's screenshots never end.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("REHEARSE_DATA", data)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("share"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("LANG", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts (apt-get install webkit2gtk-driver)");
        let driver = Self { process, port };
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

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended is as good as killed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}
