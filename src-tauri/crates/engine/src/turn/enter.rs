//! Entering scenes until a learner has to decide, or the case ends.

use super::effects::Origin;
use super::{Cause, Turn};
use crate::cond::{Context, holds, passes, value};
use crate::event::{Actor, Event};
use crate::legal::legal;
use crate::rejection::Fault;
use crate::seat::{decision_of, seated};
use case::model::{
    Answer, ColleagueAnswer, Decision, MeasureIx, Offer, RoleIx, SceneIx, Seat, Term, ValueSource,
};
use case::program::Kind;

/// Scenes that may follow each other without a decision of a learner.
const MOST_STEPS: u32 = 1_000;

impl Turn<'_> {
    /// Enters the very first scene.
    pub(crate) fn enter_first(mut self, scene: SceneIx) -> Result<(), Fault> {
        self.run_from(scene, true)
    }

    /// Goes where the outcome or else the scene leads, and on from there.
    pub(crate) fn go_on(
        &mut self,
        from: SceneIx,
        overriding: Option<SceneIx>,
    ) -> Result<(), Fault> {
        let scene = overriding.unwrap_or_else(|| self.follow(from));
        self.run_from(scene, false)
    }

    fn run_from(&mut self, scene: SceneIx, first: bool) -> Result<(), Fault> {
        let (mut scene, mut first) = (scene, first);
        loop {
            self.enter(scene, first)?;
            first = false;
            let here = &self.program.scenes[scene.at()];
            scene = match here.kind {
                Kind::Ends => {
                    self.end(scene);
                    return Ok(());
                }
                Kind::Continues => self.follow(scene),
                Kind::Chooses | Kind::Decides => {
                    let seat = self.seat(scene, here.seat)?;
                    if self.state.setup.roles.has(seat) {
                        return Ok(());
                    }
                    let own = self.colleague(scene, seat)?;
                    own.unwrap_or_else(|| self.follow(scene))
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
        let (case, program) = (self.case, self.program);
        let here = &program.scenes[scene.at()];
        if first || here.encounter != program.scenes[self.state.scene.at()].encounter {
            let encounter = &case.encounters[here.encounter.at()];
            self.move_to(encounter.at)?;
            for deadline in &encounter.deadlines {
                self.start_deadline(*deadline, encounter.at)?;
            }
        }
        let been_here = self.state.visited[scene.at()];
        self.emit(Event::Entered { scene });
        if here.arrive.is_empty() {
            return Ok(());
        }
        let once = Origin {
            answer: None,
            ledger_counts: !been_here,
        };
        self.effects(here.arrive, &once)
    }

    fn follow(&self, from: SceneIx) -> SceneIx {
        let (program, context) = (self.program, Context::of(self.case, self.state));
        let here = &program.scenes[from.at()];
        here.branches
            .of(&program.branches)
            .iter()
            .find(|(when, _)| passes(*when, program, &context))
            .map_or(here.otherwise, |(_, scene)| *scene)
    }

    fn seat(&self, scene: SceneIx, seat: Seat) -> Result<RoleIx, Fault> {
        seated(self.case, &self.state.setup.params, seat).ok_or(match seat {
            Seat::Param(param) => Fault::NoSeat { param },
            Seat::Role(_) => Fault::NoMatch { scene },
        })
    }

    /// The colleague answers by the first rule that holds, through the same door as a player.
    fn colleague(&mut self, scene: SceneIx, seat: RoleIx) -> Result<Option<SceneIx>, Fault> {
        let decision = decision_of(self.case, scene).ok_or(Fault::NoMatch { scene })?;
        let context = Context::of(self.case, self.state);
        let (rule, colleague) = (0..=u8::MAX)
            .zip(&decision.colleague)
            .find(|(_, colleague)| holds(&colleague.when, &context))
            .ok_or(Fault::NoMatch { scene })?;
        let answer = self.spoken(&colleague.answer, scene, decision, seat);
        legal(self.case, self.state, scene, seat, &answer).map_err(|refused| Fault::Colleague {
            scene,
            code: refused.code(),
        })?;
        self.cause = Cause {
            seq: self.cause.seq,
            scene,
        };
        self.act(scene, seat, &answer, Actor::Colleague(rule))
    }

    /// The answer as given now: values read, unknown facts left out.
    fn spoken(
        &self,
        answer: &ColleagueAnswer,
        scene: SceneIx,
        decision: &Decision,
        seat: RoleIx,
    ) -> Answer {
        match answer {
            ColleagueAnswer::Fixed(Answer::Handoff { to, facts, how }) => {
                let known = match &decision.offer {
                    Offer::Handoff { .. } => {
                        crate::offer::offered(self.case, self.state, scene, seat).0
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
