//! 200 kills of a playing process at random moments: no decision is lost after its `saved` line.

use crate::play::{Player, saved};
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const KILLS: u64 = 200;
/// Kills on one data folder, after which the next begins.
const ON_ONE_FOLDER: u64 = 20;

/// What a killed process had said.
struct Said {
    attempt: Option<String>,
    saved: Option<u32>,
}

#[test]
fn two_hundred_kills_lose_no_acknowledged_decision() {
    let seed =
        std::env::var("REHEARSE_TEST_SEED").map_or(1, |text| text.parse().expect("a number"));
    println!("REHEARSE_TEST_SEED={seed} repeats the moments (as far as a busy machine can)");
    let mut moments = Moments(seed);
    let (mut acknowledged, mut while_playing) = (0, 0);
    for _ in 0..KILLS / ON_ONE_FOLDER {
        let player = Player::new();
        let mut attempt: Option<String> = None;
        let mut least = 0;
        for _ in 0..ON_ONE_FOLDER {
            let said = kill_while_playing(&player, attempt.as_deref(), &mut moments);
            attempt = said.attempt.or(attempt);
            if let Some(last) = said.saved {
                acknowledged += last - least;
                while_playing += 1;
                least = last;
            }
            let Some(attempt) = &attempt else { continue };
            let found = player.stored(attempt);
            assert!(found >= least, "{least} acknowledged, {found} found");
            // The one that was on disk and not yet acknowledged.
            assert!(found <= least + 1, "{least} acknowledged, {found} found");
            least = found;
        }
        let (code, report) = player.verify();
        assert_eq!((code, &report["ok"]), (Some(0), &true.into()), "{report}");
    }
    println!(
        "{KILLS} kills, {while_playing} of them after a decision, {acknowledged} decisions acknowledged"
    );
    assert!(
        while_playing > KILLS / 2,
        "most kills fell into a play: {while_playing}"
    );
}

/// Starts or goes on, and kills: three times in four some milliseconds after the first acknowledgement, else some
/// milliseconds after the start, while the folder is being opened.
fn kill_while_playing(player: &Player, attempt: Option<&str>, moments: &mut Moments) -> Said {
    let arguments = player.playing(attempt, 5_000, false);
    let borrowed: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut child = player
        .rehearse(&borrowed)
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let out = BufReader::new(child.stdout.take().expect("piped"));
    let (first, seen) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut said = Said {
            attempt: None,
            saved: None,
        };
        for line in out.lines().map_while(Result::ok) {
            if let Some(id) = line.strip_prefix("attempt ") {
                said.attempt = Some(id.to_owned());
            } else if let Some(seq) = saved(&line) {
                said.saved = Some(seq);
                let _nobody_waits_any_more = first.send(());
            }
        }
        said
    });
    if !moments.next().is_multiple_of(4) {
        let _or_it_ended = seen.recv();
    }
    thread::sleep(Duration::from_micros(moments.next() % 60_000));
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    reading.join().expect("its last words were read")
}

/// Random moments, the same for the same seed: splitmix64 (Steele, Lea, Flood 2014).
struct Moments(u64);

impl Moments {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
