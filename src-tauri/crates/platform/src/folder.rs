//! Where records and the key live, and which places are refused.

use std::path::{Path, PathBuf};

/// The environment variable that names the data folder.
pub const DATA_VARIABLE: &str = "REHEARSE_DATA";

/// The data folder: the one asked for, else [`DATA_VARIABLE`], else the user's own.
#[must_use]
pub fn data_folder(asked: Option<&Path>) -> PathBuf {
    asked
        .map(Path::to_owned)
        .or_else(|| variable(DATA_VARIABLE))
        .unwrap_or_else(|| user_data().join("rehearse"))
}

/// The folder of the device key, apart from the data so that a copy of the data never carries it.
#[must_use]
pub fn config_folder() -> PathBuf {
    user_config().join("rehearse")
}

fn variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn home() -> PathBuf {
    variable("HOME")
        .or_else(|| variable("USERPROFILE"))
        .unwrap_or_else(|| PathBuf::from("."))
}

/// XDG base directories: a relative path in the variables is ignored, as the specification asks.
#[cfg(not(any(windows, target_os = "macos")))]
fn user_data() -> PathBuf {
    variable("XDG_DATA_HOME")
        .filter(|path| path.is_absolute())
        .unwrap_or_else(|| home().join(".local/share"))
}

#[cfg(not(any(windows, target_os = "macos")))]
fn user_config() -> PathBuf {
    variable("XDG_CONFIG_HOME")
        .filter(|path| path.is_absolute())
        .unwrap_or_else(|| home().join(".config"))
}

/// Local, not roaming: a roaming profile is a synchronised folder.
#[cfg(windows)]
fn user_data() -> PathBuf {
    variable("LOCALAPPDATA").unwrap_or_else(|| home().join("AppData").join("Local"))
}

#[cfg(windows)]
fn user_config() -> PathBuf {
    user_data().join("keys")
}

#[cfg(target_os = "macos")]
fn user_data() -> PathBuf {
    home().join("Library/Application Support")
}

#[cfg(target_os = "macos")]
fn user_config() -> PathBuf {
    home().join("Library/Preferences")
}

/// A place where the records could be damaged without anyone's fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnsafeFolder {
    /// On a network share.
    #[error(
        "{path} is on a network share ({kind}); the records need a disk of this computer. Nothing was written. Name a \
         local folder with --data or REHEARSE_DATA"
    )]
    Network {
        /// The folder.
        path: String,
        /// The kind of share.
        kind: String,
    },
    /// Kept in step with other computers by a program that copies files while they change.
    #[error(
        "{path} is synchronised by {by}, which copies files while they change. Nothing was written. Name a local folder \
         with --data or REHEARSE_DATA"
    )]
    Synchronised {
        /// The folder.
        path: String,
        /// The program.
        by: &'static str,
    },
}

/// Refuses network shares and synchronised folders. The folder need not exist yet.
///
/// # Errors
/// The reason for the refusal.
pub fn refuse_unsafe(folder: &Path) -> Result<(), UnsafeFolder> {
    let real = nearest_real(folder);
    let path = real.display().to_string();
    if let Some(by) = synchroniser(&real) {
        return Err(UnsafeFolder::Synchronised { path, by });
    }
    match share(&real) {
        Some(kind) => Err(UnsafeFolder::Network { path, kind }),
        None => Ok(()),
    }
}

/// The folder with links resolved as far as it exists, so that a link into a share does not hide it.
fn nearest_real(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut rest = PathBuf::new();
    let mut at = absolute.as_path();
    loop {
        if let Ok(real) = at.canonicalize() {
            return real.join(rest);
        }
        let (Some(up), Some(name)) = (at.parent(), at.file_name()) else {
            return absolute;
        };
        rest = Path::new(name).join(rest);
        at = up;
    }
}

