//! What cargo knows about the workspace.

use crate::process::{Failure, cargo, output};
use serde_json::Value;
use std::path::PathBuf;

/// The workspace's packages and where its programs are built.
pub struct Metadata {
    /// Every package of the workspace.
    pub packages: Vec<Package>,
    /// The target folder.
    pub target: PathBuf,
}

/// A package of the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// What it names in its dependency tables.
    pub dependencies: Vec<Dependency>,
    /// Its integration tests.
    pub tests: Vec<String>,
}

/// One line of a dependency table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Name of the package.
    pub name: String,
    /// For tests only.
    pub dev: bool,
}

/// Asks cargo.
///
/// # Errors
/// When the workspace cannot be read.
pub fn read() -> Result<Metadata, Failure> {
    let mend = "cargo metadata --no-deps";
    let text = output(
        &mut cargo(&["metadata", "--no-deps", "--format-version", "1"]),
        mend,
    )?;
    parse(&text)
        .ok_or_else(|| Failure::new("The workspace's description could not be understood.", mend))
}

fn parse(text: &str) -> Option<Metadata> {
    let value: Value = serde_json::from_str(text).ok()?;
    let packages = value["packages"]
        .as_array()?
        .iter()
        .map(package)
        .collect::<Option<_>>()?;
    Some(Metadata {
        packages,
        target: PathBuf::from(value["target_directory"].as_str()?),
    })
}

fn package(value: &Value) -> Option<Package> {
    let dependencies = value["dependencies"].as_array()?.iter().map(|dependency| {
        Some(Dependency {
            name: dependency["name"].as_str()?.to_owned(),
            dev: dependency["kind"].as_str() == Some("dev"),
        })
    });
    let tests = value["targets"].as_array()?.iter().filter(|target| {
        target["kind"]
            .as_array()
            .is_some_and(|kinds| kinds.iter().any(|kind| kind == "test"))
    });
    Some(Package {
        name: value["name"].as_str()?.to_owned(),
        dependencies: dependencies.collect::<Option<_>>()?,
        tests: tests
            .filter_map(|target| target["name"].as_str().map(str::to_owned))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_dependencies_and_tests_are_read() {
        let text = r#"{"target_directory":"/t","packages":[{"name":"engine",
            "dependencies":[{"name":"case","kind":null},{"name":"proptest","kind":"dev"}],
            "targets":[{"kind":["lib"],"name":"engine"},{"kind":["test"],"name":"walks"}]}]}"#;
        let metadata = parse(text).expect("a description");
        assert_eq!(metadata.target, PathBuf::from("/t"));
        assert_eq!(
            metadata.packages,
            [Package {
                name: "engine".to_owned(),
                dependencies: vec![
                    Dependency {
                        name: "case".to_owned(),
                        dev: false
                    },
                    Dependency {
                        name: "proptest".to_owned(),
                        dev: true
                    },
                ],
                tests: vec!["walks".to_owned()],
            }]
        );
    }
}
