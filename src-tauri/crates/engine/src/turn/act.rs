//! Judging an answer and counting what it earns.

use super::Turn;
use super::effects::Origin;
use crate::cond::Context;
use crate::event::{Actor, Event, Standing};
use crate::judge::judge;
use crate::rejection::Fault;
use crate::seat::{decision_of, standing};
use case::model::{Answer, FailIx, LedgerEntry, OutcomeIx, RoleIx, RoleSet, SceneIx};
use case::program::{Kind, Outcome};

impl Turn<'_> {
    /// Judges a legal answer and lets it happen: score, time, delivery, effects. Answers with the outcome's own next scene.
    pub(crate) fn act(
        &mut self,
        scene: SceneIx,
        seat: RoleIx,
        answer: &Answer,
        actor: Actor,
    ) -> Result<Option<SceneIx>, Fault> {
        let (case, program) = (self.case, self.program);
        let here = &program.scenes[scene.at()];
        // No condition asks about a choice: which one it was is known where it stands.
        let given = match here.kind {
            Kind::Chooses => None,
            Kind::Decides | Kind::Continues | Kind::Ends => {
                decision_of(case, scene).map(|decision| (&decision.offer, answer))
            }
        };
        let context = Context {
            case,
            state: self.state,
            answer: given,
        };
        let judged = judge(program, here, answer, &context).ok_or(Fault::NoMatch { scene })?;
        let outcome = &program.outcomes[judged.outcome.at()];
        let duty = outcome.duty.unwrap_or(here.duty);
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
        let learner = match actor {
            Actor::Learner => true,
            Actor::Colleague(_) => false,
        };
        if counts && learner {
            self.earn(outcome, seat, standing)?;
        }
        if counts {
            for entry in outcome.ledger.of(&program.ledger) {
                self.ledger(entry)?;
            }
        }
        if outcome.marks {
            self.mark(judged.outcome, seat, learner);
        }
        self.pass_time(outcome.minutes)?;
        if let Some((offer, answer)) = given {
            self.deliver(scene, offer, seat, answer, outcome.deliver)?;
        }
        self.effects(
            outcome.effects,
            &Origin {
                answer: given,
                ledger_counts: counts,
            },
        )?;
        Ok(outcome.next)
    }

    /// Action points, and ownership points of one who owns the act or may do it.
    fn earn(&mut self, outcome: &Outcome, seat: RoleIx, standing: Standing) -> Result<(), Fault> {
        let points = outcome.points.of(&self.program.points);
        for (competency, by) in points.iter().filter(|(_, by)| *by != 0) {
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
        Ok(())
    }

    /// Critical steps done by a learner, and flags raised by whoever acts.
    fn mark(&mut self, outcome: OutcomeIx, seat: RoleIx, learner: bool) {
        let outcome = &self.case.outcomes[outcome.at()];
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
    }

    /// Moves the value ledger.
    pub(super) fn ledger(&mut self, entry: &LedgerEntry) -> Result<(), Fault> {
        let LedgerEntry { axis, by, text } = *entry;
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
