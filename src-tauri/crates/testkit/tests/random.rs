//! What random cases hold, as the enumeration of their plays finds it: a generator gone quiet would make every property
//! tested on its cases empty.
#![allow(missing_docs)]

use case::model::{
    Case, EncounterIx, Offer, OptionsKind, RoleIx, RoleSet, Scene, SceneKind, Seat, VarKind,
};
use engine::{Fault, Setup};
use std::collections::BTreeMap;
use testkit::naive::{Answers, Cap, answers};
use testkit::random::{Family, compiled};

const SEEDS: u64 = 500;

/// Each playable role alone, and the full team where there is one.
fn casts(case: &Case) -> Vec<RoleSet> {
    let mut casts: Vec<RoleSet> = (0..)
        .map(RoleIx)
        .zip(&case.roles)
        .filter(|(_, role)| role.playable)
        .map(|(role, _)| RoleSet::one(role))
        .collect();
    if casts.len() > 1 {
        casts.push(
            casts
                .iter()
                .fold(RoleSet(0), |all, one| RoleSet(all.0 | one.0)),
        );
    }
    casts
}

fn kind(scene: &Scene) -> &'static str {
    let SceneKind::Decides(decision, _) = &scene.kind else {
        return "no decision";
    };
    match &decision.offer {
        Offer::Choices { speech: false, .. } => "one",
        Offer::Choices { speech: true, .. } => "say, picked",
        Offer::Options {
            kind: OptionsKind::Several,
            ..
        } => "several",
        Offer::Options {
            kind: OptionsKind::Assemble,
            ..
        } => "say, assembled",
        Offer::Order { .. } => "order",
        Offer::Enter { .. } => "enter",
        Offer::Handoff { .. } => "handoff",
    }
}

fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Bound { .. } => "fault: a bound is passed",
        Fault::TooManySteps { .. } => "fault: colleagues go round",
        Fault::Colleague { .. } => "fault: a colleague's answer is refused",
        Fault::NoMatch { .. } => "fault: nothing matches",
        Fault::Draw { .. } => "fault: nothing to draw",
        Fault::NoSeat { .. } => "fault: no seat",
        Fault::Overflow { .. } => "fault: overflow",
    }
}

/// What one enumeration shows of the case.
fn shown(case: &Case, cast: RoleSet, found: &Answers) -> Vec<&'static str> {
    let mut shown = Vec::new();
    let mut note = |name: &'static str, seen: bool| {
        if seen {
            shown.push(name);
        }
    };
    for scene in found.waits.keys() {
        note(kind(&case.scenes[scene.at()]), true);
    }
    for met in &found.faults {
        note(fault(met.fault), true);
        note("a fault at the start", met.at.is_none());
    }
    let entered = |scene: usize| found.scenes.keys().any(|known| known.at() == scene);
    let waits = |at: usize| found.waits.keys().any(|scene| scene.at() == at);
    note("a dead end", !found.dead_ends.is_empty());
    note("a circle without exit", !found.circling.is_empty());
    note(
        "a choice nobody can take",
        case.choices.iter().zip(0..).any(|((scene, _), at)| {
            waits(scene.at()) && !found.choices.keys().any(|it| it.0 == at)
        }),
    );
    note(
        "a scene nobody enters",
        (0..case.scenes.len()).any(|scene| !entered(scene)),
    );
    note(
        "an ending nobody reaches",
        (0..case.scenes.len())
            .any(|at| matches!(case.scenes[at].kind, SceneKind::Ends(_)) && !entered(at)),
    );
    note("chance", found.chance);
    note("a team", cast.0.count_ones() > 1);
    note("a team of three", cast.0.count_ones() > 2);
    note(
        "a colleague acts",
        found.outcomes.len() > found.learner_outcomes.len(),
    );
    note(
        "a clock that has moved on",
        case.encounters.iter().any(|encounter| encounter.at > 0)
            && found
                .scenes
                .keys()
                .any(|scene| case.scenes[scene.at()].encounter != EncounterIx(0)),
    );
    for deadline in &found.deadlines {
        note("a deadline met", deadline.met);
        note("a deadline missed", deadline.missed);
        note("a deadline met or missed", deadline.met && deadline.missed);
    }
    for late in &found.late {
        note("late, happened", late.fired);
        note("late, lapsed", late.lapsed);
    }
    if let Some(ended) = &found.ended {
        note("pass or fail", ended.pass && ended.fail);
        note("no pass", !ended.pass);
        note("no most", ended.most.is_none());
        note(
            "several lengths",
            ended.most.is_some_and(|most| most > ended.fewest),
        );
        note("a flag raised", ended.raised.contains(&true));
        for measure in &ended.measures {
            note(
                "a measure met or not",
                measure.met.is_some() && measure.unmet.is_some(),
            );
        }
        for step in &ended.critical {
            note("a step skipped and passed", step.skipped_passing);
            note("a step done or not", step.done && step.skipped);
        }
        for range in ended.action.iter().chain(&ended.own).chain(&ended.ledger) {
            note("points that differ", range.min < range.max);
        }
    }
    for param in &case.params {
        note(
            "a parameter that is a number",
            matches!(param.kind, VarKind::Int(..)),
        );
        note("a parameter that is a switch", param.kind == VarKind::Bool);
        note(
            "a parameter that is one of some",
            matches!(param.kind, VarKind::Enum(_)),
        );
        note("a parameter that is a role", param.kind == VarKind::Role);
    }
    for scene in &case.scenes {
        if let SceneKind::Decides(decision, _) = &scene.kind {
            note(
                "a seat by parameter",
                matches!(decision.seat, Seat::Param(_)),
            );
            if let Offer::Handoff { how, .. } = &decision.offer {
                note(
                    "a message read later",
                    how.iter().any(|how| how.read_after.is_some()),
                );
            }
            if let Offer::Choices { choices, .. } = &decision.offer {
                note(
                    "a choice with outcomes",
                    choices.iter().any(|it| it.outcomes.len() > 1),
                );
                note("a limit", choices.iter().any(|it| it.limit.is_some()));
            }
        }
    }
    note(
        "a message lost",
        case.outcomes.iter().any(|outcome| !outcome.deliver),
    );
    note(
        "points that count twice",
        case.outcomes.iter().any(|it| it.repeat_max > 1),
    );
    shown.sort_unstable();
    shown.dedup();
    shown
}

