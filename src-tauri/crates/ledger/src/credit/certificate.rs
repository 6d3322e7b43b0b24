//! The certificate, field by field: a verifier compares each printed field with the stored one.

use crate::hash::Hash;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A certificate was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateIssued {
    /// Its id, as printed.
    pub certificate: Uuid,
    /// Whose.
    pub profile: Uuid,
    /// The claim it states.
    pub claim: Uuid,
    /// Language it is printed in.
    pub language: String,
    /// Completion date as printed, `YYYY-MM-DD`; a reissue keeps it.
    pub completed: String,
    /// Issued under the demonstration provider: not for credit.
    pub demonstration: bool,
    /// Every printed field, in the order printed.
    pub fields: Vec<PrintedField>,
    /// Hash of the file.
    pub pdf: Hash,
}

/// One field of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedField {
    /// What it is.
    pub id: String,
    /// The text.
    pub text: String,
}

/// The same certificate was made again, from what was stored when it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateReissued {
    /// The certificate.
    pub certificate: Uuid,
    /// Whose.
    pub profile: Uuid,
    /// The claim it states.
    pub claim: Uuid,
    /// Hash of the new file.
    pub pdf: Hash,
}
