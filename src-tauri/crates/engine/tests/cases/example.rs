//! The documentation's example, played by hand. Roles sort to clinician 0 and medical assistant 1.

use crate::folder;
use case::model::*;
use engine::{Event, LateState, OfferView, Passage, Run, Score, Setup, score, view};

const CLIN: RoleIx = RoleIx(0);
const MA: RoleIx = RoleIx(1);
const REPEAT: Answer = Answer::Choice(0);
const WRITE: Answer = Answer::Choice(1);
const STAY: Answer = Answer::Choice(0);
const RAISE: Answer = Answer::Choice(1);

/// To the clinician: bit 0 the readings, bit 1 that she ran; by way 0 face to face, 1 by message.
const fn tell(facts: u32, how: u8) -> Answer {
    Answer::Handoff {
        to: CLIN,
        facts,
        how,
    }
}

struct Result {
    state: engine::State,
    events: Vec<Event>,
    score: Score,
    ending: String,
}

fn play(case: &Case, roles: &[RoleIx], answers: &[Answer]) -> Result {
    let roles = roles.iter().fold(RoleSet(0), |set, role| set.with(*role));
    let mut events = Vec::new();
    let mut run = Run::start(case, Setup::of(case, roles, 0), &mut events).expect("starts");
    for answer in answers {
        let (seq, scene) = (run.state().seq, run.state().scene);
        run.decide(seq, scene, answer, &mut events)
            .expect("accepted");
    }
    assert!(run.state().ended);
    Result {
        score: score(case, run.state()),
        ending: case.scenes[run.state().scene.at()].id.clone(),
        state: run.into_state(),
        events,
    }
}

fn points(result: &Result, role: RoleIx) -> (i32, i32) {
    let role = &result.score.roles[role.at()];
    (role.action, role.own)
}

#[test]
fn the_team_measures_tells_and_stays() {
    let case = folder::compiled(&folder::example(), None);
    let result = play(&case, &[MA, CLIN], &[REPEAT, tell(0b11, 0), STAY]);
    assert_eq!(result.ending, "end-good");
    // Repeat 2, whole handoff 1; stay 1.
    assert_eq!(points(&result, MA), (3, 2));
    assert_eq!(points(&result, CLIN), (1, 1));
    assert_eq!(result.score.ledger, [0; 6]);
    assert!(result.score.measures[0].1, "136 is under 140");
    // 7 + 1 + 3 minutes; the deadline of 20 was met at 7.
    assert_eq!(result.state.minute, 11);
    assert_eq!(result.state.deadlines, [(DeadlineStatus::Met, 7)]);
    assert!(result.score.passed);
}

#[test]
fn the_assistant_who_leaves_out_the_run_passes_and_the_colleague_doses_blind() {
    let case = folder::compiled(&folder::example(), None);
    let result = play(&case, &[MA], &[REPEAT, tell(0b01, 1)]);
    assert_eq!(result.ending, "end-dear");
    assert_eq!(points(&result, MA), (2, 1));
    assert_eq!(result.score.fails, [(FailIx(0), RoleSet::one(CLIN))]);
    assert!(result.score.passed, "the flag charges the colleague");
    // Armed by the colleague within the second decision, three days on, from 8 + 3 minutes.
    let plan = (0..)
        .map(SceneIx)
        .zip(&case.scenes)
        .find(|(_, scene)| scene.id == "plan")
        .map(|(scene, _)| scene);
    assert_eq!(
        result.state.late,
        [LateState::Pending {
            due: 11 + 3 * 1_440,
            cause_seq: 2,
            cause_scene: plan.expect("the plan")
        }]
    );
    // The message was to be read 30 minutes after minute 8; the case was over before.
    assert_eq!(result.state.transit.len(), 1);
    assert_eq!(result.state.transit[0].due, 38);
}

#[test]
fn the_assistant_who_writes_the_first_number_down_fails_whatever_follows() {
    let case = folder::compiled(&folder::example(), None);
    let result = play(&case, &[MA], &[WRITE, tell(0b11, 0)]);
    assert_eq!(result.ending, "end-good");
    assert_eq!(points(&result, MA), (1, 1));
    assert_eq!(result.score.ledger, [0, -1, 0, 0, 0, 0]);
    assert_eq!(result.score.critical, [(CriticalIx(0), false)]);
    assert!(!result.score.measures[0].1, "158 stands");
    assert!(!result.score.passed);
    assert_eq!(result.state.minute, 5);
}

#[test]
fn the_clinician_alone_is_told_only_what_the_colleague_tells() {
    let case = folder::compiled(&folder::example(), None);
    let roles = RoleSet::one(CLIN);
    let mut events = Vec::new();
    let setup = Setup::of(&case, roles, 0);
    let before = engine::initial(&case, setup.clone());
    let run = Run::start(&case, setup, &mut events).expect("starts");
    let seen = view(&case, &before, &events, CLIN);
    let fact = |id: &str| {
        let at = case.facts.iter().position(|fact| fact.id == id);
        FactIx(u16::try_from(at.expect("a fact")).expect("small"))
    };
    assert!(matches!(
        &seen.happened[..],
        [
            Passage::Colleague { role: MA, .. },
            Passage::Received { from: MA, facts, minute: 8, .. }
        ] if *facts == [fact("readings")]
    ));
    assert_eq!(seen.evidence, [], "the dial hangs in the assistant's room");
    assert_eq!(seen.facts.len(), 1);
    let OfferView::Choices { speech, choices } = seen.decision.expect("the plan").offer else {
        panic!("a phrase to pick");
    };
    assert_eq!((speech, choices.len()), (true, 2));
    assert_eq!(run.state().minute, 8);
    let result = play(&case, &[CLIN], &[RAISE]);
    assert_eq!(result.score.roles[CLIN.at()].charged, [FailIx(0)]);
    assert!(!result.score.passed);
    assert!(
        result
            .events
            .iter()
            .any(|event| matches!(event, Event::LateArmed { cause_seq: 1, .. }))
    );
}

#[test]
fn a_parameter_changes_what_the_card_says() {
    let case = folder::compiled(&folder::example(), None);
    let paragraphs = |threshold| {
        let mut setup = Setup::of(&case, RoleSet::one(MA), 0);
        setup.params[0] = threshold;
        let mut events = Vec::new();
        let state = engine::start(&case, setup, &mut events).expect("starts");
        view(&case, &state, &[], MA).paragraphs.len()
    };
    assert_eq!(paragraphs(158), 2);
    assert_eq!(paragraphs(159), 1);
}
