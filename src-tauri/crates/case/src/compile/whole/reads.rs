//! What is read anywhere in a case.

use crate::model::{
    Case, ColleagueAnswer, Cond, Decision, Effect, EvidenceBody, FactIx, Inline, Offer, Owner,
    ParamIx, RefIx, SceneKind, Seat, Term, ValueSource, VarIx,
};

/// Which entries of the tables are read.
#[derive(Debug)]
pub(in crate::compile) struct Reads {
    pub vars: Vec<bool>,
    pub params: Vec<bool>,
    pub facts: Vec<bool>,
    pub refs: Vec<bool>,
}

impl Reads {
    pub fn of(case: &Case) -> Self {
        let mut reads = Self {
            vars: vec![false; case.vars.len()],
            params: vec![false; case.params.len()],
            facts: vec![false; case.facts.len()],
            refs: vec![false; case.refs.len()],
        };
        case.conditions(&mut |_, when| reads.cond(when));
        case.wordings(&mut |when| reads.cond(when));
        case.effects(&mut |_, effect| {
            if let Effect::Set(_, term) = effect {
                reads.term(*term);
            }
        });
        reads.world(case);
        for scene in &case.scenes {
            if let SceneKind::Decides(decision, _) = &scene.kind {
                reads.decision(decision);
            }
        }
        for outcome in &case.outcomes {
            reads.cites(&outcome.refs);
        }
        for prose in case.texts.languages.values().flatten().flatten() {
            prose.pieces(&mut |piece| match piece {
                Inline::Param(param) => reads.param(*param),
                Inline::Var(var) => reads.var(*var),
                Inline::Plain(_) | Inline::Emphasis(_) | Inline::Strong(_) => {}
            });
        }
        reads
    }

    fn world(&mut self, case: &Case) {
        for duty in &case.duties {
            match duty.owner {
                Owner::Role(_) => {}
                Owner::Param(param) => self.param(param),
            }
            duty.may.iter().for_each(|may| self.cites(&[may.under]));
            self.carries(&duty.carry);
        }
        for measure in &case.measures {
            self.cites(&measure.refs);
        }
        for piece in &case.evidence {
            match &piece.body {
                EvidenceBody::Vitals { points, lines, .. } => {
                    let values = points.iter().flat_map(|point| &point.values);
                    values.for_each(|term| self.term(*term));
                    lines.iter().for_each(|line| self.term(line.at));
                }
                EvidenceBody::Medicines(_)
                | EvidenceBody::Messages(_)
                | EvidenceBody::Notes(_)
                | EvidenceBody::Picture(_) => {}
            }
        }
    }

    fn decision(&mut self, decision: &Decision) {
        match decision.seat {
            Seat::Role(_) => {}
            Seat::Param(param) => self.param(param),
        }
        // A fact that can be sent is one a role can act on.
        if let Offer::Handoff { facts, .. } = &decision.offer {
            self.carries(facts);
        }
        for colleague in &decision.colleague {
            let values = match &colleague.answer {
                ColleagueAnswer::Fixed(_) => continue,
                ColleagueAnswer::Values { values, .. } => values,
            };
            for value in values {
                match value {
                    ValueSource::Literal(_) => {}
                    ValueSource::Var(var) => self.var(*var),
                    ValueSource::Param(param) => self.param(*param),
                }
            }
        }
    }

    fn cond(&mut self, cond: &Cond) {
        cond.atoms(&mut |atom| {
            atom.sides().for_each(|term| self.term(term));
            if let Cond::Knows(_, fact) = atom {
                self.carries(&[*fact]);
            }
        });
    }

    fn term(&mut self, term: Term) {
        match term {
            Term::Literal(_) | Term::Field(_) => {}
            Term::Var(var) => self.var(var),
            Term::Param(param) => self.param(param),
        }
    }

    fn cites(&mut self, refs: &[RefIx]) {
        refs.iter().for_each(|ix| mark(&mut self.refs, ix.at()));
    }

    fn carries(&mut self, facts: &[FactIx]) {
        facts.iter().for_each(|ix| mark(&mut self.facts, ix.at()));
    }

    fn var(&mut self, var: VarIx) {
        mark(&mut self.vars, var.at());
    }

    fn param(&mut self, param: ParamIx) {
        mark(&mut self.params, param.at());
    }
}

fn mark(read: &mut [bool], at: usize) {
    if let Some(entry) = read.get_mut(at) {
        *entry = true;
    }
}
