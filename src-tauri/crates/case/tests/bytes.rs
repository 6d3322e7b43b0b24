//! Bytes that are no case: a finding each, at its place, and never a panic.

mod common;

use case::files::{MAX_DEPTH, MAX_JSON};
use case::{Code, Diagnostic, Files, compile};
use common::{EXAMPLE, compiled, folder};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("fixtures/", $name, "/case.json")).as_slice()
    };
}

fn places(findings: &[Diagnostic]) -> Vec<(Code, u32, u32)> {
    findings
        .iter()
        .map(|finding| (finding.code, finding.line, finding.column))
        .collect()
}

#[test]
fn a_torn_file_is_found_where_it_tears() {
    let (case, findings) = compiled(fixture!("syntax"));
    assert!(case.is_none());
    // The comma is missing after the title on line 4; the next key stands on line 5, column 3.
    assert_eq!(places(&findings), [(Code::Syntax, 5, 3)]);
    assert_eq!(findings[0].arg("reason"), Some("json"));
}

#[test]
fn what_is_no_json_is_one_finding() {
    assert_eq!(
        places(&compiled(fixture!("not-json")).1),
        [(Code::Syntax, 1, 1)]
    );
    assert_eq!(places(&compiled("").1), [(Code::Syntax, 1, 1)]);
    assert_eq!(places(&compiled("[]").1), [(Code::TypeMismatch, 1, 1)]);
    assert_eq!(places(&compiled("null").1), [(Code::TypeMismatch, 1, 1)]);
}

#[test]
fn other_encodings_are_named() {
    for (bytes, reason) in [
        (fixture!("bom"), "bom"),
        (fixture!("utf-16"), "utf-16"),
        (b"{\"id\": \"\xff\"}".as_slice(), "utf-8"),
    ] {
        let findings = compiled(bytes).1;
        assert_eq!(findings.len(), 1);
        assert_eq!(
            (findings[0].code, findings[0].arg("reason")),
            (Code::Syntax, Some(reason))
        );
    }
}

#[test]
fn json5_is_not_json() {
    for bad in [
        "{\"format\": 1, // comment\n}",
        "{\"format\": 1,}",
        "{format: 1}",
        "{'format': 1}",
        "{\"format\": 0x1}",
        "{\"format\": +1}",
        "{\"format\": .5}",
        "{\"format\": NaN}",
        "{\"id\": \"a\tb\"}",
        "{\"id\": \"\\x41\"}",
        "{\"format\":\u{a0}1}",
        "{\"format\": 01}",
        "{\"id\": \"\\ud800\"}",
    ] {
        let codes: Vec<Code> = compiled(bad).1.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::Syntax], "{bad}");
    }
}

#[test]
fn a_key_twice_is_one_finding_at_the_second() {
    let (case, findings) = compiled(fixture!("duplicate-key"));
    assert!(case.is_none());
    let line = EXAMPLE
        .lines()
        .position(|line| line.starts_with("  \"start\""))
        .expect("a start") as u32
        + 2;
    assert_eq!(places(&findings), [(Code::DuplicateKey, line, 3)]);
    assert_eq!(
        (findings[0].pointer.as_str(), findings[0].arg("key")),
        ("/start", Some("start"))
    );
}

#[test]
fn three_faults_are_three_findings_at_their_lines() {
    let (case, findings) = compiled(fixture!("three-faults"));
    assert!(case.is_none());
    // "one" for the version, "minuts" for minutes, "protcol" for the protocol.
    assert_eq!(
        findings
            .iter()
            .map(|finding| (finding.code, finding.line, finding.pointer.as_str()))
            .collect::<Vec<_>>(),
        [
            (Code::TypeMismatch, 4, "/version"),
            (
                Code::UnknownField,
                93,
                "/scenes/room/decision/choices/0/minuts"
            ),
            (
                Code::DanglingId,
                146,
                "/scenes/plan/decision/choices/0/refs/0"
            ),
        ]
    );
    assert_eq!(findings[1].arg("suggestion"), Some("minutes"));
    assert_eq!(findings[2].arg("suggestion"), Some("protocol"));
}

#[test]
fn columns_count_characters() {
    // Two characters of three bytes each before the fault.
    let findings = compiled("{\"note\": \"→→\", \"formt\": 1}").1;
    let unknown = findings
        .iter()
        .find(|finding| finding.code == Code::UnknownField);
    assert_eq!(unknown.map(|finding| finding.column), Some(16));
}

#[test]
fn depth_is_found_before_anything_recurses() {
    let (case, findings) = compiled(fixture!("too-deep"));
    assert!(case.is_none());
    // The object is level 1, so the 64th bracket is level 65: column 25 is the first bracket.
    assert_eq!(
        places(&findings),
        [(Code::TooDeep, 1, 25 + MAX_DEPTH as u32 - 1)]
    );
    for deep in [
        "[".repeat(10_000),
        format!("{}{}", "{\"a\":".repeat(10_000), "}".repeat(10_000)),
        format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000)),
    ] {
        let codes: Vec<Code> = compiled(deep)
            .1
            .iter()
            .map(|finding| finding.code)
            .collect();
        assert_eq!(codes, [Code::TooDeep]);
    }
    // Brackets inside strings are words.
    let words = format!("{{\"format\": 2, \"note\": \"{}\"}}", "[\\\"".repeat(200));
    assert_eq!(compiled(words).1[0].code, Code::FormatNumber);
}

#[test]
fn size_is_judged_before_reading() {
    let mut files = Files::new();
    assert!(files.admit("case.json", 200 << 20).is_err());
    let (case, findings) = compile(&files);
    assert!(case.is_none());
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].code, findings[0].file.as_str()),
        (Code::TooLarge, "case.json")
    );
    assert_eq!(findings[0].arg("max"), Some(MAX_JSON.to_string().as_str()));
    let large = vec![b' '; MAX_JSON as usize + 1];
    assert_eq!(compiled(large).1[0].code, Code::TooLarge);
}

#[test]
fn an_empty_folder_lacks_its_case() {
    let findings = compile(&Files::new()).1;
    assert_eq!(
        findings.iter().map(|it| it.code).collect::<Vec<_>>(),
        [Code::MissingFile]
    );
}

#[test]
fn names_that_leave_the_folder_are_refused() {
    let mut files = folder(EXAMPLE);
    for name in [
        "../x",
        "/etc/passwd",
        "media/..\\x.svg",
        "C:x.svg",
        "media/aux.svg",
        "media/a\u{0}.svg",
    ] {
        files.add(name, b"x".to_vec());
    }
    let findings = compile(&files).1;
    assert_eq!(findings.len(), 6);
    assert!(
        findings
            .iter()
            .all(|finding| finding.code == Code::PathEscape)
    );
}
