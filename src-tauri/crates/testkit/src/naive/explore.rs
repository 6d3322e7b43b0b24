//! Trying everything until no new state comes.

use super::forget::{Forget, hashed};
use super::graph::{Branch, Graph, Node};
use super::turns::{Turn, turns};
use super::words::read_in;
use super::{Cap, Met, tries};
use case::model::{Case, ChoiceIx, OutcomeIx, RoleIx, RoleSet, SceneIx, SceneKind};
use engine::{Actor, Event, Rejection, Setup, State, decide_into, initial, start};
use std::collections::{BTreeMap, HashMap};

/// What the events told on the way.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub transitions: usize,
    pub scenes: BTreeMap<SceneIx, u32>,
    pub choices: BTreeMap<ChoiceIx, u32>,
    pub outcomes: BTreeMap<OutcomeIx, u32>,
    pub learner_outcomes: BTreeMap<OutcomeIx, u32>,
    pub faults: Vec<Met>,
    pub deadlines: Vec<super::Deadline>,
    pub late: Vec<super::Late>,
}

struct Search<'c> {
    case: &'c Case,
    forget: Forget,
    nodes: Vec<Node>,
    known: HashMap<u64, Vec<usize>>,
    told: Told,
    /// Who plays, where one plays alone.
    reader: Option<RoleIx>,
}

/// The graph of all states; `None` past the cap.
pub(super) fn explore(case: &Case, setup: &Setup, cap: Cap) -> Option<Graph> {
    let mut search = Search {
        case,
        forget: Forget::of(case),
        nodes: Vec::new(),
        known: HashMap::new(),
        told: Told {
            deadlines: vec![super::Deadline::default(); case.deadlines.len()],
            late: vec![super::Late::default(); case.late.len()],
            ..Told::default()
        },
        reader: (0..16)
            .map(RoleIx)
            .find(|role| setup.roles == RoleSet::one(*role)),
    };
    let before = initial(case, setup.clone());
    let first = turns(case, |forced, events| {
        let draws = forced.to_vec();
        start(
            case,
            Setup {
                draws,
                ..setup.clone()
            },
            events,
        )
    });
    let roots = search.follow(None, &before, 0, first);
    let mut tried = 0;
    let mut at = 0;
    // States are kept in the order they were found, so the nearest come first.
    while at < search.nodes.len() {
        tried += search.node(at);
        at += 1;
        if search.nodes.len() > cap.states || tried > cap.tries {
            return None;
        }
    }
    Some(Graph {
        nodes: search.nodes,
        roots,
        told: search.told,
    })
}

impl Search<'_> {
    /// Tries every answer in the state; how many turns that took.
    fn node(&mut self, at: usize) -> usize {
        let case = self.case;
        let node = &self.nodes[at];
        let (scene, decisions) = (node.state.scene, node.decisions);
        let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
            assert!(node.state.ended, "a state waits where nothing is asked");
            return 0;
        };
        let mut tried = 0;
        let mut state = node.state.clone();
        let mut next = state.clone();
        for answer in tries(decision) {
            let turns = turns(case, |forced, events| {
                tried += 1;
                state.setup.draws.clear();
                state.setup.draws.extend_from_slice(forced);
                decide_into(case, &state, state.seq, scene, &answer, &mut next, events)
                    .map(|()| next.clone())
            });
            if refused(&turns) {
                continue;
            }
            let branches = self.follow(Some(scene), &state, decisions + 1, turns);
            self.nodes[at].moves.push(branches);
        }
        tried
    }

    fn follow(
        &mut self,
        from: Option<SceneIx>,
        before: &State,
        decisions: u32,
        turns: Vec<Turn>,
    ) -> Vec<Branch> {
        turns
            .into_iter()
            .map(|turn| {
                let mut words = 0;
                let to = match turn.result {
                    Ok((state, events)) => {
                        self.told.transitions += usize::from(from.is_some());
                        self.told.hear(before, &events, decisions);
                        if let Some(reader) = self.reader {
                            words = read_in(self.case, before, &events, reader);
                        }
                        Some(self.found(self.forget.forgotten(state), decisions))
                    }
                    Err(Rejection::CaseFault(fault)) => {
                        let met = Met {
                            at: from,
                            fault,
                            decisions,
                        };
                        let same = |known: &&Met| known.at == from && known.fault == fault;
                        if !self.told.faults.iter().any(|known| same(&known)) {
                            self.told.faults.push(met);
                        }
                        None
                    }
                    Err(refused) => panic!("the start is refused: {refused}"),
                };
                Branch {
                    luck: turn.luck,
                    words,
                    to,
                }
            })
            .collect()
    }

    fn found(&mut self, state: State, decisions: u32) -> usize {
        let same = self.known.entry(hashed(&state)).or_default();
        if let Some(at) = same.iter().find(|at| self.nodes[**at].state == state) {
            return *at;
        }
        let at = self.nodes.len();
        same.push(at);
        self.nodes.push(Node {
            state,
            decisions,
            moves: Vec::new(),
        });
        at
    }
}

