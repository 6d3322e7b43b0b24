//! What is missed comes back: the whole way over a real database, with the clock moved by hand.

use super::walks::{begin, cases};
use super::{Bench, choice};
use crate::drill::{LONGEST_SECONDS, MOST_STEPS, NEW_A_DAY, Retired, Standing};
use crate::{Error, Trainer};
use case::{Case, Files};
use ledger::{Answer, Day, Event, Mark, Rating};
use std::collections::BTreeMap;
use uuid::Uuid;

const DAY_MS: u64 = 86_400_000;
const HYPERTENSION: &str = "hypertension-no-home-cuff";

struct Clinic {
    bench: Bench,
    case: Case,
    plan: case::plan::Plan,
}

impl Clinic {
    fn new() -> Self {
        let (_, files) = cases()
            .into_iter()
            .find(|(name, _)| name == HYPERTENSION)
            .expect("it is shipped");
        let bench = Bench::new();
        bench.fakes.cases.put(HYPERTENSION, files.clone());
        let (case, _) = case::compile(&files);
        let case = case.expect("it compiles");
        let plan = crate::plan::plan_of(&case, &files).expect("a plan");
        Self { bench, case, plan }
    }

    /// Plays a walk of the plan to its end; the attempt.
    fn play(&self, trainer: &mut Trainer, walk: &str) -> Uuid {
        let walk = self
            .plan
            .walks
            .iter()
            .find(|known| known.id == walk)
            .expect("a walk");
        let attempt = begin(trainer, &self.case, walk);
        for (seq, step) in (0..).zip(&walk.run.steps) {
            let answer = Answer::from_engine(&self.case, step.scene, step.answer).expect("ids");
            let scene = &self.case.scenes[step.scene.at()].id;
            trainer.decide(attempt, seq, scene, &answer).expect("legal");
        }
        attempt
    }

    fn days(&self, days: u64) {
        self.bench.fakes.clock.pass_ms(days * DAY_MS);
    }
}

fn day(text: &str) -> Day {
    Day::try_from(text.to_owned()).expect("a day")
}

/// Scene, behaviour and mark of what the newest attempt met.
fn met(trainer: &Trainer) -> Vec<(String, String, Mark)> {
    let events = trainer
        .store
        .read()
        .and_then(|reading| reading.events_after(0, 10_000))
        .expect("a log");
    let judged = events
        .into_iter()
        .rev()
        .find_map(|stored| {
            let Event::BehavioursJudged(judged) = stored.envelope.event else {
                return None;
            };
            Some(judged)
        })
        .expect("a judgement");
    judged
        .marks
        .into_iter()
        .map(|mark| (mark.scene, mark.behaviour, mark.mark))
        .collect()
}

fn as_text(met: &[(String, String, Mark)]) -> Vec<String> {
    met.iter()
        .map(|(scene, behaviour, mark)| format!("{scene} {behaviour} {}", mark.id()))
        .collect()
}

fn due(trainer: &mut Trainer) -> Vec<String> {
    let list = trainer.drills().expect("a list");
    list.due.into_iter().map(|due| due.behaviour).collect()
}

fn later(trainer: &mut Trainer) -> Vec<(String, String)> {
    let list = trainer.drills().expect("a list");
    list.later
        .into_iter()
        .map(|due| (due.behaviour, due.on.to_string()))
        .collect()
}

/// Starts the drill and gives these answers; the day it comes back, whether it counted, and how many were asked for.
fn drill(trainer: &mut Trainer, behaviour: &str, answers: &[Answer]) -> (Day, bool, usize) {
    let run = trainer.drill_start(behaviour).expect("a drill").id;
    let mut given = 0;
    for answer in answers {
        let open = trainer.drill_run(run).expect("open");
        let scene = open.attempt.case.scenes[open.attempt.state.scene.at()]
            .id
            .clone();
        let seq = open.attempt.state.seq;
        let after = trainer
            .drill_decide(run, seq, &scene, answer)
            .unwrap_or_else(|refused| panic!("{behaviour} at {scene}: {refused}"));
        given += 1;
        let answered = after.answered.clone().expect("an answer");
        if answered.last {
            return (answered.due, answered.counted, given);
        }
    }
    panic!("{behaviour} asks for more than {given} answers");
}

