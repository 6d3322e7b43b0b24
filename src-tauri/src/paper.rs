//! Papers for the system's viewer: written into a folder of this account alone, and cleared away at the next start. The
//! record is the log; a paper can be made again at any time.

use std::fs;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::OpenerExt;
use trainer::claim::Printed;
use trainer::records::StoreError;
use wire::dto::{FileOpened, WireError};

/// Writes a paper and hands it to the viewer. A viewer that does not take it is no failure: the window says where it lies.
pub fn show(app: &AppHandle, data: &Path, printed: &Printed) -> Result<FileOpened, WireError> {
    let path = write(data, printed).map_err(|source| {
        wire::store_error(StoreError::Io {
            path: folder(data),
            source,
        })
    })?;
    let path = path.display().to_string();
    let opened = app.opener().open_path(&path, None::<&str>).is_ok();
    Ok(FileOpened { path, opened })
}

/// Writes a paper where its reader keeps things, among the documents of this account, and hands it to the viewer. Without such
/// a folder it lies among the papers of this session.
pub fn keep(app: &AppHandle, data: &Path, printed: &Printed) -> Result<FileOpened, WireError> {
    let Ok(documents) = app.path().document_dir() else {
        return show(app, data, printed);
    };
    let path = documents.join(&printed.name);
    fs::create_dir_all(&documents)
        .and_then(|()| platform::write_whole(&path, &printed.bytes))
        .map_err(|source| {
            wire::store_error(StoreError::Io {
                path: path.clone(),
                source,
            })
        })?;
    let path = path.display().to_string();
    let opened = app.opener().open_path(&path, None::<&str>).is_ok();
    Ok(FileOpened { path, opened })
}

/// Clears away what an earlier session wrote.
pub fn clear(data: &Path) {
    // A paper that a viewer still holds open stays until the next start.
    let _ = fs::remove_dir_all(folder(data));
}

fn folder(data: &Path) -> PathBuf {
    data.join("papers")
}

fn write(data: &Path, printed: &Printed) -> std::io::Result<PathBuf> {
    let folder = folder(data);
    fs::create_dir_all(&folder)?;
    close_to_others(&folder)?;
    let path = folder.join(&printed.name);
    platform::write_whole(&path, &printed.bytes)?;
    Ok(path)
}

/// Elsewhere the folder lies under the account's own profile, which the system keeps from others.
#[cfg(unix)]
fn close_to_others(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_for_its_owner_alone_and_gone_at_the_next_start() {
        let data = tempfile::tempdir().expect("a folder");
        let printed = Printed {
            name: "certificate.pdf".to_owned(),
            bytes: b"%PDF-1.7".to_vec(),
        };
        let path = write(data.path(), &printed).expect("writes");
        assert_eq!(fs::read(&path).expect("reads"), printed.bytes);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder(data.path()))
                .expect("is there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o077, 0, "others have no way in");
        }
        clear(data.path());
        assert!(!path.exists());
    }
}
