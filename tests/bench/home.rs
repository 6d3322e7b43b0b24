//! A home of its own for each window.

use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A data folder and a home, gone after the run.
pub struct Home(TempDir);

impl Home {
    /// An empty one inside `folder`.
    pub fn new(folder: &Path) -> Self {
        let root = tempfile::tempdir_in(folder).expect("a temporary folder");
        std::fs::create_dir(root.path().join("data")).expect("a folder inside it");
        Self(root)
    }

    /// What `REHEARSE_DATA` names.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// What `HOME` names.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}
