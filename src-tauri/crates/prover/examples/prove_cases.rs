//! Proves case folders and prints figures: `cargo run --release -p prover --example prove_cases -- FOLDER…`.
//! `TEAM_LEDGER=1` searches for the ledger of teams, `INTERVALS=1` moves parameters too, `THREADS=n` works on several settings at once.

use std::path::Path;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let mut files = case::Files::default();
        add(Path::new(&path), "", &mut files)?;
        let (Some(case), _) = case::compile(&files) else {
            println!("{path}: not a case that plays");
            continue;
        };
        let ask = prover::Ask {
            team_ledger: std::env::var_os("TEAM_LEDGER").is_some(),
            intervals: std::env::var_os("INTERVALS").is_some(),
            threads: std::env::var("THREADS")
                .ok()
                .and_then(|count| count.parse().ok())
                .unwrap_or(1),
            ..Default::default()
        };
        let begun = Instant::now();
        let proof = prover::prove(&case, &ask);
        let took = begun.elapsed();
        println!(
            "{path}: complete {}, {} settings, {} states, {} transitions, {took:?}",
            proof.complete,
            proof.settings.len(),
            proof.states,
            proof.transitions
        );
        for setting in proof
            .settings
            .iter()
            .filter(|setting| setting.origin == prover::Origin::Own)
        {
            let exact = |range: &prover::Range| (range.min.bound(), range.max.bound());
            let action: Vec<_> = setting
                .action
                .iter()
                .map(|(role, range)| (&case.roles[role.at()].id, exact(range)))
                .collect();
            let ledger: Vec<_> = setting.ledger.iter().map(exact).collect();
            println!(
                "  {action:?} {ledger:?} states {} complete {}",
                setting.states, setting.complete
            );
            if let Some(stakes) = setting.pass.as_ref().and_then(|pass| pass.stakes.as_ref()) {
                told(&case, stakes);
            }
        }
        for blind in &proof.blind {
            let role = &case.roles[blind.role.at()].id;
            println!("  {role} passes by {}", blind.rule.id());
        }
    }
    Ok(())
}

fn told(case: &case::Case, stakes: &prover::Stakes) {
    let scene = |scene: case::model::SceneIx| &case.scenes[scene.at()].id;
    for (deadline, (meets, misses)) in case.deadlines.iter().zip(&stakes.deadlines) {
        println!(
            "    who passes: {} met {meets}, missed {misses}",
            deadline.id
        );
    }
    let lost = stakes.slips.iter().filter(|(_, recovers)| !recovers);
    let (lost, slips) = (lost.count(), stakes.slips.len());
    println!(
        "    {lost} of {slips} slips lose; decides the ending: {}",
        stakes.decides_ending
    );
    for (ending, _) in &stakes.causeless {
        println!("    without a cause: {}", scene(*ending));
    }
    for (decision, _) in &stakes.uncritical {
        println!("    passes without the critical act: {}", scene(*decision));
    }
    if let Some((sum, _)) = &stakes.unsafe_pass {
        println!("    passes with safety {sum}");
    }
    for (met, sum, _) in &stakes.against_ledger {
        println!("    measures met {met} with quality {sum}");
    }
}

fn add(folder: &Path, prefix: &str, files: &mut case::Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.add(&name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}
