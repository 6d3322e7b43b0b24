//! Counting first answers.

use crate::error::Error;
use case::{Case, Files};
use ledger::{Answer, Event, Origin};
use records::{ReadOnly, Reading};
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

/// How many learners took a choice, by scene id, then choice id.
pub(super) type Taken = BTreeMap<String, BTreeMap<String, u32>>;

/// What each learner first chose at each decision under the rules of this case, one who never came to it left out. What a
/// learner chooses there later was explained before, and does not count. Attempts of teams, replayed ones and those of the
/// command line do not either. Writes nothing.
///
/// # Errors
/// [`Error::Store`].
pub(super) fn count(folder: &Path, case: &Case) -> Result<Taken, Error> {
    let records = ReadOnly::open(folder)?;
    let reading = records.read()?;
    let mut rules = Rules {
        reading: &reading,
        case,
        known: BTreeMap::new(),
    };
    // By learner and scene: where in the log, and the choice.
    let mut first: BTreeMap<(Uuid, String), (u64, String)> = BTreeMap::new();
    for row in reading.attempts(None)? {
        if row.case_id != case.id || !row.own || row.origin != Origin::App {
            continue;
        }
        let mut alike = false;
        for stored in reading.attempt(row.id)? {
            let seq = stored.envelope.seq;
            let event = stored.envelope.event;
            if let Event::AttemptStarted(started) = event {
                alike = rules.alike(&started.case.content_hash)?;
            } else if let Event::CaseMoved(moved) = event {
                alike = rules.alike(&moved.to.content_hash)?;
            } else if let Event::Decided(decided) = event
                && alike
                && let Answer::Choice { choice } = decided.answer
            {
                let key = (row.profile, decided.scene);
                let known = first.entry(key).or_insert_with(|| (seq, choice.clone()));
                if seq < known.0 {
                    *known = (seq, choice);
                }
            }
        }
    }
    let mut taken = Taken::new();
    for ((_, scene), (_, choice)) in first {
        *taken.entry(scene).or_default().entry(choice).or_default() += 1;
    }
    Ok(taken)
}

/// Which stored versions have the rules of the case.
struct Rules<'r> {
    reading: &'r Reading<'r>,
    case: &'r Case,
    known: BTreeMap<String, bool>,
}

impl Rules<'_> {
    fn alike(&mut self, content_hash: &str) -> Result<bool, Error> {
        if content_hash == self.case.hashes.content {
            return Ok(true);
        }
        if let Some(known) = self.known.get(content_hash) {
            return Ok(*known);
        }
        let mut files = Files::new();
        for (path, bytes) in self.reading.case_files(content_hash)?.unwrap_or_default() {
            files.add(&path, bytes);
        }
        let (version, _) = case::compile(&files);
        let alike = version.is_some_and(|version| version.hashes.rules == self.case.hashes.rules);
        self.known.insert(content_hash.to_owned(), alike);
        Ok(alike)
    }
}
