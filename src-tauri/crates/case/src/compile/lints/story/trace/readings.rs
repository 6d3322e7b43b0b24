//! Where the case reads what acts leave.

use super::writes::of_effects;
use super::{Mark, Reading, Trace, entering, of_outcome};
use crate::model::{
    Case, ColleagueAnswer, Cond, DeadlineIx, Decision, Effect, EvidenceBody, FailIx, Inline,
    LateIx, Next, Offer, SceneIx, SceneKind, Seat, Term, TextIx, ValueSource,
};

impl<'c> Trace<'c> {
    pub(super) fn read_all(&mut self) {
        let case: &'c Case = self.case;
        self.world(case);
        for (ix, scene) in (0..).map(SceneIx).zip(&case.scenes) {
            let at = Some(ix);
            for paragraph in &scene.text {
                self.cond(&paragraph.when, at, None);
                self.text(paragraph.text, at);
            }
            self.effects(&scene.arrive, at);
            match &scene.kind {
                SceneKind::Ends(_) => {}
                SceneKind::Continues(next) => self.next(next, at),
                SceneKind::Decides(decision, next) => {
                    self.next(next, at);
                    self.decision(decision, ix);
                }
            }
        }
    }

    fn world(&mut self, case: &'c Case) {
        for (ix, deadline) in (0..).map(DeadlineIx).zip(&case.deadlines) {
            self.effects(&deadline.missed, None);
            if !deadline.missed.is_empty() {
                self.apart(Mark::Deadline(ix));
            }
        }
        for (ix, late) in (0..).map(LateIx).zip(&case.late) {
            // It tells the story something, whatever else it does.
            self.apart(Mark::Late(ix));
            self.cond(&late.when, None, None);
            self.effects(&late.effects, None);
            self.text(late.text, None);
        }
        // The result reads every flag.
        let flags = case.fails.len() as u16;
        (0..flags).for_each(|flag| self.apart(Mark::Flag(FailIx(flag))));
        case.measures
            .iter()
            .for_each(|measure| self.cond(&measure.met, None, None));
        let standing = case.duties.iter().flat_map(|duty| &duty.may);
        standing.for_each(|may| self.cond(&may.when, None, None));
        for piece in &case.evidence {
            self.cond(&piece.when, None, None);
            match &piece.body {
                EvidenceBody::Vitals { points, lines, .. } => {
                    for point in points {
                        self.cond(&point.when, None, None);
                        point.values.iter().for_each(|term| self.term(*term, None));
                    }
                    lines.iter().for_each(|line| self.term(line.at, None));
                }
                EvidenceBody::Medicines(items)
                | EvidenceBody::Messages(items)
                | EvidenceBody::Notes(items) => {
                    for item in items {
                        self.cond(&item.when, None, None);
                        self.text(item.text, None);
                    }
                }
                EvidenceBody::Picture(_) => {}
            }
        }
        case.facts
            .iter()
            .for_each(|fact| self.text(fact.text, None));
    }

    /// A branch decides which scene is entered: that is what the learner notices.
    fn next(&mut self, next: &Next, at: Option<SceneIx>) {
        let ways = next
            .scenes()
            .filter_map(|to| Some((to, self.case.scenes.get(to.at())?)));
        let entered = ways.flat_map(|(to, scene)| entering(to, scene)).collect();
        let then = self.write(entered);
        for (when, _) in &next.branches {
            self.cond(when, at, then);
        }
    }

    fn decision(&mut self, decision: &'c Decision, scene: SceneIx) {
        let at = Some(scene);
        let judged = decision.offer.outcomes();
        let judged = judged.filter_map(|ix| self.case.outcomes.get(ix.at()));
        let judged: Vec<_> = judged.collect();
        let written = judged.iter().flat_map(|outcome| of_outcome(outcome));
        let mut written: Vec<Mark> = written.map(|write| write.mark).collect();
        match &decision.offer {
            Offer::Choices { choices, .. } => {
                written.extend(choices.iter().map(|choice| Mark::Took(choice.ix)));
                let then = self.write(written);
                for choice in choices {
                    self.cond(&choice.when, at, then);
                    self.text(choice.text, at);
                }
                self.judged(&judged, decision, at, then);
            }
            Offer::Options { options, .. } | Offer::Order { options, .. } => {
                let then = self.write(written);
                for option in options {
                    self.cond(&option.when, at, then);
                    self.text(option.text, at);
                }
                self.judged(&judged, decision, at, then);
            }
            Offer::Enter { .. } => {
                let then = self.write(written);
                self.judged(&judged, decision, at, then);
            }
            Offer::Handoff { to, facts, .. } => {
                let told = facts
                    .iter()
                    .flat_map(|fact| to.iter().map(|role| Mark::Known(*role, *fact)));
                written.extend(told);
                let then = self.write(written);
                // What one knows is what one is offered to tell.
                if let Seat::Role(seat) = decision.seat {
                    for fact in facts {
                        self.add(Mark::Known(seat, *fact), at, then);
                    }
                }
                self.judged(&judged, decision, at, then);
            }
        }
    }

