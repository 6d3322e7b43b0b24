//! Proofs nobody waits for, and what calls them off.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts what calls off the proofs nobody waits for.
#[derive(Debug, Default)]
pub(crate) struct Aside(AtomicU64);

/// Whether somebody waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Somebody does.
    Awaited,
    /// Nobody does; asked when so many calls had come.
    Aside(u64),
}

impl Aside {
    /// A proof nobody waits for, from now.
    pub fn turn(&self) -> Turn {
        Turn::Aside(self.0.load(Ordering::Acquire))
    }

    /// A proof begins: one that somebody waits for calls the others off.
    pub fn begin(&self, turn: Turn) {
        match turn {
            Turn::Awaited => self.call_off(),
            Turn::Aside(_) => {}
        }
    }

    /// Whether it was called off since it was asked.
    pub fn is_off(&self, turn: Turn) -> bool {
        match turn {
            Turn::Awaited => false,
            Turn::Aside(since) => self.0.load(Ordering::Acquire) != since,
        }
    }

    /// Calls off everything nobody waits for.
    pub fn call_off(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_waits_for_goes_first_and_is_never_called_off() {
        let aside = Aside::default();
        let early = aside.turn();
        aside.begin(early);
        assert!(!aside.is_off(early));
        aside.begin(Turn::Awaited);
        assert!(aside.is_off(early) && !aside.is_off(Turn::Awaited));
        assert!(!aside.is_off(aside.turn()), "asked afterwards");
    }
}
