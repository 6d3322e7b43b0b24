//! Where a play takes place: in memory alone, or kept in a data folder.

use super::script::{self, Header, Script};
use crate::args::Play;
use crate::exit::{Exit, complain};
use crate::input;
use crate::open::{Refusal, trainer_at};
use crate::overlay::Overlay;
use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;
use trainer::attempt::{Attempt, Begin, parse_answer};
use trainer::case::{Case, Files};
use trainer::catalog::check;
use trainer::ledger::{Answer, LearnerRef, Mode, Origin};
use trainer::plan::plan_of;
use trainer::ports::{Chance, Clock};
use trainer::proof::Question;
use trainer::{Debriefing, Error, NewAttempt, Trainer};
use uuid::Uuid;
use wire::Reader;
use words::Words;

/// An attempt that goes on.
pub enum Table {
    /// Nothing is kept.
    Free {
        /// The attempt.
        attempt: Box<Attempt>,
        /// The clocks.
        clock: platform::SystemClock,
        /// What its case folder holds.
        files: Box<Files>,
    },
    /// Every decision is on disk before it is acknowledged.
    Kept {
        /// The open records.
        trainer: Box<Trainer>,
        /// The attempt.
        id: Uuid,
    },
}

/// A table, and the answers to give at it.
pub struct Opened {
    /// The table.
    pub table: Table,
    /// Answers written down beforehand.
    pub script: Option<Script>,
}

impl Table {
    /// The attempt as it stands, while it is open here.
    pub fn attempt(&self) -> &Attempt {
        match self {
            Self::Free { attempt, .. } => attempt,
            Self::Kept { trainer, id } => trainer
                .live(*id)
                .expect("the attempt this table was opened with"),
        }
    }

    /// Whether the attempt is still open here: one that moved on elsewhere is not.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Free { .. } => true,
            Self::Kept { trainer, id } => trainer.live(*id).is_some(),
        }
    }

    /// Whether decisions are stored.
    pub const fn is_kept(&self) -> bool {
        match self {
            Self::Free { .. } => false,
            Self::Kept { .. } => true,
        }
    }

    /// Whether the case has a scene with this id.
    pub fn has_scene(&self, id: &str) -> bool {
        self.attempt()
            .case
            .scenes
            .iter()
            .any(|scene| scene.id == id)
    }

    /// Decides; where the play is kept, the decision is on disk when this returns.
    pub fn decide(&mut self, seq: u32, scene: &str, answer: &Answer) -> Result<(), Error> {
        match self {
            Self::Free { attempt, clock, .. } => {
                attempt.expects(seq, scene)?;
                let answer = parse_answer(attempt, answer)?;
                let made = attempt.decide(seq, scene, &answer, clock.now())?;
                attempt.take(made);
                Ok(())
            }
            Self::Kept { trainer, id } => trainer.decide(*id, seq, scene, answer).map(|_| ()),
        }
    }

    /// The debrief of the ended attempt.
    pub fn debrief(&mut self, reader: &Reader) -> Result<wire::dto::Debrief, Error> {
        let debriefing = match self {
            Self::Free {
                attempt,
                files,
                clock,
            } => {
                let proof = Question::of(attempt, Arc::new(clock.clone())).settle();
                Debriefing::of((**attempt).clone(), files, proof)
            }
            Self::Kept { trainer, id } => {
                let _ = trainer.question(*id)?.settle();
                trainer.debrief(*id)?
            }
        };
        let credit = wire::dto::CaseCredit::no_provider();
        Ok(wire::debrief(&debriefing, reader, credit))
    }
}

