//! Wrong choices that draw nobody, by the records of a folder.

use super::{Bench, choice, files};
use crate::answers::dead_distractors;
use crate::catalog::Finding;
use crate::{NewAttempt, Trainer};
use case::{Files, compile};
use ledger::{Mode, Origin};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The case with two wrong choices more at its first decision: `repeat` is best; `chart`, `ask` and `leave` are not.
fn widened(edit: impl Fn(&mut Value)) -> Files {
    let files = files();
    let mut case: Value =
        serde_json::from_slice(files.get("case.json").expect("the case")).expect("JSON");
    let choices = case.pointer_mut("/scenes/room/decision/choices");
    let choices = choices.and_then(Value::as_array_mut).expect("choices");
    for id in ["ask", "leave"] {
        let mut more = choices[1].clone();
        more["id"] = json!(id);
        choices.push(more);
    }
    edit(&mut case);
    Files::new().with("case.json", case.to_string())
}

fn same(_: &mut Value) {}

fn bench(files: Files) -> Bench {
    let bench = Bench::new();
    bench.fakes.cases.put("two-seats", files);
    bench
}

/// Begins an attempt of the open profile and answers its first decision.
fn answer(trainer: &mut Trainer, origin: Origin, id: &str) -> Uuid {
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    let content_hash = case.hashes.content.clone();
    let begun = NewAttempt {
        content_hash,
        roles: vec!["ma".to_owned()],
        mode: Mode::Practice,
        origin,
        params: BTreeMap::new(),
        seed: Some(1),
        draws: Vec::new(),
        activity: None,
    };
    let attempt = trainer.start(begun).expect("an attempt").id;
    let answer = choice(id);
    trainer.decide(attempt, 0, "room", &answer).expect("legal");
    attempt
}

/// So many new learners answer so.
fn learners(trainer: &mut Trainer, name: &str, count: usize, id: &str) {
    for number in 0..count {
        let name = format!("{name} {number}");
        trainer
            .create_profile(&name, "ma", None)
            .expect("a profile");
        answer(trainer, Origin::App, id);
    }
}

fn found(bench: &Bench, files: &Files) -> Vec<Finding> {
    let (case, _) = compile(files);
    let case = case.expect("it compiles");
    dead_distractors(bench.folder.path(), &case, files).expect("records")
}

fn dead(bench: &Bench, files: &Files) -> Vec<String> {
    let pointers = found(bench, files).into_iter().map(|found| found.pointer);
    pointers.collect()
}

const ASK: &str = "/scenes/room/decision/choices/2";
const LEAVE: &str = "/scenes/room/decision/choices/3";

#[test]
fn one_of_twenty_is_too_few_and_a_tenth_is_enough() {
    let files = widened(same);
    let bench = bench(files.clone());
    let mut trainer = bench.open();
    // Who does best is not counted.
    learners(&mut trainer, "Best", 5, "repeat");
    learners(&mut trainer, "Chart", 17, "chart");
    learners(&mut trainer, "Ask", 2, "ask");
    // 19 erred: nothing is said yet.
    assert_eq!(dead(&bench, &files), [""; 0]);
    learners(&mut trainer, "Late", 1, "chart");
    // 20: 18 charted, 2 asked, which is one in ten, none left.
    let told = found(&bench, &files);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].pointer, LEAVE);
    assert_eq!(told[0].code, "dead-distractor");
    let args: Vec<(&str, &str)> = told[0]
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(args, [("choice", "leave"), ("learners", "20")]);
    learners(&mut trainer, "Later", 1, "chart");
    // 2 of 21 are fewer than one in ten.
    assert_eq!(dead(&bench, &files), [ASK, LEAVE]);
}

#[test]
fn only_the_first_answer_of_a_learner_counts_and_none_of_the_command_line() {
    let files = widened(same);
    let bench = bench(files.clone());
    let mut trainer = bench.open();
    learners(&mut trainer, "Chart", 19, "chart");
    // The last learner takes the answer back and tries the others, then tries again.
    let attempt = answer(&mut trainer, Origin::App, "ask");
    trainer.undo(attempt, 1).expect("practice");
    trainer
        .decide(attempt, 0, "room", &choice("leave"))
        .expect("legal");
    answer(&mut trainer, Origin::App, "leave");
    trainer
        .create_profile("An author", "ma", None)
        .expect("a profile");
    answer(&mut trainer, Origin::Cli, "leave");
    // Still 19 learners.
    assert_eq!(dead(&bench, &files), [""; 0]);
    // One more leaves first, takes that back and does best: that was an error all the same.
    trainer
        .create_profile("One more", "ma", None)
        .expect("a profile");
    let attempt = answer(&mut trainer, Origin::App, "leave");
    trainer.undo(attempt, 1).expect("practice");
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    // 20: 19 charted, one left, nobody asked first.
    assert_eq!(dead(&bench, &files), [ASK, LEAVE]);
}

#[test]
fn answers_under_other_rules_do_not_count_and_under_other_words_do() {
    let before = widened(same);
    let bench = bench(before.clone());
    let mut trainer = bench.open();
    learners(&mut trainer, "Chart", 20, "chart");
    assert_eq!(dead(&bench, &before), [ASK, LEAVE]);
    let worded = widened(|case| {
        case["version"] = json!(2);
        case["scenes"]["room"]["decision"]["ask"] = json!("What do you do?");
    });
    assert_eq!(dead(&bench, &worded), [ASK, LEAVE]);
    let ruled = widened(|case| {
        case["version"] = json!(2);
        case["scenes"]["room"]["decision"]["choices"][2]["minutes"] = json!(9);
    });
    assert_eq!(dead(&bench, &ruled), [""; 0]);
}

#[test]
fn a_choice_not_offered_to_everyone_is_not_said_to_tempt_nobody() {
    let files = widened(|case| {
        case["scenes"]["room"]["decision"]["choices"][3]["when"] =
            json!({"knows": ["ma", "two-years"]});
    });
    let bench = bench(files.clone());
    let mut trainer = bench.open();
    learners(&mut trainer, "Chart", 20, "chart");
    assert_eq!(dead(&bench, &files), [ASK]);
}
