//! The wrapping of an event, and the bytes that are hashed.

use crate::event::Event;
use crate::hash::Hash;
use crate::key::KeyId;
use crate::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Version of the stored form. A body with a higher one was written by a newer program.
pub const FORMAT: u32 = 1;

/// An event with its place in the chain. Its canonical bytes are what is stored and hashed; the hash itself is kept beside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// [`FORMAT`] of the program that wrote it.
    pub v: u32,
    /// Position in the chain, from 1, without gaps.
    pub seq: u64,
    /// The epoch it belongs to.
    pub epoch: Uuid,
    /// The attempt it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Uuid>,
    /// Position in the attempt, from 1, without gaps; 0 outside an attempt.
    pub attempt_seq: u32,
    /// When.
    pub at: Time,
    /// The device key in use.
    pub device: KeyId,
    /// Hash of the event before; [`Hash::ZERO`] for the first of a file.
    pub prev: Hash,
    /// What happened.
    pub event: Event,
}

/// A stored body that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not an envelope.
    #[error("not a stored event: {0}")]
    Malformed(String),
    /// Written by a newer program.
    #[error("written in form {found}, this program knows {FORMAT}")]
    Newer {
        /// The form it names.
        found: u32,
    },
}

impl Envelope {
    /// The canonical bytes: RFC 8785.
    ///
    /// # Errors
    /// A value JSON cannot hold; none of the fields can take one.
    pub fn bytes(&self) -> Result<Vec<u8>, Unreadable> {
        canonical(self)
    }

    /// Reads a stored body.
    ///
    /// # Errors
    /// [`Unreadable`], naming a newer form apart from damage.
    pub fn read(body: &[u8]) -> Result<Self, Unreadable> {
        match serde_json::from_slice::<Self>(body) {
            Ok(envelope) if envelope.v <= FORMAT => Ok(envelope),
            Ok(envelope) => Err(Unreadable::Newer { found: envelope.v }),
            Err(fault) => Err(match serde_json::from_slice::<Version>(body) {
                Ok(Version { v: found }) if found > FORMAT => Unreadable::Newer { found },
                Ok(_) | Err(_) => Unreadable::Malformed(fault.to_string()),
            }),
        }
    }
}

/// Canonical JSON (RFC 8785) of any stored value.
///
/// # Errors
/// A value JSON cannot hold.
pub fn canonical(value: &impl Serialize) -> Result<Vec<u8>, Unreadable> {
    serde_json_canonicalizer::to_vec(value)
        .map_err(|fault| Unreadable::Malformed(fault.to_string()))
}

/// The one field every form has.
#[derive(Deserialize)]
struct Version {
    v: u32,
}
