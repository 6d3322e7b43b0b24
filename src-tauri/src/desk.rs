//! The one session behind the window.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use trainer::Trainer;
use wire::api::{Say, Session};
use wire::dto::{ErrorCode, WireError};
use wire::wire_error;
use words::Words;

/// Opens the session at the first call and keeps it. Calls take turns.
pub struct Desk {
    data: PathBuf,
    shipped: Option<PathBuf>,
    session: Arc<Held>,
}

/// The session, once it is open.
type Held = Mutex<Option<Session>>;

impl Desk {
    /// A desk on a data folder; `shipped` holds the cases that come with the program.
    pub fn new(data: PathBuf, shipped: Option<PathBuf>) -> Self {
        Self {
            data,
            shipped,
            session: Arc::new(Mutex::new(None)),
        }
    }

    /// Runs a command. A desk whose records could not be opened tries again at each call: the reason may be gone.
    ///
    /// # Errors
    /// Why the records could not be opened, or what the command refused.
    pub fn with<T>(
        &self,
        command: impl FnOnce(&mut Session) -> Result<T, WireError>,
    ) -> Result<T, WireError> {
        let mut held = self.held();
        let session = match held.as_mut() {
            Some(session) => session,
            None => {
                let session = open(&self.data, self.shipped.as_deref())?;
                check_beside(self.data.clone(), Arc::downgrade(&self.session));
                held.insert(session)
            }
        };
        command(session)
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Closes the records, so that the next start finds them left in order.
    pub fn close(&self) {
        drop(self.held().take());
    }

    fn held(&self) -> MutexGuard<'_, Option<Session>> {
        lock(&self.session)
    }
}

/// A command that panicked left nothing half-done on disk, where alone the truth is; the next one may go on.
fn lock(session: &Held) -> MutexGuard<'_, Option<Session>> {
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Checks the whole log while the window is already in use: a large one takes seconds, and nobody should wait for it.
fn check_beside(data: PathBuf, session: Weak<Held>) {
    std::thread::spawn(move || {
        let Ok(checkup) = trainer::record::verify(&data) else {
            return; // What cannot be read is told by the commands that read it.
        };
        if let Some(session) = session.upgrade()
            && let Some(session) = lock(&session).as_mut()
        {
            session.trainer().take_checkup(checkup);
        }
    });
}

fn open(data: &Path, shipped: Option<&Path>) -> Result<Session, WireError> {
    platform::refuse_unsafe(data).map_err(|_| WireError {
        code: ErrorCode::UnsafeFolder,
        args: vec![("path".to_owned(), data.display().to_string())],
    })?;
    let trainer = Trainer::open(data, platform::ports(data, shipped)).map_err(wire_error)?;
    Ok(Session::new(trainer, crate::media::BASE, say()))
}

/// The words of findings, in each language once.
fn say() -> Say {
    let known: Vec<(&str, Words)> = words::LANGUAGES
        .iter()
        .map(|language| (*language, Words::new(language)))
        .collect();
    let english = Words::new("en");
    Box::new(move |language, code, values| {
        let words = known
            .iter()
            .find(|(name, _)| *name == language)
            .map_or(&english, |(_, words)| words);
        let said = words.say(&format!("finding-{code}"), values);
        match values.iter().find(|(name, _)| *name == "suggestion") {
            Some((_, near)) => format!(
                "{said} {}",
                words.say("finding-suggestion", &[("suggestion", near)])
            ),
            None => said,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_refused_with_its_path() {
        let root = tempfile::tempdir().expect("a folder");
        let data = root.path().join("Dropbox").join("data");
        let desk = Desk::new(data.clone(), None);
        let refused = desk.with(wire::api::startup).expect_err("a refusal");
        assert_eq!(refused.code, ErrorCode::UnsafeFolder);
        assert_eq!(
            refused.args,
            [("path".to_owned(), data.display().to_string())]
        );
        assert!(!data.exists(), "nothing was written");
    }

    #[test]
    fn findings_are_said_in_the_language_asked_for() {
        let say = say();
        let values = [
            ("suggestion", "scenes".to_owned()),
            ("field", "scnes".to_owned()),
            ("of", "case".to_owned()),
        ];
        let english = say("en", "unknown-field", &values);
        assert!(
            english.contains("scnes") && english.contains("scenes"),
            "{english}"
        );
        assert_ne!(say("es", "unknown-field", &values), english);
        assert_eq!(
            say("tlh", "unknown-field", &values),
            english,
            "an unknown language falls back"
        );
    }
}
