//! An attempt from its stored events: no rule runs again.

use super::{Attempt, Decided};
use case::Case;
use case::model::{RoleIx, RoleSet};
use engine::Setup;
use ledger::{Envelope, Event, UnknownId, changes_to_engine};
use std::sync::Arc;

/// The stored events and the case do not belong together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotThisCase {
    /// The attempt does not begin with its start.
    #[error("the attempt has no beginning")]
    NoBeginning,
    /// An id the case does not have.
    #[error(transparent)]
    Unknown(#[from] UnknownId),
    /// A decision without a deciding seat.
    #[error("decision {0} names no seat")]
    NoSeat(u32),
}

impl Attempt {
    /// Folds the stored events of one attempt, in their order.
    ///
    /// # Errors
    /// The events are not an attempt on this case.
    pub fn fold(case: Arc<Case>, envelopes: &[Envelope]) -> Result<Self, NotThisCase> {
        let (first, rest) = envelopes.split_first().ok_or(NotThisCase::NoBeginning)?;
        let (Event::AttemptStarted(started), Some(id)) = (&first.event, first.attempt) else {
            return Err(NotThisCase::NoBeginning);
        };
        let setup = setup(&case, started)?;
        let opening = changes_to_engine(&case, &started.changes)?;
        let state = engine::replay(&case, setup, &opening);
        let mut attempt = Self {
            id,
            started: Arc::new((**started).clone()),
            case,
            began: first.at,
            moved: first.at,
            opening,
            decisions: Vec::new(),
            state,
            finished: None,
            stored: 1,
            seated: None,
            hint_at: None,
            paused: None,
            change: None,
            readings: vec![(first.at, true)],
        };
        let stand = standing(rest);
        for (envelope, stands) in rest.iter().zip(stand) {
            attempt.fold_one(envelope, stands)?;
        }
        attempt.state = attempt.state_after(attempt.decisions.len());
        Ok(attempt)
    }

    /// Adds one event; the state is replayed once at the end. A decision that was taken back is not read: the version the
    /// attempt moved to since need not know it.
    fn fold_one(&mut self, envelope: &Envelope, stands: bool) -> Result<(), NotThisCase> {
        let mut runs = true;
        match &envelope.event {
            Event::Decided(_) if !stands => self.hint_at = None,
            Event::Decided(decided) => {
                let events = changes_to_engine(&self.case, &decided.changes)?;
                let (scene, seat) = events
                    .iter()
                    .find_map(|event| {
                        let engine::Event::Decided {
                            scene,
                            seat,
                            actor: engine::Actor::Learner,
                            ..
                        } = event
                        else {
                            return None;
                        };
                        Some((*scene, *seat))
                    })
                    .ok_or(NotThisCase::NoSeat(decided.seq))?;
                self.decisions.push(Decided {
                    seq: decided.seq,
                    scene,
                    seat,
                    events,
                });
                self.hint_at = None;
            }
            Event::Undone { to_seq } => {
                self.decisions.retain(|decided| decided.seq <= *to_seq);
                self.hint_at = None;
            }
            Event::HintShown { seq, .. } => self.hint_at = Some(*seq),
            Event::AttemptFinished(finished) => {
                self.finished = Some((envelope.at, Arc::new((**finished).clone())));
            }
            Event::Suspended { why } => {
                runs = false;
                self.paused = Some(*why);
            }
            Event::Resumed { .. } => self.run_on(),
            Event::AttemptStarted(_)
            | Event::CaseMoved(_)
            | Event::SeatTaken { .. }
            | Event::EpochStarted(_)
            | Event::FileSetAside(_)
            | Event::ProfileCreated { .. }
            | Event::PinChanged { .. }
            | Event::RecoveryUsed { .. }
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
        self.note(envelope.at, runs, 1);
        Ok(())
    }
}

/// Which events are not taken back by a later one.
fn standing(envelopes: &[Envelope]) -> Vec<bool> {
    let mut kept = u32::MAX;
    let mut stand: Vec<bool> = envelopes
        .iter()
        .rev()
        .map(|envelope| {
            if let Event::Undone { to_seq } = &envelope.event {
                kept = kept.min(*to_seq);
            }
            if let Event::Decided(decided) = &envelope.event {
                decided.seq <= kept
            } else {
                true
            }
        })
        .collect();
    stand.reverse();
    stand
}

fn setup(case: &Case, started: &ledger::AttemptStarted) -> Result<Setup, NotThisCase> {
    let unknown = |what, id: &str| UnknownId {
        what,
        id: id.to_owned(),
    };
    let mut roles = RoleSet::default();
    for id in &started.roles {
        let role = (0..)
            .map(RoleIx)
            .zip(&case.roles)
            .find(|(_, role)| role.id == *id)
            .ok_or_else(|| unknown("role", id))?;
        roles = roles.with(role.0);
    }
    let params = case.params.iter().map(|param| {
        match started.params.get(&param.id) {
            Some(value) => value
                .to_number(case, &param.kind)
                .ok_or_else(|| unknown("parameter", &param.id)),
            // The version the attempt moved to declares it, with what it then is for everyone.
            None => Ok(param.default),
        }
    });
    Ok(Setup {
        roles,
        params: params.collect::<Result<_, _>>()?,
        seed: started.seed,
        draws: started.draws.clone(),
    })
}
