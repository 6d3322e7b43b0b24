//! The tables of the case's world as written.

use super::cond::{CondSource, TermSource};
use super::effect::EffectSource;
use super::read::{List, Read, Reader};
use super::scalar::{Flag, Id, Int, Plain, Text};
use super::words::Word;
use crate::json::Node;
use crate::model::Grade;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// An objective.
    ObjectiveSource {
        /// Id.
        need "id" id: Id<'t>,
        /// What the learner will be able to do.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A seat.
    RoleSource {
        /// Role id of the taxonomy.
        need "taxonomy" taxonomy: Id<'t>,
        /// Name.
        text "name" name: Text<'t>,
        /// Whether a learner can play it; true if absent.
        opt "playable" playable: Flag,
    }
}

record! {
    /// Someone in the story.
    PersonSource {
        /// Name.
        text "name" name: Text<'t>,
        /// The seat, for a colleague.
        opt "role" role: Id<'t>,
        /// One line about them.
        text "about" about: Text<'t>,
        /// A picture.
        opt "portrait" portrait: Id<'t>,
        /// True for exactly one person.
        opt "patient" patient: Flag,
        /// Author only: groups the person belongs to, as short ids of the library.
        opt "traits" traits: List<'t, Id<'t>>,
        /// Author only: what stands in the person's way, as barriers of the taxonomy.
        opt "barriers" barriers: List<'t, Plain<'t>>,
        /// Author only: what the person is shown to do amiss, as short ids of the library.
        opt "lapses" lapses: List<'t, Id<'t>>,
    }
}

record! {
    /// A clinic parameter: exactly one of int, bool, enum, role.
    ParamSource {
        /// Bounds of a whole number.
        opt "int" int: List<'t, Int<-1_000_000, 1_000_000>>,
        /// True for a switch.
        opt "bool" bool: Flag,
        /// Names of the values.
        opt "enum" values: List<'t, Id<'t>>,
        /// True where the value is a role.
        opt "role" role: Flag,
        /// The value unless the clinic changes it.
        need "default" default: TermSource<'t>,
        /// Unit as shown.
        opt "unit" unit: Plain<'t>,
        /// What it means.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A story variable: exactly one of int, bool, enum.
    VarSource {
        /// Bounds of a whole number.
        opt "int" int: List<'t, Int<-1_000_000, 1_000_000>>,
        /// True for a switch.
        opt "bool" bool: Flag,
        /// Names of the values.
        opt "enum" values: List<'t, Id<'t>>,
        /// Value at the start.
        need "start" start: TermSource<'t>,
        /// One weight per enum value: the variable can be drawn.
        opt "weights" weights: List<'t, Int<0, 1_000_000>>,
        /// Seats whose screen shows it.
        opt "seen_by" seen_by: List<'t, Id<'t>>,
    }
}

record! {
    /// Something a role can know.
    FactSource {
        /// The words.
        text "text" text: Text<'t>,
        /// Roles that know it from the beginning.
        opt "start" start: List<'t, Id<'t>>,
        /// Where it comes from.
        opt "source" source: Text<'t>,
    }
}

record! {
    /// A scope rule.
    DutySource {
        /// The role that owns it, or {"name": role parameter}.
        need "owner" owner: OwnerSource<'t>,
        /// What it is.
        text "text" text: Text<'t>,
        /// Who else may.
        opt "may" may: List<'t, MaySource<'t>>,
        /// Who must be told.
        opt "tell" tell: List<'t, Id<'t>>,
        /// Facts that must be carried.
        opt "carry" carry: List<'t, Id<'t>>,
    }
}

record! {
    /// Someone other than the owner who may act.
    MaySource {
        /// The role.
        need "role" role: Id<'t>,
        /// While this holds.
        opt "when" when: CondSource<'t>,
        /// The standing order or protocol, a ref id.
        need "under" under: Id<'t>,
    }
}

record! {
    /// The role a parameter names.
    NamedOwner {
        /// A role parameter.
        need "name" name: Id<'t>,
    }
}

/// A role, or the role a parameter names.
#[derive(Debug, Clone)]
pub(crate) enum OwnerSource<'t> {
    Role(Id<'t>),
    Param(Id<'t>),
}

impl<'t> Read<'t> for OwnerSource<'t> {
    fn read(node: &Node<'t>, reader: &mut Reader<'_, 't>) -> Option<Self> {
        if matches!(node, Node::Object(_)) {
            NamedOwner::read(node, reader)?.name.map(Self::Param)
        } else {
            Id::read(node, reader).map(Self::Role)
        }
    }
}

impl JsonSchema for OwnerSource<'_> {
    fn schema_name() -> Cow<'static, str> {
        "owner".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [generator.subschema_for::<Id>(), generator.subschema_for::<NamedOwner>()]})
    }
}

