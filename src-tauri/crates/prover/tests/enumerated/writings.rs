//! Writing a case otherwise changes no figure of its proof.

use crate::{FAMILIES, every_seed};
use case::model::SceneKind;
use case::{Case, compile};
use prover::{Ask, Limit, Proof, Range, Taking, prove};
use std::collections::{BTreeMap, BTreeSet};
use testkit::random::{case, files, permuted, renamed};

fn compiled(text: &str) -> Case {
    let (case, findings) = compile(&files(text));
    case.unwrap_or_else(|| panic!("{findings:#?}"))
}

/// Every figure that has a name made of ids, under the old ids.
fn figures(case: &Case, proof: &Proof, old: &dyn Fn(&str) -> String) -> BTreeMap<String, String> {
    let mut figures = BTreeMap::new();
    let mut put = |name: String, figure: String| {
        assert!(
            figures.insert(name.clone(), figure).is_none(),
            "{name} twice"
        );
    };
    put("complete".into(), format!("{}", proof.complete));
    let length = |way: Option<&prover::Witness>| format!("{:?}", way.map(|way| way.steps.len()));
    for (scene, way) in case.scenes.iter().zip(&proof.scenes) {
        put(format!("scene {}", old(&scene.id)), length(way.as_ref()));
    }
    for ((outcome, way), judged) in case.outcomes.iter().zip(&proof.outcomes).zip(&proof.judged) {
        let scene = old(&case.scenes[outcome.scene.at()].id);
        let way = length(way.as_ref());
        put(
            format!("outcome {scene}.{}", old(&outcome.id)),
            format!("{way} {judged}"),
        );
    }
    for ((scene, position), taking) in case.choices.iter().zip(&proof.choices) {
        let taken = match taking {
            Taking::Way(way) => length(Some(way)),
            Taking::Never(_) => "never".into(),
            Taking::Unknown => "unknown".into(),
        };
        put(
            format!("choice {position} of {}", old(&case.scenes[scene.at()].id)),
            taken,
        );
    }
    let scenes = |of: Vec<case::model::SceneIx>| {
        let ids: BTreeSet<String> = of
            .iter()
            .map(|scene| old(&case.scenes[scene.at()].id))
            .collect();
        format!("{ids:?}")
    };
    put(
        "dead ends".into(),
        scenes(proof.dead_ends.iter().map(|(scene, _)| *scene).collect()),
    );
    put(
        "stuck".into(),
        scenes(proof.stuck.iter().map(|(scene, _)| *scene).collect()),
    );
    put("faults".into(), format!("{}", proof.faults.len()));
    for (deadline, met, missed) in &proof.deadlines {
        let id = old(&case.deadlines[deadline.at()].id);
        put(
            format!("deadline {id}"),
            format!("{} {}", length(met.as_ref()), length(missed.as_ref())),
        );
    }
    for (late, way) in case.late.iter().zip(&proof.late) {
        put(format!("late {}", old(&late.id)), length(way.as_ref()));
    }
    for setting in &proof.settings {
        let roles = (0..)
            .zip(&case.roles)
            .filter(|(at, _)| setting.roles.0 >> at & 1 == 1);
        let roles: BTreeSet<String> = roles.map(|(_, role)| old(&role.id)).collect();
        let name = |role: case::model::RoleIx| old(&case.roles[role.at()].id);
        let all = [("action", &setting.action), ("own", &setting.own)];
        for (what, points) in all {
            for (role, range) in points {
                put(format!("{roles:?} {what} of {}", name(*role)), ends(range));
            }
        }
        for (axis, range) in setting.ledger.iter().enumerate() {
            put(format!("{roles:?} axis {axis}"), ends(range));
        }
        put(format!("{roles:?} decisions"), ends(&setting.decisions));
        put(
            format!("{roles:?} words"),
            format!("{:?}", setting.words.as_ref().map(ends)),
        );
        let pass = setting.pass.as_ref().map(|pass| {
            let random = pass.random.map(|random| format!("{random:.9}"));
            (pass.way.is_some(), pass.fewest, random)
        });
        put(format!("{roles:?} pass"), format!("{pass:?}"));
    }
    figures
}

fn ends(range: &Range) -> String {
    let end = |limit: &Limit| match limit {
        Limit::Exact(value, _) => format!("{value}"),
        Limit::None => "none".into(),
        Limit::Between(..) => "between".into(),
        Limit::Endless => "endless".into(),
    };
    format!("{} to {}", end(&range.min), end(&range.max))
}

#[test]
fn the_order_of_maps_changes_no_figure() {
    every_seed(150, |family, seed| {
        let value = case(family, seed);
        let same = |id: &str| id.to_owned();
        let [one, other] = [value.to_string(), permuted(&value, seed)].map(|text| {
            let case = compiled(&text);
            figures(&case, &prove(&case, &Ask::default()), &same)
        });
        assert_eq!(one, other, "{family:?} {seed}");
    });
}

#[test]
fn new_names_change_no_figure() {
    every_seed(150, |family, seed| {
        let value = case(family, seed);
        let (renamed, names) = renamed(&value, seed);
        let old: BTreeMap<&str, &str> = names
            .iter()
            .map(|(old, new)| (new.as_str(), old.as_str()))
            .collect();
        let one = compiled(&value.to_string());
        let other = compiled(&renamed.to_string());
        let moved = one.scenes.iter().zip(&other.scenes);
        let moved = moved
            .filter(|(one, other)| names[&one.id] != other.id)
            .count();
        let one = figures(&one, &prove(&one, &Ask::default()), &|id| id.to_owned());
        let back = |id: &str| old.get(id).copied().unwrap_or(id).to_owned();
        let other = figures(&other, &prove(&other, &Ask::default()), &back);
        assert_eq!(one, other, "{family:?} {seed}, {moved} scenes moved");
    });
}

#[test]
fn threads_and_memory_change_no_answer() {
    for seed in 0..60 {
        for family in FAMILIES {
            let case = compiled(&case(family, seed).to_string());
            let one = prove(
                &case,
                &Ask {
                    intervals: true,
                    ..Ask::default()
                },
            );
            let two = prove(
                &case,
                &Ask {
                    intervals: true,
                    threads: 3,
                    ..Ask::default()
                },
            );
            assert_eq!(one, two, "{family:?} {seed}");
            let ends = |scene: &case::model::Scene| matches!(scene.kind, SceneKind::Ends(_));
            assert!(case.scenes.iter().any(ends));
        }
    }
}
