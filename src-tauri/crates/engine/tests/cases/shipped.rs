//! Random legal walks over every shipped case: as each role alone, and as the whole team.

use crate::folder;
use crate::tape::Tape;
use case::model::*;
use engine::{Event, Run, Setup, State, initial, replay, view};

/// More than any honest walk needs; a walk that passes it is a loop without a way out.
const MOST_DECISIONS: usize = 600;
const WALKS: u64 = 60;

/// Every set of roles worth walking: each playable role, and all of them.
fn role_sets(case: &Case) -> Vec<RoleSet> {
    let playable: Vec<RoleIx> = (0..)
        .map(RoleIx)
        .zip(&case.roles)
        .filter(|(_, role)| role.playable)
        .map(|(role, _)| role)
        .collect();
    let mut sets: Vec<RoleSet> = playable.iter().map(|role| RoleSet::one(*role)).collect();
    sets.push(
        playable
            .iter()
            .fold(RoleSet(0), |set, role| set.with(*role)),
    );
    sets
}

/// Numbers for a walk; the same for the same seed.
fn tape(seed: u64) -> Tape {
    let mut state = seed;
    let numbers = (0..8_000)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u16::try_from(state >> 48).expect("16 bits")
        })
        .collect();
    Tape::new(numbers)
}

/// One walk; calls `look` with the state before, the events since and the state after, for the start and each decision.
fn walk(case: &Case, roles: RoleSet, seed: u64, mut look: impl FnMut(&State, &[Event], &State)) {
    let mut setup = Setup::of(case, roles, seed);
    setup.seed = seed;
    let mut events = Vec::new();
    let mut before = initial(case, setup.clone());
    let mut run = Run::start(case, setup.clone(), &mut events)
        .unwrap_or_else(|fault| panic!("{}: {roles:?} cannot start: {fault}", case.id));
    look(&before, &events, run.state());
    let mut tape = tape(seed);
    for _ in 0..MOST_DECISIONS {
        if run.state().ended {
            let replayed = replay(case, setup, &events);
            assert_eq!(
                &replayed,
                run.state(),
                "{}: {roles:?}, seed {seed}",
                case.id
            );
            return;
        }
        let scene = run.state().scene;
        let place = &case.scenes[scene.at()].id;
        let answer = tape
            .answer(case, run.state())
            .unwrap_or_else(|| panic!("{}: nothing is offered in {place}", case.id));
        before.clone_from(run.state());
        let from = events.len();
        let seq = run.state().seq;
        run.decide(seq, scene, &answer, &mut events)
            .unwrap_or_else(|fault| panic!("{}: {place}: {answer:?}: {fault}", case.id));
        look(&before, &events[from..], run.state());
    }
    panic!(
        "{}: {roles:?}, seed {seed}: no ending in {MOST_DECISIONS} decisions",
        case.id
    );
}

#[test]
fn every_walk_ends_and_replays() {
    for folder in folder::all() {
        let case = folder::compiled(&folder, None);
        for roles in role_sets(&case) {
            for seed in 0..WALKS {
                walk(&case, roles, seed, |_, _, _| {});
            }
        }
    }
}

#[test]
fn every_plan_holds() {
    for folder in folder::all() {
        let case = folder::compiled(&folder, None);
        let bytes = std::fs::read(folder.join("plan.json")).expect("a plan");
        let (plan, findings) = case::plan::plan(&case, &bytes);
        let plan = plan.unwrap_or_else(|| panic!("{}: {findings:#?}", folder.display()));
        assert!(!plan.walks.is_empty());
        for walk in &plan.walks {
            let report = engine::plan::run(&case, walk);
            assert_eq!(report.mismatches, [], "{}: {}", case.id, walk.id);
        }
    }
}

#[test]
fn no_view_leaks() {
    for folder in folder::all() {
        let case = folder::compiled(&folder, None);
        for roles in role_sets(&case) {
            for seed in 0..WALKS / 6 {
                let mut own_stories = Vec::new();
                walk(&case, roles, seed, |before, since, after| {
                    for event in since {
                        if let Event::Decided { seat, outcome, .. } = event {
                            own_stories.push((*seat, case.outcomes[outcome.at()].after));
                        }
                    }
                    for viewer in (0..16).map(RoleIx).filter(|role| roles.has(*role)) {
                        let own: Vec<TextIx> = own_stories
                            .iter()
                            .filter(|(seat, _)| *seat == viewer)
                            .map(|(_, text)| *text)
                            .collect();
                        let seen = view(&case, before, since, viewer).texts(&case, after.scene);
                        let forbidden = forbidden(&case, after, viewer, &own);
                        for (_, text) in seen {
                            assert!(
                                !forbidden[text.at()],
                                "{}: {} reads {}",
                                case.id,
                                case.roles[viewer.at()].id,
                                case.texts.entries[text.at()].id
                            );
                        }
                    }
                });
            }
        }
    }
}

/// Texts the viewer must not read now: every feedback, the story of acts not its own, facts it does not know, what other
/// seats are asked and offered, and evidence, deadlines and consequences for others.
fn forbidden(case: &Case, state: &State, viewer: RoleIx, own: &[TextIx]) -> Vec<bool> {
    let mut texts = vec![false; case.texts.entries.len()];
    for outcome in &case.outcomes {
        texts[outcome.why.at()] = true;
        texts[outcome.after.at()] = !own.contains(&outcome.after);
    }
    for (fact, known) in case.facts.iter().zip(&state.knows) {
        texts[fact.text.at()] = !known.has(viewer);
    }
    for piece in case
        .evidence
        .iter()
        .filter(|piece| !piece.audience.has(viewer))
    {
        texts[piece.title.at()] = true;
        if let EvidenceBody::Medicines(items)
        | EvidenceBody::Messages(items)
        | EvidenceBody::Notes(items) = &piece.body
        {
            items.iter().for_each(|item| texts[item.text.at()] = true);
        }
    }
    for deadline in case
        .deadlines
        .iter()
        .filter(|deadline| !deadline.audience.has(viewer))
    {
        texts[deadline.text.at()] = true;
    }
    for late in case.late.iter().filter(|late| !late.audience.has(viewer)) {
        texts[late.text.at()] = true;
    }
    for (number, scene) in (0..).zip(&case.scenes) {
        let seat = engine::seat_of(case, &state.setup.params, SceneIx(number));
        for paragraph in &scene.text {
            let others = seat.is_some_and(|seat| seat != viewer);
            texts[paragraph.text.at()] = others || !paragraph.audience.has(viewer);
        }
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        let here = seat == Some(viewer) && state.scene == SceneIx(number);
        for text in decision.ask.into_iter().chain(decision.hint) {
            texts[text.at()] = !here;
        }
        let offered: Vec<TextIx> = match &decision.offer {
            Offer::Choices { choices, .. } => choices.iter().map(|choice| choice.text).collect(),
            Offer::Options { options, .. } | Offer::Order { options, .. } => {
                options.iter().map(|option| option.text).collect()
            }
            Offer::Enter { places, .. } => places.iter().map(|place| place.text).collect(),
            Offer::Handoff { .. } => Vec::new(),
        };
        let now = engine::offer(case, state).unwrap_or_default();
        for (position, text) in (0..).zip(offered) {
            texts[text.at()] = !(here && now.has(position));
        }
    }
    texts
}
