//! Who passes too easily, and what hangs on a role's answers.

use super::findings::Found;
use super::place::at_scene;
use case::Code;
use case::model::{Case, DeadlineIx, RoleIx, SceneIx, SceneKind};
use prover::{Meeting, Origin, Passing, Proof, Spare, Stakes, Witness};

/// Decisions on a passing way, at least.
const FEWEST: u32 = 4;

pub(super) fn passing<'p>(case: &Case, proof: &'p Proof, found: &mut Vec<Found<'p>>) {
    // With fewer decisions some rule always passes; then the role is thin, and that is said.
    let judged = |blind: &&prover::Blind| blind.way.steps.len() >= FEWEST as usize;
    for blind in proof.blind.iter().filter(judged) {
        let rule = ("rule", blind.rule.id().to_owned());
        found.push(at_role(
            case,
            Code::StrategyPasses,
            blind.role,
            vec![rule],
            Some(&blind.way),
        ));
    }
    let alone: Vec<(RoleIx, &'p Passing)> = proof
        .settings
        .iter()
        .filter(|setting| setting.origin == Origin::Own)
        .filter_map(|setting| Some((role_of(case, setting.roles)?, setting.pass.as_ref()?)))
        .collect();
    for (role, pass) in &alone {
        if let Some(fewest) = pass.fewest.filter(|fewest| *fewest < FEWEST) {
            let decisions = ("decisions", fewest.to_string());
            let way = pass.way.as_ref();
            found.push(at_role(case, Code::ThinRole, *role, vec![decisions], way));
        }
        if let Some(stakes) = &pass.stakes {
            of_role(case, *role, stakes, found);
        }
    }
    let stakes: Vec<&'p Stakes> = alone
        .iter()
        .filter_map(|(_, pass)| pass.stakes.as_ref())
        .collect();
    recovery(&stakes, found);
    deadlines(case, proof, &stakes, stakes.len() == alone.len(), found);
}

/// The role of a set of one.
fn role_of(case: &Case, roles: case::model::RoleSet) -> Option<RoleIx> {
    let mut played = (0..)
        .map(RoleIx)
        .take(case.roles.len())
        .filter(|role| roles.has(*role));
    let first = played.next();
    first.filter(|_| played.next().is_none())
}

fn at_role<'p>(
    case: &Case,
    code: Code,
    role: RoleIx,
    more: Vec<(&'static str, String)>,
    witness: Option<&'p Witness>,
) -> Found<'p> {
    let id = &case.roles[role.at()].id;
    let mut args = vec![("role", id.clone())];
    args.extend(more);
    Found {
        code,
        pointer: format!("/roles/{id}"),
        id: Some(format!("roles.{id}")),
        args,
        witness,
    }
}

fn at(case: &Case, scene: SceneIx) -> (String, Option<String>, String) {
    let id = case.scenes[scene.at()].id.clone();
    (at_scene(case, scene), Some(format!("scenes.{id}")), id)
}

fn of_role<'p>(case: &Case, role: RoleIx, stakes: &'p Stakes, found: &mut Vec<Found<'p>>) {
    let of = |scene: &&case::model::Scene| matches!(scene.kind, SceneKind::Ends(_));
    // Between one ending nobody chooses.
    if case.scenes.iter().filter(of).count() > 1 {
        if !stakes.decides_ending {
            found.push(at_role(case, Code::RoleBlindEnding, role, Vec::new(), None));
        }
        for (ending, way) in &stakes.causeless {
            let (pointer, id, name) = at(case, *ending);
            found.push(Found {
                code: Code::EndingNoCause,
                pointer,
                id,
                args: vec![("ending", name), ("role", case.roles[role.at()].id.clone())],
                witness: Some(way),
            });
        }
    }
    for (scene, way) in &stakes.uncritical {
        let (pointer, id, name) = at(case, *scene);
        found.push(Found {
            code: Code::PassWithoutCritical,
            pointer,
            id,
            args: vec![("role", case.roles[role.at()].id.clone()), ("scene", name)],
            witness: Some(way),
        });
    }
    if let Some((sum, way)) = &stakes.unsafe_pass {
        let safety = ("safety", sum.to_string());
        let code = Code::MeasureBuysSafety;
        found.push(at_role(case, code, role, vec![safety], Some(way)));
    }
    for (met, sum, way) in &stakes.against_ledger {
        let why = if *met { "met" } else { "unmet" };
        let more = vec![("why", why.to_owned()), ("quality", sum.to_string())];
        let code = Code::MeasureAgainstLedger;
        found.push(at_role(case, code, role, more, Some(way)));
    }
}

