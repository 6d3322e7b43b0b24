//! What of the state stays alive: a place is alive at a scene where something that can still happen reads it before it is
//! written for certain.

use super::counts::{Waiting, counting};
use super::looks::{Look, Looks, looked};
use super::program::{Ask, Op, Program, Room, RoomKind};
use super::slots::Slot;
use super::{Alive, Lower, Timed, Uses, judgements};
use case::model::SceneIx;
use std::collections::BTreeSet;

impl Lower<'_> {
    /// What is alive where, and the program made of it.
    pub(super) fn alive(self, mut alive: Alive) -> Program {
        let flow = self.set.flow;
        let case = self.set.case;
        let late = closure(&alive, &alive.late_reads);
        let terms = closure(&alive, &alive.deadline_reads);
        let ends: Vec<usize> = self.at_the_end();
        let mut timed = super::looks::timed(&alive.late, &alive.deadlines, &self.places);
        timed.extend(alive.watched.in_time(&self.places.all));
        let here = Here::of(&alive, &self.places, (&late, &terms), &timed);
        let later = here.later(flow, self.places.all.len());
        let waiting = here.waiting(&alive.rooms, flow, &ends);
        let whole = self.set.observe.whole || self.set.observe.remember;
        let live = (0..alive.rooms.len())
            .map(|at| match &alive.rooms[at].kind {
                _ if whole => (1..self.places.all.len()).collect(),
                RoomKind::Ends(_) => ends.clone(),
                RoomKind::Continues(_) | RoomKind::Decides(..) => {
                    let mut live: Vec<usize> = waiting[at].iter().map(|look| look.place).collect();
                    live.dedup();
                    live.retain(|place| *place != 0);
                    live
                }
            })
            .collect();
        let start = self.start();
        let live: Vec<Vec<usize>> = live;
        let is_live = by_place(&live, self.places.all.len());
        let waits = Waiting::of(&alive, flow, (&late, &terms));
        prune(&mut alive.rooms, &is_live, &waits);
        let messages = (0..).map(SceneIx).zip(&alive.rooms);
        let messages = messages.filter_map(|(scene, room)| match &room.kind {
            RoomKind::Decides(question, _) => match &question.offer {
                Ask::Handoff {
                    transit: Some(transit),
                    ..
                } => Some((scene, transit.clone())),
                Ask::Handoff { .. }
                | Ask::Choices(_)
                | Ask::Options { .. }
                | Ask::Order { .. }
                | Ask::Enter { .. } => None,
            },
            RoomKind::Continues(_) | RoomKind::Ends(_) => None,
        });
        let messages = messages.collect();
        let mut program = Program {
            roles: self.set.roles,
            players: self.players,
            params: self.set.params.to_vec(),
            observe: self.set.observe,
            start,
            first: case.start,
            minute: alive.minute,
            rooms: alive.rooms,
            live_late: kept_alive(late.clone(), &alive.late, |after| [after.status, after.due]),
            live_deadline: kept_alive(terms.clone(), &alive.deadlines, |term| {
                [term.status, term.due]
            }),
            fixed: super::Fixed::default(),
            marks: None,
            alike: super::looks::alike(&waiting, &timed, &self.places, whole),
            late_counts: Vec::new(),
            missed_counts: Vec::new(),
            timed_deadlines: present(&alive.deadlines),
            timed_late: present(&alive.late),
            deadlines: alive.deadlines,
            late: alive.late,
            messages,
            encounters: alive.encounters,
            is_live,
            live,
            circling: flow.circling.clone(),
            follows: flow.follows.clone(),
            watched: alive.watched,
            places: self.places,
        };
        program.fixed = super::fixed::fixed(case, &flow.times, &program, &flow.follows);
        let waits = Waiting::in_time(&program, (&late, &terms));
        program.late_counts = counting(
            &program.late,
            &later,
            |at| waits.beside(Timed::Late(at)),
            |late| &late.effects,
        );
        program.missed_counts = counting(
            &program.deadlines,
            &later,
            |at| waits.beside(Timed::Deadline(at)),
            |term| &term.missed,
        );
        let watched = &program.watched;
        let forced = program.late_counts.iter_mut().zip(&watched.late);
        let missed = program.missed_counts.iter_mut().zip(&watched.deadlines);
        for (counts, places) in forced.chain(missed) {
            if !places.is_empty() {
                counts.fill(true);
            }
        }
        if program.observe.pass && !whole {
            program.marks = crate::marks::Marks::of(case, &program);
        }
        program
    }

    /// Places an ended state keeps.
    fn at_the_end(&self) -> Vec<usize> {
        let all = self.places.all.iter().enumerate();
        all.filter(|(_, place)| {
            matches!(
                place.slot,
                Slot::Charged(_) | Slot::Critical(_) | Slot::Met(_)
            )
        })
        .map(|(at, _)| at)
        .collect()
    }

    fn start(&self) -> Vec<i32> {
        let case = self.set.case;
        let all = self.places.all.iter();
        all.map(|place| match place.slot {
            Slot::Scene => i32::from(case.start.0),
            Slot::Var(var) => case.vars[usize::from(var)].start,
            Slot::Knows(role, fact) => i32::from(case.facts[usize::from(fact)].start.0 >> role & 1),
            Slot::Minute
            | Slot::Visited(_)
            | Slot::Taken(_)
            | Slot::Counted(_)
            | Slot::Deadline(_)
            | Slot::DeadlineDue(_)
            | Slot::Late(_)
            | Slot::LateDue(_)
            | Slot::TransitDue(..)
            | Slot::TransitTo(..)
            | Slot::TransitFacts(..)
            | Slot::Failed(_)
            | Slot::Charged(_)
            | Slot::Critical(_)
            | Slot::Met(_) => 0,
        })
        .collect()
    }
}

