//! A leader sorts.

use crate::error::Error;
use crate::trainer::Trainer;
use ledger::{Event, FrictionKind, FrictionQuestion, FrictionSorted};
use uuid::Uuid;

/// The role of the taxonomy that leads.
const LEADER: &str = "mgr";

impl Trainer {
    /// Says where an answer belongs; an earlier sorting of it is kept in the log and no longer holds.
    ///
    /// # Errors
    /// [`Error::NotLeader`] for anyone but a manager, [`Error::NoNote`] for an answer the report does not show,
    /// [`Error::Locked`], [`Error::Store`].
    pub fn sort_friction(
        &mut self,
        note: Uuid,
        question: FrictionQuestion,
        kind: FrictionKind,
    ) -> Result<(), Error> {
        let by = self.leader()?;
        let report = self.friction_report()?;
        let mut shown = report.groups.iter().flat_map(|group| &group.notes);
        if !shown.any(|each| each.note == note && each.question == question) {
            return Err(Error::NoNote);
        }
        let at = self.now();
        let sorted = FrictionSorted {
            note,
            question,
            kind,
            by,
        };
        self.store.write(at, |writer| {
            writer.append_general(&[Event::FrictionSorted(sorted)])?;
            Ok::<(), Error>(())
        })
    }

    /// The open profile, if it leads.
    pub(super) fn leader(&self) -> Result<Uuid, Error> {
        let id = self.opened()?;
        let profile = self.store.read()?.profile(id)?.ok_or(Error::NoProfile)?;
        if profile.role == LEADER {
            Ok(id)
        } else {
            Err(Error::NotLeader)
        }
    }
}