#[test]
fn every_feature_occurs_and_nearly_every_case_can_be_enumerated() {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for family in [Family::Acyclic, Family::Looping] {
        let (mut all, mut skipped, mut states) = (0_u32, 0_u32, 0);
        for seed in 0..SEEDS {
            let case = compiled(family, seed);
            for cast in casts(&case) {
                all += 1;
                match answers(&case, &Setup::of(&case, cast, 0), Cap::default()) {
                    Some(found) => {
                        states += found.states;
                        for feature in shown(&case, cast, &found) {
                            *seen.entry(feature).or_default() += 1;
                        }
                    }
                    None => skipped += 1,
                }
            }
        }
        println!("{family:?}: {all} setups, {states} states, {skipped} past the cap");
        assert!(
            skipped * 50 < all,
            "{family:?}: {skipped} of {all} past the cap"
        );
    }
    println!("{seen:#?}");
    for feature in FEATURES {
        let times = seen.get(feature).copied().unwrap_or(0);
        assert!(times >= 10, "{feature}: {times}");
    }
}

const FEATURES: [&str; 45] = [
    "one",
    "say, picked",
    "several",
    "say, assembled",
    "order",
    "enter",
    "handoff",
    "fault: a bound is passed",
    "fault: colleagues go round",
    "fault: a colleague's answer is refused",
    "a fault at the start",
    "a dead end",
    "a circle without exit",
    "a choice nobody can take",
    "a scene nobody enters",
    "an ending nobody reaches",
    "chance",
    "a team",
    "a team of three",
    "a colleague acts",
    "a clock that has moved on",
    "a deadline met",
    "a deadline missed",
    "a deadline met or missed",
    "late, happened",
    "late, lapsed",
    "pass or fail",
    "no pass",
    "no most",
    "several lengths",
    "a flag raised",
    "a measure met or not",
    "a step skipped and passed",
    "a step done or not",
    "points that differ",
    "a parameter that is a number",
    "a parameter that is a switch",
    "a parameter that is one of some",
    "a parameter that is a role",
    "a seat by parameter",
    "a message read later",
    "a choice with outcomes",
    "a limit",
    "a message lost",
    "points that count twice",
];

#[test]
fn without_loops_every_play_comes_to_a_stop() {
    for seed in 0..SEEDS {
        let case = compiled(Family::Acyclic, seed);
        for cast in casts(&case) {
            let Some(found) = answers(&case, &Setup::of(&case, cast, 0), Cap::default()) else {
                continue;
            };
            assert!(found.circling.is_empty(), "{seed}");
            if let Some(ended) = found.ended {
                assert!(ended.most.is_some() && ended.luck.is_some(), "{seed}");
            }
        }
    }
}
