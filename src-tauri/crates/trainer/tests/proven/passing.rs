//! Who passes, and what hangs on an answer.

use super::{acting, argument, easy, found, places, the};
use serde_json::json;
use testkit::{Sketch, choice, one};

const NOWHERE: [&str; 0] = [];

/// Three rooms before the door: measuring three times earns the 6 points the assistant needs. `last`: in the second room it
/// stands last.
fn three_rooms(last: bool) -> Sketch {
    let measure = |id: &str| {
        let gain = json!({"class": "recommended", "points": {"measure-and-document": 2}, "refs": ["protocol"]});
        choice(id, &gain)
    };
    let skip = |id: &str| choice(id, &json!({"class": "harmful"}));
    let room = |number: usize, turned: bool, next: &str| {
        let mut choices = vec![measure("measure"), skip("skip")];
        if turned {
            choices.reverse();
        }
        json!({
            "in": "visit", "title": format!("Room {number}"), "text": "Pat waits.",
            "decision": one("measure", &choices), "next": next
        })
    };
    Sketch::new()
        .with("/objectives/0/text", json!("Nothing is left out"))
        .with("/scenes/room", room(1, false, "second"))
        .with("/scenes/second", room(2, last, "third"))
        .with("/scenes/third", room(3, false, "tell"))
        .with("/pass/ma", json!({"points": 6, "own": 0}))
}

#[test]
fn a_blind_rule_that_passes() {
    let code = "strategy-passes";
    let all = found(&three_rooms(false));
    let rules: Vec<&str> = all
        .iter()
        .filter(|it| it.code == code && it.pointer == "/roles/ma")
        .map(|it| argument(it, "rule"))
        .collect();
    assert!(rules.contains(&"first"), "{rules:?}");
    assert!(!rules.contains(&"last"), "{rules:?}");
    // The words are equally many and the minutes the same, so that what a rule likes as well stays as it is written.
    assert_eq!(places(&three_rooms(true), code), NOWHERE);
    // In two decisions some rule always passes; that the role is thin is said instead.
    assert_eq!(places(&Sketch::new(), code), NOWHERE);
}

#[test]
fn a_role_of_few_decisions() {
    let code = "thin-role";
    assert_eq!(places(&Sketch::new(), code), ["/roles/clin", "/roles/ma"]);
    // Three rooms and the door are four.
    assert_eq!(places(&three_rooms(true), code), ["/roles/clin"]);
}

#[test]
fn a_slip_after_which_nobody_passes() {
    // Measuring earns the two points the assistant needs; skipping is the one harmful act.
    let finding = the(&Sketch::new(), "no-recovery");
    assert_eq!(
        (argument(&finding, "lost"), argument(&finding, "of")),
        ("1", "1")
    );
    assert_eq!(places(&easy(), "no-recovery"), NOWHERE);
}

/// A second ending for who skips.
fn two_endings() -> Sketch {
    let bad = json!({
        "in": "visit", "title": "Bad", "text": "Pat comes back.",
        "ending": {"class": "harm", "title": "Back again"}
    });
    Sketch::new()
        .with("/scenes/bad", bad)
        .with("/scenes/room/decision/choices/1/next", json!("bad"))
}

#[test]
fn a_role_that_decides_no_ending() {
    let code = "role-blind-ending";
    assert_eq!(places(&two_endings(), code), ["/roles/clin"]);
    assert_eq!(
        places(&Sketch::new(), code),
        NOWHERE,
        "one ending decides itself"
    );
}

#[test]
fn an_ending_nobody_chose() {
    let code = "ending-no-cause";
    // No colleague, no chance, and what could be skipped may be skipped only by who knows the reading.
    let alone = two_endings()
        .with("/roles/clin/playable", json!(false))
        .without("/pass/clin")
        .without("/scenes/plan")
        .with("/scenes/tell/next", json!("done"));
    let forced = alone.clone().with(
        "/scenes/room/decision/choices/1/when",
        json!({"knows": ["ma", "reading"]}),
    );
    let finding = the(&forced, code);
    assert_eq!(finding.pointer, "/scenes/done");
    assert!(finding.witness.is_some());
    assert_eq!(places(&alone, code), NOWHERE);
}