/// Opens what the command asks for.
///
/// # Errors
/// The refusal, with the way to end.
pub fn open(asked: &Play, input: &mut impl BufRead) -> Result<Opened, Refusal> {
    let pin = asked.pin_stdin.then(|| first_line(input)).transpose()?;
    let kept = asked.data.is_some() || asked.profile.is_some();
    if let (Some(id), true) = (asked.resume, kept) {
        let mut trainer = opened(asked, pin.as_deref())?;
        let found = trainer.run(id).map_err(Refusal::from)?;
        let found = found.ok_or(Error::NoAttempt)?.attempt;
        same(asked, &found)?;
        if found.started.activity.is_some() {
            return Err(Refusal::usage(
                "the attempt counts for credit and goes on in the window alone; nothing was changed".to_owned(),
            ));
        }
        let live = trainer.resume(id).map_err(Refusal::from)?;
        let case = Arc::clone(&live.case);
        let script = match &asked.decisions {
            None => None,
            Some(file) => Some(from_file(asked, &case, file, input)?.1),
        };
        return Ok(Opened {
            table: Table::Kept {
                trainer: Box::new(trainer),
                id,
            },
            script,
        });
    }
    let Some(path) = &asked.case else {
        return Err(Refusal::usage("which case? name its folder".into()));
    };
    let files = platform::read_case(path).map_err(|error| Refusal::usage(error.to_string()))?;
    let Some(case) = check(&files).case else {
        return Err(Refusal {
            code: "faulty-case",
            message: format!(
                "{} has errors and cannot be played; `rehearse check {0}` lists them",
                path.display()
            ),
            exit: Exit::Findings,
        });
    };
    let (mut header, script) = written(asked, &case, &files, input)?;
    if !asked.role.is_empty() {
        header.roles.clone_from(&asked.role);
    }
    playable(&case, &header.roles)?;
    if asked.seed.is_some() {
        header.seed = asked.seed;
    }
    if let Some(file) = &asked.overlay {
        let overlay = Overlay::of(file.display().to_string(), bytes(file, input)?);
        let values = overlay.must_fit(&case, &Words::new(&asked.language));
        header.params = script::named(&case, &values.map_err(Refusal::usage)?);
    }
    let table = if kept {
        let mut trainer = opened(asked, pin.as_deref())?;
        let new = NewAttempt {
            content_hash: case.hashes.content.clone(),
            roles: header.roles,
            mode: Mode::Practice,
            origin: Origin::Cli,
            params: header.params,
            seed: header.seed,
            draws: header.draws,
            activity: None,
        };
        let id = trainer
            .start_with(new, case, files)
            .map_err(Refusal::from)?
            .id;
        Table::Kept {
            trainer: Box::new(trainer),
            id,
        }
    } else {
        free(header, case, files)?
    };
    Ok(Opened { table, script })
}

/// An attempt goes on as it began: what is asked besides must not say otherwise.
fn same(asked: &Play, attempt: &Attempt) -> Result<(), Refusal> {
    let other = |what: &str, begun: &str| {
        Err(Refusal::usage(format!(
            "the attempt was begun with {what} {begun} and goes on with it; nothing was changed"
        )))
    };
    let started = &attempt.started;
    if let Some(path) = &asked.case {
        let files = platform::read_case(path).map_err(|error| Refusal::usage(error.to_string()))?;
        let id = files.get("case.json").and_then(|bytes| {
            let case: serde_json::Value = serde_json::from_slice(bytes).ok()?;
            Some(case.get("id")?.as_str()?.to_owned())
        });
        // A case file that cannot be read any more is no reason: the attempt keeps its version.
        if id.is_some_and(|id| id != attempt.case.id) {
            return other("case", &attempt.case.id);
        }
    }
    let missing = started.roles.iter().any(|role| !asked.role.contains(role));
    let besides = asked.role.iter().any(|role| !started.roles.contains(role));
    if !asked.role.is_empty() && (missing || besides) {
        return other("role", &started.roles.join(","));
    }
    if asked.seed.is_some_and(|seed| seed != started.seed) {
        return other("seed", &started.seed.to_string());
    }
    Ok(())
}

fn written(
    asked: &Play,
    case: &Case,
    files: &Files,
    input: &mut impl BufRead,
) -> Result<(Header, Option<Script>), Refusal> {
    if let Some(file) = &asked.decisions {
        let (header, script) = from_file(asked, case, file, input)?;
        return Ok((header, Some(script)));
    }
    if let Some(walk) = &asked.walk {
        let (header, script) =
            script::from_plan(case, plan_of(case, files).as_ref(), walk, &asked.role)
                .map_err(Refusal::usage)?;
        return Ok((header, Some(script)));
    }
    Ok((Header::default(), None))
}

