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
        need "language" language: Plain<'t>,
        /// Who stands behind the credit.
        need "provider" provider: ProviderSource<'t>,
        /// The professions served, in the order shown.
        need "professions" professions: List<'t, ProfessionSource<'t>>,
        /// The activities, in the order shown.
        need "activities" activities: List<'t, ActivitySource<'t>>,
    }
}
