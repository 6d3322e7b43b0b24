//! The ports' one implementation: clock, ids, key file, case folders, data folder.
//!
//! Purpose: everything `trainer` asks of the operating system, for the window and the command line alike.
//! Invariants: nothing outside a case folder is ever read through one; a file's size is judged before it is read; the
//! device key lies outside the data folder and is readable for its owner alone.
//! Deliberately lacks: rules of cases, storage of records, any network.

mod activities;
mod cases;
mod chance;
mod clock;
mod folder;
mod keys;
mod stop;
mod write;

pub use activities::ActivityFile;
pub use cases::{CaseFolders, read_case};
pub use chance::SystemChance;
pub use clock::SystemClock;
pub use folder::{DATA_VARIABLE, UnsafeFolder, config_folder, data_folder, refuse_unsafe};
pub use keys::KeyFile;
pub use stop::stop_after;
pub use write::write_whole;

use std::path::Path;
use std::sync::Arc;
use trainer::ports::Ports;

/// The ports of a real machine: cases come from `shipped` (where there is one) and from `DATA/cases`.
#[must_use]
pub fn ports(data: &Path, shipped: Option<&Path>) -> Ports {
    Ports {
        clock: Arc::new(SystemClock::new()),
        chance: Arc::new(SystemChance),
        keys: Arc::new(KeyFile::new(config_folder().join("device.key"))),
        cases: Arc::new(CaseFolders::new(shipped, Some(&data.join("cases")))),
        activities: Arc::new(ActivityFile::new(data)),
    }
}
