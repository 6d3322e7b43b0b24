//! The claim page.

use super::{Names, day, minutes, offer, profession, provider, refusal, version};
use crate::dto;
use crate::reading::Reader;
use trainer::claim::{Form, Proof};
use trainer::credit::{Question, QuestionKind};

pub(crate) fn form(form: &Form, reader: &Reader) -> dto::ClaimForm {
    let activity = &form.activity;
    dto::ClaimForm {
        activity: activity.id.clone(),
        version: version(&activity.content_hash),
        title: activity.title.clone(),
        provider: provider(&form.provider, &form.language),
        name: form
            .identity
            .as_ref()
            .map(|identity| identity.name())
            .unwrap_or_default(),
        profession: form.profession.as_ref().map(profession),
        completed: form
            .completion
            .as_ref()
            .map(|completion| completion.completed.date().to_string()),
        minutes: form
            .completion
            .as_ref()
            .map_or(0, |completion| minutes(completion.active_ms)),
        attempts: form
            .proofs
            .iter()
            .filter_map(|proof| self::proof(proof, reader))
            .collect(),
        questions: activity
            .evaluation
            .iter()
            .map(|question| self::question(question, &form.language))
            .collect(),
        offers: form
            .offers
            .iter()
            .map(|offered| offer(offered, &form.language))
            .collect(),
        attestation: activity.attestation.clone(),
        ends: activity.terminates.to_string(),
        refusal: form.obstacle.as_ref().map(refusal),
    }
}

fn proof(proof: &Proof, reader: &Reader) -> Option<dto::AttemptProof> {
    let started = &proof.attempt.started;
    let (at, result) = proof.attempt.finished.as_ref()?;
    let names = Names::of(&proof.case, reader);
    let first = started.roles.first()?;
    let score = result.scores.get(first);
    let needed = started.pass.roles.get(first);
    Some(dto::AttemptProof {
        attempt: proof.attempt.id.to_string(),
        case_title: names.title(),
        roles: started.roles.iter().map(|id| names.role_of(id)).collect(),
        finished: day(at),
        minutes: minutes(result.active_ms),
        action: score.map_or(0, |score| score.points),
        action_needed: needed.map_or(0, |mark| mark.points),
        ownership: score.map_or(0, |score| score.own),
        ownership_needed: needed.map_or(0, |mark| mark.own),
    })
}

fn question(question: &Question, language: &str) -> dto::Question {
    dto::Question {
        id: question.id.clone(),
        text: question.text.clone(),
        required: question.required,
        answer: match question.kind {
            QuestionKind::Scale => {
                let (low, high) = trainer::claim::scale_ends(language);
                dto::QuestionKind::Scale {
                    steps: 5,
                    low,
                    high,
                }
            }
            QuestionKind::Choice => dto::QuestionKind::Choice {
                options: question.choices.clone(),
            },
            QuestionKind::Text => dto::QuestionKind::Text,
        },
    }
}
