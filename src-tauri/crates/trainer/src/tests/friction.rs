//! Three questions, and who may read the answers.

use super::{Bench, choice, handoff};
use crate::{Error, Trainer};
use ledger::{Event, FrictionKind, FrictionQuestion, Mode};
use std::collections::BTreeMap;
use uuid::Uuid;

fn said(text: &str) -> BTreeMap<FrictionQuestion, String> {
    BTreeMap::from([
        (FrictionQuestion::Longer, text.to_owned()),
        (FrictionQuestion::Unclear, "  ".to_owned()),
    ])
}

/// A person plays the case to its end as the medical assistant.
fn play(trainer: &mut Trainer, name: &str) -> Uuid {
    trainer.create_profile(name, "ma", None).expect("a profile");
    let id = Bench::start(trainer, &["ma"], Mode::Practice).id;
    trainer
        .decide(id, 0, "room", &choice("repeat"))
        .expect("legal");
    trainer
        .decide(id, 1, "brief", &handoff(&["coffee"], "say"))
        .expect("legal");
    id
}

#[test]
fn a_manager_reads_and_sorts_what_three_people_wrote_and_nobody_else_does() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    for (name, text) in [("Bo", "the large cuff"), ("Cy", "calling back")] {
        let attempt = play(&mut trainer, name);
        trainer.note_friction(attempt, said(text)).expect("kept");
    }
    assert!(matches!(trainer.friction_report(), Err(Error::NotLeader)));
    trainer
        .create_profile("Mo", "mgr", None)
        .expect("a manager");
    let report = trainer.friction_report().expect("a report");
    assert_eq!((report.groups.len(), report.withheld), (0, 2));
    let attempt = play(&mut trainer, "Di");
    trainer
        .note_friction(attempt, said("the printer"))
        .expect("kept");
    let manager = trainer.names().expect("names");
    let manager = manager.iter().find(|name| name.name == "Mo").expect("Mo");
    trainer.open_profile(manager.id, None).expect("open");
    let report = trainer.friction_report().expect("a report");
    let group = &report.groups[0];
    let texts: Vec<&str> = group.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["calling back", "the large cuff", "the printer"]);
    let note = group.notes[1].note;
    trainer
        .sort_friction(note, FrictionQuestion::Longer, FrictionKind::Technology)
        .expect("sorted");
    assert!(matches!(
        trainer.sort_friction(Uuid::nil(), FrictionQuestion::Longer, FrictionKind::Data),
        Err(Error::NoNote)
    ));
    let trainer = {
        drop(trainer);
        let mut trainer = bench.open();
        let names = trainer.names().expect("names");
        let manager = names.iter().find(|name| name.name == "Mo").expect("Mo");
        trainer.open_profile(manager.id, None).expect("open");
        trainer
    };
    let table = trainer.friction_table().expect("a table");
    assert_eq!(table.name, "what-gets-in-the-way-2026-03-02.csv");
    let table = String::from_utf8(table.bytes).expect("text");
    assert!(
        table.contains("\r\ntechnology,ma,3,longer,two-seats,the large cuff\r\n"),
        "{table}"
    );
    assert!(
        crate::record::verify(bench.folder.path())
            .expect("a check")
            .is_fine()
    );
}

#[test]
fn a_note_names_neither_profile_nor_attempt() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = play(&mut trainer, "Bo");
    trainer.note_friction(attempt, said("x")).expect("kept");
    let reading = trainer.store.read().expect("records");
    let stored = &reading.friction().expect("notes")[0];
    assert_eq!(stored.envelope.attempt, None);
    let Event::FrictionNoted(note) = &stored.envelope.event else {
        panic!("a note");
    };
    let written = format!("{note:?}");
    let profile = trainer.profile.expect("open").to_string();
    assert!(
        !written.contains(&profile) && !written.contains(&attempt.to_string()),
        "{written}"
    );
    assert_eq!(note.answers.len(), 1, "an empty answer is no answer");
}

#[test]
fn empty_and_overlong_answers_and_open_attempts_are_refused() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = play(&mut trainer, "Bo");
    let long = "ü".repeat(501);
    for text in ["   ", long.as_str()] {
        let refused = trainer.note_friction(attempt, said(text));
        assert!(matches!(refused, Err(Error::BadNote)), "{text}");
    }
    trainer
        .note_friction(attempt, said(&"ü".repeat(500)))
        .expect("500 characters are allowed");
    let open = Bench::start(&mut trainer, &["ma"], Mode::Practice).id;
    let refused = trainer.note_friction(open, said("x"));
    assert!(matches!(refused, Err(Error::NotEnded)));
}
