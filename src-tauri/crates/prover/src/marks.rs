//! What can still be earned towards passing: where the marks are out of reach, or met whatever comes, points need no keeping.

use crate::bound::Bounds;
use crate::graph::End;
use crate::lower::{Program, RoomKind, Slot, judgements};
use case::model::{Case, SceneIx};

/// What tells whether the one played role passes, and what can still come of it from each scene on.
#[derive(Debug, Clone)]
pub struct Marks {
    /// Set once a failure is charged to the role: it passes no more.
    charged: usize,
    /// Places of critical steps, and from which scenes they can still be done.
    steps: Vec<(usize, Vec<bool>)>,
    /// Action points, ownership points.
    points: [Points; 2],
}

/// Points of one kind.
#[derive(Debug, Clone)]
struct Points {
    /// As many as are asked for.
    mark: i32,
    /// By scene one waits in, the least and the most that can still come; `None`: no bound is known.
    still: Vec<(Option<i64>, Option<i64>)>,
}

/// Action and ownership points, no further than the marks.
pub type Earned = [i32; 2];

impl Marks {
    /// Those of a program that asks for passing, played by one role alone.
    pub fn of(case: &Case, program: &Program) -> Option<Self> {
        let [role] = program.players[..] else {
            return None;
        };
        let mark = case.pass.get(role.at()).copied().flatten();
        let (action, own) = mark.map_or((0, 0), |mark| (mark.points, mark.own));
        let points = |mark: i32, sum: usize| {
            let bounds = Bounds::of(program, Some(sum));
            let still = (0..).map(SceneIx).zip(&program.rooms);
            let still = still.map(|(scene, room)| match room.kind {
                RoomKind::Ends(_) => (Some(0), Some(0)),
                RoomKind::Continues(_) | RoomKind::Decides(..) => (
                    bounds.waiting(scene, End::Least),
                    bounds.waiting(scene, End::Most),
                ),
            });
            Points {
                mark: mark.max(0),
                still: still.collect(),
            }
        };
        let all = (0..).zip(&program.places.all);
        let steps = all.filter(|(_, place)| matches!(place.slot, Slot::Critical(_)));
        let steps = steps.map(|(place, _)| (place, doable(program, place)));
        Some(Self {
            charged: program.places.find(Slot::Charged(role.0))?,
            steps: steps.collect(),
            points: [points(action, 0), points(own, 1)],
        })
    }

    /// Brings charges and critical steps to what stands for them where one waits, or has ended.
    pub fn settle(&self, now: &mut [i32], scene: SceneIx, ended: bool) {
        let undone = |(place, doable): &(usize, Vec<bool>)| {
            now[*place] == 0 && (ended || !doable[scene.at()])
        };
        if now[self.charged] != 0 || self.steps.iter().any(undone) {
            now[self.charged] = 1;
            self.steps.iter().for_each(|(place, _)| now[*place] = 0);
        }
    }

    /// Whether the role passes no more, whatever its points.
    pub fn failed(&self, now: &[i32]) -> bool {
        now[self.charged] != 0
    }

    /// What stands for the points earned so far where one waits or has ended; nothing where a mark is out of reach.
    pub fn stand(&self, scene: SceneIx, earned: Earned) -> Option<Earned> {
        let mut stand = [0; 2];
        for ((points, earned), stand) in self.points.iter().zip(earned).zip(&mut stand) {
            let (least, most) = points.still[scene.at()];
            let (earned, mark) = (i64::from(earned), i64::from(points.mark));
            if most.is_some_and(|most| earned + most < mark) {
                return None;
            }
            let assured = least.is_some_and(|least| earned + least >= mark);
            let reached = if assured { mark } else { earned.min(mark) };
            *stand = i32::try_from(reached).unwrap_or(points.mark);
        }
        Some(stand)
    }

    /// A number for points, and one more for none: below [`Self::kinds`].
    pub fn number(&self, stand: Option<Earned>) -> u64 {
        let [_, own] = self.marks();
        stand.map_or(0, |[of_action, of_own]| {
            1 + u64::from(of_action.unsigned_abs()) * (own + 1) + u64::from(of_own.unsigned_abs())
        })
    }

    /// The points of a number.
    pub fn of_number(&self, number: u64) -> Option<Earned> {
        let [_, own] = self.marks();
        let number = number.checked_sub(1)?;
        let points = |of: u64| i32::try_from(of).unwrap_or(i32::MAX);
        Some([points(number / (own + 1)), points(number % (own + 1))])
    }

    /// How many numbers there are.
    pub fn kinds(&self) -> u64 {
        let [action, own] = self.marks();
        1 + (action + 1) * (own + 1)
    }

    fn marks(&self) -> [u64; 2] {
        [0, 1].map(|kind| u64::from(self.points[kind].mark.unsigned_abs()))
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
