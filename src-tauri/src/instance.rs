//! One window per data folder: a second start brings the first to the front.

use std::path::Path;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Runtime};

/// Ends this process if the program already runs on `data`, after showing its window. Where the desktop has no session
/// bus, both open; the records hold against that.
pub fn alone<R: Runtime>(data: &Path) -> TauriPlugin<R> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(bus_name(data))
        .callback(|app, _, _| show(app))
        .build()
}

fn show<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        // A window that cannot be raised stays where it is; it is still the one window.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// A bus name of its own for each folder: someone who keeps two apart may have both open.
fn bus_name(data: &Path) -> String {
    let place = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    // FNV-1a, 64 bits: the same in every build and on every start.
    let hash = place
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("org.rehearse.desktop.f{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_has_a_bus_name_of_its_own() {
        let one = bus_name(Path::new("/home/ana/.local/share/rehearse"));
        assert_eq!(one, bus_name(Path::new("/home/ana/.local/share/rehearse")));
        assert_ne!(one, bus_name(Path::new("/srv/rehearse")));
        // A part of a bus name begins with a letter and holds letters, digits and underscores only.
        let last = one.rsplit('.').next().expect("a last part");
        assert!(last.starts_with('f'), "{one}");
        assert!(
            last.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            "{one}"
        );
    }
}
