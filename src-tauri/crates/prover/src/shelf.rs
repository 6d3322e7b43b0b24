//! Proofs already made, used again while nothing they hang on has changed: the same rules under the same question.

use crate::proof::{Proof, Setting};
use crate::prove::{Ask, blind, prove, words};
use case::model::{Case, RoleSet};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Proofs kept; the one asked for longest ago goes first. One of a single role and setting takes a few kilobytes, one of a
/// whole case some hundred.
const KEPT: usize = 64;

/// Proofs by what they hang on. Several threads may look and add.
///
/// A proof that was given up is shown to whoever looks, and made again for whoever asks: with more time or room it may come
/// further.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The one asked for last stands last.
    kept: Mutex<VecDeque<Entry>>,
    turn: Mutex<()>,
}

/// What was searched for a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    /// Nothing: it was kept.
    Nothing,
    /// Only the fewest and most words to read: a text was edited.
    Words,
    /// Everything.
    All,
}

#[derive(Debug)]
struct Entry {
    key: Key,
    /// Hash of the texts it was made with.
    text: String,
    proof: Arc<Proof>,
    /// Nothing of it was given up, its words neither.
    whole: bool,
}

/// What a proof hangs on, words aside.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    case: String,
    rules: String,
    /// What a proof names by position, in its order: the hash of the rules does not see in which order the file has them.
    order: Vec<String>,
    params: Vec<i32>,
    overlays: Vec<(String, Vec<i32>)>,
    intervals: bool,
    team_ledger: bool,
    only: Option<(RoleSet, Vec<i32>)>,
    /// How many states a search may have decides in how many searches things are found.
    states: usize,
}

impl Shelf {
    /// The proof, if it was made of these very texts; it may have been given up.
    pub fn known(&self, case: &Case, ask: &Ask<'_>) -> Option<Arc<Proof>> {
        self.of_texts(case, ask, false)
    }

    /// The proof without a search, if one of the same rules was finished. Where texts have changed, the blind rules that go
    /// by words are played again, and the words to read are [`None`] in every setting.
    pub fn without_words(&self, case: &Case, ask: &Ask<'_>) -> Option<Arc<Proof>> {
        let key = Key::of(case, ask);
        let kept = lock(&self.kept);
        let entry = kept.iter().find(|entry| entry.key == key)?;
        if !entry.proof.complete {
            return None;
        }
        if entry.text == case.hashes.text {
            return Some(Arc::clone(&entry.proof));
        }
        let mut proof = (*entry.proof).clone();
        drop(kept);
        proof.settings.iter_mut().for_each(|one| one.words = None);
        proof.blind = blind(case, ask);
        Some(Arc::new(proof))
    }

    /// The proof, and what was searched for it. One is made at a time: a laptop has other things to do.
    pub fn prove(&self, case: &Case, ask: &Ask<'_>) -> (Arc<Proof>, Searched) {
        let whole = || Some((self.of_texts(case, ask, true)?, Searched::Nothing));
        if let Some(kept) = whole() {
            return kept;
        }
        let _turn = lock(&self.turn);
        // Whoever had the turn may have asked the same.
        if let Some(kept) = whole() {
            return kept;
        }
        let (proof, whole, searched) = match self.without_words(case, ask) {
            Some(proof) => {
                let (proof, whole) = counted(case, ask, &proof);
                (proof, whole, Searched::Words)
            }
            None => {
                let proof = prove(case, ask);
                let whole = proof.complete;
                (proof, whole, Searched::All)
            }
        };
        let proof = Arc::new(proof);
        self.keep(Entry {
            key: Key::of(case, ask),
            text: case.hashes.text.clone(),
            proof: Arc::clone(&proof),
            whole,
        });
        (proof, searched)
    }

    fn of_texts(&self, case: &Case, ask: &Ask<'_>, whole: bool) -> Option<Arc<Proof>> {
        let key = Key::of(case, ask);
        let mut kept = lock(&self.kept);
        let such = |entry: &Entry| entry.key == key && entry.text == case.hashes.text;
        let at = kept.iter().position(such)?;
        let found = kept.remove(at)?;
        let proof = Arc::clone(&found.proof);
        let enough = found.whole || !whole;
        kept.push_back(found);
        enough.then_some(proof)
    }

    fn keep(&self, entry: Entry) {
        let mut kept = lock(&self.kept);
        kept.retain(|known| known.key != entry.key);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(entry);
    }
}

/// The proof with its words counted again, and whether that was finished.
fn counted(case: &Case, ask: &Ask<'_>, proof: &Proof) -> (Proof, bool) {
    let mut proof = proof.clone();
    let mut whole = true;
    for setting in proof.settings.iter_mut().filter(|one| is_alone(one)) {
        setting.words = words(case, ask, setting);
        whole &= setting.words.is_some();
    }
    (proof, whole)
}

/// Words are counted for one role alone.
const fn is_alone(setting: &Setting) -> bool {
    setting.roles.0.count_ones() == 1
}

impl Key {
    fn of(case: &Case, ask: &Ask<'_>) -> Self {
        let order = [
            ids(&case.scenes, |one| &one.id),
            ids(&case.roles, |one| &one.id),
            ids(&case.params, |one| &one.id),
            ids(&case.vars, |one| &one.id),
            ids(&case.deadlines, |one| &one.id),
            ids(&case.late, |one| &one.id),
        ];
        Self {
            case: case.id.clone(),
            rules: case.hashes.rules.clone(),
            // Declarations of parameters are hashed apart from the rules.
            order: [order.concat(), vec![case.hashes.params.clone()]].concat(),
            params: case.params.iter().map(|param| param.default).collect(),
            overlays: ask.overlays.clone(),
            intervals: ask.intervals,
            team_ledger: ask.team_ledger,
            only: ask.only.clone(),
            states: ask.states,
        }
    }
}

/// The ids of a list, after how many there are.
fn ids<T>(of: &[T], id: impl Fn(&T) -> &String) -> Vec<String> {
    let count = std::iter::once(of.len().to_string());
    count.chain(of.iter().map(|one| id(one).clone())).collect()
}

/// Whoever panicked while holding it left whole entries only.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
