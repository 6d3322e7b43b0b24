//! The least that plays the case: flat arrays, made from the JSON by a reading of its own. It knows one role, one encounter,
//! choices, `set` and `add`, and nothing else of the format.

mod making;

use crate::side::Side;

/// The case as flat arrays, and one attempt.
pub struct Least {
    scenes: Vec<Scene>,
    paragraphs: Vec<(Cond, u32)>,
    branches: Vec<(Cond, u16)>,
    choices: Vec<Choice>,
    outcomes: Vec<Outcome>,
    effects: Vec<Effect>,
    atoms: Vec<Atom>,
    texts: Vec<String>,
    bounds: Vec<(i32, i32)>,
    names: Names,
    start: Vec<i32>,
    vars: Vec<i32>,
    counted: Vec<bool>,
    points: Vec<i32>,
    own: i32,
    ledger: Vec<i32>,
    minute: u32,
    scene: u16,
    judged: u32,
    record: Vec<Entry>,
}

struct Names {
    scenes: Vec<String>,
    vars: Vec<String>,
    points: Vec<String>,
    axes: Vec<String>,
}

type Part = std::ops::Range<u32>;

struct Scene {
    paragraphs: Part,
    ask: u32,
    choices: Part,
    branches: Part,
    ends: bool,
}

struct Choice {
    when: Cond,
    text: u32,
    outcomes: Part,
}

struct Outcome {
    when: Cond,
    points: Option<(u8, i32)>,
    own: i32,
    ledger: Option<(u8, i32)>,
    minutes: u32,
    effects: Part,
    next: Option<u16>,
    after: u32,
    why: u32,
}

struct Effect {
    when: Cond,
    var: u16,
    adds: bool,
    value: i32,
}

/// Which atoms must hold.
#[derive(Clone)]
enum Cond {
    Always,
    All(Part),
    Any(Part),
    Not(u32),
}

struct Atom {
    var: u16,
    op: Op,
    value: i32,
}

#[derive(Clone, Copy)]
enum Op {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// One entry of the record.
#[derive(Clone, Copy)]
enum Entry {
    Decided {
        scene: u16,
        position: u8,
        outcome: u32,
    },
    Points {
        competency: u8,
        total: i32,
    },
    Own {
        total: i32,
    },
    Ledger {
        axis: u8,
        total: i32,
    },
    Clock {
        minute: u32,
    },
    Set {
        var: u16,
        value: i32,
    },
    Entered {
        scene: u16,
    },
    Ended {
        scene: u16,
    },
}

impl Side for Least {
    type Text<'t> = &'t str;

    fn restart(&mut self) {
        self.vars.copy_from_slice(&self.start);
        self.counted.fill(false);
        self.points.fill(0);
        self.ledger.fill(0);
        (self.own, self.minute, self.scene) = (0, 0, 0);
    }

    fn ended(&self) -> bool {
        self.scenes[usize::from(self.scene)].ends
    }

    fn read<'t>(&'t self, mut see: impl FnMut(&'t str)) -> u32 {
        let scene = &self.scenes[usize::from(self.scene)];
        for (when, text) in &self.paragraphs[range(&scene.paragraphs)] {
            if self.holds(when) {
                see(&self.texts[*text as usize]);
            }
        }
        see(&self.texts[scene.ask as usize]);
        let mut offered = 0;
        for (position, choice) in self.choices[range(&scene.choices)].iter().enumerate() {
            if self.holds(&choice.when) {
                offered |= 1 << position;
                see(&self.texts[choice.text as usize]);
            }
        }
        offered
    }

