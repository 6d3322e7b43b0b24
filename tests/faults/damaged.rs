//! A damaged file is set aside whole; what its chain still proves is carried over; the program says both and goes on.

use crate::play::Player;
use std::path::PathBuf;

fn set_aside(player: &Player) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(player.data()).expect("it is there");
    entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.is_dir()
                && path
                    .file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with("damaged-"))
        })
        .collect()
}

fn damage_and_go_on(damage: impl FnOnce(&mut Vec<u8>)) {
    let player = Player::new();
    assert_eq!(player.play(None, 120, false).saved(), Some(120));
    let mut bytes = std::fs::read(player.database()).expect("it is there");
    damage(&mut bytes);
    std::fs::write(player.database(), &bytes).expect("it can be damaged");

    let run = player.play(None, 2, false);
    assert_eq!(run.saved(), Some(2), "the next attempt goes on: {run:?}");
    let [aside] = set_aside(&player)
        .try_into()
        .unwrap_or_else(|found| panic!("one folder: {found:?}, {run:?}"));
    assert_eq!(
        std::fs::read(aside.join("records.db")).expect("it lies there"),
        bytes,
        "nothing of it was changed"
    );
    let name = aside
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert!(
        run.complaint.contains(&name),
        "the message says where it lies: {}",
        run.complaint
    );
    let (code, report) = player.verify();
    assert_eq!((code, &report["ok"]), (Some(0), &true.into()), "{report}");
    assert_eq!(player.play(None, 1, false).complaint, "", "said once");
}

#[test]
fn garbage_in_the_middle() {
    damage_and_go_on(|bytes| {
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 4096].fill(0xa5);
    });
}

#[test]
fn a_file_cut_off() {
    damage_and_go_on(|bytes| bytes.truncate(bytes.len() / 2));
}

#[test]
fn an_emptied_file() {
    damage_and_go_on(Vec::clear);
}

#[test]
fn something_else_entirely() {
    damage_and_go_on(|bytes| *bytes = b"not a database, but a letter".repeat(300));
}
