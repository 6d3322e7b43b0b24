//! Going through a drill: each answer on disk before its consequence is shown, as in a case.

use super::cut::Cut;
use super::deck::find;
use super::judge::{Act, judge, own_act, teaches};
use super::reading::seconds;
use super::schedule::follow;
use super::{LONGEST_SECONDS, MOST_STEPS, Standing};
use crate::attempt::{Attempt, Move, parse_answer};
use crate::error::Error;
use crate::trainer::Trainer;
use case::model::{OutcomeClass, OutcomeIx, RoleIx};
use ledger::{Answer, Day, DrillAnswered, DrilledCase, Event, Mark, Pause, Schedule};
use uuid::Uuid;

/// A drill that is being gone through. It lives in memory: leaving it loses no answer, for each is stored by itself.
#[derive(Debug, Clone)]
pub struct Run {
    /// Names this going through.
    pub id: Uuid,
    /// Behaviour id of the taxonomy.
    pub behaviour: String,
    /// Stands where the learner stands; nothing of it is stored as an attempt.
    pub attempt: Attempt,
    /// Who decides.
    pub role: RoleIx,
    /// The case has changed: this is another decision than the one missed.
    pub moved: bool,
    /// Which decision waits, from 1; once answered, the one that was.
    pub step: u32,
    /// The last answer.
    pub answered: Option<Answered>,
    profile: Uuid,
    from: Option<Uuid>,
    /// The schedule before this run.
    schedule: Schedule,
    weakest: Mark,
    seconds: u32,
}

/// What the last answer of a run came to.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The attempt before the answer: what the learner saw while deciding.
    pub before: Box<Attempt>,
    /// How the answer stands to the behaviour.
    pub mark: Mark,
    /// It moved the schedule; a second practice on one day does not.
    pub counted: bool,
    /// The day the behaviour comes back.
    pub due: Day,
    /// The run is over.
    pub last: bool,
}

impl Trainer {
    /// Begins a drill, due or not: practising ahead is allowed.
    ///
    /// # Errors
    /// [`Error::NoDrill`] where the behaviour does not come back or has no drill any more; [`Error::Locked`],
    /// [`Error::Store`].
    pub fn drill_start(&mut self, behaviour: &str) -> Result<&Run, Error> {
        let profile = self.opened()?;
        // Minutes in a drill are no minutes of the attempt that lies open.
        self.leave(Pause::Window);
        let at = self.now();
        let rows = self.store.read()?.scheduled(profile)?;
        let item = find(&rows, behaviour, Day::of(&at)).ok_or(Error::NoDrill)?;
        let Ok(cut) = self.cut(&item, at)? else {
            return Err(Error::NoDrill);
        };
        let id = self.ports.chance.id(&at);
        let Cut {
            attempt,
            role,
            from,
            moved,
            seconds,
        } = cut;
        Ok(self.run.insert(Run {
            id,
            behaviour: item.behaviour,
            attempt: attempt.rewound(attempt.decisions.len(), id, at),
            role,
            moved,
            step: 1,
            answered: None,
            profile,
            from,
            schedule: item.schedule,
            weakest: Mark::Shown,
            seconds,
        }))
    }

    /// Answers the decision that waits in a drill. When this returns `Ok`, the answer and what it did to the schedule are on
    /// disk.
    ///
    /// # Errors
    /// [`Error::NoDrill`] where this run is not open, [`Error::Stale`], [`Error::Rejected`], [`Error::CaseFault`],
    /// [`Error::Locked`], [`Error::Store`]. The drill stands as before.
    pub fn drill_decide(
        &mut self,
        run: Uuid,
        seq: u32,
        scene: &str,
        answer: &Answer,
    ) -> Result<&Run, Error> {
        let profile = self.opened()?;
        let at = self.now();
        let open = self
            .run
            .as_ref()
            .filter(|open| open.id == run && open.profile == profile && open.is_open())
            .ok_or(Error::NoDrill)?;
        open.attempt.expects(seq, scene)?;
        let given = parse_answer(&open.attempt, answer)?;
        let made = open.attempt.decide(seq, scene, &given, at)?;
        let mut next = open.clone();
        let event = next.answer(answer.clone(), made, Day::of(&at))?;
        self.store.write(at, |writer| {
            writer.append_general(std::slice::from_ref(&event))?;
            Ok::<(), Error>(())
        })?;
        Ok(self.run.insert(next))
    }

