//! From the gate to the certificate.

mod claims;
mod counted;
mod later;
mod way;

use super::{Bench, choice, handoff};
use crate::activity::{CaseState, State};
use crate::claim::{CaseNames, Certificate, Claiming, Obstacle};
use crate::{Error, NewAttempt, Trainer};
use case::Case;
use ledger::{AttemptStarted, Event, Hash, Identity, Mode, Origin};
use std::collections::BTreeMap;
use uuid::Uuid;

const FILE: &str = include_str!("../../../fixtures/activities.json");
const ACTIVITY: &str = "pressure-2026";
const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

fn bench(file: &str) -> Bench {
    let bench = Bench::new();
    bench.fakes.activities.put(file.as_bytes());
    bench
}

/// The same file under a demonstration provider, whose every text must say so.
fn demonstration() -> String {
    [
        ("\"demonstration\": false", "\"demonstration\": true"),
        ("Lakeside Clinics Education", "Lakeside demonstration"),
        ("\"was awarded", "\"Demonstration: was awarded"),
        ("\"took part", "\"Demonstration: took part"),
        ("\"This activity is", "\"Demonstration: this activity is"),
    ]
    .iter()
    .fold(FILE.to_owned(), |file, (from, to)| file.replace(from, to))
}

fn nurse() -> Identity {
    Identity {
        given_name: "Ana".to_owned(),
        family_name: "Reyes Ortiz".to_owned(),
        credentials: "RN".to_owned(),
        profession: "nurse".to_owned(),
        renewal: Some("2027-12-31".to_owned()),
        cycle_months: 24,
        needed: Some(2_000),
        licence_state: "Maine".to_owned(),
        licence_number: "RN-0017".to_owned(),
        birth_day: "02-29".to_owned(),
        nabp: String::new(),
    }
}

fn physician() -> Identity {
    Identity {
        profession: "physician".to_owned(),
        ..nurse()
    }
}

fn begin(
    trainer: &mut Trainer,
    activity: Option<&str>,
    mode: Mode,
    origin: Origin,
) -> Result<Uuid, Error> {
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    let content_hash = case.hashes.content.clone();
    let new = NewAttempt {
        content_hash,
        roles: vec!["ma".to_owned()],
        mode,
        origin,
        params: BTreeMap::new(),
        seed: Some(1),
        draws: Vec::new(),
        activity: activity.map(str::to_owned),
    };
    trainer.start(new).map(|attempt| attempt.id)
}

/// Plays to the good end, a minute a decision.
fn pass(bench: &Bench, trainer: &mut Trainer, attempt: Uuid) {
    bench.fakes.clock.pass_ms(MINUTE);
    trainer
        .decide(attempt, 0, "room", &choice("repeat"))
        .expect("legal");
    bench.fakes.clock.pass_ms(MINUTE);
    trainer
        .decide(attempt, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
}

/// Gate, attempt, good end.
fn passed(bench: &Bench, trainer: &mut Trainer) -> Uuid {
    trainer.gate(ACTIVITY).expect("a gate");
    let attempt = begin(trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
    pass(bench, trainer, attempt);
    attempt
}

fn names(case: &Case, started: &AttemptStarted) -> CaseNames {
    CaseNames {
        title: case.id.clone(),
        roles: started
            .roles
            .iter()
            .map(|id| (id.clone(), id.to_uppercase()))
            .collect(),
    }
}

fn asked(credits: &[(&str, u32)]) -> Claiming<'static> {
    Claiming {
        activity: ACTIVITY,
        answers: vec![
            ("use".to_owned(), "4".to_owned()),
            ("bias".to_owned(), "yes".to_owned()),
        ],
        credits: credits
            .iter()
            .map(|(kind, amount)| ((*kind).to_owned(), *amount))
            .collect(),
        attested: true,
        language: "en",
    }
}

fn claim(trainer: &mut Trainer, asked: &Claiming<'_>) -> Result<Certificate, Error> {
    trainer.claim(asked, &names)
}

fn refused(trainer: &mut Trainer, asked: &Claiming<'_>) -> Obstacle {
    let before = events(trainer);
    match claim(trainer, asked) {
        Err(Error::Claim(obstacle)) => {
            assert_eq!(events(trainer), before, "nothing is stored");
            obstacle
        }
        other => panic!("{other:?}"),
    }
}

fn events(trainer: &Trainer) -> Vec<Event> {
    let reading = trainer.store.read().expect("a snapshot");
    let all = reading.events_after(0, 10_000).expect("events");
    all.into_iter()
        .map(|stored| stored.envelope.event)
        .collect()
}

fn sound(trainer: &Trainer) {
    let report = trainer.store.read().and_then(|reading| reading.verify());
    assert_eq!(report.expect("a report").faults, []);
}