fn options(ids: &[&str]) -> Answer {
    Answer::Options {
        options: ids.iter().map(|id| (*id).to_owned()).collect(),
    }
}

#[test]
fn what_a_harmful_walk_misses_is_what_its_decisions_teach() {
    // By hand, from the outcomes of the case file. Setup with chat and the bare arm: "hurried", harmful, b01. "tell-up":
    // harmful, b02. 162 over 94 on the pad: "elsewhere", harmful, b02. "two": harmful, b07. The note in the holder: "lost",
    // harmful, names nothing, but "two-sentences" teaches b03 there.
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    assert_eq!(
        as_text(&met(&trainer)),
        [
            "room-setup b01 missed",
            "room-repeat b02 missed",
            "room-chart b02 missed",
            "room-say b07 missed",
            "room-tell b03 missed",
        ]
    );
}

#[test]
fn the_best_walk_misses_nothing_and_nothing_comes_back() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-best");
    assert_eq!(
        as_text(&met(&trainer)),
        [
            "room-setup b01 shown",
            "room-repeat b02 shown",
            "room-chart b02 shown",
            "room-say b07 shown",
            "room-tell b03 shown",
            "back-number b02 shown",
            "back-tilt b03 shown",
        ]
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(later(&mut trainer), []);
    let progress = trainer.progress().expect("progress");
    assert!(progress.iter().all(|one| one.due.is_none()));
    assert_eq!(progress.len(), 4);
}

#[test]
fn part_of_a_critical_step_is_missed_and_a_step_aside_is_not() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // The numbers without the remark: "numbers" is acceptable and lists b03, but a critical outcome lists it too.
    clinic.play(&mut trainer, "ma-numbers");
    assert!(as_text(&met(&trainer)).contains(&"room-tell b03 missed".to_owned()));
    // Stepping out twice, then the rested reading: the same is asked again, and answered.
    clinic.play(&mut trainer, "ma-step-out");
    let repeats: Vec<String> = as_text(&met(&trainer))
        .into_iter()
        .filter(|line| line.starts_with("room-repeat"))
        .collect();
    assert_eq!(repeats, ["room-repeat b02 shown"]);
}

#[test]
fn what_is_out_of_reach_is_not_missed() {
    // The handoff teaches b01 where it carries the rested reading, and nobody takes that reading after "chart".
    let carries_rested = |text: &str| {
        text.replace(
            "\"id\": \"whole\",",
            "\"id\": \"whole\", \"behaviours\": [\"b01\"],",
        )
        .replace(
            "\"carry\": [\n    \"coffee\"\n   ]",
            "\"carry\": [\"rested\"]",
        )
    };
    let bench = Bench::new();
    bench
        .fakes
        .cases
        .put("two-seats", edited(&super::files(), carries_rested));
    let mut trainer = bench.sat();
    let thin = super::handoff(&[], "say");
    let mut play = |first: &str| {
        let attempt = Bench::start(&mut trainer, &["ma"], ledger::Mode::Graded).id;
        trainer
            .decide(attempt, 0, "room", &choice(first))
            .expect("legal");
        trainer.decide(attempt, 1, "brief", &thin).expect("legal");
        as_text(&met(&trainer))
    };
    assert_eq!(play("chart"), ["room b01 missed"]);
    assert_eq!(play("repeat"), ["room b01 shown", "brief b01 missed"]);
}

