//! Random cases and random edits: the search says the same as playing every play of the old version in the new one.

use case::compile;
use case::model::{Case, SceneIx, SceneKind};
use case::plan::{Run, Step};
use engine::{Event, Fault, Rejection, Setup, State, decide_into, start};
use prover::Ask;
use prover::against::{Otherwise, Survives, against, attempt};
use std::collections::BTreeMap;
use testkit::naive::tries;
use testkit::random::{Family, case, compiled, edited, files};

/// Plays of one set of roles at most; a case with more is left out.
const PLAYS: usize = 3_000;

/// A play so far.
#[derive(Clone)]
struct Play {
    state: State,
    run: Run,
}

/// By scene, how many plays that wait there survive and how many do not.
type Seen = BTreeMap<SceneIx, (usize, usize)>;

/// Every way chance can fall in a turn: draws, state.
fn ways(
    case: &Case,
    mut play: impl FnMut(Vec<i32>, &mut Vec<Event>) -> Result<State, Rejection>,
) -> Vec<(Vec<i32>, State)> {
    let mut open = vec![Vec::new()];
    let mut done = Vec::new();
    while let Some(draws) = open.pop() {
        let asked = [draws.as_slice(), &[-1]].concat();
        match play(asked, &mut Vec::new()) {
            Err(Rejection::CaseFault(Fault::Draw {
                var,
                forced: Some(-1),
            })) => {
                for (value, weight) in (0..).zip(&case.vars[var.at()].weights) {
                    if *weight > 0 {
                        open.push([draws.as_slice(), &[value]].concat());
                    }
                }
            }
            Ok(mut state) => {
                state.setup.draws.clear();
                state.draws_used = 0;
                done.push((draws, state));
            }
            Err(_) => {}
        }
    }
    done
}

/// Every play of the old version, replayed in the new one; `None` where they are too many.
fn judge(old: &Case, new: &Case) -> Option<Seen> {
    let mut seen = Seen::new();
    for roles in prover::role_sets(old) {
        let setup = Setup::of(old, roles, 0);
        let first = ways(old, |draws, events| {
            let setup = Setup {
                draws,
                ..setup.clone()
            };
            start(old, setup, events)
        });
        let run = |draws| Run {
            roles,
            params: setup.params.clone(),
            seed: 0,
            draws,
            steps: Vec::new(),
        };
        let mut open: Vec<Play> = first
            .into_iter()
            .map(|(draws, state)| Play {
                state,
                run: run(draws),
            })
            .collect();
        let mut plays = 0;
        while let Some(play) = open.pop() {
            plays += 1;
            if plays > PLAYS {
                return None;
            }
            if play.state.ended {
                continue;
            }
            let scene = play.state.scene;
            let counts = seen.entry(scene).or_default();
            match attempt(old, new, &play.run) {
                Ok(_) => counts.0 += 1,
                Err(_) => counts.1 += 1,
            }
            let SceneKind::Decides(decision, _) = &old.scenes[scene.at()].kind else {
                panic!("a play waits where nothing is asked");
            };
            for answer in tries(decision) {
                let next = ways(old, |draws, events| {
                    let mut from = play.state.clone();
                    from.setup.draws = draws;
                    let mut to = from.clone();
                    decide_into(old, &from, from.seq, scene, &answer, &mut to, events)?;
                    Ok(to)
                });
                for (draws, state) in next {
                    let mut run = play.run.clone();
                    run.draws.extend(draws);
                    run.steps.push(Step { scene, answer });
                    open.push(Play { state, run });
                }
            }
        }
    }
    Some(seen)
}

/// Which answers came up: all, some, none; and edits of which no play tells.
type Told = [usize; 4];

/// Holds the search against every play; nothing where these are too many.
pub fn compare(old: &Case, new: &Case, name: &str, told: &mut Told) {
    let Some(seen) = judge(old, new) else {
        return;
    };
    let found = against(old, new, &[], &(&Ask::default()).into());
    assert!(found.complete, "{name}");
    // Nothing was searched: nothing that decides changed, or nothing of it that a play meets.
    if found.scenes.is_empty() {
        assert!(
            found.survives_all && seen.values().all(|(_, not)| *not == 0),
            "{name}"
        );
        told[3] += usize::from(found.logic || found.params);
        return;
    }
    let by_scene: BTreeMap<SceneIx, Survives> = found
        .scenes
        .iter()
        .map(|(scene, fate)| (*scene, fate.survives(true)))
        .collect();
    let expected: BTreeMap<SceneIx, Survives> = seen
        .iter()
        .map(|(scene, counts)| {
            let survives = match counts {
                (_, 0) => Survives::All,
                (0, _) => Survives::None,
                (_, _) => Survives::Some,
            };
            (*scene, survives)
        })
        .collect();
    assert_eq!(by_scene, expected, "{name}");
    for (scene, fate) in &found.scenes {
        told[match fate.survives(true) {
            Survives::All => 0,
            Survives::Some => 1,
            Survives::None | Survives::Unknown => 2,
        }] += 1;
        let restarts = fate.survives(true) != Survives::All;
        assert_eq!(fate.restart.is_some(), restarts, "{name} {scene:?}");
        if let Some((reason, witness)) = &fate.restart {
            assert!(Otherwise::IDS.contains(&reason.what.id()), "{reason:?}");
            assert_eq!(
                attempt(old, new, witness),
                Err(reason.clone()),
                "{name} {scene:?}"
            );
        }
    }
}

fn hold(family: Family, seeds: std::ops::Range<u64>) -> Told {
    let mut told = [0; 4];
    for seed in seeds {
        let value = case(family, seed);
        let old = compiled(family, seed);
        for edit in 0..3 {
            let new = edited(&value, 8 * seed + edit);
            if let (Some(new), _) = compile(&files(&new.to_string())) {
                compare(&old, &new, &format!("{family:?} {seed} {edit}"), &mut told);
            }
        }
    }
    told
}

#[test]
fn the_search_says_what_playing_every_play_says() {
    let told = hold(Family::Acyclic, 0..400);
    // Each of the three answers is among those compared, and edits of which no play tells.
    assert!(told.iter().all(|count| *count > 10), "{told:?}");
}

#[test]
fn where_acts_lead_back_too() {
    let told = hold(Family::Looping, 0..16);
    assert!(told.iter().all(|count| *count > 0), "{told:?}");
}
