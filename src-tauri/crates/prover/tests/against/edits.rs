//! Small edits of the sketch, each with what must come of it, by hand.
//!
//! Played alone the assistant waits at `room` and `tell`, the clinician at `plan`, the team at all three.

use case::model::Case;
use case::plan::decisions;
use prover::Ask;
use prover::against::{Against, Otherwise, Reason, Survives, against, attempt};
use serde_json::{Value, json};
use testkit::Sketch;

pub fn told(old: &Case, new: &Case) -> Against {
    against(old, new, &[], &(&Ask::default()).into())
}

pub fn fate<'a>(told: &'a Against, case: &Case, scene: &str) -> (Survives, Option<&'a Reason>) {
    let found = told
        .scenes
        .iter()
        .find(|(ix, _)| case.scenes[ix.at()].id == scene);
    let (_, fate) = found.unwrap_or_else(|| panic!("nothing of {scene}"));
    let reason = fate.restart.as_ref().map(|(reason, _)| reason);
    (fate.survives(told.complete), reason)
}

fn at(scene: &str, what: Otherwise) -> Reason {
    Reason {
        scene: Some(scene.into()),
        what,
    }
}

/// Which attempts survive at `room`, `tell` and `plan`, and the reason at `plan`.
fn fates(old: &Sketch, new: &Sketch) -> ([Survives; 3], Option<Reason>) {
    let (old, new) = (old.case(), new.case());
    let told = told(&old, &new);
    assert!(told.complete && told.logic);
    let fates = ["room", "tell", "plan"].map(|scene| fate(&told, &old, scene).0);
    (fates, fate(&told, &old, "plan").1.cloned())
}

const ALL: Survives = Survives::All;
const SOME: Survives = Survives::Some;
const NO: Survives = Survives::None;

#[test]
fn another_wording_keeps_every_attempt_and_nothing_is_searched() {
    let old = Sketch::new().case();
    let new = Sketch::new()
        .with(
            "/scenes/room/decision/choices/0/text",
            json!("Measure twice"),
        )
        .case();
    let told = told(&old, &new);
    assert!(told.survives_all && told.complete && !told.logic);
    assert_eq!(told.states, 0);
    assert_eq!(told.scenes, []);
    let ids: Vec<&str> = told.texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(ids, ["scenes.room.measure.text"]);
    assert_eq!(told.texts[0].languages, ["en"]);
}

#[test]
fn a_wording_with_its_version_raised_is_not_searched_either() {
    let old = Sketch::new().case();
    let new = Sketch::new()
        .with(
            "/scenes/room/decision/choices/0/text",
            json!("Measure twice"),
        )
        .with("/version", json!(7))
        .with(
            "/review",
            json!({"state": "reviewed", "by": "A. Vance", "on": "2026-11-01", "until": "2099-11-01"}),
        )
        .case();
    assert_ne!(old.hashes.logic, new.hashes.logic, "stored hashes see it");
    let told = told(&old, &new);
    assert!(told.survives_all && told.complete && !told.logic);
    assert_eq!((told.states, told.texts.len()), (0, 1));
}

#[test]
fn the_same_case_changes_nothing() {
    let case = Sketch::new().case();
    let told = told(&case, &case);
    assert!(told.survives_all && told.texts.is_empty() && !told.media && !told.params);
}

#[test]
fn a_choice_added_keeps_every_attempt() {
    let more = testkit::choice("ask", &json!({}));
    let new = Sketch::new().with("/scenes/room/decision/choices/-", more);
    assert_eq!(fates(&Sketch::new(), &new), ([ALL; 3], None));
    // In front of the others: positions move, ids do not.
    let mut choices = Sketch::new().value()["scenes"]["room"]["decision"]["choices"].clone();
    let first = testkit::choice("ask", &json!({}));
    choices.as_array_mut().expect("a list").insert(0, first);
    let new = Sketch::new().with("/scenes/room/decision/choices", choices);
    assert_eq!(fates(&Sketch::new(), &new), ([ALL; 3], None));
}

