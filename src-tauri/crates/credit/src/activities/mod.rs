//! What a provider has set up: itself, the professions it serves, its activities. All texts are the provider's own words.

mod activity;
mod provider;

pub use activity::{
    Activity, CaseEntry, Credit, Disclosures, Minutes, Moc, Person, Question, Relationship,
};
pub use provider::{
    Contact, ContactHours, Profession, Provider, Requirement, Settings, Statements,
};

/// A whole `activities.json`. One that exists has no error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activities {
    /// Language of every text in it, for example `en`. Statements are shown as approved, never translated.
    pub language: String,
    /// Who stands behind the credit.
    pub provider: Provider,
    /// The professions served, in the file's order.
    pub professions: Vec<Profession>,
    /// The activities, in the file's order.
    pub activities: Vec<Activity>,
    /// SHA-256 of the file's canonical JSON without comments, lower-case hex. Keep the file under this hash, and whatever a
    /// completion needs years later can be read again with [`crate::check`].
    pub content_hash: String,
}

impl Activities {
    /// The activity with this id.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The profession with this id.
    #[must_use]
    pub fn profession(&self, id: &str) -> Option<&Profession> {
        self.professions
            .iter()
            .find(|profession| profession.id == id)
    }

    /// The activities that hold a case.
    pub fn with_case<'a>(&'a self, case: &'a str) -> impl Iterator<Item = &'a Activity> {
        self.activities
            .iter()
            .filter(move |activity| activity.cases.iter().any(|entry| entry.case == case))
    }

    /// What a profession may claim from an activity, in the activity's order (rule 1: only what was designated, and only the
    /// profession's own types).
    pub fn offered<'a>(
        &'a self,
        activity: &'a Activity,
        profession: &'a Profession,
    ) -> impl Iterator<Item = &'a Credit> {
        activity
            .credits
            .iter()
            .filter(|credit| credit.is_for(profession))
    }
}
