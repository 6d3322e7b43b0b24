//! Whether what waits can still change anything where it waits.

use super::alive::Bits;
use super::program::{Op, Program, Room};
use super::{Alive, Timed};
use std::collections::BTreeSet;

/// What can wait at each scene, and what it reads once it is due, with what it sets going in turn.
pub(super) struct Waiting<'a>(Vec<(Timed, Vec<bool>, &'a BTreeSet<usize>)>);

impl<'a> Waiting<'a> {
    pub(super) fn of(
        alive: &Alive,
        flow: &super::Flow,
        (late, terms): (&'a [BTreeSet<usize>], &'a [BTreeSet<usize>]),
    ) -> Self {
        let late = (0..).map(Timed::Late).zip(late);
        let all = late.chain((0..).map(Timed::Deadline).zip(terms));
        let from = |timed: Timed| {
            let begins = |room: &Room| match timed {
                Timed::Deadline(at) => alive.encounters[room.encounter].1.contains(&at),
                Timed::Late(_) | Timed::Message => false,
            };
            let arms = alive.arrives.iter().zip(&alive.acts).zip(&alive.rooms);
            let arms = arms.map(|((arrives, acts), room)| {
                arrives.1.contains(&timed) || acts.1.contains(&timed) || begins(room)
            });
            onward(flow, arms.collect())
        };
        Self(
            all.map(|(timed, reads)| (timed, from(timed), reads))
                .collect(),
        )
    }

    /// The same, where it is known when each is over.
    pub(super) fn in_time(
        program: &Program,
        (late, terms): (&'a [BTreeSet<usize>], &'a [BTreeSet<usize>]),
    ) -> Self {
        let waits = || program.fixed.waits.iter();
        let of_late = program.timed_late.iter().enumerate();
        let of_late = of_late.map(|(number, (at, _))| {
            let scenes = waits().map(|waits| waits.late.contains(&number));
            (Timed::Late(*at), scenes.collect(), &late[*at])
        });
        let of_terms = program.timed_deadlines.iter().enumerate();
        let of_terms = of_terms.map(|(number, (at, _))| {
            let scenes = waits().map(|waits| waits.deadlines.contains(&number));
            (Timed::Deadline(*at), scenes.collect(), &terms[*at])
        });
        Self(of_late.chain(of_terms).collect())
    }

    /// Whether something that can wait at the scene reads the place, beside one.
    pub(super) fn reads(&self, scene: usize, place: usize, beside: Option<Timed>) -> bool {
        let mut all = self.0.iter().filter(|(timed, ..)| Some(*timed) != beside);
        all.any(|(_, at, reads)| at[scene] && reads.contains(&place))
    }

    /// The same, of all but the one.
    pub(super) fn beside(&self, one: Timed) -> impl Fn(usize, usize) -> bool + '_ {
        move |scene, place| self.reads(scene, place, Some(one))
    }
}

/// Scenes that can follow these, and they themselves.
fn onward(flow: &super::Flow, mut scenes: Vec<bool>) -> Vec<bool> {
    let mut open: Vec<usize> = (0..scenes.len()).filter(|at| scenes[*at]).collect();
    while let Some(at) = open.pop() {
        for to in &flow.follows[at] {
            if !std::mem::replace(&mut scenes[*to], true) {
                open.push(*to);
            }
        }
    }
    scenes
}

/// By waiting thing and scene, whether what it does when its minute comes can still change anything: what a scene reads later,
/// or something else that waits there.
pub(super) fn counting<'w, T, W: Fn(usize, usize) -> bool + 'w>(
    of: &[Option<T>],
    later: &[Bits],
    beside: impl Fn(usize) -> W,
    does: impl Fn(&T) -> &[Op],
) -> Vec<Vec<bool>> {
    let row = |(number, one): (usize, &Option<T>)| {
        let beside = beside(number);
        let at = |(scene, reads): (usize, &Bits)| {
            let read = |place: usize| reads.has(place) || beside(scene, place);
            one.as_ref().is_some_and(|one| counts(does(one), &read))
        };
        later.iter().enumerate().map(at).collect()
    };
    of.iter().enumerate().map(row).collect()
}

/// Whether steps change anything but places that nothing reads later.
fn counts(ops: &[Op], later: &dyn Fn(usize) -> bool) -> bool {
    ops.iter().any(|op| match op {
        Op::When(_, inner) => counts(inner, later),
        Op::Set(_, place, super::Value::Fixed(_)) | Op::Mark(place) => later(*place),
        // These can be faults, or set others going.
        Op::Set(..)
        | Op::Add(..)
        | Op::Fault(..)
        | Op::Later(_)
        | Op::Start(_)
        | Op::Meet(_)
        | Op::Draw(..)
        | Op::Sum(..) => true,
    })
}
