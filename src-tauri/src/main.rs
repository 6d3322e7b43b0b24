//! The Rehearse window.
//!
//! Purpose: open one window, show the interface that is built into the program, and hand each of its
//! commands to a use case of `trainer`.
//!
//! Invariants: the window loads nothing but the built-in interface and the media of cases; a command
//! adapter converts and calls, and decides nothing.
//!
//! Deliberately lacks: rules of cases or credit, SQL, words for errors (a closed code crosses instead).

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod window;

fn main() -> tauri::Result<()> {
    window::prepare_display();
    tauri::Builder::default()
        .setup(|app| Ok(window::open(app)?))
        .run(tauri::generate_context!())
}
