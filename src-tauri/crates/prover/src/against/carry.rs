//! What belongs to the old version, told in the numbers of the new one.

use super::ids::Ids;
use super::reason::Otherwise;
use crate::prove::role_sets;
use case::model::{
    Answer, Case, Decision, FactIx, Offer, OutcomeIx, RoleIx, RoleSet, SceneIx, SceneKind, VarIx,
};
use engine::{Channel, Event, LateState, Setup, State, Transit, initial};

/// Two versions of a case.
#[derive(Debug)]
pub struct Pair<'a> {
    /// The old version.
    pub old: &'a Case,
    /// The new one.
    pub new: &'a Case,
    /// What of the old one the new one has.
    pub ids: Ids,
}

impl<'a> Pair<'a> {
    /// Of two versions.
    pub fn of(old: &'a Case, new: &'a Case) -> Self {
        let ids = Ids::of(old, new);
        Self { old, new, ids }
    }

    /// What an attempt was started with; a new parameter has its default, forced chance is left out.
    pub fn setup(&self, setup: &Setup) -> Result<Setup, Otherwise> {
        if self.old.id != self.new.id {
            return Err(Otherwise::Case(self.new.id.clone()));
        }
        let mut roles = RoleSet::default();
        for role in each(setup.roles) {
            let new = self.ids.role(role);
            let plays = |role: &RoleIx| self.new.roles[role.at()].playable;
            let gone = || Otherwise::Role(self.old.roles[role.at()].id.clone());
            roles = roles.with(new.filter(plays).ok_or_else(gone)?);
        }
        let mut params: Vec<i32> = self.new.params.iter().map(|param| param.default).collect();
        let held = (0..).map(case::model::ParamIx).zip(&self.old.params);
        for ((ix, param), value) in held.zip(&setup.params) {
            let Some(at) = self.ids.param(ix) else {
                continue;
            };
            let value = self
                .ids
                .value(&param.kind, &self.new.params[at.at()].kind, *value);
            params[at.at()] = value.ok_or_else(|| Otherwise::Param(param.id.clone()))?;
        }
        Ok(Setup {
            roles,
            params,
            seed: setup.seed,
            draws: Vec::new(),
        })
    }

    /// Whether every set of roles starts under these parameters, in the same scene and alike.
    pub fn starts(&self, params: &[i32]) -> bool {
        let setup = |roles: RoleSet| Setup {
            roles,
            params: params.to_vec(),
            seed: 0,
            draws: Vec::new(),
        };
        let mut sets = role_sets(self.old).into_iter();
        self.ids.scene(self.old.start) == Some(self.new.start)
            && self.begins().is_ok()
            && sets.all(|roles| self.setup(&setup(roles)).is_ok())
    }

    /// Whether both begin alike: what both know begins with the same values, and nothing that is known is gone.
    pub fn begins(&self) -> Result<(), Otherwise> {
        for (ix, var) in (0..).map(VarIx).zip(&self.old.vars) {
            let Some(at) = self.ids.var(ix) else {
                continue;
            };
            let new = &self.new.vars[at.at()];
            if self.ids.value(&var.kind, &new.kind, var.start) != Some(new.start) {
                return Err(Otherwise::StartValue(var.id.clone()));
            }
        }
        for (ix, fact) in (0..).map(FactIx).zip(&self.old.facts) {
            match self.ids.fact(ix) {
                None if fact.start.is_empty() => {}
                None => return Err(Otherwise::FactGone(fact.id.clone())),
                Some(at) => {
                    let start = self.ids.role_set(fact.start);
                    if start != Some(self.new.facts[at.at()].start) {
                        return Err(Otherwise::StartFact(fact.id.clone()));
                    }
                }
            }
        }
        Ok(())
    }

