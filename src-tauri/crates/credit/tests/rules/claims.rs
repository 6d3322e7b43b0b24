//! Rule 1: steps, maximum, the learner's own statement, own profession's wording.

use crate::world::{World, file, read};
use credit::{Answer, Award, CreditType, Hundredths, Refusal, RefusalCode};
use proptest::prelude::*;

#[test]
fn rule_1_what_is_right_is_granted_as_claimed() {
    let granted = World::new().claim().expect("granted");
    assert_eq!(granted.amount, Hundredths(50));
    assert_eq!(granted.maximum, Hundredths(50));
    assert_eq!(granted.completed_on.to_string(), "2026-03-10");
    assert_eq!(granted.retained_until.to_string(), "2032-03-10");
    assert_eq!(granted.completion.active_ms, 1_200_000);
}

#[test]
fn rule_1_less_than_the_maximum_may_be_claimed() {
    let world = World {
        amount: 25,
        ..World::new()
    };
    let granted = world.claim().expect("granted");
    assert_eq!(granted.amount, Hundredths(25));
    assert_eq!(granted.maximum, Hundredths(50));
}

#[test]
fn rule_1_a_claim_over_the_maximum_is_refused_with_both_numbers() {
    let world = World {
        amount: 75,
        ..World::new()
    };
    let refusals = world.claim().expect_err("refused");
    assert_eq!(
        refusals,
        [Refusal::ClaimOverMaximum {
            asked: Hundredths(75),
            maximum: Hundredths(50)
        }]
    );
    assert_eq!(
        refusals[0].args(),
        [("asked", "0.75".to_owned()), ("maximum", "0.50".to_owned())]
    );
}

#[test]
fn rule_1_a_claim_of_nothing_is_refused() {
    let world = World {
        amount: 0,
        ..World::new()
    };
    assert_eq!(world.codes(), [RefusalCode::ClaimNothing]);
}

#[test]
fn rule_1_only_physicians_may_be_given_ama_pra_credit() {
    for award in Award::ALL {
        assert_eq!(
            CreditType::AmaPra.may_be_given_to(*award),
            *award == Award::Physician,
            "{}",
            award.id()
        );
    }
    for profession in ["nurse", "pa", "other"] {
        let world = World {
            profession,
            ..World::new()
        };
        assert_eq!(world.codes(), [RefusalCode::NotYourCredit], "{profession}");
    }
}

#[test]
fn rule_1_a_type_that_was_not_designated_is_refused() {
    let world = World {
        profession: "other",
        credit: CreditType::Participation,
        ..World::new()
    };
    assert_eq!(world.codes(), [RefusalCode::NotDesignated]);
}

#[test]
fn rule_1_credit_restricted_to_a_profession_is_not_for_others() {
    let mut file = file();
    file["activities"][0]["credits"][0]["professions"] = serde_json::json!(["nurse"]);
    let mut world = World::new();
    world.file = read(&file);
    assert_eq!(world.codes(), [RefusalCode::NotDesignated]);
}

#[test]
fn an_evaluation_without_its_required_answers_is_named() {
    let world = World {
        answers: vec![("more".to_owned(), Answer::Text("Nothing".to_owned()))],
        ..World::new()
    };
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::EvaluationIncomplete {
            questions: vec!["use".to_owned(), "fair".to_owned()]
        }]
    );
}

#[test]
fn an_answer_its_question_does_not_take_is_named() {
    for (question, answer) in [
        ("use", Answer::Scale(0)),
        ("use", Answer::Scale(6)),
        ("use", Answer::Text("4".to_owned())),
        ("fair", Answer::Choice("perhaps".to_owned())),
        ("else", Answer::Scale(3)),
    ] {
        let mut world = World::new();
        world.answers.push((question.to_owned(), answer.clone()));
        assert_eq!(
            world.codes(),
            [RefusalCode::EvaluationInvalid],
            "{question}: {answer:?}"
        );
    }
}

#[test]
fn the_attestation_is_the_activitys_text_or_nothing() {
    let silent = World {
        attested: None,
        ..World::new()
    };
    assert_eq!(silent.codes(), [RefusalCode::AttestationMissing]);
    let other = World {
        attested: Some("I did this."),
        ..World::new()
    };
    assert_eq!(other.codes(), [RefusalCode::AttestationDiffers]);
}

#[test]
fn every_reason_is_said_at_once() {
    let world = World {
        amount: 80,
        answers: Vec::new(),
        attested: None,
        gates: Vec::new(),
        ..World::new()
    };
    assert_eq!(
        world.codes(),
        [
            RefusalCode::GateMissing,
            RefusalCode::ClaimOverMaximum,
            RefusalCode::ClaimNotInSteps,
            RefusalCode::EvaluationIncomplete,
            RefusalCode::AttestationMissing,
        ]
    );
}

/// The world where every type of the activity is designated for `amount`, from ten hours.
fn designated(amount: u32, two_decimals: bool) -> World {
    let mut file = file();
    file["activities"][0]["minutes"]["learning"] = 600.into();
    for credit in file["activities"][0]["credits"]
        .as_array_mut()
        .expect("a list")
    {
        credit["amount"] = amount.into();
    }
    file["provider"]["settings"] =
        serde_json::json!({"contact_hours": {"two_decimals": two_decimals}});
    World {
        file: read(&file),
        ..World::new()
    }
}

proptest! {
    /// Of a maximum of so many quarters, exactly one, two, … quarters can be claimed, for every type that has quarters.
    #[test]
    fn rules_1_and_4_a_claim_moves_in_quarter_steps_up_to_the_maximum(
        quarters in 1_u32..=40,
        amount in 0_u32..=1_100,
        (profession, credit) in prop::sample::select(vec![
            ("physician", CreditType::AmaPra),
            ("physician", CreditType::Aafp),
            ("pa", CreditType::Aapa),
        ]),
    ) {
        // Ten hours are enough for any of these, and contact hours take hundredths where two decimals are set.
        let world = World { profession, credit, amount, ..designated(25 * quarters, true) };
        let claimable = (1..=quarters).any(|quarter| quarter * 25 == amount);
        prop_assert_eq!(world.claim().is_ok(), claimable, "{} of {}", amount, 25 * quarters);
    }

    /// Contact hours: tenths, or hundredths where the provider has set two decimals.
    #[test]
    fn rule_3_contact_hours_are_claimed_in_tenths_or_hundredths(
        halves in 1_u32..=20,
        amount in 0_u32..=1_100,
        two_decimals in any::<bool>(),
    ) {
        // Whole and half hours are whole quarters and whole tenths.
        let world = World {
            profession: "nurse",
            credit: CreditType::Ancc,
            amount,
            ..designated(50 * halves, two_decimals)
        };
        let claimable = amount > 0 && amount <= 50 * halves && (two_decimals || amount % 10 == 0);
        prop_assert_eq!(world.claim().is_ok(), claimable, "{} of {}", amount, 50 * halves);
    }

    /// The amount granted is the amount stated: never rounded, never filled up.
    #[test]
    fn rule_1_a_grant_is_what_was_stated(quarters in 1_u32..=40, below in 0_u32..40) {
        let amount = 25 * quarters.saturating_sub(below).max(1);
        let world = World { amount, ..designated(25 * quarters, true) };
        prop_assert_eq!(world.claim().expect("granted").amount, Hundredths(amount));
    }
}
