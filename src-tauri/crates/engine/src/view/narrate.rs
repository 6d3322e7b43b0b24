//! The story as one role notices it: passages told from events, each judged on the state in which it happened.
//!
//! Where a stretch of the story is over can be read from the events alone: a scene ends where the next is entered, where
//! a colleague decides, or where the clock is told for a new encounter (see `Turn::move_to`, which tells it even where it
//! stays). Texts take the values variables have at the end of their stretch, so an outcome's story can show what its
//! effects did.

use crate::apply::{apply, next_read};
use crate::cond::{Context, holds};
use crate::event::{Actor, Arrival, Channel, Event};
use crate::seat::seat_of;
use crate::state::State;
use crate::turn::handoff_facts;
use case::model::{
    Block, Case, DeadlineIx, DeadlineStatus, FactIx, Inline, LateIx, RoleIx, SceneIx, SceneKind,
    TextIx, VarIx,
};

/// A text, and the variables it shows with the values they had then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: TextIx,
    /// Variables any of its translations inserts.
    pub values: Vec<(VarIx, i32)>,
}

/// Something a role noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// The story right after the viewer's own decision.
    Outcome {
        /// Its scene.
        scene: SceneIx,
        /// The story.
        line: Line,
    },
    /// A scene that went on by itself.
    Scene {
        /// The scene.
        scene: SceneIx,
        /// Its paragraphs, as far as they are for the viewer.
        lines: Vec<Line>,
    },
    /// What a colleague was seen to do.
    Colleague {
        /// The colleague's scene.
        scene: SceneIx,
        /// The colleague's role.
        role: RoleIx,
        /// What was seen.
        line: Line,
    },
    /// A late consequence.
    Late {
        /// The consequence.
        late: LateIx,
        /// Its headline.
        title: Option<Line>,
        /// The story.
        line: Line,
        /// The minute it happened.
        minute: u32,
        /// The decision that caused it, counted from 1; 0 is the start.
        cause_seq: u32,
    },
    /// A deadline passed.
    DeadlineMissed {
        /// The deadline.
        deadline: DeadlineIx,
        /// What ended.
        line: Line,
    },
    /// The viewer was told something.
    Received {
        /// The handoff's scene.
        scene: SceneIx,
        /// Who sent it.
        from: RoleIx,
        /// What it carried.
        facts: Vec<FactIx>,
        /// The minute it was read.
        minute: u32,
    },
}

/// Tells the story of one role from events.
#[derive(Debug, Clone)]
pub struct Narrator<'c> {
    case: &'c Case,
    viewer: RoleIx,
    state: State,
    told: Vec<Passage>,
    learned: Vec<(FactIx, Channel)>,
    /// The scene being entered, while its stretch lasts.
    open: Option<SceneIx>,
    /// The passage of the latest decision, while its stretch lasts.
    act: Option<usize>,
    /// The passage of the latest consequence, while its stretch lasts.
    consequence: Option<usize>,
}

impl<'c> Narrator<'c> {
    /// Begins to tell at the state.
    #[must_use]
    pub const fn new(case: &'c Case, state: State, viewer: RoleIx) -> Self {
        Self {
            case,
            viewer,
            state,
            told: Vec::new(),
            learned: Vec::new(),
            open: None,
            act: None,
            consequence: None,
        }
    }

    /// The passages told so far; the latest may still get the values of the end of its stretch.
    #[must_use]
    pub fn told(&self) -> &[Passage] {
        &self.told
    }

    /// Goes on with the next event.
    pub fn tell(&mut self, event: &Event) {
        self.close(event);
        self.notice(event);
        apply(&mut self.state, event);
        if let Event::Entered { scene } = event {
            self.open = Some(*scene);
        }
    }

    /// Ends the story: the state it led to, the passages, and the facts the viewer learned on the way.
    #[must_use]
    pub fn finish(mut self) -> (State, Vec<Passage>, Vec<(FactIx, Channel)>) {
        self.close_scene();
        self.close_act();
        self.close_consequence();
        (self.state, self.told, self.learned)
    }

