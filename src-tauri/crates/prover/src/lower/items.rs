//! What can wait: what it reads and writes, where it is set going, when it can be due.

use super::Timed;
use super::program::{After, Ask, Op, Program, RoomKind, Term, Test, Value};
use super::times::{Span, Times, after, in_gap};
use crate::machine::RUNNING;
use case::model::Case;
use std::collections::{BTreeMap, BTreeSet};

/// One waiting thing: what it reads and writes, where it is set going, when it can be due.
#[derive(Clone)]
pub(super) struct Item {
    pub timed: Timed,
    pub scene: usize,
    pub reads: BTreeSet<usize>,
    pub writes: BTreeMap<usize, Option<i32>>,
    pub draws: bool,
    /// Others it sets going at its own minute.
    pub starts: Vec<Timed>,
    /// Deadlines it meets at its own minute.
    pub meets: Vec<Timed>,
    /// It meets a deadline, is one that is met, or faults: no other minute stands for its own.
    pub exact: bool,
    /// It faults.
    pub faults: bool,
    /// There can be several of it at once.
    pub crowd: bool,
    /// How it is set going.
    pub begun: Vec<Begun>,
    /// Scenes through which an encounter is entered with which it begins.
    pub begins: Vec<usize>,
    /// Whether its minutes lie in one gap, however it is set going.
    pub gap: bool,
}

/// How a thing is set going.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Begun {
    /// The scene, or where another does it, one where that one is set going.
    pub scene: usize,
    /// When; where another does it, from when that one is set going.
    pub from: Span,
    /// When it is due.
    pub due: Span,
}

impl Item {
    /// Whether both are the same thing.
    pub fn same(&self, other: &Self) -> bool {
        self.timed == other.timed && self.scene == other.scene
    }

    /// The last minute it can be due.
    pub fn latest(&self) -> u32 {
        let latest = self.begun.iter().map(|begun| begun.due.1).max();
        latest.unwrap_or(0)
    }

    /// Whether it can still wait when the clock has come to stand at the minute; a deadline due then is not yet missed.
    pub fn outlasts(&self, minute: u32) -> bool {
        let latest = self.latest();
        latest > minute || latest == minute && matches!(self.timed, Timed::Deadline(_))
    }
}
/// Everything of a program that can wait.
pub(super) fn items(case: &Case, times: &Times, program: &Program) -> Vec<Item> {
    let mut items = blank(program);
    for scene in 0..program.rooms.len() {
        place(case, times, program, scene, &mut items);
    }
    chained(case, times, &mut items);
    items
}

fn blank(program: &Program) -> Vec<Item> {
    let item = |timed, scene| Item {
        timed,
        scene,
        reads: BTreeSet::new(),
        writes: BTreeMap::new(),
        draws: false,
        starts: Vec::new(),
        meets: Vec::new(),
        exact: false,
        faults: false,
        crowd: false,
        begun: Vec::new(),
        begins: Vec::new(),
        gap: true,
    };
    let mut items = Vec::new();
    for (at, late) in program.late.iter().enumerate() {
        if let Some(After { when, effects, .. }) = late {
            let mut item = item(Timed::Late(at), 0);
            reads(when, &mut item.reads);
            ops(effects, &mut item);
            chain(effects, &mut item.starts, &mut item.meets);
            watch(program.watched.late.get(at), &mut item);
            items.push(item);
        }
    }
    for (at, deadline) in program.deadlines.iter().enumerate() {
        if let Some(Term { status, missed, .. }) = deadline {
            let mut item = item(Timed::Deadline(at), 0);
            ops(missed, &mut item);
            chain(missed, &mut item.starts, &mut item.meets);
            item.reads.insert(*status);
            item.writes.insert(*status, None);
            watch(program.watched.deadlines.get(at), &mut item);
            items.push(item);
        }
    }
    for (scene, transit) in &program.messages {
        let mut item = item(Timed::Message, scene.at());
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
        item.crowd = transit.entries.len() > 1;
        items.push(item);
    }
    for item in &mut items {
        touches(program, item);
    }
    let met: Vec<Timed> = items.iter().flat_map(|item| item.meets.clone()).collect();
    for item in &mut items {
        item.exact = item.faults || !item.meets.is_empty() || met.contains(&item.timed);
    }
    items
}

/// Who watches a thing may do there whatever can be done with the places looked at.
fn watch(watched: Option<&Vec<usize>>, item: &mut Item) {
    for place in watched.into_iter().flatten() {
        item.reads.insert(*place);
        item.writes.insert(*place, None);
        item.draws = true;
    }
}

