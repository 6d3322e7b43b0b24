//! The transcript, and who the learner is on paper.

use super::{CertificateCard, CreditLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The credit screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Transcript {
    /// Who the learner is on paper.
    pub identity: Identity,
    /// Fields of the identity that a claim still needs, by id.
    pub missing: Vec<String>,
    /// Professions to choose from, in the provider's order.
    pub professions: Vec<ProfessionCard>,
    /// Credit cycles: the current one first. Demonstrations never count.
    pub cycles: Vec<CycleCard>,
    /// Certificates for credit, newest first.
    pub certificates: Vec<CertificateCard>,
    /// Demonstration certificates, newest first, told apart.
    pub demonstrations: Vec<CertificateCard>,
    /// Activities begun and not claimed.
    pub activities: Vec<CreditLine>,
    /// The provider's file has an error: nothing is offered for credit until it is mended.
    pub broken: bool,
}

/// A profession as learners choose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfessionCard {
    /// Id.
    pub id: String,
    /// Name, as the provider writes it.
    pub name: String,
    /// Its record is kept by CPE Monitor: NABP e-Profile ID and birth day are needed.
    pub pharmacy: bool,
    /// What the provider says a licence needs in a cycle, in hundredths.
    pub needed: Option<u32>,
    /// Length of that cycle in months.
    pub cycle_months: Option<u32>,
}

/// A credit cycle of one profession.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleCard {
    /// Name of the profession.
    pub profession: String,
    /// First day.
    pub starts: String,
    /// Last day: the renewal date.
    pub ends: String,
    /// Today, as the laptop's clock says it.
    pub today: String,
    /// Claimed inside it, in hundredths.
    pub earned: u32,
    /// Needed by the last day, in hundredths; none where the learner has not said.
    pub needed: Option<u32>,
    /// What an even pace would have given by today, in hundredths; none without `needed`.
    pub even_pace: Option<u32>,
    /// Each day something was added, with the sum after it, in hundredths; in order.
    pub steps: Vec<(String, u32)>,
}

/// Who the learner is on a certificate and in a report. Empty texts are fields not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// Given name or names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Degrees and licences as written after the name.
    pub credentials: String,
    /// Profession id, or empty.
    pub profession: String,
    /// Last day of the current credit cycle, or none.
    pub renewal: Option<String>,
    /// Length of a cycle in months, 1 to 120.
    pub cycle_months: u32,
    /// Needed in a cycle, in hundredths, or none.
    pub needed: Option<u32>,
    /// State of the licence, full name.
    pub licence_state: String,
    /// Licence number.
    pub licence_number: String,
    /// Birth month and day, `MM-DD`; never a year.
    pub birth_day: String,
    /// NABP e-Profile ID; pharmacists and pharmacy technicians only.
    pub nabp: String,
}
