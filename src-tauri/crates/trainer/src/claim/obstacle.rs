//! Why a claim is refused: closed codes with their values, each the one a learner can act on first.

use super::identity::missing;
use crate::activity::{History, moment};
use credit::{Activities, Activity, ClockFlag, Moment, Refusal};
use ledger::Identity;
use uuid::Uuid;

/// Why a claim is refused. Amounts are hundredths, dates `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Fields of the identity that a certificate needs are missing.
    IdentityIncomplete {
        /// Their ids.
        fields: Vec<&'static str>,
    },
    /// The profession earns no credit of this activity.
    NoCreditForProfession {
        /// Its name.
        profession: String,
    },
    /// Cases are still to be passed.
    NotPassed {
        /// Cases passed.
        passed: usize,
        /// Cases in all.
        cases: usize,
    },
    /// The disclosures were not shown before an attempt that would have to count.
    GateNotShown,
    /// After the last day.
    Expired {
        /// The last day.
        ends: String,
    },
    /// Before the first day.
    NotReleased {
        /// The first day.
        released: String,
    },
    /// An attempt that would have to count began before the first day.
    DesignatedLater {
        /// The first day.
        designated: String,
    },
    /// Claimed already.
    AlreadyClaimed {
        /// Its certificate.
        certificate: Option<Uuid>,
        /// Day of the claim.
        date: String,
    },
    /// The clock was set back.
    ClockSetBack {
        /// Whom to ask.
        contact: String,
    },
    /// More than the maximum.
    OverMaximum {
        /// Credit type.
        kind: String,
        /// The maximum.
        maximum: u32,
    },
    /// No multiple of the step.
    OffStep {
        /// Credit type.
        kind: String,
        /// The step.
        step: u32,
    },
    /// Nothing claimed.
    NothingClaimed,
    /// Not attested.
    NotAttested,
    /// A question without a usable answer.
    EvaluationIncomplete {
        /// Its id.
        question: String,
    },
    /// Characters of the name or another text cannot be printed.
    UnprintableName {
        /// The characters.
        glyphs: String,
    },
}

impl Obstacle {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IdentityIncomplete { .. } => "identity-incomplete",
            Self::NoCreditForProfession { .. } => "no-credit-for-profession",
            Self::NotPassed { .. } => "not-passed",
            Self::GateNotShown => "gate-not-shown",
            Self::Expired { .. } => "expired",
            Self::NotReleased { .. } => "not-released",
            Self::DesignatedLater { .. } => "designated-later",
            Self::AlreadyClaimed { .. } => "already-claimed",
            Self::ClockSetBack { .. } => "clock-set-back",
            Self::OverMaximum { .. } => "over-maximum",
            Self::OffStep { .. } => "off-step",
            Self::NothingClaimed => "nothing-claimed",
            Self::NotAttested => "not-attested",
            Self::EvaluationIncomplete { .. } => "evaluation-incomplete",
            Self::UnprintableName { .. } => "unprintable-name",
        }
    }

    /// A refusal of the rules, as a learner is told it.
    pub(crate) fn told(
        refusal: &Refusal,
        file: &Activities,
        activity: &Activity,
        history: &History,
    ) -> Self {
        match refusal {
            Refusal::NotYourCredit { profession, .. } => Self::NoCreditForProfession {
                profession: file
                    .profession(profession)
                    .map_or_else(|| profession.clone(), |known| known.name.clone()),
            },
            Refusal::NotDesignated { .. } => Self::NoCreditForProfession {
                profession: String::new(),
            },
            Refusal::BeforeRelease { release, .. } => Self::DesignatedLater {
                designated: release.to_string(),
            },
            Refusal::Ended { terminates } => Self::Expired {
                ends: terminates.to_string(),
            },
            Refusal::GateMissing {} | Refusal::GateTooLate { .. } => Self::GateNotShown,
            Refusal::CaseNotPassed { .. } => not_passed(activity, history),
            Refusal::ClockSetBack { .. } => Self::ClockSetBack {
                contact: contact(file),
            },
            Refusal::AlreadyClaimed { on, .. } => Self::AlreadyClaimed {
                certificate: None,
                date: on.to_string(),
            },
            Refusal::ClaimNothing {} => Self::NothingClaimed,
            Refusal::ClaimNotInSteps { step, .. } => Self::OffStep {
                kind: String::new(),
                step: step.0,
            },
            Refusal::ClaimOverMaximum { maximum, .. } => Self::OverMaximum {
                kind: String::new(),
                maximum: maximum.0,
            },
            Refusal::EvaluationIncomplete { questions } => Self::EvaluationIncomplete {
                question: questions.first().cloned().unwrap_or_default(),
            },
            Refusal::EvaluationInvalid { question } => Self::EvaluationIncomplete {
                question: question.clone(),
            },
            Refusal::AttestationMissing {} | Refusal::AttestationDiffers {} => Self::NotAttested,
        }
    }

    /// Which of several is told: what nobody can mend before what a learner can, and what is wrong with this claim last.
    const fn rank(&self) -> u8 {
        match self {
            Self::AlreadyClaimed { .. } => 0,
            Self::ClockSetBack { .. } => 1,
            Self::Expired { .. } => 2,
            Self::NotReleased { .. } => 3,
            Self::DesignatedLater { .. } => 4,
            Self::NotPassed { .. } => 5,
            Self::GateNotShown => 6,
            Self::NoCreditForProfession { .. } => 7,
            Self::IdentityIncomplete { .. } => 8,
            Self::UnprintableName { .. } => 9,
            Self::OverMaximum { .. } => 10,
            Self::OffStep { .. } => 11,
            Self::NothingClaimed => 12,
            Self::EvaluationIncomplete { .. } => 13,
            Self::NotAttested => 14,
        }
    }

    /// The one to tell.
    pub(crate) fn first(found: impl IntoIterator<Item = Self>) -> Option<Self> {
        found.into_iter().min_by_key(Self::rank)
    }
}

