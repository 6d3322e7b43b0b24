//! Logged decisions per second against bare SQLite commits with the same settings, as a ratio in one run.
//!
//! Both sides commit the same sequence of decisions one by one to a file in the same folder, WAL and `synchronous=FULL`, in
//! short turns so that a busy disk slows both alike. The bare side inserts the finished text of each decision into a
//! table without an index; the logged side does all the rest: envelope, canonical JSON, hash, chain, expected sequence.
//! At the end each side hashes the decisions it holds; the two must agree.
//!
//! `cargo run --release -p records --example bench_append [DECISIONS] [FOLDER]`
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print ratios"
)]

use ledger::{Answer, Change, Decided, DeviceKey, Event, Hash, Sign, Time, Utc, canonical};
use records::{Append, Opening, open};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use uuid::Uuid;

const TURN: u32 = 10;
const ATTEMPT: Uuid = Uuid::from_u128(0xA1);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let decisions: u32 = arguments
        .next()
        .map_or(2_000, |text| text.parse().expect("a number of decisions"));
    let folder = arguments.next().map_or_else(
        || std::env::temp_dir().join(format!("rehearse-bench-{}", std::process::id())),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let began = Instant::now();
    let mut bare = Bare::open(&folder);
    let mut logged = Logged::open(&folder, began);
    let (mut bare_time, mut logged_time) = (Duration::ZERO, Duration::ZERO);
    let mut next = 0;
    while next < decisions {
        let turn: Vec<Decided> = (next..decisions.min(next + TURN)).map(decision).collect();
        let texts: Vec<String> = turn.iter().map(text).collect();
        let mut bare_turn =
            || bare_time += timed(|| texts.iter().for_each(|text| bare.commit(text)));
        let mut logged_turn =
            || logged_time += timed(|| turn.iter().for_each(|decided| logged.commit(decided)));
        // Whoever is first finds the disk as the other left it: they take turns at that too.
        if (next / TURN).is_multiple_of(2) {
            bare_turn();
            logged_turn();
        } else {
            logged_turn();
            bare_turn();
        }
        next += TURN;
    }
    let (bare_trace, logged_trace) = (bare.trace(), logged.trace());
    assert_eq!(
        bare_trace, logged_trace,
        "both sides hold the same decisions"
    );
    let rate = |time: Duration| f64::from(decisions) / time.as_secs_f64();
    println!("decisions        {decisions}");
    println!("trace            {logged_trace}");
    println!("bare commits     {:.0}/s", rate(bare_time));
    println!("logged decisions {:.0}/s", rate(logged_time));
    println!(
        "ratio            {:.3}",
        rate(logged_time) / rate(bare_time)
    );
    drop(bare);
    drop(logged);
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// A decision of ordinary size: an answer and eight changes.
fn decision(number: u32) -> Decided {
    let seq = number + 1;
    let scene = format!("scene-{}", number % 30);
    let total = i32::try_from(number).expect("small");
    Decided {
        seq,
        scene: scene.clone(),
        answer: Answer::Options {
            options: vec![
                "rest-five-minutes".to_owned(),
                "feet-flat".to_owned(),
                "large-cuff".to_owned(),
            ],
        },
        changes: vec![
            Change::Decided {
                scene: scene.clone(),
                seat: "ma".to_owned(),
                answer: Answer::Options {
                    options: vec![
                        "rest-five-minutes".to_owned(),
                        "feet-flat".to_owned(),
                        "large-cuff".to_owned(),
                    ],
                },
                outcome: "prepared".to_owned(),
                actor: ledger::Actor::Learner,
                standing: ledger::Standing::Owner,
            },
            Change::Counted {
                scene: scene.clone(),
                choice: None,
                times: 1,
            },
            Change::Points {
                role: "ma".to_owned(),
                competency: "measure-and-document".to_owned(),
                by: 2,
                total,
            },
            Change::Ownership {
                role: "ma".to_owned(),
                by: 1,
                total,
            },
            Change::Ledger {
                axis: "quality_measure".to_owned(),
                by: 1,
                total,
                text: None,
            },
            Change::Clock { minute: seq * 5 },
            Change::Entered { scene },
            Change::Advanced { seq },
        ],
    }
}

fn text(decided: &Decided) -> String {
    String::from_utf8(canonical(&Event::Decided(decided.clone())).expect("JSON")).expect("UTF-8")
}

/// Hash over the decisions in order.
fn trace(texts: impl Iterator<Item = String>) -> Hash {
    let mut all = Vec::new();
    for text in texts {
        all.extend_from_slice(text.as_bytes());
        all.push(b'\n');
    }
    Hash::of(&all)
}

/// SQLite and nothing else.
struct Bare(Connection);

impl Bare {
    fn open(folder: &Path) -> Self {
        let conn = Connection::open(folder.join("bare.db")).expect("opens");
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
            .expect("sets");
        conn.execute_batch("PRAGMA synchronous = FULL; CREATE TABLE decisions (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
            .expect("sets");
        Self(conn)
    }

    fn commit(&mut self, text: &str) {
        self.0
            .prepare_cached("INSERT INTO decisions (body) VALUES (?1)")
            .and_then(|mut put| put.execute([text]))
            .expect("commits");
    }

    fn trace(&self) -> Hash {
        let mut all = self
            .0
            .prepare("SELECT body FROM decisions ORDER BY seq")
            .expect("reads");
        let texts: Vec<String> = all
            .query_map([], |row| row.get(0))
            .and_then(Iterator::collect)
            .expect("reads");
        trace(texts.into_iter())
    }
}

/// The records as the program keeps them.
struct Logged {
    store: records::Store,
    began: Instant,
    events: u32,
}

impl Logged {
    fn open(folder: &Path, began: Instant) -> Self {
        let opening = Opening {
            folder: &folder.join("data"),
            device: DeviceKey::from_secret(&[7; 32]).public(),
            now: at(began),
            ids: Box::new(|| Uuid::from_u128(0xE1)),
        };
        Self {
            store: open(opening).expect("opens").store,
            began,
            events: 0,
        }
    }

    fn commit(&mut self, decided: &Decided) {
        let events = [Event::Decided(decided.clone())];
        let append = Append {
            attempt: ATTEMPT,
            expected: self.events,
            events: &events,
            signer: None,
        };
        self.events = self
            .store
            .append(at(self.began), append)
            .expect("commits")
            .attempt_seq;
    }

    fn trace(&self) -> Hash {
        let reading = self.store.read().expect("reads");
        assert!(reading.verify().expect("verifies").ok, "the chain is whole");
        let stored = reading.attempt(ATTEMPT).expect("reads");
        trace(stored.into_iter().map(|stored| {
            String::from_utf8(canonical(&stored.envelope.event).expect("JSON")).expect("UTF-8")
        }))
    }
}

fn at(began: Instant) -> Time {
    Time {
        utc: Utc::EPOCH,
        offset_minutes: 0,
        mono_ms: u64::try_from(began.elapsed().as_millis()).expect("short"),
        boot_id: Uuid::from_u128(0xB007),
    }
}
