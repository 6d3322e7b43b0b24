//! Whose work the programs hold: every crate and package that ends up in what is installed, with its licence.

use crate::process::{Failure, cargo, output, root};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const MEND: &str = "cargo fetch --locked";

/// Written into the program though the lock file counts it among the tools.
const COMPILED_IN: &str = "svelte";

/// The fonts of printed pages, built into the programs: name, version, folder under `crates/exports/fonts`.
const FONTS: [(&str, &str, &str); 2] = [
    (
        "Atkinson Hyperlegible Next",
        "2.001",
        "atkinson-hyperlegible-next",
    ),
    ("Noto Sans", "2.015", "noto-sans"),
];

/// Someone else's work.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    name: String,
    version: String,
    licence: String,
    folder: PathBuf,
}

/// Every part, by name, on any system the program is built for.
///
/// # Errors
/// When cargo or the lock file of the interface cannot be read.
pub fn parts() -> Result<Vec<Part>, Failure> {
    let told = output(
        &mut cargo(&["metadata", "--locked", "--format-version", "1"]),
        MEND,
    )?;
    let unclear = || Failure::new("The list of dependencies could not be understood.", MEND);
    let metadata: Value = serde_json::from_str(&told).map_err(|_| unclear())?;
    let lock = root().join("ui/package-lock.json");
    let text = std::fs::read_to_string(&lock)
        .map_err(|error| Failure::new(format!("{}: {error}.", lock.display()), MEND))?;
    let packages: Value = serde_json::from_str(&text).map_err(|_| unclear())?;
    let mut parts = crates(&metadata).ok_or_else(unclear)?;
    parts.extend(modules(&packages).ok_or_else(unclear)?);
    parts.extend(fonts());
    parts.sort();
    parts.dedup_by(|one, other| one.name == other.name && one.version == other.version);
    Ok(parts)
}

/// The list that the settings screen shows.
///
/// # Errors
/// As [`parts`].
pub fn listed() -> Result<String, Failure> {
    let rows: Vec<Value> = parts()?
        .iter()
        .map(|part| json!({ "name": part.name, "version": part.version, "licence": part.licence }))
        .collect();
    let text = serde_json::to_string_pretty(&rows)
        .map_err(|error| Failure::new(error.to_string(), MEND))?;
    Ok(text + "\n")
}

/// The full texts, each once with the parts it covers: many licences ask that their text goes with every copy.
///
/// # Errors
/// As [`parts`].
pub fn texts() -> Result<String, Failure> {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut without = Vec::new();
    for part in parts()? {
        let found = licence_files(&part.folder);
        if found.is_empty() {
            without.push(format!("{} {}: {}", part.name, part.version, part.licence));
        }
        for text in found {
            let holders = by_text.entry(text).or_default();
            holders.push(format!("{} {}", part.name, part.version));
        }
    }
    let mut all = String::from("Rehearse holds the work of others under these licences.\n");
    for (text, holders) in by_text {
        let _ = write!(
            all,
            "\n{}\n{}\n\n{}\n",
            "=".repeat(78),
            holders.join(", "),
            text.trim()
        );
    }
    if !without.is_empty() {
        let _ = write!(
            all,
            "\n{}\nThese name their licence and bring no text of it:\n{}\n",
            "=".repeat(78),
            without.join("\n")
        );
    }
    Ok(all)
}

fn licence_files(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && is_licence(path))
        .collect();
    files.sort();
    files
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("");
    let name = name.to_ascii_uppercase();
    [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "NOTICE",
        "UNLICENSE",
        "OFL",
    ]
    .iter()
    .any(|start| name.starts_with(start))
}

/// What the two programs depend on, directly or not, tests and build scripts apart.
fn crates(metadata: &Value) -> Option<Vec<Part>> {
    let nodes: BTreeMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()?
        .iter()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let packages: BTreeMap<&str, &Value> = metadata["packages"]
        .as_array()?
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let mut open: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| package["source"].is_null())
        .filter(|(_, package)| package["name"] == "cli" || package["name"] == "desktop")
        .map(|(id, _)| *id)
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        for dependency in nodes.get(id)?["deps"].as_array()? {
            let kinds = dependency["dep_kinds"].as_array()?;
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                open.push(dependency["pkg"].as_str()?);
            }
        }
    }
    let foreign = seen
        .into_iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| !package["source"].is_null());
    foreign
        .map(|package| {
            let manifest = PathBuf::from(package["manifest_path"].as_str()?);
            Some(Part {
                name: package["name"].as_str()?.to_owned(),
                version: package["version"].as_str()?.to_owned(),
                licence: package["license"]
                    .as_str()
                    .unwrap_or("see its licence file")
                    .to_owned(),
                folder: manifest.parent()?.to_owned(),
            })
        })
        .collect()
}

