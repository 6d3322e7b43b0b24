//! Two processes play one attempt at once: each number is acknowledged to one of them only, and the chain stays whole.

use crate::play::{Player, Run, saved};
use std::collections::BTreeSet;

#[test]
fn two_processes_on_one_attempt_do_not_interleave() {
    let player = Player::new();
    let begun = player.play(None, 1, false);
    let attempt = begun.attempt().expect("it began").to_owned();
    let arguments = player.playing(Some(&attempt), 200, false);
    let borrowed: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let both = [(); 2].map(|()| {
        player
            .rehearse(&borrowed)
            .spawn()
            .expect("the program starts")
    });
    let runs = both.map(|child| Run::of(&child.wait_with_output().expect("it ends")));

    // The first line tells what was found; the others acknowledge.
    let acknowledged = runs.each_ref().map(|run| {
        run.lines
            .iter()
            .filter_map(|line| saved(line))
            .skip(1)
            .collect::<BTreeSet<_>>()
    });
    let [first, second] = &acknowledged;
    assert_eq!(
        first & second,
        BTreeSet::new(),
        "no number was acknowledged to both"
    );
    let all = first | second;
    let last = *all.last().expect("someone went on");
    assert_eq!(all, (2..=last).collect(), "and none was left out");
    assert_eq!(player.stored(&attempt), last);
    let (code, report) = player.verify();
    assert_eq!((code, &report["ok"]), (Some(0), &true.into()), "{report}");
    for run in &runs {
        // Whoever came second was refused and told so; with luck they played one after the other.
        let refused = run.code == Some(1) && run.complaint.contains("elsewhere");
        assert!(
            refused || run.saved() == Some(last) || run.saved() == Some(201),
            "{run:?}"
        );
    }
}
