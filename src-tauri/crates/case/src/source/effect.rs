//! Effects and value-ledger movements as written.

use super::cond::{CondSource, TermSource};
use super::read::{List, Map, Read, Reader};
use super::scalar::{Id, Int, Text};
use crate::json::Node;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// One step of an effects list; several keys run in the order of this list.
    EffectSource {
        /// Runs only while this holds.
        opt "when" when: CondSource,
        /// Sets variables.
        opt "set" set: Map<TermSource>,
        /// Adds to whole-number variables; passing a bound is a case fault.
        opt "add" add: Map<Int<-1_000_000, 1_000_000>>,
        /// Roles learn facts.
        opt "learn" learn: Map<List<Id>>,
        /// Arms a late consequence.
        opt "later" later: Id,
        /// Begins a deadline.
        opt "start" start: Id,
        /// Meets a deadline if it still runs.
        opt "meet" meet: Id,
        /// Draws a variable by its weights.
        opt "draw" draw: Id,
        /// Moves the value ledger.
        opt "ledger" ledger: LedgerSource,
    }
}

record! {
    /// Movements of the value ledger, −2 to 2 on each axis.
    LedgerSource {
        /// Harm avoided or done.
        opt "safety" safety: LedgerForm,
        /// Whether the measure is met.
        opt "quality_measure" quality_measure: LedgerForm,
        /// Cost to patient and payer.
        opt "cost" cost: LedgerForm,
        /// What the patient lived through.
        opt "patient_experience" patient_experience: LedgerForm,
        /// Work and rework for staff.
        opt "staff_burden" staff_burden: LedgerForm,
        /// Who is served and who is left out.
        opt "equity" equity: LedgerForm,
    }
}

record! {
    /// A movement with its own sentence.
    MoveSource {
        /// How far.
        need "by" by: Int<-2, 2>,
        /// Its sentence.
        text "text" text: Text,
    }
}

/// A movement: a number, or a number with its sentence.
#[derive(Debug, Clone)]
pub(crate) enum LedgerForm {
    Plain(Int<-2, 2>),
    Told(MoveSource),
}

impl Read for LedgerForm {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(node, Node::Object(_)) {
            MoveSource::read(node, reader).map(Self::Told)
        } else {
            Int::read(node, reader).map(Self::Plain)
        }
    }
}

impl JsonSchema for LedgerForm {
    fn schema_name() -> Cow<'static, str> {
        "ledger-move".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            generator.subschema_for::<Int<-2, 2>>(),
            generator.subschema_for::<MoveSource>(),
        ]})
    }
}