#[test]
fn a_choice_removed_restarts_those_who_took_it() {
    let choices = json!([Sketch::new().value()["scenes"]["room"]["decision"]["choices"][0]]);
    let new = Sketch::new().with("/scenes/room/decision/choices", choices);
    // The clinician alone: the colleague measures, as the first rule says, in both.
    let (fates, reason) = fates(&Sketch::new(), &new);
    assert_eq!(fates, [ALL, SOME, SOME]);
    let gone = Otherwise::AnswerGone("skip".into());
    assert_eq!(reason, Some(at("room", gone)));
}

#[test]
fn a_choice_no_longer_offered_restarts_those_who_took_it() {
    let new = Sketch::new().with(
        "/scenes/room/decision/choices/1/when",
        json!({"knows": ["ma", "reading"]}),
    );
    let (fates, reason) = fates(&Sketch::new(), &new);
    assert_eq!(fates, [ALL, SOME, SOME]);
    let refused = Otherwise::Refused("not-offered");
    assert_eq!(reason, Some(at("room", refused)));
}

#[test]
fn other_points_restart_whoever_earned_them() {
    let new = Sketch::new().with(
        "/scenes/room/decision/choices/0/points/measure-and-document",
        json!(1),
    );
    let (fates, reason) = fates(&Sketch::new(), &new);
    // The colleague of the clinician earns nothing, so the clinician's attempts survive.
    assert_eq!(fates, [ALL, SOME, SOME]);
    assert_eq!(reason, Some(at("room", Otherwise::Points)));
}

#[test]
fn ownership_time_and_ledger_are_told_by_name() {
    let edits: [(&str, Value, Otherwise); 3] = [
        (
            "/scenes/room/decision/choices/0/own",
            json!(0),
            Otherwise::Ownership,
        ),
        (
            "/scenes/room/decision/choices/0/minutes",
            json!(6),
            Otherwise::Time,
        ),
        (
            "/scenes/room/decision/choices/1/ledger/safety",
            json!(-2),
            Otherwise::Ledger,
        ),
    ];
    for (pointer, value, what) in edits {
        let new = Sketch::new().with(pointer, value);
        let (old, new) = (Sketch::new().case(), new.case());
        let told = told(&old, &new);
        let (survives, reason) = fate(&told, &old, "tell");
        assert_eq!(survives, SOME, "{pointer}");
        assert_eq!(reason, Some(&at("room", what)), "{pointer}");
    }
}

#[test]
fn an_answer_judged_otherwise_restarts() {
    let new = Sketch::new().with(
        "/scenes/tell/decision/outcomes/0/when",
        json!({"includes": ["cough"]}),
    );
    let (fates, reason) = fates(&Sketch::new(), &new);
    // Sending both or nothing is judged as before; sending one of the two is not. The colleague sends all she knows.
    assert_eq!(fates, [ALL, ALL, SOME]);
    let Some(Reason {
        scene: Some(scene),
        what: Otherwise::Judged(was, is),
    }) = reason
    else {
        panic!("{reason:?}");
    };
    assert_eq!(scene, "tell");
    assert!(["whole", "part"].contains(&was.as_str()) && was != is);
}

#[test]
fn an_outcome_renamed_restarts_whoever_came_to_it() {
    let new = Sketch::new().with("/scenes/tell/decision/outcomes/1/id", json!("piece"));
    let (fates, reason) = fates(&Sketch::new(), &new);
    assert_eq!(fates, [ALL, ALL, SOME]);
    let gone = Otherwise::OutcomeGone("part".into());
    assert_eq!(reason, Some(at("tell", gone)));
}

#[test]
fn a_scene_renamed_restarts_whoever_was_led_there() {
    let scene = Sketch::new().value()["scenes"]["plan"].clone();
    let new = Sketch::new()
        .with("/scenes/prescribe", scene)
        .without("/scenes/plan")
        .with("/scenes/tell/next", json!("prescribe"));
    let (fates, reason) = fates(&Sketch::new(), &new);
    assert_eq!(fates, [ALL, ALL, NO]);
    let gone = Otherwise::SceneGone("plan".into());
    // The nearest is the clinician's own: nothing was decided yet.
    assert_eq!(
        reason,
        Some(Reason {
            scene: None,
            what: gone
        })
    );
}

