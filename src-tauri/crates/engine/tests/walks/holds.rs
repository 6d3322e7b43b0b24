//! What must hold of every attempt.

use crate::generate;
use crate::tape::Tape;
use crate::world::*;
use case::model::*;
use engine::{Event, LateState, Rejection, State, apply, decide, initial, replay, score, view};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

const MOST_DECISIONS: usize = 40;

/// An attempt with the state after each decision and the length of the event list there.
struct Walk<'c> {
    played: Played<'c>,
    stops: Vec<(usize, State)>,
    faulted: bool,
}

/// Plays legal answers until the case ends, the tape is spent, or the case is at fault.
fn walk<'c>(world: &'c World, roles: &[RoleIx], seed: u64, tape: &mut Tape) -> Option<Walk<'c>> {
    let mut setup = world.setup(roles);
    setup.seed = seed;
    let played = match world.try_start(setup) {
        Ok(played) => played,
        Err(Rejection::CaseFault(_)) => return None,
        Err(refused) => panic!("a good setup is refused: {refused}"),
    };
    let mut walk = Walk {
        stops: vec![(played.events.len(), played.run.state().clone())],
        played,
        faulted: false,
    };
    for _ in 0..MOST_DECISIONS {
        if walk.played.run.state().ended || tape.is_spent() {
            break;
        }
        let Some(answer) = tape.answer(&world.case, walk.played.run.state()) else {
            break;
        };
        match walk.played.try_answer(answer) {
            Ok(()) => {
                let stop = (walk.played.events.len(), walk.played.run.state().clone());
                walk.stops.push(stop);
            }
            Err(Rejection::CaseFault(_)) => {
                walk.faulted = true;
                break;
            }
            Err(refused) => panic!("a legal answer is refused: {answer:?}: {refused}"),
        }
    }
    Some(walk)
}

fn tapes() -> impl Strategy<Value = (Vec<u16>, Vec<u16>, u64)> {
    (
        prop::collection::vec(any::<u16>(), 100..400),
        prop::collection::vec(any::<u16>(), 1..120),
        any::<u64>(),
    )
}

