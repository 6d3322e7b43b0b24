//! What of the old version the new one writes otherwise, or does not have.

use super::carry::Pair;
use crate::lower::Flow;
use case::model::{
    Case, DeadlineIx, DeadlineSpan, Effect, EncounterIx, FactIx, LateIx, Offer, SceneIx,
};
use engine::Event;

/// Pieces of the old version that the new one writes otherwise or does not have.
#[derive(Debug)]
pub struct Changed {
    scenes: Vec<bool>,
    /// Scenes whose decision asks another seat or otherwise, or judges otherwise.
    questions: Vec<bool>,
    late: Vec<bool>,
    deadlines: Vec<bool>,
    clock: bool,
    /// Whether things that come at one minute come in another order: late consequences, facts of one message.
    pub order: bool,
    /// Whether every minute can decide, since what happens when is written otherwise.
    pub minutes: bool,
    /// Scenes at whose end the minute decides.
    pub ends: Vec<bool>,
}

impl Changed {
    /// Of two versions; `flow` is the old one's.
    pub fn of(pair: &Pair<'_>, flow: &Flow) -> Self {
        let (old, new) = (pair.old, pair.new);
        let scenes = || (0..).map(SceneIx).take(old.scenes.len());
        let late = (0..).map(LateIx).zip(&old.late);
        let deadlines = (0..).map(DeadlineIx).zip(&old.deadlines);
        let clock = old.clock != new.clock;
        Self {
            scenes: scenes()
                .map(|at| {
                    let new = pair.ids.scene(at);
                    new.is_none_or(|new| !pair.same_scene(at, new))
                })
                .collect(),
            questions: scenes()
                .map(|at| match pair.decisions(at) {
                    Ok((old, new)) => !pair.same_question(old, new),
                    Err(_) => true,
                })
                .collect(),
            // How long they run is told by what sets them going.
            late: late
                .map(|(at, old)| {
                    let at = pair.ids.late(at).map(|at| &new.late[at.at()]);
                    at.is_none_or(|new| {
                        !pair.same_cond(&old.when, &new.when)
                            || !pair.same_effects(&old.effects, &new.effects)
                    })
                })
                .collect(),
            deadlines: deadlines
                .map(|(at, old)| {
                    let at = pair.ids.deadline(at).map(|at| &new.deadlines[at.at()]);
                    at.is_none_or(|new| !pair.same_effects(&old.missed, &new.missed))
                })
                .collect(),
            minutes: clock || met_in_time(pair) || respanned(pair),
            ends: moved(pair, flow),
            order: reordered(pair),
            clock,
        }
    }

    /// Whether nothing is written otherwise.
    pub fn nothing(&self) -> bool {
        let mut pieces = self.scenes.iter().chain(&self.late).chain(&self.deadlines);
        !self.clock && !self.order && !pieces.any(|changed| *changed)
    }

    /// Whether the scene is.
    pub fn scene(&self, scene: SceneIx) -> bool {
        self.scenes[scene.at()]
    }

    /// Whether it asks or judges otherwise, or does no more what it did; if not, it is only what comes of it that changed.
    pub fn question(&self, scene: SceneIx) -> bool {
        self.questions[scene.at()]
    }

    /// Whether the late consequence is.
    pub fn late(&self, late: LateIx) -> bool {
        self.late[late.at()]
    }

    /// Whether the deadline is.
    pub fn deadline(&self, deadline: DeadlineIx) -> bool {
        self.deadlines[deadline.at()]
    }

    /// Whether a turn of the old version met anything that is written otherwise; one that did not is told alike.
    pub fn met(&self, events: &[Event]) -> bool {
        self.clock
            || self.order
            || events.iter().any(|event| match event {
                Event::Decided { scene, .. }
                | Event::Sent { scene, .. }
                | Event::Received { scene }
                | Event::Entered { scene }
                | Event::Ended { scene } => self.scene(*scene),
                Event::Deadline { deadline, .. } => self.deadline(*deadline),
                Event::LateArmed { late, .. }
                | Event::LateFired { late, .. }
                | Event::LateLapsed { late } => self.late(*late),
                Event::Taken { .. }
                | Event::Counted { .. }
                | Event::Points { .. }
                | Event::Ownership { .. }
                | Event::Ledger { .. }
                | Event::CriticalDone { .. }
                | Event::Failed { .. }
                | Event::Clock { .. }
                | Event::Set { .. }
                | Event::Chance { .. }
                | Event::Learned { .. }
                | Event::Measured { .. }
                | Event::Advanced { .. } => false,
            })
    }
}

