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
