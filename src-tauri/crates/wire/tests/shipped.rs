//! Every shipped case, every walk of its plan. In every scene shown on the way nothing in the serialised form tells what
//! another role knows, what a choice would lead to, or what anything is worth; and every debrief adds up.

mod bench;

use bench::plain;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use trainer::Debriefing;
use trainer::attempt::{Attempt, Begin};
use trainer::case::model::{Case, RoleIx, TextIx};
use trainer::case::plan::Walk;
use trainer::case::{self, Files};
use trainer::engine::Setup;
use trainer::ledger::{LearnerRef, Mode, Origin, Value};
use trainer::ports::Clock;
use uuid::Uuid;
use wire::dto::CaseCredit;
use wire::{Reader, debrief, scene};

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios");
    let all = std::fs::read_dir(root).expect("the scenarios").flatten();
    let cases = all.map(|entry| entry.path());
    cases
        .filter(|path| path.join("case.json").is_file())
        .collect()
}

fn files(folder: &Path, inside: &str, into: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{path}/"), into);
        } else {
            into.add(&path, std::fs::read(entry.path()).expect("a file"));
        }
    }
}

/// The longest plain piece of a text; short ones may stand in another text by chance.
fn telling(case: &Case, text: TextIx) -> Option<String> {
    let longest = plain(case, text).into_iter().max_by_key(String::len)?;
    (longest.len() >= 24).then_some(longest)
}

fn begin(case: &Arc<Case>, walk: &Walk) -> Attempt {
    let setup = Setup::of_run(&walk.run);
    let roles = (0..).map(RoleIx).zip(&case.roles);
    let params = case.params.iter().zip(&setup.params);
    let begin = Begin {
        id: Uuid::from_u128(1),
        learner: LearnerRef {
            profile: Uuid::from_u128(2),
            name: "Anna".into(),
            role: "ma".into(),
        },
        mode: Mode::Graded,
        origin: Origin::App,
        roles: roles
            .filter(|(role, _)| setup.roles.has(*role))
            .map(|(_, role)| role.id.clone())
            .collect(),
        params: params
            .map(|(param, value)| {
                (
                    param.id.clone(),
                    Value::from_number(case, &param.kind, *value),
                )
            })
            .collect(),
        seed: setup.seed,
        draws: setup.draws.clone(),
        activity: None,
        at: trainer::fakes::FakeClock::default().now(),
        team: Vec::new(),
        replay_of: None,
    };
    Attempt::begin(Arc::clone(case), begin).expect("a start")
}

/// Texts that must not be in what this attempt's viewer is sent now.
fn forbidden(case: &Case, attempt: &Attempt) -> Vec<(String, String)> {
    let viewer = attempt.viewer();
    let mut found = Vec::new();
    let mut forbid = |what: &str, text: TextIx| {
        if let Some(words) = telling(case, text) {
            found.push((what.to_owned(), words));
        }
    };
    for (fact, knows) in case.facts.iter().zip(&attempt.state.knows) {
        if !knows.has(viewer) {
            forbid("fact", fact.text);
        }
    }
    let own = attempt
        .decisions
        .iter()
        .rev()
        .find(|decided| decided.seat == viewer);
    let judged: Vec<_> = own
        .into_iter()
        .flat_map(|decided| &decided.events)
        .filter_map(|event| {
            let trainer::engine::Event::Decided { outcome, .. } = event else {
                return None;
            };
            Some(*outcome)
        })
        .collect();
    for (position, outcome) in (0..).zip(&case.outcomes) {
        forbid("why", outcome.why);
        if !judged.contains(&case::model::OutcomeIx(position)) {
            forbid("after", outcome.after);
        }
        for entry in &outcome.ledger {
            if let Some(text) = entry.text {
                forbid("ledger", text);
            }
        }
    }
    for duty in &case.duties {
        forbid("duty", duty.text);
    }
    for critical in &case.critical {
        forbid("critical", critical.text);
    }
    for flag in &case.fails {
        forbid("fail", flag.text);
    }
    for line in &case.takeaways {
        forbid("takeaway", line.text);
    }
    found
}

