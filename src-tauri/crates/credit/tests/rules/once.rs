//! Rule 10: once for each learner and activity; a renewal is earned anew. Rule 6: points of boards.

use crate::world::{World, day, file, read};
use credit::{CreditType, Earned, Gate, Hundredths, Moc, PassRule, Refusal, moc_points};
use proptest::prelude::*;

fn earned(activity: &str, credit: CreditType) -> Earned {
    Earned {
        activity: activity.to_owned(),
        credit,
        on: day("2026-03-10"),
    }
}

#[test]
fn rule_10_a_second_claim_is_refused_with_the_day_of_the_first() {
    let mut world = World::new();
    world.earned = vec![earned("bp-2026", CreditType::AmaPra)];
    assert_eq!(
        world.claim().expect_err("refused"),
        [Refusal::AlreadyClaimed {
            credit: CreditType::AmaPra,
            on: day("2026-03-10")
        }]
    );
}

#[test]
fn rule_10_changed_content_under_the_same_id_is_not_earned_again() {
    let mut file = file();
    file["activities"][0]["title"] = "Blood pressure, better".into();
    let mut world = World::new();
    let before = world.file.activities[0].content_hash.clone();
    world.file = read(&file);
    assert_ne!(world.file.activities[0].content_hash, before);
    world.earned = vec![earned("bp-2026", CreditType::AmaPra)];
    assert!(world.claim().is_err());
}

#[test]
fn rule_10_a_renewal_under_a_new_id_is_earned_anew() {
    let mut file = file();
    file["activities"][0]["id"] = "bp-2027".into();
    file["activities"][0]["renews"] = "bp-2026".into();
    let mut world = World::new();
    world.file = read(&file);
    world.gates = vec![Gate {
        shown: world.gates[0].shown,
        rule: PassRule::of(&world.file.activities[0]),
    }];
    world.earned = vec![earned("bp-2026", CreditType::AmaPra)];
    assert!(world.claim().is_ok());
}

#[test]
fn another_type_of_the_same_activity_is_another_claim() {
    let mut world = World::new();
    world.earned = vec![earned("bp-2026", CreditType::AmaPra)];
    world.credit = CreditType::Aafp;
    assert!(world.claim().is_ok());
}

proptest! {
    #[test]
    fn rule_6_points_of_a_board_never_pass_the_credits_claimed(points in 0_u32..2_000, claimed in 0_u32..2_000) {
        let moc = Moc { board: "ABIM".to_owned(), points: Hundredths(points) };
        let given = moc_points(&moc, Hundredths(claimed));
        prop_assert!(given.0 <= claimed && given.0 <= points);
        prop_assert!(given.0 == claimed || given.0 == points);
    }
}
