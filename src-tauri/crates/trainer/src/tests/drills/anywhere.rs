//! Whatever is missed, on any walk of any shipped case, can be drilled.

use super::*;
use crate::drill::{LONGEST_SECONDS, MOST_STEPS, Standing};
use ledger::{Mode, Origin};
use std::collections::BTreeMap;

/// A small generator, so that a failing walk can be played again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % below.max(1)
    }
}

/// Some legal answer of the waiting decision.
fn any_answer(attempt: &crate::attempt::Attempt, dice: &mut Dice) -> Answer {
    use case::model::{Answer as Position, Offer, SceneKind};
    let case = &attempt.case;
    let scene = attempt.state.scene;
    let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
        panic!("no decision waits");
    };
    let offered: Vec<u8> = engine::offer(case, &attempt.state)
        .expect("an offer")
        .positions()
        .collect();
    let many = |count: usize| u32::try_from(count).expect("few");
    let subset = |dice: &mut Dice| {
        let set = offered.iter().filter(|_| dice.below(2) == 1);
        set.fold(0_u32, |set, position| set | 1 << position)
    };
    for _ in 0..1_000 {
        let answer = match &decision.offer {
            Offer::Choices { .. } => {
                Position::Choice(offered[dice.below(many(offered.len())) as usize])
            }
            Offer::Options { .. } => Position::Options(subset(dice)),
            Offer::Order { .. } => {
                let mut left = offered.clone();
                let mut places = [0; 8];
                for place in places.iter_mut().take(offered.len()) {
                    *place = left.remove(dice.below(many(left.len())) as usize);
                }
                Position::Order {
                    places,
                    len: u8::try_from(offered.len()).expect("few"),
                }
            }
            Offer::Enter { fields, places, .. } => {
                let mut values = [0; 3];
                for (value, field) in values.iter_mut().zip(fields) {
                    let span = u32::try_from(field.max - field.min + 1).expect("a range");
                    *value = field.min + dice.below(span).cast_signed();
                }
                Position::Values {
                    values,
                    len: u8::try_from(fields.len()).expect("few"),
                    place: u8::try_from(dice.below(many(places.len()))).expect("few"),
                }
            }
            Offer::Handoff { to, how, .. } => Position::Handoff {
                to: to[dice.below(many(to.len())) as usize],
                facts: subset(dice),
                how: u8::try_from(dice.below(many(how.len()))).expect("few"),
            },
        };
        let mut events = Vec::new();
        let seq = attempt.state.seq;
        if engine::decide(case, &attempt.state, seq, scene, &answer, &mut events).is_ok() {
            return answer_from_engine(case, scene, answer).expect("ids");
        }
    }
    panic!("no legal answer at {}", case.scenes[scene.at()].id);
}

#[test]
fn whatever_is_missed_can_be_drilled_within_three_decisions_on_every_shipped_case() {
    let mut drilled: BTreeMap<String, usize> = BTreeMap::new();
    for (name, files) in cases() {
        let (case, _) = case::compile(&files);
        let case = case.expect("it compiles");
        let bench = Bench::new();
        bench.fakes.cases.put(&name, files);
        let mut trainer = bench.sat();
        let playable: Vec<&str> = case
            .roles
            .iter()
            .filter(|role| role.playable)
            .map(|role| role.id.as_str())
            .collect();
        for seed in 0..(6 * playable.len()) {
            let mut dice = Dice(seed as u64 + 1);
            let role = playable[seed % playable.len()];
            // Each walk is another learner, so that each begins with nothing missed.
            trainer
                .create_profile(&format!("Learner {seed}"), "ma", None)
                .expect("a name");
            let attempt = trainer
                .start(crate::NewAttempt {
                    content_hash: case.hashes.content.clone(),
                    roles: vec![role.to_owned()],
                    mode: Mode::Practice,
                    origin: Origin::App,
                    params: BTreeMap::new(),
                    seed: Some(seed as u64),
                    draws: Vec::new(),
                    activity: None,
                })
                .expect("a start")
                .id;
            for _ in 0..400 {
                let live = trainer.live(attempt).expect("live");
                if live.state.ended {
                    break;
                }
                let answer = any_answer(live, &mut dice);
                let scene = live.case.scenes[live.state.scene.at()].id.clone();
                let seq = live.state.seq;
                trainer
                    .decide(attempt, seq, &scene, &answer)
                    .unwrap_or_else(|refused| panic!("{name} {seed} {scene}: {refused}"));
            }
            bench.fakes.clock.pass_ms(DAY_MS);
            let list = trainer.drills().expect("a list");
            assert!(list.retired.is_empty(), "{name} {role} {seed}");
            let missed: Vec<String> = list
                .due
                .iter()
                .chain(&list.later)
                .map(|due| {
                    let Standing::Ready(cut) = &due.standing else {
                        panic!("{name} {role} {seed} {}", due.behaviour);
                    };
                    let seconds = cut.seconds;
                    assert!(
                        seconds <= LONGEST_SECONDS,
                        "{name} {role} {seed} {}: {seconds}",
                        due.behaviour
                    );
                    due.behaviour.clone()
                })
                .collect();
            for behaviour in missed {
                let open = trainer.drill_start(&behaviour).unwrap_or_else(|refused| {
                    panic!("{name} {role} {seed} {behaviour}: {refused}")
                });
                let run = open.id;
                assert_eq!(
                    engine::waiting_seat(&open.attempt.case, &open.attempt.state),
                    Some(open.role)
                );
                assert_eq!(case.roles[usize::from(open.role.0)].id, role);
                let mut steps = 0;
                loop {
                    let open = trainer.drill_run(run).expect("open");
                    let answer = any_answer(&open.attempt, &mut dice);
                    let scene = open.attempt.case.scenes[open.attempt.state.scene.at()]
                        .id
                        .clone();
                    let seq = open.attempt.state.seq;
                    let after = trainer
                        .drill_decide(run, seq, &scene, &answer)
                        .unwrap_or_else(|refused| panic!("{name} {seed} {behaviour}: {refused}"));
                    steps += 1;
                    if after
                        .answered
                        .as_ref()
                        .is_some_and(|answered| answered.last)
                    {
                        break;
                    }
                    assert!(steps < MOST_STEPS, "{name} {role} {seed} {behaviour}");
                }
                *drilled.entry(name.clone()).or_default() += 1;
            }
        }
        let report = trainer.store.read().expect("a snapshot").verify();
        assert!(report.expect("a report").ok, "{name}");
    }
    assert!(
        drilled.values().all(|count| *count > 0) && drilled.len() > 1,
        "{drilled:?}"
    );
}