/// Runs the check on a generated attempt, where the case starts at all.
fn attempt(
    (case, answers, seed): (Vec<u16>, Vec<u16>, u64),
    check: impl FnOnce(&World, &Walk<'_>, &mut Tape) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut tape = Tape::new(case);
    let world = generate::case(&mut tape);
    let roles = generate::roles(&mut tape);
    let mut tape = Tape::new(answers);
    match walk(&world, &roles, seed, &mut tape) {
        Some(walk) => check(&world, &walk, &mut tape),
        None => Ok(()),
    }
}

/// The texts of what is offered, in the order shown.
fn words(case: &Case, offer: &engine::OfferView) -> Vec<TextIx> {
    use engine::OfferView;
    let shown = |all: &[engine::Shown]| -> Vec<TextIx> { all.iter().map(|it| it.text).collect() };
    match offer {
        OfferView::Choices { choices, .. } => shown(choices),
        OfferView::Options { options, .. } | OfferView::Order { options } => shown(options),
        OfferView::Enter { fields, places } => {
            let fields = fields.iter().map(|field| field.text);
            fields.chain(shown(places)).collect()
        }
        OfferView::Handoff { facts, how, .. } => {
            let facts = facts.iter().map(|(_, fact)| case.facts[fact.at()].text);
            facts.chain(how.iter().map(|how| how.text)).collect()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_prefix_of_the_events_replays_to_the_live_state(tapes in tapes()) {
        attempt(tapes, |world, walk, _| {
            for (length, state) in &walk.stops {
                let replayed = replay(&world.case, walk.played.setup.clone(), &walk.played.events[..*length]);
                prop_assert_eq!(&replayed, state);
            }
            prop_assert_eq!(walk.stops.last().map(|(length, _)| *length), Some(walk.played.events.len()));
            Ok(())
        })?;
    }

    #[test]
    fn reading_shows_what_the_view_of_the_seat_holds(tapes in tapes()) {
        attempt(tapes, |world, walk, _| {
            for (_, state) in &walk.stops {
                let mut texts = Vec::new();
                let offered = engine::reading(&world.case, state, |text| texts.push(text));
                prop_assert_eq!(offered, engine::offer(&world.case, state));
                let Some(seat) = engine::waiting_seat(&world.case, state) else {
                    prop_assert_eq!(offered, None);
                    continue;
                };
                let seen = view(&world.case, state, &[], seat);
                let mut expected: Vec<TextIx> = seen.paragraphs.iter().map(|line| line.text).collect();
                if let Some(decision) = &seen.decision {
                    expected.extend(decision.ask);
                    expected.extend(words(&world.case, &decision.offer));
                }
                prop_assert_eq!(texts, expected);
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_same_attempt_gives_the_same_events(tapes in tapes()) {
        let (case, answers, seed) = tapes;
        let events = |()| {
            let mut tape = Tape::new(case.clone());
            let world = generate::case(&mut tape);
            let roles = generate::roles(&mut tape);
            let mut tape = Tape::new(answers.clone());
            walk(&world, &roles, seed, &mut tape).map(|walk| walk.played.events)
        };
        prop_assert_eq!(events(()), events(()));
    }

    #[test]
    fn a_refusal_changes_nothing_and_deciding_on_a_state_agrees_with_the_run(tapes in tapes()) {
        attempt(tapes, |world, walk, tape| {
            for (_, state) in &walk.stops {
                let mut run = engine::Run::from_state(&world.case, state.clone());
                for _ in 0..8 {
                    let answer = tape.nonsense();
                    let (mut pure, mut live) = (Vec::new(), Vec::new());
                    let expected = decide(&world.case, state, state.seq, state.scene, &answer, &mut pure);
                    let found = run.decide(state.seq, state.scene, &answer, &mut live);
                    prop_assert_eq!(&expected, &found);
                    prop_assert_eq!(&pure, &live);
                    if found.is_err() {
                        prop_assert!(live.is_empty());
                        prop_assert_eq!(run.state(), state);
                    } else {
                        let mut folded = state.clone();
                        live.iter().for_each(|event| apply(&mut folded, event));
                        prop_assert_eq!(run.state(), &folded);
                        break;
                    }
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn totals_add_up_and_the_clock_only_goes_on(tapes in tapes()) {
        attempt(tapes, |world, walk, _| {
            let (mut minute, mut action, mut own) = (0, [0; 3], [0; 3]);
            let mut ledger = [0; 6];
            let mut fired = vec![0; world.case.late.len()];
            for event in &walk.played.events {
                match *event {
                    Event::Clock { minute: now } => {
                        prop_assert!(now >= minute);
                        minute = now;
                    }
                    Event::Points { role, by, .. } => action[role.at()] += by,
                    Event::Ownership { role, by, .. } => own[role.at()] += by,
                    Event::Ledger { axis, by, .. } => ledger[axis as usize] += by,
                    Event::LateFired { late, .. } | Event::LateLapsed { late } => fired[late.at()] += 1,
                    _ => {}
                }
            }
            let state = walk.played.run.state();
            let score = score(&world.case, state);
            for role in [A, B, C] {
                prop_assert_eq!(score.roles[role.at()].action, action[role.at()]);
                prop_assert_eq!(score.roles[role.at()].own, own[role.at()]);
                if !state.setup.roles.has(role) {
                    prop_assert_eq!((action[role.at()], own[role.at()]), (0, 0));
                }
            }
            prop_assert_eq!(score.ledger, ledger);
            for (times, late) in fired.iter().zip(&state.late) {
                prop_assert!(*times <= 1);
                prop_assert_eq!(*times == 1, *late == LateState::Over);
            }
            for (var, value) in world.case.vars.iter().zip(&state.vars) {
                if let VarKind::Int(lowest, highest) = var.kind {
                    prop_assert!((lowest..=highest).contains(value));
                }
            }
            let most = world.case.outcomes.iter().map(|outcome| outcome.repeat_max).max();
            prop_assert!(state.counted.iter().max().copied() <= most);
            Ok(())
        })?;
    }

    #[test]
    fn a_view_holds_what_its_role_may_know(tapes in tapes()) {
        attempt(tapes, |world, walk, _| {
            let mut before = initial(&world.case, walk.played.setup.clone());
            let mut from = 0;
            for (length, state) in &walk.stops {
                for viewer in [A, B, C] {
                    let seen = view(&world.case, &before, &walk.played.events[from..*length], viewer);
                    prop_assert_eq!(seen.minute, state.minute);
                    prop_assert_eq!(seen.seq, state.seq);
                    let known: Vec<FactIx> = seen.facts.iter().map(|known| known.fact).collect();
                    for fact in (0..4).map(FactIx) {
                        prop_assert_eq!(known.contains(&fact), state.knows[fact.at()].has(viewer));
                    }
                    let waits = engine::waiting_seat(&world.case, state);
                    prop_assert_eq!(seen.decision.is_some(), waits == Some(viewer));
                    for passage in &seen.happened {
                        if let engine::Passage::Received { facts, from, .. } = passage {
                            prop_assert!(facts.iter().all(|fact| known.contains(fact)));
                            prop_assert_ne!(*from, viewer);
                        }
                    }
                    if let Some(decision) = &seen.decision
                        && let engine::OfferView::Handoff { facts, .. } = &decision.offer
                    {
                        prop_assert!(facts.iter().all(|(_, fact)| known.contains(fact)));
                    }
                }
                before = state.clone();
                from = *length;
            }
            Ok(())
        })?;
    }
}

/// The generator must reach what it is there for; a generator gone quiet would make the properties above empty.
#[test]
fn generated_attempts_are_worth_walking() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut ended, mut faulted, mut seen) = (0, 0, [0; 8]);
    for _ in 0..400 {
        let (case, answers, seed) = tapes().new_tree(&mut runner).expect("a tape").current();
        attempt((case, answers, seed), |_, walk, _| {
            ended += usize::from(walk.played.run.state().ended);
            faulted += usize::from(walk.faulted);
            for event in &walk.played.events {
                match event {
                    Event::Decided { answer, .. } => match answer {
                        Answer::Choice(_) => seen[0] += 1,
                        Answer::Options(_) => seen[1] += 1,
                        Answer::Order { .. } => seen[2] += 1,
                        Answer::Values { .. } => seen[3] += 1,
                        Answer::Handoff { .. } => seen[4] += 1,
                    },
                    Event::Received { .. } => seen[5] += 1,
                    Event::LateFired { .. } => seen[6] += 1,
                    Event::Deadline {
                        status: DeadlineStatus::Missed,
                        ..
                    } => seen[7] += 1,
                    _ => {}
                }
            }
            Ok(())
        })
        .expect("checked");
    }
    assert!(ended > 40, "{ended} of 400 ended");
    assert!(faulted > 4, "{faulted} of 400 met a fault");
    assert!(seen.iter().all(|times| *times > 20), "{seen:?}");
}
