//! From the gate to the transcript.

use super::{Session, id};
use crate::credit::{self, Credits, Names};
use crate::dto;
use crate::dto::WireError;
use crate::error::wire_error;
use trainer::Error;
use trainer::claim::{CaseNames, Claiming, Printed};

/// `gate`: the disclosures of an activity; that they were shown is on disk before they are.
///
/// # Errors
/// A closed code.
pub fn gate(session: &mut Session, activity: &str) -> Result<dto::Gate, WireError> {
    let gate = session.trainer.gate(activity).map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(credit::gate(&gate, session.trainer.catalog(), &reader))
}

/// `claim_form`: the claim page of an activity.
///
/// # Errors
/// A closed code.
pub fn claim_form(session: &mut Session, activity: &str) -> Result<dto::ClaimForm, WireError> {
    let form = session.trainer.claim_form(activity).map_err(wire_error)?;
    let reader = session.reader()?;
    Ok(credit::form(&form, &reader))
}

/// `claim_make`: evaluation, claim and attestation in one piece, with the certificate.
///
/// # Errors
/// A closed code; [`dto::ErrorCode::ClaimRefused`] with the reason and its values.
pub fn claim_make(
    session: &mut Session,
    activity: &str,
    evaluation: Vec<dto::QuestionAnswer>,
    credits: Vec<dto::CreditClaim>,
    attested: bool,
) -> Result<dto::ClaimDone, WireError> {
    let reader = session.reader()?;
    let asked = Claiming {
        activity,
        answers: evaluation
            .into_iter()
            .map(|answer| (answer.question, answer.value))
            .collect(),
        credits: credits
            .into_iter()
            .map(|claim| (claim.kind, claim.amount))
            .collect(),
        attested,
        language: &reader.language,
    };
    let made = session.trainer.claim(&asked, &|case, started| {
        let names = Names::of(case, &reader);
        CaseNames {
            title: names.title(),
            roles: started
                .roles
                .iter()
                .map(|id| (id.clone(), names.role_of(id)))
                .collect(),
        }
    });
    Ok(dto::ClaimDone {
        certificate: credit::card(&made.map_err(wire_error)?),
    })
}

/// The PDF behind `certificate_open`.
///
/// # Errors
/// A closed code.
pub fn certificate_file(session: &mut Session, certificate: &str) -> Result<Printed, WireError> {
    let certificate = id(certificate, Error::NoCertificate)?;
    let trainer = &mut session.trainer;
    trainer.certificate_file(certificate).map_err(wire_error)
}

/// The PDF behind `transcript_open`.
///
/// # Errors
/// A closed code.
pub fn transcript_file(session: &mut Session) -> Result<Printed, WireError> {
    let reader = session.reader()?;
    let trainer = &mut session.trainer;
    trainer
        .transcript_file(&reader.language)
        .map_err(wire_error)
}

/// `transcript`: the credit screen.
///
/// # Errors
/// A closed code.
pub fn transcript(session: &mut Session) -> Result<dto::Transcript, WireError> {
    let record = session.trainer.transcript().map_err(wire_error)?;
    let offered = session.trainer.offered();
    let reader = session.reader()?;
    let credits = Credits {
        offered: &offered,
        standings: &record.standings,
        catalog: session.trainer.catalog(),
        reader: &reader,
    };
    Ok(credit::transcript(&record, &credits))
}

/// `identity_set`: states who the learner is on paper; answers with the credit screen.
///
/// # Errors
/// A closed code; [`dto::ErrorCode::BadIdentity`] names the field.
pub fn identity_set(
    session: &mut Session,
    identity: dto::Identity,
) -> Result<dto::Transcript, WireError> {
    let trainer = &mut session.trainer;
    trainer
        .set_identity(credit::stated(identity))
        .map_err(wire_error)?;
    transcript(session)
}
