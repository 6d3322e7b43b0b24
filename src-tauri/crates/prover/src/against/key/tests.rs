//! States with one key have one future: every play of small cases and their edits, with the engine, in both versions.

use super::Keys;
use crate::against::carry::Pair;
use crate::against::changed::Changed;
use crate::against::luck::turns;
use crate::against::watch::Watch;
use crate::lower::{Groups, Observe, Setting, flow, lower};
use crate::prove::role_sets;
use case::compile;
use case::model::{Answer, Case, RoleSet, SceneKind};
use engine::{Event, Setup, State, decide_into, start};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use testkit::naive::tries;
use testkit::random::{Family, case, compiled, edited, files};
use testkit::{Sketch, choice};

/// Plays of one set of roles at most; a case with more is looked at so far only.
const PLAYS: usize = 1_500;

/// A play so far: the old version's state, and the new one's as long as it told everything alike.
struct Play {
    old: State,
    new: Option<State>,
}

/// What one answer leads to: the answer (where it is told apart), the values drawn, whether the new version tells it alike, the
/// key of the state after.
type Turn = (Option<usize>, Vec<i32>, bool, Vec<u64>);

/// The states by key, and what was compared.
#[derive(Default)]
struct Known {
    along: HashMap<Vec<u64>, BTreeSet<Turn>>,
    apart: HashMap<Vec<u64>, BTreeSet<Turn>>,
    /// States that were found again under a key, and those among them that parted from the new version in some turn.
    again: usize,
    parted: usize,
}

/// The new version's turn, where the events are the same.
fn along(
    pair: &Pair<'_>,
    events: &[Event],
    turn: impl FnOnce(Vec<i32>, &mut Vec<Event>) -> Option<State>,
) -> Option<State> {
    let mut told = Vec::new();
    let mut state = turn(pair.drawn(events.iter()), &mut told)?;
    state.setup.draws.clear();
    state.draws_used = 0;
    pair.differ(events, &told).is_none().then_some(state)
}

fn begun(pair: &Pair<'_>, roles: RoleSet) -> Vec<Play> {
    let setup = Setup::of(pair.old, roles, 0);
    let new = pair.begins().and_then(|()| pair.setup(&setup)).ok();
    let first = turns(pair.old, |draws, events| {
        let draws = draws.to_vec();
        let setup = Setup {
            draws,
            ..setup.clone()
        };
        start(pair.old, setup, events)
    });
    let plays = first.into_iter().filter_map(|way| {
        let (mut old, events) = way.result.ok()?;
        let new = new.clone().and_then(|new| {
            along(pair, &events, |draws, told| {
                start(pair.new, Setup { draws, ..new }, told).ok()
            })
        });
        old.setup.draws.clear();
        old.draws_used = 0;
        Some(Play { old, new })
    });
    plays.collect()
}

/// Every way the play can go on.
fn next(pair: &Pair<'_>, play: &Play, answer: &Answer) -> Vec<(Vec<i32>, Vec<Event>, Play)> {
    let (old, scene) = (&play.old, play.old.scene);
    let fallen = turns(pair.old, |draws, events| {
        let mut from = old.clone();
        from.setup.draws = draws.to_vec();
        let mut to = from.clone();
        decide_into(pair.old, &from, from.seq, scene, answer, &mut to, events)?;
        Ok(to)
    });
    let plays = fallen.into_iter().filter_map(|way| {
        let (mut old, events) = way.result.ok()?;
        let new = play.new.as_ref().and_then(|new| {
            let answer = pair.answer(scene, answer).ok()?;
            along(pair, &events, |draws, told| {
                let mut from = new.clone();
                from.setup.draws = draws;
                let mut to = from.clone();
                decide_into(
                    pair.new, &from, from.seq, from.scene, &answer, &mut to, told,
                )
                .ok()?;
                Some(to)
            })
        });
        old.setup.draws.clear();
        old.draws_used = 0;
        Some((way.draws, events, Play { old, new }))
    });
    plays.collect()
}