#[test]
fn passing_without_the_critical_act() {
    let code = "pass-without-critical";
    let critical =
        |sketch: Sketch| sketch.with("/scenes/room/decision/choices/0/class", json!("critical"));
    let finding = the(&critical(easy()), code);
    assert_eq!(finding.pointer, "/scenes/room");
    assert_eq!(argument(&finding, "role"), "ma");
    assert_eq!(places(&critical(Sketch::new()), code), NOWHERE);
}

#[test]
fn passing_with_safety_below_nought() {
    let code = "measure-buys-safety";
    // Skipping costs safety 1, and passes where no points are needed.
    let finding = the(&easy(), code);
    assert_eq!(finding.pointer, "/roles/ma");
    assert_eq!(argument(&finding, "safety"), "-1");
    assert_eq!(places(&Sketch::new(), code), NOWHERE);
}

#[test]
fn a_measure_met_where_quality_falls() {
    let code = "measure-against-ledger";
    let measure = json!({
        "measure": "CBP", "met": {"knows": ["ma", "reading"]}, "text": "Measured", "refs": ["protocol"]
    });
    let at = "/scenes/room/decision/choices/0/ledger";
    let sketch = Sketch::new().with("/measures/m", measure);
    let against = sketch.clone().with(at, json!({"quality_measure": -1}));
    let all = found(&against);
    let told: Vec<_> = all
        .iter()
        .filter(|it| it.code == code)
        .map(|it| {
            (
                it.pointer.as_str(),
                argument(it, "why"),
                argument(it, "quality"),
            )
        })
        .collect();
    // Beside the clinician the colleague measures.
    let both = [("/roles/clin", "met", "-1"), ("/roles/ma", "met", "-1")];
    assert_eq!(told, both);
    let along = sketch.with(at, json!({"quality_measure": 1}));
    assert_eq!(places(&along, code), NOWHERE);
}

/// A deadline from the beginning.
fn due_after(sketch: Sketch, minutes: u32) -> Sketch {
    let due = json!({"from": "visit", "minutes": minutes, "text": "Soon"});
    sketch.with("/deadlines/soon", due)
}

#[test]
fn a_deadline_only_those_meet_who_fail() {
    let code = "deadline-doomed";
    // Skipping meets it at minute 1; measuring ends at 5, and only who measures passes.
    let meeting = |sketch| acting(due_after(sketch, 3), "room", 1, json!({"meet": "soon"}));
    let finding = the(&meeting(Sketch::new()), code);
    assert_eq!(finding.pointer, "/deadlines/soon");
    assert_eq!(argument(&finding, "ways"), "none");
    // Where no points are needed who skips passes too: by two ways, where she can tell all of it or a part.
    let known = easy().with("/facts/reading/start", json!(["ma"]));
    assert_eq!(places(&meeting(known), code), NOWHERE);
    // Who skips knows no reading, and has nothing but a part to tell.
    let lone = the(&meeting(easy()), code);
    assert_eq!(argument(&lone, "ways"), "one");
}

