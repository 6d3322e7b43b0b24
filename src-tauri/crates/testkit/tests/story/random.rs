//! The checks on cases made at random: they hold up, and take nothing away.

use case::{compile, lint_on};
use testkit::random::{Family, case, files};

#[test]
fn no_case_that_compiles_is_lost_to_the_checks() {
    for family in [Family::Acyclic, Family::Looping] {
        for seed in 0..100 {
            let files = files(&case(family, seed).to_string());
            let (plain, faults) = compile(&files);
            let (linted, findings) = lint_on(&files, None);
            assert_eq!(plain, linted, "{family:?} {seed}");
            // What the checks add comes on top of what compiling says.
            for fault in &faults {
                assert!(findings.contains(fault), "{family:?} {seed}: {fault:?}");
            }
            for finding in &findings {
                let mut names = finding.args.iter().map(|(name, _)| *name);
                let known = finding.code.args();
                assert!(names.all(|name| known.contains(&name)), "{finding:?}");
            }
        }
    }
}
