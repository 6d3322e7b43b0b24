//! The claim: the learner states an amount; it is granted as stated or refused with every reason (rule 1).

use super::clock::ClockFlag;
use super::completion::{Completion, Gate, Played, completion};
use super::evaluation::{Answer, unanswered};
use super::minutes::step;
use super::refusal::Refusal;
use super::retention::retained_until;
use crate::activities::{Activities, Activity, Profession};
use crate::amount::Hundredths;
use crate::moment::Moment;
use crate::word::CreditType;
use jiff::civil::Date;

/// What the log says of one learner and one activity.
#[derive(Debug, Clone, Copy)]
pub struct History<'h> {
    /// Every showing of the activity's disclosures.
    pub gates: &'h [Gate],
    /// The learner's attempts, at least those at the activity's cases.
    pub played: &'h [Played],
    /// The learner's claims granted so far, of any activity.
    pub earned: &'h [Earned],
}

/// A claim granted earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earned {
    /// Activity id.
    pub activity: String,
    /// Credit type.
    pub credit: CreditType,
    /// Day of the claim.
    pub on: Date,
}

/// What a learner asks for.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Credit type.
    pub credit: CreditType,
    /// The amount the learner states. No screen fills it in.
    pub amount: Hundredths,
    /// Answers of the evaluation by question id.
    pub answers: &'a [(String, Answer)],
    /// The text the learner attested, word for word.
    pub attested: Option<&'a str>,
    /// When.
    pub at: Moment,
    /// The clock at this moment, beside the records.
    pub clock: ClockFlag,
}

/// A claim granted: every field is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// Credit type.
    pub credit: CreditType,
    /// As claimed.
    pub amount: Hundredths,
    /// The most that could have been claimed.
    pub maximum: Hundredths,
    /// The completion it rests on.
    pub completion: Completion,
    /// Civil date of completion where the learner was.
    pub completed_on: Date,
    /// Last day on which nothing of it may be deleted (rule 8).
    pub retained_until: Date,
}

/// What a learner may claim of one type, before stating an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Credit type.
    pub credit: CreditType,
    /// The most that may be claimed.
    pub maximum: Hundredths,
    /// The step.
    pub step: Hundredths,
    /// Why nothing may be claimed now; empty if it may.
    pub refusals: Vec<Refusal>,
}

/// What stands in the way of claiming a credit type at this moment, whatever the amount.
#[must_use]
pub fn offer(
    file: &Activities,
    activity: &Activity,
    profession: &Profession,
    credit: CreditType,
    history: History<'_>,
    (at, clock): (Moment, ClockFlag),
) -> Offer {
    let maximum = activity
        .credit(credit)
        .filter(|entry| entry.is_for(profession))
        .map_or(Hundredths::ZERO, |entry| entry.amount);
    Offer {
        credit,
        maximum,
        step: step(credit, file.provider.settings.contact_hours),
        refusals: obstacles(activity, profession, credit, history, at, clock)
            .err()
            .unwrap_or_default(),
    }
}

/// Grants a claim, or says everything that is wrong with it.
///
/// # Errors
/// Every reason, the ones a learner cannot mend first.
pub fn claim(
    file: &Activities,
    activity: &Activity,
    profession: &Profession,
    history: History<'_>,
    asked: &Asked<'_>,
) -> Result<Granted, Vec<Refusal>> {
    let offer = offer(
        file,
        activity,
        profession,
        asked.credit,
        history,
        (asked.at, asked.clock),
    );
    let mut refusals = offer.refusals;
    if offer.maximum > Hundredths::ZERO {
        refusals.extend(amount(asked.amount, offer.maximum, offer.step));
    }
    refusals.extend(unanswered(activity, asked.answers));
    match asked.attested {
        None => refusals.push(Refusal::AttestationMissing {}),
        Some(text) if text != activity.attestation => {
            refusals.push(Refusal::AttestationDiffers {});
        }
        Some(_) => {}
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let completion = completion(activity, history.gates, history.played)?;
    let completed_on = completion.completed.date();
    Ok(Granted {
        credit: asked.credit,
        amount: asked.amount,
        maximum: offer.maximum,
        completed_on,
        retained_until: retained_until(completed_on),
        completion,
    })
}

/// Rules 1, 3 and 4: more than nothing, in steps, no more than designated.
fn amount(asked: Hundredths, maximum: Hundredths, step: Hundredths) -> Vec<Refusal> {
    if asked == Hundredths::ZERO {
        return vec![Refusal::ClaimNothing {}];
    }
    let mut refusals = Vec::new();
    if asked > maximum {
        refusals.push(Refusal::ClaimOverMaximum { asked, maximum });
    }
    if !asked.is_in_steps_of(step) {
        refusals.push(Refusal::ClaimNotInSteps { asked, step });
    }
    refusals
}

/// What stands in the way whatever the amount.
fn obstacles(
    activity: &Activity,
    profession: &Profession,
    credit: CreditType,
    history: History<'_>,
    at: Moment,
    clock: ClockFlag,
) -> Result<Completion, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let own = credit.may_be_given_to(profession.award) && profession.credits.contains(&credit);
    if !own {
        let profession = profession.id.clone();
        refusals.push(Refusal::NotYourCredit { credit, profession });
    } else if !activity
        .credit(credit)
        .is_some_and(|entry| entry.is_for(profession))
    {
        refusals.push(Refusal::NotDesignated { credit });
    }
    // Rule 10: once for each learner and activity id, whatever its content was then.
    let before = history
        .earned
        .iter()
        .find(|earned| earned.activity == activity.id && earned.credit == credit);
    if let Some(earned) = before {
        refusals.push(Refusal::AlreadyClaimed {
            credit,
            on: earned.on,
        });
    }
    if let ClockFlag::SetBack { by_ms } = clock {
        refusals.push(Refusal::ClockSetBack {
            case: String::new(),
            minutes: by_ms / 60_000,
        });
    }
    // Rule 7: the last day counts to its end where the learner is.
    if at.date() > activity.terminates {
        refusals.push(Refusal::Ended {
            terminates: activity.terminates,
        });
    }
    match completion(activity, history.gates, history.played) {
        Ok(completion) if refusals.is_empty() => return Ok(completion),
        Ok(_) => {}
        Err(reasons) => {
            for reason in reasons {
                if !refusals.contains(&reason) {
                    refusals.push(reason);
                }
            }
        }
    }
    Err(refusals)
}
