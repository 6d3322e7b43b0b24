//! Which waiting things need no exact minute: all of their possible minutes lie in one gap, and they do not meddle with
//! anything else due there.

use super::Timed;
use super::program::{After, Ask, Op, Program, RoomKind, Term, Test, Value};
use super::times::{Span, Times, after, in_gap};
use case::model::Case;
use std::collections::{BTreeMap, BTreeSet};

/// What stands for the exact minutes of waiting things, and where the clock's own minute matters.
#[derive(Debug, Clone, Default)]
pub struct Fixed {
    /// Late consequences whose minute need not be kept.
    pub late: Vec<bool>,
    /// Deadlines.
    pub deadlines: Vec<bool>,
    /// Messages, by scene.
    pub messages: Vec<bool>,
    /// When the act of each scene can be over: the first minute of a span stands for all of it.
    pub end: Vec<Vec<Span>>,
    /// When each scene can be entered.
    pub entry: Vec<Vec<Span>>,
    /// Scenes at which the minute matters though nothing waits that needs it.
    pub clock: Vec<bool>,
}

/// One waiting thing: what it reads and writes, where it is set going, when it can be due.
struct Item {
    timed: Timed,
    scene: usize,
    reads: BTreeSet<usize>,
    writes: BTreeMap<usize, Option<i32>>,
    draws: bool,
    /// Sets others going at its own minute, or is set going by one: its minute is needed.
    chained: bool,
    due: Vec<Span>,
    gap: bool,
}

/// Finds them; `arms` is what each scene sets going.
pub fn fixed(case: &Case, times: &Times, program: &Program, follows: &[Vec<usize>]) -> Fixed {
    let rooms = program.rooms.len();
    let mut found = Fixed {
        late: vec![false; program.late.len()],
        deadlines: vec![false; program.deadlines.len()],
        messages: vec![false; rooms],
        end: times.end.clone(),
        entry: times.entry.clone(),
        clock: vec![true; rooms],
    };
    let observe = program.observe;
    if observe.whole || observe.remember || program.minute.is_none() {
        return found;
    }
    let mut items = items(program);
    for scene in 0..rooms {
        place(case, times, program, scene, &mut items);
    }
    let meddles: Vec<bool> = (0..items.len())
        .map(|at| {
            items
                .iter()
                .enumerate()
                .any(|(other, item)| other != at && meddle(&items[at], item))
        })
        .collect();
    for (item, meddles) in items.iter().zip(meddles) {
        let fixed = item.gap && !item.chained && !meddles;
        match item.timed {
            Timed::Late(at) => found.late[at] = fixed,
            Timed::Deadline(at) => found.deadlines[at] = fixed,
            Timed::Message => found.messages[item.scene] = fixed,
        }
    }
    found.clock = clock(case, times, program, follows, &found);
    found
}

/// Whether the order of two things due in the same gap can matter.
fn meddle(one: &Item, other: &Item) -> bool {
    let overlap = |a: &Span| other.due.iter().any(|b| a.1 >= b.0 && b.1 >= a.0);
    if !one.due.iter().any(overlap) {
        return false;
    }
    let reads = |reader: &Item, writer: &Item| {
        writer
            .writes
            .keys()
            .any(|place| reader.reads.contains(place))
    };
    let both = one.writes.iter().any(|(place, value)| {
        other
            .writes
            .get(place)
            .is_some_and(|written| value.is_none() || written != value)
    });
    (one.draws && other.draws) || reads(one, other) || reads(other, one) || both
}

