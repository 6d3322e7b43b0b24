//! Verification of a chain: names what was altered, taken out, swapped or doubled.

use crate::envelope::Envelope;
use crate::event::Event;
use crate::hash::Hash;
use crate::head::Head;
use crate::key::PublicKey;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row of the log as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Position the store gives the row.
    pub seq: u64,
    /// The stored body.
    pub body: Vec<u8>,
    /// The stored hash of the body.
    pub hash: Vec<u8>,
    /// Attempt id in the store's index, if any.
    pub attempt: Option<String>,
    /// Position in the attempt in the store's index.
    pub attempt_seq: i64,
}

/// A signed head as it lies in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadEntry {
    /// Number the store gives the row.
    pub number: u64,
    /// The head, if it can be read.
    pub head: Option<Head>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// No fault.
    pub ok: bool,
    /// Rows read.
    pub events: u64,
    /// Signed heads read.
    pub heads: u64,
    /// Position of the last event under a good signed head; what lies after it is chained but not yet signed.
    pub signed_to: u64,
    /// Epochs in order, with the keys that signed them.
    pub epochs: Vec<EpochSummary>,
    /// Faults in the order found.
    pub faults: Vec<Fault>,
}

/// One epoch of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EpochSummary {
    /// Its id.
    pub epoch: Uuid,
    /// Position of its first event.
    pub first: u64,
    /// The key it states.
    pub key: PublicKey,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// What.
    pub code: FaultCode,
    /// Position of the row it names (for heads: of the event under the head).
    pub seq: u64,
    /// Values for the words, by name.
    pub args: Vec<(&'static str, String)>,
}

/// Kinds of fault. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultCode {
    /// The body does not have the hash stored with it.
    Altered,
    /// The body is no stored event.
    Unreadable,
    /// The body says it belongs at another position (arg `body_seq`): swapped or copied.
    OutOfPlace,
    /// Positions are missing (arg `to`: the last missing one).
    Missing,
    /// A position, or the place of an event in its attempt, occurs twice.
    Duplicate,
    /// The row does not continue the row before: one of the two was altered with its hash.
    BrokenLink,
    /// The store's index and the body disagree.
    IndexMismatch,
    /// Positions within an attempt have a gap.
    AttemptGap,
    /// The row belongs to an epoch that was not begun here, or names another key than its epoch.
    WrongEpoch,
    /// A signed head's signature is not good, or its key is not its epoch's.
    BadSignature,
    /// A signed head names another hash than the row has.
    HeadMismatch,
    /// A signed head is missing, unreadable, swapped or doubled (arg `number`); position 0 if it cannot be read.
    HeadMissing,
    /// The rows cannot be read any further: the file itself is damaged (arg `found`). Reported by the store.
    Damaged,
}

impl FaultCode {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Altered => "altered",
            Self::Unreadable => "unreadable",
            Self::OutOfPlace => "out-of-place",
            Self::Missing => "missing",
            Self::Duplicate => "duplicate",
            Self::BrokenLink => "broken-link",
            Self::IndexMismatch => "index-mismatch",
            Self::AttemptGap => "attempt-gap",
            Self::WrongEpoch => "wrong-epoch",
            Self::BadSignature => "bad-signature",
            Self::HeadMismatch => "head-mismatch",
            Self::HeadMissing => "head-missing",
            Self::Damaged => "damaged",
        }
    }
}

/// Verifies rows in order of position, then the heads in order of number.
#[must_use]
pub fn verify(entries: impl IntoIterator<Item = Entry>, heads: &[Head]) -> Report {
    let mut verifier = Verifier::new(
        heads
            .iter()
            .map(|head| HeadEntry {
                number: head.statement.number,
                head: Some(*head),
            })
            .collect(),
    );
    for entry in entries {
        verifier.row(&entry);
    }
    verifier.finish()
}

/// The running verification: rows one at a time, so that no log need fit in memory.
#[derive(Debug)]
pub struct Verifier {
    heads: Vec<HeadEntry>,
    faults: Vec<Fault>,
    epochs: Vec<EpochSummary>,
    /// Last position read, its stored hash and the hash of its body.
    last: Option<(u64, Vec<u8>, Hash)>,
    events: u64,
    /// Positions heads name, to the hash and epoch found there.
    under_heads: BTreeMap<u64, Option<(Hash, Uuid)>>,
    /// Last position of each attempt.
    attempts: BTreeMap<Uuid, u32>,
}

impl Verifier {
    /// Nothing read yet.
    #[must_use]
    pub fn new(heads: Vec<HeadEntry>) -> Self {
        let named = heads.iter().filter_map(|entry| entry.head);
        Self {
            under_heads: named.map(|head| (head.statement.point.seq, None)).collect(),
            heads,
            faults: Vec::new(),
            epochs: Vec::new(),
            last: None,
            events: 0,
            attempts: BTreeMap::new(),
        }
    }

