//! Proofs already made, for the program's life: a case version never changes under its hash.

use case::model::RoleSet;
use prover::Setting;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Proofs kept; the oldest goes first. One takes a few kilobytes.
const KEPT: usize = 64;

/// What a proof hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// Content hash of the case version.
    pub content: String,
    /// Played roles.
    pub roles: RoleSet,
    /// Clinic parameters, by `ParamIx`.
    pub params: Vec<i32>,
}

/// Proofs by what they hang on. Several threads may look and add.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    kept: Mutex<VecDeque<(Key, Arc<Setting>)>>,
    turn: Mutex<()>,
}

impl Shelf {
    /// The proof, if it was made.
    pub fn known(&self, key: &Key) -> Option<Arc<Setting>> {
        let kept = lock(&self.kept);
        let found = kept.iter().find(|(known, _)| known == key);
        found.map(|(_, setting)| Arc::clone(setting))
    }

    /// The proof, made if there is none yet. One is made at a time: a laptop has other things to do.
    pub fn settle(
        &self,
        key: &Key,
        make: impl FnOnce() -> Option<Setting>,
    ) -> Option<Arc<Setting>> {
        let _turn = lock(&self.turn);
        if let Some(known) = self.known(key) {
            return Some(known);
        }
        let made = Arc::new(make()?);
        let mut kept = lock(&self.kept);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((key.clone(), Arc::clone(&made)));
        Some(made)
    }
}

/// Whoever panicked while holding it left whole entries only.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use prover::Origin;

    fn key(limit: i32) -> Key {
        Key {
            content: "abc".to_owned(),
            roles: RoleSet(1),
            params: vec![limit],
        }
    }

    fn setting(limit: i32) -> Setting {
        Setting {
            roles: RoleSet(1),
            params: vec![limit],
            origin: Origin::Own,
            complete: true,
            states: 1,
            transitions: 0,
            share: 1_000,
            scenes: Vec::new(),
            outcomes: Vec::new(),
            action: Vec::new(),
            own: Vec::new(),
            ledger: Default::default(),
            decisions: Default::default(),
            words: None,
            pass: None,
        }
    }

    #[test]
    fn a_proof_is_made_once_and_the_oldest_goes_first() {
        let shelf = Shelf::default();
        let made = std::cell::Cell::new(0);
        let settle = |limit: i32| {
            shelf.settle(&key(limit), || {
                made.set(made.get() + 1);
                Some(setting(limit))
            })
        };
        assert!(shelf.known(&key(0)).is_none());
        settle(0);
        let again = settle(0).expect("a proof");
        assert_eq!((made.get(), again.params.as_slice()), (1, &[0][..]));
        for limit in 1..=64 {
            settle(limit);
        }
        assert!(shelf.known(&key(0)).is_none(), "64 newer ones came");
        assert!(shelf.known(&key(1)).is_some());
    }

    #[test]
    fn what_could_not_be_made_is_tried_again() {
        let shelf = Shelf::default();
        assert!(shelf.settle(&key(0), || None).is_none());
        assert!(shelf.settle(&key(0), || Some(setting(0))).is_some());
    }
}
