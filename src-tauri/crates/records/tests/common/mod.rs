//! A fixed clock, counted ids and a fixed key, so that every run writes the same bytes.
#![allow(dead_code, reason = "each test uses a part")]

use ledger::{
    Answer, AttemptFinished, AttemptStarted, CaseRef, Change, Decided, DeviceKey, Event,
    LearnerRef, Mode, Origin, PassRule, PublicKey, RoleMark, RoleScore, Sign, Time, Utc,
};
use records::{Append, Appended, Opened, Opening, Store, StoreError, open};
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

pub const PROFILE: Uuid = Uuid::from_u128(0xA11CE);
pub const ATTEMPT: Uuid = Uuid::from_u128(0xA1);

pub fn key(number: u8) -> DeviceKey {
    DeviceKey::from_secret(&[number; 32])
}

/// 2026-03-03T09:38:00Z and so many seconds later.
pub fn at(second: u64) -> Time {
    let ms = 1_772_530_680_000 + i64::try_from(second * 1000).expect("small");
    Time {
        utc: Utc::from_ms(ms).expect("in range"),
        offset_minutes: 60,
        mono_ms: 5_000 + second * 1000,
        boot_id: Uuid::from_u128(0xB007),
    }
}

pub fn opening(folder: &Path, device: PublicKey) -> Opening<'_> {
    // Other keys are given other ids, as random ones would be.
    let mut next = u128::from_be_bytes(*device.id().bytes());
    Opening {
        folder,
        device,
        now: at(100),
        ids: Box::new(move || {
            next += 1;
            Uuid::from_u128(next)
        }),
    }
}

pub fn opened(folder: &Path) -> Opened {
    open(opening(folder, key(1).public())).expect("opens")
}

pub fn opened_quietly(folder: &Path) -> Store {
    let Opened { store, notices } = opened(folder);
    assert_eq!(notices, [], "no notice expected");
    store
}

pub fn started() -> Event {
    Event::AttemptStarted(Box::new(AttemptStarted {
        case: CaseRef {
            id: "short-case".to_owned(),
            version: 3,
            content_hash: "c0".repeat(32),
            logic_hash: "10".repeat(32),
            text_hash: "7e".repeat(32),
            media_hash: "3e".repeat(32),
            params_hash: "9a".repeat(32),
        },
        engine_version: "1".to_owned(),
        mode: Mode::Graded,
        origin: Origin::App,
        learner: LearnerRef {
            profile: PROFILE,
            name: "Jordan Álvarez".to_owned(),
            role: "rn".to_owned(),
        },
        roles: vec!["nurse".to_owned()],
        params: BTreeMap::new(),
        seed: u64::MAX,
        draws: Vec::new(),
        pass: PassRule {
            roles: BTreeMap::from([("nurse".to_owned(), RoleMark { points: 4, own: 2 })]),
            critical: vec!["ask-symptoms".to_owned()],
        },
        activity: None,
        changes: vec![Change::Entered {
            scene: "room".to_owned(),
        }],
        team: Vec::new(),
        replay_of: None,
    }))
}

pub fn decided(seq: u32) -> Event {
    Event::Decided(Decided {
        seq,
        scene: format!("scene-{seq}"),
        answer: Answer::Choice {
            choice: "ask".to_owned(),
        },
        changes: vec![
            Change::Points {
                role: "nurse".to_owned(),
                competency: "assess".to_owned(),
                by: 2,
                total: i32::try_from(seq * 2).expect("small"),
            },
            Change::Advanced { seq },
        ],
    })
}

pub fn finished() -> Event {
    Event::AttemptFinished(Box::new(AttemptFinished {
        ending: "closed".to_owned(),
        scores: BTreeMap::from([(
            "nurse".to_owned(),
            RoleScore {
                points: 6,
                own: 2,
                competencies: BTreeMap::from([("assess".to_owned(), 6)]),
                passed: true,
            },
        )]),
        passed: true,
        fail_flags: BTreeMap::new(),
        critical: BTreeMap::from([("ask-symptoms".to_owned(), true)]),
        ledger: BTreeMap::from([("safety".to_owned(), 1)]),
        measures: BTreeMap::from([("bp".to_owned(), true)]),
        active_ms: 60_000,
        gap_cap_ms: 300_000,
    }))
}

pub fn append(store: &mut Store, expected: u32, events: &[Event]) -> Result<Appended, StoreError> {
    store.append(
        at(u64::from(expected.min(50))),
        Append {
            attempt: ATTEMPT,
            expected,
            events,
            signer: None,
        },
    )
}

/// Start, three decisions, the end with a signed head: rows 2 to 6 after the epoch in row 1.
pub fn play(store: &mut Store) {
    append(store, 0, &[started()]).expect("starts");
    for seq in 1..=3 {
        append(store, seq, &[decided(seq)]).expect("decides");
    }
    let signer = key(1);
    store
        .append(
            at(5),
            Append {
                attempt: ATTEMPT,
                expected: 4,
                events: &[finished()],
                signer: Some(&signer),
            },
        )
        .expect("finishes");
}
