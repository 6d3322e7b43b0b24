//! Errors of the use cases as closed codes. The window owns the words.

use crate::credit::refusal;
use crate::dto;
use crate::dto::{ErrorCode, WireError};
use std::path::Path;
use trainer::Error;
use trainer::records::StoreError;

/// The closed code of an error, with the values its words insert.
#[must_use]
pub fn wire_error(error: Error) -> WireError {
    let detail = error.to_string();
    let plain = |code: ErrorCode| WireError {
        code,
        args: Vec::new(),
    };
    let with = |code: ErrorCode, name: &str, value: String| WireError {
        code,
        args: vec![(name.to_owned(), value)],
    };
    match error {
        Error::Locked => plain(ErrorCode::Locked),
        Error::WrongPin => plain(ErrorCode::WrongPin),
        Error::PinWait { seconds } => with(ErrorCode::PinWait, "seconds", seconds.to_string()),
        Error::WrongRecoveryCode => plain(ErrorCode::WrongRecoveryCode),
        Error::BadName => plain(ErrorCode::BadName),
        Error::BadPin => plain(ErrorCode::BadPin),
        Error::NoProfile => plain(ErrorCode::NoProfile),
        Error::NoAttempt => plain(ErrorCode::NoAttempt),
        Error::NoDrill => plain(ErrorCode::NoDrill),
        Error::NoCase | Error::Unreadable(_) => plain(ErrorCode::NoCase),
        Error::FaultyCase(_) => plain(ErrorCode::FaultyCase),
        Error::Stale => plain(ErrorCode::Stale),
        Error::Rejected { code, .. } => with(ErrorCode::Rejected, "rejection", code.to_owned()),
        Error::NoRole(_) => with(ErrorCode::Rejected, "rejection", "no-role".to_owned()),
        Error::SeatNotTaken => plain(ErrorCode::SeatNotTaken),
        Error::NotThisSeat => plain(ErrorCode::NotThisSeat),
        Error::BadTeam => plain(ErrorCode::BadTeam),
        Error::ReplayRefused { number, reason } => WireError {
            code: ErrorCode::ReplayRefused,
            args: vec![
                ("number".to_owned(), number.to_string()),
                ("reason".to_owned(), reason),
            ],
        },
        Error::OtherVersion => plain(ErrorCode::OtherVersion),
        Error::NotInGraded => plain(ErrorCode::NotInGraded),
        Error::NothingToUndo => plain(ErrorCode::NothingToUndo),
        Error::NotEnded => plain(ErrorCode::NotEnded),
        Error::Ended => plain(ErrorCode::Ended),
        Error::CaseFault { fault } => with(ErrorCode::CaseFault, "fault", fault),
        Error::BadNote => plain(ErrorCode::BadNote),
        Error::NotLeader => plain(ErrorCode::NotLeader),
        Error::NoNote => plain(ErrorCode::NoNote),
        Error::NoActivity => plain(ErrorCode::NoActivity),
        Error::NoCertificate => plain(ErrorCode::NoCertificate),
        Error::GateFirst => plain(ErrorCode::GateFirst),
        Error::Claim(obstacle) => {
            let dto::Refusal { args, .. } = refusal(&obstacle);
            let reason = ("refusal".to_owned(), obstacle.code().to_owned());
            WireError {
                code: ErrorCode::ClaimRefused,
                args: std::iter::once(reason).chain(args).collect(),
            }
        }
        Error::BadIdentity(field) => with(ErrorCode::BadIdentity, "field", field.to_owned()),
        Error::Store(fault) => store(fault),
        Error::BadRole(_)
        | Error::NoParam(_)
        | Error::Corrupt(_)
        | Error::BadSetting(_)
        | Error::Export(_)
        | Error::Print(_)
        | Error::Keys(_)
        | Error::BadFile { .. }
        | Error::Internal(_) => with(ErrorCode::Internal, "detail", detail),
    }
}

/// The closed code of an error of the store.
#[must_use]
pub fn store(fault: StoreError) -> WireError {
    let detail = fault.to_string();
    let at = |code: ErrorCode, path: &Path| WireError {
        code,
        args: vec![("path".to_owned(), path.display().to_string())],
    };
    match &fault {
        StoreError::Stale { .. } => WireError {
            code: ErrorCode::Stale,
            args: Vec::new(),
        },
        StoreError::DiskFull { path } => at(ErrorCode::DiskFull, path),
        StoreError::ReadOnly { path } => at(ErrorCode::ReadOnly, path),
        StoreError::Busy { path } => at(ErrorCode::Busy, path),
        StoreError::Damaged { path, .. } => at(ErrorCode::Damaged, path),
        StoreError::Newer { path, .. } => at(ErrorCode::NewerData, path),
        StoreError::Unfit { path } => at(ErrorCode::UnsafeFolder, path),
        StoreError::Absent { .. }
        | StoreError::Older { .. }
        | StoreError::Unreadable { .. }
        | StoreError::Malformed { .. }
        | StoreError::Io { .. }
        | StoreError::Database { .. } => WireError {
            code: ErrorCode::Internal,
            args: vec![("detail".to_owned(), detail)],
        },
    }
}