fn sound_cases() -> Vec<(Arc<Case>, Files)> {
    let read = |folder: PathBuf| {
        let mut all = Files::new();
        files(&folder, "", &mut all);
        let (case, _) = case::compile(&all);
        (Arc::new(case.expect("a sound case")), all)
    };
    folders().into_iter().map(read).collect()
}

fn reader() -> Reader {
    Reader {
        language: "en".into(),
        media_base: "media://localhost".into(),
    }
}

/// The next step of a walk.
fn step(attempt: &mut Attempt, step: &case::plan::Step) {
    let id = attempt.case.scenes[step.scene.at()].id.clone();
    let made = attempt
        .decide(attempt.state.seq, &id, &step.answer, attempt.moved)
        .expect("a legal step");
    attempt.take(made);
}

#[test]
fn every_debrief_adds_up() {
    for (case, all) in sound_cases() {
        let plan = trainer::plan::plan_of(&case, &all).expect("a plan");
        for walk in &plan.walks {
            let mut attempt = begin(&case, walk);
            walk.run
                .steps
                .iter()
                .for_each(|next| step(&mut attempt, next));
            let debrief = debrief(
                &Debriefing::of(attempt, &all, None),
                &reader(),
                CaseCredit::no_provider(),
            );
            let name = format!("{} walk {}", case.id, walk.id);
            for row in &debrief.ledger {
                let sum: i32 = row.moves.iter().map(|(_, movement)| movement.by).sum();
                assert_eq!(
                    sum, row.total,
                    "{name}: {} moves add up to its total",
                    row.axis
                );
            }
            let explained: i32 = debrief
                .path
                .iter()
                .filter_map(|step| step.feedback.as_ref())
                .map(|feedback| feedback.action)
                .sum();
            let earned: i32 = debrief.roles.iter().map(|role| role.action).sum();
            assert_eq!(
                explained, earned,
                "{name}: points are explained step by step"
            );
            for late in debrief.path.iter().filter(|step| step.kind == "late") {
                let cause = late
                    .cause
                    .unwrap_or_else(|| panic!("{name}: {} has no cause", late.title));
                let cause = &debrief.path[cause as usize];
                assert!(
                    cause.time <= late.time,
                    "{name}: {} before its cause",
                    late.title
                );
                assert_eq!(cause.seq, late.seq, "{name}: {}", late.title);
            }
            let decisions = debrief.path.iter().filter(|step| step.kind == "decision");
            assert_eq!(decisions.count(), walk.run.steps.len(), "{name}");
            assert!(
                !debrief.ending.title.is_empty() && !debrief.ending_text.is_empty(),
                "{name}"
            );
            if !walk.best_for.is_empty() {
                assert!(!debrief.best.is_empty(), "{name}: the best path is shown");
            }
        }
    }
}

#[test]
fn no_scene_of_a_graded_attempt_tells_what_its_role_may_not_know() {
    let mut scenes = 0;
    for (case, all) in sound_cases() {
        let plan = trainer::plan::plan_of(&case, &all).expect("a plan");
        for walk in &plan.walks {
            let mut attempt = begin(&case, walk);
            let mut steps = walk.run.steps.iter();
            loop {
                let sent = serde_json::to_string(&scene(&attempt, 1, &reader())).expect("a shape");
                for (what, words) in forbidden(&case, &attempt) {
                    assert!(
                        !sent.contains(&words),
                        "{} walk {} after {} decisions tells a {what}: {words}",
                        case.id,
                        walk.id,
                        attempt.state.seq
                    );
                }
                scenes += 1;
                let Some(next) = steps.next() else { break };
                step(&mut attempt, next);
            }
        }
    }
    assert!(scenes > 50, "only {scenes} scenes were looked at");
}
