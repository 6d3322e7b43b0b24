//! Several roles at one laptop: nobody decides, takes back or looks before the seat is taken.

use super::{Bench, choice, handoff};
use crate::{Error, NewSeat, Player, Trainer};
use ledger::{Event, Mode, Pause};
use std::collections::BTreeMap;
use uuid::Uuid;

fn seat(role: &str, player: Player) -> NewSeat {
    NewSeat {
        role: role.to_owned(),
        player,
    }
}

fn guest(name: &str) -> Player {
    Player::Guest(name.to_owned())
}

fn hash(trainer: &Trainer) -> String {
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    case.hashes.content.clone()
}

/// Anna, who has no PIN, is the medical assistant; Ben, a guest, is the clinician.
fn team(trainer: &mut Trainer) -> Uuid {
    let anna = trainer.whose().expect("a profile").id;
    let seats = [
        seat("ma", Player::Profile(anna)),
        seat("clin", guest("Ben")),
    ];
    let hash = hash(trainer);
    let started = trainer.start_team(&hash, &seats, BTreeMap::new());
    started.expect("a team").id
}

fn awaited(trainer: &Trainer, attempt: Uuid) -> Option<String> {
    let live = trainer.live(attempt).expect("the attempt");
    let role = live.awaited()?;
    Some(live.case.roles[role.at()].id.clone())
}

fn stored(trainer: &Trainer, attempt: Uuid) -> Vec<Event> {
    let stored = trainer.store.read().expect("a snapshot").attempt(attempt);
    let stored = stored.expect("events").into_iter();
    stored.map(|stored| stored.envelope.event).collect()
}

#[test]
fn a_team_is_written_down_as_practice_with_who_plays_what() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let anna = trainer.whose().expect("a profile").id;
    let attempt = team(&mut trainer);
    let Some(Event::AttemptStarted(started)) = stored(&trainer, attempt).into_iter().next() else {
        panic!("it begins with its start");
    };
    assert_eq!(started.mode, Mode::Practice);
    let seats: Vec<_> = started
        .team
        .iter()
        .map(|seat| (seat.role.as_str(), seat.name.as_str(), seat.profile))
        .collect();
    assert_eq!(seats, [("ma", "Anna", Some(anna)), ("clin", "Ben", None)]);
    assert_eq!(started.learner.profile, anna);
}

#[test]
fn a_team_needs_two_roles_and_a_name_for_each() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let hash = hash(&trainer);
    let mut start = |seats: &[NewSeat]| {
        let refused = trainer.start_team(&hash, seats, BTreeMap::new());
        refused.map(|attempt| attempt.id).expect_err("a refusal")
    };
    let one = start(&[seat("ma", guest("Ana"))]);
    assert!(matches!(one, Error::BadTeam), "{one}");
    let twice = start(&[seat("ma", guest("Ana")), seat("ma", guest("Ben"))]);
    assert!(matches!(twice, Error::BadTeam), "{twice}");
    let nameless = start(&[seat("ma", guest("  ")), seat("clin", guest("Ben"))]);
    assert!(matches!(nameless, Error::BadName), "{nameless}");
    let nobody = Player::Profile(Uuid::from_u128(9));
    let unknown = start(&[seat("ma", nobody), seat("clin", guest("Ben"))]);
    assert!(matches!(unknown, Error::NoProfile), "{unknown}");
    let role = start(&[seat("cook", guest("Ana")), seat("clin", guest("Ben"))]);
    assert!(
        matches!(role, Error::NoRole(ref id) if id == "cook"),
        "{role}"
    );
}

#[test]
fn the_laptop_goes_round_and_nobody_decides_out_of_turn() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = team(&mut trainer);
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("ma"));
    // Right sequence, scene and answer: still nobody sits there.
    let early = trainer.decide(attempt, 0, "room", &choice("repeat"));
    assert!(matches!(early, Err(Error::SeatNotTaken)));
    let other = trainer.take_seat(attempt, "clin", None);
    assert!(matches!(other, Err(Error::NotThisSeat)));
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    let again = trainer.take_seat(attempt, "ma", None);
    assert!(matches!(again, Err(Error::NotThisSeat)));
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    assert_eq!(awaited(&trainer, attempt), None, "the same role goes on");
    trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("clin"));
    let forged = trainer.decide(attempt, 2, "plan", &choice("home"));
    assert!(matches!(forged, Err(Error::SeatNotTaken)));
    assert!(matches!(trainer.hint(attempt, 2), Err(Error::SeatNotTaken)));
    assert!(matches!(trainer.undo(attempt, 2), Err(Error::SeatNotTaken)));
    trainer.take_seat(attempt, "clin", None).expect("his seat");
    // What Anna decided is not Ben's to take back.
    assert!(!trainer.live(attempt).expect("live").can_undo());
    assert!(matches!(
        trainer.undo(attempt, 2),
        Err(Error::NothingToUndo)
    ));
    let ended = trainer
        .decide(attempt, 2, "plan", &choice("home"))
        .expect("legal");
    assert!(ended.state.ended);
    assert_eq!(ended.awaited(), None, "the end is everyone's");
    let after = trainer.take_seat(attempt, "ma", None);
    assert!(matches!(after, Err(Error::Ended)));
    let taken: Vec<_> = stored(&trainer, attempt)
        .into_iter()
        .filter_map(|event| {
            let Event::SeatTaken { role, seq } = event else {
                return None;
            };
            Some((role, seq))
        })
        .collect();
    assert_eq!(taken, [("ma".to_owned(), 0), ("clin".to_owned(), 2)]);
    let reading = trainer.store.read().expect("a snapshot");
    assert!(reading.verify().expect("a report").ok);
}

