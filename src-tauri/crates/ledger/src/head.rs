//! Signed heads: at the end of an attempt, at a claim and at an export the chain so far is signed.
//!
//! Heads are rows of their own, numbered from 1, not events of the chain: so the last event of an attempt is itself under
//! a signature, and taking away an event, even the last, leaves a head that names it.

use crate::envelope::{Unreadable, canonical};
use crate::event::ChainPoint;
use crate::key::{PublicKey, Sign, Signature};
use crate::time::Utc;
use serde::{Deserialize, Serialize};

/// What is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadStatement {
    /// [`crate::FORMAT`] of the program that signed.
    pub v: u32,
    /// Number of the head in its file, from 1, without gaps.
    pub number: u64,
    /// The last event under it; everything before is under it too, by the chain.
    pub point: ChainPoint,
    /// When, by the wall clock.
    pub at: Utc,
    /// The key that signs.
    pub key: PublicKey,
}

/// A signed head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// What is signed.
    pub statement: HeadStatement,
    /// By the key the statement names.
    pub signature: Signature,
}

/// Keeps these signatures from meaning anything elsewhere.
const DOMAIN: &[u8] = b"rehearse head 1\n";

impl HeadStatement {
    /// Signs the statement.
    ///
    /// # Errors
    /// A value JSON cannot hold; none of the fields can take one.
    pub fn sign(self, signer: &dyn Sign) -> Result<Head, Unreadable> {
        let signature = signer.sign(&self.message()?);
        Ok(Head {
            statement: self,
            signature,
        })
    }

    fn message(&self) -> Result<Vec<u8>, Unreadable> {
        let mut message = DOMAIN.to_vec();
        message.extend(canonical(self)?);
        Ok(message)
    }
}

impl Head {
    /// Whether the signature is good. Whether the key is one to trust is another question.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.statement
            .message()
            .is_ok_and(|message| self.statement.key.verifies(&message, &self.signature))
    }
}