    /// The state an attempt would stand at, where everything so far was told alike. Sums are left out.
    pub fn state(&self, state: &State, setup: Setup) -> State {
        let ids = &self.ids;
        let mut new = initial(self.new, setup);
        new.seq = state.seq;
        new.minute = state.minute;
        new.ended = state.ended;
        new.chance = state.chance;
        new.scene = ids.scene(state.scene).unwrap_or(new.scene);
        for (ix, value) in (0..).map(VarIx).zip(&state.vars) {
            if let Some(at) = ids.var(ix) {
                let (from, to) = (&self.old.vars[ix.at()], &self.new.vars[at.at()]);
                if let Some(value) = ids.value(&from.kind, &to.kind, *value) {
                    new.vars[at.at()] = value;
                }
            }
        }
        for (ix, roles) in (0..).map(FactIx).zip(&state.knows) {
            if let Some((at, roles)) = ids.fact(ix).zip(ids.role_set(*roles)) {
                new.knows[at.at()] = roles;
            }
        }
        copy(&state.visited, &mut new.visited, |at| {
            ids.scene(SceneIx(at)).map(SceneIx::at)
        });
        copy(&state.taken, &mut new.taken, |at| {
            let ix = ids.choice(case::model::ChoiceIx(at));
            ix.map(case::model::ChoiceIx::at)
        });
        copy(&state.counted, &mut new.counted, |at| {
            ids.key(case::model::KeyIx(at)).map(case::model::KeyIx::at)
        });
        copy(&state.deadlines, &mut new.deadlines, |at| {
            let ix = ids.deadline(case::model::DeadlineIx(at));
            ix.map(case::model::DeadlineIx::at)
        });
        copy(&state.critical, &mut new.critical, |at| {
            let ix = ids.critical(case::model::CriticalIx(at));
            ix.map(case::model::CriticalIx::at)
        });
        copy(&state.late, &mut new.late, |at| {
            ids.late(case::model::LateIx(at))
                .map(case::model::LateIx::at)
        });
        for late in &mut new.late {
            if let LateState::Pending { cause_scene, .. } = late {
                *cause_scene = ids.scene(*cause_scene).unwrap_or(new.scene);
            }
        }
        for (ix, (raised, charged)) in (0..).map(case::model::FailIx).zip(&state.fails) {
            if let Some((at, charged)) = ids.fail(ix).zip(ids.role_set(*charged)) {
                new.fails[at.at()] = (*raised, charged);
            }
        }
        new.transit = state
            .transit
            .iter()
            .filter_map(|message| self.transit(message))
            .collect();
        new
    }

    fn transit(&self, message: &Transit) -> Option<Transit> {
        Some(Transit {
            scene: self.ids.scene(message.scene)?,
            to: self.ids.role(message.to)?,
            facts: self.facts(message.scene, message.facts).ok()?,
            due: message.due,
        })
    }

    /// The two decisions of a scene.
    pub fn decisions(&self, scene: SceneIx) -> Result<(&'a Decision, &'a Decision), Otherwise> {
        let id = || self.old.scenes[scene.at()].id.clone();
        let at = self.ids.scene(scene);
        let at = at.ok_or_else(|| Otherwise::SceneGone(id()))?;
        match (
            &self.old.scenes[scene.at()].kind,
            &self.new.scenes[at.at()].kind,
        ) {
            (SceneKind::Decides(old, _), SceneKind::Decides(new, _)) => Ok((old, new)),
            (SceneKind::Decides(..) | SceneKind::Continues(_) | SceneKind::Ends(_), _) => {
                Err(Otherwise::Seat(id()))
            }
        }
    }

