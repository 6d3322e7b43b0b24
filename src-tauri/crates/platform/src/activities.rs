//! The provider's file on disk.

use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use trainer::credit::FILE;
use trainer::ports::{ActivitySource, Unreadable};

/// Largest file read: room for some thousand activities.
const LARGEST: u64 = 8 * 1024 * 1024;

/// `DATA/activities.json`.
#[derive(Debug, Clone)]
pub struct ActivityFile {
    path: PathBuf,
}

impl ActivityFile {
    /// The file of a data folder, there or not.
    #[must_use]
    pub fn new(data: &Path) -> Self {
        Self {
            path: data.join(FILE),
        }
    }
}

impl ActivitySource for ActivityFile {
    fn read(&self) -> Result<Option<Vec<u8>>, Unreadable> {
        let unreadable = |reason: String| Unreadable {
            path: self.path.display().to_string(),
            reason,
        };
        let file = match std::fs::File::open(&self.path) {
            Ok(file) => file,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(unreadable(fault.to_string())),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(|fault| unreadable(fault.to_string()))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return Err(unreadable(format!("larger than {LARGEST} bytes")));
        }
        Ok(Some(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_none_and_a_folder_in_its_place_is_a_fault() {
        let data = tempfile::tempdir().expect("a folder");
        let source = ActivityFile::new(data.path());
        assert_eq!(source.read(), Ok(None));
        std::fs::write(data.path().join(FILE), b"{}").expect("writes");
        assert_eq!(source.read(), Ok(Some(b"{}".to_vec())));
        std::fs::remove_file(data.path().join(FILE)).expect("removes");
        std::fs::create_dir(data.path().join(FILE)).expect("makes");
        assert!(
            source.read().is_err(),
            "never taken for a file that is not there"
        );
    }
}
