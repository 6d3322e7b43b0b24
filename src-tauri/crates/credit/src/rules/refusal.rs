//! Why a claim is refused: closed codes with their arguments. The words layer writes the sentence.

use crate::amount::Hundredths;
use crate::word::CreditType;
use jiff::civil::Date;

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident $id:literal { $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)? })*) => {
        /// Why a claim is refused.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Refusal { $($(#[$doc])* $name { $($(#[$field_doc])* $field: $type,)* },)* }

        /// A refusal without its arguments, for closed lists elsewhere.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RefusalCode { $($(#[$doc])* $name,)* }

        impl RefusalCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable id, kebab-case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// Names of its arguments, in order.
            #[must_use]
            pub const fn args(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$(stringify!($field)),*],)* }
            }
        }

        impl Refusal {
            /// Its code.
            #[must_use]
            pub const fn code(&self) -> RefusalCode {
                match self { $(Self::$name { .. } => RefusalCode::$name,)* }
            }

            /// Its arguments: ids as they are, amounts with two decimals, dates as YYYY-MM-DD, lists with a space between.
            #[must_use]
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self { $(Self::$name { $($field),* } => vec![$((stringify!($field), $field.shown())),*],)* }
            }
        }
    };
}

refusals! {
    /// Rule 1: the credit type is not one of the learner's profession.
    NotYourCredit "not-your-credit" {
        /// Credit type.
        credit: CreditType,
        /// Profession id.
        profession: String,
    }
    /// Rule 1: the activity was not designated for this credit type (for this profession).
    NotDesignated "not-designated" {
        /// Credit type.
        credit: CreditType,
    }
    /// Rule 1: no credit for what was begun before the activity was released.
    BeforeRelease "before-release" {
        /// Case id.
        case: String,
        /// First day on which an attempt may begin.
        release: Date,
    }
    /// Rule 7: the activity's last day is past.
    Ended "ended" {
        /// Last day.
        terminates: Date,
    }
    /// Rule 7: the disclosures were never shown.
    GateMissing "gate-missing" {}
    /// Rule 7: the case was begun before the disclosures were shown.
    GateTooLate "gate-too-late" {
        /// Case id.
        case: String,
    }
    /// Rule 2: no graded, passed attempt at the case.
    CaseNotPassed "case-not-passed" {
        /// Case id.
        case: String,
    }
    /// The computer's clock was set back: the order of things cannot be shown. Ask the provider's contact.
    ClockSetBack "clock-set-back" {
        /// Case id; empty where the clock is behind the records now.
        case: String,
        /// By how many whole minutes, at least.
        minutes: u64,
    }
    /// Rule 10: already earned.
    AlreadyClaimed "already-claimed" {
        /// Credit type.
        credit: CreditType,
        /// Day of the claim.
        on: Date,
    }
    /// Rule 1: a claim of nothing.
    ClaimNothing "claim-nothing" {}
    /// Rules 1, 3, 4: not in whole steps.
    ClaimNotInSteps "claim-not-in-steps" {
        /// What was claimed.
        asked: Hundredths,
        /// The step.
        step: Hundredths,
    }
    /// Rule 1: more than designated.
    ClaimOverMaximum "claim-over-maximum" {
        /// What was claimed.
        asked: Hundredths,
        /// The most that may be claimed.
        maximum: Hundredths,
    }
    /// Required questions without an answer.
    EvaluationIncomplete "evaluation-incomplete" {
        /// Their ids.
        questions: Vec<String>,
    }
    /// An answer that its question does not take.
    EvaluationInvalid "evaluation-invalid" {
        /// The question's id.
        question: String,
    }
    /// Nothing was attested.
    AttestationMissing "attestation-missing" {}
    /// What was attested is not the activity's text.
    AttestationDiffers "attestation-differs" {}
}

/// An argument as text.
trait Shown {
    fn shown(&self) -> String;
}

impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Shown for Vec<String> {
    fn shown(&self) -> String {
        self.join(" ")
    }
}

impl Shown for u64 {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for Date {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for Hundredths {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for CreditType {
    fn shown(&self) -> String {
        self.id().to_owned()
    }
}