    /// An answer.
    pub fn answer(&self, scene: SceneIx, answer: &Answer) -> Result<Answer, Otherwise> {
        let (old, new) = self.decisions(scene)?;
        let other = Err(Otherwise::Refused("wrong-kind"));
        match (&old.offer, &new.offer, answer) {
            (
                Offer::Choices { choices: old, .. },
                Offer::Choices { choices: new, .. },
                Answer::Choice(position),
            ) => {
                let id = old.get(usize::from(*position)).map(|choice| &choice.id);
                place(id, new.iter().map(|choice| &choice.id)).map(Answer::Choice)
            }
            (
                Offer::Options { options: old, .. },
                Offer::Options { options: new, .. },
                Answer::Options(ticked),
            ) => {
                let to = |position: usize| {
                    let id = old.get(position).map(|option| &option.id);
                    place(id, new.iter().map(|option| &option.id))
                };
                moved(*ticked, to).map(Answer::Options)
            }
            (
                Offer::Order { options: old, .. },
                Offer::Order { options: new, .. },
                Answer::Order { places, len },
            ) => {
                let mut order = [0; 8];
                let given = places.iter().take(usize::from(*len));
                for (slot, position) in order.iter_mut().zip(given) {
                    let id = old.get(usize::from(*position)).map(|option| &option.id);
                    *slot = place(id, new.iter().map(|option| &option.id))?;
                }
                Ok(Answer::Order {
                    places: order,
                    len: *len,
                })
            }
            (
                Offer::Enter {
                    fields: old,
                    places: from,
                    ..
                },
                Offer::Enter {
                    fields: new,
                    places: to,
                    ..
                },
                Answer::Values {
                    values,
                    place: at,
                    len,
                },
            ) => {
                let mut entered = [0; 3];
                for (field, value) in old.iter().zip(values) {
                    let position = place(Some(&field.id), new.iter().map(|field| &field.id))?;
                    entered[usize::from(position)] = *value;
                }
                if new.len() != old.len() {
                    return Err(Otherwise::Refused("too-few"));
                }
                let at = match from.get(usize::from(*at)) {
                    Some(documented) => {
                        place(Some(&documented.id), to.iter().map(|place| &place.id))?
                    }
                    None => *at,
                };
                Ok(Answer::Values {
                    values: entered,
                    len: *len,
                    place: at,
                })
            }
            (
                Offer::Handoff { how: old, .. },
                Offer::Handoff { how: new, .. },
                Answer::Handoff { to, facts, how },
            ) => {
                let gone = || Otherwise::Role(self.old.roles[to.at()].id.clone());
                let way = old.get(usize::from(*how)).map(|way| &way.id);
                Ok(Answer::Handoff {
                    to: self.ids.role(*to).ok_or_else(gone)?,
                    facts: self.facts(scene, *facts)?,
                    how: place(way, new.iter().map(|way| &way.id))?,
                })
            }
            (
                Offer::Choices { .. }
                | Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. },
                _,
                _,
            ) => other,
        }
    }

    /// Facts by position in the offer of a handoff's scene.
    fn facts(&self, scene: SceneIx, sent: u32) -> Result<u32, Otherwise> {
        let (old, new) = self.decisions(scene)?;
        let (Offer::Handoff { facts: old, .. }, Offer::Handoff { facts: new, .. }) =
            (&old.offer, &new.offer)
        else {
            return Err(Otherwise::Refused("wrong-kind"));
        };
        moved(sent, |position| {
            let fact = old.get(position).copied();
            let at = fact.and_then(|fact| self.ids.fact(fact));
            let at = at.and_then(|fact| new.iter().position(|other| *other == fact));
            at.and_then(|at| u8::try_from(at).ok()).ok_or_else(|| {
                let id = fact.map(|fact| self.old.facts[fact.at()].id.clone());
                Otherwise::AnswerGone(id.unwrap_or_default())
            })
        })
    }

    fn outcome(&self, outcome: OutcomeIx) -> Result<OutcomeIx, Otherwise> {
        let gone = || Otherwise::OutcomeGone(self.old.outcomes[outcome.at()].id.clone());
        self.ids.outcome(outcome).ok_or_else(gone)
    }

    fn gone_role(&self, role: RoleIx) -> Otherwise {
        Otherwise::Role(self.old.roles[role.at()].id.clone())
    }

    /// An event.
    pub fn event(&self, event: &Event) -> Result<Event, Otherwise> {
        let (old, ids) = (self.old, &self.ids);
        let entered = |scene: SceneIx| {
            let gone = || Otherwise::SceneGone(old.scenes[scene.at()].id.clone());
            ids.scene(scene).ok_or_else(gone)
        };
        let role = |role: RoleIx| ids.role(role).ok_or_else(|| self.gone_role(role));
        let mut event = *event;
        match &mut event {
            Event::Decided {
                scene,
                seat,
                answer,
                outcome,
                actor: _,
                standing: _,
            } => {
                *answer = self.answer(*scene, answer)?;
                *scene = entered(*scene)?;
                *seat = role(*seat)?;
                *outcome = self.outcome(*outcome)?;
            }
            Event::Taken { choice, .. } => {
                *choice = ids.choice(*choice).ok_or(Otherwise::Counting)?;
            }
            Event::Counted { key, .. } => *key = ids.key(*key).ok_or(Otherwise::Counting)?,
            Event::Points {
                role: of,
                competency,
                ..
            } => {
                *of = role(*of)?;
                *competency = ids.competency(*competency).ok_or(Otherwise::Points)?;
            }
            Event::Ownership { role: of, .. } => *of = role(*of)?,
            Event::Ledger { text, .. } => {
                if let Some(text) = text {
                    *text = ids.text(*text).ok_or(Otherwise::Ledger)?;
                }
            }
            Event::CriticalDone { critical } => {
                let id = &old.critical[critical.at()].id;
                let gone = || Otherwise::Critical(id.clone());
                *critical = ids.critical(*critical).ok_or_else(gone)?;
            }
            Event::Failed { flag, charged } => {
                let gone = || Otherwise::Fail(old.fails[flag.at()].id.clone());
                *charged = ids.role_set(*charged).ok_or_else(gone)?;
                *flag = ids.fail(*flag).ok_or_else(gone)?;
            }
            Event::Clock { .. } | Event::Chance { .. } | Event::Advanced { .. } => {}
            Event::Set { var, value, .. } => {
                let from = &old.vars[var.at()];
                let at = ids.var(*var);
                let at = at.ok_or_else(|| Otherwise::VariableGone(from.id.clone()))?;
                let held = ids.value(&from.kind, &self.new.vars[at.at()].kind, *value);
                let outside = || Otherwise::Bounds(from.id.clone(), *value);
                *value = held.ok_or_else(outside)?;
                *var = at;
            }
            Event::Learned { role: of, fact, by } => {
                let gone = || Otherwise::FactGone(old.facts[fact.at()].id.clone());
                *fact = ids.fact(*fact).ok_or_else(gone)?;
                *of = role(*of)?;
                match by {
                    Channel::Story => {}
                    Channel::Handoff(scene) => *scene = entered(*scene)?,
                }
            }
            Event::Sent {
                scene,
                from,
                to,
                facts,
                how,
                arrival: _,
            } => {
                let sent = Answer::Handoff {
                    to: *to,
                    facts: *facts,
                    how: *how,
                };
                if let Answer::Handoff {
                    to: receiver,
                    facts: sent,
                    how: way,
                } = self.answer(*scene, &sent)?
                {
                    (*to, *facts, *how) = (receiver, sent, way);
                }
                *from = role(*from)?;
                *scene = entered(*scene)?;
            }
            Event::Received { scene } | Event::Entered { scene } | Event::Ended { scene } => {
                *scene = entered(*scene)?;
            }
            Event::Deadline { deadline, .. } => {
                let id = &old.deadlines[deadline.at()].id;
                let gone = || Otherwise::DeadlineGone(id.clone());
                *deadline = ids.deadline(*deadline).ok_or_else(gone)?;
            }
            Event::LateArmed {
                late, cause_scene, ..
            } => {
                let gone = || Otherwise::LateGone(old.late[late.at()].id.clone());
                *late = ids.late(*late).ok_or_else(gone)?;
                *cause_scene = entered(*cause_scene)?;
            }
            Event::LateFired { late, .. } | Event::LateLapsed { late } => {
                let gone = || Otherwise::LateGone(old.late[late.at()].id.clone());
                *late = ids.late(*late).ok_or_else(gone)?;
            }
            Event::Measured { measure, .. } => {
                let id = &old.measures[measure.at()].id;
                let gone = || Otherwise::Measure(id.clone());
                *measure = ids.measure(*measure).ok_or_else(gone)?;
            }
        }
        Ok(event)
    }
}