fn synchroniser(folder: &Path) -> Option<&'static str> {
    folder.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        let starts = |prefix: &str| name == prefix || name.starts_with(&format!("{prefix} "));
        if starts("onedrive") || name.starts_with("onedrive-") {
            Some("OneDrive")
        } else if starts("dropbox") {
            Some("Dropbox")
        } else if starts("google drive")
            || starts("googledrive")
            || name.starts_with("googledrive-")
        {
            Some("Google Drive")
        } else if name == "mobile documents" || starts("icloud drive") || starts("iclouddrive") {
            Some("iCloud Drive")
        } else {
            None
        }
    })
}

#[cfg(target_os = "linux")]
fn share(folder: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/mounts").ok()?;
    share_in(&mounts, folder)
}

#[cfg(windows)]
fn share(folder: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => Some("UNC path".into()),
            Prefix::Disk(_)
            | Prefix::VerbatimDisk(_)
            | Prefix::Verbatim(_)
            | Prefix::DeviceNS(_) => None,
        },
        Some(
            Component::RootDir | Component::CurDir | Component::ParentDir | Component::Normal(_),
        )
        | None => None,
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn share(_: &Path) -> Option<String> {
    None
}

/// The kind of share the folder is on, by a table in the form of `/proc/mounts`. The longest mount point wins; of two
/// equal ones the later, which lies on top.
#[cfg(target_os = "linux")]
fn share_in(mounts: &str, folder: &Path) -> Option<String> {
    let kind = mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ').skip(1);
            let point = PathBuf::from(unescape(fields.next()?));
            Some((point, fields.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        .max_by_key(|(point, _)| point.components().count())?
        .1;
    const SHARES: [&str; 16] = [
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "fuse.rclone",
    ];
    let shared = SHARES.contains(&kind)
        || ["fuse.davfs", "fuse.gvfsd", "fuse.s3fs"]
            .iter()
            .any(|one| kind.starts_with(one));
    shared.then(|| kind.to_owned())
}

/// Mount points write space, tab, newline and backslash as `\040`, `\011`, `\012`, `\134`.
#[cfg(target_os = "linux")]
fn unescape(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\n\
                      server:/home /home nfs4 rw 0 0\n\
                      /dev/sdb1 /home/anna/disk ext4 rw 0 0\n\
                      //nas/share /mnt/clinic\\040share cifs rw 0 0\n\
                      anna@host: /mnt/ssh fuse.sshfs rw 0 0\n";
        for (folder, kind) in [
            ("/var/lib/rehearse", None),
            ("/home/anna/data", Some("nfs4")),
            ("/home/anna/disk/data", None),
            ("/homework", None),
            ("/mnt/clinic share/data", Some("cifs")),
            ("/mnt/ssh/x", Some("fuse.sshfs")),
        ] {
            assert_eq!(
                share_in(mounts, Path::new(folder)).as_deref(),
                kind,
                "{folder}"
            );
        }
    }

    #[test]
    fn synchronised_folders_are_refused_by_name() {
        for (folder, by) in [
            ("/home/anna/OneDrive - Clinic/data", Some("OneDrive")),
            ("/home/anna/Dropbox/data", Some("Dropbox")),
            ("/home/anna/Google Drive/data", Some("Google Drive")),
            (
                "/home/anna/Library/Mobile Documents/data",
                Some("iCloud Drive"),
            ),
            ("/home/anna/dropboxes/data", None),
            ("/home/anna/.local/share/rehearse", None),
        ] {
            assert_eq!(synchroniser(Path::new(folder)), by, "{folder}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_hide_a_synchronised_folder() {
        let root = tempfile::tempdir().expect("a folder");
        let synced = root.path().join("Dropbox");
        std::fs::create_dir(&synced).expect("a folder");
        let link = root.path().join("data");
        std::os::unix::fs::symlink(&synced, &link).expect("a link");
        let refused = refuse_unsafe(&link.join("not-yet-there"));
        assert!(matches!(
            refused,
            Err(UnsafeFolder::Synchronised { by: "Dropbox", .. })
        ));
    }
}
