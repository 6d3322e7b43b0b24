//! The first way to everything: scenes, choices, outcomes, endings, deadlines, consequences, dead ends, faults.

use crate::lower::{Ask, Question};
use crate::machine::Witness;
use case::model::{Answer, Case, ChoiceIx, OutcomeIx, SceneIx};
use engine::Fault;

/// The transition by which something was first seen. Search is breadth first, so none is shorter in decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Via {
    /// The state it left; `u32::MAX` for the start.
    pub from: u32,
    /// The answer given there; `None` for the start.
    pub answer: Option<(SceneIx, Answer)>,
    /// What was drawn in it.
    pub draws: Vec<i32>,
}

/// What was seen first how.
#[derive(Debug, Clone, Default)]
pub struct Cover {
    /// Scenes entered.
    pub scenes: Vec<Option<Via>>,
    /// Outcomes a learner's answer was judged to be.
    pub outcomes: Vec<Option<Via>>,
    /// Outcomes a colleague's answer was judged to be.
    pub seen: Vec<bool>,
    /// Deadlines met.
    pub met: Vec<Option<Via>>,
    /// Deadlines missed.
    pub missed: Vec<Option<Via>>,
    /// Late consequences that happened.
    pub happened: Vec<Option<Via>>,
    /// Late consequences that lapsed.
    pub lapsed: Vec<bool>,
    /// Handoffs that were lost.
    pub lost: Vec<bool>,
    /// Scenes that waited with no answer one could give, and the state.
    pub dead_ends: Vec<(SceneIx, u32)>,
    /// Choices that could be taken, by `ChoiceIx`; why the others could not is noted.
    pub taken: Vec<bool>,
    /// Choices not offered where their scene waited: the sets of parts of their condition that held, by `ChoiceIx`.
    pub refused: Vec<Vec<u32>>,
    /// Fewest minutes left when a deadline was met: no fewer than the first, and in some way no more than the second.
    pub spare: Vec<Option<(u32, u32)>>,
    /// Faults.
    pub faults: Vec<(Fault, Via)>,
    /// Deadlines met in the running transition, and the minutes left.
    spared: Vec<(usize, (u32, u32))>,
    /// Vias of the running transition that do not yet know its draws.
    fresh: Vec<Fresh>,
}

#[derive(Debug, Clone, Copy)]
enum Fresh {
    Scene(usize),
    Outcome(usize),
    Met(usize),
    Missed(usize),
    Happened(usize),
    Seen(usize),
    Lapsed(usize),
    Lost(usize),
}

/// Faults told apart at most.
const MOST_FAULTS: usize = 200;

impl Cover {
    /// Nothing seen yet.
    pub fn of(case: &Case) -> Self {
        Self {
            scenes: vec![None; case.scenes.len()],
            outcomes: vec![None; case.outcomes.len()],
            seen: vec![false; case.outcomes.len()],
            met: vec![None; case.deadlines.len()],
            missed: vec![None; case.deadlines.len()],
            spare: vec![None; case.deadlines.len()],
            happened: vec![None; case.late.len()],
            lapsed: vec![false; case.late.len()],
            lost: vec![false; case.scenes.len()],
            refused: vec![Vec::new(); case.choices.len()],
            taken: vec![false; case.choices.len()],
            ..Self::default()
        }
    }

    /// A waiting scene with nothing to answer.
    pub fn dead_end(&mut self, scene: SceneIx, state: u32) {
        if self.dead_ends.iter().all(|(known, _)| *known != scene) {
            self.dead_ends.push((scene, state));
        }
    }

    /// An answer is tried: its choice could be taken.
    pub fn takes(&mut self, question: &Question, answer: &Answer) {
        if let (Ask::Choices(picks), Answer::Choice(at)) = (&question.offer, answer)
            && let Some(pick) = picks.get(usize::from(*at))
        {
            self.taken[pick.ix.at()] = true;
        }
    }

    /// A choice was not offered while these parts of its condition held.
    pub fn refused(&mut self, choice: ChoiceIx, holding: u32) {
        let known = &mut self.refused[choice.at()];
        if !known.contains(&holding) {
            known.push(holding);
        }
    }

    /// A fault.
    pub fn fault(
        &mut self,
        fault: Fault,
        from: u32,
        answer: Option<(SceneIx, Answer)>,
        draws: Vec<i32>,
    ) {
        let known = self.faults.iter().any(|(known, _)| *known == fault);
        if !known && self.faults.len() < MOST_FAULTS {
            let via = Via {
                from,
                answer,
                draws,
            };
            self.faults.push((fault, via));
        }
    }

