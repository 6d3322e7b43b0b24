//! Where cases come from.

use case::Files;

/// Lists and reads case folders.
pub trait CaseSource: Send + Sync {
    /// Every folder that may hold a case: those shipped with the program, then those of the data folder, each sorted
    /// by name.
    fn folders(&self) -> Vec<Folder>;

    /// Reads one folder. A file outside the limits is not read; [`Files`] keeps why, and the compiler reports it.
    ///
    /// # Errors
    /// When the folder cannot be read at all.
    fn read(&self, folder: &Folder) -> Result<Files, Unreadable>;
}

/// A folder that may hold a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folder {
    /// Its path, as it is shown to people.
    pub path: String,
    /// Whose it is.
    pub origin: Origin,
}

/// Whose a case folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Shipped with the program.
    Shipped,
    /// In the data folder.
    Folder,
}

impl Origin {
    /// `shipped` or `folder`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shipped => "shipped",
            Self::Folder => "folder",
        }
    }
}

/// A folder that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path} could not be read ({reason}); check that it is a case folder you may open")]
pub struct Unreadable {
    /// The path.
    pub path: String,
    /// What the system said.
    pub reason: String,
}
