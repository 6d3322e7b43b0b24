//! Finding the cases of all folders.

use super::check::{Checked, check};
use crate::ports::{CaseSource, Folder};
use case::{Case, Files};
use ledger::Hash;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every case folder as it was last read. A folder whose bytes did not change is not compiled again.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Entry>,
    checked: BTreeMap<Hash, Arc<Checked>>,
}

/// One case folder.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it is.
    pub folder: Folder,
    /// Its files.
    pub files: Arc<Files>,
    /// What `check` says.
    pub checked: Arc<Checked>,
}

impl Catalog {
    /// Reads every folder again.
    pub fn reload(&mut self, source: &dyn CaseSource) {
        let before = std::mem::take(&mut self.checked);
        self.entries.clear();
        for folder in source.folders() {
            // A folder that cannot be read is listed as one without a case, not hidden.
            let files = source.read(&folder).unwrap_or_default();
            let hash = fingerprint(&files);
            let checked = before
                .get(&hash)
                .or_else(|| self.checked.get(&hash))
                .cloned()
                .unwrap_or_else(|| Arc::new(check(&files)));
            self.checked.insert(hash, Arc::clone(&checked));
            self.entries.push(Entry {
                folder,
                files: Arc::new(files),
                checked,
            });
        }
    }

    /// Every folder, in the order of the source.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The first folder that holds exactly this content.
    #[must_use]
    pub fn by_hash(&self, content_hash: &str) -> Option<(&Entry, &Arc<Case>)> {
        self.playable()
            .find(|(_, case)| case.hashes.content == content_hash)
    }

    /// Folders whose case can be played.
    pub fn playable(&self) -> impl Iterator<Item = (&Entry, &Arc<Case>)> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| entry.checked.case.as_ref().map(|case| (entry, case)))
    }
}

/// Names exactly these files, refused ones included.
fn fingerprint(files: &Files) -> Hash {
    let mut bytes = Vec::new();
    for (path, content) in files.iter() {
        for part in [path.as_bytes(), content] {
            bytes.extend((part.len() as u64).to_le_bytes());
            bytes.extend(Hash::of(part).bytes());
        }
    }
    for refusal in files.refused() {
        bytes.extend(refusal.to_string().into_bytes());
    }
    Hash::of(&bytes)
}
