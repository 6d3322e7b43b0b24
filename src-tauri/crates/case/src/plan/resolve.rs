//! From the plan as written to the plan by positions, reporting every fault.

use super::{Plan, Run, Step, Walk};
use crate::Diagnostic;
use crate::compile::asked::{Asked, Reading};
use crate::compile::names::{Table, items};
use crate::compile::place::Placed;
use crate::finding::{Report, Severity};
use crate::json::{self, Arena};
use crate::model::{
    Answer, Case, ColleagueAnswer, Decision, RoleSet, SceneIx, SceneKind, ValueSource as Value,
    VarKind,
};
use crate::source::{
    AnswerSource, DecisionsSource, Id, List, Map, PlanSource, Read, Reader, StepSource, TermForm,
    TermSource, WalkSource,
};

const PLAN_FILE: &str = "plan.json";

/// Reads a `plan.json`. There is a plan if no finding is an error.
#[must_use]
pub fn plan(case: &Case, bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut placed = Placed::default();
    let plan = plan_into(Some(case), bytes, &mut placed);
    sound(plan, placed.finish(Some(case)))
}

/// Reads a decisions file. There is a run if no finding is an error. `name` is the file's name in findings.
#[must_use]
pub fn decisions(case: &Case, name: &str, bytes: &[u8]) -> (Option<Run>, Vec<Diagnostic>) {
    let mut placed = Placed::default();
    let mut report = Report::default();
    let arena = Arena::default();
    let parsed = json::parse(bytes, &arena, &mut report);
    let root = parsed.as_ref().map(|(_, root)| root);
    let source = written::<DecisionsSource>(root, &mut report, &arena);
    let run = source.map(|source| {
        let mut resolver = Resolver {
            case,
            names: Names::of(case),
            report: &mut report,
        };
        resolver.same_case(source.case.as_ref());
        let seed = source.seed.map(|seed| seed.value);
        resolver.run(
            source.roles.as_ref(),
            source.params.as_ref(),
            seed,
            source.draws.as_ref(),
            source.decisions.as_ref(),
        )
    });
    placed.add(name, bytes, root, report);
    sound(run, placed.finish(Some(case)))
}

/// The file as written, where its form and format number can be read.
pub(super) fn written<'t, S: Read<'t>>(
    root: Option<&json::Node<'t>>,
    report: &mut Report,
    arena: &'t Arena,
) -> Option<S> {
    let root = root.filter(|root| crate::compile::known_format(root, report))?;
    S::read(root, &mut Reader { report, arena })
}

pub(super) fn sound<T>(
    value: Option<T>,
    findings: Vec<Diagnostic>,
) -> (Option<T>, Vec<Diagnostic>) {
    let faulty = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (value.filter(|_| !faulty), findings)
}

/// Reads a plan into the findings of a folder. Without a case (it has errors) only the plan's own form is checked.
pub(crate) fn plan_into(case: Option<&Case>, bytes: &[u8], placed: &mut Placed) -> Option<Plan> {
    let mut report = Report::default();
    let arena = Arena::default();
    let parsed = json::parse(bytes, &arena, &mut report);
    let root = parsed.as_ref().map(|(_, root)| root);
    let source = written::<PlanSource>(root, &mut report, &arena);
    let plan = source.zip(case).map(|(source, case)| {
        let walks = items(source.walks.as_ref());
        if let Some(list) = &source.walks {
            report.count(list.at, "walks", list.written, 1, 1_000);
        }
        Table::of_ids(
            "walk",
            walks.iter().filter_map(|walk| walk.id.as_ref()),
            &mut report,
        );
        let mut resolver = Resolver {
            case,
            names: Names::of(case),
            report: &mut report,
        };
        resolver.same_case(source.case.as_ref());
        Plan {
            walks: walks.iter().map(|walk| resolver.walk(walk)).collect(),
        }
    });
    placed.add(PLAN_FILE, bytes, root, report);
    plan
}

/// Tables of the case's ids.
pub(super) struct Names {
    pub(super) roles: Table,
    pub(super) params: Table,
    pub(super) fails: Table,
    pub(super) critical: Table,
    pub(super) scenes: Table,
    pub(super) texts: std::collections::HashMap<String, crate::model::TextIx>,
}

impl Names {
    pub(super) fn of(case: &Case) -> Self {
        let texts = case.texts.entries.iter().enumerate();
        Self {
            roles: Table::of_names("role", case.roles.iter().map(|it| it.id.as_str())),
            params: Table::of_names("parameter", case.params.iter().map(|it| it.id.as_str())),
            fails: Table::of_names("fail flag", case.fails.iter().map(|it| it.id.as_str())),
            critical: Table::of_names(
                "critical step",
                case.critical.iter().map(|it| it.id.as_str()),
            ),
            scenes: Table::of_names("scene", case.scenes.iter().map(|it| it.id.as_str())),
            texts: texts
                .map(|(at, entry)| (entry.id.clone(), crate::model::TextIx(at as u32)))
                .collect(),
        }
    }
}

pub(super) struct Resolver<'r> {
    pub(super) case: &'r Case,
    pub(super) names: Names,
    pub(super) report: &'r mut Report,
}

impl<'r> Resolver<'r> {
    pub(super) fn same_case(&mut self, id: Option<&Id>) {
        if let Some(id) = id.filter(|id| id.name != self.case.id) {
            self.report.dangling(
                id.at,
                "case",
                id.name,
                std::iter::once(self.case.id.as_str()),
            );
        }
    }