/// What the interface is built from, tools apart.
fn modules(lock: &Value) -> Option<Vec<Part>> {
    let ui = root().join("ui");
    lock["packages"]
        .as_object()?
        .iter()
        .filter_map(|(place, package)| {
            let name = place.rsplit("node_modules/").next()?;
            (!place.is_empty() && (package["dev"] != true || name == COMPILED_IN))
                .then_some((place, name, package))
        })
        .map(|(place, name, package)| {
            Some(Part {
                name: name.to_owned(),
                version: package["version"].as_str()?.to_owned(),
                licence: package["license"]
                    .as_str()
                    .unwrap_or("see its licence file")
                    .to_owned(),
                folder: ui.join(place),
            })
        })
        .collect()
}

fn fonts() -> impl Iterator<Item = Part> {
    let folder = root().join("src-tauri/crates/exports/fonts");
    FONTS.into_iter().map(move |(name, version, place)| Part {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: "OFL-1.1".to_owned(),
        folder: folder.join(place),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parts: &[Part]) -> Vec<&str> {
        parts.iter().map(|part| part.name.as_str()).collect()
    }

    #[test]
    fn what_only_tests_and_build_scripts_need_is_not_shipped() {
        let package = |id: &str, source: Option<&str>| {
            json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT", "source": source,
                    "manifest_path": format!("/src/{id}/Cargo.toml") })
        };
        let edge =
            |to: &str, kind: Option<&str>| json!({ "pkg": to, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("cli", None), package("used", Some("registry")), package("deep", Some("registry")),
                         package("tested", Some("registry")), package("built", Some("registry")), package("other", Some("registry"))],
            "resolve": { "nodes": [
                { "id": "cli", "deps": [edge("used", None), edge("tested", Some("dev")), edge("built", Some("build"))] },
                { "id": "used", "deps": [edge("deep", None)] },
                { "id": "deep", "deps": [] }, { "id": "tested", "deps": [] }, { "id": "built", "deps": [] },
                { "id": "other", "deps": [] } ] }
        });
        let parts = crates(&metadata).expect("a list");
        assert_eq!(names(&parts), ["deep", "used"]);
        assert_eq!(parts[0].folder, PathBuf::from("/src/deep"));
    }

    #[test]
    fn tools_of_the_interface_are_not_shipped_but_the_compiled_in_runtime_is() {
        let lock = json!({ "packages": {
            "": { "name": "ui" },
            "node_modules/@fluent/bundle": { "version": "0.19.1", "license": "Apache-2.0" },
            "node_modules/svelte": { "version": "5.0.0", "license": "MIT", "dev": true },
            "node_modules/vite": { "version": "8.0.0", "license": "MIT", "dev": true } } });
        let parts = modules(&lock).expect("a list");
        assert_eq!(names(&parts), ["@fluent/bundle", "svelte"]);
    }

    #[test]
    fn every_font_in_the_programs_is_listed_and_brings_its_licence() {
        let folders = std::fs::read_dir(root().join("src-tauri/crates/exports/fonts"));
        let folders: Vec<PathBuf> = folders
            .expect("the folder of fonts")
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
            .collect();
        let listed: BTreeSet<PathBuf> = fonts().map(|part| part.folder).collect();
        assert_eq!(listed, folders.into_iter().collect());
        for part in fonts() {
            let texts = licence_files(&part.folder);
            assert_eq!(texts.len(), 1, "{}", part.name);
            assert!(
                texts[0].contains("SIL OPEN FONT LICENSE Version 1.1"),
                "{}",
                part.name
            );
        }
    }

    #[test]
    fn licence_files_are_known_by_their_names() {
        for (name, is) in [
            ("LICENSE-MIT", true),
            ("license.txt", true),
            ("COPYING", true),
            ("NOTICE", true),
            ("README.md", false),
            ("src", false),
        ] {
            assert_eq!(is_licence(Path::new(name)), is, "{name}");
        }
    }
}
