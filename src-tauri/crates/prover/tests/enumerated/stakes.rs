//! Blind rules and what hangs on answers, over random cases.

use crate::witness::Played;
use crate::{SEEDS, enumerated, every_seed};
use case::model::Axis;
use engine::score;
use prover::{Ask, prove};
use std::sync::Mutex;
use testkit::random::compiled;

/// Fewer seeds than elsewhere: each proof is also made there.
const SOME: u64 = SEEDS / 16;

#[test]
fn what_passes_blindly_passes_and_measures_stand_against_the_ledger_where_a_play_says_so() {
    let tally = Mutex::new([0_u32; 3]);
    every_seed(SOME, |family, seed| {
        let case = compiled(family, seed);
        let proof = prove(&case, &Ask::default());
        for blind in &proof.blind {
            let label = format!(
                "{family:?} {seed}: role {} by {}",
                blind.role.0,
                blind.rule.id()
            );
            let played = Played::of(&case, &blind.way);
            played.ends();
            assert!(score(&case, &played.state).passed, "{label}");
        }
        let mut counts = [u32::try_from(proof.blind.len()).expect("few"), 0, 0];
        for setting in &proof.settings {
            let Some(stakes) = setting.pass.as_ref().and_then(|pass| pass.stakes.as_ref()) else {
                continue;
            };
            let label = format!("{family:?} {seed} roles {:#b}", setting.roles.0);
            for (met, sum, way) in &stakes.against_ledger {
                counts[1] += 1;
                let played = Played::of(&case, way);
                played.ends();
                let read = &played.state.measures;
                assert!(read.iter().all(|read| *read == Some(*met)), "{label}");
                let quality = played.state.ledger[Axis::QualityMeasure as usize];
                assert_eq!(i64::from(quality), *sum, "{label}");
            }
            let found = enumerated(&case, setting.roles, &setting.params);
            if let (1, Some(Some(ended))) = (case.measures.len(), found.map(|found| found.ended)) {
                let measure = ended.measures[0];
                let lost = measure.met.map(|range| i64::from(range.min));
                let gained = measure.unmet.map(|range| i64::from(range.max));
                let lost = lost.filter(|sum| *sum < 0).map(|sum| (true, sum));
                let gained = gained.filter(|sum| *sum > 0).map(|sum| (false, sum));
                let told: Vec<(bool, i64)> = stakes
                    .against_ledger
                    .iter()
                    .map(|(met, sum, _)| (*met, *sum))
                    .collect();
                assert_eq!(
                    told,
                    lost.into_iter().chain(gained).collect::<Vec<_>>(),
                    "{label}"
                );
            }
            let others = stakes.uncritical.iter().map(|(_, way)| way);
            for way in others.chain(stakes.unsafe_pass.iter().map(|(_, way)| way)) {
                counts[2] += 1;
                let played = Played::of(&case, way);
                played.ends();
                assert!(score(&case, &played.state).passed, "{label}");
            }
            for (ending, way) in &stakes.causeless {
                let played = Played::of(&case, way);
                played.ends();
                assert_eq!(played.state.scene, *ending, "{label}");
            }
        }
        let mut tally = tally.lock().expect("no other check panicked");
        for (all, more) in tally.iter_mut().zip(counts) {
            *all += more;
        }
    });
    let tally = tally.into_inner().expect("no check panicked");
    assert!(tally.iter().all(|count| *count > 0), "{tally:?}");
}
