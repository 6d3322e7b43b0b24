//! The rules of the case as flat arrays over one number of 64 bits, read from the JSON. They know one role, choices, `set` and
//! `add`, and nothing else of the format.

mod reading;

/// The case.
pub struct Rules {
    /// The state it starts in.
    pub start: u64,
    scenes: Vec<Scene>,
    choices: Vec<Choice>,
    outcomes: Vec<Outcome>,
    effects: Vec<Effect>,
    branches: Vec<(Cond, u16)>,
    atoms: Vec<Atom>,
}

type Part = std::ops::Range<u32>;

struct Scene {
    choices: Part,
    branches: Part,
}

struct Choice {
    when: Cond,
    outcomes: Part,
}

struct Outcome {
    when: Cond,
    effects: Part,
    next: Option<u16>,
}

struct Effect {
    when: Cond,
    var: Field,
    adds: bool,
    value: i32,
}

/// Where a variable lies in the state; its lowest value is 0.
#[derive(Clone, Copy)]
struct Field {
    shift: u32,
    mask: u64,
}

/// Which atoms must hold.
enum Cond {
    Always,
    All(Part),
    Any(Part),
    Not(u32),
}

struct Atom {
    var: Field,
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

/// The scene lies in the lowest bits.
const SCENE: Field = Field {
    shift: 0,
    mask: (1 << 10) - 1,
};

impl Rules {
    /// The choices of the scene a state waits in, by number.
    pub fn choices(&self, state: u64) -> Part {
        self.scenes[SCENE.of(state) as usize].choices.clone()
    }

    /// Whether a choice can be taken.
    pub fn offered(&self, state: u64, choice: u32) -> bool {
        self.holds(&self.choices[choice as usize].when, state)
    }

    /// The state after a choice that can be taken.
    pub fn step(&self, state: u64, choice: u32) -> u64 {
        let outcomes = &self.outcomes[range(&self.choices[choice as usize].outcomes)];
        let outcome = outcomes
            .iter()
            .find(|outcome| self.holds(&outcome.when, state))
            .expect("one matches");
        let mut after = state;
        for effect in &self.effects[range(&outcome.effects)] {
            if self.holds(&effect.when, after) {
                let now = if effect.adds {
                    effect.var.of(after) + effect.value
                } else {
                    effect.value
                };
                after = effect.var.with(after, now);
            }
        }
        let next = outcome.next.unwrap_or_else(|| {
            let here = &self.scenes[SCENE.of(state) as usize];
            let branches = &self.branches[range(&here.branches)];
            let holding = branches.iter().find(|(when, _)| self.holds(when, after));
            holding.expect("the last always holds").1
        });
        SCENE.with(after, i32::from(next))
    }

    fn holds(&self, cond: &Cond, state: u64) -> bool {
        match cond {
            Cond::Always => true,
            Cond::All(part) => self.atoms[range(part)].iter().all(|atom| atom.holds(state)),
            Cond::Any(part) => self.atoms[range(part)].iter().any(|atom| atom.holds(state)),
            Cond::Not(at) => !self.atoms[*at as usize].holds(state),
        }
    }
}

impl Atom {
    const fn holds(&self, state: u64) -> bool {
        let value = self.var.of(state);
        match self.op {
            Op::Eq => value == self.value,
            Op::Ne => value != self.value,
            Op::Lt => value < self.value,
            Op::Le => value <= self.value,
            Op::Gt => value > self.value,
            Op::Ge => value >= self.value,
        }
    }
}

impl Field {
    const fn of(self, state: u64) -> i32 {
        (state >> self.shift & self.mask) as i32
    }

    const fn with(self, state: u64, value: i32) -> u64 {
        state & !(self.mask << self.shift) | (value as u64) << self.shift
    }
}

fn range(part: &Part) -> std::ops::Range<usize> {
    part.start as usize..part.end as usize
}
