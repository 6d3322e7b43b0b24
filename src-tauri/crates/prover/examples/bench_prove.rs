//! How long proofs take: a realistic case, both shipped ones (or any folders given), and one far too large to be searched to
//! its end, under a budget of time and memory.
//!
//! `cargo run --release -p prover --example bench_prove -- FOLDER…`; `bench_prove large` proves only the last one, in a
//! process of its own, so that the peak of memory is its own.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print medians"
)]

use case::model::Case;
use prover::against::against;
use prover::{Ask, Proof, Searched, Shelf, prove};
use std::path::Path;
use std::time::{Duration, Instant};
use testkit::generated;

/// Times each case is proven at most; the median counts.
const TURNS: usize = 7;
/// No further turn begins after this long.
const ENOUGH: Duration = Duration::from_secs(10);
/// Time a first proof may take before it is given up as unfinished.
const PATIENCE: Duration = Duration::from_secs(20);
/// Time the large case may take.
const TIME: Duration = Duration::from_secs(2);
/// Bytes the large case may take.
const MEMORY: u64 = 500_000_000;

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    if folders.first().is_some_and(|first| first == "large") {
        large();
        return;
    }
    measured("realistic, 300 scenes", &generated::realistic(300).case());
    for folder in &folders {
        let mut files = case::Files::default();
        add(Path::new(folder), "", &mut files).expect("the folder can be read");
        let name = Path::new(folder).file_name().expect("a folder with a name");
        let case = compiled(&files);
        measured(&name.to_string_lossy(), &case);
        edited(&case, &files);
    }
}

/// Proves on one thread and on two, in turns, and prints the medians.
fn measured(name: &str, case: &Case) {
    println!("{name}");
    let begun = Instant::now();
    let first = prove(
        case,
        &Ask {
            stop: &|| begun.elapsed() > PATIENCE,
            ..Ask::default()
        },
    );
    told(&first);
    if !first.complete {
        println!("  given up       {:.1} s", begun.elapsed().as_secs_f64());
        return;
    }
    let ask = |threads| Ask {
        threads,
        ..Ask::default()
    };
    let (mut alone, mut shared, mut busy) = (Vec::new(), Vec::new(), Vec::new());
    let begun = Instant::now();
    while alone.len() < TURNS && (alone.is_empty() || begun.elapsed() < ENOUGH) {
        for (threads, times) in [(1, &mut alone), (2, &mut shared)] {
            let before = processor();
            let (took, proof) = timed(|| prove(case, &ask(threads)));
            if threads == 1 {
                busy.push(processor() - before);
            }
            times.push(took.as_secs_f64() * 1e3);
            assert_eq!(first, proof, "the same answer on any number of threads");
        }
    }
    println!("  one thread     {}", spread(alone));
    println!("  two threads    {}", spread(shared));
    println!("  processor      {}, one thread", spread(busy));
}

/// Proves again after an edit of one text, and after one of a condition; and says what becomes of every attempt after that.
fn edited(case: &Case, files: &case::Files) {
    let shelf = Shelf::default();
    let ask = Ask::default();
    let (_, searched) = shelf.prove(case, &ask);
    assert_eq!(searched, Searched::All, "nothing was kept before");
    // The first reason gains a word; a condition in the file is turned round.
    let worded = compiled(&replaced(files, "\"why\": \"", "\"why\": \"So: "));
    let busy = processor();
    let (took, kept) = timed(|| shelf.without_words(&worded, &ask));
    assert!(kept.is_some(), "a word decides nothing");
    spent("text edited", took, busy, "nothing");
    let turned = compiled(&replaced(files, "\"eq\": [", "\"ne\": ["));
    for (name, edited, searches, what) in [
        ("its words too", &worded, Searched::Words, "words"),
        ("condition edited", &turned, Searched::All, "all"),
    ] {
        let busy = processor();
        let (took, (_, searched)) = timed(|| shelf.prove(edited, &ask));
        assert_eq!(searched, searches, "only what an edit changed is searched");
        spent(name, took, busy, what);
    }
    let busy = processor();
    let (took, found) = timed(|| against(case, &turned, &[], &(&ask).into()));
    assert!(found.complete, "what becomes of every attempt is known");
    spent(
        "every attempt",
        took,
        busy,
        &format!("{} states", found.states),
    );
}

fn spent(name: &str, took: Duration, busy: f64, searched: &str) {
    println!(
        "  {name:<16} {:.2} ms, processor {:.2} ms, searched {searched}",
        took.as_secs_f64() * 1e3,
        processor() - busy
    );
}

/// The files with the first such passage of the case file replaced.
fn replaced(files: &case::Files, from: &str, to: &str) -> case::Files {
    let mut edited = case::Files::default();
    for (path, bytes) in files.iter() {
        if path == "case.json" {
            let text = std::str::from_utf8(bytes).expect("a text file");
            assert!(text.contains(from), "the passage is there");
            edited.add(path, text.replacen(from, to, 1).into_bytes());
        } else {
            edited.add(path, bytes.to_vec());
        }
    }
    edited
}

fn compiled(files: &case::Files) -> Case {
    case::compile(files).0.expect("a case that plays")
}

/// Proves the large case once, within its budget, and prints the peak of memory too.
fn large() {
    let case = generated::plain(1_000, 3, 20).case();
    let (before, busy) = (peak(), processor());
    let begun = Instant::now();
    let ask = Ask {
        memory: MEMORY,
        stop: &|| begun.elapsed() > TIME,
        ..Ask::default()
    };
    let proof = prove(&case, &ask);
    let took = begun.elapsed();
    println!("plain, 1,000 scenes, 20 variables");
    told(&proof);
    println!("  one thread     {:.0} ms", took.as_secs_f64() * 1e3);
    println!("  processor      {:.0} ms", processor() - busy);
    println!(
        "  peak of memory {} MB, before the proof {before} MB",
        peak()
    );
}

/// What was proven.
fn told(proof: &Proof) {
    let settings = proof.settings.len();
    let share = proof.settings.iter().map(|setting| setting.share).min();
    println!("  complete       {}", proof.complete);
    println!(
        "  states         {} in {settings} settings, {} transitions",
        proof.states, proof.transitions
    );
    println!("  share          {} of 1,000", share.unwrap_or_default());
    let scenes = proof.scenes.iter().filter(|way| way.is_some()).count();
    println!("  scenes shown   {scenes} of {}", proof.scenes.len());
    if let (false, Some(setting)) = (proof.complete, proof.settings.first()) {
        let ranges = setting.action.iter().map(|(_, range)| range);
        let ends = ranges.map(|range| (range.min.bound(), range.max.bound()));
        println!("  action within  {:?}", ends.collect::<Vec<_>>());
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

/// Median, least and most.
fn spread(mut values: Vec<f64>) -> String {
    values.sort_by(f64::total_cmp);
    let at = |place: usize| values.get(place).copied().unwrap_or_default();
    let (least, most) = (at(0), at(values.len().saturating_sub(1)));
    format!("{:.1} ms ({least:.1} to {most:.1})", at(values.len() / 2))
}

/// Milliseconds the first thread has had a processor: what a busy machine does not lengthen much; 0 where the system does not
/// tell.
fn processor() -> f64 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().next();
    nanoseconds
        .and_then(|first| first.parse::<f64>().ok())
        .unwrap_or_default()
        / 1e6
}

/// The most memory this process ever held at once, in megabytes; 0 where the system does not tell.
fn peak() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1_024 / 1_000_000
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