record! {
    /// A group of scenes on one date.
    EncounterSource {
        /// Days after the start date.
        need "day" day: Int<0, 3660>,
        /// HH:MM.
        need "time" time: Plain<'t>,
        /// The place.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A named deadline: exactly one of minutes, days, business_days.
    DeadlineSource {
        /// The encounter it begins with; else begun by an effect.
        opt "from" from: Id<'t>,
        /// Exactly so many minutes.
        opt "minutes" minutes: Int<1, 5_000_000>,
        /// To the end of that day.
        opt "days" days: Int<0, 3660>,
        /// To the end of that business day.
        opt "business_days" business_days: Int<0, 3660>,
        /// What ends then.
        text "text" text: Text<'t>,
        /// Who sees it.
        opt "for" audience: List<'t, Id<'t>>,
        /// Effects when missed.
        opt "missed" missed: List<'t, EffectSource<'t>>,
    }
}

record! {
    /// A late consequence.
    LateSource {
        /// Id.
        need "id" id: Id<'t>,
        /// How long after it is armed.
        need "after" after: AfterSource<'t>,
        /// Read when it fires; lapses if false.
        opt "when" when: CondSource<'t>,
        /// What it does.
        need "effects" effects: List<'t, EffectSource<'t>>,
        /// What the story shows.
        text "text" text: Text<'t>,
        /// A headline.
        opt "title" title: Text<'t>,
        /// Who sees it.
        opt "for" audience: List<'t, Id<'t>>,
    }
}

record! {
    /// Exactly one of minutes and days.
    AfterSource {
        /// Minutes.
        opt "minutes" minutes: Int<0, 5_000_000>,
        /// Days of 1,440 minutes.
        opt "days" days: Int<0, 3660>,
    }
}

record! {
    /// A critical step.
    CriticalSource {
        /// The role it belongs to.
        need "role" role: Id<'t>,
        /// The words.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A fail flag.
    FailFlagSource {
        /// The words.
        text "text" text: Text<'t>,
        /// Roles charged; without it the seat that decided.
        opt "charge" charge: List<'t, Id<'t>>,
    }
}

record! {
    /// A quality measure's logic in one line.
    MeasureSource {
        /// Measure id of the taxonomy.
        need "measure" measure: Plain<'t>,
        /// Whether the numerator is met; read once, at the ending.
        need "met" met: CondSource<'t>,
        /// The rule in one line.
        text "text" text: Text<'t>,
        /// Sources.
        need "refs" refs: List<'t, Id<'t>>,
    }
}

record! {
    /// Least points a role needs.
    PassSource {
        /// Action points.
        need "points" points: Int<0, 100_000>,
        /// Ownership points.
        need "own" own: Int<0, 100_000>,
    }
}

record! {
    /// A source.
    ReferenceSource {
        /// Key in the fact file.
        opt "fact" fact: Plain<'t>,
        /// A, B, C, GK (general knowledge) or local (clinic rule).
        need "grade" grade: Word<Grade>,
        /// Title.
        text "title" title: Text<'t>,
        /// Year.
        opt "year" year: Int<1900, 2100>,
        /// Where it was read; shown, never loaded.
        opt "address" address: Plain<'t>,
    }
}

record! {
    /// A picture.
    MediaSource {
        /// Path inside the case folder: .svg, .png, .jpg.
        need "file" file: Plain<'t>,
        /// The same picture for the dark theme.
        opt "dark" dark: Plain<'t>,
        /// Alternative text: the same evidence, not the conclusion.
        alt "alt" alt: Text<'t>,
    }
}

record! {
    /// A line of Tomorrow at 9:00.
    TakeawaySource {
        /// Id.
        need "id" id: Id<'t>,
        /// The scene whose decision it is tied to.
        need "after" after: Id<'t>,
        /// Behaviour id of the taxonomy.
        need "behaviour" behaviour: Id<'t>,
        /// An if-then line.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A warning accepted by a named person.
    WaiverSource {
        /// The finding's code.
        need "code" code: Plain<'t>,
        /// A text id or JSON pointer prefix.
        need "at" place: Plain<'t>,
        /// Why.
        need "reason" reason: Plain<'t>,
        /// Who.
        need "by" by: Plain<'t>,
    }
}
