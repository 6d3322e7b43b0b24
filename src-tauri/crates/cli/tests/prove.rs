//! `rehearse prove` and the proof inside `rehearse check`: exit codes, forms, and witnesses played by `rehearse play`.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod program;

use program::rehearse;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

const CRATE: &str = env!("CARGO_MANIFEST_DIR");

fn example() -> PathBuf {
    Path::new(CRATE).join("../../docs/examples/second-reading")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        let said = String::from_utf8_lossy(&output.stderr);
        panic!("{error}: {said}")
    })
}

/// The example without its plan, with one text of its case replaced.
fn changed(from: &str, to: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let case = std::fs::read_to_string(example().join("case.json")).expect("the example");
    assert!(case.contains(from), "{from}");
    let path = folder.path();
    std::fs::write(path.join("case.json"), case.replacen(from, to, 1)).expect("written");
    std::fs::create_dir(path.join("media")).expect("a folder");
    std::fs::copy(example().join("media/ana.svg"), path.join("media/ana.svg")).expect("copied");
    folder
}

fn found<'d>(document: &'d Value, code: &str) -> Vec<&'d Value> {
    let findings = document["findings"].as_array().expect("findings");
    let of_code = findings.iter().filter(|finding| finding["code"] == code);
    of_code.collect()
}

#[test]
fn the_example_is_proven_as_added_up_by_hand() {
    let run = rehearse(&["prove", text(&example()), "--format", "json"]);
    assert_eq!(run.status.code(), Some(0));
    let proof = document(&run);
    assert_eq!(proof["complete"], true);
    // Repeating gives 2, telling all of it 1; ownership 1 each. The clinician has one decision: 1 and 1.
    let action = &proof["points"]["action"];
    assert_eq!(
        (&action["ma"]["min"], &action["ma"]["max"]),
        (&0.into(), &3.into())
    );
    assert_eq!(
        (&action["clin"]["min"], &action["clin"]["max"]),
        (&0.into(), &1.into())
    );
    assert_eq!(proof["points"]["ownership"]["ma"]["max"], 2);
    // The clinician alone decides once; the team of both three times.
    assert_eq!(proof["decisions"]["min"], 1);
    assert_eq!(proof["decisions"]["max"], 3);
    // The measure moves only by writing 158 down.
    assert_eq!(proof["ledger"]["quality_measure"]["min"], -1);
    assert_eq!(proof["ledger"]["quality_measure"]["max"], 0);
    assert_eq!(proof["endings"]["end-good"]["reachable"], true);
    assert_eq!(proof["choices"]["room.write"]["takeable"], true);
    let methods = proof["minutes"]["methods"].as_array().expect("methods");
    assert_eq!(methods[0]["method"], "words-per-minute");
    assert_eq!(methods[0]["words_per_minute"], 238);
    assert_eq!(methods[1]["method"], "mergener");
    assert_eq!(methods[1]["difficulty"], 3.0);
    assert_eq!(methods[1]["verified"], false);
}

#[test]
fn minutes_are_told_by_the_providers_method() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("activities.json");
    let shipped = include_str!("../../credit/demonstration/activities.json");
    let chosen = |reading: &str| {
        let mut activities: Value = serde_json::from_str(shipped).expect("JSON");
        activities["provider"]["settings"]["reading"] =
            serde_json::from_str(reading).expect("JSON");
        std::fs::write(&file, activities.to_string()).expect("written");
        rehearse(&[
            "prove",
            text(&example()),
            "--format",
            "json",
            "--activities",
            text(&file),
        ])
    };
    let run = chosen("{\"method\": \"mergener\", \"difficulty\": 25}");
    assert_eq!(run.status.code(), Some(0));
    let proof = document(&run);
    let methods = proof["minutes"]["methods"].as_array().expect("methods");
    assert_eq!(methods.len(), 1);
    assert_eq!(
        (&methods[0]["method"], &methods[0]["difficulty"]),
        (&"mergener".into(), &2.5.into())
    );
    let run = chosen("{\"method\": \"words-per-minute\", \"words_per_minute\": 180}");
    let method = document(&run)["minutes"]["methods"][0].take();
    assert_eq!(method["words_per_minute"], 180);
    let faulty = chosen("{\"method\": \"mergener\"}");
    assert_eq!(faulty.status.code(), Some(2));
    let said = String::from_utf8_lossy(&faulty.stderr).into_owned();
    assert!(said.contains("rehearse check"), "{said}");
}

