//! A file over 500 lines needs a reason.

use crate::process::{Failure, root};
use std::path::{Path, PathBuf};

/// The longest a file may be without a reason, in lines.
const LONGEST: usize = 500;

/// Longer files, each with its reason.
const REASONS: [(&str, &str); 1] = [(
    "src-tauri/crates/case/src/model/story.rs",
    "the shapes of a compiled case, half of it their documentation; they refer to each other and are read together",
)];

/// Endings of files that people write.
const WRITTEN: [&str; 6] = ["rs", "ts", "svelte", "css", "mjs", "js"];

/// Folders of files that people do not write.
const GENERATED: [&str; 6] = [
    "node_modules",
    "dist",
    "dist-mock",
    "generated",
    "target",
    "gen",
];

/// Checks every written file.
///
/// # Errors
/// When one is too long without a reason, or a reason stands for a file that is not long.
pub fn check() -> Result<(), Failure> {
    let top = root();
    let long: Vec<(String, usize)> = ["src-tauri", "ui", "tests"]
        .iter()
        .flat_map(|folder| files(&top.join(folder)))
        .filter_map(|path| {
            let lines = std::fs::read_to_string(&path).ok()?.lines().count();
            let name = path
                .strip_prefix(&top)
                .ok()?
                .to_string_lossy()
                .replace('\\', "/");
            (lines > LONGEST).then_some((name, lines))
        })
        .collect();
    let faults = faults(&long, &REASONS);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("{} files want a look at their length.", faults.len()),
            "split the file, or give its reason in xtask/src/tidy/lengths.rs",
        ))
    }
}

fn faults(long: &[(String, usize)], reasons: &[(&str, &str)]) -> Vec<String> {
    let unexplained = long
        .iter()
        .filter(|(name, _)| !reasons.iter().any(|(explained, _)| explained == name))
        .map(|(name, lines)| format!("{name} has {lines} lines and no reason"));
    let idle = reasons
        .iter()
        .filter(|(explained, _)| !long.iter().any(|(name, _)| name == explained))
        .map(|(explained, _)| format!("{explained} needs no reason any more"));
    unexplained.chain(idle).collect()
}

/// Every file people write inside a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !GENERATED.iter().any(|generated| name == *generated) {
                found.extend(files(&path));
            }
        } else if path
            .extension()
            .is_some_and(|ending| WRITTEN.iter().any(|written| ending == *written))
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_needs_a_reason_and_a_reason_a_long_file() {
        let long = [("a.rs".to_owned(), 501), ("b.rs".to_owned(), 900)];
        let reasons = [("b.rs", "one table"), ("c.rs", "was long")];
        assert_eq!(
            faults(&long, &reasons),
            [
                "a.rs has 501 lines and no reason",
                "c.rs needs no reason any more"
            ]
        );
    }
}
