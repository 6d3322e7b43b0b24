//! Activities, claims and certificates as the window sees them.

mod certificate;
mod claim;
mod gate;
mod line;
mod refusal;
mod transcript;

pub(crate) use certificate::card;
pub(crate) use claim::form;
pub(crate) use gate::gate;
pub(crate) use line::Credits;
pub(crate) use refusal::refusal;
pub(crate) use transcript::{stated, transcript};

use crate::dto;
use crate::reading::{Reader, Reading};
use trainer::activity::Offer;
use trainer::case::Case;
use trainer::case::model::RoleIx;
use trainer::credit::{Award, Profession, Provider};
use trainer::ledger::{KeyId, Time};

/// What can be claimed of one type, worded for whoever reads the provider's language.
fn offer(offer: &Offer, language: &str) -> dto::CreditOffer {
    let credit = offer.credit.credit;
    dto::CreditOffer {
        kind: credit.id().to_owned(),
        wording: trainer::claim::credit_wording(credit, language),
        verified: offer.verified,
        statement: offer.credit.statement.clone(),
        maximum: offer.credit.amount.0,
        step: offer.step,
    }
}

fn provider(provider: &Provider, language: &str) -> dto::ProviderCard {
    let contact = &provider.contact;
    let reach = [contact.phone.as_deref(), contact.email.as_deref()];
    dto::ProviderCard {
        name: provider.name.clone(),
        address: joined([provider.address.as_deref(), provider.web.as_deref()]),
        contact: joined([Some(contact.name.as_str()), reach[0], reach[1]]),
        language: language.to_owned(),
        demonstration: provider.demonstration,
    }
}

fn joined<const N: usize>(parts: [Option<&str>; N]) -> String {
    let there: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    there.join(", ")
}

fn profession(profession: &Profession) -> dto::ProfessionCard {
    let requirement = profession.requirement.as_ref();
    dto::ProfessionCard {
        id: profession.id.clone(),
        name: profession.name.clone(),
        pharmacy: profession.award == Award::Pharmacy,
        needed: requirement.map(|stated| stated.amount.0),
        cycle_months: requirement.map(|stated| stated.months),
    }
}

/// What tells one state of an activity from another: an activity has no number, so the beginning of its hash.
fn version(content_hash: &str) -> String {
    content_hash.chars().take(8).collect()
}

/// Civil date on the learner's clock.
fn day(time: &Time) -> String {
    let iso = crate::library::iso(time);
    iso.split('T').next().unwrap_or_default().to_owned()
}

fn minutes(active_ms: u64) -> u32 {
    u32::try_from(active_ms / 60_000).unwrap_or(u32::MAX)
}

/// The beginning of a key as people compare it: `4F2A 91C0`.
fn key(key: &KeyId) -> String {
    let hex: String = key
        .bytes()
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02X}"))
        .collect();
    format!("{} {}", &hex[..4], &hex[4..])
}

/// Title and role names of a case for this reader, with the values it starts with.
pub(crate) struct Names<'c> {
    case: &'c Case,
    reader: &'c Reader,
    vars: Vec<i32>,
    params: Vec<i32>,
}

impl<'c> Names<'c> {
    pub(crate) fn of(case: &'c Case, reader: &'c Reader) -> Self {
        Self {
            case,
            reader,
            vars: case.vars.iter().map(|var| var.start).collect(),
            params: case.params.iter().map(|param| param.default).collect(),
        }
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            case: self.case,
            reader: self.reader,
            vars: &self.vars,
            params: &self.params,
        }
    }

    pub(crate) fn title(&self) -> String {
        self.reading().plain(self.case.title)
    }

    pub(crate) fn role(&self, role: RoleIx) -> String {
        self.reading().role_name(role)
    }

    /// The name of a role by its id; the id where the case has no such role.
    pub(crate) fn role_of(&self, id: &str) -> String {
        (0..)
            .map(RoleIx)
            .zip(&self.case.roles)
            .find(|(_, role)| role.id == id)
            .map_or_else(|| id.to_owned(), |(role, _)| self.role(role))
    }
}