#[test]
fn a_difficulty_has_one_decimal_at_most() {
    for wrong in ["0.9", "5.1", "2.55", "+3", "3.", "moderate"] {
        let run = rehearse(&["prove", text(&example()), "--difficulty", wrong]);
        assert_eq!(run.status.code(), Some(2), "{wrong}");
    }
    let run = rehearse(&["prove", text(&example()), "--difficulty", "2.5"]);
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(
        said.contains("difficulty 2.5 (for cases unverified)"),
        "{said}"
    );
}

#[test]
fn threads_change_nothing() {
    let with = |threads: &str| {
        let run = rehearse(&[
            "prove",
            text(&example()),
            "--format",
            "json",
            "--threads",
            threads,
        ]);
        document(&run)
    };
    assert_eq!(with("1"), with("3"));
}

#[test]
fn people_read_the_same_figures() {
    let run = rehearse(&["prove", text(&example())]);
    assert_eq!(run.status.code(), Some(0));
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(said.contains("everything is proven"), "{said}");
    let row = said
        .lines()
        .find(|line| line.trim_start().starts_with("ma "));
    assert!(row.expect("a row").contains("0 – 3"), "{said}");
    let spanish = rehearse(&["prove", text(&example()), "--language", "es"]);
    let said = String::from_utf8_lossy(&spanish.stdout).into_owned();
    assert!(said.contains("todo está demostrado"), "{said}");
}

#[test]
fn a_search_given_up_says_so_and_claims_nothing() {
    let run = rehearse(&[
        "prove",
        text(&example()),
        "--format",
        "json",
        "--budget-states",
        "2",
    ]);
    assert_eq!(run.status.code(), Some(0));
    let proof = document(&run);
    assert_eq!(proof["complete"], false);
    for kind in ["scenes", "endings"] {
        let all = proof[kind].as_object().expect("scenes").values();
        // What happens is said; what was not seen may happen yet.
        assert!(
            all.into_iter().all(|said| said["reachable"] != false),
            "{kind}"
        );
    }
    assert_eq!(found(&proof, "proof-incomplete").len(), 1);
    // No way earns more than 3; how much of it a way was found to earn depends on the search.
    let most = &proof["points"]["action"]["ma"]["max"];
    let most = most["bound"].as_i64().or_else(|| most.as_i64());
    assert!(most.expect("a bound") >= 3);
    let never = [
        "scene-never-entered",
        "ending-never-reached",
        "choice-never-taken",
    ];
    for code in never {
        assert_eq!(found(&proof, code), Vec::<&Value>::new());
    }
}

