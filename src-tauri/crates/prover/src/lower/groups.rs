//! Which numbers are ever compared with which: variables, parameters and entered values that flow into each other or
//! stand on two sides of a comparison form a group, and only the numbers named in a group can tell its values apart.

use super::slots::bounds;
use case::model::{
    Case, ColleagueAnswer, Cond, Effect, Offer, ParamIx, SceneIx, SceneKind, Term, ValueSource,
    VarIx, VarKind,
};
use std::collections::{BTreeSet, HashMap};

/// A member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Member {
    Var(VarIx),
    Param(ParamIx),
    /// Scene and field.
    Field(usize, u8),
}

/// What is known of a group.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Numbers named in it.
    pub numbers: BTreeSet<i32>,
    /// Its variables.
    pub vars: Vec<VarIx>,
    /// Its parameters.
    pub params: Vec<ParamIx>,
    /// A variable of it is added to, so every value counts.
    pub added: bool,
    /// Two of its members that can both change are compared.
    pub ordered: bool,
}

/// The groups of a case.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    groups: Vec<Group>,
    of: HashMap<Member, usize>,
}

#[derive(Default)]
struct Links {
    parent: Vec<usize>,
    numbers: HashMap<Member, usize>,
    members: Vec<Member>,
    named: Vec<(usize, i32)>,
    added: Vec<usize>,
    ordered: Vec<usize>,
}

impl Links {
    fn node(&mut self, member: Member) -> usize {
        let next = self.parent.len();
        let at = *self.numbers.entry(member).or_insert(next);
        if at == next {
            self.parent.push(next);
            self.members.push(member);
        }
        at
    }

    fn root(&self, mut at: usize) -> usize {
        while self.parent[at] != at {
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parent[one.max(other)] = one.min(other);
    }

    /// A literal is a number, anything else a member.
    fn side(&mut self, scene: usize, term: Term) -> Side {
        match term {
            Term::Literal(number) => Side::Number(number),
            Term::Var(var) => Side::Member(self.node(Member::Var(var)), true),
            Term::Param(param) => Side::Member(self.node(Member::Param(param)), false),
            Term::Field(field) => Side::Member(self.node(Member::Field(scene, field)), true),
        }
    }

    fn meet(&mut self, scene: usize, left: Term, right: Term, compared: bool) {
        match (self.side(scene, left), self.side(scene, right)) {
            (Side::Member(one, a), Side::Member(other, b)) => {
                self.join(one, other);
                if compared && a && b {
                    self.ordered.push(one);
                }
            }
            (Side::Member(one, _), Side::Number(number))
            | (Side::Number(number), Side::Member(one, _)) => self.named.push((one, number)),
            (Side::Number(_), Side::Number(_)) => {}
        }
    }
}

enum Side {
    Number(i32),
    /// Node, and whether it can change in an attempt.
    Member(usize, bool),
}

impl Groups {
    /// The groups of a case.
    pub fn of(case: &Case) -> Self {
        let mut links = Links::default();
        for (ix, var) in (0..).map(VarIx).zip(&case.vars) {
            let node = links.node(Member::Var(ix));
            let (low, high) = bounds(case, &var.kind);
            links
                .named
                .extend([(node, var.start), (node, low), (node, high)]);
        }
        case.conditions(&mut |scene, cond| comparison(&mut links, number(scene), cond));
        case.wordings(&mut |cond| comparison(&mut links, usize::MAX, cond));
        case.effects(&mut |scene, effect| match effect {
            Effect::Set(var, term) => links.meet(number(scene), Term::Var(*var), *term, false),
            Effect::Add(var, _) => {
                let node = links.node(Member::Var(*var));
                links.added.push(node);
            }
            Effect::When(..)
            | Effect::Learn(..)
            | Effect::Later(_)
            | Effect::Start(_)
            | Effect::Meet(_)
            | Effect::Draw(_)
            | Effect::Ledger(_) => {}
        });
        entered(case, &mut links);
        Self::gather(&links)
    }

