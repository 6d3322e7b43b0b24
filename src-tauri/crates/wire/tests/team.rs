//! Several roles at one laptop, over the commands. Before a seat is taken nothing of the story crosses to the window.

mod bench;

use bench::{Bench, choice, handoff, is_blank};
use wire::api;
use wire::dto::{self, ErrorCode, NewSeat, Scene};

fn team(bench: &mut Bench) -> Scene {
    let library = api::library(&mut bench.session).expect("a library");
    let anna = library_profile(bench);
    let seats = vec![
        NewSeat {
            role: "ma".into(),
            profile: Some(anna),
            guest: None,
        },
        NewSeat {
            role: "clin".into(),
            profile: None,
            guest: Some("Ben".into()),
        },
    ];
    api::team_start(&mut bench.session, &library.cases[0].content_hash, seats).expect("a team")
}

fn library_profile(bench: &mut Bench) -> String {
    let startup = api::startup(&mut bench.session).expect("the names");
    startup.profiles[0].id.clone()
}

fn take(bench: &mut Bench, scene: &Scene) -> Scene {
    let role = &scene.handover.as_ref().expect("a handover").role;
    api::seat_take(&mut bench.session, &scene.attempt, role, None).expect("the seat")
}

#[test]
fn each_seat_is_taken_before_its_scene_is_sent() {
    let mut bench = Bench::new();
    let first = team(&mut bench);
    is_blank(&first);
    let waits = first.handover.clone().expect("a handover");
    assert_eq!((waits.role.as_str(), waits.player.as_str()), ("ma", "Anna"));
    assert!(!waits.has_pin);
    // Asking again, or forging a decision, gives nothing either.
    is_blank(&api::attempt_resume(&mut bench.session, &first.attempt).expect("the attempt"));
    let forged = api::attempt_decide(
        &mut bench.session,
        &first.attempt,
        0,
        "room",
        choice("repeat"),
    );
    assert_eq!(forged.expect_err("refused").code, ErrorCode::SeatNotTaken);
    let other = api::seat_take(&mut bench.session, &first.attempt, "clin", None);
    assert_eq!(other.expect_err("refused").code, ErrorCode::NotThisSeat);
    let hint = api::attempt_hint(&mut bench.session, &first.attempt, 0);
    assert_eq!(hint.expect_err("refused").code, ErrorCode::SeatNotTaken);
    let room = take(&mut bench, &first);
    assert_eq!((room.scene.as_str(), room.role.as_str()), ("room", "ma"));
    assert_eq!(room.team.len(), 2);
    let brief = bench.decide(&room, choice("repeat"));
    let passed = bench.decide(&brief, handoff(&["coffee"], "say"));
    is_blank(&passed);
    let plan = take(&mut bench, &passed);
    assert_eq!((plan.scene.as_str(), plan.role.as_str()), ("plan", "clin"));
    // The note handed over is what the next person gets.
    let received: Vec<_> = plan.happened.iter().map(|one| one.kind.as_str()).collect();
    assert_eq!(received, ["received"]);
    let sent = serde_json::to_string(&plan).expect("a shape");
    assert!(sent.contains("coffee in hand"));
    assert!(!sent.contains("rested reading is"));
}

#[test]
fn a_run_of_a_team_is_told_apart_and_tells_nothing_on_the_library() {
    let mut bench = Bench::new();
    let first = team(&mut bench);
    let room = take(&mut bench, &first);
    let brief = bench.decide(&room, choice("repeat"));
    let library = api::library(&mut bench.session).expect("a library");
    let run = &library.unfinished[0];
    let players: Vec<_> = run.team.iter().map(|seat| seat.player.as_str()).collect();
    // In the case's order: the clinician stands before the medical assistant.
    assert_eq!(players, ["Ben", "Anna"]);
    assert_eq!(
        (run.scene_title.as_str(), run.story_time.as_str()),
        ("", "")
    );
    assert!(run.place.is_none());
    let passed = bench.decide(&brief, handoff(&[], "say"));
    let plan = take(&mut bench, &passed);
    let ended = bench.decide(&plan, choice("home"));
    assert!(ended.ending.is_some() && ended.handover.is_none());
    // What a team reached is no learner's own best or last result.
    let library = api::library(&mut bench.session).expect("a library");
    for role in &library.cases[0].roles {
        assert!(role.last.is_none() && role.best.is_none(), "{}", role.id);
    }
    let debrief = api::attempt_debrief(&mut bench.session, &ended.attempt).expect("a debrief");
    let roles: Vec<_> = debrief
        .roles
        .iter()
        .map(|role| (role.role.as_str(), role.player.as_deref()))
        .collect();
    assert_eq!(roles, [("clin", Some("Ben")), ("ma", Some("Anna"))]);
    let card = &debrief.handoffs[0];
    assert_eq!(card.from.player.as_deref(), Some("Anna"));
    assert_eq!(card.to.player.as_deref(), Some("Ben"));
    let who: Vec<_> = debrief
        .path
        .iter()
        .filter(|step| step.kind == "decision")
        .map(|step| (step.scene.as_str(), step.player.as_deref()))
        .collect();
    assert_eq!(
        who,
        [
            ("room", Some("Anna")),
            ("brief", Some("Anna")),
            ("plan", Some("Ben"))
        ]
    );
}

#[test]
fn two_runs_are_laid_side_by_side_to_where_they_part() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma", "clin"], "graded");
    let brief = bench.decide(&room, choice("repeat"));
    let plan = bench.decide(&brief, handoff(&["coffee", "rested"], "say"));
    let calm = bench.decide(&plan, choice("home"));
    let replay = api::attempt_replay_from(&mut bench.session, &calm.attempt, 2).expect("a replay");
    assert_eq!((replay.scene.as_str(), replay.seq), ("plan", 2));
    let of = replay.replay_of.clone().expect("where it comes from");
    assert_eq!((of.attempt, of.decisions), (calm.attempt.clone(), 2));
    let fall = bench.decide(&replay, choice("drug"));
    let told = api::attempt_compare(&mut bench.session, &calm.attempt, &fall.attempt);
    let told = told.expect("both ended");
    assert_eq!(told.parted, "answer");
    let common: Vec<_> = told.common.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(common, ["The first reading", "At the door"]);
    let first = |side: &dto::ComparedSide| {
        let step = &side.steps[0];
        let said = serde_json::to_string(&step.answer).expect("a shape");
        (step.title.clone(), said)
    };
    let (one, other) = (first(&told.one), first(&told.other));
    assert_eq!((one.0.as_str(), other.0.as_str()), ("The plan", "The plan"));
    assert!(one.1.contains("Readings at home first") && other.1.contains("Add a drug today"));
    assert_eq!(
        (
            told.one.ending.class.as_str(),
            told.other.ending.class.as_str()
        ),
        ("good", "costly")
    );
    // The drug's late consequence costs safety 1; nothing else differs in the ledger of the two.
    let safety = told.ledger.iter().find(|axis| axis.axis == "safety");
    let safety = safety.expect("the axis");
    assert_eq!((safety.one, safety.other), (0, -1));
    assert!(told.other.steps.iter().any(|step| step.kind == "late"));
    let same = api::attempt_compare(&mut bench.session, &calm.attempt, &calm.attempt);
    let same = same.expect("both ended");
    assert_eq!((same.parted.as_str(), same.one.steps.len()), ("never", 0));
    let decided = same.common.iter().filter(|step| step.kind == "decision");
    assert_eq!(decided.count(), 3, "all of it");
}
