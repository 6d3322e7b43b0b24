//! What many attempts cost: opening the records up to the library with 50 profiles and 20,000 attempts in the folder, beside
//! the same with one attempt; and the debrief of an attempt of 200 decisions.
//!
//! Started by `cargo xtask bench`. Arguments: a folder on a real disk, and the number of attempts. The full folder is made
//! once and kept. How the figures are taken, and what they were: `src-tauri/docs/benchmarks.md`.
#![expect(
    clippy::float_arithmetic,
    clippy::unwrap_used,
    reason = "a measuring tool: it prints ratios and gives up at the first fault"
)]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;
use trainer::Trainer;
use trainer::case::Files;
use trainer::fakes::Fakes;
use wire::api::{self, Session};
use wire::dto::{Answer, NewProfile, Scene};

const PROFILES: u32 = 50;
const LONG: u32 = 200;
const RUNS: usize = 15;

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().unwrap_or_else(|| ".".to_owned()));
    let attempts: u32 = words.next().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    many(&folder, attempts);
    long(&folder);
}

/// Start to library, full against nearly empty, in turns.
fn many(folder: &Path, attempts: u32) {
    let full = folder.join(format!("many-{attempts}"));
    let empty = folder.join("many-1");
    fill(&empty, 1, 1);
    fill(&full, PROFILES, attempts);
    let (mut of_full, mut of_empty) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        of_full.push(start_to_library(&full));
        of_empty.push(start_to_library(&empty));
    }
    let size = fs::metadata(full.join("records.db")).unwrap().len() >> 20;
    let (full, empty) = (median(of_full), median(of_empty));
    println!(
        "start to library: {full:.1} ms with {attempts} attempts of {PROFILES} profiles ({size} MiB), {empty:.1} ms with one: \
         ratio {:.2}",
        full / empty
    );
}

fn long(folder: &Path) {
    let folder = folder.join("long");
    let fakes = Fakes::default();
    fakes
        .cases
        .put("long", Files::new().with("case.json", chain()));
    let _ = fs::remove_dir_all(&folder);
    let mut session = session(&folder, &fakes);
    profile(&mut session, "Anna");
    let mut scene = start(&mut session, "ma");
    let attempt = scene.attempt.clone();
    for _ in 0..LONG {
        scene = decide(&mut session, &scene, choice("on"));
    }
    let took: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            let debrief = api::attempt_debrief(&mut session, &attempt).unwrap();
            let took = begun.elapsed().as_secs_f64() * 1e3;
            assert_eq!(debrief.path.len(), LONG as usize);
            took
        })
        .collect();
    println!("debrief of {LONG} decisions: {:.1} ms", median(took));
}

/// Plays the front desk's best walk again and again, each profile in its turn.
fn fill(folder: &Path, profiles: u32, attempts: u32) {
    if folder.join("complete").exists() {
        return;
    }
    let _ = fs::remove_dir_all(folder);
    let fakes = shipped();
    let mut session = session(folder, &fakes);
    let walk = walk();
    for nth in 0..profiles {
        profile(&mut session, &format!("Learner {nth}"));
        for _ in 0..attempts / profiles {
            let mut scene = start(&mut session, "fd");
            for answer in &walk {
                fakes.clock.pass_ms(20_000);
                scene = decide(&mut session, &scene, answer.clone());
            }
            assert!(scene.ending.is_some(), "the walk reaches its ending");
        }
    }
    drop(session);
    fs::write(folder.join("complete"), "").unwrap();
}

/// Milliseconds from opening the records, cases compiled, to the answer of the library.
fn start_to_library(folder: &Path) -> f64 {
    let fakes = shipped();
    fakes.clock.pass_ms(1_000_000_000_000);
    let begun = Instant::now();
    let mut session = session(folder, &fakes);
    let startup = api::startup(&mut session).unwrap();
    let first = startup.profiles.first().unwrap();
    api::profile_open(&mut session, &first.id, None).unwrap();
    let library = api::library(&mut session).unwrap();
    let took = begun.elapsed().as_secs_f64() * 1e3;
    let played = library.cases[0]
        .roles
        .iter()
        .any(|role| role.best.is_some());
    assert!(played, "the library shows what was played");
    took
}

fn session(folder: &Path, fakes: &Fakes) -> Session {
    fs::create_dir_all(folder).unwrap();
    let trainer = Trainer::open(folder, fakes.ports()).unwrap();
    Session::new(
        trainer,
        "media://localhost",
        Box::new(|_, code, _| code.to_owned()),
    )
}

