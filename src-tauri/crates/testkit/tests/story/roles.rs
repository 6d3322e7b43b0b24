//! Roles that differ, are tempted, and judge.

use crate::chain::chain;
use crate::{args, found};
use case::Code;
use serde_json::{Value, json};
use testkit::{Sketch, choice};

#[test]
fn two_roles_choose_between_different_things() {
    assert_eq!(found(Code::CloneRoles, &Sketch::new()), [""; 0]);
    let same = |sketch: Sketch, at: usize, text: &str| {
        sketch.with(
            &format!("/scenes/plan/decision/choices/{at}/text"),
            json!(text),
        )
    };
    // One of three texts is shared: 33 %. Two of two: all.
    let one = same(Sketch::new(), 0, "Do measure");
    assert_eq!(found(Code::CloneRoles, &one), [""; 0]);
    assert_eq!(
        found(Code::CloneRoles, &same(one, 1, "Do skip!")),
        ["/roles/ma"]
    );
}

const SKIP: &str = "/scenes/room/decision/choices/1";

fn outside() -> Sketch {
    Sketch::new().with("/scenes/room/decision/choices/1/duty", json!("treat"))
}

#[test]
fn a_role_is_tempted_beyond_its_duties() {
    assert_eq!(
        found(Code::NoScopeTemptation, &Sketch::new()),
        ["/roles/clin", "/roles/ma"]
    );
    assert_eq!(found(Code::NoScopeTemptation, &outside()), ["/roles/clin"]);
    // What a standing order always allows is no temptation; what it allows in some clinics is.
    let may = |may: Value| outside().with("/duties/treat/may", json!([may]));
    let always = may(json!({"role": "ma", "under": "protocol"}));
    assert_eq!(
        found(Code::NoScopeTemptation, &always),
        ["/roles/clin", "/roles/ma"]
    );
    let some = may(json!({"role": "ma", "when": {"visited": "room"}, "under": "protocol"}));
    assert_eq!(found(Code::NoScopeTemptation, &some), ["/roles/clin"]);
}

#[test]
fn an_act_outside_the_duties_is_told_apart_by_ownership() {
    assert_eq!(found(Code::OwnershipMerged, &outside()), [""; 0]);
    let merged = outside().without("/scenes/room/decision/choices/0/own");
    assert_eq!(found(Code::OwnershipMerged, &merged), [SKIP]);
    // Ownership written on the act itself is never earned outside the duties.
    let own = merged
        .with("/scenes/room/decision/choices/1/own", json!(1))
        .with("/scenes/room/decision/choices/1/refs", json!(["protocol"]));
    assert_eq!(found(Code::OwnershipMerged, &own), [SKIP]);
}

#[test]
fn handing_off_is_not_always_best() {
    // One of the assistant's two decisions is a handoff.
    assert_eq!(found(Code::AlwaysEscalate, &Sketch::new()), [""; 0]);
    let both = Sketch::new().with(
        "/scenes/room/decision/choices/0/effects",
        json!([{"learn": {"ma": ["reading"], "clin": ["reading"]}}]),
    );
    assert_eq!(found(Code::AlwaysEscalate, &both), ["/roles/ma"]);
    assert_eq!(args(Code::AlwaysEscalate, "why", &both), ["often"]);
}

#[test]
fn handing_off_is_wrong_somewhere() {
    let tell = |class: &str| {
        let effects = json!([{"learn": {"clin": ["cough"]}}]);
        choice("tell", &json!({"class": class, "effects": effects}))
    };
    let act = |class: &str| choice("act", &json!({"class": class}));
    let best = || vec![tell("recommended"), act("acceptable")];
    let wrong = || vec![tell("unnecessary"), act("recommended")];
    let plain = || vec![act("recommended"), choice("wait", &json!({}))];
    let why = |row: &[Vec<Value>]| args(Code::AlwaysEscalate, "why", &chain(row));
    // Best in two of four decisions, 50 %, and never wrong.
    assert_eq!(why(&[best(), best(), plain(), plain()]), ["never-wrong"]);
    assert_eq!(why(&[best(), wrong(), plain(), plain()]), [""; 0]);
    // Offered once, it teaches nothing yet.
    assert_eq!(why(&[best(), plain(), plain()]), [""; 0]);
}
