//! Writing a file whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Writes beside the file first, then puts it in its place: a reader never sees half of it, and on failure the file that
/// was there before still is. A link is followed; a pipe or device is written to, never replaced.
///
/// # Errors
/// What the system says.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let real = path.canonicalize();
    let path = real.as_deref().unwrap_or(path);
    if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        return File::options().write(true).open(path)?.write_all(bytes);
    }
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::other("not the name of a file"))?;
    let mut beside = name.to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| std::fs::rename(&beside, path));
    if placed.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_whole_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("out.csv");
        std::fs::write(&file, b"before").expect("a file");
        write_whole(&file, b"after").expect("written");
        assert_eq!(std::fs::read(&file).expect("a file"), b"after");
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            1
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_a_device_is_not_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("out.csv");
        std::fs::write(&file, b"before").expect("a file");
        let link = folder.path().join("link.csv");
        std::os::unix::fs::symlink(&file, &link).expect("a link");
        write_whole(&link, b"after").expect("written");
        assert!(link.symlink_metadata().expect("a link").is_symlink());
        assert_eq!(std::fs::read(&file).expect("a file"), b"after");

        let socket = folder.path().join("socket");
        let _open = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        assert!(write_whole(&socket, b"bytes").is_err());
        assert!(!socket.metadata().expect("the socket").is_file());
    }

    #[test]
    fn a_failure_leaves_what_was_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("taken");
        std::fs::create_dir(&target).expect("a folder where the file should go");
        std::fs::write(target.join("inside"), b"kept").expect("a file");
        assert!(write_whole(&target, b"bytes").is_err());
        assert_eq!(
            std::fs::read(target.join("inside")).expect("a file"),
            b"kept"
        );
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            1
        );
    }
}
