//! An attempt whose case was changed since it began.

use super::Attempt;
use super::begin::{pass_rule, reference};
use case::Case;
use case::plan::{Run, Step};
use engine::{Actor, Event};
use ledger::{CaseMoved, Mode};

/// What becomes of an attempt whose case was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseChange {
    /// Words changed and nothing that decides: it goes on and reads the new ones.
    Worded,
    /// Anything else changed, but nothing the attempt met: it goes on under the new version.
    Moved,
    /// It stays with the version it began with.
    Stays,
}

impl Attempt {
    /// What becomes of it when `new` is the version in use. An attempt that counts for an activity never leaves the
    /// version the activity was shown with; any other graded one leaves it only where nothing that decides has changed.
    #[must_use]
    pub fn change_to(&self, new: &Case) -> CaseChange {
        let (old, new_hashes) = (&self.case.hashes, &new.hashes);
        let same_play = old.rules == new_hashes.rules && old.params == new_hashes.params;
        let may = self.started.activity.is_none()
            && match self.started.mode {
                Mode::Practice => true,
                Mode::Graded => same_play,
            };
        // The rule to pass was frozen when the attempt began.
        let same_rule = || pass_rule(&self.case, self.state.setup.roles) == self.rule_under(new);
        let survives =
            || prover::against::attempt(&self.case, new, &self.run()).is_ok() && same_rule();
        if !may || !survives() {
            CaseChange::Stays
        } else if same_play && old.text != new_hashes.text {
            CaseChange::Worded
        } else {
            CaseChange::Moved
        }
    }

    /// What moving to another version is to store.
    #[must_use]
    pub fn moved_to(&self, new: &Case) -> ledger::Event {
        ledger::Event::CaseMoved(Box::new(CaseMoved {
            from_hash: self.case.hashes.content.clone(),
            to: reference(new),
        }))
    }

    /// The rule to pass that the played roles would have in another version.
    fn rule_under(&self, new: &Case) -> ledger::PassRule {
        let mut roles = case::model::RoleSet::default();
        for (ix, role) in (0..).map(case::model::RoleIx).zip(&new.roles) {
            if self.started.roles.contains(&role.id) {
                roles = roles.with(ix);
            }
        }
        pass_rule(new, roles)
    }

    /// Its decisions that stand, as a run.
    fn run(&self) -> Run {
        let setup = &self.state.setup;
        let given = self.decisions.iter().filter_map(|decided| {
            decided.events.iter().find_map(|event| {
                let Event::Decided {
                    scene,
                    answer,
                    actor: Actor::Learner,
                    ..
                } = *event
                else {
                    return None;
                };
                Some(Step { scene, answer })
            })
        });
        Run {
            roles: setup.roles,
            params: setup.params.clone(),
            seed: setup.seed,
            draws: setup.draws.clone(),
            steps: given.collect(),
        }
    }
}
