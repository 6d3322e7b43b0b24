//! Verification of a chain: names what was altered, taken out, swapped or doubled.

use crate::envelope::Envelope;
use crate::event::Event;
use crate::hash::Hash;
use crate::head::Head;
use crate::key::KeyId;
use crate::report::{Entry, EpochSummary, Fault, FaultCode, HeadEntry, Report};
use std::collections::BTreeMap;
use uuid::Uuid;

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
    /// Positions heads name, to the hash found there.
    under_heads: BTreeMap<u64, Option<Hash>>,
    /// Last position of each attempt.
    attempts: BTreeMap<Uuid, u32>,
    /// The epoch and key in force.
    current: Option<(Uuid, KeyId)>,
    /// The row before could not be taken for what it says, so an epoch may have begun unseen.
    blind: bool,
    /// Position of the last event that is stored together with a head.
    headed: u64,
    /// Epochs taken up after such a row: their first event was not seen, which is named already.
    taken_up: Vec<(Uuid, KeyId)>,
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
            current: None,
            blind: false,
            headed: 0,
            taken_up: Vec::new(),
        }
    }

    fn fault(&mut self, code: FaultCode, seq: u64, args: Vec<(&'static str, String)>) {
        self.faults.push(Fault { code, seq, args });
    }

    /// Reads the next row, and answers with its event where the row's own hash bears it out.
    pub fn row(&mut self, entry: &Entry) -> Option<Envelope> {
        self.events += 1;
        let computed = Hash::of(&entry.body);
        let altered = entry.hash.as_slice() != computed.bytes();
        if altered {
            self.fault(FaultCode::Altered, entry.seq, Vec::new());
        }
        let expected = self.last.as_ref().map_or(1, |(seq, _, _)| seq + 1);
        if entry.seq > expected {
            self.blind = true;
            self.fault(
                FaultCode::Missing,
                expected,
                vec![("to", (entry.seq - 1).to_string())],
            );
        } else if entry.seq < expected {
            self.fault(FaultCode::Duplicate, entry.seq, Vec::new());
        }
        if let Some(found) = self.under_heads.get_mut(&entry.seq) {
            *found = Some(computed);
        }
        let mut believed = None;
        match Envelope::read(&entry.body) {
            Ok(envelope) if !altered => {
                self.envelope(entry, &envelope, expected);
                believed = Some(envelope);
            }
            // What an altered row says counts for nothing; that it is altered is said.
            Ok(_) => self.pass_over(entry),
            Err(unreadable) => {
                if !altered {
                    let why = vec![("why", unreadable.to_string())];
                    self.fault(FaultCode::Unreadable, entry.seq, why);
                }
                self.pass_over(entry);
            }
        }
        self.last = Some((entry.seq, entry.hash.clone(), computed));
        believed
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
        if is_headed(&envelope.event) {
            self.headed = seq;
        }
        self.epoch(seq, envelope);
        if let Some(attempt) = envelope.attempt {
            self.attempt(seq, attempt, envelope.attempt_seq);
        }
    }

    /// Goes on behind a row that cannot be believed, so that no fault is found in the rows after it for its sake.
    fn pass_over(&mut self, entry: &Entry) {
        self.blind = true;
        let attempt = entry
            .attempt
            .as_deref()
            .and_then(|id| Uuid::parse_str(id).ok());
        if let (Some(attempt), Ok(attempt_seq)) = (attempt, u32::try_from(entry.attempt_seq)) {
            self.attempts.insert(attempt, attempt_seq);
        }
    }

    fn epoch(&mut self, seq: u64, envelope: &Envelope) {
        let named = (envelope.epoch, envelope.device);
        if let Event::EpochStarted(started) = &envelope.event {
            self.epochs.push(EpochSummary {
                epoch: envelope.epoch,
                first: seq,
                key: started.key,
            });
            self.current = Some((envelope.epoch, started.key.id()));
        } else if envelope.seq != seq {
            self.blind = true;
            return;
        } else if self.current != Some(named) && self.blind {
            self.current = Some(named);
            self.taken_up.push(named);
        }
        if self.current != Some(named) && envelope.seq == seq {
            self.fault(FaultCode::WrongEpoch, seq, Vec::new());
        }
        self.blind = envelope.seq != seq;
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
            let key = head.statement.key;
            let of_epoch = self
                .epochs
                .iter()
                .any(|epoch| epoch.epoch == point.epoch && epoch.key == key)
                || self.taken_up.contains(&(point.epoch, key.id()));
            let signed = of_epoch && head.is_signed();
            if !signed {
                self.fault(FaultCode::BadSignature, point.seq, Vec::new());
            }
            if point.seq > last {
                cut_off_at = cut_off_at.max(point.seq);
            } else if self.under_heads.get(&point.seq) != Some(&Some(point.hash)) {
                self.fault(FaultCode::HeadMismatch, point.seq, Vec::new());
            } else if in_place && signed {
                signed_to = point.seq;
            }
        }
        // Such an event and its head are stored at once: without one, heads were taken out.
        let last_head = self.under_heads.keys().last().copied().unwrap_or_default();
        if self.headed > last_head && heads.iter().all(|entry| entry.head.is_some()) {
            let number = vec![("number", (heads.len() + 1).to_string())];
            self.fault(FaultCode::HeadMissing, self.headed, number);
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

/// Whether an event is stored together with a signed head: the end of an attempt, a claim and its certificate.
const fn is_headed(event: &Event) -> bool {
    match event {
        Event::AttemptFinished(_)
        | Event::CreditClaimed(_)
        | Event::CertificateIssued(_)
        | Event::CertificateReissued(_) => true,
        Event::EpochStarted(_)
        | Event::FileSetAside(_)
        | Event::ProfileCreated { .. }
        | Event::PinChanged { .. }
        | Event::RecoveryUsed { .. }
        | Event::AttemptStarted(_)
        | Event::Decided(_)
        | Event::Undone { .. }
        | Event::HintShown { .. }
        | Event::Suspended { .. }
        | Event::Resumed { .. }
        | Event::CaseMoved(_)
        | Event::SeatTaken { .. }
        | Event::DisclosureShown(_)
        | Event::IdentitySet(_)
        | Event::Evaluated(_)
        | Event::ReportMade(_)
        | Event::FrictionNoted(_)
        | Event::FrictionSorted(_)
        | Event::BehavioursJudged(_)
        | Event::DrillAnswered(_) => false,
    }
}
