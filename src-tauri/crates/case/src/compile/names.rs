//! Tables of ids: from a name to its position, without depending on where it stood in a map.

use crate::finding::{Code, Report};
use crate::source::{CaseSource, Id, List, Map};

/// The ids of one kind, by position.
#[derive(Debug)]
pub(crate) struct Table {
    pub kind: &'static str,
    /// Name and place by position.
    pub names: Vec<(String, u32)>,
    /// Positions sorted by name.
    sorted: Vec<u32>,
}

impl Table {
    /// Positions follow the order of the ids, as every table that was a map.
    pub fn of_map<T>(kind: &'static str, map: Option<&Map<T>>) -> Self {
        let mut names: Vec<(String, u32)> = map
            .map(|map| {
                map.items
                    .iter()
                    .map(|(id, _)| (id.name.to_owned(), id.at))
                    .collect()
            })
            .unwrap_or_default();
        names.sort();
        names.dedup_by(|a, b| a.0 == b.0);
        let sorted = (0..names.len() as u32).collect();
        Self {
            kind,
            names,
            sorted,
        }
    }

    /// Positions follow the file; the same id twice is reported.
    pub fn of_ids<'s>(
        kind: &'static str,
        ids: impl Iterator<Item = &'s Id<'s>>,
        report: &mut Report,
    ) -> Self {
        let names: Vec<(String, u32)> = ids.map(|id| (id.name.to_owned(), id.at)).collect();
        let mut sorted: Vec<u32> = (0..names.len() as u32).collect();
        sorted.sort_by(|a, b| names[*a as usize].cmp(&names[*b as usize]));
        for two in sorted.windows(2) {
            let (first, second) = (&names[two[0] as usize], &names[two[1] as usize]);
            if first.0 == second.0 {
                duplicate(kind, &second.0, second.1, report);
            }
        }
        Self {
            kind,
            names,
            sorted,
        }
    }

    /// The ids of a compiled case, which are distinct.
    pub fn of_names<'n>(kind: &'static str, names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<(String, u32)> = names.map(|name| (name.to_owned(), 0)).collect();
        let mut sorted: Vec<u32> = (0..names.len() as u32).collect();
        sorted.sort_by(|a, b| names[*a as usize].cmp(&names[*b as usize]));
        Self {
            kind,
            names,
            sorted,
        }
    }

    pub fn find(&self, name: &str) -> Option<usize> {
        self.sorted
            .binary_search_by(|at| self.names[*at as usize].0.as_str().cmp(name))
            .ok()
            .map(|at| self.sorted[at] as usize)
    }

    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| name.as_str())
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }
}

pub(crate) fn duplicate(kind: &'static str, id: &str, at: u32, report: &mut Report) {
    report.add(
        Code::DuplicateId,
        at,
        vec![("kind", kind.into()), ("id", id.into())],
    );
}

/// The values of a map in the order of its table; a faulty one is `None`.
pub(crate) fn by_id<'t, T>(map: Option<&Map<'t, T>>) -> Vec<(&'t Id<'t>, &'t T)> {
    let mut entries: Vec<(&'t Id<'t>, &'t T)> =
        map.map(|map| map.whole().collect()).unwrap_or_default();
    entries.sort_by(|a, b| a.0.name.cmp(b.0.name));
    entries
}

/// The elements of a list that may be absent.
pub(crate) fn items<'t, T>(list: Option<&List<'t, T>>) -> &'t [T] {
    list.map_or(&[], |list| list.items)
}

/// Every table of a case.
#[derive(Debug)]
pub(crate) struct Names {
    pub roles: Table,
    pub people: Table,
    pub params: Table,
    pub vars: Table,
    pub facts: Table,
    pub duties: Table,
    pub encounters: Table,
    pub deadlines: Table,
    pub late: Table,
    pub critical: Table,
    pub fails: Table,
    pub refs: Table,
    pub media: Table,
    pub scenes: Table,
}

impl Names {
    pub fn new(source: &CaseSource, report: &mut Report) -> Self {
        let late = items(source.late.as_ref())
            .iter()
            .filter_map(|late| late.id.as_ref());
        let names = Self {
            roles: Table::of_map("role", source.roles.as_ref()),
            people: Table::of_map("person", source.people.as_ref()),
            params: Table::of_map("parameter", source.params.as_ref()),
            vars: Table::of_map("variable", source.vars.as_ref()),
            facts: Table::of_map("fact", source.facts.as_ref()),
            duties: Table::of_map("duty", source.duties.as_ref()),
            encounters: Table::of_map("encounter", source.encounters.as_ref()),
            deadlines: Table::of_map("deadline", source.deadlines.as_ref()),
            late: Table::of_ids("late", late, report),
            critical: Table::of_map("critical step", source.critical.as_ref()),
            fails: Table::of_map("fail flag", source.fails.as_ref()),
            refs: Table::of_map("reference", source.refs.as_ref()),
            media: Table::of_map("media", source.media.as_ref()),
            scenes: Table::of_map("scene", source.scenes.as_ref()),
        };
        for (name, at) in &names.vars.names {
            if names.params.find(name).is_some() {
                duplicate("parameter or variable", name, *at, report);
            }
        }
        names.check_sizes(source, report);
        names
    }

    fn check_sizes(&self, source: &CaseSource, report: &mut Report) {
        let mut size = |table: &Table, what, at: Option<u32>, min, max| {
            if let Some(at) = at {
                report.count(at, what, table.len(), min, max);
            }
        };
        size(
            &self.roles,
            "roles",
            source.roles.as_ref().map(|map| map.at),
            1,
            16,
        );
        size(
            &self.people,
            "people",
            source.people.as_ref().map(|map| map.at),
            1,
            MAX_TABLE,
        );
        size(
            &self.params,
            "params",
            source.params.as_ref().map(|map| map.at),
            0,
            512,
        );
        size(
            &self.vars,
            "vars",
            source.vars.as_ref().map(|map| map.at),
            0,
            512,
        );
        size(
            &self.facts,
            "facts",
            source.facts.as_ref().map(|map| map.at),
            0,
            512,
        );
        size(
            &self.duties,
            "duties",
            source.duties.as_ref().map(|map| map.at),
            1,
            MAX_TABLE,
        );
        size(
            &self.encounters,
            "encounters",
            source.encounters.as_ref().map(|map| map.at),
            1,
            MAX_TABLE,
        );
        size(
            &self.deadlines,
            "deadlines",
            source.deadlines.as_ref().map(|map| map.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.late,
            "late",
            source.late.as_ref().map(|list| list.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.critical,
            "critical",
            source.critical.as_ref().map(|map| map.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.fails,
            "fails",
            source.fails.as_ref().map(|map| map.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.refs,
            "refs",
            source.refs.as_ref().map(|map| map.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.media,
            "media",
            source.media.as_ref().map(|map| map.at),
            0,
            MAX_TABLE,
        );
        size(
            &self.scenes,
            "scenes",
            source.scenes.as_ref().map(|map| map.at),
            1,
            MAX_TABLE,
        );
    }
}

/// Most entries of a table without a tighter limit of its own.
pub(crate) const MAX_TABLE: usize = 2_000;