    fn decide(&mut self, position: u8) {
        self.record.clear();
        let here = &self.scenes[usize::from(self.scene)];
        let number = here.choices.start as usize + usize::from(position);
        let choice = &self.choices[number];
        assert!(
            number < here.choices.end as usize && self.holds(&choice.when),
            "it is offered"
        );
        let judged = self.outcomes[range(&choice.outcomes)]
            .iter()
            .position(|outcome| self.holds(&outcome.when));
        self.judged = choice.outcomes.start + judged.expect("one matches") as u32;
        let outcome = &self.outcomes[self.judged as usize];
        self.record.push(Entry::Decided {
            scene: self.scene,
            position,
            outcome: self.judged,
        });
        if !std::mem::replace(&mut self.counted[number], true) {
            if let Some((competency, by)) = outcome.points {
                let total = &mut self.points[usize::from(competency)];
                *total += by;
                self.record.push(Entry::Points {
                    competency,
                    total: *total,
                });
            }
            if outcome.own > 0 {
                self.own += outcome.own;
                self.record.push(Entry::Own { total: self.own });
            }
            if let Some((axis, by)) = outcome.ledger {
                let total = &mut self.ledger[usize::from(axis)];
                *total += by;
                self.record.push(Entry::Ledger {
                    axis,
                    total: *total,
                });
            }
        }
        self.minute += outcome.minutes;
        self.record.push(Entry::Clock {
            minute: self.minute,
        });
        for effect in &self.effects[range(&outcome.effects)] {
            if !holds(&effect.when, &self.atoms, &self.vars) {
                continue;
            }
            let var = &mut self.vars[usize::from(effect.var)];
            let value = if effect.adds {
                *var + effect.value
            } else {
                effect.value
            };
            let (low, high) = self.bounds[usize::from(effect.var)];
            assert!((low..=high).contains(&value), "no bound is passed");
            if *var != value {
                *var = value;
                self.record.push(Entry::Set {
                    var: effect.var,
                    value,
                });
            }
        }
        let next = outcome.next.unwrap_or_else(|| {
            let branches = &self.branches[range(&here.branches)];
            branches
                .iter()
                .find(|(when, _)| self.holds(when))
                .expect("the last always holds")
                .1
        });
        self.scene = next;
        self.record.push(Entry::Entered { scene: next });
        if self.scenes[usize::from(next)].ends {
            self.record.push(Entry::Ended { scene: next });
        }
    }

    fn after<'t>(&'t self, mut see: impl FnMut(&'t str)) -> (u16, u32) {
        let outcome = &self.outcomes[self.judged as usize];
        see(&self.texts[outcome.after as usize]);
        see(&self.texts[outcome.why as usize]);
        (self.scene, self.minute)
    }

    fn words(&self, text: &str) -> String {
        text.to_owned()
    }

    fn record(&self) -> Vec<String> {
        let scene = |at: u16| &self.names.scenes[usize::from(at)];
        let line = |entry: &Entry| match *entry {
            Entry::Decided {
                scene: at,
                position,
                outcome,
            } => format!("{} c-{position} {outcome}", scene(at)),
            Entry::Points { competency, total } => {
                format!("{} {total}", self.names.points[usize::from(competency)])
            }
            Entry::Own { total } => format!("own {total}"),
            Entry::Ledger { axis, total } => {
                format!("{} {total}", self.names.axes[usize::from(axis)])
            }
            Entry::Clock { minute } => format!("clock {minute}"),
            Entry::Set { var, value } => format!("{} {value}", self.names.vars[usize::from(var)]),
            Entry::Entered { scene: at } => format!("entered {}", scene(at)),
            Entry::Ended { scene: at } => format!("ended {}", scene(at)),
        };
        self.record.iter().map(line).collect()
    }
}

impl Least {
    fn holds(&self, cond: &Cond) -> bool {
        holds(cond, &self.atoms, &self.vars)
    }
}

fn holds(cond: &Cond, atoms: &[Atom], vars: &[i32]) -> bool {
    let atom = |atom: &Atom| {
        let value = vars[usize::from(atom.var)];
        match atom.op {
            Op::Eq => value == atom.value,
            Op::Ne => value != atom.value,
            Op::Lt => value < atom.value,
            Op::Le => value <= atom.value,
            Op::Gt => value > atom.value,
            Op::Ge => value >= atom.value,
        }
    };
    match cond {
        Cond::Always => true,
        Cond::All(part) => atoms[range(part)].iter().all(atom),
        Cond::Any(part) => atoms[range(part)].iter().any(atom),
        Cond::Not(at) => !atom(&atoms[*at as usize]),
    }
}

fn range(part: &Part) -> std::ops::Range<usize> {
    part.start as usize..part.end as usize
}
