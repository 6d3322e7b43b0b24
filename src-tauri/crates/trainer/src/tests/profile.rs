//! Names, PINs, recovery codes.

use super::Bench;
use crate::Error;
use ledger::Mode;

#[test]
fn nothing_of_a_colleague_is_shown() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], Mode::Graded).id;
    trainer.lock();
    assert!(matches!(trainer.runs(0, 9), Err(Error::Locked)));
    assert!(matches!(trainer.resume(attempt), Err(Error::Locked)));
    trainer
        .create_profile("Ben", "rn", None)
        .expect("a profile");
    assert!(trainer.runs(0, 9).expect("runs").runs.is_empty());
    assert!(matches!(trainer.resume(attempt), Err(Error::NoAttempt)));
}

#[test]
fn names_and_pins_are_checked() {
    let bench = Bench::new();
    let mut trainer = bench.open();
    for name in ["", "   ", "a\nb", &"x".repeat(81)] {
        let refused = trainer.create_profile(name, "ma", None);
        assert!(matches!(refused, Err(Error::BadName)), "{name:?}");
    }
    trainer
        .create_profile(" Anna ", "ma", None)
        .expect("a profile");
    assert!(matches!(
        trainer.create_profile("ANNA", "ma", None),
        Err(Error::BadName)
    ));
    assert!(matches!(
        trainer.create_profile("Ben", "wizard", None),
        Err(Error::BadRole(_))
    ));
    assert!(matches!(
        trainer.create_profile("Ben", "rn", Some("12")),
        Err(Error::BadPin)
    ));
    let names: Vec<String> = trainer
        .names()
        .expect("names")
        .into_iter()
        .map(|name| name.name)
        .collect();
    assert_eq!(names, ["Anna"]);
}

#[test]
fn a_wrong_pin_waits_longer_each_time_even_after_a_restart() {
    let bench = Bench::new();
    let mut trainer = bench.open();
    let anna = trainer
        .create_profile("Anna", "ma", Some("2468"))
        .expect("a profile")
        .name
        .id;
    trainer.lock();
    for _ in 0..3 {
        assert!(matches!(
            trainer.open_profile(anna, Some("1111")),
            Err(Error::WrongPin)
        ));
    }
    let right = trainer.open_profile(anna, Some("2468"));
    assert!(matches!(right, Err(Error::PinWait { seconds: 15 })));
    drop(trainer);
    let mut trainer = bench.open();
    bench.fakes.clock.pass_ms(14_000);
    let right = trainer.open_profile(anna, Some("2468"));
    assert!(matches!(right, Err(Error::PinWait { seconds: 1 })));
    bench.fakes.clock.pass_ms(1_000);
    trainer
        .open_profile(anna, Some("2468"))
        .expect("the right PIN");
    trainer.lock();
    assert!(matches!(
        trainer.open_profile(anna, None),
        Err(Error::WrongPin)
    ));
    trainer
        .open_profile(anna, Some("2468"))
        .expect("the count began again");
}

#[test]
fn the_recovery_code_works_once_and_its_use_is_logged() {
    let bench = Bench::new();
    let mut trainer = bench.open();
    let made = trainer
        .create_profile("Anna", "ma", Some("2468"))
        .expect("a profile");
    let code = made.recovery_code.expect("a code");
    let anna = made.name.id;
    let wrong = trainer.recover_profile(anna, "00000-00000-00000-00000", Some("1357"));
    assert!(matches!(wrong, Err(Error::WrongRecoveryCode)));
    let recovered = trainer
        .recover_profile(anna, &code.to_lowercase(), Some("1357"))
        .expect("the code");
    assert_ne!(recovered.recovery_code.expect("a new code"), code);
    assert!(matches!(
        trainer.open_profile(anna, Some("2468")),
        Err(Error::WrongPin)
    ));
    trainer
        .open_profile(anna, Some("1357"))
        .expect("the new PIN");
    let again = trainer.recover_profile(anna, &code, None);
    assert!(matches!(again, Err(Error::WrongRecoveryCode)));
    let log = trainer
        .store
        .read()
        .expect("a snapshot")
        .events_after(0, 100)
        .expect("events");
    let uses = log
        .iter()
        .filter(|stored| matches!(stored.envelope.event, ledger::Event::RecoveryUsed { profile } if profile == anna));
    assert_eq!(uses.count(), 1);
}

#[test]
fn a_fault_found_beside_the_session_is_told_once() {
    let bench = super::Bench::new();
    let mut trainer = bench.open();
    let checkup = crate::record::verify(bench.folder.path()).expect("a report");
    assert!(checkup.is_fine());
    let before = trainer.notices().len();
    trainer.take_checkup(checkup.clone());
    assert_eq!(
        trainer.notices().len(),
        before,
        "nothing found, nothing told"
    );
    let mut found = checkup;
    found.damage.push("page 3 is never used".to_owned());
    trainer.take_checkup(found.clone());
    trainer.take_checkup(found);
    let told = trainer.notices().iter().skip(before);
    assert_eq!(
        told.filter(|notice| matches!(notice, records::Notice::ChainFault(_)))
            .count(),
        1
    );
}
