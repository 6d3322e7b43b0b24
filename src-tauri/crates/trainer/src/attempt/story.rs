//! The attempt told as steps: decisions, colleagues' acts, late consequences, missed deadlines, each with what it moved.

use super::Attempt;
use case::model::{
    Answer, Axis, DeadlineIx, DeadlineStatus, Effect, LateIx, OutcomeIx, RoleIx, SceneIx, TextIx,
};
use engine::{Actor, Event, LateState, Standing, State};

/// One step of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Number of the learner's decision it happened in; 0 in the opening.
    pub seq: u32,
    /// The scene that asked; for a late consequence or a deadline the scene where the story stood.
    pub scene: SceneIx,
    /// Minutes since the start of the case.
    pub minute: u32,
    /// Movements of the value ledger it made, in order.
    pub ledger: Vec<Movement>,
    /// Action points it earned.
    pub action: i32,
    /// Ownership points it earned.
    pub own: i32,
    /// Variables (by `VarIx`) when its own effects were done; its texts insert these.
    pub vars: Vec<i32>,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// A learner decided.
    Learner(Act),
    /// A colleague acted, by the rule at this position.
    Colleague(Act, u8),
    /// A late consequence, with the decision (0: the opening) and the scene that caused it.
    Late(LateIx, u32, SceneIx),
    /// A deadline passed.
    Missed(DeadlineIx),
}

/// A judged act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Who.
    pub seat: RoleIx,
    /// What was answered.
    pub answer: Answer,
    /// What it was judged to be.
    pub outcome: OutcomeIx,
    /// Whether the seat owned it.
    pub standing: Standing,
}

/// A movement of the value ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movement {
    /// The axis.
    pub axis: Axis,
    /// How far, −2 to 2.
    pub by: i32,
    /// The author's sentence.
    pub text: Option<TextIx>,
}

impl Attempt {
    /// The whole story so far.
    #[must_use]
    pub fn story(&self) -> Vec<Step> {
        let mut teller = Teller {
            attempt: self,
            state: engine::initial(&self.case, self.state.setup.clone()),
            seq: 0,
            steps: Vec::new(),
            act: None,
            act_runs: false,
            consequence: None,
            promised: Vec::new(),
        };
        self.opening.iter().for_each(|event| teller.tell(event));
        for decided in &self.decisions {
            teller.seq = decided.seq;
            decided.events.iter().for_each(|event| teller.tell(event));
        }
        teller.steps
    }
}

struct Teller<'a> {
    attempt: &'a Attempt,
    state: State,
    seq: u32,
    steps: Vec<Step>,
    /// The latest act; what its scene's successors move on entry is laid to it.
    act: Option<usize>,
    /// Whether its own effects still run.
    act_runs: bool,
    /// The consequence whose effects still run.
    consequence: Option<usize>,
    /// Ledger movements the running consequence declares and has not made yet. A movement it does not declare belongs to
    /// the act again: both can happen in one minute.
    promised: Vec<Movement>,
}

impl Teller<'_> {
    fn tell(&mut self, event: &Event) {
        match *event {
            Event::Decided {
                scene,
                seat,
                answer,
                outcome,
                actor,
                standing,
            } => {
                let act = Act {
                    seat,
                    answer,
                    outcome,
                    standing,
                };
                let kind = match actor {
                    Actor::Learner => StepKind::Learner(act),
                    Actor::Colleague(rule) => StepKind::Colleague(act, rule),
                };
                self.close_consequence();
                self.act = Some(self.begin(kind, scene));
                self.act_runs = true;
            }
            Event::LateFired { late, cause_seq } => {
                let case = &self.attempt.case;
                let promised = declared(&case.late[late.at()].effects);
                let cause = match self.state.late.get(late.at()) {
                    Some(LateState::Pending { cause_scene, .. }) => *cause_scene,
                    Some(LateState::Idle | LateState::Over) | None => self.state.scene,
                };
                self.befall(StepKind::Late(late, cause_seq, cause), promised);
            }
            Event::Deadline {
                deadline,
                status: DeadlineStatus::Missed,
                ..
            } => {
                let case = &self.attempt.case;
                let promised = declared(&case.deadlines[deadline.at()].missed);
                self.befall(StepKind::Missed(deadline), promised);
            }
            Event::Ledger { axis, by, text, .. } => self.moved(Movement { axis, by, text }),
            Event::Points { by, .. } => self.earned(by, 0),
            Event::Ownership { by, .. } => self.earned(0, by),
            Event::Clock { .. } | Event::LateLapsed { .. } | Event::Received { .. } => {
                self.close_consequence();
            }
            Event::Entered { .. } | Event::Ended { .. } | Event::Advanced { .. } => {
                self.close_consequence();
                self.act_runs = false;
            }
            Event::Taken { .. }
            | Event::Counted { .. }
            | Event::CriticalDone { .. }
            | Event::Failed { .. }
            | Event::Set { .. }
            | Event::Chance { .. }
            | Event::Learned { .. }
            | Event::Sent { .. }
            | Event::Deadline { .. }
            | Event::LateArmed { .. }
            | Event::Measured { .. } => {}
        }
        engine::apply(&mut self.state, event);
        if let Event::Set { .. } = event {
            let act = self.act.filter(|_| self.act_runs);
            self.refresh(self.consequence.or(act));
        }
    }

    fn begin(&mut self, kind: StepKind, scene: SceneIx) -> usize {
        self.steps.push(Step {
            kind,
            seq: self.seq,
            scene,
            minute: self.state.minute,
            ledger: Vec::new(),
            action: 0,
            own: 0,
            vars: self.state.vars.clone(),
        });
        self.steps.len() - 1
    }

    fn befall(&mut self, kind: StepKind, promised: Vec<Movement>) {
        self.close_consequence();
        let scene = self.state.scene;
        self.consequence = Some(self.begin(kind, scene));
        self.promised = promised;
    }

    fn moved(&mut self, movement: Movement) {
        let promise = self.promised.iter().position(|known| *known == movement);
        let step = match (self.consequence, promise) {
            (Some(step), Some(promise)) => {
                self.promised.remove(promise);
                Some(step)
            }
            (Some(_), None) | (None, _) => self.act,
        };
        if let Some(step) = step.and_then(|step| self.steps.get_mut(step)) {
            step.ledger.push(movement);
        }
    }

    fn earned(&mut self, action: i32, own: i32) {
        if let Some(step) = self.act.and_then(|step| self.steps.get_mut(step)) {
            step.action = step.action.saturating_add(action);
            step.own = step.own.saturating_add(own);
        }
    }

    fn close_consequence(&mut self) {
        self.consequence = None;
        self.promised.clear();
    }

    fn refresh(&mut self, step: Option<usize>) {
        if let Some(step) = step.and_then(|step| self.steps.get_mut(step)) {
            step.vars.clone_from(&self.state.vars);
        }
    }
}

/// Ledger movements a list of effects can make, conditions aside.
fn declared(effects: &[Effect]) -> Vec<Movement> {
    let mut found = Vec::new();
    Effect::each(effects, &mut |effect| {
        if let Effect::Ledger(entry) = effect {
            found.push(Movement {
                axis: entry.axis,
                by: entry.by,
                text: entry.text,
            });
        }
    });
    found
}
