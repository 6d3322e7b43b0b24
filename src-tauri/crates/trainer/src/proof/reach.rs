//! What never happens, and what goes wrong.

use super::findings::Found;
use super::place::{at_choice, at_condition, at_scene};
use case::Code;
use case::model::{Case, ChoiceIx, Offer, OutcomeIx, Scene, SceneIx, SceneKind, Seat};
use engine::Fault;
use prover::{Because, Proof, Taking, Witness};

/// Scenes, endings, choices, outcomes, deadlines and late consequences no play comes to.
pub(super) fn never<'p>(case: &Case, proof: &'p Proof, found: &mut Vec<Found<'p>>) {
    for (position, taking) in proof.choices.iter().enumerate() {
        if let Taking::Never(because) = taking {
            found.extend(never_taken(case, proof, position, because));
        }
    }
    if !proof.reached {
        return;
    }
    for (scene, known) in (0..).map(SceneIx).zip(&case.scenes) {
        if proof.scenes[scene.at()].is_some() {
            never_matched(case, proof, scene, known, found);
            continue;
        }
        let (code, name) = match &known.kind {
            SceneKind::Ends(_) => (Code::EndingNeverReached, "ending"),
            SceneKind::Decides(..) | SceneKind::Continues(_) => (Code::SceneNeverEntered, "scene"),
        };
        found.push(Found {
            code,
            pointer: at_scene(case, scene),
            id: Some(format!("scenes.{}", known.id)),
            args: vec![(name, known.id.clone())],
            witness: None,
        });
    }
    for (deadline, met, missed) in &proof.deadlines {
        if met.is_none() {
            let id = &case.deadlines[deadline.at()].id;
            let why = if missed.is_some() { "missed" } else { "idle" };
            found.push(Found {
                code: Code::DeadlineNeverMet,
                pointer: format!("/deadlines/{id}"),
                id: Some(format!("deadlines.{id}")),
                args: vec![("why", why.to_owned()), ("deadline", id.clone())],
                witness: missed.as_ref(),
            });
        }
    }
    for (position, (late, happens)) in case.late.iter().zip(&proof.late).enumerate() {
        if happens.is_none() {
            found.push(Found {
                code: Code::LateNever,
                pointer: format!("/late/{position}"),
                id: Some(format!("late.{}", late.id)),
                args: vec![("late", late.id.clone())],
                witness: None,
            });
        }
    }
}

/// A choice no learner can take, unless its scene says so already, or the seat is nobody's to play.
fn never_taken<'p>(
    case: &Case,
    proof: &Proof,
    position: usize,
    because: &Because,
) -> Option<Found<'p>> {
    let ix = ChoiceIx(u16::try_from(position).ok()?);
    let (scene, choice, pointer) = at_choice(case, ix)?;
    let (home, _) = case.choices[position];
    if proof.scenes[home.at()].is_none() || !is_played(case, scene) {
        return None;
    }
    let (why, conditions) = match because {
        Because::NeverAsked(_) => ("never-asked", String::new()),
        Because::Spent => ("spent", String::new()),
        Because::Faults => ("faults", String::new()),
        Because::Contradiction(parts) => {
            let parts = parts.iter().map(|part| at_condition(choice, "", *part));
            ("contradiction", parts.collect::<Vec<_>>().join(", "))
        }
    };
    Some(Found {
        code: Code::ChoiceNeverTaken,
        pointer,
        id: Some(format!("scenes.{}.{}", scene.id, choice.id)),
        args: vec![
            ("choice", choice.id.clone()),
            ("why", why.to_owned()),
            ("conditions", conditions),
        ],
        witness: None,
    })
}

