//! A case shaped as authors shape theirs: encounters, roles, branches that join again, handoffs, few loops.

mod chapter;
mod decisions;

use super::prose::words;
use super::{frame, pick};
use crate::Sketch;
use chapter::Chapter;
use serde_json::{Map, Value, json};

/// Scenes of one chapter.
const CHAPTER: usize = 10;
/// Chapters of one encounter.
const ENCOUNTER: usize = 3;
/// Endings.
const ENDINGS: [&str; 4] = ["good", "partial", "costly", "harm"];

/// A case of three roles (`ma`, `rn`, `clin`) with this many scenes, four of them endings.
///
/// Ten scenes make a chapter, three chapters an encounter, a week apart. A chapter opens, asks one of three ways (ticking
/// options; entering a value and talking, with one limited loop; putting in order), joins, is handed to the next role (at
/// once or to be read later), who acts on what arrived, and is closed by the third. Each chapter has a way variable and two
/// facts of its own that nothing reads later. An encounter leaves one flag, which the next one and every third time the last
/// scene reads; `trust` (0 to 4) runs through the case. The last chapter of an encounter begins a deadline and may meet it;
/// every second encounter can arm a late consequence. There are three critical steps, a fail flag, a clinic parameter for a
/// threshold and one for who closes. Scenes that make no whole chapter stand as single decisions before the endings.
///
/// # Panics
/// With fewer than 14 scenes.
#[must_use]
pub fn realistic(scenes: usize) -> Sketch {
    assert!(
        scenes >= CHAPTER + ENDINGS.len(),
        "one chapter and the endings"
    );
    let chapters = (scenes - ENDINGS.len()) / CHAPTER;
    let singles = (scenes - ENDINGS.len()) % CHAPTER;
    let story = Story {
        chapters,
        encounters: chapters.div_ceil(ENCOUNTER),
        singles,
    };
    let mut case = frame("generated-realistic", "Generated", "ch00-open");
    story.world(&mut case);
    let mut list = Map::new();
    for number in 0..chapters {
        story.chapter(number).put(&mut list);
    }
    for number in 0..singles {
        list.insert(single_id(number), story.single(number));
    }
    for class in ENDINGS {
        list.insert(format!("end-{class}"), story.ending(class));
    }
    case["scenes"] = list.into();
    Sketch::from_case(case)
}

/// The sizes of the whole.
struct Story {
    chapters: usize,
    encounters: usize,
    singles: usize,
}

fn single_id(number: usize) -> String {
    format!("single-{number}")
}

fn flag(encounter: usize) -> String {
    format!("flag-{encounter:02}")
}

fn encounter_id(encounter: usize) -> String {
    format!("week-{encounter:02}")
}

/// A judgement with natural texts; `fields` go over it.
fn judged(place: &[usize], class: &str, fields: &Value) -> Value {
    let at = |part: usize| [place, &[part]].concat();
    let mut made = json!({
        "class": class, "minutes": 1 + pick(&at(90), 4), "after": words(&at(91), 15), "why": words(&at(92), 36),
        "refs": ["protocol"],
    });
    if class != "recommended" {
        made["tempting"] = json!(words(&at(93), 8));
    }
    over(&mut made, fields);
    made
}

fn over(made: &mut Value, fields: &Value) {
    if let (Some(made), Some(fields)) = (made.as_object_mut(), fields.as_object()) {
        for (key, value) in fields {
            made.insert(key.clone(), value.clone());
        }
    }
}

