//! Writes the generated TypeScript into the folder given as the only argument.

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: wire-codegen FOLDER");
        return ExitCode::from(2);
    };
    let file = Path::new(&folder).join("wire.ts");
    match fs::create_dir_all(&folder).and_then(|()| fs::write(&file, wire::typescript::module())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{} could not be written: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
