//! The schema: current in the repository, and of one mind with the compiler about form.

mod common;

use common::{at, edited, example, remove};
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../../../scenarios/case.schema.json");

#[test]
fn the_shipped_schema_is_current() {
    assert!(
        SHIPPED == case::schema(),
        "scenarios/case.schema.json is stale: write `rehearse schema` into it"
    );
}

#[test]
fn the_schema_accepts_the_example_and_its_comments() {
    let validator = validator();
    let errors: Vec<String> = validator
        .iter_errors(&example())
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, [] as [String; 0]);
    let noted = edited(|case| {
        case["note"] = json!("for the reviewer");
        case["x-editor"] = json!({"map": [1.5]});
        case["roles"]["note"] = json!(["any"]);
        at(case, "/scenes/room/decision/choices/0/effects/0")["x-why"] = json!(1);
        at(case, "/scenes/tell/decision/outcomes/0/when")["note"] = json!("c");
    });
    assert!(validator.is_valid(&noted));
}

#[test]
fn the_schema_refuses_faults_of_form() {
    let validator = validator();
    let faults: [fn(&mut Value); 10] = [
        |case| case["format"] = json!(2),
        |case| case["formt"] = json!(1),
        |case| remove(case, "/scenes/room/title"),
        |case| remove(case, "/media/ana-portrait/alt"),
        |case| case["version"] = json!("1"),
        |case| at(case, "/scenes/room/decision/choices/0")["minutes"] = json!(1.5),
        |case| at(case, "/scenes/room/decision/choices/0")["class"] = json!("best"),
        |case| at(case, "/scenes/room/decision/choices/0/id").clone_from(&json!("Repeat it")),
        |case| at(case, "/scenes/room/decision/choices/1/ledger")["quality_measure"] = json!(3),
        |case| case["late"][0]["when"] = json!({"knew": ["ma", "ran"]}),
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        assert!(!validator.is_valid(&edited(fault)), "fault {number}");
    }
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(SHIPPED).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}