#[test]
fn a_miss_comes_back_tomorrow_grows_with_right_answers_and_shrinks_after_a_miss() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // 2 March 2026, 9:00 on the wall.
    clinic.play(&mut trainer, "ma-numbers");
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-03".to_owned())]
    );
    let right = [super::handoff(
        &["readings", "cuff-large", "route-days"],
        "door",
    )];
    let wrong = [super::handoff(&["readings"], "holder")];
    // At once, on the day of the miss: practice, which moves nothing.
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-03"), false, 1)
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer), ["b03"]);
    // 1, 3, 8, 22 days as in the schedule's own test.
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), true, 1)
    );
    assert_eq!(due(&mut trainer), [""; 0], "done for today");
    clinic.days(3);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-14"), true, 1)
    );
    trainer = clinic.bench.again(trainer);
    clinic.days(8);
    assert_eq!(due(&mut trainer), ["b03"], "also after a restart");
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-04-05"), true, 1)
    );
    clinic.days(22);
    let (back, counted, _) = drill(&mut trainer, "b03", &wrong);
    assert!(counted);
    assert!(
        back > day("2026-04-05") && back < day("2026-04-27"),
        "sooner than the 22 days before: {back}"
    );
    let marks: Vec<Mark> = trainer.progress().expect("progress")[2]
        .occasions
        .iter()
        .map(|occasion| occasion.mark)
        .collect();
    // The case, the practice on the same day, three right, one missed.
    let shown = Mark::Shown;
    assert_eq!(
        marks,
        [Mark::Missed, shown, shown, shown, shown, Mark::Missed]
    );
    let report = trainer.store.read().expect("a snapshot").verify();
    assert!(report.expect("a report").ok);
    let checkup = crate::record::verify(clinic.bench.folder.path()).expect("a checkup");
    assert!(checkup.is_fine(), "the lists are as the log has them");
}

#[test]
fn decisions_that_teach_the_same_in_a_row_are_one_drill_worth_its_weakest() {
    let bench = Bench::new();
    // In the small case both decisions of the assistant are short; here both teach b01.
    let both = |text: &str| {
        text.replace(
            "\"id\": \"whole\",",
            "\"id\": \"whole\", \"behaviours\": [\"b01\"],",
        )
    };
    bench
        .fakes
        .cases
        .put("two-seats", edited(&super::files(), both));
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], ledger::Mode::Graded).id;
    let told = super::handoff(&["coffee"], "say");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer.decide(attempt, 1, "brief", &told).expect("legal");
    assert_eq!(
        as_text(&met(&trainer)),
        ["room b01 missed", "brief b01 shown"]
    );
    bench.fakes.clock.pass_ms(DAY_MS);
    let thin = super::handoff(&[], "say");
    let (back, counted, given) = drill(&mut trainer, "b01", &[choice("repeat"), thin]);
    assert_eq!((back, counted, given), (day("2026-03-04"), true, 2));
    let answered: Vec<(u32, Mark, Rating, String)> = trainer
        .store
        .read()
        .and_then(|reading| reading.events_after(0, 10_000))
        .expect("a log")
        .into_iter()
        .filter_map(|stored| {
            let Event::DrillAnswered(one) = stored.envelope.event else {
                return None;
            };
            Some((one.step, one.mark, one.rating, one.scene))
        })
        .collect();
    assert_eq!(
        answered,
        [
            (1, Mark::Shown, Rating::Good, "room".to_owned()),
            (2, Mark::Missed, Rating::Again, "brief".to_owned()),
        ],
        "each answer is on disk by itself"
    );
}

#[test]
fn a_day_has_only_so_many_new_behaviours() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    // Four were missed: b01, b02, b07, b03.
    assert_eq!(due(&mut trainer).len(), NEW_A_DAY);
    assert_eq!(later(&mut trainer).len(), 1);
    assert_eq!(
        later(&mut trainer)[0].1,
        "2026-03-04",
        "its turn is tomorrow"
    );
    let setup = options(&["rest", "large", "bare"]);
    let first = due(&mut trainer)[0].clone();
    assert_eq!(first, "b01", "the first missed comes first");
    drill(&mut trainer, &first, std::slice::from_ref(&setup));
    assert_eq!(
        due(&mut trainer).len(),
        NEW_A_DAY - 1,
        "and none moves up today"
    );
    clinic.days(1);
    assert_eq!(due(&mut trainer).len(), 3);
}

