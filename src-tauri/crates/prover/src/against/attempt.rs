//! One saved attempt.

use super::carry::Pair;
use super::reason::{Otherwise, Reason};
use case::model::SceneIx;
use case::plan::Run;
use engine::{Event, Fault, Rejection, Setup};

impl Pair<'_> {
    /// Plays the decisions in both versions, turn by turn, and compares what is told.
    pub fn attempt(&self, run: &Run) -> Result<(), Reason> {
        let setup = Setup {
            roles: run.roles,
            params: run.params.clone(),
            seed: run.seed,
            draws: run.draws.clone(),
        };
        let at_start = |what| Reason { scene: None, what };
        let mut new_setup = self.setup(&setup).map_err(at_start)?;
        self.begins().map_err(at_start)?;
        let mut old_turns = Vec::new();
        let faulty = |refused: Rejection| at_start(Otherwise::Refused(refused.code()));
        let mut events = Vec::new();
        let mut old = engine::Run::start(self.old, setup, &mut events).map_err(faulty)?;
        old_turns.push(std::mem::take(&mut events));
        for step in &run.steps {
            let seq = old.state().seq;
            old.decide(seq, step.scene, &step.answer, &mut events)
                .map_err(faulty)?;
            old_turns.push(std::mem::take(&mut events));
        }
        // Forced draws are values of whatever variable is drawn next, so they are carried with it.
        let told = old_turns.iter().flatten();
        new_setup.draws = self.drawn(told).into_iter().take(run.draws.len()).collect();
        let new = engine::Run::start(self.new, new_setup, &mut events);
        let mut new = new.map_err(|refused| at_start(self.refusal(refused)))?;
        let mut turns = old_turns.iter();
        if let Some(what) = turns.next().and_then(|old| self.differ(old, &events)) {
            return Err(at_start(what));
        }
        for (old, step) in turns.zip(&run.steps) {
            let here = |what| Reason {
                scene: Some(self.name(step.scene)),
                what,
            };
            events.clear();
            let answer = self.answer(step.scene, &step.answer).map_err(here)?;
            let scene = new.state().scene;
            let seq = new.state().seq;
            new.decide(seq, scene, &answer, &mut events)
                .map_err(|refused| here(self.refusal(refused)))?;
            if let Some(what) = self.differ(old, &events) {
                return Err(here(what));
            }
        }
        Ok(())
    }

    /// Values drawn, in order, as the new version counts them.
    pub fn drawn<'e>(&self, events: impl Iterator<Item = &'e Event>) -> Vec<i32> {
        events
            .filter(|event| matches!(event, Event::Set { drawn: true, .. }))
            .map(|event| match self.event(event) {
                Ok(Event::Set { value, .. }) => value,
                // Told otherwise anyhow.
                Ok(_) | Err(_) => 0,
            })
            .collect()
    }

    /// The id of an old scene.
    pub fn name(&self, scene: SceneIx) -> String {
        self.old.scenes[scene.at()].id.clone()
    }

    /// What the new version says to an answer it does not take.
    pub fn refusal(&self, refused: Rejection) -> Otherwise {
        match refused {
            Rejection::CaseFault(Fault::Bound { var, value }) => {
                let id = self.new.vars[var.at()].id.clone();
                Otherwise::Bounds(id, i32::try_from(value).unwrap_or(i32::MAX))
            }
            Rejection::CaseFault(Fault::Draw { var, .. }) => {
                Otherwise::Chance(self.new.vars[var.at()].id.clone())
            }
            Rejection::CaseFault(
                Fault::TooManySteps { .. }
                | Fault::Colleague { .. }
                | Fault::NoMatch { .. }
                | Fault::NoSeat { .. }
                | Fault::Overflow { .. },
            ) => Otherwise::Fault,
            Rejection::Ended
            | Rejection::StaleSequence { .. }
            | Rejection::OtherScene { .. }
            | Rejection::WrongKind
            | Rejection::NotOffered { .. }
            | Rejection::NotKnown { .. }
            | Rejection::OutOfRange { .. }
            | Rejection::TooFew { .. }
            | Rejection::TooMany { .. }
            | Rejection::Repeated { .. }
            | Rejection::IncompleteOrder { .. }
            | Rejection::NoRole
            | Rejection::RoleNotPlayable { .. }
            | Rejection::ParamOutOfRange { .. } => Otherwise::Refused(refused.code()),
        }
    }
}
