//! The command list and the functions behind it name the same things, and the generated TypeScript is current.

use std::collections::BTreeSet;

#[test]
fn every_command_has_its_function_and_no_other() {
    let listed: BTreeSet<String> = wire::commands::COMMANDS
        .iter()
        .map(|command| command.name.to_owned())
        .collect();
    let source = include_str!("../src/api/mod.rs");
    // The function behind an `…_open` makes the file; to open it in the system's viewer is the shell's part.
    let exported: BTreeSet<String> = source
        .lines()
        .skip_while(|line| !line.starts_with("pub use"))
        .take_while(|line| !line.starts_with("use "))
        .flat_map(|line| line.split(['{', '}', ',', ';', ' ']))
        .filter_map(|word| word.rsplit("::").next())
        .filter(|word| !["", "pub", "use", "notice", "stored_answer"].contains(word))
        .map(|word| match word.strip_suffix("_file") {
            Some(paper) => format!("{paper}_open"),
            None => word.to_owned(),
        })
        .collect();
    assert_eq!(exported, listed);
}

#[test]
fn the_generated_types_are_current() {
    let committed = include_str!("../../../../ui/src/generated/wire.ts");
    assert_eq!(
        wire::typescript::module(),
        committed,
        "run: cargo run -p wire --bin wire-codegen -- ui/src/generated"
    );
}
