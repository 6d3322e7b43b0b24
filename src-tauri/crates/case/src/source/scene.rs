//! Scenes as written.

use super::cond::CondSource;
use super::decision::DecisionSource;
use super::effect::EffectSource;
use super::read::{List, Read, Reader};
use super::scalar::{Id, Text};
use super::words::Word;
use crate::json::Node;
use crate::model::EndingClass;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// A scene: a decision with next, next alone, or an ending.
    SceneSource {
        /// The encounter it belongs to.
        need "in" encounter: Id<'t>,
        /// Short label for the map.
        text "title" title: Text<'t>,
        /// A text, or paragraphs of which every matching one shows.
        text "text" text: ParagraphsForm<'t>,
        /// The room and who stands in it.
        opt "stage" stage: StageSource<'t>,
        /// Pictures in the story.
        opt "media" media: List<'t, Id<'t>>,
        /// Effects on entry.
        opt "arrive" arrive: List<'t, EffectSource<'t>>,
        /// Who sees a continuing scene's or an ending's text.
        opt "for" audience: List<'t, Id<'t>>,
        /// What is decided here.
        opt "decision" decision: DecisionSource<'t>,
        /// Where the story goes.
        opt "next" next: NextForm<'t>,
        /// The end of the case.
        opt "ending" ending: EndingSource<'t>,
    }
}

record! {
    /// A paragraph.
    ParagraphSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Shown while this holds.
        opt "when" when: CondSource<'t>,
        /// Shown to these roles.
        opt "for" audience: List<'t, Id<'t>>,
        /// The words.
        text "text" text: Text<'t>,
    }
}

record! {
    /// The picture over the story.
    StageSource {
        /// The room, a media id.
        need "place" place: Id<'t>,
        /// The person in it, a media id.
        opt "person" person: Id<'t>,
    }
}

record! {
    /// An ending.
    EndingSource {
        /// How it went.
        need "class" class: Word<EndingClass>,
        /// Its title.
        text "title" title: Text<'t>,
    }
}

record! {
    /// A branch of next; the last has no when.
    BranchSource {
        /// Taken if this holds; first match wins.
        opt "when" when: CondSource<'t>,
        /// A scene id.
        need "to" to: Id<'t>,
    }
}

/// A scene's text: one, or paragraphs.
#[derive(Debug, Clone)]
pub(crate) enum ParagraphsForm<'t> {
    One(Text<'t>),
    Many(List<'t, ParagraphSource<'t>>),
}

impl<'t> Read<'t> for ParagraphsForm<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if matches!(node, Node::Array(_)) {
            List::read(node, reader).map(Self::Many)
        } else {
            Text::read(node, reader).map(Self::One)
        }
    }
}

impl JsonSchema for ParagraphsForm<'_> {
    fn schema_name() -> Cow<'static, str> {
        "paragraphs".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            generator.subschema_for::<Text>(), generator.subschema_for::<List<ParagraphSource>>(),
        ]})
    }
}

/// Where the story goes: a scene, or branches.
#[derive(Debug, Clone)]
pub(crate) enum NextForm<'t> {
    To(Id<'t>),
    Branches(List<'t, BranchSource<'t>>),
}

impl<'t> Read<'t> for NextForm<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if matches!(node, Node::Array(_)) {
            List::read(node, reader).map(Self::Branches)
        } else {
            Id::read(node, reader).map(Self::To)
        }
    }
}

impl JsonSchema for NextForm<'_> {
    fn schema_name() -> Cow<'static, str> {
        "next".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            generator.subschema_for::<Id>(), generator.subschema_for::<List<BranchSource>>(),
        ]})
    }
}