/// Scenes from which an encounter can be entered that is planned at another time, before which some come and after which some:
/// who waits for the one time or the other is told so, who comes after both is not.
fn moved(pair: &Pair<'_>, flow: &Flow) -> Vec<bool> {
    let planned = |case: &Case, encounter: EncounterIx| case.encounters[encounter.at()].at;
    let id = |case: &Case, encounter: EncounterIx| case.encounters[encounter.at()].id.clone();
    let encounter = |at: usize| pair.old.scenes[at].encounter;
    let enters = |from: usize, at: usize| {
        let new = u16::try_from(at)
            .ok()
            .and_then(|at| pair.ids.scene(SceneIx(at)));
        let Some(new) = new.map(|new| pair.new.scenes[new.at()].encounter) else {
            return false;
        };
        let (was, is) = (planned(pair.old, encounter(at)), planned(pair.new, new));
        let same = id(pair.old, encounter(at)) == id(pair.new, new);
        let mut ends = flow.times.end[from].iter().map(|end| end.1);
        let early = was != is && ends.all(|end| end <= was.min(is));
        // Within an encounter the clock is not set; one that a scene has left for another may be.
        let within = same && encounter(from) == encounter(at);
        (was != is || !same) && !within && !early
    };
    let scenes = 0..pair.old.scenes.len();
    scenes
        .map(|from| flow.follows[from].iter().any(|at| enters(from, *at)))
        .collect()
}

/// Whether late consequences both versions have stand in another order, or facts of a handoff that is read later.
fn reordered(pair: &Pair<'_>) -> bool {
    let late = (0..).map(LateIx).take(pair.old.late.len());
    let late: Vec<LateIx> = late.filter_map(|at| pair.ids.late(at)).collect();
    let scenes = (0..).map(SceneIx).take(pair.old.scenes.len());
    let mut decisions = scenes.filter_map(|at| pair.decisions(at).ok());
    !late.is_sorted()
        || decisions.any(|(old, new)| match (&old.offer, &new.offer) {
            (Offer::Handoff { facts, how, .. }, Offer::Handoff { facts: other, .. }) => {
                let place = |fact: &FactIx| {
                    let new = pair.ids.fact(*fact)?;
                    other.iter().position(|other| *other == new)
                };
                let places: Vec<usize> = facts.iter().filter_map(place).collect();
                how.iter().any(|how| how.read_after.is_some()) && !places.is_sorted()
            }
            (
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. },
                _,
            ) => false,
        })
}

/// Whether something that comes due meets another deadline, or does so under another condition: which is due first decides.
fn met_in_time(pair: &Pair<'_>) -> bool {
    let (old, new, ids) = (pair.old, pair.new, &pair.ids);
    let other = |old: &[Effect], new: &[Effect]| !pair.same_effects(&meets(old), &meets(new));
    let mut late = (0..).map(LateIx).zip(&old.late);
    let mut deadlines = (0..).map(DeadlineIx).zip(&old.deadlines);
    late.any(|(at, late)| {
        let to = ids.late(at).map(|at| &new.late[at.at()]);
        to.is_some_and(|to| other(&late.effects, &to.effects))
    }) || deadlines.any(|(at, deadline)| {
        let to = ids.deadline(at).map(|at| &new.deadlines[at.at()]);
        to.is_some_and(|to| other(&deadline.missed, &to.missed))
    })
}

/// The effects that meet a deadline, under their conditions.
fn meets(effects: &[Effect]) -> Vec<Effect> {
    let meets = |effect: &Effect| match effect {
        Effect::When(when, inner) => {
            let inner = meets(inner);
            (!inner.is_empty()).then(|| Effect::When(when.clone(), inner))
        }
        Effect::Meet(_) => Some(effect.clone()),
        Effect::Later(_)
        | Effect::Start(_)
        | Effect::Set(..)
        | Effect::Add(..)
        | Effect::Learn(..)
        | Effect::Draw(_)
        | Effect::Ledger(_) => None,
    };
    effects.iter().filter_map(meets).collect()
}

/// Whether a deadline is counted in something else, so that it hangs on the minute it begins at whether it is due otherwise.
fn respanned(pair: &Pair<'_>) -> bool {
    let mut deadlines = (0..).map(DeadlineIx).zip(&pair.old.deadlines);
    deadlines.any(|(at, deadline)| {
        let new = pair.ids.deadline(at).map(|at| &pair.new.deadlines[at.at()]);
        new.is_some_and(|new| match (deadline.span, new.span) {
            // The end of the day itself: on a day off that is the next business day.
            (DeadlineSpan::BusinessDays(from), DeadlineSpan::BusinessDays(to)) => {
                from != to && (from == 0 || to == 0)
            }
            (DeadlineSpan::Minutes(_), DeadlineSpan::Minutes(_))
            | (DeadlineSpan::Days(_), DeadlineSpan::Days(_)) => false,
            (
                DeadlineSpan::Minutes(_) | DeadlineSpan::Days(_) | DeadlineSpan::BusinessDays(_),
                _,
            ) => true,
        })
    })
}
