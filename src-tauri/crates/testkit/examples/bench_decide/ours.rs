//! The engine.

use crate::side::Side;
use case::model::{Answer, Block, Case, Inline, Prose, RoleIx, RoleSet, TextIx, Wording};
use engine::{Event, Run, Setup, State, reading};

/// A running attempt, the state to go back to, and the events of the last decision.
pub struct Ours<'c> {
    run: Run<'c>,
    first: State,
    texts: Wording<'c>,
    events: Vec<Event>,
}

impl<'c> Ours<'c> {
    pub fn new(case: &'c Case) -> Self {
        let mut events = Vec::new();
        let setup = Setup::of(case, RoleSet::one(RoleIx(0)), 0);
        let run = Run::start(case, setup, &mut events).expect("the case starts");
        let first = run.state().clone();
        Self {
            run,
            first,
            texts: case.texts.wording(&case.language, &case.language),
            events,
        }
    }

    fn text(&self, text: TextIx) -> &'c Prose {
        self.texts.prose(text).expect("every text is there")
    }
}

impl<'c> Side for Ours<'c> {
    type Text<'t>
        = &'t Prose
    where
        Self: 't;

    fn restart(&mut self) {
        self.run.reset(&self.first);
    }

    fn ended(&self) -> bool {
        self.run.state().ended
    }

    fn read<'t>(&'t self, mut see: impl FnMut(&'t Prose)) -> u32 {
        let offered = reading(self.run.case(), self.run.state(), |text| {
            see(self.text(text))
        });
        offered.map_or(0, |offered| offered.0)
    }

    fn decide(&mut self, position: u8) {
        self.events.clear();
        let (seq, scene) = (self.run.state().seq, self.run.state().scene);
        self.run
            .decide(seq, scene, &Answer::Choice(position), &mut self.events)
            .expect("it is offered");
    }

    fn after<'t>(&'t self, mut see: impl FnMut(&'t Prose)) -> (u16, u32) {
        if let Some(Event::Decided { outcome, .. }) = self.events.first() {
            let outcome = &self.run.case().outcomes[outcome.at()];
            see(self.text(outcome.after));
            see(self.text(outcome.why));
        }
        (self.run.state().scene.0, self.run.state().minute)
    }

    fn words(&self, text: &Prose) -> String {
        let mut written = String::new();
        for block in &text.blocks {
            let Block::Paragraph(run) = block else {
                panic!("the case has no lists");
            };
            for inline in run {
                match inline {
                    Inline::Plain(words) => written.push_str(words),
                    Inline::Var(var) => {
                        written.push_str(&format!("{{{}}}", self.run.case().vars[var.at()].id))
                    }
                    Inline::Emphasis(_) | Inline::Strong(_) | Inline::Param(_) => {
                        panic!("the case has none")
                    }
                }
            }
        }
        written
    }

    fn record(&self) -> Vec<String> {
        let case = self.run.case();
        let line = |event: &Event| {
            Some(match *event {
                Event::Decided {
                    scene,
                    outcome,
                    answer: Answer::Choice(position),
                    ..
                } => {
                    format!("{} c-{position} {}", case.scenes[scene.at()].id, outcome.0)
                }
                Event::Points {
                    competency, total, ..
                } => format!("{} {total}", case.competencies[competency.at()]),
                Event::Ownership { total, .. } => format!("own {total}"),
                Event::Ledger { axis, total, .. } => format!("{} {total}", axis.id()),
                Event::Clock { minute } => format!("clock {minute}"),
                Event::Set { var, value, .. } => format!("{} {value}", case.vars[var.at()].id),
                Event::Entered { scene } => format!("entered {}", case.scenes[scene.at()].id),
                Event::Ended { scene } => format!("ended {}", case.scenes[scene.at()].id),
                // What only a fold of the whole list needs; the stepper has no use for it.
                Event::Taken { .. } | Event::Counted { .. } | Event::Advanced { .. } => {
                    return None;
                }
                Event::Decided { .. }
                | Event::CriticalDone { .. }
                | Event::Failed { .. }
                | Event::Chance { .. }
                | Event::Learned { .. }
                | Event::Sent { .. }
                | Event::Received { .. }
                | Event::Deadline { .. }
                | Event::LateArmed { .. }
                | Event::LateFired { .. }
                | Event::LateLapsed { .. }
                | Event::Measured { .. } => panic!("the case has no {event:?}"),
            })
        };
        self.events.iter().filter_map(line).collect()
    }
}
