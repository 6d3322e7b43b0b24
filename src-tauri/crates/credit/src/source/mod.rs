//! `activities.json` as written. The declarations give reading, findings and the JSON Schema at once.

mod activity;
mod provider;

pub(crate) use activity::{ActivitySource, CreditSource, DisclosuresSource, PersonSource};
pub(crate) use provider::{ProfessionSource, ProviderSource, ReadingSource, SettingsSource};

use case::document::{Int, List, Plain};

case::record! {
    /// What a provider offers for continuing-education credit, format 1. Amounts are whole hundredths: 25 is 0.25 credits.
    ActivitiesSource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Language of the texts, for example en.
        need "language" language: Plain,
        /// Who stands behind the credit.
        need "provider" provider: ProviderSource,
        /// The professions served, in the order shown.
        need "professions" professions: List<ProfessionSource>,
        /// The activities, in the order shown.
        need "activities" activities: List<ActivitySource>,
    }
}