#[test]
fn one_takes_back_only_what_one_decided_oneself() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = team(&mut trainer);
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer.undo(attempt, 1).expect("her own");
    assert_eq!(awaited(&trainer, attempt), None, "she still sits there");
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
}

#[test]
fn whatever_interrupts_the_seat_has_to_be_taken_again() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = team(&mut trainer);
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    // Left for the library and taken up again.
    trainer.resume(attempt).expect("the attempt");
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("ma"));
    // Locked by walking away.
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    trainer.lock();
    let anna = trainer.names().expect("names")[0].id;
    trainer.open_profile(anna, None).expect("her profile");
    let blind = trainer.decide(attempt, 0, "room", &choice("repeat"));
    assert!(
        matches!(blind, Err(Error::SeatNotTaken)),
        "read from disk, nobody sits"
    );
    trainer.resume(attempt).expect("the attempt");
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("ma"));
    assert!(
        stored(&trainer, attempt)
            .iter()
            .any(|event| matches!(event, Event::Suspended { why: Pause::Locked }))
    );
    // The program stopped without a farewell, with the seat taken and in the middle of a handover.
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    trainer = bench.again(trainer);
    trainer.resume(attempt).expect("the attempt");
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("ma"));
    trainer.take_seat(attempt, "ma", None).expect("her seat");
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &handoff(&[], "say"))
        .expect("legal");
    trainer = bench.again(trainer);
    let resumed = trainer.resume(attempt).expect("the attempt");
    assert_eq!(resumed.state.seq, 2);
    assert_eq!(awaited(&trainer, attempt).as_deref(), Some("clin"));
}

#[test]
fn of_two_windows_the_one_behind_is_refused() {
    let bench = Bench::new();
    let mut here = bench.sat();
    let attempt = team(&mut here);
    here.take_seat(attempt, "ma", None).expect("her seat");
    let mut there = bench.sat();
    there.resume(attempt).expect("the attempt");
    assert_eq!(awaited(&there, attempt).as_deref(), Some("ma"));
    let behind = here.decide(attempt, 0, "room", &choice("repeat"));
    assert!(matches!(behind, Err(Error::Stale)));
    // Read again after that, this window sits nobody down either.
    let again = here.decide(attempt, 0, "room", &choice("repeat"));
    assert!(matches!(again, Err(Error::SeatNotTaken)));
    there.take_seat(attempt, "ma", None).expect("her seat");
    let race = here.take_seat(attempt, "ma", None);
    assert!(matches!(race, Err(Error::Stale)));
}

#[test]
fn a_profile_with_a_pin_is_asked_for_it() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let anna = trainer.whose().expect("a profile").id;
    trainer
        .create_profile("Bea", "clin", Some("2468"))
        .expect("a profile");
    let bea = trainer.whose().expect("a profile").id;
    trainer.open_profile(anna, None).expect("her profile");
    let seats = [seat("ma", guest("Ana")), seat("clin", Player::Profile(bea))];
    let hash = hash(&trainer);
    let started = trainer.start_team(&hash, &seats, BTreeMap::new());
    let attempt = started.expect("a team").id;
    trainer.take_seat(attempt, "ma", None).expect("a guest");
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &handoff(&[], "say"))
        .expect("legal");
    let live = trainer.live(attempt).expect("live");
    let asked = trainer.asks_pin(live, live.awaited().expect("a seat"));
    assert!(asked.expect("an answer"));
    for pin in [None, Some("1111")] {
        let wrong = trainer.take_seat(attempt, "clin", pin);
        assert!(matches!(wrong, Err(Error::WrongPin)));
    }
    let wrong = trainer.take_seat(attempt, "clin", Some("1112"));
    assert!(matches!(wrong, Err(Error::WrongPin)));
    let wait = trainer.take_seat(attempt, "clin", Some("2468"));
    assert!(matches!(wait, Err(Error::PinWait { seconds: 15 })));
    bench.fakes.clock.pass_ms(15_000);
    trainer
        .take_seat(attempt, "clin", Some("2468"))
        .expect("her seat");
    assert_eq!(
        trainer.whose().expect("a profile").id,
        anna,
        "it stays Anna's session"
    );
}