/// Harmful acts after which nobody passes: more than half of them.
fn recovery(stakes: &[&Stakes], found: &mut Vec<Found<'_>>) {
    let mut slips: Vec<(case::model::OutcomeIx, bool)> = Vec::new();
    for (outcome, recovers) in stakes.iter().flat_map(|stakes| &stakes.slips) {
        match slips.iter_mut().find(|(known, _)| known == outcome) {
            Some((_, known)) => *known |= recovers,
            None => slips.push((*outcome, *recovers)),
        }
    }
    let lost = slips.iter().filter(|(_, recovers)| !recovers).count();
    if lost * 2 > slips.len() {
        found.push(Found {
            code: Code::NoRecovery,
            pointer: String::new(),
            id: None,
            args: vec![("lost", lost.to_string()), ("of", slips.len().to_string())],
            witness: None,
        });
    }
}

/// Deadlines that only those meet who fail or that only one way meets, those nobody misses, and those that leave much time. `every`: what hangs on answers is known of all roles.
fn deadlines<'p>(
    case: &Case,
    proof: &'p Proof,
    stakes: &[&'p Stakes],
    every: bool,
    found: &mut Vec<Found<'p>>,
) {
    for ((deadline, met, missed), spare) in proof.deadlines.iter().zip(&proof.spare) {
        let id = &case.deadlines[deadline.at()].id;
        let mut tell = |code: Code, more: &[(&'static str, String)], witness| {
            let mut args = vec![("deadline", id.clone())];
            args.extend_from_slice(more);
            found.push(Found {
                code,
                pointer: format!("/deadlines/{id}"),
                id: Some(format!("deadlines.{id}")),
                args,
                witness,
            });
        };
        let ways = |ways: &str| [("ways", ways.to_owned())];
        let why = |why: &str| ("why", why.to_owned());
        let passing = || stakes.iter().map(|stakes| stakes.deadlines[deadline.at()]);
        let doomed = passing().all(|(meets, _)| !meets) && passing().any(|(_, misses)| misses);
        // One that nobody can meet at all says so itself.
        if every && doomed && met.is_some() {
            tell(Code::DeadlineDoomed, &ways("none"), None);
        }
        if let Some(way) = corridor(stakes, *deadline).filter(|_| every) {
            tell(Code::DeadlineDoomed, &ways("one"), Some(way));
        }
        if proof.reached && met.is_some() && missed.is_none() {
            tell(Code::DeadlineSafe, &[why("never")], met.as_ref());
        } else if let Some((spare, window)) = spare.filter(|it| it.is_ample()).and_then(windowed) {
            let left = ("left", spare.least.to_string());
            let more = [why("ample"), left, ("window", window.to_string())];
            tell(Code::DeadlineSafe, &more, met.as_ref());
        }
    }
}

fn windowed(spare: Spare) -> Option<(Spare, u32)> {
    Some((spare, spare.window?))
}

/// The one way of all roles that passes and meets the deadline, where other ways pass and miss it.
fn corridor<'p>(stakes: &[&'p Stakes], deadline: DeadlineIx) -> Option<&'p Witness> {
    let missed = stakes.iter().any(|it| it.deadlines[deadline.at()].1);
    let mut lone = None;
    for one in stakes {
        match &one.meetings[deadline.at()] {
            Meeting::None => {}
            Meeting::One(way) if lone.is_none() => lone = Some(way),
            Meeting::One(_) | Meeting::More => return None,
        }
    }
    lone.filter(|_| missed)
}
