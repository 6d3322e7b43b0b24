//! The enumeration of plays against cases counted by hand.
//!
//! The sketch: the assistant (role 1) measures or skips, then hands off; the clinician (role 0) treats or waits.
#![allow(missing_docs)]

use case::model::{Case, ChoiceIx, RoleIx, RoleSet, SceneIx};
use engine::{Fault, Setup};
use serde_json::{Value, json};
use testkit::naive::{Answers, Cap, Critical, Deadline, Late, Range, answers};
use testkit::{Sketch, act, choice, outcome};

const CLIN: RoleIx = RoleIx(0);
const MA: RoleIx = RoleIx(1);

fn played(case: &Case, roles: &[RoleIx]) -> Answers {
    let roles = roles
        .iter()
        .fold(RoleSet::default(), |set, role| set.with(*role));
    answers(case, &Setup::of(case, roles, 0), Cap::default()).expect("small")
}

fn team(sketch: &Sketch) -> Answers {
    played(&sketch.case(), &[CLIN, MA])
}

fn scene(case: &Case, id: &str) -> SceneIx {
    let at = case.scenes.iter().position(|scene| scene.id == id);
    SceneIx(u16::try_from(at.expect("a scene")).expect("small"))
}

/// Ids of scenes (or of choices as `scene.choice`) with the number of decisions.
fn scenes(case: &Case, of: &std::collections::BTreeMap<SceneIx, u32>) -> Vec<(String, u32)> {
    let mut named: Vec<_> = of
        .iter()
        .map(|(scene, decisions)| (case.scenes[scene.at()].id.clone(), *decisions))
        .collect();
    named.sort_by_key(|(_, decisions)| *decisions);
    named
}

fn choices(case: &Case, of: &Answers) -> Vec<(String, u32)> {
    let id = |choice: ChoiceIx| {
        let (scene, position) = case.choices[choice.at()];
        let case::model::SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
            panic!("a choice is a decision's");
        };
        let case::model::Offer::Choices { choices, .. } = &decision.offer else {
            panic!("a choice is offered");
        };
        choices[usize::from(position)].id.clone()
    };
    let mut named: Vec<_> = of
        .choices
        .iter()
        .map(|(choice, decisions)| (id(*choice), *decisions))
        .collect();
    named.sort();
    named
}

fn at(id: &str, decisions: u32) -> (String, u32) {
    (id.to_owned(), decisions)
}

const fn range(min: i32, max: i32) -> Range {
    Range { min, max }
}

#[expect(
    clippy::float_arithmetic,
    reason = "chances are compared up to rounding"
)]
fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-12
}

#[test]
fn a_team_plays_every_answer() {
    let sketch = Sketch::new();
    let case = sketch.case();
    let found = team(&sketch);
    // One room; measured or not; after measuring four sets of facts can be sent, after skipping two; each is then treated
    // or not: 1 + 2 + 6 + 12 states, and as many turns as states but the first.
    assert_eq!((found.states, found.transitions), (21, 20));
    assert!(!found.chance);
    let all = [at("room", 0), at("tell", 1), at("plan", 2), at("done", 3)];
    assert_eq!(scenes(&case, &found.scenes), all);
    assert_eq!(scenes(&case, &found.waits), all[..3]);
    assert_eq!(scenes(&case, &found.endings), all[3..]);
    assert_eq!(
        choices(&case, &found),
        [
            at("measure", 1),
            at("skip", 1),
            at("treat", 3),
            at("wait", 3)
        ]
    );
    assert_eq!(found.outcomes.len(), 6);
    assert_eq!(found.learner_outcomes, found.outcomes);
    assert!(found.dead_ends.is_empty() && found.stuck.is_empty() && found.faults.is_empty());
    let ended = found.ended.expect("it ends");
    // Two points for measuring and one for telling all of it; one for the treatment.
    assert_eq!(ended.action, [range(0, 1), range(0, 3)]);
    assert_eq!(ended.own, [range(0, 0), range(0, 2)]);
    assert_eq!(ended.ledger[0], range(-1, 0));
    assert_eq!((ended.fewest, ended.most), (3, Some(3)));
    assert!(ended.pass && ended.fail);
    assert_eq!(ended.fewest_passing, Some(3));
    assert_eq!(ended.role_pass, [true, true]);
    let luck = ended.luck.expect("nothing comes round");
    // She passes if she measures, he if he treats.
    assert!(near(luck.role_pass[1], 0.5) && near(luck.role_pass[0], 0.5));
    assert!(near(luck.pass, 0.25) && near(luck.ends, 1.0));
}

