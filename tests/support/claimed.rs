//! A data folder in which a nurse has claimed credit, made through the use cases with a clock that stands still.

use std::collections::BTreeMap;
use std::path::Path;
use trainer::case::Files;
use trainer::claim::{CaseNames, Certificate, Claiming};
use trainer::fakes::Fakes;
use trainer::ledger::{Answer, Identity, Mode, Origin};
use trainer::{NewAttempt, Trainer};

const CASE: &str = include_str!("../../src-tauri/crates/trainer/fixtures/two-seats/case.json");
const FILE: &str = include_str!("../../src-tauri/crates/trainer/fixtures/activities.json");

/// What was answered to the one question in words: a formula, which a table must not run.
pub const WORDS: &str = "=1+1";

/// Gate, attempt, claim and certificate. The provider is a demonstration, or not.
pub fn claimed(folder: &Path, demonstration: bool) -> Certificate {
    let fakes = Fakes::default();
    fakes
        .cases
        .put("two-seats", Files::new().with("case.json", CASE));
    let file = if demonstration {
        self::demonstration()
    } else {
        FILE.to_owned()
    };
    fakes.activities.put(file.as_bytes());
    let mut trainer = Trainer::open(folder, fakes.ports()).expect("records");
    trainer
        .create_profile("Ana", "rn", None)
        .expect("a profile");
    trainer.set_identity(identity()).expect("an identity");
    trainer.gate("pressure-2026").expect("a gate");
    let (_, case) = trainer.catalog().playable().next().expect("a case");
    let new = NewAttempt {
        content_hash: case.hashes.content.clone(),
        roles: vec!["ma".to_owned()],
        mode: Mode::Graded,
        origin: Origin::App,
        params: BTreeMap::new(),
        seed: Some(1),
        draws: Vec::new(),
        activity: Some("pressure-2026".to_owned()),
    };
    let attempt = trainer.start(new).expect("starts").id;
    let choice = Answer::Choice {
        choice: "repeat".to_owned(),
    };
    let handoff = Answer::Handoff {
        to: "clin".to_owned(),
        facts: vec!["coffee".to_owned()],
        how: "say".to_owned(),
    };
    for (seq, (scene, answer)) in [("room", choice), ("brief", handoff)].iter().enumerate() {
        fakes.clock.pass_ms(60_000);
        let seq = u32::try_from(seq).expect("few");
        trainer.decide(attempt, seq, scene, answer).expect("legal");
    }
    let asked = Claiming {
        activity: "pressure-2026",
        answers: [("use", "4"), ("bias", "yes"), ("change", WORDS)]
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .to_vec(),
        credits: vec![("ancc-contact-hours".to_owned(), 40)],
        attested: true,
        language: "en",
    };
    trainer
        .claim(&asked, &|case, _| CaseNames {
            title: case.id.clone(),
            roles: BTreeMap::new(),
        })
        .expect("granted")
}

fn identity() -> Identity {
    let text = |text: &str| text.to_owned();
    Identity {
        given_name: text("Ana"),
        family_name: text("Reyes Ortiz"),
        credentials: text("RN"),
        profession: text("nurse"),
        renewal: Some(text("2027-12-31")),
        cycle_months: 24,
        needed: None,
        licence_state: text("Maine"),
        licence_number: text("-0017"),
        birth_day: text("02-29"),
        nabp: String::new(),
    }
}

/// The same file under a demonstration provider, whose every text must say so.
fn demonstration() -> String {
    [
        ("\"demonstration\": false", "\"demonstration\": true"),
        ("Lakeside Clinics Education", "Lakeside demonstration"),
        ("\"was awarded", "\"Demonstration: was awarded"),
        ("\"took part", "\"Demonstration: took part"),
        ("\"This activity is", "\"Demonstration: this activity is"),
    ]
    .iter()
    .fold(FILE.to_owned(), |file, (from, to)| file.replace(from, to))
}
