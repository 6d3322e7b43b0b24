//! Whether a piece of the old version is written alike in the new one: ids, not positions, and nothing that only words choose.
//!
//! Cautious: what is written otherwise may still play alike, and is then merely looked at more closely.

use super::carry::Pair;
use case::model::{
    Answer, Colleague, ColleagueAnswer, Cond, Decision, DutyIx, Effect, EncounterIx, Next, Offer,
    Opt, OutcomeIx, Owner, ParamIx, RoleSet, SceneIx, SceneKind, Seat, Term, ValueSource, VarIx,
    VarKind,
};

impl Pair<'_> {
    /// Scenes that do the same on entry, ask the same, judge alike and lead to the same.
    pub fn same_scene(&self, old: SceneIx, new: SceneIx) -> bool {
        let (old, new) = (&self.old.scenes[old.at()], &self.new.scenes[new.at()]);
        let kind = match (&old.kind, &new.kind) {
            (SceneKind::Decides(old, next), SceneKind::Decides(new, to)) => {
                self.same_decision(old, new) && self.same_next(next, to)
            }
            (SceneKind::Continues(next), SceneKind::Continues(to)) => self.same_next(next, to),
            // An attempt that has ended waits for nothing.
            (SceneKind::Ends(_), SceneKind::Ends(_)) => true,
            (SceneKind::Decides(..) | SceneKind::Continues(_) | SceneKind::Ends(_), _) => false,
        };
        kind && self.same_encounter(old.encounter, new.encounter)
            && self.same_effects(&old.arrive, &new.arrive)
    }

    /// Encounters that are planned alike and begin the same deadlines.
    pub fn same_encounter(&self, old: EncounterIx, new: EncounterIx) -> bool {
        let (old, new) = (
            &self.old.encounters[old.at()],
            &self.new.encounters[new.at()],
        );
        old.id == new.id
            && old.at == new.at
            && each(&old.deadlines, &new.deadlines, |old, new| {
                self.ids.deadline(*old) == Some(*new)
                    && self.old.deadlines[old.at()].span == self.new.deadlines[new.at()].span
            })
    }

    /// What follows, under the same conditions.
    pub fn same_next(&self, old: &Next, new: &Next) -> bool {
        self.ids.scene(old.otherwise) == Some(new.otherwise)
            && each(&old.branches, &new.branches, |old, new| {
                self.ids.scene(old.1) == Some(new.1) && self.same_cond(&old.0, &new.0)
            })
    }

    fn same_decision(&self, old: &Decision, new: &Decision) -> bool {
        self.same_duty(old.duty, new.duty)
            && self.same_question(old, new)
            && each(
                &old.offer.outcomes().collect::<Vec<_>>(),
                &new.offer.outcomes().collect::<Vec<_>>(),
                |old, new| self.same_outcome(*old, *new),
            )
    }

    /// Decisions that ask the same seat the same, judge alike and deliver alike, whatever comes of it.
    pub fn same_question(&self, old: &Decision, new: &Decision) -> bool {
        let seat = match (old.seat, new.seat) {
            (Seat::Role(old), Seat::Role(new)) => self.ids.role(old) == Some(new),
            (Seat::Param(old), Seat::Param(new)) => self.same_param(old, new),
            (Seat::Role(_) | Seat::Param(_), _) => false,
        };
        seat && each(&old.colleague, &new.colleague, |old, new| {
            self.same_colleague(old, new)
        }) && self.same_offer(&old.offer, &new.offer, &|old, new| {
            self.ids.outcome(old) == Some(new) && {
                let (old, new) = (&self.old.outcomes[old.at()], &self.new.outcomes[new.at()]);
                old.deliver == new.deliver && self.same_cond(&old.when, &new.when)
            }
        })
    }

    fn same_colleague(&self, old: &Colleague, new: &Colleague) -> bool {
        let answer = match (&old.answer, &new.answer) {
            (
                ColleagueAnswer::Fixed(Answer::Handoff { to, facts, how }),
                ColleagueAnswer::Fixed(Answer::Handoff {
                    to: receiver,
                    facts: sent,
                    how: way,
                }),
            ) => self.ids.role(*to) == Some(*receiver) && (facts, how) == (sent, way),
            // Positions: what is offered stands in the same order, or the offers differ.
            (ColleagueAnswer::Fixed(old), ColleagueAnswer::Fixed(new)) => old == new,
            (
                ColleagueAnswer::Values { values, place },
                ColleagueAnswer::Values {
                    values: new,
                    place: at,
                },
            ) => {
                place == at
                    && each(values, new, |old, new| match (old, new) {
                        (ValueSource::Literal(old), ValueSource::Literal(new)) => old == new,
                        (ValueSource::Var(old), ValueSource::Var(new)) => self.same_var(*old, *new),
                        (ValueSource::Param(old), ValueSource::Param(new)) => {
                            self.same_param(*old, *new)
                        }
                        (
                            ValueSource::Literal(_) | ValueSource::Var(_) | ValueSource::Param(_),
                            _,
                        ) => false,
                    })
            }
            (ColleagueAnswer::Fixed(_) | ColleagueAnswer::Values { .. }, _) => false,
        };
        answer && self.same_cond(&old.when, &new.when)
    }

    fn same_offer(
        &self,
        old: &Offer,
        new: &Offer,
        judged: &dyn Fn(OutcomeIx, OutcomeIx) -> bool,
    ) -> bool {
        let same_outcomes =
            |old: &[OutcomeIx], new: &[OutcomeIx]| each(old, new, |old, new| judged(*old, *new));
        match (old, new) {
            (Offer::Choices { choices: old, .. }, Offer::Choices { choices: new, .. }) => {
                each(old, new, |old, new| {
                    old.id == new.id
                        && old.limit == new.limit
                        && self.same_cond(&old.when, &new.when)
                        && same_outcomes(&old.outcomes, &new.outcomes)
                })
            }
            (
                Offer::Options {
                    kind: _,
                    options,
                    min,
                    max,
                    key: _,
                    outcomes,
                },
                Offer::Options {
                    kind: _,
                    options: new,
                    min: least,
                    max: most,
                    key: _,
                    outcomes: judged,
                },
            ) => {
                (min, max) == (least, most)
                    && self.same_options(options, new)
                    && same_outcomes(outcomes, judged)
            }
            (
                Offer::Order {
                    options,
                    key: _,
                    outcomes,
                },
                Offer::Order {
                    options: new,
                    key: _,
                    outcomes: judged,
                },
            ) => self.same_options(options, new) && same_outcomes(outcomes, judged),
            (
                Offer::Enter {
                    fields,
                    places,
                    key: _,
                    outcomes,
                },
                Offer::Enter {
                    fields: new,
                    places: at,
                    key: _,
                    outcomes: judged,
                },
            ) => {
                each(fields, new, |old, new| {
                    (&old.id, old.min, old.max) == (&new.id, new.min, new.max)
                }) && each(places, at, |old, new| old.id == new.id)
                    && same_outcomes(outcomes, judged)
            }
            (
                Offer::Handoff {
                    to,
                    facts,
                    how,
                    key: _,
                    outcomes,
                },
                Offer::Handoff {
                    to: receivers,
                    facts: sent,
                    how: ways,
                    key: _,
                    outcomes: judged,
                },
            ) => {
                each(to, receivers, |old, new| self.ids.role(*old) == Some(*new))
                    && each(facts, sent, |old, new| self.ids.fact(*old) == Some(*new))
                    && each(how, ways, |old, new| {
                        (&old.id, old.read_after) == (&new.id, new.read_after)
                    })
                    && same_outcomes(outcomes, judged)
            }
            (
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. },
                _,
            ) => false,
        }
    }

    fn same_options(&self, old: &[Opt], new: &[Opt]) -> bool {
        each(old, new, |old, new| {
            old.id == new.id && self.same_cond(&old.when, &new.when)
        })
    }

    /// Outcomes that come about alike and do the same.
    pub fn same_outcome(&self, from: OutcomeIx, to: OutcomeIx) -> bool {
        let (old, new) = (&self.old.outcomes[from.at()], &self.new.outcomes[to.at()]);
        let duty = match (old.duty, new.duty) {
            (Some(old), Some(new)) => self.same_duty(old, new),
            (None, None) => true,
            (Some(_) | None, _) => false,
        };
        let next = match (old.next, new.next) {
            (Some(old), Some(new)) => self.ids.scene(old) == Some(new),
            (None, None) => true,
            (Some(_) | None, _) => false,
        };
        self.ids.outcome(from) == Some(to)
            && duty
            && next
            && (old.own, old.minutes, old.deliver, old.repeat_max)
                == (new.own, new.minutes, new.deliver, new.repeat_max)
            && self.same_cond(&old.when, &new.when)
            && each(&old.points, &new.points, |old, new| {
                self.ids.competency(old.0) == Some(new.0) && old.1 == new.1
            })
            && each(&old.ledger, &new.ledger, |old, new| {
                (old.axis, old.by) == (new.axis, new.by) && self.same_text(old.text, new.text)
            })
            && each(&old.done, &new.done, |old, new| {
                self.ids.critical(*old) == Some(*new)
            })
            && each(&old.fail, &new.fail, |old, new| {
                let charge = |case: &case::model::Case, flag: case::model::FailIx| {
                    case.fails[flag.at()].charge
                };
                self.ids.fail(old.0) == Some(new.0)
                    && self.same_roles(old.1, new.1)
                    && self.same_roles(charge(self.old, old.0), charge(self.new, new.0))
            })
            && self.same_effects(&old.effects, &new.effects)
    }

    fn same_text(
        &self,
        old: Option<case::model::TextIx>,
        new: Option<case::model::TextIx>,
    ) -> bool {
        match (old, new) {
            (Some(old), Some(new)) => self.ids.text(old) == Some(new),
            (None, None) => true,
            (Some(_) | None, _) => false,
        }
    }

    /// Duties of the same owner, with the same rules for others.
    pub fn same_duty(&self, old: DutyIx, new: DutyIx) -> bool {
        let (old, new) = (&self.old.duties[old.at()], &self.new.duties[new.at()]);
        let owner = match (old.owner, new.owner) {
            (Owner::Role(old), Owner::Role(new)) => self.ids.role(old) == Some(new),
            (Owner::Param(old), Owner::Param(new)) => self.same_param(old, new),
            (Owner::Role(_) | Owner::Param(_), _) => false,
        };
        owner
            && each(&old.may, &new.may, |old, new| {
                self.ids.role(old.role) == Some(new.role) && self.same_cond(&old.when, &new.when)
            })
            && self.same_roles(old.tell, new.tell)
            && each(&old.carry, &new.carry, |old, new| {
                self.ids.fact(*old) == Some(*new)
            })
    }

    /// Effects that do the same.
    pub fn same_effects(&self, old: &[Effect], new: &[Effect]) -> bool {
        each(old, new, |old, new| self.same_effect(old, new))
    }

    fn same_effect(&self, old: &Effect, new: &Effect) -> bool {
        let ids = &self.ids;
        match (old, new) {
            (Effect::When(old, inner), Effect::When(new, other)) => {
                self.same_cond(old, new) && self.same_effects(inner, other)
            }
            (Effect::Set(old, from), Effect::Set(new, to)) => {
                self.same_var(*old, *new) && self.same_term(*from, *to)
            }
            (Effect::Add(old, by), Effect::Add(new, more)) => {
                self.same_var(*old, *new) && by == more
            }
            (Effect::Learn(role, old), Effect::Learn(other, new)) => {
                ids.role(*role) == Some(*other) && ids.fact(*old) == Some(*new)
            }
            (Effect::Later(old), Effect::Later(new)) => {
                ids.late(*old) == Some(*new)
                    && self.old.late[old.at()].after == self.new.late[new.at()].after
            }
            (Effect::Start(old), Effect::Start(new)) => {
                ids.deadline(*old) == Some(*new)
                    && self.old.deadlines[old.at()].span == self.new.deadlines[new.at()].span
            }
            (Effect::Meet(old), Effect::Meet(new)) => ids.deadline(*old) == Some(*new),
            (Effect::Draw(old), Effect::Draw(new)) => self.same_var(*old, *new),
            (Effect::Ledger(old), Effect::Ledger(new)) => {
                (old.axis, old.by) == (new.axis, new.by) && self.same_text(old.text, new.text)
            }
            (
                Effect::When(..)
                | Effect::Set(..)
                | Effect::Add(..)
                | Effect::Learn(..)
                | Effect::Later(_)
                | Effect::Start(_)
                | Effect::Meet(_)
                | Effect::Draw(_)
                | Effect::Ledger(_),
                _,
            ) => false,
        }
    }

    /// Conditions that hold alike, where what is offered stands in the same order.
    pub fn same_cond(&self, old: &Cond, new: &Cond) -> bool {
        let ids = &self.ids;
        match (old, new) {
            (Cond::All(old), Cond::All(new)) | (Cond::Any(old), Cond::Any(new)) => {
                each(old, new, |old, new| self.same_cond(old, new))
            }
            (Cond::Not(old), Cond::Not(new)) => self.same_cond(old, new),
            (Cond::Compare(by, left, right), Cond::Compare(as_, other, another)) => {
                by == as_ && self.same_term(*left, *other) && self.same_term(*right, *another)
            }
            (Cond::Visited(old), Cond::Visited(new)) => ids.scene(*old) == Some(*new),
            (Cond::Took(old), Cond::Took(new)) => ids.choice(*old) == Some(*new),
            (Cond::Knows(role, old), Cond::Knows(other, new)) => {
                ids.role(*role) == Some(*other) && ids.fact(*old) == Some(*new)
            }
            (Cond::Played(old), Cond::Played(new)) | (Cond::To(old), Cond::To(new)) => {
                ids.role(*old) == Some(*new)
            }
            (Cond::Deadline(old, status), Cond::Deadline(new, other)) => {
                ids.deadline(*old) == Some(*new) && status == other
            }
            (Cond::Failed(old), Cond::Failed(new)) => ids.fail(*old) == Some(*new),
            (Cond::Carries(old), Cond::Carries(new)) => self.same_duty(*old, *new),
            (
                Cond::Always
                | Cond::Includes(_)
                | Cond::Excludes(_)
                | Cond::Count(..)
                | Cond::Before(..)
                | Cond::First(_)
                | Cond::Place(_)
                | Cond::How(_),
                _,
            ) => old == new,
            (
                Cond::All(_)
                | Cond::Any(_)
                | Cond::Not(_)
                | Cond::Compare(..)
                | Cond::Visited(_)
                | Cond::Took(_)
                | Cond::Knows(..)
                | Cond::Played(_)
                | Cond::To(_)
                | Cond::Deadline(..)
                | Cond::Failed(_)
                | Cond::Carries(_),
                _,
            ) => false,
        }
    }

    fn same_term(&self, old: Term, new: Term) -> bool {
        match (old, new) {
            (Term::Literal(old), Term::Literal(new)) => old == new,
            (Term::Var(old), Term::Var(new)) => self.same_var(old, new),
            (Term::Param(old), Term::Param(new)) => self.same_param(old, new),
            (Term::Field(old), Term::Field(new)) => old == new,
            (Term::Literal(_) | Term::Var(_) | Term::Param(_) | Term::Field(_), _) => false,
        }
    }

    fn same_var(&self, old: VarIx, new: VarIx) -> bool {
        let (from, to) = (&self.old.vars[old.at()], &self.new.vars[new.at()]);
        self.ids.var(old) == Some(new)
            && self.same_kind(&from.kind, &to.kind)
            && from.weights == to.weights
    }

    fn same_param(&self, old: ParamIx, new: ParamIx) -> bool {
        let (from, to) = (&self.old.params[old.at()], &self.new.params[new.at()]);
        self.ids.param(old) == Some(new) && self.same_kind(&from.kind, &to.kind)
    }

    /// Values that mean the same by the same number.
    fn same_kind(&self, old: &VarKind, new: &VarKind) -> bool {
        let roles = || {
            let ids = |case: &case::model::Case| -> Vec<String> {
                case.roles.iter().map(|role| role.id.clone()).collect()
            };
            ids(self.old) == ids(self.new)
        };
        old == new && (*old != VarKind::Role || roles())
    }

    fn same_roles(&self, old: RoleSet, new: RoleSet) -> bool {
        self.ids.role_set(old) == Some(new)
    }
}

/// Lists of one length whose members agree pair by pair.
fn each<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
}
