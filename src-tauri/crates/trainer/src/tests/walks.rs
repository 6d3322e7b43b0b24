//! Every walk of every shipped plan over a real database: straight, and with the records closed and opened again after
//! each decision. Both ways end in the same state, the one the engine reaches without any store.

use super::{Bench, files};
use crate::{NewAttempt, Trainer};
use case::plan::Walk;
use case::{Case, Files};
use engine::{Run, Setup, State};
use ledger::{Mode, Origin, Value, answer_from_engine};
use std::path::Path;
use uuid::Uuid;

/// The cases of the repository and the fixture, each under its folder's name.
pub(super) fn cases() -> Vec<(String, Files)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios");
    let mut found = vec![("two-seats".to_owned(), files())];
    for entry in std::fs::read_dir(root).expect("the scenarios").flatten() {
        if entry.path().join("case.json").is_file() {
            let mut files = Files::new();
            take(&mut files, &entry.path(), "");
            found.push((entry.file_name().to_string_lossy().into_owned(), files));
        }
    }
    assert!(found.len() > 1, "the repository ships cases");
    found
}

fn take(files: &mut Files, folder: &Path, inside: &str) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            take(files, &entry.path(), &format!("{path}/"));
        } else {
            files.add(&path, std::fs::read(entry.path()).expect("a file"));
        }
    }
}

pub(super) fn begin(trainer: &mut Trainer, case: &Case, walk: &Walk) -> Uuid {
    let run = &walk.run;
    let roles = (0..).map(case::model::RoleIx).zip(&case.roles);
    let params = case.params.iter().zip(&run.params);
    let new = NewAttempt {
        content_hash: case.hashes.content.clone(),
        roles: roles
            .filter(|(role, _)| run.roles.has(*role))
            .map(|(_, role)| role.id.clone())
            .collect(),
        mode: Mode::Graded,
        origin: Origin::App,
        params: params
            .map(|(param, value)| {
                (
                    param.id.clone(),
                    Value::from_number(case, &param.kind, *value),
                )
            })
            .collect(),
        seed: Some(run.seed),
        draws: run.draws.clone(),
        activity: None,
    };
    trainer.start(new).expect("a start").id
}

fn by_engine(case: &Case, walk: &Walk) -> State {
    let mut events = Vec::new();
    let mut run = Run::start(case, Setup::of_run(&walk.run), &mut events).expect("a start");
    for (seq, step) in (0..).zip(&walk.run.steps) {
        run.decide(seq, step.scene, &step.answer, &mut events)
            .expect("a legal step");
    }
    run.into_state()
}

fn through_the_store(
    bench: &Bench,
    mut trainer: Trainer,
    case: &Case,
    walk: &Walk,
    reopen: bool,
) -> (State, Trainer) {
    let attempt = begin(&mut trainer, case, walk);
    for (seq, step) in (0..).zip(&walk.run.steps) {
        if reopen {
            trainer = bench.again(trainer);
            trainer.resume(attempt).expect("the attempt");
        }
        let answer = answer_from_engine(case, step.scene, step.answer).expect("an answer");
        let scene = &case.scenes[step.scene.at()].id;
        trainer
            .decide(attempt, seq, scene, &answer)
            .unwrap_or_else(|refused| panic!("{} step {seq} at {scene}: {refused}", walk.id));
    }
    let state = trainer.resume(attempt).expect("the attempt").state.clone();
    (state, trainer)
}

#[test]
fn every_walk_ends_the_same_straight_and_reopened() {
    for (name, files) in cases() {
        let (case, _) = case::compile(&files);
        let case = case.unwrap_or_else(|| panic!("{name} compiles"));
        let plan =
            crate::plan::plan_of(&case, &files).unwrap_or_else(|| panic!("{name} has a plan"));
        let bench = Bench::new();
        bench.fakes.cases.put(&name, files);
        let mut trainer = bench.sat();
        for walk in &plan.walks {
            let expected = by_engine(&case, walk);
            for reopen in [false, true] {
                let (found, back) = through_the_store(&bench, trainer, &case, walk, reopen);
                trainer = back;
                assert_eq!(
                    found, expected,
                    "{name}, walk {}, reopened: {reopen}",
                    walk.id
                );
            }
        }
        let report = trainer
            .store
            .read()
            .expect("a snapshot")
            .verify()
            .expect("a report");
        assert!(report.ok, "{name}: {:?}", report.faults);
    }
}