    /// The run this process last touched.
    #[must_use]
    pub fn drill_run(&self, run: Uuid) -> Option<&Run> {
        self.run.as_ref().filter(|open| open.id == run)
    }

    /// Drills that are still to be done today once this one is.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn next_drill(&mut self, after: &str) -> Result<(Option<String>, usize), Error> {
        let list = self.drills()?;
        let mut left = list
            .due
            .iter()
            .filter(|due| due.behaviour != after && matches!(due.standing, Standing::Ready(_)));
        let next = left.next().map(|due| due.behaviour.clone());
        let count = usize::from(next.is_some()) + left.count();
        Ok((next, count))
    }
}

impl Run {
    const fn is_open(&self) -> bool {
        match &self.answered {
            Some(answered) => !answered.last,
            None => true,
        }
    }

    /// Takes the answer; returns what is to be stored.
    fn answer(&mut self, answer: Answer, made: Move, today: Day) -> Result<Event, Error> {
        let nameless = || Error::Internal("a decision without an act".to_owned());
        let (_, outcome) = own_act(made.events()).ok_or_else(nameless)?;
        if self.answered.is_some() {
            self.step += 1;
        }
        let before = self.attempt.clone();
        self.attempt.take(made);
        let mark = self.mark(&before, outcome);
        self.weakest = self.weakest.max(mark);
        // From the schedule before the run: a run is one review, worth its weakest answer.
        let schedule = follow(&self.schedule, self.weakest, today);
        let case = &before.case;
        let judged = &case.outcomes[outcome.at()];
        let event = Event::DrillAnswered(Box::new(DrillAnswered {
            profile: self.profile,
            run: self.id,
            step: self.step,
            behaviour: self.behaviour.clone(),
            case: DrilledCase {
                id: case.id.clone(),
                version: case.version,
                content_hash: case.hashes.content.clone(),
            },
            scene: case.scenes[before.state.scene.at()].id.clone(),
            role: case.roles[self.role.at()].id.clone(),
            attempt: self.from,
            answer,
            outcome: judged.id.clone(),
            class: judged.class.id().to_owned(),
            mark,
            rating: self.weakest.rating(),
            schedule,
        }));
        let goes_on = self.goes_on(&before);
        if goes_on {
            self.seconds += seconds(&self.attempt, self.role);
        }
        self.answered = Some(Answered {
            before: Box::new(before),
            mark,
            counted: schedule.is_some(),
            due: schedule.unwrap_or(self.schedule).due,
            last: !goes_on,
        });
        Ok(event)
    }

    /// How the outcome stands to the drilled behaviour. A best act is right even where it lists another behaviour.
    fn mark(&self, before: &Attempt, outcome: OutcomeIx) -> Mark {
        let Attempt { case, state, .. } = before;
        let class = case.outcomes[outcome.at()].class;
        let now = &self.attempt.state;
        let act = Act {
            scene: state.scene,
            seat: self.role,
            outcome,
            asked_again: engine::waiting_seat(case, now) == Some(self.role)
                && now.scene == state.scene,
        };
        let marks = judge(case, state, &act);
        let own = marks
            .into_iter()
            .find(|(behaviour, _)| *behaviour == self.behaviour);
        match (own, class) {
            (Some((_, mark)), _) => mark,
            (None, OutcomeClass::Critical | OutcomeClass::Recommended) => Mark::Shown,
            (None, OutcomeClass::Acceptable) => Mark::InPart,
            (None, OutcomeClass::Unnecessary | OutcomeClass::Harmful) => Mark::Missed,
        }
    }

    /// Whether the story goes straight on to a decision of the same seat, in the same encounter, that teaches the same, and
    /// there is time for it.
    fn goes_on(&self, before: &Attempt) -> bool {
        let Attempt { case, state, .. } = &self.attempt;
        let encounter = |attempt: &Attempt| case.scenes[attempt.state.scene.at()].encounter;
        self.step < MOST_STEPS
            && engine::waiting_seat(case, state) == Some(self.role)
            && encounter(&self.attempt) == encounter(before)
            && teaches(case, state, state.scene, self.role, &self.behaviour)
            && self.seconds + seconds(&self.attempt, self.role) <= LONGEST_SECONDS
    }
}
