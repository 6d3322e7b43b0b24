//! A clinic's data folder as weeks of work leave it, made through the use cases with a clock that stands in March 2026.

use std::collections::BTreeMap;
use std::path::Path;
use trainer::case::Files;
use trainer::fakes::Fakes;
use trainer::ledger::{Answer, FrictionQuestion, Identity, Mode, Origin};
use trainer::{NewAttempt, Trainer};

const CASE: &str = include_str!("../../src-tauri/crates/trainer/fixtures/two-seats/case.json");

/// A real provider with one activity, which ends on 31 March 2026.
pub const PROVIDER: &str = include_str!("../../src-tauri/crates/trainer/fixtures/activities.json");

/// The activity of that provider.
pub const ACTIVITY: &str = "pressure-2026";

/// The people of the clinic, and what they do.
pub struct Clinic {
    fakes: Fakes,
    trainer: Trainer,
}

impl Clinic {
    /// The case `two-seats` and a provider's activities, known to the program as well.
    pub fn at(data: &Path, provider: Option<&str>) -> Self {
        let folder = data.join("cases/two-seats");
        std::fs::create_dir_all(&folder).expect("a folder for the case");
        std::fs::write(folder.join("case.json"), CASE).expect("the case");
        let fakes = Fakes::default();
        fakes
            .cases
            .put("two-seats", Files::new().with("case.json", CASE));
        if let Some(file) = provider {
            std::fs::write(data.join("activities.json"), file).expect("the activities");
            fakes.activities.put(file.as_bytes());
        }
        let trainer = Trainer::open(data, fakes.ports()).expect("records");
        Self { fakes, trainer }
    }

    /// Somebody makes a profile without a PIN, and sits down.
    pub fn person(&mut self, name: &str, role: &str) {
        self.trainer
            .create_profile(name, role, None)
            .expect("a profile");
    }

    /// They say who they are, with a profession of the provider's file.
    pub fn profession(&mut self, profession: &str) {
        let text = |text: &str| text.to_owned();
        let identity = Identity {
            given_name: text("Ana"),
            family_name: text("Reyes Ortiz"),
            credentials: text("RN"),
            profession: text(profession),
            renewal: Some(text("2027-12-31")),
            cycle_months: 24,
            needed: None,
            licence_state: text("Maine"),
            licence_number: text("0017"),
            birth_day: text("02-29"),
            nabp: String::new(),
        };
        self.trainer.set_identity(identity).expect("an identity");
    }

    /// They pass the case as the medical assistant: for the activity, behind its disclosures, or in practice.
    pub fn pass(&mut self, activity: Option<&str>) -> String {
        if let Some(activity) = activity {
            self.trainer.gate(activity).expect("a gate");
        }
        let (_, case) = self.trainer.catalog().playable().next().expect("a case");
        let new = NewAttempt {
            content_hash: case.hashes.content.clone(),
            roles: vec!["ma".to_owned()],
            mode: activity.map_or(Mode::Practice, |_| Mode::Graded),
            origin: Origin::App,
            params: BTreeMap::new(),
            seed: Some(1),
            draws: Vec::new(),
            activity: activity.map(str::to_owned),
        };
        let attempt = self.trainer.start(new).expect("starts").id;
        let choice = Answer::Choice {
            choice: "repeat".to_owned(),
        };
        let handoff = Answer::Handoff {
            to: "clin".to_owned(),
            facts: vec!["coffee".to_owned()],
            how: "say".to_owned(),
        };
        for (seq, (scene, answer)) in (0..).zip([("room", choice), ("brief", handoff)]) {
            self.fakes.clock.pass_ms(60_000);
            self.trainer
                .decide(attempt, seq, scene, &answer)
                .expect("legal");
        }
        attempt.to_string()
    }

    /// They play the case and answer one of the three questions after it.
    pub fn say(&mut self, question: FrictionQuestion, text: &str) {
        let attempt = self.pass(None).parse().expect("an id");
        let said = BTreeMap::from([(question, text.to_owned())]);
        self.trainer.note_friction(attempt, said).expect("kept");
    }
}
