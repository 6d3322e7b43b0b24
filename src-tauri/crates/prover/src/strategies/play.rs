//! Playing a blind rule with the engine, chance both ways.

use super::answer::answer;
use super::texts::Texts;
use super::{Amount, Rule};
use case::model::{Case, RoleIx, RoleSet, SceneKind, VarIx};
use case::plan::{Run as Way, Step};
use engine::{Event, Run, Setup, score};

/// Most decisions of one play; a rule that goes on past it goes round in circles.
const MOST_STEPS: usize = 500;
/// Most plays of one rule, where chance can fall many ways; the first ones stand for the rest.
const MOST_PLAYS: usize = 2_000;

/// The first play of the rule that passes, if one does.
pub fn play(
    case: &Case,
    texts: &Texts<'_>,
    role: RoleIx,
    params: &[i32],
    rule: (Rule, Amount),
) -> Option<Way> {
    // Series of values drawn first, still to be played.
    let mut open: Vec<Vec<i32>> = vec![Vec::new()];
    let mut plays = 0;
    while let Some(forced) = open.pop() {
        plays += 1;
        if plays > MOST_PLAYS {
            return None;
        }
        let given = forced.len();
        let played = once(case, texts, role, params, rule, forced);
        if played.passed {
            return Some(played.way);
        }
        for at in given..played.drawn.len() {
            let (var, drawn) = played.drawn[at];
            for (value, weight) in (0..).zip(&case.vars[var.at()].weights) {
                if *weight > 0 && value != drawn {
                    let before = played.drawn[..at].iter().map(|(_, value)| *value);
                    open.push(before.chain([value]).collect());
                }
            }
        }
    }
    None
}

struct Played {
    way: Way,
    drawn: Vec<(VarIx, i32)>,
    passed: bool,
}

/// One play; what is not forced falls as seed 0 has it, and is told as forced.
fn once(
    case: &Case,
    texts: &Texts<'_>,
    role: RoleIx,
    params: &[i32],
    rule: (Rule, Amount),
    forced: Vec<i32>,
) -> Played {
    let setup = Setup {
        roles: RoleSet::one(role),
        params: params.to_vec(),
        seed: 0,
        draws: forced,
    };
    let mut played = Played {
        way: Way {
            roles: setup.roles,
            params: setup.params.clone(),
            seed: 0,
            draws: Vec::new(),
            steps: Vec::new(),
        },
        drawn: Vec::new(),
        passed: false,
    };
    let mut events = Vec::new();
    if let Ok(mut run) = Run::start(case, setup, &mut events) {
        while !run.state().ended && played.way.steps.len() < MOST_STEPS {
            let state = run.state();
            let (scene, seq) = (state.scene, state.seq);
            let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
                break;
            };
            let Some(answer) = answer(case, texts, state, decision, rule) else {
                break;
            };
            // A case fault, or an answer the decision does not take: the rule gets no further.
            if run.decide(seq, scene, &answer, &mut events).is_err() {
                break;
            }
            played.way.steps.push(Step { scene, answer });
        }
        played.passed = score(case, run.state()).passed;
    }
    played.drawn = events.iter().filter_map(drawn).collect();
    played.way.draws = played.drawn.iter().map(|(_, value)| *value).collect();
    played
}

const fn drawn(event: &Event) -> Option<(VarIx, i32)> {
    if let Event::Set {
        var,
        value,
        drawn: true,
    } = event
    {
        Some((*var, *value))
    } else {
        None
    }
}
