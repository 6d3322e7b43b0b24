//! Findings as SARIF 2.1.0, the form code hosts show beside the changed lines.

use crate::check::{Checked, Line};
use serde_json::{Map, Value, json};

/// One run with every finding. A waived finding is suppressed, not left out.
pub fn log(files: &[Checked]) -> Value {
    let mut rules: Vec<&str> = lines(files).map(|(_, finding)| finding.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let results: Vec<Value> = lines(files)
        .map(|(folder, finding)| result(&rules, folder, finding))
        .collect();
    let rules: Vec<Value> = rules.iter().map(|rule| json!({"id": rule})).collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "rehearse",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// Every finding with the folder of its file.
fn lines(files: &[Checked]) -> impl Iterator<Item = (&str, &Line)> {
    files.iter().flat_map(|checked| {
        let folder = checked.folder();
        checked.findings.iter().map(move |line| (folder, line))
    })
}

fn result(rules: &[&str], folder: &str, finding: &Line) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(folder, &finding.file)}});
    // A finding on a file as a whole has no region.
    if finding.line > 0 {
        physical["region"] =
            json!({"startLine": finding.line, "startColumn": finding.column.max(1)});
    }
    let mut location = json!({"physicalLocation": physical});
    if !finding.pointer.is_empty() {
        location["logicalLocations"] = json!([{"fullyQualifiedName": finding.pointer}]);
    }
    let mut said = json!({
        "ruleId": finding.code,
        "ruleIndex": rules.iter().position(|rule| *rule == finding.code),
        // The words are the same: error, warning, note.
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [location],
    });
    if finding.waived {
        said["suppressions"] = json!([{"kind": "inSource"}]);
    }
    if let Some(witness) = &finding.witness {
        let bag: Map<String, Value> = serde_json::to_value(witness)
            .map(|file| [("witness".to_owned(), file)].into_iter().collect())
            .unwrap_or_default();
        said["properties"] = Value::Object(bag);
    }
    said
}

/// The file as a relative reference, or as a `file:` URI where its folder is an absolute path.
fn uri(folder: &str, file: &str) -> String {
    let path = if folder.is_empty() {
        file.to_owned()
    } else {
        format!("{folder}/{file}").replace('\\', "/")
    };
    let path = path.strip_prefix("./").unwrap_or(&path);
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        uri.push_str("file:///");
    }
    let drive = usize::from(uri.ends_with('/')) * 2;
    for (at, byte) in path.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if plain || (byte == b':' && at < drive) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_place_is_a_uri() {
        assert_eq!(
            uri("scenarios/a b", "case.json"),
            "scenarios/a%20b/case.json"
        );
        assert_eq!(uri("./niño", "lang/es.json"), "ni%C3%B1o/lang/es.json");
        assert_eq!(uri("", "case.json"), "case.json");
        assert_eq!(uri("/srv/x", "case.json"), "file:///srv/x/case.json");
        assert_eq!(uri("C:\\x", "case.json"), "file:///C:/x/case.json");
        // A colon in the first segment would read as a scheme.
        assert_eq!(uri("ab:c", "case.json"), "ab%3Ac/case.json");
    }
}
