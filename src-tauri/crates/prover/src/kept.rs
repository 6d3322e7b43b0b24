//! A finished proof, used again while an edit has touched nothing but wording.

use crate::proof::Proof;
use crate::prove::{Ask, prove};
use case::model::{Case, RoleSet};

/// The last finished proof of a case that is being written.
#[derive(Debug, Default)]
pub struct Kept {
    last: Option<(Key, Proof)>,
}

/// What a proof hangs on, words aside.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    case: String,
    logic: String,
    /// What a proof names by position, in its order: the hash of the logic does not see in which order the file has them.
    order: Vec<String>,
    params: Vec<i32>,
    overlays: Vec<(String, Vec<i32>)>,
    intervals: bool,
    team_ledger: bool,
    only: Option<(RoleSet, Vec<i32>)>,
    states: usize,
}

impl Kept {
    /// The proof, and whether it was searched for anew. Where it was not, the words to read are [`None`] in every setting if
    /// any text may have changed: they must be counted again. A proof that was given up is not kept.
    pub fn prove(&mut self, case: &Case, ask: &Ask<'_>) -> (Proof, bool) {
        let key = Key::of(case, ask);
        if let Some((_, proof)) = self.last.as_ref().filter(|(known, _)| *known == key) {
            let mut proof = proof.clone();
            for setting in &mut proof.settings {
                setting.words = None;
            }
            return (proof, false);
        }
        let proof = prove(case, ask);
        self.last = proof.complete.then(|| (key, proof.clone()));
        (proof, true)
    }
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
            logic: case.hashes.logic.clone(),
            // Declarations of parameters are hashed apart from the logic.
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

#[cfg(test)]
mod tests {
    use super::Kept;
    use crate::prove::{Ask, prove};
    use serde_json::json;
    use testkit::Sketch;

    #[test]
    fn only_wording_spares_the_search() {
        let mut kept = Kept::default();
        let first = Sketch::new().case();
        assert!(kept.prove(&first, &Ask::default()).1, "nothing is kept yet");

        let worded = Sketch::new().with("/scenes/room/text", json!("Quite another room."));
        let (again, searched) = kept.prove(&worded.case(), &Ask::default());
        assert!(!searched, "a text decides nothing");
        assert!(again.settings.iter().all(|setting| setting.words.is_none()));
        // Words apart it is what a search finds.
        let mut anew = prove(&worded.case(), &Ask::default());
        for setting in &mut anew.settings {
            setting.words = None;
        }
        assert_eq!(again, anew);
    }

    #[test]
    fn what_was_given_up_is_not_kept() {
        let case = Sketch::new().case();
        let mut kept = Kept::default();
        let hasty = Ask {
            states: 1,
            ..Ask::default()
        };
        assert!(!kept.prove(&case, &hasty).0.complete);
        assert!(kept.prove(&case, &hasty).1);
    }
}
