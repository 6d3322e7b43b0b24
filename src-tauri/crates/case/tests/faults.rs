//! Every code has an edit of the example that fails for it and for nothing else.

mod common;

use case::{Code, Severity, compile, compile_on};
use common::{at, compiled, edited, findings, folder, remove};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ROOM: &str = "/scenes/room/decision/choices";

type Fixture = (Code, &'static str, fn(&mut Value));

/// Code, the pointer of its finding, and the edit.
const FIXTURES: &[Fixture] = &[
    (Code::FormatNumber, "/format", |case| {
        case["format"] = json!(2)
    }),
    (
        Code::UnknownField,
        "/scenes/room/decision/choices/0/minuts",
        |case| {
            at(case, "/scenes/room/decision/choices/0")["minuts"] = json!(3);
        },
    ),
    (
        Code::UnknownField,
        "/scenes/room/decision/options",
        |case| {
            at(case, "/scenes/room/decision")["options"] = json!([]);
        },
    ),
    (
        Code::MissingField,
        "/scenes/room/decision/choices/0",
        |case| {
            remove(case, "/scenes/room/decision/choices/0/minutes");
        },
    ),
    (Code::MissingField, "", |case| remove(case, "/review")),
    (Code::MissingField, "/pass", |case| {
        remove(case, "/pass/clin")
    }),
    (
        Code::DuplicateId,
        "/scenes/room/decision/choices/1/id",
        |case| {
            at(case, ROOM)[1]["id"] = json!("arrival");
        },
    ),
    (Code::BadId, "/id", |case| case["id"] = json!("")),
    (Code::DuplicateId, "/late/1/id", |case| {
        let mut twin = case["late"][0].clone();
        twin["text"] = json!({"text_id": "late-twin", "text": "Again."});
        twin["effects"] = json!([{"ledger": {"safety": -1}}]);
        case["late"].as_array_mut().expect("a list").push(twin);
    }),
    (Code::DuplicateId, "/vars/repeat-sys", |case| {
        case["vars"]["repeat-sys"] = json!({"bool": true, "start": false, "seen_by": ["ma"]});
        let text = at(case, "/scenes/end-good/text");
        *text = json!([{"id": "a", "when": {"eq": ["last-sys", 136]}, "text": "Four weeks."}, {"id": "b", "text": "She sits."}]);
        case["scenes"]["end-dear"]["text"] = json!("{last-sys}");
        case["measures"]["cbp"]["met"] =
            json!({"any": [{"lt": ["last-sys", 140]}, {"eq": ["repeat-sys", false]}]});
        case["evidence"][0]["lines"][0]["at"] = json!(140);
        case["scenes"]["room"]["text"][1]["when"] = json!({"ge": ["last-sys", 140]});
    }),
    (
        Code::DanglingId,
        "/scenes/room/decision/choices/0/effects/0/learn/ma/0",
        |case| {
            at(case, "/scenes/room/decision/choices/0/effects/0/learn")["ma"] = json!(["reading"]);
        },
    ),
    (Code::DanglingId, "/scenes/room/next", |case| {
        case["scenes"]["room"]["next"] = json!("tel")
    }),
    (Code::DanglingId, "/people/ana/barriers/1", |case| {
        case["people"]["ana"]["barriers"] = json!(["work_hours", "work-hours"]);
    }),
    (Code::DuplicateId, "/people/ana/barriers/1", |case| {
        case["people"]["ana"]["barriers"] = json!(["transport", "transport"]);
    }),
    (Code::DuplicateId, "/people/ana/traits/2", |case| {
        case["people"]["ana"]["traits"] = json!(["older", "rural", "older"]);
    }),
    (Code::BadId, "/people/ana/lapses/0", |case| {
        case["people"]["ana"]["lapses"] = json!(["Missed visit"]);
    }),
    (Code::DanglingId, "/roles/ma/taxonomy", |case| {
        case["roles"]["ma"]["taxonomy"] = json!("mb")
    }),
    (Code::DanglingId, "/measures/cbp/measure", |case| {
        case["measures"]["cbp"]["measure"] = json!("CBQ")
    }),
    (
        Code::DanglingId,
        "/scenes/room/decision/choices/0/behaviours/0",
        |case| {
            at(case, ROOM)[0]["behaviours"] = json!(["b99"]);
        },
    ),
    (
        Code::DanglingId,
        "/scenes/room/decision/choices/0/points/measure-and-documnt",
        |case| {
            at(case, ROOM)[0]["points"] = json!({"measure-and-documnt": 2});
            case["scenes"]["room"]["decision"]["choices"][0]["own"] = json!(1);
        },
    ),
    (
        Code::DanglingId,
        "/scenes/tell/decision/outcomes/0/when/all/1/includes/0",
        |case| {
            at(case, "/scenes/tell/decision/outcomes/0/when/all/1")["includes"] = json!(["rann"]);
        },
    ),
    (Code::BadId, "/scenes/room/decision/choices/1/id", |case| {
        at(case, ROOM)[1]["id"] = json!("Write down")
    }),
    (Code::BadId, "/id", |case| case["id"] = json!("nul")),
    (
        Code::TypeMismatch,
        "/scenes/room/decision/choices/0/minutes",
        |case| at(case, ROOM)[0]["minutes"] = json!(1.0),
    ),
    (
        Code::TypeMismatch,
        "/scenes/room/decision/choices/0/minutes",
        |case| at(case, ROOM)[0]["minutes"] = json!("7"),
    ),
    (Code::TypeMismatch, "/measures/cbp/met/lt/1", |case| {
        case["measures"]["cbp"]["met"] = json!({"lt": ["last-sys", true]})
    }),
    (Code::TypeMismatch, "/late/0/when", |case| {
        case["late"][0]["when"] = json!({"carries": "brief"})
    }),
    (
        Code::TypeMismatch,
        "/scenes/room/decision/choices/0/effects/0/set/last-sys",
        |case| {
            at(case, "/scenes/room/decision/choices/0/effects/0")["set"] =
                json!({"last-sys": "high"});
        },
    ),
    (Code::TypeMismatch, "/clock/start", |case| {
        case["clock"]["start"] = json!("2026-02-30T09:40")
    }),
    (
        Code::UnknownWord,
        "/scenes/room/decision/choices/1/class",
        |case| at(case, ROOM)[1]["class"] = json!("harmfull"),
    ),
    (
        Code::OutOfBound,
        "/scenes/room/decision/choices/0/effects/0/set/last-sys",
        |case| {
            at(case, "/scenes/room/decision/choices/0/effects/0")["set"] = json!({"last-sys": 300});
        },
    ),
    (Code::OutOfBound, "/encounters/visit/time", |case| {
        case["encounters"]["visit"]["time"] = json!("09:39")
    }),
    (
        Code::OutOfBound,
        "/scenes/room/decision/choices/1/ledger/quality_measure",
        |case| {
            at(case, ROOM)[1]["ledger"]["quality_measure"] = json!(-3);
        },
    ),
    (Code::ChoiceCount, "/scenes/room/decision/choices", |case| {
        let choices = at(case, ROOM).as_array_mut().expect("a list");
        for n in 0..11 {
            let mut more = choices[1].clone();
            more["id"] = json!(format!("more-{n}"));
            choices.push(more);
        }
    }),
    (Code::ChoiceCount, "/people", |case| {
        remove(case, "/people/ana/patient")
    }),
    (Code::EmptyList, "/objectives", |case| {
        case["objectives"] = json!([]);
    }),
    (
        Code::MissingText,
        "/scenes/room/decision/choices/1",
        |case| remove(case, "/scenes/room/decision/choices/1/why"),
    ),
    (
        Code::MissingText,
        "/scenes/room/decision/choices/1/after",
        |case| at(case, ROOM)[1]["after"] = json!("  "),
    ),
    (Code::MissingAlt, "/media/ana-portrait", |case| {
        remove(case, "/media/ana-portrait/alt")
    }),
    (Code::MissingAlt, "/media/ana-portrait/alt", |case| {
        case["media"]["ana-portrait"]["alt"] = json!("")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("Look <script>alert(1)</script>")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("<script>alert(1)</script>")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("[here](https://example.org)")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("![x](media/ana.svg)")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("a\n\n[x]: http://example.org")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("bell \u{7} rings")
    }),
    (Code::UnsafeText, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("turned \u{202e} round")
    }),
    (Code::UnknownPlaceholder, "/scenes/tell/text", |case| {
        case["scenes"]["tell"]["text"] = json!("At {repeat-syst} again.")
    }),
    (Code::PathEscape, "/media/ana-portrait/file", |case| {
        case["media"]["ana-portrait"]["file"] = json!("../ana.svg")
    }),
    (Code::PathEscape, "/media/ana-portrait/file", |case| {
        case["media"]["ana-portrait"]["file"] = json!("media/con.svg")
    }),
    (Code::MissingMedia, "/media/ana-portrait/file", |case| {
        case["media"]["ana-portrait"]["file"] = json!("media/anna.svg")
    }),
    (
        Code::OutcomeMissingDefault,
        "/scenes/tell/decision/outcomes/1",
        |case| {
            case["scenes"]["tell"]["decision"]["outcomes"][1]["when"] = json!({"how": "inbox"});
        },
    ),
    (
        Code::NeverReached,
        "/scenes/tell/decision/outcomes/1",
        |case| remove(case, "/scenes/tell/decision/outcomes/0/when"),
    ),
    (Code::NeverReached, "/scenes/tell/next/1", |case| {
        at(case, "/scenes/tell")["next"] =
            json!([{"to": "plan"}, {"to": "room"}, {"to": "end-good"}]);
    }),
    (Code::EmptyList, "/scenes/tell/next", |case| {
        at(case, "/scenes/tell")["next"] = json!([]);
    }),
    (Code::OutOfBound, "/vars/last-sys/int/1", |case| {
        at(case, "/vars/last-sys")["int"] = json!([240, 90]);
    }),
    (
        Code::OrderDependent,
        "/scenes/room/decision/choices/0/effects/0/set/last-sys/name",
        |case| {
            at(case, "/scenes/room/decision/choices/0/effects/0")["set"] =
                json!({"last-sys": {"name": "last-sys"}});
        },
    ),
    (Code::ContinueCycle, "/scenes/end-dear", |case| {
        remove(case, "/scenes/end-dear/ending");
        case["scenes"]["end-dear"]["next"] = json!("round");
        let mut round = case["scenes"]["end-dear"].clone();
        round["next"] = json!("end-dear");
        case["scenes"]["round"] = round;
    }),
    (Code::Unreachable, "/scenes/attic", |case| {
        case["scenes"]["attic"] = case["scenes"]["end-good"].clone()
    }),
    (Code::NoEnding, "/scenes/trap", |case| {
        let mut trap = case["scenes"]["room"].clone();
        trap["decision"]["choices"][0]["limit"] = json!(1);
        trap["decision"]["choices"][1]["limit"] = json!(1);
        trap["next"] = json!("trap");
        case["scenes"]["trap"] = trap;
        case["scenes"]["plan"]["next"] =
            json!([{"when": {"visited": "room"}, "to": "trap"}, {"to": "end-dear"}]);
    }),
    (Code::RoleWithoutDecision, "/roles/rn", |case| {
        case["roles"]["rn"] = json!({"taxonomy": "rn", "name": "Nurse"});
        case["pass"]["rn"] = json!({"points": 0, "own": 0});
    }),
    (Code::Unsourced, "/scenes/room/decision/choices/0", |case| {
        remove(case, "/scenes/room/decision/choices/0/refs")
    }),
    (Code::WaiverUnknown, "/waivers/0/code", |case| {
        case["waivers"] =
            json!([{"code": "uncitted", "at": "/refs", "reason": "kept", "by": "R. Reyes"}]);
    }),
    (Code::WaiverUnknown, "/waivers/0/code", |case| {
        case["waivers"] =
            json!([{"code": "dangling-id", "at": "", "reason": "no", "by": "R. Reyes"}]);
    }),
    (Code::Uncited, "/refs/spare", |case| {
        case["refs"]["spare"] = json!({"grade": "A", "title": "Never cited"})
    }),
    (Code::UnreadVariable, "/vars/asked", |case| {
        case["vars"]["asked"] = json!({"bool": true, "start": false});
        at(case, "/scenes/room/decision/choices/0/effects/0/set")["asked"] = json!(true);
    }),
    (Code::UnreadParameter, "/params/spare", |case| {
        case["params"]["spare"] = json!({"bool": true, "default": false, "text": "A spare switch"});
    }),
    (Code::UnreadFact, "/facts/lot", |case| {
        case["facts"]["lot"] = json!({"text": "Lot B is closed.", "start": ["ma"]})
    }),
    (
        Code::OwnershipLuck,
        "/scenes/tell/decision/outcomes/0",
        |case| {
            let parts = at(case, "/scenes/tell/decision/outcomes/0/when/all")
                .as_array_mut()
                .expect("a list");
            parts.push(json!({"not": {"knows": ["clin", "ran"]}}));
        },
    ),
    (
        Code::LoopWithoutLimit,
        "/scenes/room/decision/choices/1",
        |case| at(case, ROOM)[1]["next"] = json!("room"),
    ),
];

