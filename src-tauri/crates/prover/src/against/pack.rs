//! A state without its history, in few bytes.

use super::live::Live;
use super::parts::Part;
use case::model::{Case, DeadlineStatus, Offer, RoleIx, RoleSet, SceneIx, SceneKind};
use engine::{LateState, Setup, State, Transit, initial};

/// What of a state no rule of either version reads, or no further than to a limit.
#[derive(Debug)]
pub struct Packing {
    /// The clock decides nothing.
    timeless: bool,
    /// Times a choice is taken make a difference up to this.
    taken: u16,
    /// Times a key counts make a difference up to this.
    counted: u16,
}

impl Packing {
    /// Of two versions. Sums, the generator of chance and the numbers of decisions are read by no rule.
    pub fn of(old: &Case, new: &Case) -> Self {
        let planned = |case: &Case| -> Vec<(String, u32)> {
            let each = case.encounters.iter();
            each.map(|encounter| (encounter.id.clone(), encounter.at))
                .collect()
        };
        let both = [old, new];
        Self {
            timeless: both.iter().all(|case| timeless(case)) && planned(old) == planned(new),
            taken: both.iter().map(|case| limits(case)).max().unwrap_or(1),
            counted: both
                .iter()
                .flat_map(|case| case.outcomes.iter().map(|outcome| outcome.repeat_max))
                .max()
                .unwrap_or(1),
        }
    }

    /// Packs.
    pub fn pack(&self, state: &State) -> Box<[i32]> {
        let mut out = vec![
            i32::from(state.scene.0),
            i32::from(state.ended),
            if self.timeless {
                0
            } else {
                number(state.minute)
            },
        ];
        out.extend(&state.vars);
        out.extend(state.knows.iter().map(|roles| i32::from(roles.0)));
        bits(&state.visited, &mut out);
        bits(&state.critical, &mut out);
        out.extend(state.taken.iter().map(|n| i32::from(*n.min(&self.taken))));
        let counted = state.counted.iter();
        out.extend(counted.map(|n| i32::from(*n.min(&self.counted))));
        for (status, due) in &state.deadlines {
            match status {
                DeadlineStatus::Idle => out.extend([0, 0]),
                DeadlineStatus::Running => out.extend([1, number(*due)]),
                DeadlineStatus::Met => out.extend([2, 0]),
                DeadlineStatus::Missed => out.extend([3, 0]),
            }
        }
        for late in &state.late {
            out.push(match late {
                LateState::Idle => -1,
                LateState::Pending { due, .. } => number(*due),
                LateState::Over => -2,
            });
        }
        for (raised, charged) in &state.fails {
            out.push(i32::from(charged.0) | i32::from(*raised) << 16);
        }
        for message in &state.transit {
            let to = i32::from(message.to.0);
            out.push(i32::from(message.scene.0) | to << 16);
            out.extend([message.facts.cast_signed(), number(message.due)]);
        }
        out.into()
    }

    /// What of a packed state anything can still hang on: two states that agree in it have one future, in both versions.
    pub fn key(&self, state: &State, live: &Live) -> Box<[i32]> {
        let mut bare = state.clone();
        let lives = |part: Part| live.at(state.scene, part);
        if state.ended {
            return Box::new([i32::from(state.scene.0), 1]);
        }
        for (at, var) in (0..).zip(&mut bare.vars) {
            if !lives(Part::Var(at)) {
                *var = 0;
            }
        }
        for (at, roles) in (0..).zip(&mut bare.knows) {
            let known =
                (0..16).filter(|role| roles.has(RoleIx(*role)) && lives(Part::Knows(*role, at)));
            *roles = known.fold(RoleSet::default(), |set, role| set.with(RoleIx(role)));
        }
        forget(&mut bare.visited, |at| lives(Part::Visited(at)));
        forget(&mut bare.critical, |at| lives(Part::Critical(at)));
        forget(&mut bare.taken, |at| lives(Part::Taken(at)));
        forget(&mut bare.counted, |at| lives(Part::Counted(at)));
        forget(&mut bare.fails, |at| lives(Part::Fail(at)));
        forget(&mut bare.deadlines, |at| lives(Part::Deadline(at)));
        forget(&mut bare.late, |at| lives(Part::Late(at)));
        bare.transit
            .retain(|message| lives(Part::Transit(message.scene.0)));
        let waits = bare
            .late
            .iter()
            .any(|late| matches!(late, LateState::Pending { .. }));
        let runs = bare
            .deadlines
            .iter()
            .any(|(status, _)| *status == DeadlineStatus::Running);
        if !(waits || runs || !bare.transit.is_empty() || lives(Part::Minute)) {
            bare.minute = 0;
        }
        self.pack(&bare)
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
            *late = match next() {
                -1 => LateState::Idle,
                -2 => LateState::Over,
                due => LateState::Pending {
                    due: due.cast_unsigned(),
                    cause_seq: 0,
                    cause_scene: case.start,
                },
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
}

/// What does not live is as at the start.
fn forget<T: Default>(table: &mut [T], lives: impl Fn(u16) -> bool) {
    for (at, entry) in (0..).zip(table) {
        if !lives(at) {
            *entry = T::default();
        }
    }
}

/// Whether nothing begins, ends or arrives with the clock.
fn timeless(case: &Case) -> bool {
    let delays = case.scenes.iter().any(|scene| match &scene.kind {
        SceneKind::Decides(decision, _) => match &decision.offer {
            Offer::Handoff { how, .. } => how.iter().any(|how| how.read_after.is_some()),
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. } => false,
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => false,
    });
    !delays && case.deadlines.is_empty() && case.late.is_empty()
}

/// The most often any choice can be taken, where that is limited.
fn limits(case: &Case) -> u16 {
    let mut most = 1;
    for scene in &case.scenes {
        let limits = scene.choices().iter().filter_map(|choice| choice.limit);
        most = limits.fold(most, u16::max);
    }
    most
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
