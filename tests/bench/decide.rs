//! From the press of the primary button to the first animation frame with what comes next.

use crate::figures::{Figure, median, print};
use crate::home::Home;
use crate::window::Window;
use crate::{learner, walk};
use serde_json::Value;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// A decision's row and its frame in the write-ahead log are about this long.
const SYNCED: [u8; 4096] = [7; 4096];

/// Presses before the measured ones, to let both pages warm up.
const WARM: usize = 3;

/// Plays the best walk of every role. After each decision the empty window's button is pressed, and a block is written and
/// synced beside the records.
pub async fn measure(program: &Path, empty: &Path, folder: &Path) {
    let (own, other) = (Home::new(folder), Home::new(folder));
    let window = Window::open(program, &own).await;
    let nothing = Window::open(empty, &other).await;
    nothing.wait_for("named('submit') !== null").await;
    for _ in 0..WARM {
        press(&nothing).await;
    }
    learner::make_profile(&window).await;
    let mut synced = File::create(own.path().join("synced")).expect("a file beside the records");
    let (mut decisions, mut presses, mut syncs) = (Vec::new(), Vec::new(), Vec::new());
    for walk in walk::best() {
        learner::start_case(&window, &walk.role).await;
        for answer in &walk.answers {
            learner::answer(&window, answer).await;
            decisions.push(press(&window).await);
            presses.push(press(&nothing).await);
            syncs.push(sync(&mut synced));
        }
        learner::leave(&window).await;
    }
    window.close().await;
    nothing.close().await;
    report(&decisions, &presses, &syncs);
}

/// Milliseconds from the press.
struct Press {
    /// To the command's answer.
    answer: f64,
    /// To the change of the page.
    change: f64,
    /// To the frame that shows it.
    frame: f64,
}

async fn press(window: &Window) -> Press {
    let told: Value = window.run("return decide()", Value::Null).await;
    Press {
        answer: told["answer"].as_f64().expect("milliseconds"),
        change: told["change"].as_f64().expect("milliseconds"),
        frame: told["frame"].as_f64().expect("milliseconds"),
    }
}

fn sync(file: &mut File) -> f64 {
    let began = Instant::now();
    file.write_all(&SYNCED).expect("the block is written");
    file.sync_data().expect("the block is synced");
    began.elapsed().as_secs_f64() * 1e3
}

fn report(decisions: &[Press], presses: &[Press], syncs: &[f64]) {
    let of = |presses: &[Press], which: fn(&Press) -> f64| presses.iter().map(which).collect();
    let to_answer = Figure {
        program: of(decisions, |press| press.answer),
        empty: of(presses, |press| press.answer),
    };
    let to_change = Figure {
        program: of(decisions, |press| press.change),
        empty: of(presses, |press| press.change),
    };
    let to_frame = Figure {
        program: of(decisions, |press| press.frame),
        empty: of(presses, |press| press.frame),
    };
    print("press to the command's answer", "ms", &to_answer);
    print("press to the next scene in the page", "ms", &to_change);
    print("press to the frame that shows it", "ms", &to_frame);
    println!(
        "{:<38} {:.1} ms",
        "one block of 4 KiB written and synced",
        median(syncs)
    );
    let less: Vec<f64> = to_frame
        .program
        .iter()
        .zip(syncs)
        .zip(&to_frame.empty)
        .map(|((frame, sync), empty)| (frame - sync) / empty)
        .collect();
    println!(
        "{:<38} {:.2}",
        "ratio to the frame, less the sync",
        median(&less)
    );
}