impl Story {
    fn world(&self, case: &mut Value) {
        let all = json!(["ma", "rn", "clin"]);
        case["roles"] = json!({
            "ma": {"taxonomy": "ma", "name": "Medical assistant"},
            "rn": {"taxonomy": "rn", "name": "Nurse"},
            "clin": {"taxonomy": "clin", "name": "Clinician"},
        });
        case["params"] = json!({
            "line": {"int": [120, 160], "default": 140, "unit": "mmHg", "text": "Repeat at or over"},
            "closer": {"role": true, "default": "rn", "text": "Who closes"},
        });
        let mut vars = Map::new();
        vars.insert(
            "trust".into(),
            json!({"int": [0, 4], "start": 2, "seen_by": all}),
        );
        let mut facts = Map::new();
        for chapter in 0..self.chapters {
            let made = Chapter {
                number: chapter,
                story: self,
            };
            vars.insert(
                made.id("way"),
                json!({"enum": ["left", "right", "far"], "start": "left", "seen_by": all}),
            );
            let (seat, _, _) = made.seats();
            facts.insert(
                made.id("sign"),
                json!({"text": words(&[chapter, 1], 8), "start": [seat]}),
            );
            facts.insert(made.id("number"), json!({"text": words(&[chapter, 2], 8)}));
        }
        let (mut encounters, mut deadlines, mut late) = (Map::new(), Map::new(), Vec::new());
        for number in 0..self.encounters {
            vars.insert(
                flag(number),
                json!({"bool": true, "start": false, "seen_by": all}),
            );
            encounters.insert(
                encounter_id(number),
                json!({"day": 7 * number, "time": "09:00", "text": "Room 1"}),
            );
            deadlines.insert(
                format!("call-{number:02}"),
                json!({"minutes": 12, "text": "The call is due", "missed": [{"ledger": {"staff_burden": -1}}]}),
            );
            if number % 2 == 0 {
                late.push(json!({
                    "id": format!("later-{number:02}"), "after": {"days": 3}, "when": {"eq": [flag(number), false]},
                    "effects": [
                        {"ledger": {"safety": {"by": -1, "text": words(&[number, 3], 8)}}},
                        {"when": {"gt": ["trust", 0]}, "add": {"trust": -1}},
                    ],
                    "text": words(&[number, 4], 14),
                }));
            }
        }
        let duty = |owner: Value| json!({"owner": owner, "text": "What is theirs to do"});
        let mut duties = Map::new();
        for role in ["ma", "rn", "clin"] {
            duties.insert(format!("do-{role}"), duty(json!(role)));
        }
        duties.insert("close".into(), duty(json!({"name": "closer"})));
        for chapter in 0..self.chapters {
            let made = Chapter {
                number: chapter,
                story: self,
            };
            let (seat, receiver, _) = made.seats();
            duties.insert(
                made.id("brief"),
                json!({"owner": seat, "text": "Tell what was found", "tell": [receiver], "carry": [made.id("sign")]}),
            );
        }
        case["vars"] = vars.into();
        case["facts"] = facts.into();
        case["encounters"] = encounters.into();
        case["deadlines"] = deadlines.into();
        case["late"] = late.into();
        case["duties"] = duties.into();
        case["critical"] = json!({
            "measured": {"role": "ma", "text": "It was measured"},
            "heard": {"role": "rn", "text": "It was heard"},
            "weighed": {"role": "clin", "text": "It was weighed"},
        });
        case["fails"] = json!({"hurried": {"text": "It was done unseen"}});
        let mark = json!({"points": 2 * self.encounters, "own": self.encounters});
        case["pass"] = json!({"ma": mark, "rn": mark, "clin": mark});
    }

    const fn chapter(&self, number: usize) -> Chapter<'_> {
        Chapter {
            number,
            story: self,
        }
    }

    /// Where the story goes after the chapters, from the single decision before `number`.
    fn after(&self, number: usize) -> Value {
        if number < self.singles {
            return json!(single_id(number));
        }
        let mut kept: Vec<Value> = (0..self.encounters)
            .step_by(3)
            .map(|encounter| json!({"eq": [flag(encounter), true]}))
            .collect();
        let any = json!({"any": kept.clone()});
        kept.push(json!({"ge": ["trust", 3]}));
        json!([
            {"when": {"failed": "hurried"}, "to": "end-harm"},
            {"when": {"all": kept}, "to": "end-good"},
            {"when": {"all": [any, {"ge": ["trust", 1]}]}, "to": "end-partial"},
            {"to": "end-costly"},
        ])
    }

    fn single(&self, number: usize) -> Value {
        let choice = |position: usize, class: &str| {
            let place = [900 + number, position];
            let mut made = judged(
                &place,
                class,
                &json!({"id": format!("s-{position}"), "text": words(&place, 10)}),
            );
            if class == "recommended" {
                over(
                    &mut made,
                    &json!({"points": {"close-the-loop": 1}, "own": 1}),
                );
            }
            made
        };
        json!({
            "in": encounter_id(self.encounters - 1), "title": "One thing more", "text": words(&[900 + number], 30),
            "decision": {
                "kind": "one", "duty": "do-clin",
                "choices": [choice(0, "recommended"), choice(1, "acceptable"), choice(2, "unnecessary")],
                "colleague": [{"answer": {"choice": "s-0"}}],
            },
            "next": self.after(number + 1),
        })
    }

    fn ending(&self, class: &str) -> Value {
        json!({
            "in": encounter_id(self.encounters - 1), "title": "The end", "text": words(&[999, class.len()], 40),
            "ending": {"class": class, "title": "How it went"},
        })
    }
}

