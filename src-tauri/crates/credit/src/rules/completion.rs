//! When an activity is completed: every case passed, graded, begun after the disclosures were shown (rules 1, 2 and 7).

use super::clock::ClockFlag;
use super::pass::{CaseMark, PassRule};
use super::refusal::Refusal;
use crate::activities::Activity;
use crate::moment::{Logged, Moment};

/// The disclosures of an activity were shown to the learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// When, and where in the log.
    pub shown: Logged,
    /// The pass rule the learner was told.
    pub rule: PassRule,
}

/// An attempt of the learner, as the log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// Case id.
    pub case: String,
    /// Content version of the case.
    pub version: u32,
    /// Content hash of the case, lower-case hex.
    pub content_hash: String,
    /// Graded, and played in the window; practice and the command line are never credit.
    pub graded: bool,
    /// Its start.
    pub started: Logged,
    /// Its end; `None` while it runs.
    pub finished: Option<Logged>,
    /// Whether the case's own pass rule was met by every role the learner played.
    pub passed: bool,
    /// Action points of the learner's role; the least where several roles were played.
    pub points: i32,
    /// Active milliseconds.
    pub active_ms: u64,
    /// Whether the clock was found set back at any event of the attempt.
    pub clock: ClockFlag,
}

/// An activity completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Start of the earliest attempt that counts.
    pub started: Moment,
    /// End of the latest attempt that counts: the completion date on every paper, however often it is printed.
    pub completed: Moment,
    /// Active milliseconds of the attempts that count.
    pub active_ms: u64,
    /// The attempts that count, as positions in what was given; one for each case, in the activity's order.
    pub counted: Vec<usize>,
}

/// Whether an activity is completed, and by which attempts. Of several that count for a case the first to end does, so that
/// later play moves no date.
///
/// The rule told at the gate binds (rule 2): if a provider adds a case or raises a mark, an activity completed before the new
/// rule was shown stays completed, and attempts begun after it are judged by it.
///
/// # Errors
/// Every reason why not: one for each case, or that the disclosures were never shown.
pub fn completion(
    activity: &Activity,
    gates: &[Gate],
    played: &[Played],
) -> Result<Completion, Vec<Refusal>> {
    let mut told: Vec<&Gate> = gates
        .iter()
        .filter(|gate| gate.rule.activity == activity.id)
        .collect();
    told.sort_by_key(|gate| gate.shown.seq);
    let mut outcome = Err(vec![Refusal::GateMissing {}]);
    for (number, gate) in told.iter().enumerate() {
        let changed = told
            .iter()
            .skip(number)
            .find(|later| later.rule.cases != gate.rule.cases)
            .map_or(u64::MAX, |later| later.shown.seq);
        outcome = under(activity, &told, &gate.rule, played, changed);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

/// Whether the activity was completed under one rule, by attempts begun before another was told.
fn under(
    activity: &Activity,
    told: &[&Gate],
    rule: &PassRule,
    played: &[Played],
    changed: u64,
) -> Result<Completion, Vec<Refusal>> {
    let mut counted = Vec::new();
    let mut refusals = Vec::new();
    for mark in &rule.cases {
        match best(activity, &mark.case, told, played, changed) {
            Ok(position) => counted.push(position),
            Err(refusal) => refusals.push(refusal),
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let attempts = || counted.iter().filter_map(|position| played.get(*position));
    let started = attempts()
        .map(|attempt| attempt.started)
        .min_by_key(|logged| logged.seq);
    let completed = attempts()
        .filter_map(|attempt| attempt.finished)
        .max_by_key(|logged| logged.seq);
    match (started, completed) {
        (Some(started), Some(completed)) => Ok(Completion {
            started: started.at,
            completed: completed.at,
            active_ms: attempts().map(|attempt| attempt.active_ms).sum(),
            counted,
        }),
        // An activity without cases is refused by the checker; one made by hand completes nothing.
        (None, _) | (_, None) => Err(vec![Refusal::CaseNotPassed {
            case: String::new(),
        }]),
    }
}

/// The first attempt at a case to end that counts, or the reason that came nearest.
fn best(
    activity: &Activity,
    case: &str,
    told: &[&Gate],
    played: &[Played],
    changed: u64,
) -> Result<usize, Refusal> {
    let mut nearest: Option<(u8, Refusal)> = None;
    let mut first: Option<(u64, usize)> = None;
    let attempts = played.iter().enumerate();
    for (position, attempt) in
        attempts.filter(|(_, attempt)| attempt.case == case && attempt.started.seq < changed)
    {
        match counts(activity, attempt, told) {
            Ok(ended) => {
                if first.is_none_or(|(seq, _)| ended < seq) {
                    first = Some((ended, position));
                }
            }
            Err((near, refusal)) => {
                if nearest.as_ref().is_none_or(|(best, _)| near > *best) {
                    nearest = Some((near, refusal));
                }
            }
        }
    }
    first.map(|(_, position)| position).ok_or_else(|| {
        nearest.map_or_else(
            || Refusal::CaseNotPassed {
                case: case.to_owned(),
            },
            |(_, refusal)| refusal,
        )
    })
}

/// Whether an attempt counts: where it ended; or the reason, with how near it came.
fn counts(activity: &Activity, attempt: &Played, told: &[&Gate]) -> Result<u64, (u8, Refusal)> {
    let case = || attempt.case.clone();
    let not_passed = || (0, Refusal::CaseNotPassed { case: case() });
    let Some(finished) = attempt.finished else {
        return Err(not_passed());
    };
    if !attempt.graded || !attempt.passed {
        return Err(not_passed());
    }
    // Rule 2: the mark is the one the learner was told last before this attempt.
    let gate = told
        .iter()
        .rev()
        .find(|gate| gate.shown.seq < attempt.started.seq);
    let Some(gate) = gate else {
        return Err((1, Refusal::GateTooLate { case: case() }));
    };
    if !gate
        .rule
        .mark(&attempt.case)
        .is_some_and(|mark| meets(mark, attempt))
    {
        return Err(not_passed());
    }
    if attempt.started.at.date() < activity.release {
        let release = activity.release;
        return Err((
            2,
            Refusal::BeforeRelease {
                case: case(),
                release,
            },
        ));
    }
    if finished.at.date() > activity.terminates {
        let terminates = activity.terminates;
        return Err((3, Refusal::Ended { terminates }));
    }
    match attempt.clock {
        ClockFlag::Sound => Ok(finished.seq),
        ClockFlag::SetBack { by_ms } => Err((
            4,
            Refusal::ClockSetBack {
                case: case(),
                minutes: by_ms / 60_000,
            },
        )),
    }
}

fn meets(mark: &CaseMark, attempt: &Played) -> bool {
    mark.takes(attempt.version, &attempt.content_hash)
        && mark.points.is_none_or(|least| attempt.points >= least)
}
