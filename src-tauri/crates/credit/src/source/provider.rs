//! The provider and its professions as written.

use crate::word::{Award, CreditType, ReadingWord, Rounding};
use case::document::{Flag, Id, Int, List, Plain, Word};

case::record! {
    /// Who stands behind the credit.
    ProviderSource {
        /// Name as on certificates.
        text "name" name: Plain<'t>,
        /// Postal address. It or web must be given.
        opt "address" address: Plain<'t>,
        /// Web address.
        opt "web" web: Plain<'t>,
        /// True: everything issued is marked "Demonstration, not for credit".
        need "demonstration" demonstration: Flag,
        /// Whom a learner asks when a claim is refused.
        need "contact" contact: ContactSource<'t>,
        /// Statements, word for word as approved.
        need "statements" statements: StatementsSource<'t>,
        /// The provider's choices; safe defaults where absent.
        opt "settings" settings: SettingsSource<'t>,
    }
}

case::record! {
    /// Whom a learner asks.
    ContactSource {
        /// A person or an office.
        text "name" name: Plain<'t>,
        /// Mail address. It or phone must be given.
        opt "email" email: Plain<'t>,
        /// Telephone.
        opt "phone" phone: Plain<'t>,
    }
}

case::record! {
    /// Statements as approved; the program makes none up.
    StatementsSource {
        /// Accreditation statement. Needed for any credit but participation.
        opt "accreditation" accreditation: Plain<'t>,
        /// Joint accreditation or providership statement.
        opt "joint" joint: Plain<'t>,
        /// Approver statement for nursing contact hours. Needed for them.
        opt "nursing" nursing: Plain<'t>,
    }
}

case::record! {
    /// The provider's choices.
    SettingsSource {
        /// Most minutes that a gap between two acts counts as active; 5 unless given.
        opt "gap_cap_minutes" gap_cap_minutes: Int<1, 60>,
        /// How minutes become nursing contact hours.
        opt "contact_hours" contact_hours: ContactHoursSource<'t>,
        /// How minutes are worked out from the words of a case; 238 words a minute unless given.
        opt "reading" reading: ReadingSource<'t>,
    }
}

case::record! {
    /// How minutes become nursing contact hours.
    ContactHoursSource {
        /// down (the safe default) or nearest.
        opt "rounding" rounding: Word<Rounding>,
        /// Steps of 0.01 instead of 0.1. Unverified against a primary text; screens say so.
        opt "two_decimals" two_decimals: Flag,
    }
}

case::record! {
    /// How minutes are worked out from the words of a case.
    ReadingSource {
        /// words-per-minute or mergener (for cases unverified; screens say so).
        need "method" method: Word<ReadingWord>,
        /// Words read in a minute, for words-per-minute; 238 unless given.
        opt "words_per_minute" words_per_minute: Int<50, 1_000>,
        /// Difficulty in tenths, for mergener: 10 (very easy) to 50 (very hard).
        opt "difficulty" difficulty: Int<10, 50>,
    }
}

case::record! {
    /// A profession as learners choose it.
    ProfessionSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Name as shown.
        text "name" name: Plain<'t>,
        /// Which rules of award it falls under.
        need "award" award: Word<Award>,
        /// Credit types it sees, the usual first.
        need "credits" credits: List<'t, Word<CreditType>>,
        /// Title of its certificate.
        text "certificate" certificate: Plain<'t>,
        /// The certificate's sentence, with {credits} for the amount claimed.
        text "awarded" awarded: Plain<'t>,
        /// What the licence asks for in a cycle.
        opt "requirement" requirement: RequirementSource<'t>,
    }
}

case::record! {
    /// What a licence asks for in each cycle.
    RequirementSource {
        /// Hundredths of a credit or hour.
        need "amount" amount: Int<1, 100_000>,
        /// Length of a cycle in months.
        need "months" months: Int<1, 120>,
        /// Credit types that count; those the profession sees unless given.
        opt "counts" counts: List<'t, Word<CreditType>>,
    }
}