#[test]
fn each_fixture_fails_for_its_code_and_nothing_else() {
    for (number, (code, pointer, edit)) in FIXTURES.iter().enumerate() {
        let found: Vec<_> = findings(edit)
            .into_iter()
            .map(|it| (it.code, it.pointer))
            .collect();
        assert_eq!(
            found,
            [(*code, (*pointer).to_owned())],
            "fixture {number}, {}",
            code.id()
        );
    }
}

#[test]
fn a_case_with_an_error_is_not_given_and_one_with_warnings_is() {
    for (code, _, edit) in FIXTURES {
        let case = compiled(edited(edit).to_string()).0;
        assert_eq!(
            case.is_none(),
            code.severity() == Severity::Error,
            "{}",
            code.id()
        );
    }
}

#[test]
fn arguments_are_the_documented_ones() {
    for (code, _, edit) in FIXTURES {
        for finding in findings(edit) {
            let names: Vec<_> = finding.args.iter().map(|(name, _)| *name).collect();
            assert!(
                names.iter().all(|name| code.args().contains(name)),
                "{}: {names:?}",
                code.id()
            );
            let required = code.args().iter().filter(|name| **name != "suggestion");
            assert!(
                required.clone().all(|name| names.contains(name)),
                "{}: {names:?}",
                code.id()
            );
        }
    }
}

