//! Writing: one transaction, one sync, all or nothing.

use crate::error::StoreError;
use crate::lists;
use crate::reading::Reading;
use crate::table::activity_files;
use crate::table::case_versions::{self, CaseVersion};
use crate::table::profiles::{self, Profile};
use crate::table::{events, heads, meta, settings};
use ledger::{
    ChainPoint, Envelope, EpochReason, EpochStarted, Event, FORMAT, Hash, Head, HeadStatement,
    PublicKey, Sign, Time, Utc, canonical,
};
use rusqlite::Connection;
use std::path::Path;
use uuid::Uuid;

/// The chain's end, as the next event continues it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tip {
    pub(crate) seq: u64,
    pub(crate) hash: Hash,
    pub(crate) epoch: Uuid,
    /// The wall clock of the last event.
    pub(crate) utc: Option<Utc>,
}

/// Writes inside one transaction.
#[derive(Debug)]
pub struct Writer<'t> {
    conn: &'t Connection,
    folder: &'t Path,
    at: Time,
    device: PublicKey,
    tip: Tip,
}

/// Where an append ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Position of the last event in the chain.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
    /// Position of the last event in its attempt: what the next append must expect. 0 outside an attempt.
    pub attempt_seq: u32,
}

impl<'t> Writer<'t> {
    pub(crate) const fn new(
        conn: &'t Connection,
        folder: &'t Path,
        at: Time,
        device: PublicKey,
        tip: Tip,
    ) -> Self {
        Self {
            conn,
            folder,
            at,
            device,
            tip,
        }
    }

    pub(crate) const fn tip(&self) -> Tip {
        self.tip
    }

    /// Everything as it stands inside this transaction.
    #[must_use]
    pub const fn read(&self) -> Reading<'_> {
        Reading::within(self.conn, self.folder)
    }

    /// Appends events of one attempt, of which the caller has seen `expected` events (0 for a new one).
    ///
    /// # Errors
    /// [`StoreError::Stale`] if the attempt has another number of events; nothing is written then.
    pub fn append(
        &mut self,
        attempt: Uuid,
        expected: u32,
        events: &[Event],
    ) -> Result<Appended, StoreError> {
        let found = events::count(self.conn, self.folder, attempt)?;
        if found != expected {
            return Err(StoreError::Stale { expected, found });
        }
        let mut attempt_seq = found;
        for event in events {
            attempt_seq = attempt_seq.checked_add(1).ok_or(StoreError::Malformed {
                table: "events",
                found: "too many events in one attempt".to_owned(),
            })?;
            self.push(Some(attempt), attempt_seq, event)?;
        }
        Ok(self.appended(attempt_seq))
    }

    /// Appends events that belong to no attempt.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn append_general(&mut self, events: &[Event]) -> Result<Appended, StoreError> {
        for event in events {
            self.push(None, 0, event)?;
        }
        Ok(self.appended(0))
    }

    /// Signs the chain as it stands: at the end of an attempt (in the same transaction), at a claim, before an export.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] if the signer is not the device the records were opened with.
    pub fn sign_head(&mut self, signer: &dyn Sign) -> Result<Head, StoreError> {
        if signer.public() != self.device {
            return Err(StoreError::Malformed {
                table: "heads",
                found: "the signing key is not the key of this device".to_owned(),
            });
        }
        let seq = self.tip.seq;
        let statement = HeadStatement {
            v: FORMAT,
            number: heads::next_number(self.conn, self.folder)?,
            point: ChainPoint {
                epoch: self.tip.epoch,
                seq,
                hash: self.tip.hash,
            },
            at: self.at.utc,
            key: self.device,
        };
        let unreadable = |fault| StoreError::Unreadable { seq, fault };
        let head = statement.sign(signer).map_err(unreadable)?;
        let body = text(canonical(&head).map_err(unreadable)?)?;
        heads::insert(self.conn, &head, &body).map_err(|fault| self.fault(fault))?;
        Ok(head)
    }

    /// Adds a profile, or writes what changed of it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn put_profile(&mut self, profile: &Profile) -> Result<(), StoreError> {
        profiles::put(self.conn, profile).map_err(|fault| self.fault(fault))
    }

    /// Writes a setting.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn put_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        settings::set(self.conn, name, value).map_err(|fault| self.fault(fault))
    }

    /// Stores a case version unless it is there already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn put_case(&mut self, case: &CaseVersion<'_>) -> Result<(), StoreError> {
        case_versions::put(self.conn, case, self.at.utc).map_err(|fault| self.fault(fault))
    }

    /// Stores a file of activities unless it is there already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn put_activities(&mut self, content_hash: &str, bytes: &[u8]) -> Result<(), StoreError> {
        activity_files::put(self.conn, content_hash, bytes, self.at.utc)
            .map_err(|fault| self.fault(fault))
    }

    pub(crate) fn put_meta(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        meta::set(self.conn, name, value).map_err(|fault| self.fault(fault))
    }

    /// Begins a new epoch; the chain of this file goes on through it.
    pub(crate) fn begin_epoch(
        &mut self,
        epoch: Uuid,
        reason: EpochReason,
        parent: Option<ChainPoint>,
    ) -> Result<(), StoreError> {
        self.tip.epoch = epoch;
        let started = EpochStarted {
            reason,
            parent,
            key: self.device,
        };
        self.push(None, 0, &Event::EpochStarted(started))
    }

    fn push(
        &mut self,
        attempt: Option<Uuid>,
        attempt_seq: u32,
        event: &Event,
    ) -> Result<(), StoreError> {
        let envelope = Envelope {
            v: FORMAT,
            seq: self.tip.seq + 1,
            epoch: self.tip.epoch,
            attempt,
            attempt_seq,
            at: self.at,
            device: self.device.id(),
            prev: self.tip.hash,
            event: event.clone(),
        };
        let body = envelope.bytes().map_err(|fault| StoreError::Unreadable {
            seq: envelope.seq,
            fault,
        })?;
        let hash = Hash::of(&body);
        events::insert(self.conn, &envelope, &text(body)?, &hash)
            .and_then(|()| lists::follow(self.conn, self.tip.utc, &envelope))
            .map_err(|fault| self.fault(fault))?;
        self.tip = Tip {
            seq: envelope.seq,
            hash,
            epoch: self.tip.epoch,
            utc: Some(self.at.utc),
        };
        Ok(())
    }

    const fn appended(&self, attempt_seq: u32) -> Appended {
        Appended {
            seq: self.tip.seq,
            hash: self.tip.hash,
            attempt_seq,
        }
    }

    fn fault(&self, fault: rusqlite::Error) -> StoreError {
        StoreError::database(self.folder, fault)
    }
}

/// Canonical JSON is UTF-8.
fn text(body: Vec<u8>) -> Result<String, StoreError> {
    String::from_utf8(body).map_err(|fault| StoreError::Malformed {
        table: "events",
        found: fault.to_string(),
    })
}
