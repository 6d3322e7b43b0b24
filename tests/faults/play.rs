//! A case as long as a test needs, and the program that plays it.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// One player with a home, a data folder and an endless case.
pub struct Player {
    home: TempDir,
    data: PathBuf,
}

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    /// Exit code; `None` if it was killed.
    pub code: Option<i32>,
    /// Lines on standard output.
    pub lines: Vec<String>,
    /// Standard error.
    pub complaint: String,
}

impl Player {
    /// A player whose records are kept in a folder of its own.
    pub fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let data = home.path().join("data");
        Self::at(home, data)
    }

    /// A player whose records are kept in this folder.
    pub fn keeping_in(data: &Path) -> Self {
        Self::at(tempfile::tempdir().expect("a folder"), data.to_owned())
    }

    fn at(home: TempDir, data: PathBuf) -> Self {
        let case = home.path().join("again-and-again");
        std::fs::create_dir(&case).expect("a folder");
        std::fs::write(case.join("case.json"), case_file().to_string()).expect("a case");
        Self { home, data }
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    pub fn database(&self) -> PathBuf {
        self.data.join("records.db")
    }

    /// The program with these arguments, apart from anyone's real records and key.
    pub fn rehearse(&self, arguments: &[&str]) -> Command {
        self.under(&[], arguments)
    }

    /// The same, run by another program.
    pub fn under(&self, outer: &[&str], arguments: &[&str]) -> Command {
        let program = acceptance::command_line();
        let mut command = match outer.split_first() {
            None => Command::new(program),
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
        };
        command
            .args(arguments)
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.home.path().join("config"))
            .env("XDG_DATA_HOME", self.home.path().join("share"))
            .env_remove("REHEARSE_DATA")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Arguments of a play of `rounds` rounds, from the start or going on with an attempt; at the end the case is closed
    /// where `to_the_end`.
    pub fn playing(&self, attempt: Option<&str>, rounds: usize, to_the_end: bool) -> Vec<String> {
        let step = |choice: &str| json!({"scene": "round", "answer": {"choice": choice}});
        let mut decisions = vec![step("again"); rounds];
        if to_the_end {
            decisions.push(step("stop"));
        }
        let script = self.home.path().join(format!("{rounds}-{to_the_end}.json"));
        let file = json!({"format": 1, "case": "again-and-again", "roles": ["ma"], "decisions": decisions});
        std::fs::write(&script, file.to_string()).expect("a decisions file");
        let mut arguments = vec!["play".to_owned()];
        match attempt {
            None => arguments.push(
                self.home
                    .path()
                    .join("again-and-again")
                    .display()
                    .to_string(),
            ),
            Some(attempt) => arguments.extend(["--resume".to_owned(), attempt.to_owned()]),
        }
        for (name, value) in [
            ("--decisions", script.display().to_string()),
            ("--data", self.data.display().to_string()),
            ("--profile", "Jordan".to_owned()),
        ] {
            arguments.extend([name.to_owned(), value]);
        }
        arguments
    }

    /// Plays to the end of the script.
    pub fn play(&self, attempt: Option<&str>, rounds: usize, to_the_end: bool) -> Run {
        let arguments = self.playing(attempt, rounds, to_the_end);
        let borrowed: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Run::of(
            &self
                .rehearse(&borrowed)
                .output()
                .expect("the program starts"),
        )
    }

    /// `records …` on the data folder.
    pub fn records(&self, what: &[&str]) -> Run {
        let data = self.data.display().to_string();
        let mut arguments = vec!["records"];
        arguments.extend_from_slice(what);
        arguments.extend_from_slice(&["--data", &data]);
        Run::of(
            &self
                .rehearse(&arguments)
                .output()
                .expect("the program starts"),
        )
    }

    /// What `records verify` reports: exit code and the JSON document.
    pub fn verify(&self) -> (Option<i32>, Value) {
        let run = self.records(&["verify"]);
        let text = run.lines.join("\n");
        let report =
            serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{fault} in {run:?}"));
        (run.code, report)
    }

    /// Decisions stored of an attempt, as the program finds them when it goes on.
    pub fn stored(&self, attempt: &str) -> u32 {
        let run = self.play(Some(attempt), 0, false);
        run.saved()
            .unwrap_or_else(|| panic!("the attempt cannot be resumed: {run:?}"))
    }
}

impl Run {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            lines: String::from_utf8_lossy(&output.stdout)
                .lines()
                .map(str::to_owned)
                .collect(),
            complaint: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The last number acknowledged.
    pub fn saved(&self) -> Option<u32> {
        self.lines.iter().rev().find_map(|line| saved(line))
    }

    /// The attempt's id.
    pub fn attempt(&self) -> Option<&str> {
        self.lines
            .iter()
            .find_map(|line| line.strip_prefix("attempt "))
    }
}

/// The number of a `saved SEQ` line.
pub fn saved(line: &str) -> Option<u32> {
    line.strip_prefix("saved ")?.parse().ok()
}

/// One scene that asks the same until the player stops.
fn case_file() -> Value {
    let choice = |id: &str, next: &str| {
        json!({"id": id, "text": id, "class": "acceptable", "minutes": 1, "after": "So be it.", "next": next,
               "why": "The room stays as it is until someone decides to leave it, and each round costs one minute of a day that has only so many of them."})
    };
    json!({
        "format": 1, "id": "again-and-again", "version": 1, "language": "en", "title": "Again and again",
        "summary": "One question, as often as one likes.",
        "objectives": [{"id": "leave", "text": "Know when to leave"}],
        "minutes": {"estimate": 1, "method": "guessed"}, "review": {"state": "draft"},
        "clock": {"start": "2026-03-03T09:40"}, "start": "round",
        "roles": {"ma": {"taxonomy": "ma", "name": "Medical assistant"}},
        "people": {"ana": {"name": "Ana Ruiz", "about": "52", "patient": true}},
        "facts": {},
        "duties": {"room": {"owner": "ma", "text": "Look after the room"}},
        "encounters": {"visit": {"day": 0, "time": "09:40", "text": "Room 3"}},
        "pass": {"ma": {"points": 0, "own": 0}},
        "refs": {},
        "scenes": {
            "round": {"in": "visit", "title": "Again?", "text": "Again?",
                "decision": {"kind": "one", "duty": "room", "choices": [choice("again", "round"), choice("stop", "done")],
                             "colleague": [{"answer": {"choice": "stop"}}]},
                "next": "done"},
            "done": {"in": "visit", "title": "Done", "text": "Done.", "ending": {"class": "good", "title": "Done"}}
        }
    })
}
