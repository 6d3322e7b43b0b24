//! Which waiting things need no exact minute: all of their possible minutes lie in one gap, and they do not meddle with
//! anything else due there.

use super::Timed;
use super::adrift::{Moves, Ways};
use super::program::{After, Ask, Op, Program, RoomKind, Term, Test, Value};
use super::times::{Span, Times, after, in_gap};
use super::waits::{Waits, waits};
use super::windows::{Window, windows};
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
    /// Those of which only the distance from the clock counts.
    pub adrift: Adrift,
    /// When the act of each scene can be over: the first minute of a span stands for all of it.
    pub end: Vec<Vec<Span>>,
    /// When each scene can be entered.
    pub entry: Vec<Vec<Span>>,
    /// Scenes at which the minute matters though nothing waits that needs it.
    pub clock: Vec<bool>,
    /// What can wait at each scene, and while it is left.
    pub waits: Vec<Waits>,
    /// Of deadlines: how long they run.
    pub windows: Vec<Window>,
}

/// Waiting things of which only the distance from the clock counts.
#[derive(Debug, Clone, Default)]
pub struct Adrift {
    /// Late consequences.
    pub late: Vec<bool>,
    /// Deadlines.
    pub deadlines: Vec<bool>,
    /// Messages, by scene.
    pub messages: Vec<bool>,
}

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

/// Finds them; `arms` is what each scene sets going.
pub fn fixed(case: &Case, times: &Times, program: &Program, follows: &[Vec<usize>]) -> Fixed {
    let rooms = program.rooms.len();
    let mut found = Fixed {
        late: vec![false; program.late.len()],
        deadlines: vec![false; program.deadlines.len()],
        messages: vec![false; rooms],
        adrift: Adrift {
            late: vec![false; program.late.len()],
            deadlines: vec![false; program.deadlines.len()],
            messages: vec![false; rooms],
        },
        end: times.end.clone(),
        entry: times.entry.clone(),
        clock: vec![true; rooms],
        waits: vec![Waits::default(); rooms],
        windows: vec![Window::default(); case.deadlines.len()],
    };
    if program.minute.is_none() {
        return found;
    }
    let mut items = items(program);
    for scene in 0..rooms {
        place(case, times, program, scene, &mut items);
    }
    chained(case, times, &mut items);
    let ways = Ways {
        case,
        times,
        follows,
    };
    found.waits = waits(program, &ways, &items);
    found.windows = windows(case, &items);
    let observe = program.observe;
    if observe.whole || observe.remember {
        return found;
    }
    let meddles: Vec<bool> = (0..items.len())
        .map(|at| {
            items
                .iter()
                .enumerate()
                .any(|(other, item)| other != at && meddle(&items[at], item))
        })
        .collect();
    let alone = items
        .iter()
        .zip(meddles)
        .map(|(item, meddles)| item.gap && !item.exact && !item.crowd && !meddles);
    let fixed = together(&items, alone.collect());
    let adrift = ways.adrift(&items, &fixed);
    for ((item, is_fixed), adrift) in items.iter().zip(&fixed).zip(adrift) {
        match item.timed {
            Timed::Late(at) => (found.late[at], found.adrift.late[at]) = (*is_fixed, adrift),
            Timed::Deadline(at) => {
                (found.deadlines[at], found.adrift.deadlines[at]) = (*is_fixed, adrift);
            }
            Timed::Message => {
                (
                    found.messages[item.scene],
                    found.adrift.messages[item.scene],
                ) = (*is_fixed, adrift);
            }
        }
    }
    found.clock = clock(program, &ways, &found);
    found
}

/// What sets another going has a minute that stands for its own only if that one has, and the other way round.
fn together(items: &[Item], mut fixed: Vec<bool>) -> Vec<bool> {
    let pairs: Vec<(usize, usize)> = (0..items.len())
        .flat_map(|from| (0..items.len()).map(move |to| (from, to)))
        .filter(|(from, to)| items[*from].starts.contains(&items[*to].timed))
        .collect();
    while let Some((from, to)) = pairs.iter().find(|(from, to)| fixed[*from] != fixed[*to]) {
        (fixed[*from], fixed[*to]) = (false, false);
    }
    fixed
}

/// Whether the order of two things due in the same gap can matter.
pub(super) fn meddle(one: &Item, other: &Item) -> bool {
    let overlap = |a: &Begun| {
        let mut begun = other.begun.iter();
        begun.any(|b| a.due.1 >= b.due.0 && b.due.1 >= a.due.0)
    };
    if !one.begun.iter().any(overlap) {
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
            let mut item = blank(Timed::Late(at), 0);
            reads(when, &mut item.reads);
            ops(effects, &mut item);
            chain(effects, &mut item.starts, &mut item.meets);
            items.push(item);
        }
    }
    for (at, deadline) in program.deadlines.iter().enumerate() {
        if let Some(Term { status, missed, .. }) = deadline {
            let mut item = blank(Timed::Deadline(at), 0);
            ops(missed, &mut item);
            chain(missed, &mut item.starts, &mut item.meets);
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
        item.crowd = transit.entries.len() > 1;
        items.push(item);
    }
    let met: Vec<Timed> = items.iter().flat_map(|item| item.meets.clone()).collect();
    for item in &mut items {
        item.exact = item.faults || !item.meets.is_empty() || met.contains(&item.timed);
    }
    items
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
                let due = match item.timed {
                    _ if links == 0 => None,
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
fn chain(ops: &[Op], starts: &mut Vec<Timed>, meets: &mut Vec<Timed>) {
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

/// Scenes at which the minute itself matters: something is set going from here on that needs it, before the clock is set
/// anew by an encounter that is always still to come.
fn clock(program: &Program, ways: &Ways<'_>, fixed: &Fixed) -> Vec<bool> {
    let needs = |scene: usize| {
        let room = &program.rooms[scene];
        let (mut started, mut met) = (Vec::new(), Vec::new());
        chain(&room.arrive, &mut started, &mut met);
        // A deadline that begins with the encounter and whose minute is needed.
        let begins = program.encounters[room.encounter].1.iter();
        let mut needs = begins
            .clone()
            .any(|at| fixed.needs_minute(Timed::Deadline(*at)));
        if let RoomKind::Decides(question, _) = &room.kind {
            for judged in judgements(&question.offer) {
                judged
                    .outcomes
                    .iter()
                    .for_each(|result| chain(&result.effects, &mut started, &mut met));
            }
            needs |= matches!(
                &question.offer,
                Ask::Handoff {
                    transit: Some(_),
                    ..
                }
            ) && fixed.message_needs_minute(scene);
        }
        let mut touched = started.iter().chain(&met);
        needs || touched.any(|timed| fixed.needs_minute(*timed))
    };
    let scenes = ways.follows.len();
    let mut matters: Vec<bool> = (0..scenes).map(needs).collect();
    loop {
        let mut changed = false;
        for scene in 0..scenes {
            let carried = ways.follows[scene]
                .iter()
                .any(|to| matters[*to] && !matches!(ways.moves(scene, *to), Moves::To(_)));
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

impl Fixed {
    /// Whether a waiting thing needs the minute at which it is set going; messages are told apart by scene.
    pub fn needs_minute(&self, timed: Timed) -> bool {
        match timed {
            Timed::Late(at) => !self.late[at] && !self.adrift.late[at],
            Timed::Deadline(at) => !self.deadlines[at] && !self.adrift.deadlines[at],
            Timed::Message => false,
        }
    }

    /// Whether a message from the scene does.
    pub fn message_needs_minute(&self, scene: usize) -> bool {
        !self.messages[scene] && !self.adrift.messages[scene]
    }
}
