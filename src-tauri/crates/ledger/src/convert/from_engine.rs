//! Positions become ids.

use super::UnknownId;
use crate::answer::answer_from_engine;
use crate::change::{Actor, Arrival, Change, Channel, DeadlineStatus, Standing};
use crate::value::Value;
use case::Case;
use case::answer::named;
use case::model::{self, KeyIx, Offer, RoleIx, RoleSet, SceneIx, SceneKind};
use engine::Event;

impl Change {
    /// The stored form of an engine event of this case.
    ///
    /// # Errors
    /// A position this case does not have: the event comes from another case.
    pub fn from_engine(case: &Case, event: Event) -> Result<Self, UnknownId> {
        Ok(match event {
            Event::Decided {
                scene,
                seat,
                answer,
                outcome,
                actor,
                standing,
            } => Self::Decided {
                scene: scene_id(case, scene)?,
                seat: role_id(case, seat)?,
                answer: answer_from_engine(case, scene, answer)?,
                outcome: name("outcome", &case.outcomes, outcome.at(), |found| &found.id)?,
                actor: match actor {
                    engine::Actor::Learner => Actor::Learner,
                    engine::Actor::Colleague(rule) => Actor::Colleague(rule),
                },
                standing: match standing {
                    engine::Standing::Owner => Standing::Owner,
                    engine::Standing::Allowed(entry) => Standing::Allowed(entry),
                    engine::Standing::Outside => Standing::Outside,
                },
            },
            Event::Taken { choice, times } => {
                let (scene, choice) = choice_ids(case, choice)?;
                Self::Taken {
                    scene,
                    choice,
                    times,
                }
            }
            Event::Counted { key, times } => {
                let (scene, choice) = key_ids(case, key)?;
                Self::Counted {
                    scene,
                    choice,
                    times,
                }
            }
            Event::Points {
                role,
                competency,
                by,
                total,
            } => Self::Points {
                role: role_id(case, role)?,
                competency: name("competency", &case.competencies, competency.at(), |id| id)?,
                by,
                total,
            },
            Event::Ownership { role, by, total } => Self::Ownership {
                role: role_id(case, role)?,
                by,
                total,
            },
            Event::Ledger {
                axis,
                by,
                total,
                text,
            } => Self::Ledger {
                axis: axis.id().to_owned(),
                by,
                total,
                text: text
                    .map(|text| name("text", &case.texts.entries, text.at(), |entry| &entry.id))
                    .transpose()?,
            },
            Event::CriticalDone { critical } => Self::CriticalDone {
                critical: name("critical", &case.critical, critical.at(), |found| &found.id)?,
            },
            Event::Failed { flag, charged } => Self::Failed {
                flag: name("fail", &case.fails, flag.at(), |found| &found.id)?,
                charged: role_ids(case, charged)?,
            },
            Event::Clock { minute } => Self::Clock { minute },
            Event::Set { var, value, drawn } => {
                let found = case
                    .vars
                    .get(var.at())
                    .ok_or_else(|| position("variable", var.at()))?;
                Self::Set {
                    var: found.id.clone(),
                    value: Value::from_number(case, &found.kind, value),
                    drawn,
                }
            }
            Event::Chance { state, used } => Self::Chance { state, used },
            Event::Learned { role, fact, by } => Self::Learned {
                role: role_id(case, role)?,
                fact: name("fact", &case.facts, fact.at(), |found| &found.id)?,
                by: match by {
                    engine::Channel::Story => Channel::Story,
                    engine::Channel::Handoff(scene) => Channel::Handoff(scene_id(case, scene)?),
                },
            },
            Event::Sent {
                scene,
                from,
                to,
                facts,
                how,
                arrival,
            } => {
                let (facts, how) = sent(case, scene, facts, how)?;
                Self::Sent {
                    scene: scene_id(case, scene)?,
                    from: role_id(case, from)?,
                    to: role_id(case, to)?,
                    facts,
                    how,
                    arrival: match arrival {
                        engine::Arrival::Now => Arrival::Now,
                        engine::Arrival::At(minute) => Arrival::At(minute),
                        engine::Arrival::Never => Arrival::Never,
                    },
                }
            }
            Event::Received { scene } => Self::Received {
                scene: scene_id(case, scene)?,
            },
            Event::Deadline {
                deadline,
                status,
                due,
            } => Self::Deadline {
                deadline: name("deadline", &case.deadlines, deadline.at(), |found| {
                    &found.id
                })?,
                status: match status {
                    model::DeadlineStatus::Idle => DeadlineStatus::Idle,
                    model::DeadlineStatus::Running => DeadlineStatus::Running,
                    model::DeadlineStatus::Met => DeadlineStatus::Met,
                    model::DeadlineStatus::Missed => DeadlineStatus::Missed,
                },
                due,
            },
            Event::LateArmed {
                late,
                due,
                cause_seq,
                cause_scene,
            } => Self::LateArmed {
                late: name("late", &case.late, late.at(), |found| &found.id)?,
                due,
                cause_seq,
                cause_scene: scene_id(case, cause_scene)?,
            },
            Event::LateFired { late, cause_seq } => Self::LateFired {
                late: name("late", &case.late, late.at(), |found| &found.id)?,
                cause_seq,
            },
            Event::LateLapsed { late } => Self::LateLapsed {
                late: name("late", &case.late, late.at(), |found| &found.id)?,
            },
            Event::Entered { scene } => Self::Entered {
                scene: scene_id(case, scene)?,
            },
            Event::Measured { measure, met } => Self::Measured {
                measure: name("measure", &case.measures, measure.at(), |found| &found.id)?,
                met,
            },
            Event::Ended { scene } => Self::Ended {
                scene: scene_id(case, scene)?,
            },
            Event::Advanced { seq } => Self::Advanced { seq },
        })
    }
}

