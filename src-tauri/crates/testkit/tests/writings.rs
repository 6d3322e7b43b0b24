//! Writing a case otherwise changes no figure: maps in another order, every id renamed.
#![allow(missing_docs)]

use case::model::{RoleIx, RoleSet};
use case::{Case, compile};
use engine::Setup;
use std::collections::BTreeMap;
use testkit::naive::{Cap, Figures, answers};
use testkit::random::{Family, case, files, permuted, renamed};

fn compiled(text: &str) -> Case {
    let (case, findings) = compile(&files(text));
    case.unwrap_or_else(|| panic!("{findings:#?}"))
}

/// Figures of each role alone and of the team, by the old names of the roles.
fn figures(case: &Case, old: &dyn Fn(&str) -> String) -> BTreeMap<String, Option<Figures>> {
    let playable: Vec<RoleIx> = (0..)
        .map(RoleIx)
        .zip(&case.roles)
        .filter(|(_, role)| role.playable)
        .map(|(role, _)| role)
        .collect();
    let mut casts: Vec<Vec<RoleIx>> = playable.iter().map(|role| vec![*role]).collect();
    casts.push(playable);
    let mut all = BTreeMap::new();
    for cast in casts {
        let roles = cast
            .iter()
            .fold(RoleSet::default(), |set, role| set.with(*role));
        let mut names: Vec<String> = cast
            .iter()
            .map(|role| old(&case.roles[role.at()].id))
            .collect();
        names.sort();
        let cap = Cap {
            states: 3_000,
            tries: 60_000,
        };
        let found = answers(case, &Setup::of(case, roles, 0), cap);
        all.insert(
            names.join(" and "),
            found.map(|found| found.figures(case, old)),
        );
    }
    all
}

#[test]
fn the_order_of_maps_changes_no_figure() {
    for family in [Family::Acyclic, Family::Looping] {
        for seed in 0..120 {
            let value = case(family, seed);
            let same = |id: &str| id.to_owned();
            let one = figures(&compiled(&value.to_string()), &same);
            let other = figures(&compiled(&permuted(&value, seed)), &same);
            assert_eq!(one, other, "{family:?} {seed}");
        }
    }
}

#[test]
fn new_names_change_no_figure() {
    for family in [Family::Acyclic, Family::Looping] {
        for seed in 0..120 {
            let value = case(family, seed);
            let (renamed, names) = renamed(&value, seed);
            let old: BTreeMap<&str, &str> = names
                .iter()
                .map(|(old, new)| (new.as_str(), old.as_str()))
                .collect();
            let one = compiled(&value.to_string());
            let other = compiled(&renamed.to_string());
            let one = figures(&one, &|id| id.to_owned());
            let other = figures(&other, &|id| old.get(id).copied().unwrap_or(id).to_owned());
            assert_eq!(one, other, "{family:?} {seed}");
        }
    }
}
