//! Case folders on disk.

use std::path::{Path, PathBuf};
use trainer::case::Files;
use trainer::case::files::{MAX_FILES, Refusal};
use trainer::ports::{CaseSource, Folder, Origin, Unreadable};

/// Cases shipped with the program and cases of the data folder.
#[derive(Debug, Clone)]
pub struct CaseFolders {
    roots: Vec<(PathBuf, Origin)>,
}

impl CaseFolders {
    /// Each root holds one folder per case; a root that is not there has none.
    #[must_use]
    pub fn new(shipped: Option<&Path>, own: Option<&Path>) -> Self {
        let shipped = shipped.map(|path| (path.to_owned(), Origin::Shipped));
        let own = own.map(|path| (path.to_owned(), Origin::Folder));
        Self {
            roots: shipped.into_iter().chain(own).collect(),
        }
    }
}

impl CaseSource for CaseFolders {
    fn folders(&self) -> Vec<Folder> {
        self.roots
            .iter()
            .flat_map(|(root, origin)| {
                children(root).into_iter().map(|path| Folder {
                    path: path.display().to_string(),
                    origin: *origin,
                })
            })
            .collect()
    }

    fn read(&self, folder: &Folder) -> Result<Files, Unreadable> {
        read_case(Path::new(&folder.path))
    }
}

/// Folders directly inside the root, sorted by name; hidden ones and links are passed over.
fn children(root: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(root) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}

/// Reads one case: its folder, or its `case.json` (then the folder around it).
///
/// # Errors
/// When the folder cannot be listed, or the path is neither a folder nor a file named `case.json`.
pub fn read_case(path: &Path) -> Result<Files, Unreadable> {
    let unreadable = |reason: String| Unreadable {
        path: path.display().to_string(),
        reason,
    };
    let meta = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    let root = if meta.is_dir() {
        path
    } else if path.file_name().is_some_and(|name| name == "case.json") {
        path.parent()
            .filter(|up| !up.as_os_str().is_empty())
            .unwrap_or(Path::new("."))
    } else {
        return Err(unreadable("not a case folder and not a case.json".into()));
    };
    let mut files = Files::new();
    for name in ["case.json", "plan.json"] {
        take(&mut files, root, name);
    }
    std::fs::read_dir(root).map_err(|error| unreadable(error.to_string()))?;
    for sub in ["lang", "media", "overlays"] {
        take_folder(&mut files, root, sub, 0);
    }
    Ok(files)
}

/// Deepest folders inside `media/`.
const MAX_LEVELS: usize = 4;

fn take_folder(files: &mut Files, root: &Path, inside: &str, level: usize) {
    let folder = root.join(inside);
    match std::fs::symlink_metadata(&folder) {
        Ok(meta) if meta.is_dir() => {}
        Ok(meta) if meta.is_symlink() => return refuse(files, inside),
        Ok(_) | Err(_) => return,
    }
    let Ok(entries) = std::fs::read_dir(&folder) else {
        return refuse(files, inside);
    };
    let mut names: Vec<_> = entries
        .flatten()
        .take(MAX_FILES + 1)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    for name in names {
        let path = format!("{inside}/{name}");
        let is_folder = std::fs::symlink_metadata(root.join(&path)).is_ok_and(|meta| meta.is_dir());
        if !is_folder {
            take(files, root, &path);
        } else if level < MAX_LEVELS {
            take_folder(files, root, &path, level + 1);
        }
    }
}

/// Takes one plain file of at most the allowed length; anything else is refused unread.
fn take(files: &mut Files, root: &Path, inside: &str) {
    let path = root.join(inside);
    let Ok(meta) = std::fs::symlink_metadata(&path) else {
        return;
    };
    if !meta.is_file() {
        return refuse(files, inside);
    }
    if files.admit(inside, meta.len()).is_err() {
        return;
    }
    match read_at_most(&path, meta.len()) {
        Ok(bytes) => files.add(inside, bytes),
        Err(_) => refuse(files, inside),
    }
}

/// The length judged before is the most that is read, even if the file grows meanwhile.
fn read_at_most(path: &Path, length: u64) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(length)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn refuse(files: &mut Files, inside: &str) {
    files.refuse(Refusal::PathEscape {
        path: inside.into(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, path: &str, bytes: &[u8]) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }

    #[test]
    fn reads_the_files_of_a_case_and_no_others() {
        let root = tempfile::tempdir().expect("a folder");
        for path in [
            "case.json",
            "plan.json",
            "lang/es.json",
            "media/a/b.svg",
            "notes.txt",
            "media/.hidden",
        ] {
            write(root.path(), path, path.as_bytes());
        }
        let files = read_case(root.path()).expect("a case");
        let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
        assert_eq!(
            paths,
            ["case.json", "lang/es.json", "media/a/b.svg", "plan.json"]
        );
        assert!(files.refused().is_empty());
        let by_file = read_case(&root.path().join("case.json")).expect("a case");
        assert_eq!(by_file.get("case.json"), Some("case.json".as_bytes()));
    }

    #[test]
    fn a_file_of_200_megabytes_is_refused_unread() {
        let root = tempfile::tempdir().expect("a folder");
        let file = std::fs::File::create(root.path().join("case.json")).expect("a file");
        file.set_len(200 << 20).expect("a sparse file");
        let files = read_case(root.path()).expect("a folder");
        assert!(files.get("case.json").is_none());
        assert!(matches!(files.refused(), [Refusal::TooLarge { size, .. }] if *size == 200 << 20));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let outside = tempfile::tempdir().expect("a folder");
        write(outside.path(), "secret.svg", b"secret");
        let root = tempfile::tempdir().expect("a folder");
        write(root.path(), "case.json", b"{}");
        std::fs::create_dir(root.path().join("media")).expect("a folder");
        let link = |from: &str| {
            std::os::unix::fs::symlink(outside.path().join("secret.svg"), root.path().join(from))
                .expect("a link");
        };
        link("media/face.svg");
        std::os::unix::fs::symlink(outside.path(), root.path().join("lang")).expect("a link");
        let files = read_case(root.path()).expect("a case");
        assert_eq!(files.iter().count(), 1);
        assert_eq!(files.refused().len(), 2);
    }

    #[test]
    fn shipped_cases_come_first_each_root_by_name() {
        let shipped = tempfile::tempdir().expect("a folder");
        let own = tempfile::tempdir().expect("a folder");
        for (root, name) in [
            (&shipped, "b"),
            (&shipped, "a"),
            (&own, "a"),
            (&own, ".git"),
        ] {
            std::fs::create_dir(root.path().join(name)).expect("a folder");
        }
        write(shipped.path(), "case.schema.json", b"{}");
        let source = CaseFolders::new(Some(shipped.path()), Some(own.path()));
        let found: Vec<_> = source
            .folders()
            .into_iter()
            .map(|f| (f.origin, f.path))
            .collect();
        let at =
            |root: &tempfile::TempDir, name: &str| root.path().join(name).display().to_string();
        assert_eq!(
            found,
            [
                (Origin::Shipped, at(&shipped, "a")),
                (Origin::Shipped, at(&shipped, "b")),
                (Origin::Folder, at(&own, "a"))
            ]
        );
    }
}