/// Refuses roles that the case does not have, and a play without any, naming those it has.
fn playable(case: &Case, roles: &[String]) -> Result<(), Refusal> {
    let known = case.roles.iter().filter(|role| role.playable);
    let known: Vec<&str> = known.map(|role| role.id.as_str()).collect();
    let unknown = roles.iter().find(|role| !known.contains(&role.as_str()));
    let what = match unknown {
        None if !roles.is_empty() => return Ok(()),
        Some(role) if !role.is_empty() => {
            format!("the case has no role \"{role}\" that can be played")
        }
        Some(_) | None => "no role is named".to_owned(),
    };
    Err(Refusal {
        code: "role-not-playable",
        message: format!("{what}; name one or more with --role: {}", known.join(", ")),
        exit: Exit::Findings,
    })
}

fn from_file(
    asked: &Play,
    case: &Case,
    file: &Path,
    input: &mut impl BufRead,
) -> Result<(Header, Script), Refusal> {
    let words = Words::new(&asked.language);
    let name = file.display().to_string();
    script::from_file(case, &name, &bytes(file, input)?, &words).map_err(Refusal::usage)
}

fn free(header: Header, case: Arc<Case>, files: Files) -> Result<Table, Refusal> {
    let clock = platform::SystemClock::new();
    let at = clock.now();
    let chance = platform::SystemChance;
    let begin = Begin {
        id: chance.id(&at),
        learner: LearnerRef {
            profile: Uuid::nil(),
            name: String::new(),
            role: String::new(),
        },
        mode: Mode::Practice,
        origin: Origin::Cli,
        roles: header.roles,
        params: header.params,
        seed: header.seed.unwrap_or_else(|| chance.seed()),
        draws: header.draws,
        activity: None,
        at,
        team: Vec::new(),
        replay_of: None,
    };
    let attempt = Attempt::begin(case, begin).map_err(Refusal::from)?;
    Ok(Table::Free {
        attempt: Box::new(attempt),
        clock,
        files: Box::new(files),
    })
}

/// The records, with the named profile open; a profile that is not there is made.
fn opened(asked: &Play, pin: Option<&str>) -> Result<Trainer, Refusal> {
    let mut trainer = trainer_at(asked.data.as_deref())?;
    let Some(name) = &asked.profile else {
        return Err(Refusal::usage(
            "whose attempt? name a profile with --profile".into(),
        ));
    };
    let found = trainer
        .names()?
        .into_iter()
        .find(|known| known.name == name.trim());
    match found {
        // Not a wrong try: nothing was tried.
        Some(known) if known.has_pin && pin.is_none() => {
            return Err(Refusal::usage(format!(
                "{} has a PIN: give it as the first line of standard input, with --pin-stdin; nothing was tried",
                known.name
            )));
        }
        Some(known) => trainer.open_profile(known.id, pin).map(|_| ())?,
        None if asked.resume.is_some() => return Err(Error::NoProfile.into()),
        None => {
            trainer.create_profile(name, "ma", pin)?;
        }
    }
    Ok(trainer)
}

fn bytes(file: &Path, typed: &mut impl BufRead) -> Result<Vec<u8>, Refusal> {
    let read = if file == Path::new("-") {
        input::all("standard input", typed)
    } else {
        input::bytes(file)
    };
    read.map_err(Refusal::usage)
}

fn first_line(input: &mut impl BufRead) -> Result<String, Refusal> {
    let mut line = String::new();
    input
        .read_line(&mut line)
        .map_err(|error| Refusal::usage(format!("the PIN could not be read: {error}")))?;
    Ok(line.trim().to_owned())
}

impl Refusal {
    /// Says it, and ends the way it asks.
    pub fn complain(&self) -> Exit {
        complain(&self.message, self.exit)
    }
}