#[test]
fn a_colleague_earns_nothing_and_asks_nothing() {
    let case = Sketch::new().case();
    let found = played(&case, &[CLIN]);
    // She measures and tells everything before he is asked.
    assert_eq!((found.states, found.transitions), (3, 2));
    assert_eq!(
        scenes(&case, &found.scenes)
            .iter()
            .map(|(_, decisions)| *decisions)
            .collect::<Vec<_>>(),
        [0, 0, 0, 1]
    );
    assert_eq!(choices(&case, &found), [at("treat", 1), at("wait", 1)]);
    assert_eq!((found.outcomes.len(), found.learner_outcomes.len()), (4, 2));
    let ended = found.ended.expect("it ends");
    assert_eq!(ended.action, [range(0, 1), range(0, 0)]);
    assert_eq!(ended.role_pass, [true, false]);
}

#[test]
fn words_are_those_the_view_shows() {
    let case = Sketch::new().case();
    let words = |found: &Answers| found.ended.as_ref().expect("it ends").words;
    // "The plan.", "Do treat", "Do wait"; then "It is done.", "It could be done.", "Pat goes home."
    assert_eq!(words(&played(&case, &[CLIN])), Some((6 + 10, Some(6 + 10))));
    // "The room.", "Do measure", "Do skip"; the outcome; "At the door.", the cough (4), the reading (4) where she has
    // measured, "Face to face"; the outcome; the ending.
    let all = 6 + 7 + 3 + 4 + 4 + 3 + 7 + 3;
    assert_eq!(words(&played(&case, &[MA])), Some((all - 4, Some(all))));
    assert_eq!(words(&played(&case, &[CLIN, MA])), None);
    let again = choice("again", &json!({"next": "room"}));
    let round = Sketch::new().with("/scenes/room/decision/choices/-", again);
    let round = played(&round.case(), &[MA]);
    // Two more words to choose from, and no end to going round.
    assert_eq!(words(&round), Some((all - 4 + 2, None)));
}

#[test]
fn chance_takes_every_way_that_has_weight() {
    let sketch = Sketch::new()
        .with(
            "/vars/luck",
            json!({"enum": ["bad", "none", "good"], "start": "none", "weights": [1, 0, 3]}),
        )
        .with(
            "/scenes/room/decision/choices/0/effects/-",
            json!({"draw": "luck"}),
        )
        .with(
            "/scenes/plan/decision/choices/0/when",
            json!({"ne": ["luck", "bad"]}),
        );
    let found = team(&sketch);
    assert!(found.chance);
    // Two ways to measure: 1 + 3 rooms left, 4 + 4 + 2 messages, and 4 + 8 + 4 endings.
    assert_eq!((found.states, found.transitions), (30, 29));
    let luck = found.ended.and_then(|ended| ended.luck).expect("acyclic");
    // Skipped: treats in half. Measured: bad luck in a quarter, then he cannot treat; else he treats in half.
    assert!(near(luck.role_pass[0], 0.25 + 0.5 * 0.75 * 0.5));
}

#[test]
fn chance_at_the_start_and_several_draws_in_one_turn() {
    let drawn = json!({"enum": ["a", "b"], "start": "a", "weights": [1, 2]});
    let sketch = Sketch::new()
        .with("/vars/one", drawn.clone())
        .with("/vars/two", drawn)
        .with(
            "/scenes/room/arrive",
            json!([{"draw": "one"}, {"draw": "two", "when": {"eq": ["one", "b"]}}]),
        )
        .with(
            "/scenes/room/decision/choices/1/when",
            json!({"eq": ["two", "b"]}),
        );
    let case = sketch.case();
    let found = played(&case, &[MA]);
    assert!(found.chance);
    let luck = found.ended.and_then(|ended| ended.luck).expect("acyclic");
    // Both b in four of nine; only then may she skip, and she does so in half.
    assert!(near(luck.role_pass[1], 1.0 - 4.0 / 9.0 / 2.0));
}

#[test]
fn a_loop_without_a_limit_is_one_more_state_and_no_most() {
    let again = choice("again", &json!({"next": "room"}));
    let sketch = Sketch::new().with("/scenes/room/decision/choices/-", again);
    let found = team(&sketch);
    // Everything twice, taken again or not; and a second turn from each room.
    assert_eq!((found.states, found.transitions), (42, 42));
    let ended = found.ended.expect("it ends");
    assert_eq!((ended.fewest, ended.most), (3, None));
    assert_eq!(ended.luck, None);
    assert!(found.stuck.is_empty());
}

