//! Words for the closed lists of credit, where a page or a provider's text needs them.

use credit::{CreditType, LearningFormat};
use words::Words;

/// What stands after the figure of a credit type: "AMA PRA Category 1 Credit(s)™", "contact hours". Names that a body owns
/// stand as it writes them in every language.
#[must_use]
pub fn credit_wording(credit: CreditType, language: &str) -> String {
    say(language, &format!("award-{}", credit.id()))
}

/// A learning format in words.
#[must_use]
pub fn format_wording(format: LearningFormat, language: &str) -> String {
    say(language, &format!("format-{}", format.id()))
}

/// What the lowest and the highest step of a scale mean.
#[must_use]
pub fn scale_ends(language: &str) -> (String, String) {
    (say(language, "scale-low"), say(language, "scale-high"))
}

fn say(language: &str, key: &str) -> String {
    Words::new(language).say::<&str>(key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_closed_lists_has_words_in_both_languages() {
        for language in words::LANGUAGES {
            for credit in CreditType::ALL {
                let said = credit_wording(*credit, language);
                assert!(!said.starts_with("award-"), "{language}: {said}");
            }
            for format in LearningFormat::ALL {
                let said = format_wording(*format, language);
                assert!(!said.starts_with("format-"), "{language}: {said}");
            }
        }
        assert_eq!(
            credit_wording(CreditType::AmaPra, "es"),
            "AMA PRA Category 1 Credit(s)™"
        );
    }
}
