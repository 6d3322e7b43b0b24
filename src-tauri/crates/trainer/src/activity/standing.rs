//! How far a learner is with an activity.

use super::history::{History, identity, moment};
use crate::claim::{Obstacle, obstacle};
use crate::error::Error;
use crate::trainer::Trainer;
use credit::{Activities, Activity, ClockFlag, Moment, Profession};
use records::Reading;
use uuid::Uuid;

/// Where a learner stands with one activity.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The activity.
    pub activity: Activity,
    /// Its provider is a demonstration: not for credit.
    pub demonstration: bool,
    /// The learner's profession, once stated.
    pub profession: Option<Profession>,
    /// Where it stands.
    pub state: State,
    /// What this profession can claim, the usual first.
    pub offers: Vec<Offer>,
    /// The cases, in order.
    pub cases: Vec<CaseStanding>,
    /// The certificate, once claimed.
    pub certificate: Option<Uuid>,
    /// Any attempt was begun for it.
    pub begun: bool,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Cases are still to be passed.
    Open,
    /// The claim can be made.
    Claimable,
    /// It was made.
    Claimed,
    /// Every case is passed, and the claim would be refused.
    Blocked,
    /// After its last day.
    Ended,
    /// Before its first.
    NotReleased,
}

/// What can be claimed of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What the activity is designated for.
    pub credit: credit::Credit,
    /// Whether the rule of its steps was read in an official or primary text; screens say so where not.
    pub verified: bool,
    /// The claim is a multiple of this, in hundredths.
    pub step: u32,
}

/// A case of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStanding {
    /// Case id.
    pub case: String,
    /// The content that counts and is here, if any.
    pub content_hash: Option<String>,
    /// How far it is.
    pub state: CaseState,
}

/// How far a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseState {
    /// Not begun for this activity.
    NotTried,
    /// Begun, not ended.
    UnderWay,
    /// Ended, not passed.
    NotPassed,
    /// Passed.
    Passed,
}

impl Trainer {
    /// Where the open profile stands with every activity, in the file's order; nothing while the file has an error.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn standings(&mut self) -> Result<Vec<Standing>, Error> {
        let profile = self.opened()?;
        let offered = self.offered();
        let Some(file) = &offered.activities else {
            return Ok(Vec::new());
        };
        let now = moment(&self.now());
        let reading = self.store.read()?;
        let activities = file.activities.iter();
        activities
            .map(|activity| self.standing(&reading, profile, file, activity, now))
            .collect()
    }

    pub(crate) fn standing(
        &self,
        reading: &Reading<'_>,
        profile: Uuid,
        file: &Activities,
        activity: &Activity,
        now: Moment,
    ) -> Result<Standing, Error> {
        let demonstration = file.provider.demonstration;
        let history = History::of(reading, profile, &activity.id, demonstration)?;
        let identity = identity(reading, profile)?;
        let profession = identity
            .as_ref()
            .and_then(|identity| file.profession(&identity.profession));
        let claimed = history.claimed(&activity.id, demonstration);
        let clock = clock(reading, now)?;
        let complete = credit::completion(activity, &history.gates, &history.played).is_ok();
        let cases = self.cases(activity, &history);
        let all_passed = cases.iter().all(|case| case.state == CaseState::Passed);
        let state = if claimed.is_some() {
            State::Claimed
        } else if now.date() < activity.release {
            State::NotReleased
        } else if complete || all_passed {
            match obstacle(file, activity, identity.as_ref(), &history, (now, clock)) {
                // Who they are is stated on the claim page itself.
                None | Some(Obstacle::IdentityIncomplete { .. }) => State::Claimable,
                Some(Obstacle::Expired { .. }) => State::Ended,
                Some(_) => State::Blocked,
            }
        } else if now.date() > activity.terminates {
            State::Ended
        } else {
            State::Open
        };
        Ok(Standing {
            demonstration,
            state,
            offers: offers(file, activity, profession),
            profession: profession.cloned(),
            certificate: claimed.and_then(|claimed| claimed.certificate),
            begun: !history.attempts.is_empty(),
            cases,
            activity: activity.clone(),
        })
    }

    fn cases(&self, activity: &Activity, history: &History) -> Vec<CaseStanding> {
        let rule = credit::PassRule::of(activity);
        let marks = rule.cases.iter();
        marks
            .map(|mark| {
                let here = self.catalog.playable().find(|(_, case)| {
                    case.id == mark.case && mark.takes(case.version, &case.hashes.content)
                });
                let tries = history.played.iter();
                let tries = tries.filter(|played| played.case == mark.case && played.graded);
                let state = tries.fold(CaseState::NotTried, |state, played| {
                    let reached = match played.finished {
                        None => CaseState::UnderWay,
                        Some(_)
                            if played.passed
                                && mark.points.is_none_or(|least| played.points >= least) =>
                        {
                            CaseState::Passed
                        }
                        Some(_) => CaseState::NotPassed,
                    };
                    match (state, reached) {
                        (CaseState::Passed, _) | (_, CaseState::Passed) => CaseState::Passed,
                        (CaseState::UnderWay, _) | (_, CaseState::UnderWay) => CaseState::UnderWay,
                        (CaseState::NotTried | CaseState::NotPassed, reached) => reached,
                    }
                });
                CaseStanding {
                    case: mark.case.clone(),
                    content_hash: here.map(|(_, case)| case.hashes.content.clone()),
                    state,
                }
            })
            .collect()
    }
}

/// What a profession can claim, in the order it is used to.
pub(crate) fn offers(
    file: &Activities,
    activity: &Activity,
    profession: Option<&Profession>,
) -> Vec<Offer> {
    let Some(profession) = profession else {
        return Vec::new();
    };
    let hours = file.provider.settings.contact_hours;
    let mut offered: Vec<Offer> = file
        .offered(activity, profession)
        .map(|credit| Offer {
            verified: credit.credit.is_verified(hours),
            step: credit::step(credit.credit, hours).0,
            credit: credit.clone(),
        })
        .collect();
    offered.sort_by_key(|offer| {
        let kinds = profession.credits.iter();
        kinds
            .take_while(|kind| **kind != offer.credit.credit)
            .count()
    });
    offered
}

/// The clock now, beside everything stored.
pub(crate) fn clock(reading: &Reading<'_>, now: Moment) -> Result<ClockFlag, Error> {
    let latest = reading.latest()?;
    Ok(latest.map_or(ClockFlag::Sound, |latest| {
        credit::clock(latest.ms(), now.utc_ms)
    }))
}
