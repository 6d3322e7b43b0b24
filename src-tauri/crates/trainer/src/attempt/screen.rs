//! What the seat at the screen sees, and since when.

use super::Attempt;
use case::model::{DeadlineIx, DeadlineStatus, RoleIx};
use engine::{Event, Narrator, State, View, view};
use std::collections::BTreeSet;

/// One role's screen. It holds nothing the role may not know; see [`engine::view`].
#[derive(Debug, Clone)]
pub struct Screen {
    /// What the role sees now, and what it noticed since its last decision.
    pub view: View,
    /// The minute (since the start of the case) of each passage of `view.happened`.
    pub minutes: Vec<u32>,
    /// Evidence that was not there at the role's last decision.
    pub first_shown: FirstShown,
    /// Deadlines that ran out since the role's last decision, with the minute they ended.
    pub missed: Vec<(DeadlineIx, u32)>,
    /// The minute each running or missed deadline of the screen began.
    pub deadline_began: Vec<(DeadlineIx, u32)>,
}

/// Positions of evidence items shown for the first time: of the piece, and of the item or reading in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FirstShown(BTreeSet<(usize, usize)>);

impl FirstShown {
    /// Whether the item is new.
    #[must_use]
    pub fn has(&self, evidence: usize, item: usize) -> bool {
        self.0.contains(&(evidence, item))
    }
}

impl Attempt {
    /// What the role sees. Nothing a role noticed before its own last decision is repeated.
    #[must_use]
    pub fn screen(&self, viewer: RoleIx) -> Screen {
        let own = self
            .decisions
            .iter()
            .rposition(|decided| decided.seat == viewer);
        let (before, since) = match own {
            Some(last) => (
                self.state_after(last),
                self.decisions[last..]
                    .iter()
                    .flat_map(|decided| decided.events.iter().copied())
                    .collect(),
            ),
            None => (
                engine::initial(&self.case, self.state.setup.clone()),
                self.events().copied().collect::<Vec<Event>>(),
            ),
        };
        let view = view(&self.case, &before, &since, viewer);
        let first_shown = if own.is_some() {
            let earlier = engine::view(&self.case, &before, &[], viewer);
            FirstShown(&items(&view) - &items(&earlier))
        } else {
            FirstShown::default()
        };
        Screen {
            minutes: self.minutes(&before, &since, viewer),
            missed: self.missed(&since, viewer),
            deadline_began: self.began_at(),
            view,
            first_shown,
        }
    }

    /// The minute of each passage: the one that stood when it was told.
    fn minutes(&self, before: &State, since: &[Event], viewer: RoleIx) -> Vec<u32> {
        let mut narrator = Narrator::new(&self.case, before.clone(), viewer);
        let mut minute = before.minute;
        let mut minutes = Vec::new();
        for event in since {
            narrator.tell(event);
            minutes.resize(narrator.told().len(), minute);
            if let Event::Clock { minute: now } = event {
                minute = *now;
            }
        }
        let (_, told, _) = narrator.finish();
        minutes.resize(told.len(), minute);
        minutes
    }

    fn missed(&self, since: &[Event], viewer: RoleIx) -> Vec<(DeadlineIx, u32)> {
        since
            .iter()
            .filter_map(|event| {
                let Event::Deadline {
                    deadline,
                    status: DeadlineStatus::Missed,
                    due,
                } = event
                else {
                    return None;
                };
                let sees = self.case.deadlines[deadline.at()].audience.has(viewer);
                sees.then_some((*deadline, *due))
            })
            .collect()
    }

    /// The last beginning of each deadline.
    fn began_at(&self) -> Vec<(DeadlineIx, u32)> {
        let mut minute = 0;
        let mut began = Vec::new();
        for event in self.events() {
            if let Event::Clock { minute: now } = event {
                minute = *now;
            }
            if let Event::Deadline {
                deadline,
                status: DeadlineStatus::Running,
                ..
            } = event
            {
                began.retain(|(known, _)| known != deadline);
                began.push((*deadline, minute));
            }
        }
        began
    }
}

/// Every item of evidence the view shows.
fn items(view: &View) -> BTreeSet<(usize, usize)> {
    let of = |piece: &engine::EvidenceView| -> Vec<(usize, usize)> {
        match piece {
            engine::EvidenceView::Vitals { evidence, chart } => chart
                .points
                .iter()
                .map(|(point, _)| (*evidence, *point))
                .collect(),
            engine::EvidenceView::Items { evidence, items } => {
                items.iter().map(|item| (*evidence, *item)).collect()
            }
            engine::EvidenceView::Picture { evidence, .. } => vec![(*evidence, 0)],
        }
    };
    view.evidence.iter().flat_map(of).collect()
}
