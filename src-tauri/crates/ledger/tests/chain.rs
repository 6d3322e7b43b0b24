//! Every row of a chain, altered, taken out, swapped and doubled: verification names it.

use ledger::{
    Answer, CaseMoved, CaseRef, ChainPoint, Change, Decided, DeviceKey, Entry, Envelope,
    EpochReason, EpochStarted, Event, FORMAT, Fault, FaultCode, Hash, Head, HeadStatement, Pause,
    Report, Sign, Time, Utc, verify,
};
use proptest::prelude::*;
use uuid::Uuid;

const ATTEMPT: Uuid = Uuid::from_u128(0xA1);
const EPOCH: Uuid = Uuid::from_u128(0xE1);

fn key(number: u8) -> DeviceKey {
    DeviceKey::from_secret(&[number; 32])
}

fn at(second: u64) -> Time {
    Time {
        utc: Utc::from_ms(1_772_530_680_000 + i64::try_from(second * 1000).expect("small"))
            .expect("in range"),
        offset_minutes: -300,
        mono_ms: second * 1000,
        boot_id: Uuid::from_u128(0xB007),
    }
}

/// A chain of these events, the first outside the attempt, under key 1.
fn chain(events: Vec<Event>) -> Vec<Entry> {
    let mut prev = Hash::ZERO;
    let started = Event::EpochStarted(EpochStarted {
        reason: EpochReason::New,
        parent: None,
        key: key(1).public(),
    });
    (1..)
        .zip(std::iter::once(started).chain(events))
        .map(|(seq, event)| {
            let attempt_seq = u32::try_from(seq - 1).expect("small");
            let envelope = Envelope {
                v: FORMAT,
                seq,
                epoch: EPOCH,
                attempt: (seq > 1).then_some(ATTEMPT),
                attempt_seq,
                at: at(seq),
                device: key(1).public().id(),
                prev,
                event,
            };
            let entry = entry(&envelope);
            prev = Hash::of(&entry.body);
            entry
        })
        .collect()
}

fn entry(envelope: &Envelope) -> Entry {
    let body = envelope.bytes().expect("bytes");
    Entry {
        seq: envelope.seq,
        hash: Hash::of(&body).bytes().to_vec(),
        attempt: envelope.attempt.map(|id| id.to_string()),
        attempt_seq: i64::from(envelope.attempt_seq),
        body,
    }
}

fn head(number: u64, entries: &[Entry], seq: u64) -> Head {
    let body = &entries[usize::try_from(seq - 1).expect("small")].body;
    HeadStatement {
        v: FORMAT,
        number,
        point: ChainPoint {
            epoch: EPOCH,
            seq,
            hash: Hash::of(body),
        },
        at: at(seq).utc,
        key: key(1).public(),
    }
    .sign(&key(1))
    .expect("signs")
}

fn decided(seq: u32) -> Event {
    Event::Decided(Decided {
        seq,
        scene: "room".to_owned(),
        answer: Answer::Choice {
            choice: "repeat".to_owned(),
        },
        changes: vec![Change::Advanced { seq }],
    })
}

/// Epoch and five decisions; heads over rows 4 and 6.
fn sound() -> (Vec<Entry>, Vec<Head>) {
    let entries = chain((1..=5).map(decided).collect());
    let heads = vec![head(1, &entries, 4), head(2, &entries, 6)];
    (entries, heads)
}

fn faults(report: &Report) -> Vec<(FaultCode, u64)> {
    report
        .faults
        .iter()
        .map(|Fault { code, seq, args: _ }| (*code, *seq))
        .collect()
}

#[test]
fn a_sound_chain_has_no_faults() {
    let (entries, heads) = sound();
    let report = verify(entries, &heads);
    assert_eq!(faults(&report), []);
    assert!(report.ok);
    assert_eq!((report.events, report.heads, report.signed_to), (6, 2, 6));
}

#[test]
fn any_flipped_bit_of_any_body_is_named() {
    let (entries, _) = sound();
    for (row, entry) in entries.iter().enumerate() {
        for byte in 0..entry.body.len() {
            let mut altered = entries.clone();
            altered[row].body[byte] ^= 1 << (byte % 8);
            // The chain alone names it, signed or not.
            let report = verify(altered, &[]);
            assert!(!report.ok);
            assert!(
                faults(&report).contains(&(FaultCode::Altered, entry.seq)),
                "row {} byte {byte}: {:?}",
                entry.seq,
                report.faults
            );
            let elsewhere: Vec<_> = faults(&report)
                .into_iter()
                .filter(|(_, seq)| *seq != entry.seq)
                .collect();
            assert_eq!(
                elsewhere,
                [],
                "only the altered row is named: row {} byte {byte}",
                entry.seq
            );
        }
    }
}

#[test]
fn any_flipped_byte_of_a_stored_hash_is_named() {
    let (entries, heads) = sound();
    for row in 0..entries.len() {
        for byte in 0..32 {
            let mut altered = entries.clone();
            altered[row].hash[byte] ^= 0x40;
            let seq = entries[row].seq;
            assert_eq!(
                faults(&verify(altered, &heads)),
                [(FaultCode::Altered, seq)]
            );
        }
    }
}