fn items(program: &Program) -> Vec<Item> {
    let blank = |timed, scene| Item {
        timed,
        scene,
        reads: BTreeSet::new(),
        writes: BTreeMap::new(),
        draws: false,
        chained: false,
        due: Vec::new(),
        gap: true,
    };
    let mut items = Vec::new();
    for (at, late) in program.late.iter().enumerate() {
        if let Some(After { when, effects, .. }) = late {
            let mut item = blank(Timed::Late(at), 0);
            reads(when, &mut item.reads);
            ops(effects, &mut item);
            items.push(item);
        }
    }
    for (at, deadline) in program.deadlines.iter().enumerate() {
        if let Some(Term { status, missed, .. }) = deadline {
            let mut item = blank(Timed::Deadline(at), 0);
            ops(missed, &mut item);
            item.reads.insert(*status);
            item.writes.insert(*status, None);
            items.push(item);
        }
    }
    for (scene, transit) in &program.messages {
        let mut item = blank(Timed::Message, scene.at());
        if let RoomKind::Decides(question, _) = &program.rooms[scene.at()].kind
            && let Ask::Handoff { learns, .. } = &question.offer
        {
            item.writes.extend(
                learns
                    .iter()
                    .flatten()
                    .flatten()
                    .map(|place| (*place, Some(1))),
            );
        }
        item.chained = transit.entries.len() > 1;
        items.push(item);
    }
    chained(program, &mut items);
    items
}

/// What is set going at another's minute needs that minute exactly.
fn chained(program: &Program, items: &mut [Item]) {
    let mut started = Vec::new();
    let effects = program.late.iter().flatten().map(|late| &late.effects);
    let missed = program.deadlines.iter().flatten().map(|term| &term.missed);
    for ops in effects.chain(missed) {
        starts(ops, &mut started);
    }
    for item in items {
        item.chained |= started.contains(&item.timed);
    }
}

fn starts(ops: &[Op], started: &mut Vec<Timed>) {
    for op in ops {
        match op {
            Op::When(_, inner) => starts(inner, started),
            Op::Later(late) => started.push(Timed::Late(*late)),
            Op::Start(deadline) | Op::Meet(deadline) => started.push(Timed::Deadline(*deadline)),
            Op::Set(..)
            | Op::Add(..)
            | Op::Fault(..)
            | Op::Mark(_)
            | Op::Draw(..)
            | Op::Sum(..) => {}
        }
    }
}

fn reads(test: &Test, into: &mut BTreeSet<usize>) {
    match test {
        Test::Is(_) | Test::Atom(_) => {}
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| reads(part, into)),
        Test::Not(part) => reads(part, into),
        Test::Fixed(_, place, _) => {
            into.insert(*place);
        }
        Test::Values(_, left, right) => {
            for value in [left, right] {
                if let Value::Place(place) = value {
                    into.insert(*place);
                }
            }
        }
    }
}

fn ops(ops: &[Op], item: &mut Item) {
    for op in ops {
        match op {
            Op::When(test, inner) => {
                reads(test, &mut item.reads);
                self::ops(inner, item);
            }
            Op::Set(_, place, value) => {
                let constant = match value {
                    Value::Fixed(number) => Some(*number),
                    Value::Place(from) => {
                        item.reads.insert(*from);
                        None
                    }
                    Value::Field(_) => None,
                };
                written(item, *place, constant);
            }
            Op::Add(_, place, _) => {
                item.reads.insert(*place);
                written(item, *place, None);
            }
            Op::Mark(place) => written(item, *place, Some(1)),
            Op::Later(_) | Op::Start(_) | Op::Meet(_) | Op::Fault(..) => item.chained = true,
            Op::Draw(_, place) => {
                item.draws = true;
                place.iter().for_each(|place| written(item, *place, None));
            }
            Op::Sum(..) => {}
        }
    }
}

fn written(item: &mut Item, place: usize, value: Option<i32>) {
    item.writes
        .entry(place)
        .and_modify(|known| {
            if *known != value {
                *known = None;
            }
        })
        .or_insert(value);
}

