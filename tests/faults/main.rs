//! What may go wrong around the records: a killed process, a full or read-only disk, a damaged or altered file. Nothing
//! that was acknowledged is lost, and the message says what to do. The command line program is used as it is shipped.

mod altered;
#[path = "../support/claimed.rs"]
mod claimed;
mod damaged;
mod disk;
mod forged;
mod killed;
mod play;
mod synced;
mod together;
