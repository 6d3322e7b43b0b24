//! Witnesses that `rehearse prove` prints of the shipped cases are played by `rehearse play` to what they claim: all but
//! those of settings other than the case's own, which the tests of `prover` play in one process.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

/// What a play of a witness must come to.
#[derive(Debug)]
enum Claim {
    Enters(String),
    Takes(String, String),
    EndsAt(String),
    Points(&'static str, String, i64),
    Ledger(String, i64),
    Decisions(i64),
    Passes,
    Plays,
}

fn rehearse(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(arguments)
        .env_remove("REHEARSE_DATA")
        .output()
        .expect("the program starts");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        let said = String::from_utf8_lossy(&output.stderr);
        panic!("{arguments:?}: {error}: {said}")
    })
}

fn shipped(case: &str) -> String {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios");
    scenarios.join(case).display().to_string()
}

fn entries(of: &Value) -> impl Iterator<Item = (&String, &Value)> {
    of.as_object().into_iter().flatten()
}

/// Every witness of the document, once, with all it claims.
fn claims(proof: &Value) -> Vec<(Value, Vec<Claim>)> {
    let mut all: BTreeMap<String, (Value, Vec<Claim>)> = BTreeMap::new();
    let mut add = |witness: &Value, claim: Claim| {
        if witness.is_object() {
            let known = all.entry(witness.to_string());
            known
                .or_insert_with(|| (witness.clone(), Vec::new()))
                .1
                .push(claim);
        }
    };
    for (scene, said) in entries(&proof["scenes"]) {
        add(&said["witness"], Claim::Enters(scene.clone()));
    }
    for (choice, said) in entries(&proof["choices"]) {
        let (scene, choice) = choice.split_once('.').expect("scene.choice");
        add(
            &said["witness"],
            Claim::Takes(scene.to_owned(), choice.to_owned()),
        );
    }
    for (ending, said) in entries(&proof["endings"]) {
        add(&said["witness"], Claim::EndsAt(ending.clone()));
    }
    for (_, said) in entries(&proof["late"]) {
        add(&said["witness"], Claim::Plays);
    }
    for (_, said) in entries(&proof["deadlines"]) {
        add(&said["met"]["witness"], Claim::Plays);
        add(&said["missed"]["witness"], Claim::Plays);
    }
    let settings = proof["settings"].as_array().expect("settings");
    let own = settings.iter().filter(|setting| setting["origin"] == "own");
    for of in std::iter::once(proof).chain(own) {
        for end in ["min", "max"] {
            let shown = format!("{end}_witness");
            let mut figure = |figure: &Value, claim: &dyn Fn(i64) -> Claim| {
                if let Some(value) = figure[end].as_i64() {
                    assert!(figure[&shown].is_object(), "a figure without a witness");
                    add(&figure[&shown], claim(value));
                }
            };
            for kind in ["action", "ownership"] {
                for (role, range) in entries(&of["points"][kind]) {
                    figure(range, &|value| Claim::Points(kind, role.clone(), value));
                }
            }
            for (axis, range) in entries(&of["ledger"]) {
                figure(range, &|value| Claim::Ledger(axis.clone(), value));
            }
            figure(&of["decisions"], &Claim::Decisions);
            if of["words"].is_object() {
                figure(&of["words"], &|_| Claim::Plays);
            }
        }
        add(&of["pass"]["witness"], Claim::Passes);
    }
    all.into_values().collect()
}

/// What a play falls short of; `None` where it comes to the claim.
fn missed(played: &Value, claim: &Claim) -> Option<String> {
    let ended = !played["ending"].is_null();
    let holds = match claim {
        Claim::Enters(scene) => {
            let steps = played["steps"].as_array().expect("steps");
            let mut events = steps.iter().flat_map(|step| step["events"].as_array());
            events.any(|events| {
                events
                    .iter()
                    .any(|event| event["type"] == "entered" && event["scene"] == *scene)
            })
        }
        Claim::Takes(scene, choice) => {
            let last = played["steps"].as_array().and_then(|steps| steps.last());
            let last = last.expect("a step");
            last["scene"] == *scene && last["decision"] == json!({"choice": choice})
        }
        Claim::EndsAt(ending) => played["ending"] == *ending,
        Claim::Points(kind, role, value) => ended && played["points"][kind][role] == *value,
        Claim::Ledger(axis, value) => ended && played["ledger"][axis] == *value,
        Claim::Decisions(count) => {
            let steps = played["steps"].as_array().expect("steps").len() as i64;
            ended && steps - 1 == *count
        }
        Claim::Passes => played["passed"] == true,
        Claim::Plays => true,
    };
    let accepted = played["rejection"].is_null();
    (!holds || !accepted).then(|| {
        format!(
            "{claim:?}: {}, ending {}",
            played["rejection"], played["ending"]
        )
    })
}

fn every_witness_is_played(case: &str, budget: &[&str]) {
    let path = shipped(case);
    let mut arguments = vec![
        "prove",
        path.as_str(),
        "--format",
        "json",
        "--budget-ms",
        "0",
    ];
    arguments.extend_from_slice(budget);
    let proof = rehearse(&arguments);
    let claims = Mutex::new(claims(&proof));
    let count = claims.lock().expect("claims").len();
    assert!(count > 100, "{count} witnesses");
    let folder = tempfile::tempdir().expect("a folder");
    let faults = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let file = folder.path().join(format!("{thread}.json"));
            let (claims, faults, path) = (&claims, &faults, path.as_str());
            scope.spawn(move || {
                loop {
                    let Some((witness, of)) = claims.lock().expect("claims").pop() else {
                        return;
                    };
                    std::fs::write(&file, witness.to_string()).expect("written");
                    let name = file.display().to_string();
                    let played =
                        rehearse(&["play", path, "--decisions", &name, "--format", "json"]);
                    let short = of.iter().filter_map(|claim| missed(&played, claim));
                    faults.lock().expect("faults").extend(short);
                }
            });
        }
    });
    let faults = faults.into_inner().expect("faults");
    assert!(
        faults.is_empty(),
        "{} of {count}: {faults:#?}",
        faults.len()
    );
}

#[test]
fn witnesses_of_the_call_after_discharge() {
    every_witness_is_played("post-discharge-call", &[]);
}

#[test]
fn witnesses_of_the_visit_without_a_cuff_as_far_as_it_is_searched() {
    every_witness_is_played("hypertension-no-home-cuff", &["--budget-states", "4000"]);
}