/// Notes when what a scene sets going can be due.
fn place(case: &Case, times: &Times, program: &Program, scene: usize, items: &mut [Item]) {
    let stops = &times.stops[scene];
    let mut note = |timed: Timed, at: Option<usize>, due: Option<Span>| {
        let item = items
            .iter_mut()
            .find(|item| item.timed == timed && at.is_none_or(|at| item.scene == at));
        if let Some(item) = item {
            let due = due.unwrap_or((0, u32::MAX));
            item.due.push(due);
            item.gap &= in_gap(stops, due);
        }
    };
    let room = &program.rooms[scene];
    let (planned, begins) = &program.encounters[room.encounter];
    if times.entry[scene].is_empty() {
        return;
    }
    for deadline in begins {
        note(
            Timed::Deadline(*deadline),
            None,
            span(case, *deadline, (*planned, *planned)),
        );
    }
    let mut going = |ops: &[Op], from: &[Span]| {
        let mut started = Vec::new();
        starts(ops, &mut started);
        for (timed, from) in started
            .iter()
            .flat_map(|timed| from.iter().map(move |from| (timed, from)))
        {
            match timed {
                Timed::Late(at) => {
                    let wait = case.late[*at].after;
                    note(*timed, None, Some(after(*from, (wait, wait))));
                }
                Timed::Deadline(at) => note(*timed, None, span(case, *at, *from)),
                Timed::Message => {}
            }
        }
    };
    going(&room.arrive, &times.entry[scene]);
    let RoomKind::Decides(question, _) = &room.kind else {
        return;
    };
    let end = &times.end[scene];
    for judged in judgements(&question.offer) {
        judged
            .outcomes
            .iter()
            .for_each(|result| going(&result.effects, end));
    }
    if let Ask::Handoff {
        how,
        transit: Some(_),
        ..
    } = &question.offer
    {
        for delay in how.iter().filter(|delay| **delay > 0) {
            for end in end {
                note(
                    Timed::Message,
                    Some(scene),
                    Some(after(*end, (*delay, *delay))),
                );
            }
        }
    }
}

fn span(case: &Case, deadline: usize, from: Span) -> Option<Span> {
    let span = case.deadlines[deadline].span;
    let due = |from| engine::due(&case.clock, from, span);
    if from.1 == u32::MAX {
        return None;
    }
    Some((due(from.0)?, due(from.1)?))
}

/// Every judgement of an offer.
pub fn judgements(offer: &Ask) -> Vec<&super::program::Judged> {
    match offer {
        Ask::Choices(picks) => picks.iter().map(|pick| &pick.judged).collect(),
        Ask::Options { judged, .. }
        | Ask::Order { judged, .. }
        | Ask::Enter { judged, .. }
        | Ask::Handoff { judged, .. } => vec![judged],
    }
}

/// Scenes at which the minute itself matters: something is set going from here on that needs it, before the clock is set
/// anew by an encounter that is always still to come.
fn clock(
    case: &Case,
    times: &Times,
    program: &Program,
    follows: &[Vec<usize>],
    fixed: &Fixed,
) -> Vec<bool> {
    let needs = |scene: usize| {
        let room = &program.rooms[scene];
        let mut started = Vec::new();
        starts(&room.arrive, &mut started);
        // A deadline that begins with the encounter and whose minute is needed.
        let begins = program.encounters[room.encounter].1.iter();
        let mut needs = begins.clone().any(|at| !fixed.deadlines[*at]);
        if let RoomKind::Decides(question, _) = &room.kind {
            for judged in judgements(&question.offer) {
                judged
                    .outcomes
                    .iter()
                    .for_each(|result| starts(&result.effects, &mut started));
            }
            needs |= matches!(
                &question.offer,
                Ask::Handoff {
                    transit: Some(_),
                    ..
                }
            ) && !fixed.messages[scene];
        }
        needs
            || started.iter().any(|timed| match timed {
                Timed::Late(at) => !fixed.late[*at],
                Timed::Deadline(at) => !fixed.deadlines[*at],
                Timed::Message => false,
            })
    };
    let set_anew = |from: usize, to: usize| {
        let encounter = case.scenes[to].encounter;
        let planned = case.encounters[encounter.at()].at;
        encounter != case.scenes[from].encounter
            && times.end[from].iter().all(|end| end.1 <= planned)
    };
    let mut matters: Vec<bool> = (0..follows.len()).map(needs).collect();
    loop {
        let mut changed = false;
        for scene in 0..follows.len() {
            let carried = follows[scene]
                .iter()
                .any(|to| matters[*to] && !set_anew(scene, *to));
            if carried && !matters[scene] {
                matters[scene] = true;
                changed = true;
            }
        }
        if !changed {
            return matters;
        }
    }
}