    /// Notes what is only told to have been seen.
    fn mark(&mut self, fresh: Fresh) {
        let flag = match fresh {
            Fresh::Seen(at) => &mut self.seen[at],
            Fresh::Lapsed(at) => &mut self.lapsed[at],
            Fresh::Lost(at) => &mut self.lost[at],
            Fresh::Scene(_)
            | Fresh::Outcome(_)
            | Fresh::Met(_)
            | Fresh::Missed(_)
            | Fresh::Happened(_) => return,
        };
        if !std::mem::replace(flag, true) {
            self.fresh.push(fresh);
        }
    }

    /// The running transition is over: its draws are known.
    pub fn settle(&mut self, draws: impl Fn() -> Vec<i32>) {
        for (deadline, left) in self.spared.drain(..) {
            let fewest = self.spare[deadline].get_or_insert(left);
            *fewest = (fewest.0.min(left.0), fewest.1.min(left.1));
        }
        for fresh in std::mem::take(&mut self.fresh) {
            let via = match fresh {
                Fresh::Scene(at) => &mut self.scenes[at],
                Fresh::Outcome(at) => &mut self.outcomes[at],
                Fresh::Met(at) => &mut self.met[at],
                Fresh::Missed(at) => &mut self.missed[at],
                Fresh::Happened(at) => &mut self.happened[at],
                Fresh::Seen(_) | Fresh::Lapsed(_) | Fresh::Lost(_) => continue,
            };
            if let Some(via) = via {
                via.draws = draws();
            }
        }
    }

    /// The running transition is refused: nothing of it happened.
    pub fn undo(&mut self) {
        self.spared.clear();
        for fresh in std::mem::take(&mut self.fresh) {
            match fresh {
                Fresh::Scene(at) => self.scenes[at] = None,
                Fresh::Outcome(at) => self.outcomes[at] = None,
                Fresh::Met(at) => self.met[at] = None,
                Fresh::Missed(at) => self.missed[at] = None,
                Fresh::Happened(at) => self.happened[at] = None,
                Fresh::Seen(at) => self.seen[at] = false,
                Fresh::Lapsed(at) => self.lapsed[at] = false,
                Fresh::Lost(at) => self.lost[at] = false,
            }
        }
    }
}

/// Notes what a transition passes through.
pub(super) struct Watch<'c> {
    cover: &'c mut Cover,
    from: u32,
    answer: Option<(SceneIx, Answer)>,
}

impl<'c> Watch<'c> {
    pub(super) const fn new(
        cover: &'c mut Cover,
        from: u32,
        answer: Option<(SceneIx, Answer)>,
    ) -> Self {
        Self {
            cover,
            from,
            answer,
        }
    }

    fn via(&self) -> Option<Via> {
        Some(Via {
            from: self.from,
            answer: self.answer,
            draws: Vec::new(),
        })
    }
}

impl Witness for Watch<'_> {
    fn entered(&mut self, scene: SceneIx) {
        if self.cover.scenes[scene.at()].is_none() {
            self.cover.scenes[scene.at()] = self.via();
            self.cover.fresh.push(Fresh::Scene(scene.at()));
        }
    }

    fn judged(&mut self, outcome: OutcomeIx, learner: bool) {
        if !learner {
            self.cover.mark(Fresh::Seen(outcome.at()));
        } else if self.cover.outcomes[outcome.at()].is_none() {
            self.cover.outcomes[outcome.at()] = self.via();
            self.cover.fresh.push(Fresh::Outcome(outcome.at()));
        }
    }

    fn deadline(&mut self, deadline: usize, met: bool) {
        let via = self.via();
        let (of, fresh) = if met {
            (&mut self.cover.met[deadline], Fresh::Met(deadline))
        } else {
            (&mut self.cover.missed[deadline], Fresh::Missed(deadline))
        };
        if of.is_none() {
            *of = via;
            self.cover.fresh.push(fresh);
        }
    }

    fn spare(&mut self, deadline: usize, left: (u32, u32)) {
        self.cover.spared.push((deadline, left));
    }

    fn late(&mut self, late: usize, happened: bool) {
        if !happened {
            self.cover.mark(Fresh::Lapsed(late));
        } else if self.cover.happened[late].is_none() {
            self.cover.happened[late] = self.via();
            self.cover.fresh.push(Fresh::Happened(late));
        }
    }

    fn lost(&mut self, scene: SceneIx) {
        self.cover.mark(Fresh::Lost(scene.at()));
    }
}