#[test]
fn the_day_turns_at_midnight_on_the_wall() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // 9:00 local is the fake's start, an hour before UTC; 23:59 is 14 h 59 min later.
    clinic.bench.fakes.clock.pass_ms((14 * 60 + 59) * 60_000);
    clinic.play(&mut trainer, "ma-numbers");
    assert_eq!(due(&mut trainer), [""; 0]);
    clinic.bench.fakes.clock.pass_ms(60_000);
    // 0:00 local on 3 March; still 23:00 on 2 March in UTC.
    assert_eq!(due(&mut trainer), ["b03"]);
}

#[test]
fn a_clock_set_back_neither_loses_nor_multiplies_reviews() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-numbers");
    clinic.days(1);
    let right = [super::handoff(
        &["readings", "cuff-large", "route-days"],
        "door",
    )];
    let clock = &clinic.bench.fakes.clock;
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), true, 1)
    );
    // An hour, then a day back: it is done, and doing it again moves nothing.
    clock.set_back_ms(3_600_000);
    assert_eq!(due(&mut trainer), [""; 0]);
    clock.set_back_ms(23 * 3_600_000);
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), false, 1)
    );
    // Put right: as it was.
    clock.set_back_ms(-24 * 3_600_000);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-06".to_owned())]
    );
    // Four years ahead by mistake: drilled there, then put right. Nothing waits until then.
    let ahead = 4 * 365 * 86_400_000;
    clock.set_back_ms(-ahead);
    assert_eq!(due(&mut trainer), ["b03"]);
    drill(&mut trainer, "b03", &right);
    clock.set_back_ms(ahead);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-06".to_owned())]
    );
    clinic.days(3);
    assert_eq!(due(&mut trainer), ["b03"]);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-14"), true, 1),
        "as if the clock had never been wrong"
    );
}

#[test]
fn nothing_of_a_colleague_comes_back_to_another() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    let run = trainer.drill_start("b01").expect("a drill").id;
    trainer.create_profile("Berta", "ma", None).expect("a name");
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(trainer.progress().expect("progress"), []);
    assert!(matches!(trainer.drill_start("b01"), Err(Error::NoDrill)));
    assert!(
        trainer.drill_run(run).is_none(),
        "an open drill closes with the profile"
    );
    trainer.lock();
    assert!(matches!(trainer.drills(), Err(Error::Locked)));
    assert!(matches!(trainer.progress(), Err(Error::Locked)));
    assert!(matches!(trainer.drill_start("b01"), Err(Error::Locked)));
}

#[test]
fn leaving_a_drill_keeps_what_was_answered_and_an_ended_one_takes_no_more() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-harm");
    clinic.days(1);
    let open = trainer.drill_start("b02").expect("a drill");
    let (run, seq) = (open.id, open.attempt.state.seq);
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-repeat", &choice("rested")),
        Err(Error::Stale)
    ));
    assert!(matches!(
        trainer.drill_decide(run, seq, "room-repeat", &choice("nonsense")),
        Err(Error::Rejected { .. })
    ));
    trainer
        .drill_decide(run, seq, "room-repeat", &choice("rested"))
        .expect("legal");
    // Left before the second decision: the first counts.
    trainer = clinic.bench.again(trainer);
    assert!(!due(&mut trainer).contains(&"b02".to_owned()));
    assert!(later(&mut trainer).contains(&("b02".to_owned(), "2026-03-06".to_owned())));
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-chart", &choice("rested")),
        Err(Error::NoDrill)
    ));
    let setup = options(&["rest", "large", "bare"]);
    let open = trainer.drill_start("b01").expect("a drill");
    let (run, seq) = (open.id, open.attempt.state.seq);
    trainer
        .drill_decide(run, seq, "room-setup", &setup)
        .expect("legal");
    assert!(matches!(
        trainer.drill_decide(run, seq + 1, "room-repeat", &choice("rested")),
        Err(Error::NoDrill)
    ));
}