    fn fault(&mut self, code: FaultCode, seq: u64, args: Vec<(&'static str, String)>) {
        self.faults.push(Fault { code, seq, args });
    }

    /// Reads the next row.
    pub fn row(&mut self, entry: &Entry) {
        self.events += 1;
        let computed = Hash::of(&entry.body);
        let altered = entry.hash.as_slice() != computed.bytes();
        if altered {
            self.fault(FaultCode::Altered, entry.seq, Vec::new());
        }
        let expected = self.last.as_ref().map_or(1, |(seq, _, _)| seq + 1);
        if entry.seq > expected {
            self.fault(
                FaultCode::Missing,
                expected,
                vec![("to", (entry.seq - 1).to_string())],
            );
        } else if entry.seq < expected {
            self.fault(FaultCode::Duplicate, entry.seq, Vec::new());
        }
        match Envelope::read(&entry.body) {
            // A body that fails its hash is expected not to parse: one fault is enough.
            Err(unreadable) if !altered => {
                self.fault(
                    FaultCode::Unreadable,
                    entry.seq,
                    vec![("why", unreadable.to_string())],
                );
            }
            Err(_) => {}
            Ok(envelope) => self.envelope(entry, &envelope, expected),
        }
        self.last = Some((entry.seq, entry.hash.clone(), computed));
    }

    fn envelope(&mut self, entry: &Entry, envelope: &Envelope, expected: u64) {
        let seq = entry.seq;
        if envelope.seq != seq {
            self.fault(
                FaultCode::OutOfPlace,
                seq,
                vec![("body_seq", envelope.seq.to_string())],
            );
        } else if seq == expected {
            let follows =
                self.last
                    .as_ref()
                    .map_or(envelope.prev == Hash::ZERO, |(_, stored, computed)| {
                        // Where only the stored hash or only the body before was altered, that row is named already.
                        envelope.prev == *computed || envelope.prev.bytes() == stored.as_slice()
                    });
            if !follows {
                self.fault(FaultCode::BrokenLink, seq, Vec::new());
            }
        }
        let indexed = (entry.attempt.clone(), entry.attempt_seq);
        if indexed
            != (
                envelope.attempt.map(|id| id.to_string()),
                i64::from(envelope.attempt_seq),
            )
        {
            self.fault(FaultCode::IndexMismatch, seq, Vec::new());
        }
        if let Event::EpochStarted(started) = &envelope.event {
            self.epochs.push(EpochSummary {
                epoch: envelope.epoch,
                first: seq,
                key: started.key,
            });
        }
        let known = self.epochs.last().is_some_and(|epoch| {
            epoch.epoch == envelope.epoch && epoch.key.id() == envelope.device
        });
        if !known && envelope.seq == seq {
            self.fault(FaultCode::WrongEpoch, seq, Vec::new());
        }
        if let Some(attempt) = envelope.attempt {
            self.attempt(seq, attempt, envelope.attempt_seq);
        }
        if let Some(found) = self.under_heads.get_mut(&seq) {
            *found = Some((Hash::of(&entry.body), envelope.epoch));
        }
    }

    fn attempt(&mut self, seq: u64, attempt: Uuid, attempt_seq: u32) {
        let expected = self.attempts.get(&attempt).map_or(1, |last| last + 1);
        match attempt_seq.cmp(&expected) {
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Less => self.fault(FaultCode::Duplicate, seq, Vec::new()),
            std::cmp::Ordering::Greater => self.fault(FaultCode::AttemptGap, seq, Vec::new()),
        }
        self.attempts.insert(attempt, attempt_seq);
    }

    /// Whether no row so far had a fault.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// Reads the heads and reports.
    #[must_use]
    pub fn finish(mut self) -> Report {
        let heads = std::mem::take(&mut self.heads);
        let last = self.last.as_ref().map_or(0, |(seq, _, _)| *seq);
        let mut signed_to = 0;
        let mut cut_off_at = last;
        for (expected, entry) in (1_u64..).zip(&heads) {
            let Some(head) = entry.head else {
                self.fault(
                    FaultCode::HeadMissing,
                    0,
                    vec![("number", expected.to_string())],
                );
                continue;
            };
            let point = head.statement.point;
            let in_place = entry.number == expected && head.statement.number == expected;
            if !in_place {
                self.fault(
                    FaultCode::HeadMissing,
                    point.seq,
                    vec![("number", expected.to_string())],
                );
            }
            let of_epoch = self
                .epochs
                .iter()
                .any(|epoch| epoch.epoch == point.epoch && epoch.key == head.statement.key);
            let signed = of_epoch && head.is_signed();
            if !signed {
                self.fault(FaultCode::BadSignature, point.seq, Vec::new());
            }
            if point.seq > last {
                cut_off_at = cut_off_at.max(point.seq);
            } else if self.under_heads.get(&point.seq) != Some(&Some((point.hash, point.epoch))) {
                self.fault(FaultCode::HeadMismatch, point.seq, Vec::new());
            } else if in_place && signed {
                signed_to = point.seq;
            }
        }
        if cut_off_at > last {
            self.fault(
                FaultCode::Missing,
                last + 1,
                vec![("to", cut_off_at.to_string())],
            );
        }
        Report {
            ok: self.faults.is_empty(),
            events: self.events,
            heads: u64::try_from(heads.len()).unwrap_or(u64::MAX),
            signed_to,
            epochs: self.epochs,
            faults: self.faults,
        }
    }
}