fn position(what: &'static str, at: usize) -> UnknownId {
    UnknownId::new(what, &at.to_string())
}

fn name<T>(
    what: &'static str,
    table: &[T],
    at: usize,
    id: impl Fn(&T) -> &String,
) -> Result<String, UnknownId> {
    table
        .get(at)
        .map(|row| id(row).clone())
        .ok_or_else(|| position(what, at))
}

fn scene_id(case: &Case, scene: SceneIx) -> Result<String, UnknownId> {
    name("scene", &case.scenes, scene.at(), |found| &found.id)
}

fn role_id(case: &Case, role: RoleIx) -> Result<String, UnknownId> {
    name("role", &case.roles, role.at(), |found| &found.id)
}

fn role_ids(case: &Case, set: RoleSet) -> Result<Vec<String>, UnknownId> {
    named(
        u32::from(set.0),
        case.roles.iter().map(|role| role.id.as_str()),
    )
    .ok_or_else(|| position("role set", usize::from(set.0)))
}

fn choice_ids(case: &Case, choice: model::ChoiceIx) -> Result<(String, String), UnknownId> {
    case.choice(choice)
        .map(|(scene, choice)| (scene.id.clone(), choice.id.clone()))
        .ok_or_else(|| position("choice", choice.at()))
}

/// The scene, and the choice where a choice counts.
fn key_ids(case: &Case, wanted: KeyIx) -> Result<(String, Option<String>), UnknownId> {
    for scene in &case.scenes {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        match &decision.offer {
            Offer::Choices { choices, .. } => {
                if let Some(choice) = choices.iter().find(|choice| choice.key == wanted) {
                    return Ok((scene.id.clone(), Some(choice.id.clone())));
                }
            }
            Offer::Options { key, .. }
            | Offer::Order { key, .. }
            | Offer::Enter { key, .. }
            | Offer::Handoff { key, .. } => {
                if *key == wanted {
                    return Ok((scene.id.clone(), None));
                }
            }
        }
    }
    Err(position("counting key", wanted.at()))
}

/// Ids of the facts and the way of a handoff.
fn sent(
    case: &Case,
    scene: SceneIx,
    facts: u32,
    how: u8,
) -> Result<(Vec<String>, String), UnknownId> {
    let unknown = || position("handoff", scene.at());
    let found = case.scenes.get(scene.at()).ok_or_else(unknown)?;
    let SceneKind::Decides(decision, _) = &found.kind else {
        return Err(unknown());
    };
    let Offer::Handoff {
        facts: offered,
        how: ways,
        ..
    } = &decision.offer
    else {
        return Err(unknown());
    };
    let offered = offered.iter().map(|fact| {
        case.facts
            .get(fact.at())
            .map_or("", |fact| fact.id.as_str())
    });
    Ok((
        named(facts, offered).ok_or_else(unknown)?,
        name("how", ways, usize::from(how), |way| &way.id)?,
    ))
}
