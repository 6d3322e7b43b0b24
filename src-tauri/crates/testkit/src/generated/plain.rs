//! Many scenes of choices, in layers, under conditions on shared variables.

use super::prose::words;
use super::{frame, pick};
use crate::Sketch;
use serde_json::{Map, Value, json};

/// Scenes of one layer at most; a walk decides once a layer.
const WIDTH: usize = 5;

/// A case of one role with this many scenes (two of them endings), each with this many choices, and this many variables.
///
/// The scenes lie in layers of at most five, and every way leads one layer on: with 1,000 scenes each walk has 201
/// decisions. The first choice is always offered; of the others two in three stand under a condition on one or two
/// variables. The first choice leaves the way on to the scene, whose `next` reads variables; every fifth scene's last choice
/// holds two outcomes. A choice has one or two effects that set or add; what adds stands under the condition that the bound
/// is not reached, so no walk can fault. Every variable (a third each whole numbers 0 to 9, booleans and three-valued
/// enums) is written and read from the first layers to the last, so the state cannot be cut down by forgetting one.
///
/// # Panics
/// With fewer than four scenes, no variable, or no or more than 20 choices.
#[must_use]
pub fn plain(scenes: usize, choices: usize, vars: usize) -> Sketch {
    assert!(
        scenes >= 4 && (1..=20).contains(&choices) && vars > 0,
        "sizes the format can hold"
    );
    let size = Size {
        scenes,
        choices,
        vars,
    };
    let mut case = frame("generated-plain", "Generated", &scene_id(0));
    let mut list = Map::new();
    for scene in 0..scenes - 2 {
        list.insert(scene_id(scene), size.scene(scene));
    }
    for (ending, class) in [(scenes - 2, "good"), (scenes - 1, "partial")] {
        let ending_scene = json!({
            "in": "visit", "title": format!("End {class}"), "text": words(&[ending, 0], 30),
            "ending": {"class": class, "title": "The end"},
        });
        list.insert(scene_id(ending), ending_scene);
    }
    case["roles"] = json!({"clin": {"taxonomy": "clin", "name": "Clinician"}});
    case["facts"] = json!({});
    case["duties"] = json!({"treat": {"owner": "clin", "text": "Treat"}});
    case["encounters"] = json!({"visit": {"day": 0, "time": "09:00", "text": "Room 1"}});
    case["pass"] = json!({"clin": {"points": 1, "own": 1}});
    case["vars"] = (0..vars)
        .map(|var| (var_id(var), declared(var)))
        .collect::<Map<_, _>>()
        .into();
    case["scenes"] = list.into();
    Sketch::from_case(case)
}

/// The kinds of variables, in turn.
enum Kind {
    Count,
    Flag,
    Level,
}

const LEVELS: [&str; 3] = ["low", "mid", "high"];
/// Highest value of a whole number.
const MOST: usize = 9;

const fn kind(var: usize) -> Kind {
    match var % 3 {
        0 => Kind::Count,
        1 => Kind::Flag,
        _ => Kind::Level,
    }
}

fn scene_id(scene: usize) -> String {
    format!("s-{scene:04}")
}

fn var_id(var: usize) -> String {
    format!("v-{var}")
}

fn declared(var: usize) -> Value {
    match kind(var) {
        Kind::Count => json!({"int": [0, MOST], "start": 0, "seen_by": ["clin"]}),
        Kind::Flag => json!({"bool": true, "start": false, "seen_by": ["clin"]}),
        Kind::Level => json!({"enum": LEVELS, "start": "low", "seen_by": ["clin"]}),
    }
}

#[derive(Clone, Copy)]
struct Size {
    scenes: usize,
    choices: usize,
    vars: usize,
}

impl Size {
    /// The `way`-th way on from a scene: into the next layer, else the endings. The layers: the first scene alone, then
    /// layers as wide as one scene has ways, so that every scene can be reached from each of the layer before.
    fn to(self, scene: usize, way: usize) -> String {
        let width = WIDTH.min(self.choices + 2);
        let (layer, place) = if scene == 0 {
            (0, 0)
        } else {
            ((scene - 1) / width + 1, (scene - 1) % width)
        };
        let first = layer * width + 1;
        let decisions = self.scenes - 2;
        if first >= decisions {
            return scene_id(decisions + (place + way) % 2);
        }
        scene_id(first + (place + way) % width.min(decisions - first))
    }

