//! The command adapters. Each hands its arguments to the function of the same name in `wire::api` and decides nothing.
//!
//! All run off the thread that draws: a decision waits for the disk.

pub mod attempt;
pub mod credit;
pub mod drill;
pub mod friction;
pub mod library;
pub mod profile;
pub mod startup;
pub mod team;

include!("list.rs");

macro_rules! handler {
    ($($module:ident::$name:ident),* $(,)?) => { tauri::generate_handler![$($crate::commands::$module::$name),*] };
}

/// Answers the window's calls.
pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    every_command!(handler)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    macro_rules! names {
        ($($module:ident::$name:ident),* $(,)?) => { vec![$(stringify!($name)),*] };
    }

    #[test]
    fn the_window_can_call_exactly_the_listed_commands() {
        let listed: Vec<&str> = wire::commands::COMMANDS
            .iter()
            .map(|command| command.name)
            .collect();
        assert_eq!(every_command!(names), listed);
    }

    #[test]
    fn the_window_is_allowed_exactly_the_listed_commands() {
        let capability: Value =
            serde_json::from_str(include_str!("../../capabilities/main.json")).expect("JSON");
        let allowed: Vec<&str> = capability["permissions"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let wanted: Vec<String> = every_command!(names)
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        assert_eq!(allowed, wanted);
    }
}
