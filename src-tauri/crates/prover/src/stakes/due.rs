//! How many ways that pass meet a deadline: none, one, or more.

use super::turns::Turns;
use crate::proof::{Meeting, Witness};

/// More than one: how many is not told.
const MORE: u8 = 2;

/// Of each deadline, the ways that pass and meet it. A way is a row of acts and of what chance drew; answers judged alike are
/// one act.
pub fn meetings(turns: &Turns<'_>, deadlines: usize, passes: &[bool]) -> Vec<Meeting> {
    if turns.due.is_empty() {
        return vec![Meeting::None; deadlines];
    }
    let first = turns.all[..turns.first()].iter().map(|turn| turn.to);
    let before = counted(turns.states, first, |state| {
        turns.of_state(state).iter().map(|turn| turn.to)
    });
    let mut back: Vec<Vec<u32>> = vec![Vec::new(); turns.states];
    for turn in &turns.all {
        back[turn.to as usize].extend(turn.from);
    }
    let ends = (0..).zip(passes).filter(|(_, passes)| **passes);
    let after = counted(turns.states, ends.map(|(state, _)| state), |state| {
        back[state].iter().copied()
    });
    let mut found = vec![(0_u8, None); deadlines];
    for (number, deadline, met) in &turns.due {
        if !met {
            continue;
        }
        let turn = &turns.all[*number];
        let until = turn.from.map_or(1, |from| before[from as usize]);
        let count = until.saturating_mul(after[turn.to as usize]).min(MORE);
        let (known, by) = &mut found[*deadline];
        *known = known.saturating_add(count).min(MORE);
        if count > 0 {
            *by = Some(*number);
        }
    }
    let tell = |(count, by): (u8, Option<usize>)| match (count, by) {
        (0, _) | (_, None) => Meeting::None,
        (1, Some(by)) => lone(turns, by, passes).map_or(Meeting::More, Meeting::One),
        _ => Meeting::More,
    };
    found.into_iter().map(tell).collect()
}

/// How many ways lead to each state from where they begin, up to [`MORE`]: a state passes on by how much it has grown, so
/// each is passed on twice at most, circles too.
fn counted<I: Iterator<Item = u32>>(
    states: usize,
    begin: impl Iterator<Item = u32>,
    next: impl Fn(usize) -> I,
) -> Vec<u8> {
    let mut count = vec![0_u8; states];
    let mut open: Vec<(u32, u8)> = begin.map(|state| (state, 1)).collect();
    while let Some((state, by)) = open.pop() {
        let known = &mut count[state as usize];
        let grown = known.saturating_add(by).min(MORE) - *known;
        *known += grown;
        if grown > 0 {
            open.extend(next(state as usize).map(|to| (to, grown)));
        }
    }
    count
}

/// The way through a turn, where there is just one.
fn lone(turns: &Turns<'_>, by: usize, passes: &[bool]) -> Option<Witness> {
    let turn = &turns.all[by];
    let mut way = match turn.from {
        Some(from) => turns.forward(|_| true).way(turns, from as usize),
        None => Vec::new(),
    };
    way.push(by);
    way.extend(turns.on(turn.to as usize, |state| passes[state], |_| true)?);
    Some(turns.run(&way))
}