/// What a thing sets going or meets is changed by it. Who sets it going first makes no difference to the rest: it runs, and where
/// no minute stands for its own, none stands for theirs.
fn touches(program: &Program, item: &mut Item) {
    let status = |timed: &Timed| match timed {
        Timed::Late(at) => program.late[*at].as_ref().map(|late| late.status),
        Timed::Deadline(at) => program.deadlines[*at].as_ref().map(|term| term.status),
        Timed::Message => None,
    };
    let started: Vec<usize> = item.starts.iter().filter_map(status).collect();
    let met: Vec<usize> = item.meets.iter().filter_map(status).collect();
    for place in started {
        written(item, place, Some(RUNNING));
    }
    for place in met {
        item.reads.insert(place);
        written(item, place, None);
    }
}

/// What another sets going when it is due is counted from its minute.
fn chained(case: &Case, times: &Times, items: &mut [Item]) {
    let mut open: Vec<usize> = (0..items.len()).collect();
    // A chain that bites its own tail is cut after as many links as there can be.
    let mut links = items.len() * items.len();
    while let Some(of) = open.pop() {
        let parent = items[of].clone();
        links = links.saturating_sub(1);
        for (at, item) in items.iter_mut().enumerate() {
            if !parent.starts.contains(&item.timed) {
                continue;
            }
            let known = item.begun.len();
            for begun in &parent.begun {
                // A deadline that begins with an encounter can be past when that is entered: it is missed then, not when due.
                let late = !parent.begins.is_empty();
                let due = match item.timed {
                    _ if links == 0 || late => None,
                    Timed::Late(late) => {
                        let wait = case.late[late].after;
                        Some(after(begun.due, (wait, wait)))
                    }
                    Timed::Deadline(deadline) => span(case, deadline, begun.due),
                    Timed::Message => None,
                };
                let due = due.unwrap_or((0, u32::MAX));
                let begun = Begun { due, ..*begun };
                if !item.begun.contains(&begun) {
                    item.begun.push(begun);
                    item.gap &= in_gap(&times.stops[begun.scene], due);
                }
            }
            if item.begun.len() > known {
                open.push(at);
            }
        }
    }
}

/// What steps set going, and which deadlines they meet.
pub(super) fn chain(ops: &[Op], starts: &mut Vec<Timed>, meets: &mut Vec<Timed>) {
    for op in ops {
        match op {
            Op::When(_, inner) => chain(inner, starts, meets),
            Op::Later(late) => starts.push(Timed::Late(*late)),
            Op::Start(deadline) => starts.push(Timed::Deadline(*deadline)),
            Op::Meet(deadline) => meets.push(Timed::Deadline(*deadline)),
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
            Op::Fault(..) => item.faults = true,
            Op::Draw(_, place) => {
                item.draws = true;
                place.iter().for_each(|place| written(item, *place, None));
            }
            Op::Later(_) | Op::Start(_) | Op::Meet(_) | Op::Sum(..) => {}
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
    let mut note = |timed: Timed, at: Option<usize>, from: Span, due: Option<Span>| {
        let item = items
            .iter_mut()
            .find(|item| item.timed == timed && at.is_none_or(|at| item.scene == at));
        if let Some(item) = item {
            let due = due.unwrap_or((0, u32::MAX));
            item.begun.push(Begun { scene, from, due });
            item.gap &= in_gap(stops, due);
        }
    };
    let room = &program.rooms[scene];
    let (planned, begins) = &program.encounters[room.encounter];
    if times.entry[scene].is_empty() {
        return;
    }
    for deadline in begins {
        let from = (*planned, *planned);
        note(
            Timed::Deadline(*deadline),
            None,
            from,
            span(case, *deadline, from),
        );
    }
    let mut going = |ops: &[Op], from: &[Span]| {
        let mut started = Vec::new();
        chain(ops, &mut started, &mut Vec::new());
        for (timed, from) in started
            .iter()
            .flat_map(|timed| from.iter().map(move |from| (timed, *from)))
        {
            match timed {
                Timed::Late(at) => {
                    let wait = case.late[*at].after;
                    note(*timed, None, from, Some(after(from, (wait, wait))));
                }
                Timed::Deadline(at) => note(*timed, None, from, span(case, *at, from)),
                Timed::Message => {}
            }
        }
    };
    going(&room.arrive, &times.entry[scene]);
    if let RoomKind::Decides(question, _) = &room.kind {
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
                    let due = after(*end, (*delay, *delay));
                    note(Timed::Message, Some(scene), *end, Some(due));
                }
            }
        }
    }
    for deadline in begins {
        let of = |item: &&mut Item| item.timed == Timed::Deadline(*deadline);
        if let Some(item) = items.iter_mut().find(of) {
            item.begins.push(scene);
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
