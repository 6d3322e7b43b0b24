//! Why a claim is refused, as a closed code.

use crate::dto::{Refusal, RefusalCode};
use trainer::claim::Obstacle;

pub(crate) fn refusal(obstacle: &Obstacle) -> Refusal {
    let (code, args) = match obstacle {
        Obstacle::IdentityIncomplete { fields } => (
            RefusalCode::IdentityIncomplete,
            vec![("fields", fields.join(","))],
        ),
        Obstacle::NoCreditForProfession { profession } => (
            RefusalCode::NoCreditForProfession,
            vec![("profession", profession.clone())],
        ),
        Obstacle::NotPassed { passed, cases } => (
            RefusalCode::NotPassed,
            vec![("passed", passed.to_string()), ("cases", cases.to_string())],
        ),
        Obstacle::GateNotShown => (RefusalCode::GateNotShown, Vec::new()),
        Obstacle::Expired { ends } => (RefusalCode::Expired, vec![("ends", ends.clone())]),
        Obstacle::NotReleased { released } => (
            RefusalCode::NotReleased,
            vec![("released", released.clone())],
        ),
        Obstacle::DesignatedLater { designated } => (
            RefusalCode::DesignatedLater,
            vec![("designated", designated.clone())],
        ),
        Obstacle::AlreadyClaimed { certificate, date } => (
            RefusalCode::AlreadyClaimed,
            vec![
                (
                    "certificate",
                    certificate.map(|id| id.to_string()).unwrap_or_default(),
                ),
                ("date", date.clone()),
            ],
        ),
        Obstacle::ClockSetBack { contact } => (
            RefusalCode::ClockSetBack,
            vec![("contact", contact.clone())],
        ),
        Obstacle::OverMaximum { kind, maximum } => (
            RefusalCode::OverMaximum,
            vec![("kind", kind.clone()), ("maximum", maximum.to_string())],
        ),
        Obstacle::OffStep { kind, step } => (
            RefusalCode::OffStep,
            vec![("kind", kind.clone()), ("step", step.to_string())],
        ),
        Obstacle::NothingClaimed => (RefusalCode::NothingClaimed, Vec::new()),
        Obstacle::NotAttested => (RefusalCode::NotAttested, Vec::new()),
        Obstacle::EvaluationIncomplete { question } => (
            RefusalCode::EvaluationIncomplete,
            vec![("question", question.clone())],
        ),
        Obstacle::UnprintableName { glyphs } => (
            RefusalCode::UnprintableName,
            vec![("glyphs", glyphs.clone())],
        ),
    };
    Refusal {
        code,
        args: args
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    }
}
