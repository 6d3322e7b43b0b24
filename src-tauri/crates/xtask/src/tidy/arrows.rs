//! Which crate may depend on which. The table is the architecture; a new crate comes with its line and a page in
//! `src-tauri/docs/decisions`.

use crate::metadata::{self, Package};
use crate::process::{Failure, root};
use std::path::Path;

/// Crates of ours that each crate may name.
const ARROWS: [(&str, &[&str]); 16] = [
    ("case", &[]),
    ("engine", &["case"]),
    ("prover", &["engine", "case"]),
    ("credit", &["engine", "case"]),
    ("ledger", &["engine", "credit", "case"]),
    ("words", &[]),
    ("exports", &["words", "ledger", "credit", "engine", "case"]),
    ("records", &["ledger", "credit", "engine", "case"]),
    (
        "trainer",
        &[
            "exports", "records", "prover", "ledger", "credit", "engine", "case",
        ],
    ),
    ("platform", &["trainer"]),
    ("wire", &["trainer"]),
    ("cli", &["words", "platform", "wire", "trainer"]),
    ("desktop", &["words", "platform", "wire", "trainer"]),
    ("testkit", &["engine", "case"]),
    ("acceptance", &["platform", "trainer", "testkit"]),
    ("xtask", &[]),
];

/// For tests, every crate may also name this one, but for the two it is built on.
const TESTKIT: &str = "testkit";
const UNDER_TESTKIT: [&str; 2] = ["case", "engine"];

/// Packages of others that only these crates may name: the store, and the window.
const RESERVED: [(&str, &[&str]); 2] = [
    ("rusqlite", &["records", "acceptance"]),
    ("tauri", &["desktop"]),
];

/// Checks the dependency tables, and that one folder of the interface touches the host.
///
/// # Errors
/// When an arrow is not allowed.
pub fn check() -> Result<(), Failure> {
    let packages = metadata::read()?.packages;
    let mut faults = faults(&packages);
    host_faults(&root().join("ui/src"), &mut faults);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() {
        println!("{} crates, every arrow allowed", packages.len());
        Ok(())
    } else {
        Err(Failure::new(
            format!(
                "{} dependencies the architecture does not allow.",
                faults.len()
            ),
            "remove the dependency, or change src-tauri/docs/architecture.md and the table in xtask/src/tidy/arrows.rs",
        ))
    }
}

fn faults(packages: &[Package]) -> Vec<String> {
    let mut faults = Vec::new();
    for package in packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = ARROWS.iter().find(|(crate_name, _)| *crate_name == name) else {
            faults.push(format!("{name} is not in the table of crates"));
            continue;
        };
        for dependency in &package.dependencies {
            let to = dependency.name.as_str();
            let for_tests = dependency.dev && to == TESTKIT && !UNDER_TESTKIT.contains(&name);
            // A crate may name itself for tests, to switch on a feature.
            let itself = dependency.dev && to == name;
            let ours = ARROWS.iter().any(|(crate_name, _)| *crate_name == to);
            if ours && !allowed.contains(&to) && !for_tests && !itself {
                faults.push(format!("{name} may not depend on {to}"));
            }
            for (family, owners) in RESERVED {
                let member = to == family
                    || to.starts_with(&format!("{family}-"))
                    || to.starts_with(&format!("{family}_"));
                if member && !owners.contains(&name) {
                    faults.push(format!("{name} may not name {to}"));
                }
            }
        }
    }
    faults
}

/// Only `host/` imports the window's interface.
fn host_faults(source: &Path, faults: &mut Vec<String>) {
    for path in super::lengths::files(source) {
        let inside = path.strip_prefix(source).unwrap_or(&path);
        if inside.starts_with("host") {
            continue;
        }
        if std::fs::read_to_string(&path).is_ok_and(|text| text.contains("@tauri-apps/")) {
            faults.push(format!(
                "ui/src/{} may not touch the host",
                inside.display()
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Dependency;

    fn package(name: &str, dependencies: &[(&str, bool)]) -> Package {
        let dependencies = dependencies
            .iter()
            .map(|(name, dev)| Dependency {
                name: (*name).to_owned(),
                dev: *dev,
            })
            .collect();
        Package {
            name: name.to_owned(),
            dependencies,
            tests: Vec::new(),
        }
    }

    #[test]
    fn what_the_architecture_draws_is_allowed() {
        let packages = [
            package("engine", &[("case", false), ("proptest", true)]),
            package(
                "records",
                &[("ledger", false), ("rusqlite", false), ("testkit", true)],
            ),
            package(
                "desktop",
                &[("wire", false), ("tauri", false), ("tauri-build", false)],
            ),
            package("trainer", &[("trainer", true)]),
        ];
        assert_eq!(faults(&packages), Vec::<String>::new());
    }

    #[test]
    fn each_wrong_arrow_is_named() {
        let packages = [
            package("case", &[("engine", false)]),
            package("engine", &[("testkit", true)]),
            package("exports", &[("records", false)]),
            package(
                "trainer",
                &[
                    ("rusqlite", false),
                    ("rusqlite_migration", false),
                    ("tauri", true),
                ],
            ),
            package("xtask", &[("case", true)]),
            package("manager", &[]),
        ];
        assert_eq!(
            faults(&packages),
            [
                "case may not depend on engine",
                "engine may not depend on testkit",
                "exports may not depend on records",
                "trainer may not name rusqlite",
                "trainer may not name rusqlite_migration",
                "trainer may not name tauri",
                "xtask may not depend on case",
                "manager is not in the table of crates",
            ]
        );
    }
}
