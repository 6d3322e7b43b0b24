//! The closed error codes of the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command was refused. The window owns the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// What happened.
    pub code: ErrorCode,
    /// Values for the words, for example a path.
    pub args: Vec<(String, String)>,
}

/// Every error the window can get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// No profile is open.
    Locked,
    /// The PIN is wrong.
    WrongPin,
    /// Too many wrong PINs; wait (arg `seconds`).
    PinWait,
    /// The recovery code is wrong or used.
    WrongRecoveryCode,
    /// The name is empty, too long or taken.
    BadName,
    /// The PIN is not 4 to 8 digits.
    BadPin,
    /// There is no such profile.
    NoProfile,
    /// There is no such attempt, or it is a colleague's.
    NoAttempt,
    /// There is no such drill, or it was left.
    NoDrill,
    /// There is no such case.
    NoCase,
    /// The case has errors and cannot be started.
    FaultyCase,
    /// The attempt moved on in another window or process.
    Stale,
    /// The answer was refused by the rules (arg `rejection`).
    Rejected,
    /// In a team nobody has taken the seat that has to decide.
    SeatNotTaken,
    /// Another seat has to decide now.
    NotThisSeat,
    /// A team plays at least two roles, each by one person.
    BadTeam,
    /// A decision of the earlier attempt cannot be made again (args `number`, `reason`).
    ReplayRefused,
    /// The two attempts were played on different versions of a case.
    OtherVersion,
    /// Graded attempts have no undo and no hint.
    NotInGraded,
    /// There is nothing to undo.
    NothingToUndo,
    /// The attempt has not ended yet.
    NotEnded,
    /// The attempt has ended.
    Ended,
    /// The case reached a state its author did not foresee (arg `fault`).
    CaseFault,
    /// The disk is full; nothing acknowledged is lost.
    DiskFull,
    /// The data folder cannot be written.
    ReadOnly,
    /// The data file is damaged and was set aside (arg `path`).
    Damaged,
    /// The data folder is on a network share or synchronised (arg `path`).
    UnsafeFolder,
    /// The data was written by a newer version.
    NewerData,
    /// Another process holds the data too long.
    Busy,
    /// There is no such activity.
    NoActivity,
    /// There is no such certificate, or it is a colleague's.
    NoCertificate,
    /// A graded attempt of an activity starts only after its disclosures were shown.
    GateFirst,
    /// The claim was refused (arg `refusal`: a [`super::RefusalCode`]; further args as that code says).
    ClaimRefused,
    /// A field of the identity cannot be used (arg `field`: its id).
    BadIdentity,
    /// Nothing was answered, or too much.
    BadNote,
    /// Only a manager's profile opens this.
    NotLeader,
    /// The report shows no such answer any more.
    NoNote,
    /// Anything else (arg `detail`).
    Internal,
}