/// What entering a scene and acting in it reads, with what it sets going.
struct Here {
    arrives: Vec<Looks>,
    acts: Vec<Looks>,
}

impl Here {
    fn of(
        alive: &Alive,
        places: &super::Places,
        (late, terms): (&[BTreeSet<usize>], &[BTreeSet<usize>]),
        timed: &Looks,
    ) -> Self {
        let with = |uses: &Uses, own: Looks| {
            let reads = with_armed(uses, late, terms);
            looked(&reads, own, timed)
        };
        let watched = |at: usize, mut looks: Looks| {
            looks.extend(alive.watched.at(at, &places.all));
            looks
        };
        let rooms = || (0..).zip(&alive.rooms);
        Self {
            arrives: rooms()
                .zip(&alive.arrives)
                .map(|((at, room), uses)| {
                    with(uses, watched(at, super::looks::arriving(room, places)))
                })
                .collect(),
            acts: rooms()
                .zip(&alive.acts)
                .map(|((at, room), uses)| {
                    with(uses, watched(at, super::looks::acting(room, places)))
                })
                .collect(),
        }
    }

    /// What may be read from each scene on, written or not before, by place.
    fn later(&self, flow: &super::Flow, places: usize) -> Vec<Bits> {
        let mut of = vec![Bits::none(places); flow.components.count as usize];
        for at in in_order(flow) {
            let component = flow.components.of[at] as usize;
            let mut here = std::mem::take(&mut of[component]);
            for look in self.arrives[at].iter().chain(&self.acts[at]) {
                here.put(look.place);
            }
            for to in &flow.follows[at] {
                let later = flow.components.of[*to] as usize;
                if later != component {
                    here.join(&of[later]);
                }
            }
            of[component] = here;
        }
        let scenes = 0..self.acts.len();
        scenes
            .map(|at| of[flow.components.of[at] as usize].clone())
            .collect()
    }

    /// What is read from where one waits in each scene on before it is written for certain.
    fn waiting(&self, rooms: &[Room], flow: &super::Flow, ends: &[usize]) -> Vec<Looks> {
        let ends: Looks = ends.iter().copied().map(Look::whole).collect();
        let all = self.arrives.iter().chain(&self.acts).flatten();
        let all: Looks = all.chain(&ends).copied().collect();
        let all: Vec<Look> = all.into_iter().collect();
        let as_bits = |looks: &Looks| {
            let mut bits = Bits::none(all.len());
            let known = looks.iter().chain(&ends);
            known
                .filter_map(|look| all.binary_search(look).ok())
                .for_each(|at| bits.put(at));
            bits
        };
        // The looks that writing these places does not make needless.
        let besides = |written: BTreeSet<usize>| {
            let mut bits = Bits::none(all.len());
            let kept = all.iter().enumerate();
            kept.filter(|(_, look)| !written.contains(&look.place))
                .for_each(|(at, _)| bits.put(at));
            bits
        };
        let entering: Vec<Bits> = rooms
            .iter()
            .map(|room| besides(certain(&room.arrive)))
            .collect();
        let acting: Vec<Bits> = rooms.iter().map(|room| besides(always(room))).collect();
        let mut entry: Vec<Bits> = self.arrives.iter().map(as_bits).collect();
        let mut waiting: Vec<Bits> = self.acts.iter().map(as_bits).collect();
        // Every scene comes after those that can follow it, but in circles.
        let order = in_order(flow);
        let mut changed = true;
        while changed {
            changed = false;
            for at in order.iter().copied() {
                for to in &flow.follows[at] {
                    waiting[at].join_part(&entry[*to], &acting[at]);
                }
                changed |= entry[at].join_part(&waiting[at], &entering[at]);
            }
        }
        let looks = waiting.iter().map(|bits| {
            let set = (0..all.len()).filter(|at| bits.has(*at));
            set.map(|at| all[at]).collect()
        });
        looks.collect()
    }
}

