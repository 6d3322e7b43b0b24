//! The stored form, written out by hand: what is on disk for years must not change by accident.

use ledger::{Answer, Change, Decided, Envelope, Event, FORMAT, Hash, KeyId, Time, Utc};
use uuid::Uuid;

/// Keys sorted, no white space, numbers in their shortest form, text unescaped but for what JSON demands (RFC 8785).
const BODY: &str = concat!(
    r#"{"at":{"boot_id":"00000000-0000-0000-0000-00000000b007","mono_ms":5000,"offset_minutes":-300,"#,
    r#""utc":"2026-03-03T09:38:00.250Z"},"#,
    r#""attempt":"00000000-0000-0000-0000-0000000000a1","attempt_seq":2,"#,
    r#""device":"000102030405060708090a0b0c0d0e0f","epoch":"00000000-0000-0000-0000-0000000000e1","#,
    r#""event":{"answer":{"place":"field","values":{"dia":80,"sys":-1}},"changes":["#,
    r#"{"choice":"\"again\"","scene":"röntgen","times":1,"type":"counted"},"#,
    r#"{"state":"ffffffffffffffff","type":"chance","used":0},"#,
    r#"{"by":{"handoff":"tell"},"fact":"ran","role":"rn","type":"learned"},"#,
    r#"{"seq":1,"type":"advanced"}],"#,
    r#""scene":"röntgen","seq":1,"type":"decided"},"#,
    r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":3,"v":1}"#,
);

fn envelope() -> Envelope {
    Envelope {
        v: FORMAT,
        seq: 3,
        epoch: Uuid::from_u128(0xE1),
        attempt: Some(Uuid::from_u128(0xA1)),
        attempt_seq: 2,
        at: Time {
            // 2026-03-03 is day 20,515 since 1970; 9:38 is minute 578.
            utc: Utc::from_ms(20_515 * 86_400_000 + 578 * 60_000 + 250).expect("in range"),
            offset_minutes: -300,
            mono_ms: 5_000,
            boot_id: Uuid::from_u128(0xB007),
        },
        device: KeyId::from_bytes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
        prev: Hash::ZERO,
        event: Event::Decided(Decided {
            seq: 1,
            scene: "röntgen".to_owned(),
            answer: Answer::Values {
                values: [("sys".to_owned(), -1), ("dia".to_owned(), 80)].into(),
                place: "field".to_owned(),
            },
            changes: vec![
                Change::Counted {
                    scene: "röntgen".to_owned(),
                    choice: Some("\"again\"".to_owned()),
                    times: 1,
                },
                Change::Chance {
                    state: u64::MAX,
                    used: 0,
                },
                Change::Learned {
                    role: "rn".to_owned(),
                    fact: "ran".to_owned(),
                    by: ledger::Channel::Handoff("tell".to_owned()),
                },
                Change::Advanced { seq: 1 },
            ],
        }),
    }
}

#[test]
fn a_decision_is_stored_as_written_here() {
    let bytes = envelope().bytes().expect("bytes");
    assert_eq!(String::from_utf8(bytes).expect("UTF-8"), BODY);
}

#[test]
fn what_is_written_here_reads_as_the_decision() {
    assert_eq!(Envelope::read(BODY.as_bytes()), Ok(envelope()));
}
