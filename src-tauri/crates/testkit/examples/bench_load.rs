//! Reading and judging a large case file, against a bare typed reading of the same bytes, as a ratio in one run.
//!
//! The case is `generated::plain`. Ours is `case::compile`: strict JSON with the place of every value, every check, names to
//! numbers, texts parsed, hashes of the parts. The bare side is `serde_json` into plain structs that hold all the file says,
//! with owned texts, and judges nothing. They take turns, so that a busy machine slows both alike; the ratio is the median
//! of the turns' ratios. Both count scenes, choices and the bytes of the texts, which must agree.
//!
//! `cargo run --release -p testkit --example bench_load [TURNS]`, or `bench_load only TURNS` for our side alone.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print ratios"
)]

use case::Files;
use case::model::{Block, Case, Inline};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;
use testkit::generated;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    let files = generated::plain(1_000, 3, 20).files();
    let bytes = files.get("case.json").expect("the case file");
    if first.as_deref() == Some("only") {
        let turns: u32 = arguments
            .next()
            .expect("how many")
            .parse()
            .expect("a number of turns");
        (0..turns).for_each(|_| {
            black_box(compile(&files));
        });
        return;
    }
    let turns: u32 = first.map_or(40, |text| text.parse().expect("a number of turns"));
    assert_eq!(
        of_case(&compile(&files)),
        of_bare(&bare(bytes)),
        "both sides read the same"
    );
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    for turn in 0..turns {
        let mut our_turn = || ours.push(timed(|| drop(black_box(compile(&files)))));
        let mut least_turn = || least.push(timed(|| drop(black_box(bare(bytes)))));
        if turn.is_multiple_of(2) {
            our_turn();
            least_turn();
        } else {
            least_turn();
            our_turn();
        }
    }
    let ratio = median(
        ours.iter()
            .zip(&least)
            .map(|(ours, least)| ours / least)
            .collect(),
    );
    println!("case.json        {:.2} MB", bytes.len() as f64 / 1e6);
    println!("counted          {:?}", of_bare(&bare(bytes)));
    println!("serde_json       {:.2} ms", 1e3 * median(least));
    println!("case::compile    {:.2} ms", 1e3 * median(ours));
    println!("ratio            {ratio:.2}");
}

fn compile(files: &Files) -> Case {
    let (case, findings) = case::compile(files);
    assert!(findings.is_empty(), "{findings:?}");
    case.expect("a case")
}

fn bare(bytes: &[u8]) -> Bare {
    serde_json::from_slice(bytes).expect("the case as written")
}

fn timed(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Scenes, choices, and bytes of the feedback.
type Counted = (usize, usize, usize);

fn of_case(case: &Case) -> Counted {
    let wording = case.texts.wording(&case.language, &case.language);
    let why = case
        .outcomes
        .iter()
        .filter_map(|outcome| wording.prose(outcome.why));
    let length = |inline: &Inline| match inline {
        Inline::Plain(words) => words.len(),
        Inline::Emphasis(_) | Inline::Strong(_) | Inline::Param(_) | Inline::Var(_) => 0,
    };
    let of_block = |block: &Block| match block {
        Block::Paragraph(run) => run.iter().map(length).sum(),
        Block::List(..) => 0,
    };
    let bytes = why.flat_map(|prose| &prose.blocks).map(of_block).sum();
    (case.scenes.len(), case.choices.len(), bytes)
}

fn of_bare(case: &Bare) -> Counted {
    let decisions = case
        .scenes
        .values()
        .filter_map(|scene| scene.decision.as_ref());
    let choices: Vec<&Choice> = decisions.flat_map(|decision| &decision.choices).collect();
    let bytes = |choice: &&Choice| {
        let inner: usize = choice
            .outcomes
            .iter()
            .flatten()
            .map(|outcome| outcome.why.len())
            .sum();
        inner + choice.why.as_ref().map_or(0, String::len)
    };
    (
        case.scenes.len(),
        choices.len(),
        choices.iter().map(bytes).sum(),
    )
}

/// The case as written: every field the generator writes.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Bare {
    format: u32,
    id: String,
    version: u32,
    language: String,
    title: String,
    summary: String,
    objectives: Vec<Objective>,
    minutes: Minutes,
    review: Review,
    clock: Clock,
    start: String,
    roles: BTreeMap<String, Role>,
    people: BTreeMap<String, Person>,
    vars: BTreeMap<String, Var>,
    facts: BTreeMap<String, String>,
    duties: BTreeMap<String, Duty>,
    encounters: BTreeMap<String, Encounter>,
    pass: BTreeMap<String, Mark>,
    refs: BTreeMap<String, Reference>,
    scenes: BTreeMap<String, Scene>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Objective {
    id: String,
    text: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Minutes {
    estimate: u32,
    method: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Review {
    state: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Clock {
    start: String,
    holidays: Vec<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Role {
    taxonomy: String,
    name: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Person {
    name: String,
    about: String,
    patient: bool,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Var {
    int: Option<(i32, i32)>,
    bool: Option<bool>,
    #[serde(rename = "enum")]
    names: Option<Vec<String>>,
    start: Literal,
    seen_by: Vec<String>,
}

/// A number, a flag or a word.
#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read to be measured")]
enum Literal {
    Number(i32),
    Flag(bool),
    Word(String),
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Duty {
    owner: String,
    text: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Encounter {
    day: u32,
    time: String,
    text: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Mark {
    points: i32,
    own: i32,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Reference {
    grade: String,
    title: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Scene {
    #[serde(rename = "in")]
    encounter: String,
    title: String,
    text: Paragraphs,
    decision: Option<Decision>,
    next: Option<Vec<Branch>>,
    ending: Option<Ending>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read to be measured")]
enum Paragraphs {
    One(String),
    Many(Vec<Paragraph>),
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Paragraph {
    id: String,
    when: Option<Cond>,
    text: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Ending {
    class: String,
    title: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Branch {
    when: Option<Cond>,
    to: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "read to be measured")]
enum Cond {
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Not(Box<Cond>),
    Eq(String, Literal),
    Ne(String, Literal),
    Lt(String, Literal),
    Le(String, Literal),
    Gt(String, Literal),
    Ge(String, Literal),
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Decision {
    kind: String,
    duty: String,
    ask: String,
    choices: Vec<Choice>,
    colleague: Vec<Colleague>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Colleague {
    answer: Answer,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Answer {
    choice: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Choice {
    id: String,
    text: String,
    when: Option<Cond>,
    outcomes: Option<Vec<Outcome>>,
    class: Option<String>,
    points: Option<BTreeMap<String, i32>>,
    own: Option<i32>,
    ledger: Option<BTreeMap<String, Entry>>,
    minutes: Option<u32>,
    effects: Option<Vec<Effect>>,
    after: Option<String>,
    why: Option<String>,
    refs: Option<Vec<String>>,
    next: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Outcome {
    id: String,
    when: Option<Cond>,
    class: String,
    points: Option<BTreeMap<String, i32>>,
    own: Option<i32>,
    ledger: Option<BTreeMap<String, Entry>>,
    minutes: u32,
    effects: Vec<Effect>,
    after: String,
    why: String,
    refs: Vec<String>,
    next: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read to be measured")]
enum Entry {
    Plain(i32),
    Told { by: i32, text: String },
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Effect {
    when: Option<Cond>,
    set: Option<BTreeMap<String, Literal>>,
    add: Option<BTreeMap<String, i32>>,
}
