//! From the start of the program to its first screen, and the memory it then holds.

use crate::figures::{Figure, print};
use crate::home::Home;
use crate::memory;
use crate::window::Window;
use serde_json::Value;
use std::path::Path;
use std::time::Duration;

/// Measured starts of each window. One before them fills the caches and makes the records.
const STARTS: usize = 7;

/// After the first screen, until memory is read.
const REST: Duration = Duration::from_secs(3);

/// Starts the two programs in turn, never both at once, since memory that both share would count half for each.
pub async fn measure(program: &Path, empty: &Path, folder: &Path) {
    let (own, other) = (Home::new(folder), Home::new(folder));
    let (mut ready, mut pss) = (Figure::default(), Figure::default());
    for start in 0..=STARTS {
        let of_program = once(program, &own).await;
        let of_empty = once(empty, &other).await;
        if start > 0 {
            ready.program.push(of_program.ready);
            ready.empty.push(of_empty.ready);
            pss.program.push(of_program.pss);
            pss.empty.push(of_empty.pss);
        }
    }
    print("start to the first painted screen", "ms", &ready);
    print("memory of the process tree (PSS)", "MiB", &pss);
}

struct Start {
    /// Milliseconds from the start of the process to the first paint with content.
    ready: f64,
    /// Mebibytes.
    pss: f64,
}

async fn once(program: &Path, home: &Home) -> Start {
    let window = Window::open(program, home).await;
    // Neither page shows anything before its first screen, so the first paint with content is that of the first screen.
    let painted = window
        .wait_for(
            "document.querySelector('main h1') !== null && \
             (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)",
        )
        .await;
    let origin = window
        .run("return performance.timeOrigin", Value::Null)
        .await;
    let painted = origin.as_f64().expect("a moment") + painted.as_f64().expect("milliseconds");
    tokio::time::sleep(REST).await;
    let start = Start {
        ready: painted - window.started,
        pss: memory::of_tree(window.pid),
    };
    window.close().await;
    start
}
