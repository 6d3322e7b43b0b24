//! Reading case folders.

use case::model::Case;
use case::{Files, Severity, compile};
use std::fs;
use std::path::{Path, PathBuf};

/// The documentation's example.
pub fn example() -> PathBuf {
    repository().join("src-tauri/docs/examples/second-reading")
}

/// The example and every shipped case.
pub fn all() -> Vec<PathBuf> {
    let mut folders = vec![example()];
    for entry in fs::read_dir(repository().join("scenarios")).expect("scenarios") {
        let folder = entry.expect("an entry").path();
        if folder.join("case.json").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    folders
}

/// The folder's files, with another `case.json` if one is given.
pub fn files(folder: &Path, case: Option<String>) -> Files {
    let mut files = Files::new();
    add(&mut files, folder, folder);
    if let Some(case) = case {
        let mut other = Files::new().with("case.json", case);
        for (path, bytes) in files.iter() {
            // Plan and translations name ids that a renamed case does not have.
            if path.starts_with("media/") {
                other = other.with(path, bytes);
            }
        }
        return other;
    }
    files
}

/// The compiled case.
pub fn compiled(folder: &Path, case: Option<String>) -> Case {
    let (case, findings) = compile(&files(folder, case));
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    case.unwrap_or_else(|| panic!("{}: {errors:#?}", folder.display()))
}

fn add(files: &mut Files, root: &Path, folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add(files, root, &path);
            continue;
        }
        let inside = path.strip_prefix(root).expect("inside");
        let name = inside.to_str().expect("UTF-8").replace('\\', "/");
        files.add(&name, fs::read(&path).expect("readable"));
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}