fn hold(old: &Case, new: &Case, name: &str, known_in_all: &mut (usize, usize)) {
    let pair = Pair::of(old, new);
    let flow = flow(old);
    let changed = Changed::of(&pair, &flow);
    let watch = Watch::of(&pair, &changed, &flow.follows);
    for roles in role_sets(old) {
        let setup = Setup::of(old, roles, 0);
        let program = lower(Setting {
            case: old,
            groups: &Groups::of(old),
            flow: &flow,
            roles,
            params: &setup.params,
            observe: Observe::REACH,
            watched: Some(&watch.watched),
        });
        let mut keys = Keys::of(old, &program, &watch);
        let mut known = Known::default();
        let mut open = begun(&pair, roles);
        let mut plays = 0;
        while let Some(play) = open.pop() {
            plays += 1;
            if play.old.ended || plays > PLAYS {
                continue;
            }
            let scene = play.old.scene;
            let SceneKind::Decides(decision, _) = &old.scenes[scene.at()].kind else {
                panic!("a play waits where nothing is asked");
            };
            let key = keys.key(&play.old).to_vec();
            let mut found = BTreeSet::new();
            for (number, answer) in tries(decision).iter().enumerate() {
                // A fact nobody acts on can be sent or not.
                let told_apart = !matches!(answer, Answer::Handoff { .. });
                for (draws, events, after) in next(&pair, &play, answer) {
                    let alike = after.new.is_some();
                    assert!(
                        alike || play.new.is_none() || changed.met(&events),
                        "{name}: nothing changed was met, yet {events:?}"
                    );
                    let to = keys.key(&after.old).to_vec();
                    found.insert((told_apart.then_some(number), draws, alike, to));
                    open.push(after);
                }
            }
            let of_kind = if play.new.is_some() {
                &mut known.along
            } else {
                &mut known.apart
            };
            known.parted += usize::from(play.new.is_some() && found.iter().any(|turn| !turn.2));
            match of_kind.get(&key) {
                Some(before) => {
                    known.again += 1;
                    assert_eq!(before, &found, "{name}, {roles:?}, at {:?}", play.old);
                }
                None => {
                    of_kind.insert(key, found);
                }
            }
        }
        known_in_all.0 += known.again;
        known_in_all.1 += known.parted;
    }
}

#[test]
fn states_with_one_key_have_one_future_in_random_cases() {
    let mut known = (0, 0);
    for (family, seeds) in [(Family::Acyclic, 0..250), (Family::Looping, 0..40)] {
        for seed in seeds {
            let value = case(family, seed);
            let old = compiled(family, seed);
            for edit in 0..4 {
                let new = edited(&value, 8 * seed + edit);
                if let (Some(new), _) = compile(&files(&new.to_string())) {
                    hold(&old, &new, &format!("{family:?} {seed} {edit}"), &mut known);
                }
            }
        }
    }
    assert!(known.0 > 5_000 && known.1 > 1_000, "{known:?}");
}

#[test]
fn states_with_one_key_have_one_future_where_what_waits_sets_others_going() {
    let mut known = (0, 0);
    for (name, old, new) in testkit::chains::edited() {
        hold(&old.case(), &new.case(), &name, &mut known);
    }
    assert!(known.0 > 5_000 && known.1 > 1_000, "{known:?}");
}

/// The assistant's choice leaves behind a number, a flag, a fact and some minutes, of which the story that follows reads
/// nothing.
fn left_behind() -> Sketch {
    let choices: Vec<Value> = (0..6)
        .map(|number| {
            let mut fields =
                json!({"minutes": 1 + 13 * number, "effects": [{"set": {"v": number}}]});
            match number {
                4 => fields["fail"] = json!(["late"]),
                5 => fields["effects"] = json!([{"learn": {"clin": ["reading"]}}]),
                _ => {}
            }
            choice(&format!("c{number}"), &fields)
        })
        .collect();
    Sketch::new()
        .with("/vars/v", json!({"int": [0, 9], "start": 0}))
        .with("/fails/late", json!({"text": "Too late", "charge": ["ma"]}))
        .with(
            "/encounters/again",
            json!({"day": 0, "time": "10:00", "text": "Room 2"}),
        )
        .with("/scenes/room/decision/choices", json!(choices))
        .with(
            "/scenes/room/decision/colleague/0/answer/choice",
            json!("c0"),
        )
}