    fn walk(&mut self, source: &WalkSource) -> Walk {
        Walk {
            id: source
                .id
                .as_ref()
                .map(|id| id.name.to_owned())
                .unwrap_or_default(),
            title: source
                .title
                .as_ref()
                .map(|title| title.value.to_owned())
                .unwrap_or_default(),
            best_for: self.roles(source.best_for.as_ref(), "best_for"),
            run: self.run(
                source.roles.as_ref(),
                source.params.as_ref(),
                source.seed.map(|seed| seed.value),
                source.draws.as_ref(),
                source.decisions.as_ref(),
            ),
            expect: source
                .expect
                .as_ref()
                .map(|expect| self.expect(expect))
                .unwrap_or_default(),
        }
    }

    fn run(
        &mut self,
        roles: Option<&List<Id>>,
        params: Option<&Map<TermSource>>,
        seed: Option<i32>,
        draws: Option<&List<TermSource>>,
        steps: Option<&List<StepSource>>,
    ) -> Run {
        Run {
            roles: self.roles(roles, "roles"),
            params: self.params(params),
            seed: u64::from(seed.unwrap_or_default().unsigned_abs()),
            draws: items(draws).iter().map(|draw| self.draw(draw)).collect(),
            steps: items(steps)
                .iter()
                .filter_map(|step| self.step(step))
                .collect(),
        }
    }

    fn roles(&mut self, list: Option<&List<Id>>, field: &'static str) -> RoleSet {
        let Some(list) = list else {
            return RoleSet::default();
        };
        self.report.count(list.at, field, list.written, 1, 16);
        list.items.iter().fold(RoleSet::default(), |set, id| {
            set.with(crate::model::RoleIx(self.id(|names| &names.roles, id) as u8))
        })
    }

    /// The position of an id; one that names nothing is reported and answers 0.
    pub(super) fn id(&mut self, table: impl Fn(&Names) -> &Table, id: &Id) -> usize {
        crate::compile::values::resolve(table(&self.names), id, self.report)
    }

    pub(super) fn scene(&mut self, id: &Id) -> SceneIx {
        SceneIx(self.id(|names| &names.scenes, id) as u16)
    }

    pub(super) fn params(&mut self, map: Option<&Map<TermSource>>) -> Vec<i32> {
        let mut values: Vec<i32> = self.case.params.iter().map(|param| param.default).collect();
        for (id, term) in map.into_iter().flat_map(Map::whole) {
            let known = self.names.params.find(id.name);
            let at = self.id(|names| &names.params, id);
            if let (Some(_), Some(param)) = (known, self.case.params.get(at)) {
                values[at] = self.literal(term, &param.kind);
            }
        }
        values
    }

    fn literal(&mut self, term: &TermSource, kind: &VarKind) -> i32 {
        let (names, report) = (&self.names.roles, &mut *self.report);
        crate::compile::values::literal(names, term, kind, report)
    }

    /// A forced chance outcome: a value of a variable that can be drawn, or its position.
    fn draw(&mut self, term: &TermSource) -> i32 {
        let drawable = self.case.vars.iter().filter(|var| !var.weights.is_empty());
        match &term.form {
            TermForm::Number(position) => *position,
            TermForm::Word(word) => {
                let mut positions: Vec<usize> = Vec::new();
                let mut known: Vec<&str> = Vec::new();
                for var in drawable {
                    if let VarKind::Enum(values) = &var.kind {
                        known.extend(values.iter().map(String::as_str));
                        positions.extend(values.iter().position(|value| value == word));
                    }
                }
                positions.dedup();
                match positions.as_slice() {
                    [] => self.report.dangling(
                        term.at,
                        "value that can be drawn",
                        word,
                        known.into_iter(),
                    ),
                    [_] => {}
                    [_, ..] => self.report.mismatch(
                        term.at,
                        "position, as several variables have this value",
                        "string",
                    ),
                }
                positions.first().map_or(0, |at| *at as i32)
            }
            TermForm::Flag(_) | TermForm::Name(_) | TermForm::Field(_) => {
                self.report
                    .mismatch(term.at, "value that can be drawn", "value");
                0
            }
        }
    }

    fn step(&mut self, source: &StepSource) -> Option<Step> {
        let scene = source.scene.as_ref()?;
        let answer = self.answer(scene, source.answer.as_ref()?)?;
        Some(Step {
            scene: self.scene(scene),
            answer,
        })
    }

    /// The decision of a scene, where it has one.
    pub(super) fn decision(&mut self, id: &Id) -> Option<&'r Decision> {
        let case: &'r Case = self.case;
        let Some(at) = self.names.scenes.find(id.name) else {
            self.scene(id);
            return None;
        };
        match &case.scenes.get(at)?.kind {
            SceneKind::Decides(decision, _) => Some(decision),
            SceneKind::Continues(_) | SceneKind::Ends(_) => {
                self.report
                    .dangling(id.at, "scene with a decision", id.name, std::iter::empty());
                None
            }
        }
    }

    pub(super) fn answer(&mut self, scene: &Id, source: &AnswerSource) -> Option<Answer> {
        let decision = self.decision(scene)?;
        let mut named = |id: &Id, report: &mut Report| {
            report.mismatch(id.at, "whole number", "name");
            Value::Literal(0)
        };
        let mut reading = Reading {
            report: self.report,
            acceptable: false,
            named: &mut named,
        };
        match Asked::of(self.case, decision).read(source, &mut reading)? {
            ColleagueAnswer::Fixed(answer) => Some(answer),
            ColleagueAnswer::Values { values, place } => {
                let mut entered = [0; 3];
                for (slot, value) in entered.iter_mut().zip(&values) {
                    *slot = match value {
                        Value::Literal(number) => *number,
                        Value::Var(_) | Value::Param(_) => 0,
                    };
                }
                Some(Answer::Values {
                    values: entered,
                    len: values.len() as u8,
                    place,
                })
            }
        }
    }
}
