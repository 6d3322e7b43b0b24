//! The case format as written: one Rust type per object of the file, read so that every fault is reported, not the first.
//!
//! serde stops at its first error, so these types read themselves from a positioned tree ([`read::Read`]). A field that is
//! absent or faulty is `None` and already reported; the compiler goes on with the rest. The same declarations give the JSON
//! Schema, so the two cannot drift apart.

#[macro_use]
mod record;
mod read;
mod scalar;
mod words;

mod cond;
mod decision;
mod effect;
mod evidence;
mod lang;
mod plan;

mod scene;
mod top;
mod world;

pub(crate) use cond::{CondForm, CondSource, TermForm, TermSource};
pub(crate) use decision::{
    AnswerSource, ChoiceSource, ColleagueSource, DecisionSource, FailSource, Judgement,
    OptionSource, OutcomeSource, ValueForm,
};
pub(crate) use effect::{EffectSource, LedgerForm, LedgerSource};
pub(crate) use evidence::{EvidenceSource, ItemSource};
pub(crate) use lang::LangSource;
pub(crate) use plan::{
    DecisionsSource, ExpectSource, OverlaySource, PlanSource, StepSource, SumsSource, TotalSource,
    WalkSource,
};
pub use read::{List, Map, Read, Reader};
pub use record::{Kind, absent, object_schema, title, unknown};
pub(crate) use scalar::Text;
pub use scalar::{Flag, Id, Int, Plain, is_id};
pub(crate) use scene::{NextForm, ParagraphsForm, SceneSource};
pub(crate) use top::CaseSource;
pub(crate) use words::{DecisionKind, EvidenceKind, ReviewState, Well};
pub use words::{Word, Words};
pub(crate) use world::{AfterSource, DeadlineSource, OwnerSource};
