//! What could have been reached, told beside what was. The two-seats case is counted by hand: repeating earns 2 and 1,
//! handing on the whole story 2 and 1, readings at home 2 and 1; nothing else earns.

use super::{Bench, choice, handoff};
use crate::proof::{Reach, Whose, most_action, most_ownership, reading_words};
use case::model::RoleIx;
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
            let (fewest, most) = reading_words(&proof).expect("words");
            assert!(0 < fewest && fewest <= most, "{fewest} to {most} words");
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
