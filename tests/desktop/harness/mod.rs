//! Drives the real window: a display without a screen, WebKit's driver, and the built program on a data folder of its own.

mod app;
mod audit;
mod display;
mod driver;
mod keyboard;
mod page;

pub use app::{App, DataFolder};
pub use keyboard::Press;

use std::time::Duration;

/// How long anything on screen may take to appear before a test gives up. Generous: a loaded machine is slow, not broken.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks at something awaited.
pub const PAUSE: Duration = Duration::from_millis(40);

/// The longest a whole test may take. A driver that stops answering must not stop the run.
const LONGEST: Duration = Duration::from_secs(540);

/// Runs a test's steps, and fails it if they never end.
pub async fn in_time(steps: impl Future<Output = ()>) {
    tokio::time::timeout(LONGEST, steps)
        .await
        .expect("the steps end: the window or its driver stopped answering");
}
