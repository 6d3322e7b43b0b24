//! Files named on the command line.

use std::io::Read;
use std::path::Path;
use trainer::case::files::MAX_JSON;

/// What a file holds.
///
/// # Errors
/// In one sentence: it cannot be read, or holds more than [`MAX_JSON`] bytes.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let name = path.display().to_string();
    match std::fs::File::open(path) {
        Ok(file) => all(&name, file),
        Err(error) => Err(unreadable(&name, &error)),
    }
}

/// The same of what is open already.
///
/// # Errors
/// As [`bytes`].
pub fn all(name: &str, from: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // One byte more than is ever taken tells what is too large.
    from.take(MAX_JSON + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > MAX_JSON {
        return Err(format!(
            "{name} holds more than {MAX_JSON} bytes and was not read; no file of this kind is so large, so check that it is the one you mean"
        ));
    }
    Ok(bytes)
}

fn unreadable(name: &str, error: &std::io::Error) -> String {
    format!("{name} could not be read ({error}); check that it is a file you may open")
}
