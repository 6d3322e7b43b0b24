//! What one role may see: nothing else leaves the engine before the debrief.
//!
//! A view holds positions and text numbers only. It has no class, effect, point, feedback or duty in it, and no fact its
//! role does not know.

mod decision;
mod evidence;
mod narrate;
mod texts;

pub use decision::{DecisionView, EnterView, HowView, OfferView, Shown};
pub use evidence::{EvidenceView, VitalsView};
pub use narrate::{Line, Narrator, Passage};

use crate::event::{Channel, Event};
use crate::seat::waiting_seat;
use crate::state::State;
use case::model::{
    Case, DeadlineIx, DeadlineStatus, EncounterIx, EndingClass, FactIx, RoleIx, SceneIx, SceneKind,
};

/// What a role sees now, and what it noticed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Who looks.
    pub viewer: RoleIx,
    /// Decisions of learners so far; the sequence the next decision has to expect.
    pub seq: u32,
    /// Minutes since the start of the case.
    pub minute: u32,
    /// Date and place.
    pub encounter: EncounterIx,
    /// The played seat that has to decide; `None` at the ending.
    pub waiting: Option<RoleIx>,
    /// The scene, where the viewer has to decide or sees the ending.
    pub scene: Option<SceneIx>,
    /// Its paragraphs, as far as they are for the viewer.
    pub paragraphs: Vec<Line>,
    /// How the case ended.
    pub ending: Option<EndingClass>,
    /// What the viewer has to decide.
    pub decision: Option<DecisionView>,
    /// Running deadlines the viewer sees, soonest first.
    pub deadlines: Vec<DeadlineView>,
    /// Evidence in file order.
    pub evidence: Vec<EvidenceView>,
    /// Facts the viewer knows, by `FactIx`.
    pub facts: Vec<KnownFact>,
    /// What the viewer noticed since, in order.
    pub happened: Vec<Passage>,
}

/// A running deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadlineView {
    /// The deadline.
    pub deadline: DeadlineIx,
    /// Last minute (since the start of the case) in which it can be met.
    pub due: u32,
}

/// A fact the viewer knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownFact {
    /// The fact.
    pub fact: FactIx,
    /// How it came, where it came since.
    pub new: Option<Channel>,
}

/// What the role sees after `since`, the events that followed the state `before`. With no events it is what the role sees
/// in that state; after a decision, `before` is the state before it (a replay of the shorter list); after the start it is
/// [`crate::initial`]. Where several learners share the attempt, `since` may span the decisions of the others.
#[must_use]
pub fn view(case: &Case, before: &State, since: &[Event], viewer: RoleIx) -> View {
    let mut narrator = Narrator::new(case, before.clone(), viewer);
    for event in since {
        narrator.tell(event);
    }
    let (state, happened, learned) = narrator.finish();
    let waiting = waiting_seat(case, &state);
    let here = &case.scenes[state.scene.at()];
    let ending = match &here.kind {
        SceneKind::Ends(ending) if state.ended => Some(ending.class),
        SceneKind::Ends(_) | SceneKind::Continues(_) | SceneKind::Decides(..) => None,
    };
    let holds_seat = waiting == Some(viewer);
    let sees = holds_seat || (ending.is_some() && here.audience.has(viewer));
    View {
        viewer,
        seq: state.seq,
        minute: state.minute,
        encounter: here.encounter,
        waiting,
        scene: (holds_seat || ending.is_some()).then_some(state.scene),
        paragraphs: if sees {
            narrate::paragraphs(case, &state, state.scene, viewer)
        } else {
            Vec::new()
        },
        ending,
        decision: holds_seat
            .then(|| decision::of(case, &state, viewer))
            .flatten(),
        deadlines: deadlines(case, &state, viewer),
        evidence: evidence::of(case, &state, viewer),
        facts: facts(&state, viewer, &learned),
        happened,
    }
}

fn deadlines(case: &Case, state: &State, viewer: RoleIx) -> Vec<DeadlineView> {
    let mut running: Vec<DeadlineView> = (0..)
        .map(DeadlineIx)
        .zip(&state.deadlines)
        .filter(|(deadline, (status, _))| {
            *status == DeadlineStatus::Running && case.deadlines[deadline.at()].audience.has(viewer)
        })
        .map(|(deadline, (_, due))| DeadlineView {
            deadline,
            due: *due,
        })
        .collect();
    running.sort_by_key(|running| running.due);
    running
}

fn facts(state: &State, viewer: RoleIx, learned: &[(FactIx, Channel)]) -> Vec<KnownFact> {
    (0..)
        .map(FactIx)
        .zip(&state.knows)
        .filter(|(_, known)| known.has(viewer))
        .map(|(fact, _)| KnownFact {
            fact,
            new: learned
                .iter()
                .find(|(known, _)| *known == fact)
                .map(|(_, channel)| *channel),
        })
        .collect()
}
