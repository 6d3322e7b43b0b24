//! Ids become positions.

use super::UnknownId;
use crate::answer::{answer_to_engine, unknown};
use crate::change::{Actor, Arrival, Change, Channel, DeadlineStatus, Standing};
use case::Case;
use case::answer::{bits, position};
use case::model::{
    self, Axis, ChoiceIx, CriticalIx, DeadlineIx, FactIx, FailIx, KeyIx, LateIx, MeasureIx, Offer,
    OutcomeIx, RoleIx, RoleSet, SceneIx, SceneKind, TextIx, VarIx,
};
use engine::Event;

impl Change {
    /// The engine event of a stored change.
    ///
    /// # Errors
    /// An id this case does not have: the change was stored for another case version.
    pub fn to_engine(&self, case: &Case) -> Result<Event, UnknownId> {
        Ok(match self {
            Self::Decided {
                scene,
                seat,
                answer,
                outcome,
                actor,
                standing,
            } => {
                let at = scene_ix(case, scene)?;
                Event::Decided {
                    scene: at,
                    seat: role_ix(case, seat)?,
                    answer: answer_to_engine(case, at, answer)?,
                    outcome: outcome_ix(case, at, outcome)?,
                    actor: match actor {
                        Actor::Learner => engine::Actor::Learner,
                        Actor::Colleague(rule) => engine::Actor::Colleague(*rule),
                    },
                    standing: match standing {
                        Standing::Owner => engine::Standing::Owner,
                        Standing::Allowed(entry) => engine::Standing::Allowed(*entry),
                        Standing::Outside => engine::Standing::Outside,
                    },
                }
            }
            Self::Taken {
                scene,
                choice,
                times,
            } => Event::Taken {
                choice: choice_of(case, scene, choice)?.0,
                times: *times,
            },
            Self::Counted {
                scene,
                choice,
                times,
            } => Event::Counted {
                key: key_of(case, scene, choice.as_deref())?,
                times: *times,
            },
            Self::Points {
                role,
                competency,
                by,
                total,
            } => Event::Points {
                role: role_ix(case, role)?,
                competency: case
                    .competency(competency)
                    .ok_or_else(|| UnknownId::new("competency", competency))?,
                by: *by,
                total: *total,
            },
            Self::Ownership { role, by, total } => Event::Ownership {
                role: role_ix(case, role)?,
                by: *by,
                total: *total,
            },
            Self::Ledger {
                axis,
                by,
                total,
                text,
            } => Event::Ledger {
                axis: Axis::from_id(axis).ok_or_else(|| UnknownId::new("axis", axis))?,
                by: *by,
                total: *total,
                text: text
                    .as_deref()
                    .map(|text| text_ix(case, text))
                    .transpose()?,
            },
            Self::CriticalDone { critical } => Event::CriticalDone {
                critical: CriticalIx(place(
                    "critical",
                    critical,
                    case.critical.iter().map(|found| &found.id),
                )?),
            },
            Self::Failed { flag, charged } => Event::Failed {
                flag: FailIx(place(
                    "fail",
                    flag,
                    case.fails.iter().map(|found| &found.id),
                )?),
                charged: role_set(case, charged)?,
            },
            Self::Clock { minute } => Event::Clock { minute: *minute },
            Self::Set { var, value, drawn } => {
                let at = place("variable", var, case.vars.iter().map(|found| &found.id))?;
                let unknown = || UnknownId::new("value of variable", var);
                let kind = &case.vars.get(usize::from(at)).ok_or_else(unknown)?.kind;
                Event::Set {
                    var: VarIx(at),
                    value: value.to_number(case, kind).ok_or_else(unknown)?,
                    drawn: *drawn,
                }
            }
            Self::Chance { state, used } => Event::Chance {
                state: *state,
                used: *used,
            },
            Self::Learned { role, fact, by } => Event::Learned {
                role: role_ix(case, role)?,
                fact: FactIx(place(
                    "fact",
                    fact,
                    case.facts.iter().map(|found| &found.id),
                )?),
                by: match by {
                    Channel::Story => engine::Channel::Story,
                    Channel::Handoff(scene) => engine::Channel::Handoff(scene_ix(case, scene)?),
                },
            },
            Self::Sent {
                scene,
                from,
                to,
                facts,
                how,
                arrival,
            } => {
                let at = scene_ix(case, scene)?;
                let (facts, how) = sent(case, at, facts, how)?;
                Event::Sent {
                    scene: at,
                    from: role_ix(case, from)?,
                    to: role_ix(case, to)?,
                    facts,
                    how,
                    arrival: match arrival {
                        Arrival::Now => engine::Arrival::Now,
                        Arrival::At(minute) => engine::Arrival::At(*minute),
                        Arrival::Never => engine::Arrival::Never,
                    },
                }
            }
            Self::Received { scene } => Event::Received {
                scene: scene_ix(case, scene)?,
            },
            Self::Deadline {
                deadline,
                status,
                due,
            } => Event::Deadline {
                deadline: DeadlineIx(place(
                    "deadline",
                    deadline,
                    case.deadlines.iter().map(|found| &found.id),
                )?),
                status: match status {
                    DeadlineStatus::Idle => model::DeadlineStatus::Idle,
                    DeadlineStatus::Running => model::DeadlineStatus::Running,
                    DeadlineStatus::Met => model::DeadlineStatus::Met,
                    DeadlineStatus::Missed => model::DeadlineStatus::Missed,
                },
                due: *due,
            },
            Self::LateArmed {
                late,
                due,
                cause_seq,
                cause_scene,
            } => Event::LateArmed {
                late: late_ix(case, late)?,
                due: *due,
                cause_seq: *cause_seq,
                cause_scene: scene_ix(case, cause_scene)?,
            },
            Self::LateFired { late, cause_seq } => Event::LateFired {
                late: late_ix(case, late)?,
                cause_seq: *cause_seq,
            },
            Self::LateLapsed { late } => Event::LateLapsed {
                late: late_ix(case, late)?,
            },
            Self::Entered { scene } => Event::Entered {
                scene: scene_ix(case, scene)?,
            },
            Self::Measured { measure, met } => Event::Measured {
                measure: MeasureIx(place(
                    "measure",
                    measure,
                    case.measures.iter().map(|found| &found.id),
                )?),
                met: *met,
            },
            Self::Ended { scene } => Event::Ended {
                scene: scene_ix(case, scene)?,
            },
            Self::Advanced { seq } => Event::Advanced { seq: *seq },
        })
    }
}

