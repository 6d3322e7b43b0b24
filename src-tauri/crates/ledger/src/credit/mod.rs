//! What is written down on the way from a disclosure to a report. Each event carries everything a report asks for years later:
//! no later look-up into an activity, a profile or a provider changes what was claimed.

mod activity;
mod certificate;
mod claim;
mod identity;
mod report;

pub use activity::{ActivityPin, ActivityRef, Disclosed, DisclosureShown};
pub use certificate::{CertificateIssued, CertificateReissued, PrintedField};
pub use claim::{
    Attestation, AwardWords, ClaimedAttempt, ClaimedCredit, ClockState, CreditClaimed, Evaluated,
    EvaluationAnswer, ProviderRef, Statement,
};
pub use identity::{Identity, IdentitySet};
pub use report::{ReportMade, ReportOutcome};
