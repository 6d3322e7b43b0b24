//! One proof from what every setting found.

use super::pieces::Found;
use crate::proof::{Because, Proof, Taking, Witness};
use case::model::{Case, Cond, DeadlineIx, SceneIx};

/// One proof of all settings.
pub(super) fn gather(case: &Case, found: Vec<Found>) -> Proof {
    let mut proof = Proof {
        complete: true,
        reached: true,
        states: 0,
        transitions: 0,
        settings: Vec::new(),
        scenes: vec![None; case.scenes.len()],
        choices: Vec::new(),
        outcomes: vec![None; case.outcomes.len()],
        judged: vec![false; case.outcomes.len()],
        dead_ends: Vec::new(),
        stuck: Vec::new(),
        faults: Vec::new(),
        deadlines: Vec::new(),
        spare: vec![None; case.deadlines.len()],
        late: vec![None; case.late.len()],
        blind: Vec::new(),
    };
    let mut met = vec![None; case.deadlines.len()];
    let mut missed = vec![None; case.deadlines.len()];
    let mut every = true;
    let mut refused = vec![Vec::new(); case.choices.len()];
    let mut offered = vec![false; case.choices.len()];
    for one in found {
        for (known, new) in refused.iter_mut().zip(one.refused) {
            known.extend(new);
        }
        for (known, new) in offered.iter_mut().zip(one.offered) {
            *known |= new;
        }
        proof.complete &= one.setting.complete;
        proof.reached &= one.setting.reached;
        proof.states += one.setting.states;
        proof.transitions += one.setting.transitions;
        shorter(&mut proof.scenes, one.scenes);
        shorter(&mut proof.outcomes, one.outcomes);
        shorter(&mut met, one.met);
        shorter(&mut missed, one.missed);
        shorter(&mut proof.late, one.late);
        every &= one.spare.is_some();
        for (known, found) in proof.spare.iter_mut().zip(one.spare.into_iter().flatten()) {
            *known = known.map_or(found, |known| Some(found.map_or(known, |it| known.or(it))));
        }
        for (known, judged) in proof.judged.iter_mut().zip(one.judged) {
            *known |= judged;
        }
        first_of(&mut proof.dead_ends, one.dead_ends);
        first_of(&mut proof.stuck, one.stuck);
        first_of(&mut proof.faults, one.faults);
        proof.settings.push(one.setting);
    }
    if !(every && proof.reached) {
        let known = proof.spare.iter_mut().flatten();
        known.for_each(|spare| spare.least = 0);
    }
    let deadlines = (0..).map(DeadlineIx).zip(met.into_iter().zip(missed));
    proof.deadlines = deadlines
        .map(|(ix, (met, missed))| (ix, met, missed))
        .collect();
    proof.choices = choices(case, &proof, &refused, &offered);
    proof
}

fn shorter(known: &mut [Option<Witness>], found: Vec<Option<Witness>>) {
    for (known, found) in known.iter_mut().zip(found) {
        let length = |way: &Option<Witness>| way.as_ref().map_or(usize::MAX, |way| way.steps.len());
        if length(&found) < length(known) {
            *known = found;
        }
    }
}

fn first_of<K: PartialEq>(known: &mut Vec<(K, Witness)>, found: Vec<(K, Witness)>) {
    for (key, way) in found {
        if known.iter().all(|(other, _)| *other != key) {
            known.push((key, way));
        }
    }
}

/// A choice is taken where one of its outcomes is.
fn choices(case: &Case, proof: &Proof, refused: &[Vec<u32>], offered: &[bool]) -> Vec<Taking> {
    let all = case.choices.iter().zip(refused).zip(offered);
    all.map(|(((scene, position), refused), offered)| {
        let choices = case.scenes[scene.at()].choices();
        let Some(choice) = choices.get(usize::from(*position)) else {
            return Taking::Unknown;
        };
        let ways = choice.outcomes.iter();
        let ways = ways.filter_map(|outcome| proof.outcomes[outcome.at()].as_ref());
        match ways.min_by_key(|way| way.steps.len()) {
            Some(way) => Taking::Way(way.clone()),
            None if !proof.reached => Taking::Unknown,
            None if *offered => Taking::Never(Because::Faults),
            None => Taking::Never(because(*scene, &choice.when, refused)),
        }
    })
    .collect()
}

/// Why a choice is never taken: parts of its condition that never hold together, none of which can be left out.
fn because(scene: SceneIx, when: &Cond, refused: &[u32]) -> Because {
    if refused.is_empty() {
        return Because::NeverAsked(scene);
    }
    let parts = when.parts().len().min(32);
    let every = u32::MAX.checked_shr(32 - parts as u32).unwrap_or(0);
    let held = |set: u32| refused.iter().any(|holding| holding & set == set);
    if held(every) {
        return Because::Spent;
    }
    let mut set = every;
    for part in 0..parts {
        let without = set & !(1 << part);
        if !held(without) {
            set = without;
        }
    }
    Because::Contradiction((0..parts).filter(|part| set >> part & 1 == 1).collect())
}

#[cfg(test)]
mod tests {
    use super::because;
    use crate::proof::Because;
    use case::model::{Cond, SceneIx};

    #[test]
    fn a_contradiction_has_no_part_too_many() {
        let parts = Cond::All(vec![Cond::Always, Cond::Always, Cond::Always].into());
        let scene = SceneIx(4);
        // The first holds with the second or the third, those two never together.
        let found = because(scene, &parts, &[0b011, 0b101, 0b001]);
        assert_eq!(found, Because::Contradiction(vec![1, 2]));
        // The second never holds at all.
        assert_eq!(
            because(scene, &parts, &[0b101]),
            Because::Contradiction(vec![1])
        );
        assert_eq!(because(scene, &parts, &[0b111]), Because::Spent);
        assert_eq!(because(scene, &parts, &[]), Because::NeverAsked(scene));
    }
}
