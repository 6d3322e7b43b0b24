//! Judging an answer and counting what it earns.

use super::Turn;
use super::effects::Origin;
use crate::event::{Actor, Event, Standing};
use crate::judge::judge;
use crate::rejection::Fault;
use crate::seat::standing;
use case::model::{
    Answer, Axis, Decision, FailIx, LedgerEntry, Outcome, RoleIx, RoleSet, SceneIx, TextIx,
};

impl Turn<'_> {
    /// Judges a legal answer and lets it happen: score, time, delivery, effects. Answers with the outcome's own next scene.
    pub(crate) fn act(
        &mut self,
        scene: SceneIx,
        decision: &Decision,
        seat: RoleIx,
        answer: &Answer,
        actor: Actor,
    ) -> Result<Option<SceneIx>, Fault> {
        let case = self.case;
        let judged = judge(case, self.state, decision, answer).ok_or(Fault::NoMatch { scene })?;
        let outcome = &case.outcomes[judged.outcome.at()];
        let duty = outcome.duty.unwrap_or(decision.duty);
        let standing = standing(case, self.state, duty, seat);
        self.emit(Event::Decided {
            scene,
            seat,
            answer: *answer,
            outcome: judged.outcome,
            actor,
            standing,
        });
        if let Some(choice) = judged.choice {
            let times = self.state.taken[choice.at()]
                .checked_add(1)
                .ok_or_else(|| self.overflow())?;
            self.emit(Event::Taken { choice, times });
        }
        let so_far = self.state.counted[judged.key.at()];
        let counts = so_far < outcome.repeat_max;
        if counts {
            self.emit(Event::Counted {
                key: judged.key,
                times: so_far + 1,
            });
        }
        self.score(outcome, seat, actor, standing, counts)?;
        self.pass_time(outcome.minutes)?;
        self.deliver(scene, decision, seat, answer, outcome.deliver)?;
        self.effects(
            &outcome.effects,
            &Origin {
                answer: Some((&decision.offer, answer)),
                ledger_counts: counts,
            },
        )?;
        Ok(outcome.next)
    }

    fn score(
        &mut self,
        outcome: &Outcome,
        seat: RoleIx,
        actor: Actor,
        standing: Standing,
        counts: bool,
    ) -> Result<(), Fault> {
        let learner = match actor {
            Actor::Learner => true,
            Actor::Colleague(_) => false,
        };
        if counts && learner {
            for (competency, by) in outcome.points.iter().filter(|(_, by)| *by != 0) {
                let total = self.state.points[seat.at()][competency.at()]
                    .checked_add(*by)
                    .ok_or_else(|| self.overflow())?;
                self.emit(Event::Points {
                    role: seat,
                    competency: *competency,
                    by: *by,
                    total,
                });
            }
            let owned = match standing {
                Standing::Owner | Standing::Allowed(_) => outcome.own,
                Standing::Outside => 0,
            };
            if owned != 0 {
                let total = self.state.own[seat.at()]
                    .checked_add(owned)
                    .ok_or_else(|| self.overflow())?;
                self.emit(Event::Ownership {
                    role: seat,
                    by: owned,
                    total,
                });
            }
        }
        if counts {
            for entry in &outcome.ledger {
                self.ledger(entry)?;
            }
        }
        if learner {
            for critical in &outcome.done {
                if !self.state.critical[critical.at()] {
                    self.emit(Event::CriticalDone {
                        critical: *critical,
                    });
                }
            }
        }
        for (flag, charge) in &outcome.fail {
            self.fail(*flag, *charge, seat);
        }
        Ok(())
    }

    /// Moves the value ledger.
    pub(super) fn ledger(&mut self, entry: &LedgerEntry) -> Result<(), Fault> {
        let LedgerEntry { axis, by, text } = entry;
        self.move_ledger(*axis, *by, *text)
    }

    fn move_ledger(&mut self, axis: Axis, by: i32, text: Option<TextIx>) -> Result<(), Fault> {
        let total = self.state.ledger[axis as usize]
            .checked_add(by)
            .ok_or_else(|| self.overflow())?;
        self.emit(Event::Ledger {
            axis,
            by,
            total,
            text,
        });
        Ok(())
    }

    /// Raises a flag: the outcome's charge, else the flag's own, else the seat that decided.
    fn fail(&mut self, flag: FailIx, charge: RoleSet, seat: RoleIx) {
        let own = self.case.fails[flag.at()].charge;
        let charge = if !charge.is_empty() {
            charge
        } else if !own.is_empty() {
            own
        } else {
            RoleSet::one(seat)
        };
        let (raised, before) = self.state.fails[flag.at()];
        let charged = RoleSet(before.0 | charge.0);
        if !raised || charged != before {
            self.emit(Event::Failed { flag, charged });
        }
    }
}