fn place<'i>(
    what: &'static str,
    wanted: &str,
    mut ids: impl Iterator<Item = &'i String>,
) -> Result<u16, UnknownId> {
    ids.position(|id| id == wanted)
        .and_then(|at| u16::try_from(at).ok())
        .ok_or_else(|| UnknownId::new(what, wanted))
}

fn scene_ix(case: &Case, id: &str) -> Result<SceneIx, UnknownId> {
    place("scene", id, case.scenes.iter().map(|scene| &scene.id)).map(SceneIx)
}

fn late_ix(case: &Case, id: &str) -> Result<LateIx, UnknownId> {
    place("late", id, case.late.iter().map(|late| &late.id)).map(LateIx)
}

fn role_ix(case: &Case, id: &str) -> Result<RoleIx, UnknownId> {
    position("role", id, || {
        case.roles.iter().map(|role| role.id.as_str())
    })
    .map(RoleIx)
    .map_err(|error| unknown(id, error))
}

fn role_set(case: &Case, ids: &[String]) -> Result<RoleSet, UnknownId> {
    ids.iter().try_fold(RoleSet::default(), |set, id| {
        Ok(set.with(role_ix(case, id)?))
    })
}

fn text_ix(case: &Case, id: &str) -> Result<TextIx, UnknownId> {
    case.texts
        .entries
        .iter()
        .position(|entry| entry.id == id)
        .and_then(|at| u32::try_from(at).ok())
        .map(TextIx)
        .ok_or_else(|| UnknownId::new("text", id))
}

/// Outcome ids are unique within a scene.
fn outcome_ix(case: &Case, scene: SceneIx, id: &str) -> Result<OutcomeIx, UnknownId> {
    case.outcomes
        .iter()
        .position(|outcome| outcome.scene == scene && outcome.id == id)
        .and_then(|at| u16::try_from(at).ok())
        .map(OutcomeIx)
        .ok_or_else(|| UnknownId::new("outcome", id))
}

fn offer<'c>(case: &'c Case, scene: &str) -> Result<&'c Offer, UnknownId> {
    let unknown = || UnknownId::new("decision", scene);
    let at = scene_ix(case, scene)?;
    match &case.scenes.get(at.at()).ok_or_else(unknown)?.kind {
        SceneKind::Decides(decision, _) => Ok(&decision.offer),
        SceneKind::Continues(_) | SceneKind::Ends(_) => Err(unknown()),
    }
}

fn choice_of(case: &Case, scene: &str, wanted: &str) -> Result<(ChoiceIx, KeyIx), UnknownId> {
    let unknown = || UnknownId::new("choice", wanted);
    match offer(case, scene)? {
        Offer::Choices { choices, .. } => choices
            .iter()
            .find(|choice| choice.id == wanted)
            .map(|choice| (choice.ix, choice.key))
            .ok_or_else(unknown),
        Offer::Options { .. }
        | Offer::Order { .. }
        | Offer::Enter { .. }
        | Offer::Handoff { .. } => Err(unknown()),
    }
}

fn key_of(case: &Case, scene: &str, choice: Option<&str>) -> Result<KeyIx, UnknownId> {
    if let Some(choice) = choice {
        return choice_of(case, scene, choice).map(|(_, key)| key);
    }
    match offer(case, scene)? {
        Offer::Choices { .. } => Err(UnknownId::new("counting key", scene)),
        Offer::Options { key, .. }
        | Offer::Order { key, .. }
        | Offer::Enter { key, .. }
        | Offer::Handoff { key, .. } => Ok(*key),
    }
}

fn sent(case: &Case, scene: SceneIx, facts: &[String], how: &str) -> Result<(u32, u8), UnknownId> {
    let none = || UnknownId::new("handoff", &scene.0.to_string());
    let found = case.scenes.get(scene.at()).ok_or_else(none)?;
    let Offer::Handoff {
        facts: offered,
        how: ways,
        ..
    } = offer(case, &found.id)?
    else {
        return Err(none());
    };
    let offered = || offered.iter().map(|fact| case.facts[fact.at()].id.as_str());
    let ways = || ways.iter().map(|way| way.id.as_str());
    bits("fact", facts, offered)
        .and_then(|facts| Ok((facts, position("way", how, ways)?)))
        .map_err(|error| unknown(&found.id, error))
}
