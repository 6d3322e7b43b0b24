//! The gate.

use super::line::credit_case;
use super::{Names, offer, profession, provider, refusal, version};
use crate::dto;
use crate::reading::Reader;
use trainer::activity::{CaseMarks, Gate};
use trainer::catalog::Catalog;
use trainer::credit::Person;

pub(crate) fn gate(gate: &Gate, catalog: &Catalog, reader: &Reader) -> dto::Gate {
    let activity = &gate.activity;
    let disclosed = &activity.disclosures;
    let statements = &gate.provider.statements;
    dto::Gate {
        activity: activity.id.clone(),
        version: version(&activity.content_hash),
        title: activity.title.clone(),
        provider: provider(&gate.provider, &gate.language),
        statements: [
            &statements.joint,
            &statements.accreditation,
            &statements.nursing,
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect(),
        profession: gate.profession.as_ref().map(profession),
        offers: gate
            .offers
            .iter()
            .map(|offered| offer(offered, &gate.language))
            .collect(),
        audience: activity.audience.clone(),
        faculty: people(&disclosed.faculty, "faculty")
            .chain(people(&disclosed.planners, "planner"))
            .collect(),
        support: disclosed.support.clone(),
        media: disclosed.media.clone(),
        method: disclosed.method.clone(),
        hardware: disclosed.hardware.clone(),
        minutes: activity.minutes.learning + activity.minutes.evaluation,
        minutes_method: activity.minutes.detail.clone(),
        released: activity.release.to_string(),
        reviewed: activity.reviewed.to_string(),
        ends: activity.terminates.to_string(),
        cases: gate
            .cases
            .iter()
            .map(|case| gate_case(case, catalog, reader))
            .collect(),
        bibliography: disclosed.bibliography.clone(),
        obstacle: gate.obstacle.as_ref().map(refusal),
    }
}

fn people<'p>(people: &'p [Person], part: &'p str) -> impl Iterator<Item = dto::FacultyCard> + 'p {
    people.iter().map(move |person| dto::FacultyCard {
        name: person.name.clone(),
        credentials: person.credentials.clone(),
        part: part.to_owned(),
        relationships: person
            .relationships
            .iter()
            .map(|relationship| dto::RelationshipCard {
                company: relationship.company.clone(),
                nature: relationship.nature.clone(),
                mitigation: relationship.mitigation.clone(),
            })
            .collect(),
    })
}

fn gate_case(case: &CaseMarks, catalog: &Catalog, reader: &Reader) -> dto::GateCase {
    let marks = case.case.iter().flat_map(|held| {
        let names = Names::of(held, reader);
        let marks = case.marks.iter();
        marks
            .map(|mark| dto::PassMark {
                role: held.roles[mark.role.at()].id.clone(),
                role_name: names.role(mark.role),
                action: mark.action,
                ownership: mark.ownership,
                critical: mark.critical,
            })
            .collect::<Vec<_>>()
    });
    dto::GateCase {
        marks: marks.collect(),
        case: credit_case(&case.standing, catalog, reader),
    }
}