    /// Conditions and texts of what a decision leads to, and of the colleague who would decide.
    fn judged(
        &mut self,
        outcomes: &[&'c crate::model::Outcome],
        decision: &'c Decision,
        at: Option<SceneIx>,
        then: Option<usize>,
    ) {
        for outcome in outcomes {
            self.cond(&outcome.when, at, then);
            self.effects(&outcome.effects, at);
            self.text(outcome.after, at);
        }
        for colleague in &decision.colleague {
            self.cond(&colleague.when, at, then);
            match &colleague.answer {
                ColleagueAnswer::Fixed(_) => {}
                ColleagueAnswer::Values { values, .. } => {
                    for value in values {
                        match value {
                            ValueSource::Var(var) => self.add(Mark::Var(*var), at, then),
                            ValueSource::Literal(_) | ValueSource::Param(_) => {}
                        }
                    }
                }
            }
        }
    }

    fn effects(&mut self, effects: &'c [Effect], at: Option<SceneIx>) {
        for effect in effects {
            match effect {
                Effect::When(when, inner) => {
                    let then = of_effects(inner).into_iter().map(|write| write.mark);
                    let then = self.write(then.collect());
                    self.cond(when, at, then);
                    self.effects(inner, at);
                }
                Effect::Set(to, Term::Var(from)) => {
                    let then = self.write(vec![Mark::Var(*to)]);
                    self.add(Mark::Var(*from), at, then);
                }
                Effect::Set(_, Term::Literal(_) | Term::Param(_) | Term::Field(_))
                | Effect::Add(..)
                | Effect::Learn(..)
                | Effect::Later(_)
                | Effect::Start(_)
                | Effect::Meet(_)
                | Effect::Draw(_)
                | Effect::Ledger(_) => {}
            }
        }
    }

    fn cond(&mut self, cond: &Cond, at: Option<SceneIx>, then: Option<usize>) {
        each(cond, &mut |mark| self.add(mark, at, then));
    }

    fn term(&mut self, term: Term, at: Option<SceneIx>) {
        match term {
            Term::Var(var) => self.add(Mark::Var(var), at, None),
            Term::Literal(_) | Term::Param(_) | Term::Field(_) => {}
        }
    }

    /// Variables a text shows.
    fn text(&mut self, text: TextIx, at: Option<SceneIx>) {
        let case: &'c Case = self.case;
        if let Some(prose) = case.texts.prose(&case.language, &case.language, text) {
            prose.pieces(&mut |piece| {
                if let Inline::Var(var) = piece {
                    self.add(Mark::Var(*var), at, None);
                }
            });
        }
    }

    fn apart(&mut self, mark: Mark) {
        self.add(mark, None, None);
    }

    fn write(&mut self, writes: Vec<Mark>) -> Option<usize> {
        self.writes.push(writes);
        Some(self.writes.len() - 1)
    }

    fn add(&mut self, mark: Mark, at: Option<SceneIx>, then: Option<usize>) {
        self.readings
            .entry(mark)
            .or_default()
            .push(Reading { at, then });
    }
}

/// Every mark a condition asks for.
pub(in crate::compile::lints::story) fn each(cond: &Cond, found: &mut impl FnMut(Mark)) {
    cond.atoms(&mut |atom| match atom {
        Cond::Compare(..) => {
            for term in atom.sides() {
                if let Term::Var(var) = term {
                    found(Mark::Var(var));
                }
            }
        }
        Cond::Visited(scene) => found(Mark::Been(*scene)),
        Cond::Took(choice) => found(Mark::Took(*choice)),
        Cond::Knows(role, fact) => found(Mark::Known(*role, *fact)),
        Cond::Deadline(deadline, _) => found(Mark::Deadline(*deadline)),
        Cond::Failed(flag) => found(Mark::Flag(*flag)),
        Cond::Always
        | Cond::All(_)
        | Cond::Any(_)
        | Cond::Not(_)
        | Cond::Played(_)
        | Cond::Includes(_)
        | Cond::Excludes(_)
        | Cond::Count(..)
        | Cond::Before(..)
        | Cond::First(_)
        | Cond::Place(_)
        | Cond::To(_)
        | Cond::How(_)
        | Cond::Carries(_) => {}
    });
}
