//! Every fault of `activities.json` is found with its code and its place, and all at once.

use crate::world::{day, file};
use case::document::{Code, Diagnostic, Severity};
use credit::{KnownCase, ReadingMethod, Surroundings, check};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn findings_in(file: &Value, around: &Surroundings) -> Vec<Diagnostic> {
    let text = serde_json::to_string_pretty(file).expect("JSON");
    let (activities, findings) = check(text.as_bytes(), around);
    let faulty = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    assert_eq!(activities.is_none(), faulty, "{findings:#?}");
    findings
}

/// The findings as "code pointer", for the file with one value set. A pointer that ends in `/-` appends.
fn with(pointer: &str, value: Value) -> Vec<String> {
    with_in(pointer, value, &Surroundings::default())
}

fn with_in(pointer: &str, value: Value, around: &Surroundings) -> Vec<String> {
    let mut file = file();
    set(&mut file, pointer, value);
    said(&findings_in(&file, around))
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).expect("a place in the file") {
        Value::Object(object) => {
            if value.is_null() {
                object.remove(key);
            } else {
                object.insert(key.to_owned(), value);
            }
        }
        Value::Array(array) if key == "-" => array.push(value),
        Value::Array(array) => array[key.parse::<usize>().expect("an index")] = value,
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
            panic!("{other} holds nothing")
        }
    }
}

fn said(findings: &[Diagnostic]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            assert!(finding.line > 0 || finding.pointer.is_empty());
            format!("{} {}", finding.code.id(), finding.pointer)
        })
        .collect()
}

const A: &str = "/activities/0";

