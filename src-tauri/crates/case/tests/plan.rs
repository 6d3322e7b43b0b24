//! Plans, decisions files and answers, resolved against the example.

mod common;

use case::answer::{AnswerError, Written, read, write};
use case::model::{Answer, Case, Decision, RoleIx, RoleSet, SceneKind};
use case::plan::{Points, Term, TermOf, WrittenDecisions, decisions, plan};
use case::{Code, Files, compile};
use common::{EXAMPLE, compiled, folder};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../../../docs/examples/second-reading/plan.json");

fn case() -> Case {
    compiled(EXAMPLE).0.expect("the example compiles")
}

fn decision<'c>(case: &'c Case, scene: &str) -> &'c Decision {
    let scene = case
        .scenes
        .iter()
        .find(|known| known.id == scene)
        .expect("the scene");
    match &scene.kind {
        SceneKind::Decides(decision, _) => decision,
        SceneKind::Continues(_) | SceneKind::Ends(_) => panic!("{} decides nothing", scene.id),
    }
}

fn edited(edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_str(PLAN).expect("the plan is JSON");
    edit(&mut value);
    value.to_string().into_bytes()
}

#[test]
fn the_examples_plan_resolves() {
    let case = case();
    let (plan, findings) = plan(&case, PLAN.as_bytes());
    assert_eq!(findings, []);
    let walk = &plan.expect("a plan").walks[0];
    let ma = RoleIx(1);
    assert_eq!(
        (walk.best_for, walk.run.roles),
        (RoleSet::one(ma), RoleSet::one(ma))
    );
    assert_eq!(walk.run.params, [140]);
    assert_eq!(walk.run.steps[0].answer, Answer::Choice(0));
    let handoff = Answer::Handoff {
        to: RoleIx(0),
        facts: 0b11,
        how: 0,
    };
    assert_eq!(walk.run.steps[1].answer, handoff);
    let Points {
        role,
        total: 3,
        terms,
    } = &walk.expect.action[0]
    else {
        panic!("three points");
    };
    assert_eq!(*role, ma);
    assert!(
        matches!(terms[0], Term { of: TermOf::Choice(ix), points: 2, .. } if ix == case_choice(&case))
    );
    assert!(matches!(terms[1].of, TermOf::Outcome(ix) if case.outcomes[ix.at()].id == "whole"));
    assert_eq!(walk.expect.offered[0].1, 0b111);
}

fn case_choice(case: &Case) -> case::model::ChoiceIx {
    let case::model::Offer::Choices { choices, .. } = &decision(case, "room").offer else {
        panic!("the room offers choices");
    };
    choices[0].ix
}

#[test]
fn every_fault_of_a_plan_is_found() {
    let bytes = edited(|plan| {
        plan["walks"][0]["expect"]["ending"] = json!("end-god");
        plan["walks"][0]["expect"]["action"]["ma"]["total"] = json!(4);
        plan["walks"][1]["decisions"][0]["answer"] = json!({"options": ["write"]});
        plan["walks"][1]["decisions"][2]["answer"]["choice"] = json!("rais");
        plan["walks"][1]["expect"]["fail_flags"] = json!(["dosed"]);
    });
    let (none, findings) = plan(&case(), &bytes);
    assert!(none.is_none());
    let mut found: Vec<_> = findings
        .iter()
        .map(|finding| (finding.code, finding.pointer.as_str()))
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            (Code::UnknownField, "/walks/1/decisions/0/answer/options"),
            (Code::MissingField, "/walks/1/decisions/0/answer"),
            (Code::DanglingId, "/walks/0/expect/ending"),
            (Code::DanglingId, "/walks/1/decisions/2/answer/choice"),
            (Code::DanglingId, "/walks/1/expect/fail_flags/0"),
            (Code::PlanSum, "/walks/0/expect/action/ma/total"),
        ]
    );
    let near = findings
        .iter()
        .find(|finding| finding.pointer.ends_with("ending"));
    assert_eq!(
        near.and_then(|finding| finding.arg("suggestion")),
        Some("end-good")
    );
}

