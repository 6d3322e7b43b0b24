//! A session over a real database and a case of two seats.

#![allow(dead_code, reason = "each test file uses its part")]

use trainer::Trainer;
use trainer::case::Files;
use trainer::fakes::Fakes;
use wire::api::{self, Session};
use wire::dto::{Answer, NewProfile, Scene};

pub const CASE: &str = include_str!("../../../trainer/fixtures/two-seats/case.json");
pub const PLAN: &str = include_str!("../../../trainer/fixtures/two-seats/plan.json");

pub struct Bench {
    pub folder: tempfile::TempDir,
    pub fakes: Fakes,
    pub session: Session,
}

impl Bench {
    pub fn new() -> Self {
        let fakes = Fakes::default();
        let files = Files::new().with("case.json", CASE).with("plan.json", PLAN);
        fakes.cases.put("two-seats", files);
        let folder = tempfile::tempdir().expect("a folder");
        let trainer = Trainer::open(folder.path(), fakes.ports()).expect("records");
        let say =
            |language: &str, code: &str, _: &[(&'static str, String)]| format!("{language}:{code}");
        let mut session = Session::new(trainer, "media://localhost", Box::new(say));
        let profile = NewProfile {
            name: "Anna".into(),
            role: "ma".into(),
            pin: None,
        };
        api::profile_create(&mut session, profile).expect("a profile");
        Self {
            folder,
            fakes,
            session,
        }
    }

    pub fn start(&mut self, roles: &[&str], mode: &str) -> Scene {
        let library = api::library(&mut self.session).expect("a library");
        let hash = library.cases[0].content_hash.clone();
        let roles = roles.iter().map(|role| (*role).to_owned()).collect();
        api::attempt_start(&mut self.session, hash, roles, mode, None).expect("an attempt")
    }

    pub fn decide(&mut self, scene: &Scene, answer: Answer) -> Scene {
        api::attempt_decide(
            &mut self.session,
            &scene.attempt,
            scene.seq,
            &scene.scene,
            answer,
        )
        .expect("a legal answer")
    }
}

pub fn choice(id: &str) -> Answer {
    Answer::Choice { choice: id.into() }
}

pub fn handoff(facts: &[&str], how: &str) -> Answer {
    Answer::Handoff {
        to: "clin".into(),
        facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
        how: how.into(),
    }
}

/// The plain pieces of a text in the case's own language, as they stand in serialised form.
pub fn plain(case: &trainer::case::Case, text: trainer::case::model::TextIx) -> Vec<String> {
    use trainer::case::model::{Block, Inline};
    fn pieces(runs: &[Inline], into: &mut Vec<String>) {
        for run in runs {
            match run {
                Inline::Plain(words) => {
                    let json = serde_json::to_string(&**words).expect("text");
                    into.push(json.trim_matches('"').to_owned());
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => pieces(inner, into),
                Inline::Param(_) | Inline::Var(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    let prose = case.texts.prose(&case.language, &case.language, text);
    for block in prose.into_iter().flat_map(|prose| &prose.blocks) {
        match block {
            Block::Paragraph(runs) => pieces(runs, &mut found),
            Block::List(_, items) => items.iter().for_each(|runs| pieces(runs, &mut found)),
        }
    }
    found
}

/// Everything a scene could tell of the story is empty.
pub fn is_blank(scene: &Scene) {
    assert!(scene.handover.is_some());
    for (name, words) in [
        ("scene", &scene.scene),
        ("title", &scene.title),
        ("time", &scene.time),
        ("place", &scene.place),
    ] {
        assert_eq!(words, "", "{name}");
    }
    assert!(scene.stage.is_none() && scene.stage_person.is_none());
    assert!(scene.person_name.is_none() && scene.person_portrait.is_none());
    assert!(scene.deadlines.is_empty() && scene.happened.is_empty() && scene.text.is_empty());
    assert!(scene.pictures.is_empty() && scene.decision.is_none() && scene.evidence.is_empty());
    assert!(scene.facts.is_empty() && scene.hint.is_none() && scene.ending.is_none());
    assert!(!scene.can_undo && !scene.can_hint);
}