#[test]
fn a_limit_bounds_a_loop_and_minutes_count_towards_a_deadline() {
    let again = choice("again", &json!({"next": "room", "limit": 2, "minutes": 10}));
    let sketch = Sketch::new()
        .with("/scenes/room/decision/choices/-", again)
        .with(
            "/scenes/room/decision/choices/1/when",
            json!({"eq": [{"name": "never"}, true]}),
        )
        .with("/vars/never", json!({"bool": true, "start": false}))
        .with(
            "/scenes/room/decision/choices/0/effects/-",
            json!({"meet": "soon"}),
        )
        .with(
            "/deadlines/soon",
            json!({"from": "visit", "minutes": 15, "text": "Soon"}),
        );
    let case = sketch.case();
    let found = team(&sketch);
    // Measured at minute 5, 15 or 25: in time, just in time, too late.
    let deadline = Deadline {
        begun: true,
        met: true,
        missed: true,
        spare: Some(0),
        window: 15,
    };
    assert_eq!(found.deadlines, [deadline]);
    assert_eq!(
        choices(&case, &found),
        [
            at("again", 1),
            at("measure", 1),
            at("treat", 3),
            at("wait", 3)
        ]
    );
    let ended = found.ended.expect("it ends");
    assert_eq!((ended.fewest, ended.most), (3, Some(5)));
    let earlier = sketch.with("/deadlines/soon/minutes", json!(14));
    let sooner = earlier.with("/scenes/room/decision/choices/2/minutes", json!(4));
    // Measured at 5, 9 or 13.
    let deadline = team(&sooner).deadlines[0];
    assert_eq!((deadline.missed, deadline.spare), (false, Some(1)));
}

#[test]
fn a_dead_end_is_where_every_answer_is_refused() {
    let told = json!({"knows": ["clin", "reading"]});
    let sketch = Sketch::new()
        .with("/scenes/plan/decision/choices/0/when", told.clone())
        .with("/scenes/plan/decision/choices/1/when", told);
    let case = sketch.case();
    let found = team(&sketch);
    assert_eq!(scenes(&case, &found.dead_ends), [at("plan", 2)]);
    // Who skipped has no reading to send, so nothing she sends leads on.
    assert_eq!(scenes(&case, &found.stuck), [at("tell", 1), at("plan", 2)]);
    assert_eq!(scenes(&case, &found.hopeless), [at("tell", 1)]);
    assert!(found.circling.is_empty());
    // Of six messages only the two with the reading lead on.
    assert_eq!(found.states, 1 + 2 + 6 + 4);
    let luck = found.ended.and_then(|ended| ended.luck).expect("acyclic");
    assert!(near(luck.ends, 0.25));
}

#[test]
fn a_circle_without_exit_is_no_dead_end() {
    let sketch = Sketch::new()
        .with(
            "/scenes/plan/decision/choices/0/when",
            json!({"knows": ["clin", "reading"]}),
        )
        .with("/scenes/plan/decision/choices/1/next", json!("plan"));
    let case = sketch.case();
    let found = team(&sketch);
    assert!(found.dead_ends.is_empty());
    // Who skipped has no reading to send: from there on one can only go round.
    let round = [at("tell", 1), at("plan", 2)];
    assert_eq!(scenes(&case, &found.stuck), round);
    assert_eq!(scenes(&case, &found.circling), round);
    // Where the reading was sent he may wait for ever and then treat.
    assert_eq!(found.ended.expect("it ends").most, None);
}

#[test]
fn a_fault_is_told_once_with_its_place() {
    let sketch = Sketch::new()
        .with("/vars/full", json!({"int": [0, 1], "start": 0}))
        .with(
            "/scenes/room/decision/choices/1/effects",
            json!([{"add": {"full": 2}}]),
        );
    let case = sketch.case();
    let found = team(&sketch);
    let [met] = found.faults.as_slice() else {
        panic!("{:?}", found.faults);
    };
    assert_eq!((met.at, met.decisions), (Some(scene(&case, "room")), 1));
    assert!(matches!(met.fault, Fault::Bound { value: 2, .. }));
    assert!(!choices(&case, &found).iter().any(|(id, _)| id == "skip"));
    // Half of the blind plays end in the fault.
    let luck = found.ended.and_then(|ended| ended.luck).expect("acyclic");
    assert!(near(luck.ends, 0.5));
}

#[test]
fn a_measure_is_read_with_the_quality_axis_at_the_ending() {
    let quality = |by: i32| json!({"quality_measure": by});
    let sketch = Sketch::new()
        .with("/scenes/room/decision/choices/0/ledger", quality(1))
        .with("/scenes/room/decision/choices/1/ledger", quality(-1))
        .with("/scenes/plan/decision/choices/0/ledger", quality(1))
        .with(
            "/measures/cbp",
            json!({"measure": "CBP", "met": {"took": "room.measure"}, "text": "Measured.", "refs": ["protocol"]}),
        );
    let measure = team(&sketch).ended.expect("it ends").measures[0];
    assert_eq!(measure.met, Some(range(1, 2)));
    assert_eq!(measure.unmet, Some(range(-1, 0)));
}

