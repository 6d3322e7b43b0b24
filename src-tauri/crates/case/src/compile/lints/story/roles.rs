//! Roles that differ, are tempted beyond their scope, and do more than pass things on.

use super::decided::Decided;
use super::trace::{Mark, of_outcome};
use crate::compile::Lower;
use crate::compile::lints::reading::Reading;
use crate::finding::Code;
use crate::model::{Case, Cond, Offer, Outcome, Owner, RoleIx, TextIx};
use std::collections::BTreeMap;

/// Two texts are alike from this share of common words, in hundredths.
const ALIKE: usize = 80;
/// Most texts two roles may share, in hundredths.
const SHARED: usize = 40;
/// Most decisions whose best act is to hand off, in hundredths.
const HANDED: usize = 60;
/// From so many decisions that offer handing off beside something else, it must be wrong once.
const WRONG_IN: usize = 2;

/// Whose act an outcome is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Own,
    /// By some clinics' rules.
    Perhaps,
    Outside,
}

impl Lower<'_> {
    /// `clone-roles`: of all choices and options of two roles, more than 40 % say the same (four words of five in common). A
    /// scene has one seat, so roles never share a decision itself.
    pub(super) fn clones(&mut self, case: &Case, decisions: &[Decided], readings: &[Reading]) {
        let Some(reading) = readings.iter().find(|reading| reading.is_own()) else {
            return;
        };
        let mut known = BTreeMap::new();
        let said: Vec<Vec<Vec<usize>>> = (0..case.roles.len())
            .map(|role| {
                let own = decisions.iter().filter(|decided| decided.seat.at() == role);
                own.flat_map(|decided| texts(&decided.decision.offer))
                    .map(|text| numbered(reading.words(text), &mut known))
                    .collect()
            })
            .collect();
        for (at, own) in said.iter().enumerate() {
            for (other, theirs) in said.iter().enumerate().take(at) {
                let matched = |a: &[Vec<usize>], b: &[Vec<usize>]| {
                    a.iter()
                        .filter(|text| b.iter().any(|other| alike(text, other)))
                        .count()
                };
                let shared = matched(own, theirs).min(matched(theirs, own));
                let all = own.len() + theirs.len() - shared;
                if shared * 100 > all * SHARED {
                    let args = vec![
                        ("role", case.roles[at].id.clone()),
                        ("other", case.roles[other].id.clone()),
                        ("shared", shared.to_string()),
                        ("all", all.to_string()),
                    ];
                    self.on_role(Code::CloneRoles, RoleIx(at as u8), args);
                }
            }
        }
    }

    /// `no-scope-temptation`: a role that decides is offered no act outside its own duties.
    pub(super) fn scope_temptations(&mut self, case: &Case, decisions: &[Decided]) {
        for (role, ix) in case.roles.iter().zip((0..).map(RoleIx)) {
            let mut own = decisions
                .iter()
                .filter(|decided| decided.seat == ix)
                .peekable();
            if !role.playable || own.peek().is_none() {
                continue;
            }
            let tempted = own.any(|decided| {
                decided
                    .judged()
                    .any(|(_, outcome)| scope(decided, outcome) != Scope::Own)
            });
            if !tempted {
                self.on_role(Code::NoScopeTemptation, ix, vec![("role", role.id.clone())]);
            }
        }
    }

    /// `ownership-merged`: an act outside the seat's duties, in a decision where no act within them earns ownership: only
    /// action points could tell the two apart.
    pub(super) fn merged_ownership(&mut self, decisions: &[Decided]) {
        for decided in decisions {
            let earns = decided
                .judged()
                .any(|(_, outcome)| scope(decided, outcome) != Scope::Outside && outcome.own > 0);
            if earns {
                continue;
            }
            for (ix, outcome) in decided.judged() {
                if scope(decided, outcome) == Scope::Outside {
                    let args = vec![("outcome", outcome.id.clone())];
                    self.on_outcome(Code::OwnershipMerged, ix, args);
                }
            }
        }
    }

    /// `always-escalate`: handing off is best in more than 60 % of a role's decisions, or never wrong where it is offered
    /// beside something else. A choice hands off if by it another role learns something.
    pub(super) fn escalation(&mut self, case: &Case, decisions: &[Decided]) {
        for (role, ix) in case.roles.iter().zip((0..).map(RoleIx)) {
            let own: Vec<&Decided> = decisions
                .iter()
                .filter(|decided| decided.seat == ix)
                .collect();
            let best = own.iter().filter(|decided| best_hands_off(decided)).count();
            let (offered, wrong) = own
                .iter()
                .filter_map(|decided| handing_choices(decided))
                .fold((0, false), |(offered, wrong), best| {
                    (offered + 1, wrong || !best)
                });
            let why = if role.playable && best * 100 > own.len() * HANDED {
                "often"
            } else if role.playable && offered >= WRONG_IN && !wrong {
                "never-wrong"
            } else {
                continue;
            };
            let args = vec![
                ("why", why.to_owned()),
                ("role", role.id.clone()),
                ("best", best.to_string()),
                ("decisions", own.len().to_string()),
            ];
            self.on_role(Code::AlwaysEscalate, ix, args);
        }
    }
}

