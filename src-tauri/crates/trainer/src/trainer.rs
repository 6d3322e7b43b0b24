//! The open trainer: records, ports, cases, and who sits before it.

use crate::activity::Offered;
use crate::attempt::Attempt;
use crate::catalog::{Catalog, Finding};
use crate::drill::Run;
use crate::error::Error;
use crate::ports::Ports;
use crate::proof::Aside;
use case::{Case, Files};
use credit::{KnownCase, ReadingMethod};
use ledger::{DeviceKey, Sign, Time};
use prover::Shelf;
use records::{Checkup, Notice, Opening, Store};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// Everything a window or a command works with.
pub struct Trainer {
    pub(crate) store: Store,
    pub(crate) ports: Ports,
    pub(crate) key: DeviceKey,
    pub(crate) catalog: Catalog,
    /// What was offered for credit when it was last asked, and the cases it was checked against.
    pub(crate) offered: Option<(Vec<KnownCase>, Arc<Offered>)>,
    /// The open profile.
    pub(crate) profile: Option<Uuid>,
    /// The attempt last touched, as this process knows it. The store decides whether it is still so.
    pub(crate) live: Option<Attempt>,
    /// The drill being gone through.
    pub(crate) run: Option<Run>,
    /// The last wrong PIN or code per profile: the wall clock can be set, this clock cannot.
    pub(crate) last_wrong: BTreeMap<Uuid, Time>,
    /// What was proven since the program started; shared with whoever proves beside the session.
    pub(crate) proofs: Arc<Shelf>,
    /// What calls off the proofs nobody waits for.
    pub(crate) aside: Arc<Aside>,
    notices: Vec<Notice>,
    pinned: BTreeMap<String, Pinned>,
}

/// A case version an attempt is pinned to.
#[derive(Clone)]
pub(crate) struct Pinned {
    pub case: Arc<Case>,
    pub files: Arc<Files>,
}

impl Trainer {
    /// Opens the records of a data folder (making them where there are none) and finds the cases. The caller has made
    /// sure that the folder is on a local disk.
    ///
    /// # Errors
    /// [`Error::Keys`] and [`Error::Store`].
    pub fn open(folder: &Path, ports: Ports) -> Result<Self, Error> {
        let mut trainer = Self::over(folder, ports, Catalog::default())?;
        trainer.reload_cases();
        Ok(trainer)
    }

    /// Opens the records with cases that were read before.
    pub(crate) fn over(folder: &Path, ports: Ports, catalog: Catalog) -> Result<Self, Error> {
        let key = ports.keys.device_key()?;
        let (clock, chance) = (Arc::clone(&ports.clock), Arc::clone(&ports.chance));
        let opened = records::open(Opening {
            folder,
            device: key.public(),
            now: ports.clock.now(),
            ids: Box::new(move || chance.id(&clock.now())),
        })?;
        Ok(Self {
            store: opened.store,
            ports,
            key,
            catalog,
            offered: None,
            profile: None,
            live: None,
            run: None,
            last_wrong: BTreeMap::new(),
            proofs: Arc::default(),
            aside: Arc::default(),
            notices: opened.notices,
            pinned: BTreeMap::new(),
        })
    }

    /// What was found while opening, for the learner to know.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Takes what a whole check of the folder found (see [`crate::record::verify`]; it runs beside the session and
    /// takes its time). A fault is told at the next look at the names, and the next opening checks whole.
    pub fn take_checkup(&mut self, checkup: Checkup) {
        if checkup.is_fine() {
            return;
        }
        self.store.suspect();
        let known = self.notices.iter();
        if !known
            .into_iter()
            .any(|notice| matches!(notice, Notice::ChainFault(_)))
        {
            self.notices
                .push(Notice::ChainFault(Box::new(checkup.report)));
        }
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// The cases as last read.
    #[must_use]
    pub const fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Reads the case folders again. What is being proven of cases that changed is called off.
    pub fn reload_cases(&mut self) {
        let before = self.contents();
        self.catalog.reload(self.ports.cases.as_ref());
        if self.contents() != before {
            self.aside.call_off();
        }
    }

    /// How minutes are worked out from words: the provider's choice, the usual where its file has an error.
    pub fn reading_method(&mut self) -> ReadingMethod {
        let offered = self.offered();
        let provider = offered.activities.as_ref().map(|file| &file.provider);
        provider.map_or_else(ReadingMethod::default, |provider| provider.settings.reading)
    }

    /// A file of a case version that was found or played here, for pictures.
    ///
    /// # Errors
    /// [`Error::NoCase`] for content nobody has; [`Error::Store`].
    pub fn media(&mut self, content_hash: &str, path: &str) -> Result<Vec<u8>, Error> {
        let pinned = self.pinned(content_hash)?;
        let declared = pinned
            .case
            .media
            .iter()
            .any(|media| media.file == path || media.dark.as_deref() == Some(path));
        let bytes = pinned.files.get(path).filter(|_| declared);
        bytes.map(<[u8]>::to_vec).ok_or(Error::NoCase)
    }

    /// The attempt this process last touched.
    #[must_use]
    pub fn live(&self, attempt: Uuid) -> Option<&Attempt> {
        self.live.as_ref().filter(|live| live.id == attempt)
    }

    /// Keeps a case version at hand for the attempts that pin it.
    pub(crate) fn adopt(&mut self, case: Arc<Case>, files: Files) {
        let hash = case.hashes.content.clone();
        let files = Arc::new(files);
        self.pinned.insert(hash, Pinned { case, files });
    }

    /// Hashes of the playable cases, in the catalog's order.
    fn contents(&self) -> Vec<String> {
        let playable = self.catalog.playable();
        let hashes = playable.map(|(_, case)| case.hashes.content.clone());
        hashes.collect()
    }

    pub(crate) fn now(&self) -> Time {
        self.ports.clock.now()
    }

    pub(crate) fn opened(&self) -> Result<Uuid, Error> {
        self.profile.ok_or(Error::Locked)
    }

    /// The case version with this content: among the folders, else as it was stored when it was played.
    pub(crate) fn pinned(&mut self, content_hash: &str) -> Result<Pinned, Error> {
        if let Some(known) = self.pinned.get(content_hash) {
            return Ok(known.clone());
        }
        let pinned = if let Some((entry, case)) = self.catalog.by_hash(content_hash) {
            Pinned {
                case: Arc::clone(case),
                files: Arc::clone(&entry.files),
            }
        } else {
            let stored = self.store.read()?.case_files(content_hash)?;
            let mut files = Files::new();
            for (path, bytes) in stored.ok_or(Error::NoCase)? {
                files.add(&path, bytes);
            }
            let (case, findings) = case::compile(&files);
            let Some(case) = case else {
                let findings = findings.into_iter().map(Finding::from).collect();
                return Err(Error::FaultyCase(findings));
            };
            Pinned {
                case: Arc::new(case),
                files: Arc::new(files),
            }
        };
        self.pinned.insert(content_hash.to_owned(), pinned.clone());
        Ok(pinned)
    }
}
