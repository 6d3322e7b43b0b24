//! Fixed answers of the ports, for tests.

use crate::ports::{
    ActivitySource, CaseSource, Chance, Clock, DeviceKey, Folder, Keys, KeysFailed, Origin, Ports,
    Time, Unreadable, Utc,
};
use case::Files;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// A clock that stands until it is moved.
#[derive(Debug, Default)]
pub struct FakeClock {
    ms: AtomicU64,
    back_ms: AtomicI64,
}

/// Bytes that count up: unlike each other, alike in each run.
#[derive(Debug, Default)]
pub struct FakeChance {
    next: AtomicU64,
}

/// One key for all tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct FakeKeys;

/// Cases in memory.
#[derive(Debug, Default)]
pub struct FakeCases(Mutex<Vec<(Folder, Files)>>);

/// A provider's file in memory; none until one is put there.
#[derive(Debug, Default)]
pub struct FakeActivities(Mutex<Option<Vec<u8>>>);

/// The fakes of one trainer, to be moved from outside.
#[derive(Debug, Default, Clone)]
pub struct Fakes {
    /// Time.
    pub clock: Arc<FakeClock>,
    /// Chance.
    pub chance: Arc<FakeChance>,
    /// Cases.
    pub cases: Arc<FakeCases>,
    /// The provider's activities.
    pub activities: Arc<FakeActivities>,
}

impl Fakes {
    /// As ports.
    #[must_use]
    pub fn ports(&self) -> Ports {
        Ports {
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            chance: Arc::clone(&self.chance) as Arc<dyn Chance>,
            keys: Arc::new(FakeKeys),
            cases: Arc::clone(&self.cases) as Arc<dyn CaseSource>,
            activities: Arc::clone(&self.activities) as Arc<dyn ActivitySource>,
        }
    }
}

impl FakeClock {
    /// 2026-03-02T08:00:00Z.
    const START_MS: u64 = 1_772_438_400_000;

    /// Lets time pass.
    pub fn pass_ms(&self, ms: u64) {
        self.ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Sets the wall clock back (or forward, for a negative number); the monotonic clock runs on.
    pub fn set_back_ms(&self, ms: i64) {
        self.back_ms.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Time {
        let passed = self.ms.load(Ordering::SeqCst);
        let back = self.back_ms.load(Ordering::SeqCst);
        let utc = i64::try_from(Self::START_MS + passed)
            .ok()
            .map(|ms| ms - back);
        Time {
            utc: utc
                .and_then(|ms| Utc::from_ms(ms).ok())
                .unwrap_or(Utc::EPOCH),
            offset_minutes: 60,
            mono_ms: 10_000 + passed,
            boot_id: Uuid::from_u128(1),
        }
    }
}

impl Chance for FakeChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.next.fetch_add(1, Ordering::SeqCst);
            let spread = next.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_le_bytes();
            chunk.copy_from_slice(&spread[..chunk.len()]);
        }
    }
}

impl Keys for FakeKeys {
    fn device_key(&self) -> Result<DeviceKey, KeysFailed> {
        Ok(DeviceKey::from_secret(&[7; 32]))
    }
}

impl FakeCases {
    /// Puts a case into a folder, in place of the one that was there.
    ///
    /// # Panics
    /// Where another test panicked while it held the cases.
    pub fn put(&self, path: &str, files: Files) {
        let mut all = self.0.lock().expect("no test panicked with the cases");
        all.retain(|(folder, _)| folder.path != path);
        let folder = Folder {
            path: path.to_owned(),
            origin: Origin::Shipped,
        };
        all.push((folder, files));
    }
}

impl FakeActivities {
    /// Puts the file into the data folder, in place of the one that was there.
    ///
    /// # Panics
    /// Where another test panicked while it held the file.
    pub fn put(&self, bytes: &[u8]) {
        *self.0.lock().expect("no test panicked with the file") = Some(bytes.to_vec());
    }
}

impl ActivitySource for FakeActivities {
    fn read(&self) -> Result<Option<Vec<u8>>, Unreadable> {
        let held = self.0.lock().expect("no test panicked with the file");
        Ok(held.clone())
    }
}

impl CaseSource for FakeCases {
    fn folders(&self) -> Vec<Folder> {
        let all = self.0.lock().expect("no test panicked with the cases");
        all.iter().map(|(folder, _)| folder.clone()).collect()
    }

    fn read(&self, folder: &Folder) -> Result<Files, Unreadable> {
        let all = self.0.lock().expect("no test panicked with the cases");
        let found = all.iter().find(|(known, _)| known == folder);
        found.map(|(_, files)| files.clone()).ok_or(Unreadable {
            path: folder.path.clone(),
            reason: "no such folder".into(),
        })
    }
}
