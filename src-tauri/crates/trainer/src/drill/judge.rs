//! How a decision stands to the behaviours it bears on, derived from the compiled case alone.

use super::attainable::attainable;
use crate::attempt::Attempt;
use case::Case;
use case::model::{Answer, OutcomeClass, OutcomeIx, RoleIx, SceneIx, SceneKind};
use engine::{Actor, Event, State};
use ledger::Mark;

/// A behaviour met in one decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Met {
    pub behaviour: String,
    pub scene: SceneIx,
    pub seat: RoleIx,
    pub seq: u32,
    pub outcome: OutcomeIx,
    pub mark: Mark,
}

/// Every behaviour the learner's standing decisions met, in their order.
pub(crate) fn met(attempt: &Attempt) -> Vec<Met> {
    let case = &attempt.case;
    let mut state = attempt.state_after(0);
    let mut found = Vec::new();
    for (place, decided) in attempt.decisions.iter().enumerate() {
        if let Some((_, outcome)) = own_act(&decided.events) {
            let asked_again = attempt.decisions[place + 1..]
                .iter()
                .find(|later| later.seat == decided.seat)
                .is_some_and(|later| later.scene == decided.scene);
            let act = Act {
                scene: decided.scene,
                seat: decided.seat,
                outcome,
                asked_again,
            };
            let marks = judge(case, &state, &act);
            found.extend(marks.into_iter().map(|(behaviour, mark)| Met {
                behaviour,
                scene: decided.scene,
                seat: decided.seat,
                seq: decided.seq,
                outcome,
                mark,
            }));
        }
        for event in &decided.events {
            engine::apply(&mut state, event);
        }
    }
    found
}

/// An act to be judged.
pub(crate) struct Act {
    pub scene: SceneIx,
    pub seat: RoleIx,
    pub outcome: OutcomeIx,
    /// The seat's next decision is the same one again.
    pub asked_again: bool,
}

/// The learner's act among the events of one decision.
pub(crate) fn own_act(events: &[Event]) -> Option<(Answer, OutcomeIx)> {
    events.iter().find_map(|event| {
        let Event::Decided {
            answer,
            outcome,
            actor: Actor::Learner,
            ..
        } = event
        else {
            return None;
        };
        Some((*answer, *outcome))
    })
}

/// The behaviours an outcome shows or misses in the state its decision was taken in.
///
/// A decision *teaches* a behaviour where an attainable outcome of class critical or recommended lists it.
/// - A critical or recommended act shows what it lists, or, where it lists nothing, what its decision teaches: there are
///   several right answers, and none of them misses anything.
/// - An acceptable act does in part what it lists, unless a critical outcome lists the same: where an omission would stop
///   the line, part is missed. What its decision teaches and it does not list is missed, unless the same is asked again:
///   a step aside is judged by what follows it.
/// - An unnecessary or harmful act misses what its decision teaches, and what it lists itself.
pub(crate) fn judge(case: &Case, state: &State, act: &Act) -> Vec<(String, Mark)> {
    let own = &case.outcomes[act.outcome.at()];
    let taught = taught(case, state, act.scene, act.seat);
    let lists = |behaviour: &str| own.behaviours.iter().any(|own| own == behaviour);
    let taught_ids = || taught.iter().map(|taught| taught.behaviour);
    let mut marks: Vec<(String, Mark)> = Vec::new();
    let mut add = |behaviour: &str, mark: Mark| {
        if marks.iter().all(|(known, _)| known != behaviour) {
            marks.push((behaviour.to_owned(), mark));
        }
    };
    match own.class {
        OutcomeClass::Critical | OutcomeClass::Recommended => {
            if own.behaviours.is_empty() {
                taught_ids().for_each(|behaviour| add(behaviour, Mark::Shown));
            }
            for behaviour in &own.behaviours {
                add(behaviour, Mark::Shown);
            }
        }
        OutcomeClass::Acceptable => {
            for taught in &taught {
                if lists(taught.behaviour) && !taught.critical {
                    add(taught.behaviour, Mark::InPart);
                } else if !act.asked_again {
                    add(taught.behaviour, Mark::Missed);
                }
            }
            for behaviour in &own.behaviours {
                add(behaviour, Mark::InPart);
            }
        }
        OutcomeClass::Unnecessary | OutcomeClass::Harmful => {
            taught_ids().for_each(|behaviour| add(behaviour, Mark::Missed));
            for behaviour in &own.behaviours {
                add(behaviour, Mark::Missed);
            }
        }
    }
    marks
}

/// Whether the decision of a scene teaches the behaviour to the seat in this state.
pub(crate) fn teaches(
    case: &Case,
    state: &State,
    scene: SceneIx,
    seat: RoleIx,
    behaviour: &str,
) -> bool {
    let taught = taught(case, state, scene, seat);
    taught.iter().any(|taught| taught.behaviour == behaviour)
}

struct Taught<'c> {
    behaviour: &'c str,
    /// A critical outcome lists it.
    critical: bool,
}

fn taught<'c>(case: &'c Case, state: &State, scene: SceneIx, seat: RoleIx) -> Vec<Taught<'c>> {
    let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
        return Vec::new();
    };
    let mut found: Vec<Taught<'c>> = Vec::new();
    for outcome in attainable(case, state, decision, seat) {
        let outcome = &case.outcomes[outcome.at()];
        let critical = match outcome.class {
            OutcomeClass::Critical => true,
            OutcomeClass::Recommended => false,
            OutcomeClass::Acceptable | OutcomeClass::Unnecessary | OutcomeClass::Harmful => {
                continue;
            }
        };
        for behaviour in &outcome.behaviours {
            match found
                .iter_mut()
                .find(|known| known.behaviour == behaviour.as_str())
            {
                Some(known) => known.critical |= critical,
                None => found.push(Taught {
                    behaviour,
                    critical,
                }),
            }
        }
    }
    found
}
