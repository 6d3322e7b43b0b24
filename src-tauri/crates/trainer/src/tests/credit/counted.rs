//! Which attempts count.

use super::*;

#[test]
fn a_start_for_credit_needs_the_disclosures_first() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    let early = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App);
    assert!(matches!(early, Err(Error::GateFirst)), "{early:?}");
    // Played before the gate, and outside the activity: it does not count after it.
    let before = begin(&mut trainer, None, Mode::Graded, Origin::App).expect("starts");
    pass(&bench, &mut trainer, before);
    trainer.gate(ACTIVITY).expect("a gate");
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::NotPassed {
            passed: 0,
            cases: 1
        }
    );
    // Disclosures of an activity that was changed since are shown anew.
    let changed = FILE.replace("Jo Albers", "Jo Albers-Hale");
    bench.fakes.activities.put(changed.as_bytes());
    let stale = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App);
    assert!(matches!(stale, Err(Error::GateFirst)), "{stale:?}");
    trainer.gate(ACTIVITY).expect("a gate");
    begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
}

#[test]
fn practice_and_the_command_line_never_count() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    trainer.gate(ACTIVITY).expect("a gate");
    for (mode, origin) in [
        (Mode::Practice, Origin::App),
        (Mode::Graded, Origin::Cli),
        (Mode::Practice, Origin::Cli),
    ] {
        let attempt = begin(&mut trainer, Some(ACTIVITY), mode, origin);
        assert!(matches!(attempt, Err(Error::NoActivity)), "{attempt:?}");
        let attempt = begin(&mut trainer, None, mode, origin).expect("starts");
        pass(&bench, &mut trainer, attempt);
    }
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::NotPassed {
            passed: 0,
            cases: 1
        }
    );
}

#[test]
fn an_attempt_that_failed_earns_nothing() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    trainer.gate(ACTIVITY).expect("a gate");
    let attempt = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &handoff(&[], "say"))
        .expect("legal");
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].cases[0].state, CaseState::NotPassed);
    assert!(matches!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::NotPassed { .. }
    ));
    // A second try that passes counts, and the first is remembered.
    let second = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
    pass(&bench, &mut trainer, second);
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert_eq!(made.claim.attempts[0].attempt, second);
    assert_eq!(made.claim.attempts[0].attempts_before, 1);
}

#[test]
fn the_last_day_passing_between_start_and_claim_ends_the_credit() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    // 2 March 09:02 local time and 29 days: 31 March, still the last day.
    bench.fakes.clock.pass_ms(29 * DAY);
    let form = trainer.claim_form(ACTIVITY).expect("a form");
    assert_eq!(form.obstacle, None);
    bench.fakes.clock.pass_ms(DAY);
    let expired = refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)]));
    assert_eq!(
        expired,
        Obstacle::Expired {
            ends: "2026-03-31".to_owned()
        }
    );
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].state, State::Ended);
}

#[test]
fn before_the_first_day_nothing_is_claimed_and_what_was_begun_then_never_counts() {
    let later = FILE.replace("\"release\": \"2026-03-01\"", "\"release\": \"2026-03-05\"");
    let bench = bench(&later);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::NotReleased {
            released: "2026-03-05".to_owned()
        }
    );
    bench.fakes.clock.pass_ms(5 * DAY);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::DesignatedLater {
            designated: "2026-03-05".to_owned()
        }
    );
}

#[test]
fn a_clock_set_back_blocks_the_claim_and_names_whom_to_ask() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    let asking = Obstacle::ClockSetBack {
        contact: "R. Adeyemi, coordinator, 207-555-0117".to_owned(),
    };
    // A claim a day behind the log.
    passed(&bench, &mut trainer);
    bench.fakes.clock.set_back_ms(24 * 60 * 60_000);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        asking
    );
    // Back in order, the attempt played in order counts.
    bench.fakes.clock.set_back_ms(-24 * 60 * 60_000);
    let form = trainer.claim_form(ACTIVITY).expect("a form");
    assert_eq!(form.obstacle, None);
}

#[test]
fn an_attempt_under_a_clock_set_back_is_flagged_for_good() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    let noon = 6 * 60 * 60_000;
    bench.fakes.clock.set_back_ms(noon);
    let flagged = passed(&bench, &mut trainer);
    let stored = trainer
        .store
        .read()
        .and_then(|reading| reading.attempt(flagged));
    let Event::AttemptStarted(started) = &stored.expect("events")[0].envelope.event else {
        panic!("an attempt begins with its start");
    };
    let pin = started.activity.as_ref().expect("an activity");
    assert_eq!(pin.clock_behind_ms, u64::try_from(noon).expect("positive"));
    bench.fakes.clock.set_back_ms(-noon);
    bench.fakes.clock.pass_ms(MINUTE);
    assert!(matches!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::ClockSetBack { .. }
    ));
    // Another attempt, under a clock in order, counts.
    let second = passed(&bench, &mut trainer);
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert_eq!(made.claim.attempts[0].attempt, second);
    sound(&trainer);
}

#[test]
fn a_step_of_the_clock_within_the_tolerance_flags_nothing() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    bench.fakes.clock.set_back_ms(90_000);
    passed(&bench, &mut trainer);
    claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
}
