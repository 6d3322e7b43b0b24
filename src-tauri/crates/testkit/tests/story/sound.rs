//! What is said of a blind answer holds in every state: tried with the engine's own reading of conditions in states drawn at
//! random, reached or not.

use case::model::{Answer, Case, Decision, Offer, Outcome, RoleSet, SceneIx, SceneKind, VarKind};
use case::{Code, lint_on};
use engine::{Context, Setup, State, holds, initial, offer, seat_of};
use std::collections::BTreeMap;
use testkit::random::{Family, case, files};

/// A small generator of numbers; the states need to vary, no more.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(below)) as u32
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 1
    }
}

/// A state in this scene in which anything may have happened.
fn state(case: &Case, scene: SceneIx, dice: &mut Dice) -> State {
    let all = (1_u32 << case.roles.len()) - 1;
    let mut state = initial(
        case,
        Setup::of(case, RoleSet((dice.below(all) + 1) as u16), 0),
    );
    state.scene = scene;
    for (value, var) in state.vars.iter_mut().zip(&case.vars) {
        *value = match &var.kind {
            VarKind::Bool => dice.below(2) as i32,
            VarKind::Int(low, high) => low + dice.below((high - low + 1) as u32) as i32,
            VarKind::Enum(names) => dice.below(names.len() as u32) as i32,
            VarKind::Role => dice.below(case.roles.len() as u32) as i32,
        };
    }
    for roles in &mut state.knows {
        roles.0 |= dice.below(all + 1) as u16;
    }
    state
        .visited
        .iter_mut()
        .for_each(|seen| *seen = dice.coin());
    state
        .taken
        .iter_mut()
        .for_each(|taken| *taken = dice.below(2) as u16);
    state
        .fails
        .iter_mut()
        .for_each(|(raised, _)| *raised = dice.coin());
    state
}

fn judged<'c>(
    case: &'c Case,
    state: &State,
    decision: &'c Decision,
    answer: &Answer,
) -> &'c Outcome {
    let (Offer::Options { outcomes, .. }
    | Offer::Order { outcomes, .. }
    | Offer::Handoff { outcomes, .. }) = &decision.offer
    else {
        panic!("a decision with judged answers");
    };
    let context = Context {
        case,
        state,
        answer: Some((&decision.offer, answer)),
    };
    let mut outcomes = outcomes.iter().map(|ix| &case.outcomes[ix.at()]);
    outcomes
        .find(|outcome| holds(&outcome.when, &context))
        .expect("the last one has no condition")
}

fn points(outcome: &Outcome) -> i32 {
    outcome.points.iter().map(|(_, points)| points).sum()
}

fn decisions(case: &Case) -> impl Iterator<Item = (SceneIx, &Decision)> {
    (0..)
        .map(SceneIx)
        .zip(&case.scenes)
        .filter_map(|(ix, scene)| match &scene.kind {
            SceneKind::Decides(decision, _) => Some((ix, &**decision)),
            SceneKind::Continues(_) | SceneKind::Ends(_) => None,
        })
}

/// The most points of every answer to a decision.
fn most(case: &Case, scene: SceneIx) -> i32 {
    let own = case
        .outcomes
        .iter()
        .filter(|outcome| outcome.scene == scene);
    own.map(points).max().unwrap_or_default()
}

fn blind(what: &str, decision: &Decision, offered: &[u8]) -> Option<Answer> {
    match (&decision.offer, what) {
        (Offer::Options { min, max, .. }, _) => {
            let ticked = if what == "all" { offered } else { &[] };
            let can = usize::from(*min)..=usize::from(*max);
            let set = ticked.iter().fold(0, |set, at| set | 1 << at);
            can.contains(&ticked.len()).then_some(Answer::Options(set))
        }
        (Offer::Order { .. }, "shown" | "reversed") => {
            let mut places = [0; 8];
            for (place, at) in places.iter_mut().zip(offered) {
                *place = *at;
            }
            if what == "reversed" {
                places[..offered.len()].reverse();
            }
            Some(Answer::Order {
                places,
                len: offered.len() as u8,
            })
        }
        _ => None,
    }
}

#[test]
fn what_is_said_of_a_blind_answer_holds_in_every_state() {
    let mut tried = BTreeMap::new();
    let mut dice = Dice(7);
    for seed in 0..600 {
        let family = if seed % 2 == 0 {
            Family::Acyclic
        } else {
            Family::Looping
        };
        let (case, findings) = lint_on(&files(&case(family, seed).to_string()), None);
        let case = case.expect("it compiles");
        for finding in &findings {
            if !matches!(
                finding.code,
                Code::SelectAll | Code::OrderAsShown | Code::SendAll
            ) {
                continue;
            }
            let id = finding.pointer.strip_prefix("/scenes/").expect("a scene");
            let (scene, decision) = decisions(&case)
                .find(|(at, _)| case.scenes[at.at()].id == id)
                .expect("it decides");
            let params = Setup::of(&case, RoleSet::ALL, 0).params;
            let seat = seat_of(&case, &params, scene).expect("a seat");
            for _ in 0..200 {
                let state = state(&case, scene, &mut dice);
                let offered: Vec<u8> = offer(&case, &state).expect("offered").positions().collect();
                if finding.code == Code::SendAll {
                    let sent = sent(&case, &state, decision, &offered);
                    *tried.entry(finding.code).or_insert(0) += usize::from(sent);
                    continue;
                }
                let Some(answer) = blind(finding.arg("what").expect("what"), decision, &offered)
                else {
                    continue;
                };
                let need = case.pass[seat.at()].expect("a mark").points;
                let own =
                    decisions(&case).filter(|(at, _)| seat_of(&case, &params, *at) == Some(seat));
                let sum: i32 = own.map(|(at, _)| most(&case, at)).sum();
                let earned = points(judged(&case, &state, decision, &answer));
                assert!(
                    earned * sum >= need * most(&case, scene),
                    "{seed} {finding:?}"
                );
                *tried.entry(finding.code).or_insert(0) += 1;
            }
        }
    }
    for code in [Code::SelectAll, Code::OrderAsShown, Code::SendAll] {
        let tried = tried.get(&code).copied().unwrap_or_default();
        assert!(tried > 1000, "{}: only {tried} tried", code.id());
    }
}

/// Whether the facts to carry could be sent; asserts that all facts then earn no less.
fn sent(case: &Case, state: &State, decision: &Decision, offered: &[u8]) -> bool {
    let Offer::Handoff { to, facts, how, .. } = &decision.offer else {
        panic!("a handoff");
    };
    let carry = &case.duties[decision.duty.at()].carry;
    let bit = |wanted| {
        facts
            .iter()
            .position(|fact| fact == wanted)
            .filter(|at| offered.contains(&(*at as u8)))
    };
    let bits: Option<Vec<usize>> = carry.iter().map(bit).collect();
    let Some(bits) = bits else {
        return false;
    };
    let best = |facts: u32| {
        let ways = (0..how.len() as u8).flat_map(|how| {
            to.iter().map(move |to| Answer::Handoff {
                to: *to,
                facts,
                how,
            })
        });
        ways.map(|answer| {
            let outcome = judged(case, state, decision, &answer);
            points(outcome) + outcome.own
        })
        .max()
    };
    let all = offered.iter().fold(0, |set, at| set | 1 << at);
    let wanted = bits.iter().fold(0, |set, at| set | 1 << at);
    assert!(best(all) >= best(wanted));
    true
}