#[test]
fn suggestions_are_near_and_known() {
    let suggested: Vec<(Code, String)> = FIXTURES
        .iter()
        .flat_map(|(_, _, edit)| findings(edit))
        .filter_map(|finding| Some((finding.code, finding.arg("suggestion")?.to_owned())))
        .collect();
    for expected in [
        (Code::UnknownField, "minutes"),
        (Code::DanglingId, "readings"),
        (Code::DanglingId, "tell"),
        (Code::DanglingId, "ran"),
        (Code::DanglingId, "measure-and-document"),
        (Code::UnknownWord, "harmful"),
        (Code::UnknownPlaceholder, "repeat-sys"),
        (Code::WaiverUnknown, "uncited"),
    ] {
        assert!(
            suggested.contains(&(expected.0, expected.1.to_owned())),
            "{expected:?} in {suggested:?}"
        );
    }
}

#[test]
fn a_waived_warning_is_marked() {
    let waived = |place: &str| {
        let findings = findings(|case| {
            case["refs"]["spare"] = json!({"grade": "A", "title": "Never cited"});
            case["waivers"] =
                json!([{"code": "uncited", "at": place, "reason": "kept", "by": "R. Reyes"}]);
        });
        assert_eq!(findings.len(), 1);
        findings[0].waived
    };
    assert!(waived("/refs/spare"));
    assert!(waived("/refs"));
    assert!(!waived("/refs/sp"));
    assert!(!waived("/scenes"));
}