/// Whether the engine refused the answer; it does so before anything is drawn.
fn refused(turns: &[Turn]) -> bool {
    match turns {
        [turn] => match &turn.result {
            Ok(_) | Err(Rejection::CaseFault(_)) => false,
            Err(_) => true,
        },
        _ => false,
    }
}

impl Told {
    fn hear(&mut self, before: &State, events: &[Event], decisions: u32) {
        // In one turn the learner decides first and once; what follows is a colleague's.
        if let [
            Event::Decided {
                actor: Actor::Learner,
                ..
            },
            Event::Taken { choice, .. },
            ..,
        ] = events
        {
            self.choices.entry(*choice).or_insert(decisions);
        }
        events.iter().for_each(|event| self.one(event, decisions));
        self.minutes(before, events);
    }

    /// How many minutes deadlines have when they begin, and how many are left when they are met.
    fn minutes(&mut self, before: &State, events: &[Event]) {
        use case::model::DeadlineStatus as Status;
        let mut dues: Vec<u32> = before.deadlines.iter().map(|(_, due)| *due).collect();
        let mut minute = before.minute;
        for event in events {
            match *event {
                Event::Clock { minute: now } => minute = now,
                Event::Deadline {
                    deadline,
                    status,
                    due,
                } => {
                    let seen = &mut self.deadlines[deadline.at()];
                    match status {
                        Status::Running => {
                            dues[deadline.at()] = due;
                            seen.window = seen.window.max(due.saturating_sub(minute));
                        }
                        Status::Met => {
                            let left = dues[deadline.at()] - due;
                            seen.spare = Some(seen.spare.map_or(left, |spare| spare.min(left)));
                        }
                        Status::Idle | Status::Missed => {}
                    }
                }
                Event::Decided { .. }
                | Event::Taken { .. }
                | Event::Counted { .. }
                | Event::Points { .. }
                | Event::Ownership { .. }
                | Event::Ledger { .. }
                | Event::CriticalDone { .. }
                | Event::Failed { .. }
                | Event::Set { .. }
                | Event::Chance { .. }
                | Event::Learned { .. }
                | Event::Sent { .. }
                | Event::Received { .. }
                | Event::LateArmed { .. }
                | Event::LateFired { .. }
                | Event::LateLapsed { .. }
                | Event::Entered { .. }
                | Event::Measured { .. }
                | Event::Ended { .. }
                | Event::Advanced { .. } => {}
            }
        }
    }

    fn one(&mut self, event: &Event, decisions: u32) {
        match *event {
            Event::Entered { scene } => {
                self.scenes.entry(scene).or_insert(decisions);
            }
            Event::Decided { outcome, actor, .. } => {
                self.outcomes.entry(outcome).or_insert(decisions);
                if actor == Actor::Learner {
                    self.learner_outcomes.entry(outcome).or_insert(decisions);
                }
            }
            Event::Deadline {
                deadline, status, ..
            } => {
                use case::model::DeadlineStatus as Status;
                let seen = &mut self.deadlines[deadline.at()];
                match status {
                    Status::Idle => {}
                    Status::Running => seen.begun = true,
                    Status::Met => seen.met = true,
                    Status::Missed => seen.missed = true,
                }
            }
            Event::LateArmed { late, .. } => self.late[late.at()].armed = true,
            Event::LateFired { late, .. } => self.late[late.at()].fired = true,
            Event::LateLapsed { late } => self.late[late.at()].lapsed = true,
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
            | Event::Sent { .. }
            | Event::Received { .. }
            | Event::Measured { .. }
            | Event::Ended { .. }
            | Event::Advanced { .. } => {}
        }
    }
}
