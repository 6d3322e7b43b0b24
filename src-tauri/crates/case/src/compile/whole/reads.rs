//! What is read anywhere in a case.

use crate::model::{
    Block, Case, ColleagueAnswer, Cond, Effect, EvidenceBody, Inline, Offer, Owner, ParamIx,
    SceneKind, Seat, Term, ValueSource, VarIx,
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
        reads.world(case);
        reads.scenes(case);
        for outcome in &case.outcomes {
            reads.cond(&outcome.when);
            reads.effects(&outcome.effects);
            outcome
                .refs
                .iter()
                .for_each(|ix| mark(&mut reads.refs, ix.at()));
        }
        for prose in case.texts.languages.values().flatten().flatten() {
            for block in &prose.blocks {
                match block {
                    Block::Paragraph(run) => reads.inlines(run),
                    Block::List(_, items) => items.iter().for_each(|run| reads.inlines(run)),
                }
            }
        }
        reads
    }

    fn world(&mut self, case: &Case) {
        for duty in &case.duties {
            match duty.owner {
                Owner::Role(_) => {}
                Owner::Param(param) => self.param(param),
            }
            for may in &duty.may {
                self.cond(&may.when);
                mark(&mut self.refs, may.under.at());
            }
            duty.carry
                .iter()
                .for_each(|ix| mark(&mut self.facts, ix.at()));
        }
        for deadline in &case.deadlines {
            self.effects(&deadline.missed);
        }
        for late in &case.late {
            self.cond(&late.when);
            self.effects(&late.effects);
        }
        for measure in &case.measures {
            self.cond(&measure.met);
            measure
                .refs
                .iter()
                .for_each(|ix| mark(&mut self.refs, ix.at()));
        }
        for piece in &case.evidence {
            self.cond(&piece.when);
            match &piece.body {
                EvidenceBody::Vitals { points, lines, .. } => {
                    for point in points {
                        self.cond(&point.when);
                        point.values.iter().for_each(|term| self.term(*term));
                    }
                    lines.iter().for_each(|line| self.term(line.at));
                }
                EvidenceBody::Medicines(items)
                | EvidenceBody::Messages(items)
                | EvidenceBody::Notes(items) => {
                    items.iter().for_each(|item| self.cond(&item.when));
                }
                EvidenceBody::Picture(_) => {}
            }
        }
    }

    fn scenes(&mut self, case: &Case) {
        for scene in &case.scenes {
            scene
                .text
                .iter()
                .for_each(|paragraph| self.cond(&paragraph.when));
            self.effects(&scene.arrive);
            match &scene.kind {
                SceneKind::Ends(_) => {}
                SceneKind::Continues(next) => {
                    next.branches.iter().for_each(|(when, _)| self.cond(when))
                }
                SceneKind::Decides(decision, next) => {
                    next.branches.iter().for_each(|(when, _)| self.cond(when));
                    match decision.seat {
                        Seat::Role(_) => {}
                        Seat::Param(param) => self.param(param),
                    }
                    self.offer(&decision.offer);
                    for colleague in &decision.colleague {
                        self.cond(&colleague.when);
                        self.answer(&colleague.answer);
                    }
                }
            }
        }
    }

    fn offer(&mut self, offer: &Offer) {
        match offer {
            Offer::Choices { choices, .. } => {
                choices.iter().for_each(|choice| self.cond(&choice.when))
            }
            Offer::Options { options, .. } | Offer::Order { options, .. } => {
                options.iter().for_each(|option| self.cond(&option.when));
            }
            Offer::Enter { .. } => {}
            // A fact that can be sent is one a role can act on.
            Offer::Handoff { facts, .. } => {
                facts.iter().for_each(|ix| mark(&mut self.facts, ix.at()))
            }
        }
    }

    fn answer(&mut self, answer: &ColleagueAnswer) {
        match answer {
            ColleagueAnswer::Fixed(_) => {}
            ColleagueAnswer::Values { values, .. } => {
                for value in values {
                    match value {
                        ValueSource::Literal(_) => {}
                        ValueSource::Var(var) => self.var(*var),
                        ValueSource::Param(param) => self.param(*param),
                    }
                }
            }
        }
    }

    fn effects(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::When(when, inner) => {
                    self.cond(when);
                    self.effects(inner);
                }
                Effect::Set(_, term) => self.term(*term),
                Effect::Add(..)
                | Effect::Learn(..)
                | Effect::Later(_)
                | Effect::Start(_)
                | Effect::Meet(_)
                | Effect::Draw(_)
                | Effect::Ledger(_) => {}
            }
        }
    }

    fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| self.cond(part)),
            Cond::Not(part) => self.cond(part),
            Cond::Compare(_, left, right) => {
                self.term(*left);
                self.term(*right);
            }
            Cond::Knows(_, fact) => mark(&mut self.facts, fact.at()),
            Cond::Always
            | Cond::Visited(_)
            | Cond::Took(_)
            | Cond::Played(_)
            | Cond::Deadline(..)
            | Cond::Failed(_)
            | Cond::Includes(_)
            | Cond::Excludes(_)
            | Cond::Count(..)
            | Cond::Before(..)
            | Cond::First(_)
            | Cond::Place(_)
            | Cond::To(_)
            | Cond::How(_)
            | Cond::Carries(_) => {}
        }
    }

    fn term(&mut self, term: Term) {
        match term {
            Term::Literal(_) | Term::Field(_) => {}
            Term::Var(var) => self.var(var),
            Term::Param(param) => self.param(param),
        }
    }

    fn inlines(&mut self, run: &[Inline]) {
        for inline in run {
            match inline {
                Inline::Plain(_) => {}
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.inlines(inner),
                Inline::Param(param) => self.param(*param),
                Inline::Var(var) => self.var(*var),
            }
        }
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