#[test]
fn a_stale_review_is_reported_on_the_day_after() {
    let case = edited(|case| {
        case["review"] =
            json!({"state": "reviewed", "by": "Dr. A", "on": "2026-01-01", "until": "2026-12-31"});
    });
    let files = folder(case.to_string());
    let on = |day: &str| compile_on(&files, case::Date::parse(day)).1;
    assert_eq!(on("2026-12-31"), []);
    assert_eq!(
        on("2027-01-01")
            .iter()
            .map(|it| it.code)
            .collect::<Vec<_>>(),
        [Code::ReviewPast]
    );
    assert_eq!(compile(&files).1, []);
}

#[test]
fn every_code_has_a_fixture() {
    let covered: BTreeSet<Code> = FIXTURES.iter().map(|(code, ..)| *code).collect();
    let elsewhere = [
        // tests/bytes.rs
        Code::Syntax,
        Code::TooLarge,
        Code::TooDeep,
        Code::MissingFile,
        Code::DuplicateKey,
        // tests/languages.rs
        Code::MissingTranslation,
        // tests/plan.rs
        Code::PlanSum,
    ];
    // Those of the checks for authors are for tests/lints.rs and tests/wording, those of activities.json for crate `credit`.
    let compiler = |code: &&Code| !code.is_of_lints() && !code.is_of_activities();
    for code in Code::ALL.iter().filter(compiler) {
        assert!(
            covered.contains(code) || elsewhere.contains(code),
            "{}",
            code.id()
        );
    }
}
