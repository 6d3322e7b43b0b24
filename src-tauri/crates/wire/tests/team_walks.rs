//! Random walks of random teams through every shipped case: before a seat is taken nothing of the story is sent, after it
//! nothing the role may not know. And a team of three that loses a fact at a door.

mod bench;

use bench::{choice, is_blank, plain};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use trainer::attempt::{Attempt, Begin};
use trainer::case::model::{Answer, Case, Offer, RoleIx, SceneKind, TextIx};
use trainer::case::{self, Files};
use trainer::engine;
use trainer::ledger::{LearnerRef, Mode, Origin, TeamSeat};
use trainer::ports::Clock;
use uuid::Uuid;
use wire::dto::{self, Scene};
use wire::{Reader, api, debrief, scene};

/// SplitMix64 (Steele, Lea and Flood 2014): the same walks on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bits = usize::try_from((bits ^ (bits >> 31)) >> 33).expect("31 bits");
        bits % sides.max(1)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.roll(at + 1));
        }
    }
}

fn shipped() -> Vec<Arc<Case>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../scenarios");
    let all = std::fs::read_dir(root).expect("the scenarios").flatten();
    let folders: Vec<PathBuf> = all
        .map(|entry| entry.path())
        .filter(|path| path.join("case.json").is_file())
        .collect();
    assert!(!folders.is_empty(), "the repository ships cases");
    let read = |folder: &PathBuf| {
        let mut files = Files::new();
        collect(folder, "", &mut files);
        Arc::new(case::compile(&files).0.expect("a sound case"))
    };
    folders.iter().map(read).collect()
}

fn collect(folder: &Path, inside: &str, into: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), into);
        } else {
            into.add(&path, std::fs::read(entry.path()).expect("a file"));
        }
    }
}

fn any_team(case: &Case, dice: &mut Dice) -> Vec<String> {
    let mut roles: Vec<String> = case
        .roles
        .iter()
        .filter(|role| role.playable)
        .map(|role| role.id.clone())
        .collect();
    dice.shuffle(&mut roles);
    roles.truncate(2 + dice.roll(roles.len() - 1));
    roles
}

fn begin(case: &Arc<Case>, roles: Vec<String>, seed: u64) -> Attempt {
    let begin = Begin {
        id: Uuid::from_u128(1),
        learner: LearnerRef {
            profile: Uuid::from_u128(2),
            name: "Anna".into(),
            role: "ma".into(),
        },
        mode: Mode::Practice,
        origin: Origin::App,
        team: roles
            .iter()
            .map(|role| TeamSeat {
                role: role.clone(),
                name: format!("Player of {role}"),
                profile: None,
            })
            .collect(),
        roles,
        params: Default::default(),
        seed,
        draws: Vec::new(),
        activity: None,
        at: trainer::fakes::FakeClock::default().now(),
        replay_of: None,
    };
    Attempt::begin(Arc::clone(case), begin).expect("a start")
}

/// A random answer to the decision that waits; not every one is legal.
fn guess(attempt: &Attempt, dice: &mut Dice) -> Answer {
    let case = &attempt.case;
    let SceneKind::Decides(decision, _) = &case.scenes[attempt.state.scene.at()].kind else {
        panic!("a decision waits");
    };
    let offered = engine::offer(case, &attempt.state).expect("an offer");
    let mut open: Vec<u8> = offered.positions().collect();
    match &decision.offer {
        Offer::Choices { .. } => Answer::Choice(open[dice.roll(open.len())]),
        Offer::Options { min, max, .. } => {
            dice.shuffle(&mut open);
            let span = usize::from(max - min) + 1;
            open.truncate(usize::from(*min) + dice.roll(span));
            Answer::Options(open.iter().fold(0, |bits, at| bits | 1 << at))
        }
        Offer::Order { .. } => {
            dice.shuffle(&mut open);
            let mut places = [0; 8];
            places[..open.len()].copy_from_slice(&open);
            Answer::Order {
                places,
                len: u8::try_from(open.len()).expect("at most 8"),
            }
        }
        Offer::Enter { fields, .. } => {
            let mut values = [0; 3];
            for (value, field) in values.iter_mut().zip(fields) {
                let span = usize::try_from(field.max - field.min).expect("a range") + 1;
                *value = field.min + i32::try_from(dice.roll(span)).expect("in range");
            }
            Answer::Values {
                values,
                len: u8::try_from(fields.len()).expect("at most 3"),
                place: open[dice.roll(open.len())],
            }
        }
        Offer::Handoff { to, how, .. } => {
            let facts = open.iter().filter(|_| dice.roll(2) == 0);
            Answer::Handoff {
                facts: facts.fold(0, |bits, at| bits | 1 << at),
                to: to[dice.roll(to.len())],
                how: u8::try_from(dice.roll(how.len())).expect("few ways"),
            }
        }
    }
}

