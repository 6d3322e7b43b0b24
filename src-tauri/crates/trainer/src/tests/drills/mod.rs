//! What is missed comes back: the whole way over a real database, with the clock moved by hand.

mod anywhere;
mod course;
mod marks;
mod time;
mod versions;

use super::walks::{begin, cases};
use super::{Bench, choice, files, handoff};
use crate::Trainer;
use case::{Case, Files};
use ledger::{Answer, Day, Event, Mark, answer_from_engine};
use uuid::Uuid;

const DAY_MS: u64 = 86_400_000;
const HYPERTENSION: &str = "hypertension-no-home-cuff";

struct Clinic {
    bench: Bench,
    case: Case,
    plan: case::plan::Plan,
}

impl Clinic {
    fn new() -> Self {
        let (_, files) = cases()
            .into_iter()
            .find(|(name, _)| name == HYPERTENSION)
            .expect("it is shipped");
        let bench = Bench::new();
        bench.fakes.cases.put(HYPERTENSION, files.clone());
        let (case, _) = case::compile(&files);
        let case = case.expect("it compiles");
        let plan = crate::plan::plan_of(&case, &files).expect("a plan");
        Self { bench, case, plan }
    }

    /// Plays a walk of the plan to its end; the attempt.
    fn play(&self, trainer: &mut Trainer, walk: &str) -> Uuid {
        let walk = self
            .plan
            .walks
            .iter()
            .find(|known| known.id == walk)
            .expect("a walk");
        let attempt = begin(trainer, &self.case, walk);
        for (seq, step) in (0..).zip(&walk.run.steps) {
            let answer = answer_from_engine(&self.case, step.scene, step.answer).expect("ids");
            let scene = &self.case.scenes[step.scene.at()].id;
            trainer.decide(attempt, seq, scene, &answer).expect("legal");
        }
        attempt
    }

    fn days(&self, days: u64) {
        self.bench.fakes.clock.pass_ms(days * DAY_MS);
    }
}

fn day(text: &str) -> Day {
    Day::try_from(text.to_owned()).expect("a day")
}

/// Scene, behaviour and mark of what the newest attempt met.
fn met(trainer: &Trainer) -> Vec<(String, String, Mark)> {
    let events = trainer
        .store
        .read()
        .and_then(|reading| reading.events_after(0, 10_000))
        .expect("a log");
    let judged = events
        .into_iter()
        .rev()
        .find_map(|stored| {
            let Event::BehavioursJudged(judged) = stored.envelope.event else {
                return None;
            };
            Some(judged)
        })
        .expect("a judgement");
    judged
        .marks
        .into_iter()
        .map(|mark| (mark.scene, mark.behaviour, mark.mark))
        .collect()
}

fn as_text(met: &[(String, String, Mark)]) -> Vec<String> {
    met.iter()
        .map(|(scene, behaviour, mark)| format!("{scene} {behaviour} {}", mark.id()))
        .collect()
}

fn due(trainer: &mut Trainer) -> Vec<String> {
    let list = trainer.drills().expect("a list");
    list.due.into_iter().map(|due| due.behaviour).collect()
}

fn later(trainer: &mut Trainer) -> Vec<(String, String)> {
    let list = trainer.drills().expect("a list");
    list.later
        .into_iter()
        .map(|due| (due.behaviour, due.on.to_string()))
        .collect()
}

/// Starts the drill and gives these answers; the day it comes back, whether it counted, and how many were asked for.
fn drill(trainer: &mut Trainer, behaviour: &str, answers: &[Answer]) -> (Day, bool, usize) {
    let run = trainer.drill_start(behaviour).expect("a drill").id;
    let mut given = 0;
    for answer in answers {
        let open = trainer.drill_run(run).expect("open");
        let scene = open.attempt.case.scenes[open.attempt.state.scene.at()]
            .id
            .clone();
        let seq = open.attempt.state.seq;
        let after = trainer
            .drill_decide(run, seq, &scene, answer)
            .unwrap_or_else(|refused| panic!("{behaviour} at {scene}: {refused}"));
        given += 1;
        let answered = after.answered.clone().expect("an answer");
        if answered.last {
            return (answered.due, answered.counted, given);
        }
    }
    panic!("{behaviour} asks for more than {given} answers");
}

fn options(ids: &[&str]) -> Answer {
    Answer::Options {
        options: ids.iter().map(|id| (*id).to_owned()).collect(),
    }
}

/// The case file with something changed in it.
fn edited(files: &Files, edit: impl Fn(&str) -> String) -> Files {
    let mut changed = Files::new();
    for (path, bytes) in files.iter() {
        if path == "case.json" {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            changed.add(path, edit(text).into_bytes());
        } else {
            changed.add(path, bytes.to_vec());
        }
    }
    changed
}