/// What is set, and what is found.
fn faults() -> Vec<(String, Value, Vec<&'static str>)> {
    let at = |rest: &str| format!("{A}{rest}");
    vec![
        (
            at("/credits/0/amount"),
            json!(30),
            vec!["credit-step /activities/0/credits/0/amount"],
        ),
        (
            at("/credits/0/amount"),
            json!(75),
            vec!["credit-over-time /activities/0/credits/0/amount"],
        ),
        (
            at("/credits/3/amount"),
            json!(60),
            vec!["credit-over-time /activities/0/credits/3/amount"],
        ),
        (
            "/professions/1/credits/-".to_owned(),
            json!("ama-pra-1"),
            vec!["credit-profession /professions/1/credits/1"],
        ),
        (
            "/professions/0/requirement/counts".to_owned(),
            json!(["aapa-1"]),
            vec!["credit-profession /professions/0/requirement/counts/0"],
        ),
        (
            at("/credits/0/professions"),
            json!(["nurse"]),
            vec!["credit-for-nobody /activities/0/credits/0"],
        ),
        (
            at("/credits/0/professions"),
            json!(["physicain"]),
            vec![
                "credit-for-nobody /activities/0/credits/0",
                "dangling-id /activities/0/credits/0/professions/0",
            ],
        ),
        (
            at("/credits/-"),
            json!({"type": "ipce", "amount": 25, "statement": "Team."}),
            vec![
                "credit-for-nobody /activities/0/credits/4",
                "team-not-planned /activities/0/credits/4/type",
            ],
        ),
        (
            at("/credits/-"),
            json!({"type": "acpe-contact-hours", "amount": 25, "statement": "Pharmacy."}),
            vec![
                "missing-text /activities/0/credits/4",
                "credit-for-nobody /activities/0/credits/4",
            ],
        ),
        (
            at("/credits/-"),
            json!({"type": "ama-pra-1", "amount": 25, "statement": "Again."}),
            vec!["duplicate-id /activities/0/credits/4/type"],
        ),
        (
            "/professions/1/awarded".to_owned(),
            json!("is awarded {credits} ama-PRA credits"),
            vec!["ama-wording /professions/1/awarded"],
        ),
        (
            "/professions/1/awarded".to_owned(),
            json!("is awarded something"),
            vec!["awarded-without-credits /professions/1/awarded"],
        ),
        (
            at("/release"),
            json!("2027-03-01"),
            vec!["date-order /activities/0/terminates"],
        ),
        (
            at("/reviewed"),
            json!("2027-03-01"),
            vec!["date-order /activities/0/reviewed"],
        ),
        (
            at("/release"),
            json!("2026-02-30"),
            vec!["type-mismatch /activities/0/release"],
        ),
        (
            at("/terminates"),
            json!("2027-03-01"),
            vec!["approval-year /activities/0/terminates"],
        ),
        (
            at("/moc"),
            json!([{"board": "ABIM", "points": 75}]),
            vec!["moc-over-credit /activities/0/moc/0/points"],
        ),
        (
            at("/renews"),
            json!("bp-2026"),
            vec!["renews-itself /activities/0/renews"],
        ),
        (
            at("/disclosures/faculty/0/relevant_relationships"),
            json!(true),
            vec![
                "disclosure-contradicts /activities/0/disclosures/faculty/0/relevant_relationships",
            ],
        ),
        (
            at("/disclosures/faculty/0/relevant_relationships"),
            Value::Null,
            vec!["missing-field /activities/0/disclosures/faculty/0"],
        ),
        (
            at("/disclosures/supporters"),
            json!(["A company"]),
            vec!["disclosure-contradicts /activities/0/disclosures/commercial_support"],
        ),
        (
            at("/disclosures/faculty"),
            json!([]),
            vec!["empty-list /activities/0/disclosures/faculty"],
        ),
        (
            at("/disclosures/bibliography"),
            json!([]),
            vec!["empty-list /activities/0/disclosures/bibliography"],
        ),
        (
            at("/disclosures/media"),
            json!("  "),
            vec!["missing-text /activities/0/disclosures/media"],
        ),
        (
            at("/cases"),
            json!([]),
            vec!["empty-list /activities/0/cases"],
        ),
        (
            at("/cases/1/case"),
            json!("first"),
            vec!["duplicate-id /activities/0/cases/1/case"],
        ),
        (
            at("/cases/0/content"),
            json!("abc"),
            vec!["type-mismatch /activities/0/cases/0/content"],
        ),
        (
            at("/roles/0"),
            json!("mq"),
            vec!["dangling-id /activities/0/roles/0"],
        ),
        (
            at("/evaluation/1/choices"),
            Value::Null,
            vec!["empty-list /activities/0/evaluation/1"],
        ),
        (
            at("/evaluation/1/choices"),
            json!([{"id": "yes", "text": "Yes"}]),
            vec!["choice-count /activities/0/evaluation/1/choices"],
        ),
        (
            at("/evaluation/0/choices"),
            json!([{"id": "yes", "text": "Yes"}]),
            vec!["unknown-field /activities/0/evaluation/0/choices"],
        ),
        (
            at("/evaluation/1/id"),
            json!("use"),
            vec!["duplicate-id /activities/0/evaluation/1/id"],
        ),
        (
            at("/minutes/method"),
            json!("pilots"),
            vec!["unknown-word /activities/0/minutes/method"],
        ),
        (
            at("/audiance"),
            json!("x"),
            vec!["unknown-field /activities/0/audiance"],
        ),
        (at("/note"), json!({"any": 1}), vec![]),
        (at("/x-internal"), json!(1), vec![]),
        (
            at("/attestation"),
            Value::Null,
            vec!["missing-text /activities/0"],
        ),
        (
            "/provider/address".to_owned(),
            Value::Null,
            vec!["missing-text /provider"],
        ),
        (
            "/provider/contact/phone".to_owned(),
            Value::Null,
            vec!["missing-text /provider/contact"],
        ),
        (
            "/provider/statements/accreditation".to_owned(),
            Value::Null,
            vec!["missing-text /provider/statements"],
        ),
        (
            "/provider/statements/nursing".to_owned(),
            Value::Null,
            vec!["missing-text /provider/statements"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"gap_cap_minutes": 0}),
            vec!["out-of-bound /provider/settings/gap_cap_minutes"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"words_per_minute": 200}}),
            vec!["missing-field /provider/settings/reading"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "pilot"}}),
            vec!["unknown-word /provider/settings/reading/method"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "words-per-minute", "words_per_minute": 20}}),
            vec!["out-of-bound /provider/settings/reading/words_per_minute"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "words-per-minute", "difficulty": 30}}),
            vec!["unknown-field /provider/settings/reading/difficulty"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "mergener"}}),
            vec!["missing-field /provider/settings/reading"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "mergener", "difficulty": 3}}),
            vec!["out-of-bound /provider/settings/reading/difficulty"],
        ),
        (
            "/provider/settings".to_owned(),
            json!({"reading": {"method": "mergener", "difficulty": 30, "words_per_minute": 200}}),
            vec!["unknown-field /provider/settings/reading/words_per_minute"],
        ),
        (
            "/format".to_owned(),
            json!(2),
            vec!["format-number /format"],
        ),
        (
            "/professions/-".to_owned(),
            json!({"id": "nurse", "name": "Nurse", "award": "nurse",
                   "credits": ["ancc-contact-hours"], "certificate": "C", "awarded": "{credits}"}),
            vec!["duplicate-id /professions/4/id"],
        ),
    ]
}

#[test]
fn the_file_as_it_is_has_no_finding() {
    assert_eq!(
        said(&findings_in(&file(), &Surroundings::default())),
        [""; 0]
    );
}

#[test]
fn each_fault_is_found_at_its_place() {
    for (pointer, value, expected) in faults() {
        let mut found = with(&pointer, value.clone());
        found.sort();
        let mut expected = expected;
        expected.sort_unstable();
        assert_eq!(found, expected, "{pointer} = {value}");
    }
}

