//! The proof over all settings: what some play of some setting shows, and no more.

use crate::witness::Played;
use crate::{SEEDS, enumerated, every_seed};
use case::Case;
use case::model::{
    ChoiceIx, DeadlineStatus, LateIx, OutcomeIx, ParamIx, RoleSet, SceneIx, VarKind,
};
use engine::{Event, Fault};
use prover::{Ask, Proof, Spare, Taking, Witness, prove};
use std::collections::{BTreeMap, BTreeSet};
use testkit::naive::{Answers, Deadline};
use testkit::random::{Family, compiled};

/// The least number of decisions over all settings.
fn least<K: Ord + Copy>(
    all: &[Answers],
    of: impl Fn(&Answers) -> &BTreeMap<K, u32>,
) -> BTreeMap<K, u32> {
    let mut least = BTreeMap::new();
    for answers in all {
        for (key, decisions) in of(answers) {
            let known = least.entry(*key).or_insert(*decisions);
            *known = (*known).min(*decisions);
        }
    }
    least
}

#[test]
fn with_each_parameter_moved_to_every_value() {
    every_seed(SEEDS / 8, move_params);
}

/// Cases in which a parameter is compared with, or flows into, what is added up.
#[test]
fn with_a_parameter_moved_where_sums_meet_it() {
    use testkit::random::Family::{Acyclic, Looping};
    for (family, seed) in [(Looping, 5561), (Looping, 5634), (Acyclic, 20137)] {
        move_params(family, seed);
    }
}

fn move_params(family: testkit::random::Family, seed: u64) {
    let case = compiled(family, seed);
    if case.params.is_empty() {
        return;
    }
    let ask = Ask {
        intervals: true,
        ..Ask::default()
    };
    let proof = prove(&case, &ask);
    let mut all = Vec::new();
    for params in moved(&case) {
        for roles in prover::role_sets(&case) {
            let Some(found) = enumerated(&case, roles, &params) else {
                return;
            };
            all.push(found);
        }
    }
    if proof.complete {
        check(&case, &proof, &all, &format!("{family:?} {seed} moved"));
    }
}

/// The case's own parameters, and each parameter at every other value it can have.
fn moved(case: &Case) -> Vec<Vec<i32>> {
    let own: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    let mut all = vec![own.clone()];
    for (ix, param) in (0..).map(ParamIx).zip(&case.params) {
        let values = match &param.kind {
            VarKind::Bool => 0..=1,
            VarKind::Int(low, high) => *low..=*high,
            VarKind::Enum(names) => 0..=i32::try_from(names.len()).expect("small") - 1,
            VarKind::Role => 0..=i32::try_from(case.roles.len()).expect("small") - 1,
        };
        for value in values.filter(|value| *value != param.default) {
            let mut params = own.clone();
            params[ix.at()] = value;
            all.push(params);
        }
    }
    all
}

/// The proof says what these enumerations of all its settings say together.
pub fn check(case: &Case, proof: &Proof, all: &[Answers], label: &str) {
    reached(case, proof, all, label);
    choices(case, proof, all, label);
    wrong(case, proof, all, label);
    timing(case, proof, all, label);
}

/// A way is there exactly where it should be, and no way is shorter.
fn ways<'w>(way: Option<&'w Witness>, least: Option<&u32>, label: &str) -> Option<&'w Witness> {
    let length = way.map(|way| u32::try_from(way.steps.len()).expect("short"));
    assert_eq!(
        length,
        least.copied(),
        "{label}: decisions on the shortest way"
    );
    way
}

fn reached(case: &Case, proof: &Proof, all: &[Answers], label: &str) {
    let scenes = least(all, |answers| &answers.scenes);
    for (scene, way) in (0..).map(SceneIx).zip(&proof.scenes) {
        let label = format!("{label}: scene {}", case.scenes[scene.at()].id);
        if let Some(way) = ways(way.as_ref(), scenes.get(&scene), &label) {
            Played::of(case, way).enters(scene);
        }
    }
    let outcomes = least(all, |answers| &answers.learner_outcomes);
    let judged: BTreeSet<OutcomeIx> = all
        .iter()
        .flat_map(|it| it.outcomes.keys().copied())
        .collect();
    for (outcome, way) in (0..).map(OutcomeIx).zip(&proof.outcomes) {
        let label = format!("{label}: outcome {}", case.outcomes[outcome.at()].id);
        if let Some(way) = ways(way.as_ref(), outcomes.get(&outcome), &label) {
            Played::of(case, way).judged(outcome);
        }
        assert_eq!(
            proof.judged[outcome.at()],
            judged.contains(&outcome),
            "{label}: judged"
        );
    }
}

fn choices(case: &Case, proof: &Proof, all: &[Answers], label: &str) {
    let choices = least(all, |answers| &answers.choices);
    for (choice, taking) in (0..).map(ChoiceIx).zip(&proof.choices) {
        let (scene, position) = case.choices[choice.at()];
        let label = format!(
            "{label}: choice {position} of {}",
            case.scenes[scene.at()].id
        );
        match taking {
            Taking::Way(way) => {
                ways(Some(way), choices.get(&choice), &label);
                Played::of(case, way).takes(choice);
            }
            Taking::Never(_) => assert_eq!(choices.get(&choice), None, "{label}: can be taken"),
            Taking::Unknown => panic!("{label}: not known"),
        }
    }
}