    fn scene(self, scene: usize) -> Value {
        let choices: Vec<Value> = (0..self.choices)
            .map(|choice| self.choice(scene, choice))
            .collect();
        let text = if scene.is_multiple_of(3) {
            json!([
                {"id": "first", "text": self.shown(scene)},
                {"id": "second", "when": self.cond(&[scene, 1, 0]), "text": words(&[scene, 1], 12)},
            ])
        } else {
            json!(words(&[scene, 0], 35))
        };
        let next = json!([
            {"when": self.cond(&[scene, 2, 0]), "to": self.to(scene, 0)},
            {"when": self.cond(&[scene, 2, 1]), "to": self.to(scene, self.choices)},
            {"to": self.to(scene, self.choices + 1)},
        ]);
        json!({
            "in": "visit", "title": words(&[scene, 3], 3).trim_end_matches('.'), "text": text,
            "decision": {
                "kind": "one", "duty": "treat", "ask": words(&[scene, 4], 7), "choices": choices,
                "colleague": [{"answer": {"choice": "c-0"}}],
            },
            "next": next,
        })
    }

    /// A scene's text; every third shows a variable.
    fn shown(self, scene: usize) -> String {
        let text = words(&[scene, 0], 23);
        if scene.is_multiple_of(9) {
            format!(
                "{text} The screen says {{{}}}.",
                var_id(pick(&[scene, 5], self.vars))
            )
        } else {
            text
        }
    }

    fn choice(self, scene: usize, choice: usize) -> Value {
        let place = [scene, 10 + choice];
        let mut made = Map::new();
        made.insert("id".into(), json!(format!("c-{choice}")));
        made.insert("text".into(), json!(words(&[scene, 10 + choice, 0], 10)));
        if choice > 0 && pick(&[place[0], place[1], 1], 3) > 0 {
            made.insert("when".into(), self.cond(&[scene, 10 + choice, 2]));
        }
        if choice > 0 && choice + 1 == self.choices && scene % 5 == 4 {
            let mut first = self.outcome(scene, choice, 0);
            first.insert("id".into(), json!(format!("c-{choice}-a")));
            first.insert("when".into(), self.cond(&[scene, 10 + choice, 3]));
            let mut other = self.outcome(scene, choice, 1);
            other.insert("id".into(), json!(format!("c-{choice}-b")));
            made.insert("outcomes".into(), json!([first, other]));
        } else {
            made.extend(self.outcome(scene, choice, 0));
        }
        made.into()
    }

    fn outcome(self, scene: usize, choice: usize, which: usize) -> Map<String, Value> {
        const COMPETENCIES: [&str; 3] = [
            "measure-and-document",
            "medication-safety",
            "escalate-safely",
        ];
        const AXES: [&str; 3] = ["safety", "cost", "patient_experience"];
        let place = [scene, 10 + choice, 20 + which];
        let at = |part: usize, below: usize| pick(&[place[0], place[1], place[2], part], below);
        let mut made = Map::new();
        let competency = COMPETENCIES[at(0, 3)];
        match (scene + choice + which) % 3 {
            0 => {
                made.insert("class".into(), json!("recommended"));
                made.insert("points".into(), json!({competency: 2}));
                made.insert("own".into(), json!(1));
                made.insert("ledger".into(), json!({AXES[at(1, 3)]: 1}));
            }
            1 => {
                made.insert("class".into(), json!("acceptable"));
                made.insert("points".into(), json!({competency: 1}));
                made.insert("own".into(), json!(1));
            }
            _ => {
                let entry = json!({"by": -1, "text": words(&[scene, choice, which, 5], 8)});
                made.insert("class".into(), json!("harmful"));
                made.insert("ledger".into(), json!({AXES[at(1, 3)]: entry}));
            }
        }
        made.insert("minutes".into(), json!(1 + at(2, 5)));
        let effects: Vec<Value> = (0..=at(3, 2))
            .map(|number| self.effect(scene, choice, which, number))
            .collect();
        made.insert("effects".into(), effects.into());
        made.insert("after".into(), json!(words(&[scene, choice, which, 6], 14)));
        made.insert("why".into(), json!(words(&[scene, choice, which, 7], 32)));
        made.insert("refs".into(), json!(["protocol"]));
        if choice > 0 {
            made.insert("next".into(), json!(self.to(scene, choice)));
        }
        made
    }

