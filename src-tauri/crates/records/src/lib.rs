//! The data folder: one SQLite file, opened with care and written only by appending to the log.
//!
//! Purpose: keep the event log, its signed heads, every case version ever played, profiles and settings; open, check, back
//! up, migrate, set aside.
//! Invariants: what `write` has answered is on disk (WAL, `synchronous=FULL`, one transaction, one sync); an attempt is
//! extended only from the position the caller has seen; an event row is never changed or deleted; a damaged file is moved
//! aside whole and never written again; a file of a newer program is not touched.
//! Deliberately lacks: clock, random ids and keys (arguments), any rule of play, any code for one operating system, the
//! decision whether a folder is fit for a database (the caller's, before opening), wording for people.

mod aside;
mod check;
mod error;
mod examine;
mod lists;
mod occupancy;
mod open;
mod reading;
mod salvage;
mod schema;
mod store;
mod table;
mod writer;

pub use check::{Checkup, check};
pub use error::StoreError;
pub use open::{FILE, Notice, Opened, Opening, open};
pub use reading::{ReadOnly, Reading};
pub use store::{Append, Ids, Store};
pub use table::attempts::{AttemptRow, AttemptStatus};
pub use table::behaviours::BehaviourRow;
pub use table::case_versions::CaseVersion;
pub use table::credit::{CreditKind, CreditRow};
pub use table::events::{Last, Stored};
pub use table::profiles::Profile;
pub use table::turns::Turn;
pub use writer::{Appended, Writer};
