//! The closed lists of words in the format.

use super::read::{Read, Reader};
use crate::finding::Code;
use crate::json::{self, Node};
use crate::model::{DeadlineStatus, EndingClass, Grade, OutcomeClass};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// A word of a closed list, where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Word<T> {
    /// Byte offset.
    pub at: u32,
    /// What it means.
    pub value: T,
}

/// A closed list of words.
pub trait Words: Copy + 'static {
    /// Name of the list in the schema.
    const NAME: &'static str;
    /// Every word and its value.
    const ALL: &'static [(&'static str, Self)];
}

impl<'t, T: Words> Read<'t> for Word<T> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        let Node::StringLit(string) = node else {
            reader.mismatch(node, "word");
            return None;
        };
        let at = json::at(node);
        let word = string.value;
        let known = T::ALL.iter().find(|(id, _)| *id == word);
        if known.is_none() {
            let all: Vec<&str> = T::ALL.iter().map(|(id, _)| *id).collect();
            let mut args = vec![
                ("word", word.chars().take(80).collect()),
                ("expected", all.join(" ")),
            ];
            args.extend(reader.report.near(word, all.iter().copied()));
            reader.report.add(Code::UnknownWord, at, args);
        }
        known.map(|(_, value)| Self { at, value: *value })
    }
}

impl<T: Words> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }
    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        let all: Vec<&str> = T::ALL.iter().map(|(id, _)| *id).collect();
        json_schema!({"enum": all})
    }
}

macro_rules! words {
    ($($type:ident $name:literal { $($word:literal => $value:ident),* $(,)? })*) => {$(
        impl Words for $type {
            const NAME: &'static str = $name;
            const ALL: &'static [(&'static str, Self)] = &[$(($word, $type::$value)),*];
        }
    )*};
}

/// The kind of a decision as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecisionKind {
    One,
    Say,
    Several,
    Order,
    Enter,
    Handoff,
}

/// The kind of a piece of evidence as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EvidenceKind {
    Vitals,
    Medicines,
    Messages,
    Notes,
    Picture,
}

/// The review state as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReviewState {
    Draft,
    Reviewed,
}

/// Why a decent colleague errs: the well a temptation is drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Well {
    /// "We always do it so."
    Habit,
    /// Reassuring, sparing somebody.
    Kindness,
    /// Waiting to be told what a standing order already allows.
    Deference,
    /// More than the situation asks for.
    OverCaution,
    /// A rule known by half.
    HalfRule,
    /// The number before the patient.
    MeasureBeforeCare,
    /// The right act by the wrong hand, at the wrong hour, or without the facts.
    WrongHand,
}

words! {
    Well "well" {
        "habit" => Habit, "kindness" => Kindness, "deference" => Deference, "over-caution" => OverCaution,
        "half-rule" => HalfRule, "measure-before-care" => MeasureBeforeCare, "wrong-hand" => WrongHand,
    }
    DecisionKind "decision-kind" {
        "one" => One, "say" => Say, "several" => Several, "order" => Order, "enter" => Enter, "handoff" => Handoff,
    }
    EvidenceKind "evidence-kind" {
        "vitals" => Vitals, "medicines" => Medicines, "messages" => Messages, "notes" => Notes, "picture" => Picture,
    }
    ReviewState "review-state" { "draft" => Draft, "reviewed" => Reviewed }
    OutcomeClass "class" {
        "critical" => Critical, "recommended" => Recommended, "acceptable" => Acceptable,
        "unnecessary" => Unnecessary, "harmful" => Harmful,
    }
    EndingClass "ending-class" {
        "good" => Good, "partial" => Partial, "costly" => Costly, "lost" => Lost, "harm" => Harm,
    }
    Grade "grade" { "A" => A, "B" => B, "C" => C, "GK" => GeneralKnowledge, "local" => Local }
    DeadlineStatus "deadline-status" { "idle" => Idle, "running" => Running, "met" => Met, "missed" => Missed }
}
