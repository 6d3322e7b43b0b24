//! What the log says of a learner and an activity, in the form the rules judge.

use crate::error::Error;
use credit::{ClockFlag, CreditType, Earned, Logged, Moment, Played};
use ledger::{AttemptFinished, AttemptStarted, CreditClaimed, Event, Identity, Mode, Origin, Time};
use records::{AttemptRow, CreditKind, CreditRow, Reading, Stored, Turn};
use uuid::Uuid;

/// An attempt that was begun for an activity.
#[derive(Debug, Clone)]
pub struct PastAttempt {
    /// Its id.
    pub id: Uuid,
    /// When it began.
    pub began: Time,
    /// What was pinned then.
    pub started: AttemptStarted,
    /// The result, with its time, once it has ended.
    pub finished: Option<(Time, AttemptFinished)>,
}

/// A claim made earlier.
#[derive(Debug, Clone)]
pub struct PastClaim {
    /// When.
    pub at: Time,
    /// What.
    pub claim: CreditClaimed,
    /// Its certificate.
    pub certificate: Option<Uuid>,
}

/// What the log says of one learner, and of one activity where one was named.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    pub(crate) gates: Vec<credit::Gate>,
    pub(crate) attempts: Vec<PastAttempt>,
    /// The attempts as the rules judge them, in the same order.
    pub(crate) played: Vec<Played>,
    pub(crate) claims: Vec<PastClaim>,
    earned: Vec<Earned>,
}

/// A stored time as the rules take it.
pub(crate) const fn moment(time: &Time) -> Moment {
    Moment {
        utc_ms: time.utc.ms(),
        offset_minutes: time.offset_minutes,
    }
}

impl History {
    /// Everything about one activity. Attempts begun for the demonstration of an activity never count for the activity
    /// itself, nor the other way round.
    pub(crate) fn of(
        reading: &Reading<'_>,
        profile: Uuid,
        activity: &str,
        demonstration: bool,
    ) -> Result<Self, Error> {
        let rows = reading.credit(Some(profile))?;
        let mut history = Self::with_claims(reading, &rows)?;
        history.earned = history.earned(demonstration);
        for row in &rows {
            if row.kind == CreditKind::Disclosed && row.activity.as_deref() == Some(activity) {
                let stored = reading.event(row.seq)?;
                if let Event::DisclosureShown(shown) = stored.envelope.event
                    && shown.activity.demonstration == demonstration
                {
                    history.gates.push(credit::Gate {
                        shown: Logged {
                            seq: row.seq,
                            at: moment(&stored.envelope.at),
                        },
                        rule: shown.pass,
                    });
                }
            }
        }
        let turns = reading.clock_turns()?;
        for row in reading.attempts(Some(profile))? {
            if row.activity.as_deref() != Some(activity) {
                continue;
            }
            let events = reading.attempt(row.id)?;
            if let Some((past, played)) = attempt(&row, &events, &turns)
                && past
                    .started
                    .activity
                    .as_ref()
                    .is_some_and(|pin| pin.activity.demonstration == demonstration)
            {
                history.attempts.push(past);
                history.played.push(played);
            }
        }
        Ok(history)
    }

    /// The claims alone.
    pub(crate) fn with_claims(reading: &Reading<'_>, rows: &[CreditRow]) -> Result<Self, Error> {
        let mut history = Self::default();
        for row in rows.iter().filter(|row| row.kind == CreditKind::Claimed) {
            let stored = reading.event(row.seq)?;
            let Event::CreditClaimed(claim) = stored.envelope.event else {
                continue;
            };
            let certificate = rows
                .iter()
                .find(|issued| {
                    issued.kind == CreditKind::Issued && issued.claim == Some(claim.claim)
                })
                .and_then(|issued| issued.certificate);
            history.claims.push(PastClaim {
                at: stored.envelope.at,
                claim: *claim,
                certificate,
            });
        }
        Ok(history)
    }

