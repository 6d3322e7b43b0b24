//! Decisions: what is offered, how answers are told apart, what they lead to.

use super::judge::read_by_effects;
use super::program::{Ask, Field, Judged, Known, Op, Pick, Question, Test, Transit, owner};
use super::slots::Slot;
use super::{Lower, Timed};
use case::model::{
    ChoiceIx, CompareOp, Cond, Decision, EnterField, FactIx, How, Offer, Opt, RoleIx, Seat,
};

/// Parts of a condition told apart where it never holds.
const MOST_PARTS: usize = 32;

/// A place that counts, and how far.
type Counter = (usize, i32);

/// Messages from one scene that may be on their way at the same time, where it can come again.
const MOST_MESSAGES: u8 = 3;

impl Lower<'_> {
    pub(super) fn question(&mut self, at: usize, decision: &Decision) -> Question {
        let case = self.set.case;
        let seat = match decision.seat {
            Seat::Role(role) => role,
            Seat::Param(param) => owner(
                case::model::Owner::Param(param),
                self.set.params,
                case.roles.len(),
            )
            .unwrap_or(RoleIx(u8::MAX)),
        };
        let player = self.players.iter().position(|role| *role == seat);
        let mut atoms = Vec::new();
        let offer = match &decision.offer {
            Offer::Choices { choices, .. } => Ask::Choices(
                choices
                    .iter()
                    .map(|choice| {
                        let parts = self.parts(&choice.when);
                        let when = self.test(&choice.when, &mut Vec::new());
                        let (taken, limit) = self.counts(at, choice.ix, choice.limit);
                        Pick {
                            ix: choice.ix,
                            parts,
                            when,
                            limit,
                            taken,
                            judged: self.judged(
                                at,
                                decision.duty,
                                seat,
                                player,
                                choice.key,
                                &choice.outcomes,
                                &mut atoms,
                            ),
                        }
                    })
                    .collect(),
            ),
            Offer::Options {
                options,
                min,
                max,
                key,
                outcomes,
                ..
            } => Ask::Options {
                when: self.offered(options),
                min: *min,
                max: *max,
                judged: self.judged(at, decision.duty, seat, player, *key, outcomes, &mut atoms),
            },
            Offer::Order {
                options,
                key,
                outcomes,
            } => Ask::Order {
                when: self.offered(options),
                judged: self.judged(at, decision.duty, seat, player, *key, outcomes, &mut atoms),
            },
            Offer::Enter {
                fields,
                places,
                key,
                outcomes,
            } => {
                let judged =
                    self.judged(at, decision.duty, seat, player, *key, outcomes, &mut atoms);
                Ask::Enter {
                    fields: (0..)
                        .zip(fields)
                        .map(|(number, field)| self.field(at, number, field))
                        .collect(),
                    places: u8::try_from(places.len().max(1)).unwrap_or(u8::MAX),
                    judged,
                }
            }
            Offer::Handoff {
                to,
                facts,
                how,
                key,
                outcomes,
            } => {
                let judged =
                    self.judged(at, decision.duty, seat, player, *key, outcomes, &mut atoms);
                self.handoff(at, seat, to, facts, how, judged, &atoms)
            }
        };
        let colleague = if player.is_some() {
            Box::default()
        } else {
            decision
                .colleague
                .iter()
                .map(|rule| {
                    if let case::model::ColleagueAnswer::Values { values, .. } = &rule.answer {
                        for source in values {
                            if let case::model::ValueSource::Var(var) = source {
                                self.variable(*var);
                            }
                        }
                    }
                    let seen = rule
                        .seen
                        .filter(|_| self.set.observe.words && rule.audience.meets(self.set.roles));
                    let seen = seen.map(|seen| self.read(seen));
                    let when = self.test(&rule.when, &mut Vec::new());
                    (when, rule.answer.clone(), seen.into_iter().collect())
                })
                .collect()
        };
        Question {
            seat,
            player,
            shown: self.shown(at, decision, seat, player.is_some()),
            effect_atoms: read_by_effects(&offer).0,
            effect_fields: read_by_effects(&offer).1,
            offer,
            atoms: atoms.into(),
            colleague,
        }
    }

    fn parts(&mut self, when: &Cond) -> Box<[Test]> {
        let parts = when.parts().iter().take(MOST_PARTS);
        parts.map(|part| self.test(part, &mut Vec::new())).collect()
    }

    /// Words a player reads before deciding.
    fn shown(&mut self, at: usize, decision: &Decision, seat: RoleIx, played: bool) -> Box<[Op]> {
        if !played || !self.set.observe.words {
            return Box::default();
        }
        let mut ops = self.story(at, u16::MAX);
        ops.extend(decision.ask.map(|ask| self.read(ask)));
        match &decision.offer {
            Offer::Choices { choices, .. } => {
                for choice in choices {
                    let (_, limit) = self.counts(at, choice.ix, choice.limit);
                    let when = self.test(&choice.when, &mut Vec::new());
                    let left = limit.map(|(place, limit)| Test::Fixed(CompareOp::Lt, place, limit));
                    let offered = left.into_iter().chain([when]).collect();
                    ops.push(Op::When(
                        Test::All(offered),
                        [self.read(choice.text)].into(),
                    ));
                }
            }
            Offer::Options { options, .. } | Offer::Order { options, .. } => {
                for option in options {
                    let when = self.test(&option.when, &mut Vec::new());
                    ops.push(Op::When(when, [self.read(option.text)].into()));
                }
            }
            Offer::Enter { fields, places, .. } => {
                ops.extend(fields.iter().map(|field| self.read(field.text)));
                ops.extend(places.iter().map(|place| self.read(place.text)));
            }
            Offer::Handoff { facts, how, .. } => {
                let case = self.set.case;
                for fact in facts {
                    let known = self.place(Slot::Knows(seat.0, fact.0), 0, 1);
                    let known = Test::Fixed(CompareOp::Ne, known, 0);
                    let read = self.read(case.facts[fact.at()].text);
                    ops.push(Op::When(known, [read].into()));
                }
                ops.extend(how.iter().map(|how| self.read(how.text)));
            }
        }
        ops.into()
    }

    fn counts(
        &mut self,
        at: usize,
        choice: ChoiceIx,
        limit: Option<u16>,
    ) -> (Option<Counter>, Option<Counter>) {
        let limit = limit.filter(|_| self.set.flow.circling[at]).map(i32::from);
        let limit = limit.map(|limit| (self.taken_place(choice), limit));
        let taken = self.places.find(Slot::Taken(choice.0));
        let taken = taken.map(|place| (place, self.places.all[place].high));
        (taken, limit)
    }

    fn offered(&mut self, options: &[Opt]) -> Box<[Test]> {
        options
            .iter()
            .map(|option| self.test(&option.when, &mut Vec::new()))
            .collect()
    }

    fn field(&self, at: usize, number: u8, field: &EnterField) -> Field {
        let Some(group) = self.set.groups.field(at, number) else {
            return Field {
                min: field.min,
                max: field.max,
                cuts: Box::default(),
                places: Box::default(),
                every: self.set.observe.whole,
                ordered: false,
            };
        };
        let mut cuts = group.numbers.clone();
        cuts.extend(group.params.iter().map(|param| self.set.params[param.at()]));
        let vars = group.vars.iter();
        let places = vars.filter_map(|var| self.places.find(Slot::Var(var.0)));
        Field {
            min: field.min,
            max: field.max,
            cuts: cuts.into_iter().collect(),
            places: places.collect(),
            every: group.added || self.set.observe.whole,
            ordered: group.ordered,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one offer")]
    fn handoff(
        &mut self,
        at: usize,
        seat: RoleIx,
        to: &[RoleIx],
        facts: &[FactIx],
        how: &[How],
        judged: Judged,
        atoms: &[Cond],
    ) -> Ask {
        let learns: Box<[Box<[Option<usize>]>]> = to
            .iter()
            .map(|role| {
                let places = facts.iter();
                places
                    .map(|fact| self.places.find(Slot::Knows(role.0, fact.0)))
                    .collect()
            })
            .collect();
        let anything = learns.iter().any(|facts| facts.iter().any(Option::is_some));
        let delayed = how.iter().any(|how| how.read_after.unwrap_or(0) > 0);
        let transit = (delayed && (anything || self.set.observe.whole))
            .then(|| self.transit(at, facts.len()));
        let facts = facts
            .iter()
            .enumerate()
            .map(|(position, fact)| {
                let named = atoms.iter().any(|atom| self.names(atom, position, *fact));
                let learned = learns.iter().any(|facts| facts[position].is_some());
                let counted = self.set.observe.pass && self.players.contains(&seat);
                let known = if named || learned || counted || self.set.observe.whole {
                    let slot = Slot::Knows(seat.0, fact.0);
                    Known::Place(self.place(slot, 0, 1))
                } else {
                    Known::Unasked
                };
                (*fact, known)
            })
            .collect();
        Ask::Handoff {
            to: to.into(),
            facts,
            how: how.iter().map(|how| how.read_after.unwrap_or(0)).collect(),
            learns,
            transit,
            judged,
        }
    }

    fn transit(&mut self, at: usize, facts: usize) -> Transit {
        let count = if self.set.flow.circling[at] {
            MOST_MESSAGES
        } else {
            1
        };
        let scene = at as u16;
        let horizon = self.set.flow.horizon;
        let mask = (1_u64 << facts.min(31)) - 1;
        self.arms.push(Timed::Message);
        let entries = (0..count)
            .map(|number| {
                (
                    self.place(Slot::TransitDue(scene, number), 0, horizon),
                    self.place(Slot::TransitTo(scene, number), 0, 15),
                    self.place(
                        Slot::TransitFacts(scene, number),
                        0,
                        i32::try_from(mask).unwrap_or(i32::MAX),
                    ),
                )
            })
            .collect();
        Transit { entries }
    }

    /// Whether an atom asks for a fact at a position of the offer.
    fn names(&self, atom: &Cond, position: usize, fact: FactIx) -> bool {
        if let Cond::Carries(duty) = atom {
            return self.set.case.duties[duty.at()].carry.contains(&fact);
        }
        if let Cond::Includes(bits) | Cond::Excludes(bits) = atom {
            return bits >> position & 1 == 1;
        }
        matches!(atom, Cond::Count(..))
    }
}
