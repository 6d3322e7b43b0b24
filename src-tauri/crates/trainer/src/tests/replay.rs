//! Replaying from a decision, and comparing two attempts.

use super::{Bench, choice, handoff};
use crate::attempt::{Forked, fork};
use crate::{Error, NewAttempt, NewSeat, Player, Trainer};
use ledger::{Event, Mode, Origin, ReplayOf};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Repeat, brief in full, the colleague decides.
fn calm(trainer: &mut Trainer, mode: Mode) -> Uuid {
    let attempt = Bench::start(trainer, &["ma", "clin"], mode).id;
    for (seq, (scene, answer)) in (0..).zip([
        ("room", choice("repeat")),
        ("brief", handoff(&["coffee", "rested"], "say")),
        ("plan", choice("home")),
    ]) {
        trainer.decide(attempt, seq, scene, &answer).expect("legal");
    }
    attempt
}

fn stored(trainer: &Trainer, attempt: Uuid) -> Vec<Event> {
    let stored = trainer.store.read().expect("a snapshot").attempt(attempt);
    let stored = stored.expect("events").into_iter();
    stored.map(|stored| stored.envelope.event).collect()
}

#[test]
fn a_replay_stands_where_the_earlier_attempt_stood_and_goes_another_way() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Graded);
    let before = stored(&trainer, old);
    let wanted = trainer.resume(old).expect("the attempt").state_after(2);
    let new = trainer.replay_from(old, 2).expect("a replay");
    assert_ne!(new.id, old);
    assert_eq!(new.started.mode, Mode::Practice, "never graded");
    assert_eq!(
        new.started.replay_of,
        Some(ReplayOf {
            attempt: old,
            seq: 2
        })
    );
    let of = |state: &engine::State| {
        (
            (state.seq, state.scene, state.minute),
            state.vars.clone(),
            state.knows.clone(),
        )
    };
    assert_eq!(of(&new.state), of(&wanted));
    assert!(!new.can_undo(), "what was replayed is not undone");
    let new = new.id;
    assert!(matches!(trainer.undo(new, 2), Err(Error::NothingToUndo)));
    // It is on disk as it stands.
    trainer = bench.again(trainer);
    assert_eq!(
        of(&trainer.resume(new).expect("the replay").state),
        of(&wanted)
    );
    let ended = trainer
        .decide(new, 2, "plan", &choice("drug"))
        .expect("legal");
    assert!(ended.state.ended);
    // A drug instead of readings: the other ending.
    let (_, finished) = ended.finished.clone().expect("a result");
    assert_eq!(finished.ending, "fall");
    assert_eq!(
        stored(&trainer, old),
        before,
        "the earlier attempt is as it was"
    );
    let reading = trainer.store.read().expect("a snapshot");
    assert!(reading.verify().expect("a report").ok);
}

#[test]
fn one_s_own_decision_after_the_replay_can_be_taken_back() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Practice);
    let new = trainer.replay_from(old, 1).expect("a replay").id;
    trainer
        .decide(new, 1, "brief", &handoff(&[], "note"))
        .expect("legal");
    let back = trainer.undo(new, 2).expect("one's own");
    assert_eq!(back.state.seq, 1);
    assert!(!back.can_undo());
}

#[test]
fn only_an_ended_attempt_of_one_s_own_is_replayed_and_only_where_it_decided() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Graded);
    for beyond in [3, u32::MAX] {
        let refused = trainer.replay_from(old, beyond).map(|new| new.id);
        assert!(matches!(refused, Err(Error::ReplayRefused { .. })));
    }
    let open = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let refused = trainer.replay_from(open, 0).map(|new| new.id);
    assert!(matches!(refused, Err(Error::NotEnded)));
    trainer
        .create_profile("Bea", "clin", None)
        .expect("a profile");
    let refused = trainer.replay_from(old, 1).map(|new| new.id);
    assert!(matches!(refused, Err(Error::NoAttempt)));
}

#[test]
fn a_replay_keeps_to_the_case_version_it_was_played_on() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Graded);
    let hash = trainer.live(old).expect("live").case.hashes.content.clone();
    let newer = include_str!("../../fixtures/two-seats/case.json")
        .replace("\"version\": 1", "\"version\": 2")
        .replace(
            "Wait five minutes, then repeat",
            "Wait ten minutes, then repeat",
        );
    let files = case::Files::new().with("case.json", newer.as_str()).with(
        "plan.json",
        include_str!("../../fixtures/two-seats/plan.json"),
    );
    bench.fakes.cases.put("two-seats", files);
    drop(trainer);
    let mut trainer = bench.sat();
    let (_, now) = trainer.catalog().playable().next().expect("a case");
    assert_ne!(now.hashes.content, hash, "the folder holds another version");
    let new = trainer.replay_from(old, 1).expect("a replay");
    assert_eq!(new.case.hashes.content, hash);
    assert_eq!(new.case.version, 1);
}

#[test]
fn a_team_replayed_is_the_same_team_and_waits_for_its_seat() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let hash = {
        let (_, case) = trainer.catalog().playable().next().expect("a case");
        case.hashes.content.clone()
    };
    let seats = ["ma", "clin"].map(|role| NewSeat {
        role: role.to_owned(),
        player: Player::Guest(format!("who plays {role}")),
    });
    let old = trainer
        .start_team(&hash, &seats, BTreeMap::new())
        .expect("a team")
        .id;
    trainer.take_seat(old, "ma", None).expect("a seat");
    trainer
        .decide(old, 0, "room", &choice("repeat"))
        .expect("legal");
    trainer
        .decide(old, 1, "brief", &handoff(&[], "say"))
        .expect("legal");
    trainer.take_seat(old, "clin", None).expect("a seat");
    trainer
        .decide(old, 2, "plan", &choice("home"))
        .expect("legal");
    let team = trainer.live(old).expect("live").started.team.clone();
    let new = trainer.replay_from(old, 2).expect("a replay");
    assert_eq!(new.started.team, team);
    let role = new.awaited().expect("a seat to take");
    assert_eq!(new.case.roles[role.at()].id, "clin");
}