    fn gather(links: &Links) -> Self {
        let mut found = Self::default();
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        for (at, member) in links.members.iter().enumerate() {
            let root = links.root(at);
            let next = found.groups.len();
            let group = *numbers.entry(root).or_insert(next);
            if group == next {
                found.groups.push(Group::default());
            }
            found.of.insert(*member, group);
            match member {
                Member::Var(var) => found.groups[group].vars.push(*var),
                Member::Param(param) => found.groups[group].params.push(*param),
                Member::Field(..) => {}
            }
        }
        let group_of = |at: usize| numbers[&links.root(at)];
        for (at, number) in &links.named {
            found.groups[group_of(*at)].numbers.insert(*number);
        }
        for at in &links.added {
            found.groups[group_of(*at)].added = true;
        }
        for at in &links.ordered {
            found.groups[group_of(*at)].ordered = true;
        }
        found
    }

    /// The group of an entered value, where it is compared or kept.
    pub fn field(&self, scene: usize, field: u8) -> Option<&Group> {
        let group = self.of.get(&Member::Field(scene, field))?;
        self.groups.get(*group)
    }

    /// The values of a parameter that comparisons can tell apart: one of each interval, its own default among them.
    pub fn intervals(&self, case: &Case, param: ParamIx) -> Vec<i32> {
        let declared = &case.params[param.at()];
        let (low, high) = bounds(case, &declared.kind);
        match declared.kind {
            VarKind::Bool | VarKind::Enum(_) | VarKind::Role => return (low..=high).collect(),
            VarKind::Int(..) => {}
        }
        let Some(group) = self
            .of
            .get(&Member::Param(param))
            .and_then(|group| self.groups.get(*group))
        else {
            return vec![declared.default];
        };
        // What is added up can take any value, so any value of the parameter can be told apart.
        if group.added {
            return (low..=high).collect();
        }
        let mut numbers = group.numbers.clone();
        let others = group.params.iter().filter(|other| **other != param);
        numbers.extend(others.map(|other| case.params[other.at()].default));
        representatives(&numbers, low, high, declared.default)
    }
}

/// One of each interval the numbers cut `low..=high` into; the wanted value stands for its own.
fn representatives(numbers: &BTreeSet<i32>, low: i32, high: i32, wanted: i32) -> Vec<i32> {
    let mut values = Vec::new();
    let mut from = low;
    let mut gap = |from: i32, to: i32| {
        if from <= to {
            values.push(if (from..=to).contains(&wanted) {
                wanted
            } else {
                from
            });
        }
    };
    for number in numbers.range(low..=high) {
        gap(from, number - 1);
        gap(*number, *number);
        from = number.saturating_add(1);
    }
    gap(from, high);
    values
}

fn comparison(links: &mut Links, scene: usize, cond: &Cond) {
    cond.atoms(&mut |atom| {
        if let Cond::Compare(_, left, right) = atom {
            links.meet(scene, *left, *right, true);
        }
    });
}

/// Scenes are told apart by number; what stands in none reads no entered value.
fn number(scene: Option<SceneIx>) -> usize {
    scene.map_or(usize::MAX, SceneIx::at)
}

/// Bounds of fields are numbers that tell values apart, and colleagues enter what variables hold.
fn entered(case: &Case, links: &mut Links) {
    for (at, scene) in case.scenes.iter().enumerate() {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        let Offer::Enter { fields, .. } = &decision.offer else {
            continue;
        };
        for (number, field) in (0..).zip(fields) {
            let node = links.node(Member::Field(at, number));
            links.named.extend([(node, field.min), (node, field.max)]);
        }
        for colleague in &decision.colleague {
            if let ColleagueAnswer::Values { values, .. } = &colleague.answer {
                for (number, source) in (0..).zip(values) {
                    let term = match source {
                        ValueSource::Literal(number) => Term::Literal(*number),
                        ValueSource::Var(var) => Term::Var(*var),
                        ValueSource::Param(param) => Term::Param(*param),
                    };
                    links.meet(at, Term::Field(number), term, false);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::representatives;
    use std::collections::BTreeSet;

    #[test]
    fn an_interval_has_one_value_and_the_wanted_one_stands_for_its_own() {
        let cuts = BTreeSet::from([140, 146]);
        assert_eq!(
            representatives(&cuts, 120, 150, 130),
            [130, 140, 141, 146, 147]
        );
        assert_eq!(representatives(&BTreeSet::new(), 1, 9, 5), [5]);
        assert_eq!(
            representatives(&BTreeSet::from([1, 2, 9]), 1, 3, 1),
            [1, 2, 3]
        );
    }
}
