//! `rehearse prove NEW --against OLD`: what becomes of attempts, for people and as JSON, over edits made to the example.
//!
//! In the example the assistant alone decides at `room` and at `tell`, the clinician alone at `plan`, the team at all three.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples/second-reading")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// A folder with the example, edited, without its plan.
fn edited(edit: impl FnOnce(&mut Value)) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let written = std::fs::read(example().join("case.json")).expect("the example");
    let mut case: Value = serde_json::from_slice(&written).expect("JSON");
    edit(&mut case);
    let path = folder.path();
    std::fs::write(path.join("case.json"), case.to_string()).expect("written");
    std::fs::create_dir(path.join("media")).expect("a folder");
    std::fs::copy(example().join("media/ana.svg"), path.join("media/ana.svg")).expect("copied");
    folder
}

fn prove(new: &Path, old: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(["prove", text(new), "--against", text(old)])
        .args(more)
        .env_remove("REHEARSE_DATA")
        .output()
        .expect("the program starts")
}

/// The `against` of the document.
fn told(new: &TempDir, more: &[&str]) -> Value {
    let run = prove(
        new.path(),
        &example(),
        &[&["--format", "json"], more].concat(),
    );
    let document: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|error| {
        let said = String::from_utf8_lossy(&run.stderr);
        panic!("{error}: {said}")
    });
    document["against"].clone()
}

/// The part of the report for people that begins where the proof of the new version ends.
fn said(new: &TempDir, more: &[&str]) -> String {
    let run = prove(new.path(), &example(), more);
    String::from_utf8_lossy(&run.stdout).into_owned()
}

fn refused(new: &Path, old: &Path) -> String {
    let run = prove(new, old, &[]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(run.stdout, b"", "nothing is proven of it");
    String::from_utf8_lossy(&run.stderr).into_owned()
}

#[test]
fn an_edit_of_a_word_is_told_without_a_search() {
    let new = edited(|case| {
        case["version"] = json!(2);
        case["scenes"]["tell"]["text"] = json!("Dr. Lee turns round.");
    });
    let found = told(&new, &[]);
    assert_eq!(found["survives_all"], true);
    assert_eq!(found["logic"], false);
    assert_eq!(found["states"], 0);
    assert_eq!(found["scenes"], json!({}));
    assert_eq!(
        found["texts"],
        json!([{"id": "scenes.tell.text", "languages": ["en"]}])
    );
    let english = said(&new, &[]);
    assert!(
        english.contains("No rule has changed: everybody goes on in version 2"),
        "{english}"
    );
    assert!(english.contains("scenes.tell.text (en)"), "{english}");
    let spanish = said(&new, &["--language", "es"]);
    assert!(
        spanish.contains("Ninguna regla ha cambiado: todos continúan en la versión 2"),
        "{spanish}"
    );
}

/// What is told of a scene: who survives, and the reason's kind, place and id.
fn fate<'v>(found: &'v Value, scene: &str) -> [&'v Value; 4] {
    let fate = &found["scenes"][scene];
    let reason = &fate["reason"];
    [
        &fate["survives"],
        &reason["what"],
        &reason["at"],
        &reason["id"],
    ]
}