/// What stands in the way of any claim on an activity, whatever the amount.
pub(crate) fn obstacle(
    file: &Activities,
    activity: &Activity,
    identity: Option<&Identity>,
    history: &History,
    (now, clock): (Moment, ClockFlag),
) -> Option<Obstacle> {
    let demonstration = file.provider.demonstration;
    let mut found = Vec::new();
    if let Some(past) = history.claimed(&activity.id, demonstration) {
        found.push(Obstacle::AlreadyClaimed {
            certificate: past.certificate,
            date: moment(&past.at).date().to_string(),
        });
    }
    if clock != ClockFlag::Sound {
        found.push(Obstacle::ClockSetBack {
            contact: contact(file),
        });
    }
    if now.date() > activity.terminates {
        found.push(Obstacle::Expired {
            ends: activity.terminates.to_string(),
        });
    }
    if now.date() < activity.release {
        found.push(Obstacle::NotReleased {
            released: activity.release.to_string(),
        });
    }
    if let Err(refusals) = credit::completion(activity, &history.gates, &history.played) {
        let told = refusals
            .iter()
            .map(|refusal| Obstacle::told(refusal, file, activity, history));
        found.extend(told);
    }
    let fields = missing(identity, file);
    if !fields.is_empty() {
        found.push(Obstacle::IdentityIncomplete { fields });
    }
    let profession = identity.and_then(|identity| file.profession(&identity.profession));
    if let Some(profession) = profession
        && file.offered(activity, profession).next().is_none()
    {
        found.push(Obstacle::NoCreditForProfession {
            profession: profession.name.clone(),
        });
    }
    Obstacle::first(found)
}

/// Whom a learner asks: a name and how to reach it.
pub(crate) fn contact(file: &Activities) -> String {
    let contact = &file.provider.contact;
    let reach = [contact.phone.as_deref(), contact.email.as_deref()];
    std::iter::once(contact.name.as_str())
        .chain(reach.into_iter().flatten())
        .collect::<Vec<_>>()
        .join(", ")
}

fn not_passed(activity: &Activity, history: &History) -> Obstacle {
    let passed = activity.cases.iter().filter(|entry| {
        history.played.iter().any(|played| {
            played.case == entry.case
                && played.graded
                && played.passed
                && entry.points.is_none_or(|least| played.points >= least)
        })
    });
    Obstacle::NotPassed {
        passed: passed.count(),
        cases: activity.cases.len(),
    }
}
