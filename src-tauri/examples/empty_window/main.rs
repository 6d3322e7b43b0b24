//! A window with nothing in it, to measure the program's window against.
//!
//! Purpose: the least a Tauri window can be: one page with one button, whose click calls one command that does nothing and then
//! changes one element. It is built with the program's profile, features and content policy, so that what differs is the
//! program alone. `cargo xtask bench` opens both.
//!
//! Deliberately lacks: everything else.

/// Does nothing, off the thread that draws, as the program's own commands are. It bears the name of one of them, which this
/// package's access control already allows.
#[tauri::command(async)]
fn startup() {}

fn main() -> tauri::Result<()> {
    // As the program does before it opens its window.
    #[cfg(target_os = "linux")]
    let _ = glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![startup])
        .run(tauri::generate_context!(
            "examples/empty_window/tauri.conf.json"
        ))
}
