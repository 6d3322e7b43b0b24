//! Closed lists of words, each with the stable id that files, events and the wire use.

use crate::activities::ContactHours;

macro_rules! closed {
    ($($(#[$doc:meta])* $name:ident $title:literal { $($(#[$value_doc:meta])* $value:ident $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$value,)*];

            /// The stable id, kebab-case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$value => $word,)* }
            }

            /// The value with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }

        impl case::document::Words for $name {
            const NAME: &'static str = $title;
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];
        }
    )*};
}

closed! {
    /// What is earned. The names, units and steps of the bodies that own the credit.
    CreditType "credit-type" {
        /// AMA PRA Category 1 Credit™, for physicians (MD, DO) only; steps of 0.25.
        AmaPra "ama-pra-1",
        /// AAFP Prescribed credit, for physicians; steps of 0.25. The statement is printed verbatim.
        Aafp "aafp-prescribed",
        /// AAPA Category 1 CME, for physician assistants; clock hours to the nearest quarter.
        Aapa "aapa-1",
        /// Nursing contact hours (ANCC): 60 minutes are 1.0.
        Ancc "ancc-contact-hours",
        /// Pharmacy contact hours (ACPE). Rules other than dates are unverified.
        Acpe "acpe-contact-hours",
        /// Interprofessional credit, only for what a team planned for a team. Steps unverified.
        Ipce "ipce",
        /// Hours on a certificate of participation: no credit of any body.
        Participation "participation",
    }
    /// Which rules of award a profession falls under.
    Award "award" {
        /// Doctor of medicine or osteopathy.
        Physician "physician",
        /// Nurse, nurse practitioner.
        Nurse "nurse",
        /// Physician assistant or associate.
        PhysicianAssistant "physician-assistant",
        /// Pharmacist, pharmacy technician.
        Pharmacy "pharmacy",
        /// Anybody else: a certificate of participation.
        Other "other",
    }
    /// The learning format named on a certificate.
    LearningFormat "learning-format" {
        /// Enduring material.
        Enduring "enduring-material",
        /// Live activity.
        Live "live-activity",
        /// Performance improvement.
        Improvement "performance-improvement",
    }
    /// How an activity's minutes were found.
    MinutesMethod "minutes-method" {
        /// Timed with learners.
        Pilot "pilot",
        /// Mergener formula.
        Mergener "mergener",
        /// Words of the texts at a stated reading speed.
        WordsPerMinute "words-per-minute",
        /// Stated by the provider.
        Provider "provider",
    }
    /// How minutes are worked out from words.
    ReadingWord "reading-method" {
        /// Words at a stated reading speed.
        WordsPerMinute "words-per-minute",
        /// Mergener formula.
        Mergener "mergener",
    }
    /// What becomes of minutes that fill no step of contact hours.
    Rounding "rounding" {
        /// They are not counted: the safe default.
        Down "down",
        /// To the nearest step; half a step up.
        Nearest "nearest",
    }
    /// How an evaluation question is answered.
    QuestionKind "question-kind" {
        /// A number from 1 to 5.
        Scale "scale",
        /// One of the listed choices.
        Choice "choice",
        /// Free text.
        Text "text",
    }
}

impl CreditType {
    /// Whether a profession of this award may be given the credit (rules 1, 3, 4 and 5).
    #[must_use]
    pub const fn may_be_given_to(self, award: Award) -> bool {
        match self {
            Self::AmaPra | Self::Aafp => matches!(award, Award::Physician),
            Self::Aapa => matches!(award, Award::PhysicianAssistant),
            Self::Ancc => matches!(award, Award::Nurse),
            Self::Acpe => matches!(award, Award::Pharmacy),
            Self::Ipce | Self::Participation => true,
        }
    }

    /// Whether the rule of its steps was read in an official or primary text. Where not, screens and papers say so.
    #[must_use]
    pub const fn is_verified(self, policy: ContactHours) -> bool {
        match self {
            Self::AmaPra | Self::Aapa | Self::Participation => true,
            Self::Ancc => !policy.two_decimals,
            Self::Aafp | Self::Acpe | Self::Ipce => false,
        }
    }

    /// Whether a paper from this program is only a courtesy, because the official record is kept elsewhere (for pharmacy the
    /// e-Profile of CPE Monitor).
    #[must_use]
    pub const fn is_unofficial(self) -> bool {
        matches!(self, Self::Acpe)
    }
}
