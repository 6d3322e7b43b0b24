//! Rules 1, 3 and 4: from minutes to credit.

use credit::{ContactHours, CreditType, Hundredths, Minutes, MinutesMethod, Rounding, most, step};
use proptest::prelude::*;

fn minutes(learning: u32, evaluation: u32) -> Minutes {
    Minutes {
        learning,
        evaluation,
        method: MinutesMethod::Pilot,
        detail: String::new(),
    }
}

fn policy(rounding: Rounding, two_decimals: bool) -> ContactHours {
    ContactHours {
        rounding,
        two_decimals,
    }
}

const SAFE: ContactHours = ContactHours {
    rounding: Rounding::Down,
    two_decimals: false,
};

#[test]
fn rule_1_whole_quarters_only_and_the_rest_is_dropped() {
    for (learning, hundredths) in [
        (12, 0),
        (14, 0),
        (15, 25),
        (24, 25),
        (29, 25),
        (30, 50),
        (60, 100),
        (74, 100),
        (75, 125),
    ] {
        // The evaluation adds nothing here.
        let earned = most(CreditType::AmaPra, &minutes(learning, 10), SAFE);
        assert_eq!(earned, Hundredths(hundredths), "{learning} minutes");
    }
}

#[test]
fn rule_3_sixty_minutes_are_one_contact_hour_and_evaluation_counts() {
    assert_eq!(
        most(CreditType::Ancc, &minutes(55, 5), SAFE),
        Hundredths(100)
    );
    assert_eq!(
        most(CreditType::Ancc, &minutes(55, 0), SAFE),
        Hundredths(90)
    );
}

/// 25 minutes are 25/60 = 0.41666… hours; 27 are 0.45.
#[test]
fn rule_3_rounding_is_the_providers_policy() {
    for (learning, rounding, two_decimals, hundredths) in [
        (25, Rounding::Down, false, 40),
        (25, Rounding::Down, true, 41),
        (25, Rounding::Nearest, false, 40),
        (25, Rounding::Nearest, true, 42),
        (27, Rounding::Down, false, 40),
        (27, Rounding::Nearest, false, 50),
        (27, Rounding::Nearest, true, 45),
        (5, Rounding::Down, false, 0),
        (2, Rounding::Down, true, 3),
    ] {
        let earned = most(
            CreditType::Ancc,
            &minutes(learning, 0),
            policy(rounding, two_decimals),
        );
        assert_eq!(
            earned,
            Hundredths(hundredths),
            "{learning} minutes, {}, two decimals {two_decimals}",
            rounding.id()
        );
    }
}

/// 7 minutes are nearer to nothing (7 away) than to a quarter (8 away); 8 the other way round.
#[test]
fn rule_4_aapa_is_the_nearest_quarter_hour() {
    for (learning, hundredths) in [(7, 0), (8, 25), (22, 25), (23, 50), (24, 50), (60, 100)] {
        let earned = most(CreditType::Aapa, &minutes(learning, 10), SAFE);
        assert_eq!(earned, Hundredths(hundredths), "{learning} minutes");
    }
}

#[test]
fn rule_3_steps_are_tenths_unless_two_decimals_are_set() {
    assert_eq!(step(CreditType::Ancc, SAFE), Hundredths(10));
    assert_eq!(
        step(CreditType::Ancc, policy(Rounding::Down, true)),
        Hundredths(1)
    );
    for credit in CreditType::ALL {
        if *credit != CreditType::Ancc {
            assert_eq!(step(*credit, SAFE), Hundredths(25), "{}", credit.id());
        }
    }
}

/// What no primary text was read for is labelled, and nothing else.
#[test]
fn what_is_unverified_says_so() {
    let unverified = |two_decimals| -> Vec<&str> {
        CreditType::ALL
            .iter()
            .filter(|credit| !credit.is_verified(policy(Rounding::Down, two_decimals)))
            .map(|credit| credit.id())
            .collect()
    };
    let always = ["aafp-prescribed", "acpe-contact-hours", "ipce"];
    assert_eq!(unverified(false), always);
    let mut with_two = unverified(true);
    with_two.retain(|id| !always.contains(id));
    assert_eq!(with_two, ["ancc-contact-hours"]);
}

/// Distance of two fractions, as a fraction over the product of their denominators.
fn apart((a, b): (u128, u128), (c, d): (u128, u128)) -> (u128, u128) {
    ((a * d).abs_diff(c * b), b * d)
}

fn less((a, b): (u128, u128), (c, d): (u128, u128)) -> bool {
    a * d < c * b
}

proptest! {
    /// Rounding down: earned ≤ time < earned + step, as fractions of an hour; and earned is in steps.
    #[test]
    fn rules_1_and_3_rounding_down_never_gives_time_away(
        learning in 1_u32..=6_000,
        evaluation in 0_u32..=60,
        two_decimals in any::<bool>(),
        credit in prop::sample::select(vec![CreditType::AmaPra, CreditType::Ancc, CreditType::Participation]),
    ) {
        let policy = policy(Rounding::Down, two_decimals);
        let earned = u128::from(most(credit, &minutes(learning, evaluation), policy).0);
        let step = u128::from(step(credit, policy).0);
        let counted = if credit == CreditType::Ancc { learning + evaluation } else { learning };
        let time = (u128::from(counted), 60);
        prop_assert!(!less(time, (earned, 100)));
        prop_assert!(less(time, (earned + step, 100)));
        prop_assert_eq!(earned % step, 0);
    }

    /// Nearest: no other step lies nearer, and of two equally near the greater is taken.
    #[test]
    fn rules_3_and_4_nearest_is_nearest(
        learning in 1_u32..=6_000,
        two_decimals in any::<bool>(),
        credit in prop::sample::select(vec![CreditType::Aapa, CreditType::Ancc]),
    ) {
        let policy = policy(Rounding::Nearest, two_decimals);
        let earned = u128::from(most(credit, &minutes(learning, 0), policy).0);
        let step = u128::from(step(credit, policy).0);
        let time = (u128::from(learning), 60);
        let here = apart(time, (earned, 100));
        prop_assert_eq!(earned % step, 0);
        prop_assert!(less(here, apart(time, (earned + step, 100))));
        if earned >= step {
            prop_assert!(!less(apart(time, (earned - step, 100)), here));
        }
    }

    /// More time never earns less.
    #[test]
    fn more_minutes_never_earn_less(learning in 1_u32..6_000, credit in prop::sample::select(CreditType::ALL)) {
        let less = most(credit, &minutes(learning, 3), SAFE);
        let more = most(credit, &minutes(learning + 1, 3), SAFE);
        prop_assert!(less <= more);
    }
}
