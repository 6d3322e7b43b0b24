//! The gate: what must be disclosed before the start, and that it was shown.

use super::file::Offered;
use super::history::{History, identity, moment};
use super::standing::{CaseStanding, Offer, Standing, clock};
use crate::claim::{Obstacle, obstacle};
use crate::error::Error;
use crate::trainer::Trainer;
use case::Case;
use credit::{Activities, Activity, PassRule, Profession, Provider};
use ledger::{ActivityRef, DisclosureShown, Event};
use std::sync::Arc;

/// What is disclosed before the start.
#[derive(Debug, Clone)]
pub struct Gate {
    /// Who gives the credit.
    pub provider: Provider,
    /// Language of every text of the provider.
    pub language: String,
    /// The activity with its disclosures.
    pub activity: Activity,
    /// The learner's profession, once stated.
    pub profession: Option<Profession>,
    /// What it can claim.
    pub offers: Vec<Offer>,
    /// The cases, in order.
    pub cases: Vec<CaseMarks>,
    /// Why a claim would be refused as things stand, but for cases still to be passed.
    pub obstacle: Option<Obstacle>,
}

/// A case and what passes it.
#[derive(Debug, Clone)]
pub struct CaseMarks {
    /// How far it is.
    pub standing: CaseStanding,
    /// The case, where this laptop holds it.
    pub case: Option<Arc<Case>>,
    /// What the activity asks for, role by role.
    pub marks: Vec<Mark>,
}

/// What passes a case in one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The role.
    pub role: case::model::RoleIx,
    /// Action points: the case's own mark, or the activity's where that is higher.
    pub action: i32,
    /// Ownership points.
    pub ownership: i32,
    /// Critical steps of the role.
    pub critical: u32,
}

/// An activity as the log names it.
pub(crate) fn reference(offered: &Offered, file: &Activities, activity: &Activity) -> ActivityRef {
    ActivityRef {
        id: activity.id.clone(),
        title: activity.title.clone(),
        content_hash: activity.content_hash.clone(),
        file_hash: offered.hash.clone(),
        demonstration: file.provider.demonstration,
    }
}

impl Trainer {
    /// The disclosures of an activity. That they were shown is on disk before they are returned, with the pass rule told
    /// and the provider's file.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoActivity`], [`Error::Store`].
    pub fn gate(&mut self, activity: &str) -> Result<Gate, Error> {
        let profile = self.opened()?;
        let offered = self.offered();
        let (file, activity) = offered.activity(activity).ok_or(Error::NoActivity)?;
        let at = self.now();
        let shown = Event::DisclosureShown(Box::new(DisclosureShown {
            profile,
            activity: reference(&offered, file, activity),
            pass: PassRule::of(activity),
        }));
        // Judged before this event is stored, so that a clock behind the log is seen against what others stored.
        let now = moment(&at);
        let clock = clock(&self.store.read()?, now)?;
        self.store.write(at, |writer| {
            writer.put_activities(&offered.hash, &offered.bytes)?;
            writer.append_general(std::slice::from_ref(&shown))?;
            Ok::<(), Error>(())
        })?;
        let reading = self.store.read()?;
        let Standing {
            offers,
            profession,
            cases,
            ..
        } = self.standing(&reading, profile, file, activity, now)?;
        let history = History::of(&reading, profile, &activity.id, file.provider.demonstration)?;
        let identity = identity(&reading, profile)?;
        let obstacle = obstacle(file, activity, identity.as_ref(), &history, (now, clock))
            .filter(|found| !matches!(found, Obstacle::NotPassed { .. }));
        Ok(Gate {
            provider: file.provider.clone(),
            language: file.language.clone(),
            profession,
            offers,
            cases: cases
                .into_iter()
                .zip(&activity.cases)
                .map(|(standing, entry)| self.marks(standing, entry.points.unwrap_or(0)))
                .collect(),
            obstacle,
            activity: activity.clone(),
        })
    }

    fn marks(&self, standing: CaseStanding, least: i32) -> CaseMarks {
        let case = standing
            .content_hash
            .as_deref()
            .and_then(|hash| self.catalog.by_hash(hash))
            .map(|(_, case)| Arc::clone(case));
        let marks = case.iter().flat_map(|case| {
            (0..)
                .map(case::model::RoleIx)
                .zip(&case.roles)
                .filter(|(_, role)| role.playable)
                .filter_map(|(role, _)| {
                    let mark = case.pass[role.at()]?;
                    let steps = case.critical.iter().filter(|step| step.role == role);
                    Some(Mark {
                        role,
                        action: mark.points.max(least),
                        ownership: mark.own,
                        critical: u32::try_from(steps.count()).unwrap_or(u32::MAX),
                    })
                })
        });
        CaseMarks {
            marks: marks.collect(),
            case,
            standing,
        }
    }
}
