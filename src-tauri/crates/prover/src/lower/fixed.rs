//! Which waiting things need no exact minute: all of their possible minutes lie in one gap, and they do not meddle with
//! anything else due there.

use super::Timed;
use super::adrift::{Moves, Ways};
use super::items::{Begun, Item, chain, items, judgements};
use super::program::{Ask, Op, Program, RoomKind};
use super::times::{Span, Times, apart};
use super::waits::{Waits, waits};
use super::windows::{Window, windows};
use case::model::Case;

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
    /// When things whose minute need not be kept can be due: the first minute of a span stands for all of it.
    pub dues: Dues,
}

/// Spans, apart and in order.
#[derive(Debug, Clone, Default)]
pub struct Dues {
    /// Of late consequences.
    pub late: Vec<Vec<Span>>,
    /// Of deadlines.
    pub deadlines: Vec<Vec<Span>>,
    /// Of messages, by scene.
    pub messages: Vec<Vec<Span>>,
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

/// Finds them; `follows` are the scenes that can follow each.
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
        dues: Dues {
            late: vec![Vec::new(); program.late.len()],
            deadlines: vec![Vec::new(); program.deadlines.len()],
            messages: vec![Vec::new(); rooms],
        },
    };
    if program.minute.is_none() {
        return found;
    }
    let items = items(case, times, program);
    let ways = Ways {
        case,
        times,
        follows,
    };
    found.waits = waits(program, &ways, &items);
    found.windows = windows(case, &items);
    let observe = program.observe;
    if observe.whole || observe.remember || program.watched.minutes {
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
        if *is_fixed {
            let due = item.begun.iter().map(|begun| begun.due).collect();
            *found.dues.of(item) = apart(due);
        }
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

/// Scenes at which the minute itself matters: something is set going from here on that needs it, before the clock is set
/// anew by an encounter that is always still to come.
fn clock(program: &Program, ways: &Ways<'_>, fixed: &Fixed) -> Vec<bool> {
    let needs = |scene: usize| {
        let room = &program.rooms[scene];
        if program.watched.ends.get(scene) == Some(&true) {
            return true;
        }
        // What is only met here waits already, and holds the clock itself.
        let mut started = Vec::new();
        let mut sets_going = |ops: &[Op]| chain(ops, &mut started, &mut Vec::new());
        sets_going(&room.arrive);
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
                    .for_each(|result| sets_going(&result.effects));
            }
            needs |= matches!(
                &question.offer,
                Ask::Handoff {
                    transit: Some(_),
                    ..
                }
            ) && fixed.message_needs_minute(scene);
        }
        needs || started.iter().any(|timed| fixed.needs_minute(*timed))
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

impl Dues {
    fn of(&mut self, item: &Item) -> &mut Vec<Span> {
        match item.timed {
            Timed::Late(at) => &mut self.late[at],
            Timed::Deadline(at) => &mut self.deadlines[at],
            Timed::Message => &mut self.messages[item.scene],
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