/// Whether somebody can play the seat of the scene's decision.
fn is_played(case: &Case, scene: &Scene) -> bool {
    match &scene.kind {
        SceneKind::Decides(decision, _) => match decision.seat {
            Seat::Role(role) => case.roles[role.at()].playable,
            Seat::Param(_) => true,
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => false,
    }
}

/// Outcomes that no answer is judged to be, where the answer can be given.
fn never_matched(
    case: &Case,
    proof: &Proof,
    home: SceneIx,
    scene: &Scene,
    found: &mut Vec<Found<'_>>,
) {
    if !is_played(case, scene) {
        return;
    }
    let at = at_scene(case, home);
    let mut judge = |list: &[OutcomeIx], pointer: &str, own: Option<&str>| {
        for (position, outcome) in list.iter().enumerate() {
            let known = &case.outcomes[outcome.at()];
            if proof.judged[outcome.at()] {
                continue;
            }
            let within = own.map_or_else(String::new, |choice| format!("{choice}."));
            found.push(Found {
                code: Code::OutcomeNeverMatched,
                pointer: format!("{pointer}/outcomes/{position}"),
                id: Some(format!("scenes.{}.{within}{}", scene.id, known.id)),
                args: vec![("outcome", known.id.clone())],
                witness: None,
            });
        }
    };
    judge(
        scene.offer().map_or(&[], Offer::judges),
        &format!("{at}/decision"),
        None,
    );
    for (position, choice) in scene.choices().iter().enumerate() {
        if matches!(proof.choices[choice.ix.at()], Taking::Way(_)) && choice.outcomes.len() > 1 {
            let pointer = format!("{at}/decision/choices/{position}");
            judge(&choice.outcomes, &pointer, Some(&choice.id));
        }
    }
}

/// What decisions can run into.
pub(super) fn shown<'p>(case: &Case, proof: &'p Proof, found: &mut Vec<Found<'p>>) {
    let stops = [
        (Code::DeadEnd, &proof.dead_ends),
        (Code::NoWayOut, &proof.stuck),
    ];
    for (code, list) in stops {
        for (scene, way) in list {
            let id = &case.scenes[scene.at()].id;
            found.push(Found {
                code,
                pointer: at_scene(case, *scene),
                id: Some(format!("scenes.{id}")),
                args: vec![("scene", id.clone()), steps(way)],
                witness: Some(way),
            });
        }
    }
    for (fault, way) in &proof.faults {
        let (code, pointer, mut args) = fault_of(case, fault);
        args.push(steps(way));
        found.push(Found {
            code,
            pointer,
            id: None,
            args,
            witness: Some(way),
        });
    }
}

fn steps(way: &Witness) -> (&'static str, String) {
    ("steps", way.steps.len().to_string())
}

type Told = (Code, String, Vec<(&'static str, String)>);

fn fault_of(case: &Case, fault: &Fault) -> Told {
    let scene = |scene: &SceneIx| case.scenes[scene.at()].id.clone();
    match fault {
        Fault::Bound { var, value } => {
            let id = &case.vars[var.at()].id;
            let args = vec![("variable", id.clone()), ("value", value.to_string())];
            (Code::BoundPassed, format!("/vars/{id}"), args)
        }
        Fault::TooManySteps { scene: at } => {
            let args = vec![("scene", scene(at))];
            (Code::TooManySteps, at_scene(case, *at), args)
        }
        Fault::Colleague { scene: at, code } => {
            let args = vec![("scene", scene(at)), ("why", (*code).to_owned())];
            let pointer = format!("{}/decision/colleague", at_scene(case, *at));
            (Code::ColleagueRefused, pointer, args)
        }
        Fault::Draw { var, .. } => {
            let id = &case.vars[var.at()].id;
            let args = vec![("variable", id.clone())];
            (Code::DrawImpossible, format!("/vars/{id}"), args)
        }
        Fault::NoMatch { scene: at } => {
            let args = vec![("what", "no-match".to_owned()), ("id", scene(at))];
            (Code::CaseFault, at_scene(case, *at), args)
        }
        Fault::Overflow { scene: at } => {
            let args = vec![("what", "overflow".to_owned()), ("id", scene(at))];
            (Code::CaseFault, at_scene(case, *at), args)
        }
        Fault::NoSeat { param } => {
            let id = &case.params[param.at()].id;
            let args = vec![("what", "no-seat".to_owned()), ("id", id.clone())];
            (Code::CaseFault, format!("/params/{id}"), args)
        }
    }
}
