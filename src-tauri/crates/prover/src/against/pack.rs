//! A state without its history, in few bytes.

use case::model::{Case, DeadlineStatus, RoleIx, RoleSet, SceneIx};
use engine::{LateState, Setup, State, Transit, initial};

/// Packs a state. Sums, the generator of chance and the numbers of decisions are left out: no rule reads them.
pub fn pack(state: &State, out: &mut Vec<i32>) {
    out.clear();
    out.extend([
        i32::from(state.scene.0),
        i32::from(state.ended),
        number(state.minute),
    ]);
    out.extend(&state.vars);
    out.extend(state.knows.iter().map(|roles| i32::from(roles.0)));
    bits(&state.visited, out);
    bits(&state.critical, out);
    out.extend(state.taken.iter().map(|n| i32::from(*n)));
    out.extend(state.counted.iter().map(|n| i32::from(*n)));
    for (status, due) in &state.deadlines {
        match status {
            DeadlineStatus::Idle => out.extend([0, 0]),
            DeadlineStatus::Running => out.extend([1, number(*due)]),
            DeadlineStatus::Met => out.extend([2, 0]),
            DeadlineStatus::Missed => out.extend([3, 0]),
        }
    }
    for late in &state.late {
        match late {
            LateState::Idle => out.extend([0, 0]),
            LateState::Pending { due, .. } => out.extend([1, number(*due)]),
            LateState::Over => out.extend([2, 0]),
        }
    }
    for (raised, charged) in &state.fails {
        out.push(i32::from(charged.0) | i32::from(*raised) << 16);
    }
    for message in &state.transit {
        let to = i32::from(message.to.0);
        out.push(i32::from(message.scene.0) | to << 16);
        out.extend([message.facts.cast_signed(), number(message.due)]);
    }
}

/// Unpacks; what was left out is as at the start.
pub fn unpack(case: &Case, setup: Setup, packed: &[i32]) -> State {
    let mut state = initial(case, setup);
    let mut from = packed.iter().copied();
    let mut next = || from.next().unwrap_or(0);
    state.scene = SceneIx(small(next()));
    state.ended = next() != 0;
    state.minute = next().cast_unsigned();
    state.vars.iter_mut().for_each(|var| *var = next());
    let knows = state.knows.iter_mut();
    knows.for_each(|roles| *roles = RoleSet(small(next())));
    unbits(&mut state.visited, &mut next);
    unbits(&mut state.critical, &mut next);
    state.taken.iter_mut().for_each(|n| *n = small(next()));
    state.counted.iter_mut().for_each(|n| *n = small(next()));
    for deadline in &mut state.deadlines {
        let status = match next() {
            1 => DeadlineStatus::Running,
            2 => DeadlineStatus::Met,
            3 => DeadlineStatus::Missed,
            _ => DeadlineStatus::Idle,
        };
        *deadline = (status, next().cast_unsigned());
    }
    for late in &mut state.late {
        let status = next();
        let due = next().cast_unsigned();
        *late = match status {
            1 => LateState::Pending {
                due,
                cause_seq: 0,
                cause_scene: case.start,
            },
            2 => LateState::Over,
            _ => LateState::Idle,
        };
    }
    for (raised, charged) in &mut state.fails {
        let value = next();
        *raised = value >> 16 != 0;
        *charged = RoleSet(small(value & 0xFFFF));
    }
    while let Some(scene_and_role) = from.next() {
        let mut next = || from.next().unwrap_or(0);
        state.transit.push(Transit {
            scene: SceneIx(small(scene_and_role & 0xFFFF)),
            to: RoleIx(u8::try_from(scene_and_role >> 16).unwrap_or(0)),
            facts: next().cast_unsigned(),
            due: next().cast_unsigned(),
        });
    }
    state
}

fn number(value: u32) -> i32 {
    value.cast_signed()
}

fn small(value: i32) -> u16 {
    u16::try_from(value).unwrap_or(0)
}

fn bits(flags: &[bool], out: &mut Vec<i32>) {
    for chunk in flags.chunks(32) {
        let word = (0..).zip(chunk).filter(|(_, flag)| **flag);
        out.push(
            word.fold(0_u32, |word, (at, _)| word | 1 << at)
                .cast_signed(),
        );
    }
}

fn unbits(flags: &mut [bool], next: &mut impl FnMut() -> i32) {
    for chunk in flags.chunks_mut(32) {
        let word = next().cast_unsigned();
        for (at, flag) in (0..).zip(chunk) {
            *flag = word & (1 << at) != 0;
        }
    }
}