#[test]
fn another_scene_that_follows_restarts() {
    let new = Sketch::new().with(
        "/scenes/room/next",
        json!([{"when": {"knows": ["ma", "cough"]}, "to": "plan"}, {"to": "tell"}]),
    );
    let (old, new) = (Sketch::new().case(), new.case());
    let told = told(&old, &new);
    let (survives, reason) = fate(&told, &old, "tell");
    assert_eq!(survives, NO);
    let follows = Otherwise::Follows("tell".into(), "plan".into());
    assert_eq!(reason, Some(&at("room", follows)));
    let (_, fate) = told
        .scenes
        .iter()
        .find(|(ix, _)| old.scenes[ix.at()].id == "tell")
        .expect("tell");
    let (_, witness) = fate.restart.as_ref().expect("a witness");
    assert_eq!(witness.steps.len(), 1);
}

fn counting(most: i32) -> Sketch {
    Sketch::new()
        .with("/vars/doubt", json!({"int": [0, most], "start": 0}))
        .with(
            "/scenes/room/decision/choices/0/effects/-",
            json!({"set": {"doubt": 2}}),
        )
        .with(
            "/scenes/room/decision/choices/1/effects",
            json!([{"set": {"doubt": 5}}]),
        )
}

#[test]
fn narrower_bounds_restart_whoever_holds_a_value_outside() {
    // The case still sets 5 in the old version only; in the new one it sets 2, so that it compiles.
    let new = counting(3).with(
        "/scenes/room/decision/choices/1/effects",
        json!([{"set": {"doubt": 2}}]),
    );
    let (fates, reason) = fates(&counting(9), &new);
    assert_eq!(fates, [ALL, SOME, SOME]);
    let bounds = Otherwise::Bounds("doubt".into(), 5);
    assert_eq!(reason, Some(at("room", bounds)));
    // Wider ones keep all.
    assert_eq!(self::fates(&counting(6), &counting(9)), ([ALL; 3], None));
}

#[test]
fn a_variable_set_otherwise_or_begun_otherwise_restarts() {
    let new = counting(9).with(
        "/scenes/room/decision/choices/0/effects/1",
        json!({"set": {"doubt": 3}}),
    );
    let (at_each, reason) = fates(&counting(9), &new);
    // The colleague measures as well, so the clinician's attempts go too: her nearest one is at the start.
    assert_eq!(at_each, [ALL, SOME, SOME]);
    let set = Otherwise::Variable("doubt".into());
    assert_eq!(
        reason,
        Some(Reason {
            scene: None,
            what: set
        })
    );
    let new = counting(9).with("/vars/doubt/start", json!(1));
    let (at_each, reason) = fates(&counting(9), &new);
    assert_eq!(at_each, [NO; 3]);
    let start = Otherwise::StartValue("doubt".into());
    assert_eq!(
        reason,
        Some(Reason {
            scene: None,
            what: start
        })
    );
}

#[test]
fn a_fact_gone_restarts_whoever_knows_it() {
    let new = Sketch::new()
        .without("/facts/cough")
        .with("/scenes/tell/decision/facts", json!(["reading"]))
        .with(
            "/scenes/tell/decision/colleague/0/answer/facts",
            json!(["reading"]),
        );
    let (fates, reason) = fates(&Sketch::new(), &new);
    assert_eq!(fates, [NO; 3]);
    let gone = Otherwise::FactGone("cough".into());
    assert_eq!(
        reason,
        Some(Reason {
            scene: None,
            what: gone
        })
    );
}

#[test]
fn a_way_back_and_a_new_condition_are_followed_through_every_state() {
    // New in the plan: treating needs the reading. Those who were offered it and wait at `plan` survive.
    let new = Sketch::new().with(
        "/scenes/plan/decision/choices/0/when",
        json!({"knows": ["clin", "reading"]}),
    );
    assert_eq!(fates(&Sketch::new(), &new), ([ALL; 3], None));
}

