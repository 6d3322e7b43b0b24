//! Ranges that are not what a role should meet: pass marks, length of a run, ledger axes that never move.

use super::WORDS_A_MINUTE;
use super::findings::Found;
use case::Code;
use case::model::{Axis, Case, Effect, RoleIx};
use prover::{Limit, Origin, Proof, Range, Setting};

/// Decisions of a run, fewest and most.
const DECISIONS: (i64, i64) = (4, 12);
/// Longest reading, in minutes.
const READING: i64 = 20;
/// Most that uniform random answers may pass with.
const RANDOM: f64 = 0.05;

pub(super) fn sums<'p>(case: &Case, proof: &'p Proof, found: &mut Vec<Found<'p>>) {
    for (role, known) in (0..).map(RoleIx).zip(&case.roles) {
        let alone = proof
            .settings
            .iter()
            .filter(|setting| setting.roles.0.count_ones() == 1 && setting.roles.has(role));
        let id = known.id.as_str();
        // The first setting that shows it is enough: the case's own comes first.
        found.extend(
            alone
                .clone()
                .find_map(|setting| unreachable(case, role, setting)),
        );
        for setting in alone.filter(|setting| setting.origin == Origin::Own) {
            random(id, setting, found);
            length(id, setting, found);
            axes(case, id, setting, found);
        }
    }
}

fn at_role(code: Code, role: &str, args: Vec<(&'static str, String)>) -> Found<'static> {
    let mut all = vec![("role", role.to_owned())];
    all.extend(args);
    Found {
        code,
        pointer: format!("/roles/{role}"),
        id: Some(format!("roles.{role}")),
        args: all,
        witness: None,
    }
}

/// A pass mark no way comes up to; or each mark alone can be met, and no way passes.
fn unreachable<'p>(case: &Case, role: RoleIx, setting: &'p Setting) -> Option<Found<'p>> {
    let mark = case.pass.get(role.at()).copied().flatten()?;
    let id = &case.roles[role.at()].id;
    let most = |of: &'p [(RoleIx, Range)]| {
        let range = of.iter().find(|(known, _)| *known == role)?;
        Some(&range.1.max)
    };
    let under = |limit: &Limit, needed: i32| limit.bound().filter(|most| *most < i64::from(needed));
    let (action, own) = (most(&setting.action)?, most(&setting.own)?);
    let (what, needed, most, limit) = if let Some(most) = under(action, mark.points) {
        ("points", mark.points, most, Some(action))
    } else if let Some(most) = under(own, mark.own) {
        ("own", mark.own, most, Some(own))
    } else if setting.complete && setting.pass.as_ref().is_some_and(|pass| pass.way.is_none()) {
        ("way", 0, 0, None)
    } else {
        return None;
    };
    let witness = match limit {
        Some(Limit::Exact(_, way)) => way.as_ref(),
        Some(Limit::None | Limit::Between(..) | Limit::Endless) | None => None,
    };
    Some(Found {
        code: Code::PassUnreachable,
        pointer: format!("/pass/{id}"),
        id: None,
        args: vec![
            ("role", id.clone()),
            ("what", what.to_owned()),
            ("needed", needed.to_string()),
            ("most", most.to_string()),
        ],
        witness,
    })
}

fn random(role: &str, setting: &Setting, found: &mut Vec<Found<'_>>) {
    let chance = setting.pass.as_ref().and_then(|pass| pass.random);
    if let Some(chance) = chance.filter(|chance| *chance > RANDOM) {
        let percent = percent(chance, 1);
        found.push(at_role(
            Code::RandomPasses,
            role,
            vec![("percent", percent)],
        ));
    }
}

/// A chance in percent, with so many decimals.
#[expect(clippy::float_arithmetic, reason = "a chance, shown to people")]
#[must_use]
pub fn percent(chance: f64, decimals: usize) -> String {
    format!("{:.decimals$}", chance * 100.0)
}

/// Too few or too many decisions, or too long to read. A bound that a search has not reached is no finding.
fn length<'p>(role: &str, setting: &'p Setting, found: &mut Vec<Found<'p>>) {
    let mut tell = |why: &str, limit: &'p Limit, out: &dyn Fn(i64) -> Option<i64>| {
        if let Limit::Exact(value, way) = limit
            && let Some(told) = out(*value)
        {
            let args = vec![("why", why.to_owned()), ("found", told.to_string())];
            let mut one: Found<'p> = at_role(Code::RunLength, role, args);
            one.witness = way.as_ref();
            found.push(one);
        }
    };
    let (fewest, most) = DECISIONS;
    let decisions = &setting.decisions;
    tell("few", &decisions.min, &|value| {
        (value < fewest).then_some(value)
    });
    tell("many", &decisions.max, &|value| {
        (value > most).then_some(value)
    });
    if let Some(words) = &setting.words {
        let speed = i64::from(WORDS_A_MINUTE);
        let minutes = |value: i64| (value > READING * speed).then(|| (value + speed - 1) / speed);
        tell("reading", &words.max, &minutes);
    }
}

/// Axes that the case moves, and that are the same on every way of this role.
fn axes(case: &Case, role: &str, setting: &Setting, found: &mut Vec<Found<'_>>) {
    for (axis, range) in Axis::ALL.into_iter().zip(&setting.ledger) {
        let flat = range.min.exact().is_some() && range.min.exact() == range.max.exact();
        if flat && moves(case, axis) {
            let args = vec![("axis", axis.id().to_owned())];
            found.push(at_role(Code::CosmeticChoice, role, args));
        }
    }
}

/// Whether anything in the case moves the axis.
fn moves(case: &Case, axis: Axis) -> bool {
    let mut entries = case.outcomes.iter().flat_map(|outcome| &outcome.ledger);
    let mut moved = entries.any(|entry| entry.axis == axis);
    case.effects(&mut |_, effect| {
        moved |= matches!(effect, Effect::Ledger(entry) if entry.axis == axis);
    });
    moved
}
