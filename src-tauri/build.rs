//! Declares the commands to Tauri's access control and generates the context of the window: its configuration, permissions and
//! icons.

use tauri_build::{AppManifest, Attributes};

include!("src/commands/list.rs");

macro_rules! names {
    ($($module:ident::$name:ident),* $(,)?) => { &[$(stringify!($name)),*] };
}

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    if !std::path::Path::new("../ui/dist/index.html").is_file() {
        println!("cargo:warning=The interface is not built. Mend it with: cargo xtask run");
    }
    let manifest = AppManifest::new().commands(every_command!(names));
    if let Err(error) = tauri_build::try_build(Attributes::new().app_manifest(manifest)) {
        println!("cargo:warning=The window's context could not be made: {error:#}");
        std::process::exit(1);
    }
}
