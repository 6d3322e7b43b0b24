//! A search given up early says less, never anything untrue.

use crate::witness::Played;
use crate::{enumerated, every_seed};
use case::Case;
use prover::{Ask, Limit, Range, prove};
use std::sync::atomic::{AtomicU32, Ordering};
use testkit::naive::{self, Answers};
use testkit::random::compiled;

#[test]
fn what_is_said_of_an_unfinished_search_is_true() {
    let (unfinished, bounded) = (AtomicU32::new(0), AtomicU32::new(0));
    every_seed(300, |family, seed| {
        let case = compiled(family, seed);
        let own: Vec<i32> = case.params.iter().map(|param| param.default).collect();
        let truths: Vec<Option<Answers>> = prover::role_sets(&case)
            .into_iter()
            .map(|roles| enumerated(&case, roles, &own))
            .collect();
        for states in [1, 3, 10, 40] {
            let ask = Ask {
                states,
                ..Ask::default()
            };
            let proof = prove(&case, &ask);
            for (setting, found) in proof.settings.iter().zip(&truths) {
                let label = format!(
                    "{family:?} {seed} roles {:#b} states {states}",
                    setting.roles.0
                );
                let Some(found) = found else { continue };
                if setting.complete {
                    assert_eq!(setting.share, 1_000, "{label}");
                } else {
                    unfinished.fetch_add(1, Ordering::Relaxed);
                    assert!(!proof.complete, "{label}");
                }
                for (at, entered) in (0..).map(case::model::SceneIx).zip(&setting.scenes) {
                    assert!(
                        !entered || found.scenes.contains_key(&at),
                        "{label}: {at:?}"
                    );
                }
                for (at, judged) in (0..).map(case::model::OutcomeIx).zip(&setting.outcomes) {
                    let true_ = found.learner_outcomes.contains_key(&at);
                    assert!(!judged || true_, "{label}: {at:?}");
                }
                let ended = found.ended.as_ref();
                for (role, range) in &setting.action {
                    let theirs = ended.map(|ended| wide(ended.action[role.at()]));
                    let label = format!("{label}: action");
                    bounded.fetch_add(holds(range, theirs, &label), Ordering::Relaxed);
                }
                for (role, range) in &setting.own {
                    let theirs = ended.map(|ended| wide(ended.own[role.at()]));
                    let label = format!("{label}: ownership");
                    bounded.fetch_add(holds(range, theirs, &label), Ordering::Relaxed);
                }
                for (axis, range) in setting.ledger.iter().enumerate() {
                    let theirs = ended.map(|ended| wide(ended.ledger[axis]));
                    let label = format!("{label}: axis {axis}");
                    bounded.fetch_add(holds(range, theirs, &label), Ordering::Relaxed);
                }
                let decisions = ended.map(|ended| {
                    let most = ended.most.map_or(i64::MAX, i64::from);
                    (i64::from(ended.fewest), most)
                });
                let counted = format!("{label}: decisions");
                bounded.fetch_add(
                    holds(&setting.decisions, decisions, &counted),
                    Ordering::Relaxed,
                );
                if let (Some(pass), Some(ended)) = (&setting.pass, ended) {
                    assert!(pass.way.is_none() || ended.pass, "{label}: no play passes");
                }
            }
            witnesses(&case, &proof);
        }
    });
    let (unfinished, bounded) = (unfinished.into_inner(), bounded.into_inner());
    println!("{unfinished} unfinished settings, {bounded} bounds");
    assert!(
        unfinished > 1_000 && bounded > 1_000,
        "{unfinished} {bounded}"
    );
}

fn wide(range: naive::Range) -> (i64, i64) {
    (range.min.into(), range.max.into())
}

/// Nothing outside what is said; how many of the two ends are bounds only.
fn holds(range: &Range, truth: Option<(i64, i64)>, label: &str) -> u32 {
    let mut bounds = 0;
    match (&range.min, truth) {
        (Limit::Exact(value, _), truth) => {
            assert_eq!(Some(*value), truth.map(|it| it.0), "{label}: least");
        }
        (Limit::None, truth) => assert_eq!(truth, None, "{label}: least"),
        (Limit::Between(found, bound), truth) => {
            bounds += 1;
            if let Some((least, _)) = truth {
                assert!(
                    *bound <= least,
                    "{label}: {least} is under the bound {bound}"
                );
                assert!(
                    found.is_none_or(|found| found >= least),
                    "{label}: {found:?}"
                );
            } else {
                assert_eq!(*found, None, "{label}: found an end where there is none");
            }
        }
        (Limit::Endless, _) => {}
    }
    match (&range.max, truth) {
        (Limit::Exact(value, _), truth) => {
            assert_eq!(Some(*value), truth.map(|it| it.1), "{label}: most");
        }
        (Limit::None, truth) => assert_eq!(truth, None, "{label}: most"),
        (Limit::Between(found, bound), truth) => {
            bounds += 1;
            if let Some((_, most)) = truth {
                assert!(*bound >= most, "{label}: {most} is over the bound {bound}");
                assert!(
                    found.is_none_or(|found| found <= most),
                    "{label}: {found:?}"
                );
            } else {
                assert_eq!(*found, None, "{label}: found an end where there is none");
            }
        }
        (Limit::Endless, _) => {}
    }
    bounds
}

/// Witnesses of an unfinished search play as well.
fn witnesses(case: &Case, proof: &prover::Proof) {
    for (scene, way) in (0..).map(case::model::SceneIx).zip(&proof.scenes) {
        if let Some(way) = way {
            Played::of(case, way).enters(scene);
        }
    }
    for (outcome, way) in (0..).map(case::model::OutcomeIx).zip(&proof.outcomes) {
        if let Some(way) = way {
            Played::of(case, way).judged(outcome);
        }
    }
    for (scene, way) in &proof.dead_ends {
        assert_eq!(Played::of(case, way).waits(case, *scene), 0);
    }
    for (fault, way) in &proof.faults {
        Played::of(case, way).faults(*fault);
    }
}
