//! Generates the context of the window: its configuration, permissions and icons.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    if !std::path::Path::new("../ui/dist/index.html").is_file() {
        println!("cargo:warning=The interface is not built. Mend it with: cargo xtask run");
    }
    tauri_build::build();
}
