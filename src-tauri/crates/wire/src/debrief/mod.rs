//! The debrief: everything, once the attempt has ended.

mod answer;
mod best;
mod compare;
mod handoffs;
mod not_taken;
mod path;
mod results;
mod sources;

use crate::dto;
use crate::library::iso;
use crate::reading::Reader;
use crate::scene::{ending, is_draft, mode, patient, reading};
use crate::team;
use trainer::Debriefing;
use trainer::case::model::Axis;

pub use compare::comparison;
pub(crate) use results::tomorrow_lines;

/// The debrief of an ended attempt, with where the learner stands with credit.
#[must_use]
pub fn debrief(debriefing: &Debriefing, reader: &Reader, credit: dto::CaseCredit) -> dto::Debrief {
    let Debriefing {
        attempt,
        proof,
        best,
    } = debriefing;
    let case = &attempt.case;
    let reading = reading(attempt, reader);
    let score = trainer::engine::score(case, &attempt.state);
    let told = path::told(attempt);
    let patient_ix = reading.patient();
    let (at, active_ms) = match &attempt.finished {
        Some((at, finished)) => (*at, finished.active_ms),
        None => (attempt.moved, attempt.active_ms()),
    };
    dto::Debrief {
        attempt: attempt.id.to_string(),
        mode: mode(attempt.started.mode).to_owned(),
        case: case.id.clone(),
        content_hash: case.hashes.content.clone(),
        case_title: reading.plain(case.title),
        patient: patient(&reading),
        portrait: patient_ix.and_then(|patient| reading.portrait(patient)),
        draft: is_draft(&case.review),
        finished: iso(&at),
        active_minutes: u32::try_from(active_ms / 60_000).unwrap_or(u32::MAX),
        ending: ending(attempt, &reading).unwrap_or(dto::EndingCard {
            title: String::new(),
            class: String::new(),
        }),
        ending_text: results::ending_text(attempt, &reading),
        passed: score.passed,
        roles: results::roles(attempt, &reading, &score, proof.as_deref()),
        fail_flags: results::fail_flags(attempt, &reading, &score),
        critical: results::critical(attempt, &reading, &score),
        measures: results::measures(&reading, &score),
        path: path::path(attempt, &reading, &told),
        best: best
            .as_ref()
            .map(|best| best::steps(attempt, &best.attempt, reader))
            .unwrap_or_default(),
        best_whose: best
            .as_ref()
            .map_or("", |best| best::whose(best.whose))
            .to_owned(),
        best_unbeaten: best.as_ref().is_some_and(|best| best.unbeaten),
        ledger: Axis::ALL
            .iter()
            .map(|axis| {
                let best = best.as_ref().map(|best| &best.attempt);
                path::ledger_row(attempt, best, &reading, &told, *axis)
            })
            .collect(),
        handoffs: handoffs::handoffs(attempt, &reading),
        tomorrow: results::tomorrow(attempt, &reading, &told),
        credit,
        sources: sources::sources(&reading, &told),
        team: team::seats(attempt, &reading),
        replay_of: team::replay_of(attempt),
    }
}