#[test]
fn a_row_rewritten_with_its_hash_breaks_the_link() {
    let (entries, heads) = sound();
    for row in 1..entries.len() {
        let mut altered = entries.clone();
        let mut envelope = Envelope::read(&entries[row].body).expect("reads");
        envelope.event = Event::Suspended { why: Pause::Window };
        altered[row] = entry(&envelope);
        let found = faults(&verify(altered, &heads));
        let seq = entries[row].seq;
        if seq < 6 {
            assert!(
                found.contains(&(FaultCode::BrokenLink, seq + 1)),
                "{seq}: {found:?}"
            );
        }
        assert_eq!(
            found.contains(&(FaultCode::HeadMismatch, seq)),
            seq == 4 || seq == 6,
            "{seq}: {found:?}"
        );
        assert!(!found.is_empty());
    }
}

#[test]
fn a_chain_rewritten_from_a_row_on_is_caught_by_the_signed_heads() {
    let (entries, heads) = sound();
    for from in 1..entries.len() {
        let mut altered = entries.clone();
        let mut prev = Hash::of(&altered[from - 1].body);
        for row in &mut altered[from..] {
            let mut envelope = Envelope::read(&row.body).expect("reads");
            envelope.at.offset_minutes = 0;
            envelope.prev = prev;
            *row = entry(&envelope);
            prev = Hash::of(&row.body);
        }
        let report = verify(altered, &heads);
        let mut expected = vec![(FaultCode::HeadMismatch, 6)];
        if from < 4 {
            expected.insert(0, (FaultCode::HeadMismatch, 4));
        }
        assert_eq!(faults(&report), expected, "from row {}", from + 1);
    }
}

#[test]
fn any_missing_row_is_named() {
    let (entries, heads) = sound();
    for row in 0..entries.len() {
        let mut fewer = entries.clone();
        let gone = fewer.remove(row);
        let report = verify(fewer, &heads);
        assert!(
            faults(&report).contains(&(FaultCode::Missing, gone.seq)),
            "{:?}",
            report.faults
        );
    }
}

#[test]
fn a_cut_off_end_under_a_head_is_named() {
    let (mut entries, heads) = sound();
    entries.truncate(3);
    let report = verify(entries, &heads);
    let missing = report
        .faults
        .iter()
        .find(|fault| fault.code == FaultCode::Missing)
        .expect("named");
    assert_eq!(missing.seq, 4);
    assert_eq!(missing.args, [("to", "6".to_owned())]);
}

