//! An index of the credit events: who, which activity, which claim, and where in the log. A projection: everything in it is
//! in the log and can be rebuilt.

use super::{id, number};
use crate::error::StoreError;
use ledger::{Envelope, Event};
use rusqlite::types::Type;
use rusqlite::{Connection, params};
use std::path::Path;
use uuid::Uuid;

pub(crate) const CREATE: &str = "
CREATE TABLE credit (
  seq          INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  profile      TEXT NOT NULL,
  activity     TEXT,
  content_hash TEXT,
  claim        TEXT,
  certificate  TEXT
) STRICT;
CREATE INDEX credit_of_profile ON credit (profile, kind, seq);
CREATE INDEX credit_of_claim ON credit (claim) WHERE claim IS NOT NULL;
";

/// What a row points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditKind {
    /// Disclosures were shown.
    Disclosed,
    /// An identity was stated.
    Identity,
    /// Credit was claimed.
    Claimed,
    /// A certificate was issued.
    Issued,
    /// A certificate was made again.
    Reissued,
}

impl CreditKind {
    const ALL: [Self; 5] = [
        Self::Disclosed,
        Self::Identity,
        Self::Claimed,
        Self::Issued,
        Self::Reissued,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Disclosed => "disclosed",
            Self::Identity => "identity",
            Self::Claimed => "claimed",
            Self::Issued => "issued",
            Self::Reissued => "reissued",
        }
    }
}

/// One credit event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditRow {
    /// Its place in the log.
    pub seq: u64,
    /// What it is.
    pub kind: CreditKind,
    /// Whose.
    pub profile: Uuid,
    /// Activity id.
    pub activity: Option<String>,
    /// Hash of the activity.
    pub content_hash: Option<String>,
    /// The claim.
    pub claim: Option<Uuid>,
    /// The certificate.
    pub certificate: Option<Uuid>,
}

/// Brings the index up to date with one new event.
pub(crate) fn follow(conn: &Connection, envelope: &Envelope) -> rusqlite::Result<()> {
    match row(envelope) {
        Some(row) => insert(conn, &row),
        None => Ok(()),
    }
}

/// The row of an event, if it has one.
fn row(envelope: &Envelope) -> Option<CreditRow> {
    let at = |kind, profile| CreditRow {
        seq: envelope.seq,
        kind,
        profile,
        activity: None,
        content_hash: None,
        claim: None,
        certificate: None,
    };
    match &envelope.event {
        Event::DisclosureShown(shown) => Some(CreditRow {
            activity: Some(shown.activity.id.clone()),
            content_hash: Some(shown.activity.content_hash.clone()),
            ..at(CreditKind::Disclosed, shown.profile)
        }),
        Event::IdentitySet(set) => Some(at(CreditKind::Identity, set.profile)),
        Event::CreditClaimed(claimed) => Some(CreditRow {
            activity: Some(claimed.activity.id.clone()),
            content_hash: Some(claimed.activity.content_hash.clone()),
            claim: Some(claimed.claim),
            ..at(CreditKind::Claimed, claimed.profile)
        }),
        Event::CertificateIssued(issued) => Some(CreditRow {
            claim: Some(issued.claim),
            certificate: Some(issued.certificate),
            ..at(CreditKind::Issued, issued.profile)
        }),
        Event::CertificateReissued(again) => Some(CreditRow {
            claim: Some(again.claim),
            certificate: Some(again.certificate),
            ..at(CreditKind::Reissued, again.profile)
        }),
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
        | Event::AttemptFinished(_)
        | Event::Evaluated(_)
        | Event::ReportMade(_)
        | Event::FrictionNoted(_)
        | Event::FrictionSorted(_)
        | Event::CaseMoved(_)
        | Event::SeatTaken { .. }
        | Event::BehavioursJudged(_)
        | Event::DrillAnswered(_) => None,
    }
}

fn insert(conn: &Connection, row: &CreditRow) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO credit (seq, kind, profile, activity, content_hash, claim, certificate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        row.seq.cast_signed(),
        row.kind.word(),
        row.profile.to_string(),
        row.activity,
        row.content_hash,
        row.claim.map(|id| id.to_string()),
        row.certificate.map(|id| id.to_string()),
    ])?;
    Ok(())
}

/// Empties the index; the caller follows every event again.
pub(crate) fn clear(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM credit", [])?;
    Ok(())
}

/// Rows in the order of the log: those of one profile, or all.
pub(crate) fn list(
    conn: &Connection,
    path: &Path,
    profile: Option<Uuid>,
) -> Result<Vec<CreditRow>, StoreError> {
    let fault = |fault| StoreError::database(path, fault);
    let mut get = conn
        .prepare_cached(
            "SELECT seq, kind, profile, activity, content_hash, claim, certificate FROM credit
             WHERE ?1 IS NULL OR profile = ?1 ORDER BY seq",
        )
        .map_err(fault)?;
    let rows = get
        .query_map([profile.map(|id| id.to_string())], |row| {
            let kind: String = row.get(1)?;
            let uuid = |column| -> rusqlite::Result<Option<Uuid>> {
                let text: Option<String> = row.get(column)?;
                text.as_deref().map(id).transpose()
            };
            Ok((
                row.get::<_, i64>(0)?,
                CreditRow {
                    seq: 0,
                    kind: CreditKind::ALL
                        .into_iter()
                        .find(|known| known.word() == kind)
                        .ok_or(rusqlite::Error::InvalidColumnType(
                            1,
                            "kind".to_owned(),
                            Type::Text,
                        ))?,
                    profile: id(&row.get::<_, String>(2)?)?,
                    activity: row.get(3)?,
                    content_hash: row.get(4)?,
                    claim: uuid(5)?,
                    certificate: uuid(6)?,
                },
            ))
        })
        .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
        .map_err(fault)?;
    rows.into_iter()
        .map(|(seq, row)| {
            Ok(CreditRow {
                seq: number("credit", seq)?,
                ..row
            })
        })
        .collect()
}
