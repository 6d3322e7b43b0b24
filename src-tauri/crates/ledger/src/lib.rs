//! What happened, as it is kept for years: the closed list of stored events and the chain that shows edits.
//!
//! Purpose: the stored form of an attempt (string ids, resulting values), the envelope around each event, its canonical
//! bytes (RFC 8785), the SHA-256 chain, signed heads (Ed25519) and their verification; active time.
//! Invariants: one learner decision is one event with all its changes, so a row is atomic; every stored byte is under a
//! hash; a stored body is never written again, a correction is a new event; replay of a stored attempt on its pinned case
//! gives exactly the engine events that were stored.
//! Deliberately lacks: storage, clock, random numbers, key files (all arrive as arguments), wording of faults, any rule
//! of play or credit.

mod active;
mod answer;
mod attempt;
mod change;
mod convert;
mod credit;
mod day;
mod drill;
mod envelope;
mod event;
mod friction;
mod hash;
mod head;
mod history;
mod key;
mod report;
mod time;
mod value;
mod verify;

pub use active::{DEFAULT_GAP_CAP_MS, Reading, active_ms, reading};
pub use answer::{Answer, answer_from_engine, answer_to_engine};
pub use attempt::{
    AttemptFinished, AttemptStarted, CaseRef, LearnerRef, Mode, Origin, PassRule, ReplayOf,
    RoleMark, RoleScore, TeamSeat,
};
pub use change::{Actor, Arrival, Change, Channel, DeadlineStatus, Standing};
pub use convert::{UnknownId, changes_from_engine, changes_to_engine};
pub use credit::{
    ActivityPin, ActivityRef, Attestation, AwardWords, CertificateIssued, CertificateReissued,
    ClaimedAttempt, ClaimedCredit, ClockState, CreditClaimed, Disclosed, DisclosureShown,
    Evaluated, EvaluationAnswer, Identity, IdentitySet, PrintedField, ProviderRef, ReportMade,
    ReportOutcome, Statement,
};
pub use day::Day;
pub use drill::{
    BehaviourMark, BehavioursJudged, DrillAnswered, DrilledCase, Mark, Rating, Schedule,
};
pub use envelope::{Envelope, FORMAT, Unreadable, canonical};
pub use event::{
    CaseMoved, ChainPoint, Decided, EpochReason, EpochStarted, Event, FileSetAside, Pause,
};
pub use friction::{FrictionKind, FrictionNoted, FrictionQuestion, FrictionSorted, respondent};
pub use hash::Hash;
pub use head::{Head, HeadStatement};
pub use history::{engine_events, standing};
pub use key::{DeviceKey, KeyId, PublicKey, Sign, Signature};
pub use report::{Entry, EpochSummary, Fault, FaultCode, HeadEntry, Report};
pub use time::{BadTime, Time, Utc};
pub use value::Value;
pub use verify::{Verifier, verify};
