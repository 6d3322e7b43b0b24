//! Entering scenes until a learner has to decide, or the case ends.

use super::effects::Origin;
use super::{Cause, Turn};
use crate::cond::{Context, holds, value};
use crate::event::{Actor, Event};
use crate::legal::legal;
use crate::rejection::Fault;
use crate::seat::seated;
use case::model::{
    Answer, ColleagueAnswer, Decision, MeasureIx, Next, Offer, RoleIx, SceneIx, SceneKind, Seat,
    Term, ValueSource,
};

/// Scenes that may follow each other without a decision of a learner.
const MOST_STEPS: u32 = 1_000;

impl Turn<'_> {
    /// Enters the very first scene.
    pub(crate) fn enter_first(mut self, scene: SceneIx) -> Result<(), Fault> {
        self.run_from(scene, true)
    }

    /// Goes where the outcome or the scene leads, and on from there.
    pub(crate) fn go_on(&mut self, next: &Next, overriding: Option<SceneIx>) -> Result<(), Fault> {
        let scene = overriding.unwrap_or_else(|| self.follow(next));
        self.run_from(scene, false)
    }

    fn run_from(&mut self, scene: SceneIx, first: bool) -> Result<(), Fault> {
        let case = self.case;
        let (mut scene, mut first) = (scene, first);
        loop {
            self.enter(scene, first)?;
            first = false;
            scene = match &case.scenes[scene.at()].kind {
                SceneKind::Ends(_) => {
                    self.end(scene);
                    return Ok(());
                }
                SceneKind::Continues(next) => self.follow(next),
                SceneKind::Decides(decision, next) => {
                    let seat = self.seat(scene, decision)?;
                    if self.state.setup.roles.has(seat) {
                        return Ok(());
                    }
                    let own = self.colleague(scene, decision, seat)?;
                    own.unwrap_or_else(|| self.follow(next))
                }
            };
        }
    }

    /// Time of a new encounter, the mark of having been there, effects on entry.
    fn enter(&mut self, scene: SceneIx, first: bool) -> Result<(), Fault> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(Fault::TooManySteps { scene });
        }
        let case = self.case;
        let encounter = case.scenes[scene.at()].encounter;
        if first || encounter != case.scenes[self.state.scene.at()].encounter {
            let encounter = &case.encounters[encounter.at()];
            self.move_to(encounter.at)?;
            for deadline in &encounter.deadlines {
                self.start_deadline(*deadline, encounter.at)?;
            }
        }
        let been_here = self.state.visited[scene.at()];
        self.emit(Event::Entered { scene });
        let arrive = &case.scenes[scene.at()].arrive;
        if arrive.is_empty() {
            return Ok(());
        }
        let once = Origin {
            answer: None,
            ledger_counts: !been_here,
        };
        self.effects(arrive, &once)
    }

    fn follow(&self, next: &Next) -> SceneIx {
        let context = Context::of(self.case, self.state);
        next.branches
            .iter()
            .find(|(when, _)| holds(when, &context))
            .map_or(next.otherwise, |(_, scene)| *scene)
    }

    fn seat(&self, scene: SceneIx, decision: &Decision) -> Result<RoleIx, Fault> {
        seated(self.case, &self.state.setup.params, decision.seat).ok_or(match decision.seat {
            Seat::Param(param) => Fault::NoSeat { param },
            Seat::Role(_) => Fault::NoMatch { scene },
        })
    }

    /// The colleague answers by the first rule that holds, through the same door as a player.
    fn colleague(
        &mut self,
        scene: SceneIx,
        decision: &Decision,
        seat: RoleIx,
    ) -> Result<Option<SceneIx>, Fault> {
        let context = Context::of(self.case, self.state);
        let (rule, colleague) = (0..=u8::MAX)
            .zip(&decision.colleague)
            .find(|(_, colleague)| holds(&colleague.when, &context))
            .ok_or(Fault::NoMatch { scene })?;
        let answer = self.spoken(&colleague.answer, decision, seat);
        legal(self.case, self.state, decision, seat, &answer).map_err(|refused| {
            Fault::Colleague {
                scene,
                code: refused.code(),
            }
        })?;
        self.cause = Cause {
            seq: self.cause.seq,
            scene,
        };
        self.act(scene, decision, seat, &answer, Actor::Colleague(rule))
    }

    /// The answer as given now: values read, unknown facts left out.
    fn spoken(&self, answer: &ColleagueAnswer, decision: &Decision, seat: RoleIx) -> Answer {
        match answer {
            ColleagueAnswer::Fixed(Answer::Handoff { to, facts, how }) => {
                let known = match &decision.offer {
                    Offer::Handoff { .. } => {
                        crate::offer::offered(self.case, self.state, decision, seat).0
                    }
                    Offer::Choices { .. }
                    | Offer::Options { .. }
                    | Offer::Order { .. }
                    | Offer::Enter { .. } => 0,
                };
                Answer::Handoff {
                    to: *to,
                    facts: facts & known,
                    how: *how,
                }
            }
            ColleagueAnswer::Fixed(answer) => *answer,
            ColleagueAnswer::Values { values, place } => {
                let context = Context::of(self.case, self.state);
                let mut given = [0; 3];
                for (slot, source) in given.iter_mut().zip(values) {
                    let term = match source {
                        ValueSource::Literal(number) => Term::Literal(*number),
                        ValueSource::Var(var) => Term::Var(*var),
                        ValueSource::Param(param) => Term::Param(*param),
                    };
                    *slot = value(term, &context).unwrap_or(0);
                }
                Answer::Values {
                    values: given,
                    len: u8::try_from(values.len()).unwrap_or(u8::MAX),
                    place: *place,
                }
            }
        }
    }

    fn end(&mut self, scene: SceneIx) {
        let case = self.case;
        for (measure, rule) in (0..).map(MeasureIx).zip(&case.measures) {
            let met = holds(&rule.met, &Context::of(case, self.state));
            self.emit(Event::Measured { measure, met });
        }
        self.emit(Event::Ended { scene });
    }
}
