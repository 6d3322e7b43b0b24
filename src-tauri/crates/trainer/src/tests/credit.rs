//! From the gate to the certificate.

use super::{Bench, choice, handoff};
use crate::activity::{CaseState, State};
use crate::claim::{CaseNames, Certificate, Claiming, Obstacle};
use crate::{Error, NewAttempt, Trainer};
use case::Case;
use ledger::{AttemptStarted, Event, Hash, Identity, Mode, Origin};
use std::collections::BTreeMap;
use uuid::Uuid;

const FILE: &str = include_str!("../../fixtures/activities.json");
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

#[test]
fn the_whole_way_from_disclosure_to_certificate() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    let gate = trainer.gate(ACTIVITY).expect("a gate");
    assert!(!gate.provider.demonstration);
    assert_eq!(gate.obstacle, None);
    // Nurses see contact hours alone.
    let kinds: Vec<&str> = gate
        .offers
        .iter()
        .map(|offer| offer.credit.credit.id())
        .collect();
    assert_eq!(kinds, ["ancc-contact-hours"]);
    let marks: Vec<i32> = gate.cases[0].marks.iter().map(|mark| mark.action).collect();
    assert_eq!(marks, [2, 3], "the case's own marks: clin, ma");
    let attempt = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].cases[0].state, CaseState::UnderWay);
    // Five minutes before the first decision: the provider counts three of them.
    bench.fakes.clock.pass_ms(4 * MINUTE);
    pass(&bench, &mut trainer, attempt);
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].state, State::Claimable);
    let form = trainer.claim_form(ACTIVITY).expect("a form");
    assert_eq!(form.obstacle, None);
    assert_eq!(form.proofs.len(), 1);
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert_eq!(made.claim.credits[0].hundredths, 40);
    assert_eq!(made.claim.credits[0].designated, 60);
    assert_eq!(made.claim.active_ms, 4 * MINUTE);
    assert_eq!(made.claim.attempts[0].gap_cap_ms, 3 * MINUTE);
    assert_eq!(made.claim.attempts[0].attempt, attempt);
    assert_eq!(made.claim.attempts[0].scores["ma"].points, 4);
    assert_eq!(made.claim.attempts[0].pass.roles["ma"].points, 3);
    assert_eq!(made.claim.identity, nurse());
    assert_eq!(made.answers, 2);
    assert_eq!(made.issued.completed, "2026-03-02");
    let field = |id: &str| {
        let mut fields = made.issued.fields.iter();
        fields
            .find(|field| field.id == id)
            .map(|field| field.text.as_str())
    };
    assert_eq!(field("name"), Some("Ana Reyes Ortiz"));
    assert_eq!(field("claimed"), Some("0.40"));
    assert_eq!(field("credit"), Some("contact hours"));
    assert_eq!(field("provider"), Some("Lakeside Clinics Education"));
    assert_eq!(field("completed"), Some("2026-03-02"));
    assert_eq!(field("demonstration"), Some("false"));
    // Evaluation, claim and certificate lie together under one signed head.
    let all = events(&trainer);
    assert!(matches!(
        all.as_slice(),
        [
            ..,
            Event::Evaluated(_),
            Event::CreditClaimed(_),
            Event::CertificateIssued(_)
        ]
    ));
    sound(&trainer);
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].state, State::Claimed);
    assert_eq!(standings[0].certificate, Some(made.issued.certificate));
    // 24 months to 31 December 2027 began on 1 January 2026.
    let record = trainer.transcript().expect("a transcript");
    let cycle = &record.cycles[0];
    assert_eq!(cycle.starts.to_string(), "2026-01-01");
    assert_eq!(cycle.ends.to_string(), "2027-12-31");
    assert_eq!((cycle.earned, cycle.needed), (40, Some(2_000)));
    // 2 March is day 31 + 28 + 2 = 61 of 730: 2,000 × 61 / 730 = 167.1.
    assert_eq!(cycle.even_pace, Some(167));
}