    /// Ends the stretches this event is not part of.
    fn close(&mut self, event: &Event) {
        match event {
            Event::Entered { .. }
            | Event::Decided { .. }
            | Event::Measured { .. }
            | Event::Ended { .. }
            | Event::Advanced { .. } => {
                self.close_scene();
                self.close_act();
                self.close_consequence();
            }
            Event::Clock { minute } => {
                self.close_scene();
                self.close_consequence();
                if *minute == self.state.minute {
                    self.close_act();
                }
            }
            Event::LateFired { .. }
            | Event::LateLapsed { .. }
            | Event::Received { .. }
            | Event::Sent { .. }
            | Event::Deadline {
                status: DeadlineStatus::Missed,
                ..
            } => self.close_consequence(),
            Event::Taken { .. }
            | Event::Counted { .. }
            | Event::Points { .. }
            | Event::Ownership { .. }
            | Event::Ledger { .. }
            | Event::CriticalDone { .. }
            | Event::Failed { .. }
            | Event::Set { .. }
            | Event::Chance { .. }
            | Event::Learned { .. }
            | Event::Deadline { .. }
            | Event::LateArmed { .. } => {}
        }
    }

    fn notice(&mut self, event: &Event) {
        match *event {
            Event::Decided {
                scene,
                seat,
                outcome,
                actor,
                ..
            } => self.notice_act(scene, seat, outcome, actor),
            Event::Learned { role, fact, by } if role == self.viewer => {
                self.learned.push((fact, by));
            }
            Event::Sent {
                scene,
                from,
                to,
                facts,
                arrival: Arrival::Now,
                ..
            } if to == self.viewer => self.notice_message(scene, from, facts),
            Event::Received { scene } => {
                let message = next_read(&self.state.transit, scene)
                    .map(|position| self.state.transit[position]);
                let from = seat_of(self.case, &self.state.setup.params, scene);
                if let (Some(message), Some(from)) = (message, from)
                    && message.to == self.viewer
                {
                    self.notice_message(scene, from, message.facts);
                }
            }
            Event::Deadline {
                deadline,
                status: DeadlineStatus::Missed,
                ..
            } if self.case.deadlines[deadline.at()].audience.has(self.viewer) => {
                let line = self.line(self.case.deadlines[deadline.at()].text);
                self.told.push(Passage::DeadlineMissed { deadline, line });
            }
            Event::LateFired { late, cause_seq }
                if self.case.late[late.at()].audience.has(self.viewer) =>
            {
                let consequence = &self.case.late[late.at()];
                self.consequence = Some(self.told.len());
                self.told.push(Passage::Late {
                    late,
                    title: consequence.title.map(|title| self.line(title)),
                    line: self.line(consequence.text),
                    minute: self.state.minute,
                    cause_seq,
                });
            }
            Event::Learned { .. }
            | Event::Sent { .. }
            | Event::Deadline { .. }
            | Event::LateFired { .. }
            | Event::Taken { .. }
            | Event::Counted { .. }
            | Event::Points { .. }
            | Event::Ownership { .. }
            | Event::Ledger { .. }
            | Event::CriticalDone { .. }
            | Event::Failed { .. }
            | Event::Clock { .. }
            | Event::Set { .. }
            | Event::Chance { .. }
            | Event::LateArmed { .. }
            | Event::LateLapsed { .. }
            | Event::Entered { .. }
            | Event::Measured { .. }
            | Event::Ended { .. }
            | Event::Advanced { .. } => {}
        }
    }

    fn notice_act(
        &mut self,
        scene: SceneIx,
        seat: RoleIx,
        outcome: case::model::OutcomeIx,
        actor: Actor,
    ) {
        let passage = match actor {
            Actor::Learner => (seat == self.viewer).then(|| Passage::Outcome {
                scene,
                line: self.line(self.case.outcomes[outcome.at()].after),
            }),
            Actor::Colleague(rule) => self.seen(scene, rule).map(|text| Passage::Colleague {
                scene,
                role: seat,
                line: self.line(text),
            }),
        };
        if let Some(passage) = passage {
            self.act = Some(self.told.len());
            self.told.push(passage);
        }
    }

