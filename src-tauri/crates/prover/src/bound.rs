//! What no way can pass, whatever the conditions say: for searches given up before their end.

use crate::graph::{End, components};
use crate::lower::{Op, Program, RoomKind, judgements};
use case::model::SceneIx;

/// The least and the most that can still come; `None`: no bound.
type Still = (Option<i64>, Option<i64>);

/// The least and the most that can still come from each scene on.
#[derive(Debug, Clone)]
pub struct Bounds {
    /// By scene, from before it is entered; nothing where no ending can follow.
    of: Vec<Option<Still>>,
    /// The same from where one already waits in the scene.
    waiting: Vec<Option<Still>>,
}

impl Bounds {
    /// Bounds of a sum (`None`: of decisions).
    pub fn of(program: &Program, sum: Option<usize>) -> Self {
        let rooms = &program.rooms;
        let follows = &program.follows;
        let found = components(rooms.len(), |node, way| follows[node].get(way).copied());
        let mut order: Vec<usize> = (0..rooms.len()).collect();
        order.sort_unstable_by_key(|at| found.of[*at]);
        // Whatever waits can come at any time, and once.
        let waits: Vec<(i64, i64)> = sum.map_or_else(Vec::new, |sum| {
            let late = program
                .late
                .iter()
                .flatten()
                .map(|late| maybe(moves(&late.effects, sum)));
            let missed = program
                .deadlines
                .iter()
                .flatten()
                .map(|term| maybe(moves(&term.missed, sum)));
            late.chain(missed).collect()
        });
        let (low, high) = waits
            .iter()
            .fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        let mut of: Vec<Option<Still>> = vec![None; rooms.len()];
        let mut waiting = of.clone();
        let mut from = 0;
        while from < order.len() {
            let part = found.of[order[from]];
            let size = order[from..]
                .iter()
                .take_while(|at| found.of[**at] == part)
                .count();
            let members = &order[from..from + size];
            from += size;
            let circling = program.circling[members[0]];
            let after = members
                .iter()
                .flat_map(|at| follows[*at].iter())
                .filter(|to| found.of[**to] != part)
                .filter_map(|to| of[*to])
                .reduce(widest);
            let ends = members
                .iter()
                .any(|at| matches!(rooms[*at].kind, RoomKind::Ends(_)));
            let Some(after) = after.or(ends.then_some((Some(0), Some(0)))) else {
                continue;
            };
            let own = members
                .iter()
                .map(|at| room(program, *at, sum, circling, false));
            let own = own.reduce(|one, other| (add(one.0, other.0), add(one.1, other.1)));
            let (least, most) = own.unwrap_or((Some(0), Some(0)));
            for at in members {
                of[*at] = Some((add(after.0, least), add(after.1, most)));
                waiting[*at] = of[*at];
                if !circling {
                    let (least, most) = room(program, *at, sum, circling, true);
                    waiting[*at] = Some((add(after.0, least), add(after.1, most)));
                }
            }
        }
        for bounds in of.iter_mut().chain(&mut waiting).flatten() {
            *bounds = (add(bounds.0, Some(low)), add(bounds.1, Some(high)));
        }
        Self { of, waiting }
    }

    /// The bound from a scene one waits in on.
    pub fn waiting(&self, scene: SceneIx, end: End) -> Option<i64> {
        let (least, most) = (*self.waiting.get(scene.at())?)?;
        match end {
            End::Least => least,
            End::Most => most,
        }
    }

    /// The bound from a scene on; nothing where no ending can follow or there is no bound.
    pub fn at(&self, scene: SceneIx, end: End) -> Option<i64> {
        let (least, most) = (*self.of.get(scene.at())?)?;
        match end {
            End::Least => least,
            End::Most => most,
        }
    }
}

fn add(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    one?.checked_add(other?)
}

fn widest(one: Still, other: Still) -> Still {
    let least = one.0.zip(other.0).map(|(one, other)| one.min(other));
    let most = one.1.zip(other.1).map(|(one, other)| one.max(other));
    (least, most)
}

