//! Decisions as written.

use super::cond::CondSource;
use super::effect::{EffectSource, LedgerSource};
use super::read::{List, Map, Read, Reader};
use super::scalar::{Flag, Id, Int, Plain, Text};
use super::words::{DecisionKind, Well, Word};
use crate::json::{self, Node};
use crate::model::OutcomeClass;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// What is decided in a scene, by whom, and how the answer is judged.
    DecisionSource {
        /// one, say, several, order, enter or handoff.
        need "kind" kind: Word<DecisionKind>,
        /// The duty the act belongs to; its owner decides.
        need "duty" duty: Id<'t>,
        /// Only where the moment lands in another chair than the duty's owner.
        opt "seat" seat: super::world::OwnerSource<'t>,
        /// The question over the choices.
        opt "ask" ask: Text<'t>,
        /// Shown on request, in practice only.
        opt "hint" hint: Text<'t>,
        /// one, say: what can be done or said.
        opt "choices" choices: List<'t, ChoiceSource<'t>>,
        /// several, order, assembled say: what can be ticked or ordered.
        opt "options" options: List<'t, OptionSource<'t>>,
        /// Fewest to tick.
        opt "min" min: Int<0, 12>,
        /// Most to tick.
        opt "max" max: Int<1, 12>,
        /// enter: the values.
        opt "fields" fields: List<'t, FieldSource<'t>>,
        /// enter: where it can be documented.
        opt "places" places: List<'t, LabelSource<'t>>,
        /// handoff: possible receivers.
        opt "to" to: List<'t, Id<'t>>,
        /// handoff: facts that can be sent; only those the seat knows are offered.
        opt "facts" facts: List<'t, Id<'t>>,
        /// handoff: ways to send.
        opt "how" how: List<'t, HowSource<'t>>,
        /// First match judges the answer; the last has no when.
        opt "outcomes" outcomes: List<'t, OutcomeSource<'t>>,
        /// What the colleague does when the seat is not played; first match, the last has no when.
        need "colleague" colleague: List<'t, ColleagueSource<'t>>,
    }
}

record! {
    /// Something to tick or order.
    OptionSource {
        /// Id.
        need "id" id: Id<'t>,
        /// The words.
        text "text" text: Text<'t>,
        /// Offered while this holds.
        opt "when" when: CondSource<'t>,
    }
}

record! {
    /// A value to enter.
    FieldSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Its label.
        text "text" text: Text<'t>,
        /// Unit as shown.
        opt "unit" unit: Plain<'t>,
        /// Lowest value accepted.
        need "min" min: Int<-1_000_000, 1_000_000>,
        /// Highest value accepted.
        need "max" max: Int<-1_000_000, 1_000_000>,
    }
}

record! {
    /// Where an entry can be documented.
    LabelSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Its label.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A way to hand off.
    HowSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Its label.
        text "text" text: Text<'t>,
        /// Minutes until the receiver reads it.
        opt "read_after" read_after: Int<1, 100_000>,
    }
}

/// Declares an object with its own fields and those of a judgement, so a choice and an outcome cannot drift apart.
macro_rules! judged {
    ($(#[doc = $doc:literal])* $name:ident { $($own:tt)* }) => {
        record! {
            $(#[doc = $doc])*
            $name {
                $($own)*
                /// How good the act is.
                opt "class" class: Word<OutcomeClass>,
                /// Action points by competency.
                opt "points" points: Map<'t, Int<0, 100>>,
                /// Ownership points, earned only by an owner or one who may.
                opt "own" own: Int<0, 100>,
                /// When this act is another duty than the decision's.
                opt "duty" duty: Id<'t>,
                /// Movements of the value ledger.
                opt "ledger" ledger: LedgerSource<'t>,
                /// Critical steps done.
                opt "done" done: List<'t, Id<'t>>,
                /// Fail flags raised.
                opt "fail" fail: List<'t, FailSource<'t>>,
                /// Whole minutes the act takes.
                opt "minutes" minutes: Int<0, 10_000>,
                /// Effects in order.
                opt "effects" effects: List<'t, EffectSource<'t>>,
                /// False: a handoff that is lost.
                opt "deliver" deliver: Flag,
                /// The story right after.
                opt "after" after: Text<'t>,
                /// Feedback, 30 to 80 words.
                opt "why" why: Text<'t>,
                /// Refs that justify the judgement.
                opt "refs" refs: List<'t, Id<'t>>,
                /// Author only: why a decent colleague does this.
                opt "tempting" tempting: Plain<'t>,
                /// Author only: which kind of temptation it is.
                opt "well" well: Word<Well>,
                /// Taxonomy ids this act shows or misses.
                opt "behaviours" behaviours: List<'t, Id<'t>>,
                /// How often its points count in an attempt; 1 if absent.
                opt "repeat_max" repeat_max: Int<1, 100>,
                /// Scene that overrides the scene's next.
                opt "next" next: Id<'t>,
            }
        }

        impl $name<'_> {
            /// The fields of the judgement.
            pub fn judgement(&self) -> Judgement<'_> {
                Judgement {
                    at: self.at, class: self.class.as_ref(), points: self.points.as_ref(), own: self.own.as_ref(),
                    duty: self.duty.as_ref(), ledger: self.ledger.as_ref(), done: self.done.as_ref(),
                    fail: self.fail.as_ref(), minutes: self.minutes.as_ref(), effects: self.effects.as_ref(),
                    deliver: self.deliver.as_ref(), after: self.after.as_ref(), why: self.why.as_ref(),
                    refs: self.refs.as_ref(), tempting: self.tempting.as_ref(), well: self.well.as_ref(), behaviours: self.behaviours.as_ref(),
                    repeat_max: self.repeat_max.as_ref(), next: self.next.as_ref(),
                    has_class: self.has("class"), has_minutes: self.has("minutes"),
                    has_after: self.has("after"), has_why: self.has("why"),
                }
            }
        }
    };
}