fn profile(session: &mut Session, name: &str) {
    let profile = NewProfile {
        name: name.to_owned(),
        role: "fd".to_owned(),
        pin: None,
    };
    api::profile_create(session, profile).unwrap();
}

fn start(session: &mut Session, role: &str) -> Scene {
    let (_, case) = session.trainer().catalog().playable().next().unwrap();
    let hash = case.hashes.content.clone();
    api::attempt_start(session, hash, vec![role.to_owned()], "practice", None).unwrap()
}

fn decide(session: &mut Session, scene: &Scene, answer: Answer) -> Scene {
    api::attempt_decide(session, &scene.attempt, scene.seq, &scene.scene, answer).unwrap()
}

fn choice(id: &str) -> Answer {
    Answer::Choice { choice: id.into() }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

const CASE: &str = "hypertension-no-home-cuff";

fn scenario() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../scenarios")
        .join(CASE)
}

fn shipped() -> Fakes {
    let mut files = Files::new();
    for name in ["case.json", "plan.json"] {
        files.add(name, fs::read(scenario().join(name)).unwrap());
    }
    for entry in fs::read_dir(scenario().join("media")).unwrap() {
        let entry = entry.unwrap();
        let name = format!("media/{}", entry.file_name().to_string_lossy());
        files.add(&name, fs::read(entry.path()).unwrap());
    }
    let fakes = Fakes::default();
    fakes.cases.put(CASE, files);
    fakes
}

fn walk() -> Vec<Answer> {
    let plan: Value =
        serde_json::from_slice(&fs::read(scenario().join("plan.json")).unwrap()).unwrap();
    let walks = plan["walks"].as_array().unwrap();
    let walk = walks.iter().find(|walk| walk["id"] == "fd-best").unwrap();
    let decisions = walk["decisions"].as_array().unwrap();
    decisions
        .iter()
        .map(|step| answer(&step["answer"]))
        .collect()
}

fn answer(value: &Value) -> Answer {
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let texts = |name: &str| -> Vec<String> {
        let list = value[name].as_array().unwrap();
        list.iter()
            .map(|each| each.as_str().unwrap().to_owned())
            .collect()
    };
    if value.get("choice").is_some() {
        choice(&text("choice"))
    } else if value.get("options").is_some() {
        Answer::Options {
            options: texts("options"),
        }
    } else if value.get("order").is_some() {
        Answer::Order {
            order: texts("order"),
        }
    } else {
        Answer::Handoff {
            to: text("to"),
            facts: texts("facts"),
            how: text("how"),
        }
    }
}

/// A case of many scenes in a row, one choice taken in each.
fn chain() -> String {
    let mut case: Value =
        serde_json::from_str(include_str!("../../trainer/fixtures/two-seats/case.json")).unwrap();
    for part in [
        "late",
        "fails",
        "measures",
        "deadlines",
        "facts",
        "params",
        "vars",
        "evidence",
        "critical",
        "takeaways",
    ] {
        let empty = if case[part].is_array() {
            json!([])
        } else {
            json!({})
        };
        case[part] = empty;
    }
    let taken = case["scenes"]["room"]["decision"]["choices"][0].clone();
    let choice = |id: &str| {
        json!({ "id": id, "text": id, "class": "recommended", "points": { "measure-and-document": 2 }, "own": 1,
            "minutes": 1, "after": "On it goes.", "why": taken["why"], "refs": ["guide"] })
    };
    let mut scenes = serde_json::Map::new();
    for nth in 0..LONG {
        let next = if nth + 1 == LONG {
            "end".to_owned()
        } else {
            format!("s{}", nth + 1)
        };
        scenes.insert(
            format!("s{nth}"),
            json!({ "in": "visit", "title": format!("Step {nth}"), "text": "The dial says **162**.", "next": next,
                "decision": { "kind": "one", "duty": "take", "ask": "What now?",
                    "choices": [choice("on"), choice("aside")], "colleague": [{ "answer": { "choice": "on" } }] } }),
        );
    }
    let end = json!({ "in": "visit", "title": "The end", "text": "Done.", "ending": { "class": "good", "title": "Done" } });
    scenes.insert("end".to_owned(), end);
    case["id"] = json!("long");
    case["start"] = json!("s0");
    case["scenes"] = Value::Object(scenes);
    case["roles"] = json!({ "ma": case["roles"]["ma"] });
    case["people"] = json!({ "ortiz": case["people"]["ortiz"], "dee": case["people"]["dee"] });
    case["duties"] = json!({ "take": case["duties"]["take"] });
    case["pass"] = json!({ "ma": { "points": 1, "own": 0 } });
    case.to_string()
}
