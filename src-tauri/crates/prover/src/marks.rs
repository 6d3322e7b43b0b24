//! What can still be earned towards passing: where the marks are out of reach, or met whatever comes, points need no keeping.

use crate::bound::Bounds;
use crate::graph::End;
use crate::lower::{Program, RoomKind, Slot, judgements};

/// What tells whether the one played role passes, and what can still come of it from each scene on.
#[derive(Debug, Clone)]
pub struct Marks {
    /// Set once a failure is charged to the role: it passes no more.
    charged: usize,
    /// Places of its points of either kind.
    points: [Points; 2],
    /// Places of critical steps, and from which scenes they can still be done.
    steps: Vec<(usize, Vec<bool>)>,
}

/// Points of one kind.
#[derive(Debug, Clone)]
struct Points {
    place: usize,
    /// As many as are asked for.
    mark: i32,
    /// By scene one waits in, the least and the most that can still come; `None`: no bound is known.
    still: Vec<(Option<i64>, Option<i64>)>,
}

impl Marks {
    /// Those of a program that asks for passing, played by one role alone.
    pub fn of(program: &Program) -> Option<Self> {
        let [role] = program.players[..] else {
            return None;
        };
        let charged = program.places.find(Slot::Charged(role.0))?;
        let points = |slot: Slot, sum: usize| {
            let place = program.places.find(slot)?;
            let bounds = Bounds::of(program, Some(sum));
            let still = (0..).map(case::model::SceneIx).zip(&program.rooms);
            let still = still.map(|(scene, room)| match room.kind {
                RoomKind::Ends(_) => (Some(0), Some(0)),
                RoomKind::Continues(_) | RoomKind::Decides(..) => (
                    bounds.waiting(scene, End::Least),
                    bounds.waiting(scene, End::Most),
                ),
            });
            Some(Points {
                place,
                mark: program.places.all[place].high,
                still: still.collect(),
            })
        };
        let all = (0..).zip(&program.places.all);
        let steps = all.filter(|(_, place)| matches!(place.slot, Slot::Critical(_)));
        let steps = steps.map(|(place, _)| (place, doable(program, place)));
        Some(Self {
            charged,
            points: [
                points(Slot::Action(role.0), 0)?,
                points(Slot::Own(role.0), 1)?,
            ],
            steps: steps.collect(),
        })
    }

    /// Brings what tells whether the role passes to what stands for it where one waits, or has ended.
    pub fn settle(&self, now: &mut [i32], scene: usize, ended: bool) {
        let short = |points: &Points| {
            let most = points.still[scene].1;
            most.is_some_and(|most| i64::from(now[points.place]) + most < i64::from(points.mark))
        };
        let undone = |(place, doable): &(usize, Vec<bool>)| {
            now[*place] == 0 && (ended || !doable[scene])
        };
        let fails = now[self.charged] != 0
            || self.points.iter().any(short)
            || self.steps.iter().any(undone);
        if fails {
            now[self.charged] = 1;
            self.points.iter().for_each(|points| now[points.place] = 0);
            self.steps.iter().for_each(|(place, _)| now[*place] = 0);
            return;
        }
        for points in &self.points {
            let least = points.still[scene].0.unwrap_or(0);
            if i64::from(now[points.place]) + least >= i64::from(points.mark) {
                now[points.place] = points.mark;
            }
        }
    }
}

/// Scenes from which an act can still do the critical step, whatever the conditions say.
fn doable(program: &Program, step: usize) -> Vec<bool> {
    let does = program.rooms.iter().map(|room| match &room.kind {
        RoomKind::Decides(question, _) => {
            let mut outcomes = judgements(&question.offer)
                .into_iter()
                .flat_map(|judged| &judged.outcomes);
            outcomes.any(|result| result.done.contains(&step))
        }
        RoomKind::Continues(_) | RoomKind::Ends(_) => false,
    });
    let mut leads: Vec<bool> = does.collect();
    let mut changed = true;
    while changed {
        changed = false;
        for scene in (0..leads.len()).rev() {
            if !leads[scene] && program.follows[scene].iter().any(|to| leads[*to]) {
                leads[scene] = true;
                changed = true;
            }
        }
    }
    leads
}