#[test]
fn a_claim_is_what_the_learner_states_and_no_more_than_designated() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(physician()).expect("an identity");
    passed(&bench, &mut trainer);
    let over = refused(&mut trainer, &asked(&[("ama-pra-1", 75)]));
    assert_eq!(
        over,
        Obstacle::OverMaximum {
            kind: "ama-pra-1".to_owned(),
            maximum: 50
        }
    );
    let off = refused(&mut trainer, &asked(&[("ama-pra-1", 30)]));
    assert_eq!(
        off,
        Obstacle::OffStep {
            kind: "ama-pra-1".to_owned(),
            step: 25
        }
    );
    assert_eq!(refused(&mut trainer, &asked(&[])), Obstacle::NothingClaimed);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ama-pra-1", 0)])),
        Obstacle::NothingClaimed
    );
    // A physician does not see contact hours.
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 10)])),
        Obstacle::NoCreditForProfession {
            profession: "Physician".to_owned()
        }
    );
    let twice = asked(&[("ama-pra-1", 25), ("ama-pra-1", 50)]);
    assert!(matches!(
        refused(&mut trainer, &twice),
        Obstacle::OverMaximum { .. }
    ));
    let mut unattested = asked(&[("ama-pra-1", 25)]);
    unattested.attested = false;
    assert_eq!(refused(&mut trainer, &unattested), Obstacle::NotAttested);
    for (answers, question) in [
        (vec![("use", "4")], "bias"),
        (vec![("use", "6"), ("bias", "yes")], "use"),
        (vec![("use", "four"), ("bias", "yes")], "use"),
        (vec![("use", "4"), ("bias", "perhaps")], "bias"),
        (vec![("use", "4"), ("bias", "yes"), ("else", "x")], "else"),
    ] {
        let mut partly = asked(&[("ama-pra-1", 25)]);
        partly.answers = answers
            .into_iter()
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(
            refused(&mut trainer, &partly),
            Obstacle::EvaluationIncomplete {
                question: question.to_owned()
            }
        );
    }
    let made = claim(&mut trainer, &asked(&[("ama-pra-1", 25)])).expect("granted");
    assert_eq!(made.claim.credits[0].hundredths, 25);
    assert_eq!(
        made.claim.award.sentence,
        "was awarded 0.25 AMA PRA Category 1 Credit(s)™."
    );
    let again = refused(&mut trainer, &asked(&[("ama-pra-1", 25)]));
    assert_eq!(
        again,
        Obstacle::AlreadyClaimed {
            certificate: Some(made.issued.certificate),
            date: "2026-03-02".to_owned()
        }
    );
}

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

#[test]
fn what_the_certificate_needs_is_asked_for() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    passed(&bench, &mut trainer);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::IdentityIncomplete {
            fields: vec!["givenName", "familyName", "profession"]
        }
    );
    let pharmacist = Identity {
        profession: "pharmacist".to_owned(),
        birth_day: String::new(),
        ..nurse()
    };
    trainer.set_identity(pharmacist).expect("an identity");
    // A pharmacist earns nothing here, which no field mends; so that is said first.
    assert_eq!(
        refused(&mut trainer, &asked(&[("acpe-contact-hours", 25)])),
        Obstacle::NoCreditForProfession {
            profession: "Pharmacist".to_owned()
        }
    );
    let record = trainer.transcript().expect("a transcript");
    assert_eq!(record.missing, ["nabp", "birthDay"]);
    let bad = |change: fn(&mut Identity)| {
        let mut identity = nurse();
        change(&mut identity);
        identity
    };
    for (identity, field) in [
        (bad(|who| who.birth_day = "13-01".to_owned()), "birthDay"),
        (
            bad(|who| who.birth_day = "1990-02-01".to_owned()),
            "birthDay",
        ),
        (
            bad(|who| who.renewal = Some("31.12.2027".to_owned())),
            "renewal",
        ),
        (bad(|who| who.cycle_months = 0), "cycleMonths"),
        (
            bad(|who| who.profession = "wizard".to_owned()),
            "profession",
        ),
        (
            bad(|who| who.given_name = "A\u{7}na".to_owned()),
            "givenName",
        ),
        (bad(|who| who.nabp = "12a".to_owned()), "nabp"),
        (bad(|who| who.needed = Some(0)), "needed"),
    ] {
        match trainer.set_identity(identity) {
            Err(Error::BadIdentity(named)) => assert_eq!(named, field),
            other => panic!("{field}: {other:?}"),
        }
    }
}