#[test]
fn late_consequences_happen_or_lapse() {
    let late = |minutes: u32| {
        let sketch = Sketch::new()
            .with("/scenes/room/decision/choices/0/effects/-", json!({"later": "call"}))
            .with(
                "/late",
                json!([{
                    "id": "call", "after": {"minutes": minutes}, "when": {"knows": ["clin", "reading"]},
                    "effects": [{"ledger": {"cost": 1}}], "text": "A call."
                }]),
            );
        team(&sketch).late[0]
    };
    let lapses = |fired| Late {
        armed: true,
        fired,
        lapsed: true,
    };
    // Armed at minute 5. At minute 6 the handoff is over but not yet read; at minute 7 he knows what was sent.
    assert_eq!(late(1), lapses(false));
    assert_eq!(late(2), lapses(true));
}

#[test]
fn steps_and_flags_are_read_at_the_endings() {
    let sketch = Sketch::new()
        .with(
            "/critical/measured",
            json!({"role": "ma", "text": "Measured"}),
        )
        .with(
            "/fails/skipped",
            json!({"text": "Skipped", "charge": ["clin"]}),
        )
        .with("/scenes/room/decision/choices/0/done", json!(["measured"]))
        .with("/scenes/room/decision/choices/1/fail", json!(["skipped"]));
    let case = sketch.case();
    let ended = team(&sketch).ended.expect("it ends");
    let step = Critical {
        done: true,
        skipped: true,
        skipped_passing: false,
    };
    assert_eq!((ended.critical, ended.raised), (vec![step], vec![true]));
    // A colleague does no critical step, and his own result does not rest on hers.
    let alone = played(&case, &[CLIN]).ended.expect("it ends");
    let step = Critical {
        done: false,
        skipped: true,
        skipped_passing: true,
    };
    assert_eq!((alone.critical, alone.raised), (vec![step], vec![false]));
}

/// The sketch with another decision in the room; how many answers are accepted there.
fn accepted(decision: &Value) -> usize {
    let mut decision = decision.clone();
    decision["duty"] = json!("measure");
    decision["outcomes"] = json!([outcome("any", &act())]);
    let sketch = Sketch::new()
        .with("/scenes/room/decision", decision)
        .with("/scenes/room/next", json!("done"))
        .with("/scenes/done/next", json!(null))
        .without("/scenes/done/next")
        .with("/start", json!("tell"))
        .with("/scenes/plan/next", json!("room"));
    let case = sketch.case();
    let found = played(&case, &[MA]);
    // As she waits once, everything after the one message state that leads to the room is an accepted answer.
    let rooms = found.transitions - 2;
    assert_eq!(rooms % 2, 0, "two messages lead to the room");
    rooms / 2
}

#[test]
fn every_form_of_answer_is_tried() {
    let option = |id: &str| json!({"id": id, "text": "Do it"});
    let options = json!([option("a"), option("b"), option("c")]);
    // Sets of three with one or two in it: 3 + 3.
    assert_eq!(
        accepted(&json!({
            "kind": "several", "options": options, "min": 1, "max": 2, "colleague": [{"answer": {"options": ["a"]}}]
        })),
        6
    );
    // Orders of three.
    assert_eq!(
        accepted(&json!({
            "kind": "order", "options": options, "colleague": [{"answer": {"order": ["a", "b", "c"]}}]
        })),
        6
    );
    // Three values by two values, in two places.
    assert_eq!(
        accepted(&json!({
            "kind": "enter",
            "fields": [
                {"id": "sys", "text": "Upper", "min": -1, "max": 1},
                {"id": "dia", "text": "Lower", "min": 4, "max": 5}
            ],
            "places": [{"id": "chart", "text": "Chart"}, {"id": "note", "text": "Note"}],
            "colleague": [{"answer": {"values": {"sys": 0, "dia": 4}, "place": "chart"}}]
        })),
        12
    );
    // To one, with or without what she knows (not the reading), in two ways.
    assert_eq!(
        accepted(&json!({
            "kind": "handoff", "to": ["clin"], "facts": ["cough", "reading"],
            "how": [{"id": "voice", "text": "By voice"}, {"id": "note-way", "text": "By note"}],
            "colleague": [{"answer": {"to": "clin", "facts": ["cough"], "how": "voice"}}]
        })),
        4
    );
}

#[test]
fn past_the_cap_there_is_no_answer() {
    let case = Sketch::new().case();
    let setup = Setup::of(&case, RoleSet::one(CLIN).with(MA), 0);
    let cap = |states| Cap {
        states,
        ..Cap::default()
    };
    assert!(answers(&case, &setup, cap(21)).is_some());
    assert!(answers(&case, &setup, cap(20)).is_none());
    let few = Cap {
        tries: 10,
        ..Cap::default()
    };
    assert!(answers(&case, &setup, few).is_none());
}
