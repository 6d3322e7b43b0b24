//! Playing a witness with the engine.

use case::Case;
use case::model::{ChoiceIx, OutcomeIx, SceneIx, SceneKind};
use engine::{Actor, Event, Fault, Rejection, Run, Setup, State, start};
use prover::Witness;

/// A witness as played.
#[derive(Debug)]
pub struct Played {
    /// The state at the end; before the last decision, where that was refused.
    pub state: State,
    /// Events of the last turn: the last decision's, or the start's.
    pub last: Vec<Event>,
    /// Why the last turn was refused, if it was.
    pub refused: Option<Rejection>,
}

impl Played {
    /// The witness up to its last turn; every turn before must be accepted, and nothing may be left to the seed.
    pub fn of(case: &Case, witness: &Witness) -> Self {
        let setup = Setup {
            roles: witness.roles,
            params: witness.params.clone(),
            seed: witness.seed,
            draws: witness.draws.clone(),
        };
        let mut last = Vec::new();
        let state = match start(case, setup.clone(), &mut last) {
            Ok(state) => state,
            Err(refused) => {
                assert!(witness.steps.is_empty(), "the start is refused: {refused}");
                return Self {
                    state: engine::initial(case, setup),
                    last,
                    refused: Some(refused),
                };
            }
        };
        let mut run = Run::from_state(case, state);
        let mut refused = None;
        for (number, step) in witness.steps.iter().enumerate() {
            assert_eq!(refused, None, "refused before its last decision");
            assert!(number < 10_000, "too long");
            last.clear();
            let (seq, waits) = (run.state().seq, run.state().scene);
            assert_eq!(waits, step.scene, "another scene waits");
            refused = run.decide(seq, step.scene, &step.answer, &mut last).err();
        }
        let state = run.into_state();
        assert_eq!(state.chance, witness.seed, "something was left to the seed");
        if refused.is_none() {
            let used = usize::try_from(state.draws_used).expect("small");
            assert_eq!(used, witness.draws.len(), "forced values are left over");
        }
        Self {
            state,
            last,
            refused,
        }
    }

    fn accepted(&self) {
        assert_eq!(self.refused, None, "the last decision is refused");
    }

    /// The last turn enters the scene.
    pub fn enters(&self, scene: SceneIx) {
        self.accepted();
        let entered = |event: &&Event| **event == Event::Entered { scene };
        assert!(self.last.iter().any(|event| entered(&event)), "not entered");
    }

    /// The last answer is judged to be the outcome.
    pub fn judged(&self, wanted: OutcomeIx) {
        self.accepted();
        let judged = matches!(
            self.last.first(),
            Some(Event::Decided { outcome, actor: Actor::Learner, .. }) if *outcome == wanted
        );
        assert!(judged, "judged otherwise");
    }

    /// The last answer takes the choice.
    pub fn takes(&self, wanted: ChoiceIx) {
        self.accepted();
        let taken = matches!(
            self.last.as_slice(),
            [Event::Decided { actor: Actor::Learner, .. }, Event::Taken { choice, .. }, ..] if *choice == wanted
        );
        assert!(taken, "another choice is taken");
    }

    /// The last turn meets the fault.
    pub fn faults(&self, fault: Fault) {
        assert_eq!(self.refused, Some(Rejection::CaseFault(fault)));
    }

    /// The case has ended.
    pub fn ends(&self) {
        self.accepted();
        assert!(self.state.ended, "the case goes on");
    }

    /// The scene waits, and how many answers to it the engine does not refuse.
    pub fn waits(&self, case: &Case, scene: SceneIx) -> usize {
        self.accepted();
        assert!(!self.state.ended && self.state.scene == scene);
        let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
            panic!("nothing is asked");
        };
        let mut run = Run::from_state(case, self.state.clone());
        testkit::naive::tries(decision)
            .iter()
            .filter(|answer| {
                matches!(
                    run.probe(scene, answer),
                    None | Some(Rejection::CaseFault(_))
                )
            })
            .count()
    }
}