/// Scenes, those that can follow first where they lie on no circle.
fn in_order(flow: &super::Flow) -> Vec<usize> {
    let mut order: Vec<usize> = (0..flow.follows.len()).collect();
    order.sort_unstable_by_key(|at| flow.components.of[*at]);
    order
}

/// A set of small numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    fn put(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    fn join(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// Joins what of the other lies in the part; whether that was more.
    fn join_part(&mut self, other: &Self, part: &Self) -> bool {
        let mut more = false;
        for ((word, other), part) in self.0.iter_mut().zip(&other.0).zip(&part.0) {
            let joined = *word | other & part;
            more |= joined != *word;
            *word = joined;
        }
        more
    }
}

/// What is read, with what those things read that are set going.
fn with_armed(uses: &Uses, late: &[BTreeSet<usize>], terms: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let mut reads: BTreeSet<usize> = uses.0.iter().copied().collect();
    for timed in &uses.1 {
        match timed {
            Timed::Late(after) => reads.extend(&late[*after]),
            Timed::Deadline(term) => reads.extend(&terms[*term]),
            Timed::Message => {}
        }
    }
    reads
}

/// Places that every way through a decision writes.
fn always(room: &Room) -> BTreeSet<usize> {
    let RoomKind::Decides(question, _) = &room.kind else {
        return BTreeSet::new();
    };
    let judged = judgements(&question.offer);
    let outcomes = judged.iter().flat_map(|judged| judged.outcomes.iter());
    let written = outcomes.map(|result| certain(&result.effects));
    written.reduce(|all, one| &all & &one).unwrap_or_default()
}

/// Places that steps write whatever holds.
fn certain(ops: &[Op]) -> BTreeSet<usize> {
    let written = ops.iter().filter_map(|op| match op {
        Op::Set(_, place, _) | Op::Mark(place) | Op::Draw(_, Some(place)) => Some(*place),
        Op::When(..)
        | Op::Add(..)
        | Op::Fault(..)
        | Op::Later(_)
        | Op::Start(_)
        | Op::Meet(_)
        | Op::Draw(_, None)
        | Op::Sum(..) => None,
    });
    written.collect()
}

/// Those that are there, by number.
fn present<T: Clone>(of: &[Option<T>]) -> Vec<(usize, T)> {
    let all = of.iter().enumerate();
    all.filter_map(|(at, one)| Some((at, one.clone()?)))
        .collect()
}

/// Lists of places as tables.
fn by_place(lists: &[Vec<usize>], places: usize) -> Vec<Vec<bool>> {
    let table = |list: &Vec<usize>| {
        let mut table = vec![false; places];
        list.iter().for_each(|place| table[*place] = true);
        table
    };
    lists.iter().map(table).collect()
}

/// A handoff need not tell answers apart by facts nobody reads from its scene on, nor anything that can wait there.
fn prune(rooms: &mut [Room], is_live: &[Vec<bool>], waits: &Waiting<'_>) {
    for (at, (room, live)) in rooms.iter_mut().zip(is_live).enumerate() {
        if let RoomKind::Decides(question, _) = &mut room.kind
            && let Ask::Handoff { learns, .. } = &mut question.offer
        {
            for place in learns.iter_mut().flatten() {
                *place = place.filter(|place| live[*place] || waits.reads(at, *place, None));
            }
        }
    }
}

/// What each waiting thing reads when its minute comes, with what it sets going in turn.
fn closure(alive: &Alive, of: &[Uses]) -> Vec<BTreeSet<usize>> {
    let reach = |at: usize| {
        let mut reads: BTreeSet<usize> = of[at].0.iter().copied().collect();
        let mut open = of[at].1.clone();
        let mut seen: Vec<Timed> = Vec::new();
        while let Some(timed) = open.pop() {
            if seen.contains(&timed) {
                continue;
            }
            seen.push(timed);
            let next = match timed {
                Timed::Late(at) => &alive.late_reads[at],
                Timed::Deadline(at) => &alive.deadline_reads[at],
                Timed::Message => continue,
            };
            reads.extend(next.0.iter().copied());
            open.extend(next.1.iter().copied());
        }
        reads
    };
    (0..of.len()).map(reach).collect()
}

fn kept_alive<T>(
    reads: Vec<BTreeSet<usize>>,
    of: &[Option<T>],
    own: impl Fn(&T) -> [usize; 2],
) -> Vec<Vec<usize>> {
    reads
        .into_iter()
        .zip(of)
        .map(|(mut reads, of)| {
            if let Some(of) = of {
                reads.extend(own(of));
            }
            reads.remove(&0);
            reads.into_iter().collect()
        })
        .collect()
}
