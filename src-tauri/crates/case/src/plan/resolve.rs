//! From the plan as written to the plan by positions, reporting every fault.

use super::{Expect, Plan, Points, Refused, Run, Step, Term, TermOf, Walk};
use crate::Diagnostic;
use crate::compile::asked::{Asked, Reading, bits};
use crate::compile::names::{Table, items};
use crate::compile::place::Placed;
use crate::finding::{Code, Report, Severity};
use crate::json;
use crate::model::{
    Answer, Axis, Case, ColleagueAnswer, Decision, Offer, RoleSet, SceneIx, SceneKind,
    ValueSource as Value, VarKind,
};
use crate::source::{
    AnswerSource, DecisionsSource, ExpectSource, Id, List, Map, PlanSource, Read, Reader,
    StepSource, SumsSource, TermForm, TermSource, TotalSource, WalkSource,
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
    let parsed = json::parse(bytes, &mut report);
    let root = parsed.as_ref().map(|(_, root)| root);
    let source = root
        .filter(|root| crate::compile::known_format(root, &mut report))
        .and_then(|root| {
            DecisionsSource::read(
                root,
                &mut Reader {
                    report: &mut report,
                },
            )
        });
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

fn sound<T>(value: Option<T>, findings: Vec<Diagnostic>) -> (Option<T>, Vec<Diagnostic>) {
    let faulty = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (value.filter(|_| !faulty), findings)
}

/// Reads a plan into the findings of a folder. Without a case (it has errors) only the plan's own form is checked.
pub(crate) fn plan_into(case: Option<&Case>, bytes: &[u8], placed: &mut Placed) -> Option<Plan> {
    let mut report = Report::default();
    let parsed = json::parse(bytes, &mut report);
    let root = parsed.as_ref().map(|(_, root)| root);
    let source = root
        .filter(|root| crate::compile::known_format(root, &mut report))
        .and_then(|root| {
            PlanSource::read(
                root,
                &mut Reader {
                    report: &mut report,
                },
            )
        });
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
struct Names {
    roles: Table,
    params: Table,
    fails: Table,
    critical: Table,
    scenes: Table,
    texts: std::collections::HashMap<String, crate::model::TextIx>,
}

impl Names {
    fn of(case: &Case) -> Self {
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

struct Resolver<'r> {
    case: &'r Case,
    names: Names,
    report: &'r mut Report,
}

impl<'r> Resolver<'r> {
    fn same_case(&mut self, id: Option<&Id>) {
        if let Some(id) = id.filter(|id| id.name != self.case.id) {
            self.report.dangling(
                id.at,
                "case",
                &id.name,
                std::iter::once(self.case.id.as_str()),
            );
        }
    }

    fn walk(&mut self, source: &WalkSource) -> Walk {
        Walk {
            id: source
                .id
                .as_ref()
                .map(|id| id.name.clone())
                .unwrap_or_default(),
            title: source
                .title
                .as_ref()
                .map(|title| title.value.clone())
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
    fn id(&mut self, table: impl Fn(&Names) -> &Table, id: &Id) -> usize {
        crate::compile::values::resolve(table(&self.names), id, self.report)
    }

    fn scene(&mut self, id: &Id) -> SceneIx {
        SceneIx(self.id(|names| &names.scenes, id) as u16)
    }

    fn params(&mut self, map: Option<&Map<TermSource>>) -> Vec<i32> {
        let mut values: Vec<i32> = self.case.params.iter().map(|param| param.default).collect();
        for (id, term) in map.into_iter().flat_map(Map::whole) {
            let known = self.names.params.find(&id.name);
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
    fn decision(&mut self, id: &Id) -> Option<&'r Decision> {
        let case: &'r Case = self.case;
        let Some(at) = self.names.scenes.find(&id.name) else {
            self.scene(id);
            return None;
        };
        match &case.scenes.get(at)?.kind {
            SceneKind::Decides(decision, _) => Some(decision),
            SceneKind::Continues(_) | SceneKind::Ends(_) => {
                self.report
                    .dangling(id.at, "scene with a decision", &id.name, std::iter::empty());
                None
            }
        }
    }

    fn answer(&mut self, scene: &Id, source: &AnswerSource) -> Option<Answer> {
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

    fn expect(&mut self, source: &ExpectSource) -> Expect {
        Expect {
            ending: source.ending.as_ref().map(|id| self.ending(id)),
            passed: source.passed.map(|flag| flag.value),
            action: self.totals(source.action.as_ref()),
            ownership: self.totals(source.ownership.as_ref()),
            ledger: source.ledger.as_ref().map(sums).unwrap_or_default(),
            fail_flags: source.fail_flags.as_ref().map(|list| {
                let flags = list.items.iter();
                flags
                    .map(|id| crate::model::FailIx(self.id(|names| &names.fails, id) as u16))
                    .collect()
            }),
            critical: source
                .critical
                .iter()
                .flat_map(Map::whole)
                .map(|(id, flag)| {
                    let at = self.id(|names| &names.critical, id);
                    (crate::model::CriticalIx(at as u16), flag.value)
                })
                .collect(),
            offered: items(source.offered.as_ref())
                .iter()
                .filter_map(|offered| self.offered(offered.scene.as_ref()?, offered.ids.as_ref()?))
                .collect(),
            refused: items(source.refused.as_ref())
                .iter()
                .filter_map(|refused| {
                    let scene = refused.scene.as_ref()?;
                    let answer = self.answer(scene, refused.answer.as_ref()?)?;
                    let code = refused.code.as_ref()?.value.clone();
                    Some(Refused {
                        scene: self.scene(scene),
                        answer,
                        code,
                    })
                })
                .collect(),
            texts: items(source.texts.as_ref())
                .iter()
                .filter_map(|shown| {
                    let scene = self.scene(shown.scene.as_ref()?);
                    let id = shown.text_id.as_ref()?;
                    let Some(text) = self.names.texts.get(&id.value) else {
                        self.report
                            .dangling(id.at, "text", &id.value, std::iter::empty());
                        return None;
                    };
                    Some((scene, *text))
                })
                .collect(),
        }
    }

    fn ending(&mut self, id: &Id) -> SceneIx {
        let scene = self.scene(id);
        let known = self.names.scenes.find(&id.name).is_some();
        let ends = self
            .case
            .scenes
            .get(scene.at())
            .is_some_and(|scene| matches!(scene.kind, SceneKind::Ends(_)));
        if known && !ends {
            let endings = self
                .case
                .scenes
                .iter()
                .filter(|scene| matches!(scene.kind, SceneKind::Ends(_)));
            self.report.dangling(
                id.at,
                "ending",
                &id.name,
                endings.map(|scene| scene.id.as_str()),
            );
        }
        scene
    }

    fn totals(&mut self, map: Option<&Map<TotalSource>>) -> Vec<Points> {
        let mut all = Vec::new();
        for (id, source) in map.into_iter().flat_map(Map::whole) {
            let role = crate::model::RoleIx(self.id(|names| &names.roles, id) as u8);
            let written = source.terms.as_ref().map_or(0, |terms| terms.written);
            let terms: Vec<Term> = items(source.terms.as_ref())
                .iter()
                .filter_map(|term| {
                    let of = self.term_of(term.scene.as_ref()?, term.of.as_ref()?);
                    let scene = self.scene(term.scene.as_ref()?);
                    Some(Term {
                        scene,
                        of: of?,
                        points: term.points?.value,
                    })
                })
                .collect();
            let sum: i64 = items(source.terms.as_ref())
                .iter()
                .filter_map(|term| Some(i64::from(term.points?.value)))
                .sum();
            if let Some(total) = source.total
                && terms.len() == written
                && i64::from(total.value) != sum
            {
                let args = vec![("total", total.value.to_string()), ("sum", sum.to_string())];
                self.report.add(Code::PlanSum, total.at, args);
            }
            all.push(Points {
                role,
                total: source.total.map_or(0, |total| total.value),
                terms,
            });
        }
        all
    }

    /// The choice or outcome of a scene with this id.
    fn term_of(&mut self, scene: &Id, of: &Id) -> Option<TermOf> {
        let decision = self.decision(scene)?;
        if let Offer::Choices { choices, .. } = &decision.offer
            && let Some(choice) = choices.iter().find(|choice| choice.id == of.name)
        {
            return Some(TermOf::Choice(choice.ix));
        }
        let outcomes = outcomes_of(&decision.offer);
        let named = |ix: &crate::model::OutcomeIx| {
            self.case
                .outcomes
                .get(ix.at())
                .map(|outcome| outcome.id.as_str())
        };
        if let Some(ix) = outcomes
            .iter()
            .find(|ix| named(ix) == Some(of.name.as_str()))
        {
            return Some(TermOf::Outcome(*ix));
        }
        let known: Vec<&str> = outcomes.iter().filter_map(named).collect();
        self.report
            .dangling(of.at, "choice or outcome", &of.name, known.into_iter());
        None
    }

    fn offered(&mut self, scene: &Id, ids: &List<Id>) -> Option<(SceneIx, u32)> {
        let decision = self.decision(scene)?;
        let asked = Asked::of(self.case, decision);
        let (kind, parts) = match &decision.offer {
            Offer::Choices { .. } => ("choice", &asked.offered),
            Offer::Options { .. } | Offer::Order { .. } => ("option", &asked.offered),
            Offer::Enter { .. } => ("place", &asked.places),
            Offer::Handoff { .. } => ("offered fact", &asked.facts),
        };
        let positions = bits(kind, ids, parts, self.report);
        Some((self.scene(scene), positions))
    }
}

fn outcomes_of(offer: &Offer) -> Vec<crate::model::OutcomeIx> {
    match offer {
        Offer::Choices { choices, .. } => choices
            .iter()
            .flat_map(|choice| choice.outcomes.clone())
            .collect(),
        Offer::Options { outcomes, .. }
        | Offer::Order { outcomes, .. }
        | Offer::Enter { outcomes, .. }
        | Offer::Handoff { outcomes, .. } => outcomes.clone(),
    }
}

fn sums(source: &SumsSource) -> Vec<(Axis, i32)> {
    let by_axis = [
        (Axis::Safety, source.safety),
        (Axis::QualityMeasure, source.quality_measure),
        (Axis::Cost, source.cost),
        (Axis::PatientExperience, source.patient_experience),
        (Axis::StaffBurden, source.staff_burden),
        (Axis::Equity, source.equity),
    ];
    by_axis
        .into_iter()
        .filter_map(|(axis, sum)| Some((axis, sum?.value)))
        .collect()
}
