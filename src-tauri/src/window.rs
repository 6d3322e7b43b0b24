//! The one window: how it is drawn, and where it may go.

use tauri::plugin::TauriPlugin;
use tauri::{App, Runtime, Url, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// Opens the window that `tauri.conf.json` describes and keeps it on the built-in interface.
///
/// # Errors
/// When the window or its web view cannot be made, such as on a machine without a display.
pub fn open(app: &App) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), config)?
            .on_navigation(is_own_page)
            .build()?;
    }
    Ok(())
}

/// Keeps the window's size and place for the next start, beside the user's other settings. A place that is on no screen any
/// more is forgotten.
pub fn remembered<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .with_filename("window.json")
        .build()
}

/// The policy in `tauri.conf.json` governs what a page loads, not where it goes; this governs the latter.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        // Windows has no custom schemes for pages: Tauri serves the same page from this name, which never
        // reaches a network.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// WebKitGTK draws an empty window on some graphics drivers unless its DMA-BUF renderer is off. Call before
/// GTK starts; a value the user has set stays.
#[cfg(target_os = "linux")]
pub fn prepare_display() {
    // Fails only if the process environment is full; the window then opens with the default renderer.
    let _ = glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
}

/// Only WebKitGTK needs its renderer chosen.
#[cfg(not(target_os = "linux"))]
pub fn prepare_display() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_built_in_interface_may_be_shown() {
        for (address, allowed) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/index.html", true),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,hello", false),
            ("media://localhost/portrait.svg", false),
        ] {
            let url = Url::parse(address).expect("a valid address");
            assert_eq!(is_own_page(&url), allowed, "{address}");
        }
    }
}