#[test]
fn a_deadline_only_one_way_meets() {
    let code = "deadline-doomed";
    // The assistant alone. Skipping lasts 1 minute and measuring 5; telling the whole story lasts 1 and anything less 7. She
    // passes whatever she does. By minute 3 only who skips and tells it whole is done; by 7 also who measures and does.
    let done = |minutes: u32| {
        let sketch = due_after(easy(), minutes)
            .with("/roles/clin/playable", json!(false))
            .without("/pass/clin")
            .with("/facts/reading/start", json!(["ma"]))
            .with("/scenes/tell/decision/outcomes/1/minutes", json!(7));
        let met = json!([{"meet": "soon"}]);
        sketch
            .with("/scenes/tell/decision/outcomes/0/effects", met.clone())
            .with("/scenes/tell/decision/outcomes/1/effects", met)
    };
    let finding = the(&done(3), code);
    assert_eq!(finding.pointer, "/deadlines/soon");
    assert_eq!(argument(&finding, "ways"), "one");
    assert_eq!(finding.witness.expect("the way").decisions.len(), 2);
    assert_eq!(places(&done(7), code), NOWHERE);
}

#[test]
fn a_deadline_nobody_can_miss() {
    let code = "deadline-safe";
    // Measuring, telling and treating end at minute 9; a deadline due then is still met.
    let meeting = |minutes| {
        let sketch = due_after(Sketch::new(), minutes);
        acting(sketch, "plan", 0, json!({"meet": "soon"}))
    };
    let finding = the(&meeting(9), code);
    assert_eq!(finding.pointer, "/deadlines/soon");
    assert_eq!(argument(&finding, "why"), "never");
    assert_eq!(places(&meeting(8), code), NOWHERE);
}

#[test]
fn a_deadline_that_presses_nobody() {
    let code = "deadline-safe";
    // Measuring meets it at minute 5. Who skips never does, and telling lasts an hour: then it is missed.
    let meeting = |minutes| {
        let sketch = due_after(Sketch::new(), minutes)
            .with("/scenes/tell/decision/outcomes/0/minutes", json!(60))
            .with("/scenes/tell/decision/outcomes/1/minutes", json!(60));
        acting(sketch, "room", 0, json!({"meet": "soon"}))
    };
    let finding = the(&meeting(11), code);
    assert_eq!(finding.pointer, "/deadlines/soon");
    assert_eq!(argument(&finding, "why"), "ample");
    assert_eq!(argument(&finding, "left"), "6");
    assert_eq!(argument(&finding, "window"), "11");
    // Half of the window is not more than half.
    assert_eq!(places(&meeting(10), code), NOWHERE);
    // Who skips, tells and treats is done at minute 64; who waits instead comes to 71.
    let slow = meeting(64).with("/scenes/plan/decision/choices/1/minutes", json!(10));
    assert_eq!(argument(&the(&slow, code), "left"), "59");
    // Where treating meets it too, nothing is left in that way.
    let late = acting(slow, "plan", 0, json!({"meet": "soon"}));
    assert_eq!(places(&late, code), NOWHERE);
}

#[test]
fn a_deadline_of_days_has_the_hours_it_runs() {
    let code = "deadline-safe";
    // From Tuesday 9:00 to Wednesday 23:59 are 2,339 minutes. Measuring meets it on the same morning, at minute 5; the plan
    // is made on Friday.
    let due = json!({"from": "visit", "days": 1, "text": "Tomorrow"});
    let sketch = Sketch::new()
        .with("/deadlines/soon", due)
        .with(
            "/encounters/later",
            json!({"day": 3, "time": "09:00", "text": "Friday"}),
        )
        .with("/scenes/plan/in", json!("later"))
        .with("/scenes/done/in", json!("later"));
    let early = acting(sketch.clone(), "room", 0, json!({"meet": "soon"}));
    let finding = the(&early, code);
    assert_eq!(argument(&finding, "why"), "ample");
    assert_eq!(argument(&finding, "window"), "2339");
    // How long before is not kept to the minute where nothing else comes between: at least from the last minute on.
    let left: u32 = argument(&finding, "left").parse().expect("a number");
    assert!((2_330..=2_334).contains(&left), "{left}");
    // Measured on Wednesday at 12:00 by the clock of a long act, 719 minutes are left.
    let late = early.with("/scenes/room/decision/choices/0/minutes", json!(27 * 60));
    assert_eq!(places(&late, code), NOWHERE);
}
