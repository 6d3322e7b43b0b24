//! States found per second without reductions, against a search written by hand over the same states and against the crate
//! `stateright`, as ratios in one run.
//!
//! The case is `generated::plain`. All three go breadth first and try the choices in the order of the file, so what they
//! found after so many states must be the same, and is asserted. A state of the two others is one number of 64 bits: the
//! scene and every variable; their rules (`rules.rs`) are read from the JSON without any code of ours.
//!
//! `cargo run --release -p prover --example bench_states [STATES [TURNS]]`
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print ratios"
)]

mod checked;
mod least;
mod rules;

use case::model::{RoleIx, RoleSet};
use prover::survey;
use rules::Rules;
use std::sync::Arc;
use std::time::Instant;
use testkit::generated;

/// Size of the case: scenes, choices a scene, variables.
const SIZE: (usize, usize, usize) = (1_000, 3, 20);
/// States `stateright` expands between two looks at how many it has made.
const BLOCK: usize = 1_500;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut number = |otherwise: usize| {
        let given = arguments.next();
        given.map_or(otherwise, |text| text.parse().expect("a number"))
    };
    let (states, turns) = (number(1_000_000), number(5));
    let sketch = generated::plain(SIZE.0, SIZE.1, SIZE.2);
    let case = sketch.case();
    let rules = Arc::new(Rules::new(sketch.value()));
    let roles = RoleSet::one(RoleIx(0));

    let ours = survey(&case, roles, false, states);
    let least = least::search(&rules, |found, _, _| found >= states);
    assert_eq!(
        (ours.states, ours.transitions),
        (least.states, least.made),
        "both searches found the same"
    );
    let blocks = least::search(&rules, |_, made, expanded| {
        expanded.is_multiple_of(BLOCK) && expanded > 0 && made >= least.made
    });

    let (mut of_ours, mut of_least, mut of_checked) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..turns {
        // Getting ready (the analysis of the case) is no searching; the others read their rules beforehand too.
        let (ready, _) = timed(|| survey(&case, roles, false, 1));
        let (whole, again) = timed(|| survey(&case, roles, false, states));
        assert_eq!(again, ours, "the same every time");
        of_ours.push(ours.states as f64 / (whole - ready));
        let (took, again) = timed(|| least::search(&rules, |found, _, _| found >= states));
        assert_eq!(again, least, "the same every time");
        of_least.push(least.states as f64 / took);
        let (took, counts) = timed(|| checked::search(&rules, least.made));
        assert_eq!(
            counts,
            (blocks.states, blocks.made),
            "the checker found the same"
        );
        of_checked.push(counts.0 as f64 / took);
    }
    let ratios = |other: &[f64]| {
        let pairs = of_ours.iter().zip(other);
        median(pairs.map(|(ours, other)| ours / other).collect())
    };
    let against = (ratios(&of_least), ratios(&of_checked));
    println!("states           {}", ours.states);
    println!("transitions      {}", ours.transitions);
    println!("by hand          {:.2} million/s", median(of_least) / 1e6);
    println!(
        "stateright       {:.2} million/s, {} states, {} transitions",
        median(of_checked) / 1e6,
        blocks.states,
        blocks.made
    );
    println!("ours             {:.2} million/s", median(of_ours) / 1e6);
    println!("ratio, by hand   {:.3}", against.0);
    println!("ratio, checker   {:.2}", against.1);
    println!(
        "bytes a state    {:.1}",
        ours.bytes as f64 / ours.states as f64
    );
}

/// Seconds.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed().as_secs_f64(), done)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
