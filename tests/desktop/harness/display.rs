//! A display without a screen.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// An Xvfb server on a display number it chose itself, so that two runs never collide.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts the server and waits until it takes connections.
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x1000x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (apt-get install xvfb)");
        let out = server.stdout.take().expect("Xvfb's output is piped");
        let mut number = String::new();
        BufReader::new(out)
            .read_line(&mut number)
            .expect("Xvfb says its display number");
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb ended without a display number");
        Self {
            name: format!(":{number}"),
            server,
        }
    }

    /// The value for `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Already ended is as good as killed.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
