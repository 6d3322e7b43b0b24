//! The whole way, and what comes after it.

use super::*;
use crate::record::Export;

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
fn a_table_of_completions_is_a_report_the_log_knows_of() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    let before = events(&trainer).len();
    trainer.export(Export::Csv).expect("a table");
    assert_eq!(events(&trainer).len(), before, "no claim, no report");
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 40)])).expect("granted");
    let first = trainer.export(Export::Csv).expect("a table");
    let all = events(&trainer);
    let Some(Event::ReportMade(report)) = all.last() else {
        panic!("a report is logged");
    };
    assert_eq!(report.file, Hash::of(&first));
    assert_eq!(report.claims, [made.claim.claim]);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    assert!(!text(first).contains("completions-csv made"));
    let second = trainer.export(Export::Csv).expect("a table");
    assert!(text(second).contains("completions-csv made"));
    sound(&trainer);
}
