//! Handoffs: sent, and received now, later or never.

use super::Turn;
use crate::apply::next_read;
use crate::cond::bit;
use crate::event::{Arrival, Channel, Event};
use crate::rejection::Fault;
use case::model::{Answer, FactIx, Offer, RoleIx, SceneIx, SceneKind};

impl Turn<'_> {
    /// Sends what a handoff carries; other answers send nothing.
    pub(super) fn deliver(
        &mut self,
        scene: SceneIx,
        offer: &Offer,
        from: RoleIx,
        answer: &Answer,
        arrives: bool,
    ) -> Result<(), Fault> {
        let (
            Offer::Handoff {
                facts: offered,
                how: ways,
                ..
            },
            Answer::Handoff { to, facts, how },
        ) = (offer, answer)
        else {
            return Ok(());
        };
        let delay = ways[usize::from(*how)].read_after.unwrap_or(0);
        let arrival = if !arrives {
            Arrival::Never
        } else if delay == 0 {
            Arrival::Now
        } else {
            let due = self.state.minute.checked_add(delay);
            Arrival::At(due.ok_or_else(|| self.overflow())?)
        };
        self.emit(Event::Sent {
            scene,
            from,
            to: *to,
            facts: *facts,
            how: *how,
            arrival,
        });
        match arrival {
            Arrival::Now => self.tell(scene, *to, offered, *facts),
            Arrival::At(_) | Arrival::Never => {}
        }
        Ok(())
    }

    /// A message sent earlier from this scene is read.
    pub(super) fn receive(&mut self, scene: SceneIx) {
        let Some(position) = next_read(&self.state.transit, scene) else {
            return;
        };
        let message = self.state.transit[position];
        self.emit(Event::Received { scene });
        if let Some(offered) = handoff_facts(&self.case.scenes[scene.at()].kind) {
            self.tell(scene, message.to, offered, message.facts);
        }
    }

    fn tell(&mut self, scene: SceneIx, to: RoleIx, offered: &[FactIx], sent: u32) {
        for (position, fact) in offered.iter().enumerate() {
            if sent & bit(position) != 0 && !self.state.knows[fact.at()].has(to) {
                self.emit(Event::Learned {
                    role: to,
                    fact: *fact,
                    by: Channel::Handoff(scene),
                });
            }
        }
    }
}

/// The facts a handoff scene can carry, by position in its offer.
pub(crate) fn handoff_facts(kind: &SceneKind) -> Option<&[FactIx]> {
    match kind {
        SceneKind::Decides(decision, _) => match &decision.offer {
            Offer::Handoff { facts, .. } => Some(facts),
            Offer::Choices { .. }
            | Offer::Options { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. } => None,
        },
        SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    }
}
