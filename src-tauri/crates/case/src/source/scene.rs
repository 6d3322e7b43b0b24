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
        need "in" encounter: Id,
        /// Short label for the map.
        text "title" title: Text,
        /// A text, or paragraphs of which every matching one shows.
        text "text" text: ParagraphsForm,
        /// The room and who stands in it.
        opt "stage" stage: StageSource,
        /// Pictures in the story.
        opt "media" media: List<Id>,
        /// Effects on entry.
        opt "arrive" arrive: List<EffectSource>,
        /// Who sees a continuing scene's or an ending's text.
        opt "for" audience: List<Id>,
        /// What is decided here.
        opt "decision" decision: DecisionSource,
        /// Where the story goes.
        opt "next" next: NextForm,
        /// The end of the case.
        opt "ending" ending: EndingSource,
    }
}

record! {
    /// A paragraph.
    ParagraphSource {
        /// Id.
        need "id" id: Id,
        /// Shown while this holds.
        opt "when" when: CondSource,
        /// Shown to these roles.
        opt "for" audience: List<Id>,
        /// The words.
        text "text" text: Text,
    }
}

record! {
    /// The picture over the story.
    StageSource {
        /// The room, a media id.
        need "place" place: Id,
        /// The person in it, a media id.
        opt "person" person: Id,
    }
}

record! {
    /// An ending.
    EndingSource {
        /// How it went.
        need "class" class: Word<EndingClass>,
        /// Its title.
        text "title" title: Text,
    }
}

record! {
    /// A branch of next; the last has no when.
    BranchSource {
        /// Taken if this holds; first match wins.
        opt "when" when: CondSource,
        /// A scene id.
        need "to" to: Id,
    }
}

/// A scene's text: one, or paragraphs.
#[derive(Debug, Clone)]
pub(crate) enum ParagraphsForm {
    One(Text),
    Many(List<ParagraphSource>),
}

impl Read for ParagraphsForm {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(node, Node::Array(_)) {
            List::read(node, reader).map(Self::Many)
        } else {
            Text::read(node, reader).map(Self::One)
        }
    }
}

impl JsonSchema for ParagraphsForm {
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
pub(crate) enum NextForm {
    To(Id),
    Branches(List<BranchSource>),
}

impl Read for NextForm {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(node, Node::Array(_)) {
            List::read(node, reader).map(Self::Branches)
        } else {
            Id::read(node, reader).map(Self::To)
        }
    }
}

impl JsonSchema for NextForm {
    fn schema_name() -> Cow<'static, str> {
        "next".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            generator.subschema_for::<Id>(), generator.subschema_for::<List<BranchSource>>(),
        ]})
    }
}