fn wrong(case: &Case, proof: &Proof, all: &[Answers], label: &str) {
    let dead = least(all, |answers| &answers.dead_ends);
    let told: BTreeSet<SceneIx> = proof.dead_ends.iter().map(|(scene, _)| *scene).collect();
    assert_eq!(told, dead.keys().copied().collect(), "{label}: dead ends");
    for (scene, way) in &proof.dead_ends {
        assert_eq!(
            Played::of(case, way).waits(case, *scene),
            0,
            "{label}: a dead end"
        );
    }
    let stuck = least(all, |answers| &answers.stuck);
    let hopeless = least(all, |answers| &answers.hopeless);
    let both = told
        .union(&proof.stuck.iter().map(|(scene, _)| *scene).collect())
        .copied()
        .collect();
    assert_eq!(
        stuck.keys().copied().collect::<BTreeSet<_>>(),
        both,
        "{label}: stuck"
    );
    for (scene, way) in &proof.stuck {
        assert!(
            hopeless.contains_key(scene),
            "{label}: one can go on from it"
        );
        assert!(
            Played::of(case, way).waits(case, *scene) > 0,
            "{label}: it is a dead end"
        );
    }
    let expected: Vec<Fault> = all
        .iter()
        .flat_map(|it| it.faults.iter().map(|met| met.fault))
        .collect();
    let found: Vec<Fault> = proof.faults.iter().map(|(fault, _)| *fault).collect();
    for fault in &expected {
        assert!(found.contains(fault), "{label}: {fault} is missing");
    }
    for (fault, way) in &proof.faults {
        assert!(expected.contains(fault), "{label}: {fault} is not met");
        Played::of(case, way).faults(*fault);
    }
}

fn timing(case: &Case, proof: &Proof, all: &[Answers], label: &str) {
    for (deadline, met, missed) in &proof.deadlines {
        let label = format!("{label}: deadline {}", case.deadlines[deadline.at()].id);
        let ends = [(met, DeadlineStatus::Met), (missed, DeadlineStatus::Missed)];
        for (way, wanted) in ends {
            let expected = all.iter().any(|answers| {
                let seen = answers.deadlines[deadline.at()];
                if wanted == DeadlineStatus::Met {
                    seen.met
                } else {
                    seen.missed
                }
            });
            assert_eq!(way.is_some(), expected, "{label}: {wanted:?}");
            if let Some(way) = way {
                let played = Played::of(case, way);
                let told = |event: &Event| matches!(event, Event::Deadline { deadline: of, status, .. } if of == deadline && *status == wanted);
                assert!(
                    played.refused.is_none() && played.last.iter().any(told),
                    "{label}: {wanted:?}"
                );
            }
        }
    }
    for (at, spare) in proof.spare.iter().enumerate() {
        let label = format!("{label}: deadline {}", case.deadlines[at].id);
        spared(
            spare.as_ref(),
            all.iter().map(|answers| answers.deadlines[at]),
            &label,
        );
    }
    for (late, way) in (0..).map(LateIx).zip(&proof.late) {
        let label = format!("{label}: late {}", case.late[late.at()].id);
        let expected = all.iter().any(|answers| answers.late[late.at()].fired);
        assert_eq!(way.is_some(), expected, "{label}");
        if let Some(way) = way {
            let played = Played::of(case, way);
            let told =
                |event: &Event| matches!(event, Event::LateFired { late: of, .. } if *of == late);
            assert!(
                played.refused.is_none() && played.last.iter().any(told),
                "{label}"
            );
        }
    }
}

/// The fewest minutes left lie where the proof says, and no window is longer.
fn spared(spare: Option<&Spare>, all: impl Iterator<Item = Deadline> + Clone, label: &str) {
    let fewest = all.clone().filter_map(|seen| seen.spare).min();
    let (Some(spare), Some(fewest)) = (spare, fewest) else {
        assert_eq!((spare, fewest), (None, None), "{label}: met");
        return;
    };
    let bounds = spare.least..=spare.most;
    assert!(
        bounds.contains(&fewest),
        "{label}: {fewest} left, {spare:?}"
    );
    let window = all.map(|seen| seen.window).max().expect("a setting");
    let most = spare.window.unwrap_or(u32::MAX);
    assert!(window <= most, "{label}: {window} minutes, {spare:?}");
}

/// The seeds hold what this file compares: a figure nobody ever meets would compare nothing.
#[test]
fn the_seeds_are_worth_comparing() {
    let (mut dead, mut stuck, mut faults, mut never, mut moved_settings) = (0, 0, 0, 0, 0);
    let (mut ample, mut exact, mut between) = (0, 0, 0);
    for seed in 0..150 {
        for family in [Family::Acyclic, Family::Looping] {
            let case = compiled(family, seed);
            let ask = Ask {
                intervals: true,
                ..Ask::default()
            };
            let proof = prove(&case, &ask);
            dead += proof.dead_ends.len();
            stuck += proof.stuck.len();
            faults += proof.faults.len();
            never += proof
                .choices
                .iter()
                .filter(|taking| matches!(taking, Taking::Never(_)))
                .count();
            moved_settings += proof.settings.len();
            for spare in proof.spare.iter().flatten() {
                ample += u32::from(spare.is_ample());
                exact += u32::from(spare.least == spare.most);
                between += u32::from(0 < spare.least && spare.least < spare.most);
            }
            let roles: Vec<RoleSet> = proof.settings.iter().map(|setting| setting.roles).collect();
            assert!(!roles.is_empty());
        }
    }
    assert!(
        dead > 10 && stuck > 10 && faults > 50 && never > 50,
        "{dead} {stuck} {faults} {never}"
    );
    assert!(moved_settings > 1_000, "{moved_settings}");
    assert!(
        ample > 5 && exact > 10 && between > 0,
        "{ample} {exact} {between}"
    );
}