    /// The claims as the rules judge them: those under a demonstration never stand in the way of the activity itself, which a
    /// provider may well have set up from the demonstration's own file.
    fn earned(&self, demonstration: bool) -> Vec<Earned> {
        let claims = self.claims.iter();
        let claims = claims.filter(|past| past.claim.activity.demonstration == demonstration);
        claims
            .flat_map(|past| {
                let credits = past.claim.credits.iter();
                credits.filter_map(|credit| {
                    Some(Earned {
                        activity: past.claim.activity.id.clone(),
                        credit: CreditType::from_id(&credit.kind)?,
                        on: moment(&past.at).date(),
                    })
                })
            })
            .collect()
    }

    /// As the rules take it.
    pub(crate) fn judged(&self) -> credit::History<'_> {
        credit::History {
            gates: &self.gates,
            played: &self.played,
            earned: &self.earned,
        }
    }

    /// The claim on an activity, if one was made. A demonstration does not stand in the way of the activity itself.
    pub(crate) fn claimed(&self, activity: &str, demonstration: bool) -> Option<&PastClaim> {
        self.claims.iter().find(|past| {
            past.claim.activity.id == activity && past.claim.activity.demonstration == demonstration
        })
    }
}

/// The newest identity a learner stated.
pub(crate) fn identity(reading: &Reading<'_>, profile: Uuid) -> Result<Option<Identity>, Error> {
    let rows = reading.credit(Some(profile))?;
    let newest = rows
        .iter()
        .rfind(|row| row.kind == CreditKind::Identity)
        .map(|row| row.seq);
    let Some(seq) = newest else { return Ok(None) };
    let Event::IdentitySet(set) = reading.event(seq)?.envelope.event else {
        return Err(Error::Internal(format!("event {seq} is no identity")));
    };
    Ok(Some(set.identity))
}

fn attempt(row: &AttemptRow, events: &[Stored], turns: &[Turn]) -> Option<(PastAttempt, Played)> {
    let first = events.first()?;
    let Event::AttemptStarted(started) = &first.envelope.event else {
        return None;
    };
    let logged = |stored: &Stored| Logged {
        seq: stored.envelope.seq,
        at: moment(&stored.envelope.at),
    };
    let end = events.iter().find_map(|stored| {
        if let Event::AttemptFinished(finished) = &stored.envelope.event {
            Some((stored, finished))
        } else {
            None
        }
    });
    let result = end.map(|(_, finished)| finished);
    let played = Played {
        case: started.case.id.clone(),
        version: started.case.version,
        content_hash: started.case.content_hash.clone(),
        graded: started.mode == Mode::Graded && started.origin == Origin::App,
        started: logged(first),
        finished: end.map(|(stored, _)| logged(stored)),
        passed: result.is_some_and(|result| result.passed),
        points: result
            .and_then(|result| result.scores.values().map(|score| score.points).min())
            .unwrap_or(0),
        active_ms: result.map_or(0, |result| result.active_ms),
        clock: flag(events, turns),
    };
    let past = PastAttempt {
        id: row.id,
        began: first.envelope.at,
        started: (**started).clone(),
        finished: end.map(|(stored, finished)| (stored.envelope.at, (**finished).clone())),
    };
    Some((past, played))
}

/// How far an event of the attempt lay behind what the log had seen before it, at most.
fn flag(events: &[Stored], turns: &[Turn]) -> ClockFlag {
    let behind = events.iter().flat_map(|stored| {
        let envelope = &stored.envelope;
        turns
            .iter()
            .filter(|turn| turn.seq <= envelope.seq)
            .map(|turn| credit::clock(turn.high.ms(), envelope.at.utc.ms()))
    });
    behind.fold(ClockFlag::Sound, |worst, found| match (worst, found) {
        (ClockFlag::SetBack { by_ms: one }, ClockFlag::SetBack { by_ms: two }) => {
            ClockFlag::SetBack {
                by_ms: one.max(two),
            }
        }
        (ClockFlag::Sound, found) => found,
        (worst, ClockFlag::Sound) => worst,
    })
}