/// The case file with something changed in it.
fn edited(files: &Files, edit: impl Fn(&str) -> String) -> Files {
    let mut changed = Files::new();
    for (path, bytes) in files.iter() {
        if path == "case.json" {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            changed.add(path, edit(text).into_bytes());
        } else {
            changed.add(path, bytes.to_vec());
        }
    }
    changed
}

#[test]
fn a_newer_version_keeps_moves_or_retires_a_drill() {
    let bench = Bench::new();
    let mut trainer = bench.sat();
    let attempt = Bench::start(&mut trainer, &["ma"], ledger::Mode::Graded).id;
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &super::handoff(&["coffee"], "say"))
        .expect("legal");
    // "chart" is harmful and lists nothing; "repeat" teaches b01.
    bench.fakes.clock.pass_ms(DAY_MS);
    assert_eq!(due(&mut trainer), ["b01"]);

    let original = super::files();
    let raised = |text: &str| text.replacen("\"version\": 1", "\"version\": 2", 1);
    let standing = |trainer: &mut Trainer| {
        trainer.reload_cases();
        let list = trainer.drills().expect("a list");
        list.due
            .into_iter()
            .chain(list.retired)
            .map(|due| due.standing)
            .next()
            .expect("b01")
    };
    // The scene is still there: the version it was missed on is drilled.
    bench
        .fakes
        .cases
        .put("two-seats", edited(&original, raised));
    match standing(&mut trainer) {
        Standing::Ready(cut) => {
            assert_eq!((cut.attempt.case.version, cut.moved), (1, false));
            assert_eq!(cut.from, Some(attempt));
        }
        Standing::Retired(why) => panic!("retired: {why:?}"),
    }
    // The scene has another id: the decision that teaches b01 now is drilled, on the new version.
    let renamed = |text: &str| raised(text).replace("\"room\"", "\"first-room\"");
    let mut moved = edited(&original, renamed);
    let plan = std::str::from_utf8(original.get("plan.json").expect("a plan")).expect("UTF-8");
    moved.add(
        "plan.json",
        plan.replace("\"room\"", "\"first-room\"").into_bytes(),
    );
    bench.fakes.cases.put("two-seats", moved.clone());
    match standing(&mut trainer) {
        Standing::Ready(cut) => {
            assert_eq!((cut.attempt.case.version, cut.moved), (2, true));
            assert_eq!(cut.from, None);
            let scene = &cut.attempt.case.scenes[cut.attempt.state.scene.at()];
            assert_eq!(scene.id, "first-room");
        }
        Standing::Retired(why) => panic!("retired: {why:?}"),
    }
    // And it teaches b01 no more: retired, and told so; its history stays.
    let untaught = edited(&moved, |text| text.replace("\"b01\"", "\"b02\""));
    bench.fakes.cases.put("two-seats", untaught);
    match standing(&mut trainer) {
        Standing::Retired(why) => assert_eq!(why, Retired::DecisionGone),
        Standing::Ready(cut) => panic!("drilled at {}", cut.attempt.state.scene.0),
    }
    assert!(matches!(trainer.drill_start("b01"), Err(Error::NoDrill)));
    assert_eq!(trainer.progress().expect("progress")[0].behaviour, "b01");
}

/// A small generator, so that a failing walk can be played again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % below.max(1)
    }
}

