//! What counts as shown, in part and missed; by hand from the case file.

use super::*;
use ledger::Mode;
use std::collections::BTreeMap;

#[test]
fn what_a_harmful_walk_misses_is_what_its_decisions_teach() {
    // By hand, from the outcomes of the case file. Setup with chat and the bare arm: "hurried", harmful, b01. "tell-up":
    // harmful, b02. 162 over 94 on the pad: "elsewhere", harmful, b02. "two": harmful, b07. The note in the holder: "lost",
    // harmful, names nothing, but "two-sentences" teaches b03 there.
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    assert_eq!(
        as_text(&met(&trainer)),
        [
            "room-setup b01 missed",
            "room-repeat b02 missed",
            "room-chart b02 missed",
            "room-say b07 missed",
            "room-tell b03 missed",
        ]
    );
}

#[test]
fn the_best_walk_misses_nothing_and_nothing_comes_back() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-best");
    assert_eq!(
        as_text(&met(&trainer)),
        [
            "room-setup b01 shown",
            "room-repeat b02 shown",
            "room-chart b02 shown",
            "room-say b07 shown",
            "room-tell b03 shown",
            "back-number b02 shown",
            "back-tilt b03 shown",
        ]
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(later(&mut trainer), []);
    let progress = trainer.progress().expect("progress");
    assert!(progress.iter().all(|one| one.due.is_none()));
    assert_eq!(progress.len(), 4);
}

#[test]
fn part_of_a_critical_step_is_missed_and_a_step_aside_is_not() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // The numbers without the remark: "numbers" is acceptable and lists b03, but a critical outcome lists it too.
    clinic.play(&mut trainer, "ma-numbers");
    assert!(as_text(&met(&trainer)).contains(&"room-tell b03 missed".to_owned()));
    // Stepping out twice, then the rested reading: the same is asked again, and answered.
    clinic.play(&mut trainer, "ma-step-out");
    let repeats: Vec<String> = as_text(&met(&trainer))
        .into_iter()
        .filter(|line| line.starts_with("room-repeat"))
        .collect();
    assert_eq!(repeats, ["room-repeat b02 shown"]);
}

#[test]
fn what_is_out_of_reach_is_not_missed() {
    // The handoff teaches b01 where it carries the rested reading, and nobody takes that reading after "chart".
    let carries_rested = |text: &str| {
        text.replace(
            "\"id\": \"whole\",",
            "\"id\": \"whole\", \"behaviours\": [\"b01\"],",
        )
        .replace(
            "\"carry\": [\n    \"coffee\"\n   ]",
            "\"carry\": [\"rested\"]",
        )
    };
    let bench = Bench::new();
    bench
        .fakes
        .cases
        .put("two-seats", edited(&files(), carries_rested));
    let mut trainer = bench.sat();
    let thin = handoff(&[], "say");
    let mut play = |first: &str| {
        let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
        trainer
            .decide(attempt, 0, "room", &choice(first))
            .expect("legal");
        trainer.decide(attempt, 1, "brief", &thin).expect("legal");
        as_text(&met(&trainer))
    };
    assert_eq!(play("chart"), ["room b01 missed"]);
    assert_eq!(play("repeat"), ["room b01 shown", "brief b01 missed"]);
}

#[test]
fn in_a_team_each_gets_back_what_they_missed_themselves() {
    let bench = Bench::new();
    let taught = |text: &str| {
        text.replace(
            "\"id\": \"home\",",
            "\"id\": \"home\", \"behaviours\": [\"b17\"],",
        )
    };
    bench.fakes.cases.put("two-seats", edited(&files(), taught));
    let mut trainer = bench.sat();
    let anna = trainer.whose().expect("a profile").id;
    let berta = trainer
        .create_profile("Berta", "clin", None)
        .expect("a name")
        .name
        .id;
    trainer.open_profile(anna, None).expect("opens");
    let hash = {
        let (_, case) = trainer.catalog().playable().next().expect("a case");
        case.hashes.content.clone()
    };
    let seats = [("ma", anna), ("clin", berta)].map(|(role, profile)| crate::NewSeat {
        role: role.to_owned(),
        player: crate::Player::Profile(profile),
    });
    let attempt = trainer
        .start_team(&hash, &seats, BTreeMap::new())
        .expect("a team")
        .id;
    trainer.take_seat(attempt, "ma", None).expect("a seat");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    trainer.take_seat(attempt, "clin", None).expect("a seat");
    let ended = trainer
        .decide(attempt, 2, "plan", &choice("drug"))
        .expect("legal");
    assert!(ended.state.ended);
    bench.fakes.clock.pass_ms(DAY_MS);
    assert_eq!(due(&mut trainer), ["b01"]);
    trainer.open_profile(berta, None).expect("opens");
    assert_eq!(due(&mut trainer), ["b17"]);
    // The attempt is Anna's, so Berta's drill goes the case's own way there; it is hers to decide.
    let open = trainer.drill_start("b17").expect("a drill");
    assert_eq!(open.attempt.case.roles[open.role.at()].id, "clin");
    assert_eq!(
        drill(&mut trainer, "b17", &[choice("home")]),
        (day("2026-03-06"), true, 1)
    );
}
