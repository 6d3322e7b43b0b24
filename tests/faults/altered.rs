//! Rows altered by hand up to the last signed head: `records verify` names each.

use crate::play::Player;
use rusqlite::Connection;

/// A closed attempt of three decisions, so that every row lies under a signed head.
fn closed() -> (Player, Connection, u64) {
    let player = Player::new();
    let run = player.play(None, 2, true);
    assert_eq!(run.saved(), Some(3), "{run:?}");
    let (code, report) = player.verify();
    assert_eq!((code, &report["ok"]), (Some(0), &true.into()), "{report}");
    assert_eq!(report["heads"], 1, "{report}");
    let events = report["events"].as_u64().expect("a number");
    let conn = Connection::open(player.database()).expect("it opens");
    (player, conn, events)
}

/// Positions `verify` names.
fn named(player: &Player) -> Vec<u64> {
    let (code, report) = player.verify();
    assert_eq!((code, &report["ok"]), (Some(1), &false.into()), "{report}");
    let faults = report["faults"].as_array().expect("a list");
    for fault in faults {
        assert!(!fault["code"].as_str().expect("a code").is_empty());
        assert!(!fault["message"].as_str().expect("a message").is_empty());
    }
    faults
        .iter()
        .map(|fault| fault["seq"].as_u64().expect("a number"))
        .collect()
}

#[test]
fn a_flipped_byte_of_any_row_is_named() {
    let (player, conn, events) = closed();
    for seq in 1..=events {
        conn.execute(
            "UPDATE events SET body = replace(body, 'utc', 'utd') WHERE seq = ?1",
            [seq.cast_signed()],
        )
        .expect("edits");
        let found = named(&player);
        assert!(
            found.iter().all(|at| *at == seq),
            "row {seq} and no other: {found:?}"
        );
        conn.execute(
            "UPDATE events SET body = replace(body, 'utd', 'utc') WHERE seq = ?1",
            [seq.cast_signed()],
        )
        .expect("edits");
    }
    assert_eq!(player.verify().1["ok"], true, "as it was");
}

#[test]
fn any_deleted_row_is_named() {
    let (_, _, events) = closed();
    for seq in 1..=events {
        let (player, conn, _) = closed();
        conn.execute("DELETE FROM events WHERE seq = ?1", [seq.cast_signed()])
            .expect("edits");
        assert!(named(&player).contains(&seq), "row {seq}");
    }
}

#[test]
fn any_two_neighbours_swapped_are_named() {
    let (player, conn, events) = closed();
    let swap = |first: i64| {
        for (from, to) in [(first, 99), (first + 1, first), (99, first + 1)] {
            conn.execute("UPDATE events SET seq = ?2 WHERE seq = ?1", [from, to])
                .expect("edits");
        }
    };
    for first in 1..events {
        swap(first.cast_signed());
        let found = named(&player);
        assert!(
            found.contains(&first) && found.contains(&(first + 1)),
            "{first}: {found:?}"
        );
        swap(first.cast_signed());
    }
    assert_eq!(player.verify().1["ok"], true, "as it was");
}

#[test]
fn any_doubled_row_is_named() {
    let (player, conn, events) = closed();
    conn.execute_batch("DROP INDEX events_of_attempt")
        .expect("edits");
    let end = events + 1;
    for seq in 1..=events {
        conn.execute(
            "INSERT INTO events SELECT ?2, attempt, attempt_seq, body, hash FROM events WHERE seq = ?1",
            [seq.cast_signed(), end.cast_signed()],
        )
        .expect("edits");
        assert!(named(&player).contains(&end), "row {seq}");
        conn.execute("DELETE FROM events WHERE seq = ?1", [end.cast_signed()])
            .expect("edits");
    }
}