/// Some legal answer of the waiting decision.
fn any_answer(attempt: &crate::attempt::Attempt, dice: &mut Dice) -> Answer {
    use case::model::{Answer as Position, Offer, SceneKind};
    let case = &attempt.case;
    let scene = attempt.state.scene;
    let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
        panic!("no decision waits");
    };
    let offered: Vec<u8> = engine::offer(case, &attempt.state)
        .expect("an offer")
        .positions()
        .collect();
    let many = |count: usize| u32::try_from(count).expect("few");
    let subset = |dice: &mut Dice| {
        let set = offered.iter().filter(|_| dice.below(2) == 1);
        set.fold(0_u32, |set, position| set | 1 << position)
    };
    for _ in 0..1_000 {
        let answer = match &decision.offer {
            Offer::Choices { .. } => {
                Position::Choice(offered[dice.below(many(offered.len())) as usize])
            }
            Offer::Options { .. } => Position::Options(subset(dice)),
            Offer::Order { .. } => {
                let mut left = offered.clone();
                let mut places = [0; 8];
                for place in places.iter_mut().take(offered.len()) {
                    *place = left.remove(dice.below(many(left.len())) as usize);
                }
                Position::Order {
                    places,
                    len: u8::try_from(offered.len()).expect("few"),
                }
            }
            Offer::Enter { fields, places, .. } => {
                let mut values = [0; 3];
                for (value, field) in values.iter_mut().zip(fields) {
                    let span = u32::try_from(field.max - field.min + 1).expect("a range");
                    *value = field.min + dice.below(span).cast_signed();
                }
                Position::Values {
                    values,
                    len: u8::try_from(fields.len()).expect("few"),
                    place: u8::try_from(dice.below(many(places.len()))).expect("few"),
                }
            }
            Offer::Handoff { to, how, .. } => Position::Handoff {
                to: to[dice.below(many(to.len())) as usize],
                facts: subset(dice),
                how: u8::try_from(dice.below(many(how.len()))).expect("few"),
            },
        };
        let mut events = Vec::new();
        let seq = attempt.state.seq;
        if engine::decide(case, &attempt.state, seq, scene, &answer, &mut events).is_ok() {
            return Answer::from_engine(case, scene, answer).expect("ids");
        }
    }
    panic!("no legal answer at {}", case.scenes[scene.at()].id);
}

#[test]
fn whatever_is_missed_can_be_drilled_within_three_decisions_on_every_shipped_case() {
    let mut drilled: BTreeMap<String, usize> = BTreeMap::new();
    for (name, files) in cases() {
        let (case, _) = case::compile(&files);
        let case = case.expect("it compiles");
        let bench = Bench::new();
        bench.fakes.cases.put(&name, files);
        let mut trainer = bench.sat();
        let playable: Vec<&str> = case
            .roles
            .iter()
            .filter(|role| role.playable)
            .map(|role| role.id.as_str())
            .collect();
        for seed in 0..(6 * playable.len()) {
            let mut dice = Dice(seed as u64 + 1);
            let role = playable[seed % playable.len()];
            // Each walk is another learner, so that each begins with nothing missed.
            trainer
                .create_profile(&format!("Learner {seed}"), "ma", None)
                .expect("a name");
            let attempt = trainer
                .start(crate::NewAttempt {
                    content_hash: case.hashes.content.clone(),
                    roles: vec![role.to_owned()],
                    mode: ledger::Mode::Practice,
                    origin: ledger::Origin::App,
                    params: BTreeMap::new(),
                    seed: Some(seed as u64),
                    draws: Vec::new(),
                    activity: None,
                })
                .expect("a start")
                .id;
            for _ in 0..400 {
                let live = trainer.live(attempt).expect("live");
                if live.state.ended {
                    break;
                }
                let answer = any_answer(live, &mut dice);
                let scene = live.case.scenes[live.state.scene.at()].id.clone();
                let seq = live.state.seq;
                trainer
                    .decide(attempt, seq, &scene, &answer)
                    .unwrap_or_else(|refused| panic!("{name} {seed} {scene}: {refused}"));
            }
            bench.fakes.clock.pass_ms(DAY_MS);
            let list = trainer.drills().expect("a list");
            assert!(list.retired.is_empty(), "{name} {role} {seed}");
            let missed: Vec<String> = list
                .due
                .iter()
                .chain(&list.later)
                .map(|due| {
                    let Standing::Ready(cut) = &due.standing else {
                        panic!("{name} {role} {seed} {}", due.behaviour);
                    };
                    let seconds = cut.seconds;
                    assert!(
                        seconds <= LONGEST_SECONDS,
                        "{name} {role} {seed} {}: {seconds}",
                        due.behaviour
                    );
                    due.behaviour.clone()
                })
                .collect();
            for behaviour in missed {
                let open = trainer.drill_start(&behaviour).unwrap_or_else(|refused| {
                    panic!("{name} {role} {seed} {behaviour}: {refused}")
                });
                let run = open.id;
                assert_eq!(
                    engine::waiting_seat(&open.attempt.case, &open.attempt.state),
                    Some(open.role)
                );
                assert_eq!(case.roles[usize::from(open.role.0)].id, role);
                let mut steps = 0;
                loop {
                    let open = trainer.drill_run(run).expect("open");
                    let answer = any_answer(&open.attempt, &mut dice);
                    let scene = open.attempt.case.scenes[open.attempt.state.scene.at()]
                        .id
                        .clone();
                    let seq = open.attempt.state.seq;
                    let after = trainer
                        .drill_decide(run, seq, &scene, &answer)
                        .unwrap_or_else(|refused| panic!("{name} {seed} {behaviour}: {refused}"));
                    steps += 1;
                    if after
                        .answered
                        .as_ref()
                        .is_some_and(|answered| answered.last)
                    {
                        break;
                    }
                    assert!(steps < MOST_STEPS, "{name} {role} {seed} {behaviour}");
                }
                *drilled.entry(name.clone()).or_default() += 1;
            }
        }
        let report = trainer.store.read().expect("a snapshot").verify();
        assert!(report.expect("a report").ok, "{name}");
    }
    assert!(
        drilled.values().all(|count| *count > 0) && drilled.len() > 1,
        "{drilled:?}"
    );
}

