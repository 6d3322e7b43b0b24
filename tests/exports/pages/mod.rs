//! Printed pages, read by programs nobody here wrote: qpdf for the structure, poppler for the text and the picture.
//!
//! The pages are the specimens of `src-tauri/crates/exports/examples/specimens.rs`, made by that program; what is expected
//! of them was taken from reading it, not from its output.

mod accessible;
mod certificate;
mod read;
mod tables;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tempfile::TempDir;

/// Every specimen.
const ALL: [&str; 9] = [
    "certificate-nurse",
    "certificate-physician",
    "certificate-demonstration",
    "certificate-crowded",
    "transcript",
    "transcript-empty",
    "tomorrow",
    "tomorrow-team",
    "friction",
];

/// A specimen's file. All are made once for all tests.
fn specimen(name: &str) -> PathBuf {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        make(folder.path(), "C.UTF-8");
        folder
    });
    folder.path().join(name).with_extension("pdf")
}

/// Makes all specimens where no font of the machine can be found.
fn make(folder: &Path, locale: &str) {
    let made = Command::new(acceptance::specimens())
        .arg(folder)
        .env("LC_ALL", locale)
        .env("HOME", folder)
        .env("FONTCONFIG_FILE", "/nonexistent")
        .output()
        .expect("the program runs");
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
}

#[test]
fn pages_are_the_same_bytes_in_every_process() {
    let folder = tempfile::tempdir().expect("a folder");
    make(folder.path(), "es_ES.UTF-8");
    for name in ALL {
        let again = folder.path().join(name).with_extension("pdf");
        let (first, again) = (std::fs::read(specimen(name)), std::fs::read(again));
        assert_eq!(
            first.expect("a file"),
            again.expect("a file"),
            "{name} differs from run to run"
        );
    }
}
