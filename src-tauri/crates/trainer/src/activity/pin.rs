//! What an attempt that is to count pins beside its case.

use super::gate::reference;
use super::history::moment;
use super::standing::clock;
use crate::error::Error;
use crate::play::NewAttempt;
use crate::trainer::Trainer;
use case::Case;
use credit::ClockFlag;
use ledger::{ActivityPin, Disclosed, Event, Mode, Origin, Time};
use records::CreditKind;
use uuid::Uuid;

impl Trainer {
    /// Pins the activity as it stands, with the rule its disclosures told. Whether the day is one for credit is judged at
    /// the claim: a learner may play before the first day and after the last.
    pub(crate) fn pin(
        &mut self,
        profile: Uuid,
        activity: &str,
        case: &Case,
        new: &NewAttempt,
        at: Time,
    ) -> Result<ActivityPin, Error> {
        let offered = self.offered();
        let (file, activity) = offered.activity(activity).ok_or(Error::NoActivity)?;
        if new.mode != Mode::Graded || new.origin != Origin::App {
            return Err(Error::NoActivity);
        }
        let reading = self.store.read()?;
        let rows = reading.credit(Some(profile))?;
        let shown = rows
            .iter()
            .rfind(|row| {
                row.kind == CreditKind::Disclosed
                    && row.activity.as_deref() == Some(&activity.id)
                    && row.content_hash.as_deref() == Some(&activity.content_hash)
            })
            .ok_or(Error::GateFirst)?;
        let stored = reading.event(shown.seq)?;
        let Event::DisclosureShown(told) = &stored.envelope.event else {
            return Err(Error::GateFirst);
        };
        // Other days, another provider, another statement: what was shown is not what stands now.
        if told.activity.file_hash != offered.hash {
            return Err(Error::GateFirst);
        }
        let mark = told
            .pass
            .mark(&case.id)
            .filter(|mark| mark.takes(case.version, &case.hashes.content))
            .ok_or(Error::NoActivity)?;
        Ok(ActivityPin {
            activity: reference(&offered, file, activity),
            disclosed: Disclosed {
                seq: shown.seq,
                at: stored.envelope.at.utc,
            },
            mark: mark.clone(),
            gap_cap_ms: file.provider.settings.gap_cap_ms,
            clock_behind_ms: match clock(&reading, moment(&at))? {
                ClockFlag::Sound => 0,
                ClockFlag::SetBack { by_ms } => by_ms,
            },
        })
    }
}
