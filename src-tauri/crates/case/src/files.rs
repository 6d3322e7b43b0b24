//! The files of one case folder, in memory. Reading the disk is someone else's work; judging size and names is done here.

use std::collections::BTreeMap;

/// Largest `case.json`, `plan.json` or language file, in bytes (4 MiB).
pub const MAX_JSON: u64 = 4 << 20;
/// Largest picture, in bytes (2 MiB).
pub const MAX_MEDIA: u64 = 2 << 20;
/// Largest case folder, in bytes (64 MiB).
pub const MAX_TOTAL: u64 = 64 << 20;
/// Most files of a case folder.
pub const MAX_FILES: usize = 2_000;
/// Deepest nesting of a JSON file.
pub const MAX_DEPTH: usize = 64;

/// The files of one case folder: path (with `/`) to bytes.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: BTreeMap<String, Vec<u8>>,
    refused: Vec<Refusal>,
    total: u64,
}

/// A file that was not taken, and why. `compile` turns each into a finding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file, the folder or the number of files passes a limit.
    #[error("{path} passes the limit of {max} bytes with {size} bytes; it was not read")]
    TooLarge {
        /// Path inside the folder.
        path: String,
        /// Its size (or the folder's) in bytes.
        size: u64,
        /// The limit in bytes.
        max: u64,
    },
    /// The path leaves the folder, is a link out of it, or is a name some system cannot store.
    #[error(
        "{path} is not a path inside the case folder that every system can store; it was not read"
    )]
    PathEscape {
        /// The path as given.
        path: String,
    },
}

impl Files {
    /// No files yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks, **before reading**, whether a file of this length may be taken. A refusal is kept for [`crate::compile`].
    ///
    /// # Errors
    /// The refusal, where the path or a size is outside the limits.
    pub fn admit(&mut self, path: &str, length: u64) -> Result<(), Refusal> {
        let max = if path.ends_with(".json") {
            MAX_JSON
        } else {
            MAX_MEDIA
        };
        let refusal = if !is_inside(path) {
            Refusal::PathEscape { path: path.into() }
        } else if length > max {
            Refusal::TooLarge {
                path: path.into(),
                size: length,
                max,
            }
        } else if self.total.saturating_add(length) > MAX_TOTAL || self.files.len() >= MAX_FILES {
            let size = self.total.saturating_add(length);
            Refusal::TooLarge {
                path: path.into(),
                size,
                max: MAX_TOTAL,
            }
        } else {
            return Ok(());
        };
        self.refuse(refusal.clone());
        Err(refusal)
    }

    /// Keeps a refusal the reader of the disk found itself, for example a link that leads out of the folder.
    pub fn refuse(&mut self, refusal: Refusal) {
        if self.refused.len() < MAX_FILES {
            self.refused.push(refusal);
        }
    }

    /// Takes a file. The same limits hold as for [`Files::admit`]; a file that passes them is refused and dropped.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        let length = bytes.len() as u64;
        if self.admit(path, length).is_ok() {
            self.total += length;
            self.files.insert(path.to_owned(), bytes);
        }
    }

    /// [`Files::add`] in a chain.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.add(path, bytes.into());
        self
    }

    /// The bytes at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Every path with its bytes, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Whether this path was refused, so that its absence already has a reason.
    pub(crate) fn refused_path(&self, wanted: &str) -> bool {
        self.refused.iter().any(|refusal| match refusal {
            Refusal::TooLarge { path, .. } | Refusal::PathEscape { path } => path == wanted,
        })
    }

    /// What was refused so far.
    #[must_use]
    pub fn refused(&self) -> &[Refusal] {
        &self.refused
    }
}

/// Whether a path stays inside the folder and is a name that Windows, macOS and Linux can all store.
#[must_use]
pub fn is_inside(path: &str) -> bool {
    !path.is_empty() && path.len() <= 200 && path.split('/').all(is_file_name)
}

fn is_file_name(part: &str) -> bool {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = part
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let numbered = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"))
        .is_some_and(|rest| {
            matches!(rest.chars().next(), Some('0'..='9' | '¹' | '²' | '³'))
                && rest.chars().count() == 1
        });
    !(part.is_empty()
        || part.ends_with(['.', ' '])
        || part.starts_with(' ')
        || part.contains(['\\', ':', '<', '>', '"', '|', '?', '*'])
        || part.chars().any(char::is_control)
        || RESERVED.contains(&stem.as_str())
        || numbered)
}

#[cfg(test)]
mod tests {
    use super::{Files, MAX_JSON, Refusal, is_inside};

    #[test]
    fn keeps_paths_inside() {
        for good in [
            "case.json",
            "media/dial.svg",
            "lang/es.json",
            "media/a b.png",
            "media/comet.svg",
        ] {
            assert!(is_inside(good), "{good}");
        }
        for bad in [
            "",
            "../x",
            "media/../../x",
            "/etc/passwd",
            "C:/x",
            "a\\b",
            "a//b",
            "./a",
            "media/con.svg",
            "NUL",
            "media/lpt1.png",
            "a.",
            "a\u{0}b",
            "media/",
        ] {
            assert!(!is_inside(bad), "{bad:?}");
        }
    }

    #[test]
    fn refuses_by_declared_size_before_reading() {
        let mut files = Files::new();
        assert_eq!(
            files.admit("case.json", 200 << 20),
            Err(Refusal::TooLarge {
                path: "case.json".into(),
                size: 200 << 20,
                max: MAX_JSON
            })
        );
        assert_eq!(files.refused().len(), 1);
        assert!(files.admit("case.json", MAX_JSON).is_ok());
    }
}
