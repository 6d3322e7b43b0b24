//! The built-in demonstration passes its own checker and says everywhere what it is.

use credit::{
    CreditType, DEMONSTRATION, Hundredths, Minutes, MinutesMethod, Surroundings, check,
    demonstration, most, schema,
};

#[test]
fn the_demonstration_has_no_finding() {
    let (activities, findings) = check(DEMONSTRATION.as_bytes(), &Surroundings::default());
    assert!(findings.is_empty(), "{findings:#?}");
    let activities = activities.expect("no error");
    assert!(activities.provider.demonstration);
    assert_eq!(activities.activities.len(), 1);
    assert_eq!(&activities, demonstration());
}

#[test]
fn the_demonstration_fits_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let file: serde_json::Value = serde_json::from_str(DEMONSTRATION).expect("JSON");
    let faults: Vec<String> = validator
        .iter_errors(&file)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn every_text_of_a_certificate_says_demonstration() {
    let file = demonstration();
    let statements = &file.provider.statements;
    let texts = [
        &statements.accreditation,
        &statements.joint,
        &statements.nursing,
    ]
    .into_iter()
    .flatten()
    .chain(file.professions.iter().map(|one| &one.awarded))
    .chain(
        file.activities
            .iter()
            .flat_map(|one| one.credits.iter().map(|credit| &credit.statement)),
    )
    .chain([&file.provider.name]);
    for text in texts {
        assert!(text.to_lowercase().contains("demonstration"), "{text}");
    }
}

#[test]
fn both_cases_together_earn_what_one_alone_does_not() {
    let file = demonstration();
    let activity = file.activity("two-patients-2026").expect("shipped");
    let cases: Vec<&str> = activity
        .cases
        .iter()
        .map(|entry| entry.case.as_str())
        .collect();
    assert_eq!(cases, ["hypertension-no-home-cuff", "post-discharge-call"]);
    let policy = file.provider.settings.contact_hours;
    // 12 and 15 minutes hold one whole quarter of an hour.
    assert_eq!(
        most(CreditType::AmaPra, &activity.minutes, policy),
        Hundredths(25)
    );
    let alone = Minutes {
        learning: 12,
        evaluation: 0,
        method: MinutesMethod::WordsPerMinute,
        detail: String::new(),
    };
    // 12 minutes hold none.
    assert_eq!(most(CreditType::AmaPra, &alone, policy), Hundredths::ZERO);
}