/// What entering and deciding in a scene can add, however often it comes.
fn room(program: &Program, at: usize, sum: Option<usize>, circling: bool, entered: bool) -> Still {
    let room = &program.rooms[at];
    let Some(sum) = sum else {
        let RoomKind::Decides(question, _) = &room.kind else {
            return (Some(0), Some(0));
        };
        let played = question.player.is_some();
        return match (played, circling) {
            (false, _) => (Some(0), Some(0)),
            (true, false) => (Some(1), Some(1)),
            (true, true) => (Some(0), None),
        };
    };
    let arrive = if entered {
        (0, 0)
    } else {
        moves(&room.arrive, sum)
    };
    // Where a scene comes again, what it adds on entering may have been added before.
    let mut range = if circling { maybe(arrive) } else { arrive };
    let words = sum == program.words();
    if let RoomKind::Decides(question, _) = &room.kind {
        let shown = if entered {
            (0, 0)
        } else {
            moves(&question.shown, sum)
        };
        range = (range.0 + shown.0, range.1 + shown.1);
        let seen = question.colleague.iter().map(|(.., seen)| moves(seen, sum));
        let seen = seen.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
        let seen = seen.unwrap_or((0, 0));
        range = (range.0 + seen.0, range.1 + seen.1);
        let mut judged: Vec<(i64, i64)> = Vec::new();
        for one in judgements(&question.offer) {
            let outcomes = one.outcomes.iter().map(|result| {
                let own = match question.player {
                    Some(player) if sum == player * 2 => i64::from(result.action),
                    Some(player) if sum == player * 2 + 1 => i64::from(result.own),
                    Some(_) | None => 0,
                };
                let axes = result.sums.iter().filter(|(of, _)| *of == sum);
                let axes: i64 = axes.map(|(_, by)| i64::from(*by)).sum();
                let effects = moves(&result.effects, sum);
                let least = own.min(0) + axes + effects.0;
                let most = own + axes + effects.1;
                let times = i64::from(result.repeat.max(1));
                if circling {
                    ((least * times).min(0), (most * times).max(0))
                } else {
                    (least, most)
                }
            });
            let all: Vec<(i64, i64)> = outcomes.collect();
            let of_key = if circling {
                all.into_iter()
                    .reduce(|one, other| (one.0 + other.0, one.1 + other.1))
            } else {
                all.into_iter()
                    .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
            };
            judged.extend(of_key);
        }
        let all = if circling {
            judged
                .into_iter()
                .reduce(|one, other| (one.0 + other.0, one.1 + other.1))
        } else {
            judged
                .into_iter()
                .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
        };
        let all = all.unwrap_or((0, 0));
        range = (range.0 + all.0, range.1 + all.1);
    }
    match (words && circling, range) {
        // Words are read again each time round.
        (true, (_, most)) if most > 0 => (Some(range.0.min(0)), None),
        (_, (least, most)) if circling => (Some(least.min(0)), Some(most.max(0))),
        (_, (least, most)) => (Some(least), Some(most)),
    }
}

/// What may also not happen.
fn maybe(moves: (i64, i64)) -> (i64, i64) {
    (moves.0.min(0), moves.1.max(0))
}

/// The least and most steps can add to a sum.
fn moves(ops: &[Op], sum: usize) -> (i64, i64) {
    let mut range = (0, 0);
    for op in ops {
        let (least, most) = match op {
            Op::Sum(of, by) if *of == sum => (i64::from(*by), i64::from(*by)),
            Op::When(_, inner) => {
                let (least, most) = moves(inner, sum);
                (least.min(0), most.max(0))
            }
            Op::Sum(..)
            | Op::Set(..)
            | Op::Add(..)
            | Op::Fault(..)
            | Op::Mark(_)
            | Op::Later(_)
            | Op::Start(_)
            | Op::Meet(_)
            | Op::Draw(..) => (0, 0),
        };
        range = (range.0 + least, range.1 + most);
    }
    range
}
