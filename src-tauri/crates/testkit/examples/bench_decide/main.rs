//! Decisions per second with text and a record, against a hand-written stepper of the same case, as a ratio in one run.
//!
//! The case is `generated::plain`. Before each decision both sides reach every text the learner reads then, as a borrowed
//! reference: the paragraphs that show, the question, the choices offered; after it, what follows and why. Each decision
//! leaves a record of what happened: ours the list of events, the stepper's a list of its own. Both sides take the same
//! choices, in short turns one after the other, so that a busy machine slows both alike. Before that, each plays whole walks
//! whose texts and records are hashed; the two must agree, and the hash is printed.
//!
//! `cargo run --release -p testkit --example bench_decide [DECISIONS]`, or `bench_decide only DECISIONS` for our side alone
//! and `bench_decide stepper DECISIONS` for the other, which is what a counter of instructions wants.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print ratios"
)]

mod least;
mod ours;
mod side;

use least::Least;
use ours::Ours;
use side::{Picks, Side, play, trace};
use std::time::{Duration, Instant};
use testkit::generated;

/// Size of the case: scenes, choices a scene, variables.
const SIZE: (usize, usize, usize) = (1_000, 3, 20);
/// Decisions of one turn.
const TURN: u32 = 20_000;
/// Walks hashed on either side.
const WALKS: u64 = 200;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    let sketch = generated::plain(SIZE.0, SIZE.1, SIZE.2);
    let case = sketch.case();
    let mut ours = Ours::new(&case);
    let mut least = Least::new(sketch.value());
    let number = |text: String| text.parse().expect("a number of decisions");
    let decisions: u32 = match first.as_deref() {
        Some("only" | "stepper") => number(arguments.next().expect("how many")),
        _ => first.clone().map_or(4_000_000, number),
    };
    match first.as_deref() {
        Some("only") => {
            std::hint::black_box(play(&mut ours, &mut Picks::new(0), decisions));
            return;
        }
        Some("stepper") => {
            std::hint::black_box(play(&mut least, &mut Picks::new(0), decisions));
            return;
        }
        _ => {}
    }
    let (of_ours, of_least) = (trace(&mut ours, WALKS), trace(&mut least, WALKS));
    assert_eq!(of_ours, of_least, "both sides tell the same story");
    let turns = (decisions / TURN).max(1);
    let (mut our_times, mut least_times) = (Vec::new(), Vec::new());
    let (mut our_picks, mut least_picks) = (Picks::new(1), Picks::new(1));
    ours.restart();
    least.restart();
    let mut sums = (0_u64, 0_u64);
    for turn in 0..turns {
        let mut our_turn = || {
            let (took, sum) = timed(|| play(&mut ours, &mut our_picks, TURN));
            our_times.push(took);
            sums.0 = sums.0.wrapping_add(sum);
        };
        let mut least_turn = || {
            let (took, sum) = timed(|| play(&mut least, &mut least_picks, TURN));
            least_times.push(took);
            sums.1 = sums.1.wrapping_add(sum);
        };
        if turn.is_multiple_of(2) {
            our_turn();
            least_turn();
        } else {
            least_turn();
            our_turn();
        }
    }
    assert_eq!(sums.0, sums.1, "both sides took the same ways");
    let ratios = our_times
        .iter()
        .zip(&least_times)
        .map(|(ours, least)| least.as_secs_f64() / ours.as_secs_f64());
    let ratio = median(ratios.collect());
    let rate = |times: &[Duration]| {
        f64::from(TURN) / median(times.iter().map(Duration::as_secs_f64).collect())
    };
    println!("decisions        {}", turns * TURN);
    println!("trace            {of_ours}");
    println!("stepper          {:.2} million/s", rate(&least_times) / 1e6);
    println!("engine           {:.2} million/s", rate(&our_times) / 1e6);
    println!("ratio            {ratio:.3}");
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let done = work();
    (began.elapsed(), done)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
