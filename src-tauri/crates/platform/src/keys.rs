//! The device key in a file only its owner can read.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use trainer::ports::{Chance, DeviceKey, Keys, KeysFailed};

use crate::SystemChance;

/// The 32 secret bytes of an Ed25519 key as a file, made at first use.
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
}

impl KeyFile {
    /// The key at this path. Nothing is read or made before it is needed.
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self { path }
    }
}

impl Keys for KeyFile {
    fn device_key(&self) -> Result<DeviceKey, KeysFailed> {
        let secret = read_or_make(&self.path).map_err(|error| KeysFailed {
            path: self.path.display().to_string(),
            reason: error.to_string(),
        })?;
        Ok(DeviceKey::from_secret(&secret))
    }
}

fn read_or_make(path: &Path) -> std::io::Result<[u8; 32]> {
    match read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => make(path),
        other => other,
    }
}

fn read(path: &Path) -> std::io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    private::check(&file)?;
    let mut secret = [0; 32];
    file.read_exact(&mut secret)?;
    if file.read(&mut [0])? != 0 {
        return Err(std::io::Error::new(
            ErrorKind::InvalidData,
            "not a key of 32 bytes",
        ));
    }
    Ok(secret)
}

/// Written whole beside its place, then linked into it: two processes that start at once end with one key, and a crash
/// leaves none or a whole one.
fn make(path: &Path) -> std::io::Result<[u8; 32]> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut secret = [0; 32];
    SystemChance.fill(&mut secret);
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    private::restrict(&mut options);
    let mut file = options.open(&draft)?;
    file.write_all(&secret)?;
    file.sync_all()?;
    let placed = std::fs::hard_link(&draft, path);
    std::fs::remove_file(&draft)?;
    match placed {
        Ok(()) => Ok(secret),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(path),
        // A file system without links: two processes that start at once may then race, and the loser reads.
        Err(_) => write_new(path, &secret),
    }
}

fn write_new(path: &Path, secret: &[u8; 32]) -> std::io::Result<[u8; 32]> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private::restrict(&mut options);
    match options.open(path) {
        Ok(mut file) => {
            file.write_all(secret)?;
            file.sync_all()?;
            Ok(*secret)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(path),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
mod private {
    use std::fs::{File, OpenOptions};
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

    pub fn restrict(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    pub fn check(file: &File) -> std::io::Result<()> {
        if file.metadata()?.permissions().mode() & 0o077 == 0 {
            return Ok(());
        }
        Err(std::io::Error::new(
            std::io::ErrorKind::PermissionDenied,
            "others may read it; its mode must be 0600",
        ))
    }
}

/// A user's own folder is private by the access lists it inherits.
#[cfg(not(unix))]
mod private {
    use std::fs::{File, OpenOptions};

    pub fn restrict(_: &mut OpenOptions) {}

    pub fn check(_: &File) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(path: &Path) -> Result<String, KeysFailed> {
        let key = KeyFile::new(path.to_owned()).device_key()?;
        Ok(format!("{key:?}"))
    }

    #[test]
    fn a_key_is_made_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/device.key");
        let first = name_of(&path).expect("a key");
        assert_eq!(name_of(&path), Ok(first.clone()));
        let other = name_of(&folder.path().join("other.key")).expect("a key");
        assert_ne!(other, first);
        let left: Vec<_> = std::fs::read_dir(path.parent().expect("a parent"))
            .expect("a list")
            .flatten()
            .collect();
        assert_eq!(left.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_key_others_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("device.key");
        name_of(&path).expect("a key");
        let mode = std::fs::metadata(&path)
            .expect("the key")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("a mode");
        assert!(name_of(&path).is_err());
    }

    #[test]
    fn a_damaged_key_is_refused_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("device.key");
        name_of(&path).expect("a key");
        std::fs::write(&path, b"short").expect("damage");
        assert!(name_of(&path).is_err());
        assert_eq!(std::fs::read(&path).expect("the file"), b"short");
    }
}
