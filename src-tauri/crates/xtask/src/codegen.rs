//! `cargo xtask codegen`: files written by our own programs and kept in git.

use crate::build::scenarios;
use crate::process::{Failure, cargo, heading, output, root, run};
use crate::tally::Tally;
use std::path::PathBuf;

const MEND: &str = "cargo xtask codegen";

/// A file that is generated.
struct Generated {
    path: PathBuf,
    text: String,
}

/// Writes every generated file.
///
/// # Errors
/// When a generator fails or a file cannot be written.
pub fn write() -> Result<(), Failure> {
    for file in generate()? {
        if std::fs::read_to_string(&file.path).is_ok_and(|there| there == file.text) {
            continue;
        }
        std::fs::write(&file.path, &file.text)
            .map_err(|error| Failure::new(format!("{}: {error}.", file.path.display()), MEND))?;
        println!("wrote {}", file.path.display());
    }
    Ok(())
}

/// Checks that every generated file is current.
///
/// # Errors
/// When one is not.
pub fn check() -> Result<(), Failure> {
    let tally = tally();
    if tally.failed == 0 {
        Ok(())
    } else {
        Err(Failure::new("A generated file is not current.", MEND))
    }
}

/// One check for each generated file.
pub fn tally() -> Tally {
    heading("generated files");
    let mut tally = Tally::default();
    match generate() {
        Ok(files) => {
            for file in files {
                let same =
                    std::fs::read_to_string(&file.path).is_ok_and(|there| there == file.text);
                if !same {
                    eprintln!("not current: {}. To mend it: {MEND}", file.path.display());
                }
                tally += Tally::one(same);
            }
        }
        Err(failure) => eprintln!("{} To mend it: {}", failure.what, failure.mend),
    }
    tally.judged(true)
}

fn generate() -> Result<Vec<Generated>, Failure> {
    let types = root().join("ui/src/generated");
    let folder = crate::metadata::read()?.target.join("generated");
    let out = folder.display().to_string();
    let _ = std::fs::remove_dir_all(&folder);
    run(
        &mut cargo(&[
            "run",
            "--quiet",
            "--locked",
            "--package",
            "wire",
            "--bin",
            "wire-codegen",
            "--",
            &out,
        ]),
        "cargo build --package wire",
    )?;
    let unreadable = |error: std::io::Error| Failure::new(format!("{out}: {error}."), MEND);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let text = std::fs::read_to_string(entry.path()).map_err(unreadable)?;
        files.push(Generated {
            path: types.join(entry.file_name()),
            text,
        });
    }
    let schema = output(
        &mut cargo(&[
            "run",
            "--quiet",
            "--locked",
            "--package",
            "cli",
            "--bin",
            "rehearse",
            "--",
            "schema",
        ]),
        "cargo build --package cli",
    )?;
    files.push(Generated {
        path: types.join("shipped.json"),
        text: crate::shipped::listed()?,
    });
    files.push(Generated {
        path: scenarios().join("case.schema.json"),
        text: schema,
    });
    Ok(files)
}
