//! The use cases over a real database, with fixed ports.

mod answers;
mod check;
mod credit;
mod drills;
mod friction;
mod moved;
mod play;
mod profile;
mod proof;
mod replay;
mod team;
mod walks;

use crate::attempt::Attempt;
use crate::fakes::Fakes;
use crate::{NewAttempt, Trainer};
use case::Files;
use ledger::{Answer, Mode, Origin};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A data folder with one case, and the fakes that move its world.
pub(crate) struct Bench {
    pub folder: TempDir,
    pub fakes: Fakes,
}

pub(crate) fn files() -> Files {
    Files::new()
        .with(
            "case.json",
            include_str!("../../fixtures/two-seats/case.json"),
        )
        .with(
            "plan.json",
            include_str!("../../fixtures/two-seats/plan.json"),
        )
}

impl Bench {
    pub fn new() -> Self {
        let fakes = Fakes::default();
        fakes.cases.put("two-seats", files());
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            fakes,
        }
    }

    pub fn open(&self) -> Trainer {
        Trainer::open(self.folder.path(), self.fakes.ports()).expect("records")
    }

    /// Closes the records and opens them again; the cases are not compiled again.
    pub fn again(&self, trainer: Trainer) -> Trainer {
        let Trainer { store, catalog, .. } = trainer;
        drop(store);
        let folder = self.folder.path();
        let trainer = Trainer::over(folder, self.fakes.ports(), catalog).expect("records");
        Self::seated(trainer)
    }

    /// A trainer with an open profile.
    pub fn sat(&self) -> Trainer {
        Self::seated(self.open())
    }

    fn seated(mut trainer: Trainer) -> Trainer {
        let known = trainer.names().expect("names");
        match known.first() {
            Some(name) => trainer.open_profile(name.id, None).map(drop),
            None => trainer.create_profile("Anna", "ma", None).map(drop),
        }
        .expect("a profile");
        trainer
    }

    pub fn start<'t>(trainer: &'t mut Trainer, roles: &[&str], mode: Mode) -> &'t Attempt {
        let (_, case) = trainer.catalog().playable().next().expect("a case");
        let content_hash = case.hashes.content.clone();
        trainer
            .start(NewAttempt {
                content_hash,
                roles: roles.iter().map(|role| (*role).to_owned()).collect(),
                mode,
                origin: Origin::App,
                params: BTreeMap::new(),
                seed: Some(1),
                draws: Vec::new(),
                activity: None,
            })
            .expect("an attempt")
    }
}

pub(crate) fn choice(id: &str) -> Answer {
    Answer::Choice {
        choice: id.to_owned(),
    }
}

pub(crate) fn handoff(facts: &[&str], how: &str) -> Answer {
    Answer::Handoff {
        to: "clin".to_owned(),
        facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
        how: how.to_owned(),
    }
}
