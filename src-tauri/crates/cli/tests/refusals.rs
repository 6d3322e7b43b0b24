//! The program refuses what it must, says so, and ends with the code it promises.
#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const EXAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../docs/examples/second-reading"
);

struct Desk {
    home: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().expect("a folder"),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn run(&self, arguments: &[&str], typed: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rehearse"))
            .args(arguments)
            .current_dir(self.home.path())
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("share"))
            .env_remove("REHEARSE_DATA")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("standard input");
        // A program that refuses before it reads closes its end.
        let _ = input.write_all(typed.as_bytes());
        drop(input);
        child.wait_with_output().expect("it ends")
    }

    fn decisions(&self, seed: Option<u64>, steps: &[Value]) -> String {
        let mut file =
            json!({"format": 1, "case": "second-reading", "roles": ["ma"], "decisions": steps});
        if let Some(seed) = seed {
            file["seed"] = json!(seed);
        }
        let path = self.path("decisions.json");
        std::fs::write(&path, file.to_string()).expect("a file");
        path.display().to_string()
    }
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("one JSON document and nothing else")
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn repeat() -> Value {
    json!({"scene": "room", "answer": {"choice": "repeat"}})
}

fn tell() -> Value {
    json!({"scene": "tell", "answer": {"to": "clin", "facts": ["readings", "ran"], "how": "face"}})
}

#[test]
fn a_decision_after_the_end_is_refused() {
    let desk = Desk::new();
    let file = desk.decisions(None, &[repeat(), tell(), repeat()]);
    let run = desk.run(
        &["play", EXAMPLE, "--decisions", &file, "--format", "json"],
        "",
    );
    let played = document(&run);
    assert_eq!(played["rejection"], json!({"code": "ended", "seq": 3}));
    assert_eq!(played["ending"], "end-good");
    assert_eq!(run.status.code(), Some(1));
}

#[test]
fn an_answer_of_another_kind_is_refused_as_that() {
    let desk = Desk::new();
    let wrong = json!({"scene": "room", "answer": {"options": ["repeat"]}});
    let file = desk.decisions(None, &[wrong]);
    let run = desk.run(
        &["play", EXAMPLE, "--decisions", &file, "--format", "json"],
        "",
    );
    assert_eq!(
        document(&run)["rejection"],
        json!({"code": "wrong-kind", "seq": 1})
    );
    assert_eq!(run.status.code(), Some(1));
}

#[test]
fn a_seed_a_play_reported_can_be_played_again() {
    let desk = Desk::new();
    let seed = (1 << 53) - 1;
    let file = desk.decisions(Some(seed), &[repeat(), tell()]);
    let run = desk.run(
        &["play", EXAMPLE, "--decisions", &file, "--format", "json"],
        "",
    );
    assert_eq!(run.status.code(), Some(0), "{}", complaint(&run));
    assert_eq!(document(&run)["seed"], json!(seed));
}

#[test]
fn one_path_that_cannot_be_read_hides_no_finding_of_another() {
    let desk = Desk::new();
    let run = desk.run(&["check", "nowhere", EXAMPLE, "--format", "json"], "");
    let files = document(&run)["files"].clone();
    assert_eq!(files.as_array().map(Vec::len), Some(1));
    assert_eq!(files[0]["path"], EXAMPLE);
    assert!(complaint(&run).contains("nowhere"));
    assert_eq!(run.status.code(), Some(2));
}

#[test]
fn a_pin_not_given_is_no_wrong_try_and_a_name_is_found_with_its_blanks() {
    let desk = Desk::new();
    let file = desk.decisions(None, &[repeat(), tell()]);
    let play = |name: &str, pin: Option<&str>| {
        let mut arguments = vec!["play", EXAMPLE, "--decisions", &file, "--data", "data"];
        arguments.extend(["--profile", name]);
        arguments.extend(pin.map(|_| "--pin-stdin"));
        desk.run(&arguments, pin.unwrap_or_default())
    };
    assert_eq!(play("Jordan", Some("1234\n")).status.code(), Some(0));
    for _ in 0..4 {
        let run = play("Jordan", None);
        assert_eq!(run.status.code(), Some(2));
        assert!(complaint(&run).contains("--pin-stdin"));
    }
    let run = play(" Jordan ", Some("1234\n"));
    assert_eq!(run.status.code(), Some(0), "{}", complaint(&run));
}