/// The two-seats case, where repeating and briefing each draw one of eight.
fn with_chance() -> case::Files {
    let drawn = include_str!("../../fixtures/two-seats/case.json")
        .replacen(
            "\"vars\": {",
            r#""vars": { "luck": { "enum": ["a", "b", "c", "d", "e", "f", "g", "h"], "start": "a",
                "weights": [1, 1, 1, 1, 1, 1, 1, 1] },"#,
            1,
        )
        .replace("\"effects\": [", "\"effects\": [ { \"draw\": \"luck\" },");
    case::Files::new().with("case.json", drawn.as_str())
}

#[test]
fn chance_comes_out_as_it_did_and_goes_on_as_it_would_have() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let files = with_chance();
    let (case, findings) = case::compile(&files);
    let case = std::sync::Arc::new(case.unwrap_or_else(|| panic!("{findings:?}")));
    let luck = case.vars.iter().position(|var| var.id == "luck");
    let luck = luck.expect("the variable");
    let mut outcomes = std::collections::BTreeSet::new();
    for seed in 0..24 {
        let new = NewAttempt {
            content_hash: case.hashes.content.clone(),
            roles: vec!["ma".to_owned(), "clin".to_owned()],
            mode: Mode::Graded,
            origin: Origin::App,
            params: BTreeMap::new(),
            seed: Some(seed),
            draws: vec![3],
            activity: None,
        };
        let old = trainer
            .start_with(new, std::sync::Arc::clone(&case), files.clone())
            .expect("a start")
            .id;
        let handed = handoff(&["coffee", "rested"], "say");
        for (seq, (scene, answer)) in (0..).zip([
            ("room", choice("repeat")),
            ("brief", handed),
            ("plan", choice("drug")),
        ]) {
            trainer.decide(old, seq, scene, &answer).expect("legal");
        }
        let then = trainer.live(old).expect("live").state.clone();
        let last = trainer.replay_from(old, 2).expect("a replay");
        // The room's draw was forced (3), the one at the door came from the seed.
        assert_eq!(last.started.draws.len(), 2);
        assert_eq!(last.started.draws[0], 3);
        let id = last.id;
        let again = trainer
            .decide(id, 2, "plan", &choice("drug"))
            .expect("legal");
        // The same last decision: the last draw comes out as it did, and the generator stands where it stood.
        assert_eq!(again.state.vars, then.vars, "seed {seed}");
        assert_eq!(again.state.chance, then.chance, "seed {seed}");
        outcomes.insert(then.vars[luck]);
    }
    assert!(outcomes.len() > 3, "chance was at work: {outcomes:?}");
}

#[test]
fn paths_part_at_the_first_scene_answered_differently() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Graded);
    let same = calm(&mut trainer, Mode::Graded);
    let other = trainer.replay_from(old, 2).expect("a replay").id;
    trainer
        .decide(other, 2, "plan", &choice("drug"))
        .expect("legal");
    let pair = trainer.compare(old, other).expect("both ended");
    let (one, two) = (pair.one.story(), pair.other.story());
    let parted = fork(&one, &two);
    assert_eq!(parted.how, Forked::Answer);
    // room, brief, plan: the third act of both.
    assert_eq!((parted.one, parted.other), (2, 2));
    let pair = trainer.compare(old, same).expect("both ended");
    let (one, two) = (pair.one.story(), pair.other.story());
    let never = fork(&one, &two);
    assert_eq!(
        (never.how, never.one, never.other),
        (Forked::Never, one.len(), two.len())
    );
    let open = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let refused = trainer.compare(old, open).map(|_| ());
    assert!(matches!(refused, Err(Error::NotEnded)));
}

#[test]
fn a_learner_and_a_colleague_who_decide_alike_do_not_part() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let both = calm(&mut trainer, Mode::Graded);
    // Told of the coffee, the colleague sends a cuff home as the learner did.
    let alone = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    trainer
        .decide(alone, 0, "room", &choice("repeat"))
        .expect("legal");
    let handed = handoff(&["coffee", "rested"], "say");
    trainer.decide(alone, 1, "brief", &handed).expect("legal");
    let pair = trainer.compare(both, alone).expect("both ended");
    let parted = fork(&pair.one.story(), &pair.other.story());
    assert_eq!(parted.how, Forked::Never);
}

#[test]
fn different_versions_are_not_compared() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let old = calm(&mut trainer, Mode::Graded);
    let newer = include_str!("../../fixtures/two-seats/case.json")
        .replace("\"version\": 1", "\"version\": 2");
    let (case, _) = case::compile(&case::Files::new().with("case.json", newer.as_str()));
    let case = std::sync::Arc::new(case.expect("a case"));
    let new = NewAttempt {
        content_hash: case.hashes.content.clone(),
        roles: vec!["ma".to_owned()],
        mode: Mode::Graded,
        origin: Origin::App,
        params: BTreeMap::new(),
        seed: Some(1),
        draws: Vec::new(),
        activity: None,
    };
    let files = case::Files::new().with("case.json", newer.as_str());
    let other = trainer.start_with(new, case, files).expect("a start").id;
    let refused = trainer.compare(old, other).map(|_| ());
    assert!(matches!(refused, Err(Error::OtherVersion)));
}