#[test]
fn every_code_of_activities_has_a_fixture() {
    let seen: BTreeSet<&str> = faults()
        .iter()
        .flat_map(|(_, _, expected)| expected.clone())
        .filter_map(|said| said.split(' ').next())
        .collect();
    // Those that need to know the day, the cases, or a demonstration have tests below.
    let below = [
        "activity-ended",
        "case-version",
        "minutes-over-cases",
        "demonstration-unsaid",
    ];
    for code in Code::ALL.iter().filter(|code| code.is_of_activities()) {
        assert!(
            seen.contains(code.id()) || below.contains(&code.id()),
            "{}",
            code.id()
        );
    }
}

#[test]
fn an_activity_past_its_last_day_is_reported_and_stays_readable() {
    let on = |today| {
        said(&findings_in(
            &file(),
            &Surroundings {
                today: Some(day(today)),
                cases: None,
            },
        ))
    };
    assert_eq!(on("2027-02-28"), [""; 0]);
    assert_eq!(
        on("2027-03-01"),
        ["activity-ended /activities/0/terminates"]
    );
}

#[test]
fn the_reading_method_is_the_providers_choice() {
    let chosen = |settings: Value| {
        let mut file = file();
        set(&mut file, "/provider/settings", settings);
        let text = serde_json::to_string(&file).expect("JSON");
        let (activities, findings) = check(text.as_bytes(), &Surroundings::default());
        activities
            .unwrap_or_else(|| panic!("{findings:#?}"))
            .provider
            .settings
            .reading
    };
    let wpm = ReadingMethod::WordsAMinute;
    assert_eq!(chosen(Value::Null), wpm(238), "where nothing is said");
    assert_eq!(chosen(json!({"gap_cap_minutes": 5})), wpm(238));
    let method = |id: &str| json!({"reading": {"method": id}});
    assert_eq!(chosen(method("words-per-minute")), wpm(238));
    let slow = json!({"reading": {"method": "words-per-minute", "words_per_minute": 180}});
    assert_eq!(chosen(slow), wpm(180));
    let formula = json!({"reading": {"method": "mergener", "difficulty": 25}});
    assert_eq!(chosen(formula), ReadingMethod::Mergener { difficulty: 25 });
}

#[test]
fn cases_are_compared_with_those_there_are() {
    let known = |id: &str| KnownCase {
        id: id.to_owned(),
        version: 3,
        content_hash: "c".repeat(64),
        minutes: 15,
    };
    let around = Surroundings {
        today: None,
        cases: Some(vec![known("first"), known("second")]),
    };
    // Twice 15 minutes are the 30 stated.
    assert_eq!(said(&findings_in(&file(), &around)), [""; 0]);
    assert_eq!(
        with_in("/activities/0/minutes/learning", json!(31), &around),
        ["minutes-over-cases /activities/0/minutes/learning"]
    );
    assert_eq!(
        with_in("/activities/0/cases/0/version", json!(2), &around),
        ["case-version /activities/0/cases/0/version"]
    );
    let mut file = file();
    set(&mut file, "/activities/0/cases/0/case", json!("frist"));
    let findings = findings_in(&file, &around);
    assert_eq!(said(&findings), ["dangling-id /activities/0/cases/0/case"]);
    assert_eq!(findings[0].arg("suggestion"), Some("first"));
}

#[test]
fn a_demonstration_says_so_in_every_text_of_a_certificate() {
    let found: BTreeSet<String> = with("/provider/demonstration", json!(true))
        .into_iter()
        .collect();
    let expected: BTreeSet<String> = [
        "/provider/name",
        "/provider/statements/accreditation",
        "/provider/statements/nursing",
        "/professions/0/awarded",
        "/professions/1/awarded",
        "/professions/2/awarded",
        "/professions/3/awarded",
        "/activities/0/credits/0/statement",
        "/activities/0/credits/1/statement",
        "/activities/0/credits/2/statement",
        "/activities/0/credits/3/statement",
    ]
    .map(|pointer| format!("demonstration-unsaid {pointer}"))
    .into();
    assert_eq!(found, expected);
}

#[test]
fn several_faults_are_reported_at_once_in_file_order() {
    let mut file = file();
    set(&mut file, "/provider/name", json!(""));
    set(&mut file, "/professions/1/award", json!("nurses"));
    set(&mut file, "/activities/0/terminates", json!("soon"));
    let findings = findings_in(&file, &Surroundings::default());
    let found = said(&findings);
    for expected in [
        "missing-text /provider/name",
        "unknown-word /professions/1/award",
        "type-mismatch /activities/0/terminates",
    ] {
        assert!(found.iter().any(|said| said == expected), "{found:?}");
    }
    let lines: Vec<u32> = findings.iter().map(|finding| finding.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn what_is_no_json_is_one_finding() {
    let (activities, findings) = check(b"{\"format\": 1,}", &Surroundings::default());
    assert!(activities.is_none());
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].code, findings[0].line), (Code::Syntax, 1));
}