#[test]
fn a_name_that_cannot_be_printed_is_told_before_anything_is_stored() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    let identity = Identity {
        given_name: "安".to_owned(),
        ..nurse()
    };
    trainer.set_identity(identity).expect("an identity");
    passed(&bench, &mut trainer);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::UnprintableName {
            glyphs: "安".to_owned()
        }
    );
    trainer.set_identity(nurse()).expect("an identity");
    claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
}

#[test]
fn a_certificate_outlives_activity_and_case_and_a_reissue_keeps_number_and_date() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    let number = made.issued.certificate;
    // A year on, the provider has another file and the learner another name.
    bench.fakes.clock.pass_ms(400 * DAY);
    bench.fakes.activities.put(b"not a file any more");
    assert!(trainer.standings().expect("standings").is_empty());
    let before = events(&trainer).len();
    let file = trainer.certificate_file(number).expect("a file");
    assert_eq!(Hash::of(&file.bytes), made.issued.pdf, "the same file");
    assert_eq!(events(&trainer).len(), before, "and no event");
    let again = trainer.reissue(number).expect("a file");
    assert_ne!(
        Hash::of(&again.bytes),
        made.issued.pdf,
        "it says that it is a copy"
    );
    let all = events(&trainer);
    let Some(Event::CertificateReissued(reissued)) = all.last() else {
        panic!("a reissue is logged");
    };
    assert_eq!(
        (reissued.certificate, reissued.claim),
        (number, made.claim.claim)
    );
    assert_eq!(reissued.pdf, Hash::of(&again.bytes));
    let found = trainer.certificate(number).expect("the certificate");
    assert_eq!(found.issued, made.issued, "number, date and fields stay");
    assert_eq!(found.claim.identity.name(), "Ana Reyes Ortiz");
    sound(&trainer);
    // A colleague has no such certificate.
    trainer
        .create_profile("Ben", "rn", None)
        .expect("a profile");
    assert!(matches!(
        trainer.certificate(number),
        Err(Error::NoCertificate)
    ));
}

#[test]
fn the_demonstration_marks_everything_and_counts_for_nothing() {
    let bench = bench(&demonstration());
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    let gate = trainer.gate(ACTIVITY).expect("a gate");
    assert!(gate.provider.demonstration);
    passed(&bench, &mut trainer);
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert!(made.issued.demonstration && made.claim.activity.demonstration);
    let printed = trainer
        .certificate_file(made.issued.certificate)
        .expect("a file");
    assert!(
        printed.name.starts_with("demonstration-"),
        "{}",
        printed.name
    );
    let record = trainer.transcript().expect("a transcript");
    assert_eq!(record.cycles[0].earned, 0, "a demonstration never counts");
    assert!(record.standings[0].demonstration);
    // A provider that becomes a real one starts afresh: nothing played under the demonstration counts for it.
    bench.fakes.activities.put(FILE.as_bytes());
    let standings = trainer.standings().expect("standings");
    assert_eq!(standings[0].state, State::Open);
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::GateNotShown
    );
    // And nothing claimed under it stands in the way.
    passed(&bench, &mut trainer);
    let real = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert!(!real.claim.activity.demonstration);
    let record = trainer.transcript().expect("a transcript");
    assert_eq!(record.cycles[0].earned, 40);
}

#[test]
fn a_fresh_install_offers_the_demonstration_and_a_faulty_file_offers_nothing() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let offered = trainer.offered();
    let file = offered.activities.as_ref().expect("the demonstration");
    assert!(file.provider.demonstration);
    bench.fakes.activities.put(b"{ \"format\": 1 }");
    let offered = trainer.offered();
    assert!(
        offered.activities.is_none(),
        "never replaced by the demonstration"
    );
    assert!(!offered.findings.is_empty());
    assert!(matches!(trainer.gate(ACTIVITY), Err(Error::NoActivity)));
    bench.fakes.activities.put(FILE.as_bytes());
    assert!(trainer.gate(ACTIVITY).is_ok(), "mended without a restart");
}

#[test]
fn two_windows_cannot_claim_the_same_twice() {
    let bench = bench(FILE);
    let mut here = bench.sat();
    here.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut here);
    let mut there = bench.sat();
    claim(&mut there, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    assert!(matches!(
        refused(&mut here, &asked(&[("ancc-contact-hours", 20)])),
        Obstacle::AlreadyClaimed { .. }
    ));
}
