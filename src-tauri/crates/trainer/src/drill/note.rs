//! What an ended attempt showed and missed, as it is stored with the attempt's end.

use super::deck::find;
use super::judge::{Met, met};
use super::schedule::{begin, follow};
use crate::attempt::Attempt;
use case::model::{OutcomeClass, RoleSet};
use ledger::{BehaviourMark, BehavioursJudged, Day, DrilledCase, Event, Mark, Schedule};
use records::BehaviourRow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Everyone with a name on this laptop who decided in the attempt, with the seats they held: one person, or each of a team.
/// A guest has no name here, and nothing of theirs is kept.
pub(crate) fn players(attempt: &Attempt) -> Vec<(Uuid, RoleSet)> {
    let started = &attempt.started;
    if started.team.is_empty() {
        return vec![(started.learner.profile, attempt.state.setup.roles)];
    }
    let mut found: Vec<(Uuid, RoleSet)> = Vec::new();
    for role in attempt.played() {
        let Some(profile) = attempt.player(role).and_then(|seat| seat.profile) else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| *known == profile) {
            Some((_, roles)) => *roles = roles.with(role),
            None => found.push((profile, RoleSet::one(role))),
        }
    }
    found
}

/// What one player of an ended attempt showed and missed; `None` where their decisions bear on no behaviour. `known` are
/// the player's rows that moved a schedule. Decisions replayed from another attempt were judged there.
pub(crate) fn judged(
    attempt: &Attempt,
    (profile, seats): (Uuid, RoleSet),
    known: &[BehaviourRow],
    today: Day,
) -> Option<Event> {
    let replayed = attempt.started.replay_of.map_or(0, |from| from.seq);
    let met: Vec<Met> = met(attempt)
        .into_iter()
        .filter(|met| seats.has(met.seat) && met.seq > replayed)
        .collect();
    let mut schedules = schedules(attempt, &met, known, today);
    let case = &attempt.case;
    let marks: Vec<BehaviourMark> = met
        .into_iter()
        .enumerate()
        .map(|(place, met)| {
            let outcome = &case.outcomes[met.outcome.at()];
            BehaviourMark {
                behaviour: met.behaviour,
                scene: case.scenes[met.scene.at()].id.clone(),
                role: case.roles[met.seat.at()].id.clone(),
                seq: met.seq,
                outcome: outcome.id.clone(),
                class: outcome.class.id().to_owned(),
                mark: met.mark,
                schedule: schedules.remove(&place),
            }
        })
        .collect();
    (!marks.is_empty()).then(|| {
        Event::BehavioursJudged(Box::new(BehavioursJudged {
            profile,
            attempt: attempt.id,
            case: DrilledCase {
                id: case.id.clone(),
                version: case.version,
                content_hash: case.hashes.content.clone(),
            },
            marks,
        }))
    })
}

/// New schedules by the place of the mark that carries each: of every behaviour its weakest mark, among those the gravest
/// act, among those the first.
fn schedules(
    attempt: &Attempt,
    met: &[Met],
    known: &[BehaviourRow],
    today: Day,
) -> BTreeMap<usize, Schedule> {
    let grave = |met: &Met| gravity(attempt.case.outcomes[met.outcome.at()].class);
    let mut weakest: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, one) in met.iter().enumerate() {
        let rank = |met: &Met| (met.mark, grave(met));
        let so_far = weakest.entry(&one.behaviour).or_insert(place);
        if rank(one) > rank(&met[*so_far]) {
            *so_far = place;
        }
    }
    weakest
        .into_iter()
        .filter_map(|(behaviour, place)| {
            let mark = met[place].mark;
            let schedule = match find(known, behaviour, today) {
                Some(item) => follow(&item.schedule, mark, today),
                None => (mark == Mark::Missed).then(|| begin(today)),
            };
            Some((place, schedule?))
        })
        .collect()
}

/// How much an act of a class weighs against the learner.
const fn gravity(class: OutcomeClass) -> u8 {
    match class {
        OutcomeClass::Critical | OutcomeClass::Recommended => 0,
        OutcomeClass::Acceptable => 1,
        OutcomeClass::Unnecessary => 2,
        OutcomeClass::Harmful => 3,
    }
}
