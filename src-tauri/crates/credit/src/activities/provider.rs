//! The provider and the professions it serves.

use crate::amount::Hundredths;
use crate::rules::reading::ReadingMethod;
use crate::word::{Award, CreditType, Rounding};

/// Who stands behind the credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Name as on certificates.
    pub name: String,
    /// Postal address; it or `web` is there.
    pub address: Option<String>,
    /// Web address.
    pub web: Option<String>,
    /// What this provider issues is "Demonstration, not for credit": on card, gate, debrief, certificate and export.
    pub demonstration: bool,
    /// Whom a learner asks.
    pub contact: Contact,
    /// Statements as approved.
    pub statements: Statements,
    /// The provider's choices.
    pub settings: Settings,
}

/// Whom a learner asks when a claim is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// A person or an office.
    pub name: String,
    /// Mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// The provider's statements, word for word as approved. The program never makes one up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// Accreditation statement; stands alone.
    pub accreditation: Option<String>,
    /// Joint accreditation or joint providership statement; stands alone.
    pub joint: Option<String>,
    /// Approver statement for nursing contact hours.
    pub nursing: Option<String>,
}

/// The provider's choices where the rules leave one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Most milliseconds that a gap between two acts counts as active time; five minutes unless set.
    pub gap_cap_ms: u64,
    /// How minutes become contact hours.
    pub contact_hours: ContactHours,
    /// How minutes are worked out from the words of a case.
    pub reading: ReadingMethod,
}

/// How minutes become nursing contact hours (rule 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactHours {
    /// What becomes of minutes that fill no step.
    pub rounding: Rounding,
    /// Steps of 0.01 instead of 0.1. Unverified: no primary text for two decimals could be read; screens say so.
    pub two_decimals: bool,
}

impl ContactHours {
    /// The least step.
    #[must_use]
    pub const fn step(self) -> Hundredths {
        Hundredths(if self.two_decimals { 1 } else { 10 })
    }
}

/// A profession as learners choose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profession {
    /// Id.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Which rules of award it falls under.
    pub award: Award,
    /// The credit types it sees, the usual first.
    pub credits: Vec<CreditType>,
    /// Title of its certificate, for example "Certificate of participation".
    pub certificate: String,
    /// The certificate's sentence; `{credits}` stands for the amount claimed. Only a physician's may name AMA PRA.
    pub awarded: String,
    /// What the licence asks for, where the provider states it.
    pub requirement: Option<Requirement>,
}

impl Profession {
    /// The certificate's sentence with the amount claimed in it.
    #[must_use]
    pub fn awarded_with(&self, claimed: Hundredths) -> String {
        self.awarded.replace("{credits}", &claimed.to_string())
    }
}

/// What a licence asks for in each cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Credits or hours needed in one cycle.
    pub amount: Hundredths,
    /// Length of a cycle in months, 1 to 120.
    pub months: u32,
    /// Credit types that count towards it.
    pub counts: Vec<CreditType>,
}
