//! Each set of played roles with its parameters, figure by figure.

use crate::whole;
use crate::witness::Played;
use crate::{FAMILIES, SEEDS, enumerated, every_seed};
use case::Case;
use engine::{Score, score};
use prover::{Ask, Limit, Range, Setting, prove};
use std::sync::Mutex;
use testkit::naive::{self, Answers};
use testkit::random::compiled;

#[derive(Debug, Default)]
struct Tally {
    settings: u32,
    past_cap: u32,
    incomplete: u32,
    passes: u32,
    endless: u32,
    never_end: u32,
}

#[test]
fn every_setting_and_all_together_are_what_their_plays_show() {
    let tally = Mutex::new(Tally::default());
    every_seed(SEEDS, |family, seed| {
        let case = compiled(family, seed);
        let proof = prove(&case, &Ask::default());
        assert_eq!(proof.settings.len(), prover::role_sets(&case).len());
        let mut all = Vec::new();
        for (setting, roles) in proof.settings.iter().zip(prover::role_sets(&case)) {
            assert_eq!(setting.roles, roles);
            let label = format!("{family:?} {seed} roles {:#b}", roles.0);
            let found = enumerated(&case, roles, &setting.params);
            let mut counts = tally.lock().expect("no other check panicked");
            counts.settings += 1;
            counts.past_cap += u32::from(found.is_none());
            counts.incomplete += u32::from(!setting.complete);
            let passes = setting.pass.as_ref().is_some_and(|pass| pass.way.is_some());
            counts.passes += u32::from(passes);
            counts.endless += u32::from(setting.decisions.max == Limit::Endless);
            counts.never_end += u32::from(setting.decisions.min == Limit::None);
            drop(counts);
            if let Some(found) = found {
                if setting.complete {
                    compare(&case, setting, &found, &label);
                }
                all.push(found);
            }
        }
        if proof.complete && all.len() == proof.settings.len() {
            whole::check(&case, &proof, &all, &format!("{family:?} {seed}"));
        }
    });
    let tally = tally.into_inner().expect("no check panicked");
    println!("{FAMILIES:?}: {tally:?}");
    assert!(tally.past_cap * 50 < tally.settings, "{tally:?}");
    assert!(tally.incomplete * 100 < tally.settings, "{tally:?}");
    assert!(
        tally.passes > 100 && tally.endless > 20 && tally.never_end > 20,
        "{tally:?}"
    );
}

/// Every setting of the case and all together are what their plays show; all of it small enough to be played.
pub fn compare_all(case: &Case, label: &str) {
    let proof = prove(case, &Ask::default());
    assert!(proof.complete, "{label}");
    let mut all = Vec::new();
    for setting in &proof.settings {
        let found = enumerated(case, setting.roles, &setting.params).expect("small");
        compare(case, setting, &found, label);
        all.push(found);
    }
    whole::check(case, &proof, &all, label);
}

fn compare(case: &Case, setting: &Setting, found: &Answers, label: &str) {
    for (at, entered) in (0..).map(case::model::SceneIx).zip(&setting.scenes) {
        let id = &case.scenes[at.at()].id;
        assert_eq!(
            *entered,
            found.scenes.contains_key(&at),
            "{label}: {id} entered"
        );
    }
    for (at, judged) in (0..).map(case::model::OutcomeIx).zip(&setting.outcomes) {
        let id = &case.outcomes[at.at()].id;
        assert_eq!(
            *judged,
            found.learner_outcomes.contains_key(&at),
            "{label}: {id}"
        );
    }
    let Some(ended) = &found.ended else {
        let all = setting
            .action
            .iter()
            .chain(&setting.own)
            .map(|(_, range)| range);
        for range in all.chain(&setting.ledger).chain([&setting.decisions]) {
            let none = matches!(
                range,
                Range {
                    min: Limit::None,
                    max: Limit::None
                }
            );
            assert!(none, "{label}: nothing ends, yet {range:?}");
        }
        return;
    };
    let points = |of: &[(case::model::RoleIx, Range)],
                  theirs: &[naive::Range],
                  what: &str,
                  read: &dyn Fn(&Score, usize) -> i32| {
        for (role, range) in of {
            let label = format!("{label}: {what} of role {}", role.0);
            exact(case, range, theirs[role.at()], &label, &|score| {
                read(score, role.at())
            });
        }
    };
    points(&setting.action, &ended.action, "action", &|score, role| {
        score.roles[role].action
    });
    points(&setting.own, &ended.own, "ownership", &|score, role| {
        score.roles[role].own
    });
    for (axis, (range, theirs)) in setting.ledger.iter().zip(&ended.ledger).enumerate() {
        exact(
            case,
            range,
            *theirs,
            &format!("{label}: axis {axis}"),
            &|score| score.ledger[axis],
        );
    }
    decisions(case, &setting.decisions, ended, label);
    words(setting, ended, label);
    passing(case, setting, ended, label);
}

