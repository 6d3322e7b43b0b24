//! Attempts as the log tells them.

use ledger::{AttemptFinished, AttemptStarted, CaseRef, Decided, Envelope, Event, Time};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One attempt.
#[derive(Debug, Clone)]
pub struct Attempt<'e> {
    /// Its id.
    pub id: Uuid,
    /// What was pinned at the start.
    pub started: &'e AttemptStarted,
    /// When it began.
    pub began: Time,
    /// When its newest event was written.
    pub last: Time,
    /// Decisions that stand (undone ones left out).
    pub decisions: u32,
    /// Those decisions, in order.
    pub made: Vec<&'e Decided>,
    /// Hints shown.
    pub hints: u32,
    /// Versions of the case it went on under, with the moment and the decisions that stood then.
    pub moves: Vec<(Time, u32, &'e CaseRef)>,
    /// The result, with its time, when it has ended.
    pub finished: Option<(&'e AttemptFinished, Time)>,
}

/// One played role of an attempt.
#[derive(Debug, Clone, Copy)]
pub struct RoleLine<'a, 'e> {
    /// The attempt.
    pub attempt: &'a Attempt<'e>,
    /// Role id of the case.
    pub role: &'e str,
}

/// Every attempt of the log, in the order they began.
#[must_use]
pub fn attempts<'e>(log: impl IntoIterator<Item = &'e Envelope>) -> Vec<Attempt<'e>> {
    let mut found: Vec<Attempt<'e>> = Vec::new();
    let mut place: BTreeMap<Uuid, usize> = BTreeMap::new();
    for envelope in log {
        let Some(id) = envelope.attempt else { continue };
        if let Event::AttemptStarted(started) = &envelope.event {
            place.insert(id, found.len());
            found.push(Attempt {
                id,
                started,
                began: envelope.at,
                last: envelope.at,
                decisions: 0,
                made: Vec::new(),
                hints: 0,
                moves: Vec::new(),
                finished: None,
            });
            continue;
        }
        let Some(attempt) = place.get(&id).and_then(|at| found.get_mut(*at)) else {
            continue;
        };
        attempt.last = envelope.at;
        match &envelope.event {
            Event::Decided(decided) => {
                attempt.decisions = decided.seq;
                attempt.made.push(decided);
            }
            Event::Undone { to_seq } => {
                attempt.decisions = *to_seq;
                attempt.made.retain(|decided| decided.seq <= *to_seq);
            }
            Event::HintShown { .. } => attempt.hints += 1,
            Event::CaseMoved(moved) => {
                let so_far = attempt.decisions;
                attempt.moves.push((envelope.at, so_far, &moved.to));
            }
            Event::AttemptFinished(result) => attempt.finished = Some((result, envelope.at)),
            Event::EpochStarted(_)
            | Event::FileSetAside(_)
            | Event::ProfileCreated { .. }
            | Event::PinChanged { .. }
            | Event::RecoveryUsed { .. }
            | Event::AttemptStarted(_)
            | Event::SeatTaken { .. }
            | Event::BehavioursJudged(_)
            | Event::DrillAnswered(_)
            | Event::Suspended { .. }
            | Event::Resumed { .. }
            | Event::DisclosureShown(_)
            | Event::IdentitySet(_)
            | Event::Evaluated(_)
            | Event::CreditClaimed(_)
            | Event::CertificateIssued(_)
            | Event::CertificateReissued(_)
            | Event::ReportMade(_)
            | Event::FrictionNoted(_)
            | Event::FrictionSorted(_) => {}
        }
    }
    found
}

impl<'e> Attempt<'e> {
    /// The version its record stands under: the last one it went on under, else the one it began with.
    #[must_use]
    pub fn case(&self) -> &'e CaseRef {
        let moved = self.moves.last().map(|(_, _, to)| *to);
        moved.unwrap_or(&self.started.case)
    }

    /// One line per played role, in the case's order.
    pub fn lines<'a>(&'a self) -> impl Iterator<Item = RoleLine<'a, 'e>> {
        self.started.roles.iter().map(move |role| RoleLine {
            attempt: self,
            role,
        })
    }
}
