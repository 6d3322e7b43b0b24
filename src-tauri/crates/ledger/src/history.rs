//! What still stands of an attempt after undo. Nothing is deleted: undo is an event like the others.

use crate::change::Change;
use crate::convert::UnknownId;
use crate::event::{Decided, Event};
use case::Case;

/// The opening and the decisions that stand, in order: each decision after the last `Undone` that did not keep it.
#[must_use]
pub fn standing<'e>(
    events: impl IntoIterator<Item = &'e Event>,
) -> (&'e [Change], Vec<&'e Decided>) {
    let mut opening: &[Change] = &[];
    let mut decisions: Vec<&Decided> = Vec::new();
    for event in events {
        match event {
            Event::AttemptStarted(started) => opening = &started.changes,
            Event::Decided(decided) => decisions.push(decided),
            Event::Undone { to_seq } => decisions.retain(|decided| decided.seq <= *to_seq),
            Event::EpochStarted(_)
            | Event::FileSetAside(_)
            | Event::ProfileCreated { .. }
            | Event::PinChanged { .. }
            | Event::RecoveryUsed { .. }
            | Event::HintShown { .. }
            | Event::CaseMoved(_)
            | Event::SeatTaken { .. }
            | Event::Suspended { .. }
            | Event::Resumed { .. }
            | Event::AttemptFinished(_)
            | Event::DisclosureShown(_)
            | Event::IdentitySet(_)
            | Event::Evaluated(_)
            | Event::CreditClaimed(_)
            | Event::CertificateIssued(_)
            | Event::CertificateReissued(_)
            | Event::ReportMade(_)
            | Event::FrictionNoted(_)
            | Event::FrictionSorted(_)
            | Event::BehavioursJudged(_)
            | Event::DrillAnswered(_) => {}
        }
    }
    (opening, decisions)
}

/// The engine events of an attempt, ready to be applied one after the other: no rule runs again.
///
/// # Errors
/// An id the case does not have: it is not the version the attempt is pinned to.
pub fn engine_events<'e>(
    case: &Case,
    events: impl IntoIterator<Item = &'e Event>,
) -> Result<Vec<engine::Event>, UnknownId> {
    let (opening, decisions) = standing(events);
    opening
        .iter()
        .chain(decisions.into_iter().flat_map(|decided| &decided.changes))
        .map(|change| change.to_engine(case))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;

    fn decided(seq: u32, scene: &str) -> Event {
        Event::Decided(Decided {
            seq,
            scene: scene.to_owned(),
            answer: Answer::Choice {
                choice: "ask".to_owned(),
            },
            changes: Vec::new(),
        })
    }

    fn scenes(events: &[Event]) -> Vec<&str> {
        standing(events)
            .1
            .iter()
            .map(|decided| decided.scene.as_str())
            .collect()
    }

    #[test]
    fn undone_decisions_do_not_stand_and_can_be_made_again() {
        let mut events = vec![decided(1, "a"), decided(2, "b"), decided(3, "c")];
        assert_eq!(scenes(&events), ["a", "b", "c"]);
        events.push(Event::Undone { to_seq: 1 });
        assert_eq!(scenes(&events), ["a"]);
        events.push(decided(2, "d"));
        assert_eq!(scenes(&events), ["a", "d"]);
        events.push(Event::Undone { to_seq: 0 });
        assert_eq!(scenes(&events), Vec::<&str>::new());
    }
}