judged! {
    /// A choice: it is an outcome, or holds outcomes.
    ChoiceSource {
        /// Id.
        need "id" id: Id<'t>,
        /// What one does or says.
        text "text" text: Text<'t>,
        /// Offered while this holds.
        opt "when" when: CondSource<'t>,
        /// Offered at most this often in an attempt.
        opt "limit" limit: Int<1, 1000>,
        /// First match judges; the last has no when.
        opt "outcomes" outcomes: List<'t, OutcomeSource<'t>>,
    }
}

judged! {
    /// What an answer leads to.
    OutcomeSource {
        /// Id.
        need "id" id: Id<'t>,
        /// First match judges.
        opt "when" when: CondSource<'t>,
    }
}

/// The fields a choice and an outcome share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judgement<'s> {
    pub at: u32,
    pub class: Option<&'s Word<OutcomeClass>>,
    pub points: Option<&'s Map<'s, Int<0, 100>>>,
    pub own: Option<&'s Int<0, 100>>,
    pub duty: Option<&'s Id<'s>>,
    pub ledger: Option<&'s LedgerSource<'s>>,
    pub done: Option<&'s List<'s, Id<'s>>>,
    pub fail: Option<&'s List<'s, FailSource<'s>>>,
    pub minutes: Option<&'s Int<0, 10_000>>,
    pub effects: Option<&'s List<'s, EffectSource<'s>>>,
    pub deliver: Option<&'s Flag>,
    pub after: Option<&'s Text<'s>>,
    pub why: Option<&'s Text<'s>>,
    pub refs: Option<&'s List<'s, Id<'s>>>,
    pub tempting: Option<&'s Plain<'s>>,
    pub well: Option<&'s Word<Well>>,
    pub behaviours: Option<&'s List<'s, Id<'s>>>,
    pub repeat_max: Option<&'s Int<1, 100>>,
    pub next: Option<&'s Id<'s>>,
    /// Whether the required ones stand in the file, faulty or not.
    pub has_class: bool,
    pub has_minutes: bool,
    pub has_after: bool,
    pub has_why: bool,
}

/// A fail flag raised, with whom it charges.
#[derive(Debug, Clone)]
pub(crate) struct FailSource<'t> {
    pub flag: Id<'t>,
    pub charge: Option<List<'t, Id<'t>>>,
}

record! {
    /// A fail flag with whom it charges.
    Charged {
        /// The flag.
        need "flag" flag: Id<'t>,
        /// Roles charged.
        need "charge" charge: List<'t, Id<'t>>,
    }
}

impl<'t> Read<'t> for FailSource<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if matches!(node, Node::Object(_)) {
            let charged = Charged::read(node, reader)?;
            Some(Self {
                flag: charged.flag?,
                charge: charged.charge,
            })
        } else {
            Id::read(node, reader).map(|flag| Self { flag, charge: None })
        }
    }
}

impl JsonSchema for FailSource<'_> {
    fn schema_name() -> Cow<'static, str> {
        "fail".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [generator.subschema_for::<Id>(), generator.subschema_for::<Charged>()]})
    }
}

record! {
    /// What the colleague does when the seat is not played.
    ColleagueSource {
        /// For the ids of its texts, where a decision has several.
        opt "id" id: Id<'t>,
        /// First match decides.
        opt "when" when: CondSource<'t>,
        /// In the player's form.
        need "answer" answer: AnswerSource<'t>,
        /// What others notice of it.
        opt "seen" seen: Text<'t>,
        /// Who notices.
        opt "for" audience: List<'t, Id<'t>>,
    }
}

record! {
    /// An answer: choice; options; order; values and place; or to, facts and how.
    AnswerSource {
        /// A choice.
        opt "choice" choice: Id<'t>,
        /// Ticked options.
        opt "options" options: List<'t, Id<'t>>,
        /// Options in order.
        opt "order" order: List<'t, Id<'t>>,
        /// Entered values by field.
        opt "values" values: Map<'t, ValueSource<'t>>,
        /// Where it is documented.
        opt "place" place: Id<'t>,
        /// Receiver of a handoff.
        opt "to" to: Id<'t>,
        /// Facts sent.
        opt "facts" facts: List<'t, Id<'t>>,
        /// Way of the handoff.
        opt "how" how: Id<'t>,
    }
}

/// An entered value: a number, or (for a colleague) a variable or parameter.
#[derive(Debug, Clone)]
pub(crate) struct ValueSource<'t> {
    pub at: u32,
    pub form: ValueForm<'t>,
}

/// What an entered value says.
#[derive(Debug, Clone)]
pub(crate) enum ValueForm<'t> {
    Number(i32),
    Name(Id<'t>),
}

record! {
    /// The value of a variable or parameter.
    NamedValue {
        /// A variable or parameter.
        need "name" name: Id<'t>,
    }
}

impl<'t> Read<'t> for ValueSource<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let form = if matches!(node, Node::Object(_)) {
            ValueForm::Name(NamedValue::read(node, reader)?.name?)
        } else {
            ValueForm::Number(
                Int::<{ i32::MIN as i64 }, { i32::MAX as i64 }>::read(node, reader)?.value,
            )
        };
        Some(Self {
            at: json::at(node),
            form,
        })
    }
}

impl JsonSchema for ValueSource<'_> {
    fn schema_name() -> Cow<'static, str> {
        "value".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [{"type": "integer"}, generator.subschema_for::<NamedValue>()]})
    }
}
