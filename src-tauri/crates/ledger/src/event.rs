//! The closed list of stored events.

use crate::answer::Answer;
use crate::attempt::{AttemptFinished, AttemptStarted, CaseRef};
use crate::change::Change;
use crate::credit::{
    CertificateIssued, CertificateReissued, CreditClaimed, DisclosureShown, Evaluated, IdentitySet,
    ReportMade,
};
use crate::drill::{BehavioursJudged, DrillAnswered};
use crate::friction::{FrictionNoted, FrictionSorted};
use crate::hash::Hash;
use crate::key::PublicKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Everything that is ever written down. A new kind is added at the end with a higher [`crate::FORMAT`] only if an older
/// program must not skip it; stored events are never rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Event {
    /// A chain of events begins, or goes on under another key or in another folder.
    EpochStarted(EpochStarted),
    /// A damaged file was set aside and a new one begun.
    FileSetAside(FileSetAside),
    /// A profile was made.
    ProfileCreated {
        /// Its id.
        profile: Uuid,
        /// Name as typed.
        name: String,
        /// Role id of the taxonomy.
        role: String,
    },
    /// A PIN was set, changed or removed. The PIN itself is never in the log.
    PinChanged {
        /// The profile.
        profile: Uuid,
        /// Whether a PIN is needed from now on.
        has_pin: bool,
    },
    /// The one-time recovery code was used.
    RecoveryUsed {
        /// The profile.
        profile: Uuid,
    },
    /// An attempt began.
    AttemptStarted(Box<AttemptStarted>),
    /// A learner decided.
    Decided(Decided),
    /// In practice: went back.
    Undone {
        /// Decisions that still stand.
        to_seq: u32,
    },
    /// In practice: a hint was shown.
    HintShown {
        /// Decisions so far.
        seq: u32,
        /// Scene id.
        scene: String,
    },
    /// Active time stops here until `Resumed`.
    Suspended {
        /// Why.
        why: Pause,
    },
    /// Active time goes on.
    Resumed {
        /// What had stopped it.
        after: Pause,
    },
    /// The attempt ended.
    AttemptFinished(Box<AttemptFinished>),
    /// The disclosures of an activity were shown.
    DisclosureShown(Box<DisclosureShown>),
    /// A learner stated the name, profession and ids that certificates and reports carry.
    IdentitySet(Box<IdentitySet>),
    /// A learner evaluated an activity; stored together with the claim.
    Evaluated(Box<Evaluated>),
    /// A learner claimed credit and attested it.
    CreditClaimed(Box<CreditClaimed>),
    /// A certificate was issued.
    CertificateIssued(Box<CertificateIssued>),
    /// A certificate was made again.
    CertificateReissued(CertificateReissued),
    /// A report was made from claims, or its outcome became known.
    ReportMade(Box<ReportMade>),
    /// A learner said what gets in the way.
    FrictionNoted(FrictionNoted),
    /// A leader sorted it.
    FrictionSorted(FrictionSorted),
    /// In a team: someone took the seat that has to decide, alone with the laptop.
    SeatTaken {
        /// Role id of the case.
        role: String,
        /// Decisions so far.
        seq: u32,
    },
    /// What an attempt showed and missed of the taxonomy's behaviours.
    BehavioursJudged(Box<BehavioursJudged>),
    /// A drill was answered.
    DrillAnswered(Box<DrillAnswered>),
    /// The attempt goes on under another version of its case. Everything that stands was told alike by that version, so
    /// what is stored of it is read with that version from here on.
    CaseMoved(Box<CaseMoved>),
}

/// From one version of a case to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMoved {
    /// Content hash of the version so far.
    pub from_hash: String,
    /// The version from here on.
    pub to: CaseRef,
}

/// A learner's decision with everything it changed, in one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// Number of this decision in the attempt, from 1: the engine's sequence after it.
    pub seq: u32,
    /// Scene id.
    pub scene: String,
    /// What was answered.
    pub answer: Answer,
    /// What it changed, in the order things happened.
    pub changes: Vec<Change>,
}

/// Why active time stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pause {
    /// The window lost the focus or was hidden.
    Window,
    /// The screen was locked by walking away.
    Locked,
    /// The program was closed or ended.
    Closed,
    /// The machine slept.
    Machine,
}

/// The chain begins, or goes on elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EpochStarted {
    /// Why.
    pub reason: EpochReason,
    /// Where the chain comes from; absent for the first, or where the parent could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ChainPoint>,
    /// The public key that signs this epoch.
    pub key: PublicKey,
}

/// Why an epoch began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EpochReason {
    /// A new folder.
    New,
    /// The folder was opened with another device key: restored on another machine, or by another user.
    OtherKey,
    /// The folder was moved or copied: the same records may be in use elsewhere.
    OtherPlace,
    /// The file before was damaged and set aside.
    SetAside,
    /// The event before cannot be read: it was changed by hand.
    AfterFault,
}

/// A place in a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainPoint {
    /// The epoch.
    pub epoch: Uuid,
    /// Position of the event.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

/// A damaged file was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSetAside {
    /// Name of the folder it lies in now, inside the data folder.
    pub name: String,
    /// What was found, in the words of the database.
    pub found: String,
    /// Events carried over, as far as the chain held; the others are in the file set aside.
    pub kept_events: u64,
}
