//! Library, runs, startup and settings through the commands.

mod bench;

use bench::{Bench, choice, handoff};
use trainer::case::Files;
use wire::api;
use wire::dto::{ErrorCode, Settings};

#[test]
fn a_card_tells_the_case_and_the_own_results() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "graded");
    let brief = bench.decide(&room, choice("repeat"));
    let good = bench.decide(&brief, handoff(&["coffee"], "say"));
    let room = bench.start(&["ma"], "graded");
    assert_eq!(room.attempt_number, 2);
    let brief = bench.decide(&room, choice("chart"));
    let bad = bench.decide(&brief, handoff(&[], "say"));
    let open = bench.start(&["clin"], "practice");
    let library = api::library(&mut bench.session).expect("a library");
    let card = &library.cases[0];
    assert_eq!(
        (card.title.as_str(), card.patient.as_str()),
        ("Two seats", "Rosa Ortiz")
    );
    assert_eq!(card.review, "draft");
    let ma = card
        .roles
        .iter()
        .find(|role| role.id == "ma")
        .expect("the role");
    assert_eq!(ma.person.as_deref(), Some("Dee"));
    let (last, best) = (
        ma.last.as_ref().expect("a result"),
        ma.best.as_ref().expect("a result"),
    );
    assert_eq!(
        (last.attempt.as_str(), last.passed, last.action),
        (bad.attempt.as_str(), false, 0)
    );
    assert_eq!(
        (best.attempt.as_str(), best.passed, best.action),
        (good.attempt.as_str(), true, 4)
    );
    assert_eq!(best.ending, "Measured twice");
    assert_eq!(library.unfinished.len(), 1);
    let run = &library.unfinished[0];
    assert_eq!(
        (run.attempt.as_str(), run.scene_title.as_str()),
        (open.attempt.as_str(), "The plan")
    );
    // 2026-03-02T08:00:00Z on a clock one hour ahead.
    assert_eq!(run.started, "2026-03-02T09:00:00+01:00");
    let runs = api::runs(&mut bench.session, 0).expect("runs");
    assert_eq!((runs.runs.len(), runs.next), (3, None));
    assert_eq!(runs.runs[0].attempt, open.attempt);
}

#[test]
fn a_faulty_case_is_listed_with_its_sentence() {
    let mut bench = Bench::new();
    let files = Files::new().with("case.json", r#"{"format": 99, "title": "Old"}"#);
    bench.fakes.cases.put("old", files);
    let library = api::library(&mut bench.session).expect("a library");
    assert_eq!(library.cases.len(), 1);
    let faulty = &library.faulty[0];
    assert_eq!(
        (faulty.folder.as_str(), faulty.name.as_deref()),
        ("old", Some("Old"))
    );
    assert_eq!(faulty.findings[0].code, "format-number");
    assert_eq!(faulty.findings[0].message, "en:format-number");
}

#[test]
fn settings_are_kept_and_checked() {
    let mut bench = Bench::new();
    let wanted = Settings {
        language: "es".into(),
        theme: "dark".into(),
        text_size: 150,
        number_keys: false,
        lock_minutes: 10,
    };
    api::settings_set(&mut bench.session, wanted.clone()).expect("settings");
    let startup = api::startup(&mut bench.session).expect("a start");
    assert_eq!(startup.settings, wanted);
    assert_eq!(startup.profiles.len(), 1);
    let wrong = Settings {
        text_size: 500,
        ..wanted.clone()
    };
    let refused = api::settings_set(&mut bench.session, wrong).expect_err("out of range");
    assert_eq!(refused.code, ErrorCode::Internal);
    let startup = api::startup(&mut bench.session).expect("a start");
    assert_eq!(startup.settings, wanted);
}

#[test]
fn a_locked_session_tells_nothing() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "graded");
    api::profile_lock(&mut bench.session).expect("locked");
    let refused = [
        api::library(&mut bench.session).map(drop),
        api::runs(&mut bench.session, 0).map(drop),
        api::attempt_resume(&mut bench.session, &room.attempt).map(drop),
        api::attempt_decide(
            &mut bench.session,
            &room.attempt,
            0,
            "room",
            choice("chart"),
        )
        .map(drop),
        api::attempt_debrief(&mut bench.session, &room.attempt).map(drop),
    ];
    for answer in refused {
        assert_eq!(answer.expect_err("locked").code, ErrorCode::Locked);
    }
}
