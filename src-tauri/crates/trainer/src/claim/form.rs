//! The claim page: what was done, what may be claimed, what is asked. Amounts are for the learner to state.

use super::obstacle::{Obstacle, obstacle};
use super::then::designated;
use crate::activity::{History, Offer, PastAttempt, clock, identity, moment, offers};
use crate::error::Error;
use crate::trainer::Trainer;
use case::Case;
use credit::{Activity, Completion, Profession, Provider};
use ledger::Identity;
use std::sync::Arc;

/// The claim page.
#[derive(Debug, Clone)]
pub struct Form {
    /// Who gives the credit.
    pub provider: Provider,
    /// Language of every text of the provider.
    pub language: String,
    /// The activity.
    pub activity: Activity,
    /// Who the learner says they are.
    pub identity: Option<Identity>,
    /// Their profession.
    pub profession: Option<Profession>,
    /// What can be claimed.
    pub offers: Vec<Offer>,
    /// When every case was passed, and by which attempts.
    pub completion: Option<Completion>,
    /// The attempts that count, in the order of the cases.
    pub proofs: Vec<Proof>,
    /// Why no claim can be made.
    pub obstacle: Option<Obstacle>,
}

/// An attempt that counts.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The attempt.
    pub attempt: PastAttempt,
    /// Its case, as it was played.
    pub case: Arc<Case>,
}

impl Trainer {
    /// The claim page of an activity.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoActivity`], [`Error::Store`].
    pub fn claim_form(&mut self, activity: &str) -> Result<Form, Error> {
        let profile = self.opened()?;
        let offered = self.offered();
        let (file, activity) = offered.activity(activity).ok_or(Error::NoActivity)?;
        let now = moment(&self.now());
        let (history, identity, clock) = {
            let reading = self.store.read()?;
            let demonstration = file.provider.demonstration;
            (
                History::of(&reading, profile, &activity.id, demonstration)?,
                identity(&reading, profile)?,
                clock(&reading, now)?,
            )
        };
        let profession = identity
            .as_ref()
            .and_then(|identity| file.profession(&identity.profession));
        let completion = credit::completion(activity, &history.gates, &history.played).ok();
        Ok(Form {
            provider: file.provider.clone(),
            language: file.language.clone(),
            offers: self.claimable(
                offers(file, activity, profession),
                &history,
                completion.as_ref(),
                (activity, profession),
            )?,
            profession: profession.cloned(),
            obstacle: obstacle(file, activity, identity.as_ref(), &history, (now, clock)),
            proofs: self.proofs(&history, completion.as_ref())?,
            completion,
            identity,
            activity: activity.clone(),
        })
    }

    /// Offers no higher than they were when the attempts were begun.
    fn claimable(
        &self,
        offers: Vec<Offer>,
        history: &History,
        completion: Option<&Completion>,
        (activity, profession): (&Activity, Option<&Profession>),
    ) -> Result<Vec<Offer>, Error> {
        let (Some(completion), Some(profession)) = (completion, profession) else {
            return Ok(offers);
        };
        let reading = self.store.read()?;
        let mut claimable = Vec::new();
        for mut offer in offers {
            let rests = (activity, profession);
            match designated(&reading, history, completion, rests, offer.credit.credit) {
                Ok(most) => {
                    offer.credit.amount.0 = offer.credit.amount.0.min(most);
                    claimable.push(offer);
                }
                Err(Error::Claim(_)) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(claimable)
    }

    /// The attempts a completion rests on, each with its case.
    pub(crate) fn proofs(
        &mut self,
        history: &History,
        completion: Option<&Completion>,
    ) -> Result<Vec<Proof>, Error> {
        let counted = completion.map_or(&[][..], |completion| completion.counted.as_slice());
        let attempts = counted
            .iter()
            .filter_map(|position| history.attempts.get(*position));
        attempts
            .map(|attempt| {
                let pinned = self.pinned(&attempt.started.case.content_hash)?;
                Ok(Proof {
                    attempt: attempt.clone(),
                    case: pinned.case,
                })
            })
            .collect()
    }
}
