//! A difference between plan and play in ids of the case, for the sentence around it.

use case::model::{Case, FailIx, OutcomeIx, RoleIx, SceneIx};
use case::plan::TermOf;
use engine::plan::{Difference, Kind};

/// Short and the same in every language: ids and numbers.
pub(super) fn of(case: &Case, difference: &Difference) -> String {
    let scene = |scene: &SceneIx| case.scenes[scene.at()].id.as_str();
    let role = |role: &RoleIx| case.roles[role.at()].id.as_str();
    let flag = |flag: &FailIx| case.fails[flag.at()].id.as_str();
    let kind = |kind: &Kind| match kind {
        Kind::Action => "action",
        Kind::Ownership => "ownership",
    };
    let term = |of: &TermOf| match of {
        TermOf::Choice(choice) => {
            let (scene, position) = case.choices[choice.at()];
            format!("{}#{position}", case.scenes[scene.at()].id)
        }
        TermOf::Outcome(outcome) => outcome_id(case, *outcome),
    };
    match difference {
        Difference::NotStarted(refused) => format!("start: {refused}"),
        Difference::Refused(refused) => format!("{}: {refused}", refused.code()),
        Difference::OtherScene { expected, found } => {
            format!("scene {} ≠ {}", scene(expected), scene(found))
        }
        Difference::EndedEarly { ending, left } => {
            format!("ended at {}, {left} left", scene(ending))
        }
        Difference::NotEnded { waits } => format!("not ended, {} waits", scene(waits)),
        Difference::Ending { expected, found } => {
            format!("ending {} ≠ {}", scene(expected), scene(found))
        }
        Difference::Passed { expected, found } => format!("passed {expected} ≠ {found}"),
        Difference::Sum {
            of,
            role: whose,
            total,
            sum,
        } => format!("{} {}: total {total}, terms {sum}", kind(of), role(whose)),
        Difference::Total {
            of,
            role: whose,
            expected,
            found,
        } => format!("{} {}: {expected} ≠ {found}", kind(of), role(whose)),
        Difference::TermMissing {
            of,
            role: whose,
            term: missing,
        } => format!(
            "{} {}: {} {} (+{}) not earned",
            kind(of),
            role(whose),
            scene(&missing.scene),
            term(&missing.of),
            missing.points
        ),
        Difference::TermExtra {
            of,
            role: whose,
            term: extra,
        } => format!(
            "{} {}: {} {} (+{}) not planned",
            kind(of),
            role(whose),
            scene(&extra.scene),
            term(&extra.of),
            extra.points
        ),
        Difference::Ledger {
            axis,
            expected,
            found,
        } => format!("ledger {}: {expected} ≠ {found}", axis.id()),
        Difference::FlagMissing(missing) => format!("fail flag {} not raised", flag(missing)),
        Difference::FlagExtra(extra) => format!("fail flag {} not planned", flag(extra)),
        Difference::Critical {
            critical,
            expected,
            found,
        } => format!(
            "critical {}: {expected} ≠ {found}",
            case.critical[critical.at()].id
        ),
        Difference::Offered {
            scene: where_,
            expected,
            found,
        } => format!(
            "offer of {}: positions {} ≠ {}",
            scene(where_),
            positions(*expected),
            positions(*found)
        ),
        Difference::NotRefused {
            scene: where_,
            expected,
            found,
            ..
        } => format!(
            "{}: refusal {expected} ≠ {}",
            scene(where_),
            found.unwrap_or("accepted")
        ),
        Difference::NeverThere { scene: where_ } => format!("never at {}", scene(where_)),
        Difference::TextUnread {
            scene: where_,
            text,
        } => format!(
            "text {} not read at {}",
            case.texts.entries[text.at()].id,
            scene(where_)
        ),
    }
}

fn outcome_id(case: &Case, outcome: OutcomeIx) -> String {
    case.outcomes[outcome.at()].id.clone()
}

/// `1,3`: positions counted from 1.
fn positions(bits: u32) -> String {
    let set = (0..32).filter(|position| bits & (1 << position) != 0);
    let set: Vec<String> = set.map(|position| (position + 1).to_string()).collect();
    set.join(",")
}
