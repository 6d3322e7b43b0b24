//! The whole log as one JSON document: what a machine needs to verify it again.

use crate::ExportError;
use ledger::{Envelope, Hash, Head};
use serde::Serialize;
use serde_json::value::RawValue;

/// One row: its place, its hash and its canonical bytes.
#[derive(Serialize)]
struct Row {
    seq: u64,
    hash: Hash,
    event: Box<RawValue>,
}

#[derive(Serialize)]
struct Document<'e> {
    format: u32,
    events: Vec<Row>,
    heads: &'e [Head],
}

/// `{"format":1,"events":[{"seq","hash","event"}],"heads":[…]}`; `event` stands in its canonical form (RFC 8785), so hashing
/// its bytes (SHA-256) again gives `hash`.
///
/// # Errors
/// [`ExportError::Log`], [`ExportError::Event`]: a value JSON cannot hold; none of the stored fields can take one.
pub fn log_json(events: &[(Hash, Envelope)], heads: &[Head]) -> Result<Vec<u8>, ExportError> {
    let events = events
        .iter()
        .map(|(hash, envelope)| {
            let bytes = envelope.bytes()?;
            Ok(Row {
                seq: envelope.seq,
                hash: *hash,
                event: serde_json::from_slice(&bytes)?,
            })
        })
        .collect::<Result<Vec<_>, ExportError>>()?;
    Ok(serde_json::to_vec(&Document {
        format: ledger::FORMAT,
        events,
        heads,
    })?)
}
