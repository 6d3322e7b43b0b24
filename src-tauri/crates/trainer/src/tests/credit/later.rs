//! What a provider changes after the attempts were begun (rule 1: designated before it is used, nothing retroactive).

use super::*;

/// An attempt passed under the file, then another file.
fn edited(edit: impl Fn(&str) -> String) -> (Bench, Trainer) {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    let file = edit(FILE);
    assert_ne!(file, FILE, "the edit changes something");
    bench.fakes.activities.put(file.as_bytes());
    (bench, trainer)
}

#[test]
fn an_amount_raised_later_is_not_for_attempts_begun_before() {
    let (_bench, mut trainer) = edited(|file| {
        file.replace("\"amount\": 60,", "\"amount\": 100,")
            .replace("\"learning\": 36", "\"learning\": 60")
    });
    let form = trainer.claim_form(ACTIVITY).expect("a form");
    assert_eq!(form.offers[0].credit.amount.0, 60, "the form says so too");
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 70)])),
        Obstacle::OverMaximum {
            kind: "ancc-contact-hours".to_owned(),
            maximum: 60
        }
    );
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 60)])).expect("granted");
    assert_eq!(made.claim.credits[0].designated, 60);
}

#[test]
fn a_credit_type_added_later_is_not_for_attempts_begun_before() {
    let without = FILE.replace(
        ",\n        {\n          \"type\": \"ancc-contact-hours\",\n          \"amount\": 60,\n          \"statement\": \"This activity is approved for 0.6 contact hours.\"\n        }",
        "",
    );
    assert_ne!(without, FILE);
    let bench = bench(&without);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    bench.fakes.activities.put(FILE.as_bytes());
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::DesignatedLater {
            designated: "2026-03-01".to_owned()
        }
    );
}

#[test]
fn a_first_day_moved_back_does_not_reach_attempts_begun_before_it() {
    let later = FILE.replace("\"release\": \"2026-03-01\"", "\"release\": \"2026-03-05\"");
    let bench = bench(&later);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    passed(&bench, &mut trainer);
    bench.fakes.activities.put(FILE.as_bytes());
    assert_eq!(
        refused(&mut trainer, &asked(&[("ancc-contact-hours", 40)])),
        Obstacle::DesignatedLater {
            designated: "2026-03-01".to_owned()
        }
    );
}

#[test]
fn a_start_after_the_provider_changed_anything_shows_the_disclosures_again() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.gate(ACTIVITY).expect("a gate");
    let other = FILE.replace("4 Quay Street", "5 Quay Street");
    bench.fakes.activities.put(other.as_bytes());
    assert!(matches!(
        begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App),
        Err(Error::GateFirst)
    ));
}

#[test]
fn an_attempt_that_counts_stays_with_the_version_its_disclosures_named_and_so_does_the_claim() {
    let bench = bench(FILE);
    let mut trainer = bench.sat();
    trainer.set_identity(nurse()).expect("an identity");
    trainer.gate(ACTIVITY).expect("a gate");
    let attempt = begin(&mut trainer, Some(ACTIVITY), Mode::Graded, Origin::App).expect("starts");
    let shown = trainer
        .live(attempt)
        .expect("open")
        .case
        .hashes
        .content
        .clone();
    drop(trainer);
    // Words alone: any other graded attempt would read them.
    let written = super::super::files();
    let written = String::from_utf8(written.get("case.json").expect("the case").to_vec());
    let worded = written
        .expect("UTF-8")
        .replacen(
            "She ran up with coffee in hand.",
            "She came with coffee.",
            1,
        )
        .replacen("\"version\": 1", "\"version\": 2", 1);
    let worded = case::Files::new().with("case.json", worded);
    bench.fakes.cases.put("two-seats", worded);
    let mut trainer = bench.sat();
    let resumed = trainer.resume(attempt).expect("the attempt");
    assert_eq!(resumed.change, Some(crate::attempt::CaseChange::Stays));
    assert_eq!(resumed.case.hashes.content, shown);
    pass(&bench, &mut trainer, attempt);
    assert!(
        !events(&trainer)
            .iter()
            .any(|event| matches!(event, Event::CaseMoved(_)))
    );
    let made = claim(&mut trainer, &asked(&[("ancc-contact-hours", 60)])).expect("granted");
    assert_eq!(made.claim.attempts[0].content_hash, shown);
    assert_eq!(made.claim.attempts[0].version, 1);
    sound(&trainer);
}
