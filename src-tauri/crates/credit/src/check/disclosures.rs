//! What a learner is shown before the start (rule 7): presence or absence of relationships and support is said outright.

use super::Judge;
use crate::activities::{Disclosures, Person, Relationship};
use crate::source::{DisclosuresSource, PersonSource};
use case::document::{Code, Flag, List, Plain};

impl Judge<'_, '_> {
    pub(super) fn disclosures(&mut self, source: &DisclosuresSource) -> Option<Disclosures> {
        let of = "disclosures";
        self.filled(source.faculty.as_ref(), "faculty");
        let faculty = self.people(source.faculty.as_ref());
        let planners = self.people(source.planners.as_ref());
        let support = self.texts(source.supporters.as_ref(), "supporters", of);
        self.said(
            source.commercial_support,
            source.supporters.as_ref().map(|list| list.written),
            "commercial_support",
            "supporters",
        );
        let media = self.words(source.media.as_ref(), "media", of);
        let method = self.words(source.method.as_ref(), "method", of);
        let hardware = self.words(source.hardware.as_ref(), "hardware", of);
        self.filled(source.bibliography.as_ref(), "bibliography");
        let bibliography = self.texts(source.bibliography.as_ref(), "bibliography", of);
        Some(Disclosures {
            faculty,
            planners,
            support,
            media: media?,
            method: method?,
            hardware: hardware?,
            bibliography,
        })
    }

    fn people(&mut self, list: Option<&List<PersonSource>>) -> Vec<Person> {
        list.iter()
            .flat_map(|list| list.items)
            .filter_map(|person| self.person(person))
            .collect()
    }

    fn person(&mut self, source: &PersonSource) -> Option<Person> {
        let name = self.words(source.name.as_ref(), "name", "person");
        let credentials = self.words(source.credentials.as_ref(), "credentials", "person");
        self.said(
            source.relevant_relationships,
            source.relationships.as_ref().map(|list| list.written),
            "relevant_relationships",
            "relationships",
        );
        let items = source.relationships.as_ref().map(|list| list.items);
        let relationships = items
            .unwrap_or_default()
            .iter()
            .filter_map(|one| {
                let of = "relationship";
                let company = self.words(one.company.as_ref(), "company", of);
                let nature = self.words(one.nature.as_ref(), "nature", of);
                let mitigation = self.words(one.mitigation.as_ref(), "mitigation", of);
                Some(Relationship {
                    company: company?,
                    nature: nature?,
                    mitigation: mitigation?,
                })
            })
            .collect();
        Some(Person {
            name: name?,
            credentials: credentials?,
            relationships,
        })
    }

    /// A flag and its list must say the same.
    fn said(&mut self, flag: Option<Flag>, listed: Option<usize>, field: &str, list: &str) {
        if let Some(flag) = flag
            && flag.value != (listed.unwrap_or(0) > 0)
        {
            let args = vec![("field", field.to_owned()), ("list", list.to_owned())];
            self.add(Code::DisclosureContradicts, flag.at, args);
        }
    }

    fn texts(&mut self, list: Option<&List<Plain>>, field: &str, of: &str) -> Vec<String> {
        list.iter()
            .flat_map(|list| list.items)
            .filter_map(|plain| self.words(Some(plain), field, of))
            .collect()
    }
}