#[test]
fn any_two_swapped_rows_are_named() {
    let (entries, heads) = sound();
    for first in 0..entries.len() {
        for second in first + 1..entries.len() {
            let (a, b) = (entries[first].seq, entries[second].seq);
            // The rows trade places whole, keeping the store's numbers.
            let mut swapped = entries.clone();
            swapped.swap(first, second);
            swapped[first].seq = a;
            swapped[second].seq = b;
            let found = faults(&verify(swapped, &heads));
            assert!(
                found.contains(&(FaultCode::OutOfPlace, a)),
                "{a} and {b}: {found:?}"
            );
            assert!(
                found.contains(&(FaultCode::OutOfPlace, b)),
                "{a} and {b}: {found:?}"
            );
            // Only the bodies trade places.
            let mut bodies = entries.clone();
            let body = std::mem::replace(&mut bodies[first].body, entries[second].body.clone());
            bodies[second].body = body;
            let found = faults(&verify(bodies, &heads));
            for seq in [a, b] {
                assert!(
                    found.contains(&(FaultCode::Altered, seq)),
                    "{a} and {b}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn any_doubled_row_is_named() {
    let (entries, heads) = sound();
    for row in 0..entries.len() {
        // At the end, under the next number.
        let mut appended = entries.clone();
        appended.push(Entry {
            seq: 7,
            ..entries[row].clone()
        });
        let found = faults(&verify(appended, &heads));
        assert!(found.contains(&(FaultCode::OutOfPlace, 7)), "{found:?}");
        // Under the same number.
        let mut doubled = entries.clone();
        doubled.insert(row, entries[row].clone());
        let found = faults(&verify(doubled, &heads));
        assert!(
            found.contains(&(FaultCode::Duplicate, entries[row].seq)),
            "{found:?}"
        );
        // Over another row.
        for over in (0..entries.len()).filter(|over| *over != row) {
            let mut over_other = entries.clone();
            over_other[over] = Entry {
                seq: entries[over].seq,
                ..entries[row].clone()
            };
            let found = faults(&verify(over_other, &heads));
            assert!(
                found.contains(&(FaultCode::OutOfPlace, entries[over].seq)),
                "{found:?}"
            );
        }
    }
}

#[test]
fn the_index_must_agree_with_the_body() {
    let (entries, heads) = sound();
    let mut other_attempt = entries.clone();
    other_attempt[2].attempt = Some(Uuid::from_u128(0xA2).to_string());
    assert_eq!(
        faults(&verify(other_attempt, &heads)),
        [(FaultCode::IndexMismatch, 3)]
    );
    let mut other_place = entries;
    other_place[3].attempt_seq = 1;
    assert_eq!(
        faults(&verify(other_place, &heads)),
        [(FaultCode::IndexMismatch, 4)]
    );
}

#[test]
fn heads_are_checked_by_signature_number_and_key() {
    let (entries, heads) = sound();
    let mut forged = heads.clone();
    forged[0].statement.at = at(99).utc;
    assert_eq!(
        faults(&verify(entries.clone(), &forged)),
        [(FaultCode::BadSignature, 4)]
    );

    let without_first = &heads[1..];
    assert_eq!(
        faults(&verify(entries.clone(), without_first)),
        [(FaultCode::HeadMissing, 6)]
    );

    let mut foreign = heads.clone();
    foreign[1] = HeadStatement {
        key: key(2).public(),
        ..foreign[1].statement
    }
    .sign(&key(2))
    .expect("signs");
    let report = verify(entries, &foreign);
    assert_eq!(faults(&report), [(FaultCode::BadSignature, 6)]);
    assert_eq!(
        report.signed_to, 4,
        "what the first head covers stays covered"
    );
}

#[test]
fn a_newer_form_is_told_from_damage() {
    let (entries, _) = sound();
    let text = String::from_utf8(entries[1].body.clone())
        .expect("UTF-8")
        .replace("\"v\":1", "\"v\":2");
    assert_eq!(
        Envelope::read(text.as_bytes()),
        Err(ledger::Unreadable::Newer { found: 2 })
    );
    let unknown = text.replace("\"type\":\"decided\"", "\"type\":\"dreamt\"");
    assert_eq!(
        Envelope::read(unknown.as_bytes()),
        Err(ledger::Unreadable::Newer { found: 2 })
    );
    assert!(matches!(
        Envelope::read(b"{}"),
        Err(ledger::Unreadable::Malformed(_))
    ));
}

fn events() -> impl Strategy<Value = Event> {
    let pause = prop_oneof![
        Just(Pause::Window),
        Just(Pause::Locked),
        Just(Pause::Closed),
        Just(Pause::Machine)
    ];
    let profile = any::<u128>().prop_map(Uuid::from_u128);
    prop_oneof![
        ("\\PC{0,20}", any::<i32>(), any::<u32>(), "\\PC{0,20}").prop_map(
            |(scene, number, seq, text)| {
                Event::Decided(Decided {
                    seq,
                    scene: scene.clone(),
                    answer: Answer::Values {
                        values: [(text.clone(), number)].into(),
                        place: text,
                    },
                    changes: vec![Change::Clock { minute: seq }, Change::Entered { scene }],
                })
            }
        ),
        any::<u32>().prop_map(|to_seq| Event::Undone { to_seq }),
        (any::<u32>(), "\\PC{0,20}").prop_map(|(seq, scene)| Event::HintShown { seq, scene }),
        (any::<u32>(), "\\PC{0,20}").prop_map(|(seq, role)| Event::SeatTaken { role, seq }),
        ("[0-9a-f]{64}", "[0-9a-f]{64}", any::<u32>()).prop_map(|(from_hash, to, version)| {
            Event::CaseMoved(Box::new(CaseMoved {
                from_hash,
                to: CaseRef {
                    id: "case".into(),
                    version,
                    content_hash: to.clone(),
                    logic_hash: to.clone(),
                    text_hash: to.clone(),
                    media_hash: to.clone(),
                    params_hash: to,
                },
            }))
        }),
        pause.prop_map(|why| Event::Suspended { why }),
        (profile, "\\PC{0,40}", "[a-z]{2}").prop_map(|(profile, name, role)| {
            Event::ProfileCreated {
                profile,
                name,
                role,
            }
        }),
    ]
}

proptest! {
    #[test]
    fn any_events_read_back_and_verify(events in proptest::collection::vec(events(), 1..20), flip in any::<(usize, usize)>()) {
        let entries = chain(events.clone());
        for (entry, event) in entries.iter().skip(1).zip(&events) {
            let read = Envelope::read(&entry.body).expect("reads");
            prop_assert_eq!(&read.event, event);
            prop_assert_eq!(&read.bytes().expect("bytes"), &entry.body, "canonical bytes are a fixed point");
        }
        let last = entries.last().expect("some").seq;
        let heads = [head(1, &entries, last)];
        prop_assert_eq!(faults(&verify(entries.clone(), &heads)), []);

        let mut altered = entries;
        let row = flip.0 % altered.len();
        let byte = flip.1 % altered[row].body.len();
        altered[row].body[byte] ^= 0x20;
        let seq = altered[row].seq;
        prop_assert!(faults(&verify(altered, &heads)).contains(&(FaultCode::Altered, seq)));
    }
}
