//! A case with nothing in it yet.

use case::model::*;

pub fn bare() -> Case {
    Case {
        id: "small".into(),
        version: 1,
        language: "en".into(),
        title: TextIx(0),
        summary: TextIx(0),
        objectives: Vec::new(),
        measure_year: None,
        minutes: Minutes {
            estimate: 1,
            method: String::new(),
        },
        review: Review::Draft,
        clock: Clock {
            start: "2026-03-06T09:00".into(),
            // Friday 6 March 2026, 09:00.
            start_day: 20_518,
            start_minute: 540,
            holidays: Vec::new(),
        },
        start: SceneIx(0),
        hashes: Hashes {
            logic: String::new(),
            rules: String::new(),
            text: String::new(),
            media: String::new(),
            params: String::new(),
            content: String::new(),
        },
        roles: Vec::new(),
        people: Vec::new(),
        params: Vec::new(),
        vars: Vec::new(),
        facts: Vec::new(),
        evidence: Vec::new(),
        duties: Vec::new(),
        encounters: Vec::new(),
        deadlines: Vec::new(),
        late: Vec::new(),
        critical: Vec::new(),
        fails: Vec::new(),
        measures: Vec::new(),
        pass: Vec::new(),
        refs: Vec::new(),
        media: Vec::new(),
        takeaways: Vec::new(),
        waivers: Vec::new(),
        scenes: Vec::new(),
        outcomes: Vec::new(),
        competencies: vec!["assess".into(), "communicate".into()],
        choices: Vec::new(),
        keys: 0,
        texts: Texts {
            entries: Vec::new(),
            languages: std::collections::BTreeMap::new(),
        },
        program: case::program::Made::default(),
    }
}
