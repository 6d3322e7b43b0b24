//! The Rehearse window.
//!
//! Purpose: open one window, show the interface that is built into the program, and hand each of its
//! commands to a use case of `trainer`.
//!
//! Invariants: the window loads nothing but the built-in interface and the pictures of cases; a command
//! adapter converts and calls, and decides nothing.
//!
//! Deliberately lacks: rules of cases or credit, SQL, words for errors (a closed code crosses instead).

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod instance;
mod media;
mod paper;
mod window;

use desk::Desk;
use std::path::{Path, PathBuf};
use tauri::{Manager, RunEvent};

fn main() -> tauri::Result<()> {
    window::prepare_display();
    let data = platform::data_folder(None);
    let app = tauri::Builder::default()
        .plugin(instance::alone(&data))
        .plugin(window::remembered())
        // Called from here alone: the window has no permission for it.
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(media::SCHEME, |context, request, responder| {
            let app = context.app_handle().clone();
            // A picture may wait for the disk; the thread that draws must not.
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(media::answer(&app, request.uri().path()))
            });
        })
        .setup(move |app| {
            let shipped = shipped_cases(app.path().resource_dir().ok());
            paper::clear(&data);
            app.manage(Desk::new(data, shipped));
            Ok(window::open(app)?)
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            app.state::<Desk>().close();
        }
    });
    Ok(())
}

/// The cases that come with the program: beside it where it was built, and on Windows; else among its installed resources.
fn shipped_cases(resources: Option<PathBuf>) -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_owned);
    [beside, resources]
        .into_iter()
        .flatten()
        .map(|folder| folder.join("scenarios"))
        .find(|folder| folder.is_dir())
}
