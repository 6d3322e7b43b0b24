//! What a state is made of, and which of it the pieces of a case read and write.

use case::model::{
    Answer, Case, ColleagueAnswer, Cond, Decision, DutyIx, Effect, Next, Offer, Outcome, OutcomeIx,
    RoleIx, SceneIx, SceneKind, Seat, Term, ValueSource,
};
use std::collections::HashSet;

/// A part of a state, in the numbers of one version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A variable.
    Var(u16),
    /// Whether the role knows the fact.
    Knows(u8, u16),
    /// Whether the scene was entered.
    Visited(u16),
    /// Times the choice was taken.
    Taken(u16),
    /// Times the key counted.
    Counted(u16),
    /// Whether the critical step is done.
    Critical(u16),
    /// A fail flag, and who is charged.
    Fail(u16),
    /// A deadline, and when it is due.
    Deadline(u16),
    /// A late consequence, and when it is due.
    Late(u16),
    /// Messages of a scene on their way.
    Transit(u16),
    /// The clock.
    Minute,
}

/// Parts, each once.
pub type Parts = HashSet<Part>;

/// What a condition reads.
pub fn read(cond: &Cond, out: &mut Parts) {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| read(part, out)),
        Cond::Not(part) => read(part, out),
        Cond::Compare(_, left, right) => {
            term(*left, out);
            term(*right, out);
        }
        Cond::Visited(scene) => {
            out.insert(Part::Visited(scene.0));
        }
        Cond::Took(choice) => {
            out.insert(Part::Taken(choice.0));
        }
        Cond::Knows(role, fact) => {
            out.insert(Part::Knows(role.0, fact.0));
        }
        Cond::Deadline(deadline, _) => {
            out.insert(Part::Deadline(deadline.0));
        }
        Cond::Failed(flag) => {
            out.insert(Part::Fail(flag.0));
        }
        Cond::Always
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
    }
}

fn term(term: Term, out: &mut Parts) {
    match term {
        Term::Var(var) => {
            out.insert(Part::Var(var.0));
        }
        Term::Literal(_) | Term::Param(_) | Term::Field(_) => {}
    }
}

/// What effects write, whatever their conditions say.
pub fn written(effects: &[Effect], out: &mut Parts) {
    for effect in effects {
        match effect {
            Effect::When(_, inner) => written(inner, out),
            Effect::Set(var, _) | Effect::Add(var, _) | Effect::Draw(var) => {
                out.insert(Part::Var(var.0));
            }
            Effect::Learn(role, fact) => {
                out.insert(Part::Knows(role.0, fact.0));
            }
            Effect::Later(late) => {
                out.insert(Part::Late(late.0));
            }
            Effect::Start(deadline) | Effect::Meet(deadline) => {
                out.insert(Part::Deadline(deadline.0));
            }
            Effect::Ledger(_) => {}
        }
    }
}

/// What effects read, conditions and bounds among it.
pub fn steering(effects: &[Effect], out: &mut Parts) {
    for effect in effects {
        match effect {
            Effect::When(when, inner) => {
                read(when, out);
                steering(inner, out);
            }
            Effect::Set(_, from) => term(*from, out),
            Effect::Add(var, _) => {
                out.insert(Part::Var(var.0));
            }
            Effect::Later(_) | Effect::Start(_) | Effect::Meet(_) => {
                out.insert(Part::Minute);
            }
            Effect::Draw(_) | Effect::Learn(..) | Effect::Ledger(_) => {}
        }
    }
}

/// What an outcome writes.
fn outcome_writes(outcome: &Outcome, out: &mut Parts) {
    written(&outcome.effects, out);
    out.extend(outcome.done.iter().map(|step| Part::Critical(step.0)));
    out.extend(outcome.fail.iter().map(|(flag, _)| Part::Fail(flag.0)));
    if outcome.minutes > 0 {
        out.insert(Part::Minute);
    }
}

/// What the decision writes besides its outcomes: what it delivers, and what it counts.
fn delivered(scene: SceneIx, decision: &Decision, out: &mut Parts) {
    counting(decision, out);
    if let Offer::Handoff { to, facts, how, .. } = &decision.offer {
        for role in to {
            out.extend(facts.iter().map(|fact| Part::Knows(role.0, fact.0)));
        }
        if how.iter().any(|how| how.read_after.is_some()) {
            out.extend([Part::Transit(scene.0), Part::Minute]);
        }
    }
}