/// Every text of the case long enough not to stand in another by chance.
fn telling(case: &Case) -> Vec<(TextIx, String)> {
    let mut found = Vec::new();
    let count = case.texts.languages[&case.language].len();
    for at in 0..u32::try_from(count).expect("few texts") {
        let text = TextIx(at);
        let longest = plain(case, text).into_iter().max_by_key(String::len);
        found.extend(
            longest
                .filter(|words| words.len() >= 16)
                .map(|words| (text, words)),
        );
    }
    found
}

fn reader() -> Reader {
    Reader {
        language: "en".into(),
        media_base: "media://localhost".into(),
    }
}

fn holds_what_the_role_may_know(attempt: &Attempt, shown: &Scene, walk: &str) {
    let case = &attempt.case;
    let viewer = engine::waiting_seat(case, &attempt.state).expect("a seat");
    assert_eq!(shown.role, case.roles[viewer.at()].id, "{walk}");
    let sent = serde_json::to_string(shown).expect("a shape");
    for (fact, knows) in case.facts.iter().zip(&attempt.state.knows) {
        let listed = shown.facts.iter().any(|card| card.id == fact.id);
        assert_eq!(listed, knows.has(viewer), "{walk}: fact {}", fact.id);
        let longest = plain(case, fact.text).into_iter().max_by_key(String::len);
        if let Some(words) = longest.filter(|words| words.len() >= 24 && !knows.has(viewer)) {
            assert!(!sent.contains(&words), "{walk}: fact {} is told", fact.id);
        }
    }
    for card in &shown.evidence {
        let piece = case.evidence.iter().find(|piece| piece.id == card.id);
        let audience = piece.expect("declared").audience;
        assert!(audience.has(viewer), "{walk}: evidence {}", card.id);
    }
    for person in 0..case.roles.len() {
        let other = RoleIx(u8::try_from(person).expect("few roles"));
        let alone = |piece: &&case::model::Evidence| {
            piece.audience.has(other) && !piece.audience.has(viewer)
        };
        for piece in case.evidence.iter().filter(alone) {
            assert!(
                shown.evidence.iter().all(|card| card.id != piece.id),
                "{walk}: {} is {}'s",
                piece.id,
                case.roles[other.at()].id
            );
        }
    }
}

#[test]
fn no_team_on_any_random_walk_is_shown_what_it_may_not_know() {
    let (mut handovers, mut scenes, mut ended) = (0, 0, 0);
    for case in shipped() {
        let texts = telling(&case);
        let open: Vec<TextIx> = std::iter::once(case.title)
            .chain(case.roles.iter().map(|role| role.name))
            .chain(case.people.iter().map(|person| person.name))
            .collect();
        for seed in 0..40 {
            let mut dice = Dice(seed);
            let team = any_team(&case, &mut dice);
            let mut attempt = begin(&case, team, seed);
            for _ in 0..200 {
                if attempt.state.ended {
                    ended += 1;
                    break;
                }
                let walk = format!("{} seed {seed} seq {}", case.id, attempt.state.seq);
                if attempt.awaited().is_some() {
                    let shown = scene(&attempt, 1, &reader());
                    is_blank(&shown);
                    let sent = serde_json::to_string(&shown).expect("a shape");
                    for (text, words) in &texts {
                        assert!(
                            open.contains(text) || !sent.contains(words),
                            "{walk} tells before the seat is taken: {words}"
                        );
                    }
                    let (role, _) = attempt.seat_of(&shown.role).expect("the awaited seat");
                    attempt.sit(role, attempt.moved);
                    handovers += 1;
                }
                holds_what_the_role_may_know(&attempt, &scene(&attempt, 1, &reader()), &walk);
                scenes += 1;
                let made = (0..200).find_map(|_| {
                    let answer = guess(&attempt, &mut dice);
                    let here = case.scenes[attempt.state.scene.at()].id.clone();
                    let seq = attempt.state.seq;
                    attempt.decide(seq, &here, &answer, attempt.moved).ok()
                });
                let made = made.unwrap_or_else(|| panic!("{walk}: no guess was legal"));
                attempt.take(made);
            }
        }
    }
    assert!(handovers > 100, "only {handovers} handovers");
    assert!(scenes > 400, "only {scenes} scenes");
    assert!(ended > 30, "only {ended} walks came to an end");
}

