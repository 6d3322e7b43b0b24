//! Running the walks of a case's test plan (`case::plan`).
//!
//! What a plan leaves out is not checked. Offers planned for one scene stand for its visits in order; a refusal must be
//! met on at least one visit (the ending counts as one). The runner plays it and reports every difference; it never
//! stops at the first, except where an answer is refused and the rest has no meaning.

mod earned;
mod run;

pub use run::{Report, run};

use crate::event::Event;
use crate::rejection::Rejection;
use crate::score::Score;
use crate::state::Setup;
use case::model::{Answer, Axis, CriticalIx, FailIx, RoleIx, SceneIx, TextIx};
use case::plan::Term;

/// A difference between a walk and what was expected of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Id of the walk.
    pub walk: String,
    /// Position of the step it was found at; `None` for the result of the whole walk.
    pub step: Option<usize>,
    /// The difference.
    pub what: Difference,
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The walk could not start.
    NotStarted(Rejection),
    /// The step was refused.
    Refused(Rejection),
    /// Another scene waits than the step says.
    OtherScene {
        /// The step's scene.
        expected: SceneIx,
        /// The scene that waits.
        found: SceneIx,
    },
    /// The case ended before the last step.
    EndedEarly {
        /// The ending.
        ending: SceneIx,
        /// Steps left.
        left: usize,
    },
    /// The steps are used up and the case has not ended.
    NotEnded {
        /// The scene that waits.
        waits: SceneIx,
    },
    /// Another ending.
    Ending {
        /// As planned.
        expected: SceneIx,
        /// As played.
        found: SceneIx,
    },
    /// Passed or not.
    Passed {
        /// As planned.
        expected: bool,
        /// As played.
        found: bool,
    },
    /// The plan's own terms do not add up to its total.
    Sum {
        /// Action or ownership.
        of: Kind,
        /// The role.
        role: RoleIx,
        /// The plan's total.
        total: i32,
        /// The sum of its terms.
        sum: i32,
    },
    /// Another total.
    Total {
        /// Action or ownership.
        of: Kind,
        /// The role.
        role: RoleIx,
        /// As planned.
        expected: i32,
        /// As played.
        found: i32,
    },
    /// A planned term that was not earned.
    TermMissing {
        /// Action or ownership.
        of: Kind,
        /// The role.
        role: RoleIx,
        /// The term.
        term: Term,
    },
    /// A term that was earned and not planned.
    TermExtra {
        /// Action or ownership.
        of: Kind,
        /// The role.
        role: RoleIx,
        /// The term, by its outcome.
        term: Term,
    },
    /// Another sum of the value ledger.
    Ledger {
        /// The axis.
        axis: Axis,
        /// As planned.
        expected: i32,
        /// As played.
        found: i32,
    },
    /// A planned fail flag that was not raised.
    FlagMissing(FailIx),
    /// A fail flag that was raised and not planned.
    FlagExtra(FailIx),
    /// A critical step done or not.
    Critical {
        /// The step.
        critical: CriticalIx,
        /// As planned.
        expected: bool,
        /// As played.
        found: bool,
    },
    /// Another offer.
    Offered {
        /// The scene.
        scene: SceneIx,
        /// Planned positions.
        expected: u32,
        /// Offered positions.
        found: u32,
    },
    /// An answer that was to be refused with a code.
    NotRefused {
        /// The scene.
        scene: SceneIx,
        /// The answer.
        answer: Answer,
        /// Planned code.
        expected: String,
        /// Code found, on the scene's last visit; `None` where it was accepted.
        found: Option<&'static str>,
    },
    /// An offer or refusal planned for a scene (or a further visit of it) the walk never came to.
    NeverThere {
        /// The scene.
        scene: SceneIx,
    },
    /// A text nobody read in the scene.
    TextUnread {
        /// The scene.
        scene: SceneIx,
        /// The text.
        text: TextIx,
    },
}

/// Which points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Action points.
    Action,
    /// Ownership points.
    Ownership,
}

/// A walk as played, for whoever wants to look at it further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// Every event.
    pub events: Vec<Event>,
    /// The result.
    pub score: Score,
}

impl Setup {
    /// The roles, parameters and chance of a walk or a decisions file.
    #[must_use]
    pub fn of_run(run: &case::plan::Run) -> Self {
        Self {
            roles: run.roles,
            params: run.params.clone(),
            seed: run.seed,
            draws: run.draws.clone(),
        }
    }
}