#[test]
fn an_ending_no_play_reaches_is_found_where_it_stands() {
    // The number is 158 or 136, never under 100.
    let folder = changed(
        "\"next\": \"end-dear\"",
        "\"next\": [{\"when\": {\"lt\": [\"last-sys\", 100]}, \"to\": \"end-dear\"}, {\"to\": \"end-good\"}]",
    );
    let run = rehearse(&["prove", text(folder.path()), "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let proof = document(&run);
    assert_eq!(proof["endings"]["end-dear"]["reachable"], false);
    let findings = found(&proof, "ending-never-reached");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["pointer"], "/scenes/end-dear");
    let case = std::fs::read_to_string(folder.path().join("case.json")).expect("written");
    let before = &case[..case.find("\"end-dear\": {").expect("the scene")];
    assert_eq!(findings[0]["line"], 1 + before.matches('\n').count());
    // `check` finds the same.
    let check = rehearse(&["check", text(folder.path()), "--format", "json"]);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(
        found(&document(&check)["files"][0], "ending-never-reached").len(),
        1
    );
}

#[test]
fn a_bound_that_is_passed_is_shown_by_decisions() {
    let folder = changed(
        "{\"set\": {\"last-sys\": 136}",
        "{\"add\": {\"last-sys\": 100}",
    );
    let run = rehearse(&["prove", text(folder.path()), "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let proof = document(&run);
    let findings = found(&proof, "bound-passed");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["pointer"], "/vars/last-sys");
    let file = folder.path().join("witness.json");
    std::fs::write(&file, findings[0]["witness"].to_string()).expect("written");
    let arguments = [
        "play",
        text(folder.path()),
        "--decisions",
        text(&file),
        "--format",
        "json",
    ];
    assert_eq!(
        document(&rehearse(&arguments))["rejection"]["code"],
        "case-fault"
    );
}

#[test]
fn a_mark_nobody_can_reach_is_found_and_the_best_way_shown() {
    let folder = changed("\"ma\": {\"points\": 2,", "\"ma\": {\"points\": 4,");
    let run = rehearse(&["prove", text(folder.path()), "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let proof = document(&run);
    let findings = found(&proof, "pass-unreachable");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["pointer"], "/pass/ma");
    let said = findings[0]["message"].as_str().expect("a sentence");
    assert!(said.contains('4') && said.contains('3'), "{said}");
    assert_eq!(
        findings[0]["witness"]["decisions"][0]["answer"]["choice"],
        "repeat"
    );
}

#[test]
fn a_waived_warning_is_shown_and_counts_no_more() {
    let waiver = "\"waivers\": [{\"code\": \"run-length\", \"at\": \"/roles/clin\", \"reason\": \"An example is short.\", \"by\": \"A. Author\"}],\n  \"pass\": {";
    let folder = changed("\"pass\": {", waiver);
    let run = rehearse(&["prove", text(folder.path()), "--format", "json"]);
    let proof = document(&run);
    let waived = |role: &str| {
        let findings = found(&proof, "run-length");
        let of_role = findings
            .into_iter()
            .filter(|finding| finding["pointer"] == role);
        of_role
            .map(|finding| finding["waived"] == true)
            .collect::<Vec<_>>()
    };
    assert_eq!(waived("/roles/clin"), [true]);
    assert_eq!(waived("/roles/ma"), [false]);
}

#[test]
fn an_overlay_is_proven_too_and_one_that_does_not_fit_is_wrong_usage() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("overlay.json");
    let values = "{\"format\": 1, \"case\": \"second-reading\", \"values\": {\"repeat-sys\": 160}}";
    std::fs::write(&file, values).expect("written");
    let case = example();
    let arguments = [
        "prove",
        text(&case),
        "--format",
        "json",
        "--overlay",
        text(&file),
    ];
    let run = rehearse(&arguments);
    assert_eq!(run.status.code(), Some(0));
    let proof = document(&run);
    let settings = proof["settings"].as_array().expect("settings");
    let of_overlay = settings
        .iter()
        .filter(|it| it["origin"]["overlay"].is_string());
    let of_overlay: Vec<_> = of_overlay.collect();
    // Each role alone, and both.
    assert_eq!(of_overlay.len(), 3);
    assert!(
        of_overlay
            .iter()
            .all(|it| it["params"]["repeat-sys"] == 160)
    );
    std::fs::write(&file, values.replace("160", "1")).expect("written");
    assert_eq!(rehearse(&arguments).status.code(), Some(2));
}

#[test]
fn what_cannot_be_proven_ends_with_the_code_it_promises() {
    assert_eq!(rehearse(&["prove", "nowhere"]).status.code(), Some(2));
    assert_eq!(rehearse(&["prove"]).status.code(), Some(2));
    let case = example();
    let wrong = ["prove", text(&case), "--budget-states", "many"];
    assert_eq!(rehearse(&wrong).status.code(), Some(2));
    let folder = changed("\"start\": \"room\"", "\"start\": \"nowhere\"");
    let faulty = rehearse(&["prove", text(folder.path())]);
    assert_eq!(faulty.status.code(), Some(1));
    assert_eq!(faulty.stdout, b"");
    let said = String::from_utf8_lossy(&faulty.stderr).into_owned();
    assert!(said.contains("rehearse check"), "{said}");
}

#[test]
fn a_loop_without_a_way_out_is_shown() {
    // On paper there are ways on; the number is never under 100.
    let under =
        |scene: &str| format!("{{\"when\": {{\"lt\": [\"last-sys\", 100]}}, \"to\": \"{scene}\"}}");
    let next = [
        under("end-good"),
        under("end-dear"),
        "{\"to\": \"plan\"}".to_owned(),
    ];
    let folder = changed(
        "\"next\": \"end-dear\"",
        &format!("\"next\": [{}]", next.join(", ")),
    );
    let file = folder.path().join("case.json");
    let case = std::fs::read_to_string(&file).expect("written");
    let closed = case.replacen(
        "\"refs\": [\"protocol\"], \"next\": \"end-good\"",
        "\"refs\": [\"protocol\"]",
        1,
    );
    assert_ne!(closed, case);
    std::fs::write(&file, closed).expect("written");
    // Minutes go by without an end, so one of the searches has none either.
    let run = rehearse(&[
        "prove",
        text(folder.path()),
        "--format",
        "json",
        "--budget-states",
        "2000",
    ]);
    assert_eq!(run.status.code(), Some(1));
    let proof = document(&run);
    let at = |code: &str| {
        let findings = found(&proof, code).into_iter();
        let places = findings.map(|finding| finding["pointer"].as_str().expect("a place"));
        places.collect::<Vec<_>>()
    };
    // With the assistant alone the colleague decides for ever.
    assert_eq!(at("too-many-steps"), ["/scenes/plan"]);
    let out = found(&proof, "no-way-out");
    let plan = out
        .iter()
        .find(|finding| finding["pointer"] == "/scenes/plan");
    let witness = &plan.expect("a finding")["witness"];
    // The clinician alone is there at once.
    assert_eq!(witness["roles"], serde_json::json!(["clin"]));
    assert_eq!(witness["decisions"], serde_json::json!([]));
}

#[test]
fn where_nothing_can_be_answered_is_a_dead_end() {
    let never = "\"when\": {\"lt\": [\"last-sys\", 100]}, \"text\":";
    let folder = changed(
        "{\"id\": \"stay\", \"text\":",
        &format!("{{\"id\": \"stay\", {never}"),
    );
    let file = folder.path().join("case.json");
    let case = std::fs::read_to_string(&file).expect("written");
    let both = case.replacen(
        "{\"id\": \"raise\", \"text\":",
        &format!("{{\"id\": \"raise\", {never}"),
        1,
    );
    std::fs::write(&file, both).expect("written");
    let run = rehearse(&["prove", text(folder.path()), "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let proof = document(&run);
    let ends = found(&proof, "dead-end");
    assert_eq!(ends.len(), 1);
    assert_eq!(ends[0]["pointer"], "/scenes/plan");
    // The clinician alone is there at once.
    assert_eq!(ends[0]["witness"]["roles"][0], "clin");
    assert_eq!(ends[0]["witness"]["decisions"], serde_json::json!([]));
    let never: Vec<_> = found(&proof, "choice-never-taken");
    let places: Vec<_> = never.iter().map(|finding| &finding["pointer"]).collect();
    assert_eq!(
        places,
        [
            "/scenes/plan/decision/choices/0",
            "/scenes/plan/decision/choices/1"
        ]
    );
    assert_eq!(proof["choices"]["plan.stay"]["takeable"], false);
}

#[test]
fn sarif_holds_every_finding_at_its_place() {
    let folder = changed("\"ma\": {\"points\": 2,", "\"ma\": {\"points\": 4,");
    let path = text(folder.path());
    let plain = document(&rehearse(&["check", path, "--format", "json"]));
    let plain = plain["files"][0]["findings"]
        .as_array()
        .expect("findings")
        .clone();
    let run = rehearse(&["check", path, "--format", "sarif"]);
    assert_eq!(run.status.code(), Some(1));
    let log = document(&run);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), plain.len());
    assert!(
        plain
            .iter()
            .any(|finding| finding["code"] == "pass-unreachable")
    );
    for (result, finding) in results.iter().zip(&plain) {
        assert_eq!(result["ruleId"], finding["code"]);
        assert_eq!(result["level"], finding["severity"]);
        assert_eq!(result["message"]["text"], finding["message"]);
        let rule = result["ruleIndex"].as_u64().expect("an index") as usize;
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], finding["code"]);
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a place");
        assert!(
            uri.starts_with("file:///") && uri.ends_with("/case.json"),
            "{uri}"
        );
        assert_eq!(place["region"]["startLine"], finding["line"]);
        assert_eq!(place["region"]["startColumn"], finding["column"]);
    }
}
