//! The interface words: one set of Fluent files for the window, the command line and printed pages.
//!
//! Purpose: turn a key and its values into a sentence of the wanted language.
//! Invariants: every language holds the same keys (tested); a missing key falls back to English, then to the key itself,
//! so that nothing is ever silent.
//! Deliberately lacks: case texts (they belong to the case) and any decision about which sentence to show.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// Languages of the interface. Spanish has not been reviewed by a second reader; screens say so.
pub const LANGUAGES: &[&str] = &["en", "es"];

/// Files of one language: what it is for, and its content.
type Files = &'static [(&'static str, &'static str)];

const ENGLISH: Files = &[
    ("award", include_str!("../lang/en/award.ftl")),
    ("cli", include_str!("../lang/en/cli.ftl")),
    ("credit", include_str!("../lang/en/credit.ftl")),
    ("debrief", include_str!("../lang/en/debrief.ftl")),
    ("drills", include_str!("../lang/en/drills.ftl")),
    ("findings", include_str!("../lang/en/findings.ftl")),
    ("friction", include_str!("../lang/en/friction.ftl")),
    ("print", include_str!("../lang/en/print.ftl")),
    ("team", include_str!("../lang/en/team.ftl")),
    ("ui", include_str!("../lang/en/ui.ftl")),
];
const SPANISH: Files = &[
    ("award", include_str!("../lang/es/award.ftl")),
    ("cli", include_str!("../lang/es/cli.ftl")),
    ("credit", include_str!("../lang/es/credit.ftl")),
    ("debrief", include_str!("../lang/es/debrief.ftl")),
    ("drills", include_str!("../lang/es/drills.ftl")),
    ("findings", include_str!("../lang/es/findings.ftl")),
    ("friction", include_str!("../lang/es/friction.ftl")),
    ("print", include_str!("../lang/es/print.ftl")),
    ("team", include_str!("../lang/es/team.ftl")),
    ("ui", include_str!("../lang/es/ui.ftl")),
];

/// The words of one language, with English behind it.
pub struct Words {
    wanted: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language; an unknown one gives English.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let wanted = if language == "es" {
            bundle("es", SPANISH)
        } else {
            bundle("en", ENGLISH)
        };
        Self {
            wanted,
            english: bundle("en", ENGLISH),
        }
    }

    /// The sentence for a key, with its values inserted.
    #[must_use]
    pub fn say<V: AsRef<str>>(&self, key: &str, values: &[(&str, V)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, number_or_text(value.as_ref()));
        }
        let found = [&self.wanted, &self.english]
            .into_iter()
            .find_map(|bundle| {
                let pattern = bundle.get_message(key)?.value()?;
                let mut errors = Vec::new();
                Some(
                    bundle
                        .format_pattern(pattern, Some(&args), &mut errors)
                        .into_owned(),
                )
            });
        found.unwrap_or_else(|| key.to_owned())
    }

    /// Whether the language itself, or English behind it, has the key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.wanted.has_message(key) || self.english.has_message(key)
    }
}

/// Whole numbers select plural forms; everything else is text.
fn number_or_text(value: &str) -> FluentValue<'_> {
    value
        .parse::<i64>()
        .map_or_else(|_| FluentValue::from(value), FluentValue::from)
}

fn bundle(language: &str, files: Files) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would show up in terminals and in copied text.
    bundle.set_use_isolating(false);
    for (_, content) in files {
        let resource = match FluentResource::try_new((*content).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(files: Files) -> BTreeSet<String> {
        files
            .iter()
            .flat_map(|(_, content)| content.lines())
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect()
    }

    #[test]
    fn every_file_parses() {
        for (name, content) in ENGLISH.iter().chain(SPANISH) {
            assert!(
                FluentResource::try_new((*content).to_owned()).is_ok(),
                "{name} has a syntax error"
            );
        }
    }

    #[test]
    fn both_languages_hold_the_same_keys() {
        assert_eq!(keys(ENGLISH), keys(SPANISH));
    }

    #[test]
    fn a_missing_key_is_shown_not_silent() {
        assert_eq!(
            Words::new("es").say::<&str>("no-such-key", &[]),
            "no-such-key"
        );
    }
}
