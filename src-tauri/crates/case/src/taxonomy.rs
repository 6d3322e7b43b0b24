//! The taxonomy of roles, competencies, behaviours and measures, as shipped in `scenarios/taxonomy.json`.

use serde::Deserialize;
use std::sync::LazyLock;

/// The shipped taxonomy.
#[derive(Debug, Clone, Deserialize)]
pub struct Taxonomy {
    /// Its version, a date.
    pub version: String,
    /// Roles.
    pub roles: Vec<TaxonomyRole>,
    /// Competencies that action points count for.
    pub competencies: Vec<String>,
    /// Behaviours.
    pub behaviours: Vec<Behaviour>,
    /// Quality measures.
    pub measures: Vec<TaxonomyMeasure>,
    /// What stands in the way of a patient.
    #[serde(rename = "sdoh_barriers")]
    pub barriers: Vec<Barrier>,
}

/// A role.
#[derive(Debug, Clone, Deserialize)]
pub struct TaxonomyRole {
    /// Id.
    pub id: String,
    /// Name, in English.
    pub name: String,
    /// What the role never does.
    pub never: Vec<String>,
}

/// A behaviour: what somebody of a role does at the clinic.
#[derive(Debug, Clone, Deserialize)]
pub struct Behaviour {
    /// Id.
    pub id: String,
    /// Role id.
    pub role: String,
    /// Competency.
    #[serde(rename = "c")]
    pub competency: String,
    /// The words, in English.
    #[serde(rename = "t")]
    pub text: String,
}

/// A circumstance that stands in a patient's way.
#[derive(Debug, Clone, Deserialize)]
pub struct Barrier {
    /// Id.
    pub id: String,
    /// ICD-10-CM codes near it, where there are any.
    #[serde(rename = "z")]
    pub codes: Option<String>,
}

/// A quality measure.
#[derive(Debug, Clone, Deserialize)]
pub struct TaxonomyMeasure {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who keeps it.
    pub steward: String,
    /// The numerator in a few words.
    #[serde(rename = "num")]
    pub numerator: String,
}

static SHIPPED: LazyLock<Taxonomy> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../scenarios/taxonomy.json"))
        .expect("the embedded taxonomy parses; a test holds it")
});

/// The shipped taxonomy.
#[must_use]
pub fn shipped() -> &'static Taxonomy {
    &SHIPPED
}

impl Taxonomy {
    /// The role with this id.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&TaxonomyRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The behaviour with this id.
    #[must_use]
    pub fn behaviour(&self, id: &str) -> Option<&Behaviour> {
        self.behaviours.iter().find(|behaviour| behaviour.id == id)
    }

    /// The barrier with this id.
    #[must_use]
    pub fn barrier(&self, id: &str) -> Option<&Barrier> {
        self.barriers.iter().find(|barrier| barrier.id == id)
    }

    /// The measure with this id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&TaxonomyMeasure> {
        self.measures.iter().find(|measure| measure.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::shipped;

    #[test]
    fn the_shipped_taxonomy_parses_and_is_whole() {
        let taxonomy = shipped();
        assert_eq!(
            taxonomy.role("ma").map(|role| role.name.as_str()),
            Some("Medical assistant")
        );
        assert_eq!(taxonomy.competencies.len(), 12);
        for behaviour in &taxonomy.behaviours {
            assert!(taxonomy.role(&behaviour.role).is_some(), "{}", behaviour.id);
            assert!(
                taxonomy.competencies.contains(&behaviour.competency),
                "{}",
                behaviour.id
            );
        }
    }
}
