//! The pages on what `check` finds, held against the code: every code they name is there, as grave as they say, and found by
//! the file they name; and no code of the checks for authors is left out.
#![allow(
    clippy::expect_used,
    reason = "a page that is not there fails the test"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trainer::case::{Code, Severity};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join("docs").join(name)).expect("a page")
}

/// The cells of every row of every table.
fn rows(page: &str) -> impl Iterator<Item = Vec<&str>> {
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect())
}

/// What stands between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// How grave a code is, as the pages write it.
fn mark(code: Code) -> &'static str {
    match (code.severity(), code.waivable()) {
        (Severity::Error, false) => "E",
        (Severity::Error, true) => "E\\*",
        (Severity::Warning, _) => "W",
        (Severity::Note, _) => "N",
    }
}

fn code(id: &str) -> Code {
    Code::from_id(id).unwrap_or_else(|| panic!("{id} is no code"))
}

#[test]
fn every_check_of_the_guide_names_codes_that_are_there() {
    let page = page("checks.md");
    let mut checks = 0;
    for row in rows(&page) {
        let [check, asked, found, by] = row.as_slice() else {
            panic!("four cells: {row:?}");
        };
        checks += 1;
        assert!(["E", "E\\*", "W", "N"].contains(asked), "{check}: {asked}");
        let codes: Vec<Code> = quoted(found).into_iter().map(code).collect();
        // What is not done is said below the tables.
        if codes.is_empty() {
            assert_eq!(*found, "—", "{check}");
            assert!(page.contains(&format!("\n- {check} ")), "{check}: why not");
            continue;
        }
        let as_grave = codes.iter().any(|code| mark(*code) == *asked);
        assert!(
            as_grave || page.contains(&format!("\n- {check} ")),
            "{check}: why so"
        );
        for (code, said) in codes.iter().zip(found.split(", ")) {
            assert_eq!(said, format!("`{}` {}", code.id(), mark(*code)), "{check}");
        }
        let files: Vec<String> = quoted(by)
            .into_iter()
            .map(|file| root().join("crates").join(file))
            .map(|file| {
                std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("{}", file.display()))
            })
            .collect();
        for code in codes {
            let name = format!("Code::{code:?}");
            let names = |file: &String| {
                let mut after = file
                    .match_indices(&name)
                    .map(|(at, _)| &file[at + name.len()..]);
                after.any(|rest| !rest.starts_with(char::is_alphanumeric))
            };
            assert!(files.iter().any(names), "{check}: {name} in {by}");
        }
    }
    assert_eq!(checks, 80, "the guide's checks");
}

#[test]
fn the_format_page_tells_every_code_of_the_checks_for_authors() {
    let page = page("case-format.md");
    let told: BTreeSet<Code> = rows(&page)
        .filter(|row| ["E", "E\\*", "E*", "W", "N"].contains(&row[1]))
        .map(|row| {
            let code = code(quoted(row[0])[0]);
            assert_eq!(row[1].replace("E*", "E\\*"), mark(code), "{}", code.id());
            code
        })
        .collect();
    for code in Code::ALL.iter().filter(|code| code.is_of_lints()) {
        let named = page.contains(&format!("`{}`", code.id()));
        assert!(told.contains(code) || named, "{} is not told", code.id());
    }
}