    /// An effect that can pass no bound.
    fn effect(self, scene: usize, choice: usize, which: usize, number: usize) -> Value {
        let at =
            |part: usize, below: usize| pick(&[scene, choice, which, number, 30 + part], below);
        let var = at(0, self.vars);
        let id = var_id(var);
        match kind(var) {
            Kind::Count if at(1, 3) == 0 => {
                json!({"when": {"gt": [id, 0]}, "add": {id.as_str(): -1}})
            }
            Kind::Count => json!({"when": {"lt": [id, MOST]}, "add": {id.as_str(): 1}}),
            Kind::Flag => json!({"set": {id: at(1, 2) == 0}}),
            Kind::Level => json!({"set": {id: LEVELS[at(1, 3)]}}),
        }
    }

    /// A condition on one variable or two.
    fn cond(self, place: &[usize]) -> Value {
        let at = |part: usize, below: usize| pick(&[place, &[40 + part]].concat(), below);
        let (one, other) = (self.atom(place, 0), self.atom(place, 1));
        match at(0, 6) {
            0 => json!({"all": [one, other]}),
            1 => json!({"any": [one, other]}),
            2 => json!({"not": one}),
            _ => one,
        }
    }

    fn atom(self, place: &[usize], number: usize) -> Value {
        let at = |part: usize, below: usize| pick(&[place, &[50 + number, part]].concat(), below);
        let var = at(0, self.vars);
        let id = var_id(var);
        match kind(var) {
            Kind::Count if at(1, 2) == 0 => json!({"ge": [id, 1 + at(2, 3)]}),
            Kind::Count => json!({"le": [id, 1 + at(2, 4)]}),
            Kind::Flag => json!({"eq": [id, at(2, 2) == 0]}),
            Kind::Level if at(1, 2) == 0 => json!({"ne": [id, LEVELS[at(2, 3)]]}),
            Kind::Level => json!({"eq": [id, LEVELS[at(2, 3)]]}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;
    use case::Severity;
    use case::model::{Case, RoleIx, RoleSet, SceneKind};
    use engine::{Run, Setup, offer};

    fn errors(sketch: &crate::Sketch) -> Vec<case::Diagnostic> {
        let mut found = sketch.findings();
        found.retain(|it| it.severity == Severity::Error);
        found
    }

    #[test]
    fn every_size_compiles() {
        for (scenes, choices, vars) in [(4, 1, 1), (5, 3, 1), (37, 3, 6), (120, 7, 20)] {
            let sketch = plain(scenes, choices, vars);
            assert_eq!(errors(&sketch), [], "{scenes} {choices} {vars}");
            let case = sketch.case();
            assert_eq!((case.scenes.len(), case.vars.len()), (scenes, vars));
            assert_eq!(case.choices.len(), (scenes - 2) * choices);
        }
    }

    #[test]
    fn a_thousand_scenes_have_no_finding_at_all() {
        assert_eq!(plain(1_000, 3, 20).findings(), []);
    }

    /// Takes offered choices by a counter until the case ends.
    fn walk(case: &Case, salt: usize) -> usize {
        let mut events = Vec::new();
        let setup = Setup::of(case, RoleSet::one(RoleIx(0)), 0);
        let mut run = Run::start(case, setup, &mut events).expect("starts");
        let mut decisions = 0;
        while let Some(offered) = offer(case, run.state()) {
            let nth = super::pick(&[salt, decisions], offered.count() as usize);
            let position = offered.positions().nth(nth).expect("one is always offered");
            let (seq, scene) = (run.state().seq, run.state().scene);
            let answer = case::model::Answer::Choice(position);
            run.decide(seq, scene, &answer, &mut events)
                .expect("no bound is passed");
            decisions += 1;
        }
        decisions
    }

    #[test]
    fn a_walk_decides_once_a_layer_and_never_faults() {
        let case = plain(1_000, 3, 20).case();
        // 998 scenes decide: the first, and 997 in layers of five, the last of two.
        for salt in 0..300 {
            assert_eq!(walk(&case, salt), 1 + 200);
        }
    }

    #[test]
    fn choices_come_and_go() {
        let case = plain(200, 3, 9).case();
        let conditional = case.scenes.iter().filter(|scene| match &scene.kind {
            SceneKind::Decides(_, next) => next.branches.len() == 2,
            SceneKind::Continues(_) | SceneKind::Ends(_) => false,
        });
        assert_eq!(conditional.count(), 198);
    }
}
