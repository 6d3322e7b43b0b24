//! What a role sees: its own, and nothing before its time.

use crate::world::*;
use case::model::*;
use engine::{Channel, Event, Line, OfferView, Passage, State, View, replay, view};

fn plain(text: TextIx) -> Line {
    Line {
        text,
        values: Vec::new(),
    }
}

fn see(world: &World, state: &State, viewer: RoleIx) -> View {
    view(&world.case, state, &[], viewer)
}

#[test]
fn only_the_seat_sees_the_decision_and_its_text() {
    let mut world = World::new();
    let (first, hidden) = (world.outcome(), world.outcome());
    let there = world.int(0, 1, 0);
    let hidden = Act {
        when: is(there, 1),
        limit: None,
        outcomes: vec![hidden],
    };
    let acts = vec![world.act(first), hidden];
    let ask = world.one(A, acts, SceneIx(1));
    world.ending();
    let hint = world.text("hint");
    world.decision(ask).hint = Some(hint);
    let played = world.start(&[A, B]);
    let own = see(&world, played.run.state(), A);
    assert_eq!(own.scene, Some(ask));
    assert_eq!(own.paragraphs, [plain(world.case.scenes[0].text[0].text)]);
    let decision = own.decision.expect("A decides");
    assert_eq!(decision.hint, Some(hint));
    let OfferView::Choices { choices, .. } = decision.offer else {
        panic!("choices");
    };
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].position, 0);
    let others = see(&world, played.run.state(), B);
    assert_eq!(others.waiting, Some(A));
    assert_eq!(others.scene, None);
    assert_eq!(others.paragraphs, []);
    assert_eq!(others.decision, None);
}

#[test]
fn paragraphs_show_by_condition_and_role() {
    let mut world = World::new();
    let worse = world.int(0, 1, 1);
    world.ending();
    let text: Vec<TextIx> = (0..4).map(|_| world.text("paragraph")).collect();
    let paragraph = |text, when, audience| Paragraph {
        when,
        audience,
        text,
    };
    world.case.scenes[0].text = vec![
        paragraph(text[0], Cond::Always, RoleSet::ALL),
        paragraph(text[1], is(worse, 0), RoleSet::ALL),
        paragraph(text[2], is(worse, 1), RoleSet::one(B)),
        paragraph(text[3], is(worse, 1), RoleSet::one(A)),
    ];
    world.insert(text[3], worse);
    let played = world.start(&[A]);
    let seen = see(&world, played.run.state(), A);
    let with_value = Line {
        text: text[3],
        values: vec![(worse, 1)],
    };
    assert_eq!(seen.paragraphs, [plain(text[0]), with_value]);
    assert_eq!(seen.ending, Some(EndingClass::Good));
    // An ending for others is still an ending, without its text.
    let mut others = World {
        case: world.case.clone(),
    };
    others.case.scenes[0].audience = RoleSet::one(B);
    let played = others.start(&[A]);
    let seen = see(&others, played.run.state(), A);
    assert_eq!(seen.ending, Some(EndingClass::Good));
    assert_eq!(seen.paragraphs, []);
}

