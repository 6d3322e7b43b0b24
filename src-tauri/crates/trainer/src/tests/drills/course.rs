//! A behaviour over weeks: spaced by right answers, back after a miss, nobody else's business.

use super::*;
use crate::Error;
use crate::drill::NEW_A_DAY;
use ledger::{Mode, Rating};

#[test]
fn a_miss_comes_back_tomorrow_grows_with_right_answers_and_shrinks_after_a_miss() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // 2 March 2026, 9:00 on the wall.
    clinic.play(&mut trainer, "ma-numbers");
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-03".to_owned())]
    );
    let right = [handoff(&["readings", "cuff-large", "route-days"], "door")];
    let wrong = [handoff(&["readings"], "holder")];
    // At once, on the day of the miss: practice, which moves nothing.
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-03"), false, 1)
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer), ["b03"]);
    // 1, 3, 8, 22 days as in the schedule's own test.
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), true, 1)
    );
    assert_eq!(due(&mut trainer), [""; 0], "done for today");
    clinic.days(3);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-14"), true, 1)
    );
    trainer = clinic.bench.again(trainer);
    clinic.days(8);
    assert_eq!(due(&mut trainer), ["b03"], "also after a restart");
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-04-05"), true, 1)
    );
    clinic.days(22);
    let (back, counted, _) = drill(&mut trainer, "b03", &wrong);
    assert!(counted);
    assert!(
        back > day("2026-04-05") && back < day("2026-04-27"),
        "sooner than the 22 days before: {back}"
    );
    let marks: Vec<Mark> = trainer.progress().expect("progress")[2]
        .occasions
        .iter()
        .map(|occasion| occasion.mark)
        .collect();
    // The case, the practice on the same day, three right, one missed.
    let shown = Mark::Shown;
    assert_eq!(
        marks,
        [Mark::Missed, shown, shown, shown, shown, Mark::Missed]
    );
    let report = trainer.store.read().expect("a snapshot").verify();
    assert!(report.expect("a report").ok);
    let checkup = crate::record::verify(clinic.bench.folder.path()).expect("a checkup");
    assert!(checkup.is_fine(), "the lists are as the log has them");
}

#[test]
fn decisions_that_teach_the_same_in_a_row_are_one_drill_worth_its_weakest() {
    let bench = Bench::new();
    // In the small case both decisions of the assistant are short; here both teach b01.
    let both = |text: &str| {
        text.replace(
            "\"id\": \"whole\",",
            "\"id\": \"whole\", \"behaviours\": [\"b01\"],",
        )
    };
    bench.fakes.cases.put("two-seats", edited(&files(), both));
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    let told = handoff(&["coffee"], "say");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer.decide(attempt, 1, "brief", &told).expect("legal");
    assert_eq!(
        as_text(&met(&trainer)),
        ["room b01 missed", "brief b01 shown"]
    );
    bench.fakes.clock.pass_ms(DAY_MS);
    let thin = handoff(&[], "say");
    let (back, counted, given) = drill(&mut trainer, "b01", &[choice("repeat"), thin]);
    assert_eq!((back, counted, given), (day("2026-03-04"), true, 2));
    let answered: Vec<(u32, Mark, Rating, String)> = trainer
        .store
        .read()
        .and_then(|reading| reading.events_after(0, 10_000))
        .expect("a log")
        .into_iter()
        .filter_map(|stored| {
            let Event::DrillAnswered(one) = stored.envelope.event else {
                return None;
            };
            Some((one.step, one.mark, one.rating, one.scene))
        })
        .collect();
    assert_eq!(
        answered,
        [
            (1, Mark::Shown, Rating::Good, "room".to_owned()),
            (2, Mark::Missed, Rating::Again, "brief".to_owned()),
        ],
        "each answer is on disk by itself"
    );
}

#[test]
fn a_day_has_only_so_many_new_behaviours() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    // Four were missed: b01, b02, b07, b03.
    assert_eq!(due(&mut trainer).len(), NEW_A_DAY);
    assert_eq!(later(&mut trainer).len(), 1);
    assert_eq!(
        later(&mut trainer)[0].1,
        "2026-03-04",
        "its turn is tomorrow"
    );
    let setup = options(&["rest", "large", "bare"]);
    let first = due(&mut trainer)[0].clone();
    assert_eq!(first, "b01", "the first missed comes first");
    drill(&mut trainer, &first, std::slice::from_ref(&setup));
    assert_eq!(
        due(&mut trainer).len(),
        NEW_A_DAY - 1,
        "and none moves up today"
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer).len(), 3);
}

#[test]
fn nothing_of_a_colleague_comes_back_to_another() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    let run = trainer.drill_start("b01").expect("a drill").id;
    trainer.create_profile("Berta", "ma", None).expect("a name");
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(trainer.progress().expect("progress"), []);
    assert!(matches!(trainer.drill_start("b01"), Err(Error::NoDrill)));
    assert!(
        trainer.drill_run(run).is_none(),
        "an open drill closes with the profile"
    );
    trainer.lock();
    assert!(matches!(trainer.drills(), Err(Error::Locked)));
    assert!(matches!(trainer.progress(), Err(Error::Locked)));
    assert!(matches!(trainer.drill_start("b01"), Err(Error::Locked)));
}

#[test]
fn leaving_a_drill_keeps_what_was_answered_and_an_ended_one_takes_no_more() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    let open = trainer.drill_start("b02").expect("a drill");
    let (run, seq) = (open.id, open.attempt.state.seq);
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-repeat", &choice("rested")),
        Err(Error::Stale)
    ));
    assert!(matches!(
        trainer.drill_decide(run, seq, "room-repeat", &choice("nonsense")),
        Err(Error::Rejected { .. })
    ));
    trainer
        .drill_decide(run, seq, "room-repeat", &choice("rested"))
        .expect("legal");
    // Left before the second decision: the first counts.
    trainer = clinic.bench.again(trainer);
    assert!(!due(&mut trainer).contains(&"b02".to_owned()));
    assert!(later(&mut trainer).contains(&("b02".to_owned(), "2026-03-06".to_owned())));
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-chart", &choice("rested")),
        Err(Error::NoDrill)
    ));
    let setup = options(&["rest", "large", "bare"]);
    let open = trainer.drill_start("b01").expect("a drill");
    let (run, seq) = (open.id, open.attempt.state.seq);
    trainer
        .drill_decide(run, seq, "room-setup", &setup)
        .expect("legal");
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-repeat", &choice("rested")),
        Err(Error::NoDrill)
    ));
}
