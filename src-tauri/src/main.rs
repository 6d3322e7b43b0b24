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
mod media;
mod window;

use desk::Desk;
use tauri::{Manager, RunEvent};

fn main() -> tauri::Result<()> {
    window::prepare_display();
    let app = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(media::SCHEME, |context, request, responder| {
            let app = context.app_handle().clone();
            // A picture may wait for the disk; the thread that draws must not.
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(media::answer(&app, request.uri().path()))
            });
        })
        .setup(|app| {
            let shipped = app
                .path()
                .resource_dir()
                .map(|folder| folder.join("scenarios"))
                .ok();
            app.manage(Desk::new(platform::data_folder(None), shipped));
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