#[test]
fn evidence_is_for_its_roles_while_it_holds_with_the_values_of_now() {
    let mut world = World::new();
    let systolic = world.int(60, 260, 152);
    let goal = world.param(VarKind::Int(120, 150), 140);
    let measured = world.int(0, 1, 0);
    let text = world.text("evidence");
    let point = |value, when| VitalsPoint {
        id: "point".into(),
        label: text,
        values: vec![value],
        when,
    };
    let vitals = EvidenceBody::Vitals {
        unit: "mmHg".into(),
        tracks: vec![text],
        points: vec![
            point(Term::Literal(148), Cond::Always),
            point(Term::Var(systolic), is(measured, 1)),
        ],
        lines: vec![VitalsLine {
            track: 0,
            at: Term::Param(goal),
            text,
        }],
    };
    let note = |when| EvidenceItem {
        id: "note".into(),
        label: None,
        text,
        from: None,
        when,
    };
    let notes = EvidenceBody::Notes(vec![note(is(measured, 1)), note(Cond::Always)]);
    let piece = |audience, when, body| Evidence {
        id: "piece".into(),
        title: text,
        source: None,
        audience,
        when,
        body,
    };
    world.case.evidence = vec![
        piece(RoleSet::one(A), Cond::Always, vitals),
        piece(RoleSet::one(B), Cond::Always, notes.clone()),
        piece(RoleSet::one(A), is(measured, 1), notes.clone()),
        piece(RoleSet::ALL, Cond::Always, notes),
    ];
    let measure = Outcome {
        effects: vec![set(measured, 1), set(systolic, 160)],
        ..world.outcome()
    };
    let acts = vec![world.act(measure)];
    world.one(A, acts, SceneIx(1));
    world.ending();
    let mut played = world.start(&[A]);
    let shown = |state: &State| {
        see(&world, state, A)
            .evidence
            .iter()
            .map(engine::EvidenceView::evidence)
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(played.run.state()), [0, 3]);
    let chart = |state: &State| match &see(&world, state, A).evidence[0] {
        engine::EvidenceView::Vitals { chart, .. } => chart.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(chart(played.run.state()).points, [(0, vec![148])]);
    assert_eq!(chart(played.run.state()).lines, [(0, 140)]);
    played.choose(0);
    assert_eq!(shown(played.run.state()), [0, 2, 3]);
    assert_eq!(
        chart(played.run.state()).points,
        [(0, vec![148]), (1, vec![160])]
    );
}

#[test]
fn facts_are_only_those_the_role_knows_and_new_ones_are_marked() {
    let mut world = World::new();
    let own = world.fact(RoleSet::one(A));
    let theirs = world.fact(RoleSet::one(B));
    let asked = world.fact(RoleSet(0));
    let outcome = Outcome {
        effects: vec![Effect::Learn(A, asked), Effect::Learn(B, own)],
        ..world.outcome()
    };
    let acts = vec![world.act(outcome)];
    world.one(A, acts, SceneIx(1));
    world.ending();
    let mut played = world.start(&[A]);
    let before = played.run.state().clone();
    let events = played.choose(0);
    let known = |viewer| {
        view(&world.case, &before, &events, viewer)
            .facts
            .iter()
            .map(|known| (known.fact, known.new))
            .collect::<Vec<_>>()
    };
    assert_eq!(known(A), [(own, None), (asked, Some(Channel::Story))]);
    assert_eq!(known(B), [(own, Some(Channel::Story)), (theirs, None)]);
    assert_eq!(known(C), []);
}

#[test]
fn deadlines_show_to_their_roles_while_they_run_soonest_first() {
    let mut world = World::new();
    let later = world.deadline(DeadlineSpan::Minutes(90), Vec::new());
    let sooner = world.deadline(DeadlineSpan::Minutes(30), Vec::new());
    let others = world.deadline(DeadlineSpan::Minutes(10), Vec::new());
    world.case.deadlines[others.at()].audience = RoleSet::one(B);
    world.case.encounters[0].deadlines = vec![later, sooner, others];
    let wait = Outcome {
        minutes: 40,
        ..world.outcome()
    };
    let acts = vec![world.act(wait)];
    world.one(A, acts, SceneIx(0));
    let mut played = world.start(&[A]);
    let running = |state: &State, viewer| {
        see(&world, state, viewer)
            .deadlines
            .iter()
            .map(|running| (running.deadline, running.due))
            .collect::<Vec<_>>()
    };
    assert_eq!(running(played.run.state(), A), [(sooner, 30), (later, 90)]);
    let before = played.run.state().clone();
    let events = played.choose(0);
    assert_eq!(running(played.run.state(), A), [(later, 90)]);
    // Both missed ones are told to B, only one to A.
    let missed = |viewer| {
        view(&world.case, &before, &events, viewer)
            .happened
            .iter()
            .filter_map(|passage| match passage {
                Passage::DeadlineMissed { deadline, .. } => Some(*deadline),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(missed(A), [sooner]);
    assert_eq!(missed(B), [others, sooner]);
}

/// A acts (taking 5 minutes and setting the mood), a late consequence falls due on the way to the next day, the story goes
/// on by itself through a scene that changes the mood again, B's colleague acts, and A decides again.
fn story() -> (World, VarIx) {
    let mut world = World::new();
    let mood = world.int(0, 9, 0);
    let late = world.late(60, Cond::Always, vec![set(mood, 3)]);
    let morning = world.encounter(1_000, &[]);
    let act = Outcome {
        minutes: 5,
        effects: vec![set(mood, 2), Effect::Later(late)],
        ..world.outcome()
    };
    world.insert(act.after, mood);
    let acts = vec![world.act(act)];
    world.one(A, acts, SceneIx(1));
    let between = world.passage(SceneIx(2));
    world.case.scenes[between.at()].encounter = morning;
    world.case.scenes[between.at()].arrive = vec![set(mood, 4)];
    let (calm, worse) = (world.text("calm"), world.text("worse"));
    let paragraph = |text, mood_is| Paragraph {
        when: is(mood, mood_is),
        audience: RoleSet::ALL,
        text,
    };
    world.case.scenes[between.at()].text = vec![paragraph(calm, 4), paragraph(worse, 5)];
    world.insert(calm, mood);
    let theirs = Outcome {
        effects: vec![set(mood, 5)],
        ..world.outcome()
    };
    let acts = vec![world.act(theirs)];
    let other = world.one(B, acts, SceneIx(3));
    world.case.scenes[other.at()].encounter = morning;
    world.colleague(
        other,
        vec![(Cond::Always, ColleagueAnswer::Fixed(Answer::Choice(0)))],
    );
    let last = world.outcome();
    let acts = vec![world.act(last)];
    let back = world.one(A, acts, SceneIx(4));
    world.case.scenes[back.at()].encounter = morning;
    let late_text = world.case.late[late.at()].text;
    world.insert(late_text, mood);
    world.ending();
    (world, mood)
}

#[test]
fn the_story_is_told_in_order_with_the_values_of_its_time() {
    let (world, mood) = story();
    let mut played = world.start(&[A]);
    let before = played.run.state().clone();
    let events = played.choose(0);
    let told = view(&world.case, &before, &events, A).happened;
    let line = |text: TextIx, value: i32| Line {
        text,
        values: vec![(mood, value)],
    };
    let scene = &world.case.scenes;
    let SceneKind::Decides(theirs, _) = &scene[2].kind else {
        panic!("decides");
    };
    assert_eq!(
        told,
        [
            // The act's own story shows what its effects did.
            Passage::Outcome {
                scene: SceneIx(0),
                line: line(world.case.outcomes[0].after, 2)
            },
            // Due 60 minutes after the end of the act.
            Passage::Late {
                late: LateIx(0),
                title: None,
                line: line(world.case.late[0].text, 3),
                minute: 65,
                cause_seq: 1
            },
            // Judged after the scene's effects on entry and before B's act: calm, not worse.
            Passage::Scene {
                scene: SceneIx(1),
                lines: vec![line(scene[1].text[0].text, 4)]
            },
            Passage::Colleague {
                scene: SceneIx(2),
                role: B,
                line: plain(theirs.colleague[0].seen.expect("seen"))
            },
        ]
    );
}

#[test]
fn what_is_not_for_a_role_is_not_told_to_it() {
    let (mut world, _) = story();
    world.case.late[0].audience = RoleSet::one(C);
    world.case.scenes[1].audience = RoleSet::one(C);
    world.decision(SceneIx(2)).colleague[0].audience = RoleSet::one(C);
    let mut played = world.start(&[A, C]);
    let before = played.run.state().clone();
    let events = played.choose(0);
    let kinds = |viewer| {
        view(&world.case, &before, &events, viewer)
            .happened
            .iter()
            .map(|passage| match passage {
                Passage::Outcome { .. } => "outcome",
                Passage::Scene { .. } => "scene",
                Passage::Colleague { .. } => "colleague",
                Passage::Late { .. } => "late",
                Passage::DeadlineMissed { .. } => "deadline",
                Passage::Received { .. } => "received",
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(A), ["outcome"]);
    assert_eq!(kinds(C), ["late", "scene", "colleague"]);
}

#[test]
fn a_view_over_several_decisions_tells_what_was_missed() {
    // B looks again after A has decided twice: everything since B last looked is told once, in order.
    let mut world = World::new();
    let fact = world.fact(RoleSet::one(A));
    let (sent, done) = (world.outcome(), world.outcome());
    world.handoff(A, &[B], &[fact], &[None], vec![sent], SceneIx(1));
    let acts = vec![world.act(done)];
    world.one(A, acts, SceneIx(2));
    let theirs = world.outcome();
    let acts = vec![world.act(theirs)];
    world.one(B, acts, SceneIx(3));
    world.ending();
    let mut played = world.start(&[A, B]);
    let before = played.run.state().clone();
    let from = played.events.len();
    played.answer(handed(B, 1, 0));
    played.choose(0);
    let seen = view(&world.case, &before, &played.events[from..], B);
    assert_eq!(
        seen.happened,
        [Passage::Received {
            scene: SceneIx(0),
            from: A,
            facts: vec![fact],
            minute: 0
        }]
    );
    assert!(seen.decision.is_some());
    assert_eq!(seen.seq, 2);
}

#[test]
fn practice_undo_is_a_replay_of_a_shorter_list() {
    let (world, _) = story();
    let mut played = world.start(&[A, B]);
    let mut states = vec![(played.events.len(), played.run.state().clone())];
    for _ in 0..3 {
        played.choose(0);
        states.push((played.events.len(), played.run.state().clone()));
    }
    assert!(played.run.state().ended);
    for (length, state) in &states {
        let shorter = replay(&world.case, played.setup.clone(), &played.events[..*length]);
        assert_eq!(&shorter, state);
        if let Some((next, expected)) = states.iter().find(|(next, _)| next > length) {
            // Deciding again from there gives the same events.
            let mut again = engine::Run::from_state(&world.case, shorter);
            let mut events = Vec::new();
            let (seq, scene) = (again.state().seq, again.state().scene);
            again
                .decide(seq, scene, &Answer::Choice(0), &mut events)
                .expect("accepted");
            assert_eq!(events, played.events[*length..*next]);
            assert_eq!(again.state(), expected);
        }
    }
}

#[test]
fn nothing_in_a_view_is_a_judgement() {
    // Every feedback text of the case stays out of every view, of every role, at every step.
    let (world, _) = story();
    let whys: Vec<TextIx> = world
        .case
        .outcomes
        .iter()
        .map(|outcome| outcome.why)
        .collect();
    let mut played = world.start(&[A, B]);
    let mut before = engine::initial(&world.case, played.setup.clone());
    let mut since: Vec<Event> = played.events.clone();
    for _ in 0..4 {
        for viewer in [A, B, C] {
            let seen = format!("{:?}", view(&world.case, &before, &since, viewer));
            for why in &whys {
                assert!(!seen.contains(&format!("{why:?}")), "{why:?} in {seen}");
            }
        }
        if played.run.state().ended {
            break;
        }
        before = played.run.state().clone();
        since = played.choose(0);
    }
    assert!(played.run.state().ended);
}

#[test]
fn a_run_can_be_taken_back_and_goes_on_from_there() {
    let (world, _) = story();
    let mut played = world.start(&[A, B]);
    let start = played.run.state().clone();
    let first = played.choose(0);
    let after = played.run.state().clone();
    played.choose(0);
    played.run.reset(&start);
    assert_eq!(played.run.state(), &start);
    assert_eq!(played.choose(0), first);
    assert_eq!(played.run.state(), &after);
}

#[test]
fn a_scene_without_a_word_for_the_role_is_not_told() {
    let (mut world, _) = story();
    for paragraph in &mut world.case.scenes[1].text {
        paragraph.audience = RoleSet::one(C);
    }
    let mut played = world.start(&[A]);
    let before = played.run.state().clone();
    let events = played.choose(0);
    let told = view(&world.case, &before, &events, A).happened;
    assert!(
        !told
            .iter()
            .any(|passage| matches!(passage, Passage::Scene { .. }))
    );
    assert_eq!(told.len(), 3);
}