/// One thing comes an hour and a half after the start, another an hour after the act: which is first, the choice decides.
fn waiting() -> Sketch {
    let late = |id: &str, after: u32, effects: Value| {
        testkit::chains::late(id, after, &json!({"visited": "room"}), &effects)
    };
    let a = late("a", 60, json!([{"ledger": {"cost": -1}}]));
    let b = late("b", 90, json!([{"set": {"x": true}}]));
    let mut sketch = left_behind()
        .with("/vars/x", json!({"bool": true, "start": false}))
        .with(
            "/encounters/last",
            json!({"day": 0, "time": "14:00", "text": "Room 3"}),
        )
        .with("/late", json!([a, b]))
        .with("/scenes/room/arrive", json!([{"later": "b"}]))
        .with("/scenes/plan/in", json!("last"))
        .with("/scenes/done/in", json!("last"));
    for number in 0..6 {
        let effects = format!("/scenes/room/decision/choices/{number}/effects/-");
        sketch = sketch.with(&effects, json!({"later": "a"}));
    }
    sketch
}

/// Holds an edit after which the new version reads what no rule of the old one reads.
fn hold_edit(old: &Sketch, at: &str, value: Value) {
    let new = old.clone().with(at, value).case();
    hold(&old.case(), &new, at, &mut (0, 0));
}

#[test]
fn what_only_the_new_version_reads_tells_states_apart() {
    let plan = "/scenes/plan/decision/choices";
    let offered = |least: u8| json!({"ge": ["v", least]});
    let old = left_behind();
    // Read while the scene waits, and compared with another number.
    hold_edit(&old, &format!("{plan}/0/when"), offered(3));
    let knows = json!({"knows": ["clin", "reading"]});
    hold_edit(&old, &format!("{plan}/0/when"), knows);
    let compared = old.clone().with(&format!("{plan}/0/when"), offered(2));
    hold_edit(&compared, &format!("{plan}/0/when"), offered(4));
    // Written on entering: told as set, or learned, only where it was not so already.
    let arrive = "/scenes/plan/arrive";
    let written = old.clone().with(arrive, json!([{"set": {"v": 0}}]));
    hold_edit(&written, arrive, json!([{"set": {"v": 5}}]));
    let learned = json!([{"learn": {"clin": ["reading"]}}]);
    hold_edit(&old.clone().with(arrive, learned), arrive, json!([]));
    // A flag that is told as raised only where it was not.
    hold_edit(&old, &format!("{plan}/1/fail"), json!(["late"]));
}

#[test]
fn minutes_that_only_the_new_version_reads_tell_states_apart() {
    // A time for which some are early and some are late.
    let again = left_behind()
        .with("/scenes/plan/in", json!("again"))
        .with("/scenes/done/in", json!("again"));
    hold_edit(&again, "/encounters/again/time", json!("10:04"));
    // Two that wait for one gap: only in the new version does it matter which comes first.
    let first = json!([{"when": {"eq": ["x", true]}, "ledger": {"cost": -1}}]);
    hold_edit(&waiting(), "/late/0/effects", first);
}

#[test]
fn what_comes_at_one_minute_in_another_order_is_looked_at_whole() {
    let late = |id: &str| {
        let effects = json!([{"ledger": {"cost": -1}}]);
        testkit::chains::late(id, 30, &json!({"visited": "room"}), &effects)
    };
    let effects = "/scenes/tell/decision/outcomes/1/effects";
    let old = left_behind()
        .with("/late", json!([late("a"), late("b")]))
        .with(effects, json!([{"later": "a"}, {"later": "b"}]))
        .with("/scenes/plan/decision/choices/1/minutes", json!(40));
    hold_edit(&old, "/late", json!([late("b"), late("a")]));
}

#[test]
fn what_a_seat_may_send_is_looked_at_where_something_hangs_on_it() {
    let tell = "/scenes/tell/decision";
    let asked = |by: i32| json!([{"when": {"includes": ["reading"]}, "ledger": {"cost": by}}]);
    let effects = format!("{tell}/outcomes/1/effects");
    let old = Sketch::new().with(
        &format!("{tell}/outcomes/0/when"),
        json!({"not": {"how": "face"}}),
    );
    hold_edit(&old.with(&effects, asked(-1)), &effects, asked(-2));
}

#[test]
fn facts_of_a_message_are_kept_where_they_are_told_in_another_order() {
    let tell = "/scenes/tell/decision";
    let old = Sketch::new()
        .with(&format!("{tell}/how/0/read_after"), json!(2))
        .with("/scenes/plan/decision/choices/1/minutes", json!(20));
    let facts = json!(["reading", "cough"]);
    hold_edit(&old, &format!("{tell}/facts"), facts);
}