#[test]
fn a_choice_taken_out_restarts_whoever_took_it() {
    let new = edited(|case| {
        case["version"] = json!(2);
        let choices = &mut case["scenes"]["room"]["decision"]["choices"];
        let choices = choices.as_array_mut().expect("choices");
        choices.retain(|choice| choice["id"] != "write");
    });
    let found = told(&new, &[]);
    assert_eq!(
        (&found["complete"], &found["logic"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(found["survives_all"], false);
    // Nobody has answered at `room` yet.
    assert_eq!(found["scenes"]["room"]["survives"], "all");
    assert_eq!(
        fate(&found, "tell"),
        [
            &json!("some"),
            &json!("answer-gone"),
            &json!("room"),
            &json!("write")
        ]
    );
    // The decisions that lead there are played by the old version as they stand.
    let witness = &found["scenes"]["tell"]["witness"];
    assert_eq!(
        witness["decisions"][0]["answer"],
        json!({"choice": "write"})
    );
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("way.json");
    std::fs::write(&file, witness.to_string()).expect("written");
    let played = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args([
            "play",
            text(&example()),
            "--decisions",
            text(&file),
            "--format",
            "json",
        ])
        .env_remove("REHEARSE_DATA")
        .output()
        .expect("the program starts");
    let played: Value = serde_json::from_slice(&played.stdout).expect("JSON");
    assert_eq!(played["refused"], Value::Null, "{played}");

    let english = said(&new, &[]);
    assert!(english.contains("Rules have changed. Of "), "{english}");
    assert!(english.contains("All go on at: room"), "{english}");
    // Both scenes that come after are told by one reason.
    for line in [
        "Some go on and others do not at: plan, tell\n",
        "  At room, the answer write is gone.\n",
        "concerns who is now at: plan, tell\n",
        "shown by 1 decision as ma: room\n",
        "the attempt stays with version 1 to its end",
    ] {
        assert!(english.contains(line), "{line}: {english}");
    }
    assert!(english.contains("clinic parameters only"), "{english}");
    let spanish = said(&new, &["--language", "es"]);
    assert!(
        spanish.contains("En room, la respuesta write ya no existe."),
        "{spanish}"
    );
}

#[test]
fn another_condition_restarts_whoever_it_would_have_stopped() {
    let new = edited(|case| {
        case["version"] = json!(2);
        let choices = &mut case["scenes"]["room"]["decision"]["choices"];
        let choices = choices.as_array_mut().expect("choices");
        for choice in choices.iter_mut().filter(|choice| choice["id"] == "write") {
            choice["when"] = json!({"visited": "tell"});
        }
    });
    let found = told(&new, &[]);
    assert_eq!(
        fate(&found, "tell"),
        [
            &json!("some"),
            &json!("refused"),
            &json!("room"),
            &json!("not-offered")
        ]
    );
}

#[test]
fn a_scene_renamed_restarts_everybody_who_waits_there() {
    let new = edited(|case| {
        let written = case.to_string().replace("\"plan\"", "\"prescribe\"");
        *case = serde_json::from_str(&written).expect("JSON");
        case["version"] = json!(2);
    });
    let found = told(&new, &[]);
    assert_eq!(found["scenes"]["room"]["survives"], "all");
    assert_eq!(found["scenes"]["plan"]["survives"], "none");
    assert_eq!(found["scenes"]["plan"]["reason"]["what"], "scene-gone");
    let english = said(&new, &[]);
    assert!(english.contains("None goes on at: plan"), "{english}");
    assert!(english.contains("the scene plan is gone"), "{english}");
}

#[test]
fn an_overlay_that_fits_the_earlier_version_is_searched_and_counted() {
    let new = edited(|case| {
        case["version"] = json!(2);
        case["scenes"]["room"]["decision"]["choices"][0]["minutes"] = json!(9);
    });
    let overlay = new.path().join("clinic.json");
    let written = json!({"format": 1, "case": "second-reading", "values": {"repeat-sys": 130}});
    std::fs::write(&overlay, written.to_string()).expect("written");
    let own = told(&new, &[]);
    let both = told(&new, &["--overlay", text(&overlay)]);
    assert_eq!(own["overlays"], json!([]));
    assert_eq!(both["overlays"], json!([text(&overlay)]));
    assert!(both["states"].as_u64() > own["states"].as_u64());
    let english = said(&new, &["--overlay", text(&overlay)]);
    assert!(english.contains("and one overlay."), "{english}");
}

#[test]
fn an_overlay_that_fits_the_new_version_alone_is_said_to_be_left_out() {
    let new = edited(|case| {
        case["version"] = json!(2);
        case["params"]["hold"] = json!({"int": [1, 9], "default": 5, "text": "Minutes on hold"});
    });
    let overlay = new.path().join("clinic.json");
    let written = json!({"format": 1, "case": "second-reading", "values": {"hold": 3}});
    std::fs::write(&overlay, written.to_string()).expect("written");
    let asked = ["--overlay", text(&overlay)];
    let found = told(&new, &asked);
    assert_eq!(found["overlays"], json!([]));
    let unfit = &found["overlays_unfit"];
    assert_eq!(unfit[0]["overlay"], json!(text(&overlay)));
    assert_eq!(unfit[0]["findings"][0]["pointer"], json!("/values/hold"));
    assert_eq!(told(&new, &[])["overlays_unfit"], json!([]));
    let english = said(&new, &asked);
    let left_out = format!(
        "Left out of the comparison: the overlay {}.",
        text(&overlay)
    );
    assert!(english.contains(&left_out), "{english}");
    let spanish = said(&new, &[&asked[..], &["--language", "es"]].concat());
    assert!(spanish.contains("Fuera de la comparación"), "{spanish}");
}

#[test]
fn another_mark_to_pass_keeps_attempts_of_its_role_with_their_version() {
    let new = edited(|case| {
        case["version"] = json!(2);
        let points = case["pass"]["ma"]["points"].as_i64().expect("a number");
        case["pass"]["ma"]["points"] = json!(points - 1);
    });
    let found = told(&new, &[]);
    assert_eq!(found["pass"], json!(["ma"]));
    // Nothing told so far is told otherwise.
    assert_eq!(found["survives_all"], true);
    let english = said(&new, &[]);
    assert!(
        english.contains("none that is met while playing")
            && english.contains("What it takes to pass has changed for: ma."),
        "{english}"
    );
}

#[test]
fn a_search_given_up_names_its_share() {
    let new = edited(|case| {
        case["version"] = json!(2);
        case["scenes"]["room"]["decision"]["choices"][0]["minutes"] = json!(9);
    });
    let found = told(&new, &["--budget-states", "1"]);
    assert_eq!(found["complete"], false);
    assert_eq!(found["survives_all"], false);
    assert!(found["share"].as_f64().expect("a number") < 1.0);
    let english = said(&new, &["--budget-states", "1"]);
    assert!(
        english.contains("The comparison was given up after 3 situations"),
        "{english}"
    );
}

#[test]
fn what_is_no_earlier_version_is_refused_in_a_sentence() {
    let new = edited(|case| case["version"] = json!(2));
    let nowhere = new.path().join("nowhere");
    assert!(refused(new.path(), &nowhere).contains("nowhere"));

    let other = edited(|case| case["id"] = json!("third-reading"));
    let said = refused(new.path(), other.path());
    assert!(
        said.contains("is another case (`third-reading`, not `second-reading`)"),
        "{said}"
    );

    let broken = edited(|case| case["start"] = json!("nowhere"));
    let said = refused(new.path(), broken.path());
    assert!(
        said.contains("has faults that keep it from being played"),
        "{said}"
    );
}

/// A copy of a shipped case, in `case`, with one point for two at the recommended choices of one scene, and a version more.
fn regraded(case: &Path, scene: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("case");
    std::fs::create_dir_all(to.join("media")).expect("made");
    for picture in std::fs::read_dir(case.join("media")).expect("pictures") {
        let picture = picture.expect("a picture").path();
        let name = picture.file_name().expect("a name");
        std::fs::copy(&picture, to.join("media").join(name)).expect("copied");
    }
    let shared = case.join("../taxonomy.json");
    std::fs::copy(shared, folder.path().join("taxonomy.json")).expect("copied");
    let file = std::fs::read(case.join("case.json")).expect("the case");
    let mut value: Value = serde_json::from_slice(&file).expect("JSON");
    value["version"] = json!(value["version"].as_u64().expect("a version") + 1);
    let choices = value["scenes"][scene]["decision"]["choices"].as_array_mut();
    for choice in choices.expect("choices") {
        if choice["class"] == "recommended" {
            for (_, points) in choice["points"].as_object_mut().into_iter().flatten() {
                assert_eq!(*points, 2);
                *points = json!(1);
            }
        }
    }
    std::fs::write(to.join("case.json"), value.to_string()).expect("written");
    folder
}

#[test]
fn every_attempt_at_the_shipped_cases_is_gone_through() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios");
    for (name, regrades, after) in [
        ("hypertension-no-home-cuff", "desk-late", "desk-word"),
        ("post-discharge-call", "ma-message", "ma-note"),
    ] {
        let case = shipped.join(name);
        let new = regraded(&case, regrades);
        let limits = [
            "--format",
            "json",
            "--budget-ms",
            "0",
            "--budget-states",
            "100000",
        ];
        let run = prove(&new.path().join("case"), &case, &limits);
        let document: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|error| {
            let said = String::from_utf8_lossy(&run.stderr);
            panic!("{error}: {said}")
        });
        let against = &document["against"];
        assert_eq!(against["complete"], true, "{name}");
        // Who waits where points are given otherwise has none of them yet; next, only who chose what gives none goes on.
        assert_eq!(against["scenes"][regrades]["survives"], "all", "{name}");
        assert_eq!(against["scenes"][after]["survives"], "some", "{name}");
    }
}