fn scope(decided: &Decided, outcome: &Outcome) -> Scope {
    let duty = outcome.duty.unwrap_or(decided.decision.duty);
    let Some(duty) = decided.case.duties.get(duty.at()) else {
        return Scope::Own;
    };
    let may = || duty.may.iter().filter(|may| may.role == decided.seat);
    if duty.owner == Owner::Role(decided.seat) || may().any(|may| may.when == Cond::Always) {
        Scope::Own
    } else if matches!(duty.owner, Owner::Param(_)) || may().next().is_some() {
        Scope::Perhaps
    } else {
        Scope::Outside
    }
}

/// Whether an act tells another role something.
fn hands_off(decided: &Decided, outcome: &Outcome) -> bool {
    of_outcome(outcome)
        .iter()
        .any(|write| matches!(write.mark, Mark::Known(role, _) if role != decided.seat))
}

fn best_hands_off(decided: &Decided) -> bool {
    match &decided.decision.offer {
        Offer::Handoff { .. } => true,
        Offer::Choices { .. }
        | Offer::Options { .. }
        | Offer::Order { .. }
        | Offer::Enter { .. } => {
            let mut best = decided
                .judged()
                .filter(|(_, outcome)| decided.is_best(outcome.class))
                .peekable();
            best.peek().is_some() && best.all(|(_, outcome)| hands_off(decided, outcome))
        }
    }
}

/// Where a decision offers handing off beside something else: whether every act that does is best.
fn handing_choices(decided: &Decided) -> Option<bool> {
    if matches!(decided.decision.offer, Offer::Handoff { .. }) {
        return None;
    }
    let (handing, others): (Vec<&Outcome>, Vec<&Outcome>) = decided
        .judged()
        .map(|(_, outcome)| outcome)
        .partition(|outcome| hands_off(decided, outcome));
    (!handing.is_empty() && !others.is_empty())
        .then(|| handing.iter().all(|outcome| decided.is_best(outcome.class)))
}

fn texts(offer: &Offer) -> Vec<TextIx> {
    match offer {
        Offer::Choices { choices, .. } => choices.iter().map(|choice| choice.text).collect(),
        Offer::Options { options, .. } | Offer::Order { options, .. } => {
            options.iter().map(|option| option.text).collect()
        }
        Offer::Enter { .. } | Offer::Handoff { .. } => Vec::new(),
    }
}

/// Each word once, by a number of its own, in order.
fn numbered<'t>(words: &'t [String], known: &mut BTreeMap<&'t str, usize>) -> Vec<usize> {
    let mut numbers: Vec<usize> = words
        .iter()
        .map(|word| {
            let next = known.len();
            *known.entry(word).or_insert(next)
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn alike(one: &[usize], other: &[usize]) -> bool {
    // The shorter cannot share more words than it has.
    let (few, many) = (one.len().min(other.len()), one.len().max(other.len()));
    if few * 100 < many * ALIKE {
        return false;
    }
    let common = one
        .iter()
        .filter(|word| other.binary_search(word).is_ok())
        .count();
    common * 100 >= (one.len() + other.len() - common) * ALIKE
}
