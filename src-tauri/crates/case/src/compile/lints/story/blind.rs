//! Answers that need no reading: everything, nothing, the order as shown.

use super::answers::Blind;
use super::decided::Decided;
use crate::compile::Lower;
use crate::compile::lints::reading::Reading;
use crate::finding::Code;
use crate::model::{Answer, Case, Offer, Opt};

impl Lower<'_> {
    /// `select-all` and `order-as-shown`: a blind answer earns at least the share of a decision's best points that its role
    /// needs over all its decisions.
    pub(super) fn blind_answers(
        &mut self,
        case: &Case,
        decisions: &[Decided],
        readings: &[Reading],
    ) {
        for decided in decisions {
            let mark = case.pass.get(decided.seat.at()).copied().flatten();
            let need = mark.map_or(0, |mark| mark.points);
            let own = decisions.iter().filter(|other| other.seat == decided.seat);
            let most: i32 = own.map(Decided::most_points).sum();
            let best = decided.most_points();
            if need <= 0 || best <= 0 {
                continue;
            }
            let enough = |earned: i32| {
                i64::from(earned) * i64::from(most) >= i64::from(need) * i64::from(best)
            };
            for (code, what, earned) in blind(case, &decided.decision.offer, readings) {
                if enough(earned) {
                    let args = vec![
                        ("what", what.to_owned()),
                        ("earned", earned.to_string()),
                        ("best", best.to_string()),
                    ];
                    self.on_scene(code, decided.scene, args);
                    break;
                }
            }
        }
    }
}

/// The blind answer to the options offered, by position, where it can be given.
type Given<'a> = dyn Fn(&[usize]) -> Option<Answer> + 'a;

/// What each blind answer earns at least, in every state in which it can be given.
fn blind(case: &Case, offer: &Offer, readings: &[Reading]) -> Vec<(Code, &'static str, i32)> {
    let Some(blind) = Blind::of(case, offer, &[]) else {
        return Vec::new();
    };
    let least = |answer: &Given, options: &[Opt]| {
        let earned = blind.supposed().filter_map(|suppose| {
            let offered: Vec<usize> = (0..options.len())
                .filter(|at| suppose.offered(&options[*at].when))
                .collect();
            answer(&offered).map(|answer| blind.points(suppose, &answer))
        });
        earned.min()
    };
    let mut found = Vec::new();
    match offer {
        Offer::Options {
            options, min, max, ..
        } => {
            let can = |count: usize| (usize::from(*min)..=usize::from(*max)).contains(&count);
            let all = |offered: &[usize]| {
                can(offered.len())
                    .then(|| Answer::Options(offered.iter().fold(0, |set, at| set | 1 << at)))
            };
            let none = |_: &[usize]| can(0).then_some(Answer::Options(0));
            found.extend(least(&all, options).map(|earned| (Code::SelectAll, "all", earned)));
            found.extend(least(&none, options).map(|earned| (Code::SelectAll, "none", earned)));
        }
        Offer::Order { options, .. } => {
            let shown = |offered: &[usize]| Some(ordered(offered.iter().copied()));
            let reversed = |offered: &[usize]| Some(ordered(offered.iter().rev().copied()));
            found
                .extend(least(&shown, options).map(|earned| (Code::OrderAsShown, "shown", earned)));
            found.extend(
                least(&reversed, options).map(|earned| (Code::OrderAsShown, "reversed", earned)),
            );
            // A translation has its own alphabet.
            for reading in readings {
                let alphabetical = |offered: &[usize]| {
                    let mut sorted = offered.to_vec();
                    sorted.sort_by_key(|at| reading.words(options[*at].text));
                    Some(ordered(sorted.into_iter()))
                };
                let earned = least(&alphabetical, options);
                found.extend(earned.map(|earned| (Code::OrderAsShown, "alphabetical", earned)));
            }
        }
        Offer::Choices { .. } | Offer::Enter { .. } | Offer::Handoff { .. } => {}
    }
    found
}

fn ordered(options: impl Iterator<Item = usize>) -> Answer {
    let mut places = [0; 8];
    let mut len = 0;
    for (place, option) in places.iter_mut().zip(options) {
        *place = option as u8;
        len += 1;
    }
    Answer::Order { places, len }
}
