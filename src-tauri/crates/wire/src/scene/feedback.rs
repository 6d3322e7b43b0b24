//! The explanation of a decision. Callers see to it that it is due: at once in practice, else in the debrief.

use crate::dto;
use crate::reading::Reading;
use trainer::attempt::{Act, Movement, Step};
use trainer::case::model::{Grade, RefIx};
use trainer::engine::Standing;

/// The explanation of a learner's act.
pub(crate) fn feedback(reading: &Reading<'_>, step: &Step, act: &Act) -> dto::Feedback {
    let case = reading.case;
    let outcome = &case.outcomes[act.outcome.at()];
    let decided = match &case.scenes[step.scene.at()].kind {
        trainer::case::model::SceneKind::Decides(decision, _) => Some(decision.duty),
        trainer::case::model::SceneKind::Continues(_)
        | trainer::case::model::SceneKind::Ends(_) => None,
    };
    let duty = outcome.duty.or(decided);
    dto::Feedback {
        class: outcome.class.id().to_owned(),
        why: reading.prose(outcome.why),
        standing: match act.standing {
            Standing::Owner => "owner",
            Standing::Allowed(_) => "allowed",
            Standing::Outside => "outside",
        }
        .to_owned(),
        duty: duty.map_or_else(
            || dto::Prose { blocks: Vec::new() },
            |duty| reading.prose(case.duties[duty.at()].text),
        ),
        owner: duty
            .and_then(|duty| trainer::engine::owner_of(case, reading.params, duty))
            .map(|owner| reading.role_name(owner))
            .unwrap_or_default(),
        action: step.action,
        ownership: step.own,
        ledger: moves(reading, &step.ledger),
        sources: outcome
            .refs
            .iter()
            .map(|reference| source(reading, *reference))
            .collect(),
    }
}

/// Movements of the value ledger.
pub(crate) fn moves(reading: &Reading<'_>, ledger: &[Movement]) -> Vec<dto::LedgerMove> {
    ledger
        .iter()
        .map(|movement| dto::LedgerMove {
            axis: movement.axis.id().to_owned(),
            by: movement.by,
            text: movement.text.map(|text| reading.prose(text)),
        })
        .collect()
}

/// A source as it is cited.
pub(crate) fn source(reading: &Reading<'_>, reference: RefIx) -> dto::Source {
    let reference = &reading.case.refs[reference.at()];
    dto::Source {
        id: reference.id.clone(),
        title: reading.plain(reference.title),
        grade: match reference.grade {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::GeneralKnowledge => "GK",
            Grade::Local => "local",
        }
        .to_owned(),
        year: reference.year,
        address: reference.address.clone(),
    }
}