#[test]
fn in_a_team_each_gets_back_what_they_missed_themselves() {
    let bench = Bench::new();
    let taught = |text: &str| {
        text.replace(
            "\"id\": \"home\",",
            "\"id\": \"home\", \"behaviours\": [\"b17\"],",
        )
    };
    bench
        .fakes
        .cases
        .put("two-seats", edited(&super::files(), taught));
    let mut trainer = bench.sat();
    let anna = trainer.whose().expect("a profile").id;
    let berta = trainer
        .create_profile("Berta", "clin", None)
        .expect("a name")
        .name
        .id;
    trainer.open_profile(anna, None).expect("opens");
    let hash = {
        let (_, case) = trainer.catalog().playable().next().expect("a case");
        case.hashes.content.clone()
    };
    let seats = [("ma", anna), ("clin", berta)].map(|(role, profile)| crate::NewSeat {
        role: role.to_owned(),
        player: crate::Player::Profile(profile),
    });
    let attempt = trainer
        .start_team(&hash, &seats, BTreeMap::new())
        .expect("a team")
        .id;
    trainer.take_seat(attempt, "ma", None).expect("a seat");
    trainer
        .decide(attempt, 0, "room", &choice("chart"))
        .expect("legal");
    trainer
        .decide(attempt, 1, "brief", &super::handoff(&["coffee"], "say"))
        .expect("legal");
    trainer.take_seat(attempt, "clin", None).expect("a seat");
    let ended = trainer
        .decide(attempt, 2, "plan", &choice("drug"))
        .expect("legal");
    assert!(ended.state.ended);
    bench.fakes.clock.pass_ms(DAY_MS);
    assert_eq!(due(&mut trainer), ["b01"]);
    trainer.open_profile(berta, None).expect("opens");
    assert_eq!(due(&mut trainer), ["b17"]);
    // The attempt is Anna's, so Berta's drill goes the case's own way there; it is hers to decide.
    let open = trainer.drill_start("b17").expect("a drill");
    assert_eq!(open.attempt.case.roles[open.role.at()].id, "clin");
    assert_eq!(
        drill(&mut trainer, "b17", &[choice("home")]),
        (day("2026-03-06"), true, 1)
    );
}