    /// What the viewer sees of the colleague who acted by this rule.
    fn seen(&self, scene: SceneIx, rule: u8) -> Option<TextIx> {
        let SceneKind::Decides(decision, _) = &self.case.scenes[scene.at()].kind else {
            return None;
        };
        let colleague = decision.colleague.get(usize::from(rule))?;
        colleague
            .seen
            .filter(|_| colleague.audience.has(self.viewer))
    }

    fn notice_message(&mut self, scene: SceneIx, from: RoleIx, sent: u32) {
        let offered = handoff_facts(&self.case.scenes[scene.at()].kind).unwrap_or(&[]);
        self.told.push(Passage::Received {
            scene,
            from,
            facts: (0..)
                .map(crate::cond::bit)
                .zip(offered)
                .filter(|(bit, _)| sent & bit != 0)
                .map(|(_, fact)| *fact)
                .collect(),
            minute: self.state.minute,
        });
    }

    fn close_scene(&mut self) {
        let Some(scene) = self.open.take() else {
            return;
        };
        let here = &self.case.scenes[scene.at()];
        match here.kind {
            SceneKind::Continues(_) if here.audience.has(self.viewer) => {
                let lines = paragraphs(self.case, &self.state, scene, self.viewer);
                if !lines.is_empty() {
                    self.told.push(Passage::Scene { scene, lines });
                }
            }
            SceneKind::Continues(_) | SceneKind::Decides(..) | SceneKind::Ends(_) => {}
        }
    }

    fn close_act(&mut self) {
        let passage = self.act.take();
        self.refresh(passage);
    }

    fn close_consequence(&mut self) {
        let passage = self.consequence.take();
        self.refresh(passage);
    }

    /// Gives a passage the values of the end of its stretch.
    fn refresh(&mut self, passage: Option<usize>) {
        let Some(passage) = passage.and_then(|position| self.told.get_mut(position)) else {
            return;
        };
        let state = &self.state;
        let renew = |line: &mut Line| {
            for (var, value) in &mut line.values {
                *value = state.vars[var.at()];
            }
        };
        match passage {
            Passage::Outcome { line, .. } | Passage::Colleague { line, .. } => renew(line),
            Passage::Late { title, line, .. } => {
                title.iter_mut().for_each(renew);
                renew(line);
            }
            Passage::Scene { .. } | Passage::DeadlineMissed { .. } | Passage::Received { .. } => {}
        }
    }

    fn line(&self, text: TextIx) -> Line {
        Line::of(self.case, &self.state, text)
    }
}

impl Line {
    /// The text with the values its variables have in the state.
    #[must_use]
    pub fn of(case: &Case, state: &State, text: TextIx) -> Self {
        let mut vars = Vec::new();
        for language in case.texts.languages.values() {
            let Some(Some(prose)) = language.get(text.at()) else {
                continue;
            };
            for block in &prose.blocks {
                match block {
                    Block::Paragraph(runs) => inserted(runs, &mut vars),
                    Block::List(_, items) => {
                        items.iter().for_each(|runs| inserted(runs, &mut vars));
                    }
                }
            }
        }
        vars.sort_unstable();
        vars.dedup();
        Self {
            text,
            values: vars
                .into_iter()
                .map(|var| (var, state.vars[var.at()]))
                .collect(),
        }
    }
}

/// The scene's paragraphs for the viewer in this state.
pub(super) fn paragraphs(case: &Case, state: &State, scene: SceneIx, viewer: RoleIx) -> Vec<Line> {
    let context = Context::of(case, state);
    case.scenes[scene.at()]
        .text
        .iter()
        .filter(|paragraph| paragraph.audience.has(viewer) && holds(&paragraph.when, &context))
        .map(|paragraph| Line::of(case, state, paragraph.text))
        .collect()
}

fn inserted(runs: &[Inline], vars: &mut Vec<VarIx>) {
    for run in runs {
        match run {
            Inline::Var(var) => vars.push(*var),
            Inline::Emphasis(inner) | Inline::Strong(inner) => inserted(inner, vars),
            Inline::Plain(_) | Inline::Param(_) => {}
        }
    }
}
