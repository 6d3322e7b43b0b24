//! What a claim may say.

use super::*;

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