#[test]
fn a_name_is_given_once_though_several_ask_at_once() {
    let desk = Desk::new();
    let file = desk.decisions(None, &[repeat(), tell()]);
    let arguments = ["play", EXAMPLE, "--decisions", &file, "--data", "data"];
    let arguments = [&arguments[..], &["--profile", "Jordan"]].concat();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| desk.run(&arguments, ""));
        }
    });
    let log = desk.run(
        &["records", "export", "--format", "json", "--data", "data"],
        "",
    );
    let made = String::from_utf8_lossy(&log.stdout)
        .matches("\"profile-created\"")
        .count();
    assert_eq!(made, 1);
}

#[test]
fn an_attempt_goes_on_as_it_began() {
    let desk = Desk::new();
    let kept = ["--data", "data", "--profile", "Jordan"];
    let begun = desk.run(
        &[&["play", EXAMPLE, "--role", "ma", "--seed", "7"], &kept[..]].concat(),
        "1\n",
    );
    let text = String::from_utf8_lossy(&begun.stdout).into_owned();
    let attempt = text
        .lines()
        .find_map(|line| line.strip_prefix("attempt "))
        .expect("an attempt");
    let resume = |more: &[&str]| {
        let base = ["play", "--resume", attempt, "--format", "json"];
        desk.run(&[&base, &kept[..], more].concat(), "")
    };
    let other = Path::new(EXAMPLE).join("../../../../scenarios/hypertension-no-home-cuff");
    let other = other.display().to_string();
    for wrong in [
        &["--role", "clin"][..],
        &["--role", "ma,clin"],
        &["--seed", "8"],
        &["--walk", "best"],
        &[other.as_str()],
        &["nowhere"],
    ] {
        let run = resume(wrong);
        assert_eq!(run.status.code(), Some(2), "{wrong:?}");
        assert!(run.stdout.is_empty(), "{wrong:?}");
    }
    let run = resume(&["--role", "ma", "--seed", "7", EXAMPLE]);
    assert_eq!(run.status.code(), Some(1), "unfinished");
    assert_eq!(document(&run)["steps"].as_array().map(Vec::len), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_could_not_be_written_is_not_called_fine() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let status = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(["check", EXAMPLE, "--format", "json"])
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .expect("it runs");
    assert_eq!(status.code(), Some(2));
}

#[test]
fn a_play_that_cannot_begin_still_answers_with_one_document() {
    let desk = Desk::new();
    let output = desk.run(
        &["play", EXAMPLE, "--role", "nobody", "--format", "json"],
        "",
    );
    assert_eq!(output.status.code(), Some(1));
    let answer = document(&output);
    assert_eq!(
        answer["rejection"],
        json!({"code": "role-not-playable", "seq": 0})
    );
    assert_eq!(answer["steps"], json!([]));
    assert_eq!(answer["passed"], json!(false));
}

#[test]
fn an_overlay_is_played_and_a_wrong_one_refused() {
    let desk = Desk::new();
    let file = desk.path("clinic.json");
    let write = |values: Value| {
        let overlay = json!({"format": 1, "case": "second-reading", "values": values});
        std::fs::write(&file, overlay.to_string()).expect("a file");
    };
    let play = || {
        let overlay = file.display().to_string();
        desk.run(
            &[
                "play",
                EXAMPLE,
                "--role",
                "ma",
                "--overlay",
                &overlay,
                "--format",
                "json",
            ],
            "",
        )
    };
    write(json!({"no-such-parameter": 1}));
    let refused = play();
    assert_eq!(refused.status.code(), Some(2));
    assert!(complaint(&refused).contains("[dangling-id] at /values/no-such-parameter"));
    write(json!({}));
    assert_eq!(play().status.code(), Some(1), "accepted, and unfinished");
}

#[test]
fn a_waived_error_of_words_is_shown_and_fails_no_check() {
    let desk = Desk::new();
    let mut case: Value = serde_json::from_str(
        &std::fs::read_to_string(format!("{EXAMPLE}/case.json")).expect("the example"),
    )
    .expect("JSON");
    case["scenes"]["room"]["decision"]["choices"][1]["why"] = json!("Obviously.");
    std::fs::create_dir_all(desk.path("case/media")).expect("a folder");
    let picture = std::fs::read(format!("{EXAMPLE}/media/ana.svg")).expect("a picture");
    std::fs::write(desk.path("case/media/ana.svg"), picture).expect("a picture");
    // Whatever else the checks say of the example is waived; blame at first is not.
    let mut checked = |blame: bool| {
        let mut waivers = Vec::new();
        for at in ["/scenes", "/takeaways", "/facts", "/evidence", "/people"] {
            for code in trainer::case::Code::ALL
                .iter()
                .filter(|code| code.waivable())
            {
                let waived = code.id() != "feedback-blame" || blame;
                if waived {
                    waivers.push(json!({"code": code.id(), "at": at, "reason": "an example", "by": "R. Reyes"}));
                }
            }
        }
        case["waivers"] = json!(waivers);
        std::fs::write(desk.path("case/case.json"), case.to_string()).expect("a file");
        let output = desk.run(&["check", "--format", "json", "case"], "");
        let findings = document(&output)["files"][0]["findings"].clone();
        let of_blame = findings.as_array().expect("a list").iter();
        let of_blame: Vec<Value> = of_blame
            .filter(|it| it["code"] == "feedback-blame")
            .cloned()
            .collect();
        assert_eq!(of_blame.len(), 1);
        (
            output.status.code(),
            of_blame[0]["severity"].clone(),
            of_blame[0]["waived"].clone(),
        )
    };
    assert_eq!(checked(false), (Some(1), json!("error"), Value::Null));
    assert_eq!(checked(true), (Some(0), json!("error"), json!(true)));
}

#[test]
fn a_play_without_a_role_names_those_there_are() {
    let desk = Desk::new();
    for (role, what) in [
        (&[][..], "no role is named"),
        (&["--role", ""][..], "no role is named"),
        (
            &["--role", "cook"][..],
            "the case has no role \"cook\" that can be played",
        ),
    ] {
        let refused = desk.run(&[&["play", EXAMPLE], role].concat(), "");
        assert_eq!(refused.status.code(), Some(1));
        let said = complaint(&refused);
        assert!(said.contains(what), "{said}");
        assert!(
            said.contains("name one or more with --role: clin, ma"),
            "{said}"
        );
    }
}

#[test]
fn a_line_that_is_no_text_is_asked_again() {
    let desk = Desk::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(["play", EXAMPLE, "--role", "ma"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .current_dir(desk.home.path())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("standard input");
    input.write_all(b"\xff\xfe\n1\nq\n").expect("taken");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("that line is no text in UTF-8"), "{said}");
    // The answer after it was taken: another scene was shown, and asked.
    assert_eq!(said.matches("\n> ").count(), 3, "{said}");
    assert_eq!(output.status.code(), Some(1), "unfinished");
}

#[cfg(target_os = "linux")]
#[test]
fn a_story_that_cannot_be_printed_whole_is_no_success() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("a device that is always full");
    let output = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(["play", EXAMPLE, "--role", "ma", "--walk", "best"])
        .stdin(Stdio::null())
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let said = complaint(&output);
    assert_eq!(said.matches("could not be written").count(), 1, "{said}");
}

#[test]
fn values_that_mean_nothing_are_wrong_usage() {
    let desk = Desk::new();
    for asked in [
        &["prove", EXAMPLE, "--threads", "0"][..],
        &["prove", EXAMPLE, "--budget-states", "0"],
        &["prove", EXAMPLE, "--max-memory-mb", "0"],
        &["prove", EXAMPLE, "--language", "fr"],
        &["prove", EXAMPLE, "--overlay", "/dev/zero"],
        &["check", EXAMPLE, "--language", "fr"],
        &["check", EXAMPLE, "--cases", "nowhere"],
        &["check", "nowhere"],
    ] {
        let refused = desk.run(asked, "");
        assert_eq!(refused.status.code(), Some(2), "{asked:?}");
        assert_eq!(refused.stdout, b"", "{asked:?}");
        assert!(!refused.stderr.is_empty(), "{asked:?}");
    }
}
