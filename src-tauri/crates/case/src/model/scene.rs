//! Scenes and how they follow each other.

use super::cond::Cond;
use super::decision::Decision;
use super::index::{EncounterIx, MediaIx, RoleSet, SceneIx, TextIx};
use super::story::Effect;

/// One scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Author-visible id.
    pub id: String,
    /// The encounter (date and place) it belongs to.
    pub encounter: EncounterIx,
    /// Short label for the case map.
    pub title: TextIx,
    /// Paragraphs, each with its condition; all that match are shown in order.
    pub text: Vec<Paragraph>,
    /// The room, and who stands in it.
    pub stage: Option<Stage>,
    /// Pictures in the story.
    pub media: Vec<MediaIx>,
    /// Effects on entry.
    pub arrive: Vec<Effect>,
    /// Who sees the text of a continuing scene or an ending. A decision's text is seen by its seat.
    pub audience: RoleSet,
    /// Decides, continues or ends.
    pub kind: SceneKind,
}

/// What a scene does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SceneKind {
    /// Offers a decision, then goes on.
    Decides(Box<Decision>, Next),
    /// Goes on by itself.
    Continues(Next),
    /// Ends the case.
    Ends(Ending),
}

/// Where the story goes: the first branch whose condition holds, else `otherwise`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Branches in file order.
    pub branches: Vec<(Cond, SceneIx)>,
    /// The last one, without a condition.
    pub otherwise: SceneIx,
}

/// A paragraph of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Shown while this holds.
    pub when: Cond,
    /// Shown to these roles.
    pub audience: RoleSet,
    /// The words.
    pub text: TextIx,
}

/// The picture over the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The room.
    pub place: MediaIx,
    /// The person in it.
    pub person: Option<MediaIx>,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// How it went, from good to harm.
    pub class: EndingClass,
    /// Its title.
    pub title: TextIx,
}

/// How an ending went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndingClass {
    /// Good for patient and practice.
    Good,
    /// The measure is met but the patient is no better, or the other way round.
    Partial,
    /// Safe, but dear or burdensome.
    Costly,
    /// The patient was lost to follow-up.
    Lost,
    /// Harm reached the patient.
    Harm,
}
