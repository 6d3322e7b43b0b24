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
        opt "when" when: CondSource<'t>,
        /// Sets variables.
        opt "set" set: Map<'t, TermSource<'t>>,
        /// Adds to whole-number variables; passing a bound is a case fault.
        opt "add" add: Map<'t, Int<-1_000_000, 1_000_000>>,
        /// Roles learn facts.
        opt "learn" learn: Map<'t, List<'t, Id<'t>>>,
        /// Arms a late consequence.
        opt "later" later: Id<'t>,
        /// Begins a deadline.
        opt "start" start: Id<'t>,
        /// Meets a deadline if it still runs.
        opt "meet" meet: Id<'t>,
        /// Draws a variable by its weights.
        opt "draw" draw: Id<'t>,
        /// Moves the value ledger.
        opt "ledger" ledger: LedgerSource<'t>,
    }
}

record! {
    /// Movements of the value ledger, −2 to 2 on each axis.
    LedgerSource {
        /// Harm avoided or done.
        opt "safety" safety: LedgerForm<'t>,
        /// Whether the measure is met.
        opt "quality_measure" quality_measure: LedgerForm<'t>,
        /// Cost to patient and payer.
        opt "cost" cost: LedgerForm<'t>,
        /// What the patient lived through.
        opt "patient_experience" patient_experience: LedgerForm<'t>,
        /// Work and rework for staff.
        opt "staff_burden" staff_burden: LedgerForm<'t>,
        /// Who is served and who is left out.
        opt "equity" equity: LedgerForm<'t>,
    }
}

record! {
    /// A movement with its own sentence.
    MoveSource {
        /// How far.
        need "by" by: Int<-2, 2>,
        /// Its sentence.
        text "text" text: Text<'t>,
    }
}

/// A movement: a number, or a number with its sentence.
#[derive(Debug, Clone)]
pub(crate) enum LedgerForm<'t> {
    Plain(Int<-2, 2>),
    Told(MoveSource<'t>),
}

impl<'t> Read<'t> for LedgerForm<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if matches!(node, Node::Object(_)) {
            MoveSource::read(node, reader).map(Self::Told)
        } else {
            Int::read(node, reader).map(Self::Plain)
        }
    }
}

impl JsonSchema for LedgerForm<'_> {
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