/// The roles of a set.
pub fn each(set: RoleSet) -> impl Iterator<Item = RoleIx> {
    (0..16).map(RoleIx).filter(move |role| set.has(*role))
}

fn copy<T: Copy>(from: &[T], to: &mut [T], at: impl Fn(u16) -> Option<usize>) {
    for (position, value) in (0..).zip(from) {
        if let Some(slot) = at(position).and_then(|at| to.get_mut(at)) {
            *slot = *value;
        }
    }
}

/// The position of an id.
fn place<'i>(
    id: Option<&String>,
    among: impl Iterator<Item = &'i String>,
) -> Result<u8, Otherwise> {
    let id = id.cloned().unwrap_or_default();
    let mut among = among.zip(0_u8..);
    let found = among.find(|(other, _)| **other == id);
    match found {
        Some((_, position)) => Ok(position),
        None => Err(Otherwise::AnswerGone(id)),
    }
}

/// Bits at other positions.
fn moved(set: u32, mut to: impl FnMut(usize) -> Result<u8, Otherwise>) -> Result<u32, Otherwise> {
    let mut new = 0;
    for position in (0..32).filter(|position| set & (1 << position) != 0) {
        let position = to(position)?;
        new |= 1_u32.checked_shl(u32::from(position)).unwrap_or(0);
    }
    Ok(new)
}