#[test]
fn one_attempt_survives_or_says_why_not() {
    let old = Sketch::new().case();
    let run = |choice: &str| {
        let written = json!({
            "format": 1, "case": "sketch", "roles": ["ma"],
            "decisions": [{"scene": "room", "answer": {"choice": choice}}]
        });
        let (run, findings) = decisions(&old, "run.json", written.to_string().as_bytes());
        run.unwrap_or_else(|| panic!("{findings:?}"))
    };
    let new = Sketch::new()
        .with(
            "/scenes/room/decision/choices/0/points/measure-and-document",
            json!(1),
        )
        .with("/scenes/tell/title", json!("Near the door"))
        .case();
    let texts = attempt(&old, &new, &run("skip")).expect("skipping earned nothing in either");
    let ids: Vec<&str> = texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(ids, ["scenes.tell.title"]);
    let reason = attempt(&old, &new, &run("measure"));
    assert_eq!(reason, Err(at("room", Otherwise::Points)));
}

#[test]
fn another_case_keeps_nothing() {
    let (old, new) = (Sketch::new(), Sketch::new().with("/id", json!("other")));
    let (fates, reason) = fates(&old, &new);
    assert_eq!(fates, [NO; 3]);
    let other = Otherwise::Case("other".into());
    assert_eq!(
        reason,
        Some(Reason {
            scene: None,
            what: other
        })
    );
}

#[test]
fn a_search_given_up_claims_nothing() {
    let new = Sketch::new().with(
        "/scenes/plan/decision/choices/0/points/medication-safety",
        json!(2),
    );
    let (old, new) = (Sketch::new().case(), new.case());
    let ask = Ask {
        states: 1,
        ..Ask::default()
    };
    let told = against(&old, &new, &[], &(&ask).into());
    assert!(!told.complete && !told.survives_all);
    assert_eq!(fate(&told, &old, "room").0, Survives::Unknown);
}

/// An edit that has to be searched.
fn earning_more() -> (Case, Case) {
    let new = Sketch::new().with(
        "/scenes/plan/decision/choices/0/points/medication-safety",
        json!(2),
    );
    (Sketch::new().case(), new.case())
}

#[test]
fn no_search_holds_more_states_than_it_may() {
    let (old, new) = earning_more();
    let own = vec![old.params.iter().map(|param| param.default).collect()];
    let searches = 2 * 3; // under the own parameters twice: each role alone, and the team
    let within = |states: usize| {
        let ask = Ask {
            states,
            ..Ask::default()
        };
        against(&old, &new, &own, &(&ask).into())
    };
    let whole = within(usize::MAX);
    assert!(whole.complete && whole.states > searches);
    let mut last = 0;
    for states in 0..20 {
        let told = within(states as usize);
        assert!(told.states <= states * searches, "{states}");
        assert!(told.states >= last, "more room, more states");
        assert_eq!(
            told.complete,
            told.share == 1_000 && told.states == whole.states
        );
        last = told.states;
    }
}

#[test]
fn a_search_without_time_or_memory_says_so() {
    let (old, new) = earning_more();
    let within = |ask: &Ask<'_>| {
        let told = against(&old, &new, &[], &ask.into());
        assert!(!told.complete && !told.survives_all && told.logic);
        assert_eq!(told.share, 0);
        told
    };
    let late = within(&Ask {
        stop: &|| true,
        ..Ask::default()
    });
    assert_eq!((late.states, late.scenes), (0, vec![]));
    // The state each role begins in, and that of the team, is more than a byte.
    let full = within(&Ask {
        memory: 1,
        ..Ask::default()
    });
    assert!(full.states <= 3);
}

#[test]
fn another_mark_or_critical_step_is_another_rule_to_pass() {
    let old = Sketch::new().case();
    let mark = |points: i64| Sketch::new().with("/pass/ma/points", json!(points)).case();
    let now = 2; // as the sketch is written
    let ids = |told: &Against| {
        let roles = told
            .marks
            .iter()
            .map(|role| old.roles[role.at()].id.clone());
        roles.collect::<Vec<_>>()
    };
    let changed = told(&old, &mark(now - 1));
    assert!(changed.survives_all && changed.logic, "no event tells it");
    assert_eq!(
        (changed.states, changed.scenes.len()),
        (0, 0),
        "nothing to search"
    );
    assert_eq!(ids(&changed), ["ma"]);
    assert_eq!(ids(&told(&old, &mark(now))), Vec::<String>::new());
}
