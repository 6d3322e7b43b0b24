//! The test plan (`plan.json`), the decisions file and clinic overlays, resolved against a case.

mod expect;
mod overlay;
mod resolve;
mod written;

pub use overlay::overlay;
pub(crate) use overlay::{OVERLAYS, overlay_into};
pub(crate) use resolve::plan_into;
pub use resolve::{decisions, plan};
pub use written::{WrittenDecisions, WrittenStep, WrittenValue};

use crate::finding::Report;
use crate::json::{self, Arena};
use crate::model::{
    Answer, Axis, ChoiceIx, CriticalIx, FailIx, OutcomeIx, RoleIx, RoleSet, SceneIx, TextIx,
};

/// Line and column (both from 1) of the value a JSON pointer names in a file of a case; `None` where the bytes
/// are no JSON or hold no such value.
#[must_use]
pub fn locate(bytes: &[u8], pointer: &str) -> Option<(u32, u32)> {
    locate_all(bytes, &[pointer]).pop().flatten()
}

/// [`locate`] of several pointers, reading the file once.
#[must_use]
pub fn locate_all(bytes: &[u8], pointers: &[&str]) -> Vec<Option<(u32, u32)>> {
    let arena = Arena::default();
    let Some((_, root)) = json::parse(bytes, &arena, &mut Report::default()) else {
        return vec![None; pointers.len()];
    };
    let lines = json::Lines::new(bytes);
    let place = |pointer: &&str| json::offset(&root, pointer).map(|at| lines.place(at));
    pointers.iter().map(place).collect()
}

/// Every walk of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// In file order.
    pub walks: Vec<Walk>,
}

/// A named walk with what must come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Id.
    pub id: String,
    /// What it shows, as written.
    pub title: String,
    /// Roles whose best path this is.
    pub best_for: RoleSet,
    /// Who plays and what is answered.
    pub run: Run,
    /// What must come of it.
    pub expect: Expect,
}

/// Who plays, with which clinic parameters and chance, and the answers in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Roles played.
    pub roles: RoleSet,
    /// Every clinic parameter, by `ParamIx`: the written value or the default.
    pub params: Vec<i32>,
    /// Seed of chance.
    pub seed: u64,
    /// Chance outcomes forced in order: positions of enum values.
    pub draws: Vec<i32>,
    /// The decisions in order.
    pub steps: Vec<Step>,
}

/// The answer given in a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The scene that must wait.
    pub scene: SceneIx,
    /// The answer.
    pub answer: Answer,
}

/// What must come of a walk. What is left out (`None`, an empty list) is not checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expect {
    /// The ending reached; absent only in a faulty plan.
    pub ending: Option<SceneIx>,
    /// Whether every played role passes.
    pub passed: Option<bool>,
    /// Action points of roles.
    pub action: Vec<Points>,
    /// Ownership points of roles.
    pub ownership: Vec<Points>,
    /// Sums of the value ledger.
    pub ledger: Vec<(Axis, i32)>,
    /// Exactly the fail flags raised.
    pub fail_flags: Option<Vec<FailIx>>,
    /// Critical steps done or not.
    pub critical: Vec<(CriticalIx, bool)>,
    /// Exactly what a scene offers: positions of choices, options, places or facts, bit n is position n.
    pub offered: Vec<(SceneIx, u32)>,
    /// Answers that scenes refuse.
    pub refused: Vec<Refused>,
    /// Texts read in scenes.
    pub texts: Vec<(SceneIx, TextIx)>,
}

/// Expected points of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// The role.
    pub role: RoleIx,
    /// Their sum; equal to the sum of the terms.
    pub total: i32,
    /// One for each decision that earned some.
    pub terms: Vec<Term>,
}

/// Points of one decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The scene.
    pub scene: SceneIx,
    /// For what.
    pub of: TermOf,
    /// How many.
    pub points: i32,
}

/// What earned points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermOf {
    /// A choice, whichever of its outcomes it was judged to be.
    Choice(ChoiceIx),
    /// An outcome.
    Outcome(OutcomeIx),
}

/// An answer that a scene refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The scene.
    pub scene: SceneIx,
    /// The answer.
    pub answer: Answer,
    /// Code of the refusal.
    pub code: String,
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn a_pointer_is_found_by_line_and_column() {
        let bytes = b"{\n \"walks\": [{}, {\"a/b\": 1}]\n}";
        assert_eq!(locate(bytes, "/walks/1"), Some((2, 16)));
        assert_eq!(locate(bytes, "/walks/1/a~1b"), Some((2, 24)));
        assert_eq!(locate(bytes, "/walks/2"), None);
        assert_eq!(locate(b"rubbish", ""), None);
    }
}
