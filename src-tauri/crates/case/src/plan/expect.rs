//! What must come of a walk, by positions.

use super::resolve::Resolver;
use super::{Expect, Points, Refused, Term, TermOf};
use crate::compile::asked::{Asked, bits};
use crate::compile::names::items;
use crate::finding::Code;
use crate::model::{Axis, CriticalIx, FailIx, Offer, OutcomeIx, RoleIx, SceneIx, SceneKind};
use crate::source::{ExpectSource, Id, List, Map, SumsSource, TotalSource};

impl Resolver<'_> {
    pub(super) fn expect(&mut self, source: &ExpectSource) -> Expect {
        Expect {
            ending: source.ending.as_ref().map(|id| self.ending(id)),
            passed: source.passed.map(|flag| flag.value),
            action: self.totals(source.action.as_ref()),
            ownership: self.totals(source.ownership.as_ref()),
            ledger: source.ledger.as_ref().map(sums).unwrap_or_default(),
            fail_flags: source.fail_flags.as_ref().map(|list| {
                let flags = list.items.iter();
                flags
                    .map(|id| FailIx(self.id(|names| &names.fails, id) as u16))
                    .collect()
            }),
            critical: source
                .critical
                .iter()
                .flat_map(Map::whole)
                .map(|(id, flag)| {
                    let at = self.id(|names| &names.critical, id);
                    (CriticalIx(at as u16), flag.value)
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
                    let code = refused.code.as_ref()?.value.to_owned();
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
                    let Some(text) = self.names.texts.get(id.value) else {
                        self.report
                            .dangling(id.at, "text", id.value, std::iter::empty());
                        return None;
                    };
                    Some((scene, *text))
                })
                .collect(),
        }
    }

    fn ending(&mut self, id: &Id) -> SceneIx {
        let scene = self.scene(id);
        let known = self.names.scenes.find(id.name).is_some();
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
                id.name,
                endings.map(|scene| scene.id.as_str()),
            );
        }
        scene
    }

    fn totals(&mut self, map: Option<&Map<TotalSource>>) -> Vec<Points> {
        let mut all = Vec::new();
        for (id, source) in map.into_iter().flat_map(Map::whole) {
            let role = RoleIx(self.id(|names| &names.roles, id) as u8);
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
        let mut choices = decision.offer.choices().iter();
        if let Some(choice) = choices.find(|choice| choice.id == of.name) {
            return Some(TermOf::Choice(choice.ix));
        }
        let outcomes: Vec<OutcomeIx> = decision.offer.outcomes().collect();
        let named = |ix: &OutcomeIx| {
            self.case
                .outcomes
                .get(ix.at())
                .map(|outcome| outcome.id.as_str())
        };
        if let Some(ix) = outcomes.iter().find(|ix| named(ix) == Some(of.name)) {
            return Some(TermOf::Outcome(*ix));
        }
        let known: Vec<&str> = outcomes.iter().filter_map(named).collect();
        self.report
            .dangling(of.at, "choice or outcome", of.name, known.into_iter());
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
