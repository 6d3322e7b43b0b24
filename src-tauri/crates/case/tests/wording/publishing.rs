//! Errors of the checks: they forbid publishing, not playing, and some can be waived by name.

use crate::{chain, choice, files, in_spanish, places, said};
use case::{Code, Severity, lint_on};
use serde_json::json;

fn blaming() -> serde_json::Value {
    let mut case = chain(&[&[("recommended", "Wait"), ("harmful", "Go")]]);
    case["scenes"]["s0"]["decision"]["choices"][1]["why"] = json!("Obviously too early.");
    case
}

#[test]
fn an_error_that_rests_on_words_leaves_the_case_playable_and_can_be_waived() {
    let mut case = blaming();
    let blame = |case: &serde_json::Value| {
        let findings = said(&files(case));
        let mut of_code = findings
            .into_iter()
            .filter(|it| it.code == Code::FeedbackBlame);
        of_code.next().expect("it blames")
    };
    let found = blame(&case);
    assert_eq!((found.severity, found.waived), (Severity::Error, false));
    case["waivers"] = json!([
        {"code": "feedback-blame", "at": "scenes.s0.c1.why", "reason": "a quotation", "by": "R. Reyes"},
    ]);
    let found = blame(&case);
    assert_eq!((found.severity, found.waived), (Severity::Error, true));
}

#[test]
fn no_other_error_can_be_waived() {
    for code in Code::ALL.iter().filter(|code| !code.waivable()) {
        assert_eq!(code.severity(), Severity::Error, "{}", code.id());
        let mut case = blaming();
        case["waivers"] = json!([{"code": code.id(), "at": "", "reason": "no", "by": "R. Reyes"}]);
        let (case, findings) = lint_on(&files(&case), None);
        assert!(case.is_none());
        assert_eq!(places(Code::WaiverUnknown, &findings), ["/waivers/0/code"]);
    }
    assert!(Code::FeedbackBlame.waivable() && Code::Uncited.waivable());
    assert!(Code::DanglingId.forbids_playing() && !Code::FeedbackBlame.forbids_playing());
}

#[test]
fn every_language_is_read_and_found_in_its_own_file() {
    let mut case = blaming();
    case["scenes"]["s0"]["decision"]["choices"][1] = choice(1, "harmful", "Go");
    let files = in_spanish(&case, &[("scenes.s0.c1.why", "Obviamente era pronto.")]);
    let findings = said(&files);
    let blame: Vec<_> = findings
        .iter()
        .filter(|it| it.code == Code::FeedbackBlame)
        .map(|it| (it.file.as_str(), it.pointer.as_str()))
        .collect();
    assert_eq!(blame, [("lang/es.json", "/texts/scenes.s0.c1.why")]);
}
