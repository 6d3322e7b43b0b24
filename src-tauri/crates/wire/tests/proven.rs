//! What is proven of a case's minutes and of what a run could have come to.

mod bench;

use bench::{Bench, choice, handoff};
use wire::api;
use wire::dto::{ErrorCode, ProvenMinutes, Reach, ReadingMethod};

fn content_hash(bench: &mut Bench) -> String {
    let library = api::library(&mut bench.session).expect("a library");
    library.cases[0].content_hash.clone()
}

/// The bench's case with the provider's choice of a method.
fn method(bench: &Bench, reading: &str) {
    let file = include_str!("../../trainer/fixtures/activities.json");
    let gap = "\"gap_cap_minutes\": 3";
    assert!(file.contains(gap));
    let file = file.replace(gap, &format!("{gap}, \"reading\": {reading}"));
    bench.fakes.activities.put(file.as_bytes());
}

#[test]
fn every_playable_role_has_minutes_by_the_providers_method() {
    let mut bench = Bench::new();
    method(
        &bench,
        "{\"method\": \"words-per-minute\", \"words_per_minute\": 50}",
    );
    let hash = content_hash(&mut bench);
    let asked = api::case_reading(&mut bench.session, &hash).expect("a case");
    let told = asked.settle().expect("an answer");
    assert_eq!(told.method, ReadingMethod::WordsPerMinute { words: 50 });
    let roles: Vec<&str> = told.roles.iter().map(|each| each.role.as_str()).collect();
    assert_eq!(roles, ["clin", "ma"]);
    for role in &told.roles {
        let minutes = role.minutes.expect("proven");
        assert!(minutes.exact && Some(minutes.least) <= minutes.most);
    }
    method(&bench, "{\"method\": \"mergener\", \"difficulty\": 50}");
    let asked = api::case_reading(&mut bench.session, &hash).expect("a case");
    let told = asked.settle().expect("an answer");
    assert_eq!(told.method, ReadingMethod::Mergener { difficulty: 50 });
    let by_formula = told.roles[1].minutes.expect("proven");
    // Two decisions, hardly any words: at least 0.9 × (−22.3 + 2 × 2.78 + 77.5) = 54.684, and 600 words add 1.1286.
    assert!(
        matches!(by_formula, ProvenMinutes { least: 54..=55, .. }),
        "{by_formula:?}"
    );
    let none = api::case_reading(&mut bench.session, "no such content");
    assert_eq!(none.map(drop).expect_err("a code").code, ErrorCode::NoCase);
}

#[test]
fn a_run_that_ended_tells_what_could_have_been_reached() {
    let mut bench = Bench::new();
    let room = bench.start(&["ma"], "graded");
    let open = api::run_reach(&mut bench.session, &room.attempt);
    assert!(open.expect("a run").is_none(), "nothing before the end");
    let brief = bench.decide(&room, choice("chart"));
    let ended = bench.decide(&brief, handoff(&[], "say"));
    let asked = api::run_reach(&mut bench.session, &ended.attempt);
    let told = asked.expect("a run").expect("ended").settle();
    let told = told.expect("an answer");
    let reach = |most| Some(Reach { most, proven: true });
    // Repeating and the whole story: 2 action points and 1 ownership point each.
    assert_eq!((told.action, told.ownership), (reach(4), reach(2)));
    let none = api::run_reach(&mut bench.session, "no such run");
    assert_eq!(
        none.map(drop).expect_err("a code").code,
        ErrorCode::NoAttempt
    );
}

#[test]
fn an_answer_that_was_called_off_is_none() {
    let mut bench = Bench::new();
    let hash = content_hash(&mut bench);
    let asked = api::case_reading(&mut bench.session, &hash).expect("a case");
    let changed = bench::CASE.replacen("Two seats", "Two chairs", 1);
    let files = trainer::case::Files::new().with("case.json", changed);
    bench.fakes.cases.put("two-seats", files);
    assert_ne!(content_hash(&mut bench), hash);
    assert!(asked.settle().is_none());
}