#[cfg(test)]
mod tests {
    use super::realistic;
    use case::model::{Answer, RoleSet};
    use case::model::{Offer, SceneKind};
    use engine::{Run, Setup, offer};

    #[test]
    fn every_size_compiles_without_a_finding() {
        for scenes in [14, 34, 97, 300] {
            let sketch = realistic(scenes);
            assert_eq!(sketch.findings(), [], "{scenes}");
            assert_eq!(sketch.case().scenes.len(), scenes);
        }
    }

    #[test]
    fn it_holds_every_kind_of_decision() {
        let case = realistic(34).case();
        let count = |wanted: fn(&Offer) -> bool| {
            let decides = case.scenes.iter().filter(|scene| match &scene.kind {
                SceneKind::Decides(decision, _) => wanted(&decision.offer),
                SceneKind::Continues(_) | SceneKind::Ends(_) => false,
            });
            decides.count()
        };
        // Three chapters: four offer choices (ask, talk, act, close), one each of the others.
        assert_eq!(count(|it| matches!(it, Offer::Choices { .. })), 12);
        assert_eq!(count(|it| matches!(it, Offer::Options { .. })), 3);
        assert_eq!(count(|it| matches!(it, Offer::Order { .. })), 3);
        assert_eq!(count(|it| matches!(it, Offer::Enter { .. })), 3);
        assert_eq!(count(|it| matches!(it, Offer::Handoff { .. })), 3);
    }

    #[test]
    fn the_team_and_each_role_play_it_to_an_end() {
        let case = realistic(300).case();
        for roles in [0b111, 0b001, 0b010, 0b100] {
            for salt in 0..50 {
                let mut events = Vec::new();
                let setup = Setup::of(&case, RoleSet(roles), 0);
                let mut run = Run::start(&case, setup, &mut events).expect("starts");
                let mut decisions = 0;
                while let Some(offered) = offer(&case, run.state()) {
                    decisions += 1;
                    // 29 chapters of at most seven decisions and two repetitions, six single ones.
                    assert!(decisions <= 29 * 9 + 6);
                    let (seq, scene) = (run.state().seq, run.state().scene);
                    let SceneKind::Decides(decision, _) = &case.scenes[scene.at()].kind else {
                        panic!("{} waits", case.scenes[scene.at()].id);
                    };
                    let nth = super::pick(&[salt, decisions], offered.count().max(1) as usize);
                    let answer = match &decision.offer {
                        Offer::Choices { .. } => Answer::Choice(
                            offered.positions().nth(nth).expect("one is always offered"),
                        ),
                        Offer::Options { .. } => Answer::Options(1 << nth),
                        Offer::Order { .. } => Answer::Order {
                            places: [3, 0, 2, 1, 0, 0, 0, 0],
                            len: 4,
                        },
                        Offer::Enter { .. } => Answer::Values {
                            values: [139, 0, 0],
                            len: 1,
                            place: 0,
                        },
                        Offer::Handoff { to, .. } => Answer::Handoff {
                            to: to[salt % 3],
                            facts: offered.0,
                            how: 1,
                        },
                    };
                    run.decide(seq, scene, &answer, &mut events)
                        .expect("no fault");
                }
                assert!(run.state().ended);
            }
        }
    }
}
