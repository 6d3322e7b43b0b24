//! A stereotype by accumulation: in the cases of a library, people of one group who mostly carry one barrier.

use super::check::Finding;
use case::finding::waived;
use case::model::Person;
use case::plan::locate_all;
use case::{Case, Code, Files};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest cases with a barrier before anything is said of who carries it.
const FEWEST: usize = 4;

/// What the cases of one library find together, for each in turn: a trait of people who carry a barrier, or are shown with a
/// lapse, in more than half of the cases that have it, and at least 4 have it. Of several versions of a case only the newest
/// counts, and is told.
#[must_use]
pub fn check_library(library: &[(&Case, &Files)]) -> Vec<Vec<Finding>> {
    let mut newest: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, (case, _)) in library.iter().enumerate() {
        let known = newest.entry(&case.id).or_insert(at);
        if library[*known].0.version < case.version {
            *known = at;
        }
    }
    let counted: Vec<usize> = newest.into_values().collect();
    let mut holders: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
    for at in &counted {
        for person in &library[*at].0.people {
            for barrier in burdens(person) {
                holders.entry(barrier).or_default().insert(*at);
                for group in &person.traits {
                    pairs.entry((group, barrier)).or_default().insert(*at);
                }
            }
        }
    }
    let mut found: Vec<Vec<Finding>> = library.iter().map(|_| Vec::new()).collect();
    for at in counted {
        let (case, files) = library[at];
        let mut told = Vec::new();
        for person in &case.people {
            for barrier in burdens(person) {
                for group in &person.traits {
                    let of = holders.get(barrier).map_or(0, BTreeSet::len);
                    let with = pairs
                        .get(&(group.as_str(), barrier))
                        .map_or(0, BTreeSet::len);
                    if of >= FEWEST && with * 2 > of {
                        told.push((person, group, barrier, with, of));
                    }
                }
            }
        }
        found[at] = placed(case, files, &told);
    }
    found
}

type Told<'c> = (&'c Person, &'c String, &'c str, usize, usize);

fn placed(case: &Case, files: &Files, told: &[Told<'_>]) -> Vec<Finding> {
    let pointer = |person: &Person| format!("/people/{}/traits", person.id);
    let pointers: Vec<String> = told.iter().map(|told| pointer(told.0)).collect();
    let pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
    let places = locate_all(files.get(CASE_FILE).unwrap_or_default(), &pointers);
    let places = told.iter().zip(&pointers).zip(places);
    places
        .map(|(((person, group, barrier, with, of), pointer), place)| {
            let code = Code::TraitBarrier;
            let (line, column) = place.unwrap_or((0, 0));
            let id = format!("people.{}", person.id);
            Finding {
                code: code.id(),
                severity: code.severity(),
                file: CASE_FILE.to_owned(),
                pointer: (*pointer).to_owned(),
                line,
                column,
                args: vec![
                    ("trait", (*group).clone()),
                    ("barrier", (*barrier).to_owned()),
                    ("with", with.to_string()),
                    ("of", of.to_string()),
                ],
                waived: waived(&case.waivers, code, Some(&id), pointer),
                witness: None,
            }
        })
        .collect()
}

/// The logic file of a case folder.
const CASE_FILE: &str = "case.json";

/// What a person carries, and what they are shown to do amiss.
fn burdens(person: &Person) -> impl Iterator<Item = &str> {
    let all = person.barriers.iter().chain(&person.lapses);
    all.map(String::as_str)
}