#[test]
fn a_folders_plan_is_checked_with_its_case() {
    let bytes = edited(|plan| plan["case"] = json!("other"));
    let files: Files = folder(EXAMPLE).with("plan.json", bytes);
    let (none, findings) = compile(&files);
    assert!(none.is_none());
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].code, findings[0].file.as_str()),
        (Code::DanglingId, "plan.json")
    );
}

#[test]
fn a_run_is_written_and_read_back() {
    let case = case();
    let run = plan(&case, PLAN.as_bytes())
        .0
        .expect("a plan")
        .walks
        .remove(1)
        .run;
    let written = WrittenDecisions::of(&case, &run).expect("by ids");
    let text = serde_json::to_string(&written).expect("JSON");
    let (again, findings) = decisions(&case, "run.json", text.as_bytes());
    assert_eq!(findings, []);
    assert_eq!(again, Some(run));
}

#[test]
fn answers_go_both_ways() {
    let case = case();
    for (scene, written) in [
        ("room", json!({"choice": "write"})),
        (
            "tell",
            json!({"to": "clin", "facts": ["readings"], "how": "inbox"}),
        ),
        ("plan", json!({"choice": "raise"})),
    ] {
        let decision = decision(&case, scene);
        let parsed: Written = serde_json::from_value(written.clone()).expect("an answer");
        let answer = read(&case, decision, &parsed).expect("it names what is there");
        let again = write(&case, decision, answer).expect("positions are there");
        assert_eq!(serde_json::to_value(again).expect("JSON"), written);
    }
}

#[test]
fn answers_that_say_nothing_are_refused_by_reason() {
    let case = case();
    let ask = |scene, value: Value| {
        let parsed: Written = serde_json::from_value(value).expect("an answer");
        read(&case, decision(&case, scene), &parsed)
    };
    assert_eq!(
        ask("room", json!({"choice": "repat"})),
        Err(AnswerError::UnknownId {
            kind: "choice",
            id: "repat".into(),
            suggestion: Some("repeat".into())
        })
    );
    assert_eq!(
        ask("room", json!({"options": []})),
        Err(AnswerError::OtherKind { expected: "choice" })
    );
    assert_eq!(
        ask(
            "tell",
            json!({"to": "clin", "facts": ["ran", "ran"], "how": "face"})
        ),
        Err(AnswerError::Twice {
            kind: "fact",
            id: "ran".into()
        })
    );
    assert!(serde_json::from_value::<Written>(json!({"choice": "a", "place": "b"})).is_err());
    assert!(
        serde_json::from_value::<Written>(json!({"values": {"sys": 1.5}, "place": "grid"}))
            .is_err()
    );
}

#[test]
fn an_overlay_sets_what_it_names_and_keeps_the_rest() {
    let case = case();
    let at = case
        .params
        .iter()
        .position(|param| param.id == "repeat-sys");
    let at = at.expect("the parameter");
    let read = |values: Value| {
        let overlay = json!({"format": 1, "case": "second-reading", "values": values});
        case::plan::overlay(&case, "clinic.json", overlay.to_string().as_bytes())
    };
    let own: Vec<i32> = case.params.iter().map(|param| param.default).collect();
    assert_eq!(read(json!({})), (Some(own.clone()), Vec::new()));
    let mut wanted = own;
    wanted[at] = 150;
    assert_eq!(read(json!({"repeat-sys": 150})), (Some(wanted), Vec::new()));
    for (values, code) in [
        (json!({"repeat-sys": 161}), Code::OutOfBound),
        (json!({"repeat-sys": true}), Code::TypeMismatch),
        (json!({"repeat-dia": 90}), Code::DanglingId),
    ] {
        let (refused, findings) = read(values);
        assert_eq!(refused, None);
        assert_eq!(
            findings.iter().map(|found| found.code).collect::<Vec<_>>(),
            [code]
        );
    }
}

#[test]
fn overlays_of_the_folder_are_checked_with_the_case() {
    let overlay = r#"{"format": 1, "case": "second-reading", "values": {"repeat-sys": 100}}"#;
    let files = folder(EXAMPLE).with("overlays/clinic.json", overlay);
    let findings = compile(&files).1;
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, Code::OutOfBound);
    assert_eq!(findings[0].file, "overlays/clinic.json");
    assert_eq!(findings[0].pointer, "/values/repeat-sys");
}
