//! A real provider, one activity over two cases, and a learner who did everything right; tests change one thing.

use credit::{
    Activities, Answer, Asked, ClockFlag, CreditType, Earned, Gate, Granted, History, Hundredths,
    Logged, Moment, PassRule, Played, Refusal, RefusalCode, Surroundings, check, claim,
};
use jiff::civil::Date;

/// The file as text: 0.5 AMA PRA, 0.5 AAFP, 0.5 AAPA, 0.5 contact hours, for 30 minutes.
pub fn file() -> serde_json::Value {
    serde_json::json!({
        "format": 1,
        "language": "en",
        "provider": {
            "name": "County Health Education",
            "address": "1 Main Street, Augusta, Maine",
            "demonstration": false,
            "contact": {"name": "Education office", "phone": "207-555-0100"},
            "statements": {
                "accreditation": "County Health Education is accredited.",
                "nursing": "County Health Education is an approved provider."
            }
        },
        "professions": [
            {"id": "physician", "name": "Physician", "award": "physician",
             "credits": ["ama-pra-1", "aafp-prescribed"], "certificate": "Certificate",
             "awarded": "is awarded {credits} AMA PRA Category 1 Credit(s)™",
             "requirement": {"amount": 5000, "months": 24}},
            {"id": "nurse", "name": "Nurse", "award": "nurse", "credits": ["ancc-contact-hours"],
             "certificate": "Certificate", "awarded": "earned {credits} contact hours"},
            {"id": "pa", "name": "Physician assistant", "award": "physician-assistant",
             "credits": ["aapa-1"], "certificate": "Certificate", "awarded": "earned {credits} credits"},
            {"id": "other", "name": "Other", "award": "other", "credits": ["participation"],
             "certificate": "Certificate of participation", "awarded": "took part for {credits} hours"}
        ],
        "activities": [{
            "id": "bp-2026",
            "title": "Blood pressure",
            "summary": "Two cases.",
            "cases": [{"case": "first"}, {"case": "second", "points": 12}],
            "format": "enduring-material",
            "roles": ["ma", "clin"],
            "audience": "Teams",
            "credits": [
                {"type": "ama-pra-1", "amount": 50, "statement": "Designated for 0.5."},
                {"type": "aafp-prescribed", "amount": 50, "statement": "Approved for 0.5."},
                {"type": "aapa-1", "amount": 50, "statement": "Approved for 0.5."},
                {"type": "ancc-contact-hours", "amount": 50, "statement": "0.5 contact hours."}
            ],
            "minutes": {"learning": 30, "evaluation": 3, "method": "pilot", "detail": "Five learners"},
            "release": "2026-03-01",
            "reviewed": "2026-02-01",
            "terminates": "2027-02-28",
            "disclosures": {
                "faculty": [{"name": "A. Teacher", "credentials": "MD", "relevant_relationships": false}],
                "commercial_support": false,
                "media": "Program",
                "method": "Play",
                "hardware": "A computer",
                "bibliography": ["A guideline"]
            },
            "evaluation": [
                {"id": "use", "text": "Useful?", "kind": "scale"},
                {"id": "fair", "text": "Fair?", "kind": "choice",
                 "choices": [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}]},
                {"id": "more", "text": "More?", "kind": "text", "required": false}
            ],
            "attestation": "I did this myself."
        }]
    })
}

/// The file as it is, or the findings that forbid it.
pub fn read(file: &serde_json::Value) -> Activities {
    let text = serde_json::to_string(file).expect("JSON");
    let (activities, findings) = check(text.as_bytes(), &Surroundings::default());
    activities.unwrap_or_else(|| panic!("{findings:#?}"))
}

/// 2026-03-10T12:00Z is day 20,522 since 1970: 20,454 days to 2026-01-01 (56 years, 14 leap days), then 31 + 28 + 9.
pub const NOON: i64 = (20_454 + 31 + 28 + 9) * 86_400_000 + 12 * 3_600_000;

pub const MINUTE: i64 = 60_000;
pub const DAY: i64 = 86_400_000;

/// A moment so many milliseconds after that noon, on a clock five hours behind UTC.
pub fn after(ms: i64) -> Moment {
    Moment {
        utc_ms: NOON + ms,
        offset_minutes: -300,
    }
}

pub fn logged(seq: u64, ms: i64) -> Logged {
    Logged { seq, at: after(ms) }
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A learner, what was done, and what is claimed.
pub struct World {
    pub file: Activities,
    pub profession: &'static str,
    pub gates: Vec<Gate>,
    pub played: Vec<Played>,
    pub earned: Vec<Earned>,
    pub credit: CreditType,
    pub amount: u32,
    pub answers: Vec<(String, Answer)>,
    pub attested: Option<&'static str>,
    pub at: Moment,
    pub clock: ClockFlag,
}

pub fn attempt(case: &str, start: Logged, end: Logged) -> Played {
    Played {
        case: case.to_owned(),
        version: 1,
        content_hash: "c".repeat(64),
        graded: true,
        started: start,
        finished: Some(end),
        passed: true,
        points: 14,
        active_ms: 600_000,
        clock: ClockFlag::Sound,
    }
}

impl World {
    /// A physician: disclosures at event 1, the cases at 2–9 and 10–20, a claim of 0.5 an hour after noon.
    pub fn new() -> Self {
        let file = read(&file());
        let rule = PassRule::of(&file.activities[0]);
        Self {
            file,
            profession: "physician",
            gates: vec![Gate {
                shown: logged(1, 0),
                rule,
            }],
            played: vec![
                attempt("first", logged(2, MINUTE), logged(9, 13 * MINUTE)),
                attempt("second", logged(10, 14 * MINUTE), logged(20, 30 * MINUTE)),
            ],
            earned: Vec::new(),
            credit: CreditType::AmaPra,
            amount: 50,
            answers: vec![
                ("use".to_owned(), Answer::Scale(4)),
                ("fair".to_owned(), Answer::Choice("yes".to_owned())),
            ],
            attested: Some("I did this myself."),
            at: after(60 * MINUTE),
            clock: ClockFlag::Sound,
        }
    }

    pub fn claim(&self) -> Result<Granted, Vec<Refusal>> {
        let activity = &self.file.activities[0];
        let profession = self.file.profession(self.profession).expect("known");
        claim(
            &self.file,
            activity,
            profession,
            History {
                gates: &self.gates,
                played: &self.played,
                earned: &self.earned,
            },
            &Asked {
                credit: self.credit,
                amount: Hundredths(self.amount),
                answers: &self.answers,
                attested: self.attested,
                at: self.at,
                clock: self.clock,
            },
        )
    }

    /// The codes of the refusals; none if granted.
    pub fn codes(&self) -> Vec<RefusalCode> {
        self.claim()
            .err()
            .unwrap_or_default()
            .iter()
            .map(Refusal::code)
            .collect()
    }
}
