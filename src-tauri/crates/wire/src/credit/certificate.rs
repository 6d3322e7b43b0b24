//! A certificate, field by field.

use super::{day, joined, key, minutes, version};
use crate::dto;
use trainer::claim::Certificate;
use trainer::ledger::{ClaimedAttempt, ClaimedCredit};

pub(crate) fn card(certificate: &Certificate) -> dto::CertificateCard {
    let claim = &certificate.claim;
    let provider = &claim.provider;
    let statements = claim.statements.iter().map(|statement| &statement.text);
    let designations = claim.credits.iter().map(|credit| &credit.statement);
    dto::CertificateCard {
        certificate: certificate.issued.certificate.to_string(),
        activity: claim.activity.id.clone(),
        version: version(&claim.activity.content_hash),
        title: claim.activity.title.clone(),
        provider: dto::ProviderCard {
            name: provider.name.clone(),
            address: joined([Some(provider.address.as_str()), Some(provider.web.as_str())]),
            contact: provider.contact.clone(),
            language: provider.language.clone(),
            demonstration: claim.activity.demonstration,
        },
        demonstration: claim.activity.demonstration,
        name: claim.identity.name(),
        credentials: claim.identity.credentials.clone(),
        profession: claim.profession.clone(),
        heading: claim.award.title.clone(),
        awarded: claim.award.sentence.clone(),
        completed: certificate.issued.completed.clone(),
        claimed: crate::library::iso(&claim.attestation.at),
        format: claim.format.clone(),
        credits: claim.credits.iter().map(credit).collect(),
        statements: statements.chain(designations).cloned().collect(),
        unofficial: claim.credits.iter().any(|credit| credit.unofficial),
        attestation: claim.attestation.text.clone(),
        answers: u32::try_from(certificate.answers).unwrap_or(u32::MAX),
        attempts: claim.attempts.iter().map(proof).collect(),
        key: Some(key(&certificate.key)),
    }
}

fn credit(credit: &ClaimedCredit) -> dto::CertifiedCredit {
    dto::CertifiedCredit {
        kind: credit.kind.clone(),
        wording: credit.wording.clone(),
        uan: credit.uan.clone(),
        claimed: credit.hundredths,
        maximum: credit.designated,
    }
}

fn proof(attempt: &ClaimedAttempt) -> dto::AttemptProof {
    let first = attempt.scores.keys().next();
    let score = first.and_then(|role| attempt.scores.get(role));
    let needed = first.and_then(|role| attempt.pass.roles.get(role));
    dto::AttemptProof {
        attempt: attempt.attempt.to_string(),
        case_title: attempt.title.clone(),
        roles: attempt.roles.values().cloned().collect(),
        finished: day(&attempt.finished),
        minutes: minutes(attempt.active_ms),
        action: score.map_or(0, |score| score.points),
        action_needed: needed.map_or(0, |mark| mark.points),
        ownership: score.map_or(0, |score| score.own),
        ownership_needed: needed.map_or(0, |mark| mark.own),
    }
}