/// What the three say and do in each scene: the medical assistant tells the clinician the numbers and nothing else.
fn of_three(scene: &str) -> dto::Answer {
    let options = |ids: &[&str]| dto::Answer::Options {
        options: ids.iter().map(|id| (*id).to_owned()).collect(),
    };
    let order = |ids: &[&str]| dto::Answer::Order {
        order: ids.iter().map(|id| (*id).to_owned()).collect(),
    };
    let hand = |to: &str, facts: &[&str], how: &str| dto::Answer::Handoff {
        to: to.into(),
        facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
        how: how.into(),
    };
    match scene {
        "room-setup" => options(&["rest", "large", "bare"]),
        "room-repeat" => choice("rested"),
        "room-chart" => dto::Answer::Values {
            values: vec![("sys".into(), 146), ("dia".into(), 86)],
            place: "grid".into(),
        },
        "room-say" => choice("relay"),
        "room-tell" => hand("clin", &["readings"], "door"),
        "visit-ask" => options(&["many", "days", "way"]),
        "visit-plan" => choice("move-pill"),
        "visit-orders" => options(&["cuff", "rule", "line"]),
        "visit-brief" => hand("rn", &["severe-rule", "goal"], "voice"),
        "teach-cuff" => options(&["fit", "show"]),
        "teach-morning" => order(&["toilet", "sit", "first", "minute", "write", "pills"]),
        "teach-rule" => options(&["look", "nine", "again"]),
        "teach-report" => hand("clin", &["home-start"], "hall"),
        "call-first" => order(&["symptoms", "pills", "cuff", "slot"]),
        "call-decide" => choice("ems"),
        "call-tell" => hand("clin", &["call-number"], "voice"),
        "severe-lee" => choice("today"),
        "back-number" => choice("both"),
        "back-tilt" => choice("with-you"),
        "goal-lee" => choice("together"),
        "note-lee" | "list-lee" => choice("change"),
        other => panic!("nobody of the three expects {other}"),
    }
}

#[test]
fn a_team_of_three_sees_where_the_route_was_lost() {
    let case = shipped()
        .into_iter()
        .find(|case| case.id == "hypertension-no-home-cuff")
        .expect("the case");
    let roles = ["ma", "clin", "rn"].map(str::to_owned).to_vec();
    let mut attempt = begin(&case, roles, 1);
    let mut passed = Vec::new();
    while !attempt.state.ended {
        let shown = scene(&attempt, 1, &reader());
        if let Some(handover) = &shown.handover {
            let (role, _) = attempt.seat_of(&handover.role).expect("the awaited seat");
            attempt.sit(role, attempt.moved);
            passed.push(handover.role.clone());
            continue;
        }
        if shown.scene == "visit-ask" {
            let route = shown.facts.iter().any(|fact| fact.id == "route-days");
            assert!(!route, "the clinician was not told of the route");
        }
        let answer = api::stored_answer(of_three(&shown.scene));
        let answer = trainer::attempt::parse_answer(&attempt, &answer);
        let answer = answer.unwrap_or_else(|no| panic!("{}: {no}", shown.scene));
        let made = attempt.decide(shown.seq, &shown.scene, &answer, attempt.moved);
        let made = made.unwrap_or_else(|no| panic!("{}: {no}", shown.scene));
        attempt.take(made);
    }
    // The medical assistant, the clinician, the nurse: the laptop goes from hand to hand.
    assert_eq!(passed[..3], ["ma", "clin", "rn"]);
    let told = debrief(
        &trainer::Debriefing {
            attempt,
            proof: None,
            best: None,
        },
        &reader(),
        wire::dto::CaseCredit::no_provider(),
    );
    let card = told.handoffs.iter().find(|card| {
        card.from.player.as_deref() == Some("Player of ma")
            && card.to.player.as_deref() == Some("Player of clin")
    });
    // The duty carries the readings and the route; the route was known and stayed behind.
    let kept = card
        .expect("the handoff at the door")
        .facts
        .iter()
        .filter(|fact| fact.must && fact.known && !fact.sent);
    assert_eq!(kept.count(), 1);
}
