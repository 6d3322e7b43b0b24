//! Why a use case was refused. Each says what happened, what was kept and what to do.

use crate::attempt::NotThisCase;
use crate::catalog::Finding;
use crate::claim::Obstacle;

use crate::ports::{KeysFailed, Unreadable};
use case::Case;
use engine::Rejection;
use ledger::UnknownId;
use records::StoreError;

/// A refusal or a failure. Nothing that was acknowledged before is lost by any of them.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No profile is open.
    #[error("no profile is open; pick your name first")]
    Locked,
    /// The PIN is wrong.
    #[error("the PIN is wrong; nothing was opened")]
    WrongPin,
    /// Too many wrong PINs or codes.
    #[error("too many wrong tries; wait {seconds} seconds, then try again")]
    PinWait {
        /// Seconds left.
        seconds: u64,
    },
    /// The recovery code is wrong or was used.
    #[error("the recovery code is wrong or was used before; nothing was changed")]
    WrongRecoveryCode,
    /// The name is empty, too long or taken.
    #[error("a name has 1 to 80 characters and is not taken; nothing was saved")]
    BadName,
    /// The role is none of the taxonomy's.
    #[error("\"{0}\" is no role of the taxonomy; nothing was saved")]
    BadRole(String),
    /// The PIN is not 4 to 8 digits.
    #[error("a PIN has 4 to 8 digits; nothing was saved")]
    BadPin,
    /// There is no such profile.
    #[error("there is no such profile")]
    NoProfile,
    /// There is no such attempt, or it is a colleague's.
    #[error("there is no such attempt of this profile")]
    NoAttempt,
    /// There is no such drill, or it was left.
    #[error("there is no such drill, or it was left; every answer given is kept")]
    NoDrill,
    /// There is no such case.
    #[error("there is no such case; look at the library again")]
    NoCase,
    /// The case has errors.
    #[error("the case has errors and cannot be started; `rehearse check` lists them")]
    FaultyCase(Vec<Finding>),
    /// The case has no such role.
    #[error("the case has no role \"{0}\" that can be played")]
    NoRole(String),
    /// The case has no such parameter, or the parameter does not take the value.
    #[error("the case has no parameter \"{0}\" that takes this value")]
    NoParam(String),
    /// The attempt moved on in another window or process.
    #[error(
        "the attempt moved on elsewhere; nothing was changed, open it again to go on from there"
    )]
    Stale,
    /// The answer was refused by the rules.
    #[error("the answer was refused ({code}: {detail}); nothing was changed")]
    Rejected {
        /// Stable code of the refusal.
        code: &'static str,
        /// What exactly.
        detail: String,
    },
    /// In a team nobody has taken the seat that has to decide.
    #[error(
        "nobody has taken the seat that has to decide; nothing was changed, pass the laptop first"
    )]
    SeatNotTaken,
    /// Another seat has to decide, or nobody waits.
    #[error("another seat has to decide now; nothing was changed")]
    NotThisSeat,
    /// The team is no team: fewer than two roles, or a role twice.
    #[error("a team plays at least two roles, each by one person; nothing was started")]
    BadTeam,
    /// A decision of an earlier attempt cannot be made again.
    #[error(
        "decision {number} cannot be made again ({reason}); the earlier attempt stands as it was"
    )]
    ReplayRefused {
        /// Number of the decision, from 1.
        number: u32,
        /// Why.
        reason: String,
    },
    /// The two attempts were played on different versions of a case.
    #[error("the two attempts were played on different versions of a case and cannot be compared")]
    OtherVersion,
    /// Graded attempts have no undo and no hint.
    #[error("a graded attempt has no undo and no hints")]
    NotInGraded,
    /// There is nothing to undo.
    #[error("there is no decision to take back")]
    NothingToUndo,
    /// The attempt has not ended.
    #[error("the attempt has not ended yet; play it to its end first")]
    NotEnded,
    /// The attempt has ended.
    #[error("the attempt has ended; its debrief is ready")]
    Ended,
    /// The case reached a state its author did not foresee.
    #[error("the case is at fault ({fault}); the attempt stands where it stood, tell the author")]
    CaseFault {
        /// What went wrong, in positions and ids of the case.
        fault: String,
    },
    /// The stored attempt and its case do not belong together.
    #[error(
        "the stored attempt does not fit its case ({0}); nothing was changed, run `rehearse records verify`"
    )]
    Corrupt(#[from] NotThisCase),
    /// Nothing was answered, or too much.
    #[error("an answer has 1 to 500 characters, and at least one is needed; nothing was saved")]
    BadNote,
    /// Only a manager reads and sorts what the team said.
    #[error("only a manager's profile opens this report")]
    NotLeader,
    /// The report shows no such answer.
    #[error("the report shows no such answer; open it again")]
    NoNote,
    /// A setting outside its values.
    #[error("\"{0}\" is no value of this setting; nothing was saved")]
    BadSetting(String),
    /// There is no such activity, or the provider's file has errors.
    #[error("there is no such activity; look at the library again")]
    NoActivity,
    /// There is no such certificate of this profile.
    #[error("there is no such certificate of this profile")]
    NoCertificate,
    /// The disclosures were not shown before the start.
    #[error("the disclosures of the activity come first; nothing was started")]
    GateFirst,
    /// A claim was refused.
    #[error("the claim was refused ({}); attempts and results are kept", .0.code())]
    Claim(Obstacle),
    /// A field of the identity cannot be used.
    #[error("\"{0}\" cannot be used as it is; nothing was saved")]
    BadIdentity(&'static str),
    /// A page could not be made; nothing was stored.
    #[error("the page could not be made: {0}")]
    Print(exports::PdfError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An export could not be made; nothing was written.
    #[error(transparent)]
    Export(#[from] exports::ExportError),
    /// The device key could not be used.
    #[error(transparent)]
    Keys(#[from] KeysFailed),
    /// A case folder could not be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// A file that should hold decisions or a plan does not.
    #[error("{path} cannot be used: {reason}")]
    BadFile {
        /// Which file.
        path: String,
        /// Why.
        reason: String,
    },
    /// Something that cannot happen did.
    #[error("{0}; nothing acknowledged is lost")]
    Internal(String),
}

impl Error {
    /// A refusal of the engine.
    pub(crate) fn refused(case: &Case, refused: Rejection) -> Self {
        match refused {
            Rejection::Ended => Self::Ended,
            Rejection::StaleSequence { .. } | Rejection::OtherScene { .. } => Self::Stale,
            Rejection::RoleNotPlayable { role } => Self::NoRole(
                case.roles
                    .get(role.at())
                    .map(|role| role.id.clone())
                    .unwrap_or_default(),
            ),
            Rejection::NoRole => Self::NoRole(String::new()),
            Rejection::CaseFault(fault) => Self::CaseFault {
                fault: fault.to_string(),
            },
            Rejection::WrongKind
            | Rejection::NotOffered { .. }
            | Rejection::NotKnown { .. }
            | Rejection::OutOfRange { .. }
            | Rejection::TooFew { .. }
            | Rejection::TooMany { .. }
            | Rejection::Repeated { .. }
            | Rejection::IncompleteOrder { .. }
            | Rejection::ParamOutOfRange { .. } => Self::Rejected {
                code: refused.code(),
                detail: refused.to_string(),
            },
        }
    }
}

impl From<UnknownId> for Error {
    fn from(unknown: UnknownId) -> Self {
        Self::Corrupt(unknown.into())
    }
}
