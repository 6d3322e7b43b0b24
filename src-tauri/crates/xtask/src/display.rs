//! Whether there is a screen to open a window on.

use std::path::Path;

/// Whether a window could be opened: always where the system draws windows itself, on Linux when a display answers.
pub fn present() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    set("WAYLAND_DISPLAY").is_some() || set("DISPLAY").is_some_and(|name| answers(&name))
}

/// A `DISPLAY` left over from a session that ended answers nobody.
fn answers(name: &str) -> bool {
    match local_number(name) {
        Some(number) => Path::new(&format!("/tmp/.X11-unix/X{number}")).exists(),
        None => true,
    }
}

/// The number of a display on this machine (`:1`, `:1.0`, `unix:1`); `None` for one elsewhere.
fn local_number(name: &str) -> Option<u32> {
    let (host, rest) = name.rsplit_once(':')?;
    if !matches!(host, "" | "unix") {
        return None;
    }
    rest.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_of_this_machine_is_told_from_one_elsewhere() {
        assert_eq!(local_number(":99"), Some(99));
        assert_eq!(local_number(":1.0"), Some(1));
        assert_eq!(local_number("localhost:10.0"), None);
    }
}
