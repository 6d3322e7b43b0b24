//! From minutes to credit: the most an activity's estimated time can be designated for (rules 1, 3 and 4).

use crate::activities::{ContactHours, Minutes};
use crate::amount::Hundredths;
use crate::word::{CreditType, Rounding};

/// A quarter of a credit.
pub const QUARTER: Hundredths = Hundredths(25);

/// The steps in which a credit type is designated and claimed.
#[must_use]
pub const fn step(credit: CreditType, policy: ContactHours) -> Hundredths {
    match credit {
        CreditType::Ancc => policy.step(),
        CreditType::AmaPra
        | CreditType::Aafp
        | CreditType::Aapa
        | CreditType::Acpe
        | CreditType::Ipce
        | CreditType::Participation => QUARTER,
    }
}

/// The most that may be designated for this time.
///
/// - Contact hours (rule 3): 60 minutes are 1.0, evaluation counts, rounded as the provider's policy says.
/// - AAPA (rule 4): learning time to the nearest quarter hour.
/// - Everything else (rule 1): whole quarter hours of learning time, the rest dropped: 12 minutes earn nothing.
#[must_use]
pub fn most(credit: CreditType, minutes: &Minutes, policy: ContactHours) -> Hundredths {
    let rounding = match credit {
        CreditType::Ancc => policy.rounding,
        CreditType::Aapa => Rounding::Nearest,
        CreditType::AmaPra
        | CreditType::Aafp
        | CreditType::Acpe
        | CreditType::Ipce
        | CreditType::Participation => Rounding::Down,
    };
    in_steps(counted(credit, minutes), step(credit, policy), rounding)
}

/// The minutes that count for a credit type: those of the evaluation for contact hours only.
pub(crate) fn counted(credit: CreditType, minutes: &Minutes) -> u64 {
    let evaluation = match credit {
        CreditType::Ancc => minutes.evaluation,
        CreditType::AmaPra
        | CreditType::Aafp
        | CreditType::Aapa
        | CreditType::Acpe
        | CreditType::Ipce
        | CreditType::Participation => 0,
    };
    u64::from(minutes.learning) + u64::from(evaluation)
}

/// Minutes as hours in whole steps; half a step goes up where the nearest is asked for.
fn in_steps(minutes: u64, step: Hundredths, rounding: Rounding) -> Hundredths {
    // minutes / 60 hours are minutes × 100 / 60 hundredths, so (minutes × 100) / (60 × step) steps.
    let size = 60 * u64::from(step.0);
    let hundred_minutes = minutes * 100;
    let steps = match rounding {
        Rounding::Down => hundred_minutes / size,
        Rounding::Nearest => (2 * hundred_minutes + size) / (2 * size),
    };
    Hundredths(u32::try_from(steps * u64::from(step.0)).unwrap_or(u32::MAX))
}
