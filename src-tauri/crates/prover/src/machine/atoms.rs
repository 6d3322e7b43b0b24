//! Conditions that read the answer alone; as in `engine`.

use super::answers::bit;
use crate::lower::Ask;
use case::model::{Answer, Case, Cond};

/// Positions that atoms name.
pub(super) fn named(atoms: &[Cond]) -> u32 {
    let mut set = 0;
    for atom in atoms {
        if let Cond::Includes(bits) | Cond::Excludes(bits) = atom {
            set |= bits;
        } else if let Cond::Carries(_) = atom {
            set = u32::MAX;
        }
    }
    set
}

/// Which atoms hold for an answer.
pub(super) fn atoms_of(case: &Case, atoms: &[Cond], offer: &Ask, answer: &Answer) -> u64 {
    let holding = (0_u32..)
        .zip(atoms)
        .filter(|(_, atom)| atom_holds(case, atom, offer, answer));
    holding.fold(0, |set, (at, _)| set | 1_u64.checked_shl(at).unwrap_or(0))
}

fn atom_holds(case: &Case, atom: &Cond, offer: &Ask, answer: &Answer) -> bool {
    let order: &[u8] = match answer {
        Answer::Order { places, len } => places.get(..usize::from(*len)).unwrap_or(&[]),
        Answer::Choice(_) | Answer::Options(_) | Answer::Values { .. } | Answer::Handoff { .. } => {
            &[]
        }
    };
    let set = match answer {
        Answer::Options(set) => Some(*set),
        Answer::Handoff { facts, .. } => Some(*facts),
        Answer::Order { .. } => Some(order.iter().fold(0, |set, at| set | bit(usize::from(*at)))),
        Answer::Choice(_) | Answer::Values { .. } => None,
    };
    match atom {
        Cond::Includes(wanted) => set.is_some_and(|set| set & wanted == *wanted),
        Cond::Excludes(unwanted) => set.is_some_and(|set| set & unwanted == 0),
        Cond::Count(least, most) => set
            .is_some_and(|set| (u32::from(*least)..=u32::from(*most)).contains(&set.count_ones())),
        Cond::Before(earlier, later) => {
            let place = |wanted: u8| order.iter().position(|at| *at == wanted);
            matches!((place(*earlier), place(*later)), (Some(earlier), Some(later)) if earlier < later)
        }
        Cond::First(wanted) => order
            .get(..wanted.count_ones() as usize)
            .is_some_and(|first| {
                first.iter().fold(0, |set, at| set | bit(usize::from(*at))) == *wanted
            }),
        Cond::Place(wanted) => matches!(answer, Answer::Values { place, .. } if place == wanted),
        Cond::To(wanted) => matches!(answer, Answer::Handoff { to, .. } if to == wanted),
        Cond::How(wanted) => matches!(answer, Answer::Handoff { how, .. } if how == wanted),
        Cond::Carries(duty) => {
            let (
                Ask::Handoff { facts, .. },
                Answer::Handoff {
                    to, facts: sent, ..
                },
            ) = (offer, answer)
            else {
                return false;
            };
            let duty = &case.duties[duty.at()];
            let carried = |fact| {
                let at = facts.iter().position(|(other, _)| other == fact);
                at.is_some_and(|at| sent & bit(at) != 0)
            };
            duty.tell.has(*to) && duty.carry.iter().all(carried)
        }
        Cond::Always
        | Cond::All(_)
        | Cond::Any(_)
        | Cond::Not(_)
        | Cond::Compare(..)
        | Cond::Visited(_)
        | Cond::Took(_)
        | Cond::Knows(..)
        | Cond::Played(_)
        | Cond::Deadline(..)
        | Cond::Failed(_) => false,
    }
}
