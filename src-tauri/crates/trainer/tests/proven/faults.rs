//! What decisions run into.

use super::{Effort, MEMORY, Shelf, argument, findings, places, prove, the};
use serde_json::json;
use testkit::Sketch;
use trainer::case::model::{ParamIx, SceneIx, VarIx};
use trainer::prover::{Origin, Proof, Witness};

#[test]
fn a_colleague_who_takes_what_is_not_offered() {
    // Before measuring the assistant does not know the reading, so what needs it is not offered; her colleague takes it.
    let needs = json!({"knows": ["ma", "reading"]});
    let code = "colleague-refused";
    let refused = Sketch::new().with("/scenes/room/decision/choices/0/when", needs.clone());
    let finding = the(&refused, code);
    assert_eq!(finding.pointer, "/scenes/room/decision/colleague");
    assert_eq!(argument(&finding, "scene"), "room");
    assert_eq!(argument(&finding, "steps"), "0");
    assert!(finding.witness.is_some());
    // The other one may be withheld: no colleague takes it.
    let other = Sketch::new().with("/scenes/room/decision/choices/1/when", needs);
    assert_eq!(places(&other, code), Vec::<String>::new());
}

/// A proof of the sketch that tells of a fault no compiled case has: the words must still be there if one ever does.
fn with_fault(sketch: &Sketch, fault: trainer::engine::Fault) -> (String, String, Vec<String>) {
    let (case, files) = (sketch.case(), sketch.files());
    let effort = Effort {
        states: 1_000,
        memory: MEMORY,
        team_ledger: false,
        threads: 1,
        stop: &|| false,
        shelf: &Shelf::default(),
    };
    let mut proof: Proof = (*prove(&case, &files, &[], &effort)).clone();
    assert_eq!(proof.faults, [], "the sketch has none");
    let own = proof.settings.iter().find(|it| it.origin == Origin::Own);
    let way = Witness {
        roles: own.expect("a setting").roles,
        params: case.params.iter().map(|param| param.default).collect(),
        seed: 0,
        draws: Vec::new(),
        steps: Vec::new(),
    };
    proof.faults.push((fault, way));
    let found = findings(&case, &files, &proof);
    let mut faults = found.into_iter().filter(|it| {
        let code = it.code;
        code == "draw-impossible" || code == "case-fault"
    });
    let one = faults.next().expect("a finding");
    assert!(faults.next().is_none() && one.line > 0);
    let args = one
        .args
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"));
    (one.code.to_owned(), one.pointer, args.collect())
}

#[test]
fn faults_of_drawing_judging_and_seating_say_where() {
    let coin = json!({"enum": ["heads", "tails"], "start": "heads", "weights": [1, 1]});
    let seat = json!({"role": true, "default": "ma", "text": "Who measures"});
    let sketch = Sketch::new()
        .with("/vars/coin", coin)
        .with("/params/measurer", seat);
    let fault = |fault| with_fault(&sketch, fault);
    // Scenes stand by id: done, plan, room, tell.
    let room = SceneIx(2);
    let var = VarIx(0);
    let told = |code: &str, at: &str, args: &[&str]| {
        let args: Vec<String> = args.iter().map(|&it| it.to_owned()).collect();
        (code.to_owned(), at.to_owned(), args)
    };
    use trainer::engine::Fault;
    assert_eq!(
        fault(Fault::Draw { var, forced: None }),
        told(
            "draw-impossible",
            "/vars/coin",
            &["variable=coin", "steps=0"]
        )
    );
    assert_eq!(
        fault(Fault::NoMatch { scene: room }),
        told(
            "case-fault",
            "/scenes/room",
            &["what=no-match", "id=room", "steps=0"]
        )
    );
    assert_eq!(
        fault(Fault::Overflow { scene: room }),
        told(
            "case-fault",
            "/scenes/room",
            &["what=overflow", "id=room", "steps=0"]
        )
    );
    assert_eq!(
        fault(Fault::NoSeat { param: ParamIx(0) }),
        told(
            "case-fault",
            "/params/measurer",
            &["what=no-seat", "id=measurer", "steps=0"]
        )
    );
}
