//! The provider's file: read, checked, and never replaced by the demonstration while it is there.

use crate::catalog::Finding;
use crate::trainer::Trainer;
use case::Severity;
use credit::{Activities, Activity, DEMONSTRATION, KnownCase, Surroundings, demonstration};
use std::sync::Arc;

/// What is offered for credit at this moment.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The provider and its activities; `None` while the file has an error: then nothing earns credit until it is mended.
    pub activities: Option<Activities>,
    /// What the check found in the file.
    pub findings: Vec<Finding>,
    /// The file as read.
    pub(crate) bytes: Vec<u8>,
    /// Hash of exactly these bytes; the store keeps them under it.
    pub(crate) hash: String,
}

impl Offered {
    /// The demonstration provider of a fresh install.
    fn shipped() -> Self {
        Self {
            activities: Some(demonstration().clone()),
            findings: Vec::new(),
            hash: hash(DEMONSTRATION.as_bytes()),
            bytes: DEMONSTRATION.as_bytes().to_vec(),
        }
    }

    fn unreadable(reason: String) -> Self {
        Self {
            activities: None,
            findings: vec![Finding {
                code: "file-unreadable",
                severity: Severity::Error,
                file: credit::FILE.to_owned(),
                pointer: String::new(),
                line: 0,
                column: 0,
                args: vec![("why", reason)],
                waived: false,
                witness: None,
            }],
            hash: String::new(),
            bytes: Vec::new(),
        }
    }

    /// The file and one of its activities.
    pub(crate) fn activity(&self, id: &str) -> Option<(&Activities, &Activity)> {
        let file = self.activities.as_ref()?;
        Some((file, file.activity(id)?))
    }
}

impl Trainer {
    /// What is offered for credit: the data folder's `activities.json`, or the demonstration where there is none. The file
    /// is read anew each time and checked again only where its bytes or the cases changed.
    pub fn offered(&mut self) -> Arc<Offered> {
        let bytes = match self.ports.activities.read() {
            Ok(Some(bytes)) => bytes,
            Ok(None) => Offered::shipped().bytes,
            Err(unreadable) => return Arc::new(Offered::unreadable(unreadable.reason)),
        };
        let cases = self.known_cases();
        if let Some((known, offered)) = &self.offered
            && offered.bytes == bytes
            && *known == cases
        {
            return Arc::clone(offered);
        }
        let offered = Arc::new(if bytes == DEMONSTRATION.as_bytes() {
            Offered::shipped()
        } else {
            let around = Surroundings {
                today: None,
                cases: Some(cases.clone()),
            };
            let (activities, findings) = credit::check(&bytes, &around);
            Offered {
                activities,
                findings: findings.into_iter().map(Finding::from).collect(),
                hash: hash(&bytes),
                bytes,
            }
        });
        self.offered = Some((cases, Arc::clone(&offered)));
        offered
    }

    fn known_cases(&self) -> Vec<KnownCase> {
        let playable = self.catalog.playable();
        playable
            .map(|(_, case)| KnownCase {
                id: case.id.clone(),
                version: case.version,
                content_hash: case.hashes.content.clone(),
                minutes: case.minutes.estimate,
            })
            .collect()
    }
}

fn hash(bytes: &[u8]) -> String {
    ledger::Hash::of(bytes).to_string()
}