/// What decides which scene follows.
pub fn routes(next: &Next, out: &mut Parts) {
    next.branches.iter().for_each(|(when, _)| read(when, out));
}

/// What decides whether something is offered at all.
fn offers(decision: &Decision, out: &mut Parts) {
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            for choice in choices {
                read(&choice.when, out);
                if choice.limit.is_some() {
                    out.insert(Part::Taken(choice.ix.0));
                }
            }
        }
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            options.iter().for_each(|option| read(&option.when, out));
        }
        Offer::Enter { .. } | Offer::Handoff { .. } => {}
    }
}

fn values(answer: &ColleagueAnswer, out: &mut Parts) {
    match answer {
        ColleagueAnswer::Fixed(
            Answer::Choice(_)
            | Answer::Options(_)
            | Answer::Order { .. }
            | Answer::Values { .. }
            | Answer::Handoff { .. },
        ) => {}
        ColleagueAnswer::Values { values, .. } => {
            for value in values {
                match value {
                    ValueSource::Var(var) => {
                        out.insert(Part::Var(var.0));
                    }
                    ValueSource::Literal(_) | ValueSource::Param(_) => {}
                }
            }
        }
    }
}

/// What the seat of a handoff knows of what can be sent.
pub fn known_by(case: &Case, decision: &Decision, out: &mut Parts) {
    let Offer::Handoff { facts, .. } = &decision.offer else {
        return;
    };
    let count = u8::try_from(case.roles.len()).unwrap_or(u8::MAX);
    let seats = match decision.seat {
        Seat::Role(RoleIx(role)) => role..role.saturating_add(1),
        Seat::Param(_) => 0..count,
    };
    for role in seats {
        out.extend(facts.iter().map(|fact| Part::Knows(role, fact.0)));
    }
}

/// Everything a scene reads or writes.
pub fn touched(case: &Case, at: SceneIx, out: &mut Parts) {
    let scene = &case.scenes[at.at()];
    arriving(case, at, out);
    let (decision, next) = match &scene.kind {
        SceneKind::Decides(decision, next) => (Some(decision), next),
        SceneKind::Continues(next) => (None, next),
        SceneKind::Ends(_) => return,
    };
    routes(next, out);
    let Some(decision) = decision else {
        return;
    };
    offers(decision, out);
    known_by(case, decision, out);
    delivered(at, decision, out);
    allowed(case, decision.duty, out);
    for colleague in &decision.colleague {
        read(&colleague.when, out);
        values(&colleague.answer, out);
    }
    for outcome in decision.offer.outcomes() {
        read(&case.outcomes[outcome.at()].when, out);
        follows(case, decision.duty, outcome, out);
    }
}

/// What entering a scene reads or writes.
pub fn arriving(case: &Case, at: SceneIx, out: &mut Parts) {
    let scene = &case.scenes[at.at()];
    out.extend([Part::Visited(at.0), Part::Minute]);
    steering(&scene.arrive, out);
    written(&scene.arrive, out);
    let begins = &case.encounters[scene.encounter.at()].deadlines;
    out.extend(begins.iter().map(|deadline| Part::Deadline(deadline.0)));
}

/// What an outcome reads or writes once an answer is judged to be it; the duty is that of its decision.
pub fn follows(case: &Case, duty: DutyIx, outcome: OutcomeIx, out: &mut Parts) {
    let outcome = &case.outcomes[outcome.at()];
    steering(&outcome.effects, out);
    outcome_writes(outcome, out);
    allowed(case, outcome.duty.unwrap_or(duty), out);
}

/// What a decision counts.
pub fn counting(decision: &Decision, out: &mut Parts) {
    match &decision.offer {
        Offer::Choices { choices, .. } => {
            for choice in choices {
                out.extend([Part::Taken(choice.ix.0), Part::Counted(choice.key.0)]);
            }
        }
        Offer::Options { key, .. }
        | Offer::Order { key, .. }
        | Offer::Enter { key, .. }
        | Offer::Handoff { key, .. } => {
            out.insert(Part::Counted(key.0));
        }
    }
}

/// What decides who may do a duty.
pub fn allowed(case: &Case, duty: DutyIx, out: &mut Parts) {
    let may = case.duties[duty.at()].may.iter();
    may.for_each(|may| read(&may.when, out));
}
