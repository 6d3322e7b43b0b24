//! Replaying an attempt up to one of its decisions, to decide differently from there.

use crate::attempt::{Attempt, Begin};
use crate::error::Error;
use crate::trainer::{Pinned, Trainer};
use engine::{Actor, Event, State};
use ledger::{AttemptStarted, Mode, Origin, ReplayOf};
use uuid::Uuid;

impl Trainer {
    /// Starts a practice attempt on the case version of an ended one, with the first `seq` decisions of that attempt made
    /// again (0: none), so that the next one can be made differently. What chance drew up to there is forced; from there
    /// it goes on as it would have gone. A team stays the team.
    ///
    /// # Errors
    /// [`Error::ReplayRefused`] where there is no such decision, or the rules now refuse one or judge it otherwise;
    /// [`Error::NotEnded`], [`Error::NoAttempt`], [`Error::NoCase`], [`Error::Locked`], [`Error::Store`].
    pub fn replay_from(&mut self, attempt: Uuid, seq: u32) -> Result<&Attempt, Error> {
        let learner = self.learner()?;
        let old = self.fold(attempt)?;
        if !old.state.ended {
            return Err(Error::NotEnded);
        }
        let kept = usize::try_from(seq).unwrap_or(usize::MAX);
        if kept >= old.decisions.len() {
            return Err(refused(seq.saturating_add(1), "there is no such decision"));
        }
        let wanted = old.state_after(kept);
        let Pinned { case, files } = self.pinned(&old.case.hashes.content)?;
        let at = self.now();
        let AttemptStarted {
            roles,
            params,
            team,
            ..
        } = (*old.started).clone();
        let begin = Begin {
            id: self.ports.chance.id(&at),
            learner,
            mode: Mode::Practice,
            origin: Origin::App,
            roles,
            params,
            // The generator's whole state is one number: beginning with it goes on where the earlier attempt stood.
            seed: wanted.chance,
            draws: draws(&old, kept, &wanted),
            activity: None,
            at,
            team,
            replay_of: Some(ReplayOf { attempt, seq }),
        };
        let mut new = Attempt::begin(case, begin).map_err(|fault| refused(0, fault.to_string()))?;
        let mut decided = Vec::new();
        for earlier in old.decisions.iter().take(kept) {
            let no = |reason: String| refused(earlier.seq, reason);
            let answer = earlier.events.iter().find_map(|event| {
                let Event::Decided {
                    answer,
                    actor: Actor::Learner,
                    ..
                } = event
                else {
                    return None;
                };
                Some(*answer)
            });
            let answer = answer.ok_or_else(|| no("its answer is not stored".to_owned()))?;
            let scene = new.case.scenes[earlier.scene.at()].id.clone();
            let made = new
                .decide(new.state.seq, &scene, &answer, at)
                .map_err(|fault| no(fault.to_string()))?;
            decided.extend(made.stored.clone());
            new.take(made);
        }
        if !same(&new.state, &wanted) {
            return Err(refused(seq, "the rules now judge it otherwise"));
        }
        self.keep_new(new, &files, decided)
    }
}

/// What chance had drawn by then, then what was forced on the earlier attempt and not used yet.
fn draws(old: &Attempt, kept: usize, wanted: &State) -> Vec<i32> {
    let decided = old.decisions.iter().take(kept);
    let events = decided.flat_map(|decided| &decided.events);
    let drawn = old.opening.iter().chain(events).filter_map(|event| {
        let Event::Set {
            value, drawn: true, ..
        } = event
        else {
            return None;
        };
        Some(*value)
    });
    let used = usize::try_from(wanted.draws_used).unwrap_or(usize::MAX);
    let left = old.started.draws.iter().skip(used).copied();
    drawn.chain(left).collect()
}

/// Whether both stand at the same place, whichever way chance came there.
fn same(new: &State, wanted: &State) -> bool {
    let mut new = new.clone();
    new.setup.clone_from(&wanted.setup);
    new.draws_used = wanted.draws_used;
    new == *wanted
}

fn refused(number: u32, reason: impl Into<String>) -> Error {
    Error::ReplayRefused {
        number,
        reason: reason.into(),
    }
}