/// Words read are told for one role alone.
fn words(setting: &Setting, ended: &naive::Ended, label: &str) {
    let Some((fewest, most)) = ended.words else {
        assert_eq!(setting.words, None, "{label}: words");
        return;
    };
    let range = setting
        .words
        .as_ref()
        .unwrap_or_else(|| panic!("{label}: no words"));
    assert_eq!(
        range.min.exact(),
        Some(i64::from(fewest)),
        "{label}: fewest words"
    );
    match most {
        Some(most) => assert_eq!(
            range.max.exact(),
            Some(i64::from(most)),
            "{label}: most words"
        ),
        None => assert_eq!(range.max, Limit::Endless, "{label}: words"),
    }
}

/// Both ends are as found, and each has a play that comes to it.
fn exact(
    case: &Case,
    range: &Range,
    theirs: naive::Range,
    label: &str,
    read: &dyn Fn(&Score) -> i32,
) {
    for (limit, expected) in [(&range.min, theirs.min), (&range.max, theirs.max)] {
        let Limit::Exact(value, Some(way)) = limit else {
            panic!("{label}: {limit:?} instead of {expected}");
        };
        assert_eq!(*value, i64::from(expected), "{label}");
        let played = Played::of(case, way);
        played.ends();
        assert_eq!(
            read(&score(case, &played.state)),
            expected,
            "{label}: its witness"
        );
    }
}

fn decisions(case: &Case, range: &Range, ended: &naive::Ended, label: &str) {
    let length = |limit: &Limit, expected: u32| {
        let Limit::Exact(value, Some(way)) = limit else {
            panic!("{label}: {limit:?} decisions instead of {expected}");
        };
        assert_eq!(*value, i64::from(expected), "{label}: decisions");
        Played::of(case, way).ends();
        assert_eq!(
            way.steps.len(),
            usize::try_from(expected).expect("small"),
            "{label}"
        );
    };
    length(&range.min, ended.fewest);
    match ended.most {
        Some(most) => length(&range.max, most),
        None => assert_eq!(range.max, Limit::Endless, "{label}: decisions"),
    }
}

/// What is known of passing, for one role alone.
fn passing(case: &Case, setting: &Setting, ended: &naive::Ended, label: &str) {
    assert_eq!(
        setting.pass.is_some(),
        setting.roles.0.count_ones() == 1,
        "{label}"
    );
    let Some(pass) = &setting.pass else { return };
    assert_eq!(pass.way.is_some(), ended.pass, "{label}: can pass");
    assert_eq!(pass.fewest, ended.fewest_passing, "{label}: fewest to pass");
    if let Some(way) = &pass.way {
        let played = Played::of(case, way);
        played.ends();
        assert!(
            score(case, &played.state).passed,
            "{label}: its witness does not pass"
        );
    }
    let chance = pass
        .random
        .unwrap_or_else(|| panic!("{label}: no chance to pass"));
    if let Some(luck) = &ended.luck {
        assert!(
            (chance - luck.pass).abs() < 1e-9,
            "{label}: chance {chance}, not {}",
            luck.pass
        );
    }
}
