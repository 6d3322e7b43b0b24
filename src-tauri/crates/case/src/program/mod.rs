//! What a run reads of a case, laid close together: records without strings, lists of their own, texts by number.
//!
//! [`Case`] is the one source: a program is made from it by [`Case::program`] when the case is first played, and says nothing
//! that the case does not. What few cases use and few decisions need is left where it stands: answers other than choices,
//! critical steps, fail flags, and conditions beyond variables.

mod make;
mod test;

pub use test::{Order, Test};

use crate::model::{
    Case, ChoiceIx, CompetencyIx, Cond, DeadlineIx, DutyIx, EncounterIx, FactIx, KeyIx, LateIx,
    LedgerEntry, OutcomeIx, RoleIx, RoleSet, SceneIx, Seat, Term, TextIx, VarIx,
};
use std::sync::OnceLock;

/// The program of a case. Every [`Part`] is valid in the list it points into.
#[derive(Debug)]
pub struct Program {
    /// By `SceneIx`.
    pub scenes: Vec<Scene>,
    /// Paragraphs, scene after scene.
    pub paragraphs: Vec<Paragraph>,
    /// Choices, scene after scene.
    pub choices: Vec<Choice>,
    /// By `OutcomeIx`.
    pub outcomes: Vec<Outcome>,
    /// Outcomes of a choice after its first.
    pub others: Vec<OutcomeIx>,
    /// Where the story goes, scene after scene.
    pub branches: Vec<(Test, SceneIx)>,
    /// Action points of the outcomes.
    pub points: Vec<(CompetencyIx, i32)>,
    /// Movements of the value ledger.
    pub ledger: Vec<LedgerEntry>,
    /// Effects of every origin.
    pub steps: Vec<Step>,
    /// Effects of each late consequence, by `LateIx`.
    pub late: Vec<Part>,
    /// Effects of each missed deadline, by `DeadlineIx`.
    pub missed: Vec<Part>,
    /// Lowest and highest value of each variable, by `VarIx`.
    pub bounds: Vec<(i32, i32)>,
    /// Parts of conditions.
    pub tests: Vec<Test>,
    /// Conditions no [`Test`] holds in itself.
    pub conds: Vec<Cond>,
}

/// A stretch of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The first.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
}

/// A scene, on one line of the cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Scene {
    /// What it does.
    pub kind: Kind,
    /// Its encounter.
    pub encounter: EncounterIx,
    /// Who sees the text of a scene that does not decide.
    pub audience: RoleSet,
    /// Who decides.
    pub seat: Seat,
    /// The decision's duty.
    pub duty: DutyIx,
    /// Where it goes when no branch holds.
    pub otherwise: SceneIx,
    /// The question.
    pub ask: Option<TextIx>,
    /// In [`Program::paragraphs`].
    pub paragraphs: Part,
    /// In [`Program::choices`].
    pub choices: Part,
    /// In [`Program::branches`].
    pub branches: Part,
    /// Effects on entry, in [`Program::steps`].
    pub arrive: Part,
}

/// What a scene does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Offers choices.
    Chooses,
    /// Offers something else, which the case tells.
    Decides,
    /// Goes on by itself.
    Continues,
    /// Ends the case.
    Ends,
}

/// A paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Paragraph {
    /// Shown while this holds.
    pub when: Test,
    /// The words.
    pub text: TextIx,
    /// Shown to these roles.
    pub audience: RoleSet,
}

/// A choice.
#[derive(Debug, Clone, Copy)]
#[repr(align(32))]
pub struct Choice {
    /// Offered while this holds.
    pub when: Test,
    /// Its words.
    pub text: TextIx,
    /// Its number in the case.
    pub ix: ChoiceIx,
    /// The counting key.
    pub key: KeyIx,
    /// Offered at most this often.
    pub limit: Option<u16>,
    /// Judged first by this outcome; `None` where it has none.
    pub first: Option<OutcomeIx>,
    /// Then by these, in [`Program::others`].
    pub others: Part,
}

/// An outcome, on one line of the cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Outcome {
    /// Judges where this holds.
    pub when: Test,
    /// In [`Program::points`].
    pub points: Part,
    /// In [`Program::ledger`].
    pub ledger: Part,
    /// In [`Program::steps`].
    pub effects: Part,
    /// Ownership points.
    pub own: i32,
    /// Whole minutes the act takes.
    pub minutes: u32,
    /// The story right after.
    pub after: TextIx,
    /// Feedback.
    pub why: TextIx,
    /// The scene that overrides the scene's next.
    pub next: Option<SceneIx>,
    /// The duty, where it is not the decision's.
    pub duty: Option<DutyIx>,
    /// How often it counts.
    pub repeat_max: u16,
    /// Whether critical steps are done or flags raised, which the case tells.
    pub marks: bool,
    /// Whether a handoff arrives.
    pub deliver: bool,
}

/// One step of an effects list.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Go on only if the test holds, else after so many steps.
    If(Test, u32),
    /// Set a variable.
    Set(VarIx, i32),
    /// Set a variable to what another term is worth.
    Copy(VarIx, Term),
    /// Add to a variable.
    Add(VarIx, i32),
    /// A role learns a fact.
    Learn(RoleIx, FactIx),
    /// Arm a late consequence.
    Later(LateIx),
    /// Begin a deadline.
    Start(DeadlineIx),
    /// Meet a deadline.
    Meet(DeadlineIx),
    /// Draw a variable.
    Draw(VarIx),
    /// Move the value ledger by this entry of [`Program::ledger`].
    Ledger(u32),
}

impl Part {
    /// The stretch of the list.
    #[must_use]
    #[inline]
    pub fn of<T>(self, list: &[T]) -> &[T] {
        &list[self.start as usize..self.end as usize]
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// The program of a case, once it is made. It follows from the case, so it counts for no comparison, and a copy of a case, which
/// may be changed, makes its own.
#[derive(Debug, Default)]
pub struct Made(OnceLock<Box<Program>>);

impl Clone for Made {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Made {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Made {}

impl Case {
    /// What a run reads of this case, made the first time it is asked for. A case is not changed after that.
    #[must_use]
    #[inline]
    pub fn program(&self) -> &Program {
        self.program.0.get_or_init(|| Box::new(make::program(self)))
    }
}
