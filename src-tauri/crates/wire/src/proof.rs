//! What is proven of a case, as it crosses. Proofs are settled where nobody waits for the session.

use crate::dto;
use trainer::case::model::RoleIx;
use trainer::proof::{Minutes, Question, Reach, ReadingMethod, most_action, most_ownership};

/// The most points of a role.
pub(crate) fn reach(reach: Reach) -> Option<dto::Reach> {
    let (most, proven) = match reach {
        Reach::Proven(most) => (most, true),
        Reach::AtLeast(most) => (most, false),
    };
    Some(dto::Reach {
        most: i32::try_from(most).ok()?,
        proven,
    })
}

/// What `case_reading` asks: each playable role of a case, alone.
pub struct CaseQuestions {
    pub(crate) method: ReadingMethod,
    pub(crate) roles: Vec<(RoleIx, Question)>,
}

impl CaseQuestions {
    /// The answer; `None` where it was called off. Takes up to a second a role.
    #[must_use]
    pub fn settle(&self) -> Option<dto::CaseReading> {
        let roles = self.roles.iter().map(|(role, question)| {
            let setting = question.settle()?;
            Some(dto::RoleReading {
                role: question.case().roles[role.at()].id.clone(),
                minutes: Minutes::of(self.method, &setting).map(minutes),
            })
        });
        Some(dto::CaseReading {
            method: match self.method {
                ReadingMethod::WordsAMinute(words) => dto::ReadingMethod::WordsPerMinute { words },
                ReadingMethod::Mergener { difficulty } => {
                    dto::ReadingMethod::Mergener { difficulty }
                }
            },
            roles: roles.collect::<Option<_>>()?,
        })
    }
}

fn minutes(minutes: Minutes) -> dto::ProvenMinutes {
    let (least, most, exact) = match minutes {
        Minutes::Exact { least, most } => (least, Some(most), true),
        Minutes::Within { least, most } => (least, Some(most), false),
        Minutes::From { least } => (least, None, false),
    };
    dto::ProvenMinutes { least, most, exact }
}

/// What `run_reach` asks: what one could have come to in a run that has ended.
pub struct RunQuestion {
    pub(crate) question: Question,
    pub(crate) role: RoleIx,
    pub(crate) action: i64,
    pub(crate) ownership: i64,
}

impl RunQuestion {
    /// The answer; `None` where it was called off. Takes up to a second.
    #[must_use]
    pub fn settle(&self) -> Option<dto::RunReach> {
        let setting = self.question.settle()?;
        Some(dto::RunReach {
            action: most_action(&setting, self.role, self.action).and_then(reach),
            ownership: most_ownership(&setting, self.role, self.ownership).and_then(reach),
        })
    }
}
