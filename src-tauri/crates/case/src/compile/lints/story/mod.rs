//! Give-aways in the build of a case: what its conditions and effects say without playing it.
//!
//! A finding here holds in every state. What depends on the state, and what needs every path, is the prover's.

mod answers;
mod blind;
mod cosmetic;
mod critical;
mod decided;
mod dominators;
mod echoes;
mod endings;
mod facts;
mod handoffs;
mod hits;
mod merges;
mod roles;
mod send_all;
mod takeaways;
mod trace;
mod trade_offs;
mod wells;

use super::reading::{Args, Reading};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, DutyIx, OutcomeIx, RoleIx, SceneIx};
use decided::Decided;
use trace::Trace;

impl Lower<'_> {
    pub(super) fn story(&mut self, case: &Case) {
        let decisions = Decided::all(case);
        let trace = Trace::of(case);
        let readings: Vec<Reading> = case
            .texts
            .languages
            .keys()
            .map(|language| Reading::of(case, &[], language))
            .collect();
        self.blind_answers(case, &decisions, &readings);
        self.send_all(case, &decisions);
        self.position_bias(&decisions);
        self.best_is_cheapest(&decisions);
        self.cosmetic(case, &decisions, &trace);
        self.merges(case, &trace);
        self.echoes(case, &decisions, &trace);
        self.harm_instant(case, &decisions);
        self.endings(case);
        self.decorative(case);
        self.private_facts(case, &decisions, &trace);
        self.clones(case, &decisions, &readings);
        self.scope_temptations(case, &decisions);
        self.escalation(case, &decisions);
        self.merged_ownership(&decisions);
        self.unread_handoffs(case, &decisions, &trace);
        self.receipts(&decisions, &trace);
        self.critical_decisions(case, &decisions);
        self.trade_offs(&decisions);
        self.takeaway_lines(case, &decisions);
        self.wells();
    }

    /// A finding on the whole story.
    fn on_scenes(&mut self, code: Code, args: Args) {
        let at = self.source.scenes.as_ref().map_or(0, |scenes| scenes.at);
        self.report.add(code, at, args);
    }

    fn on_scene(&mut self, code: Code, scene: SceneIx, args: Args) {
        let at = self.scene_key(scene.at());
        self.report.add(code, at, args);
    }

    fn on_role(&mut self, code: Code, role: RoleIx, args: Args) {
        let place = self.names.roles.names.get(role.at());
        let at = place.map_or(0, |(_, at)| *at);
        self.report.add(code, at, args);
    }

    fn on_duty(&mut self, code: Code, duty: DutyIx, args: Args) {
        let place = self.names.duties.names.get(duty.at());
        let at = place.map_or(0, |(_, at)| *at);
        self.report.add(code, at, args);
    }

    fn on_outcome(&mut self, code: Code, outcome: OutcomeIx, args: Args) {
        let place = self.outcome_places.get(outcome.at()).copied();
        self.report.add(code, place.unwrap_or_default(), args);
    }
}
