//! What could have been reached, told beside what was. The two-seats case is counted by hand: repeating earns 2 and 1,
//! handing on the whole story 2 and 1, readings at home 2 and 1; nothing else earns.

use super::{Bench, choice, handoff};
use crate::proof::{Minutes, Reach, Whose, most_action, most_ownership};
use case::model::RoleIx;
use credit::ReadingMethod;
use ledger::{Answer, Mode};
use uuid::Uuid;

/// Positions follow the ids.
const CLIN: RoleIx = RoleIx(0);
const MA: RoleIx = RoleIx(1);

fn play(trainer: &mut crate::Trainer, roles: &[&str], answers: &[(&str, Answer)]) -> Uuid {
    let id = Bench::start(trainer, roles, Mode::Graded).id;
    for (seq, (scene, answer)) in (0..).zip(answers) {
        trainer.decide(id, seq, scene, answer).expect("a decision");
    }
    id
}

fn rushed() -> [(&'static str, Answer); 2] {
    [("room", choice("chart")), ("brief", handoff(&[], "note"))]
}

#[test]
fn a_debrief_tells_no_more_than_was_proven_before() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let id = play(&mut trainer, &["ma"], &rushed());
    let before = trainer.debrief(id).expect("a debrief");
    assert!(before.proof.is_none());
    let best = before.best.expect("the author's walk");
    assert_eq!((best.whose, best.unbeaten), (Whose::Plan, false));
    let settled = trainer.question(id).expect("a question").settle();
    let after = trainer.debrief(id).expect("a debrief");
    assert_eq!(after.proof, settled, "what was settled is told");
    let proof = after.proof.expect("a proof");
    assert!(proof.complete);
    assert_eq!(most_action(&proof, MA, 0), Some(Reach::Proven(4)));
    assert_eq!(most_ownership(&proof, MA, 0), Some(Reach::Proven(2)));
    assert_eq!(most_action(&proof, CLIN, 0), None, "a role nobody played");
}

#[test]
fn the_best_path_is_the_proven_one_and_passes() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let id = play(&mut trainer, &["ma"], &rushed());
    let _ = trainer.question(id).expect("a question").settle();
    let best = trainer
        .debrief(id)
        .expect("a debrief")
        .best
        .expect("a path");
    assert_eq!((best.whose, best.unbeaten), (Whose::Proof, true));
    let score = engine::score(&best.attempt.case, &best.attempt.state);
    assert!(score.passed && best.attempt.state.ended);
    assert_eq!((score.roles[1].action, score.roles[1].own), (4, 2));
    assert_eq!(best.attempt.decisions.len(), 2);
}

#[test]
fn without_a_plan_the_best_path_is_still_proven() {
    let bench = Bench::new();
    let case = super::files().get("case.json").expect("a case").to_vec();
    bench
        .fakes
        .cases
        .put("two-seats", case::Files::new().with("case.json", case));
    let mut trainer = bench.sat();
    let id = play(&mut trainer, &["ma"], &rushed());
    assert!(trainer.debrief(id).expect("a debrief").best.is_none());
    let _ = trainer.question(id).expect("a question").settle();
    let best = trainer.debrief(id).expect("a debrief").best;
    assert_eq!(best.expect("a path").whose, Whose::Proof);
}

#[test]
fn roles_have_proofs_of_their_own() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let content_hash = {
        let (_, case) = trainer.catalog().playable().next().expect("a case");
        case.hashes.content.clone()
    };
    let questions = trainer.questions_of(&content_hash).expect("questions");
    let most: Vec<_> = questions
        .iter()
        .map(|(role, question)| {
            assert!(question.known().is_none(), "nothing is proven unasked");
            let proof = question.settle().expect("a proof");
            let slowly = ReadingMethod::WordsAMinute(1);
            let Some(Minutes::Exact { least, most }) = Minutes::of(slowly, &proof) else {
                panic!("a case this small is proven whole");
            };
            assert!(0 < least && least <= most, "{least} to {most} words");
            (*role, most_action(&proof, *role, 0))
        })
        .collect();
    assert_eq!(
        most,
        [(CLIN, Some(Reach::Proven(2))), (MA, Some(Reach::Proven(4)))]
    );
    assert!(
        questions
            .iter()
            .all(|(_, question)| question.known().is_some())
    );
}

fn content_hash(trainer: &crate::Trainer) -> String {
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    case.hashes.content.clone()
}

#[test]
fn what_nobody_waits_for_is_called_off_when_the_case_changes() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let hash = content_hash(&trainer);
    let questions = trainer.questions_of(&hash).expect("questions");
    trainer.reload_cases();
    let (_, first) = &questions[0];
    assert!(first.settle().is_some(), "the same cases as before");
    let case = super::files().get("case.json").expect("a case").to_vec();
    let case = String::from_utf8(case).expect("UTF-8");
    let edited = case.replacen("with coffee in hand", "with coffee", 1);
    assert_ne!(case, edited);
    let files = case::Files::new().with("case.json", edited);
    bench.fakes.cases.put("two-seats", files);
    trainer.reload_cases();
    let (_, second) = &questions[1];
    assert!(second.settle().is_none(), "called off");
    assert!(second.known().is_none(), "nothing half done is kept");
    assert!(first.settle().is_some(), "what is known stays known");
    let hash = content_hash(&trainer);
    let again = trainer.questions_of(&hash).expect("questions");
    assert!(again[1].1.settle().is_some(), "asked anew");
}

#[test]
fn whoever_waits_for_an_answer_goes_first() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let id = play(&mut trainer, &["ma"], &rushed());
    let aside = trainer.question_aside(id).expect("a question");
    let hash = content_hash(&trainer);
    let questions = trainer.questions_of(&hash).expect("questions");
    let (_, clin) = &questions[0];
    assert!(trainer.question(id).expect("a question").settle().is_some());
    assert!(clin.settle().is_none(), "called off");
    assert!(aside.settle().is_some(), "known by now");
}

#[test]
fn the_method_is_the_providers_and_the_usual_where_its_file_is_faulty() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let usual = ReadingMethod::WordsAMinute(238);
    assert_eq!(trainer.reading_method(), usual, "the demonstration's");
    let file = include_str!("../../fixtures/activities.json");
    let provider = |reading: &str| {
        let gap = "\"gap_cap_minutes\": 3";
        assert!(file.contains(gap));
        file.replace(gap, &format!("{gap}, \"reading\": {reading}"))
    };
    let formula = provider("{\"method\": \"mergener\", \"difficulty\": 35}");
    bench.fakes.activities.put(formula.as_bytes());
    assert_eq!(
        trainer.reading_method(),
        ReadingMethod::Mergener { difficulty: 35 }
    );
    let faulty = provider("{\"method\": \"mergener\"}");
    bench.fakes.activities.put(faulty.as_bytes());
    assert_eq!(trainer.reading_method(), usual);
}
