//! A full disk and a read-only folder. Both need the right to mount; where it is missing the test says so, and the
//! records' own tests cover what every user can make.

use crate::play::Player;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A mount that ends with the test.
struct Mounted(PathBuf);

fn mount(arguments: &[&str], at: &Path) -> Option<Mounted> {
    let done = Command::new("mount").args(arguments).arg(at).output();
    if done.is_ok_and(|done| done.status.success()) {
        return Some(Mounted(at.to_owned()));
    }
    eprintln!("NOT TESTED: no right to mount here (run as root)");
    None
}

fn remount(how: &str, at: &Path) {
    let done = Command::new("mount").args(["-o", how]).arg(at).status();
    assert!(
        done.is_ok_and(|done| done.success()),
        "{how} {}",
        at.display()
    );
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg("--lazy").arg(&self.0).output();
    }
}

#[test]
fn a_full_disk_refuses_says_so_and_keeps_what_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(_disk) = mount(&["-t", "tmpfs", "-o", "size=1m", "tmpfs"], folder.path()) else {
        return;
    };
    let player = Player::keeping_in(&folder.path().join("data"));
    let run = player.play(None, 5_000, false);
    assert_eq!(run.code, Some(1), "{run:?}");
    let acknowledged = run.saved().expect("some fit");
    assert!(acknowledged > 10, "{acknowledged}");
    assert!(
        run.complaint.contains("is full"),
        "what happened: {}",
        run.complaint
    );
    assert!(
        run.complaint.contains("lost"),
        "what was kept: {}",
        run.complaint
    );
    assert!(
        run.complaint.contains("Free"),
        "what to do: {}",
        run.complaint
    );

    remount("remount,size=16m", folder.path());
    let attempt = run.attempt().expect("it began").to_owned();
    let found = player.stored(&attempt);
    assert_eq!(
        found, acknowledged,
        "no more and no less than was acknowledged"
    );
    let on = player.play(Some(&attempt), 3, false);
    assert_eq!(on.saved(), Some(acknowledged + 3), "{on:?}");
    assert_eq!(player.verify().1["ok"], true);
}

#[test]
fn a_read_only_folder_is_refused_for_playing_and_can_be_read() {
    let player = Player::new();
    let run = player.play(None, 4, false);
    let attempt = run.attempt().expect("it began").to_owned();
    let before = std::fs::read(player.database()).expect("it is there");
    let data = player.data().to_owned();
    let source = data.to_str().expect("plain");
    let Some(bound) = mount(&["--bind", source], &data) else {
        return;
    };
    remount("remount,ro,bind", &data);
    let refused = player.play(Some(&attempt), 1, false);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert_eq!(refused.saved(), None);
    assert!(
        refused.complaint.contains("cannot be written"),
        "{}",
        refused.complaint
    );
    let (code, report) = player.verify();
    assert_eq!((code, &report["ok"]), (Some(0), &true.into()), "{report}");
    assert!(
        player
            .records(&["list"])
            .lines
            .join("\n")
            .contains("again-and-again")
    );
    drop(bound);
    assert_eq!(
        std::fs::read(player.database()).expect("it is there"),
        before
    );
    assert_eq!(player.stored(&attempt), 4);
}
