//! Findings in words.

use trainer::catalog::Finding;
use words::Words;

/// The sentence for a finding, with "did you mean" where something near is known.
pub fn sentence(words: &Words, finding: &Finding) -> String {
    let said = words.say(&format!("finding-{}", finding.code), &finding.args);
    match finding.args.iter().find(|(name, _)| *name == "suggestion") {
        Some((_, near)) => format!(
            "{said} {}",
            words.say("finding-suggestion", &[("suggestion", near)])
        ),
        None => said,
    }
}

/// Why a file does not fit the case it was named for: the first finding.
pub fn unfit(words: &Words, name: &str, findings: &[Finding]) -> String {
    let why = findings.first().map_or_else(String::new, |finding| {
        let at = if finding.pointer.is_empty() {
            String::new()
        } else {
            format!(" at {}", finding.pointer)
        };
        format!(": {} [{}]{at}", sentence(words, finding), finding.code)
    });
    format!("{name} does not fit the case{why}")
}

#[cfg(test)]
mod tests {
    use trainer::case::Code;
    use words::Words;

    #[test]
    fn every_code_has_a_sentence_that_uses_its_values() {
        for language in words::LANGUAGES {
            let words = Words::new(language);
            for code in Code::ALL {
                let values: Vec<(&str, String)> = code
                    .args()
                    .iter()
                    .map(|name| (*name, format!("<{name}>")))
                    .collect();
                let said = words.say(&format!("finding-{}", code.id()), &values);
                assert_ne!(said, format!("finding-{}", code.id()), "{language}");
                assert!(!said.contains("{$"), "{language}: {said}");
            }
        }
    }
}
