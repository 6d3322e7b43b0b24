//! Playing a list of answers and keeping the events.

use case::answer::{Written, read};
use case::model::{Case, RoleIx, RoleSet, SceneKind};
use engine::{Event, Run, Setup, State};
use serde_json::Value;

/// A walk as played.
#[derive(Debug)]
pub struct Walk {
    /// The events of the start, then those of each decision.
    pub steps: Vec<Vec<Event>>,
    /// The state at the end.
    pub state: State,
}

impl Walk {
    /// Every event in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.steps.iter().flatten()
    }
}

/// Plays these answers as these roles with seed 0, each in the scene that waits then.
///
/// # Panics
/// If a role is unknown, or an answer says nothing to its scene or is refused.
#[must_use]
pub fn played(case: &Case, roles: &[&str], answers: &[Value]) -> Walk {
    let roles = roles.iter().fold(RoleSet::default(), |set, id| {
        let at = case.roles.iter().position(|role| role.id == *id);
        let at = at.unwrap_or_else(|| panic!("no role {id}"));
        set.with(RoleIx(u8::try_from(at).expect("at most 16 roles")))
    });
    let mut first = Vec::new();
    let mut run = Run::start(case, Setup::of(case, roles, 0), &mut first).expect("the case starts");
    let mut steps = vec![first];
    for answer in answers {
        let scene = &case.scenes[run.state().scene.at()];
        let SceneKind::Decides(decision, _) = &scene.kind else {
            panic!("{} waits for no decision", scene.id);
        };
        let written: Written = serde_json::from_value(answer.clone()).expect("an answer");
        let answer =
            read(case, decision, &written).unwrap_or_else(|error| panic!("{}: {error}", scene.id));
        let mut events = Vec::new();
        let (seq, here) = (run.state().seq, run.state().scene);
        if let Err(refused) = run.decide(seq, here, &answer, &mut events) {
            panic!("{}: {refused:?}", scene.id);
        }
        steps.push(events);
    }
    Walk {
        steps,
        state: run.into_state(),
    }
}

#[cfg(test)]
mod tests {
    use super::played;
    use crate::Sketch;
    use serde_json::json;

    #[test]
    fn a_walk_through_a_new_sketch_ends_with_its_points() {
        let case = Sketch::new().case();
        let answers = [
            json!({"choice": "measure"}),
            json!({"to": "clin", "facts": ["reading"], "how": "face"}),
            json!({"choice": "treat"}),
        ];
        let walk = played(&case, &["ma", "clin"], &answers);
        assert!(walk.state.ended);
        assert_eq!(walk.steps.len(), 4);
        assert!(walk.events().count() > 4);
        // Roles by id: clin, ma. 1 for the treatment; 2 for the reading and 1 for the handoff.
        let totals: Vec<i32> = walk.state.points.iter().map(|by| by.iter().sum()).collect();
        assert_eq!(totals, [1, 3]);
        assert_eq!(walk.state.own, [0, 2]);
    }

    #[test]
    fn a_colleague_plays_the_seat_that_is_not_played() {
        let case = Sketch::new().case();
        let walk = played(&case, &["clin"], &[json!({"choice": "wait"})]);
        assert!(walk.state.ended);
    }
}
