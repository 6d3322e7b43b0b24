//! The whole log as one JSON document: what a machine needs to verify it again.

use crate::ExportError;
use ledger::{Entry, Head};
use serde::Serialize;
use serde_json::value::RawValue;

/// One row: its place, its hash and the stored body, byte for byte.
#[derive(Serialize)]
struct Row<'e> {
    seq: u64,
    hash: String,
    event: &'e RawValue,
}

#[derive(Serialize)]
struct Document<'e> {
    format: u32,
    events: Vec<Row<'e>>,
    heads: &'e [Head],
}

/// `{"format":1,"events":[{"seq","hash","event"}],"heads":[…]}`; `event` is the stored body itself, so hashing its bytes
/// again gives `hash`.
///
/// # Errors
/// A stored body that is not JSON: `verify` names it.
pub fn log_json(entries: &[Entry], heads: &[Head]) -> Result<Vec<u8>, ExportError> {
    let events = entries
        .iter()
        .map(|entry| {
            Ok(Row {
                seq: entry.seq,
                hash: entry
                    .hash
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect(),
                event: serde_json::from_slice(&entry.body)?,
            })
        })
        .collect::<Result<Vec<_>, serde_json::Error>>()?;
    Ok(serde_json::to_vec(&Document {
        format: ledger::FORMAT,
        events,
        heads,
    })?)
}
